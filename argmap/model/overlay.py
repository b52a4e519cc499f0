"""What is said of single claims and relations by somebody who looked at the map: badges that any view can show.

A check, a marker, a judgement or an evaluation hands one in; the first is what is proposed and not accepted. The map
itself stays as it is.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.model.structure import Structure

Tone = Literal["proposed", "good", "doubtful", "bad", "quiet"]
"""How a badge is shown, by line, fill and word, never by colour alone. proposed: lighter, as nobody has accepted it.
good: strong lines. doubtful: thin lines. bad: struck corners. quiet: pale, as it does not count here."""

TONES: tuple[Tone, ...] = get_args(Tone)


class Badge(NamedTuple):
    """What is said of one claim, relation or issue."""

    tone: Tone
    word: str
    """What stands beside its number: `?`, `stands`, `words don't carry it`."""
    strength: float | None = None
    """From 0 to 1, where there is one."""
    reason: str = ""
    """A sentence for a person; empty if the word says it all."""


PROPOSED = Badge("proposed", "?")


class Overlay(NamedTuple):
    """Badges by the id of what they are about; several on one, in the order in which they were put."""

    badges: Mapping[str, tuple[Badge, ...]] = MappingProxyType({})

    @classmethod
    def of(cls, badges: Iterable[tuple[str, Badge]]) -> Overlay:
        """The overlay with these badges, each with the id of what it is about."""
        found: dict[str, tuple[Badge, ...]] = {}
        for name, badge in badges:
            found[name] = (*found.get(name, ()), badge)
        return cls(MappingProxyType(found))

    def on(self, name: str) -> tuple[Badge, ...]:
        """What is said of a claim, relation or issue."""
        return self.badges.get(name, ())

    def has(self, name: str, tone: Tone) -> bool:
        """Whether something in this tone is said of it."""
        return any(badge.tone == tone for badge in self.on(name))

    def __or__(self, other: Overlay) -> Overlay:
        """Both, this one's badges first."""
        pairs = ((name, badge) for one in (self, other) for name, badges in one.badges.items() for badge in badges)
        return Overlay.of(pairs)


NOTHING_SAID = Overlay()


def proposals(structure: Structure) -> Overlay:
    """What is proposed and not accepted, with how sure its drafter is and why."""
    return Overlay.of(
        (
            entry.id,
            PROPOSED._replace(
                strength=entry.origin.sure if entry.origin is not None else None,
                reason=entry.origin.why if entry.origin is not None else "",
            ),
        )
        for entry in structure.proposals()
    )
