"""Who wrote it, when and where: lines of names and dates, sign-offs, notes about the author."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.articles.kinds.page import BULLET, LONGEST_LINE, WebPage, are_names

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_NAMES = frozenset(
    (
        *(
            "the",
            "a",
            "an",
            "why",
            "what",
            "how",
            "who",
            "when",
            "where",
            "our",
            "my",
            "your",
            "his",
            "her",
            "their",
            "its",
        ),
        *(
            "this",
            "that",
            "these",
            "those",
            "it",
            "is",
            "are",
            "we",
            "they",
            "you",
            "no",
            "not",
            "on",
            "in",
            "at",
            "for",
        ),
        *(
            "to",
            "from",
            "of",
            "and",
            "or",
            "but",
            "with",
            "without",
            "against",
            "after",
            "before",
            "by",
            "as",
            "new",
            "old",
        ),
        *("more", "less", "first", "second", "last", "next", "key", "main", "some", "all", "every", "part", "chapter"),
        *(
            "introduction",
            "background",
            "summary",
            "abstract",
            "conclusion",
            "update",
            "opinion",
            "news",
            "road",
            "street",
        ),
        *(
            "city",
            "town",
            "council",
            "traffic",
            "history",
            "policy",
            "plan",
            "plans",
            "case",
            "question",
            "facts",
            "points",
        ),
    )
)
"""Words of titles, which stand in no person's name."""

MOST_BYLINES = 4
"""More lines with a day and no name are the headings of a chronicle."""

_SIGN_OFF = re.compile(r"(?:[–—-]+\s*|\()(?P<name>[^()]{2,40}?)\)?")

_BETWEEN_NAMES = re.compile(r"[,|·•/()–—:&]|\s-\s|\s(?=and\s)")

_INITIAL = re.compile(r"\b[^\W\d_]\.\s*$")
"""A name's last word, cut to its first letter."""

_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo")
"""Cyrillic and Greek letters that stand in names by mistake, or to keep a page from being copied unseen."""


def bylines(page: WebPage) -> None:
    """Who wrote it, where and when: around the top, and after the last prose."""
    prose = page.prose_before()
    remaining = page.open()
    found = {i: names for i in remaining if (names := _byline(page, page.lines[i].words)) is not None}
    if len(remaining) > 1 and not (page.lines[remaining[1]].is_title and remaining[1] not in found):
        found.pop(remaining[0], None)  # the first line is the headline, unless a title stands under it
    alone = _name_alone(page, remaining)
    if alone is not None:
        found[alone] = {_folded(page.lines[alone].words)}
    is_chronicle = sum(not names for names in found.values()) > MOST_BYLINES
    for i, names in found.items():
        is_outside = prose[-1] and (prose[i] <= 2 or prose[i] == prose[-1])
        if is_outside and (names or not is_chronicle):
            page.kinds[i] = "byline"
            page.authors.update(names)
    for i in page.open()[1:]:
        if not prose[i] and _introduces(page, page.lines[i].words):
            page.kinds[i] = "byline"
    for i in reversed(page.open()):
        if page.lines[i].is_prose and not _is_about_author(page, page.lines[i].words):
            break
        if prose[i] and (_is_about_author(page, page.lines[i].words) or _is_sign_off(page, i)):
            page.kinds[i] = "byline"


def _name_alone(page: WebPage, remaining: Sequence[int]) -> int | None:
    """The line under the headline, or under its standfirst, if it is a person's name and nothing more."""
    prose = page.prose_before()
    over = [i for i in remaining[1:4] if not prose[i]]
    for place, i in enumerate(over):
        line, after = page.lines[i], page.lines[i + 1] if i + 1 < len(page.lines) else None
        words = line.words.split()
        small = {word for word in words if word.islower() and page.patterns.is_whole("beside_names", word)}
        large = [word for word in words if word not in small]
        is_name = line.is_apart and 1 < len(large) <= 3 and len(words) <= 5 and are_names(words if not small else large)
        is_before_body = after is not None and (after.is_prose or i + 1 in over[place + 1 :])
        if (
            is_name
            and page.lines[remaining[0]].is_title
            and is_before_body
            and not line.words.isupper()
            and not any(word.strip(".,'’-").casefold() in NO_NAMES for word in words)
            and all(re.fullmatch(r"[^\W\d_](?:[^\W\d_]|['’.-])*", word) for word in words)
        ):
            return i
    return None


def _byline(page: WebPage, words: str) -> set[str] | None:
    """The names in a line that is "By" and names, or a day and perhaps names or a place; none if it is no byline."""
    if len(words) > LONGEST_LINE:
        return None
    by = page.patterns.starts("by", words)
    bare = page.patterns.date.sub(" ", words[by.end() :] if by else words)
    has_day = any(found["day"] for found in page.patterns.date.finditer(words))
    if not (by or has_day) or (bare.rstrip().endswith((".", "?", "!")) and not _INITIAL.search(bare)):
        return None
    parts = [part.split() for part in _BETWEEN_NAMES.split(bare)]
    names = [[word for word in part if not page.patterns.is_whole("beside_names", word)] for part in parts]
    names = [name for name in names if name]
    must_be = names[:1] if by else names  # after "By NAME" stands an office, in small letters or not
    if (by and not names) or not all(len(name) <= 5 and are_names(name) for name in must_be):
        return None
    return {_folded(" ".join(name)) for name in names if len(name) > 1}


def _folded(name: str) -> str:
    return " ".join(name.translate(_LOOKALIKES).casefold().split())


def _is_about_author(page: WebPage, words: str) -> bool:
    return page.patterns.starts("about_author", words) is not None or _introduces(page, words)


def _introduces(page: WebPage, words: str) -> bool:
    """Whether a line tells who one of the authors is: "Jane Doe teaches in Harl"."""
    for length in {len(author.split()) for author in page.authors}:
        name, rest = words.split(maxsplit=length)[:length], words.split(maxsplit=length)[length:]
        if rest and _folded(" ".join(name)) in page.authors and page.patterns.starts("introduces", rest[0]):
            return True
    return False


def _is_sign_off(page: WebPage, i: int) -> bool:
    """Whether it is "- AGENCY" or "(Agency)" and no item of a list."""
    found = _SIGN_OFF.fullmatch(page.lines[i].words) if len(page.lines[i].words) <= LONGEST_LINE else None
    neighbours = [page.lines[k].words for k in (i - 1, i + 1) if 0 <= k < len(page.lines)]
    return (
        found is not None
        and are_names(found["name"].split())
        and len(found["name"].split()) <= 4
        and not any(BULLET.match(words) for words in neighbours)
    )
