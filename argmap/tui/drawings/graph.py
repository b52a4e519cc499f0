"""The whole debate as a butterfly: both cases lead to their main claims, which meet in the middle.

Between the sides only numbers are drawn, beside the claims and in the middle under the issues' questions; the lines of
what is selected are laid over it by `trace_crossings`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, ends_in_numbers
from argmap.tui.drawings.boxes import Amount, draw_box, ellipsis_of, is_ascii
from argmap.tui.drawings.canvas import Canvas, Ink, Place, cut, wrap
from argmap.tui.drawings.forest import plant, stack
from argmap.tui.drawings.trees import GUTTER, Columns, Trees, head_of, ink_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Issue, Relation, Structure
    from argmap.tui.drawings.canvas import Point
    from argmap.tui.drawings.forest import Forest
    from argmap.tui.glyphs import Glyphs

LEVELS = (
    Amount(width=14, lines=0, full=False),
    Amount(width=30, lines=1, full=False),
    Amount(width=26, lines=2, full=False),
    Amount(width=40, lines=None, full=True),
)
"""How much a claim's box says at each level: its number, a label on one line, on two, its full text."""
DEFAULT_LEVEL = 2

_STRIP_WIDTH = 46
"""Of the list of issues, at least."""
_CORRIDOR = 3
"""Rows under the main claims for lines from one side to the other."""


def draw_graph(structure: Structure, *, level: int = DEFAULT_LEVEL, glyphs: Glyphs) -> Canvas:
    """Draw a whole map.

    Args:
        structure: the map.
        level: an index into `LEVELS`; what is beyond counts as the last.
        glyphs: the signs; those that are ASCII make all of the drawing so, but for the words.
    """
    return _Graph(structure, LEVELS[min(max(level, 0), len(LEVELS) - 1)], glyphs).canvas


