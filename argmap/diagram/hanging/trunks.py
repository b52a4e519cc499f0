"""Lines within a side: from each premise's outer edge to a trunk beside it, and up the trunk into its conclusion.

All supports of one conclusion share its trunk and one head. Premises that count only together are joined by a thick
bar, and a dot on it from which one line goes to the trunk; a step that something is aimed at has a dot, too. What
attacks a claim within its own side has a trunk of its own, further out.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import EM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagram.hanging.placing import Placed
    from argmap.diagram.hanging.trees import Forest, Group
    from argmap.diagram.scene import Point, Rect
    from argmap.model import Excerpt

_TRUNK, _ATTACKS, _BAR = 0.58, 0.26, 0.8
"""Where trunks and bars run between a conclusion's outer edge and its premises', of that distance."""

DOT = 0.42 * EM
"""How large a dot is."""


class Path(NamedTuple):
    """A line of a relation within a side."""

    relation: str
    points: tuple[Point, ...]
    joins: tuple[str, str]
    """Claims and relations at its ends."""
    has_head: bool
    is_bar: bool = False
    """Whether it is the thick bar that joins premises."""


class Trunks(NamedTuple):
    """All lines within a side."""

    paths: list[Path]
    dots: dict[str, Point]
    """The middle of each relation's dot."""


def trunks_of(excerpt: Excerpt, forest: Forest, placed: Placed) -> Trunks:
    """The lines of one strip."""
    return _Drawing(excerpt, forest, placed).trunks()


class _Drawing:
    """Lines in the making."""

    def __init__(self, excerpt: Excerpt, forest: Forest, placed: Placed) -> None:
        self.excerpt = excerpt
        self.forest = forest
        self.placed = placed
        self.aimed_at = {relation.target.at for relation in excerpt.relations.values()}
        self.within = {relation.target.at for relation in excerpt.within if relation.target.at in excerpt.relations}
        self.dots: dict[str, Point] = {}
        self.edges = {slot.key: (column.outer, column.inner) for column in placed.columns for slot in column.slots}

    def trunks(self) -> Trunks:
        paths = [path for key in self.placed.rects for path in self._under(key)]
        return Trunks(paths, self.dots)

    def _under(self, key: str) -> Iterator[Path]:
        """The lines to one conclusion."""
        for group in self.forest.groups.get(key, ()):
            yield from self._group(key, group)

    def _group(self, conclusion: str, group: Group) -> Iterator[Path]:
        relation = self.excerpt.relations[group.relation]
        rects = [self.placed.rects[row] for row in group.rows]
        first = rects[0]
        outer, inner = self.edges[group.rows[0]]
        sign = 1 if inner > outer else -1
        own = self._outer(self.placed.rects[conclusion], sign) if conclusion in self.edges else outer
        near = self._outer(first, sign)

        def across(share: float) -> float:
            return own + (near - own) * share

        trunk, bar = across(_TRUNK if relation.kind == "support" else _ATTACKS), across(_BAR)
        end = (trunk, self.placed.rects[conclusion].bottom)
        target = relation.target.at
        is_joint = len(rects) > 1 or relation.is_joined or group.relation in self.aimed_at
        if target in self.dots:
            yield from self._onto_step(group, rects, sign, bar)
            return
        if not is_joint:
            path = ((near, first.middle), (trunk, first.middle), end)
            yield Path(group.relation, path, (group.rows[0], conclusion), has_head=True)
            return
        at = rects[-1] if group.relation in self.within else first
        dot = (bar, at.middle)
        self.dots[group.relation] = dot
        for row, rect in zip(group.rows, rects, strict=True):
            points = ((self._outer(rect, sign), rect.middle), (bar, rect.middle), *([dot] if rect is not at else []))
            yield Path(group.relation, points, (row, group.relation), has_head=False, is_bar=True)
        yield Path(group.relation, (dot, (trunk, dot[1]), end), (group.relation, conclusion), has_head=True)
        for row, alone in group.also:
            rect = self.placed.rects[row]
            y = rect.middle + min(0.3 * rect.height, 0.6 * EM)
            yield Path(alone, ((near, y), (trunk, y), end), (row, conclusion), has_head=True)

    def _onto_step(self, group: Group, rects: list[Rect], sign: int, bar: float) -> Iterator[Path]:
        """What is aimed at a step ends on the step's dot."""
        target = self.excerpt.relations[group.relation].target.at
        x, y = self.dots[target]
        last = rects[-1]
        if len(rects) == 1 and group.relation not in self.aimed_at:
            points = ((self._outer(last, sign), last.middle), (x, last.middle), (x, y + DOT / 2))
            yield Path(group.relation, points, (group.rows[0], target), has_head=True)
            return
        at = last if group.relation in self.within else rects[0]
        dot = (bar, at.middle)
        self.dots[group.relation] = dot
        for row, rect in zip(group.rows, rects, strict=True):
            joint = ((self._outer(rect, sign), rect.middle), (bar, rect.middle), *([dot] if rect is not at else []))
            yield Path(group.relation, joint, (row, group.relation), has_head=False, is_bar=True)
        yield Path(group.relation, (dot, (x, y + DOT / 2)), (group.relation, target), has_head=True)

    @staticmethod
    def _outer(rect: Rect, sign: int) -> float:
        return rect.x if sign > 0 else rect.right


def pieces(trunks: Trunks) -> list[tuple[Point, Point]]:
    """The straight pieces of all lines."""
    return [piece for path in trunks.paths for piece in pairwise(path.points)]
