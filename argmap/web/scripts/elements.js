// Elements from values: the only maker of elements. Text is always text; no markup is ever read from a string.

/** @typedef {Node | string | null | undefined | false} Piece */
/** @typedef {Piece | Content[]} Content */

/**
 * An element with attributes, what happens on a click, and content.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | (() => void) | null>} [attributes] a function is what a click does
 * @param {...Content} content
 * @returns {HTMLElementTagNameMap[T]}
 */
const h = (tag, attributes = {}, ...content) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null) made.setAttribute(name, value);
  }
  for (const piece of /** @type {Piece[]} */ (content.flat(9))) if (piece) made.append(piece);
  return made;
};

/**
 * An SVG element.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
const drawn = (tag, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

/**
 * The one element with an id.
 * @param {string} id
 * @returns {HTMLElement}
 */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * All elements that a selector finds.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
const all = (selector, within = document) => [.../** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector))];

const root = document.documentElement;
const body = document.body;

/** Says something to a screen reader. @param {string} words */
const say = words => { byId("live").textContent = words; };
