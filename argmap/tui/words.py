"""What entries and signs are called in lists and in the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import relation_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Structure
    from argmap.tui.glyphs import Glyphs


def entry_words(structure: Structure) -> Iterator[tuple[str, str]]:
    """Every entry's id with a line on it: claims in order, links, issues, then the steps within the articles."""
    for claim in structure.in_order():
        label = f"{claim.label}: " if claim.label else ""
        yield claim.id, f"{structure.number(claim.id)} {label}{claim.text}"
    for crossing in structure.crossings:
        yield crossing.id, f"link {relation_sentence(crossing, structure)}"
    for issue in structure.map.issues:
        yield issue.id, f"issue {issue.question}"
    for relation in structure.map.relations:
        if not structure.number(relation.id):
            yield relation.id, f"step {relation_sentence(relation, structure)}"


def signs(glyphs: Glyphs) -> str:
    """What the signs mean, line by line."""
    meanings = {
        glyphs.main: "main claim",
        glyphs.conclusion: "conclusion: something supports it",
        glyphs.premise: "premise",
        glyphs.implicit: "implicit: in neither article",
        glyphs.unattached: "in no relation",
        glyphs.attacks: "attacks",
        glyphs.supports: "supports",
        glyphs.contradicts: "contradict each other",
        glyphs.rephrases: "the same in other words",
        glyphs.tie: "the counterpart of what is selected",
        glyphs.proposed: "proposed by a drafter",
        glyphs.marked: "marked, to be edited with others",
        glyphs.concedes: "conceded",
        glyphs.reports: "only reported",
        glyphs.rejects: "rejected",
    }
    return "".join(f"  {sign:<14}{meaning}\n" for sign, meaning in meanings.items())
