"""Switching sides: never judged, and worth the most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Side, Source

_REASONS = 2
_ARGUED = ("value", "policy")
"""Types of claims that can be answered with nothing but an argument."""


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
    """An answer to what the other side says against an article: against what leads to its main claim before all else.

    Where nothing is said against it, to the other answer to a question that both cannot be right about.
    """
    chance = material.chance("reply", source.id)
    fit = [one for one in _against(material, source) if material.chosen("reply", [one.said, one.name])]

    mains = {other.main for other in material.sources}

    def score(one: _Against) -> int:
        claim, depth = material.claims[one.said], material.structure.depth(one.aim)
        is_argued = claim.type in _ARGUED or bool(material.steps_to(one.said))  # else a fact, which nobody denies
        is_link = one.name in material.structure.relations
        first = -10 if material.preferred("reply", [one.said, one.name]) else 0
        is_all = one.said in mains  # whoever answers this answers everything, and nothing
        return first + 2 * (not is_argued) + (not is_link) + 5 * is_all + (2 if depth is None else min(depth, 2))

    for one in chance.ranked(fit, score)[:1]:
        words, article = material.words, material.article_called(source)
        other = material.side_called("right" if source.side == "left" else "left")
        task = _task(
            material,
            "reply",
            source,
            choices=tuple(Choice(text=text.format(article=article)) for text in words.answers.values()),
            given=(
                Given(role="other", text=material.text(one.said), claim=one.said),
                Given(role="claim", text=material.text(one.aim), claim=one.aim),
            ),
        )
        asked = words.asks["reply"].format(article=article, other=other)
        relation = one.name if one.name in material.structure.relations else None
        once = frozenset({fact("reply", source.side or "")})  # of several articles of a side one answers for all
        yield Candidate(task.changed(open=True, ask=asked, relation=relation), once)


class _Against(NamedTuple):
    said: str
    """What the other side says."""
    aim: str
    """The article's own claim that it speaks against."""
    name: str
    """The link, or the question."""


def _against(material: Material, source: Source) -> Iterator[_Against]:
    """Claims that speak against an article's own, or answer a question otherwise."""
    structure = material.structure
    for link in structure.crossings:
        step = structure.relations.get(link.target)
        aim = step.target if step is not None else link.target
        if link.kind == "attack" and len(link.premises) == 1 and (step is None or step.kind == "support"):
            one = _Against(link.premises[0], aim, link.id)
            if _is_against(material, source, one):
                yield one
    for issue in structure.map.issues:
        for said in issue.positions:
            for aim in issue.positions:
                one = _Against(said, aim, issue.id)
                if issue.together == "impossible" and said != aim and _is_against(material, source, one):
                    yield one


def _is_against(material: Material, source: Source, one: _Against) -> bool:
    """Whether the one is said by the other side alone and the other in the article, and both can be read alone."""
    other = material.side(one.said)
    if one.aim not in material.claims or one.said not in material.claims or other in (None, source.side):
        return False
    is_own = material.is_said(one.aim, source) and material.side(one.aim) == source.side
    return is_own and bool(material.claims[one.said].quotes) and material.stands_alone(one.said, one.aim)


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
        ask=material.words.asks[kind].format(article=article, other=""),
        choices=choices,
        given=given,
        words=words,
        picks=picks,
        judged=False,
    )
