"""Lines by cell: where they lead, how they look, and what becomes of them where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.model import RelationKind
    from argmap.tui.drawings.canvas import Ink

_ACROSS, _DOWN = 2 | 8, 1 | 4

_THIN = " │─└││┌├─┘─┴┐┤┬┼"
_HEAVY = " ╏╍┗╏╏┏┣╍┛╍┻┓┫┳╋"
_DOTTED = " ┊┈└┊┊┌├┈┘┈┴┐┤┬┼"
_SHAPES: dict[RelationKind, str] = {
    "support": _THIN,
    "attack": _HEAVY,
    "contradiction": _HEAVY,
    "rephrase": _DOTTED,
}
_ASCII: dict[RelationKind, str] = {
    "support": " |-+||++-+-+++++",
    "attack": " :=#::##=#=#####",
    "contradiction": " :=#::##=#=#####",
    "rephrase": " '.+''++.+.+++++",
}


LINKED = "linked "
"""Begins the names of nets of linked premises: where one turns, another leaves the same premise."""


class Stroke(NamedTuple):
    """A line in one cell."""

    bits: int
    """Where it leads: 1 up, 2 right, 4 down, 8 left, added up."""
    kind: RelationKind
    net: str
    """What it is joined with."""
    ink: Ink
    id: str
    """The entry that it belongs to."""


def merged(old: Stroke | None, new: Stroke) -> Stroke:
    """What a cell shows where two lines meet: joined in one net; else an attack is on top, and what goes up or down."""
    if old is None:
        return new
    if old.net == new.net:
        return new._replace(bits=old.bits | new.bits)
    if (old.kind == "support") != (new.kind == "support"):
        return new if old.kind == "support" else old
    if old.net.startswith(LINKED) and new.net.startswith(LINKED) and (_turns(old) or _turns(new)):
        return new._replace(bits=old.bits | new.bits)
    if _turns(new):
        return new
    return old if old.bits & _DOWN else new


def _turns(stroke: Stroke) -> bool:
    return bool(stroke.bits & _DOWN and stroke.bits & _ACROSS)


def glyph(stroke: Stroke, *, ascii_only: bool) -> str:
    """The character of a line in one cell."""
    return (_ASCII if ascii_only else _SHAPES)[stroke.kind][stroke.bits]
