"""The picture as part of the page: its colours follow the page's, and each part of it leads to what it shows.

It is our own SVG, drawn from the same map; its titles stay out, as the outline says the same in words.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from argmap.diagram import STYLES
from argmap.web.markup import Markup, element, together

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.diagram import Style
    from argmap.web.subject import Subject

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT = frozenset(
    {
        *("viewBox", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "d", "points", "transform", "fill"),
        *("stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "font-style", "text-anchor"),
        *("direction", "class", "fill-opacity", "stroke-opacity", "font-family", "lang"),
        *("textLength", "lengthAdjust"),
    }
)
"""Attributes that stay; ids do not, as a page has its own."""

_DRAWN = frozenset({"svg", "g", "text", "tspan", "path", "rect", "polygon", "polyline", "ellipse", "circle", "line"})


def picture_part(subject: Subject, svg: str) -> Markup:
    """A picture drawn in the style `screen`, to stand in a page."""
    root = ET.fromstring(svg.partition("?>")[2] if svg.startswith("<?xml") else svg)  # noqa: S314 - our own drawing
    parts = _parts(subject)
    told = _drawn(root, parts, _colours(STYLES["screen"]))
    scroll = {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": subject.page.scroll}
    return element("div", scroll, told)


def picture_colours() -> str:
    """The picture's colours as properties of the page, for each of its looks."""
    looks = {name: _rules(STYLES[name]) for name in ("screen", "dark", "print", "contrast")}
    return (
        f":root{{{looks['screen']}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-colours=light]){{{looks['dark']}}}}}\n"
        f":root[data-colours=dark]{{{looks['dark']}}}\n"
        f"@media (prefers-contrast:more) and (prefers-color-scheme:dark){{:root:not([data-colours=light])"
        f"{{{looks['contrast']}}}}}\n"
        f"@media print{{:root:root:root{{{looks['print']}}}}}\n"
    )


def _rules(style: Style) -> str:
    return ";".join(f"--pic-{name}:{colour}" for name, colour in _named(style))


def _named(style: Style) -> Iterator[tuple[str, str]]:
    """A style's colours by name, of several with one colour the one that most is drawn in first."""
    yield from {"ink": style.ink, "paper": style.paper, "faint": style.faint, "band": style.band}.items()
    yield "on", style.on_strong
    for ground, tint in style.tints.items():
        yield from {
            f"{ground}": tint.strong,
            f"{ground}-soft": tint.soft,
            f"{ground}-main": tint.of_main,
        }.items()


def _colours(style: Style) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for name, colour in _named(style):
        names.setdefault(colour, name)
    return names


def _parts(subject: Subject) -> Mapping[str, tuple[str, str]]:
    """By the id of a part of the picture: the address of what it shows, and the claims or link that light it."""
    whole = subject.whole
    parts = {f"claim-{name}": (subject.number(name), subject.number(name)) for name in subject.excerpt.claims}
    for at, issue in enumerate(whole.map.issues, 1):
        parts[f"issue-{issue.id}"] = (f"Q{at}", f"Q{at}")
    for relation in whole.map.relations:
        number = whole.number(relation.id)
        goes = f"L{number}" if number else subject.number(relation.premises[0])
        parts[f"relation-{relation.id}"] = (goes, f"r:{relation.id}")
        for premise in (*relation.premises, whole.aim(relation).id):
            parts[f"relation-{relation.id}.see-{premise}"] = (subject.number(premise), "")
    return parts


def _drawn(
    node: ET.Element, parts: Mapping[str, tuple[str, str]], colours: Mapping[str, str], *, is_main: bool = False
) -> Markup:
    """An element of the picture and what is in it, as markup of ours."""
    tag = node.tag.removeprefix(_SVG)
    holds_main = "main-claim" in node.get("class", "").split()
    inside = [
        _drawn(child, parts, colours, is_main=holds_main)
        for child in node
        if child.tag.removeprefix(_SVG) in (*_DRAWN, "a")
    ]
    if tag == "a":  # its own links lead to ids that the page has not
        return Markup("".join(inside))
    attributes: dict[str, str | None] = {}
    for key, value in node.attrib.items():
        if key in _KEPT and not (tag == "svg" and key in ("width", "height")):
            attributes[key] = _coloured(tag, key, value, colours, is_main=is_main)
    if tag == "svg":
        attributes["role"] = "presentation"
        attributes["data-width"] = node.get("width", "").removesuffix("pt")
    goes, lit = parts.get(node.get("id", ""), ("", ""))
    if goes:
        attributes["data-go"] = goes
        attributes["data-of"] = lit or None
    is_claim = bool(goes) and node.get("id", "").startswith("claim-")
    if tag == "g" and not is_claim and node.get("role") == "graphics-object":
        attributes["aria-hidden"] = "true"
    words = [node.text] if tag in ("text", "tspan") and node.text else []
    between = Markup("\n" * is_claim)  # or words of two lines were read as one
    made = element(tag, attributes, words, [together(between, one) for one in inside])
    if not is_claim:
        return made
    said = " ".join(" ".join(text.itertext()) for text in node.iter(f"{_SVG}text"))
    return element("a", {"href": f"#{goes}", "aria-label": " ".join(said.split())}, made)


def _coloured(tag: str, key: str, value: str, colours: Mapping[str, str], *, is_main: bool) -> str:
    """A colour as the page's property for it; white letters are those on a strong ground."""
    if key not in ("fill", "stroke") or value not in colours:
        return value
    name = colours[value]
    if tag == "text" and name == "paper":
        name = "on"
    if is_main and tag != "text" and key == "fill" and f"{name}-main" in _MAINS:
        name = f"{name}-main"
    return f"var(--pic-{name})"


_MAINS = frozenset(f"{ground}-main" for ground in STYLES["screen"].tints)
