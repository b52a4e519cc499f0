// The picture: each part leads to what it shows, and what is chosen is lit in it.

/** @type {Map<string, SVGElement[]>} */
const parts = new Map();
for (const part of /** @type {NodeListOf<SVGElement>} */ (document.querySelectorAll("#picture [data-of]")))
  put(parts, part.dataset.of || "", part);

/** Lights parts of the picture; the first one is brought into view. @param {string[]} names @param {string[]} also */
const lightPicture = (names, also = []) => {
  for (const part of document.querySelectorAll("#picture .lit, #picture .near")) part.classList.remove("lit", "near");
  document.querySelector("#picture svg")?.classList.toggle("chosen", names.length > 0);
  for (const name of also) for (const part of parts.get(name) || []) part.classList.add("near");
  for (const name of names) for (const part of parts.get(name) || []) part.classList.add("lit");
  const first = names.flatMap(name => parts.get(name) || [])[0];
  if (first && body.dataset.view === "picture") first.scrollIntoView({ block: "nearest", inline: "nearest" });
};

/** The parts that show a claim: its box, or that of the nearest shown claim that it leads to. @param {string} number */
const partOf = number => claims.get(number)?.shown || number;

/** The parts that show relations, by their ids. @param {Iterable<string>} ids */
const relationParts = ids => [...ids].map(id => `r:${id}`);
