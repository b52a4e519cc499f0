"""What a product is: something made of a debate for people, and what becomes a file of their own or is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram import Choices
from argmap.model import NOTHING_SAID, Debate, Overlay, Pairing
from argmap.phrases import PLAIN, Speech
from argmap.print.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from argmap.model import Excerpt, Structure
    from argmap.model.exercise import Exercise


class Options(NamedTuple):
    """How a product is made, where it is not as usual."""

    form: str = ""
    """One of its forms; the first, if left out."""
    choices: Choices = Choices()
    """Of pictures."""
    columns: int = 100
    """Of plain text that stands in columns."""
    overlay: Overlay = NOTHING_SAID
    """What somebody says of single claims and relations, beside what is proposed."""
    questions: bool = False
    """Whether what is told comes with what to ask of each step."""
    pairings: tuple[Pairing, ...] = ()
    """Claims of both sides that a person might compare, for what is told in words."""
    whole: Structure | None = None
    """The map that what is told is a part of: what nobody answers is asked there."""
    brief: bool = False
    """Whether what is proposed is told without who proposed it and why."""
    speech: Speech = PLAIN
    """How it is said."""
    debate: Debate | None = None
    """Gives the articles to what shows them."""
    name: str = ""
    """What the map is called by its file."""
    exercise: Exercise | None = None
    """Tasks to do."""
    shows_answers: bool = True
    """Whether the right answers are in it."""
    pupils: tuple[str, ...] = ("",)
    """Of what everybody gets one of their own: by whose it is; an empty name is everybody's."""
    wishes: Wishes = Wishes()
    """Of what is printed."""


class ProductFile(NamedTuple):
    """One file's content."""

    content: str | bytes
    said: str
    """What it shows, in a line."""
    mark: str = ""
    """What a file of it begins with, for programs that would not know otherwise that it is UTF-8."""
    name: str = ""
    """What its file's name ends in, where not a number tells several files apart."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.content if isinstance(self.content, bytes) else f"{self.mark}{self.content}".encode()


class Product(NamedTuple):
    """Something that is made of a debate for people."""

    words: str
    """What it is."""
    endings: Mapping[str, str]
    """By the ending of a file's name, in lower case, the form that it asks for; the usual form first."""
    make: Callable[[Sequence[Excerpt], Options], tuple[ProductFile, ...]]
    """Makes it of parts of one map, a file for each or more; raises an `ArgmapError` where it cannot be made, before
    anything is written."""
    in_one: Collection[str] = ()
    """The forms that hold all parts in one file; the others are a file for each part."""

    is_whole: bool = False
    """Whether it is made of the whole map, in as many files as it takes, whatever part is given."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All that it can be made as, by the names that people ask for."""
        return tuple(dict.fromkeys(self.endings.values()))
