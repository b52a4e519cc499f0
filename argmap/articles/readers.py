"""Who takes in which kind of file: its bytes to plain text. Loaded when a file is taken in, as it knows all readers."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol

from argmap.articles.captions import read_captions
from argmap.articles.decoding import Decoded, decode
from argmap.articles.html import read_html, starts_like_html
from argmap.articles.length import length_notice
from argmap.articles.markdown import read_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Reader(Protocol):
    """Takes a file's bytes in as plain text; raises `ArticleError` where there is none."""

    def __call__(self, data: bytes, *, encoding: str | None = None) -> Decoded:
        """The text, the encoding it had, what it says about itself, and what a person should know about the reading."""


def _read_word(data: bytes, *, encoding: str | None = None) -> Decoded:
    from argmap.articles.word import read_word  # noqa: PLC0415 - few articles need it

    return read_word(data, encoding=encoding)


def _read_pdf(data: bytes, *, encoding: str | None = None) -> Decoded:
    from argmap.articles.pdf import read_pdf  # noqa: PLC0415 - few articles need it

    return read_pdf(data, encoding=encoding)


READERS: Mapping[str, Reader] = {
    ".txt": decode,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".vtt": read_captions,
    ".srt": read_captions,
    ".pdf": _read_pdf,
    ".docx": _read_word,
    ".docm": _read_word,
    ".dotx": _read_word,
}
"""Who takes in which kind of file, by its ending; what is not listed is read as plain text."""


_BEGINNINGS: tuple[tuple[Callable[[bytes], bool], Reader], ...] = (
    (starts_like_html, read_html),
    (lambda data: data.startswith(b"%PDF-"), _read_pdf),
    (lambda data: data.startswith(b"PK") and b"word/document.xml" in data, _read_word),
)
"""What tells of a file's beginning that it is for a reader, whatever its name."""


def read_in(data: bytes, name: str, *, encoding: str | None = None) -> Decoded:
    """The article in a file, by how it begins where that tells, whatever its name; else by its name's ending.

    A notice says of a long one what that means for a draft.

    Args:
        data: the file's bytes.
        name: its name, with or without folders.
        encoding: how it is written, where that is known; otherwise its bytes tell.

    Raises:
        ArticleError: there is no article in it; the message says what to do.
    """
    known = (reader for starts, reader in _BEGINNINGS if starts(data))
    reader = next(known, READERS.get(PurePath(name).suffix.lower(), decode))
    decoded = reader(data, encoding=encoding)
    notice = " ".join(filter(None, (decoded.notice, length_notice(decoded.text))))
    return decoded._replace(notice=notice)
