// One task as it is asked: what is shown, what can be answered, and what is said of the answer.

/** @param {Task} task @param {boolean} isOver whether nothing is answered any more */
const taskPanel = (task, isOver) => [
  h("h2", { class: "ask", tabindex: "-1" }, task.ask),
  task.given.map(one => h("div", { class: `given ${one.ground}` }, one.lead ? h("p", { class: "small" }, one.lead) : null, givenText(one))),
  task.choices.length ? choiceList(task, isOver) : null,
  task.also.length ? alsoList(task, isOver) : null,
  task.picks ? h("div", { id: "pickbox" }) : null,
  task.open ? keptText(task, "text", words.own_answer, isOver && showsAnswers && task.judged) : null,
];

/** @param {Task["given"][number]} given */
const givenText = given => (given.role === "words"
  ? h("p", { class: "quoted", dir: "auto" }, given.before ? `${given.before} ` : "", h("q", {}, given.text), given.after ? ` ${given.after}` : "")
  : h("p", { dir: "auto" }, given.text));

/** @param {Task} task @param {boolean} isOver */
const choiceList = (task, isOver) => {
  const given = answerTo(task), isSeveral = task.choose > 1;
  return h("fieldset", { class: "choices" }, h("legend", { class: "unseen" }, task.ask), task.choices.map((choice, index) => {
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
};

/** What is marked for a task, and the words that were taken already. @param {Task} task @param {boolean} isOver */
const showPicks = (task, isOver) => {
  const box = byId("pickbox"), { picks } = answerTo(task), article = data.articles[task.article ?? 0], isOne = task.picks === 1;
  const said = (/** @type {Place} */ at) => `“${wordsAt(at).map(part => part.words).join(" ")}”`;
  const remove = (/** @type {number} */ index) => { answer(task, { picks: picks.filter((_, one) => one !== index) }); pick(null); };
  box.replaceChildren(
    ...picks.map((at, index) => h("div", { class: "picked", dir: "auto" }, said(at), isOne || isOver ? null : [" ", action(words.take_away, () => remove(index), { class: "plain" })])),
    ...(isOver ? [] : isOne && picked ? [endsOf()] : picks.length < task.picks && !(picked && isOne) ? [
      picked && !isOne ? h("div", { class: "picked", dir: "auto" }, said(picked)) : h("p", { class: "picked none" }, fill(picks.length ? words.mark_more : words.mark_here, { letter: article.letter })),
      ...(picked && !isOne ? [endsOf(), h("p", { class: "acts" }, action(words.take_words, () => takeWords(task), { id: "take" }))] : []),
    ] : []));
  offerCheck(task);
};

/** Adds the marked words to several. @param {Task} task */
const takeWords = task => {
  if (picked) answer(task, { picks: [...answerTo(task).picks, picked].slice(0, task.picks) });
  pick(null);
};

/** What is said once an answer was given. @param {Task} task */
const feedback = task => {
  const { state, said, tries } = answerTo(task);
  if (!showsAnswers || !task.judged || (!state && !tries)) return null;
  if (!state) return h("div", { class: "feedback", tabindex: "-1" }, h("p", {}, said));
  if (state === "done") return h("div", { class: "feedback", tabindex: "-1" }, task.model ? h("p", {}, h("b", {}, words.could_say), ` ${task.model}`) : null, task.why ? h("p", {}, task.why) : null);
  return h("div", { class: `feedback${state === "given" ? "" : " good"}`, tabindex: "-1" },
    h("p", {}, h("b", {}, task.discuss && state !== "given" ? words.may_differ : words.states[state])), task.picks ? exactWords(task) : null, task.why ? h("p", {}, task.why) : null);
};

/** The exact words that were asked for. @param {Task} task */
const exactWords = task => {
  const said = (task.right || []).flatMap(number => (claims.get(number)?.quotes || []).filter(quote => quote.article === task.article)).map(quote => quote.words);
  return [...new Set(said)].slice(0, 3).map(quote => h("p", { class: "quoted", dir: "auto" }, h("q", {}, quote)));
};
