"""Text of any kind in, an `Article` out: paragraphs with their kinds, sentences, quotes found in it again.

Bytes and strings come in, so the room opens no file and no address. It knows nothing of claims and relations,
of map files, of a screen or of the command line: of the model it uses `Article`, `Paragraph`, `Quote`, `FoundQuote`
and `Span`.

One more article reader (PDF, say) is one file `articles/<name>.py` with a function from the bytes of a file to
`Decoded`, the plain text to be kept beside the map, and one line in `READERS`; whoever has a file calls `read_in`.
One more language of web pages is one entry in `phrases.PHRASES`.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from argmap.articles.decoding import Decoded, decode
from argmap.articles.finding import find_quotes
from argmap.articles.html import read_html, starts_like_html
from argmap.articles.kinds import with_kinds
from argmap.articles.markdown import read_markdown
from argmap.articles.plain import paragraphs, read_article
from argmap.articles.quoting import quote_of
from argmap.articles.searching import places_of
from argmap.articles.sentences import sentences
from argmap.articles.shifting import Shift, common_shift
from argmap.articles.stated import Stated, stated

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "READERS",
    "Decoded",
    "Reader",
    "Shift",
    "Stated",
    "common_shift",
    "decode",
    "find_quotes",
    "paragraphs",
    "places_of",
    "quote_of",
    "read_article",
    "read_in",
    "sentences",
    "stated",
    "with_kinds",
]


class Reader(Protocol):
    """Takes a file's bytes in as plain text; raises `ArticleError` where there is none."""

    def __call__(self, data: bytes, *, encoding: str | None = None) -> Decoded:
        """The text, the encoding it had, what it says about itself, and what a person should know about the reading."""


READERS: Mapping[str, Reader] = {
    ".txt": decode,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
"""Who takes in which kind of file, by its ending; what is not listed is read as plain text."""


def read_in(data: bytes, name: str, *, encoding: str | None = None) -> Decoded:
    """The article in a file, by the reader for its name's ending; what begins as a web page is one, whatever its name.

    Args:
        data: the file's bytes.
        name: its name, with or without folders.
        encoding: how it is written, where that is known; otherwise its bytes tell.

    Raises:
        ArticleError: there is no article in it; the message says what to do.
    """
    reader = READERS.get(PurePath(name).suffix.lower(), decode)
    return (read_html if starts_like_html(data) else reader)(data, encoding=encoding)
