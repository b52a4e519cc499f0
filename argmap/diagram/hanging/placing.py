"""Where the rows of a side stand: an outline under the main claim's banner, conclusions over their premises.

The outer edge of a row steps in with its depth, where the trunks run. On the right side the inner edge does, too, so
that its text steps in as it does on the left. Height to spare is shared out among the gaps; a side with one column and
much to spare goes to the height of its links' rows (least squares in order, see `spacing`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.diagram.boxes import Line, line_height
from argmap.diagram.cuts import EM
from argmap.diagram.hanging.columns import split, with_words
from argmap.diagram.hanging.spacing import spread
from argmap.diagram.hanging.trees import is_chip
from argmap.diagram.scene import Rect

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from argmap.diagram.cuts import Cut
    from argmap.diagram.hanging.columns import Branch, Kinds, Slot, Stack
    from argmap.diagram.hanging.setting import Setting
    from argmap.diagram.hanging.trees import Strip

_SPARE = 4 * EM
"""Height to spare from which on branches go to where their links lead."""


class Note(NamedTuple):
    """Room for words between rows."""

    kind: Literal["word", "step", "caption"]
    about: str
    """The relation that begins or is attacked below; of a caption, its words."""
    rect: Rect


class Column(NamedTuple):
    """A column's edges, and the rows in it."""

    outer: float
    inner: float
    slots: tuple[Slot, ...]


@dataclass
class Placed:
    """Where everything of a strip stands."""

    rects: dict[str, Rect] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    bottom: float = 0

    @property
    def top(self) -> float:
        """The upper edge of the highest row or word."""
        return min([rect.y for rect in self.rects.values()] + [note.rect.y for note in self.notes], default=0.0)


class Measured(NamedTuple):
    """What a strip would be like at a width."""

    banner: float
    """The height of its first banner, which is level with the other side's."""
    height: float
    """Of the rest."""
    broken: int
    """Rows with a word that has no room on a line."""


class Bounds(NamedTuple):
    """The room for a strip."""

    outer: float
    inner: float
    top: float
    bottom: float | None = None
    """As high as it needs to be, if left out."""
    banner: float = 0
    """The least height of its first banner."""


