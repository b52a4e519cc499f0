"""What else than yes or no can be answered to a question of a review: the edits by which it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import Accept, AddRelation, ChangeQuote, ChangeRelation, DeleteClaim, Reject
from argmap.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.edit import Edit
    from argmap.model import RelationKind, Structure
    from argmap.tui.fits.questions import Question


RESTS: Sequence[tuple[str, str]] = (
    ("drop", "Drop them: what is left is what you kept."),
    ("leave", "Leave them as they are, for another time: V asks about them then."),
    ("go on", "Go through them: {}."),
)
"""What can become of all details, by their digits, and how it is said; `{}` is how long it takes."""


class Meeting(NamedTuple):
    """What two claims of both sides can be to each other."""

    words: str
    """With `{}` for the number of the one, and of the other."""
    kind: RelationKind
    is_turned: bool = False
    """Whether it leads from the other to the one."""


MEETINGS: Sequence[Meeting] = (
    Meeting("{} speaks against {}", "attack"),
    Meeting("{1} speaks against {0}", "attack", is_turned=True),
    Meeting("{} and {} cannot both be true", "contradiction"),
    Meeting("{} and {} say the same", "rephrase"),
)
"""The answers to whether two claims have to do with each other, by their digits; another is that they have not."""


def met(question: Question, digit: int) -> tuple[Edit, ...]:
    """The edits by which two claims that were asked about are joined; nobody but the mapper draws that."""
    meeting = MEETINGS[digit - 1]
    one, other = question.entries[::-1] if meeting.is_turned else question.entries
    return (AddRelation(kind=meeting.kind, premises=(one,), target=other),)


def kept(question: Question, names: Sequence[str]) -> tuple[Edit, ...]:
    """The edits by which entries are kept; a claim that leads to nothing becomes a reason for what it was asked of."""
    if not names:
        return ()
    if question.would_lead:
        return tuple(AddRelation(kind="support", premises=(name,), target=question.about) for name in names)
    return (Accept(ids=tuple(names)),)


def dropped(structure: Structure, names: Sequence[str]) -> tuple[Edit, ...]:
    """The edits by which entries go; of claims also those that got new words."""
    reworded = tuple(name for name in names if name in structure.claims and not structure.claims[name].is_proposed)
    proposed = tuple(name for name in names if name not in reworded)
    return (*(DeleteClaim(id=name) for name in reworded), *((Reject(ids=proposed),) if proposed else ()))


def spoken_against(structure: Structure, question: Question, name: str) -> tuple[Edit, ...]:
    """The edits by which a reason speaks against what it was said to support; an attack becomes a reason again.

    Args:
        structure: the map.
        question: what is asked.
        name: the id of one of its entries.

    Raises:
        EditError: it is no reason and no attack.
    """
    if question.would_lead:
        return (AddRelation(kind="attack", premises=(name,), target=question.about),)
    relation = structure.relations.get(name)
    other: dict[RelationKind, RelationKind] = {"support": "attack", "attack": "support"}
    if relation is None or relation.kind not in other:
        raise EditError("only a reason can speak against something instead: this is none")
    return (ChangeRelation(id=relation.id, kind=other[relation.kind]),)


def granted(structure: Structure, question: Question, name: str) -> tuple[Edit, ...]:
    """The edits by which the author grants a claim, or the one premise of a step, which speaks against its end then.

    Args:
        structure: the map.
        question: what is asked.
        name: the id of one of its entries.

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
    if question.would_lead or (relation is not None and relation.kind == "support"):
        edits += spoken_against(structure, question, name)
    if not edits:
        raise EditError("it is granted already")
    return tuple(edits)
