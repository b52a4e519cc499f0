"""What every pane shows: one value that goes down to all of them, and the one message that comes up from each.

A pane never asks another pane anything: the program makes a new `Scene` and gives it to all with `show`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from argmap.tui.glyphs import UNICODE, Glyphs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.errors import Problem
    from argmap.model import Debate
    from argmap.tui.taking import Words


class Tie(NamedTuple):
    """The best counterpart of what is selected, on the other side."""

    id: str
    """A claim."""
    why: str
    """In words: "attacked by it (2)", "same question", "common ground", "through its conclusion A1"."""


class Scene(NamedTuple):
    """All that is shown."""

    debate: Debate
    selected: str
    """The id of a claim, relation or issue; empty in a map without any."""
    quote: int = 0
    """Which of the selected claim's quotes is looked at."""
    tie: Tie | None = None
    """None: nothing on the other side answers what is selected, or it has no side."""
    kept: frozenset[str] | None = None
    """The ids of what a filter keeps; none: everything is shown."""
    ways: frozenset[str] = frozenset()
    """The ids of what leads up from that: shown, but faint. All else is hidden."""
    sought: str = ""
    """Words that are searched for; empty if none are."""
    glyphs: Glyphs = UNICODE
    words: Words | None = None
    """Words of an article that are taken, to be made something of."""
    labels: Mapping[str, str] = MappingProxyType({})
    """By a claim's id, letters that lead to it, while one is being picked."""
    marked: frozenset[str] = frozenset()
    """The ids of the claims that an edit is to be made of all together."""
    problems: tuple[Problem, ...] = ()
    """What was found wrong with the debate when it was last looked at."""
    way: int = 0
    """Which of the ways from it to a main claim is followed."""
    by: str = ""
    """The id of the link that one came by: of a claim with several, it is shown first."""
    is_whole: bool = False
    """Whether of a long draft all is shown that fits, not its main line."""

    def is_hidden(self, name: str) -> bool:
        """Whether a filter leaves an entry out."""
        return self.kept is not None and name not in self.kept and name not in self.ways

    def is_faint(self, name: str) -> bool:
        """Whether an entry is shown only as the way of what a filter keeps."""
        return self.kept is not None and name not in self.kept and name in self.ways


class Opened(Message):
    """Somebody wants to read what is selected where it stands."""


class Asked(Message):
    """Somebody asks what can be done with what is selected."""


class Folded(Message):
    """Somebody wants to see what is folded into a claim, or the next cards."""

    def __init__(self, name: str) -> None:
        self.name = name
        """The claim's id."""
        super().__init__()


class Scrolled(Message):
    """Other text of an article is seen."""


class Chosen(Message):
    """Somebody chose an entry in a pane."""

    def __init__(self, name: str, quote: int | None = None) -> None:
        self.name = name
        """The id of a claim, relation or issue."""
        self.quote = quote
        """Which of the claim's quotes, where that was chosen."""
        super().__init__()
