// The exercise: from task to task, with what is solved marked again in the articles, to handing it in.

/** Where a pupil is: -1 before the first task, and behind the last one at its end. */
let at = -1;

const openExercise = () => {
  at = work.begun ? Math.min(work.at, toDo().length) : -1;
  showExercise();
};

/** Goes to a task. @param {number} index */
const goTo = index => {
  at = index;
  if (index >= 0) keep({ at, begun: true, reached: Math.max(work.reached, at) });
  picked = null;
  showExercise();
  focusOn(".ask");
  byId("between").scrollTop = 0;
};

const showExercise = () => {
  getSelection()?.removeAllRanges();
  const list = toDo(), task = list[at];
  letPick([]);
  paint("pick", []);
  press([]);
  if (at < 0) showStart(list.length);
  else if (!task) showEnd(list);
  else showTask(task, list);
};

/** @param {number} count */
const showStart = count => {
  const minutes = Math.max(1, Math.round(articles.flatMap(({ paragraphs }) => paragraphs).reduce((sum, one) => sum + textOf(one).length, 0) / 1100));
  const texts = data.exercise?.texts || [];
  markSolved([]);
  workspace.replaceChildren(
    h("h2", { class: "ask", tabindex: "-1" }, words.exercise_title),
    h("ol", { class: "how" }, h("li", {}, texts.length ? fill(words.exercise_read_several, { minutes, count: texts.length, texts: texts.join(", ") }) : fill(words.exercise_read, { minutes })), h("li", {}, fill(words.exercise_answer, { count })), h("li", {}, words.exercise_hand_in)),
    h("p", { class: "small" }, showsAnswers ? words.exercise_look : words.exercise_unchecked),
    ...(data.exercise?.note ? [h("p", { class: "note", dir: "auto" }, data.exercise.note)] : []),
    h("p", { class: "acts" }, action(words.begin, () => goTo(0), { class: "button first" })),
    ...glossary());
  nameSheet(words.exercise);
  if (!desk.matches) lift("half");
};

/** @param {Task} task @param {Task[]} list */
const showTask = (task, list) => {
  const isOver = isDone(task) && (showsAnswers || !task.judged);
  workspace.replaceChildren(progress(list), ...taskPanel(task, isOver).flat().filter(one => one !== null), ...answering(task, isOver));
  if (task.picks && task.article !== null && !(isOver && showsAnswers && task.judged)) {
    letPick([task.article], isByKey => marksFor(task, isByKey));
    showPicks(task, false);
  } else if (task.picks) showPicks(task, true);
  markSolved(list);
  turnToArticle(task);
  nameSheet(task.head);
  if (!desk.matches) lift(task.picks ? "half" : "up");
};

/** Takes what was just marked. @param {Task} task @param {boolean} isByKey */
const marksFor = (task, isByKey) => {
  const refused = picked ? takeWords(task, picked) : "";
  if (refused) picked = null;
  showPicks(task, false);
  if (refused) { byId("pickbox").append(h("p", { class: "small" }, refused)); say(refused); }
  if (picked && !desk.matches) lift("half");
  if (picked && isByKey && isAnswered(task)) focusOn("#check, #next");
};

/** What stands below a task's answers. @param {Task} task @param {boolean} isOver @returns {HTMLElement[]} */
const answering = (task, isOver) => {
  const said = feedback(task), asksWhy = task.reason && (isOver || !showsAnswers);
  const next = action(nextLabel(task), () => { if (!isDone(task) && isAnswered(task)) check(task); goTo(at + 1); }, { class: "button first", id: "next" });
  const needsCheck = showsAnswers && task.judged && !isOver;
  return [
    ...(said ? [said] : []),
    ...(asksWhy ? [keptText(task, "why", words.why)] : []),
    h("p", { class: "acts foot" },
      needsCheck ? action(words.check, () => checkNow(task), { class: "button first", id: "check", disabled: isAnswered(task) ? null : "" }) : next,
      at > 0 ? action(words.back, () => goTo(at - 1)) : null,
      !needsCheck ? null : answerTo(task).tries ? action(words.show_me, () => showMe(task), { class: "plain", id: "show" }) : action(words.skip, () => goTo(at + 1), { class: "plain" })),
    ...glossary(task),
  ];
};

/** What goes on from a task is called: whoever passes it without an answer leaves it open. @param {Task} task */
const nextLabel = task => (!isDone(task) && !isAnswered(task) ? words.leave_open : at + 1 >= toDo().length ? words.to_the_end : words.next);

/** @param {Task} task */
const checkNow = task => {
  check(task);
  showExercise();
  const { state, said, near } = answerTo(task);
  say(state ? words.states[state] || "" : `${near < 0 ? words.not_yet : words.can_be_said} ${said}`);
  focusOn(state ? "#next" : ".feedback");
  showFeedback();
};

/** Brings what is said of an answer above the buttons, where it would be below them. */
const showFeedback = () => workspace.querySelector(".feedback")?.scrollIntoView({ block: "nearest" });

/** Gives the right answer; what was answered stays. @param {Task} task */
const showMe = task => {
  answer(task, { state: "given", said: "" });
  showExercise();
  say(words.states.given);
  focusOn("#next");
  showFeedback();
};

