"""Formulas of a Word file in one line: `(a + b)/2`, `x^2`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.articles.word.package import attribute, inner, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Element = Any
"""An element of lxml, which has no types of its own."""

_FORMS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "f": (("", "num"), ("/", "den")),
    "sSup": (("", "e"), ("^", "sup")),
    "sSub": (("", "e"), ("_", "sub")),
    "sSubSup": (("", "e"), ("_", "sub"), ("^", "sup")),
    "nary": (("_", "sub"), ("^", "sup"), (" ", "e")),
    "rad": (("√", ""), ("_", "deg"), ("", "e")),
}
"""What stands before each part of a formula, and the part's name."""


def in_one_line(element: Element) -> str:
    """An element of a formula as plain text."""
    name = name_of(element)
    if name == "t":
        return element.text or ""
    if name in _FORMS:
        sign = attribute(inner(element, "naryPr", "chr")) or "∫" if name == "nary" else ""
        return sign + "".join(_part(element, before, part) for before, part in _FORMS[name])
    words = "".join(map(in_one_line, element)) if not name.endswith("Pr") else ""
    return f"({words})" if name == "d" else words


def _part(element: Element, sign: str, part: str) -> str:
    if not part:
        return sign
    words = in_one_line(inner(element, part)) if inner(element, part) is not None else ""
    return f"{sign}{words if words.isalnum() or len(words) == 1 else f'({words})'}" if words else ""
