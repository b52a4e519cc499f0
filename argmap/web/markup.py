"""HTML from values: text is text, whatever stands in it; only what was made here is markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.text import Surface, harmless, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Content = str | Iterable[str]

_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        "'": "&#39;",
        "\r": "&#13;",  # a parser makes one letter of a carriage return and a line feed, and a line feed of one alone
        "\0": "\ufffd",  # a page cannot hold it, not even as a reference
    }
)

_EMPTY = frozenset({"meta", "input", "link"})
"""Elements without content."""


class Markup(str):
    """Text that is HTML."""

    __slots__ = ()


NOTHING = Markup("")


def escaped(text: str) -> Markup:
    """A text as it stands, letter by letter."""
    return Markup(text.translate(_ESCAPES))


def element(tag: str, attributes: Mapping[str, str | None] | None = None, *content: Content) -> Markup:
    """An element; content that is not markup already is text. An attribute of `None` is left out."""
    told = "".join(
        f' {name}="{escaped(value)}"' if value else f" {name}"
        for name, value in (attributes or {}).items()
        if value is not None
    )
    if tag in _EMPTY:
        return Markup(f"<{tag}{told}>")
    return Markup(f"<{tag}{told}>{together(*content)}</{tag}>")


def together(*content: Content) -> Markup:
    """Pieces one after the other."""
    return Markup("".join(_marked(piece) for piece in content))


def _marked(piece: Content) -> str:
    if isinstance(piece, Markup):
        return piece
    if isinstance(piece, str):
        return escaped(piece)
    return "".join(_marked(one) for one in piece)


def line(text: str) -> str:
    """A text of the map as one line without what could turn or hide the words around it."""
    return one_line(text, Surface.PAGE)


def lines(text: str) -> str:
    """The same with its own line ends."""
    return harmless(text, Surface.PAGE)
