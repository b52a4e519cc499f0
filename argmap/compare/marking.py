"""A map marked against careful readings: what is right first, then what there is most to learn from.

Nothing is graded. Where careful readers differ among themselves, that is said and is no error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.differences import differences_of
from argmap.compare.exercising import is_exercise, own_differences, own_entries
from argmap.compare.matching import matched_with
from argmap.compare.places import Reference
from argmap.compare.saying import said
from argmap.model import Badge, Overlay
from argmap.phrases import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from argmap.compare.differences import Difference, Kind
    from argmap.compare.matching import Matched
    from argmap.model import Debate, Relation

    _Reading: TypeAlias = tuple[Reference, tuple[Difference, ...]]
    """A further reference, and what it has otherwise than the first."""

MOST = 5
"""Differences that are said to whoever made a map; more are not learnt from."""

_SOFT: tuple[Kind, ...] = ("claim-added", "unsaid-added", "unsaid-missed", "question-added", "split", "merged")
"""On these, careful readers differ wherever they read: they are told last."""


_OF_WORDS: tuple[Kind, ...] = ("words-elsewhere", "nothing-says-this")
"""What is told where a quote does not say what its claim says."""


class Score(NamedTuple):
    """How many of the reference's were found."""

    found: int
    of: int


class Marked(NamedTuple):
    """A map held against references."""

    sides: Matched
    """Beside the first reference."""
    right: tuple[str, ...]
    """My claims and relations with which nothing is wrong, main claims first."""
    mains: Score
    claims: Score
    """With quotes; what goes without saying is not counted."""
    steps: Score
    """Relations whose ends and kind are right."""
    differences: tuple[Difference, ...]
    """What is otherwise than in every reference, the most instructive first."""
    readers_differ: tuple[Difference, ...]
    """What is otherwise than in the first reference, and so in another careful reading."""

    @property
    def in_turn(self) -> tuple[Difference, ...]:
        """All that is otherwise as it is told: of each kind the first, before a second of any.

        Last what rests on words that do not say what a claim says, or on a claim that is only held by another: these
        come before what a claim is given for.
        """
        first = self.ready
        return (*first, *(one for one in self.differences if one not in first))

    @property
    def ready(self) -> tuple[Difference, ...]:
        """The same without what rests on anything of the kind."""
        wrong, held, lines = self._wrongly_quoted, self._held, self.sides.mine.structure.relations
        theirs = self.sides.theirs.structure.relations
        firm = [
            one
            for one in self.differences
            if not any(line in lines and not wrong.isdisjoint(lines[line].premises) for line in one.mine)
            and not any(line in theirs and held & self._ends(theirs[line]) for line in one.theirs)
        ]
        firsts = {one.kind: one for one in reversed(firm)}
        rest = [one for one in firm if firsts[one.kind] is not one]
        return (*(one for one in firm if firsts[one.kind] is one), *rest)

    @property
    def _held(self) -> set[str]:
        """Claims of the reference that a claim of the map holds beside the one it is called by."""
        return {name for own, group in self.sides.merged.items() for name in group if name != self.sides.claims[own]}

    def _ends(self, theirs: Relation) -> set[str]:
        whole = self.sides.theirs.structure
        return {*theirs.premises, whole.aim(theirs).id}

    @property
    def _wrongly_quoted(self) -> set[str]:
        """Claims whose quotes are told to be wrong, without one that is right."""
        told = {one.mine[0] for one in self.differences if one.kind in _OF_WORDS}
        return {
            name
            for name in told
            if self.sides.my_quotes[name] and all(other is None for _, other in self.sides.quotes_beside(name))
        }

    @property
    def told(self) -> tuple[Difference, ...]:
        """The few that are said."""
        return self.ready[:MOST]

    def overlay(self, *, of_right: bool = True, answers: bool = False) -> Overlay:
        """What differs, and what is right, as badges for a picture, an outline or a screen; the question is the reason.

        What is wrong with a step stands on its premises too, where a picture has room for words.

        Args:
            of_right: whether something is said of what is right too.
            answers: whether a badge names what is wrong, or only what its question is about.
        """
        return Overlay.of(self._badges(of_right=of_right, answers=answers))

    def _badges(self, *, of_right: bool, answers: bool) -> Iterator[tuple[str, Badge]]:
        own = self.sides.mine.structure
        wrong = {name for one in self.differences for name in one.mine}
        wrong |= {name for step in wrong & {*own.relations} for name in own.relations[step].premises}
        for name in self.right if of_right else ():
            if name not in wrong:
                yield name, Badge("good", PLAIN.words.marking.fine)
        for one in self.differences:
            words = said(one, self.sides)
            badge = Badge(
                "doubtful" if one.kind in _SOFT else "bad", words.heading(answers=answers), reason=words.asked
            )
            yield from ((name, badge) for name in one.mine if own.has(name))
            premises = (name for step in one.mine if step in own.relations for name in own.relations[step].premises)
            yield from ((name, badge._replace(reason="")) for name in dict.fromkeys(premises))


