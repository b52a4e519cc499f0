"""What an article says of itself in its own lines: its title, its author, its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.kinds.page import are_names
from argmap.articles.kinds.phrases import Patterns

if TYPE_CHECKING:
    from argmap.model import Article

LONGEST_NAME = 60
"""Characters; a longer line names no author."""


class Stated(NamedTuple):
    """As written there; empty where it is not said."""

    title: str = ""
    author: str = ""
    published: str = ""


def stated(article: Article) -> Stated:
    """Title, author and day, from the first headline and the lines of names above the article's body."""
    said = Patterns()
    title, author, published = "", "", ""
    for paragraph in article.paragraphs:
        words = " ".join(article.text[paragraph.start : paragraph.end].split())
        if paragraph.kind == "headline":
            title = title or words
        elif paragraph.kind == "byline":
            published = published or _day(said, words)
            author = author or _author(said, words)
        elif paragraph.kind == "body":
            break
    return Stated(title, author, published)


def _day(said: Patterns, line: str) -> str:
    found = said.date.search(line)
    return found[0] if found and found["day"] else ""


def _author(said: Patterns, line: str) -> str:
    """The names that a line starts with: "By Jane Doe, engineer, 2 May"."""
    by = said.starts("by", line)
    rest = line[by.end() :] if by else line
    day = said.date.search(rest)
    rest = rest[: day.start()] if day else rest
    name = re.split(r"\s*[,|•·–—]\s*|\s-\s|\s\(", rest.strip(" ,|•·–—-"))[0].strip()
    words = name.split()
    likely = len(name) <= LONGEST_NAME and 1 < len(words) <= 4 and are_names([w for w in words if not w.islower()])
    return name if likely and (by or any(word.istitle() for word in words)) else ""
