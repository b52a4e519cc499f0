"""Draws a forest: the boxes of its claims in columns by depth, and the lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.tui.drawings.boxes import box_of_entry, draw_box, is_ascii
from argmap.tui.drawings.canvas import Canvas, Ink, Place, width_of
from argmap.tui.drawings.forest import centre

if TYPE_CHECKING:
    from argmap.model import Relation, RelationKind, Structure
    from argmap.tui.drawings.boxes import Amount, Box
    from argmap.tui.drawings.canvas import Point
    from argmap.tui.drawings.forest import Forest, Group, Node
    from argmap.tui.glyphs import Glyphs

GUTTER = 7
"""Columns between boxes: a stub, the track of linked premises, their junction, two tracks, a line, the head."""
_LINKED, _JUNCTION, _TRACK, _OUTER_TRACK, _HEAD = 1, 2, 3, 4, 6


class Columns(NamedTuple):
    """Where the boxes of a forest stand."""

    x: int
    """Of the boxes without depth."""
    width: int
    """Of a box."""
    is_mirrored: bool
    """What bears on a claim stands to its right instead of to its left."""

    def of_box(self, depth: int) -> int:
        """Where boxes of a depth start."""
        step = depth * (self.width + GUTTER)
        return self.x + step if self.is_mirrored else self.x - step

    def of_gutter(self, depth: int, place: int) -> int:
        """A column between boxes of a depth and what they bear on, counted from them."""
        return self.of_box(depth) - 1 - place if self.is_mirrored else self.of_box(depth) + self.width + place


class Trees:
    """Draws forests on one canvas.

    Args:
        canvas: what is drawn on.
        structure: the map.
        amount: how much each box says.
        glyphs: the signs.
    """

    def __init__(self, canvas: Canvas, structure: Structure, *, amount: Amount, glyphs: Glyphs) -> None:
        self.canvas = canvas
        self.structure = structure
        self.amount = amount
        self.glyphs = glyphs
        self._boxes: dict[str, Box] = {}
        self._joints: dict[str, Point] = {}

    def box(self, name: str) -> Box:
        """The box of a claim, made once."""
        if name not in self._boxes:
            self._boxes[name] = box_of_entry(name, self.structure, self.amount, glyphs=self.glyphs)
        return self._boxes[name]

    def height(self, node: Node) -> int:
        """The rows that a node needs."""
        return 1 if node.is_stub else self.box(node.id).height

    def draw(self, forest: Forest, columns: Columns, *, top: int) -> None:
        """Draw all boxes and lines of a forest, its first row at `top`."""
        for node in forest.nodes():
            node.y += top
            x = columns.of_box(node.depth)
            if node.is_stub:
                self._draw_stub(node, columns)
            else:
                draw_box(self.canvas, self.box(node.id), (x, node.y), glyphs=self.glyphs)
        for node in forest.nodes():
            for group in node.groups:
                self._draw_group(node, group, columns)

    def _draw_stub(self, node: Node, columns: Columns) -> None:
        sign = f"{self.glyphs.again} {self.structure.number(node.id)}"
        x = columns.of_box(node.depth)
        if not columns.is_mirrored:
            x += columns.width - width_of(sign)
        self.canvas.write((x, node.y), sign, ink=Ink(self.structure.ground(node.id)), name=node.id)

    def _draw_group(self, parent: Node, group: Group, columns: Columns) -> None:
        relation, depth = group.relation, parent.depth + 1
        rows = [centre(node) for node in group.nodes]
        joint = (rows[0] + rows[-1]) // 2
        ink = self.ink(relation)

        def at(place: int, row: int) -> Point:
            return columns.of_gutter(depth, place), row

        self._joints[relation.id] = at(_JUNCTION, joint)
        for row in rows if len(rows) > 1 else ():
            points = [at(0, row), at(_LINKED, row), at(_LINKED, joint)]
            self.canvas.line(points, kind=relation.kind, ink=ink, name=relation.id)
        start = at(_LINKED if len(rows) > 1 else 0, joint)
        if relation.is_linked or self.structure.onto(relation.id):
            self.canvas.mark(at(_JUNCTION, joint), junction(self.glyphs), ink=ink, name=relation.id)
        self.canvas.note(relation.id, Place(*at(_JUNCTION, joint), 1, 1))
        if group.on_step:
            self._end_on_step(relation, start, joint)
        else:
            self._end_on_claim(relation, start, columns, parent)

    def _end_on_claim(self, relation: Relation, start: Point, columns: Columns, parent: Node) -> None:
        thin = relation.kind == "support"
        port = centre(parent) if thin else min(centre(parent) + 1, parent.y + parent.height - 1)
        track = columns.of_gutter(parent.depth + 1, _TRACK if thin else _OUTER_TRACK)
        head = columns.of_gutter(parent.depth + 1, _HEAD)
        ink, net = self.ink(relation), f"{relation.kind} {parent.id}"
        self.canvas.line([start, (track, start[1])], kind=relation.kind, ink=ink, name=relation.id, net=relation.id)
        points = [(track - (1 if track > start[0] else -1), start[1]), (track, start[1]), (track, port), (head, port)]
        self.canvas.line(points, kind=relation.kind, ink=ink, name=relation.id, net=net)
        sign = head_of(relation.kind, self.glyphs, to_left=columns.is_mirrored)
        self.canvas.mark((head, port), sign, ink=ink, name=relation.id)
        if relation.is_symmetric:
            self.canvas.mark(start, sign, ink=ink, name=relation.id)

    def _end_on_step(self, relation: Relation, start: Point, row: int) -> None:
        ink = self.ink(relation)
        joint = self._joints.get(relation.target)
        way = 1 if self._joints[relation.id][0] > start[0] else -1
        if joint is None:  # what it bears on leads to the other side, and is drawn as a number alone
            sign = head_of(relation.kind, self.glyphs, to_left=way < 0)
            number = self.structure.number(relation.target)
            self.canvas.line([start, (start[0] + way, row)], kind=relation.kind, ink=ink, name=relation.id)
            text = sign + number if way > 0 else number + sign
            self.canvas.mark((start[0] + (2 if way > 0 else -1 - len(text)), row), text, ink=ink, name=relation.id)
            return
        x, y = joint
        points = [start, (x, row), (x, y + 1 if row > y else y - 1 if row < y else y)]
        self.canvas.line(points, kind=relation.kind, ink=ink, name=relation.id, net=f"onto {relation.target}")
        sign = self.glyphs.of_kind(relation.kind)
        if abs(row - y) > 1:
            self.canvas.mark(points[-1], sign, ink=ink, name=relation.id)
        else:
            self.canvas.mark(start, sign, ink=ink, name=relation.id)

    def ink(self, relation: Relation) -> Ink:
        """What a relation is painted with: the colour of who draws it."""
        return ink_of(relation, self.structure)


def ink_of(relation: Relation, structure: Structure) -> Ink:
    """What a relation is painted with: the colour of where it stands, attacks in strong ink."""
    strong = relation.kind in ("attack", "contradiction")
    return Ink(structure.ground(relation.id), "strong" if strong else "plain")


def junction(glyphs: Glyphs) -> str:
    """Where linked premises meet."""
    return "o" if is_ascii(glyphs) else "●"


def head_of(kind: RelationKind, glyphs: Glyphs, *, to_left: bool) -> str:
    """What a relation ends on at its target."""
    if kind == "support":
        return ("<" if to_left else ">") if is_ascii(glyphs) else ("◀" if to_left else "▶")
    if kind == "attack" and is_ascii(glyphs):
        return "X"
    return glyphs.of_kind(kind)
