// Bringing words into view: in their own column at a desk, under the sheet's edge on a phone.

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** How things move. @returns {ScrollBehavior} */
const moving = () => (still.matches || document.hidden ? "auto" : "smooth");

/**
 * Brings words into view, a third down their column; what is folded away around them opens.
 * @param {Element | undefined} element
 */
const bring = element => {
  if (!element) return;
  const folded = element.closest("details");
  if (folded) folded.open = true;
  const side = element.closest(".side"), rect = element.getBoundingClientRect();
  if (side && desk.matches) {
    const column = side.getBoundingClientRect();
    side.scrollTo({ top: side.scrollTop + rect.top - column.top - column.height * 0.34, behavior: moving() });
  } else {
    const free = innerHeight - (body.dataset.sheet === "half" ? innerHeight * 0.46 : 0);
    scrollTo({ top: scrollY + rect.top - Math.max(130, free * 0.42), behavior: moving() });
  }
};

/** Whether words can be seen where they stand. @param {Element | undefined} element */
const isSeen = element => {
  const side = element?.closest(".side");
  if (!element || !side) return false;
  const rect = element.getBoundingClientRect(), column = side.getBoundingClientRect();
  const top = desk.matches ? column.top : 130, bottom = desk.matches ? column.bottom : innerHeight * 0.5;
  return rect.height > 0 && rect.top >= top && rect.bottom <= bottom;
};
