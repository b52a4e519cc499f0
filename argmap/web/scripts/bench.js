// Building freely: words that are marked become a claim, claims are joined, and all of it is one's own map.

const workspace = byId("work");
/** The claim that is worked on. */
let held = "";

/** Where the keyboard goes on: what a selector finds, else the heading. @param {string} selector */
const focusOn = selector => (all(selector, workspace)[0] || all(".ask", workspace)[0])?.focus();

/** Shows everything anew, says what was done, and goes on from there. @param {string} said @param {string} focus */
const showDone = (said, focus) => {
  showBench();
  say(said);
  focusOn(focus);
};

/** Replaces the map; what that did is said. @param {Built} built @param {string} said @param {string} focus */
const change = (built, said, focus) => {
  build(built);
  showDone(said, focus);
};

/** Shows everything that is being built. */
const showBench = () => {
  if (!ownClaim(held)) held = "";
  const isEmpty = !work.built.claims.length;
  workspace.replaceChildren(
    h("h2", { class: "ask", tabindex: "-1" }, words.build_title),
    isEmpty ? howToBuild() : h("details", { class: "about" }, h("summary", {}, words.build_how), howToBuild()),
    h("div", { id: "pickbox" }),
    ...(held ? [editor(/** @type {OwnClaim} */ (ownClaim(held)))] : []),
    ...ownMap(),
    h("p", { class: "acts" },
      action(words.undo, () => { undo(); showDone(words.undone, "#undo:enabled"); }, { id: "undo", disabled: work.past.length ? null : "" }),
      action(words.redo, () => { redo(); showDone(words.redone, "#redo:enabled"); }, { id: "redo", disabled: work.undone.length ? null : "" }),
      action(words.hand_in, showHanding, { class: "button first" })),
    unsaidForm());
  showPick();
  paintOwn();
  nameSheet(words.build_title);
};

/** @param {string} label @param {() => void} click @param {Record<string, string | null>} [more] */
const action = (label, click, more = {}) => h("button", { type: "button", class: "button", ...more, click }, label);

const howToBuild = () => h("ol", { class: "how" }, words.build_steps.map((/** @type {string} */ step) => h("li", {}, step)));

const showHanding = () => {
  workspace.replaceChildren(...handingPanel("build", () => { showBench(); focusOn(".ask"); }, () => { held = ""; pick(null); showBench(); focusOn(".ask"); }));
  focusOn(".ask");
  nameSheet(words.hand_in);
};

/** Opens the bench: from here on, words of all articles can be marked. */
const openBench = () => {
  letPick([...data.articles.keys()], isByKey => {
    if (!byId("pickbox")) return;
    showPick();
    if (picked && !desk.matches) lift("half");
    if (picked && isByKey) focusOn("#make");
  });
  showBench();
};

/** Lights the words of all own claims, and more strongly those of the one that is worked on. */
const paintOwn = () => {
  const isBuilding = body.dataset.view === "build";
  for (const side of ["left", "right"])
    paint(`own-${side}`, isBuilding ? work.built.claims.flatMap(claim => claim.places.filter(at => data.articles[at.article].side === side).flatMap(rangesAt)) : []);
  paint("own-held", isBuilding ? (ownClaim(held)?.places || []).flatMap(rangesAt) : []);
};

/** Works on a claim. @param {string} id */
const hold = id => {
  held = id;
  showBench();
  focusOn(".editor h3");
  const at = ownClaim(id)?.places[0];
  if (at) visit(at);
};

/** Brings words into view, in their article. @param {Place} at */
const visit = at => {
  turnTo(data.articles[at.article].side);
  bring(rangesAt(at)[0]?.startContainer.parentElement || undefined);
};

// What is marked

/** The words that are marked, and what can be made of them. */
const showPick = () => {
  const box = byId("pickbox");
  if (!picked) { box.replaceChildren(h("p", { class: "picked none" }, words.nothing_marked)); return; }
  const at = picked, { letter } = data.articles[at.article];
  const within = work.built.claims.filter(claim => claim.places.some(one => doOverlap(one, at)));
  box.replaceChildren(
    h("p", { class: "picked", dir: "auto" }, saidAt(at)),
    endsOf(),
    h("p", { class: "acts" },
      action(words.make_claim, () => makeClaim(at), { class: "button first", id: "make" }),
      held ? action(fill(words.more_words, { number: ownClaim(held)?.number || "" }), () => moreWords(at)) : null,
      action(words.let_go, () => { pick(null); focusOn(".ask"); }, { class: "plain" })),
    ...(within.length ? [h("p", { class: "with" }, words.already_in), ...within.map(ownBox)] : []));
  say(fill(words.marked, { letter, words: wordsAt(at).map(part => part.words).join(" ") }));
};

/** The buttons that move the ends of what is marked, word by word. */
const endsOf = () => h("p", { class: "ends", role: "group", "aria-label": words.ends },
  words.ends_moves.map((/** @type {["start" | "end", 1 | -1, string, string]} */ [which, ahead, sign, label]) => [
    ahead < 0 ? h("span", { "aria-hidden": "true" }, words.ends_named[which]) : null,
    h("button", { type: "button", class: "end", "aria-label": label, title: label, click: () => {
      moveEnd(which, ahead);
      /** @type {HTMLElement | null} */ (workspace.querySelector(`.end[aria-label="${CSS.escape(label)}"]`))?.focus();
    } }, sign)]));

/** @param {Place} at */
const makeClaim = at => {
  held = `c${work.built.next}`;
  const built = withClaim(at);
  pick(null);
  change(built, fill(words.claim_made, { number: built.claims[built.claims.length - 1].number }), ".editor textarea");
};

/** @param {Place} at */
const moreWords = at => {
  const claim = /** @type {OwnClaim} */ (ownClaim(held));
  pick(null);
  change(withClaimChanged(held, { places: [...claim.places, at] }), fill(words.words_added, { number: claim.number }), ".editor h3");
};
