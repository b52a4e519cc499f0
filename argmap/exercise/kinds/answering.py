"""Which question two sentences answer, and which sentences answer a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from argmap.exercise.choices import choices, wrong_count
from argmap.exercise.material import Candidate, fact
from argmap.model.exercise import Blank, Choice, Given, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.material import Material
    from argmap.model import Issue, Source

_MATCHED = 4
_STRAYS = 2


def questions(material: Material, _: Source | None = None) -> Iterator[Candidate]:
    """The question that a claim of each side answers, among the others."""
    chance = material.chance("question")
    words = material.words

    def score(one: tuple[Issue, str, str]) -> int:
        return -10 if material.preferred("question", [one[0].id]) else 0

    for issue, left, right in chance.ranked(material.issues_with_both(), score):
        if not material.chosen("question", [issue.id]) or not material.stands_alone(left, right):
            continue
        wrong = [
            Choice(text=other.question, hint=words.hints["question"].format(question=other.question), claim=other.id)
            for other in chance.shuffled(material.structure.map.issues)
            if other.id != issue.id and not {left, right} & set(other.positions)
        ]
        if len(wrong) < min(2, wrong_count(material)):
            continue
        good = Choice(text=issue.question, right=True, claim=issue.id)
        task = Task(
            id="question",
            kind="question",
            ask=words.asks["question"],
            given=(
                Given(role="claim", text=material.text(left), claim=left),
                Given(role="other", text=material.text(right), claim=right),
            ),
            choices=choices(material, chance, [good], wrong, about=[issue.id]),
            why=material.why(words.whys["question"], issue.id),
            issue=issue.id,
            claims=(left, right),
        )
        yield Candidate(task, frozenset({fact("issue", issue.id)}))


def matches(material: Material, _: Source | None = None) -> Iterator[Candidate]:
    """Questions, and sentences of both sides that answer them; beyond the first level some answer none.

    Those that no link joins come by themselves too, for a sheet that asks about links.
    """
    pairs = _pairs(material)
    for chosen in (pairs[:_MATCHED], [pair for pair in pairs if not _links(material, pair)][:_MATCHED]):
        if len(chosen) >= 2:
            yield _matched(material, chosen)


_Pair: TypeAlias = "tuple[Issue, str, str]"


def _pairs(material: Material) -> list[_Pair]:
    """Questions with one answer of each side, none of which answers another of them too."""
    pairs: list[_Pair] = []
    for issue, left, right in material.chance("match").ranked(
        material.issues_with_both(), lambda one: -10 if material.preferred("match", [one[0].id]) else 0
    ):
        used = {name for pair in pairs for name in pair[1:]}
        elsewhere = [other for n in (left, right) for other in material.structure.issues_of(n) if other.id != issue.id]
        clear = not elsewhere and not {left, right} & used and not any(_answers(issue, pair) for pair in pairs)
        if clear and material.chosen("match", [issue.id]) and material.stands_alone(left, right):
            pairs.append((issue, left, right))
    return pairs


def _links(material: Material, pair: _Pair) -> frozenset[str]:
    """The links that join the two answers: who finds the pair finds these."""
    ends = set(pair[1:])
    return frozenset(
        fact("link", link.id) for link in material.structure.crossings if ends <= set(material.structure.ends(link))
    )


def _matched(material: Material, pairs: list[_Pair]) -> Candidate:
    chance, words = material.chance("match", len(pairs)), material.words
    order = {issue.id: i for i, issue in enumerate(material.structure.map.issues)}
    pairs = sorted(pairs, key=lambda pair: order[pair[0].id])
    claims = [name for pair in pairs for name in pair[1:]]
    strays = _strays(material, claims) if material.level > 1 else []
    shown = chance.shuffled([*claims, *strays])
    place = {name: i for i, name in enumerate(shown)}
    task = Task(
        id="match",
        kind="match",
        ask=words.asks["match"],
        choices=tuple(Choice(text=material.text(name), claim=name, right=name in claims) for name in shown),
        blanks=tuple(Blank(name=i.id, right=tuple(sorted((place[a], place[b]))), fits=2) for i, a, b in pairs),
        why=words.whys["match"],
        claims=tuple(claims),
    )
    asks = frozenset(fact("issue", pair[0].id) for pair in pairs)
    return Candidate(task, asks.union(*(_links(material, pair) for pair in pairs)))


def _answers(issue: Issue, pair: tuple[Issue, str, str]) -> bool:
    return not set(issue.positions).isdisjoint(pair[1:]) or bool(set(pair[0].positions) & set(issue.positions))


def _strays(material: Material, claims: list[str]) -> list[str]:
    """Claims that answer no question and bear on none of those that do."""
    near = {twin for name in claims for twin in material.twins(name)}
    bearing = {p.id for name in claims for p in material.structure.rests_on(name)}
    bearing |= {name for claim in claims for name in material.above(claim)}
    pool = [
        name
        for name, claim in material.claims.items()
        if claim.quotes
        and material.side(name)
        and name not in near | bearing
        and not material.structure.issues_of(name)
        and not material.structure.crossings_of(name)
        and material.stands_alone(name)
    ]
    return material.chance("match", "strays").shuffled(pool)[:_STRAYS]