@dataclass
class Placing:
    """Places the rows of one strip, in so many columns."""

    strip: Strip
    stacks: Sequence[Stack]
    columns: int
    setting: Setting
    cut: Cut
    kinds: Kinds
    steps: Collection[str]
    """The relations that a link is aimed at: a tag for each stands over its first row."""

    def __post_init__(self) -> None:
        depths = [slot.depth for stack in self.stacks for branch in stack.branches for slot in branch.slots]
        self.deepest = max(depths, default=0)
        self.note = line_height(Line("", self.cut.small, "")) + 0.1 * EM

    # How large

    def column_width(self, width: float) -> float:
        """How wide a column of a strip of this width is."""
        return (width - (self.columns - 1) * self.cut.column_gap) / self.columns

    def indents(self, column: float) -> tuple[float, float]:
        """How far a row steps in with each depth, at the outer and at the inner edge."""
        inner = self.cut.inner_indent if self.strip == "right" else 0.0
        both = self.cut.indent + inner
        most = max(column - 7 * EM, 0.5 * column) / self.deepest if self.deepest else both
        shrunk = min(1.0, most / both)
        return self.cut.indent * shrunk, inner * shrunk

    def measured(self, width: float) -> Measured:
        """What the strip needs at a width, without height to spare."""
        column = self.column_width(width)
        banner, height, broken = 0.0, 0.0, 0
        for i, stack in enumerate(self.stacks):
            height += self.cut.apart if i else 0
            if stack.banner is not None:
                high = self.setting.height(stack.banner, width)
                banner, height = (banner, height + high) if i else (high, height)
                broken += self.setting.breaks(stack.banner, width)
            heights = [self._height(branch, column) for branch in stack.branches]
            if stack.branches:
                parts = split(stack.branches, [high + self.cut.apart for high in heights], self.columns, self.kinds)
                height += max(self._natural([stack.branches[i] for i in part], column, stack) for part in parts)
        broken += sum(
            self.setting.breaks(slot.key, self._row_width(slot, column))
            for stack in self.stacks
            for branch in stack.branches
            for slot in branch.slots
        )
        return Measured(banner, height, broken)

    def _row_width(self, slot: Slot, column: float) -> float:
        return column - slot.depth * sum(self.indents(column))

    def _height(self, branch: Branch, column: float) -> float:
        gaps = sum(self.gap(slot) for slot in branch.slots[1:])
        return gaps + sum(self.setting.height(slot.key, self._row_width(slot, column)) for slot in branch.slots)

    def _natural(self, branches: Sequence[Branch], column: float, stack: Stack) -> float:
        found = with_words(branches, self.kinds)
        gaps = sum(self._over(branch, stack, is_first=i == 0) for i, branch in enumerate(found))
        return gaps + sum(self._height(branch, column) for branch in found)

    def gap(self, slot: Slot) -> float:
        """What stands between a row and the one over it, at least."""
        base = {"first": self.cut.first, "next": self.cut.between, "branch": self.cut.apart}[slot.lead]
        return max(base, self.note + 0.15 * EM) if slot.opens or slot.group in self.steps else base

    def _over(self, branch: Branch, stack: Stack, *, is_first: bool) -> float:
        """What stands over a branch."""
        slot = branch.slots[0]
        if branch.caption:
            return self.note + (0.4 * EM if is_first and stack.banner is None else self.cut.apart)
        if is_first:
            return max(self.cut.first, self.gap(slot)) if stack.banner is not None else 0.0
        return self.gap(slot)

    # Where

    def placed(self, bounds: Bounds, wishes: Mapping[str, Sequence[float]] | None = None) -> Placed:
        """Where everything stands.

        Args:
            bounds: the room for it.
            wishes: for a claim, the heights of its links' rows in the spine, once they are known.
        """
        made = Placed()
        top = bounds.top
        for i, stack in enumerate(self.stacks):
            is_last = i == len(self.stacks) - 1
            top += self.cut.apart if i else 0
            if stack.banner is not None:
                width = abs(bounds.outer - bounds.inner)
                high = max(self.setting.height(stack.banner, width), 0 if i else bounds.banner)
                made.rects[stack.banner] = Rect(min(bounds.outer, bounds.inner), top, width, high)
                top += high
            bottoms = self._place_stack(stack, bounds._replace(top=top), made, wishes if is_last else None, is_last)
            top = max([top, *bottoms])
        made.bottom = top
        return made

    def _place_stack(
        self,
        stack: Stack,
        bounds: Bounds,
        made: Placed,
        wishes: Mapping[str, Sequence[float]] | None,
        is_last: bool,  # noqa: FBT001
    ) -> list[float]:
        """Place a stack's branches; gives the lower edge of each column."""
        width = self.column_width(abs(bounds.outer - bounds.inner))
        sign = 1 if bounds.inner > bounds.outer else -1
        heights = [self._height(branch, width) + self.cut.apart for branch in stack.branches]
        bottoms = []
        for number, part in enumerate(split(stack.branches, heights, self.columns, self.kinds)):
            inner = bounds.inner - sign * number * (width + self.cut.column_gap)
            branches = with_words([stack.branches[i] for i in part], self.kinds)
            column = Column(inner - sign * width, inner, tuple(slot for branch in branches for slot in branch.slots))
            bottom = bounds.bottom if is_last else None
            starts, share = self._starts(stack, branches, bounds._replace(bottom=bottom), width, wishes)
            y = bounds.top
            for branch, start in zip(branches, starts, strict=True):
                y = self._place_branch(branch, start, share, column, made)
            made.columns.append(column)
            bottoms.append(y)
        return bottoms

    def _starts(
        self,
        stack: Stack,
        branches: Sequence[Branch],
        bounds: Bounds,
        width: float,
        wishes: Mapping[str, Sequence[float]] | None,
    ) -> tuple[list[float], float]:
        """Where each branch starts, and what each gap gets of the height to spare."""
        gaps = [self._over(branch, stack, is_first=i == 0) for i, branch in enumerate(branches)]
        heights = [self._height(branch, width) for branch in branches]
        count = sum(len(branch.slots) for branch in branches) - 1
        spare = max(0.0, bounds.bottom - bounds.top - sum(gaps) - sum(heights)) if bounds.bottom is not None else 0.0
        share = min(spare / max(count, 1), self.cut.most)
        highs = [high + share * (len(branch.slots) - 1) for high, branch in zip(heights, branches, strict=True)]
        starts, y = [], bounds.top
        for i, (gap, high) in enumerate(zip(gaps, highs, strict=True)):
            y += gap + (share if i else 0)
            starts.append(y)
            y += high
        if wishes and self.columns == 1 and bounds.bottom is not None and spare - share * count > _SPARE and branches:
            wished = []
            for branch, start, high in zip(branches, starts, highs, strict=True):
                rows = [row for slot in branch.slots for row in wishes.get(slot.key, ())]
                wished.append(sum(rows) / len(rows) - high / 2 if rows else start)
            apart = max(gaps[1:], default=0.0)
            starts = spread(wished, highs, apart, bounds.top + gaps[0], bounds.bottom)
        return starts, share

    def _place_branch(self, branch: Branch, start: float, share: float, column: Column, made: Placed) -> float:
        sign = 1 if column.inner > column.outer else -1
        outward, inward = self.indents(abs(column.inner - column.outer))
        y = start
        for i, slot in enumerate(branch.slots):
            y += self.gap(slot) + share if i else 0
            outer = column.outer + sign * slot.depth * outward
            inner = column.inner - sign * slot.depth * inward
            width = abs(inner - outer)
            high = self.setting.height(slot.key, width)
            if is_chip(slot.key):
                wide = min(width, self.setting.chip(slot.key, width, "→").width + 0.9 * EM)
                rect = Rect(outer if sign > 0 else outer - wide, y, wide, high)
            else:
                rect = Rect(min(outer, inner), y, width, high)
            made.rects[slot.key] = rect
            room = Rect(min(outer, inner), y - self.note, width, self.note)
            if branch.caption and not i:
                made.notes.append(Note("caption", branch.caption, room))
            self._note(slot, room, made)
            y += high
        return y

    def _note(self, slot: Slot, rect: Rect, made: Placed) -> None:
        if slot.opens:
            made.notes.append(Note("word", slot.opens, rect))
        if slot.group in self.steps:
            made.notes.append(Note("step", slot.group, rect))
