"""A pane that is one board: arrows go to what stands nearest, and it says what the keys for more and less do to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from argmap.tui.cells.outline import OPEN
from argmap.tui.cells_pane import CellsPane
from argmap.tui.scene import Chosen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

_ASIDE = 3
"""How much nearer something straight ahead is than something aside."""


class BoardPane(CellsPane, can_focus=True):
    """Cells that can be walked through."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(-1, 0)", "To the left", show=False),
        Binding("right,l", "move(1, 0)", "To the right", show=False),
        Binding("up,k", "move(0, -1)", "Up", show=False),
        Binding("down,j", "move(0, 1)", "Down", show=False),
        Binding("g,home", "edge(0)", "First", show=False),
        Binding("G,end", "edge(-1)", "Last", show=False),
        Binding("pageup", "page(-1)", "A screenful up", show=False),
        Binding("pagedown", "page(1)", "A screenful down", show=False),
    ]

    def more(self, step: int) -> bool:
        """More of it, or less; gives whether there was anything."""
        raise NotImplementedError

    def fit(self) -> None:
        """As much of it as fits."""
        raise NotImplementedError

    def open(self, name: str) -> None:
        """Show what is folded into a claim."""

    def redraw(self) -> None:
        """Draw the same scene anew."""
        if self.scene is not None:
            self.show(self.scene)

    # Moving

    def _spots(self) -> dict[str, tuple[int, int]]:
        """By what can be chosen, where it begins; on the right side at its left end, on the left one too."""
        found: dict[str, tuple[int, int]] = {}
        structure = self.scene.debate.structure if self.scene is not None else None
        for name, x, y, _ in self.board.spots():
            if not name.startswith(OPEN) and structure is not None and name not in structure.relations:
                found.setdefault(name, (x, y))
        return found

    def action_move(self, across: int, down: int) -> None:
        """Choose what stands nearest in a direction."""
        spots = self._spots()
        here = spots.get(self.scene.selected) if self.scene is not None else None
        if here is None:
            self._choose(next(iter(spots), ""))
            return
        middle = self.board.columns // 2
        is_right = here[0] >= middle

        def is_ahead(spot: tuple[int, int]) -> bool:
            if across:
                return (spot[0] >= middle) is (across > 0) and is_right is not (across > 0)
            return (spot[1] - here[1]) * down > 0 and (spot[0] >= middle) is is_right

        def distance(spot: tuple[int, int]) -> int:
            beside, ahead = abs(spot[0] - here[0]), abs(spot[1] - here[1])
            return ahead * _ASIDE if across else ahead * 1000 + beside

        self._choose_nearest({name: spot for name, spot in spots.items() if is_ahead(spot)}, distance)

    def _choose_nearest(self, spots: dict[str, tuple[int, int]], distance: Callable[[tuple[int, int]], int]) -> None:
        if spots:
            self._choose(min(spots, key=lambda name: distance(spots[name])))

    def action_edge(self, index: int) -> None:
        """Choose the first or the last on this side."""
        spots = self._spots()
        middle = self.board.columns // 2
        here = spots.get(self.scene.selected, (0, 0)) if self.scene is not None else (0, 0)
        names = [name for name, spot in spots.items() if (spot[0] >= middle) is (here[0] >= middle)]
        if names:
            self._choose(names[index])

    def action_page(self, step: int) -> None:
        """Choose what stands a screenful further."""
        spots = self._spots()
        here = spots.get(self.scene.selected) if self.scene is not None else None
        if here is None:
            return
        middle, goal = self.board.columns // 2, here[1] + step * self.board.rows // 2
        mine = {name: spot for name, spot in spots.items() if (spot[0] >= middle) is (here[0] >= middle)}
        self._choose_nearest(mine, lambda spot: abs(spot[1] - goal))

    def _choose(self, name: str) -> None:
        if name:
            self.post_message(Chosen(name))
