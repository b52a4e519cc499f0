"""What is wrong with a task, looked up in the map itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.exercise import KINDS, right_places
from argmap.model.schemes import scheme_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Relation, Structure
    from argmap.model.exercise import Choice, Task

COMMITTED = ("asserts", "endorses", "concedes")


def flaws(task: Task, debate: Debate) -> Iterator[str]:
    """In what a task does not agree with its map, or could not be answered."""
    yield from _form(task)
    yield from _CHECKS.get(task.kind, _nothing)(task, debate.structure, debate)


def _nothing(_task: Task, _structure: Structure, _debate: Debate) -> Iterator[str]:
    return iter(())


def _form(task: Task) -> Iterator[str]:
    texts = [" ".join(choice.text.casefold().split()) for choice in task.choices]
    if task.kind not in KINDS or len(set(texts)) < len(texts):
        yield "no such kind, or two choices alike"
    if re.search(r"\{\w+\}", task.ask + task.why + "".join(o.hint for o in (*task.choices, *task.also))):
        yield "words left to be put in"
    if not task.judged or task.open:
        return
    if task.choices and not task.right:
        yield "no right answer"
    if task.choices and not task.blanks and len(task.right) == len(task.choices):
        yield "nothing wrong to choose"
    if not (task.choices or task.words or task.blanks):
        yield "nothing to answer with"
    yield from _hints(task)
    if task.also_ask and len(task.also_right) != 1:
        yield "second question"


def _hints(task: Task) -> Iterator[str]:
    """Each wrong answer is helped, and no two alike; of right ones those to a link alone may say what is better."""
    for shown in (task.choices, task.also) if not task.blanks else ():
        wrong = [choice.hint for choice in shown if not choice.right]
        if not all(wrong) or (task.kind != "join" and any(choice.hint for choice in shown if choice.right)):
            yield "hints"
        if len(set(wrong)) < len(wrong):
            yield "two wrong answers are helped alike"


def _chosen(task: Task) -> tuple[list[Choice], list[Choice]]:
    return [o for o in task.choices if o.right], [o for o in task.choices if not o.right]


def _supports(structure: Structure, premise: str, target: str) -> bool:
    """Whether a claim is a reason for another, straight away or in the end."""
    seen, queue = {premise}, [premise]
    while queue:
        name = queue.pop()
        for relation in structure.map.relations:
            if relation.kind == "support" and name in relation.premises and relation.target not in seen:
                if relation.target == target:
                    return True
                seen.add(relation.target)
                queue.append(relation.target)
    return False


def _main(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    right, wrong = _chosen(task)
    main = structure.sources[task.source or ""].main
    rivals = {name for issue in structure.map.issues if main in issue.positions for name in issue.positions}
    if rivals & {o.claim for o in wrong}:
        yield "as good an answer to the same question"
    if [o.claim for o in right] != [main]:
        yield "right is not the main claim"
    if main in {o.claim for o in wrong}:
        yield "the main claim is wrong"
    if len(wrong) < 2:
        yield "too few to choose from"


def _find(task: Task, structure: Structure, debate: Debate) -> Iterator[str]:
    places = right_places(task, debate)
    if not places or {p.source for p in places} != {task.source}:
        yield "no place to find"
    for place in places:
        quotes = [q for q in structure.claims[place.claim].quotes if q.source == task.source]
        if not any(q.stance in (*COMMITTED, "reports", "rejects", "asks") for q in quotes):
            yield "not said there"
    claim = structure.claims[task.claims[0]]
    if not any(q.source == task.source and q.stance in COMMITTED for q in claim.quotes):
        yield "the article does not take it over"


def _way(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    relation = structure.relations[task.relation or ""]
    (right,), _ = _chosen(task)
    premise, target = (structure.claims[n].text.split() for n in (relation.premises[0], relation.target))
    words = right.text.split()
    if words[: len(premise) - 1] != premise[:-1] or words[-len(target) + 1 :][:1] != target[1:2]:
        yield "the wrong way round"
    if relation.kind != "support" or len(relation.premises) > 1:
        yield "no single reason"
    if _supports(structure, relation.target, relation.premises[0]):
        yield "both ways are right"


def _for(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    relation = structure.relations[task.relation or ""]
    premise = task.given[0].claim or ""
    right, wrong = _chosen(task)
    if [o.claim for o in right] != [relation.target] or relation.premises != (premise,):
        yield "not what it is a reason for"
    for choice in wrong:
        if choice.claim and _supports(structure, premise, choice.claim):
            yield f"{premise} is a reason for {choice.claim}"
        if (
            choice.claim
            and not _supports(structure, choice.claim, premise)
            and _share_a_reason(structure, premise, choice)
        ):
            yield f"{premise} and {choice.claim} follow from the same"


def _share_a_reason(structure: Structure, premise: str, choice: Choice) -> bool:
    """Whether something is a reason for both, or the one for the other."""
    return bool(_below(structure, choice.claim or "") & {premise, *_below(structure, premise)})


def _below(structure: Structure, claim: str) -> set[str]:
    """All that is a reason for a claim, straight away or in the end."""
    seen: set[str] = set()
    queue = [claim]
    while queue:
        name = queue.pop()
        new = {p for r in structure.map.relations if r.kind == "support" and r.target == name for p in r.premises}
        queue += new - seen
        seen |= new
    return seen


def _who(task: Task, structure: Structure, debate: Debate) -> Iterator[str]:
    claim, source = structure.claims[task.claims[0]], structure.sources[task.source or ""]
    (right, *_), wrong = _chosen(task)
    given = task.given[0]
    taken = {"asserts": "endorses"}
    mine = [q for q in claim.quotes if q.source == source.id and " ".join(q.exact[0].split()) == given.text] or [
        q for q in claim.quotes if q.source == source.id
    ]
    speakers = {q.voice[-1] if q.voice else source.party for q in mine}
    if right.text not in speakers:
        yield "somebody else's words"
    if right.text in {o.text for o in wrong} or len(wrong) < 1:
        yield "names"
    if any(mark in given.text[1:-1] for mark in '“”„«»"'):
        yield "words within words"
    if len(mine[0].voice) > 1 and "first" not in task.ask:
        yield "whoever passes the words on says them too"
    if given.text not in " ".join(debate.articles[source.id].text.split()):
        yield "the words are not the article's"
    stances = {taken.get(q.stance, q.stance) if q.voice else "reports" for q in mine}
    order = ("endorses", "concedes", "reports", "rejects")
    if order[task.also_right[0]] not in stances:
        yield "the article takes the words otherwise"


def _together(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    premises = {g.claim for g in task.given if g.role == "reason"}
    target = next(g.claim for g in task.given if g.role == "conclusion")
    supports = [r for r in structure.map.relations if r.kind == "support" and r.target == target]
    joint = any(set(r.premises) == premises for r in supports)
    apart = {r.premises[0] for r in supports if len(r.premises) == 1} >= premises
    if task.right != ((1,) if joint else (0,)) or joint == apart:
        yield "not how the map joins them"
    if not joint and any(premises <= set(r.premises) for r in structure.map.relations):
        yield "they are premises together elsewhere"


def _unsaid(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    relation = structure.relations[task.relation or ""]
    unsaid = [name for name in relation.premises if not structure.claims[name].quotes]
    said = [g.claim for g in task.given if g.role == "reason"]
    if len(unsaid) != 1 or set(said) != set(relation.premises) - set(unsaid):
        yield "not the step"
    right, wrong = _chosen(task)
    if not task.open and [o.claim for o in right] != unsaid:
        yield "not the unsaid premise"
    if not task.open and len(wrong) < 2:
        yield "too few to choose from"
    for choice in wrong:
        if choice.claim and _supports(structure, choice.claim, relation.target):
            yield f"{choice.claim} helps this conclusion too"


def _question(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    right, wrong = _chosen(task)
    claims = {g.claim for g in task.given}
    if [o.claim for o in right] != [task.issue] or not claims <= set(structure.issues[task.issue or ""].positions):
        yield "no answers to it"
    for choice in wrong:
        if choice.claim and claims & set(structure.issues[choice.claim].positions):
            yield f"{choice.claim} is right too"


def _join(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    right = set(task.right)
    if task.relation is None:
        issue = structure.issues[task.issue or ""]
        if issue.together != "possible" or right != {3}:
            yield "nothing, where something may be"
        for relation in structure.map.relations:
            if {*relation.premises, relation.target} >= set(task.claims):
                yield "joined after all"
        return
    relation = structure.relations[task.relation]
    expected = 2 if relation.target in structure.relations else 1 if relation.kind == "support" else 0
    if expected not in right:
        yield "not what the map says"
    ends = {*relation.premises, relation.target}
    clash = any(i.together in ("impossible", "disputed") and ends <= set(i.positions) for i in structure.map.issues)
    is_firm = relation.stated_in is not None or relation.kind == "contradiction" or clash
    may_be = {expected, *([0] if expected == 2 else []), *([] if is_firm and not task.discuss else [3])}
    if right != may_be:
        yield "what can be defended is wrong, or what cannot is right"
    if any(bool(choice.hint) == (at == expected) for at, choice in enumerate(task.choices)):
        yield "what could be said better is said of all but the best"


def _answer(task: Task, structure: Structure, debate: Debate) -> Iterator[str]:
    target = task.claims[0]
    under = {target, *(below.id for below in structure.rests_on(target))}
    under |= {r.id for r in structure.map.relations if r.kind == "support" and r.target in under}
    against = [r for name in under for r in structure.attackers_of(name)]
    attackers = {end for r in against for end in (*structure.ends(r), r.target)}
    attackers |= {below.id for name in attackers if name in structure.claims for below in structure.rests_on(name)}
    attackers |= {r.target for r in structure.map.relations if set(r.premises) <= set(task.claims[1:])}
    rivals = {c for i in structure.issues_of(target) if i.together != "possible" for c in i.positions}
    same = {g for r in structure.map.relations if r.kind == "rephrase" for g in (*r.premises, r.target)}
    if not set(task.words) <= attackers | rivals | same:
        yield "no answer to it"
    if not right_places(task, debate):
        yield "no place to find"


def _tree(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    for row in task.frame:
        if row.above is not None:
            relation = structure.relations[row.step or ""]
            if row.claim not in relation.premises or relation.target != task.frame[row.above].claim:
                yield "wrong place in the frame"
            beside = {r.claim for r in task.frame if r.step == row.step}
            if beside != set(relation.premises):
                yield "half a step"
    gaps = [row for row in task.frame if not row.given]
    if [b.name for b in task.blanks] != [row.claim for row in gaps]:
        yield "blanks"
    yield from _blanks(task)
    for blank, row in zip(task.blanks, gaps, strict=True):
        for i in blank.right:
            other = next(r for r in task.frame if r.claim == task.choices[i].claim)
            is_bar = _size(task, other.step) + _size(task, row.step) > 2
            if other.above != row.above or (other.step != row.step and is_bar):
                yield "a swap that changes the case"
    yield from _strays(task, structure)


def _strays(task: Task, structure: Structure) -> Iterator[str]:
    inside = {row.claim for row in task.frame}
    for choice in task.choices:
        if not choice.right and any(
            choice.claim in r.premises and r.target in inside for r in structure.map.relations if r.kind == "support"
        ):
            yield "a stray belongs here"


def _size(task: Task, step: str | None) -> int:
    return sum(row.step == step for row in task.frame)


def _blanks(task: Task) -> Iterator[str]:
    for blank in task.blanks:
        own = [i for i, choice in enumerate(task.choices) if choice.claim == blank.name]
        if blank.fits == 1 and (not own or own[0] not in blank.right):
            yield "its own sentence is not right"
        if any(not task.choices[i].right for i in blank.right):
            yield "a stray is right"


def _match(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    used = [i for blank in task.blanks for i in blank.right]
    if len(set(used)) < len(used):
        yield "a sentence is right twice"
    for blank in task.blanks:
        positions = set(structure.issues[blank.name].positions)
        for i, choice in enumerate(task.choices):
            if (i in blank.right) != (choice.claim in positions):
                yield f"{choice.claim} and {blank.name}"
        if {structure.ground(task.choices[i].claim or "") for i in blank.right} != {"left", "right"}:
            yield "not one of each side"


def _test(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    scheme = scheme_named(structure.relations[task.relation or ""].scheme)
    right, wrong = _chosen(task)
    assert scheme is not None
    if not task.open and (len(right) != 2 or not {o.text for o in right} <= set(scheme.questions)):
        yield "not its questions"
    if not task.open and (not wrong or {o.text for o in wrong} & set(scheme.questions)):
        yield "its questions are wrong"


def _picture(task: Task, structure: Structure, _debate: Debate) -> Iterator[str]:
    yield from _blanks(task)

    def bears(name: str) -> list[tuple[str, tuple[str, ...]]]:
        out = [r for r in structure.map.relations if name in r.premises]
        return sorted((r.target, _beside(r, name)) for r in out)

    for blank in task.blanks:
        for i in blank.right:
            other = task.choices[i].claim or ""
            together = any({blank.name, other} <= set(r.premises) for r in structure.map.relations)
            if other != blank.name and not together and bears(other) != bears(blank.name):
                yield f"{other} is not {blank.name}"


def _beside(relation: Relation, name: str) -> tuple[str, ...]:
    return tuple(sorted(p for p in relation.premises if p != name))


_CHECKS = {
    "main": _main,
    "find": _find,
    "way": _way,
    "for": _for,
    "who": _who,
    "together": _together,
    "unsaid": _unsaid,
    "question": _question,
    "join": _join,
    "answer": _answer,
    "tree": _tree,
    "match": _match,
    "test": _test,
    "picture": _picture,
}
