"""Which claims of a case are shown where there is no room for all: one rule for the Map and the Graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.tui.fits.cases import cases_of
from argmap.tui.fits.shapes import once_for_a_shape

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.model import Side, Structure
    from argmap.tui.fits.cases import CaseTree


class Branch(NamedTuple):
    """A claim that is shown."""

    name: str
    depth: int
    hidden: int
    """How many claims are folded into it."""


@once_for_a_shape
def ranks_of(structure: Structure, side: Side) -> Mapping[str, int]:
    """By a claim of a case, its place in the order in which claims are shown while rows last.

    The main claim; what leads straight to it and is said; ends of links; answers to questions; the rest by distance,
    the mapper's own one later, larger branches first; what leads nowhere last.
    """
    cases = cases_of(structure)
    case = cases.left if side == "left" else cases.right
    mains = frozenset(case.mains)
    rooted: dict[str, bool] = {}
    keys: dict[str, tuple[int, int, int]] = {}
    for name in case.order:
        rooted[name] = name in mains or rooted.get(case.parents.get(name, ""), False)
        keys[name] = (_kind(structure, case, name, rooted=rooted[name]), case.depths[name], -case.sizes[name])
    return {name: rank for rank, name in enumerate(sorted(case.order, key=keys.__getitem__))}


def _kind(structure: Structure, case: CaseTree, name: str, *, rooted: bool) -> int:
    depth, is_own = case.depths[name], structure.claims[name].is_implicit
    if not rooted:
        return 99
    if name in case.mains:
        return 0
    if depth == 1 and not is_own:
        return 1
    if structure.crossings_of(name):
        return 2
    return 3 if structure.issues_of(name) else 3 + depth + is_own


def fitting(  # noqa: PLR0913, PLR0917 - each is one thing that the rule heeds
    case: CaseTree,
    ranks: Mapping[str, int],
    rows: int,
    ways: Iterable[str] = (),
    only: Collection[str] | None = None,
    first: Collection[str] | None = None,
) -> frozenset[str]:
    """The claims of a case that fit so many rows, none without what it leads to.

    Args:
        case: whose claims.
        ranks: the order in which they are shown.
        rows: at most so many claims.
        ways: claims that are shown first, with all that leads from them to the top.
        only: claims that may be shown, all that lead up from them among them; none: all of them.
        first: claims of which no others are shown, but for those ways; none: as many as there is room for.
    """
    shown: set[str] = set()
    ranked = ranks if first is None else [name for name in ranks if name in first]
    order = [*(name for name in ways if name in case.sizes), *ranked]
    for name in order:
        if len(shown) >= rows:
            break
        if name in shown or (only is not None and name not in only):
            continue
        new = [one for one in case.up(name) if one not in shown]
        if len(shown) + len(new) <= rows:
            shown.update(new)
    return frozenset(shown)


def settled(  # noqa: PLR0913 - each is one thing that the rule heeds
    case: CaseTree,
    ranks: Mapping[str, int],
    rows: int,
    before: frozenset[str],
    selected: Collection[str],
    *,
    ways: Collection[str] = (),
    opened: Collection[str] = (),
) -> frozenset[str]:
    """What is shown after a step: the same as before, unless what is selected now was folded.

    Then its way opens, at the cost of what is lowest in the order, on no way, and not opened by hand.

    Args:
        case: whose claims.
        ranks: the order in which they are shown.
        rows: how many claims there is room for.
        before: what was shown.
        selected: what has to be seen.
        ways: what else had better be.
        opened: what a person opened.
    """
    wanted = [name for name in selected if name in case.sizes and name not in before]
    if not wanted:
        return before
    shown = set(before)
    kept: set[str] = set(opened)
    for name in (*selected, *ways):
        if name in case.sizes:
            kept.update(case.up(name))
    for name in wanted:
        shown.update(case.up(name))
    leaves = sorted((name for name in shown if name not in kept), key=ranks.__getitem__)
    parents = {name: sum(child in shown for child in case.children.get(name, ())) for name in shown}
    while len(shown) > rows and leaves:
        at = next((i for i in range(len(leaves) - 1, -1, -1) if not parents[leaves[i]]), None)
        if at is None:
            break
        gone = leaves.pop(at)
        shown.discard(gone)
        if gone in case.parents:
            parents[case.parents[gone]] -= 1
    return frozenset(shown)


def branches(case: CaseTree, shown: Collection[str]) -> tuple[list[Branch], int]:
    """What is shown, in the order of an outline; and how many claims are left out with their whole branch."""
    found: list[Branch] = []
    roots = [name for name in case.roots if name in shown]
    stack = [(name, 0) for name in reversed(roots)]
    while stack:
        name, depth = stack.pop()
        hanging = [child for child in case.children.get(name, ()) if child in shown]
        hidden = case.sizes[name] - 1 - sum(case.sizes[child] for child in hanging)
        found.append(Branch(name, depth, hidden))
        stack.extend((child, depth + 1) for child in reversed(hanging))
    return found, len(case.order) - sum(case.sizes[name] for name in roots)


class Folding:
    """What is shown of both cases on one screen; it changes no more than it must."""

    def __init__(self) -> None:
        self._shown: dict[Side, frozenset[str]] = {}
        self._opened: set[str] = set()
        self._structure: Structure | None = None
        self._rows = 0
        self._only: frozenset[str] | None = None
        self._has_first = False
        self._is_new = True

    def shown(  # noqa: PLR0913 - each is one thing that the rule heeds
        self,
        structure: Structure,
        rows: int,
        selected: Collection[str],
        *,
        ways: Collection[str] = (),
        only: frozenset[str] | None = None,
        first: frozenset[str] | None = None,
    ) -> Mapping[Side, frozenset[str]]:
        """What is shown of each case.

        Args:
            structure: the map; of another one, what was shown before is shown first.
            rows: how many claims of each case there is room for; other rows, or another filter, begin anew.
            selected: what has to be seen.
            ways: both ends of the selection.
            only: what a filter lets be shown.
            first: what else is shown where nobody asks for more; none: as much as fits.
        """
        if only is not None:
            first = None
        if self._is_new or (rows, only, first is not None) != (self._rows, self._only, self._has_first):
            self._shown = {}
        self._has_first = first is not None
        is_same = self._structure is structure
        self._structure, self._rows, self._only, self._is_new = structure, rows, only, False
        for side, case in _sides(structure):
            ranks, before = ranks_of(structure, side), self._shown.get(side)
            if before is not None and is_same:
                shown = settled(case, ranks, rows, before, selected, ways=ways, opened=self._opened)
            else:
                known = sorted(before or (), key=lambda name: ranks.get(name, 0))
                shown = fitting(case, ranks, rows, (*selected, *ways, *self._opened, *known), only, first)
            self._shown[side] = shown
        return self._shown

    def open(self, name: str) -> bool:
        """Show what hangs from a claim, one step more; gives whether there was anything."""
        for side, case in _sides(self._structure):
            shown = self._shown.get(side, frozenset())
            room = max(self._rows - case.depths.get(name, 0) - 1, 1)
            hanging = case.children.get(name, ()) if name in shown else ()
            new = [one for one in hanging if one not in shown and (self._only is None or one in self._only)][:room]
            if new and self._structure is not None:
                self._opened.update((name, *new))
                ranks = ranks_of(self._structure, side)
                self._shown[side] = settled(case, ranks, self._rows, shown, new, ways=(name,), opened=self._opened)
                return True
        return False

    def close(self, name: str) -> bool:
        """Fold what hangs from a claim; gives whether there was anything."""
        for side, case in _sides(self._structure):
            shown = self._shown.get(side, frozenset())
            gone = {one for one in shown if one != name and name in case.up(one)}
            if gone:
                self._opened -= gone
                self._shown[side] = shown - gone
                return True
        return False

    def fit(self) -> None:
        """Begin anew, with what fits."""
        self._opened.clear()
        self._is_new = True


def _sides(structure: Structure | None) -> Iterator[tuple[Side, CaseTree]]:
    if structure is not None:
        cases = cases_of(structure)
        yield "left", cases.left
        yield "right", cases.right
