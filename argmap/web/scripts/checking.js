// Answers held against what is right: choices by their place, marked words by how much of the exact words they are.

/**
 * @typedef {{text: string, right?: boolean, hint?: string, stance?: string, says?: any}} Choice
 * @typedef {{id: string, kind: string, head: string, called: string, side: "left" | "right" | null, source: string | null, article: number | null, ask: string,
 *   given: {role: string, text: string, ground: string, lead?: string, before?: string, after?: string}[],
 *   choices: Choice[], choose: number, also_ask: string, also: Choice[], picks: number, says: any, open: boolean,
 *   judged: boolean, reason: boolean, why?: string, model?: string, discuss?: boolean, right?: string[], right_ids?: string[], claims?: string[]}} Task
 * @typedef {{tries: number, state: "" | "right" | "helped" | "given" | "done", choice: number[], also: number,
 *   picks: Place[], text: string, why: string, said: string, near: number, log: any[]}} Answer near: the choice that is
 *   right, where a better one was asked for
 * @typedef {"right" | "wide" | "part" | "elsewhere"} Verdict
 */

const SHARE = 0.6, EXTRA = 2.5, PART = 0.15, LETTERS = 12;
/** How many of a claim's words its quote must have before they count, which share of them must be marked, and which is enough. */
const KNOWN = 3, HALF = 0.5, MOST = 0.75;
/** Letters in which two words are the same; letters that may lack at an end. */
const STEM = 5, EDGE = 3;
/** @type {Verdict[]} */
const RANK = ["right", "wide", "part", "elsewhere"];

/** @param {Place} at @param {[number, number][]} parts */
const overlapOf = (at, parts) => parts.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(at.end, end) - Math.max(at.start, start)), 0);

/** Whether a place lies within one sentence. @param {Place} at */
const isInSentence = at => {
  const sentence = /** @type {HTMLElement | null | undefined} */ (placeAt(at.article, at.start)?.node.parentElement?.closest(".s"));
  return Boolean(sentence) && placeOf(/** @type {HTMLElement} */ (sentence)).end >= at.end;
};

/** The beginnings of the words by which a text is known: longer ones, and figures. @param {string} text */
const stemsOf = text => new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}|\p{Nd}+/gu) || []).map(word => [...word].slice(0, STEM).join("")));

/** How many of a claim's own words that stand in its quote a place has; -1 where too few of them do. @param {Place} at @param {string} number @param {[number, number][]} parts */
const knownOf = (at, number, parts) => {
  const saidIn = (/** @type {[number, number][]} */ places) => stemsOf(places.map(([start, end]) => saidAt({ article: at.article, start, end })).join(" "));
  const its = saidIn(parts), own = [...stemsOf(claims.get(number)?.text || "")].filter(stem => its.has(stem));
  if (own.length < KNOWN) return -1;
  const taken = saidIn(parts.map(([start, end]) => /** @type {[number, number]} */ ([Math.max(at.start, start), Math.min(at.end, end)])).filter(([start, end]) => start < end));
  return own.filter(stem => taken.has(stem)).length / own.length;
};

/** How much of a quote's words a place has, those of its claim above all, and how much besides. @param {Place} at @param {string} number @param {[number, number][]} parts @returns {Verdict} */
const verdictOn = (at, number, parts) => {
  const length = parts.reduce((sum, [start, end]) => sum + end - start, 0), overlap = overlapOf(at, parts), share = overlap / length;
  if (!overlap) return "elsewhere";
  const known = knownOf(at, number, parts), holdsMost = share >= SHARE && (known < 0 || known >= HALF);
  if (holdsMost || (known >= MOST && overlap > LETTERS)) return (at.end - at.start) / length <= EXTRA || isInSentence(at) ? "right" : "wide";
  return share >= SHARE || (share >= PART && overlap > LETTERS) ? "part" : "elsewhere";
};

/** The places of claims in an article. @param {Iterable<string>} numbers @param {number} article */
const placesIn = (numbers, article) => [...numbers].flatMap(number => (claims.get(number)?.quotes || [])
  .flatMap(quote => (quote.article === article && quote.parts ? [{ number, parts: quote.parts }] : [])));

/** The best that marked words are. @param {Task} task @param {Place} at @returns {Verdict} */
const checkWords = (task, at) => bestOf(task, at).verdict;

/** The same with the claim whose words they are. @param {Task} task @param {Place} at */
const bestOf = (task, at) => placesIn(task.right || [], at.article).map(({ number, parts }) => ({ number, verdict: verdictOn(at, number, parts) }))
  .reduce((best, one) => (RANK.indexOf(one.verdict) < RANK.indexOf(best.verdict) ? one : best), { number: "", verdict: /** @type {Verdict} */ ("elsewhere") });

/** What marked words do say: the claim whose words they have most of. @param {Place} at */
const saidBy = at => placesIn(claims.keys(), at.article).map(({ number, parts }) => ({ number, overlap: overlapOf(at, parts) }))
  .reduce((best, one) => (one.overlap > best.overlap ? one : best), { number: "", overlap: 0 }).number;

