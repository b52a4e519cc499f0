"""Formats of debates: whose turn it is to speak, in order. The first side makes the motion; it stands on the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Side

_FOR: Side = "left"
_AGAINST: Side = "right"

EVENTS: Mapping[str, tuple[Side, ...]] = {
    "wsdc": (_FOR, _AGAINST, _FOR, _AGAINST, _FOR, _AGAINST, _AGAINST, _FOR),
    "parli": (_FOR, _AGAINST, _FOR, _AGAINST, _AGAINST, _FOR),
    "bp": (_FOR, _AGAINST, _FOR, _AGAINST, _FOR, _AGAINST, _FOR, _AGAINST),
    "policy": (_FOR, _AGAINST, _FOR, _AGAINST, _AGAINST, _FOR, _AGAINST, _FOR),
}
"""World Schools, American parliamentary, British parliamentary and policy debate; their speeches are named in
`phrases`."""
