// Questions about the map: what bears on a claim, what it is for, where it meets the other side.

/** @type {Map<string, Relation[]>} */
const onto = new Map();
/** @type {Map<string, Relation[]>} */
const outOf = new Map();
/** @type {Map<string, [string, Relation][]>} */
const crossingsAt = new Map();
/** @type {Map<string, [string, Relation]>} */
const crossingNumbered = new Map();

/** @template T @param {Map<string, T[]>} table @param {string} key @param {T} value */
const put = (table, key, value) => {
  const there = table.get(key);
  if (there) there.push(value);
  else table.set(key, [value]);
};

/** @type {Map<string, string[]>} */
const stepsAt = new Map();
/** @type {Map<Relation, string>} */
const idOf = new Map();

for (const [id, relation] of relations) {
  idOf.set(relation, id);
  if (relation.number) {
    crossingNumbered.set(relation.number, [id, relation]);
    for (const end of relation.ends) put(crossingsAt, end, [id, relation]);
    continue;
  }
  put(onto, relation.target, relation);
  for (const premise of relation.premises) put(outOf, premise, relation);
  for (const end of [...relation.premises, relation.target]) put(stepsAt, end, id);
}
for (const found of crossingsAt.values()) found.sort((a, b) => Number(a[1].number) - Number(b[1].number));

/** The support that a claim is given in, if any. @param {string} number */
const supportsBy = number => (outOf.get(number) || []).filter(one => one.kind === "support" && !one.step);

/**
 * The shortest way from a claim to a main claim, step by step; empty if it leads to none.
 * @param {string} number @returns {Relation[]}
 */
const pathUp = number => {
  /** @type {Map<string, {step: Relation, from: string} | null>} */
  const came = new Map([[number, null]]);
  for (const here of came.keys()) { // what is added is walked too
    if (here !== number && claims.get(here)?.main) return stepsTo(here, came);
    for (const step of supportsBy(here)) if (!came.has(step.target)) came.set(step.target, { step, from: here });
  }
  return [];
};

/** @param {string} end @param {Map<string, {step: Relation, from: string} | null>} came */
const stepsTo = (end, came) => {
  const steps = [];
  for (let at = came.get(end); at; at = came.get(at.from)) steps.unshift(at.step);
  return steps;
};

/** On which side of a link a claim is, seen from another one. @param {Relation} link @param {string} number */
const otherEnds = (link, number) =>
  link.premises.includes(number) ? link.ends.filter(end => !link.premises.includes(end)) : link.premises;

/** @param {string} number */
const issuesOf = number => data.issues.map((issue, at) => ({ issue, at })).filter(({ issue }) => issue.positions?.includes(number));
