// The tasks that are to be done, and the answers so far.

/** @type {Task[]} */
const tasks = data.exercise?.tasks || [];
const showsAnswers = Boolean(data.exercise?.shown);

/** @type {Answer} */
const NO_ANSWER = { tries: 0, state: "", choice: [], also: -1, picks: [], text: "", why: "", said: "", near: -1, log: [] };

/** @param {Task} task @returns {Answer} */
const answerTo = task => ({ ...NO_ANSWER, ...work.answers[task.id] });

/** Keeps an answer. @param {Task} task @param {Partial<Answer>} now */
const answer = (task, now) => keep({ answers: { ...work.answers, [task.id]: { ...answerTo(task), ...now } } });

/** The side that convinces more so far; what comes after is asked for the other one. */
const leaning = () => {
  const task = tasks.find(one => one.kind === "stand");
  return (task && task.choices[answerTo(task).choice[0]]?.says.side) || "left";
};

/** The tasks that are to be done: of the switching of sides, those for the side that does not convince. */
const toDo = () => tasks.filter(task => task.judged || !task.side || task.side !== leaning());

/** An id that is made of a task's number; of those that one does for one side alone, with a letter. */
const NUMBERED = /^t(\d+)([a-z]*)$/;

/** What tasks are called: by the number that the file has in their ids, or by their places where a teacher's ids have none. @param {Task[]} list */
const numbersOf = list => {
  const found = list.map(task => NUMBERED.exec(task.id) || []), shared = (/** @type {string} */ number) => found.filter(one => one[1] === number).length > 1;
  return found.every(one => one[1]) ? found.map(([, number, letter]) => (shared(number) ? number + letter : number)) : list.map((_, index) => String(index + 1));
};

/** @param {Task} task */
const isDone = task => answerTo(task).state !== "";

/** Whether there is something to check, or to go on with. @param {Task} task */
const isAnswered = task => {
  const given = answerTo(task);
  if (task.open) return given.text.trim() !== "";
  if (task.picks) return given.picks.length >= task.picks;
  return given.choice.length > 0 && (!task.also.length || given.also >= 0);
};

/** Whether a task was passed and is still to be done. @param {Task} task @param {number} index */
const isLeftOpen = (task, index) => index < work.reached && !isDone(task);

/** Whether a task is done, and the sentence of one's own on it is still to be written. @param {Task} task */
const lacksWhy = task => task.reason && isDone(task) && !answerTo(task).why.trim();

/**
 * What is said of a wrong answer: where it would be said once more, something else, and that the answer can be shown.
 * @param {Task} task @param {Answer} now with the answer, and what was said of those before @param {string} said
 */
const saidAnew = (task, now, said) => {
  const mine = JSON.stringify(logged(task, now)), times = task.picks ? 0 : now.log.filter(one => JSON.stringify(one) === mine).length;
  if (!times && said !== now.said) return said;
  const other = times < 2 ? words.again[task.kind] : "";
  return `${other || fill(words.as_before, { hint: said })} ${fill(words.or_show, { button: words.show_me })}`;
};

/** Checks an answer; what nobody can judge is simply there. @param {Task} task */
const check = task => {
  const now = { ...answerTo(task), tries: answerTo(task).tries + 1 };
  const log = [...now.log, logged(task, now)];
  if (!showsAnswers || !task.judged || task.open) { answer(task, { ...now, state: "done", log, said: "" }); return; }
  const { isRight, said, near = -1 } = checked(task, now);
  if (near >= 0 && near !== now.near) answer(task, { ...now, tries: now.tries - 1, log, near, said }); // whoever keeps to it is right
  else answer(task, { ...now, log, near: -1, state: isRight ? (now.tries === 1 ? "right" : "helped") : "", said: isRight ? "" : saidAnew(task, now, said) });
};

/** An answer as it is told in the file: places of choices from 1, or offsets of words. @param {Task} task @param {Answer} given */
const logged = (task, given) => {
  if (task.open) return given.text;
  if (task.picks) return given.picks.map(({ start, end }) => [start, end]);
  const chosen = given.choice.map(index => index + 1);
  return task.also.length ? [...chosen, given.also + 1] : chosen;
};

/** How many of the tasks are in some state. @param {Answer["state"][]} states */
const countOf = states => toDo().filter(task => task.judged && states.includes(answerTo(task).state)).length;
