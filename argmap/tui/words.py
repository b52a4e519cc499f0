"""What entries and signs are called in lists and in the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, relation_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim, Structure
    from argmap.tui.glyphs import Glyphs


def entry_words(structure: Structure, claims: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Every entry's id with a line on it: claims in order, links, questions, then the steps within the articles.

    Args:
        structure: the map.
        claims: the ids of all claims in another order than that of reading.
    """
    for claim in map(structure.claims.__getitem__, claims) if claims else structure.in_order():
        yield claim.id, f"{structure.number(claim.id)} {_led_by_label(claim)}"
    for crossing in structure.crossings:
        yield crossing.id, f"{PLAIN.nouns.link.one} {relation_sentence(crossing, structure, PLAIN)}"
    for issue in structure.map.issues:
        yield issue.id, f"{PLAIN.nouns.question.one} {issue.question}"
    for relation in structure.map.relations:
        if not structure.number(relation.id):
            yield relation.id, f"step {relation_sentence(relation, structure, PLAIN)}"


def _led_by_label(claim: Claim) -> str:
    """A claim's text behind its label, unless that is only how the text begins."""
    label = claim.label.rstrip("….")
    if not label or claim.text.casefold().startswith(label.casefold()):
        return claim.text
    return f"{claim.label}: {claim.text}"


def signs(glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    """What the signs mean."""
    words = PLAIN.words
    meanings = {
        glyphs.main: words.roles["main claim"],
        glyphs.conclusion: "conclusion: something supports it",
        glyphs.premise: words.roles["premise"],
        glyphs.implicit: f"{words.unsaid}: in neither article",
        glyphs.unattached: "nothing leads to it or from it",
        glyphs.attacks: words.verbs["attack"],
        f"{glyphs.branch[0]}{glyphs.attacks}": "the step from here to the claim above is attacked",
        glyphs.supports: words.verbs["support"],
        glyphs.contradicts: words.verbs["contradiction"],
        glyphs.rephrases: words.verbs["rephrase"],
        glyphs.tie: "the counterpart of what is selected",
        glyphs.proposed: "proposed by a drafter",
        glyphs.marked: "marked, to be edited with others",
        glyphs.concedes: words.stances["concedes"].alone,
        glyphs.reports: words.stances["reports"].alone,
        glyphs.rejects: words.stances["rejects"].alone,
    }
    yield from meanings.items()
