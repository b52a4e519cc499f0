"""Text of any kind in, an `Article` out: paragraphs with their kinds, sentences, quotes found in it again.

Bytes and strings come in, so the room opens no file and no address. It knows nothing of claims and relations,
of map files, of a screen or of the command line: of the model it uses `Article`, `Paragraph`, `Quote`, `FoundQuote`
and `Span`.

One more article reader (Markdown, HTML, PDF) is one file `articles/<name>.py` with a function from the bytes of
a file to `Decoded`, the plain text to be kept beside the map, and one line in `READERS`. One more language of web pages
is one entry in `phrases.PHRASES`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from argmap.articles.decoding import Decoded, decode
from argmap.articles.finding import find_quotes
from argmap.articles.kinds import with_kinds
from argmap.articles.plain import paragraphs, read_article
from argmap.articles.sentences import sentences
from argmap.articles.shifting import Shift, common_shift

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "READERS",
    "Decoded",
    "Reader",
    "Shift",
    "common_shift",
    "decode",
    "find_quotes",
    "paragraphs",
    "read_article",
    "sentences",
    "with_kinds",
]


class Reader(Protocol):
    """Takes a file's bytes in as plain text; raises `ArticleError` where there is none."""

    def __call__(self, data: bytes, *, encoding: str | None = None) -> Decoded:
        """The text, the encoding it had, and what a person should know about the reading."""


READERS: Mapping[str, Reader] = {".txt": decode}
"""Who takes in which kind of file, by its ending; what is not listed is read as plain text."""
