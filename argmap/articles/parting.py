"""A web page's loose words put into lines of their own, as browsers do beside blocks; so no two words join."""

from __future__ import annotations

from typing import Any

Element = Any
"""An element of lxml, which has no types of its own."""

CONTAINERS = ("body", "div", "section", "article", "main", "header", "center", "blockquote")
"""Elements whose loose words become paragraphs where other blocks stand beside them."""

BLOCKS = frozenset(
    (
        *(*CONTAINERS, "p", "ul", "ol", "dl", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "nav", "aside"),
        *("footer", "form", "figure", "hr", "fieldset", "address", "details", "summary", "figcaption", "dialog"),
        *("menu", "script", "style", "iframe", "video", "audio", "svg", "button", "select", "textarea"),
    )
)

_UNSEEN = ("script", "style", "button", "svg", "iframe")

LONG = 80
"""Code points from which the words of an element that HTML does not know are a paragraph."""


def part_lines(tree: Element) -> None:
    """Make every run of loose words beside a block a paragraph, and elements of a site's own making blocks."""
    for element in [e for e in tree.iter() if isinstance(e.tag, str) and ("-" in e.tag or e.tag == "center")]:
        has_blocks = any(inner.tag in BLOCKS for inner in element.iterdescendants())
        is_long = len("".join(element.itertext()).strip()) >= LONG
        element.tag = "div" if has_blocks or element.tag == "center" else "p" if is_long else "span"
        if element.tag == "span":
            element.text, element.tail = f" {element.text or ''}", f" {element.tail or ''}"
    with_loose: set[Element] = set()
    for element in list(tree.iter(*CONTAINERS)):
        if any(child.tag in BLOCKS and child.tag not in _UNSEEN for child in element):
            if _wrap_loose(element):
                with_loose.add(element)
        elif element.tag == "div" and (
            len("".join(element.itertext()).strip()) >= LONG or element.getparent() in with_loose
        ):  # it stands beside paragraphs, or was one line of many
            element.tag = "p"
    for element in list(tree.iter("span")):
        _part_from_next(element)


def _wrap_loose(element: Element) -> bool:
    """Put runs of loose words into paragraphs; whether there were any."""
    from lxml.etree import SubElement  # noqa: PLC0415

    children = list(element)
    pieces: list[tuple[Element, str, list[Element]]] = [(None, element.text or "", [])]
    for child in children:
        if child.tag in BLOCKS:
            pieces.append((child, child.tail or "", []))
            child.tail = None
        else:
            pieces[-1][2].append(child)
    element.text = None
    for child in children:
        element.remove(child)
    found = False
    for block, text, inline in pieces:
        if block is not None:
            element.append(block)
        if text.strip() or any("".join(child.itertext()).strip() or (child.tail or "").strip() for child in inline):
            paragraph = SubElement(element, "p")
            found = True
            paragraph.text = text
            paragraph.extend(inline)
        else:
            element.extend(inline)
    return found


def _part_from_next(span: Element) -> None:
    """Part two labels that touch, such as a day and a place: a small letter, then a capital one."""
    following = span.getnext()
    if following is None or following.tag != "span" or span.tail or not (span.get("class") and following.get("class")):
        return
    one, other = "".join(span.itertext()), "".join(following.itertext())
    if one[-1:].islower() and other[:1].isupper():
        span.tail = " "
