"""What an article wants one to believe in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.choices import choices, of_claim
from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Source
    from argmap.model.exercise import Choice


def main_claims(material: Material, source: Source) -> Iterator[Candidate]:
    """Its main claim among what leads straight there, what it admits, and details."""
    main = source.main or ""
    chance = material.chance("main", source.id)
    wrong = list(_wrong(material, source, main))
    if len(wrong) < 2:
        return
    right = of_claim(material, main, right=True)
    shown = choices(material, chance, [right], wrong, about=[main, source.id])
    task = Task(
        id="main",
        kind="main",
        side=source.side,
        source=source.id,
        ask=material.words.asks["main"].format(article=material.article_called(source)),
        choices=shown,
        why=material.why(_why(material, main), main),
        claims=(main,),
    )
    yield Candidate(task, frozenset({fact("main", main)}))


def _why(material: Material, main: str) -> str:
    """Why it is all for this: what leads there, and that it leads nowhere itself."""
    words, structure = material.words, material.structure
    near = {p for step in material.steps_to(main) for p in step.premises if material.claims[p].quotes}
    if not near or material.above(main) - material.twins(main):
        return words.whys["main-alone"]
    reason = max(sorted(near), key=lambda name: len(structure.rests_on(name)))
    return words.whys["main"].format(reason=material.text(reason))


def _wrong(material: Material, source: Source, main: str) -> Iterator[Choice]:
    structure, hints = material.structure, material.words.hints
    mains = {twin for one in material.sources for twin in material.twins(one.main or "")} | material.above(main)
    said = [claim.id for claim in material.said_in(source) if claim.id not in mains]
    near = {p for step in material.steps_to(main) for p in step.premises}
    subs = sorted((c for c in said if c in near), key=lambda name: -len(structure.rests_on(name)))
    granted = [c for c in said if any(q.stance == "concedes" for q, _ in material.quotes(c, source)) and c not in subs]
    low = [c for c in said if structure.depth(c) is not None and c not in subs and c not in granted]
    chance = material.chance("main", source.id, "wrong")
    for name in subs[:2]:
        yield of_claim(material, name, hint=hints["main-sub"])
    for name in granted[:1]:
        yield of_claim(material, name, hint=hints["main-granted"])
    for name in chance.shuffled(low)[:3]:
        yield of_claim(material, name, hint=hints["main-low"])
