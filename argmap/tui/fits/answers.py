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
    ("go on", "Go through them: {} at least."),
)
"""What can become of all details, by their digits, and how it is said; `{}` is how many questions that takes."""


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
    Meeting("{} is a reason for {}", "support"),
    Meeting("{1} is a reason for {0}", "support", is_turned=True),
)
"""The answers to whether two claims have to do with each other, by their digits; another is that they have not."""


def met(question: Question, digit: int) -> tuple[Edit, ...]:
    """The edits by which two claims that were asked about are joined; nobody but the mapper draws that."""
    meeting = MEETINGS[digit - 1]
    one, other = question.entries[::-1] if meeting.is_turned else question.entries
    return (AddRelation(kind=meeting.kind, premises=(one,), target=other),)


def kept(structure: Structure, question: Question, names: Sequence[str]) -> tuple[Edit, ...]:
    """The edits by which entries are kept; a claim that leads to nothing becomes a reason for what it was asked of."""
    if question.would_lead:
        return tuple(AddRelation(kind="support", premises=(name,), target=question.about) for name in names)
    proposed = tuple(name for name in names if name not in structure.claims or structure.claims[name].is_proposed)
    return (Accept(ids=proposed),) if proposed else ()


def dropped(structure: Structure, names: Sequence[str]) -> tuple[Edit, ...]:
    """The edits by which entries go; of kept claims those to which nothing leads.

    A claim goes with its step where that led straight to a main claim and nothing else needs the claim: whoever says
    that it is no reason is not asked for it once more.
    """
    with_steps = (*names, *(claim for name in names for claim in _only_for(structure, name, names)))
    going = tuple(dict.fromkeys(with_steps))
    kept_before = [name for name in going if name in structure.claims and not structure.claims[name].is_proposed]
    proposed = tuple(name for name in going if name not in kept_before)
    unused = (name for name in kept_before if not _is_used(structure, name))
    return (*(DeleteClaim(id=name) for name in unused), *((Reject(ids=proposed),) if proposed else ()))


def _is_used(structure: Structure, name: str) -> bool:
    """Whether something leads to a claim, it leads to something that a person stands to, or it is a position."""
    leads = any(not one.is_proposed for one in structure.out_of(name))
    return bool(structure.onto(name) or structure.issues_of(name)) or leads


def _only_for(structure: Structure, name: str, going: Sequence[str]) -> tuple[str, ...]:
    """The proposed claims that a step to a main claim has for its premises, and nothing else has but what goes too."""
    step = structure.relations.get(name)
    mains = {source.main for source in structure.map.sources}
    if step is None or step.kind != "support" or step.target not in mains:
        return ()
    return tuple(
        premise
        for premise in step.premises
        if structure.claims[premise].is_proposed
        and premise not in mains
        and not structure.issues_of(premise)
        and all(one.id in going for one in structure.out_of(premise))
    )


def turned(structure: Structure, name: str) -> tuple[Edit, ...]:
    """The edits by which an attack is a reason.

    Raises:
        EditError: it is no attack.
    """
    if structure.relations[name].kind != "attack":
        raise EditError("only a reason can speak against something instead: this is none")
    return (ChangeRelation(id=name, kind="support"),)


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
    if question.would_lead:
        edits.append(AddRelation(kind="attack", premises=(name,), target=question.about))
    elif relation is not None and relation.kind == "support":
        edits.append(ChangeRelation(id=relation.id, kind="attack"))
    if not edits:
        raise EditError("it is granted already: K keeps it so")
    return tuple(edits)
