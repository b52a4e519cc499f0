"""Who says what, in phrases that read well aloud; what several reports say in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from argmap.model.schemes import scheme_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import Claim, Entry, Issue, Quote, Relation, Side, Structure

_PASSIVE = {
    "asserts": "asserted",
    "endorses": "endorsed",
    "concedes": "conceded",
    "reports": "reported",
    "rejects": "rejected",
    "asks": "asked",
}

_TOGETHER = {
    "possible": "The positions can all be true together.",
    "impossible": "The positions cannot all be true together.",
    "disputed": "Whether the positions can all be true together is disputed.",
}

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows."""


def one_line(text: str) -> str:
    """A text without line ends, and without what moves a terminal's cursor or turns the direction of writing."""
    folded = " ".join(text.split())
    if folded.isprintable():
        return folded
    return "".join("\ufffd" if letter in _TURNING or category(letter) in ("Cc", "Cs") else letter for letter in folded)


def sentence(text: str) -> str:
    """The text with a mark at its end."""
    ended = text.rstrip()
    return ended if ended.endswith((".", "!", "?", "…", ".”", "!”", "?”")) else f"{ended}."


def listed(words: Iterable[str]) -> str:
    """Several in a row: "a", "a and b", "a, b and c"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def map_title(structure: Structure) -> str:
    """What the report is on."""
    return structure.map.title if structure.map.title.strip() else "Argument map"


def replies_line(structure: Structure) -> str:
    """Which articles answer which, as sentences; empty where none does."""
    replies = ((source, structure.sources[source.replies_to]) for source in structure.map.sources if source.replies_to)
    return " ".join(f"“{one.title or one.id}” answers “{other.title or other.id}”." for one, other in replies)


def draft_line(structure: Structure) -> str:
    """A warning that not everything here is accepted; empty if it is."""
    count = len(structure.proposals())
    if not count:
        return ""
    parts = "1 part of this map is" if count == 1 else f"{count} parts of this map are"
    return f"DRAFT: {parts} proposed and not yet accepted."


def parties(side: Side, structure: Structure) -> str:
    """Whose case stands on a side; the side's name where it has no source."""
    names = dict.fromkeys(one_line(s.party) for s in structure.map.sources if s.side == side)
    return listed(filter(None, names)) if any(names) else side.capitalize()


def attribution(quote: Quote, structure: Structure) -> str:
    """Who said the quoted words, and how the source stands to them: "said by a baker; endorsed by the Chamber"."""
    source = structure.sources[quote.source]
    party = source.party
    if not quote.voice:
        return party if quote.stance == "asserts" else f"{_PASSIVE[quote.stance]} by {party}"
    said = ", according to ".join(reversed(quote.voice))
    if source.side is None and quote.stance == "asserts":  # a reader's own words among readers' comments
        return f"said by {said}, in {party}"
    return f"said by {said}; {_PASSIVE[quote.stance]} by {party}"


def speakers(claim: Claim, structure: Structure) -> str:
    """Who says a claim, each once."""
    if claim.is_implicit:
        return "implicit, added by the mapper"
    return "; ".join(dict.fromkeys(attribution(quote, structure) for quote in claim.own_quotes))


def proposal(entry: Entry) -> str:
    """Who proposed an entry, how sure they were, and why, while nobody has accepted it; else empty."""
    origin = entry.origin
    if origin is None or not entry.is_proposed:
        return ""
    sure = f" ({origin.sure:.0%} sure)" if origin.sure is not None else ""
    why = f" Reason: {sentence(origin.why)}" if origin.why.strip() else ""
    return f"Proposed by {origin.by}{sure}, not yet accepted.{why}"


def drawn_by(relation: Relation, structure: Structure) -> str:
    """Which source draws a relation, or that the mapper did; empty where it goes without saying."""
    if relation.stated_in is not None:
        return f"Drawn by {structure.sources[relation.stated_in].party}."
    return "Drawn by the mapper." if structure.is_crossing(relation) else ""


def step_questions(relation: Relation) -> tuple[str, ...]:
    """What to ask of a step before accepting it: the critical questions of its scheme, if that is a known one."""
    scheme = scheme_named(relation.scheme)
    return scheme.questions if scheme is not None else ()


def together(issue: Issue) -> str:
    """Whether the positions on an issue can stand together, as a sentence; empty if the map does not say."""
    return _TOGETHER[issue.together] if issue.together is not None else ""


def opposite_use(claim: Claim, structure: Structure) -> str:
    """That a claim on common ground is a premise in both cases; else empty."""
    is_common = structure.ground(claim.id) == "common"
    return "used oppositely, each side builds on it" if is_common and structure.is_used_oppositely(claim.id) else ""
