// Bringing words into view: in their own column at a desk, under the sheet's edge on a phone.

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** How things move; a long way nobody can follow. @param {number} [far] in pixels @returns {ScrollBehavior} */
const moving = (far = 0) => (still.matches || document.hidden || Math.abs(far) > 3 * innerHeight ? "auto" : "smooth");

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
    const by = rect.top - column.top - column.height * 0.34;
    side.scrollBy({ top: by, behavior: moving(by) });
  } else {
    const free = innerHeight - (body.dataset.sheet === "half" ? innerHeight * 0.46 : 0);
    const by = rect.top - Math.max(130, free * 0.42);
    scrollBy({ top: by, behavior: moving(by) });
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
