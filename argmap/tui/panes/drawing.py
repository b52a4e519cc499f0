"""The pane that shows a drawing of the map: one entry with its neighbours, or the whole debate."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.worker import get_current_worker

from argmap.tui.drawings.boxes import HEAVIER
from argmap.tui.drawings.canvas import Canvas, Ink
from argmap.tui.drawings.focus import draw_focus
from argmap.tui.drawings.graph import DEFAULT_LEVEL, LEVELS, draw_graph, trace_crossings
from argmap.tui.pane import Pane
from argmap.tui.scene import Chosen, Scene
from argmap.tui.styles import Palette, palette

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from argmap.model import Structure
    from argmap.tui.drawings.canvas import Direction
    from argmap.tui.glyphs import Glyphs

Kind = Literal["focus", "graph"]


class DrawingPane(Pane, can_focus=True):
    """A drawing that is moved through by its boxes.

    Args:
        kind: one entry with its neighbours, drawn anew for each and as wide as the pane; or the whole debate, drawn
            once for each map and level, in a thread.
        name: of the widget, as usual.
        id: of the widget, as usual.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move('left')", "Left", show=False),
        Binding("right,l", "move('right')", "Right", show=False),
        Binding("up,k", "move('up')", "Up", show=False),
        Binding("down,j", "move('down')", "Down", show=False),
        Binding("g,home", "first", "First", show=False),
        Binding("G,end", "last", "Last", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
    ]
    DEFAULT_CSS = "DrawingPane { height: 1fr; width: 1fr; overflow: auto; }"

    def __init__(self, kind: Kind, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002
        super().__init__(name=name, id=id)
        self.kind: Kind = kind
        self.level = DEFAULT_LEVEL
        """How much the boxes of the whole debate say, an index into `LEVELS`."""
        self.scene: Scene | None = None
        """What was shown last."""
        self.canvas = Canvas()
        """What is on the screen."""
        self.is_drawing = False
        """Whether a drawing is being made."""
        self._whole: Canvas | None = None
        self._drawn_for: tuple[Structure, int, Glyphs] | None = None
        self._palette: Palette | None = None

    # What is shown

    def show(self, scene: Scene) -> None:
        """Show a scene; the drawing may follow a little later."""
        self.scene = scene
        self.border_title = Content(self._title(scene))
        if self.kind == "focus":
            self._draw_focus()
        else:
            self._draw_graph()

    def _title(self, scene: Scene) -> str:
        """What is drawn."""
        if self.kind == "graph":
            return "The whole debate"
        structure, name = scene.debate.structure, scene.selected
        return f"What bears on {structure.number(name) or ('the question' if name in structure.issues else 'the step')}"

    def zoom(self, step: int) -> None:
        """Let the boxes of the whole debate say more or less."""
        self.level = min(max(self.level + step, 0), len(LEVELS) - 1)
        if self.kind == "graph" and self.scene is not None:
            self._draw_graph()

    def _draw_focus(self) -> None:
        if self.scene is None or not self.is_mounted or not self.size.width:
            return
        # The same whether the scroll bar is there or not, so that its coming and going does not draw anew.
        width = self.outer_size.width - self.gutter.width - self.styles.scrollbar_size_vertical
        canvas = draw_focus(
            self.scene.debate.structure, self.scene.selected, width=max(width, 36), glyphs=self.scene.glyphs
        )
        self._put(canvas)

    def _draw_graph(self) -> None:
        if self.scene is None or not self.is_mounted:
            return
        wanted = self.scene.debate.structure, self.level, self.scene.glyphs
        if self._drawn_for is not None and _same(self._drawn_for, wanted):
            if self._whole is not None:
                self._trace(self._whole)
            return
        self._drawn_for, self._whole, self.is_drawing = wanted, None, True
        self.refresh()
        self.run_worker(lambda: self._work(*wanted), thread=True, exclusive=True, group="drawing")

    def _work(self, structure: Structure, level: int, glyphs: Glyphs) -> None:
        worker = get_current_worker()
        canvas = draw_graph(structure, level=level, glyphs=glyphs)
        if not worker.is_cancelled and self.app.is_running:
            self.app.call_from_thread(self._finish, canvas, (structure, level, glyphs))

    def _finish(self, canvas: Canvas, drawn_for: tuple[Structure, int, Glyphs]) -> None:
        if self._drawn_for is not None and _same(self._drawn_for, drawn_for):
            self._whole = canvas
            self._trace(canvas)

    def _trace(self, whole: Canvas) -> None:
        if self.scene is not None:
            structure, glyphs = self.scene.debate.structure, self.scene.glyphs
            self._put(trace_crossings(whole, structure, self.scene.selected, glyphs=glyphs))

    def _put(self, canvas: Canvas) -> None:
        self.canvas, self.is_drawing = canvas, False
        self.virtual_size = Size(canvas.width, canvas.height)
        self.refresh()
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        """Scroll so that what is selected stands in the middle, or at least its beginning is seen."""
        place = self.canvas.box_of(self.scene.selected) if self.scene else None
        if place is not None:
            window = self.scrollable_content_region.size
            x = place.x + min(place.width, window.width) // 2 - window.width // 2
            y = place.y + min(place.height, window.height) // 2 - window.height // 2
            self.scroll_to(max(x, 0), max(y, 0), animate=False, force=True)
            self.call_after_refresh(self._place_bars)

    def _place_bars(self) -> None:
        """Say to scroll bars where one is: those that come after the scrolling were not told."""
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y
        if self.show_horizontal_scrollbar:
            self.horizontal_scrollbar.position = self.scroll_x

    def on_mount(self) -> None:
        """Colours follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self._forget_colours())
        if self.scene is not None:
            self.show(self.scene)

    def on_resize(self) -> None:
        """A neighbourhood is drawn anew, as it fits the width; the whole stays, with what is selected in sight."""
        if self.kind == "focus":
            self._draw_focus()
        else:
            self.call_after_refresh(self._reveal)

    def _forget_colours(self) -> None:
        self._palette = None
        self.refresh()

    # Moving

    def action_move(self, direction: Direction) -> None:
        """Choose the next box in a direction; where there is none, scroll."""
        found = self.canvas.nearest(self.scene.selected, direction) if self.scene else None
        if found is not None:
            self.post_message(Chosen(found))
        else:
            {"left": self.scroll_left, "right": self.scroll_right, "up": self.scroll_up, "down": self.scroll_down}[
                direction
            ](animate=False)

    def action_first(self) -> None:
        """Choose the first box."""
        self._choose_end(0)

    def action_last(self) -> None:
        """Choose the last box."""
        self._choose_end(-1)

    def _choose_end(self, index: int) -> None:
        names = sorted(self.canvas.places, key=lambda name: (self.canvas.places[name].y, self.canvas.places[name].x))
        if names:
            self.post_message(Chosen(names[index]))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        offset = event.get_content_offset(self)
        if offset is not None and not self.is_drawing:
            margin = self._margin
            x, y = offset.x + self.scroll_offset.x - margin.x, offset.y + self.scroll_offset.y - margin.y
            name = self.canvas.id_at(x, y)
            if name:
                self.post_message(Chosen(name))

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        if self.is_drawing:
            text = "drawing…" if self.scene is None or not self.scene.glyphs.main.isascii() else "drawing..."
            middle = self.scrollable_content_region.height // 2
            return Strip([Segment(text.center(width) if y == middle else " " * width, base)], width)
        left = self.scroll_offset.x - self._margin.x
        at = y + self.scroll_offset.y - self._margin.y
        row = self.canvas.row(at, left, left + width)
        segments = [Segment(self._lettered(part.text, part.id), base + self._style(part.ink, part.id)) for part in row]
        return self._with_marks(Strip(segments, width), at, left, base)

    def _with_marks(self, strip: Strip, row: int, left: int, base: Style) -> Strip:
        """A row with the sign of what is marked in the first corner of its box."""
        if self.scene is None:
            return strip
        for name in self.scene.marked:
            place = self.canvas.box_of(name)
            if place is not None and place.y == row and 0 <= place.x - left < strip.cell_length:
                column = place.x - left
                sign = Segment(self.scene.glyphs.marked, base + self._style(Ink(None, "strong"), name))
                strip = Strip.join([strip.crop(0, column), Strip([sign], 1), strip.crop(column + 1)])
        return strip

    @property
    def _margin(self) -> Offset:
        """What is left free before a drawing that is smaller than the pane."""
        window = self.scrollable_content_region.size
        return Offset(max(window.width - self.canvas.width, 0) // 2, max(window.height - self.canvas.height, 0) // 3)

    def _lettered(self, text: str, name: str) -> str:
        is_chosen = self.scene is not None and name == self.scene.selected and bool(name)
        return text.translate(HEAVIER) if is_chosen else text

    def _style(self, ink: Ink, name: str) -> Style:
        colours = self._palette = self._palette or palette(self.app.theme_variables)
        scene = self.scene
        if scene is not None and name and name == scene.selected:
            return colours.chosen
        style = colours.of_ground(ink.ground) if ink.ground is not None else Style.null()
        if ink.weight == "strong":
            style += Style(bold=True)
        elif ink.weight == "quiet":
            style += colours.faint
        if scene is not None and name:
            if scene.tie is not None and name == scene.tie.id:
                style += colours.tied
            if name in scene.dimmed:
                style += colours.faint
        return style


def _same(one: tuple[Structure, int, Glyphs], other: tuple[Structure, int, Glyphs]) -> bool:
    return one[0] is other[0] and one[1:] == other[1:]
