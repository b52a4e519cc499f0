"""Who bears on whom: candidates with a score and a reason, and the best arborescence of them.

Candidates are few for each unit (its neighbours, its paragraph's head, the main claim, what it shares rare words
with), so that time grows with the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.draft.rules.arborescence import Edge, best_arborescence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.draft.rules.likeness import Likeness
    from argmap.draft.rules.marks import Marks

SILENCE = 0.8
"""The price of saying nothing: a unit whose best attachment scores less stays unattached."""

NEAR = 3
"""Units: how far a unit looks around it, inside its paragraph."""

BRIEF = 12
"""Units: in so short a text of one paragraph, what stands beside the main claim and before a "but" is as a rule an objection."""


@dataclass(frozen=True)
class Placed:
    """A unit as attaching sees it."""

    marks: Marks
    paragraph: int = 0
    sentence: int = 0
    """Counted through the text; clauses of one sentence share it."""
    head: int | None = None
    """The unit that its paragraph argues for, perhaps itself; None: it stands alone there."""
    rejected: bool = False
    """Whether the author passes it on to deny it."""
    reported: bool = False
    """Whether the author passes it on without taking it over: a premise of nothing."""
    granted: bool = False
    """Whether the author says it only to grant it."""
    could_be_main: bool = False
    """Whether, after the main claim, it is the likeliest one."""
    is_voiced: bool = False
    """Whether the author takes over what somebody else says."""
    is_summary: bool = False
    """Whether it stands in a summary above the article."""
    refers: int | None = None
    """The unit whose words it takes up: "this alliance"."""
    spelt: Mapping[str, str] = field(default_factory=dict)
    """Its terms as they are written in it."""
    kin: Mapping[int, Likeness] = field(default_factory=dict)
    """Units that it shares rare words with."""


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


def attach(units: Sequence[Placed], main: int, *, price: float = SILENCE) -> tuple[Attachment, ...]:
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
    units: Sequence[Placed], main: int, siblings: Mapping[int, Attachment], price: float
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


def _undercuts(units: Sequence[Placed], found: Sequence[Attachment], i: int) -> bool:
    """An answer to an objection that is granted leaves the objection true and denies that it tells."""
    target = found[i].target
    return target is not None and found[target].kind == "attack" and not units[target].rejected


def _candidates(units: Sequence[Placed], i: int, main: int, sibling: Attachment | None) -> Iterator[_Candidate]:
    objection = _answered(units, i, main)
    if objection is not None:
        said, score = objection
        yield _Candidate(said, score, "attack", (f"answers the sentence before it: '{units[i].marks.contrast}'",))
    if _is_objection(units, i, main):
        yield from _objecting(units, i, main)
        return
    if sibling is not None and sibling.kind == "attack" and sibling.target not in (None, i):
        yield _Candidate(sibling.target, 1.4, "attack", (f"one more of the same: '{units[i].marks.addition}'",))
    yield from _supporting(units, i, main, sibling)


def _is_brief(units: Sequence[Placed]) -> bool:
    return len(units) <= BRIEF and units[0].paragraph == units[-1].paragraph


def _is_objection(units: Sequence[Placed], i: int, main: int) -> bool:
    """Whether a unit is granted or passed on only to be answered.

    In a brief text every concession is taken for one. In a longer one "but" mostly joins what leads to the same
    conclusion, so that a denial is asked for, or both: words that grant, and words that answer.
    """
    unit = units[i]
    if unit.rejected:
        return True
    brief = _is_brief(units)
    answered = i + 1 < len(units) and units[i + 1].paragraph == unit.paragraph and bool(units[i + 1].marks.contrast)
    if not brief:
        return answered and bool(unit.marks.opponent or unit.marks.granting)
    if unit.granted or unit.marks.opponent or unit.marks.concession:
        return True
    opens_or_follows = i == 0 or i - 1 == main
    plain = not (unit.marks.contrast or unit.marks.reason or unit.marks.addition or unit.marks.example)
    return answered and opens_or_follows and plain and not units[i + 1].marks.shifts and not unit.marks.conclusion


def _answered(units: Sequence[Placed], i: int, main: int) -> tuple[int, float] | None:
    """The objection that a unit answers, and how likely it does."""
    unit = units[i]
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        if k == main or units[k].paragraph != unit.paragraph:
            return None
        if _is_objection(units, k, main):
            if unit.marks.contrast:
                return k, 2.0 - 0.2 * (i - k)
            close = k == i - 1 and not unit.marks.addition and not unit.marks.conclusion
            return (k, 1.3) if close and (units[k].rejected or _is_brief(units)) else None
        if units[k].marks.contrast:
            return None
    if unit.marks.contrast and i - 1 != main and i > 0 and not unit.marks.shifts and _is_brief(units):
        return i - 1, 0.9
    return None


def _objecting(units: Sequence[Placed], i: int, main: int) -> Iterator[_Candidate]:
    if units[i].rejected and not _is_brief(units):
        return
    marks = units[i].marks
    said = marks.concession or marks.opponent
    because = (f"granted or passed on: '{said}'" if said else "passed on to be answered",)
    head = units[i].head
    if head is not None and head != main:
        yield _Candidate(head, 1.3, "attack", because)
    yield _Candidate(main, 1.2, "attack", because)


def _supporting(units: Sequence[Placed], i: int, main: int, sibling: Attachment | None) -> Iterator[_Candidate]:
    unit = units[i]
    if unit.reported:
        return
    marks = unit.marks
    nearby = [k for k in range(i - NEAR, i + NEAR + 1) if 0 <= k < len(units) and k != i]
    nearby = [k for k in nearby if units[k].paragraph == unit.paragraph]
    named = [k for k in (unit.head, unit.refers) if k is not None]
    results = [k for k in range(i + 1, min(len(units), i + CALCULATED + 1)) if _is_calculated(unit, units[k])]
    targets = dict.fromkeys([*nearby, *unit.kin, *named, *results, main])
    fellow = sibling.target if sibling is not None and sibling.kind == "support" else None
    if fellow is not None and fellow != i:
        targets[fellow] = None
    for k in targets:
        if units[k].reported:
            continue
        score, because = _support(units, i, k, main)
        if k == fellow:
            score += SIBLING
            because = (*because, f"one more reason: '{marks.addition}'")
        yield _Candidate(k, score, "support", because)


(
    MAIN,
    HEAD,
    HEAD_TO_MAIN,
    REASON,
    CONCLUSION,
    EXAMPLE,
    KIN,
    SUMMARY,
    BEFORE,
    REFERS,
    SIBLING,
    LEVEL,
    WITNESS,
    SHORT,
    OTHERWISE,
    DEMANDED,
    FIGURE,
    RUNNER_UP,
    LEVEL_MAIN,
) = (
    0.6,
    0.2,
    0.1,
    1.2,
    1.1,
    1.0,
    1.0,
    0.4,
    0.25,
    0.7,
    0.5,
    0.2,
    0.4,
    0.3,
    1.2,
    0.4,
    1.0,
    0.4,
    0.1,
)
"""What each sign of a support is worth."""


LONG = 40
"""Units: the shorter a text, the more of it leads straight to its main claim; from here on no more than usual."""


CALCULATED = 9
"""Units: how far before a result its figures stand."""


def _support(units: Sequence[Placed], i: int, k: int, main: int) -> tuple[float, tuple[str, ...]]:
    unit, target = units[i], units[k]
    score, because = 0.0, []
    same = unit.paragraph == target.paragraph
    if k == main:
        score += RUNNER_UP * unit.could_be_main
        score += MAIN + SHORT * max(0.0, 1 - len(units) / LONG) + HEAD_TO_MAIN * (unit.head == i or unit.is_summary)
        if unit.head == i:
            because.append("the chief sentence of its paragraph")
        if unit.marks.outcome:
            because.append(f"an effect: '{unit.marks.outcome}'")
    elif same and k == unit.head:
        score += HEAD
        because.append("same paragraph")
    if unit.marks.reason and same:
        before = _leads_in(units, i)
        if (k == i + 1 and before) or (k == i - 1 and not before):
            score += REASON
            because.append(f"'{unit.marks.reason}'")
    if target.marks.conclusion and same and 0 < k - i <= NEAR:
        score += CONCLUSION - 0.15 * (k - i)
        because.append(f"'{target.marks.conclusion}'")
    if 0 < k - i <= CALCULATED and _is_calculated(unit, target):
        score += FIGURE
        because.append("a figure from which one is drawn")
    if unit.marks.example and k == i - 1:
        score += EXAMPLE
        because.append(f"'{unit.marks.example}'")
    if unit.marks.alternative and same and i - NEAR <= k < i and target.marks.demand:
        score += OTHERWISE
        because.append(f"'{unit.marks.alternative}'")
    if same and 0 < k - i <= 2 and target.marks.demand and not unit.marks.demand:
        score += DEMANDED
        because.append(f"what follows recommends: '{target.marks.demand}'")
    like = unit.kin.get(k)
    if like:
        is_told = target.is_summary and not unit.is_summary
        score += KIN * like.cosine + (SUMMARY + like.contained) * is_told
        because.append("shares: " + ", ".join(unit.spelt.get(term, term) for term in like.shared[:3]))
    if k == unit.refers and target.marks.level >= unit.marks.level:
        score += REFERS
        because.append("takes up what it speaks of")
    elif i == target.refers and target.marks.level > unit.marks.level and k == i + 1:
        score += REFERS
        because.append("what follows is drawn from it")
    if target.marks.concession or target.marks.opponent or target.rejected:
        score -= 0.3
    if k == i - 1 and same:
        score += BEFORE + WITNESS * (unit.is_voiced and not target.is_voiced)
    score += LEVEL * min(1.0, max(-1.0, target.marks.level - unit.marks.level)) * (k != main)
    score += 0.1 * (k == main) * min(2.0, unit.marks.level)
    return score - 0.05 * min(abs(i - k), 6) * same, tuple(because) or ("no nearer conclusion was found",)


def _is_calculated(unit: Placed, target: Placed) -> bool:
    """Whether a figure may be drawn from another, in the same paragraph or the next."""
    near = target.paragraph - unit.paragraph <= 1
    return near and unit.marks.figures > 0 and target.marks.figures > 0 and target.marks.conclusion != ""


def _leads_in(units: Sequence[Placed], i: int) -> bool:
    """Whether a clause opens its sentence and its main clause follows: "Since X, Y"."""
    here = units[i].sentence
    return i + 1 < len(units) and units[i + 1].sentence == here and (i == 0 or units[i - 1].sentence != here)
