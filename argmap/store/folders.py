"""Where the platform keeps what argmap remembers about a file."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from platformdirs import user_state_path

if TYPE_CHECKING:
    from pathlib import Path


def state_folder(file: Path, what: str) -> Path:
    """Where something of one kind about a file is kept: the same for every way to name the file."""
    name = hashlib.sha256(str(file.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    return states_of(what) / name


def states_of(what: str) -> Path:
    """Where all of one kind is kept."""
    return user_state_path("argmap") / what
