"""How like a drafted argument is to the one that people marked: pure functions on units and their attachments.

The four figures follow the evaluation of github.com/peldszus/evidencegraph, so that they stand beside published ones.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

T = TypeVar("T", bound="Hashable")

Function = Literal["central claim", "support", "attack", "none"]
"""What a unit does to its target; `none` is only ever a drafter's answer, and never right."""

Role = Literal["proponent", "opponent"]


class Unit(NamedTuple):
    """A segment of a text, and what it does there."""

    target: int | None
    """The unit it is attached to, by its place in the text; an undercut's is the unit whose relation it attacks."""
    function: Function
    role: Role


class Attached(Protocol):
    """What a drafter says of one unit."""

    @property
    def target(self) -> int | None:
        """The unit it bears on, if any."""

    @property
    def kind(self) -> Literal["support", "attack"]:
        """How it bears on it."""


class Drafted(Protocol):
    """What a drafter says of a whole text."""

    @property
    def main(self) -> int:
        """The unit with the main claim."""

    @property
    def attachments(self) -> Sequence[Attached]:
        """One for each unit, in order; the main claim's and unattached ones' have no target."""


class Levels(NamedTuple):
    """Macro-averaged F1 of four questions, and how often attachments are right altogether."""

    cc: float
    """Is this unit the central claim?"""
    ro: float
    """Does it speak for the proponent or the opponent?"""
    fu: float
    """Is it the central claim, does it support, or does it attack?"""
    at: float
    """Of each ordered pair of a text's units: is the first attached to the second?"""
    las: float
    """Share of units with the right function on the right target (labelled attachment score)."""
    attack: float
    """F1 of the one answer `attack`."""

    @property
    def mean(self) -> float:
        """Of the four macro-averaged ones."""
        return (self.cc + self.ro + self.fu + self.at) / 4


def units_of(tree: Drafted) -> tuple[Unit, ...]:
    """A drafted tree as units: the main claim is the proponent's, support keeps its target's role, attack turns it."""
    attached = tree.attachments
    return tuple(
        Unit(None, "central claim", "proponent")
        if i == tree.main
        else Unit(one.target, one.kind if one.target is not None else "none", _role(tree, i))
        for i, one in enumerate(attached)
    )


def _role(tree: Drafted, unit: int) -> Role:
    """The proponent's, unless an odd number of attacks lies between a unit and the end of its way up."""
    attacks, seen = 0, set[int]()
    at: int | None = unit
    while at is not None and at != tree.main and at not in seen:
        seen.add(at)
        one = tree.attachments[at]
        attacks += one.target is not None and one.kind == "attack"
        at = one.target
    return "opponent" if attacks % 2 else "proponent"


def f1(gold: Iterable[T], answers: Iterable[T], label: T) -> float:
    """Harmonic mean of precision and recall of one label; 0 where it is never right."""
    pairs = list(zip(gold, answers, strict=True))
    right = sum(one == label == other for one, other in pairs)
    named = sum(one == label for one, _ in pairs) + sum(other == label for _, other in pairs)
    return 2 * right / named if named else 0.0


def macro_f1(gold: Sequence[T], answers: Sequence[T], labels: Iterable[T]) -> float:
    """Mean F1 of those labels that are there at all."""
    there = {*gold, *answers}
    scores = [f1(gold, answers, label) for label in labels if label in there]
    return sum(scores) / len(scores) if scores else 0.0


def levels(gold: Sequence[Sequence[Unit]], answers: Sequence[Sequence[Unit]]) -> Levels:
    """The figures of several texts taken together, as for one fold."""
    marked, drafted = _flat(gold), _flat(answers)
    functions = [one.function for one in marked], [one.function for one in drafted]
    central = [one.function == "central claim" for one in marked], [one.function == "central claim" for one in drafted]
    wanted: tuple[Function, ...] = ("central claim", "support", "attack")
    yes_or_no = (True, False)
    return Levels(
        cc=macro_f1(*central, yes_or_no),
        ro=macro_f1([u.role for u in marked], [u.role for u in drafted], ("proponent", "opponent")),
        fu=macro_f1(*functions, wanted),
        at=macro_f1(_pairs(gold), _pairs(answers), yes_or_no),
        las=sum(one[:2] == other[:2] for one, other in zip(marked, drafted, strict=True)) / len(marked),
        attack=f1(*functions, "attack"),
    )


def mean_levels(folds: Sequence[Levels]) -> Levels:
    """Each figure's mean over folds."""
    return Levels(*(sum(figures) / len(folds) for figures in zip(*folds, strict=True)))


def _flat(texts: Sequence[Sequence[Unit]]) -> list[Unit]:
    return [unit for text in texts for unit in text]


def _pairs(texts: Sequence[Sequence[Unit]]) -> list[bool]:
    """For each ordered pair of different units of a text, whether the first is attached to the second."""
    return [text[source].target == target for text in texts for source, target in permutations(range(len(text)), 2)]
