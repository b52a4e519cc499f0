// One task as it is asked: what is shown, what can be answered, and what is said of the answer.

/** @param {Task} task @param {boolean} isOver whether nothing is answered any more */
const taskPanel = (task, isOver) => [
  h("h2", { class: "ask", tabindex: "-1" }, task.ask),
  task.given.map(one => h("div", { class: `given ${one.ground}` }, one.lead ? h("p", { class: "small" }, one.lead) : null, givenText(one))),
  task.open ? keptText(task, "text", words.own_answer, isOver && showsAnswers && task.judged) : null,
  task.choices.length ? choiceList(task, isOver) : null,
  task.also.length ? alsoList(task, isOver) : null,
  task.picks ? h("div", { id: "pickbox" }) : null,
  showsAnswers && !task.judged ? h("p", { class: "small" }, words.not_checked) : null,
];

/** @param {Task["given"][number]} given */
const givenText = given => (given.role === "words"
  ? h("p", { class: "quoted", dir: "auto" }, given.before || "", h("mark", { class: "asked" }, given.text), given.after || "")
  : h("p", { dir: "auto" }, given.text));

/** @param {Task} task @param {boolean} isOver */
const choiceList = (task, isOver) => {
  const given = answerTo(task), isSeveral = task.choose > 1;
  return h("fieldset", { class: "choices" }, task.open ? h("legend", {}, words.answer_does) : h("legend", { class: "unseen" }, task.ask), task.choices.map((choice, index) => {
    const input = h("input", { type: isSeveral ? "checkbox" : "radio", name: task.id, value: String(index), disabled: isOver && task.judged && showsAnswers ? "" : null });
    input.checked = given.choice.includes(index);
    input.addEventListener("change", () => {
      const chosen = isSeveral ? [...answerTo(task).choice.filter(one => one !== index), ...(input.checked ? [index] : [])].slice(-task.choose) : [index];
      answer(task, { choice: chosen });
      for (const one of /** @type {HTMLInputElement[]} */ (all(`[name="${task.id}"]`, workspace))) one.checked = chosen.includes(Number(one.value));
      offerCheck(task);
    });
    return h("label", { class: `choice${isOver && showsAnswers && task.judged && choice.right ? " good" : ""}` }, input, h("span", { dir: "auto" }, choice.text));
  }));
};

/** The second question. @param {Task} task @param {boolean} isOver */
const alsoList = (task, isOver) => h("fieldset", { class: "choices" }, h("legend", {}, task.also_ask), task.also.map((choice, index) => {
  const input = h("input", { type: "radio", name: `${task.id}-also`, disabled: isOver && showsAnswers ? "" : null });
  input.checked = answerTo(task).also === index;
  input.addEventListener("change", () => { answer(task, { also: index }); offerCheck(task); });
  return h("label", { class: `choice${isOver && showsAnswers && choice.right ? " good" : ""}` }, input, h("span", {}, choice.text));
}));

/** A text of one's own that is kept as it is written. @param {Task} task @param {"text" | "why"} name @param {string} label @param {boolean} [isOver] */
const keptText = (task, name, label, isOver = false) => {
  const area = h("textarea", { rows: "3", dir: "auto", maxlength: "2000", readonly: isOver ? "" : null });
  area.value = answerTo(task)[name];
  area.addEventListener("input", () => { answer(task, { [name]: area.value }); offerCheck(task); });
  return h("label", { class: "label" }, label, area);
};

/** Lets an answer be checked as soon as there is one. @param {Task} task */
const offerCheck = task => {
  const button = /** @type {HTMLButtonElement | null} */ (document.getElementById("check"));
  if (button) button.disabled = !isAnswered(task);
  const next = document.getElementById("next");
  if (next) next.textContent = nextLabel(task);
};

/** What is marked for a task; the ends of what was marked last can be moved. @param {Task} task @param {boolean} isOver */
const showPicks = (task, isOver) => {
  const { picks } = answerTo(task), isMissing = !isOver && picks.length < task.picks;
  byId("pickbox").replaceChildren(
    ...picks.map(at => h("div", { class: "picked", dir: "auto" }, h("span", {}, saidAt(at)), task.picks === 1 || isOver ? null : [" ", action(words.take_away, () => takeAway(task, at), { class: "plain" })])),
    ...(isMissing ? [h("p", { class: "picked none" }, fill(picks.length ? words.mark_more : words.mark_here, { article: task.called })), h("p", { class: "small keyed" }, words.mark_keys)] : []),
    ...(picked && !isOver ? [endsOf()] : []));
  const ranges = picks.flatMap(rangesAt);
  paint("pick", ranges);
  press(ranges);
  offerCheck(task);
};

