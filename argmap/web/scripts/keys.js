// Keys: single ones can be switched off; the numbers of an article are one stop of the tab key, arrows go on from it.

/** The claims in their order. */
const order = [...claims.keys()];

/** What a key leads to from what is chosen; nothing where there is nothing. @type {Record<string, () => string | undefined>} */
const STEPS = {
  j: () => order[Math.min(order.indexOf(chosen) + 1, order.length - 1)],
  k: () => order[Math.max(order.indexOf(chosen) - 1, 0)],
  u: () => supportsBy(chosen)[0]?.target || outOf.get(chosen)?.[0]?.aim,
  d: () => onto.get(chosen)?.[0]?.premises[0],
  o: () => { const [, link] = crossingsAt.get(chosen)?.[0] || []; return link && otherEnds(link, chosen)[0]; },
};

document.addEventListener("keydown", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") {
    if (!menu.hidden) { openMenu(false); more.focus(); }
    else if (chosen) go("");
    else if (picked) pick(null);
    return;
  }
  if (!workspace.hidden) return;
  if (target.matches("a.nr")) walk(event, target);
  if (settings.keys !== "on" || target.matches("input, textarea, select")) return;
  if (event.key === "/") { event.preventDefault(); field.focus(); return; }
  const to = STEPS[event.key]?.();
  if (to) { event.preventDefault(); go(to); }
});

/** @param {KeyboardEvent} event @param {HTMLElement} from */
const walk = (event, from) => {
  const ahead = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!ahead) return;
  event.preventDefault();
  const there = all("a.nr", /** @type {Element} */ (from.closest(".art"))).filter(one => one.offsetParent);
  const next = there[there.indexOf(from) + ahead];
  if (next) { makeStop(next); next.focus(); }
};

/** Makes a number the one stop of its article. @param {HTMLElement} number */
const makeStop = number => {
  for (const one of all('a.nr[tabindex="0"]', /** @type {Element} */ (number.closest(".art")))) one.setAttribute("tabindex", "-1");
  number.setAttribute("tabindex", "0");
};

for (const number of all("a.nr")) number.setAttribute("tabindex", "-1");
for (const { element } of articles) element.querySelector("a.nr.chief, a.nr")?.setAttribute("tabindex", "0");
document.addEventListener("focusin", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.matches("a.nr")) makeStop(target);
});
