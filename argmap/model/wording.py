"""What nouns are called in words, the same in pictures, reports and on screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from argmap.model.quote import Quote
    from argmap.model.relation import Relation
    from argmap.model.source import Source
    from argmap.model.structure import Structure


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
    if number:
        return f"relation {number}"
    premises = " and ".join(structure.number(name) for name in attacked.premises)
    if attacked.target in structure.claims:
        return f"the step from {premises} to {structure.number(attacked.target)}"
    return f"the relation from {premises} to a step to {structure.number(structure.aim(attacked).id)}"


def ends_in_numbers(relation: Relation, structure: Structure) -> tuple[str, str]:
    """A relation's premises and its target in short numbers: "A4+A5", "B2"; for the step to B2, "→B2"."""
    premises = "+".join(structure.number(name) for name in relation.premises)
    if relation.target in structure.claims:
        return premises, structure.number(relation.target)
    return premises, structure.number(relation.target) or f"→{structure.number(structure.aim(relation).id)}"
