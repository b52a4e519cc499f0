"""What was found in a web page, written as blocks: paragraphs, headings, items of lists with their numbers, rows."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

Element = Any
"""An element of lxml, which has no types of its own."""

BULLET = "•"

HEADS = frozenset(("head", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("item", "li", "dt", "dd"))
_ROWS = frozenset(("row", "tr"))
_CELLS = frozenset(("cell", "td", "th"))
_CODES = frozenset(("code", "pre"))
_BREAKS = frozenset(("lb", "br"))
_OTHERS = ("p", "quote", "list", "table", "div", "section", "article", "main", "body", "blockquote", "ul", "ol", "dl")
BLOCKS = HEADS | _ITEMS | _ROWS | frozenset((*_OTHERS, "pre", "figcaption", "address", "details", "summary"))
"""Elements that begin and end a line, by trafilatura's names and by HTML's."""

NUMBER = "data-number"
"""The attribute in which an item's number is kept."""

_MARK = re.compile(r"\s*⟦([^⟦⟧]{1,12})⟧\s*")
_SPACES = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n\s*\n")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_SMALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Block(NamedTuple):
    """A paragraph, heading, item of a list or row of a table, or lines of code."""

    kind: str
    text: str
    label: str = ""
    """What stands before it in its line: an item's bullet or number."""

    @property
    def line(self) -> str:
        """As it is written."""
        return f"{self.label} {self.text}" if self.label else self.text


def number_items(tree: Element) -> None:
    """Note at each item of a numbered list the number that a browser shows."""
    for numbered in tree.iter("ol"):
        items = [item for item in numbered if item.tag == "li"]
        is_reversed = numbered.get("reversed") is not None
        number = _whole(numbered.get("start"), len(items) if is_reversed else 1)
        if "none" in (numbered.get("style") or "").replace(" ", "").partition("list-style")[2][:12]:
            continue
        for item in items:
            number = _whole(item.get("value"), number)
            item.set(NUMBER, f"{_shown_as(number, item.get('type') or numbered.get('type') or '1')}.")
            number += -1 if is_reversed else 1


def write_numbers(tree: Element) -> None:
    """Put the numbers of items into their words, in marks by which they are known again."""
    for item in tree.iter("li"):
        if item.get(NUMBER):
            first = item
            while len(first) and not (first.text or "").strip() and first[0].tag in ("p", "div", "span", "b", "strong"):
                first = first[0]
            first.text = f"⟦{item.get(NUMBER)}⟧ {first.text or ''}"


def _whole(written: str | None, otherwise: int) -> int:
    try:
        return int(written) if written is not None and len(written) < len("-999999999") else otherwise
    except ValueError:
        return otherwise


def _shown_as(number: int, kind: str) -> str:
    if kind in ("a", "A") and 0 < number <= len("abcdefghijklmnopqrstuvwxyz"):
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 0 < number < 4000:
        letters = ""
        for value, letter in (*_ROMAN, *_ROMAN_SMALL):
            letters += letter * (number // value)
            number %= value
        return letters if kind == "i" else letters.upper()
    return str(number)


class _Writer:
    """Turns what was found into blocks, element by element."""

    def __init__(self) -> None:
        self.done: list[Block] = []
        self._kind = "p"
        self._label = ""
        self._pieces: list[str] = []
        self._row: Element = None
        self._code: Element = None

    def start(self, element: Element) -> None:
        """Take in an element and its first text."""
        tag = element.tag
        if tag in _CODES and self._code is None and _is_lines(element):
            self._end_block("code")
            self._code = element
        elif tag in _ROWS and self._row is None and _is_row(element):
            self._end_block("row")
            self._row = element
        elif tag in _CELLS and self._row is not None:
            self._pieces.append(" | " if "".join(self._pieces).strip() else "")
        elif tag in BLOCKS or (tag in _CELLS and self._row is None):
            self._end_block(_kind_of(tag, self._kind if not self._pieces else ""))
            self._label = element.get(NUMBER) or ("" if tag in _ITEMS else self._label)
        elif tag in _BREAKS:
            self._pieces.append("\n" if self._row is None else " ")
        self._add(element.text)

    def end(self, element: Element) -> None:
        """Leave an element and take in the text after it."""
        if element is self._code or element is self._row:
            self._end_block("p")
            self._code = self._row = None
        elif self._code is None and element.tag in BLOCKS | (_CELLS if self._row is None else frozenset()):
            self._end_block("p")
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text if self._code is not None else _SPACES.sub(" ", text))

    def _end_block(self, next_kind: str) -> None:
        """End the block that is being written: a blank line inside it, as two line breaks make, parts it."""
        text = "".join(self._pieces)
        self._pieces = []
        kind, self._kind = self._kind, next_kind
        if self._code is not None:
            self._write("code", text.strip("\n"))
            return
        for part in _BLANK_LINE.split(text):
            words = "\n".join(filter(None, (" ".join(line.split()) for line in part.split("\n"))))
            if words:
                self._write(kind, words.rstrip(" |") if kind == "row" else words)
                kind = "p"

    def _write(self, kind: str, text: str) -> None:
        label = ""
        if marked := _MARK.match(text):
            kind, label, text = "item", marked[1], text[marked.end() :]
        elif kind == "item":
            label, self._label = self._label or BULLET, ""
        if text.strip():
            self.done.append(Block(kind, text, label))


def _kind_of(tag: str, before: str) -> str:
    """The kind of block that an element begins; a paragraph at the start of an item is that item."""
    if tag in HEADS:
        return "head"
    return "item" if tag in _ITEMS or before == "item" else "p"


def _is_row(element: Element) -> bool:
    """Whether it is a row of several cells with only words in them: other tables lay out a page."""
    cells = sum(inner.tag in _CELLS for inner in element)
    return cells > 1 and not any(inner.tag in BLOCKS for inner in element.iterdescendants())


def _is_lines(element: Element) -> bool:
    """Whether code stands in lines of its own, not in a sentence."""
    parent = element.getparent()
    is_apart = parent is None or parent.tag not in ("p", *HEADS)
    return element.tag == "pre" or (is_apart and "\n" in "".join(element.itertext()).strip())


def blocks_of(body: Element) -> list[Block]:
    """The paragraphs, headings and so on of what was found, in order."""
    from lxml import etree  # noqa: PLC0415 - lxml is loaded where a page is read

    writer = _Writer()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        (writer.start if event == "start" else writer.end)(element)
    return writer.done


def joined(blocks: list[Block]) -> str:
    """A blank line between blocks, none between the items of a list or the rows of a table."""
    pieces = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        is_next = before is not None and before.kind == block.kind and block.kind in ("item", "row")
        pieces += ["\n" if is_next else "\n\n", block.line]
    return "".join(pieces)
