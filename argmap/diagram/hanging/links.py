"""The lines of the links: where each meets a box, and the way between that and its row in the spine.

In a crowd, and at a step's tag, links of one kind to one target share the last of their way; their numbers stand there
together.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import DENSE, EM
from argmap.diagram.hanging.numbers import number_at_box
from argmap.diagram.hanging.ports import Wish, ports_of
from argmap.diagram.hanging.routing import End, Ground, Job, routed
from argmap.diagram.hanging.spine import side_of, spine_relations
from argmap.diagram.hanging.trees import strip_of
from argmap.diagram.hanging.trunks import pieces
from argmap.diagram.scene import Rect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.diagram.cuts import Cut
    from argmap.diagram.hanging.frame import Zones
    from argmap.diagram.hanging.placing import Placed
    from argmap.diagram.hanging.trees import Strip
    from argmap.diagram.hanging.trunks import Trunks
    from argmap.diagram.scene import Point
    from argmap.model import Excerpt, Side

MOST_LINES = 60
"""Links up to which lines are drawn; beyond, only the numbers at their ends."""

_CROWDED = 12
"""Links from which on those of one kind to one target join their lines."""

_BETWEEN_COLUMNS = (0.3, 0.5, 0.7, 0.85)
"""Where links run between two columns, of the gap from the outer one's inner edge."""


class LinkEnd(NamedTuple):
    """Where a line of a link ends."""

    link: str
    at: str
    """A claim, or a step."""
    side: Side

    def port(self, bundle: str) -> tuple[str, str]:
        """The place on the box that it has, alone or with others."""
        return bundle, self.at


class Link(NamedTuple):
    """One half of a link across, or what it would be if it had a line."""

    relation: str
    at: str
    """The claim or step at its end."""
    side: Side
    place: Point
    """Where it meets the box."""
    points: tuple[Point, ...]
    """From the premise to the row, or from the row to the target; empty where it has no line."""
    is_target: bool
    shares: tuple[str, ...]
    """The links that end there together, itself included."""


class Standing(NamedTuple):
    """What the lines run among."""

    zones: Zones
    placed: Mapping[Strip, Placed]
    tags: Mapping[str, Rect]
    """Of steps that links are aimed at."""
    trunks: Mapping[Strip, Trunks]
    top: float
    bottom: float
    height: float
    """Of the picture."""

    @property
    def boxes(self) -> dict[str, Rect]:
        """Of all claims and steps that a line may end at."""
        return {**{key: rect for one in self.placed.values() for key, rect in one.rects.items()}, **self.tags}


