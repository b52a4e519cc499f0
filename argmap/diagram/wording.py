"""What a picture's parts say in words: the titles and descriptions inside an SVG, in the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import (
    badge_lines,
    capital,
    counted,
    drawn_by,
    map_title,
    quoted,
    relation_sentence,
    sentence,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Claim, Excerpt, Issue, Structure
    from argmap.phrases import Speech


class Caption(NamedTuple):
    """The words for one part of a picture."""

    id: str
    """The part's id in the picture."""
    title: str
    """What it is: shown on hover, read aloud first."""
    description: str
    """What else there is to know."""


def captions(excerpt: Excerpt, speech: Speech) -> Iterator[Caption]:
    """Captions of the claims, issues and relations shown: claims by number, then what stands between and among them.

    Each says what the whole map says, also where only a part is shown.
    """
    whole, words = excerpt.whole, speech.words
    for claim in excerpt.claims.values():
        yield Caption(claim_id(claim.id), _claim_title(claim, whole), _claim_description(claim, excerpt, speech))
    for issue in excerpt.issues.values():
        description = _issue_description(issue, whole, speech)
        yield Caption(issue_id(issue.id), f"{words.question}: {issue.question}", description)
    if excerpt.issues and any(excerpt.issue_of(r) is None for r in excerpt.crossings):
        yield Caption(APART, words.links_outside_questions, "")
    for shown in (*excerpt.crossings, *excerpt.within):
        relation = shown.relation
        lifted = words.lifted if shown.is_lifted else ""
        said = (sentence(words.words_of_relation.format(quote=quoted(q, whole, speech))) for q in relation.quotes)
        badges = badge_lines(excerpt.overlay.on(relation.id))
        parts = [sentence(drawn_by(relation, whole, speech)), lifted, *badges, *said, relation.note]
        title = relation_sentence(relation, whole, speech)
        yield Caption(relation_id(relation.id), title, " ".join(filter(None, parts)))


APART = "no-issue"
"""The id of what stands over the crossings that belong to no issue; ids of a map's own have other beginnings."""


def claim_id(name: str) -> str:
    """A claim's id in pictures."""
    return f"claim-{name}"


def relation_id(name: str) -> str:
    """A relation's id in pictures."""
    return f"relation-{name}"


def issue_id(name: str) -> str:
    """An issue's id in pictures."""
    return f"issue-{name}"


def picture_title(excerpt: Excerpt, speech: Speech) -> str:
    """What the picture shows."""
    return ": ".join(filter(None, [map_title(excerpt.whole, speech), excerpt.name]))


def picture_description(excerpt: Excerpt, speech: Speech) -> str:
    """The articles, what they argue for, how many claims there are, and who drew what leads across."""
    words, sides = speech.words, []
    for source in excerpt.whole.map.sources:
        if source.side is not None:
            main = excerpt.whole.claims[source.main].text if source.main else ""
            argued = words.argues.format(party=source.party, claim=main) if main else sentence(source.party)
            sides.append(words.of_side.format(side=words.sides[source.side], parties=argued))
    counts = words.counts_of_picture.format(
        claims=counted(len(excerpt.claims), words.nouns.claim),
        links=counted(len(excerpt.crossings), words.nouns.link_across),
    )
    mapper = words.links_by_mapper if any(not r.relation.stated_in for r in excerpt.crossings) else ""
    return " ".join(filter(None, [*sides, counts, mapper]))


def _claim_title(claim: Claim, structure: Structure) -> str:
    return f"{structure.number(claim.id)}: {claim.text}"


def _claim_description(claim: Claim, excerpt: Excerpt, speech: Speech) -> str:
    structure, words, folded = excerpt.whole, speech.words, excerpt.folded.get(claim.id, 0)
    opposite = words.used_oppositely if structure.is_used_oppositely(claim.id) else ""
    common = sentence(", ".join(filter(None, [words.common_ground, opposite])))
    parts = [
        sentence(capital(words.roles[structure.role(claim.id)])),
        common if structure.ground(claim.id) == "common" else "",
        words.unsaid_sentence if claim.is_implicit else "",
        words.proposed if excerpt.overlay.has(claim.id, "proposed") else "",
        *badge_lines(excerpt.overlay.on(claim.id)),
        *(sentence(quoted(quote, structure, speech)) for quote in claim.quotes),
        sentence(counted(folded, words.nouns.claim_behind)) if folded else "",
        claim.note,
    ]
    return " ".join(filter(None, parts))


def _issue_description(issue: Issue, structure: Structure, speech: Speech) -> str:
    numbers = ", ".join(structure.number(name) for name in issue.positions)
    positions = speech.words.positions.format(numbers=numbers) if numbers else ""
    return " ".join(filter(None, [positions, together(issue, speech), issue.note]))
