"""The signs by which one unit supports another: what each is worth, and how a student is told of it.

A further sign is one function and one line in `SIGNS`. The weights were set by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.draft.rules.likeness import Likeness
    from argmap.draft.rules.markers import Markers


class Worths(NamedTuple):
    """What signs are worth that tell more in one kind of text than in another."""

    main: float
    """To lead to the main claim."""
    main_of_head: float
    """More of that, where it heads its paragraph."""
    head: float
    """To lead to what heads the paragraph."""
    kin: float
    """To share rare words."""
    reference: float
    before: float
    demand: float
    level: float
    distance: float
    price: float
    """What an attachment must be worth at least, so that something is said at all."""


ARTICLE = Worths(0.2, 0.7, 0.7, 0.5, 0.8, 0.15, 0.2, 0.1, 0.03, 0.75)
"""Of several paragraphs, each with its head."""

BRIEF_TEXT = Worths(0.6, 0.0, 0.2, 1.0, 0.7, 0.25, 0.4, 0.2, 0.05, 0.8)
"""Of one paragraph, or of units whose paragraphs are not known."""

LONG = 40
"""Units: the shorter a text without paragraphs, the more of it leads straight to its main claim."""

NEAR = 3
"""Units: how far a unit looks around it, inside its paragraph."""

TURNING = 0.15
"""What it is worth more to lead to a head that turns against what stands before it."""

CALCULATED = 9
"""Units: how far before a result its figures stand."""


LIKELY, CHIEF = 0.52, 0.5
"""How likely a claim must be that leads to the main one for that alone, and what that is worth."""


@dataclass(frozen=True)
class Attachable:
    """A unit as attaching sees it."""

    markers: Markers
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
    """Whether the author says it only to grant it: "I admit that"."""
    answer: int | None = None
    """The unit that answers it, where it is granted or passed on only to be answered."""
    is_background: bool = False
    """Whether it only tells what happened before the argument begins."""
    is_last: bool = False
    """Whether it stands in the last paragraph, where a text comes back to its main claim."""
    follows: int | None = None
    """The head before its own paragraph's, where its paragraph only goes on with that: an example, a witness."""
    is_opponents: bool = False
    """Whether those say it who hold the other view: "critics"."""
    could_be_main: bool = False
    """Whether, after the main claim, it is the likeliest one."""
    is_voiced: bool = False
    """Whether the author takes over what somebody else says."""
    is_summary: bool = False
    """Whether it stands in a summary above the article."""
    refers: int | None = None
    """The unit whose words it takes up: "this alliance"."""
    likely: float = 0.0
    """How likely it is a claim that a person would map, from 0 to 1."""
    spelt: Mapping[str, str] = field(default_factory=dict)
    """Its terms as they are written in it."""
    kin: Mapping[int, Likeness] = field(default_factory=dict)
    """Units that it shares rare words with."""


class Couple(NamedTuple):
    """A unit and what it might support."""

    units: Sequence[Attachable]
    i: int
    k: int
    main: int
    """The main claim's index."""
    worths: Worths = BRIEF_TEXT

    @property
    def unit(self) -> Attachable:
        """What might support."""
        return self.units[self.i]

    @property
    def target(self) -> Attachable:
        """What might be supported."""
        return self.units[self.k]

    @property
    def are_together(self) -> bool:
        """Whether both stand in one paragraph."""
        return self.unit.paragraph == self.target.paragraph


class Sign(NamedTuple):
    """What speaks for or against a support."""

    worth: float
    because: str = ""
    """For a student; empty where there is nothing to tell."""


NOTHING = Sign(0.0)


def weighed(couple: Couple) -> tuple[float, tuple[str, ...]]:
    """What all signs together are worth, and why."""
    signs = [sign(couple) for sign in SIGNS]
    because = tuple(sign.because for sign in signs if sign.because)
    return round(sum(sign.worth for sign in signs), 6), because


def _main(couple: Couple) -> Sign:
    """The main claim is everybody's target, in a short text more than in a long one."""
    if couple.k != couple.main:
        return NOTHING
    is_head = couple.unit.head in {None, couple.i, couple.main} or couple.unit.is_last
    likely = 0.4 * couple.unit.could_be_main
    shortness = 0.3 * max(0.0, 1 - len(couple.units) / LONG) * (couple.worths is BRIEF_TEXT)
    worth = couple.worths.main + couple.worths.main_of_head * is_head + shortness
    chief = CHIEF * (couple.worths is ARTICLE and couple.unit.likely >= LIKELY)
    demanded = 0.5 * (couple.unit.markers.recommends and not couple.unit.is_voiced)
    return Sign(worth + 0.1 * min(2.0, couple.unit.markers.level) + likely + demanded + chief)


def _chief(couple: Couple) -> Sign:
    """What its paragraph argues for, or a summary says, leads further than the rest."""
    if couple.k != couple.main or not (couple.unit.head == couple.i or couple.unit.is_summary):
        return NOTHING
    return Sign(0.1, "it stands in the summary" if couple.unit.is_summary else "the chief sentence of its paragraph")


def _head(couple: Couple) -> Sign:
    """What heads the paragraph; most of all where it turns, at the end, against what stands before it."""
    is_head = couple.k not in {couple.main, couple.i} and couple.are_together and couple.k == couple.unit.head
    turns = TURNING * (couple.k > couple.i and couple.target.markers.contrast != "")
    return Sign(couple.worths.head + turns) if is_head else NOTHING


