"""An engine's SVG as a document: titles and descriptions on every part, in the order of reading, text as text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, NamedTuple

from argmap.text import Surface, harmless
from argmap.text.points import FAMILY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram.wording import Caption

FALLBACKS = f"{FAMILY}, 'Liberation Sans', Arial, Helvetica, sans-serif"
"""The family that text was measured in, then its equals in width, then whatever there is."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_GROUP, _TITLE, _DESC = (f"{{{_SVG}}}{name}" for name in ("g", "title", "desc"))
_USUAL_OF_TEXT = {
    "font-family": FAMILY,
    "{http://www.w3.org/XML/1998/namespace}space": "preserve",
    "text-anchor": "start",
}
"""What the engine says of each line of text, though it is said once for all or goes without saying."""


class Frame(NamedTuple):
    """A page that a picture stands in the middle of; lengths are points."""

    width: float
    height: float
    scale: float
    """Of the picture, to fit."""
    paper: str
    """The page's colour."""
    stroke: float
    """How much thicker than usual the picture's lines are, and its dashes longer."""


def as_document(  # noqa: PLR0913 - each names one thing that a document says of itself
    svg: bytes,
    captions: Sequence[Caption],
    *,
    title: str,
    description: str,
    language: str = "",
    frame: Frame | None = None,
) -> str:
    """The picture with words for every part.

    Groups that belong to one relation become one group; parts follow one another as their captions do.

    Args:
        svg: what the engine drew, its groups named by the ids of the captions.
        captions: by id, in the order of reading.
        title: of the whole picture.
        description: of the whole picture.
        language: of its text, a language tag; empty if unknown.
        frame: the page it stands on; none if it is its own.
    """
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    root = ET.fromstring(svg)  # noqa: S314 - the engine's own output, not a stranger's
    root.set("role", "graphics-document")
    if language:
        root.set("lang", language)
    graph = root.find(_GROUP)
    assert graph is not None, "an engine draws one graph"
    parts = [child for child in graph if child.tag == _GROUP and child.get("class")]
    background = [child for child in graph if child not in parts and child.tag != _TITLE]
    groups = _by_caption(parts)
    for child in list(graph):
        graph.remove(child)
    _describe(graph, title, description)
    graph.extend(background)
    for caption in captions:
        if caption.id in groups:
            graph.append(_captioned(groups[caption.id], caption))
    if frame is not None:
        _stand_in(frame, root)
    root.set("font-family", FALLBACKS)
    for text in root.iter(f"{{{_SVG}}}text"):
        for key, usual in _USUAL_OF_TEXT.items():
            if text.get(key) == usual:
                del text.attrib[key]
    _indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _stand_in(frame: Frame, root: ET.Element) -> None:
    """Give the picture the page's size, its colour included, and put it in the middle."""
    width, height = (float(root.get(side, "0").removesuffix("pt")) for side in ("width", "height"))
    across, down = frame.width / frame.scale, frame.height / frame.scale
    box = (-(across - width) / 2, -(down - height) / 2, across, down)
    x, y, *sizes = (f"{value:.2f}" for value in box)
    root.set("width", f"{frame.width:g}pt")
    root.set("height", f"{frame.height:g}pt")
    root.set("viewBox", " ".join([x, y, *sizes]))
    page = {"x": x, "y": y, "width": sizes[0], "height": sizes[1], "fill": frame.paper}
    root.insert(0, ET.Element(f"{{{_SVG}}}rect", page))
    for element in root.iter():
        dashes = element.get("stroke-dasharray")
        if dashes is not None:
            longer = (f"{float(dash) * frame.stroke:.4g}" for dash in dashes.split(","))
            element.set("stroke-dasharray", ",".join(longer))


def _by_caption(groups: Sequence[ET.Element]) -> dict[str, list[ET.Element]]:
    """Groups by the id of their caption; a point or junction (`relation-x--point`) belongs to its relation."""
    found: dict[str, list[ET.Element]] = {}
    for group in [part for node in groups for part in _apart(node)]:
        name = group.get("id", "").removesuffix(POINT)
        found.setdefault(name, []).append(group)
    return found


STATION = "--at--"
"""Stands before each name in the id of a node that is several parts: points, each a shape with words, then the rest."""

_SHAPES = {f"{{{_SVG}}}{name}" for name in ("polygon", "path", "polyline", "ellipse")}


def _apart(group: ET.Element) -> list[ET.Element]:
    """The parts of a node that is several: its ground and what is no point stay with its last name."""
    *points, last = group.get("id", "").split(STATION)[1:] or [group.get("id", "")]
    if not points:
        group.set("id", last)
        return [group]
    drawn = [child for child in group if child.tag != _TITLE]
    ground, rest = drawn[:1], drawn[1:]
    parts = []
    starts = [i for i, child in enumerate(rest) if child.tag in _SHAPES]
    for name, start in zip(points, starts, strict=True):
        part = ET.Element(_GROUP, {"id": name + POINT, "class": "point"})
        part.extend(rest[start : start + 2])
        parts.append(part)
    of_points = {i for start in starts for i in (start, start + 1)}
    whole = ET.Element(_GROUP, {"id": last, "class": group.get("class", "")})
    whole.extend([*ground, *(child for i, child in enumerate(rest) if i not in of_points)])
    return [whole, *parts]


POINT = "--point"
"""Ends the id of the node that stands on a relation; no id of a map's own ends so after its prefix."""


def _captioned(parts: list[ET.Element], caption: Caption) -> ET.Element:
    classes = [part.get("class", "") for part in parts]
    own = next((name for name in classes if name != "point"), classes[0])  # a relation's, rather than its number's
    whole = ET.Element(_GROUP, {"id": caption.id, "class": own, "role": "graphics-object"})
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
            ET.SubElement(group, tag).text = harmless(words, Surface.PICTURE)


def _indent(root: ET.Element) -> None:
    """One element a line, so that a committed picture shows its changes; text keeps its white space."""
    for element in root.iter():
        if len(element):
            element.text = "\n"
        element.tail = "\n"
    root.tail = None
