"""Lines put together as paragraphs: across columns and pages, hyphens at their ends joined."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.paging import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.articles.pdf.layout import SetLine

INDENT = 0.8
"""Sizes of letters from which a line begins further in."""

WIDER = 1.35
"""Times the usual distance of lines from which two stand apart."""

OTHER_SIZE = 0.08
"""Share of its size by which letters differ that are set in another."""

LARGE = 1.1
"""Times the text's size from which letters are those of titles."""

SMALL = 0.93
"""Share of the text's size up to which letters are those of notes."""

_ITEM = re.compile(r"(?:[•‣◦▪●·]|[*–—-]\s|\(?(?:\d{1,3}|[A-Za-z]|[ivxl]{2,5})[.)]\s|\[\d{1,3}\])")
_BULLET = re.compile(r"[•‣◦▪●·]\s?")
_NOTE = re.compile(r"\[[\d*†‡§]+\] |\d{1,3}[.)]? \D|[*†‡§]")
_ENDED = re.compile(r"[.!?…:。！？][\"'”’»)\]]*(?:\[\d+\])?$")
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENED = ("self", "quasi", "well")
"""What keeps its hyphen before what follows, wherever its line ends."""

_WIDE = "\u2e80"
"""Letters from here on are written without spaces."""


class SetParagraph(NamedTuple):
    """A paragraph, heading, item of a list or row of a table."""

    text: str
    size: float
    is_tight: bool = False
    """Whether no blank line parts it from the same before it."""
    is_bold: bool = False


class _Zone(NamedTuple):
    """Lines that stand in one column, and its measures."""

    lines: list[SetLine]
    left: float
    right: float
    leading: float
    usual: float
    """The size of most letters of all pages."""


def usual_size(pages: Iterable[Sequence[Sequence[SetLine]]]) -> float:
    """The size of most letters."""
    counts: dict[float, int] = {}
    for page in pages:
        for zone in page:
            for line in zone:
                key = round(line.size, 1)
                counts[key] = counts.get(key, 0) + len(line.text)
    return max(counts, key=lambda size: counts[size], default=0.0)


def paragraphs(pages: Sequence[Sequence[Sequence[SetLine]]]) -> list[SetParagraph]:
    """The paragraphs of all pages, with a mark where each page but the first begins.

    Args:
        pages: of each its zones in reading order, of each zone its lines from top to bottom.
    """
    size = usual_size(pages)
    writer = _Joiner(_vocabulary(pages))
    for number, page in enumerate(pages):
        notes: list[_Zone] = []
        if number:
            writer.turn_page()
        for zone in page:
            text, below = _without_notes(zone, size)
            if text:
                writer.add(_zone(text, size))
            if below:
                notes.append(_zone(below, size))
        for one in notes:
            writer.add_notes(one)
    return writer.done()


