"""Who bears on whom: candidates with a score and a reason, and the best arborescence of them.

Candidates are few for each unit (its neighbours, its paragraph's head, the main claim, what it shares rare words
with), so that time grows with the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.draft.rules.arborescence import Edge, best_arborescence
from argmap.draft.rules.signs import CALCULATED, NEAR, Couple, may_be_calculated, weighed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.draft.rules.signs import Attachable

SILENCE = 0.8
"""The price of saying nothing: a unit whose best attachment scores less stays unattached."""

BRIEF = 12
"""Units: in so short a text of one paragraph, what stands beside the main claim and before a "but" is mostly an
objection."""

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


class _Candidate(NamedTuple):
    target: int
    score: float
    kind: Literal["support", "attack"]
    because: tuple[str, ...]


def attach(units: Sequence[Attachable], main: int, *, price: float = SILENCE) -> tuple[Attachment, ...]:
    """Attach each unit but the main claim, or leave it unattached where its best attachment scores below `price`."""
    first = _decode(units, main, {}, price)
    siblings = {
        i: first[i - 1]
        for i in range(1, len(units))
        if units[i].marks.addition
        and units[i].paragraph == units[i - 1].paragraph
        and (first[i - 1].kind == "support" or units[i].sentence == units[i - 1].sentence)
    }
    return _decode(units, main, siblings, price)


def _decode(
    units: Sequence[Attachable], main: int, siblings: Mapping[int, Attachment], price: float
) -> tuple[Attachment, ...]:
    edges: list[Edge] = []
    candidates: list[_Candidate] = []
    for i in range(len(units)):
        if i != main:
            for candidate in _candidates(units, i, main, siblings.get(i)):
                edges.append(Edge(i, candidate.target, candidate.score))
                candidates.append(candidate)
    prices = [price] * len(units)
    prices[main] = float("inf")
    chosen = best_arborescence(len(units), edges, prices)
    found = [Attachment(None) if edge is None else _attachment(candidates[edge], price) for edge in chosen]
    return tuple(
        one._replace(is_undercut=_undercuts(units, found, i)) if one.kind == "attack" else one
        for i, one in enumerate(found)
    )


def _attachment(candidate: _Candidate, price: float) -> Attachment:
    over = candidate.score - max(price, 0.0)
    return Attachment(
        candidate.target,
        candidate.kind,
        sure=round(min(0.95, max(0.3, 0.4 + 0.25 * over)), 2),
        because=candidate.because,
    )


def _undercuts(units: Sequence[Attachable], found: Sequence[Attachment], i: int) -> bool:
    """An answer to an objection that is granted leaves the objection true and denies that it tells."""
    target = found[i].target
    return target is not None and found[target].kind == "attack" and not units[target].rejected


def _candidates(units: Sequence[Attachable], i: int, main: int, sibling: Attachment | None) -> Iterator[_Candidate]:
    objection = _answered(units, i, main)
    if objection is not None:
        said, score = objection
        contrast = units[i].marks.contrast
        yield _Candidate(
            said, score, "attack", (f"answers it: '{contrast}'" if contrast else "answers what stands before it",)
        )
    if _is_objection(units, i, main):
        yield from _objecting(units, i, main)
        return
    if sibling is not None and sibling.kind == "attack" and sibling.target not in (None, i):
        yield _Candidate(sibling.target, 1.4, "attack", (f"one more of the same: '{units[i].marks.addition}'",))
    yield from _supporting(units, i, main, sibling)


def _is_brief(units: Sequence[Attachable]) -> bool:
    return len(units) <= BRIEF and units[0].paragraph == units[-1].paragraph


def _is_objection(units: Sequence[Attachable], i: int, main: int) -> bool:
    """Whether a unit is granted or passed on only to be answered.

    In a brief text every concession is taken for one. In a longer one "but" mostly joins what leads to the same
    conclusion, so that a denial is asked for, or both: words that grant, and words that answer.
    """
    unit = units[i]
    if unit.rejected:
        return True
    brief = _is_brief(units)
    after = [k for k in range(i + 1, min(len(units), i + 1 + NEAR)) if units[k].paragraph == unit.paragraph]
    answered = bool(after) and units[after[0]].marks.contrast != ""
    if not brief:
        later = any(units[k].marks.contrast for k in after)
        return (later and unit.is_opponents) or (answered and _is_granted(unit))
    if unit.granted or unit.is_opponents or unit.marks.opponent or unit.marks.concession:
        return True
    opens_or_follows = i == 0 or i - 1 == main
    plain = not (unit.marks.contrast or unit.marks.reason or unit.marks.addition or unit.marks.example)
    return answered and opens_or_follows and plain and not units[i + 1].marks.shifts and not unit.marks.conclusion


def _is_granted(unit: Attachable) -> bool:
    return unit.granted or unit.marks.opponent != "" or unit.marks.granting != ""


def _answered(units: Sequence[Attachable], i: int, main: int) -> tuple[int, float] | None:
    """The objection that a unit answers, and how likely it does."""
    unit = units[i]
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if k == main or units[k].paragraph != unit.paragraph:
            return None
        if _is_objection(units, k, main):
            if unit.marks.contrast:
                return k, ANSWER - 0.2 * (i - k)
            close = k == i - 1 and not unit.marks.addition and not unit.marks.conclusion
            return (k, 1.3) if close and (units[k].rejected or _is_brief(units)) else None
        if units[k].marks.contrast:
            return None
    if unit.marks.contrast and i - 1 != main and i > 0 and not unit.marks.shifts and _is_brief(units):
        return i - 1, 0.9
    return None


def _objecting(units: Sequence[Attachable], i: int, main: int) -> Iterator[_Candidate]:
    if units[i].rejected and not _is_brief(units):
        return
    marks = units[i].marks
    said = marks.concession or marks.opponent
    because = (f"granted or passed on: '{said}'" if said else "passed on to be answered",)
    head = units[i].head
    if head is not None and head != main and _is_brief(units):
        yield _Candidate(head, 1.3, "attack", because)
    yield _Candidate(main, 1.2, "attack", because)


def _supporting(units: Sequence[Attachable], i: int, main: int, sibling: Attachment | None) -> Iterator[_Candidate]:
    unit = units[i]
    if unit.reported:
        return
    fellow = sibling.target if sibling is not None and sibling.kind == "support" else None
    for k in _targets(units, i, main, fellow):
        if units[k].reported:
            continue
        score, because = weighed(Couple(units, i, k, main))
        if k == fellow:
            score += SIBLING
            because = (*because, f"one more reason: '{unit.marks.addition}'")
        yield _Candidate(k, score, "support", because)


def _targets(units: Sequence[Attachable], i: int, main: int, fellow: int | None) -> Iterable[int]:
    """What a unit might support: what is near, what it shares words with, what it names, and the main claim."""
    unit = units[i]
    nearby = [k for k in range(i - NEAR, i + NEAR + 1) if 0 <= k < len(units) and units[k].paragraph == unit.paragraph]
    results = [k for k in range(i + 1, min(len(units), i + CALCULATED + 1)) if may_be_calculated(unit, units[k])]
    named = [k for k in (unit.head, unit.refers, fellow) if k is not None]
    return [k for k in dict.fromkeys([*nearby, *unit.kin, *named, *results, main]) if k != i]
