"""A kind of document that is written as YAML, as far as its text is concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.errors import FormatError


class Document(NamedTuple):
    """What messages call what stands in a text, and what they need to know of it."""

    name: str
    """What it is, a word that takes "a": a file of it is "a NAME file"."""
    beginning: str
    """What its text begins with."""
    levels: str
    """How many levels deep it is, in words; far fewer than `MAX_DEPTH`."""
    texts: tuple[str, ...]
    """The keys that take words of any kind, as people write them."""
    error: type[FormatError]
    """Raised where a text is none."""
