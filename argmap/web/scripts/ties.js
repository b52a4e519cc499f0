// The line from the chosen words over the card to the words on the other side.

const ties = byId("ties");
const desk = matchMedia("(min-width: 62rem)");
let isTieWaiting = false;

/** Draws the line anew before the next frame. */
const drawTies = () => {
  if (isTieWaiting) return;
  isTieWaiting = true;
  requestAnimationFrame(() => { isTieWaiting = false; ties.replaceChildren(...tieLines()); });
};

/** @returns {Element[]} */
const tieLines = () => {
  const tie = /** @type {HTMLElement | null} */ (document.querySelector("#card .tie"));
  if (!tie || body.dataset.view !== "read" || !desk.matches) return [];
  const relation = relations.get(tie.dataset.relation || "");
  const spine = byId("between").getBoundingClientRect(), box = tie.getBoundingClientRect();
  if (!relation || box.bottom < spine.top || box.top > spine.bottom) return [];
  const y = Math.min(Math.max(box.top + 18, spine.top + 8), spine.bottom - 8);
  return ["left", "right"].flatMap(side => {
    const isSource = relation.premises.some(premise => firstWords(premise, side));
    const ends = isSource ? relation.premises : relation.step ? relation.ends.filter(end => !relation.premises.includes(end)) : [relation.target];
    return lineOf(side, ends, relation, box, y, isSource);
  });
};

/**
 * The line from words on a side to the card.
 * @param {string} side @param {string[]} ends @param {Relation} relation @param {DOMRect} box @param {number} y
 * @param {boolean} isSource
 */
const lineOf = (side, ends, relation, box, y, isSource) => {
  const column = byId(side).getBoundingClientRect();
  const spots = ends.flatMap(end => (marked.get(end) || []).filter(element => element.closest(`#${side}`)))
    .map(element => element.getClientRects()[0]).filter(Boolean);
  const spot = spots.find(rect => rect.top >= column.top && rect.bottom <= column.bottom) || spots[0];
  if (!spot) return [];
  const at = Math.min(Math.max(spot.top + spot.height / 2, column.top + 10), column.bottom - 10);
  const isLeft = side === "left", far = isLeft ? column.right - 22 : column.left + 22, near = isLeft ? box.left : box.right;
  const turn = isLeft ? column.right - 8 : column.left + 8;
  const path = drawn("path", { d: `M${far} ${at}H${turn}V${y}H${near}`, class: `${relation.kind} ${side === "left" ? "l" : "r"}` });
  if (isSource && relation.kind !== "contradiction") return [path];
  const head = relation.kind === "support"
    ? { d: isLeft ? `M${far - 7} ${at}l9 -5v10z` : `M${far + 7} ${at}l-9 -5v10z`, class: "head" }
    : { d: `M${far} ${at - 7}v14`, class: "end" };
  head.class += isLeft ? " l" : " r";
  return [path, drawn("path", head)];
};

for (const id of ["left", "right", "between"]) byId(id).addEventListener("scroll", drawTies, { passive: true });
addEventListener("resize", drawTies);
