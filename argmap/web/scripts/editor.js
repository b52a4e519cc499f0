// A claim that is worked on: its words, what it is joined to, and what goes without saying.

/** @param {OwnClaim} claim */
const editor = claim => h("section", { class: `editor ${groundOf(claim)}`, "aria-label": claim.number },
  h("p", { class: "says" }, h("h3", { tabindex: "-1" }, h("b", { class: "badge" }, claim.number)), claim.places.length ? null : h("span", {}, words.unsaid_claim),
    action(words.close, () => { const { number } = claim; held = ""; showBench(); focusOn(`[data-own="${number}"]`); }, { class: "plain" })),
  written(words.in_your_words, claim.text, text => build(withClaimChanged(claim.id, { text }))),
  claim.places.map((at, index) => h("div", { class: "place" },
    h("button", { type: "button", class: "words", dir: "auto", title: fill(words.words_in, { letter: data.articles[at.article].letter }), click: () => visit(at) }, saidAt(at)),
    claim.places.length > 1 ? action(words.take_away, () => change(withClaimChanged(claim.id, { places: claim.places.filter((_, one) => one !== index) }), words.taken_away, ".editor h3"), { class: "plain" }) : null)),
  claim.places.length ? mainSwitch(claim) : null,
  ...joins(claim), joinForm(claim),
  h("p", { class: "acts" }, action(fill(words.delete_claim, { number: claim.number }), () => change(withoutClaim(claim.id), fill(words.claim_deleted, { number: claim.number }), ".ask"), { class: "plain" })));

/** @param {OwnClaim} claim */
const groundOf = ({ number }) => ({ A: "l", B: "r" }[number[0]] || "n");

/** A text that is kept when it was changed. @param {string} label @param {string} text @param {(text: string) => void} done */
const written = (label, text, done) => {
  const area = h("textarea", { rows: "3", dir: "auto", "aria-label": label, maxlength: "2000" });
  area.value = text;
  area.addEventListener("change", () => done(area.value));
  return h("label", { class: "label" }, label, area);
};

/** @param {OwnClaim} claim */
const mainSwitch = claim => {
  const input = h("input", { type: "checkbox" });
  input.checked = work.built.mains[claim.source] === claim.id;
  input.addEventListener("change", () => change(withMain(claim, input.checked), input.checked ? words.is_main_now : words.is_main_no_longer, ".editor .switch input"));
  return h("label", { class: "switch" }, input, " ", fill(words.is_main, { letter: claim.number[0] }));
};

/** What a claim is joined to. @param {OwnClaim} claim */
const joins = claim => work.built.relations.filter(one => one.premises.includes(claim.id)).map(one => h("div", { class: `tie ${one.kind} ${groundOf(claim)}` },
  h("p", {}, relationSaid(one)),
  one.why ? h("p", { class: "small", dir: "auto" }, one.why) : null,
  action(words.take_away, () => change(withoutRelation(one.id), words.taken_away, ".editor h3"), { class: "plain" })));

/** @param {string} id */
const numberOf = id => ownClaim(id)?.number || "";

/** A relation in words, claims by their numbers. @param {OwnRelation} one @returns {string} */
const relationSaid = one => {
  const step = ownRelation(one.target), premises = one.premises.map(numberOf).join(" + ");
  const said = step ? words.own_attacks_step : one.kind === "support" ? (one.premises.length > 1 ? words.own_reason_together : words.own_reason) : words.own_attacks;
  return fill(said, { premises, target: step ? stepSaid(step) : numberOf(one.target) });
};

/** A step, which can be attacked. @param {OwnRelation} step @returns {string} */
const stepSaid = step => {
  const target = ownRelation(step.target);
  return fill(step.kind === "support" ? words.step_so : words.step_against, { premises: step.premises.map(numberOf).join(" + "), target: target ? stepSaid(target) : numberOf(step.target) });
};

/** Joins a claim to another, or to a step. @param {OwnClaim} claim */
const joinForm = claim => {
  const others = work.built.claims.filter(one => one.id !== claim.id), steps = work.built.relations.filter(one => !one.premises.includes(claim.id) && one.target !== claim.id);
  if (!others.length) return h("p", { class: "with" }, words.join_needs_two);
  const kind = selection(words.join_how, [["support", words.join_support], ["attack", words.join_attack], ...(steps.length ? [["step", words.join_step]] : [])]);
  const target = selection(words.join_what, []), why = written(words.join_why, "", () => {});
  const inFull = h("p", { class: "chosen-text", dir: "auto" }); // a list in a narrow column cuts its entries
  const told = () => { inFull.textContent = target.list.selectedOptions[0]?.textContent || ""; };
  const fitted = () => {
    target.list.replaceChildren(...(kind.list.value === "step" ? steps.map(one => [one.id, stepSaid(one)]) : others.map(one => [one.id, `${one.number} ${one.text}`]))
      .map(([value, label]) => h("option", { value }, label)));
    told();
  };
  kind.list.addEventListener("change", fitted);
  target.list.addEventListener("change", told);
  fitted();
  const boxes = others.map(one => ({ one, input: h("input", { type: "checkbox", value: one.id }) }));
  const join = () => {
    const premises = [claim.id, ...boxes.filter(({ input }) => input.checked).map(({ one }) => one.id)], how = kind.list.value === "support" ? "support" : "attack";
    const built = withRelation(how, premises, target.list.value, /** @type {HTMLTextAreaElement} */ (why.querySelector("textarea")).value.trim());
    if (built) change(built, fill(words.joined, { number: claim.number }), ".editor h3");
    else say(words.says_nothing_new);
  };
  return h("fieldset", { class: "join" }, h("legend", {}, fill(words.join, { number: claim.number })), kind.label, target.label, inFull,
    h("details", { class: "about" }, h("summary", {}, words.join_together), boxes.map(({ one, input }) => h("label", { class: "switch" }, input, ` ${one.number} ${one.text}`))),
    why, h("p", { class: "acts" }, action(words.join_do, join, { class: "button first" })));
};

/** A labelled list to choose from. @param {string} label @param {string[][]} options */
const selection = (label, options) => {
  const list = h("select", {}, options.map(([value, said]) => h("option", { value }, said)));
  return { list, label: h("label", { class: "label" }, label, list) };
};

/** A claim that nobody says. */
const unsaidForm = () => {
  const sources = [...new Set(data.articles.map(({ sources: [first] }) => first.id))];
  const whose = selection(words.unsaid_whose, sources.map(id => [id, fill(words.article_called, { letter: data.sources[id].letter })]));
  const said = written(words.in_your_words, "", () => {}), area = /** @type {HTMLTextAreaElement} */ (said.querySelector("textarea"));
  const add = () => {
    if (!area.value.trim()) { area.focus(); return; }
    held = `c${work.built.next}`;
    change(withUnsaid(area.value.trim(), whose.list.value), words.unsaid_made, ".editor h3");
  };
  return h("details", { class: "about" }, h("summary", {}, words.unsaid_add), h("p", {}, words.unsaid_what), said, whose.label, h("p", { class: "acts" }, action(words.unsaid_do, add)));
};
