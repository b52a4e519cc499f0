// The card of what is chosen: a claim, or a link between the sides.

const card = byId("card");

/** The button that lets go of what is chosen. */
const closing = () => h("button", { type: "button", class: "plain", click: () => go("") }, words.close);

/** A claim as a box that leads to it. @param {string} number */
const box = number => {
  const claim = claims.get(number);
  return h("a", { class: `box ${claim?.ground || "n"}${claim?.implicit ? " unsaid" : ""}`, href: `#${number}`, dir: "auto" },
    h("b", {}, number), claim?.proposed ? h("span", { class: "unsure" }, "?") : null, " ", claim?.text || "");
};

/** A group under a heading, where it has anything in it. @param {string} heading @param {...Content} content */
const group = (heading, ...content) => (content.flat().some(Boolean) ? h("section", { class: "group" }, h("h3", {}, heading), ...content) : null);

/** @param {string[]} [notes] */
const noted = notes => (notes || []).map(note => h("p", { class: "note", dir: "auto" }, note));

/** Quotes, the first two at once; each leads to its words. @param {Quote[]} [quotes] */
const quoted = (quotes = []) => {
  const made = quotes.map(quote => {
    const said = [inMarks(quote.words), h("small", {}, quote.who)];
    if (quote.article === undefined || !quote.parts) return h("div", { class: "words", dir: "auto" }, ...said, h("small", {}, words.words_lost));
    const { article, parts: [[start]] } = { article: quote.article, parts: quote.parts };
    const label = fill(words.words_in, { letter: data.articles[article].letter });
    const visit = () => { turnTo(data.articles[article].side); bring(placeAt(article, start)?.node.parentElement || undefined); drawTies(); };
    return h("button", { type: "button", class: "words", dir: "auto", title: label, click: visit }, ...said);
  });
  if (made.length < 3) return made;
  return [...made.slice(0, 2), h("details", { class: "rest" }, h("summary", {}, counted(made.length - 2, words.more_places)), made.slice(2))];
};

/** What a link does, in plain words. @param {Relation} link */
const soWhat = link => {
  if (!link.step || link.kind !== "attack") return words.so_what[link.kind];
  const step = link.ends.filter(end => !link.premises.includes(end) && end !== link.aim);
  return fill(words.so_what_step, { premises: step.join(" + "), target: link.aim });
};

/**
 * A link to the other side, with the claims at its far ends.
 * @param {string} id @param {Relation} link @param {string[]} far
 */
const tie = (id, link, far) => h("div", { class: `tie ${link.kind} ${claims.get(link.premises[0])?.ground}`, "data-relation": id },
  h("p", { class: "head" }, h("a", { class: "no", href: `#L${link.number}`, "aria-label": fill(words.link, { number: link.number || "" }) }, link.number || ""),
    link.proposed ? h("span", { class: "unsure" }, "?") : null, h("span", {}, link.said)),
  far.map(number => box(number)), h("p", {}, soWhat(link)), noted(link.notes), h("p", { class: "small" }, link.drawn || ""));

/** The way from a claim to the main claim. @param {string} number */
const pathList = number => {
  let at = number;
  const rows = pathUp(number).map(step => {
    const others = step.premises.filter(premise => premise !== at);
    at = step.target;
    const beside = others.length ? h("p", { class: "with" }, fill(words.with_others, { numbers: others.map(other => `${other} ${short(other)}`).join(", ") })) : null;
    return h("li", {}, beside, box(step.target));
  });
  return rows.length ? h("ol", { class: "path" }, rows) : null;
};

/** Reasons of one kind for a claim. @param {Relation[]} found */
const reasons = found => found.map(one => h("div", { class: `reason${one.premises.length > 1 ? " joined" : ""}` },
  one.premises.length > 1 ? h("p", { class: "with" }, words.together) : null, one.premises.map(box), noted(one.notes),
  doubts(one)));

/** What its own side says against a step. @param {Relation} step */
const doubts = step => (onto.get(idOf.get(step) || "") || []).map(one =>
  h("div", { class: "reason" }, h("p", { class: "with" }, words.but_step), one.premises.map(box)));

/** All that there is to say of a claim. @param {string} number */
const claimCard = number => {
  const claim = /** @type {Claim} */ (claims.get(number));
  const bearing = onto.get(number) || [], path = pathUp(number).map(step => step.target);
  const links = (crossingsAt.get(number) || []).map(([id, link]) => tie(id, link, otherEnds(link, number)));
  const elsewhere = [...new Set((outOf.get(number) || []).filter(one => !one.step && !path.includes(one.target)).map(one => one.target))];
  return h("div", { class: claim.ground },
    h("p", { class: "says" }, h("b", { class: "badge" }, number), claim.proposed ? h("span", { class: "unsure" }, "?") : null, h("span", { dir: "auto" }, claim.who), closing()),
    h("h2", { class: `text${claim.implicit ? " unsaid" : ""}`, dir: "auto", tabindex: "-1" }, claim.text),
    quoted(claim.quotes),
    links.slice(0, 3),
    links.length > 3 ? h("details", { class: "rest" }, h("summary", {}, counted(links.length - 3, words.also_links)), links.slice(3)) : null,
    group(words.for_what, pathList(number)),
    group(path.length ? words.for_more : words.for_what, elsewhere.map(box)),
    group(words.why_believe, reasons(bearing.filter(one => one.kind === "support"))),
    group(words.why_doubt, reasons(bearing.filter(one => one.kind !== "support"))),
    group(words.answers, issuesOf(number).map(({ issue, at }) => h("p", {}, h("a", { href: `#Q${at + 1}`, dir: "auto" }, issue.question)))),
    noted(claim.notes));
};

/** All that there is to say of a link. @param {string} id @param {Relation} link */
const linkCard = (id, link) => {
  const far = link.ends.filter(end => !link.premises.includes(end)), ground = claims.get(link.premises[0])?.ground;
  const stepped = link.step && far.length > 1;
  return h("div", { class: ground || "n" },
    h("p", { class: "says" }, h("span", {}, fill(words.link, { number: link.number || "" })), closing()),
    h("h2", { class: "text", tabindex: "-1" }, link.said),
    h("div", { class: `tie ${link.kind} ${ground}`, "data-relation": id },
      link.premises.map(box), h("p", { class: "verb" }, soWhat(link)),
      stepped ? [h("p", { class: "with" }, words.step_from), far.slice(0, -1).map(box), h("p", { class: "with" }, words.step_to), box(far[far.length - 1])] : far.map(box),
      noted(link.notes), h("p", { class: "small" }, link.drawn || "")));
};
