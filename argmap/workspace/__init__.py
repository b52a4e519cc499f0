"""What a person does with a debate: opens it, works on it, drafts it, takes articles in, and makes files of it.

Here the rooms that read, check, edit and draw maps are put together with the one that opens files, for both faces of
the program. The room prints nothing; what goes wrong is an `ArgmapError`, or a problem of the debate. Drafting
(`drafting`, and `pairs` for many) is imported from its own files, as it loads the drafters. Each name is loaded when
it is first asked for, so that a debate is opened without what edits one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.workspace.debates import checked, debate_of, line_of, load_map, open_debate, read_debate, save_map
    from argmap.workspace.intake import Started, save_copy, source_from, start_map, take_in
    from argmap.workspace.packaged import DEMO_MAP, demo_files, demo_map
    from argmap.workspace.session import LeftBehind, Outside, Session, changing
    from argmap.workspace.whereabouts import ViewState, load_view_state, maps_before, save_view_state

_FILES = {
    "debates": ("checked", "debate_of", "line_of", "load_map", "open_debate", "read_debate", "save_map"),
    "intake": ("Started", "save_copy", "source_from", "start_map", "take_in"),
    "packaged": ("DEMO_MAP", "demo_files", "demo_map"),
    "session": ("LeftBehind", "Outside", "Session", "changing"),
    "whereabouts": ("ViewState", "load_view_state", "maps_before", "save_view_state"),
}
_FILE_OF = {name: file for file, names in _FILES.items() for name in names}

__all__ = [
    "DEMO_MAP",
    "LeftBehind",
    "Outside",
    "Session",
    "Started",
    "ViewState",
    "changing",
    "checked",
    "debate_of",
    "demo_files",
    "demo_map",
    "line_of",
    "load_map",
    "load_view_state",
    "maps_before",
    "open_debate",
    "read_debate",
    "save_copy",
    "save_map",
    "save_view_state",
    "source_from",
    "start_map",
    "take_in",
]


def __getattr__(name: str) -> object:
    """The room's names, each from its file."""
    file = _FILE_OF.get(name)
    if file is None:
        message = f"module 'argmap.workspace' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"argmap.workspace.{file}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__doc__"]