class Links:
    """The lines of an excerpt's links."""

    def __init__(self, excerpt: Excerpt, cut: Cut) -> None:
        self.excerpt = excerpt
        self.cut = cut
        self.relations = spine_relations(excerpt)

    def ends_of(self, relation: str) -> Iterator[LinkEnd]:
        """Where a link's lines would end: at its premises on its own side, at its target on the other."""
        shown = self.excerpt.relations[relation]
        side = side_of(shown, self.excerpt)
        yield from (LinkEnd(relation, end.at, side) for end in shown.premises)
        yield LinkEnd(relation, shown.target.at, "right" if side == "left" else "left")

    def count(self, side: Side) -> int:
        """How many links have a line on a side."""
        return sum(any(end.side == side for end in self.ends_of(relation.id)) for relation in self.relations)

    def drawn_ends(self, standing: Standing) -> list[LinkEnd]:
        """The ends at boxes and tags that stand on the side that the line comes from."""
        found = (end for relation in self.relations for end in self.ends_of(relation.id))
        return [end for end in found if self._strip_of(end.at, standing) == end.side]

    def _strip_of(self, name: str, standing: Standing) -> Strip | None:
        """Where a claim or a tag stands, if it does."""
        if name not in standing.boxes:
            return None
        claim = name
        while claim in self.excerpt.relations:
            claim = self.excerpt.relations[claim].target.at
        return strip_of(self.excerpt, claim)

    def _is_target(self, end: LinkEnd) -> bool:
        shown = self.excerpt.relations[end.link]
        return end.at == shown.target.at and end.side != side_of(shown, self.excerpt)

    def _port(self, end: LinkEnd) -> tuple[str, str]:
        """An end's place on its box: its own; on a tag, and in a crowd, one for all of its kind to the same target."""
        is_tight = len(self.relations) > _CROWDED or end.at in self.excerpt.relations
        crowded = is_tight and self._is_target(end)
        return end.port(f"{self.excerpt.relations[end.link].kind} {end.at}" if crowded else end.link)

    def ports(
        self, ends: Sequence[LinkEnd], rows: Mapping[str, float], boxes: Mapping[str, Rect]
    ) -> dict[LinkEnd, float]:
        """The height at which each end meets its box.

        Args:
            ends: all of them.
            rows: the height of each link's row in the spine.
            boxes: where claims and tags stand.
        """
        heights: dict[tuple[str, str], list[float]] = defaultdict(list)
        for end in ends:
            heights[self._port(end)].append(rows[end.link])
        wishes = [Wish(link, at, sum(found) / len(found)) for (link, at), found in heights.items()]
        found = ports_of(wishes, boxes, self.cut.port_gap)
        return {end: found[self._port(end)] for end in ends}

    def routes(
        self, ends: Sequence[LinkEnd], ports: Mapping[LinkEnd, float], rows: Mapping[str, float], standing: Standing
    ) -> list[Link]:
        """The lines, from box to row and from row to box."""
        spine, boxes = standing.zones.spine, standing.boxes
        if spine is None:
            return []
        jobs = {}
        for end in ends:
            rect, is_left = boxes[end.at], end.side == "left"
            out = 1 if is_left else -1
            at_box = End((rect.right if is_left else rect.x, ports[end]), out)
            jobs[end] = Job(self._port(end)[0], at_box, End((spine[0] if is_left else spine[1], rows[end.link]), -out))
        ways: dict[LinkEnd, list[Point] | None] = {}
        sides: tuple[Side, ...] = ("left", "right")
        for side in sides if len(self.relations) <= MOST_LINES else ():
            own = [end for end in ends if end.side == side]
            if own:
                ground = self._ground(side, standing)._replace(
                    numbers=[self._number(end, jobs[end].start) for end in own]
                )
                asked = [jobs[end] for end in own]
                found = routed(asked, ground)
                if not all(found):  # where the numbers leave no way, a line may run under one
                    found = routed(asked, ground._replace(numbers=()))
                ways.update(zip(own, _nudged(found, *self._gutter(side, standing.zones)), strict=True))
        shares: dict[tuple[str, str], list[str]] = defaultdict(list)
        for end in ends:
            shares[self._port(end)].append(end.link)
        return [
            Link(
                end.link,
                end.at,
                end.side,
                jobs[end].start.point,
                tuple(ways.get(end) or ())[:: -1 if self._is_target(end) else 1],
                self._is_target(end),
                tuple(shares[self._port(end)]),
            )
            for end in ends
        ]

    def _number(self, end: LinkEnd, at_box: End) -> Rect:
        """Where an end's number stands, with what lies between it and the box."""
        has_head = self._is_target(end) or self.excerpt.relations[end.link].kind == "contradiction"
        number = self.excerpt.whole.number(end.link)
        rect = number_at_box(number, at_box.point, at_box.out, self.cut, has_head=has_head)
        x = at_box.point[0]
        return rect._replace(x=min(x, rect.x), width=max(rect.right, x) - min(x, rect.x))

    def _ground(self, side: Side, standing: Standing) -> Ground:
        """What the links of one side run on and around; none runs through the spine."""
        spine = standing.zones.spine
        assert spine is not None, "links have a spine"
        one = standing.placed[side]
        tags = [rect for name, rect in standing.tags.items() if self._strip_of(name, standing) == side]
        notes = [note.rect for note in one.notes if note.kind != "step"]
        return Ground(
            across=_between_rows(one, standing.top, standing.bottom),
            down=self._tracks(side, standing.zones, one),
            boxes=[*one.rects.values(), *tags, *notes, Rect(spine[0], 0, spine[1] - spine[0], standing.height)],
            lines=pieces(standing.trunks[side]),
        )

    def _gutter(self, side: Side, zones: Zones) -> tuple[float, float]:
        """Between which x the links of a side run up and down beside the spine."""
        near_boxes, near_spine = (1.4 if self.cut.is_compact else 2.1) * EM, 0.6 * EM
        strip = zones.left if side == "left" else zones.right
        assert zones.spine is not None, "links have a spine"
        assert strip is not None, "links have a side"
        if side == "left":
            return strip[1] + near_boxes, zones.spine[0] - near_spine
        return zones.spine[1] + near_spine, strip[0] - near_boxes

    def _tracks(self, side: Side, zones: Zones, placed: Placed) -> list[float]:
        """Where the links of a side may run up and down: in its gutter, and between its columns."""
        low, high = self._gutter(side, zones)
        count = max(int((high - low) / self.cut.track), min(self.count(side) + 2, MOST_LINES))
        found = [low + (high - low) * (i + 0.5) / count for i in range(count)]
        edges = sorted({(min(c.outer, c.inner), max(c.outer, c.inner)) for c in placed.columns})
        for (_, before), (after, _) in pairwise(edges):
            gap = after - before
            found += [before + gap * (share if side == "left" else 1 - share) for share in _BETWEEN_COLUMNS]
        return found


def _between_rows(placed: Placed, top: float, bottom: float) -> list[float]:
    """Where links may run across: between the rows of every column, and over and under all."""
    found = [top - 0.4 * EM, bottom + 0.4 * EM]
    most = 6 if len(placed.rects) < DENSE else 2
    for column in placed.columns:
        rects = [placed.rects[slot.key] for slot in column.slots]
        for above, below in pairwise(rects):
            gap = below.y - above.bottom
            count = min(max(int(gap / (0.55 * EM)), 1), most)
            found += [above.bottom + gap * (i + 0.5) / count for i in range(count)]
        if rects:
            found += [rects[-1].bottom + 0.5 * EM, rects[-1].bottom + EM, rects[0].y - 0.45 * EM]
    return found


def _nudged(ways: Sequence[list[Point] | None], low: float, high: float) -> list[list[Point] | None]:
    """The ways with what runs up and down in a gutter as far apart as it has room (Wybrow and others 2010)."""
    used = sorted({a[0] for way in ways if way for a, b in pairwise(way) if a[0] == b[0] and low <= a[0] <= high})
    moved = {x: low + (high - low) * (i + 0.5) / len(used) for i, x in enumerate(used)}
    return [[(moved.get(x, x), y) for x, y in way] if way else None for way in ways]
