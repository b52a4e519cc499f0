"""Where somebody has been: back and forward, as in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class History(NamedTuple):
    """Ids in the order in which they were chosen, and which of them is looked at; a value like any other."""

    visited: tuple[str, ...] = ()
    at: int = -1

    @property
    def current(self) -> str:
        """The id that is looked at; empty before the first."""
        return self.visited[self.at] if self.visited else ""

    def to(self, name: str) -> History:
        """After choosing an id: what was ahead is forgotten."""
        if name == self.current:
            return self
        visited = (*self.visited[: self.at + 1], name)[-LONGEST:]
        return History(visited, len(visited) - 1)

    def moved(self, step: int) -> History:
        """Further back (-1) or forward (1), as far as it goes."""
        return self._replace(at=min(max(self.at + step, 0), len(self.visited) - 1)) if self.visited else self

    def only(self, is_known: Callable[[str], bool]) -> History:
        """Without what is no longer in the map."""
        kept = [(i, name) for i, name in enumerate(self.visited) if is_known(name)]
        at = max((place for place, (i, _) in enumerate(kept) if i <= self.at), default=0)
        return History(tuple(name for _, name in kept), at) if kept else History()


LONGEST = 1_000
"""Ids that are remembered."""
