"""A map made of two readers' maps, written beside the first one, whose articles it shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.store import refuse_taken
from argmap.workspace.debates import folder_of, save_map

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import ArgumentMap


def save_new(argument_map: ArgumentMap, file: Path, *, beside: Path) -> None:
    """Write a map to a new file in the folder of another one.

    Raises:
        FileError: the file is there already, cannot be written, or lies in another folder, where the paths of its
            articles would lead nowhere.
    """
    refuse_taken(file)
    if file.parent.resolve() != folder_of(beside).resolve():
        message = f"{file}: its articles lie beside {beside}; name a file in that folder"
        raise FileError(message, file)
    save_map(argument_map, file)
