"""Who bears on whom: candidates with a score and a reason, and the best arborescence of them.

Candidates are few for each unit (its neighbours, its paragraph's head, the main claim, what it shares rare words
with), so that time grows with the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.draft.rules.arborescence import Edge, best_arborescence
from argmap.draft.rules.signs import (
    ARTICLE,
    BRIEF_TEXT,
    CALCULATED,
    NEAR,
    Couple,
    may_be_calculated,
    weighed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.draft.rules.signs import Attachable, Worths

BRIEF = 12
"""Units: in so short a text of one paragraph, what stands beside the main claim and before a "but" is mostly an
objection."""

FAR = 6
"""Units: how far behind an objection its answer stands at most."""

ANSWER = 3.0
"""What it is worth that a contrast stands behind an objection."""

SIBLING = 0.5
"""What it is worth that the sentence before, to which "also" adds, supports the same."""


class Attachment(NamedTuple):
    """What one unit bears on."""

    target: int | None
    """None: it is the main claim, or stays unattached."""
    kind: Literal["support", "attack"] = "support"
    is_undercut: bool = False
    """Whether it attacks the step from `target` to what that bears on."""
    sure: float = 0.0
    because: tuple[str, ...] = ()
    answers: tuple[int, ...] = ()
    """The objections that it answers besides."""
    is_objection: bool = False
    """Whether it is granted, or passed on only to be answered."""


class _Option(NamedTuple):
    """What one unit might bear on."""

    target: int
    score: float
    kind: Literal["support", "attack"]
    because: tuple[str, ...]


def attach(units: Sequence[Attachable], main: int, *, price: float | None = None) -> tuple[Attachment, ...]:
    """Attach each unit but the main claim, or leave it unattached where its best attachment scores below `price`.

    Left out, the price is the one that fits the text; minus infinity attaches all of them.
    """
    price = worths_of(units).price if price is None else price
    first = _decode(units, main, {}, price)
    siblings = {i: first[i - 1] for i in range(1, len(units)) if _adds(units, i, first[i - 1])}
    return _decode(units, main, siblings, price)


def worths_of(units: Sequence[Attachable]) -> Worths:
    """What the signs are worth in a text."""
    return BRIEF_TEXT if all(unit.head is None for unit in units) else ARTICLE


def _adds(units: Sequence[Attachable], i: int, before: Attachment) -> bool:
    """Whether a unit adds to the one before it, or a "but" joins the two; to an objection only in the same sentence."""
    one, other = units[i], units[i - 1]
    are_near = one.paragraph == other.paragraph and (before.kind == "support" or one.sentence == other.sentence)
    is_joined = one.markers.contrast != "" and one.sentence == other.sentence and before.kind == "support"
    return are_near and (one.markers.addition != "" or (is_joined and not _is_brief(units)))


def _decode(
    units: Sequence[Attachable], main: int, siblings: Mapping[int, Attachment], price: float
) -> tuple[Attachment, ...]:
    options = [
        (i, option) for i in range(len(units)) if i != main for option in _options(units, i, main, siblings.get(i))
    ]
    edges = [Edge(i, option.target, option.score) for i, option in options]
    prices = [price] * len(units)
    prices[main] = float("inf")
    chosen = best_arborescence(len(units), edges, prices)
    found = [Attachment(None) if edge is None else _attachment(options[edge][1], price) for edge in chosen]
    return tuple(
        one._replace(
            is_undercut=_undercuts(units, found, i),
            answers=_answers(units, found, i),
            is_objection=one.kind == "attack" and _is_objection(units, i, main),
        )
        for i, one in enumerate(found)
    )


def _answers(units: Sequence[Attachable], found: Sequence[Attachment], i: int) -> tuple[int, ...]:
    """The objections that a unit answers besides what it bears on itself."""
    before = [k for k in range(max(0, i - FAR), i) if units[k].answer == i and found[k].target is not None]
    return tuple(k for k in before if found[i].kind == "support" or found[i].target != k)


def _attachment(option: _Option, price: float) -> Attachment:
    over = option.score - max(price, 0.0)
    return Attachment(
        option.target,
        option.kind,
        sure=round(min(0.95, max(0.3, 0.4 + 0.25 * over)), 2),
        because=option.because,
    )


def _undercuts(units: Sequence[Attachable], found: Sequence[Attachment], i: int) -> bool:
    """An answer to an objection that is granted leaves the objection true and denies that it tells."""
    target = found[i].target
    if target is None or found[i].kind != "attack":
        return False
    return found[target].kind == "attack" and not units[target].rejected


def _options(units: Sequence[Attachable], i: int, main: int, sibling: Attachment | None) -> Iterator[_Option]:
    objection = _answered(units, i, main)
    if objection is not None:
        said, score = objection
        contrast = units[i].markers.contrast
        yield _Option(
            said, score, "attack", (f"answers it: '{contrast}'" if contrast else "answers what stands before it",)
        )
    if _is_objection(units, i, main):
        yield from _objecting(units, i, main)
        return
    if sibling is not None and sibling.kind == "attack" and sibling.target not in (None, i):
        yield _Option(sibling.target, 1.4, "attack", (f"one more of the same: '{units[i].markers.addition}'",))
    yield from _supporting(units, i, main, sibling)


def _is_brief(units: Sequence[Attachable]) -> bool:
    return len(units) <= BRIEF and units[0].paragraph == units[-1].paragraph


def _is_objection(units: Sequence[Attachable], i: int, main: int) -> bool:
    """Whether a unit is granted or passed on only to be answered.

    In a brief text every concession is taken for one. In a longer one "but" mostly joins what leads to the same
    conclusion, so that only what has its answer is (`conceding`).
    """
    unit = units[i]
    if unit.rejected:
        return True
    if not _is_brief(units):
        return unit.answer is not None
    after = [one for one in units[i + 1 : i + 1 + NEAR] if one.paragraph == unit.paragraph]
    answered = bool(after) and after[0].markers.contrast != ""
    is_passed_on = unit.granted or unit.is_opponents or unit.markers.opponent != "" or unit.markers.concession != ""
    return is_passed_on or (answered and not after[0].markers.shifts and _may_be_objected(units, i, main))


def _may_be_objected(units: Sequence[Attachable], i: int, main: int) -> bool:
    """Whether a unit that stands first, or behind the main claim, has no mark of another part in the argument."""
    markers = units[i].markers
    has_part = markers.contrast or markers.reason or markers.addition or markers.example or markers.conclusion
    return i - 1 in (-1, main) and not has_part


def _answered(units: Sequence[Attachable], i: int, main: int) -> tuple[int, float] | None:
    """The objection that a unit answers, and how likely it does."""
    unit = units[i]
    if not _is_brief(units):
        return _answered_before(units, i)
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if k == main or units[k].paragraph != unit.paragraph:
            return None
        if _is_objection(units, k, main):
            return _answer_to(units, i, k)
        if units[k].markers.contrast:
            return None
    is_turned = unit.markers.contrast != "" and not unit.markers.shifts
    return (i - 1, 0.9) if is_turned and i > 0 and i - 1 != main and _is_brief(units) else None


def _answered_before(units: Sequence[Attachable], i: int) -> tuple[int, float] | None:
    """In a longer text, what a unit answers; what leads on to the main claim is no mere answer."""
    before = [k for k in range(max(0, i - FAR), i) if units[k].answer == i]
    if before:
        return None if units[i].head in {i, None} else (before[-1], ANSWER)
    is_next = i > 0 and units[i - 1].rejected and units[i - 1].paragraph == units[i].paragraph
    return _answer_to(units, i, i - 1) if is_next else None


def _answer_to(units: Sequence[Attachable], i: int, k: int) -> tuple[int, float] | None:
    """How likely a unit answers this objection: with a "but", or right behind it."""
    unit = units[i]
    if unit.markers.contrast:
        return k, ANSWER - 0.2 * (i - k)
    is_close = k == i - 1 and not unit.markers.addition and not unit.markers.conclusion
    return (k, 1.3) if is_close and (units[k].rejected or _is_brief(units)) else None


def _objecting(units: Sequence[Attachable], i: int, main: int) -> Iterator[_Option]:
    if units[i].rejected and not _is_brief(units):
        return
    markers = units[i].markers
    said = markers.concession or markers.opponent
    because = (f"granted or passed on: '{said}'" if said else "passed on to be answered",)
    head = units[i].head
    if head is not None and head not in {main, i, units[i].answer} and units[head].answer is None:
        yield _Option(head, 1.3, "attack", because)
    yield _Option(main, 1.2, "attack", because)


def _supporting(units: Sequence[Attachable], i: int, main: int, sibling: Attachment | None) -> Iterator[_Option]:
    unit = units[i]
    if unit.reported or unit.granted or unit.is_background:
        return
    worths = worths_of(units)
    fellow = sibling.target if sibling is not None and sibling.kind == "support" else None
    for k in _targets(units, i, main, fellow):
        if units[k].reported:
            continue
        score, because = weighed(Couple(units, i, k, main, worths))
        if k == fellow:
            score += SIBLING
            because = (*because, f"one more reason: '{unit.markers.addition}'") if unit.markers.addition else because
        yield _Option(k, score, "support", because)


def _targets(units: Sequence[Attachable], i: int, main: int, fellow: int | None) -> Iterable[int]:
    """What a unit might support: what is near, what it shares words with, what it names, and the main claim."""
    unit = units[i]
    nearby = [k for k in range(i - NEAR, i + NEAR + 1) if 0 <= k < len(units) and units[k].paragraph == unit.paragraph]
    results = [k for k in range(i + 1, min(len(units), i + CALCULATED + 1)) if may_be_calculated(unit, units[k])]
    named = [k for k in (unit.head, unit.refers, unit.follows, fellow) if k is not None]
    return [k for k in dict.fromkeys([*nearby, *unit.kin, *named, *results, main]) if k != i]
