"""What a person wants of a product on paper, where it is not as usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.model.exercise import Level
    from argmap.model.teaching import Teaching


class Wishes(NamedTuple):
    """How a product is made."""

    paper: str = "a4"
    """One of the papers of `typesetting`."""
    is_marked: bool = False
    """Whether a reading copy shows the claims of the map."""
    empty_columns: int = 2
    """How many columns of a flow sheet a class fills in."""
    event: str = ""
    """The format of the debate whose speeches are the columns of a flow sheet; empty: two sides."""
    order: tuple[str, ...] = ()
    """Relations, by their ids, in the order in which a picture is built up; what is not named comes as usual."""
    level: Level = 1
    """How much a worksheet gives."""
    seed: int = 1
    """Which of equally good tasks a worksheet has."""
    tasks: tuple[str, ...] = ()
    """The kinds of task of a worksheet, in their order; as usual, if left out."""
    teaching: Teaching | None = None
    """What a teacher decided about the sheets of the map."""
