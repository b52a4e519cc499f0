"""What the site adds: its own lines, and the titles of its other pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import LONGEST_LINE, WebPage

if TYPE_CHECKING:
    from argmap.articles.kinds.phrases import Patterns

LONGEST_NOTICE = 400
"""Code points of the longest cookie or newsletter notice."""

_LANGUAGES = re.compile(r"[A-Z][A-Za-z]\s*(?:[|•]\s*[A-Z][A-Za-z]\s*)+")

_BREADCRUMBS = re.compile(r"[^<>‹›«»]{1,40}(?:\s[>›»]\s[^<>‹›«»]{1,80}){2,}")


def furniture(page: WebPage) -> None:
    """What the site adds, known by its phrases; switches between languages and paths to the page by their form."""
    for i, line in enumerate(page.lines):
        if _is_furniture(page.patterns, line.words):
            page.kinds[i] = "furniture"


def _is_furniture(said: Patterns, words: str) -> bool:
    if len(words) <= LONGEST_NOTICE and said.starts("notices", words):
        return True
    return len(words) <= LONGEST_LINE and bool(
        said.is_whole("furniture", words)
        or said.is_whole("reading_time", words)
        or (said.starts("furniture_starts", words) and not words.endswith("."))
        or _is_menu(said, words)
        or _LANGUAGES.fullmatch(words)
        or _BREADCRUMBS.fullmatch(words)
    )


MENU = 2
"""Entries of a menu in one line at least."""


def _is_menu(said: Patterns, words: str) -> bool:
    """Whether a line is a row of a menu's words: "Home News Opinion"."""
    rest, entries = words.strip(" |•·/"), 0
    while rest and (found := said.starts("menu", rest)):
        after = rest[found.end() :]
        if after[:1].isalnum():
            return False
        rest, entries = after.lstrip(" |•·/,-–—"), entries + 1
    return not rest and entries >= MENU


def furniture_words(page: WebPage) -> None:
    """Words such as "Share" and "Menu", beside other furniture or over the title."""
    prose = page.prose_before()
    lines = page.lines
    alike = {i for i in page.open() if page.patterns.is_whole("furniture_words", lines[i].words[:LONGEST_LINE])}
    site = alike | {i for i, kind in enumerate(page.kinds) if kind == "furniture"}
    for i in alike:
        is_over_title = not prose[i] and i + 1 < len(lines) and lines[i + 1].is_title and prose[-1]
        if i - 1 in site or i + 1 in site or is_over_title:
            page.kinds[i] = "furniture"


def related(page: WebPage) -> None:
    """The titles under a line such as "More on this topic"."""
    for i, line in enumerate(page.lines):
        if page.kinds[i] is None and len(line.words) <= LONGEST_LINE and page.patterns.is_whole("related", line.words):
            titles = _titles_below(page, i)
            for k in [i, *titles] if titles else []:
                page.kinds[k] = "furniture"


def _titles_below(page: WebPage, header: int) -> range:
    """The titles of a list: those under its header up to a blank line, or else all up to a heading before prose."""
    lines = page.lines
    end = first = header + 1
    together = end < len(lines) and not lines[end].is_apart
    while end < len(lines) and page.kinds[end] in (None, "furniture") and _is_list_title(page, end):
        if together and lines[end].is_apart:
            break
        end += 1
    if not together and end < len(lines) and lines[end].is_prose:
        end -= 1  # the last line belongs to the prose, as its heading
    return range(first, max(first, end))


def _is_list_title(page: WebPage, i: int) -> bool:
    line = page.lines[i]
    return (
        len(line.words) <= LONGEST_LINE
        and not line.words.endswith((".", ":"))
        and not any(page.patterns.is_whole(field, line.words) for field in ("comments", "related"))
        and not page.patterns.starts("comment_form", line.words)
    )
