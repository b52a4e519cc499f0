"""What a person set, in the platform's own folder for it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from platformdirs import user_config_path

from argmap.errors import SettingsError
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


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


def load_settings() -> Settings:
    """What a person set; the usual where there is no file.

    Raises:
        SettingsError: the file is there and cannot be understood; says where.
        FileError: it cannot be read.
    """
    path = user_config_path("argmap") / "config.toml"
    if not path.exists():
        return Settings(path)
    import tomllib  # noqa: PLC0415 - most people set nothing

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
