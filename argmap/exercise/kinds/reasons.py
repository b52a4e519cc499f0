"""Which of two sentences is the reason, and what something is a reason for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.choices import choices, of_claim, wrong_count
from argmap.exercise.material import Candidate, fact, sameness
from argmap.model.exercise import Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Relation, Source


_ALIKE = 0.26
"""The share of words from which on what supports a claim may well support the other too."""


def ways(material: Material, source: Source) -> Iterator[Candidate]:
    """A reason and what it is a reason for, one way round and the other."""
    steps = [step for step in _single(material, source) if material.chosen("way", [step.id])]
    mains = {one.main for one in material.sources}

    def score(step: Relation) -> int:
        long = len(material.text(step.premises[0])) + len(material.text(step.target))
        voiced = any(quote.voice for quote, _ in material.quotes(step.premises[0], source))
        first = -10 if material.preferred("way", [step.id]) else 0
        is_leap = step.target in mains  # a detail that is to show everything at once does not look like a reason
        return (
            first
            + 2 * (not step.quotes)
            + 3 * voiced
            + long // 90
            + is_leap * (not material.steps_to(step.premises[0]))
        )

    chance = material.chance("way", source.id)
    for step in chance.ranked(steps, score):
        premise, target, words = material.text(step.premises[0]), material.text(step.target), material.words
        both = [
            Choice(text=words.so.format(premise=premise, conclusion=target), right=True),
            Choice(text=words.so.format(premise=target, conclusion=premise), hint=words.hints["way"]),
        ]
        task = Task(
            id="way",
            kind="way",
            side=source.side,
            source=source.id,
            ask=words.asks["way"],
            choices=tuple(chance.shuffled(both)),
            why=material.why(_why_this_way(material, step), step.id),
            relation=step.id,
            claims=(*step.premises, step.target),
        )
        yield Candidate(task, frozenset({fact("step", step.id)}))


def _why_this_way(material: Material, step: Relation) -> str:
    """Which of both answers a question about the other, and by which words the article shows it."""
    words, premise, target = material.words, material.text(step.premises[0]), material.text(step.target)
    told = words.whys["way"].format(conclusion=target, premise=premise)
    shown = next((quote.words for quote in step.quotes), "")
    return f"{told} {words.whys['way-words'].format(words=shown)}" if shown else told


def purposes(material: Material, source: Source) -> Iterator[Candidate]:
    """What a sentence is a reason for, among what it is not."""
    steps = [
        step
        for step in _single(material, source)
        if material.chosen("for", [step.id]) and step.target not in {one.main for one in material.sources}
    ]

    def score(step: Relation) -> int:
        first = -10 if material.preferred("for", [step.id]) else 0
        return first + (material.structure.depth(step.target) or 9)

    chance = material.chance("for", source.id)
    for step in chance.ranked(steps, score):
        premise, target, words = step.premises[0], step.target, material.words
        granted = any(quote.stance == "concedes" for quote, _ in material.quotes(premise, source))
        wrong = list(_not_for(material, source, step))
        if granted or len({choice.claim for choice in wrong}) < wrong_count(material):
            continue
        why = words.whys["for"].format(conclusion=material.text(target), premise=material.text(premise))
        task = Task(
            id="for",
            kind="for",
            side=source.side,
            source=source.id,
            ask=words.asks["for"],
            given=(Given(role="reason", text=material.text(premise), claim=premise),),
            choices=choices(material, chance, [of_claim(material, target, right=True)], wrong, about=[step.id]),
            why=material.why(why, step.id),
            relation=step.id,
            claims=(premise, target),
        )
        yield Candidate(task, frozenset({fact("step", step.id)}))


def _not_for(material: Material, source: Source, step: Relation) -> Iterator[Choice]:
    """What tempts: the premise's own reason, a reason beside it, conclusions of other lines of thought.

    What rests on the same as the premise is left out: who is sure of that one may well say that this follows too.
    """
    structure, hints, premise = material.structure, material.words.hints, step.premises[0]
    served = material.above(premise) | material.twins(step.target) | material.twins(premise)
    right = material.text(step.target)

    ground = {premise, *(below.id for below in structure.rests_on(premise))}
    beside_it = {one.id for name in ground for one in structure.serves(name)} - ground

    def fit(name: str) -> bool:
        shown = name not in served and material.is_said(name, source) and material.stands_alone(name)
        return shown and name not in beside_it and sameness(material.text(name), right) < _ALIKE

    chance = material.chance("for", source.id, premise)
    own = [p for one in material.steps_to(premise) for p in one.premises if fit(p)]
    beside = [p for one in material.steps_to(step.target) for p in one.premises if p != premise and fit(p)]
    known = {*own, *beside}
    branch = [c.id for c in material.said_in(source) if fit(c.id) and c.id not in known and material.steps_to(c.id)]
    far = [c.id for c in material.said_in(source) if fit(c.id) and c.id not in known and c.id not in branch]
    high = chance.ranked(branch, lambda name: structure.depth(name) or 9)
    lists = (
        (chance.shuffled(own)[:1], "for-own"),
        (high[:1], "for-branch"),
        (chance.shuffled(beside)[:1], "for-beside"),
        (high[1:3], "for-branch"),
        (chance.shuffled(far)[:2], "for-branch"),
    )
    for names, hint in lists:
        for name in names:
            told = hints[hint].format(text=material.text(name), premise=material.text(premise))
            yield of_claim(material, name, hint=told)


def _single(material: Material, source: Source) -> Iterator[Relation]:
    """Steps of one premise that a reader of the article can see: both ends said there, readable, in no circle."""
    structure = material.structure
    for step in material.steps:
        premise = step.premises[0]
        if len(step.premises) > 1 or premise in material.above(step.target) or premise in material.twins(step.target):
            continue
        if not (material.is_said(premise, source) and material.is_said(step.target, source)):
            continue
        several = len([r for r in structure.out_of(premise) if r.kind == "support"]) > 1
        if not several and material.stands_alone(premise, step.target):
            yield step
