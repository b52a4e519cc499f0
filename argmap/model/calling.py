"""What people call a claim or a step: by its id, its number, or for a step the numbers of what it joins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model.relation import Relation
    from argmap.model.structure import Structure

_ARROW = re.compile(r"\s*(?:->|→|:|>)\s*")
_AND = re.compile(r"\s*[+,&]\s*")


def claim_called(word: str, structure: Structure) -> str | None:
    """The id of the claim that a person names by id or number, `None` if there is none."""
    word = word.strip()
    if word in structure.claims:
        return word
    return next((name for name in structure.claims if structure.number(name) == word.upper()), None)


def steps_called(word: str, structure: Structure) -> tuple[str, ...]:
    """The ids of the steps that a person may mean: by id, by a link's number, or as `A4+A5:A1`.

    Of a step with several premises, one that no other step to the same target shares is enough.
    """
    word = word.strip()
    if word in structure.relations:
        return (word,)
    by_number = [crossing.id for crossing in structure.crossings if structure.number(crossing.id) == word]
    parts = _ARROW.split(word)
    if by_number or len(parts) != 2:
        return tuple(by_number)
    premises = [claim_called(name, structure) for name in _AND.split(parts[0])]
    target = claim_called(parts[1], structure) or next(iter(steps_called(parts[1], structure)), None)
    onto = structure.onto(target) if target is not None else ()
    meant = [relation for relation in onto if set(premises) <= set(relation.premises)]
    whole = [relation for relation in meant if len(relation.premises) == len(premises)]
    return tuple(relation.id for relation in whole or meant)


def judged_text(name: str, structure: Structure) -> str:
    """What stands in a map under an id, in one line that changes only if its meaning may have changed.

    A claim's text; of a step its premises, its kind and its target, by id: no other word of a map may change it.
    """
    claim = structure.claims.get(name)
    return " ".join(claim.text.split()) if claim is not None else _step_text(structure.relations[name])


def _step_text(relation: Relation) -> str:
    return f"{' + '.join(relation.premises)} ({relation.kind}) {relation.target}"
