"""Where the corpora are: in the folder that ARGMAP_CORPORA names; none of them is part of the project."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "ARGMAP_CORPORA"


class NoCorpusError(Exception):
    """A corpus is not on this machine."""


def corpus(name: str) -> Path:
    """The folder of one corpus."""
    root = os.environ.get(VARIABLE)
    if not root:
        raise NoCorpusError(f"{name}: left out, as {VARIABLE} does not name the folder with the corpora")
    folder = Path(root, name)
    if not folder.is_dir():
        raise NoCorpusError(f"{name}: left out, as there is no such folder in {root}")
    return folder
