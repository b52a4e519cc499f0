"""What panes with rows have in common: a cursor, folding, colours, and cutting to the width; painted line by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from argmap.text import Surface, cut, one_line
from argmap.tui.pane import ScrollPane
from argmap.tui.rows import Listing, Piece, Row, lines_of
from argmap.tui.scene import Asked, Chosen
from argmap.tui.styles import Palette, palette

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual import events

    from argmap.tui.scene import Scene

_FEW = 3
"""How many lines text is scrolled by where the next row to choose is out of sight."""


class RowsPane(ScrollPane, can_focus=True):
    """A list of rows, one line each; a subclass says which (`list_rows`) and how they are headed (`title`)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor(-1)", "Up", show=False),
        Binding("down,j", "cursor(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home,g", "edge(-1)", "First", show=False),
        Binding("end,G", "edge(1)", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
        Binding("space", "fold", "Fold", show=False),
        Binding("left,h", "out", "Fold or go out", show=False),
        Binding("right,l", "in", "Unfold or go in", show=False),
    ]

    DEFAULT_CSS = """
    RowsPane {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
    }
    """

    ALLOW_SELECT = False
    FOLLOWS: ClassVar[bool] = True
    """Whether moving the cursor chooses what it comes to."""
    FOLDABLE: ClassVar[bool] = True
    """Whether what hangs below a row can be folded away."""

    def __init__(self, *, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(name=name, id=id, classes=classes)
        self.scene: Scene | None = None
        self._awaiting: Scene | None = None
        """What is to be shown as soon as the pane can be seen."""
        self._listing = Listing((), {})
        self._folds: frozenset[str] = frozenset()
        self._visible: list[int] = []
        self._stops: list[int] = []
        self._cursor = 0
        self._awaited: list[str] = []
        self._listed_width = -1
        self._palette: Palette | None = None

    # What a subclass says

    def list_rows(self, scene: Scene, width: int) -> Listing:
        """The rows of a scene at a width in cells."""
        raise NotImplementedError

    def title(self, scene: Scene) -> str:
        """What stands in the border."""
        raise NotImplementedError

    def is_outdated(self, before: Scene, now: Scene) -> bool:
        """Whether another scene has other rows."""
        return before.debate is not now.debate or before.glyphs is not now.glyphs

    def depends_on_width(self) -> bool:
        """Whether another width has other rows."""
        return False

    # What the program gives and reads

    def show(self, scene: Scene) -> None:
        """Show a scene; where something else is selected in it, that row comes into view."""
        if not self._can_be_seen:
            self._awaiting = scene
            return
        self._awaiting = None
        before, self.scene = self.scene, scene
        if before is None or self.is_outdated(before, scene):
            self._relist()
        if before is None or before.debate is not scene.debate or before.selected != scene.selected:
            self._meet(scene.selected)
        self.refresh()

    @property
    def _can_be_seen(self) -> bool:
        return all(node.display for node in self.ancestors_with_self if isinstance(node, Widget))

    def on_show(self) -> None:
        """What was not listed, as nobody could see it, is listed now."""
        if self._awaiting is not None:
            self.show(self._awaiting)

    @property
    def folds(self) -> frozenset[str]:
        """The ids of the entries whose rows below are folded away."""
        return self._folds

    @folds.setter
    def folds(self, names: Collection[str]) -> None:
        self._folds = frozenset(names)
        self._unroll()
        self._clamp()

    @property
    def cursor_row(self) -> Row | None:
        """The row at the cursor."""
        return self._listing.rows[self._cursor] if self._cursor < len(self._listing.rows) else None

    # Rows

    def _relist(self) -> None:
        if self.scene is None:
            return
        self._listed_width = self.scrollable_content_region.width
        here = self.cursor_row
        self._listing = self.list_rows(self.scene, self._listed_width)
        self.border_title = Content(cut(one_line(self.title(self.scene), Surface.CELLS), 300) or " ")
        self._unroll()
        place = self._listing.places.get(here.id) if here is not None and here.id else None
        self._cursor = place if place is not None else 0
        self._clamp()

    def _unroll(self) -> None:
        """Find the rows that no fold hides."""
        rows = self._listing.rows
        self._visible = []
        hidden_below: int | None = None
        for i, row in enumerate(rows):
            if hidden_below is not None and row.depth > hidden_below:
                continue
            self._visible.append(i)
            hidden_below = row.depth if row.is_branch and row.id in self._folds else None
        self._stops = [at for at, i in enumerate(self._visible) if rows[i].id]
        self.virtual_size = Size(0, len(self._visible))
        self.refresh()

    def _clamp(self) -> None:
        """Keep the cursor on a row that can be seen and chosen."""
        at = max(bisect_right(self._visible, self._cursor) - 1, 0)
        stop = bisect_left(self._stops, at)
        if self._stops:
            self._cursor = self._visible[self._stops[min(stop, len(self._stops) - 1)]]

    @property
    def _at(self) -> int:
        """The line of the cursor."""
        return bisect_left(self._visible, self._cursor)

    def _meet(self, name: str) -> None:
        """Go to what is selected now; what this pane chose itself is where the cursor has been since."""
        if name in self._awaited:
            del self._awaited[: self._awaited.index(name) + 1]
            if self._awaited:
                return
        else:
            self._awaited.clear()
        here = self.cursor_row
        if here is None or here.id != name or self._at >= len(self._visible):
            place = self._listing.places.get(name)
            if place is None:
                return
            self._unfold_above(place)
            self._cursor = place
        self._scroll_to_cursor()

    def _unfold_above(self, place: int) -> None:
        """Open what hides a row."""
        at = bisect_left(self._visible, place)
        if at < len(self._visible) and self._visible[at] == place:
            return
        rows, names, depth = self._listing.rows, set(self._folds), self._listing.rows[place].depth
        for i in range(place - 1, -1, -1):
            if rows[i].depth < depth:
                depth = rows[i].depth
                names.discard(rows[i].id)
            if not depth:
                break
        self._folds = frozenset(names)
        self._unroll()

    def _scroll_to_cursor(self) -> None:
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        at = self._at
        if height and not top <= at < top + height:
            near = at - height + 1 if top + height <= at < top + height + _FEW else at - height // 2
            self.scroll_to(y=max(at if top - _FEW <= at < top else near, 0), animate=False)

    # Moving

    def _go(self, at: int) -> None:
        """Put the cursor on a line."""
        moved = self._cursor != self._visible[at]
        self._cursor = self._visible[at]
        self._scroll_to_cursor()
        self.refresh()
        if moved and self.FOLLOWS:
            self._choose()

    def _choose(self) -> None:
        row = self.cursor_row
        if row is None or not row.id or self.scene is None:
            return
        if row.id != (self._awaited[-1] if self._awaited else self.scene.selected):
            self._awaited.append(row.id)
        self.post_message(Chosen(row.id, row.quote))

    def action_cursor(self, step: int) -> None:
        """To the next row that can be chosen; through text that hides it, a few lines at a time."""
        stop = bisect_right(self._stops, self._at) if step > 0 else bisect_left(self._stops, self._at) - 1
        target = self._stops[stop] if 0 <= stop < len(self._stops) else None
        if target is not None and not self._is_text_before(target, step):
            self._go(target)
        else:
            self.scroll_to(y=self.scroll_offset.y + step * _FEW, animate=False)

    def _is_text_before(self, target: int, step: int) -> bool:
        """Whether lines that cannot be chosen are still to be read on the way to one that can."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if step > 0:
            return self._at < top + height and target >= top + height + _FEW
        return self._at >= top and target < top - _FEW

    def action_page(self, step: int) -> None:
        """A screenful up or down."""
        height = max(self.scrollable_content_region.height - 1, 1)
        if not self._stops:
            self.scroll_to(y=self.scroll_offset.y + step * height, animate=False)
            return
        goal = self._at + step * height
        stop = bisect_left(self._stops, goal) if step > 0 else bisect_right(self._stops, goal) - 1
        self._go(self._stops[max(0, min(stop, len(self._stops) - 1))])

    def action_edge(self, step: int) -> None:
        """To the first or last row."""
        if self._stops:
            self._go(self._stops[0 if step < 0 else -1])
        self.scroll_to(y=0 if step < 0 else len(self._visible), animate=False)

    def action_choose(self) -> None:
        """Choose the row at the cursor; what is chosen already is asked about."""
        row = self.cursor_row
        if self.FOLLOWS and row is not None and self.scene is not None and row.id == self.scene.selected:
            self.post_message(Asked())
        else:
            self._choose()

    # Folding

    def _set_fold(self, row: Row, *, folded: bool) -> None:
        if row.is_branch and self.FOLDABLE:
            self.folds = self._folds | {row.id} if folded else self._folds - {row.id}
            self._scroll_to_cursor()

    def action_fold(self) -> None:
        """Fold or unfold what hangs below the row."""
        row = self.cursor_row
        if row is not None:
            self._set_fold(row, folded=row.id not in self._folds)

    def action_out(self) -> None:
        """Fold the row; if it is folded or has nothing below, go to the one it hangs on."""
        row = self.cursor_row
        if row is None:
            return
        if row.is_branch and row.id not in self._folds:
            self._set_fold(row, folded=True)
            return
        for at in range(self._at - 1, -1, -1):
            above = self._listing.rows[self._visible[at]]
            if above.depth < row.depth:
                if above.id:
                    self._go(at)
                return

    def action_in(self) -> None:
        """Unfold the row; if it is open, go to the first one below."""
        row = self.cursor_row
        if row is None or not row.is_branch:
            return
        if row.id in self._folds:
            self._set_fold(row, folded=False)
        else:
            self.action_cursor(1)

    def on_click(self, event: events.Click) -> None:
        """Choose the row, or fold it where its fold sign is."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        at = offset.y + self.scroll_offset.y
        if not 0 <= at < len(self._visible):
            return
        row = self._listing.rows[self._visible[at]]
        if not row.id:
            return
        before, self._cursor = self._cursor, self._visible[at]
        if row.is_branch and self.FOLDABLE and offset.x == cell_len(self._guides(row)) - 1:
            self._cursor = before
            self._set_fold(row, folded=row.id not in self._folds)
            return
        self._choose()
        self.refresh()

    # Painting

    def on_resize(self) -> None:
        """Wrap anew where the width tells."""
        if self.depends_on_width() and self._listed_width != self.scrollable_content_region.width:
            self._relist()
        self.call_after_refresh(self._scroll_to_cursor)

    def notify_style_update(self) -> None:
        """Take over another theme's colours."""
        self._palette = None
        super().notify_style_update()

    def _guides(self, row: Row) -> str:
        """The tree's lines before a row, with its fold sign; as many levels as leave room for words."""
        if self.scene is None or not self.FOLDABLE:
            return ""
        glyphs = self.scene.glyphs
        sign = " "
        if row.is_branch:
            sign = glyphs.folded if row.id in self._folds else glyphs.open
        if not row.trail:
            return ("  " * row.depth + sign) if row.id else ""
        if not row.is_branch:
            sign = glyphs.step
        levels = max(min(self.scrollable_content_region.width // 5, len(row.trail)), 1)
        deep = f"{row.depth} " if row.depth > levels else " "
        return deep + " ".join(row.trail[-levels:]) + sign

    def is_chosen(self, row: Row) -> bool:
        """Whether a row stands for what is selected."""
        return self.scene is not None and bool(row.id) and row.id == self.scene.selected

    def _style(self, part: Piece, colours: Palette) -> Style:
        match part.ink:
            case "plain":
                return Style.null()
            case "bold":
                return Style(bold=True)
            case "faint":
                return colours.faint
            case _:
                return colours.of_ground(part.ink)

    def render_line(self, y: int) -> Strip:
        """Paint one line of the screen."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        ground = self.rich_style
        if self.scene is None or not 0 <= at < len(self._visible):
            return Strip.blank(width, ground)
        row = self._listing.rows[self._visible[at]]
        if self._palette is None:
            self._palette = palette(self.app.theme_variables)
        strip = Strip(list(self._segments(row, width, self._palette)))
        over = self._overlay(row, self._palette, at_cursor=self._visible[at] == self._cursor)
        strip = strip.extend_cell_length(width, over).crop(0, width)
        return strip.apply_style(ground)

    def _overlay(self, row: Row, colours: Palette, *, at_cursor: bool) -> Style:
        """What lies over a whole row."""
        if self.is_chosen(row) and not row.is_again:
            return colours.chosen
        if at_cursor and self.has_focus and row.id:
            return Style(reverse=True)
        return Style.null()

    def _segments(self, row: Row, width: int, colours: Palette) -> list[Segment]:
        if self.scene is None:
            return []
        at_cursor = row is self.cursor_row
        over = self._overlay(row, colours, at_cursor=at_cursor)
        mark = lines_of(self.scene.glyphs).cut
        guides = cut(self._guides(row), width, mark=mark)
        if row.id in self.scene.marked and row.id:
            guides = self.scene.glyphs.marked + guides[1:]
        segments = [Segment(guides, over or colours.faint)] if guides else []
        room = width - cell_len(guides)
        texts = [_clean(part.text) for part in row.parts]
        for i, (part, text) in enumerate(zip(row.parts, texts, strict=True)):
            is_whole = cell_len(text) <= room and (i == len(texts) - 1 or cell_len("".join(texts[i:])) <= room)
            shown = text if is_whole else cut(text, room, mark=mark) if cell_len(text) >= room else text
            style = over or self._tinted(row, part, colours)
            segments.append(Segment(shown, style))
            room -= cell_len(shown)
            if room <= 0:
                break
        return segments

    def _tinted(self, row: Row, part: Piece, colours: Palette) -> Style:
        if self.scene is None:
            return Style.null()
        style = self._style(part, colours)
        if row.id and (self.scene.is_faint(row.id) or self.scene.is_hidden(row.id)):
            return colours.faint
        if row.id and self.scene.tie is not None and row.id == self.scene.tie.id:
            return style + colours.tied
        if row.is_again and self.is_chosen(row):
            return style + Style(bold=True, underline=True)
        return style


def _clean(text: str) -> str:
    """A part's text as it may be printed, with the spaces around it."""
    inner = one_line(text, Surface.CELLS)
    lead = text[: len(text) - len(text.lstrip(" "))]
    tail = text[len(text.rstrip(" ")) :] if inner else ""
    return f"{lead}{inner}{tail}"
