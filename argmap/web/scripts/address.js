// The address: a view, and a claim (A14), a link (L4) or a question (Q2); back and forward follow from it.

/** What is done in views where the pupil works, when they open. @type {Record<string, () => void>} */
const WORKING = { build: openBench, exercise: openExercise };
/** What is chosen: a claim's number, L and a link's, Q and a question's, or nothing. */
let chosen = "";
/** The side that a click came from: it does not scroll. @type {string | null} */
let clickedSide = null;

/** What is shown now, as an address. A frame that may not change its own has it all the same. */
let address = location.hash.slice(1);

/** Goes to what is named, in the view that is open or in another one. @param {string} name @param {string} [view] */
const go = (name, view = body.dataset.view || "read") => {
  show(name && !(view in WORKING) ? (view === "read" ? name : `${view}/${name}`) : view);
};

/** Goes to an address. @param {string} to */
const show = to => {
  address = to;
  location.hash = to;
  route();
};

/** Whether an address names something on this page. @param {string} name */
const isKnown = name => claims.has(name) || (name[0] === "L" && crossingNumbered.has(name.slice(1))) || (name[0] === "Q" && Boolean(data.issues[Number(name.slice(1)) - 1]));

/** Shows what the address says. */
const route = () => {
  const [first, second] = address.split("/");
  const isView = data.views.includes(first), view = isView ? first : isKnown(first) ? "read" : data.first, name = isView ? second || "" : first;
  const was = body.dataset.view;
  body.dataset.view = view;
  for (const link of all(".top nav a")) {
    if (link.getAttribute("href") === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  choose(isKnown(name) && !(view in WORKING) ? name : "");
  turnToWork(view, was);
};

/** Opens what a pupil works with, or puts it away. @param {string} view @param {string | undefined} before */
const turnToWork = (view, before) => {
  if (before && before in WORKING && view !== before) {
    if (before === "exercise") leaveExercise(view);
    letPick([]);
    pick(null);
    paintOwn();
  }
  workspace.hidden = !(view in WORKING);
  if (view in WORKING) WORKING[view]();
};

/** Lights what is chosen, and says all of it in the card. @param {string} name */
const choose = name => {
  const came = clickedSide;
  clickedSide = null;
  chosen = name;
  putOut();
  for (const band of all(".issues > .lit, .links > .lit")) band.classList.remove("lit");
  body.classList.toggle("choosing", Boolean(name) && name[0] !== "Q");
  card.hidden = !name || name[0] === "Q";
  if (!name) letGo();
  else if (claims.has(name)) chooseClaim(name, came);
  else if (name[0] === "L") chooseLink(name, came);
  else chooseQuestion(name);
  drawTies();
};

/** Nothing is chosen any more. */
const letGo = () => {
  const isWithin = card.contains(document.activeElement);
  card.replaceChildren();
  if (isWithin) byId("between").focus({ preventScroll: true });
  for (const row of all("#outline .lit")) row.classList.remove("lit");
  lightPicture([]);
  nameSheet(words.no_questions);
  lift("low");
};

/** @param {string} number @param {string | null} came */
const chooseClaim = (number, came) => {
  const claim = /** @type {Claim} */ (claims.get(number)), links = crossingsAt.get(number) || [];
  light(number, "lit");
  for (const [, link] of links) for (const end of otherEnds(link, number)) light(end, "far", fill(words.link, { number: link.number || "" }));
  for (const one of onto.get(number) || []) for (const premise of one.premises) light(premise, "near", words.mark_because);
  for (const one of supportsBy(number)) light(one.target, "near", words.mark_so);
  openCard(claimCard(number), `${number} ${short(number)}`);
  say(fill(words.chosen, { number, text: claim.text }));
  lightPicture([partOf(number)], [...relationParts(stepsAt.get(number) || []), ...relationParts(links.map(([id]) => id)), ...links.flatMap(([, link]) => otherEnds(link, number)).map(partOf)]);
  if (body.dataset.view !== "read") { bringOutline(number); return; }
  const home = ["left", "right"].filter(side => firstWords(number, side));
  if (home.length && !home.includes(body.dataset.side || "")) turnTo(home[0]);
  for (const side of home) if (side !== came && (desk.matches || side === body.dataset.side)) bringUnlessSeen(firstWords(number, side));
  if (!desk.matches && came) bringUnlessSeen(firstWords(number, came));
  const other = links.flatMap(([, link]) => otherEnds(link, number));
  for (const side of ["left", "right"])
    if (!home.includes(side) && desk.matches) bringUnlessSeen(other.map(end => firstWords(end, side)).find(Boolean));
};

/** @param {string} name @param {string | null} came */
const chooseLink = (name, came) => {
  const [id, link] = /** @type {[string, Relation]} */ (crossingNumbered.get(name.slice(1)));
  for (const end of link.ends) light(end, link.premises.includes(end) ? "lit" : "far", fill(words.link, { number: link.number || "" }));
  byId(name).classList.add("lit");
  openCard(linkCard(id, link), fill(words.link, { number: link.number || "" }));
  say(link.said);
  lightPicture(relationParts([id]), link.ends.map(partOf));
  if (body.dataset.view !== "read") return;
  for (const side of ["left", "right"])
    if (side !== came && (desk.matches || side === body.dataset.side)) bringUnlessSeen(link.ends.map(end => firstWords(end, side)).find(Boolean));
};

/** @param {string} name */
const chooseQuestion = name => {
  const issue = data.issues[Number(name.slice(1)) - 1], band = byId(name);
  for (const number of issue.positions || []) light(number, "lit");
  band.classList.add("lit");
  lightPicture([name], (issue.positions || []).map(partOf));
  nameSheet(issue.question);
  say(issue.question);
  if (body.dataset.view === "picture") return;
  body.dataset.view = "read";
  if (!desk.matches) lift("half");
  band.scrollIntoView({ block: "nearest" });
  for (const side of ["left", "right"])
    if (desk.matches || side === body.dataset.side) bringUnlessSeen((issue.positions || []).map(number => firstWords(number, side)).find(Boolean));
};

/** @param {HTMLElement} content @param {string} name what the sheet is called */
const openCard = (content, name) => {
  const isWithin = card.contains(document.activeElement);
  card.replaceChildren(content);
  if (isWithin) /** @type {HTMLElement | null} */ (card.querySelector("h2"))?.focus({ preventScroll: true });
  byId("between").scrollTop = 0;
  nameSheet(name);
  if (!desk.matches) lift("half");
};

/** @param {Element | undefined} element */
const bringUnlessSeen = element => { if (!isSeen(element)) bring(element); };

/** Shows what the outline of a long draft leaves out at first. */
const showWhole = () => {
  byId("outline").classList.remove("short");
  document.getElementById("whole")?.remove();
};
document.getElementById("whole")?.addEventListener("click", () => { showWhole(); /** @type {HTMLElement | null} */ (document.querySelector("#outline a"))?.focus(); });

/** @param {string} number */
const bringOutline = number => {
  for (const row of all("#outline .lit")) row.classList.remove("lit");
  const row = byId(number);
  if (row?.closest(".rest")) showWhole();
  row?.classList.add("lit");
  if (body.dataset.view === "outline") row?.scrollIntoView({ block: "nearest", behavior: moving() });
};

addEventListener("hashchange", () => {
  if (address === location.hash.slice(1)) return;
  address = location.hash.slice(1);
  route();
});
// A browser goes to an address of its own accord once all is loaded, and would scroll the card away.
addEventListener("load", () => requestAnimationFrame(() => { if (!card.hidden) byId("between").scrollTop = 0; }));

document.addEventListener("click", event => {
  const target = /** @type {Element} */ (event.target);
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = target.closest('a[href^="#"]'), name = link?.getAttribute("href")?.slice(1) || "";
  if (link && data.views.includes(name)) {
    event.preventDefault();
    go(chosen, name);
    return;
  }
  const part = /** @type {SVGElement | null} */ (target.closest("#picture [data-go]"));
  const said = part?.dataset.go || (link && isKnown(name) ? name : "");
  if (said) {
    event.preventDefault();
    clickedSide = target.closest(".side")?.id || null;
    go(said);
    return;
  }
  if (!workspace.hidden) return;
  const here = link || target.closest("button, input, summary, label") ? [] : claimsAt(target);
  if (!here.length || String(getSelection())) return;
  clickedSide = target.closest(".side")?.id || null;
  go(here[(here.indexOf(chosen) + 1) % here.length]);
});
