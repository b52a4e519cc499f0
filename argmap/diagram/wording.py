"""What a picture's parts say in words: the titles and descriptions inside an SVG, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.model import relation_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Claim, Excerpt, Issue, Structure


class Caption(NamedTuple):
    """The words for one part of a picture."""

    id: str
    """The part's id in the picture."""
    title: str
    """What it is: shown on hover, read aloud first."""
    description: str
    """What else there is to know."""


def captions(excerpt: Excerpt) -> Iterator[Caption]:
    """Captions of the claims, issues and relations shown: claims by number, then what stands between and among them.

    Each says what the whole map says, also where only a part is shown.
    """
    whole = excerpt.whole
    for claim in excerpt.claims.values():
        yield Caption(claim_id(claim.id), _claim_title(claim, whole), _claim_description(claim, excerpt))
    for issue in excerpt.issues.values():
        yield Caption(issue_id(issue.id), f"Issue: {issue.question}", _issue_description(issue, whole))
    if excerpt.issues and any(excerpt.issue_of(r) is None for r in excerpt.crossings):
        yield Caption(APART, "Relations that belong to none of the issues", "")
    for shown in (*excerpt.crossings, *excerpt.within):
        relation = shown.relation
        drawn = f"Drawn in: {whole.sources[relation.stated_in].party}." if relation.stated_in else ""
        if whole.is_crossing(relation) and not relation.stated_in:
            drawn = "Drawn by the mapper."
        if shown.is_lifted:
            drawn += " Shown at the claims that these lead to."
        parts = [drawn.strip(), *(f"Words: “{q.words}”." for q in relation.quotes), relation.note]
        sentence = relation_sentence(relation, whole)
        yield Caption(relation_id(relation.id), sentence, " ".join(filter(None, parts)))


APART = "no-issue"
"""The id of what stands over the crossings that belong to no issue; ids of a map's own have other beginnings."""

APART_WORDS = "outside these questions"


def claim_id(name: str) -> str:
    """A claim's id in pictures."""
    return f"claim-{name}"


def relation_id(name: str) -> str:
    """A relation's id in pictures."""
    return f"relation-{name}"


def issue_id(name: str) -> str:
    """An issue's id in pictures."""
    return f"issue-{name}"


def map_title(excerpt: Excerpt) -> str:
    """What the picture shows."""
    return ": ".join(filter(None, [excerpt.whole.map.title or "Argument map", excerpt.name]))


def map_description(excerpt: Excerpt) -> str:
    """The articles, what they argue for, how many claims there are, and who drew what leads across."""
    sides = [
        f"{'Left' if source.side == 'left' else 'Right'}: {source.party}"
        + (f" argues: {excerpt.whole.claims[source.main].text}" if source.main else ".")
        for source in excerpt.whole.map.sources
        if source.side is not None
    ]
    counts = f"{len(excerpt.claims)} claims, {len(excerpt.crossings)} relations from one side to the other."
    mapper = "These were drawn by the mapper." if any(not r.relation.stated_in for r in excerpt.crossings) else ""
    return " ".join(filter(None, [*sides, counts, mapper]))


def _claim_title(claim: Claim, structure: Structure) -> str:
    return f"{structure.number(claim.id)}: {claim.text}"


def _claim_description(claim: Claim, excerpt: Excerpt) -> str:
    structure = excerpt.whole
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
    folded = excerpt.folded.get(claim.id)
    if folded:
        parts.append("One more claim leads to it." if folded == 1 else f"{folded} more claims lead to it.")
    return " ".join([*parts, *filter(None, [claim.note])])


def _issue_description(issue: Issue, structure: Structure) -> str:
    positions = ", ".join(structure.number(name) for name in issue.positions)
    together = f"Can they stand together: {issue.together}." if issue.together else ""
    return " ".join(filter(None, [f"Positions: {positions}." if positions else "", together, issue.note]))
