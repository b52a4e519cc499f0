"""An engine's SVG as a document: titles and descriptions on every part, in the order of reading, text as text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from argmap.diagram.metrics import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram.wording import Caption

FALLBACKS = f"{FAMILY}, 'Liberation Sans', Arial, Helvetica, sans-serif"
"""The family that text was measured in, then its equals in width, then whatever there is."""

_SVG = "http://www.w3.org/2000/svg"
_GROUP, _TITLE, _DESC = (f"{{{_SVG}}}{name}" for name in ("g", "title", "desc"))
_USUAL_OF_TEXT = {
    "font-family": FAMILY,
    "{http://www.w3.org/XML/1998/namespace}space": "preserve",
    "text-anchor": "start",
}
"""What the engine says of each line of text, though it is said once for all or goes without saying."""

_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_document(svg: bytes, captions: Sequence[Caption], *, title: str, description: str, language: str = "") -> str:
    """The picture with words for every part.

    Groups that belong to one relation become one group; parts follow one another as their captions do.

    Args:
        svg: what the engine drew, its groups named by the ids of the captions.
        captions: by id, in the order of reading.
        title: of the whole picture.
        description: of the whole picture.
        language: of its text, a language tag; empty if unknown.
    """
    ET.register_namespace("", _SVG)
    root = ET.fromstring(svg)  # noqa: S314 - the engine's own output, not a stranger's
    root.set("role", "graphics-document")
    if language:
        root.set("lang", language)
    graph = root.find(_GROUP)
    assert graph is not None, "an engine draws one graph"
    background = [child for child in graph if child.tag not in (_GROUP, _TITLE)]
    groups = _by_caption([child for child in graph if child.tag == _GROUP])
    for child in list(graph):
        graph.remove(child)
    _describe(graph, title, description)
    graph.extend(background)
    for caption in captions:
        parts = groups.get(caption.id)
        if parts is not None:
            graph.append(_captioned(parts, caption))
    root.set("font-family", FALLBACKS)
    for text in root.iter(f"{{{_SVG}}}text"):
        for key, usual in _USUAL_OF_TEXT.items():
            if text.get(key) == usual:
                del text.attrib[key]
    _indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _by_caption(groups: Sequence[ET.Element]) -> dict[str, list[ET.Element]]:
    """Groups by the id of their caption; a point or junction (`relation-x-point`) belongs to its relation."""
    found: dict[str, list[ET.Element]] = {}
    for group in groups:
        name = group.get("id", "").removesuffix(POINT)
        found.setdefault(name, []).append(group)
    return found


POINT = "--point"
"""Ends the id of the node that stands on a relation; no id of a map's own ends so after its prefix."""


def _captioned(parts: list[ET.Element], caption: Caption) -> ET.Element:
    whole = ET.Element(_GROUP, {"id": caption.id, "class": parts[0].get("class", ""), "role": "graphics-object"})
    _describe(whole, caption.title, caption.description)
    for part in parts:
        inner = [child for child in part if child.tag != _TITLE]
        if len(parts) == 1:
            whole.extend(inner)
        else:
            piece = ET.SubElement(whole, _GROUP, {"class": part.get("class", "")})
            piece.extend(inner)
    return whole


def _describe(group: ET.Element, title: str, description: str) -> None:
    for tag, words in ((_TITLE, title), (_DESC, description)):
        if words:
            ET.SubElement(group, tag).text = _FORBIDDEN.sub("\ufffd", words)


def _indent(root: ET.Element) -> None:
    """One element a line, so that a committed picture shows its changes; text keeps its white space."""
    for element in root.iter():
        if len(element):
            element.text = "\n"
        element.tail = "\n"
    root.tail = None
