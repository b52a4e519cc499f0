"""Where somebody was in a map, remembered in the platform's own folder, never in the map."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import FileError
from argmap.store import make_folder, read_bytes, write_atomically
from argmap.store.folders import state_folder
from argmap.store.locking import held

if TYPE_CHECKING:
    from pathlib import Path

STATE_VERSION = 1


class ViewState(NamedTuple):
    """Where somebody was in a map."""

    view: str = ""
    selected: str = ""
    quote: int = 0
    folds: tuple[str, ...] = ()
    split: str = ""
    theme: str = ""


def load_view_state(map_file: Path) -> ViewState:
    """Where somebody was in a map; the beginning where that is not known."""
    try:
        state = json.loads(read_bytes(_state_file(map_file)))
        if not isinstance(state, dict) or state.get("version") != STATE_VERSION:
            return ViewState()
        texts = {name: str(state.get(name, "")) for name in ("view", "selected", "split", "theme")}
        folds = tuple(str(name) for name in state.get("folds", ()))
        return ViewState(**texts, quote=int(state.get("quote", 0)), folds=folds)
    except (FileError, ValueError, TypeError):
        return ViewState()


def save_view_state(map_file: Path, state: ViewState) -> None:
    """Remember where somebody is in a map.

    Raises:
        FileError: it cannot be written.
    """
    file = _state_file(map_file)
    make_folder(file.parent)
    kept = {"version": STATE_VERSION, "map": str(map_file.resolve()), **state._asdict()}
    with held(file):
        write_atomically(file, (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode())


def _state_file(map_file: Path) -> Path:
    return state_folder(map_file, "views").with_suffix(".json")
