"""What an assistant does to a map directly: begins one, and edits, all of its edits or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.edit import Edit, Propose, edit_of
from argmap.edit.numbers import with_ids
from argmap.errors import EditError
from argmap.mcp.folder import MAP_ENDINGS
from argmap.mcp.telling import state
from argmap.workspace import start_map
from argmap.workspace.quoted import new_quotes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.mcp.debates import Target
    from argmap.mcp.folder import Folder
    from argmap.model import Structure


def begun(folder: Folder, map_file: str, left: str, right: str) -> str:
    """Write an empty map on two articles.

    Raises:
        ArgmapError: an article cannot be read, or the map is there already.
    """
    if not map_file.lower().endswith(MAP_ENDINGS):
        raise EditError(f"{map_file}: a map's file ends in .yaml")
    started = start_map(folder.path(left), folder.path(right), folder.path(map_file))
    named = [f"{source.id} ({source.side}): {source.title or source.article}" for source in started.map.sources]
    return "\n".join([f"{map_file}: an empty map; its sources:", *named, *started.notices])


def edited(target: Target, edits: Sequence[dict[str, Any]]) -> str:
    """Make edits, all of them or none; all that they make is proposed.

    Raises:
        ArgmapError: one has no meaning, accepts something, or changes what a person accepted; or a quote is nowhere.
    """
    if not edits:
        raise EditError("there are no edits")
    with target.session() as session:
        before = session.debate
        try:
            found = [_edit(one, number, before.structure) for number, one in enumerate(edits, 1)]
            step = session.do(Propose(by=target.by, edits=tuple(found)))
        except EditError as error:
            raise EditError(f"{error}; nothing was changed") from error
        new = new_quotes(before.map, session.debate)
        nowhere = [one.said for one in new if one.is_nowhere]
        if nowhere:
            raise EditError("\n".join([*nowhere, "Nothing was changed. Quote the article's words, letter by letter."]))
        return "\n".join([step.label, *(one.said for one in new if one.found is None), state(session.debate)])


def _edit(plain: dict[str, Any], number: int, structure: Structure) -> Edit:
    try:
        edit = edit_of(with_ids(plain, structure))
    except EditError as error:
        raise EditError(f"edit {number}: {error}") from error
    if not isinstance(edit, Edit):
        raise EditError(f"edit {number}: {edit.NAME} is none for an assistant")
    return edit
