"""An engine's SVG as a document: titles and descriptions on every part, in the order of reading, text as text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.scene import Panel
from argmap.text import Surface, harmless, is_mostly_right_to_left, is_right_to_left
from argmap.text.points import FAMILY, Face, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.diagram.scene import Scene, Stroke
    from argmap.diagram.wording import Caption

FALLBACKS = f"{FAMILY}, 'Liberation Sans', Arial, Helvetica, sans-serif"
"""The family that text was measured in, then its equals in width, then whatever there is."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_GROUP, _TITLE, _DESC, _LINK = (f"{{{_SVG}}}{name}" for name in ("g", "title", "desc", "a"))
_USUAL_OF_TEXT = {
    "font-family": FAMILY,
    "{http://www.w3.org/XML/1998/namespace}space": "preserve",
    "text-anchor": "start",
}
"""What the engine says of each line of text, though it is said once for all or goes without saying."""


_MEASURED = re.compile("[\\s!-\u052f\u2010-\u2030\u2190-\u2193]*")
"""What the family has, so that its width is known."""


class Frame(NamedTuple):
    """A page that a picture stands in the middle of; lengths are points."""

    width: float
    height: float
    scale: float
    """Points to a unit of the picture."""
    paper: str
    """The page's colour; none if it is transparent."""
    dashes: float
    """How much longer than the engine's own dashes are."""


def as_document(  # noqa: PLR0913 - each names one thing that a document says of itself
    svg: bytes,
    scene: Scene,
    captions: Sequence[Caption],
    *,
    title: str,
    description: str,
    language: str = "",
    frame: Frame,
) -> str:
    """The picture with words for every part.

    What belongs to one part becomes one group; parts follow one another as their captions do.

    Args:
        svg: what the engine drew, its groups named by the ids of the scene's panels and strokes.
        scene: what it drew.
        captions: by id, in the order of reading.
        title: of the whole picture.
        description: of the whole picture.
        language: of its text, a language tag; empty if unknown.
        frame: the page it stands on.
    """
    ET.register_namespace("", _SVG)
    ET.register_namespace("xlink", _XLINK)
    root = ET.fromstring(svg)  # noqa: S314 - the engine's own output, not a stranger's
    root.set("role", "graphics-document")
    if language:
        root.set("lang", language)
    graph = root.find(_GROUP)
    assert graph is not None, "an engine draws one graph"
    drawn = {group.get("id", ""): group for group in graph if group.tag == _GROUP}
    parts: dict[str, list[ET.Element]] = {}
    pieces: list[Panel | Stroke] = [*scene.strokes, *scene.panels]
    for piece in pieces:
        group = drawn[piece.name]
        _told(group, piece)
        parts.setdefault(piece.part, []).append(group)
    for child in list(graph):
        graph.remove(child)
    _describe(graph, title, description)
    whole = parts.get("", [])
    graph.extend(group for group in whole if "heading" in group.get("class", ""))
    for caption in captions:
        if caption.id in parts:
            graph.append(_captioned(parts[caption.id], caption, scene))
    graph.extend(group for group in whole if "heading" not in group.get("class", ""))
    _stand_in(frame, scene, root)
    root.set("font-family", FALLBACKS)
    for text in root.iter(f"{{{_SVG}}}text"):
        for key, usual in _USUAL_OF_TEXT.items():
            if text.get(key) == usual:
                del text.attrib[key]
        _hold(text)
    _indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


_LOOK = ("font-size", "font-weight", "font-style")


def _hold(text: ET.Element) -> None:
    """Let a line be as long as it was measured to be, whatever family a reader's machine has: no box overflows."""
    words = text.text or ""
    if words.strip() and _MEASURED.fullmatch(words):
        bold, italic = text.get("font-weight") == "bold", text.get("font-style") == "italic"
        text.set("textLength", f"{width(words, Face(float(text.get('font-size', '14')), bold, italic)):.1f}")
        text.set("lengthAdjust", "spacingAndGlyphs")


def _told(group: ET.Element, piece: Panel | Stroke) -> None:
    """A piece as the document has it: no title of the engine's, its own classes, words in their direction."""
    for child in list(group):
        if child.tag == _TITLE:
            group.remove(child)
    if isinstance(piece, Panel):
        group.set("class", piece.classes)
        for link in group.iter(_LINK):
            link.attrib.pop(f"{{{_XLINK}}}title", None)
        for text in _from_right(list(group.iter(f"{{{_SVG}}}text"))):
            text.set("direction", "rtl")
            text.set("x", f"{piece.rect.right - piece.inset:.2f}")
    else:
        group.set("class", f"edge {piece.classes}")


def _from_right(texts: list[ET.Element]) -> Iterator[ET.Element]:
    """The lines that run from right to left; those of one look are a sentence, whatever its first word."""
    numbers = {id(one) for one, other in pairwise(texts) if one.get("y") == other.get("y")}
    lines = [text for text in texts if id(text) not in numbers]
    for _, same in groupby(lines, key=lambda text: [text.get(key) for key in _LOOK]):
        sentence = list(same)
        said = " ".join(text.text or "" for text in sentence)
        if is_right_to_left(said) or is_mostly_right_to_left(said):
            yield from sentence


def _stand_in(frame: Frame, scene: Scene, root: ET.Element) -> None:
    """Give the picture the page's size, its colour included, and put it in the middle."""
    across, down = frame.width / frame.scale, frame.height / frame.scale
    box = (-(across - scene.width) / 2, -(down - scene.height) / 2, across, down)
    x, y, *sizes = (f"{value:.2f}" for value in box)
    root.set("width", f"{frame.width:.6g}pt")
    root.set("height", f"{frame.height:.6g}pt")
    root.set("viewBox", " ".join([x, y, *sizes]))
    if frame.paper:
        page = {"x": x, "y": y, "width": sizes[0], "height": sizes[1], "fill": frame.paper, "class": "page"}
        root.insert(0, ET.Element(f"{{{_SVG}}}rect", page))
    for element in root.iter():
        dashes = element.get("stroke-dasharray")
        if dashes is not None:
            longer = (f"{float(dash) * frame.dashes:.4g}" for dash in dashes.split(","))
            element.set("stroke-dasharray", ",".join(longer))


def _captioned(pieces: list[ET.Element], caption: Caption, scene: Scene) -> ET.Element:
    """A part with its title and description; the piece that has the part's own id is the part itself."""
    own = next((piece for piece in pieces if piece.get("id") == caption.id), None)
    classes = own.get("class", "") if own is not None else scene.classes.get(caption.id, "")
    whole = ET.Element(_GROUP, {"id": caption.id, "class": classes, "role": "graphics-object"})
    _describe(whole, caption.title, caption.description)
    for piece in pieces:
        if piece is own:
            whole.extend(list(piece))
        else:
            whole.append(piece)
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
