"""Whether two reasons count only together, or each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.material import Candidate, fact, stems
from argmap.model.exercise import Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.exercise.material import Material
    from argmap.model import Relation, Source

_PAIR = 2

_WITHIN = 0.9
"""The share of its words from which on one of two reasons is said within the other; links of a chain share fewer."""


def togethers(material: Material, source: Source) -> Iterator[Candidate]:
    """A step whose two premises count only together, and two reasons that count by themselves, by turns.

    Which comes first is left to chance, and is another one for the other side.
    """
    chance = material.chance("together")
    joint, apart = list(_joint(material, source)), list(_apart(material, source))
    starts_joint = (chance.below(2) == 0) == (source.side == "left")
    first, second = (joint, apart) if starts_joint else (apart, joint)
    for i in range(max(len(first), len(second))):
        yield from first[i : i + 1]
        yield from second[i : i + 1]


def _joint(material: Material, source: Source) -> Iterator[Candidate]:
    found = [
        step
        for step in material.steps
        if len(step.premises) == _PAIR
        and _are_apart(material, step.premises, [step.id])
        and _is_seen(material, source, [*step.premises, step.target])
        and material.chosen("together", [step.id])
    ]

    def score(step: Relation) -> int:
        first = -10 if material.preferred("together", [step.id]) else 0
        explained = bool(step.note) or step.id in material.teaching.why
        return first + 2 * (not explained) + sum(len(material.text(p)) for p in step.premises) // 120

    for step in material.chance("together", source.id, "joint").ranked(found, score):
        task = _task(material, source, step.premises, step.target, joint=True)
        why = material.why(_why(material, "joint-pair", step.premises), step.id)
        task = task.changed(relation=step.id, why=why)
        asked = frozenset({fact("joint", step.id), fact("pair", *sorted(step.premises))})
        yield Candidate(task, asked, frozenset({fact("step", step.id)}))


def _apart(material: Material, source: Source) -> Iterator[Candidate]:
    found = []
    for claim in material.said_in(source):
        single = [
            step
            for step in material.steps_to(claim.id)
            if len(step.premises) == 1
            and _is_seen(material, source, [*step.premises, step.target])
            and material.chosen("together", [step.id, claim.id])
        ]
        pairs = [(one, other) for i, one in enumerate(single) for other in single[i + 1 :]]
        found += [
            pair
            for pair in pairs
            if not _meet(material, *pair)
            and _are_apart(material, [step.premises[0] for step in pair], [step.id for step in pair])
        ]

    def score(pair: tuple[Relation, Relation]) -> int:
        first = -10 if material.preferred("together", [step.id for step in pair]) else 0
        return first + sum(len(material.text(step.premises[0])) for step in pair) // 120

    for pair in material.chance("together", source.id, "apart").ranked(found, score):
        premises, target = [step.premises[0] for step in pair], pair[0].target
        task = _task(material, source, premises, target, joint=False)
        why = material.why(_why(material, "apart-pair", premises), *(step.id for step in pair))
        task = task.changed(why=why)
        told = frozenset(fact("step", step.id) for step in pair)
        yield Candidate(task, frozenset(fact("joint", step.id) for step in pair), told)


def _why(material: Material, key: str, premises: Sequence[str]) -> str:
    one, other = map(material.text, premises)
    return material.words.whys[key].format(one=one, other=other)


def _meet(material: Material, one: Relation, other: Relation) -> bool:
    """Whether one premise rests on the other, says the same, or they are premises together elsewhere."""
    a, b = one.premises[0], other.premises[0]
    together = any({a, b} <= set(step.premises) for step in material.steps)
    return together or b in material.above(a) | material.twins(a) or a in material.above(b)


def _are_apart(material: Material, premises: Sequence[str], steps: Sequence[str]) -> bool:
    """Whether neither reason is said within the other, so that one can be false alone; or a teacher asks it."""
    one, other = (stems(material.text(name)) for name in premises)
    is_within = len(one & other) >= _WITHIN * max(1, min(len(one), len(other)))
    return not is_within or material.preferred("together", steps)


def _is_seen(material: Material, source: Source, names: Sequence[str]) -> bool:
    return all(material.is_said(name, source) for name in names) and material.stands_alone(*names)


def _task(material: Material, source: Source, premises: Sequence[str], target: str, *, joint: bool) -> Task:
    words = material.words
    return Task(
        id="together",
        kind="together",
        side=source.side,
        source=source.id,
        ask=words.asks["together"],
        given=(
            *(Given(role="reason", text=material.text(name), claim=name) for name in premises),
            Given(role="conclusion", text=material.text(target), claim=target),
        ),
        choices=(
            Choice(text=words.apart, right=not joint, hint=words.hints["together-apart"] if joint else ""),
            Choice(text=words.joint, right=joint, hint="" if joint else words.hints["together-joint"]),
        ),
        claims=(*premises, target),
    )
