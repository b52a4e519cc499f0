"""Where an article says something, and what in it speaks against something: answers are exact words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles import sentences
from argmap.exercise.material import Candidate, bare, fact, sameness
from argmap.model.exercise import Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Relation, Source

_SHORT = 40
"""Letters of a quote below which it is found by a single word."""

_FIGURE = re.compile(r"\d+")

_MIDDLE = 0.55
"""How much of a claim's words its quote has where finding it is neither a matter of one word nor of guessing."""


def places(material: Material, source: Source) -> Iterator[Candidate]:
    """A claim near the main claim, in words of its own, to be found in the article."""
    scored: list[tuple[int, str]] = []
    for claim in material.said_in(source):
        depth = material.structure.depth(claim.id)
        words = [quote.words for quote, _ in material.quotes(claim.id, source)]
        longest = max(map(len, words))
        if depth in (None, 0) or longest < _SHORT or not material.stands_alone(claim.id):
            continue
        if not material.chosen("find", [claim.id]) or any(bare(material.text(claim.id)) in bare(one) for one in words):
            continue
        off = abs(max(sameness(material.text(claim.id), one) for one in words) - _MIDDLE)
        first = -10 if material.preferred("find", [claim.id]) else 0
        rivals = _rivals(material, claim.id, source)
        read = claim.wording == "interpretation"  # into the words: who finds them must read it into them too
        given_away = 2 * any(_FIGURE.findall(material.text(claim.id)))  # a figure is found by looking alone
        far = max(0, (depth or 0) - 2)
        scored.append((first + round(off * 8) + far + min(rivals, 4) + 3 * read + given_away, claim.id))
    for _, name in material.chance("find", source.id).ranked(scored, score=lambda one: one[0]):
        task = Task(
            id="find",
            kind="find",
            side=source.side,
            source=source.id,
            ask=material.words.asks["find"].format(article=material.article_called(source)),
            given=(Given(role="claim", text=material.text(name), claim=name),),
            words=_all_said(material, name, source),
            picks=1,
            why=material.why(material.words.whys["find"], name),
            claims=(name,),
        )
        yield Candidate(task, frozenset({fact("place", name)}))


def _rivals(material: Material, claim: str, source: Source) -> int:
    """How many sentences of an article have most of a claim's words, and are not what the map quotes for it."""
    article, text = material.debate.articles[source.id], material.text(claim)
    quoted = [
        part for name in material.twins(claim) for _, found in material.quotes(name, source) for part in found.parts
    ]
    return sum(
        sameness(text, article.text[one.start : one.end]) >= _MIDDLE
        and len(article.text[one.start : one.end]) >= _SHORT
        and not any(part.start < one.end and one.start < part.end for part in quoted)
        for paragraph in sentences(article)
        for one in paragraph
    )


def _all_said(material: Material, claim: str, source: Source) -> tuple[str, ...]:
    """The claim, and what the article says besides that says the same."""
    twins = [name for name in sorted(material.twins(claim)) if name != claim and material.is_said(name, source)]
    return (claim, *twins)


def answers(material: Material, _source: Source | None = None) -> Iterator[Candidate]:
    """What in the other article makes a claim harder to believe."""
    scored: list[tuple[int, Relation, Source]] = []
    for link in material.structure.crossings:
        source = _answering(material, link)
        if link.kind != "attack" or link.target not in material.claims or source is None:
            continue
        if not material.claims[link.target].quotes or not material.stands_alone(link.target):
            continue
        if not material.chosen("answer", [link.id, link.target]):
            continue
        near = sameness(" ".join(material.text(p) for p in link.premises), material.text(link.target))
        is_main = any(one.main == link.target for one in material.sources)
        first = -10 if material.preferred("answer", [link.id, link.target]) else 0
        scored.append((first + round((1 - near) * 4) + 3 * is_main, link, source))
    for _, link, source in material.chance("answer").ranked(scored, score=lambda one: one[0]):
        yield _answer(material, link, source)


def _answering(material: Material, link: Relation) -> Source | None:
    """The article of the attacking side that says the attack's premises."""
    side, target = material.side(link.id), material.side(link.target)
    if side is None or target in (None, side):
        return None
    return next((s for s in material.of_side(side) if all(material.is_said(p, s) for p in link.premises)), None)


def _answer(material: Material, link: Relation, source: Source) -> Candidate:
    target, structure = link.target, material.structure
    attacks = [r for r in structure.attackers_of(target) if structure.is_crossing(r)]
    task = Task(
        id="answer",
        kind="answer",
        side=source.side,
        source=source.id,
        ask=material.words.asks["answer"].format(article=material.article_called(source)),
        given=(Given(role="claim", text=material.text(target), claim=target),),
        words=_speaking_against(material, link, source),
        picks=1,
        why=material.why(material.words.whys["answer"].format(reason=material.text(link.premises[0])), link.id),
        relation=link.id,
        claims=(target, *link.premises),
    )
    return Candidate(task, frozenset(fact("link", r.id) for r in attacks), frozenset())


def _speaking_against(material: Material, link: Relation, source: Source) -> tuple[str, ...]:
    """The claims of an article that make a claim harder to believe, those of a link before all others.

    What attacks it or its steps, or that on which it rests; what such a claim is drawn from, or goes on to short of
    the main claim; other answers to its question; and what says the same as any of these.
    """
    structure, target = material.structure, link.target
    mains = {twin for one in material.sources for twin in material.twins(one.main or "")}
    under = [target, *(one.id for one in structure.rests_on(target))]
    aims = [*under, *(step.id for name in under for step in structure.supports_of(name))]
    attacks = [r for name in aims for r in structure.attackers_of(name) if structure.is_crossing(r)]
    near = [name for r in (link, *attacks) for name in structure.ends(r) if name not in aims]
    onward = [step for name in link.premises for step in structure.out_of(name) if len(step.premises) == 1]
    drawn = [step.target for step in onward if step.kind == "support" and not structure.is_crossing(step)]
    drawn += [below.id for name in near if name in material.claims for below in structure.rests_on(name)]
    positions = [c for i in structure.issues_of(target) if i.together != "possible" for c in i.positions]
    found = [*link.premises, *near, *positions, *(name for name in drawn if name not in mains)]
    said = [twin for name in found if name in material.claims for twin in _with_twins(material, name)]
    wrong = material.twins(target) - {*link.premises}
    return tuple(name for name in dict.fromkeys(said) if material.is_said(name, source) and name not in wrong)


def _with_twins(material: Material, claim: str) -> tuple[str, ...]:
    return (claim, *sorted(material.twins(claim) - {claim}))
