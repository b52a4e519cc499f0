// Small screens: one article with a switch, and the spine as a sheet from below.

/** Shows an article's side. @param {string} side */
const turnTo = side => {
  body.dataset.side = side;
  for (const tab of all(".tabs button")) tab.setAttribute("aria-pressed", String(tab.dataset.side === side));
};

const grip = /** @type {HTMLElement} */ (document.querySelector(".grip"));

/** How high the sheet stands. @param {"low" | "half" | "up"} height */
const lift = height => {
  body.dataset.sheet = height;
  grip.setAttribute("aria-expanded", String(height !== "low"));
  nameSheet();
};

let sheetName = words.no_questions;

/** What the sheet is about, on its grip. @param {string} [name] */
const nameSheet = name => {
  if (name !== undefined) sheetName = name;
  const label = /** @type {HTMLElement} */ (grip.firstElementChild);
  label.textContent = sheetName;
  grip.setAttribute("aria-label", `${sheetName}: ${body.dataset.sheet === "low" ? words.open_up : words.fold_down}`);
};

grip.addEventListener("click", () => {
  const at = body.dataset.sheet;
  lift(at === "low" ? "half" : at === "half" ? "up" : "low");
});
for (const tab of all(".tabs button")) tab.addEventListener("click", () => { turnTo(tab.dataset.side || "left"); scrollTo(0, 0); });