/** The first words of a text, none of them cut. @param {string} text @param {number} most letters, but for a first word that is longer */
const beginningOf = (text, most) => {
  const plain = text.trim().replace(/\s+/gu, " "), end = plain.lastIndexOf(" ", most);
  return plain.length > most ? plain.slice(0, end > 0 ? end : plain.search(/ |$/)) : plain;
};

/** @param {number} article @param {number} offset */
const elementAt = (article, offset) => placeAt(article, offset)?.node.parentElement;

/** Which paragraph the right words are in. @param {(Element | null | undefined)[]} right where they begin @param {Element | null | undefined} here */
const whereOf = (right, here) => {
  const paragraphs = right.map(element => element?.closest("[data-s]")), [first] = paragraphs;
  if (paragraphs.includes(here?.closest("[data-s]"))) return words.find_paragraph;
  return first ? fill(words.find_where, { words: beginningOf(textOf(/** @type {HTMLElement} */ (first)), 40) }) : "";
};

/** How much of a text's longer words another one has. @param {string} text @param {string} other */
const shareOf = (text, other) => {
  const its = stemsOf(other), mine = [...stemsOf(text)];
  return mine.filter(stem => its.has(stem)).length / Math.max(1, mine.length);
};

/** Whether an article says what is sought in much the same words. @param {Task} task */
const isAlike = task => (task.right || []).some(number => (claims.get(number)?.quotes || []).some(quote => quote.article === task.article && shareOf(task.given[0]?.text || "", quote.words) >= 0.5));

/** What is said of words that are none of the right ones. @param {Task} task @param {Place} at */
const otherWords = (task, at) => {
  const number = saidBy(at), text = claims.get(number)?.text || "";
  if (task.kind !== "answer") return !number ? words.find_nothing : shareOf(text, saidAt(at)) > 0.7 ? words.find_other : fill(words.find_else, { text });
  if (number && number === task.claims?.[0]) return words.answer_itself;
  return number ? fill(words.answer_else, { text }) : words.answer_nothing;
};

/** Which end of the right words that are nearest lacks. @param {Task} task @param {Place} at @returns {"start" | "end" | "both" | ""} */
const lackingOf = (task, at) => {
  const nearest = placesIn(task.right || [], at.article).reduce((best, { parts }) => (overlapOf(at, parts) > overlapOf(at, best) ? parts : best), /** @type {[number, number][]} */ ([]));
  const lacksStart = nearest.length > 0 && nearest[0][0] + EDGE < at.start, lacksEnd = nearest.length > 0 && nearest[nearest.length - 1][1] - EDGE > at.end;
  return lacksStart && lacksEnd ? "both" : lacksStart ? "start" : lacksEnd ? "end" : "";
};

/** What helps whoever marked wrong words. @param {Task} task @param {Place} at @param {Verdict} verdict @param {number} tries @returns {string} */
const hintOnWords = (task, at, verdict, tries) => {
  if (verdict === "part" || task.right?.includes(saidBy(at))) return words.find_part[lackingOf(task, at)];
  if (verdict === "wide") return words.find_wide;
  const right = placesIn(task.right || [], at.article).map(({ parts }) => elementAt(at.article, parts[0][0])), here = elementAt(at.article, at.start);
  if (right.some(element => element?.closest(".s") === here?.closest(".s"))) return words.find_beside;
  const isNear = task.kind !== "answer" && right.some(element => element?.closest("[data-s]") === here?.closest("[data-s]"));
  return `${otherWords(task, at)} ${tries > 1 || isNear ? whereOf(right, here) : isAlike(task) || task.kind === "answer" ? "" : words.find_meaning}`.trim();
};

/**
 * What became of an answer, and what is said of a wrong one; or which choice is right, and another one better still.
 * @param {Task} task @param {Answer} answer @returns {{isRight: boolean, said: string, near?: number}}
 */
const checked = (task, answer) => {
  if (task.picks) {
    const at = answer.picks[0], verdict = checkWords(task, at);
    return verdict === "right" ? { isRight: true, said: "" } : { isRight: false, said: hintOnWords(task, at, verdict, answer.tries) };
  }
  const wrong = answer.choice.map(index => task.choices[index]).find(choice => !choice.right);
  if (wrong && !task.discuss) return { isRight: false, said: wrong.hint || words.try_again };
  if (answer.choice.length < task.choose) return { isRight: false, said: words.one_more };
  const also = task.also[answer.also];
  if (also && !also.right) return { isRight: false, said: `${words.who_right} ${also.hint || words.try_again}` };
  const hasBetter = !wrong && task.choose === 1 && task.choices.some(choice => choice.right && !choice.hint);
  const near = hasBetter ? answer.choice.find(index => task.choices[index].hint) : undefined;
  return { isRight: true, said: near === undefined ? "" : task.choices[near].hint || "", near };
};
