// Changes to a map that is being built: each gives the map after it.

/** @param {string} id */
const ownClaim = id => work.built.claims.find(claim => claim.id === id);
/** @param {string} id */
const ownRelation = id => work.built.relations.find(relation => relation.id === id);

/** The next free number of a source's side: A1, A2 and so on; it stays, whatever comes before it later. @param {string} source */
const nextNumber = source => {
  const letter = data.sources[source]?.letter || "N";
  const taken = work.built.claims.map(claim => claim.number).filter(number => number[0] === letter).map(number => Number(number.slice(1)));
  return `${letter}${Math.max(0, ...taken) + 1}`;
};

/** A claim by words of an article. @param {Place} words @returns {Built} */
const withClaim = words => {
  const { built } = work, source = sourceOf(words), text = wordsAt(words).map(part => part.words).join(" … ").replace(/\s+/g, " ");
  const claim = { id: `c${built.next}`, number: nextNumber(source), text, source, places: [words], why: "" };
  return { ...built, claims: [...built.claims, claim], next: built.next + 1 };
};

/** A claim that goes without saying. @param {string} text @param {string} source on whose side @returns {Built} */
const withUnsaid = (text, source) => {
  const { built } = work, claim = { id: `c${built.next}`, number: nextNumber(source), text, source, places: [], why: "" };
  return { ...built, claims: [...built.claims, claim], next: built.next + 1 };
};

/** @param {string} id @param {Partial<OwnClaim>} now @returns {Built} */
const withClaimChanged = (id, now) => ({ ...work.built, claims: work.built.claims.map(claim => (claim.id === id ? { ...claim, ...now } : claim)) });

/** Without a claim, and without what cannot be without it. @param {string} id @returns {Built} */
const withoutClaim = id => {
  const { built } = work, gone = built.relations.filter(one => one.target === id || (one.premises.length === 1 && one.premises[0] === id)).map(one => one.id);
  const mains = Object.fromEntries(Object.entries(built.mains).filter(([, main]) => main !== id));
  const relations = withoutRelations(built.relations, gone).map(one => ({ ...one, premises: one.premises.filter(premise => premise !== id) }));
  return { ...built, claims: built.claims.filter(claim => claim.id !== id), relations, mains };
};

/** Without some relations and all that is drawn to them. @param {OwnRelation[]} relations @param {string[]} gone */
const withoutRelations = (relations, gone) => {
  const names = new Set(gone);
  for (const name of names) for (const one of relations) if (one.target === name) names.add(one.id); // what is added is walked too
  return relations.filter(one => !names.has(one.id));
};

/** @param {string} id @returns {Built} */
const withoutRelation = id => ({ ...work.built, relations: withoutRelations(work.built.relations, [id]) });

/**
 * With claims joined, or none where that says nothing new.
 * @param {OwnRelation["kind"]} kind @param {string[]} premises @param {string} target @param {string} why
 * @returns {Built | null}
 */
const withRelation = (kind, premises, target, why) => {
  const { built } = work, names = [...new Set(premises)];
  const step = ownRelation(target), ends = step ? [...step.premises, step.target] : [target];
  if (names.some(name => ends.includes(name))) return null;
  const isThere = built.relations.some(one => one.target === target && one.kind === kind && one.premises.length === names.length && names.every(name => one.premises.includes(name)));
  if (isThere) return null;
  return { ...built, relations: [...built.relations, { id: `r${built.next}`, kind, premises: names, target, why }], next: built.next + 1 };
};

/** With a claim as what a source finally argues for, or no longer. @param {OwnClaim} claim @param {boolean} isMain @returns {Built} */
const withMain = (claim, isMain) => {
  const mains = Object.fromEntries(Object.entries(work.built.mains).filter(([source]) => source !== claim.source));
  return { ...work.built, mains: isMain ? { ...mains, [claim.source]: claim.id } : mains };
};
