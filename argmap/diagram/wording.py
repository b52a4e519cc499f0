"""What a picture's parts say in words: the titles and descriptions inside an SVG, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Claim, Issue, Quote, Relation, Source, Structure


class Caption(NamedTuple):
    """The words for one part of a picture."""

    id: str
    """The part's id in the picture."""
    title: str
    """What it is: shown on hover, read aloud first."""
    description: str
    """What else there is to know."""


def captions(structure: Structure) -> Iterator[Caption]:
    """Captions of all claims, issues and relations: claims by number, then what stands between and among them."""
    for claim in structure.in_order():
        yield Caption(claim_id(claim.id), _claim_title(claim, structure), _claim_description(claim, structure))
    for issue in structure.map.issues:
        yield Caption(issue_id(issue.id), f"Issue: {issue.question}", _issue_description(issue, structure))
    within = [r for r in structure.map.relations if not structure.is_crossing(r)]
    for relation in (*structure.crossings, *within):
        drawn = f"Drawn in: {structure.sources[relation.stated_in].party}." if relation.stated_in else ""
        if structure.is_crossing(relation) and not relation.stated_in:
            drawn = "Drawn by the mapper."
        parts = [drawn, *(f"Words: “{q.words}”." for q in relation.quotes), relation.note]
        yield Caption(relation_id(relation.id), relation_sentence(relation, structure), " ".join(filter(None, parts)))


def claim_id(name: str) -> str:
    """A claim's id in pictures."""
    return f"claim-{name}"


def relation_id(name: str) -> str:
    """A relation's id in pictures."""
    return f"relation-{name}"


def issue_id(name: str) -> str:
    """An issue's id in pictures."""
    return f"issue-{name}"


def map_title(structure: Structure) -> str:
    """What the picture shows."""
    return structure.map.title or "Argument map"


def map_description(structure: Structure) -> str:
    """The articles, what they argue for, how many claims there are, and who drew what leads across."""
    sides = [
        f"{'Left' if source.side == 'left' else 'Right'}: {source.party}"
        + (f" argues: {structure.claims[source.main].text}" if source.main else ".")
        for source in structure.map.sources
        if source.side is not None
    ]
    counts = f"{len(structure.claims)} claims, {len(structure.crossings)} relations from one side to the other."
    mapper = "These were drawn by the mapper." if any(not r.stated_in for r in structure.crossings) else ""
    return " ".join(filter(None, [*sides, counts, mapper]))


def relation_sentence(relation: Relation, structure: Structure) -> str:
    """A relation as a sentence of short numbers: "3: A4 and A5 together attack B2 (rebut)"."""
    premises = [structure.number(name) for name in relation.premises]
    together = "together " if relation.is_linked else ""
    subject = premises[0] if len(premises) == 1 else ", ".join(premises[:-1]) + " and " + premises[-1]
    target = _target(relation, structure)
    number = structure.number(relation.id)
    lead = f"{number}: " if number else ""
    one = len(premises) == 1
    match relation.kind:
        case "support":
            return f"{lead}{subject} {together}{'supports' if one else 'support'} {target}"
        case "attack":
            kind = structure.attack_kind(relation)
            return f"{lead}{subject} {together}{'attacks' if one else 'attack'} {target} ({kind})"
        case "contradiction":
            return f"{lead}{subject} and {target} contradict each other"
        case "rephrase":
            return f"{lead}{subject} says {target} in other words"
        case _:
            assert_never(relation.kind)


def voice_line(quotes: tuple[Quote, ...]) -> str:
    """Who says a claim and how its source stands to it, where that is not the source's own assertion."""
    if not quotes or any(not q.voice and q.stance == "asserts" for q in quotes):
        return ""
    first = quotes[0]
    stance = "" if first.stance == "asserts" else first.stance
    if first.voice:
        return " › ".join(first.voice) + (f", {_PASSIVE[stance]}" if stance else "")
    return stance


_PASSIVE = {
    "endorses": "endorsed",
    "concedes": "conceded",
    "reports": "reported",
    "rejects": "rejected",
    "asks": "asked",
}


def byline(source: Source) -> str:
    """Who wrote an article and when, and for whom it speaks."""
    made = ", ".join(filter(None, [source.author, source.publisher, source.published]))
    speaks = f"speaks for {source.speaks_for}" if source.speaks_for else ""
    return "; ".join(filter(None, [made, speaks]))


def _target(relation: Relation, structure: Structure) -> str:
    if relation.target in structure.claims:
        return structure.number(relation.target)
    attacked = structure.relations[relation.target]
    number = structure.number(attacked.id)
    return f"relation {number}" if number else f"the step from {_joined(attacked, structure)}"


def _joined(relation: Relation, structure: Structure) -> str:
    premises = " and ".join(structure.number(name) for name in relation.premises)
    return f"{premises} to {_target(relation, structure)}"


def _claim_title(claim: Claim, structure: Structure) -> str:
    return f"{structure.number(claim.id)}: {claim.text}"


def _claim_description(claim: Claim, structure: Structure) -> str:
    role = structure.role(claim.id)
    parts = [f"{role.capitalize()}."]
    if structure.ground(claim.id) == "common":
        opposite = ", used oppositely" if structure.is_used_oppositely(claim.id) else ""
        parts.append(f"Common ground{opposite}.")
    if claim.is_implicit:
        parts.append("Implicit: in no article, added by the mapper.")
    if claim.is_proposed:
        parts.append("Proposed, not yet accepted.")
    for quote in claim.quotes:
        said = " › ".join([structure.sources[quote.source].party, *quote.voice])
        stance = "" if quote.stance == "asserts" else f" ({quote.stance})"
        parts.append(f"“{quote.words}” — {said}{stance}.")
    return " ".join([*parts, *filter(None, [claim.note])])


def _issue_description(issue: Issue, structure: Structure) -> str:
    positions = ", ".join(structure.number(name) for name in issue.positions)
    together = f"Can they stand together: {issue.together}." if issue.together else ""
    return " ".join(filter(None, [f"Positions: {positions}." if positions else "", together, issue.note]))
