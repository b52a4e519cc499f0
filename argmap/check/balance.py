"""Whether both sides were read with the same care."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.check.stretches import body_of, quoted_stretches, within
from argmap.errors import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.model import Article, Debate, Side, Span

_REMEDY = "Read the shorter side once more; one article may also simply say less."

_MUCH = 2
"""Up to so many times as much is no imbalance: articles differ."""

_FEWEST = 6
"""So many claims has the larger side before the two are compared."""


class _Weight(NamedTuple):
    claims: int
    quoted: int
    """Words of the body that claims quote."""
    words: int
    """Words of the body."""
    attacks: int
    unaddressed: int


def balance_of_sides(debate: Debate) -> Iterator[Problem]:
    """`unbalanced`: for its length, one side has more than twice the other's claims, or words quoted.

    Its length is the number of words in the body of its articles; where one side's were not read, the claims alone
    are compared, as they are. Claims on common ground are not counted. Said once the larger side has six claims and
    the smaller one has any.
    """
    left, right = (_weight(debate, side) for side in ("left", "right"))
    if max(left.claims, right.claims) < _FEWEST or not min(left.claims, right.claims):
        return
    lengths = (left.words, right.words) if left.words and right.words else (1, 1)
    if any(
        _differ(one * lengths[1], other * lengths[0])
        for one, other in ((left.claims, right.claims), (left.quoted, right.quoted))
    ):
        message = (
            f"the sides, left and right, differ much: {left.claims} and {right.claims} claims, "
            f"{_quoted(left)} and {_quoted(right)} words quoted, {left.attacks} and {right.attacks} attacks made, "
            f"{left.unaddressed} and {right.unaddressed} claims unaddressed"
        )
        yield Problem("unbalanced", Severity.INFORMATION, message, Place(field=("claims",)), remedy=_REMEDY)


def _differ(one: int, other: int) -> bool:
    """Whether the larger is much larger than the other, which is not nothing."""
    small, large = sorted((one, other))
    return 0 < small * _MUCH < large


def _quoted(weight: _Weight) -> str:
    share = f" ({100 * weight.quoted // weight.words} %)" if weight.words else ""
    return f"{weight.quoted}{share}"


def _weight(debate: Debate, side: Side) -> _Weight:
    structure = debate.structure
    quoted = quoted_stretches(debate)
    stretches = [
        (debate.articles[source.id], stretch)
        for source in debate.map.sources
        if source.side == side
        for stretch in body_of(debate, source)
    ]
    return _Weight(
        claims=sum(structure.ground(claim.id) == side for claim in debate.map.claims),
        quoted=sum(_words_quoted(article, stretch, quoted) for article, stretch in stretches),
        words=sum(_words(article, stretch) for article, stretch in stretches),
        attacks=sum(r.kind == "attack" and structure.ground(r.id) == side for r in debate.map.relations),
        unaddressed=len(structure.unaddressed(side)),
    )


def _words_quoted(article: Article, stretch: Span, quoted: Mapping[str, list[Span]]) -> int:
    return sum(_words(article, part) for part in within(stretch, quoted.get(article.path, ())))


def _words(article: Article, stretch: Span) -> int:
    return len(article.text[stretch.start : stretch.end].split())
