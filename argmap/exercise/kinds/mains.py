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
        ask=material.words.asks["main-for" if source.speaks_for else "main"].format(
            article=material.article_called(source)
        ),
        choices=shown,
        why=material.why(_why(material, main), main),
        claims=(main,),
    )
    yield Candidate(task, frozenset({fact("main", main)}))


def _why(material: Material, main: str) -> str:
    """Why it is all for this: what leads there, and that it leads nowhere itself."""
    words, structure = material.words, material.structure
    near = {p for step in material.steps_to(main) for p in step.premises if material.claims[p].quotes}
    near -= {name for issue in structure.issues_of(main) for name in issue.positions}
    if not near or material.above(main) - material.twins(main):
        return words.whys["main-alone"]
    reason = max(sorted(near), key=lambda name: len(structure.rests_on(name)))
    return words.whys["main"].format(reason=material.text(reason))


def _wrong(material: Material, source: Source, main: str) -> Iterator[Choice]:
    structure, hints = material.structure, material.words.hints
    mains = {twin for one in material.sources for twin in material.twins(one.main or "")} | material.above(main)
    rivals = {name for issue in structure.issues_of(main) for name in issue.positions}  # as good an answer to it
    said = [
        claim.id
        for claim in material.said_in(source)
        if claim.id not in mains | rivals and not _is_summed_up(material, claim.id, source)
    ]
    near = {p for step in material.steps_to(main) for p in step.premises}
    subs = sorted((c for c in said if c in near), key=lambda name: -len(structure.rests_on(name)))
    granted = [c for c in said if any(q.stance == "concedes" for q, _ in material.quotes(c, source)) and c not in subs]
    low = [c for c in said if structure.depth(c) is not None and c not in subs and c not in granted]
    chance = material.chance("main", source.id, "wrong")
    for name in subs[:2]:
        yield of_claim(material, name, hint=_hint_on_reason(material, source, name))
    for name in granted[:1]:
        yield of_claim(material, name, hint=hints["main-granted"])
    for name in chance.shuffled(low)[:3]:
        served = [r.target for r in structure.out_of(name) if r.kind == "support" and r.target in material.claims]
        hint = hints["main-low"].format(target=material.text(served[0])) if served else ""
        yield of_claim(material, name, hint=hint or hints["main-plain"].format(text=material.text(name)))


def _is_summed_up(material: Material, claim: str, source: Source) -> bool:
    """Whether an article pulls out the words as its sum: who takes them for what it is all about has a reason."""
    article = material.debate.articles[source.id]
    pulled = [paragraph for paragraph in article.paragraphs if paragraph.kind == "pull quote"]
    starts = [found.parts[0].start for _, found in material.all_quotes(claim, source.id)]
    return any(paragraph.start <= start < paragraph.end for paragraph in pulled for start in starts)


def _hint_on_reason(material: Material, source: Source, claim: str) -> str:
    """By what the article argues for a sub-conclusion, where it does, or what to ask of it."""
    hints, below = material.words.hints, [p for step in material.steps_to(claim) for p in step.premises]
    reason = next((name for name in below if material.is_said(name, source)), None)
    if reason is None:
        return hints["main-plain"].format(text=material.text(claim))
    return hints["main-sub"].format(reason=material.text(reason))
