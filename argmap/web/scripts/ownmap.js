// The map that is built, as nested lists: each side’s claims with their reasons below them.

/** A claim as a box that opens it. @param {OwnClaim} claim */
const ownBox = claim => h("button", { type: "button", class: `box ${groundOf(claim)}${claim.places.length ? "" : " unsaid"}`, "data-own": claim.number, "aria-current": claim.id === held ? "true" : null, dir: "auto", click: () => hold(claim.id) },
  h("b", {}, claim.number), " ", claim.text, work.built.mains[claim.source] === claim.id ? h("small", {}, ` ${words.main_claim}`) : null);

/** Each side's claims with their reasons below them. */
const ownMap = () => {
  const { claims, mains } = work.built, told = new Set();
  return [...new Set(claims.map(claim => claim.number[0]))].sort().map(letter => {
    const here = claims.filter(claim => claim.number[0] === letter), isMain = (/** @type {OwnClaim} */ claim) => Object.values(mains).includes(claim.id);
    const tops = here.filter(claim => isMain(claim) || !work.built.relations.some(one => one.premises.includes(claim.id) && here.some(other => other.id === one.target)));
    const ordered = [...tops.filter(isMain), ...tops.filter(claim => !isMain(claim)), ...here];
    return h("section", { class: "own" }, h("h3", {}, fill(words.own_of, { letter })), h("ul", {}, ordered.map(claim => (told.has(claim.id) ? null : ownRow(claim, told, letter)))));
  });
};

/** A claim with what is drawn to it; one of another side has its place there. @param {OwnClaim} claim @param {Set<string>} told @param {string} letter @returns {HTMLElement} */
const ownRow = (claim, told, letter) => {
  const isElsewhere = told.has(claim.id) || claim.number[0] !== letter;
  if (!isElsewhere) told.add(claim.id);
  return h("li", {}, ownBox(claim), isElsewhere ? null : ownOnto(claim.id, told, letter));
};

/** What is drawn to a claim or a step. @param {string} id @param {Set<string>} told @param {string} letter @returns {HTMLElement | null} */
const ownOnto = (id, told, letter) => {
  const found = work.built.relations.filter(one => one.target === id);
  if (!found.length) return null;
  return h("ul", {}, found.map(one => h("li", { class: "rel" }, h("p", { class: "with" }, ownLead(one)),
    h("ul", {}, one.premises.map(premise => { const claim = ownClaim(premise); return claim ? ownRow(claim, told, letter) : null; })), ownOnto(one.id, told, letter))));
};

/** @param {OwnRelation} one */
const ownLead = one => {
  if (ownRelation(one.target)) return words.but_step;
  const said = one.kind === "support" ? words.mark_because : words.own_but;
  return one.premises.length > 1 ? `${said}, ${words.together}` : said;
};
