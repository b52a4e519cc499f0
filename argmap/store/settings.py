"""What a person set, and where they were: in the platform's own folders, never in a map."""

from __future__ import annotations

import json
import tomllib
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from platformdirs import user_config_path

from argmap.errors import FileError, SettingsError
from argmap.store.files import make_folder, read_bytes, write_atomically
from argmap.store.folders import state_folder
from argmap.store.locking import held

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STATE_VERSION = 1


class Settings(NamedTuple):
    """What a person set in `config.toml`."""

    path: Path
    """The file, whether it is there or not."""
    keys: Mapping[str, str] = MappingProxyType({})
    """By an action's name, the keys that do it, separated by commas."""
    theme: str = ""
    """The name of a theme; empty for the usual one."""
    ascii: bool = False
    """Whether only ASCII signs are drawn."""


class ViewState(NamedTuple):
    """Where somebody was in a map."""

    view: str = ""
    selected: str = ""
    quote: int = 0
    folds: tuple[str, ...] = ()
    split: str = ""
    theme: str = ""


def load_settings() -> Settings:
    """What a person set; the usual where there is no file.

    Raises:
        SettingsError: the file is there and cannot be understood; says where.
        FileError: it cannot be read.
    """
    path = user_config_path("argmap") / "config.toml"
    if not path.exists():
        return Settings(path)
    try:
        table = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{path}: this is not TOML: {error}; mend it, or move it away", path) from error
    known = {"keys": dict, "theme": str, "ascii": bool}
    for name, value in table.items():
        if name not in known:
            raise SettingsError(f"{path}: there is no setting {name!r}; known: {', '.join(known)}", path)
        if not isinstance(value, known[name]):
            raise SettingsError(f"{path}: {name} must be {_NAMES[known[name]]}, not {value!r}", path)
    keys = table.get("keys", {})
    for name, value in keys.items():
        if not isinstance(value, str):
            raise SettingsError(f'{path}: the keys of {name} must be a text such as "a", not {value!r}', path)
    return Settings(path, keys, table.get("theme", ""), table.get("ascii", False))


_NAMES: dict[type, str] = {dict: "a table", str: "a text", bool: "true or false"}


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


def stamp(files: tuple[Path, ...]) -> tuple[tuple[int, int], ...]:
    """A value that changes when one of some files does; a file that is not there counts as well."""

    def of(file: Path) -> tuple[int, int]:
        try:
            about = file.stat()
        except OSError:
            return (0, 0)
        return (about.st_mtime_ns, about.st_size)

    return tuple(map(of, files))
