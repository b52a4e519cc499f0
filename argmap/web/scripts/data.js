// What the page knows of the map, and its words.

/**
 * @typedef {{words: string, who: string, article?: number, parts?: [number, number][]}} Quote
 * @typedef {{text: string, label?: string, ground: "l" | "r" | "c" | "n", who: string, main?: boolean, implicit?: boolean,
 *   proposed?: boolean, notes?: string[], shown?: string, quotes?: Quote[]}} Claim
 * @typedef {{kind: "support" | "attack" | "contradiction" | "rephrase", premises: string[], target: string, step?: boolean,
 *   aim: string, ends: string[], number?: string, proposed?: boolean, said: string, drawn?: string, notes?: string[]}} Relation
 * @typedef {{question: string, positions?: string[], links?: string[], notes?: string[]}} Issue
 * @typedef {{side: "left" | "right", letter: string, sources: {id: string, part: string[]}[]}} Column
 */

/**
 * @type {{words: any, views: string[], first: string,
 *   exercise?: {tasks: Task[], shown: boolean, note: string, texts: string[], glossary: {word: string, means: string}[], given: Record<string, any>},
 *   articles: Column[], sources: Record<string, {block: string, letter: string}>,
 *   claims: Record<string, Claim>, relations: Record<string, Relation>, issues: Issue[],
 *   title: string, name: string, pupil: string, key: string}}
 */
const data = JSON.parse(byId("data").textContent || "");

/** All words of the page, by their names in the program's table. */
const words = data.words;
const claims = new Map(Object.entries(data.claims));
const relations = new Map(Object.entries(data.relations));

/**
 * Words with what stands in braces put in.
 * @param {string} text
 * @param {Record<string, string | number>} given
 */
const fill = (text, given) => text.replace(/\{(\w+)\}/g, (whole, name) => (name in given ? String(given[name]) : whole));

/**
 * A number with its noun.
 * @param {number} count
 * @param {[string, string]} noun
 */
const counted = (count, noun) => `${count} ${noun[count === 1 ? 0 : 1]}`;

/** What a claim is called where room is short. @param {string} number */
const short = number => claims.get(number)?.label || claims.get(number)?.text || "";