def _zone(lines: list[SetLine], usual: float) -> _Zone:
    size = median(line.size for line in lines)
    gaps = [one.base - two.base for one, two in pairwise(lines) if one.base > two.base]
    near = [gap for gap in gaps if gap < 2.2 * size]
    lefts, rights = sorted(line.start for line in lines), sorted(line.end for line in lines)
    return _Zone(
        lines, lefts[len(lefts) // 10], rights[-1 - len(rights) // 20], median(near) if near else 1.2 * size, usual
    )


def _without_notes(lines: Sequence[SetLine], size: float) -> tuple[list[SetLine], list[SetLine]]:
    """The lines of a column, and the notes at its foot, which are set smaller and begin with a mark."""
    first = len(lines)
    while first and lines[first - 1].size < SMALL * size:
        first -= 1
    while first < len(lines) and not _NOTE.match(lines[first].text):
        first += 1
    return list(lines[:first]), list(lines[first:])


def _vocabulary(pages: Sequence[Sequence[Sequence[SetLine]]]) -> frozenset[str]:
    """All words that stand whole on a line, those with hyphens in them too."""
    every = (line for page in pages for zone in page for line in zone)
    return frozenset(word.casefold() for line in every for word in _WORDS.findall(line.text.rstrip("-\u2010\u00ad")))


class _Joiner:
    def __init__(self, words: frozenset[str]) -> None:
        self._words = words
        self._done: list[SetParagraph] = []
        self._pages = 0
        self._last: tuple[SetLine, _Zone] | None = None

    def turn_page(self) -> None:
        self._pages += 1

    def done(self) -> list[SetParagraph]:
        return self._done

    def add(self, zone: _Zone) -> None:
        """Add a zone's lines to the text."""
        for number, line in enumerate(zone.lines):
            before = zone.lines[number - 1] if number else None
            if before is None:
                goes_on = self._last is not None and _goes_on(*self._last, line, zone)
            else:
                two_before = zone.lines[number - 2] if number > 1 else None
                goes_on = not _breaks(two_before, before, line, zone)
            self._put(line, goes_on=goes_on)
        self._last = (zone.lines[-1], zone)

    def add_notes(self, zone: _Zone) -> None:
        """Add notes before the paragraph that they interrupt, if it began on this page, else after it."""
        held = self._done[-1:] if self._last is not None and not _ENDED.search(self._last[0].text) else []
        held = [one for one in held if PAGE not in one.text]
        self._done = self._done[: len(self._done) - len(held)]
        for number, line in enumerate(zone.lines):
            self._put(line, goes_on=number > 0 and not _NOTE.match(line.text))
        self._done += held

    def _put(self, line: SetLine, *, goes_on: bool) -> None:
        mark, self._pages = PAGE * self._pages, 0
        if goes_on and self._done:
            last = self._done[-1]
            self._done[-1] = last._replace(text=self._joined(last.text, mark, line.text))
            return
        is_tight = line.is_row or bool(_ITEM.match(line.text))
        text = _BULLET.sub("• ", line.text) if _BULLET.match(line.text) else line.text
        self._done.append(SetParagraph(mark + text, line.size, is_tight, line.is_bold))

    def _joined(self, text: str, mark: str, line: str) -> str:
        """Two lines as one: a word that was parted at their border is whole again."""
        found = _HYPHEN.search(text)
        after = _WORDS.match(line)
        if text.endswith("\u00ad") or (found and text.endswith(("-", "\u2010")) and after):
            first = _WORDS.findall(text[:-1])[-1] if _WORDS.findall(text[:-1]) else ""
            second = after[0] if after else ""
            hyphened = f"{first}-{second}".casefold()
            is_own = second[:1].isupper() or hyphened in self._words or first.casefold() in _HYPHENED
            is_kept = is_own and not text.endswith("\u00ad")
            return f"{text if is_kept else text[:-1]}{mark}{line}"
        if text.endswith("-") and line[:1].isalnum() and text[-2:-1].isalnum():
            return f"{text}{mark}{line}"
        is_wide = text[-1:] >= _WIDE and line[:1] >= _WIDE
        return f"{text}{mark}{line}" if is_wide else f"{text} {mark}{line}"


def _breaks(two_before: SetLine | None, before: SetLine, line: SetLine, zone: _Zone) -> bool:
    """Whether a paragraph ends between two lines of a column."""
    if before.is_row or line.is_row or _is_other(before, line):
        return True
    if before.base - line.base > WIDER * max(zone.leading, before.size):
        return True
    if _BULLET.match(line.text) and not before.text.endswith("-"):
        return True
    if _is_centred(before, zone) and _is_centred(line, zone):
        return line.size <= zone.usual * LARGE  # names under a title, not the title's own lines
    return _begins(two_before, before, line, zone)


def _begins(two_before: SetLine | None, before: SetLine, line: SetLine, zone: _Zone) -> bool:
    """Whether a line begins a paragraph by its place, or as the one before it ends where its first word had fitted."""
    if line.start - before.start > INDENT * line.size:
        return not _ITEM.match(before.text)
    is_new = _ENDED.search(before.text) is not None or _ITEM.match(line.text) is not None
    if two_before is not None and _is_set_back(two_before, before, line):
        return is_new or not (_ITEM.match(before.text) or _ITEM.match(two_before.text))
    fits = before.end + 0.3 * line.size + line.first_word < zone.right - 0.3 * line.size
    return fits and is_new


def _is_set_back(two_before: SetLine, before: SetLine, line: SetLine) -> bool:
    """Whether a line begins further out than the two before it, as after a quotation."""
    near = INDENT * line.size
    return before.start - line.start > near and abs(two_before.start - before.start) < near


def _goes_on(before: SetLine, earlier: _Zone, line: SetLine, zone: _Zone) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if before.is_row or line.is_row or _is_other(before, line) or _ITEM.match(line.text):
        return False
    if _HYPHEN.search(before.text):
        return True
    if _ENDED.search(before.text):
        return False
    is_full = before.end + 0.3 * line.size + line.first_word > earlier.right - 0.3 * line.size
    is_indented = len(zone.lines) > 1 and line.start - zone.left > INDENT * line.size
    return line.text[:1].islower() or (is_full and not is_indented)


def _is_other(one: SetLine, two: SetLine) -> bool:
    return abs(one.size - two.size) > OTHER_SIZE * max(one.size, two.size) or one.is_bold != two.is_bold


def _is_centred(line: SetLine, zone: _Zone) -> bool:
    before, after = line.start - zone.left, zone.right - line.end
    return before > 2 * line.size and abs(before - after) < line.size
