"""How badges look on a claim's box and a relation's line: by line, fill and word, never by colour alone."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.model import Badge, Excerpt, Tone


class _Look(NamedTuple):
    """How one tone looks."""

    pen: float = 1
    """How much thicker lines are."""
    is_pale: bool = False
    """Whether its letters, and a relation's line, are faint."""
    is_struck: bool = False
    """Whether the box's corners are struck."""


_LOOKS: Mapping[Tone, _Look] = MappingProxyType(
    {
        "proposed": _Look(pen=0.5, is_pale=True),
        "good": _Look(pen=2),
        "doubtful": _Look(pen=0.5),
        "bad": _Look(is_struck=True),
        "quiet": _Look(pen=0.5, is_pale=True),
    }
)


class Marked(NamedTuple):
    """How all badges on one claim, relation or issue look together."""

    sign: str = ""
    """Stands behind its number: `?` where it is proposed."""
    words: tuple[str, ...] = ()
    """Stand beside its number."""
    pen: float = 1
    is_pale: bool = False
    is_struck: bool = False
    states: tuple[str, ...] = ()
    """The tones, for the classes of an SVG."""


def _pen(badge: Badge) -> float:
    """How much thicker lines are by one badge; a strength makes them thinner or thicker."""
    weighs = badge.strength is not None and badge.tone != "proposed"
    return _LOOKS[badge.tone].pen * (0.5 + badge.strength if weighs and badge.strength is not None else 1)


def marked(name: str, excerpt: Excerpt) -> Marked:
    """The look of what is said of a claim, relation or issue."""
    badges = excerpt.overlay.on(name)
    looks = [_LOOKS[badge.tone] for badge in badges]
    pens = [_pen(badge) for badge in badges]
    return Marked(
        sign="?" if excerpt.overlay.has(name, "proposed") else "",
        words=tuple(badge.word for badge in badges if badge.tone != "proposed"),
        pen=max(pens, key=lambda pen: abs(pen - 1), default=1),
        is_pale=any(look.is_pale for look in looks),
        is_struck=any(look.is_struck for look in looks),
        states=tuple(dict.fromkeys(badge.tone for badge in badges)),
    )
