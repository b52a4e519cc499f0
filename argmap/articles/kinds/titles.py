"""What stands over the body and its parts: headlines, standfirsts, key points, headings."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import BULLET, LONGEST_LINE, PageLine, WebPage
from argmap.articles.words import keys_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADING_WORDS = 14

_SENTENCE_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(]*[^\W\d_a-z]|[。！？]")

_STRONG_BULLET = re.compile(r"[•‣◦▪●]\s?")

_MARKDOWN = re.compile(r"#{1,6}\s")

_LABEL = re.compile(r"([^\s:][^:]{0,39}):\s")

_IN_QUOTES = re.compile(r"[\"“«„](?P<words>.+)[\"”»“]", re.DOTALL)


def key_points(page: WebPage) -> None:
    """A list of key points under its header, or bullets before the first prose."""
    prose = page.prose_before()
    inside = False
    for i, line in enumerate(page.lines):
        if page.kinds[i] is not None:
            inside = False
        elif len(line.words) <= LONGEST_LINE and page.patterns.starts("key_points", line.words) and _lists(page, i):
            inside = True
            page.kinds[i] = "key points"
        elif inside and (BULLET.match(line.words) or (page.is_spaced and not line.is_apart and not line.is_prose)):
            page.kinds[i] = "key points"
        else:
            inside = False
            if not prose[i] and _STRONG_BULLET.match(line.words) and prose[-1]:
                page.kinds[i] = "key points"


def _lists(page: WebPage, header: int) -> bool:
    """Whether a list stands under a line: bullets, or lines right below it that are no prose."""
    if header + 1 >= len(page.lines) or page.lines[header].is_sentence:
        return False
    below = page.lines[header + 1]
    return bool(BULLET.match(below.words)) or (not below.is_apart and not below.is_prose and page.is_spaced)


def headlines(page: WebPage) -> None:
    """The first line, if it is a title over longer prose, and the same title again before the body."""
    _mastheads(page)
    remaining = page.open()
    prose = page.prose_before()
    if not remaining:
        return
    below = prose[-1] - prose[remaining[0] + 1] or (_is_over_short_lines(page, remaining) and not prose[-1])
    if not _is_headline(page.lines[remaining[0]], below):
        return
    first = remaining[0]
    page.kinds[first] = "headline"
    title = set(keys_of(page.lines[first].words))
    for i in remaining[1:]:
        line = page.lines[i]
        if prose[i] > 2 or prose[i] == prose[-1]:
            break
        if line.is_title and line.is_apart and _is_alike(title, set(keys_of(line.words))):
            page.kinds[i] = "headline"


def _mastheads(page: WebPage) -> None:
    """The name of the site over its headline, and days beside it."""
    prose = page.prose_before()
    over = [i for i in page.open() if not prose[i]]
    titles = [i for i in over if page.lines[i].is_title and not _is_masthead(page, i)]
    for i in over:
        if not titles or i > titles[0]:
            return
        if _is_masthead(page, i):
            page.kinds[i] = "furniture"


def _is_masthead(page: WebPage, i: int) -> bool:
    words = page.lines[i].words
    day = page.patterns.date.sub("", words)
    return page.patterns.is_whole("site", words) or (day != words and not any(map(str.isalpha, day)))


def _is_over_short_lines(page: WebPage, remaining: Sequence[int]) -> bool:
    """Whether nothing but sentences stands below the first line, each apart: a text too short for prose."""
    below = [page.lines[i] for i in remaining[1:]]
    return bool(below) and all(line.is_sentence and line.is_apart for line in below) and not page.lines[0].is_sentence


def _is_headline(line: PageLine, prose_below: int) -> bool:
    return prose_below > 0 and line.is_title and not _IN_QUOTES.fullmatch(line.words)


def _is_alike(title: set[str], other: set[str]) -> bool:
    return 2 * len(title & other) > len(title | other)


def standfirsts(page: WebPage) -> None:
    """The sentence under a headline, where something other than body sets it off from the body."""
    body_end = max(page.open(), default=0)
    for i in [i for i, kind in enumerate(page.kinds) if kind == "headline"]:
        lead = i + 1
        while lead < len(page.lines) and page.kinds[lead] in ("byline", "furniture", "caption"):
            lead += 1
        if lead < len(page.lines) and page.kinds[lead] is None and page.lines[lead].is_sentence:
            breaks = len(_SENTENCE_BREAK.findall(page.lines[lead].words))
            if _sets_off(page, range(lead + 1, body_end), sentences=breaks + 1):
                page.kinds[lead] = "standfirst"


def _sets_off(page: WebPage, after: range, *, sentences: int) -> bool:
    """Whether what follows belongs to the page's top: key points, a byline, the picture, the title once more.

    Args:
        page: the page.
        after: the lines after the sentence, up to the last of the body.
        sentences: how many there are; a picture may stand under a first paragraph of several.
    """
    for i in after:
        kind = page.kinds[i]
        if kind == "furniture" and not page.patterns.is_whole("reading_time", page.lines[i].words[:LONGEST_LINE]):
            continue
        if kind == "pull quote":  # it may stand in the body as well
            continue
        if kind == "caption":
            return sentences <= 2
        return kind in ("key points", "byline", "headline", "furniture")
    return False


def headings(page: WebPage) -> None:
    """Titles over prose, from the last to the first, so that a heading may stand over a heading."""
    labels = Counter(found[1] for line in page.lines if (found := _LABEL.match(line.words)))
    after: int | None = None
    remaining = page.open()
    for i, before in zip(reversed(remaining), [*reversed(remaining[:-1]), None], strict=False):
        line = page.lines[i]
        label = _LABEL.match(line.words)
        is_speech = label is not None and labels[label[1]] > 1
        if after is not None and not is_speech and _is_heading(page, i, before, after):
            page.kinds[i] = "heading"
        after = i


def _is_heading(page: WebPage, i: int, before: int | None, after: int) -> bool:
    """Whether it is a title that stands apart, over prose or over a heading.

    Args:
        page: the page.
        i: the line.
        before: the line before it, furniture and the like left out.
        after: the line after it, likewise.
    """
    line = page.lines[i]
    if _MARKDOWN.match(line.words):
        return len(line.words) <= LONGEST_LINE
    is_apart = line.is_apart if page.is_spaced else before is None or page.lines[before].is_sentence
    words = line.words.split()
    return (
        is_apart
        and line.is_title
        and not line.words[0].islower()
        and len(words) <= HEADING_WORDS
        and not _IN_QUOTES.fullmatch(line.words)
        and (not line.is_sentence or _is_capitalised(words))
        and (page.lines[after].is_prose or page.kinds[after] == "heading")
    )


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether it is written as titles are; questions that are not may be an interviewer's."""
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) * 4 >= len(long) * 3
