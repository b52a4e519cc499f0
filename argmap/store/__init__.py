"""The only room that opens files: maps and debates from files and back, articles taken in, the packaged debate.

Drafting from files (`drafting`, and `pairs` for many) is imported from its own files, as it loads the drafters. What
is written appears whole or not at all. The room prints nothing; what goes wrong is a `FileError`, or a problem of the
debate. A further thing that is kept in files gets a file of its own.
"""

from argmap.store.debates import checked, debate_of, load_map, open_debate, save_map
from argmap.store.files import make_folder, read_bytes, write_atomically, write_new
from argmap.store.intake import Started, start_map, take_in
from argmap.store.packaged import DEMO_MAP, unpack_demo
from argmap.store.session import LeftBehind, Outside, Session, changing
from argmap.store.settings import Settings, ViewState, load_settings, load_view_state, save_view_state, stamp

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
    "load_map",
    "load_settings",
    "load_view_state",
    "make_folder",
    "open_debate",
    "read_bytes",
    "save_map",
    "save_view_state",
    "stamp",
    "start_map",
    "take_in",
    "unpack_demo",
    "write_atomically",
    "write_new",
]