/** Adds words to what is marked for a task, in place of those that they overlap; gives why not, where it is full. @param {Task} task @param {Place} at */
const takeWords = (task, at) => {
  const { picks } = answerTo(task), same = task.picks === 1 && picks.length ? 0 : picks.findIndex(one => doOverlap(one, at));
  if (same < 0 && picks.length >= task.picks) return fill(words.marked_enough, { count: picks.length });
  answer(task, { picks: same < 0 ? [...picks, at] : picks.map((one, index) => (index === same ? at : one)) });
  return "";
};

/** @param {Task} task @param {Place} at */
const takeAway = (task, at) => {
  answer(task, { picks: answerTo(task).picks.filter(one => !doOverlap(one, at)) });
  pick(null);
  focusOn("#pickbox button, .ask");
};

/** What is said once an answer was given. @param {Task} task */
const feedback = task => {
  const { state, said, tries, near } = answerTo(task);
  if (!showsAnswers || !task.judged || (!state && !tries && near < 0)) return null;
  if (!state) return h("div", { class: "feedback", tabindex: "-1" }, h("p", {}, h("b", {}, near < 0 ? words.not_yet : words.can_be_said), ` ${said}`), near < 0 ? null : h("p", {}, words.or_keep));
  if (state === "done") return h("div", { class: "feedback", tabindex: "-1" }, task.model ? h("p", {}, h("b", {}, words.could_say), ` ${task.model}`) : null, task.why ? h("p", {}, task.why) : null);
  return h("div", { class: `feedback${state === "given" ? "" : " good"}`, tabindex: "-1" },
    h("p", {}, h("b", {}, task.discuss && state !== "given" ? words.may_differ : words.states[state])), task.picks ? exactWords(task) : null, ...usualWhy(task, state === "given"));
};

/** Why the right answer is right; where a pupil is to say it first, behind a line that opens. @param {Task} task @param {boolean} isShown whether it was asked for */
const usualWhy = (task, isShown) => {
  if (!task.why) return [];
  const told = (isShown ? [task.why] : whysOf(task)).map(why => h("p", {}, why));
  return task.reason ? [h("details", {}, h("summary", {}, words.compare), told)] : told;
};

/** The claim whose words were marked. @param {Task} task */
const hitOf = task => answerTo(task).picks.map(at => bestOf(task, at).number).find(Boolean);

/** Why the answer is right; where other words were marked than those that the reason is about, that of these first. @param {Task} task */
const whysOf = task => {
  const hit = task.kind === "answer" ? hitOf(task) : "", reasons = (task.claims || []).slice(1);
  if (!hit || !reasons.length || reasons.includes(hit)) return [task.why || ""];
  const textOfClaim = (/** @type {string} */ number) => claims.get(number)?.text || "";
  return [fill(words.answer_hit, { text: textOfClaim(hit) }), fill(words.answer_other, { text: reasons.map(textOfClaim).join(" "), why: task.why || "" })];
};

/** The exact words that were asked for: where a claim says it, all of these; of several claims one each, the marked one first. @param {Task} task */
const exactWords = task => {
  const right = task.right || [], hit = hitOf(task) || right[0];
  const said = [hit, ...right.filter(number => number !== hit)].map(number => (claims.get(number)?.quotes || []).filter(quote => quote.article === task.article).map(quote => quote.words));
  const shown = right.length > 1 ? said.flatMap(quotes => quotes.slice(0, 1)) : said.flat();
  const marked = answerTo(task).picks.map(saidAt).join(" "), first = shown.find(quote => marked.includes(quote) || shareOf(quote, marked) > 0.7);
  if (first) shown.unshift(first);
  const printed = [...new Set(shown)].slice(0, 3), hasMore = said.flat().some(quote => !printed.includes(quote));
  return [...printed.map(quote => h("p", { class: "quoted", dir: "auto" }, h("q", { class: hasMarks(quote) ? "bare" : null }, quote))), hasMore ? h("p", { class: "small" }, words.more_places) : null];
};