/** How far one is, and a way to any task. @param {Task[]} list */
const progress = list => {
  const numbers = numbersOf(list), count = Math.max(0, ...numbers.map(number => parseInt(number, 10)));
  const open = numbers.filter((_, index) => index !== at && isLeftOpen(list[index], index));
  const jump = h("select", { "aria-label": words.which_task }, list.map((task, index) => {
    const mark = { right: "✓ ", helped: "✓ ", given: "– ", done: "✓ ", "": isLeftOpen(task, index) ? "○ " : "" }[answerTo(task).state];
    return h("option", { value: String(index) }, `${mark}${fill(words.task_of, { number: numbers[index], count })} · ${task.head}`);
  }), h("option", { value: String(list.length) }, words.hand_in));
  jump.value = String(at);
  jump.addEventListener("change", () => goTo(Number(jump.value)));
  return h("div", { class: "progress" },
    h("div", { class: "bar", "aria-hidden": "true" }, list.map((task, index) => h("span", { class: `${answerTo(task).state || (isLeftOpen(task, index) ? "open" : "")}${index === at ? " now" : ""}` }))), jump,
    open.length ? h("p", { class: "small" }, fill(words.left_open, { tasks: open.join(", ") })) : null);
};

/** The words that a class may not know, of a task or of all articles. @param {Task} [task] */
const glossary = task => {
  const said = task && [task.ask, ...task.given.map(one => one.text), ...task.choices.map(one => one.text)].join(" ").toLowerCase();
  const terms = (data.exercise?.glossary || []).filter(term => !said || said.includes(term.word.toLowerCase()));
  return terms.length ? [h("details", { class: "about" }, h("summary", {}, words.glossary), h("dl", {}, terms.map(term => [h("dt", {}, term.word), h("dd", {}, term.means)])))] : [];
};

/** Marks the words of what is solved, so that the map grows. @param {Task[]} list */
const markSolved = list => {
  for (const element of all(".q.shown")) element.classList.remove("shown");
  if (body.dataset.view !== "exercise") return;
  const solved = list.filter(task => ["right", "helped", "given"].includes(answerTo(task).state));
  for (const number of new Set(solved.flatMap(task => [...(task.claims || []), ...(task.picks ? task.right || [] : [])])))
    for (const element of marked.get(number) || []) element.classList.add("shown");
};

/** Turns to the article that is asked about, and puts the other one back. @param {Task} task */
const turnToArticle = task => {
  const side = task.article === null ? task.side : data.articles[task.article].side;
  for (const one of ["left", "right"]) byId(one).classList.toggle("resting", Boolean(side) && task.article !== null && one !== side);
  if (side) turnTo(side);
  const over = isDone(task) || task.given.some(({ role }) => role === "words") ? (task.claims || []) : [];
  for (const one of ["left", "right"]) if (one === side || !side) bringUnlessSeen(over.map(number => firstWords(number, one)).find(Boolean));
};

/** @param {Task[]} list */
const showEnd = list => {
  const done = list.filter(isDone).length, right = countOf(["right"]), helped = countOf(["helped"]);
  const whyless = list.filter(lacksWhy), stateOf = (/** @type {Task} */ task) => `${words.states_short[answerTo(task).state] || words.states_short.open}${lacksWhy(task) ? words.no_why : ""}`;
  const numbers = numbersOf(list), rows = list.map((task, index) => h("li", {}, action(`${numbers[index]} ${task.head}`, () => goTo(index), { class: "plain" }), ` ${stateOf(task)}`));
  workspace.replaceChildren(
    progress(list),
    ...handingPanel("exercise", () => goTo(list.length - 1), () => goTo(-1), [
      h("p", {}, done < list.length ? fill(words.some_done, { done, count: list.length }) : whyless.length ? words.all_answered : words.all_done),
      ...(whyless.length ? [h("p", {}, `${counted(whyless.length, words.whys_missing)} `, action(words.to_the_first, () => goTo(list.indexOf(whyless[0])), { class: "plain" }))] : []),
      ...(showsAnswers ? [h("p", {}, fill(words.how_many_right, { right, helped }))] : []),
      ...(work.built.claims.length ? [h("p", {}, words.built_apart)] : []),
    ]),
    h("p", { class: "acts" }, ...(showsAnswers ? [h("a", { class: "button", href: "#picture" }, words.see_map)] : []), h("a", { class: "button", href: "#build" }, words.build_title)),
    h("details", { class: "about" }, h("summary", {}, words.task_by_task), h("ol", {}, rows)));
  for (const one of ["left", "right"]) byId(one).classList.remove("resting");
  markSolved(list);
  nameSheet(words.hand_in);
  if (!desk.matches) lift("up");
};

/** Leaves the exercise; that the map is looked at before its end goes into the file. @param {string} view where to */
const leaveExercise = view => {
  markSolved([]);
  for (const one of ["left", "right"]) byId(one).classList.remove("resting");
  if (["read", "picture", "outline"].includes(view) && work.begun && !toDo().every(isDone)) keep({ looked: work.looked + 1 });
};