def _follows(couple: Couple) -> Sign:
    """A paragraph that is an example, or a witness, goes on with the one before."""
    return Sign(1.0, "goes on with the paragraph before") if couple.k == couple.unit.follows else NOTHING


def _reason(couple: Couple) -> Sign:
    """A "because" gives a reason for the clause before it, or behind it where it opens the sentence."""
    unit, step = couple.unit, couple.k - couple.i
    if not unit.markers.reason or not couple.are_together or step != (1 if _leads_in(couple) else -1):
        return NOTHING
    return Sign(1.2, f"'{unit.markers.reason}'")


def _leads_in(couple: Couple) -> bool:
    """Whether a clause opens its sentence and its main clause follows: "Since X, Y"."""
    units, i = couple.units, couple.i
    here = units[i].sentence
    return i + 1 < len(units) and units[i + 1].sentence == here and (i == 0 or units[i - 1].sentence != here)


def _conclusion(couple: Couple) -> Sign:
    """A "therefore" concludes from what stands before it."""
    step = couple.k - couple.i
    if not couple.target.markers.conclusion or not couple.are_together or not 0 < step <= NEAR:
        return NOTHING
    return Sign(1.1 - 0.15 * step, f"'{couple.target.markers.conclusion}'")


def _figure(couple: Couple) -> Sign:
    is_before = 0 < couple.k - couple.i <= CALCULATED
    is_drawn = is_before and may_be_calculated(couple.unit, couple.target)
    return Sign(1.0, "a figure from which one is drawn") if is_drawn else NOTHING


def may_be_calculated(unit: Attachable, target: Attachable) -> bool:
    """Whether a figure may be drawn from another, in the same paragraph or the next."""
    near = target.paragraph - unit.paragraph <= 1
    is_result = target.markers.conclusion != "" and any(term[0].isdigit() for term in target.markers.terms)
    return near and unit.markers.figures > 0 and is_result


def _example(couple: Couple) -> Sign:
    is_example = couple.unit.markers.example and couple.k == couple.i - 1
    return Sign(1.0, f"'{couple.unit.markers.example}'") if is_example else NOTHING


def _otherwise(couple: Couple) -> Sign:
    """What comes if a demand is not met is a reason for it."""
    unit = couple.unit
    is_near = couple.are_together and couple.i - NEAR <= couple.k < couple.i
    if not (unit.markers.alternative and is_near and couple.target.markers.demand):
        return NOTHING
    return Sign(1.2, f"'{unit.markers.alternative}'")


def _demand(couple: Couple) -> Sign:
    """What stands right before a recommendation is most often its reason."""
    demand = couple.target.markers.demand
    if not demand or couple.unit.markers.demand or not (couple.are_together and 0 < couple.k - couple.i <= 2):
        return NOTHING
    return Sign(couple.worths.demand, f"what follows recommends: '{demand}'")


def _kin(couple: Couple) -> Sign:
    """Rare words shared; most of all with a summary's sentence."""
    like = couple.unit.kin.get(couple.k)
    if like is None:
        return NOTHING
    is_told = couple.target.is_summary and not couple.unit.is_summary
    words = ", ".join(couple.unit.spelt.get(term, term) for term in like.shared[:3])
    worth = like.cosine * (1.0 if is_told else couple.worths.kin) + (0.4 + like.contained) * is_told
    return Sign(worth, f"shares: {words}")


def _reference(couple: Couple) -> Sign:
    """What takes up a noun ("this alliance") bears on what named it, or is drawn from it, whichever says more."""
    unit, target = couple.unit, couple.target
    if couple.k == unit.refers and target.markers.level >= unit.markers.level:
        return Sign(couple.worths.reference, "takes up what it speaks of")
    if couple.i == target.refers and couple.k == couple.i + 1 and target.markers.level > unit.markers.level:
        return Sign(couple.worths.reference, "what follows is drawn from it")
    return NOTHING


def _doubted(couple: Couple) -> Sign:
    if couple.k == couple.main:
        return NOTHING  # "older parents may be better ones", where that is what is argued
    markers = couple.target.markers
    return Sign(-0.3) if markers.concession or markers.opponent or couple.target.rejected else NOTHING


def _before(couple: Couple) -> Sign:
    """The sentence right before; more so for a witness that is called after the author's own words."""
    if couple.k != couple.i - 1 or not couple.are_together:
        return NOTHING
    is_witness = couple.unit.is_voiced and not couple.target.is_voiced
    return Sign(0.65, "somebody is quoted for it") if is_witness else Sign(couple.worths.before)


def _contrast(couple: Couple) -> Sign:
    """What opens with "but" is no reason for the sentence before it."""
    return Sign(-1.0) if couple.k == couple.i - 1 and couple.unit.markers.contrast else NOTHING


def _level(couple: Couple) -> Sign:
    """Facts and figures lead to forecasts, and these to demands."""
    if couple.k == couple.main:
        return NOTHING
    return Sign(couple.worths.level * min(1.0, max(-1.0, couple.target.markers.level - couple.unit.markers.level)))


def _distance(couple: Couple) -> Sign:
    return Sign(-couple.worths.distance * min(abs(couple.i - couple.k), 6)) if couple.are_together else NOTHING


SIGNS: tuple[Callable[[Couple], Sign], ...] = (
    _main,
    _chief,
    _head,
    _follows,
    _reason,
    _conclusion,
    _figure,
    _example,
    _otherwise,
    _demand,
    _kin,
    _reference,
    _doubted,
    _contrast,
    _before,
    _level,
    _distance,
)
"""All signs, in the order in which they are told."""
