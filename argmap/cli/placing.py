"""On which side each article stands: the first two of a list, or those that are named for a side."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from argmap.cli.given import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.model import Side

_BARE: tuple[Side, Side] = ("left", "right")


def placed(bare: Sequence[Path], left: Sequence[Path], right: Sequence[Path]) -> list[tuple[Path, Side | None]]:
    """The articles, each with its side: those of the left, those of the right, then others.

    Args:
        bare: named without an option; unless a side is named, the first stands on the left and the second on the right.
        left: named for the left.
        right: named for the right.
    """
    sides = () if left or right else _BARE
    given: list[tuple[Path, Side | None]] = [(file, "left") for file in left]
    given += [(file, "right") for file in right]
    return given + [(file, sides[number] if number < len(sides) else None) for number, file in enumerate(bare)]


def tell_of_no_side(given: Sequence[tuple[Path, Side | None]]) -> None:
    """Say on standard error which articles stand on no side, and how to place them."""
    names = [name_of(file) for file, side in given if side is None]
    if names:
        from argmap.cli.messages import shown

        stand = "stands" if len(names) == 1 else "stand"
        listed = ", ".join(names)
        print(shown(f"{listed}: {stand} on no side; to place several: --left A B --right C D"), file=sys.stderr)
