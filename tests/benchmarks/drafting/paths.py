"""What leads to what inside the articles of a map, through claims that nobody wrote down."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Relation, Structure

Bearing = Literal["support", "attack"]


class Goal(NamedTuple):
    """A claim that another leads to, and whether it speaks for or against it: two attacks on the way are support."""

    claim: str
    kind: Bearing


class Paths:
    """Questions about one hand-made map.

    A claim leads to the target of each relation that it is a premise of, if that stays inside the article; to the
    premises and the target of a relation that it attacks; and where a claim has no quote, to what that one leads to.
    """

    def __init__(self, structure: Structure) -> None:
        self._structure = structure

    def goals(self, claim: str) -> frozenset[Goal]:
        """The next quoted claims that a claim leads to."""
        return frozenset(self._walk(claim, through_quoted=False))

    def all_goals(self, claim: str) -> frozenset[Goal]:
        """All quoted claims that a claim leads to, through however many steps."""
        return frozenset(self._walk(claim, through_quoted=True))

    def _walk(self, claim: str, *, through_quoted: bool) -> Iterator[Goal]:
        queue = deque(self._steps(Goal(claim, "support")))
        seen = set[Goal]()
        while queue:
            goal = queue.popleft()
            if goal in seen or goal.claim == claim:
                continue
            seen.add(goal)
            is_quoted = bool(self._structure.claims[goal.claim].quotes)
            if is_quoted:
                yield goal
            if through_quoted or not is_quoted:
                queue.extend(self._steps(goal))

    def _steps(self, goal: Goal) -> Iterator[Goal]:
        for relation in self._structure.out_of(goal.claim):
            if relation.kind in ("support", "attack") and not self._structure.is_crossing(relation):
                kind: Bearing = "support" if relation.kind == goal.kind else "attack"
                yield from (Goal(end, kind) for end in targets(relation, self._structure))


def targets(relation: Relation, structure: Structure) -> tuple[str, ...]:
    """The claims that a relation bears on: its target; the premises and the target of a relation."""
    if relation.target in structure.claims:
        return (relation.target,)
    attacked = structure.relations[relation.target]
    return tuple(dict.fromkeys((*attacked.premises, *targets(attacked, structure))))
