"""Drafters that need no thought, to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Link(NamedTuple):
    """What one unit bears on."""

    target: int | None
    kind: Literal["support", "attack"] = "support"


class Star(NamedTuple):
    """A text in which everything supports the main claim."""

    main: int
    attachments: tuple[Link, ...]


def first_is_main(units: Sequence[str]) -> Star:
    """All later units support the first."""
    return _star(0, len(units))


def last_is_main(units: Sequence[str]) -> Star:
    """All earlier units support the last."""
    return _star(len(units) - 1, len(units))


def _star(main: int, units: int) -> Star:
    return Star(main, tuple(Link(None if i == main else main) for i in range(units)))
