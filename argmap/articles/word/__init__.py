"""Word files as articles: headings, paragraphs, lists with their numbers, tables row by row, notes at the end.

What is struck, hidden or deleted is left out, inserted words are read; whatever else is not read is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.articles.decoding import Decoded, one_line, printable
from argmap.articles.paging import PAGE, paged
from argmap.articles.word.numbering import Numbering
from argmap.articles.word.package import Package, inner, name_of
from argmap.articles.word.runs import Runs, words_of
from argmap.articles.word.styles import Styles
from argmap.errors import ArticleError
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Element = Any
"""An element of lxml, which has no types of its own."""

NEAR_TOP = 10
"""Blocks from the top within which a text says itself who wrote it."""

_THROUGH = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "Choice")
"""Elements around blocks that mean nothing to a reader."""

_EMPTY = "there are no words in this Word file: if they are pictures, type them into a .txt file"


class Passage(NamedTuple):
    """A paragraph, or a row of a table."""

    text: str
    style: str = ""
    """The name of its style, in small letters: "heading 1", "title"."""
    is_tight: bool = False
    """Whether no blank line parts it from the same before it."""


def read_word(data: bytes, *, encoding: str | None = None) -> Decoded:  # noqa: ARG001 - it says itself how it is written
    """The words of a Word file (.docx), and what it says about itself.

    Raises:
        ArticleError: it is none, is damaged or locked, or has no words; the message says what to do.
    """
    package = Package(data)
    reader = _Reader(package)
    blocks = [*reader.blocks(package.body), *reader.notes()]
    if not any(block.text.strip(f" \n{PAGE}") for block in blocks):
        raise ArticleError(_EMPTY)
    text, pages = paged(printable(_joined(blocks)))
    is_paged = len(pages) > 1 and len(pages) == package.page_count
    first = [block._replace(text=one_line(block.text.replace(PAGE, ""))) for block in blocks[:NEAR_TOP]]
    return Decoded(
        text,
        "utf-8",
        " ".join(reader.told()),
        title=_title(first, package.about("title")),
        author=_said_there(package.about("creator"), first),
        pages=pages if is_paged else (),
        is_plain=False,
    )


class _Reader:
    """Reads blocks, and remembers what a person should know about them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = Styles(package.part("styles"))
        self._numbering = Numbering(package.part("numbering"), self._styles)
        self._runs = Runs(self._styles)
        self._tables = 0

    def blocks(self, parent: Element) -> Iterator[Passage]:
        """The blocks in an element, in order."""
        carried = ""
        for element in parent:
            match name_of(element):
                case "p":
                    block, boxes = self._paragraph(element, carried)
                    carried = f"{block.text} " if self._goes_on(element) else ""
                    if not carried and block.text:
                        yield block
                    for box in boxes:
                        yield from self.blocks(box)
                case "tbl":
                    yield from self._table(element)
                case "AlternateContent":
                    yield from self.blocks(element[:1])
                case name if name in _THROUGH:
                    yield from self.blocks(element)
                case _:
                    pass
        if carried.strip():
            yield Passage(carried.strip())

    def notes(self) -> Iterator[Passage]:
        """The notes that the text refers to, under a heading, numbered as they are referred to."""
        done: set[tuple[str, str]] = set()
        number = 0
        while number < len(self._runs.noted):  # notes may have notes
            kind, name = noted = self._runs.noted[number]
            number += 1
            note = self._package.note(kind, name)
            if noted in done or note is None:
                continue
            done.add(noted)
            text = " ".join(block.text for block in self.blocks(note))
            if len(done) == 1:
                yield Passage("Notes", "heading 1")
            if text:
                yield Passage(f"[{len(done)}] {text}", is_tight=True)

    def told(self) -> Iterator[str]:
        """What a person should know, a sentence each."""
        nouns, runs = PLAIN.nouns, self._runs
        if self._tables:
            yield f"{counted(self._tables, nouns.table_is)} read row by row: look at the figures."
        if runs.formulas:
            yield f"{counted(runs.formulas, nouns.formula_is)} written in one line: look at what is raised or divided."
        left_out = [
            counted(count, noun)
            for count, noun in (
                (runs.struck, nouns.struck_passage),
                (runs.hidden, nouns.hidden_passage),
                (self._package.comments, nouns.margin_comment),
            )
            if count
        ]
        if left_out:
            yield f"Left out: {PLAIN.listed(left_out)}."
        if runs.changes:
            yield "Its tracked changes were read as accepted."
        if heads := self._package.heads():
            yield f"Heads and feet of its pages are left out: “{'”, “'.join(heads)}”."

    def _paragraph(self, element: Element, carried: str) -> tuple[Passage, Sequence[Element]]:
        properties = inner(element, "pPr")
        style = self._styles.of_paragraph(properties)
        pieces, boxes = self._runs.of(element, style)
        words = carried + words_of(pieces)
        label = self._numbering.label(properties, style) if words.strip(f" \n{PAGE}") else ""
        before = PAGE * (len(words) - len(words.lstrip(PAGE)))
        text = f"{before}{label} {words.lstrip(PAGE)}" if label else words
        return Passage(text, self._styles.name(style), is_tight=bool(label)), boxes

    def _goes_on(self, element: Element) -> bool:
        """Whether the end of a paragraph was deleted, so that the next goes on with it."""
        mark = inner(element, "pPr", "rPr")
        is_gone = mark is not None and inner(mark, "del") is not None
        return is_gone and name_of(element.getnext()) == "p"

    def _table(self, table: Element) -> Iterator[Passage]:
        """Its rows; a table of one column is a frame around paragraphs."""
        rows = [row for row in table.iter("{*}tr") if _table_of(row) is table and inner(row, "trPr", "del") is None]
        cells = [[cell for cell in row.iter("{*}tc") if _row_of(cell) is row] for row in rows]
        if max(map(len, cells), default=0) <= 1:
            for row in cells:
                for cell in row:
                    yield from self.blocks(cell)
            return
        self._tables += 1
        for row in cells:
            texts = [" ".join(" ".join(block.text for block in self.blocks(cell)).split()) for cell in row]
            if any(texts):
                yield Passage(" | ".join(texts).rstrip(" |"), "row", is_tight=True)


def _table_of(row: Element) -> Element:
    return next(row.iterancestors("{*}tbl"), None)


def _row_of(cell: Element) -> Element:
    return next(cell.iterancestors("{*}tr"), None)


def _joined(blocks: Sequence[Passage]) -> str:
    pieces: list[str] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        is_near = before is not None and before.is_tight and block.is_tight and before.style == block.style
        pieces += ["\n" if is_near else "\n\n", block.text]
    return "".join(pieces)


def _title(first: Sequence[Passage], recorded: str) -> str:
    """What stands in the title's style, else the first heading, else what is recorded and stands there too."""
    for names in (("title",), ("heading 1", "heading 2")):
        for block in first:
            if block.style in names and block.text:
                return block.text
    return _said_there(recorded, first)


def _said_there(recorded: str, first: Sequence[Passage]) -> str:
    """What a file records of itself, where its text says so too: it may be a template's, or whoever typed it."""
    recorded = one_line(recorded)
    return recorded if recorded and any(recorded.casefold() in block.text.casefold() for block in first) else ""
