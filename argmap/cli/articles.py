"""`argmap articles`."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from argmap.cli.given import article_bytes, look_at_article, name_of, refuse_input_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Article

_WIDTH = 100
"""Columns of an output that is no terminal."""

_KIND_WIDTH = 10

Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE", help="Articles: text, HTML, Markdown, Word or PDF; - for standard input.", show_default=False
    ),
]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The articles' encoding, where it is not UTF-8.")]


def articles(files: Files, encoding: Encoding = None) -> None:
    """Show how articles are read: each paragraph's line and kind.

    Example: argmap articles article.html

    Kinds: headline, standfirst, heading, body, pull quote, key points, caption, byline, comment, and furniture, which
    is what the site adds. They are found by rules; nothing is left out of the text.
    """
    refuse_input_twice(files)
    for file in files:
        look_at_article(file)
    data = [article_bytes(file) for file in files]
    from argmap.cli.messages import shown

    width = shutil.get_terminal_size((_WIDTH, 0)).columns if sys.stdout.isatty() else _WIDTH
    for number, name in enumerate(map(name_of, files)):
        article = _read(name, data[number], encoding)
        if number:
            print()
        if len(files) > 1:
            print(shown(f"{name}:"))
        print("\n".join(_listed(article, width)))


def _read(name: str, data: bytes, encoding: str | None) -> Article:
    """The article as it is taken in; what a person should know of that goes to standard error."""
    from argmap.articles import read_article, read_in
    from argmap.cli.messages import shown
    from argmap.errors import ArticleError

    try:
        decoded = read_in(data, name, encoding=encoding)
    except ArticleError as error:
        raise ArticleError(f"{name}: {error}") from error
    if decoded.notice:
        print(f"{shown(name)}: {decoded.notice}", file=sys.stderr)
    return read_article(decoded.text.encode(), name)


def _listed(article: Article, width: int) -> Iterator[str]:
    """A line for each paragraph, cut to so many columns, and one that counts the kinds."""
    from argmap.cli.messages import shown
    from argmap.model.source import ParagraphKind
    from argmap.phrases import PLAIN, counted
    from argmap.text import cut

    line, counted_to = 1, 0
    for paragraph in article.paragraphs:
        line += _line_ends(article.text[counted_to : paragraph.start])
        counted_to = paragraph.start
        words = " ".join(article.text[paragraph.start : min(paragraph.end, paragraph.start + 2 * width)].split())
        yield cut(shown(f"{line:>4}  {paragraph.kind:<{_KIND_WIDTH}}  {words}"), width)
    counts = Counter(paragraph.kind for paragraph in article.paragraphs)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in get_args(ParagraphKind) if counts[kind])
    yield f"{counted(len(article.paragraphs), PLAIN.nouns.paragraph)}: {kinds}"


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")
