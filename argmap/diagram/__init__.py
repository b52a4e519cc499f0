"""Maps to pictures: DOT in a layout and a style, and what the layout engine makes of it.

The room opens no files and knows no articles; it takes the questions about a map (`Structure`) and gives text or
bytes. A further layout gets a file of its own that turns a `Structure` into DOT; a further style is one more
`Style` value; only `engine` starts another program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, assert_never

from argmap.diagram.document import as_document
from argmap.diagram.engine import run_engine
from argmap.diagram.facing import facing_dot
from argmap.diagram.wording import captions, map_description, map_title

if TYPE_CHECKING:
    from argmap.model import Structure

PictureKind = Literal["svg", "png", "dot"]

PICTURE_KINDS: tuple[PictureKind, ...] = ("svg", "png", "dot")
"""What a picture can be written as; also the endings of its files."""

PNG_DOTS_PER_INCH = 144
"""Sharp on a screen of twice the usual density."""


def draw(structure: Structure, kind: PictureKind) -> bytes:
    """A map's picture in the facing layout; equal maps give equal bytes.

    What only sources on no side say, such as readers who comment, is left out.

    Raises:
        EngineMissingError: the layout engine is not installed.
        DiagramError: it stopped.
    """
    structure = structure.without(structure.bystanders())
    dot = facing_dot(structure)
    match kind:
        case "dot":
            return dot.encode()
        case "png":
            return run_engine(dot, "png", dots_per_inch=PNG_DOTS_PER_INCH)
        case "svg":
            return document(run_engine(dot, "svg"), structure).encode()
        case _:
            assert_never(kind)


def document(svg: bytes, structure: Structure) -> str:
    """An engine's drawing of a map with titles and descriptions, its parts in the order of reading."""
    languages = {source.language for source in structure.map.sources}
    return as_document(
        svg,
        list(captions(structure)),
        title=map_title(structure),
        description=map_description(structure),
        language=languages.pop() if len(languages) == 1 else "",
    )


__all__ = ["PICTURE_KINDS", "PictureKind", "document", "draw", "facing_dot", "run_engine"]
