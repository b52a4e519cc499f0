"""A map as the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import MapFormatError, Problem, Severity
from argmap.formats.mapfile import emitting
from argmap.formats.mapfile.conversion import map_block
from argmap.formats.mapfile.patching import Patch
from argmap.formats.mapfile.reading import map_of, read_map
from argmap.formats.mapfile.tree import parse

if TYPE_CHECKING:
    from argmap.model import ArgumentMap


def write_map(argument_map: ArgumentMap, *, over: str | None = None, schema: str = "", path: str = "map") -> str:
    """The text of a map's file: equal maps give equal text.

    Args:
        argument_map: the map.
        over: the file's text so far, if there is one; only the blocks that changed are written anew, and what
            else a person wrote, comments, order and layout, keeps its bytes.
        schema: for a new file, where the JSON Schema lies, for editors that check as one types.
        path: how messages name the file.

    Raises:
        MapFormatError: the text so far is not a map, so that nothing can be written over it.
    """
    if over is None:
        return _whole(argument_map, schema)
    root = parse(over, path=path)
    patch = Patch(over, "\r\n" if "\r\n" in over else "\n")
    patch.compare(root, map_block(map_of(root, path=path)), map_block(argument_map))
    text = patch.result()
    if read_map(text, path=path) != argument_map:
        message = "the changes could not be written between what stands in the file; nothing was written"
        remedy = "Save the map under another name, and please report this file."
        raise MapFormatError([Problem("unwritable", Severity.ERROR, message, remedy=remedy)])
    return text


def _whole(argument_map: ArgumentMap, schema: str) -> str:
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + emitting.block(map_block(argument_map), 0) + "\n"
