"""What a product on paper is, and what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.print.subject import Subject
    from argmap.typesetting import Document

DOCUMENTS = ("pdf", "html", "docx")
"""The kinds of file that every product is written as: those of `typesetting`."""


class Leaf(NamedTuple):
    """A document of a product."""

    document: Document
    said: str
    """What it holds, in a line."""
    name: str = ""
    """What its file's name ends in, where a product has several, such as `key`."""


class Content(NamedTuple):
    """A file of a product that is no document, such as a table."""

    data: str | bytes
    said: str
    name: str = ""


class Sheet(NamedTuple):
    """A product on paper."""

    words: str
    """What it is."""
    make: Callable[[Subject], tuple[Leaf, ...]]
    """Its documents; raises an `ArgmapError` where it cannot be made."""
    others: Mapping[str, Callable[[Subject], tuple[Content, ...]]] = {}
    """By the ending of a file's name, without its dot, what it is made as besides documents."""
