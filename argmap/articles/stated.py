"""What an article says of itself in its own lines: its title, its author, its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.authors import authors_in
from argmap.articles.kinds.phrases import Patterns

if TYPE_CHECKING:
    from argmap.model import Article


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
            author = author or ", ".join(authors_in(said, words))
        elif paragraph.kind == "body":
            break
    return Stated(title, author, published)


def _day(said: Patterns, line: str) -> str:
    found = said.date.search(line)
    return found[0] if found and found["day"] else ""
