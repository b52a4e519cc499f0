"""Relations, steps and links in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import AttackKind, Relation, RelationKind, Structure
    from argmap.phrases.speech import Speech


def relation_sentence(relation: Relation, structure: Structure, speech: Speech) -> str:
    """A relation as a sentence of short numbers, behind its own if it has one: "3: A4 attacks B2"."""
    number = structure.number(relation.id)
    return f"{number}: " * bool(number) + relation_words(relation, structure, speech)


def relation_words(relation: Relation, structure: Structure, speech: Speech) -> str:
    """A relation as a sentence of short numbers: "A4 attacks B2"."""
    premises = [structure.number(name) for name in relation.premises]
    attack = structure.attack_kind(relation) if relation.kind == "attack" else None
    return joined(relation.kind, premises, _target(relation, structure, speech), speech, attack=attack)


def joined(
    kind: RelationKind, premises: Sequence[str], target: str, speech: Speech, *, attack: AttackKind | None = None
) -> str:
    """A relation as a sentence of whatever its ends are called.

    Args:
        kind: what the premises do.
        premises: what they are called.
        target: what they bear on.
        speech: how it is said.
        attack: what kind of attack it is; where it is not known, one on a claim that has support.
    """
    words, one = speech.words, len(premises) == 1
    match kind:
        case "support":
            said = words.supports if one else words.support_together
        case "attack":
            said = (words.attacks if one else words.attack_together)[attack or "rebut"]
        case "contradiction":
            said = words.contradict
        case "rephrase":
            said = words.rephrases
        case _:
            assert_never(kind)
    return said.format(premises=speech.listed(premises), target=target)


def kind_of(relation: Relation, structure: Structure, speech: Speech) -> str:
    """What kind of relation it is, as a noun."""
    if relation.kind == "attack":
        return speech.words.attack_kinds[structure.attack_kind(relation)]
    return speech.words.kinds[relation.kind]


def _target(relation: Relation, structure: Structure, speech: Speech) -> str:
    if relation.target in structure.claims:
        return structure.number(relation.target)
    return called(structure.relations[relation.target], structure, speech)


def called(relation: Relation, structure: Structure, speech: Speech) -> str:
    """A relation as what something else is aimed at: "link 4", "the step from A4 to A1"."""
    words, number = speech.words, structure.number(relation.id)
    if number:
        return words.link_numbered.format(number=number)
    said = words.step if relation.target in structure.claims else words.step_on_step
    premises = speech.listed(structure.number(name) for name in relation.premises)
    return said.format(premises=premises, target=structure.number(structure.aim(relation).id))


def drawn_by(relation: Relation, structure: Structure, speech: Speech) -> str:
    """Which source draws a relation, or that the mapper did; empty where it goes without saying."""
    if relation.stated_in is not None:
        return speech.words.drawn_by.format(party=structure.sources[relation.stated_in].party)
    return speech.words.drawn_by_mapper if structure.is_crossing(relation) else ""


def ends_in_numbers(relation: Relation, structure: Structure) -> tuple[str, str]:
    """A relation's premises and its target in short numbers: "A4+A5", "B2"; for the step to B2, "→B2"."""
    premises = "+".join(structure.number(name) for name in relation.premises)
    if relation.target in structure.claims:
        return premises, structure.number(relation.target)
    return premises, structure.number(relation.target) or f"→{structure.number(structure.aim(relation).id)}"
