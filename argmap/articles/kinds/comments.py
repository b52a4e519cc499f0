"""What readers wrote under the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import LONGEST_LINE, WebPage

if TYPE_CHECKING:
    from argmap.articles.kinds.phrases import Patterns


_SIGNED = re.compile(r"[^\W\d][\w.'@-]*(?:\s[\w.'@-]+){0,2}:\s+\S")
"""A comment with its writer's name before it: "Bernd_K: …"."""


def comments(page: WebPage) -> None:
    """The readers' comments, to the page's end; the form for them and its rules are the site's."""
    start = _comments_start(page)
    prose = page.prose_before()
    for i, line in enumerate(page.lines):
        if page.kinds[i] is None:
            is_after = i >= start
            is_at_end = is_after or 0 < prose[i] == prose[-1]
            is_header = _is_comments_header(page.patterns, line.words) and (is_after or _is_count(line.words))
            is_link = is_after and page.patterns.is_whole("furniture_words", line.words[:LONGEST_LINE])
            if is_header or is_link or (is_at_end and _is_comment_form(page.patterns, line.words)):
                page.kinds[i] = "furniture"
            elif is_after:
                page.kinds[i] = "comment"


def _is_comments_header(said: Patterns, words: str) -> bool:
    return len(words) <= LONGEST_LINE and said.is_whole("comments", words)


def _is_comment_form(said: Patterns, words: str) -> bool:
    return len(words) <= LONGEST_LINE and said.starts("comment_form", words) is not None


def _is_count(words: str) -> bool:
    """Whether a line such as "12 comments" has the number that a plain word for a heading has not."""
    return any(letter.isdigit() for letter in words)


def _comments_start(page: WebPage) -> int:
    """The first line of the comments: under their header, or where an initial and a name begin to alternate."""
    prose = page.prose_before()
    for i in range(len(page.lines)):
        if prose[i] and _opens_comments(page, i, prose[i]):
            return i
    initials = [i for i in range(len(page.lines) - 2) if prose[i] and _is_commenter(page, i)]
    return initials[0] if len(initials) > 1 else len(page.lines)


def _opens_comments(page: WebPage, i: int, prose: int) -> bool:
    """Whether comments stand under a header: it says so, or the next lines look like a person's name and words."""
    words = page.lines[i].words
    said = page.patterns
    if not (_is_comments_header(said, words) or _is_comment_form(said, words)):
        return False
    after = [k for k in range(i + 1, min(i + 12, len(page.lines))) if page.kinds[k] is None]
    after = [k for k in after if not _is_comment_form(said, page.lines[k].words)][:3]
    if sum(_SIGNED.match(page.lines[k].words) is not None for k in after) > 1:
        return True
    if len(after) < 2:
        return False
    first, second = after[:2]
    if _is_commenter(page, first) or any(said.is_whole("posted", page.lines[k].words[:LONGEST_LINE]) for k in after):
        return True
    if said.is_whole("reader_comments", words):
        return True
    return prose > 1 and page.lines[first].is_name and not page.lines[second].is_apart


def _is_commenter(page: WebPage, i: int) -> bool:
    """Whether an initial, a name that begins with it and some words follow each other, as beside a picture."""
    if i + 2 >= len(page.lines) or not page.lines[i].is_initial:
        return False
    name, words = page.lines[i + 1], page.lines[i + 2]
    return name.is_name and not name.is_initial and name.words[0] == page.lines[i].words and not words.is_initial
