"""Text to maps and maps to text: one file, or one folder, for each format.

The room takes and gives strings; it opens no files and knows no articles: a text that a format names is given by a
callable, and what has no place in the other form is a `Loss`, which whoever asked says. A further format is a `Format`
in a file of its own, and one line in `FORMATS`. `yaml` reads and keeps what people write by hand, whatever it is;
`findings` words what is wrong with any form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Location, MapFormatError, Problem, Severity, UnknownNameError
from argmap.formats.debate_json import DEBATE_JSON
from argmap.formats.dot import DOT
from argmap.formats.format import Format, Loss, Read, Written
from argmap.formats.mapfile import MAP_YAML, VERSION, cut_texts, locate, map_schema, read_map, write_map

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.formats.format import Resolve
    from argmap.model import ArgumentMap

FORMATS: Mapping[str, Format] = {"map": MAP_YAML, "json": DEBATE_JSON, "dot": DOT}
"""All formats, by the names that people ask for; a text is of the first that knows it."""


def read(text: str, resolve: Resolve, *, format_name: str = "", path: str = "map") -> Read:
    """The map in a text of any format, with the texts of its articles and what was lost.

    Args:
        text: the text, with or without a byte-order mark.
        resolve: gives the text of a file that the format names by a relative path.
        format_name: one of `FORMATS`; what the text says of itself, if empty.
        path: how messages name the text.

    Raises:
        UnknownNameError: there is no such format, or it cannot be read.
        MapFormatError: no format knows the text, or it holds no map; carries all mistakes.
    """
    text = text.removeprefix("\ufeff")
    readers = {name: one.read for name, one in FORMATS.items() if one.read is not None}
    name = format_name or next((name for name in readers if FORMATS[name].is_in(text)), "")
    if not name:
        known = "; ".join(f"{name}: {FORMATS[name].words}" for name in readers)
        message = "this text says of itself that it is none of the formats that are read"
        raise MapFormatError(
            [Problem("unknown-format", Severity.ERROR, message, location=Location(path), remedy=f"Known: {known}.")]
        )
    return UnknownNameError.found(name, readers, "format that is read")(text, resolve, path=path)


def write(
    argument_map: ArgumentMap, articles: Mapping[str, str], *, format_name: str, over: str | None = None
) -> Written:
    """A map with its articles' texts as a text of a format, and what was lost.

    Args:
        argument_map: the map.
        articles: the texts, by the names that the map's sources have for their files.
        format_name: one of `FORMATS`.
        over: the text so far, where what a person wrote in it is to stay.

    Raises:
        UnknownNameError: there is no such format, or it cannot be written.
        MapFormatError: nothing can be written over the text so far.
    """
    writers = {name: one.write for name, one in FORMATS.items() if one.write is not None}
    return UnknownNameError.found(format_name, writers, "format that is written")(argument_map, articles, over=over)


__all__ = [
    "FORMATS",
    "VERSION",
    "Format",
    "Loss",
    "Read",
    "Written",
    "cut_texts",
    "locate",
    "map_schema",
    "read",
    "read_map",
    "write",
    "write_map",
]
