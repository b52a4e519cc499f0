"""The styles of a Word file: what a paragraph or a run takes over from the one that it names."""

from __future__ import annotations

from typing import Any

from argmap.articles.word.package import attribute, inner, name_of

Element = Any
"""An element of lxml, which has no types of its own."""

DEEPEST = 20
"""Styles on styles; more are a circle."""

_OFF = ("0", "false", "off", "none")


class Styles:
    """Styles by the name that paragraphs and runs have for them."""

    def __init__(self, part: Element) -> None:
        """Take the part with the styles, where there is one."""
        styles = [] if part is None else [one for one in part if name_of(one) == "style"]
        self._styles = {attribute(one, "styleId") or "": one for one in styles}
        self._default = next(
            (name for name, one in self._styles.items() if _is_default_of_paragraphs(one)),
            "",
        )

    def of_paragraph(self, properties: Element) -> str:
        """The style of a paragraph with these properties."""
        return attribute(inner(properties, "pStyle")) or self._default

    def name(self, style: str) -> str:
        """What people call a style, in small letters; English in all languages for those that Word brings."""
        return (attribute(inner(self._styles.get(style), "name")) or "").lower()

    def found(self, style: str, *path: str) -> Element:
        """The element that a style has under a path, or the ones it is based on."""
        for _ in range(DEEPEST):
            one = self._styles.get(style)
            if one is None:
                return None
            found = inner(one, *path)
            if found is not None:
                return found
            style = attribute(inner(one, "basedOn")) or ""
        return None

    def look(self, run: Element, paragraph: str, *names: str) -> bool:
        """Whether a run's letters have one of these looks: by itself, by its own style, or by its paragraph's."""
        return any(is_on(self.property(run, paragraph, name)) for name in names)

    def property(self, run: Element, paragraph: str, name: str) -> Element:
        """A property of a run's letters, wherever it is stated; none where it is not."""
        properties = inner(run, "rPr")
        own = inner(properties, name)
        if own is not None:
            return own
        by_style = self.found(attribute(inner(properties, "rStyle")) or "", "rPr", name)
        return by_style if by_style is not None else self.found(paragraph, "rPr", name)


def is_on(element: Element) -> bool:
    """Whether a property that is on or off is on."""
    return element is not None and (attribute(element) or "1") not in _OFF


def _is_default_of_paragraphs(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on")
