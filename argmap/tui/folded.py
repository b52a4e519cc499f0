"""What is folded in a view that shows both cases: one rule, given what is selected and what a filter keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.tui.fits.cases import head_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Side
    from argmap.tui.cells.frame import Frame
    from argmap.tui.fits.fold import Folding


def shown_of(folding: Folding, frame: Frame, rows: int) -> Mapping[Side, frozenset[str]]:
    """The claims of each side that are shown, given room for so many."""
    structure, selected = frame.structure, frame.selected
    head = head_of(structure, selected) if selected else ""
    ends = tuple(name for name in frame.ends[:2] if name is not None) if head else ()
    relation = structure.relations.get(selected)
    wanted = ends if relation is not None else (head,) if head else ()
    only = None if frame.kept is None else frame.kept | frame.ways
    return folding.shown(structure, max(rows, 1), wanted, ways=ends, only=only, first=frame.first)
