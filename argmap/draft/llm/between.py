"""A model's answer about what lies between the articles: common ground, issues, and what crosses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.llm.form import RelationAnswer
from argmap.draft.llm.naming import LONGEST_REASON, looked_up, missing, named, plain
from argmap.model import Issue, slug

if TYPE_CHECKING:
    from argmap.draft.llm.assembling import Assembly
    from argmap.draft.llm.form import BetweenAnswer, SameAnswer
    from argmap.model import Claim, Relation

_LONGEST_TITLE = 120


def add_between(assembly: Assembly, form: BetweenAnswer) -> None:
    """Take over what lies between the articles, as far as it has a meaning."""
    known = assembly.known()
    assembly.notices.start_answer()
    assembly.title = plain(form.title, _LONGEST_TITLE) or assembly.title
    for same in form.same:
        _merge(assembly, same, known)
    _add_issues(assembly, form, known)
    has_none = bool(form.none.strip()) and not assembly.issues
    if has_none:
        assembly.notices.append(f"The articles share no question: {plain(form.none, LONGEST_REASON).rstrip('.')}.")

    def flaw(premises: tuple[str, ...], target: str) -> str:
        if not _crosses(assembly, premises, target):
            return "they do not lead from one side to the other"
        is_across = len(assembly.sides(*premises, target)) > 1
        return "the articles share no question" if has_none and is_across else ""

    reasoned = [one for one in form.relations if one.why.strip()]
    for one in form.relations:
        if one not in reasoned:
            ends = " + ".join(plain(name, 40) for name in one.premises[:4])
            assembly.notices.leave_out(
                f"the relation {one.kind}: {ends} → {plain(one.target, 40)}", "no reason is given for them"
            )
    assembly.add_relations(reasoned, known, flaw)


# Common ground


def _merge(assembly: Assembly, form: SameAnswer, known: dict[str, str]) -> None:
    """Make one claim of several that say the same, with the quotes of all, in words for all of them.

    What a person accepted stays as it is: it is proposed that the claims say the same.
    """
    meant = {name: looked_up(name, known) for name in form.claims}
    names = tuple(dict.fromkeys(name for name in meant.values() if name in assembly.claims))
    unknown = next((name for name, claim in meant.items() if claim not in assembly.claims), None)
    flaw = missing(unknown, assembly.claims) if unknown is not None else _unmergeable(assembly, names)
    if flaw:
        listed = ", ".join(plain(name, 40) for name in form.claims[:4])
        assembly.notices.append(f"The claims {listed} were not made one: {flaw}.")
        return
    first, *others = (assembly.claims[name] for name in names)
    if not all(claim.is_proposed for claim in (first, *others)):
        drawn = [
            RelationAnswer(
                id="", kind="rephrase", premises=[other.id], target=first.id, sure=form.sure, why=plain(form.why)
            )
            for other in others
        ]
        assembly.add_relations(drawn, known)
        return
    _say_who_draws(assembly, names)
    quotes = dict.fromkeys(quote for claim in (first, *others) for quote in claim.quotes)
    text = plain(form.text)
    merged = first.changed(
        text=text or first.text,
        wording="paraphrase" if text and text != first.text else first.wording,
        quotes=tuple(quotes),
        origin=assembly.origin(form.sure, form.why),
    )
    assembly.claims[first.id] = merged
    for other in others:
        _replace(assembly, other, merged, known)


def _say_who_draws(assembly: Assembly, names: tuple[str, ...]) -> None:
    """Say which article draws the steps from claims, which no longer tell it once both articles make them."""
    for relation in tuple(assembly.relations.values()):
        if relation.stated_in is not None or set(names).isdisjoint(relation.premises):
            continue
        drawn_in = assembly.articles_of(*relation.premises)
        if len(drawn_in) == 1 and drawn_in == assembly.articles_of(relation.target):
            assembly.relations[relation.id] = relation.changed(stated_in=next(iter(drawn_in)))


def _unmergeable(assembly: Assembly, names: tuple[str, ...]) -> str:
    """What keeps claims from being one, if anything does."""
    if len(names) < 2:
        return "that takes two claims"
    if any(assembly.claims[name].is_implicit for name in names):
        return "an article does not say what is implicit"
    for i, name in enumerate(names):
        if any(assembly.places_of(name) & assembly.places_of(other) for other in names[:i]):
            return "they stand side by side in one article"
    mains = {source: main for source, main in assembly.mains.items() if main in names}
    sides = {source.side for source in assembly.sources if source.id in mains}
    if len(set(mains.values())) > 1 and len(sides) > 1:
        return "opposite sides do not argue for the same"
    return ""


def _replace(assembly: Assembly, old: Claim, new: Claim, known: dict[str, str]) -> None:
    """Put a claim in the place of another one everywhere."""
    del assembly.claims[old.id]
    assembly.read_in[new.id] = assembly.read_in[new.id] | assembly.read_in.pop(old.id)
    for name, meant in known.items():
        known[name] = new.id if meant == old.id else meant
    assembly.mains = {source: new.id if main == old.id else main for source, main in assembly.mains.items()}
    for relation in tuple(assembly.relations.values()):
        if old.id in (*relation.premises, relation.target):
            _redraw(assembly, relation, old.id, new.id, known)


def _redraw(assembly: Assembly, relation: Relation, old: str, new: str, known: dict[str, str]) -> None:
    """The relation with one claim for another; without it, and all that bears on it, if it would be about itself."""
    if relation.id not in assembly.relations:
        return
    premises = tuple(dict.fromkeys(new if name == old else name for name in relation.premises))
    target = new if relation.target == old else relation.target
    if target not in premises:
        assembly.relations[relation.id] = relation.changed(premises=premises, target=target)
        return
    for gone in _with_dependants(assembly, relation.id):
        del assembly.relations[gone]
        known.pop(gone, None)
    assembly.notices.append(f"The relation {relation.id} was left out: both its ends are one claim now ({new}).")


def _with_dependants(assembly: Assembly, relation: str) -> tuple[str, ...]:
    """A relation and all that bear on it, directly or not."""
    found = {relation: None}
    queue = [relation]
    while queue:
        target = queue.pop()
        bearing = [r.id for r in assembly.relations.values() if r.target == target and r.id not in found]
        found |= dict.fromkeys(bearing)
        queue += bearing
    return tuple(found)


# Issues


def _add_issues(assembly: Assembly, form: BetweenAnswer, known: dict[str, str]) -> None:
    """Take over the issues; one that is there already, by its name or its question, gets what positions it lacks."""
    for issue in form.issues:
        meant = {name: looked_up(name, known) for name in issue.positions}
        positions = tuple(dict.fromkeys(name for name in meant.values() if name in assembly.claims))
        unknown = [name for name, claim in meant.items() if claim not in assembly.claims]
        question = plain(issue.question)
        number = next(
            (i for i, one in enumerate(assembly.issues) if _is_meant(one, slug(issue.id), question, positions)), None
        )
        if number is not None:
            there = assembly.issues[number]
            if there.is_proposed:
                every = tuple(dict.fromkeys((*there.positions, *positions)))
                assembly.issues[number] = there.changed(positions=every)
            continue
        flaw = _one_sided(assembly, positions) or ("" if question else "it asks nothing")
        asked = named(issue.question or issue.id)
        if flaw:
            cause = missing(unknown[0], assembly.claims) if unknown else flaw
            assembly.notices.leave_out(f"the question {asked}", cause)
            continue
        for name in unknown:
            assembly.notices.leave_out(f"a position on the question {asked}", missing(name, assembly.claims))
        assembly.issues.append(
            Issue(
                id=assembly.names.issue(issue.id),
                question=question,
                positions=positions,
                together=issue.together,
                origin=assembly.origin(issue.sure, issue.why),
            )
        )


def _is_meant(there: Issue, name: str, question: str, positions: tuple[str, ...]) -> bool:
    """Whether an answer means an issue that is there: by its question, or by its name where nothing speaks against."""
    is_about_it = not question or not set(positions).isdisjoint(there.positions)
    return there.question == question or (there.id == name and is_about_it)


def _one_sided(assembly: Assembly, positions: tuple[str, ...]) -> str:
    """What makes claims no issue between the sides, if anything does."""
    if len(positions) < 2:
        return "there are fewer than two positions"
    if len(assembly.sides(*positions)) < 2:
        return "only one side answers"
    given = [name for name in positions if not assembly.claims[name].is_only_denied]
    return "" if len(assembly.sides(*given)) > 1 else "one side only denies an answer, and gives none of its own"


# What crosses


def _crosses(assembly: Assembly, premises: tuple[str, ...], target: str) -> bool:
    """Whether a relation joins the sides, or pieces of one article that were read apart."""
    if len(assembly.sides(*premises, target)) > 1:
        return True
    places, aimed = assembly.places_of(*premises), assembly.places_of(target)
    return not places & aimed and {source for source, _ in places} == {source for source, _ in aimed}
