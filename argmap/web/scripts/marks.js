// Words and numbers in the articles: which belong to a claim, and which are lit.

/** @type {Map<string, HTMLElement[]>} */
const marked = new Map();
for (const element of all(".q")) for (const number of (element.dataset.q || "").split(" ")) put(marked, number, element);
/** @type {Map<string, HTMLElement[]>} */
const numbers = new Map();
for (const element of all("a.nr")) put(numbers, element.dataset.n || "", element);

/** @type {Set<Element>} */
const lit = new Set();

/**
 * Lights a claim's words and numbers.
 * @param {string} number
 * @param {"lit" | "near" | "far"} how
 * @param {string} [mark] words beside its number
 */
const light = (number, how, mark) => {
  for (const element of [...(marked.get(number) || []), ...(numbers.get(number) || [])]) {
    if (lit.has(element) && element.matches(".lit, .far")) continue;
    element.classList.remove("near");
    element.classList.add(how);
    if (mark && element.matches("a.nr")) element.dataset.mark = mark;
    lit.add(element);
  }
};

/** Puts out all that is lit. */
const putOut = () => {
  for (const element of lit) {
    element.classList.remove("lit", "near", "far");
    element.removeAttribute("data-mark");
  }
  lit.clear();
};

/** The first words of a claim in the articles of a side. @param {string} number @param {string} side */
const firstWords = (number, side) => (marked.get(number) || []).find(element => element.closest(`#${side}`));

/** The claims of the words at an element, the shortest first. @param {Element} element */
const claimsAt = element => {
  const stretch = /** @type {HTMLElement | null} */ (element.closest(".q"));
  return stretch ? (stretch.dataset.q || "").split(" ") : [];
};
