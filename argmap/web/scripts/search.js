// Search: claims by their words and numbers, and places in the articles, which are lit.

const field = /** @type {HTMLInputElement} */ (byId("find"));
const hits = byId("hits");
const MOST_CLAIMS = 30, MOST_PLACES = 60, AROUND = 36;
const highlights = "highlights" in CSS ? CSS.highlights : null;

/** Folds a text for comparing, without changing its length. @param {string} text */
const folded = text => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

/** @returns {{paragraph: HTMLElement, at: number, text: string, article: number}[]} @param {string} sought */
const placesOf = sought => {
  const found = [];
  for (const [article, { paragraphs }] of articles.entries())
    for (const paragraph of paragraphs) {
      const text = textOf(paragraph), low = folded(text);
      for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + sought.length)) found.push({ paragraph, at, text, article });
    }
  return found;
};

const seek = () => {
  const sought = folded(field.value.trim());
  highlights?.delete("hit");
  hits.hidden = sought.length < 2;
  byId("questions").hidden = !hits.hidden;
  body.classList.toggle("seeking", !hits.hidden);
  if (hits.hidden) { hits.replaceChildren(); nameSheet(words.no_questions); return; }
  const named = [...claims].filter(([number, claim]) => folded(number) === sought || folded(`${claim.text} ${claim.label || ""}`).includes(sought)).map(([number]) => number);
  const places = placesOf(sought);
  if (highlights) highlights.set("hit", new Highlight(...places.slice(0, 500).flatMap(place => rangeIn(place.paragraph, place.at, place.at + sought.length) || [])));
  const said = [named.length ? counted(named.length, words.found_claims) : "", places.length ? counted(places.length, words.found_places) : ""].filter(Boolean).join(", ") || words.found_nothing;
  hits.replaceChildren(h("h2", {}, said),
    ...named.slice(0, MOST_CLAIMS).map(box), ...rest(named.length - MOST_CLAIMS),
    ...places.slice(0, MOST_PLACES).map(place => hit(place, sought.length)), ...rest(places.length - MOST_PLACES));
  say(said);
  nameSheet(said);
  if (!desk.matches && body.dataset.sheet === "low") lift("half");
};

/** What is not listed. @param {number} count */
const rest = count => (count > 0 ? [h("p", { class: "small" }, fill(words.found_more, { count }))] : []);

/** A place with some words around it. @param {ReturnType<typeof placesOf>[number]} place @param {number} length */
const hit = (place, length) => {
  const { text, at, article, paragraph } = place, { letter, side } = data.articles[article];
  const before = text.slice(Math.max(0, at - AROUND), at), after = text.slice(at + length, at + length + AROUND);
  const visit = () => {
    turnTo(side);
    bring(rangeIn(paragraph, at, at + length)?.startContainer.parentElement || paragraph);
  };
  return h("button", { type: "button", class: `hit ${side === "left" ? "l" : "r"}`, dir: "auto", click: visit },
    h("b", { class: "badge" }, letter), ` ${at > AROUND ? "…" : ""}${before}`, h("mark", {}, text.slice(at, at + length)), `${after}…`);
};

let seeking = 0;
field.addEventListener("input", () => { clearTimeout(seeking); seeking = setTimeout(seek, 80); });
field.addEventListener("keydown", event => {
  if (event.key === "Escape" && field.value) { event.stopPropagation(); field.value = ""; seek(); }
  if (event.key === "Enter") /** @type {HTMLElement | null} */ (hits.querySelector("a, button"))?.click();
});
