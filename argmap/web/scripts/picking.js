// Marking words: a sentence by a click or by keys, exact words by selecting them, and word by word at both ends.

/** What is marked now. @type {Place | null} */
let picked = null;
/** In which articles words can be marked, by their index. @type {number[]} */
let pickable = [];
/** What happens when something else is marked. @type {(isByKey: boolean) => void} */
let whenPicked = () => {};

/** The article that an element stands in, by its index; -1 for none. @param {Node} node */
const articleOf = node => articles.findIndex(({ element }) => element.contains(node));

/** @param {string} name @param {Range[]} ranges */
const paint = (name, ranges) => {
  if (!highlights) return;
  if (ranges.length) highlights.set(name, new Highlight(...ranges));
  else highlights.delete(name);
};

/** The words of a place, paragraph by paragraph. @param {Place} at @returns {{words: string, start: number, end: number, paragraph: HTMLElement}[]} */
const wordsAt = ({ article, start, end }) => {
  const { paragraphs, starts } = articles[article], found = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (starts[index] >= end) break;
    const letters = [...textOf(paragraph)];
    const from = Math.max(start - starts[index], 0), to = Math.min(end - starts[index], letters.length);
    if (from < to) found.push({ words: letters.slice(from, to).join(""), start: starts[index] + from, end: starts[index] + to, paragraph });
  }
  return found;
};

/** Words in marks of quotation, where they bring none of their own. @param {string} said */
const inMarks = said => (hasMarks(said) ? said : `“${said}”`);

/** Whether words begin or end with marks of quotation. @param {string} said */
const hasMarks = said => /^["“”„«»]|["“”„«»]$/u.test(said.trim());

/** Marked words as they are shown. @param {Place} at */
const saidAt = at => inMarks(wordsAt(at).map(part => part.words).join(" "));

/** Whether two places have letters in common. @param {Place} one @param {Place} other */
const doOverlap = (one, other) => one.article === other.article && one.start < other.end && other.start < one.end;

/** @param {Place} at */
const rangesAt = at => wordsAt(at).flatMap(({ start, end, paragraph }) => {
  const text = textOf(paragraph), begin = Number(paragraph.dataset.s);
  return rangeIn(paragraph, unitsOf(text, start - begin), unitsOf(text, end - begin)) || [];
});

/** Whose words they are: the source of an article that its first paragraph belongs to. @param {Place} at */
const sourceOf = at => {
  const { sources } = data.articles[at.article], kind = (wordsAt(at)[0]?.paragraph.className || "").replace("-", " ");
  const owner = sources.find(({ part }) => (part.length ? part.includes(kind) : kind !== "comment"));
  return (owner || sources[0]).id;
};

/** The sentences that can be marked: the article's own, and none that is folded away. @param {Element} element */
const sentencesIn = element => all(".s", element).filter(one => !one.closest(".furniture, .byline, details:not([open])"));

/** @param {HTMLElement} sentence @returns {Place} */
const placeOf = sentence => {
  const texts = textsOf(sentence), last = texts[texts.length - 1];
  return { article: articleOf(sentence), start: offsetOf(texts[0], 0), end: offsetOf(last, last.length) };
};

/** Lets words be marked in some articles, and in no other. @param {number[]} which @param {typeof whenPicked} [then] */
const letPick = (which, then = () => {}) => {
  pickable = which;
  whenPicked = then;
  for (const [index, { element }] of articles.entries()) {
    const isOn = which.includes(index);
    element.classList.toggle("pickable", isOn);
    for (const [at, sentence] of sentencesIn(element).entries()) {
      if (isOn) { sentence.setAttribute("role", "button"); sentence.setAttribute("aria-pressed", "false"); sentence.tabIndex = at ? -1 : 0; }
      else for (const name of ["role", "aria-pressed", "tabindex"]) sentence.removeAttribute(name);
    }
  }
};

/** Marks words, or none. @param {Place | null} at @param {boolean} [isByKey] */
const pick = (at, isByKey = false) => {
  picked = at;
  const ranges = at ? rangesAt(at) : [];
  paint("pick", ranges);
  press(ranges);
  whenPicked(isByKey);
};

