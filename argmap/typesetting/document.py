"""What a document is made of: values that say what stands there, and nothing of how a kind of file says it.

Lengths are millimetres and letters points, as in print shops. Everything is black on white, grounds are light grey:
a bad copier loses grey letters and thin grey lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

# Within a line


@dataclass(frozen=True, slots=True)
class Underline:
    """A line under words."""

    stroke: Literal["full", "broken", "dotted"] = "full"
    is_heavy: bool = True
    level: int = 0
    """How many other lines run between it and the words."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    size: float = 0
    """Of its letters; 0: as those around it."""
    ground: Literal["", "black", "frame"] = ""
    """black: white letters on it. frame: black letters with a line around them."""
    under: tuple[Underline, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to be ticked."""

    is_on: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A box for a letter or a number."""

    letter: str = ""
    """What a key writes into it."""
    width: float = 7
    height: float = 7


@dataclass(frozen=True, slots=True)
class Pen:
    """A line to write on, within a line of words."""

    width: float = 0
    """0: what is left of the line."""
    written: str = ""
    """What a key writes on it."""


@dataclass(frozen=True, slots=True)
class Break:
    """Where a new line begins within a paragraph."""


Inline = Run | Tick | Slot | Pen | Break
Words = tuple[Inline, ...]


def plain_words(text: str, size: float = 0) -> Words:
    """A text in no special look."""
    return (Run(text, size=size),)


def bold(text: str, size: float = 0) -> Run:
    """A text in bold letters."""
    return Run(text, is_bold=True, size=size)


# Blocks


@dataclass(frozen=True, slots=True)
class Title:
    """The document's title, with what stands beside or under it."""

    text: str
    below: str = ""
    """A line under it."""
    fields: tuple[str, ...] = ()
    """What a pupil fills in: name, class, date."""
    badge: str = ""
    """A word in white on black, such as that this is the key."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; it stays with what follows."""

    words: Words
    level: int = 1
    """From 1, below the title."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in lines."""

    words: Words
    size: float = 0
    """Of its letters; 0: the document's."""
    indent: float = 0
    hanging: float = 0
    """How much further in all lines but the first begin."""
    stays: bool = False
    """Whether it stays on one page with what follows."""
    is_close: bool = False
    """Whether it follows closely on what stands before."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list, behind its mark."""

    mark: str
    """A letter, a number or a sign, in bold."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; it breaks over pages between items only."""

    items: tuple[Item, ...]
    size: float = 0
    columns: int = 1
    mark_width: float = 6
    space: float = 2
    """Between items."""


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on, 8 mm apart."""

    count: int = 1
    written: str = ""
    """What a key writes on them."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple[Block, ...] = ()
    align: Literal["left", "center"] = "left"
    has_left_line: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, never broken over pages."""

    cells: tuple[Cell, ...]
    height: float = 0
    """The least that it has."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A heading over all columns of a table, on a grey ground; it is said again where its rows go over a page."""

    words: Words
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head, which is said again on every page."""

    widths: tuple[float, ...]
    """Of the columns; 0: a share of what is left."""
    head: Row
    bars: tuple[Bar, ...]
    """Its rows; a bar without words has no heading of its own."""
    size: float = 9.5
    is_ruled: bool = False
    """Whether lines stand around every cell, not only below rows."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside one another."""

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[float, ...] = ()
    """0: a share of what is left; all the same, if left out."""
    gap: float = 6


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks on a ground or in a frame."""

    blocks: tuple[Block, ...]
    ground: Literal["white", "grey"] = "white"
    frame: Literal["", "thin", "top", "left"] = "thin"
    """Where a line runs: all around, above, or at the left side."""
    size: float = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay on one page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, as wide as its place unless that makes it too high."""

    svg: str
    alt: str
    """What it shows, for those who do not see it."""
    height: float = 0
    """The most that it may have; 0: as it comes."""


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box at a place of a drawing."""

    x: float
    y: float
    width: float
    height: float
    words: Words
    slot: Slot | None = None
    """A box for a letter at its left edge."""
    weight: Literal["thin", "thick"] = "thin"
    is_grey: bool = False
    is_broken: bool = False
    """Whether its edge is a broken line."""
    is_round: bool = True


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line through points of a drawing."""

    points: tuple[tuple[float, float], ...]
    weight: Literal["thin", "thick"] = "thin"
    is_broken: bool = False
    starts_with: Literal["", "dot"] = ""
    ends_with: Literal["", "arrow", "bar", "dot"] = ""
    says: str = ""
    """Words at its middle."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes with words and lines between them, each at its place."""

    width: float
    height: float
    boxes: tuple[DrawnBox, ...]
    lines: tuple[DrawnLine, ...]
    alt: str
    """What the lines show, for those who do not see them; the words in boxes are read as they are."""
    size: float = 9.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text whose lines are numbered; it is never broken."""

    number: int
    words: Words
    notes: Words = ()
    """In the margin beside it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that make a paragraph, or a heading of the text."""

    lines: tuple[Line, ...]
    level: int = 0
    """0: a paragraph; 1: the text's headline; 2: a heading in it."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A text in numbered lines; the first and every fifth number are shown."""

    passages: tuple[Passage, ...]
    width: float
    """Of its longest line."""
    size: float = 10
    numbers: float = 8
    """The room for numbers to the left."""
    notes: float = 40
    """The room for notes to the right."""
    language: str = ""


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a new page."""


Block = (
    Title
    | Heading
    | Paragraph
    | Items
    | WritingLines
    | Table
    | Columns
    | Box
    | Group
    | Picture
    | Drawing
    | Numbered
    | NewPage
)


# The whole


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper, upright, or a slide on end."""

    name: str
    width: float
    height: float


A4 = Page("a4", 210, 297)
LETTER = Page("letter", 215.9, 279.4)
SLIDE = Page("slide", 190.5, 338.7)

PAPERS: Mapping[str, Page] = {page.name: page for page in (A4, LETTER, SLIDE)}
"""All papers, by the names that people ask for (ISO 216 and ANSI Y14.1; a slide is 7.5 by 13.33 inches)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document for paper."""

    title: str
    blocks: tuple[Block, ...]
    page: Page = A4
    is_landscape: bool = False
    foot: str = ""
    """At the foot of every page, to the left; the title, if left out."""
    code: str = ""
    """In the middle of the foot."""
    language: str = "en"
    """Of its own words, a language tag."""
    size: float = 10.5

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """Left, right, top and bottom; upright, the left one has room for punched holes."""
        return (14, 14, 12, 13) if self.is_landscape else (20, 14, 14, 15)

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height between the margins."""
        left, right, top, bottom = self.margins
        across, down = (self.page.height, self.page.width) if self.is_landscape else (self.page.width, self.page.height)
        return across - left - right, down - top - bottom