def mark(mine: Debate, references: Sequence[Debate]) -> Marked:
    """Hold a map against one or several careful readings of the same articles.

    Args:
        mine: the map.
        references: at least one; what the first has is what is looked for.
    """
    return marker(references)(mine)


def marker(references: Sequence[Debate]) -> Callable[[Debate], Marked]:
    """What marks map after map as `mark` does one; the references are held against each other once."""
    first, *others = references
    reference = Reference(first)
    readings = [(Reference(other), differences_of(matched_with(other, reference))) for other in others]
    return lambda mine: _marked(mine, reference, readings)


def _marked(mine: Debate, reference: Reference, readings: Sequence[_Reading]) -> Marked:
    first, sides = reference.debate, matched_with(mine, reference)
    found = differences_of(sides)
    is_work = is_exercise(mine.map)
    if is_work:
        found = own_differences(found, mine.map)
    shared = {one for reading in readings for one in _also_there(found, mine, reading)}
    serious = tuple(sorted((one for one in found if one not in shared), key=lambda one: (one.kind in _SOFT, one.rank)))
    touched = {name for one in found for name in one.mine}
    missed = {name for one in found for name in one.theirs}
    theirs = first.structure
    mains = [claim.id for claim in theirs.main_claims()]
    quoted = [claim.id for claim in first.map.claims if claim.quotes]
    mine_right = [name for name in sides.claims if name not in touched]
    known = {name for name in sides.claims.values() if name in quoted}
    missed_mains = {
        one.theirs[0] for one in found if one.kind in ("thesis-missed", "thesis-reversed", "reason-for-conclusion")
    }
    right_mains = [name for name in mains if sides.mine_of(name) and name not in missed_mains]
    steps = [
        relation.id for relation in mine.map.relations if relation.id not in touched and _is_known(relation.id, sides)
    ]
    claims_score, steps_score = (
        Score(len(known), len(quoted)),
        Score(
            sum(relation.id not in missed and _has_ends(relation.id, sides) for relation in first.map.relations),
            len(first.map.relations),
        ),
    )
    if is_work:  # of what the pupil put there
        own = own_entries(mine.map)
        mine_right, steps = ([name for name in names if name in own] for names in (mine_right, steps))
        claims_score = Score(len(mine_right), sum(claim.id in own and bool(claim.quotes) for claim in mine.map.claims))
        steps_score = Score(len(steps), sum(relation.id in own for relation in mine.map.relations))
    order = {claim.id: i for i, claim in enumerate(mine.structure.main_claims())}
    return Marked(
        sides,
        (*sorted(mine_right, key=lambda name: order.get(name, len(order))), *steps),
        Score(len(right_mains), len(mains)),
        claims_score,
        steps_score,
        serious,
        tuple(one for one in found if one in shared),
    )


def _is_known(relation: str, sides: Matched) -> bool:
    """Whether all claims that a relation of mine joins are the reference's too."""
    one = sides.mine.structure.relations[relation]
    ends = {*one.premises, sides.mine.structure.aim(one).id}
    return all(sides.theirs_of(name) for name in ends)


def _has_ends(relation: str, sides: Matched) -> bool:
    """Whether all claims that a relation of theirs joins are in my map."""
    one = sides.theirs.structure.relations[relation]
    return all(sides.mine_of(name) for name in {*one.premises, sides.theirs.structure.aim(one).id})


def _also_there(found: Sequence[Difference], mine: Debate, reading: _Reading) -> Iterator[Difference]:
    """The differences that another careful reading has too, or in which the map agrees with it."""
    other, its_differences = reading
    its_own = {(one.kind, one.theirs) for one in its_differences if one.theirs}
    against = {(one.kind, name) for one in differences_of(matched_with(mine, other)) for name in one.mine}
    for one in found:
        if (one.kind, one.theirs) in its_own or (
            one.mine and not any((one.kind, name) in against for name in one.mine)
        ):
            yield one
