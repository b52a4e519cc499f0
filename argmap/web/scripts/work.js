// A pupil's own work: a value that every change replaces, kept by the browser under this page's own key.

/**
 * @typedef {{article: number, start: number, end: number}} Place words of an article, in code points of its file
 * @typedef {{id: string, number: string, text: string, source: string, places: Place[], why: string}} OwnClaim
 *   by words of articles, or by nobody: then it goes without saying
 * @typedef {{id: string, kind: "support" | "attack", premises: string[], target: string, why: string}} OwnRelation
 *   to a claim, or to a step by its id
 * @typedef {{claims: OwnClaim[], relations: OwnRelation[], mains: Record<string, string>, next: number}} Built
 *   the main claims by their source
 * @typedef {{name: string, built: Built, past: Built[], undone: Built[], answers: Record<string, Partial<Answer>>,
 *   begun: boolean, at: number, reached: number, looked: number}} Work the answers by their tasks; where a pupil is, and has
 *   got to; how often the map was looked at
 */

/** @type {Built} */
const NOTHING_BUILT = { claims: [], relations: [], mains: {}, next: 1 };
/** @type {Work} */
const NO_WORK = { name: data.pupil, built: NOTHING_BUILT, past: [], undone: [], answers: {}, begun: false, at: 0, reached: 0, looked: 0 };
const STEPS_BACK = 60;
const place = `argmap ${data.key}`;

/** Whether this browser keeps what is done here. */
let isKept = true;

/** Whether something has the form of what this page keeps. @param {any} found */
const isWork = found => typeof found?.name === "string" && typeof found.answers === "object" && [found.past, found.undone, found.built?.claims, found.built?.relations].every(Array.isArray);

/** @returns {Work} */
const workBefore = () => {
  try {
    const found = JSON.parse(localStorage.getItem(place) || "{}");
    return isWork(found) ? { ...NO_WORK, ...found } : NO_WORK;
  } catch {
    return NO_WORK;
  }
};

let work = workBefore();

/** Replaces some of the work, and keeps it. @param {Partial<Work>} now */
const keep = now => {
  work = { ...work, ...now };
  try {
    localStorage.setItem(place, JSON.stringify(work));
    isKept = true;
  } catch {
    isKept = false; // a sandboxed frame, a full disk, a browser that forgets: it is said where the file is handed in
  }
};

/** Replaces what is built, so that it can be undone. @param {Built} built */
const build = built => keep({ built, past: [...work.past, work.built].slice(-STEPS_BACK), undone: [] });

const undo = () => {
  const before = work.past[work.past.length - 1];
  if (before) keep({ built: before, past: work.past.slice(0, -1), undone: [...work.undone, work.built] });
};

const redo = () => {
  const after = work.undone[work.undone.length - 1];
  if (after) keep({ built: after, past: [...work.past, work.built], undone: work.undone.slice(0, -1) });
};

/** Forgets what was done in a part of the page. @param {"exercise" | "build"} part */
const startAgain = part => keep(part === "build"
  ? { built: NOTHING_BUILT, past: [], undone: [] }
  : { answers: {}, begun: false, at: 0, reached: 0, looked: 0 });

keep({});
