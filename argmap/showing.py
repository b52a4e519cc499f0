"""How a map shows itself in a notebook: set by the package's root, as no room that has maps knows those that draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

draw: Callable[..., str] | None = None
"""Takes a map, which this module knows nothing of, and gives its picture as SVG."""