/** Shows the sentences that begin some words as marked, and no others. @param {Range[]} ranges */
const press = ranges => {
  for (const one of all(".s.pick")) { one.classList.remove("pick"); if (one.hasAttribute("role")) one.setAttribute("aria-pressed", "false"); }
  for (const range of ranges) {
    const sentence = range.startContainer.parentElement?.closest(".pickable .s");
    sentence?.classList.add("pick");
    sentence?.setAttribute("aria-pressed", "true");
  }
};

/** Words of a selection, without the white space around them. @param {Selection | null} selection @returns {Place | null} */
const selectedPlace = selection => {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0), article = articleOf(range.startContainer);
  if (!pickable.includes(article) || article !== articleOf(range.endContainer)) return null;
  const within = articles[article].paragraphs.flatMap(textsOf).filter(text => range.intersectsNode(text));
  const first = within[0], last = within[within.length - 1];
  if (!first) return null;
  const start = offsetOf(first, first === range.startContainer ? range.startOffset : 0);
  const end = offsetOf(last, last === range.endContainer ? range.endOffset : last.length);
  return trimmed({ article, start, end });
};

/** How much white space a text begins with. @param {string} text */
const leading = text => text.length - text.trimStart().length;

/** @param {Place} at @returns {Place | null} */
const trimmed = at => {
  const parts = wordsAt(at).filter(({ words: said }) => said.trim());
  if (!parts.length) return null;
  const first = parts[0], last = parts[parts.length - 1];
  const before = leading(first.words), after = leading([...last.words].reverse().join(""));
  return { article: at.article, start: first.start + before, end: last.end - after };
};

/** Where the words of the paragraphs around a place begin and end. @param {Place} at @returns {[number, number][]} */
const wordBounds = at => wordsAt({ ...at, start: Math.max(at.start - 400, 0), end: at.end + 400 }).flatMap(({ words: said, start }) =>
  [...said.matchAll(/\S+/gu)].map(found => {
    const begin = start + pointsOf(said.slice(0, found.index));
    return /** @type {[number, number]} */ ([begin, begin + pointsOf(found[0])]);
  }));

/** One word more or less at an end of what is marked. @param {"start" | "end"} which @param {1 | -1} ahead */
const moveEnd = (which, ahead) => {
  if (!picked) return;
  const bounds = wordBounds(picked), now = picked[which];
  const to = (ahead > 0 ? bounds : bounds.reverse()).map(([start, end]) => (which === "start" ? start : end)).find(at => (ahead > 0 ? at > now : at < now));
  if (to !== undefined && (which === "start" ? to < picked.end : to > picked.start)) pick({ ...picked, [which]: to });
};

document.addEventListener("click", event => {
  const sentence = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".pickable .s[role]"));
  if (sentence && !String(getSelection())) pick(placeOf(sentence));
});

/** A finger moves the ends of a selection after it was lifted: what is selected is taken when it rests. */
let resting = 0;
let isPressed = false;
const takeSelection = () => {
  const at = selectedPlace(getSelection());
  if (at && (at.start !== picked?.start || at.end !== picked.end || at.article !== picked.article)) pick(at);
};
document.addEventListener("pointerdown", () => { isPressed = true; });
for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, () => { isPressed = false; setTimeout(takeSelection); });
document.addEventListener("selectionchange", () => {
  clearTimeout(resting);
  if (pickable.length) resting = setTimeout(() => { if (!isPressed) takeSelection(); }, 350);
});

document.addEventListener("keydown", event => {
  const sentence = /** @type {HTMLElement} */ (event.target);
  if (!sentence.matches(".pickable .s") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(placeOf(sentence), true); return; }
  const there = sentencesIn(/** @type {Element} */ (sentence.closest(".art"))), at = there.indexOf(sentence);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: there.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  there[next]?.focus();
});
document.addEventListener("focusin", event => {
  const sentence = /** @type {HTMLElement} */ (event.target);
  if (!sentence.matches(".pickable .s")) return;
  for (const one of all('.s[tabindex="0"]', /** @type {Element} */ (sentence.closest(".art")))) one.tabIndex = -1;
  sentence.tabIndex = 0;
});
