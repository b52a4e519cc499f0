"""The only room that opens files: maps and debates from files and back, articles taken in, the packaged debate.

Drafting from files (`drafting`, and `pairs` for many) is imported from its own files, as it loads the drafters. What
is written appears whole or not at all. The room prints nothing; what goes wrong is a `FileError`, or a problem of the
debate. A further thing that is kept in files gets a file of its own, and its names here; each is loaded when it is
first asked for, so that a file can be looked at before anything is loaded that reads maps.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.store.debates import checked, debate_of, load_map, open_debate, read_debate, save_map
    from argmap.store.files import look_at, make_folder, read_bytes, write_atomically, write_new
    from argmap.store.intake import Started, start_map, take_in
    from argmap.store.packaged import DEMO_MAP, demo_files, demo_map
    from argmap.store.session import LeftBehind, Outside, Session, changing
    from argmap.store.settings import Settings, ViewState, load_settings, load_view_state, save_view_state, stamp
    from argmap.store.together import write_together
    from argmap.store.writable import refuse_long_name, refuse_taken, refuse_unwritable

_FILES = {
    "debates": ("checked", "debate_of", "load_map", "open_debate", "read_debate", "save_map"),
    "files": ("look_at", "make_folder", "read_bytes", "write_atomically", "write_new"),
    "intake": ("Started", "start_map", "take_in"),
    "packaged": ("DEMO_MAP", "demo_files", "demo_map"),
    "session": ("LeftBehind", "Outside", "Session", "changing"),
    "settings": ("Settings", "ViewState", "load_settings", "load_view_state", "save_view_state", "stamp"),
    "together": ("write_together",),
    "writable": ("refuse_long_name", "refuse_taken", "refuse_unwritable"),
}
_FILE_OF = {name: file for file, names in _FILES.items() for name in names}

__all__ = [
    "DEMO_MAP",
    "LeftBehind",
    "Outside",
    "Session",
    "Settings",
    "Started",
    "ViewState",
    "changing",
    "checked",
    "debate_of",
    "demo_files",
    "demo_map",
    "load_map",
    "load_settings",
    "load_view_state",
    "look_at",
    "make_folder",
    "open_debate",
    "read_bytes",
    "read_debate",
    "refuse_long_name",
    "refuse_taken",
    "refuse_unwritable",
    "save_map",
    "save_view_state",
    "stamp",
    "start_map",
    "take_in",
    "write_atomically",
    "write_new",
    "write_together",
]


def __getattr__(name: str) -> object:
    """The room's names, each from its file."""
    file = _FILE_OF.get(name)
    if file is None:
        message = f"module 'argmap.store' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"argmap.store.{file}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__doc__"]
