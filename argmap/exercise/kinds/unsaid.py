"""What goes without saying in a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.choices import choices, of_claim, wrong_count
from argmap.exercise.material import Candidate, fact, sameness
from argmap.model.exercise import Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Relation, Source
    from argmap.model.exercise import Choice

_BINDING = ("value", "policy")
"""Types of claims that sound like unsaid premises."""

_ALIKE = 0.5
"""The share of words from which on two unsaid premises may be the same in other words."""


def unsaids(material: Material, source: Source) -> Iterator[Candidate]:
    """The one unsaid premise of a step, among those of other steps and what an article says of other things."""
    found = [(step, one) for step in material.steps if (one := _unsaid(material, source, step)) is not None]
    mains = {one.main for one in material.sources}

    def score(one: tuple[Relation, str]) -> int:
        step, unsaid = one
        first = -10 if material.preferred("unsaid", [step.id, unsaid]) else 0
        return first + 3 * bool(material.steps_to(unsaid)) + len(step.premises) + 2 * (step.target in mains)

    chance = material.chance("unsaid", source.id)
    asked: set[str] = set()
    for step, unsaid in chance.ranked(found, score):
        wrong = list(_wrong(material, step, unsaid))
        own = material.teaching.wrong.get(step.id, ())
        if unsaid in asked or len(wrong) + len(own) < wrong_count(material):
            continue
        asked.add(unsaid)
        words, is_open = material.words, material.level == 3
        said = [name for name in step.premises if name != unsaid]
        ask = words.asks_open["unsaid"] if is_open else words.asks["unsaid"]
        shown = choices(material, chance, [of_claim(material, unsaid, right=True)], wrong, about=[step.id])
        task = Task(
            id="unsaid",
            kind="unsaid",
            side=source.side,
            source=source.id,
            ask=ask.format(article=material.article_called(source)),
            given=(
                *(Given(role="reason", text=material.text(name), claim=name) for name in said),
                Given(role="conclusion", text=material.text(step.target), claim=step.target),
            ),
            choices=() if is_open else shown,
            open=is_open,
            model=material.text(unsaid),
            why=material.why(words.whys["unsaid"].format(unsaid=material.text(unsaid)), step.id, unsaid),
            relation=step.id,
            claims=(unsaid, *said, step.target),
        )
        told = frozenset({fact("step", step.id), *(fact("unsaid", o.claim or "") for o in task.choices)})
        yield Candidate(task, frozenset({fact("unsaid", unsaid)}), told - {fact("unsaid", unsaid)})


def _unsaid(material: Material, source: Source, step: Relation) -> str | None:
    """The one premise of a step that the article does not say, where it says all else."""
    unsaid = [name for name in step.premises if material.claims[name].is_implicit]
    said = [name for name in step.premises if name not in unsaid]
    if len(unsaid) != 1 or not said or material.claims[step.target].is_implicit:
        return None
    seen = all(material.is_said(name, source) for name in said) and material.side(step.target) == source.side
    fit = material.stands_alone(*step.premises, step.target) and material.chosen("unsaid", [step.id, *unsaid])
    return unsaid[0] if seen and fit else None


def _wrong(material: Material, step: Relation, unsaid: str) -> Iterator[Choice]:
    """Unsaid premises of steps to other conclusions, and said claims that have no part in this step."""
    hints, right, near = material.words.hints, material.text(unsaid), material.above(step.target)
    part = {twin for name in (*step.premises, step.target) for twin in material.twins(name)}
    part |= {below.id for name in (*step.premises, step.target) for below in material.structure.rests_on(name)}

    def fit(name: str) -> bool:
        bears = any(r.target in (step.target, step.id) for r in material.structure.out_of(name))
        helps = step.target in material.above(name) or bears or name in part | near
        apart = material.side(name) is not None and material.stands_alone(name)
        return apart and not helps and sameness(right, material.text(name)) < _ALIKE

    chance = material.chance("unsaid", step.id)
    mains = {source.main for source in material.sources}
    others = [name for name in material.claims if material.claims[name].is_implicit and fit(name)]
    same_side = chance.ranked(others, lambda name: material.side(name) != material.side(step.target))
    said = [name for name, claim in material.claims.items() if claim.quotes and name not in mains and fit(name)]

    def off(name: str) -> int:
        return 2 * (material.side(name) != material.side(step.target)) + (material.claims[name].type not in _BINDING)

    on_side = chance.ranked(said, off)
    for name in same_side[: 1 if material.level == 1 else 2]:
        yield of_claim(material, name, hint=hints["unsaid-other"].format(text=material.text(name)))
    for name in on_side[:4]:
        served = [
            r.target for r in material.structure.out_of(name) if r.kind == "support" and r.target in material.claims
        ]
        key, target = ("unsaid-said", served[0]) if served else ("unsaid-aside", name)
        hint = hints[key].format(text=material.text(name), target=material.text(target))
        yield of_claim(material, name, hint=hint)
