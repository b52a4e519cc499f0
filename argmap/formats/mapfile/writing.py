"""A map as the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import MapFormatError
from argmap.formats.mapfile.conversion import map_block
from argmap.formats.mapfile.form import MAP_FILE
from argmap.formats.mapfile.reading import map_of, read_map, tree_of
from argmap.formats.yaml import emitting, rewritten

if TYPE_CHECKING:
    from argmap.formats.mapfile.conversion import Plain
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
    mark = "\ufeff" if over.startswith("\ufeff") else ""
    over = over.removeprefix(mark)
    root = tree_of(over, path=path)
    before = map_of(root, over, path=path)
    if before == argument_map:
        return mark + over
    blocks = _blocks(before, argument_map)
    return mark + rewritten(over, root, *blocks, document=MAP_FILE, is_right=lambda text: _reads_as(text, argument_map))


def _whole(argument_map: ArgumentMap, schema: str) -> str:
    head = f"# yaml-language-server: $schema={schema}\n" if schema else ""
    return head + emitting.block(map_block(argument_map), 0) + "\n"


def _blocks(before: ArgumentMap, after: ArgumentMap) -> tuple[Plain, Plain]:
    """What a file states before and after a change."""
    old, new = map_block(before), map_block(after)
    wordings = {claim.id: claim.wording for claim in after.claims}
    for claim, block in zip(before.claims, old.get("claims", ()), strict=True):
        if wordings.get(claim.id) != claim.wording:  # what is usual depends on the quotes: stated, it may not stay
            block["wording"] = claim.wording
    return old, new


def _reads_as(text: str, argument_map: ArgumentMap) -> bool:
    try:
        return read_map(text) == argument_map
    except MapFormatError:
        return False
