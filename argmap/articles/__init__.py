"""Text of any kind in, an `Article` out: paragraphs with their kinds, sentences, quotes found in it again.

Bytes and strings come in, so the room opens no file and no address. It knows nothing of claims and relations,
of map files, of a screen or of the command line: of the model it uses `Article`, `Paragraph`, `Quote`, `FoundQuote`
and `Span`.

One more article reader is one file `articles/<name>.py` with a function from the bytes of a file to
`Decoded`, the plain text to be kept beside the map, and one line in `READERS`; whoever has a file calls `read_in`.
These two are loaded when first asked for: a map's own articles are plain text. One more language of web pages is one
entry in `phrases.PHRASES`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap.articles.decoding import Decoded, decode
from argmap.articles.finding import find_quotes
from argmap.articles.kinds import with_kinds
from argmap.articles.plain import paragraphs, read_article
from argmap.articles.quoting import quote_of
from argmap.articles.searching import places_of
from argmap.articles.sentences import sentences
from argmap.articles.shifting import Shift, common_shift
from argmap.articles.stated import Stated, stated
from argmap.articles.turns import NO_TURNS, Spoken, Turn, leads, speaker_called, spoken_in, turns

if TYPE_CHECKING:
    from argmap.articles.readers import READERS, Reader, read_in

__all__ = [
    "NO_TURNS",
    "READERS",
    "Decoded",
    "Reader",
    "Shift",
    "Spoken",
    "Stated",
    "Turn",
    "common_shift",
    "decode",
    "find_quotes",
    "leads",
    "paragraphs",
    "places_of",
    "quote_of",
    "read_article",
    "read_in",
    "sentences",
    "speaker_called",
    "spoken_in",
    "stated",
    "turns",
    "with_kinds",
]


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("argmap.articles.readers"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
