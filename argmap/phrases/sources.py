"""Articles and whom they speak for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import in_one_line

if TYPE_CHECKING:
    from argmap.model import Side, Source, Structure
    from argmap.phrases.speech import Speech


def byline(source: Source, speech: Speech) -> str:
    """Who wrote an article and when, and for whom it speaks."""
    made = ", ".join(filter(None, [source.author, source.publisher, source.published]))
    speaks = speech.words.speaks_for.format(party=source.speaks_for) if source.speaks_for else ""
    return "; ".join(filter(None, [made, speaks]))


def replies_line(structure: Structure, speech: Speech) -> str:
    """Which articles answer which, as sentences; empty where none does."""
    replies = ((source, structure.sources[source.replies_to]) for source in structure.map.sources if source.replies_to)
    said = speech.words.replies
    return " ".join(said.format(one=one.name, other=other.name) for one, other in replies)


def parties(side: Side, structure: Structure, speech: Speech) -> str:
    """Whose case stands on a side; empty where nobody's does."""
    names = (in_one_line(source.party) for source in structure.map.sources if source.side == side)
    return speech.listed(filter(None, dict.fromkeys(names)))


def parties_or_side(side: Side, structure: Structure, speech: Speech) -> str:
    """The same; the side's name where nobody's case stands on it."""
    return parties(side, structure, speech) or speech.words.sides[side]
