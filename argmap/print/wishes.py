"""What a person wants of a product on paper, where it is not as usual."""

from __future__ import annotations

from typing import NamedTuple


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
