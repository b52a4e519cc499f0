// Handing in: what was done as a map file, to be saved or copied; and the panel that offers it.

const JOINTS = { support: "for", attack: "against" };

/** Whose the work is. */
const pupil = () => work.name.trim() || words.a_pupil;

/** What is handed in: the answers, or the map that was built; each is a file of its own. @typedef {"exercise" | "build"} Part */

/** What was done in a part, as a map. @param {Part} part @returns {Handed} */
const handed = part => {
  /** @type {Handed} */
  const whole = {
    title: `${data.title}: ${pupil()}`, note: "", mains: {}, claims: [], relations: [], issues: [], log: [],
  };
  if (part === "exercise") handTasks(whole);
  else handOwn(whole);
  return whole;
};

/** Adds the map that was built. @param {Handed} whole */
const handOwn = whole => {
  const { claims, relations, mains } = work.built, taken = new Set([...whole.claims, ...whole.relations, ...whole.issues].map(one => one.id));
  /** @type {Map<string, string>} */
  const named = new Map();
  for (const claim of claims) {
    const id = freeName(slugOf(claim.text, 40) || `claim-${claim.number.toLowerCase()}`, taken), quotes = claim.places.map(quoteOf);
    named.set(claim.id, id);
    whole.claims.push({ id, text: claim.text.trim() || quotes[0]?.exact.join(" … ") || "…", quotes, source: claim.source, origin: { by: pupil(), why: claim.why } });
  }
  for (const one of relations) { // a step comes before what is drawn to it
    const premises = one.premises.map(premise => named.get(premise) || ""), target = named.get(one.target) || "";
    const id = freeName(`${premises.map(premise => slugOf(premise, 20)).join("-and-").slice(0, 44)}-${JOINTS[one.kind]}-${slugOf(target, 20)}`, taken);
    named.set(one.id, id);
    whole.relations.push({ id, kind: one.kind, premises, target, origin: { by: pupil(), why: one.why } });
  }
  for (const [source, main] of Object.entries(mains)) whole.mains[source] = named.get(main) || "";
};

/** @param {Place} at @returns {HandedQuote} */
const quoteOf = at => {
  const parts = wordsAt(at);
  return { source: sourceOf(at), exact: parts.map(part => part.words), start: parts[0].start, end: parts[parts.length - 1].end };
};

/** A map that was built beside answers has a name of its own. @param {Part} part */
const fileName = part => `${data.name || "map"}.${slugOf(work.name, 40) || "pupil"}${part === "build" && tasks.length ? ".map" : ""}.yaml`;

/** Has the browser save a text. @param {string} name @param {string} text */
const save = (name, text) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = h("a", { href: address, download: name, hidden: "" });
  body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

/** Copies a text, or selects where it is shown. @param {string} text @param {HTMLElement} shown @returns {Promise<string>} what happened */
const copy = async (text, shown) => {
  try {
    await navigator.clipboard.writeText(text);
    return words.copied;
  } catch {
    /** @type {HTMLDetailsElement} */ (shown.closest("details")).open = true;
    getSelection()?.selectAllChildren(shown);
    return words.selected;
  }
};

/**
 * The panel.
 * @param {Part} part
 * @param {() => void} back @param {() => void} anew what happens after everything was deleted
 * @param {HTMLElement[]} [first] what is said at once
 */
const handingPanel = (part, back, anew, first = []) => {
  const text = () => mapText(handed(part));
  const shown = h("pre", { class: "file", tabindex: "0", role: "region", "aria-label": words.your_file }, text());
  const told = h("p", { class: "small" }, isKept ? words.kept_here : words.kept_nowhere);
  const name = h("input", { id: "pupil", type: "text", autocomplete: "off", maxlength: "120" });
  name.value = work.name;
  name.addEventListener("input", () => { keep({ name: name.value }); shown.textContent = text(); });
  const tell = (/** @type {string} */ words) => { told.textContent = words; say(words); };
  const again = h("button", { type: "button", class: "plain", click: () => {
    if (again.dataset.sure) { startAgain(part); anew(); }
    again.dataset.sure = "yes";
    again.textContent = words.really_again;
  } }, words.start_again);
  return [
    h("h2", { tabindex: "-1", class: "ask" }, words.hand_in), ...first,
    h("label", { for: "pupil", class: "label" }, words.your_name), name,
    h("p", { class: "acts" },
      h("button", { type: "button", class: "button first", click: () => { save(fileName(part), text()); tell(fill(words.saved, { name: fileName(part) })); } }, words.save_file),
      h("button", { type: "button", class: "button", click: async () => tell(await copy(text(), shown)) }, words.copy_file)),
    told,
    h("details", { class: "about" }, h("summary", {}, words.look_at_file), shown),
    h("p", { class: "acts" }, h("button", { type: "button", class: "button", click: back }, words.go_back), again),
  ];
};
