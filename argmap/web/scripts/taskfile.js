// What the answers say of the map, added to the file that is handed in; what a map cannot hold stands in comments.

/** @param {Handed} whole */
const handTasks = whole => {
  const given = data.exercise?.given || {};
  /** @type {Map<string, HandedClaim>} */
  const known = new Map();
  const own = (/** @type {string} */ why) => ({ by: pupil(), why });

  /** A claim of the map that is spoken of. @param {string} id */
  const need = id => {
    if (!known.has(id) && given[id]) {
      const { text, quotes, source } = given[id], claim = { id, text, quotes, source, origin: { by: "exercise" } };
      known.set(id, claim);
      whole.claims.push(claim);
    }
    return id;
  };
  /** A new claim by a text or by words. @param {string} text @param {HandedQuote[]} quotes @param {string | undefined} source @param {string} why */
  const add = (text, quotes, source, why) => {
    const taken = new Set([...Object.keys(given), ...whole.claims.map(one => one.id)]), id = freeName(slugOf(text, 40) || "my-words", taken);
    whole.claims.push({ id, text: text.replace(/\s+/g, " ").trim(), quotes, source, origin: own(why) });
    return id;
  };
  /** @param {string} id @param {string} kind @param {string[]} premises @param {any} target @param {string} why */
  const join = (id, kind, premises, target, why) => {
    let to = target;
    if (typeof target === "object") {
      to = `${id}-step`;
      whole.relations.push({ id: to, kind: "support", premises: target.by.map(need), target: need(target.of), origin: { by: "exercise" } });
    } else need(target);
    whole.relations.push({ id, kind, premises: premises.map(premise => (given[premise] ? need(premise) : premise)), target: to, origin: own(why) });
  };

  for (const task of toDo()) {
    const done = answerTo(task);
    if (!done.state && !done.log.length) continue;
    whole.log.push(`${task.id} ${task.kind}: ${done.state || "open"}, tries ${done.tries}, answers ${JSON.stringify(done.log)}`);
    if (done.state === "given") continue;
    let count = 0;
    const name = () => (count++ ? `${task.id}-${count}` : task.id);
    for (const { says = {} } of done.choice.map(index => task.choices[index])) {
      if (says.main) whole.mains[says.main[0]] = need(says.main[1]);
      for (const [kind, premises, target] of says.relations || []) join(name(), kind, premises, target, done.why);
      if (says.voice) {
        const claim = known.get(need(says.claim)), stance = says.voice.length ? task.also[done.also]?.stance : "asserts";
        if (claim) { claim.origin = own(done.why); claim.quotes = saidBySomebody(task, says, claim.quotes, given[claim.id].quotes, stance || "asserts"); }
      }
      if (says.issue) whole.issues.push({ id: says.issue[0], question: says.issue[1], positions: says.issue[2].map(need), origin: own(done.why) });
    }
    for (const at of done.picks) {
      const hit = task.right_ids?.[(task.right || []).indexOf(bestOf(task, at).number)], id = task.says.claim || hit;
      const claim = id && known.get(need(id)), quote = quoteOf(at);
      if (claim) { claim.quotes = [{ ...quote, ...spokenAs(given[id], quote.source) }]; claim.origin = own(done.why); }
      const target = task.says.target || whole.mains[task.source || ""];
      if (task.says.kind && target) join(name(), task.says.kind, [claim ? id : add(quote.exact.join(" … "), [quote], undefined, done.why)], target, done.why);
    }
    if (!count && !task.says.claim && done.why.trim()) whole.log.push(`${task.id} why: ${JSON.stringify(done.why.trim())}`);
    if (task.open && done.text.trim()) {
      const says = task.choices[done.choice[0]]?.says?.kind ? task.choices[done.choice[0]].says : task.says;
      if (says.kind) join(name(), says.kind, [...(says.with || []), add(done.text, [], task.source || undefined, "")], says.target, "");
      else whole.note = [whole.note, inNote(task, done)].filter(Boolean).join("\n");
    }
  }
  if (work.looked) whole.log.push(`the map was looked at ${work.looked} times before the end`);
};

/**
 * A claim's quotes, those that a task asks about as said by somebody; whoever marked others for the claim keeps these.
 * @param {Task} task @param {any} says @param {HandedQuote[]} quotes @param {HandedQuote[]} known the map's own @param {string} stance
 */
const saidBySomebody = (task, says, quotes, known, stance) => {
  const isAsked = (/** @type {HandedQuote} */ one) => one.source === task.source && (!says.at || (one.start < says.at[1] && says.at[0] < one.end));
  const all = quotes.some(isAsked) ? quotes : [...quotes, ...known.filter(isAsked)];
  return all.map(quote => (isAsked(quote) ? { ...quote, voice: says.voice, stance } : quote));
};

/** Who says the words of a claim in an article, as the map has it for that article. @param {any} claim @param {string} source @returns {{voice?: string[], stance?: string}} */
const spokenAs = (claim, source) => {
  const there = claim.quotes.find((/** @type {HandedQuote} */ one) => one.source === source);
  if (there) return { voice: there.voice, stance: there.stance };
  return claim.source === source ? { voice: claim.voice, stance: claim.stance } : {};
};

/** Words of one's own that join nothing, as they are told in the note. @param {Task} task @param {Answer} done */
const inNote = (task, done) => {
  const asked = task.given.length ? `${task.ask} ${inMarks(task.given[0].text)}` : task.ask;
  const does = task.choices[done.choice[0]]?.text || "";
  return [asked, done.text.trim(), does && `(${does})`].filter(Boolean).join(" ").replace(/\s+/g, " ");
};