class _Graph:
    def __init__(self, structure: Structure, amount: Amount, glyphs: Glyphs) -> None:
        self.structure = structure
        self.glyphs = glyphs
        self.canvas = Canvas(ascii_only=is_ascii(glyphs))
        width = amount.width if amount.lines != 0 else _number_width(structure, amount.width)
        self.amount = amount._replace(width=width)
        self.trees = Trees(self.canvas, structure, amount=self.amount, glyphs=glyphs)
        self.middle = max(GUTTER, _STRIP_WIDTH - 2 * width)
        left, right = plant(structure, "left"), plant(structure, "right")
        self.x = left.depth * (width + GUTTER)
        bottom = self._draw_cases(left, right)
        bottom = max(bottom, self._draw_common(self._draw_issues()))
        self._draw_readers(bottom + 1)

    @property
    def strip(self) -> range:
        """The columns in the middle."""
        return range(self.x, self.x + 2 * self.amount.width + self.middle)

    def _draw_cases(self, left: Forest, right: Forest) -> int:
        gap = 0 if self.amount.lines == 0 else 1
        rows = stack(left, self.trees.height, gap=gap), stack(right, self.trees.height, gap=gap)
        tops = [next((node.y for node in forest.roots if node.depth == 0), 0) for forest in (left, right)]
        shifts = [max(tops) - top for top in tops]
        width = self.amount.width
        self.trees.draw(left, Columns(self.x, width, is_mirrored=False), top=shifts[0])
        self.trees.draw(right, Columns(self.x + width + self.middle, width, is_mirrored=True), top=shifts[1])
        return max(shifts[0] + rows[0], shifts[1] + rows[1])

    def _draw_issues(self) -> int:
        row = corridor(self.canvas, self.structure) + _CORRIDOR
        groups: list[tuple[Issue | None, list[Relation]]] = [(issue, []) for issue in self.structure.map.issues]
        groups.append((None, []))
        index = {issue.id: i for i, issue in enumerate(self.structure.map.issues)}
        for crossing in self.structure.crossings:
            issue = self.structure.issue_of(crossing)
            groups[index[issue.id] if issue else -1][1].append(crossing)
        for issue, crossings in groups:
            row = self._draw_issue(issue, crossings, row)
        return row

    def _draw_issue(self, issue: Issue | None, crossings: Sequence[Relation], row: int) -> int:
        strip, top = self.strip, row
        if issue is None and not crossings:
            return row
        title = f"{self.glyphs.issue} {issue.question}" if issue else PLAIN.words.outside_questions
        name = issue.id if issue else ""
        for i, line in enumerate(wrap(title, len(strip) - 2, lines=3, ellipsis=ellipsis_of(self.glyphs))):
            self.canvas.write((strip.start + (2 if i else 0), row), line, ink=Ink("common", "strong"), name=name)
            row += 1
        if issue is not None and issue.positions:
            row = self._draw_positions(issue, row)
        if issue is not None:
            self.canvas.note(name, Place(strip.start, top, len(strip), row - top))
        for crossing in crossings:
            self._draw_crossing(crossing, row)
            row += 1
        return row + 1

    def _draw_positions(self, issue: Issue, row: int) -> int:
        grounds = {"left": "", "right": "", "common": "", "none": ""}
        for name in dict.fromkeys(issue.positions):
            grounds[self.structure.ground(name)] += f" {self.structure.number(name)}"
        between = " | " if is_ascii(self.glyphs) else " │ "
        text = between.join(part.strip() for part in grounds.values() if part)
        text = cut(text, len(self.strip) - 2, ellipsis=ellipsis_of(self.glyphs))
        self.canvas.write((self.strip.start + 2, row), text, ink=Ink(None, "quiet"), name=issue.id)
        return row + 1

    def _draw_crossing(self, crossing: Relation, row: int) -> None:
        premises, target = ends_in_numbers(crossing, self.structure)
        target = target.replace("→", "step to ")
        sign = self.glyphs.of_kind(crossing.kind)
        number = self.structure.number(crossing.id)
        x = self.strip.start + 2
        ink = ink_of(crossing, self.structure)
        text = cut(f"{sign}{number:<3} {premises} {self.glyphs.forth} {target}", len(self.strip) - 2)
        self.canvas.write((x, row), text, ink=ink, name=crossing.id)
        self.canvas.note(crossing.id, Place(x, row, len(text), 1))

    def _draw_common(self, top: int) -> int:
        names = [claim.id for claim in self.structure.common_ground()]
        if not names:
            return top
        self.canvas.write((self.x, top), PLAIN.words.common_ground, ink=Ink("common", "strong"))
        row = top + 1
        columns = self.x, self.x + self.amount.width + self.middle
        for i in range(0, len(names), 2):
            pair = list(zip(columns, names[i : i + 2], strict=False))
            row = max(self._draw_shared(name, (x, row)) for x, name in pair)
        return row + 1

    def _draw_shared(self, name: str, at: Point) -> int:
        """A claim on common ground, and in words what bears on it and what it serves."""
        bottom = draw_box(self.canvas, self.trees.box(name), at, glyphs=self.glyphs).bottom
        lines = [
            (self.glyphs.of_kind(r.kind), [self.structure.number(p) for p in r.premises])
            for r in self.structure.onto(name)
        ]
        lines.extend(
            (
                self.glyphs.forth,
                [self.structure.number(r.id) or ends_in_numbers(r, self.structure)[1].replace("→", "step to ")],
            )
            for r in self.structure.out_of(name)
        )
        texts = dict.fromkeys(f"{sign}{'+'.join(numbers)}" for sign, numbers in lines)
        for line in wrap("   ".join(texts), self.amount.width - 2, ellipsis=ellipsis_of(self.glyphs)):
            self.canvas.write((at[0] + 2, bottom), line, ink=Ink(None, "quiet"), name=name)
            bottom += 1
        return bottom

    def _draw_readers(self, top: int) -> None:
        forest = plant(self.structure, "none")
        if not forest.roots:
            return
        stack(forest, self.trees.height)
        step = self.amount.width + GUTTER
        middle = self.x + self.amount.width + self.middle // 2
        x = max(forest.depth * step, middle + forest.depth * step // 2)
        left = Columns(x, self.amount.width, is_mirrored=False)
        self.canvas.write((left.of_box(forest.depth), top), PLAIN.words.on_no_side, ink=Ink("none", "strong"))
        self.trees.draw(forest, left, top=top + 1)


def _number_width(structure: Structure, most: int) -> int:
    return min(max((len(structure.number(claim.id)) for claim in structure.map.claims), default=2) + 7, most)


def corridor(canvas: Canvas, structure: Structure) -> int:
    """The first row under the main claims of both sides."""
    places = [
        canvas.box_of(claim.id) for claim in structure.main_claims() if structure.ground(claim.id) in ("left", "right")
    ]
    return max((place.bottom for place in places if place), default=0)


def trace_crossings(canvas: Canvas, structure: Structure, selected: str, *, glyphs: Glyphs) -> Canvas:
    """The same drawing with the lines of the crossings that a claim takes part in, or of one crossing."""
    over = Canvas(ascii_only=is_ascii(glyphs), base=canvas)
    mine = [r for r in structure.crossings if selected == r.id or selected in structure.ends(r)]
    for i, crossing in enumerate(mine):
        _Trace(over, structure, glyphs).draw(crossing, i % _CORRIDOR)
    return over


class _Trace:
    """Ways through a finished drawing: above the main claims in the middle, below them beside the issues."""

    def __init__(self, canvas: Canvas, structure: Structure, glyphs: Glyphs) -> None:
        self.canvas = canvas
        self.structure = structure
        self.glyphs = glyphs
        self.corridor = corridor(canvas, structure)
        self.mains = [
            place
            for claim in structure.main_claims()
            if structure.ground(claim.id) in ("left", "right") and (place := canvas.box_of(claim.id))
        ]

    def draw(self, crossing: Relation, lane: int) -> None:
        """One crossing, in one of the lanes of the corridor."""
        end = self.canvas.box_of(self.structure.aim(crossing).id)
        ink, name = ink_of(crossing, self.structure), crossing.id
        for premise in crossing.premises:
            start = self.canvas.box_of(premise)
            if start is None or end is None:
                continue
            first, last = self._stop(start, end), self._stop(end, start)
            points = [*self._way(first, start, lane), *reversed(self._way(last, end, lane))]
            self.canvas.line(points, kind=crossing.kind, ink=ink, name=name)
            sign = head_of(crossing.kind, self.glyphs, to_left=end.x < start.x)
            self.canvas.mark(last, sign, ink=ink, name=name)
            if crossing.is_symmetric:
                self.canvas.mark(first, sign, ink=ink, name=name)

    def _stop(self, place: Place, other: Place) -> Point:
        """Where a line leaves a box towards another."""
        return (place.right if place.x < other.x else place.x - 1), place.y + min(2, place.height - 1)

    def _way(self, stop: Point, place: Place, lane: int) -> list[Point]:
        """From a box to its column, and in it to the corridor."""
        covered = any(main.y <= stop[1] < main.bottom for main in self.mains) and place not in self.mains
        on_left = stop[0] >= place.right
        if covered or stop[1] > self.corridor:
            edges = [main.x - 1 - lane if on_left else main.right + lane for main in self.mains]
            column = min(edges, default=stop[0]) if on_left else max(edges, default=stop[0])
        else:
            inner = [main.right for main in self.mains if self._is_left(main)]
            column = max(inner, default=stop[0]) + 1 + lane
        return [stop, (column, stop[1]), (column, self.corridor + lane)]

    def _is_left(self, main: Place) -> bool:
        return main.x == min(place.x for place in self.mains)
