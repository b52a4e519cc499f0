"""Plain text as an article: its paragraphs, and a map's own article files."""

from __future__ import annotations

import hashlib
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.decoding import decode, line_of
from argmap.articles.kinds import with_kinds
from argmap.errors import ArticleError
from argmap.model.quote import Span
from argmap.model.source import Article
from argmap.text.late import is_alphabetic, late
from argmap.text.looks import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_WRAPPED = 100
"""Columns, two for a Chinese character: programs wrap at 60 to 80, people at 100 at most; longer is one line."""

NARROWEST_WRAPPED = 40
"""Columns: narrower texts are lists and verse."""

FEWEST_FULL_LINES = 3
"""Fewer lines that look wrapped are an accident: a title over a subtitle over a name."""

_LINE = re.compile("([^\r\n\v\f\x85\u2028\u2029]*)(?:\r\n|[\r\n\v\f\x85\u2028\u2029]|\\Z)")
"""A line as a person sees it: word processors end some with a separator of Unicode's. Messages count an editor's."""

_MARK_AT_END = re.compile(r"[^\w\s]$")
_STOP_AT_END = re.compile("[。！？」』]$")
_UNSPACED = late(f"[{UNSPACED}]")
_WIDE = late("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]")


class _TextLine(NamedTuple):
    text: str
    """Without the white space around it."""
    span: Span
    runs_on: bool
    """Whether the line after it is not blank."""


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""The paragraphs of a text, without the white space around them; blank ones are left out.

    A line is a paragraph. Only in a hard-wrapped text is it the run of lines up to a blank one. Lines end in
    `\n`, `\r\n`, a lone `\r`, or a separator of Unicode's.

    Hard-wrapped is a text without a line over 100 characters (a lone web address may be longer), where more than
    half of the lines that run on into a next one, and at least three, are full; lines under half the width, such
    as names, are not counted. A line is full if the first word of the next one would not have fitted and no
    punctuation mark ends it. The width is what nine tenths of the lines that run on keep to, 40 or more.
    """
    lines = tuple(_lines(text))
    if not _is_hard_wrapped(lines):
        return tuple(line.span for line in lines)
    return tuple(_joined(lines))


def read_article(data: bytes, path: str) -> Article:
    """A map's own article: UTF-8 alone, a byte-order mark left out.

    Args:
        data: the file as it stands.
        path: how a person would name it; only messages use it.

    Raises:
        ArticleError: it is not UTF-8 or has no words; names the path, the line and what to do.
    """
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        try:
            taken_for = decode(data)
        except ArticleError as refusal:
            raise ArticleError(f"{path}: {refusal}") from error
        where = f"{path}:{line_of(data, error.start)}"
        message = f"{where}: this is not UTF-8 (it reads as {taken_for.encoding}); save the article as UTF-8 text"
        raise ArticleError(message) from error
    if not text.strip():
        raise ArticleError(f"{path}: there are no words in this article; put its text into the file")
    checksum = hashlib.sha256(data).hexdigest()
    return Article(path=path, text=text, sha256=checksum, paragraphs=with_kinds(text, paragraphs(text)))


def _lines(text: str) -> Iterator[_TextLine]:
    """The lines that are not blank."""
    found = [(line[1].strip(), line) for line in _LINE.finditer(text)]
    for (words, line), (after, _) in pairwise([*found, ("", None)]):
        if words and line is not None:
            start = line.start() + len(line[1]) - len(line[1].lstrip())
            yield _TextLine(words, Span(start, start + len(words)), runs_on=bool(after))


def _is_hard_wrapped(lines: tuple[_TextLine, ...]) -> bool:
    if any(_columns(line.text) > LONGEST_WRAPPED and not _is_address(line.text) for line in lines):
        return False
    broken = [(line.text, after.text) for line, after in pairwise(lines) if line.runs_on]
    if len(broken) < FEWEST_FULL_LINES:
        return False
    lengths = sorted(_columns(line) for line, _ in broken)
    width = lengths[(len(lengths) - 1) * 9 // 10]
    long = [(line, after) for line, after in broken if 2 * _columns(line) > width]
    full = sum(_is_full(line, after, width) for line, after in long)
    return width >= NARROWEST_WRAPPED and full >= FEWEST_FULL_LINES and 2 * full > len(long)


def _is_address(line: str) -> bool:
    return "://" in line and len(line.split()) == 1


def _is_full(line: str, after: str, width: int) -> bool:
    if not is_alphabetic(after[0]) and _UNSPACED.match(
        after
    ):  # a line of Chinese ends after any character, but not before a mark
        return _columns(line) + len("道。") * 2 > width and not _STOP_AT_END.search(line)
    next_word = after.split(maxsplit=1)[0]
    return _columns(line) + 1 + min(_columns(next_word), width // 2) > width and not _MARK_AT_END.search(line)


def _columns(line: str) -> int:
    return len(line) if is_alphabetic(line) else len(line) + len(_WIDE.findall(line))


def _joined(lines: tuple[_TextLine, ...]) -> Iterator[Span]:
    start: int | None = None
    for line in lines:
        start = line.span.start if start is None else start
        if not line.runs_on:
            yield Span(start, line.span.end)
            start = None
