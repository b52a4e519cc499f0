// Offsets in an article's file, in code points, to places on the page and back. The numbers on the page are no text.

/** The articles by their index, each with its paragraphs and where these begin. */
const articles = all(".art").sort((a, b) => Number(a.dataset.article) - Number(b.dataset.article)).map(element => {
  const paragraphs = all("[data-s]", element).sort((a, b) => Number(a.dataset.s) - Number(b.dataset.s));
  return { element, paragraphs, starts: paragraphs.map(paragraph => Number(paragraph.dataset.s)) };
});

/** How many UTF-16 units the first code points of a text are. @param {string} text @param {number} points */
const unitsOf = (text, points) => {
  let units = 0;
  for (let at = 0; at < points && units < text.length; at++) units += (text.codePointAt(units) || 0) > 0xffff ? 2 : 1;
  return units;
};

/** How many code points a text has. @param {string} text */
const pointsOf = text => {
  let points = 0;
  for (const _ of text) points++;
  return points;
};

/** The text nodes of a paragraph that are the article's. @param {HTMLElement} paragraph @returns {Text[]} */
const textsOf = paragraph => {
  const found = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest("a.nr")) found.push(/** @type {Text} */ (node));
  return found;
};

/** A paragraph's own text. @param {HTMLElement} paragraph */
const textOf = paragraph => textsOf(paragraph).map(node => node.data).join("");

/**
 * Where a unit of a paragraph's own text stands.
 * @param {HTMLElement} paragraph
 * @param {number} unit
 * @param {boolean} [isEnd] whether something ends there, so that it belongs to what comes before
 * @returns {{node: Text, at: number} | null}
 */
const pointIn = (paragraph, unit, isEnd = false) => {
  for (const node of textsOf(paragraph)) {
    if (isEnd ? unit <= node.length : unit < node.length) return { node, at: unit };
    unit -= node.length;
  }
  return null;
};

/**
 * The words from one unit of a paragraph's own text to another.
 * @param {HTMLElement} paragraph @param {number} start @param {number} end
 */
const rangeIn = (paragraph, start, end) => {
  const from = pointIn(paragraph, start), to = pointIn(paragraph, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
};

/**
 * The place of an offset of an article's file.
 * @param {number} article @param {number} offset @param {boolean} [isEnd]
 */
const placeAt = (article, offset, isEnd = false) => {
  const { paragraphs, starts } = articles[article];
  let low = 0, high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isEnd ? starts[middle] < offset : starts[middle] <= offset) low = middle + 1;
    else high = middle;
  }
  const paragraph = paragraphs[low - 1];
  return paragraph ? pointIn(paragraph, unitsOf(textOf(paragraph), offset - starts[low - 1]), isEnd) : null;
};

/**
 * The offset in its article's file of a place in a text node.
 * @param {Text} node @param {number} at
 */
const offsetOf = (node, at) => {
  const paragraph = /** @type {HTMLElement | null} */ (node.parentElement?.closest("[data-s]"));
  if (!paragraph) return -1;
  let offset = Number(paragraph.dataset.s);
  for (const text of textsOf(paragraph)) {
    if (text === node) return offset + pointsOf(text.data.slice(0, at));
    offset += pointsOf(text.data);
  }
  return -1;
};
