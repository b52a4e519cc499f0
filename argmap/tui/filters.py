"""Filters: which claims are looked at; what leads up from them stays, faintly, and all else is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN
from argmap.tui.fits.cases import cases_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.model import Claim, Structure


def choices(structure: Structure) -> Iterator[tuple[str, Callable[[Claim], bool]]]:
    """What this map can be filtered by, each with what it keeps, in the words of the help."""
    words, supported = PLAIN.words, structure.is_conclusion
    unaddressed = {claim.id for claim in structure.unaddressed()}
    yield "left side", lambda c: structure.ground(c.id) in ("left", "common")
    yield "right side", lambda c: structure.ground(c.id) in ("right", "common")
    if structure.common_ground():
        yield "common ground", lambda c: structure.ground(c.id) == "common"
    if "none" in structure.count_by_ground:
        yield "no side", lambda c: structure.ground(c.id) == "none"
    yield "what nobody answers", lambda c: c.id in unaddressed
    yield "what nobody supports", lambda c: not supported(c.id)
    yield "what is attacked", lambda c: bool(structure.attackers_of(c.id))
    yield "what has a link", lambda c: bool(structure.crossings_of(c.id))
    yield f"{words.unsaid}: the mapper's own", lambda c: c.is_implicit
    yield "what is only proposed", lambda c: c.is_proposed
    yield "said by others than the author", lambda c: any(q.voice for q in c.quotes)
    yield words.stances["concedes"].alone, lambda c: any(q.stance == "concedes" for q in c.quotes)
    yield words.stances["reports"].alone, lambda c: bool(c.quotes) and all(q.stance == "reports" for q in c.quotes)
    types = dict.fromkeys(c.type for c in structure.map.claims if c.type is not None)
    yield from ((f"type: {kind}", _has_type(kind)) for kind in types)
    voices = dict.fromkeys(q.voice[-1] for c in structure.map.claims for q in c.quotes if q.voice)
    yield from ((words.said_by.format(voices=voice), _says(voice)) for voice in voices)


def has_word(word: str) -> Callable[[Claim], bool]:
    """Keeps claims that have a word, in their own text or in the article's."""
    sought = word.casefold()

    def keeps(claim: Claim) -> bool:
        said = (claim.text, claim.label, *(quote.words for quote in claim.quotes))
        return any(sought in words.casefold() for words in said)

    return keeps


def _says(voice: str) -> Callable[[Claim], bool]:
    return lambda claim: any(voice in quote.voice for quote in claim.quotes)


def _has_type(kind: str) -> Callable[[Claim], bool]:
    return lambda claim: claim.type == kind


def kept_and_ways(structure: Structure, keeps: Callable[[Claim], bool]) -> tuple[frozenset[str], frozenset[str]]:
    """The ids that a filter keeps: claims, and relations that join two of them; and what leads up from those."""
    kept = {claim.id for claim in structure.map.claims if keeps(claim)}
    kept |= {relation.id for relation in structure.map.relations if kept.issuperset(structure.ends(relation))}
    cases = cases_of(structure)
    ways = {one for name in kept if name in structure.claims for one in cases.of(structure, name).up(name)}
    return frozenset(kept), frozenset(ways - kept)
