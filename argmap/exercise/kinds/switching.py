"""Switching sides: never judged, and worth the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.kinds.links import joins
from argmap.exercise.material import Candidate
from argmap.model.exercise import Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Side, Source

_REASONS = 2


def stands(material: Material, _: Source | None = None) -> Iterator[Candidate]:
    """Which article convinces more; what comes after is asked for the other one."""
    both: tuple[Side, ...] = ("left", "right")
    sides = [side for side in both if material.of_side(side)]
    firsts = [material.of_side(side)[0].main or "" for side in sides]
    if len(sides) == 2 and firsts[1] not in material.twins(firsts[0]):
        mains = {side: material.text(material.of_side(side)[0].main or "") for side in sides}
        shown = tuple(Choice(text=text, claim=material.of_side(side)[0].main) for side, text in mains.items())
        yield Candidate(_task(material, "stand", None, choices=shown), frozenset())


def switches(material: Material, source: Source) -> Iterator[Candidate]:
    """The best reasons of an article, found by whoever is not convinced by it."""
    reasons = {p for step in material.steps_to(source.main or "") for p in step.premises}
    words = tuple(claim.id for claim in material.said_in(source) if claim.id in reasons)
    if len(words) >= _REASONS:
        yield Candidate(_task(material, "switch", source, words=words, picks=_REASONS), frozenset())


def replies(material: Material, source: Source) -> Iterator[Candidate]:
    """An answer to what the other side says against an article."""
    for one in joins(material):
        task = one.task
        if task.relation is not None and task.side not in (None, source.side) and not task.discuss:
            given = (Given(role="other", text=task.given[0].text, claim=task.given[0].claim),)
            made = _task(material, "reply", source, given=given).changed(open=True, relation=task.relation)
            yield Candidate(made, frozenset())
            return


def agreements(material: Material, _: Source | None = None) -> Iterator[Candidate]:
    """What both could say; common ground, where the map has some, is an answer among others."""
    if material.of_side("left") and material.of_side("right"):
        shared = " ".join(material.text(claim.id) for claim in material.structure.common_ground())
        yield Candidate(_task(material, "agree", None).changed(open=True, model=shared), frozenset())


def _task(  # noqa: PLR0913 - each is a field
    material: Material,
    kind: str,
    source: Source | None,
    *,
    choices: tuple[Choice, ...] = (),
    given: tuple[Given, ...] = (),
    words: tuple[str, ...] = (),
    picks: int = 0,
) -> Task:
    side: Side | None = source.side if source is not None else None
    article = material.article_called(source) if source is not None else ""
    return Task(
        id=kind,
        kind=kind,
        side=side,
        source=source.id if source is not None else None,
        ask=material.words.asks[kind].format(article=article),
        choices=choices,
        given=given,
        words=words,
        picks=picks,
        judged=False,
    )
