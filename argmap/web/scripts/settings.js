// What a reader sets: marks, colours, letters, keys. Kept by the browser where it keeps anything.

const SETTINGS = { marks: "some", colours: "auto", letters: "medium", keys: "on" };

/** @returns {typeof SETTINGS} */
const kept = () => {
  try {
    return { ...SETTINGS, ...JSON.parse(localStorage.getItem("argmap") || "{}") };
  } catch {
    return { ...SETTINGS };
  }
};
const settings = kept();

/** @param {keyof typeof SETTINGS} name @param {string} value */
const set = (name, value) => {
  settings[name] = value;
  root.dataset[name] = value;
  try {
    localStorage.setItem("argmap", JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  drawTies();
};

const menu = byId("menu"), more = byId("more"), singleKeys = /** @type {HTMLInputElement} */ (byId("keys"));
for (const input of /** @type {HTMLInputElement[]} */ (all("#menu input[type=radio]"))) {
  const name = /** @type {keyof typeof SETTINGS} */ (input.name);
  input.checked = settings[name] === input.value;
  root.dataset[name] = settings[name];
  input.addEventListener("change", () => set(name, input.value));
}
singleKeys.checked = settings.keys === "on";
singleKeys.addEventListener("change", () => set("keys", singleKeys.checked ? "on" : "off"));

/** @param {boolean} isOpen */
const openMenu = isOpen => {
  menu.hidden = !isOpen;
  more.setAttribute("aria-expanded", String(isOpen));
};
more.addEventListener("click", () => openMenu(Boolean(menu.hidden)));
document.addEventListener("click", event => {
  if (!menu.hidden && !(/** @type {Element} */ (event.target).closest("#menu, #more"))) openMenu(false);
});
byId("print").addEventListener("click", () => { openMenu(false); print(); });
