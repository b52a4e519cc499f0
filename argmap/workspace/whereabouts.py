"""Where somebody was in a map, remembered in the platform's own folder, never in the map."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from argmap.errors import FileError
from argmap.store import make_folder, read_bytes, write_atomically
from argmap.store.folders import state_folder, states_of
from argmap.store.locking import held

STATE_VERSION = 1


class ViewState(NamedTuple):
    """Where somebody was in a map."""

    view: str = ""
    selected: str = ""
    quote: int = 0
    folds: tuple[str, ...] = ()
    split: str = ""
    theme: str = ""
    reader: str = ""
    """As whom somebody judged."""


def load_view_state(map_file: Path) -> ViewState:
    """Where somebody was in a map; the beginning where that is not known."""
    try:
        state = json.loads(read_bytes(_state_file(map_file)))
        if not isinstance(state, dict) or state.get("version") != STATE_VERSION:
            return ViewState()
        texts = {name: str(state.get(name, "")) for name in ("view", "selected", "split", "theme", "reader")}
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


def maps_before(most: int = 9) -> tuple[Path, ...]:
    """The maps that somebody looked at and that are still there, the last one first."""
    found: list[tuple[float, Path]] = []
    with suppress(OSError):
        for file in states_of("views").glob("*.json"):
            with suppress(FileError, OSError, ValueError, TypeError, KeyError):
                found.append((file.stat().st_mtime, Path(json.loads(read_bytes(file))["map"])))
    latest = sorted(found, key=lambda one: one[0], reverse=True)
    return tuple(path for _, path in latest if path.is_file())[:most]


def _state_file(map_file: Path) -> Path:
    return state_folder(map_file, "views").with_suffix(".json")
