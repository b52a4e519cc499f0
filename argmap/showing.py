"""How a map shows itself in a notebook: set by the package's root, as no room that has maps knows those that draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap

draw: Callable[[ArgumentMap], str] | None = None
"""Draws a map as SVG."""
