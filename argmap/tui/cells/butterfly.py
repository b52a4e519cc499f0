"""The Graph: both cases grow outward from the middle, main claims face to face; lines for the selection's links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.cells.frame import draw_beginning, signed
from argmap.tui.cells.outline import OPEN, attacks_on_step, dots, draw_head, roles_of
from argmap.tui.fits.cases import head_of, link_ends_of, starts_at
from argmap.tui.fits.fold import branches

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.model import Relation, Side
    from argmap.tui.cells.board import Board, Role
    from argmap.tui.cells.frame import Frame
    from argmap.tui.fits.cases import CaseTree
    from argmap.tui.fits.fold import Branch

Level = Literal["labels", "whole", "words"]

LEVELS: tuple[Level, ...] = ("labels", "whole", "words")
"""How much is said: all labels, which scrolls; what fits; what fits with its words. The second is the usual one."""

_STEP = 3
"""Columns from a claim to what hangs from it."""


class Layout(NamedTuple):
    """How the columns and rows of a graph are shared."""

    half: int
    channel: int
    rows_each: int
    """Rows of a claim."""

    def claims(self, rows: int) -> int:
        """How many claims of each case there is room for."""
        return max(rows - 1, 1) // self.rows_each


def layout_of(columns: int, rows: int, most: int, level: Level) -> Layout:
    """How a graph is laid out.

    Args:
        columns: of the board.
        rows: of the board.
        most: claims of the larger case.
        level: how much is said.
    """
    channel = 12 if columns < 100 else 15 if columns < 120 else 17
    channel = min(channel, columns // 4)
    room = rows - 1
    each = 1
    if level == "words" or (level == "whole" and most * 3 <= room):
        each = 3
    elif level == "whole" and most * 2 <= room:
        each = 2
    return Layout((columns - channel) // 2, channel, each)


def draw_butterfly(board: Board, frame: Frame, shown: Mapping[Side, frozenset[str]], level: Level) -> None:
    """Both cases, and the selection's links between them.

    Args:
        board: all of it is drawn on.
        frame: the map, what is selected, and how it is drawn.
        shown: the claims of each side that are not folded away.
        level: how much is said.
    """
    if not frame.structure.claims:
        draw_beginning(board)
        return
    most = max(len(frame.cases.left.order), len(frame.cases.right.order))
    layout = layout_of(board.columns, board.rows, most, level)
    marked = roles_of(frame) if frame.selected else {}
    sides = [
        _Side(board, frame, case, layout, shown[case.side], marked).draw()
        for case in (frame.cases.left, frame.cases.right)
    ]
    words = {"labels": "all labels", "whole": "whole debate", "words": "with words"}[level]
    words = words if width(words) <= layout.channel - 2 else level
    board.put(layout.half + max((layout.channel - width(words)) // 2, 0), 0, words, "quiet", room=layout.channel)
    _Channel(board, frame, layout, sides).draw()


class _Side:
    """One case, its claims hanging from trunks on the inner side."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is one thing of a side
        self,
        board: Board,
        frame: Frame,
        case: CaseTree,
        layout: Layout,
        shown: Collection[str],
        marked: Mapping[str, Role],
    ) -> None:
        self.board, self.frame, self.case, self.layout = board, frame, case, layout
        self.shown, self._marked = shown, marked
        self.is_left = case.side == "left"
        self.rows: dict[str, int] = {}
        """By a claim that is seen, its row."""
        self.edges: dict[str, int] = {}
        """By a claim that is seen, the column at its inner end that is free."""
        self._above: dict[str, int] = {}

    def draw(self) -> _Side:
        """Draw it."""
        start = 0 if self.is_left else self.board.columns - self.layout.half
        draw_head(self.board, self.frame, self.case, start, self.layout.half, self.shown, mirrored=self.is_left)
        listed, _ = branches(self.case, self.shown)
        shift = self._shift(listed)
        for i, branch in enumerate(listed):
            self._draw_claim(branch, 1 + i * self.layout.rows_each - shift)
        return self

    def _shift(self, listed: Sequence[Branch]) -> int:
        """How many rows are above the screen, so that what is selected stands in its middle."""
        room = self.board.rows - 1
        needed = len(listed) * self.layout.rows_each
        if needed <= room:
            return 0
        at = next((i for i, branch in enumerate(listed) if branch.name in self._marked), 0) * self.layout.rows_each
        return max(0, min(at - room // 2, needed - room))

    def _inner(self, depth: int) -> int:
        """The inner end of a claim: columns are counted from the middle outward."""
        step = min(depth * _STEP, self.layout.half // 2)
        return self.layout.half - 1 - step if self.is_left else self.board.columns - self.layout.half + step

    def _draw_claim(self, branch: Branch, y: int) -> None:
        frame, board, name = self.frame, self.board, branch.name
        self._above[name] = y
        inner = self._inner(branch.depth)
        if branch.depth:
            self._draw_twig(branch, y)
        if not 1 <= y < board.rows:
            return
        self.rows[name] = y
        role = self._marked.get(name, frame.ink(name, strong=name in self.case.mains))
        folded = dots(frame, branch.hidden)
        room = (inner + 1 if self.is_left else board.columns - inner) - (width(folded) + 2 if folded else 0)
        braces = {"chosen": "><", "tied": "**"}.get(role, "[]") if frame.plain else "  "
        label = cut(frame.label(name), max(room - width(frame.name(name)) - 3, 1))
        number = frame.number(name)
        sign = frame.sign(name)
        words = f"{label} {number}{sign}" if self.is_left else f"{sign}{number} {label}"
        chip = cut(f"{braces[0]}{words}{braces[1]}", max(room, 4), mark="")
        wide = width(chip)
        x = inner - wide + 1 if self.is_left else inner
        board.put(max(x, 0), y, chip, role, name=name)
        at = x - 1 - width(folded) if self.is_left else x + wide + 1
        if folded and at >= 0:
            board.put(at, y, folded, "quiet", name=OPEN + name)
        self._draw_words(name, (x, y), wide, folded, inner)
        self.edges[name] = inner + 1 if self.is_left else inner - 1

    def _draw_words(self, name: str, at: tuple[int, int], wide: int, folded: str, inner: int) -> None:
        """The whole statement: under its label, or beside it where all of it fits."""
        board, each = self.board, self.layout.rows_each
        text = one_line(self.frame.structure.claims[name].text, Surface.CELLS)
        if text == self.frame.label(name):
            return
        y = at[1]
        room = inner + 1 if self.is_left else board.columns - inner
        if each > 1:
            for i, line in enumerate(wrapped(text, max(min(60, room - 3), 8), lines=each - 1), 1):
                column = inner - width(line) if self.is_left else inner + 1
                if y + i < board.rows:
                    board.put(max(column, 0), y + i, line, "", name=name)
            return
        taken = wide + (width(folded) + 1 if folded else 0) + 2
        if width(text) <= room - taken:
            column = inner + 1 - taken - width(text) if self.is_left else inner + taken
            board.put(column, y, text, "quiet", name=name)

    def _draw_twig(self, branch: Branch, y: int) -> None:
        """From a claim to the trunk under the one that it hangs from."""
        board, glyphs = self.board, self.frame.glyphs
        trunk = self._inner(branch.depth - 1) + (-1 if self.is_left else 1)
        inner = self._inner(branch.depth)
        top = self._above.get(self.case.parents.get(branch.name, ""), 0)
        through, last = (glyphs.twigs[0], glyphs.twigs[1]) if self.is_left else (glyphs.twigs[2], glyphs.twigs[3])
        for row in range(max(top + 1, 1), min(y, board.rows)):
            here = board.letter_at(trunk, row)
            if here == last:
                board.put(trunk, row, through, "trunk")
            elif here == " ":
                board.put(trunk, row, glyphs.bar, "trunk")
        if 1 <= y < board.rows:
            beside = inner + 1 if self.is_left else inner - 1
            if abs(trunk - inner) > 1:
                board.put(beside, y, glyphs.step, "trunk")
            for attack in attacks_on_step(self.frame, self.case, branch.name)[:1]:
                board.put(beside, y, glyphs.attacks, "link", name=attack.id)
            board.put(trunk, y, last, "trunk")


class _Tag(NamedTuple):
    """The links of a claim that is seen, and of what is folded into it."""

    own: tuple[Relation, ...]
    met: tuple[Relation, ...]
    folded: int = 0
    """How many of them belong to what is folded."""


class _Channel:
    """Between both cases: the links' numbers at both ends, and lines for those of the selection."""

    def __init__(self, board: Board, frame: Frame, layout: Layout, sides: Sequence[_Side]) -> None:
        self.board, self.frame, self.layout, self.sides = board, frame, layout, sides
        structure, selected = frame.structure, frame.selected
        relation = structure.relations.get(selected)
        if relation is not None:
            self._lit = [relation] if structure.is_crossing(relation) else []
        else:
            name = head_of(structure, selected) if selected else ""
            self._lit = list(structure.crossings_of(name)) if name else []
        self._lit_ids = {link.id for link in self._lit}
        self._lit_names: set[str] = set()
        """The claims at which the selection's links are seen."""
        self._free: dict[str, int] = {}
        """By a claim that has a tag, the first column behind it."""

    def draw(self) -> None:
        """Draw it."""
        ends = [self._seen(end) for link in self._lit for end in self.frame.structure.ends(link)]
        self._lit_names = {end[1] for end in ends if end is not None}
        for side in self.sides:
            for name, tag in self._tags(side).items():
                self._draw_tag(side, name, tag)
        self._draw_lines()

    def _seen(self, name: str) -> tuple[_Side, str] | None:
        """Where a claim is seen: itself, or the nearest one that it leads to."""
        for side in self.sides:
            if name not in side.case.sizes or self.frame.cases.of(self.frame.structure, name) is not side.case:
                continue
            found = next((one for one in side.case.up(name) if one in side.rows), None)
            return (side, found) if found is not None else None
        return None

    def _tags(self, side: _Side) -> dict[str, _Tag]:
        """By a claim that is seen, its links, and how many end at what is folded into it."""
        ends = link_ends_of(self.frame.structure)[side.case.side]
        folded = {name: ends.below.get(name, 0) - len(ends.at.get(name, ())) for name in side.rows}
        for name in side.rows:
            above = next((one for one in side.case.up(name)[1:] if one in side.rows), None)
            if above is not None:
                folded[above] -= ends.below.get(name, 0)
        tags: dict[str, _Tag] = {}
        for name in side.rows:
            links = ends.at.get(name, ())
            if links or folded[name]:
                own = tuple(link for link in links if starts_at(link, name))
                tags[name] = _Tag(own, tuple(link for link in links if not starts_at(link, name)), folded[name])
        return tags

    def _words(self, side: _Side, tag: _Tag, most: int) -> str:
        """Numbers of the links, how many are folded in brackets; where that is too long, the first and a plus."""
        folded = f"({tag.folded})" if tag.folded else ""
        words = ""
        for count, is_told in ((3, True), (1, True), (1, False)):
            numbers = [self.frame.structure.number(link.id) for link in tag.own]
            own = ",".join(numbers[:count]) + ("+" if len(numbers) > count else "")
            met = [f"{a}{b}" if side.is_left else f"{b}{a}" for a, b in signed(self.frame, tag.met, count)]
            said = " ".join(filter(None, [*met, own] if side.is_left else [own, *reversed(met)]))
            more = "+" if folded and "+" not in said else ""
            told = [said, folded] if side.is_left else [folded, said]
            words = " ".join(filter(None, told)) if is_told or not said else said + more
            if width(words) <= most:
                break
        return cut(words, most, mark="+")

    def _draw_tag(self, side: _Side, name: str, tag: _Tag) -> None:
        board, glyphs, layout = self.board, self.frame.glyphs, self.layout
        words = self._words(side, tag, max((layout.channel - 1) // 2, 3))
        y, edge = side.rows[name], side.edges[name]
        links = (*tag.own, *tag.met)
        is_lit = name in self._lit_names or any(link.id in self._lit_ids for link in links)
        x = layout.half if side.is_left else board.columns - layout.half - width(words)
        leader = range(edge, layout.half) if side.is_left else range(board.columns - layout.half, edge + 1)
        for column in leader:
            if board.letter_at(column, y) == " ":
                board.put(column, y, glyphs.dash if is_lit else glyphs.leader, "link" if is_lit else "trunk")
        board.put(x, y, words, "link" if is_lit else "bold", name=links[0].id if links else OPEN + name)
        self._free[name] = x + width(words) if side.is_left else x - 1

    def _draw_lines(self) -> None:
        structure = self.frame.structure
        found = []
        for link in self._lit:
            ends = [self._seen(end) for end in (link.premises[0], structure.aim(link).id)]
            first, second = ends
            if first is not None and second is not None and first[0] is not second[0]:
                pair = (first[1], second[1]) if first[0].is_left else (second[1], first[1])
                found.append((link, *pair))
        if not found:
            return
        taken: set[int] = set()
        for link, left, right in found:
            column = self._column(left, right, taken)
            taken.update((column - 1, column, column + 1))
            self._draw_line(link, left, right, column)

    def _column(self, left: str, right: str, taken: Collection[int]) -> int:
        """Where a line goes up or down: where it meets least, near the middle, beside the lines before it."""
        board, layout = self.board, self.layout
        one, other = self.sides[0].rows[left], self.sides[1].rows[right]
        first = self._free.get(left, layout.half)
        last = max(self._free.get(right, board.columns - layout.half - 1), first)
        middle = board.columns // 2

        def cost(column: int) -> tuple[int, int, int]:
            rows = range(min(one, other) + 1, max(one, other))
            met = sum(board.letter_at(column, y) not in (" ", self.frame.glyphs.dash) for y in rows)
            return met, column in taken, abs(column - middle)

        return min(range(first, last + 1), key=cost)

    def _draw_line(self, link: Relation, left: str, right: str, column: int) -> None:
        board, glyphs = self.board, self.frame.glyphs
        one, other = self.sides[0].rows[left], self.sides[1].rows[right]
        start = self._free.get(left, self.layout.half)
        end = self._free.get(right, board.columns - self.layout.half - 1)
        for x, y in (*((x, one) for x in range(start, column)), *((x, other) for x in range(column + 1, end + 1))):
            if board.letter_at(x, y) in (" ", glyphs.dash, glyphs.leader, glyphs.attack_bar):
                board.put(x, y, glyphs.dash, "link", name=link.id)
        if one == other:
            board.put(column, one, glyphs.dash, "link", name=link.id)
            return
        for y in range(min(one, other) + 1, max(one, other)):
            if board.letter_at(column, y) in (" ", glyphs.dash, glyphs.leader):
                board.put(column, y, glyphs.attack_bar, "link", name=link.id)
        down = other > one
        board.put(column, one, glyphs.corners[0 if down else 1], "link", name=link.id)
        board.put(column, other, glyphs.corners[2 if down else 3], "link", name=link.id)
