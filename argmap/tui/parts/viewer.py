"""How much of what is seen: zoom, which article comes first, what stands under the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, counted
from argmap.tui.actions import shown
from argmap.tui.board_pane import BoardPane
from argmap.tui.cells.frame import frame_rows, strip_rows
from argmap.tui.cells_pane import FoundationPane
from argmap.tui.fits.cases import cases_of
from argmap.tui.fits.main_line import main_line_of
from argmap.tui.parts.part import Part
from argmap.tui.views import VIEWS

if TYPE_CHECKING:
    from argmap.tui.app import Program


_OF_CASES = ("map", "graph")
"""The views that show both cases."""


class Viewer(Part):
    """What is seen, and how much of it."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.swapped = False
        """Whether the right article stands first."""

    def zoom(self) -> None:
        """The pane with the keys alone, or all."""
        if self.program.screen.maximized is not None:
            self.program.screen.minimize()
        elif self.program.focused is not None:
            self.program.screen.maximize(self.program.focused, container=False)

    def _board(self) -> BoardPane | None:
        first = self.program.query_one(f"#{VIEWS[self.program.view].first}")
        return first if isinstance(first, BoardPane) else None

    def more(self) -> None:
        """More of what the view shows."""
        self._turn(1, "Nothing more is folded here.")

    def less(self) -> None:
        """Less of it."""
        self._turn(-1, "Nothing less can be shown here.")

    def _turn(self, step: int, nothing: str) -> None:
        board = self._board()
        if board is None:
            self.program.say("In Map, Focus and Graph + shows more, - less, 0 what fits.")
        elif not board.more(step):
            self.program.say(nothing)

    def fit(self) -> None:
        """As much as fits, as in the beginning; of a long draft its main line, and the next time all that fits."""
        board = self._board()
        if board is None:
            return
        if self._has_main_line:
            self.program.change(is_whole=not self.scene.is_whole)
            self.tell_of_main_line()
            self.program.show_scene()
        board.fit()

    @property
    def _has_main_line(self) -> bool:
        """Whether the view shows the main line of a long draft first."""
        return self.program.view in _OF_CASES and main_line_of(self.structure) is not None

    def tell_of_main_line(self) -> None:
        """Say that not all of a draft is seen, and how it is; or how its main line is seen again."""
        if not self._has_main_line:
            return
        key = next(shown(one.keys) for one in self.program.actions if one.id == "view.fit")
        if self.scene.is_whole:
            self.program.say(f"All that fits; {key} shows the main line again.")
            return
        count, claims = len(main_line_of(self.structure) or ()), counted(len(self.structure.claims), PLAIN.nouns.claim)
        self.program.say(f"The draft's main line, {count} of {claims}; {key} shows more.")

    def swap(self) -> None:
        """The other article first, or, where there is room for one, the other one."""
        if self.program.screen.has_class("-single"):
            self.program.screen.toggle_class("-right")
            return
        self.swapped = not self.swapped
        self.program.screen.set_class(self.swapped, "-swapped")
        articles = self.program.query_one("#articles")
        right, left = self.program.query_one("#article-right"), self.program.query_one("#article-left")
        articles.move_child(right if self.swapped else left, before=left if self.swapped else right)

    def below(self) -> None:
        """Details and questions in place of both ends and the strip; one after the other where there is no room."""
        screen = self.program.screen
        if not screen.has_class("-details"):
            screen.add_class("-details")
        elif screen.has_class("-narrow") and not screen.has_class("-issues"):
            screen.add_class("-issues")
        else:
            screen.remove_class("-details", "-issues")
        self.fit_foundation(self.program.size.height)
        self.program.show_scene()

    def fit_foundation(self, height: int) -> None:
        """Give what stands under the views its rows; where details are shown, only the tie is left of it."""
        program, rows = self.program, frame_rows(height)
        of_strip_alone = strip_rows(height, cases_of(program.structure))
        needed = of_strip_alone if VIEWS[program.view].says_words else rows.ends + rows.strip
        more = 0 if program.screen_stack[0].has_class("-details") else needed
        program.query_one(FoundationPane).styles.height = 1 + more
