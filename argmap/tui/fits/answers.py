"""What else than yes or no can be answered to a question of a review: the edits by which it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.edit import ChangeQuote, ChangeRelation
from argmap.errors import EditError

if TYPE_CHECKING:
    from argmap.edit import Edit
    from argmap.model import RelationKind, Structure


def spoken_against(structure: Structure, name: str) -> tuple[Edit, ...]:
    """The edits by which a reason speaks against what it was said to support; an attack becomes a reason again.

    Raises:
        EditError: it is no reason and no attack.
    """
    relation = structure.relations.get(name)
    other: dict[RelationKind, RelationKind] = {"support": "attack", "attack": "support"}
    if relation is None or relation.kind not in other:
        raise EditError("only a reason can speak against something instead: this is none")
    return (ChangeRelation(id=relation.id, kind=other[relation.kind]),)


def granted(structure: Structure, name: str) -> tuple[Edit, ...]:
    """The edits by which the author grants a claim, or the one premise of a step, which speaks against its end then.

    Raises:
        EditError: it is granted already, has several premises, or no words of an article.
    """
    relation = structure.relations.get(name)
    if relation is not None and len(relation.premises) > 1:
        raise EditError("several claims lead there together: K keeps them, D drops them, esc leaves to correct one")
    claim = structure.claims.get(relation.premises[0] if relation is not None else name)
    if claim is None or not claim.quotes:
        raise EditError("only what an article says can be granted in it: this has no words of one")
    edits: list[Edit] = [
        ChangeQuote(id=claim.id, index=i, stance="concedes")
        for i, quote in enumerate(claim.quotes)
        if quote.stance in ("asserts", "endorses")
    ]
    if relation is not None and relation.kind == "support":
        edits += spoken_against(structure, name)
    if not edits:
        raise EditError("it is granted already")
    return tuple(edits)
