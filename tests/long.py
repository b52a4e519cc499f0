"""How much of what takes long is run: a share that takes seconds, or with ARGMAP_LONG=1 all of it."""

from __future__ import annotations

import os
from typing import TypeVar

T = TypeVar("T")


def share(usual: T, *, everything: T) -> T:
    """How much a test does: so much as a rule, everything where it is asked for."""
    return everything if os.environ.get("ARGMAP_LONG") == "1" else usual
