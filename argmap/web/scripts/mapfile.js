// A map file from what a pupil did: every text is a JSON text, which is YAML too, whatever stands in it.

/**
 * @typedef {{source: string, exact: string[], start: number, end: number, voice?: string[], stance?: string}} HandedQuote
 * @typedef {{by: string, why?: string}} HandedOrigin
 * @typedef {{id: string, text: string, quotes: HandedQuote[], source?: string, origin: HandedOrigin}} HandedClaim
 * @typedef {{id: string, kind: string, premises: string[], target: string, origin: HandedOrigin}} HandedRelation
 * @typedef {{id: string, question: string, positions: string[], origin: HandedOrigin}} HandedIssue
 * @typedef {{title: string, note: string, mains: Record<string, string>, claims: HandedClaim[], relations: HandedRelation[],
 *   issues: HandedIssue[], log: string[]}} Handed
 */

/** What has no meaning in a text, or may not stand in YAML as it is. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as YAML. @param {string} text */
const yaml = text => JSON.stringify(text.replace(UNSAFE, found => (found >= "\ud800" && found <= "\udfff" ? "\ufffd" : found)))
  .replace(UNSAFE, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** @param {string[]} texts */
const yamlList = texts => `[${texts.map(yaml).join(", ")}]`;

/** @param {HandedOrigin} origin */
const originOf = ({ by, why }) => `origin: {by: ${yaml(by)}${why?.trim() ? `, why: ${yaml(why.trim())}` : ""}}`;

/** @param {HandedQuote} quote */
const quoteLine = ({ source, exact, start, end, voice = [], stance = "asserts" }) =>
  `      - {source: ${source}, exact: ${exact.length === 1 ? yaml(exact[0]) : yamlList(exact)}, start: ${start}, end: ${end}` +
  `${voice.length ? `, voice: ${yamlList(voice)}` : ""}${stance === "asserts" ? "" : `, stance: ${stance}`}}\n`;

/** @param {HandedClaim} claim */
const claimBlock = ({ id, text, quotes, source, origin }) =>
  `  - id: ${id}\n    text: ${yaml(text)}\n` +
  (quotes.length ? `    quotes:\n${quotes.map(quoteLine).join("")}` : `    wording: implicit\n${source ? `    source: ${source}\n` : ""}`) +
  `    ${originOf(origin)}\n`;

/** A line of what was done, as a comment. @param {string} said */
const commentLine = said => `# ${said.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replace(UNSAFE, "\ufffd")}\n`;

/** @template T @param {string} key @param {T[]} blocks @param {(block: T) => string} write */
const section = (key, blocks, write) => (blocks.length ? `${key}:\n${blocks.map(write).join("")}` : "");

/** The text of a map file. @param {Handed} handed */
const mapText = handed => [
  `argmap: 1\ntitle: ${yaml(handed.title)}\n${handed.note ? `note: ${yaml(handed.note)}\n` : ""}`,
  section("sources", Object.entries(data.sources), ([id, { block }]) => block + (handed.mains[id] ? `    main: ${handed.mains[id]}\n` : "")),
  section("claims", handed.claims, claimBlock),
  section("relations", handed.relations, one => `  - {id: ${one.id}, ${one.kind}: ${one.target}, by: [${one.premises.join(", ")}], ${originOf(one.origin)}}\n`),
  section("issues", handed.issues, one => `  - {id: ${one.id}, question: ${yaml(one.question)}, positions: [${one.positions.join(", ")}], ${originOf(one.origin)}}\n`),
  handed.log.map(commentLine).join(""),
].join("");

/** A name as the ending of a file's name, or the beginning of an id. @param {string} text @param {number} most letters */
const slugOf = (text, most) => {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/ß/g, "ss").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain.length > most ? plain.slice(0, most + 1).replace(/-[^-]*$/, "").slice(0, most) : plain;
};

/** A name that is still free, made from another; it is taken then. @param {string} name @param {Set<string>} taken */
const freeName = (name, taken) => {
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${name}-${at}`;
  taken.add(free);
  return free;
};
