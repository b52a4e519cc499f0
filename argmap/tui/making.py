"""What is made of a gesture: edits, from a verb, what is selected, and the other end; for no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.articles import quote_of
from argmap.edit import (
    AddClaim,
    AddRelation,
    ChangeRelation,
    DeleteRelation,
    Edit,
    LinkPremise,
    LinkRelations,
    RetargetRelation,
    ReverseRelation,
    Together,
    Undercut,
    UnlinkPremise,
    free_id,
)
from argmap.errors import EditError
from argmap.model import RELATION_KINDS, RelationKind
from argmap.phrases import PLAIN, relation_sentence
from argmap.tui.fits.likely import likely_first
from argmap.tui.taking import Words, claim_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.model import Article, Ground, Relation, Structure

Verb = Literal[
    "premise", "attacker", "conclusion", "target", "contradiction", "rephrase", "linked", "undercut", "aim", "against"
]

QUESTIONS: dict[Verb, str] = {
    "premise": "What supports {}?",
    "attacker": "What attacks {}?",
    "conclusion": "What does {} support?",
    "target": "What does {} attack?",
    "contradiction": "What cannot be true together with {}?",
    "rephrase": "What does {} say again?",
    "linked": "What is a reason only together with {}?",
    "undercut": "Why does {} not follow? What attacks this step?",
    "aim": "Aim “{}” at something else. What does it {} instead?",
    "against": "“{}”: no. What does it speak against?",
}
"""What a person is asked for the other end; `{}` is what is selected, and of what is aimed, what it does."""

DOES: dict[RelationKind, str] = {
    "support": "support",
    "attack": "attack",
    "contradiction": "contradict",
    "rephrase": "say again",
}
"""What a relation does to its target."""


class Made(NamedTuple):
    """A claim for the other end of a relation."""

    id: str
    edits: tuple[Edit, ...]
    """What makes it; none where it is there already."""


def claim_from(words: Words, article: Article, structure: Structure) -> Made:
    """A claim of taken words; one that is there already where it has these very words as a quote of its own."""
    quote = quote_of(article, words.source, words.parts)
    for claim in structure.map.claims:
        if any((q.source, q.start, q.end) == (quote.source, quote.start, quote.end) for q in claim.quotes):
            return Made(claim.id, ())
    text = claim_text(quote.words.replace(" […] ", " … "))
    wording: Literal["verbatim", "paraphrase"] = "verbatim" if len(words.parts) == 1 else "paraphrase"
    name = free_id(structure, text)
    return Made(name, (AddClaim(id=name, text=text, quotes=(quote,), wording=wording),))


def claim_written(text: str, structure: Structure, *, source: str | None = None) -> Made:
    """A claim in a person's own words, which no article says.

    Args:
        text: the words.
        structure: the map before it.
        source: whose case it belongs to, where no relation will tell.
    """
    text = claim_text(text)
    name = free_id(structure, text)
    side = {} if source is None else {"source": source}
    return Made(name, (AddClaim.model_validate({"id": name, "text": text, **side}),))


def joined(structure: Structure, verb: Verb, subject: str, other: str, *, step: str = "") -> Edit:
    """The edit that joins what is selected with the other end.

    Args:
        structure: the map before it.
        verb: what the other end is to the subject.
        subject: the id of a claim or relation.
        other: the id of the claim or relation at the other end, which may still have to be made.
        step: for `linked`, `undercut`, `aim` and `against`, the relation that is meant.

    Raises:
        EditError: these two cannot be joined so.
    """
    if verb == "linked":
        return LinkPremise(id=step or subject, premise=other)
    if verb == "undercut":
        return Undercut(id=step or subject, premises=(other,))
    if verb == "aim":
        return RetargetRelation(id=step or subject, target=other)
    if verb == "against":
        turned = ChangeRelation(id=subject, kind="attack")
        is_there = structure.relations[subject].target == other
        return turned if is_there else Together(edits=(turned, RetargetRelation(id=subject, target=other)))
    refuse_of_step(structure, verb, subject)
    ends = (other, subject) if verb in _ONTO else (subject, other)
    return AddRelation(kind=_KINDS[verb], premises=(ends[0],), target=ends[1])


_ACROSS = ("attacker", "target", "contradiction", "undercut")
"""Where the other end most often stands on the other side."""

_OTHER: Mapping[Ground, Ground] = {"left": "right", "right": "left"}


def likely_ends(structure: Structure, verb: Verb, subject: str, *, step: str = "") -> tuple[str, ...]:
    """All claims, the likeliest to be the other end first.

    Args:
        structure: the map.
        verb: what the other end is to the subject.
        subject: the id of a claim or relation.
        step: for `linked`, `undercut` and `aim`, the relation that is meant.
    """
    relation = structure.relations.get(step or subject)
    is_claim = relation is None or subject in structure.claims
    near: tuple[str, ...] = (subject if is_claim or relation is None else structure.aim(relation).id,)
    side = structure.ground(near[0])
    if relation is not None and structure.ground(relation.premises[0]) == side:
        near = (*relation.premises, *near) if verb in ("aim", "against") else (*near, *relation.premises)
    onto, out_of = structure.onto(subject), structure.out_of(subject)
    joined = {name for one in (*onto, *out_of) for name in (*one.premises, one.target)}
    if verb == "rephrase" or side not in _OTHER:
        return likely_first(structure, near, sides=(), is_alike=True, after=joined)
    if verb in _ACROSS:
        return likely_first(structure, near, sides=(_OTHER[side],), is_alike=True, after=joined)
    tops = verb == "conclusion" or (verb == "aim" and relation is not None and relation.kind == "support")
    return likely_first(structure, near, sides=(side, "common"), tops=tops, after=joined)


def refuse_of_step(structure: Structure, verb: Verb, subject: str) -> None:
    """Refuse what a step cannot do.

    Raises:
        EditError: it cannot.
    """
    if subject in structure.relations and verb not in (*_ONTO, "linked", "undercut", "aim", "against"):
        raise EditError(
            "a step is selected, and only claims do this; S and A say what supports or attacks the step, "
            "its menu (enter) aims it at something else"
        )


_KINDS: dict[Verb, RelationKind] = {
    "premise": "support",
    "attacker": "attack",
    "conclusion": "support",
    "target": "attack",
    "contradiction": "contradiction",
    "rephrase": "rephrase",
}
_ONTO = ("premise", "attacker")
"""Where the other end bears on what is selected."""


def steps_from(structure: Structure, name: str) -> tuple[Relation, ...]:
    """The relations that a premise could be linked in: the selected one, or those that a claim is a premise of."""
    if name in structure.relations:
        return (structure.relations[name],)
    return tuple(r for r in structure.out_of(name) if r.kind in ("support", "attack"))


def linked_together(structure: Structure, names: Sequence[str]) -> Edit:
    """Link claims that are reasons for the same thing already.

    Raises:
        EditError: they are not.
    """
    by_end: dict[tuple[str, str], list[str]] = {}
    for name in names:
        for relation in steps_from(structure, name):
            by_end.setdefault((relation.kind, relation.target), []).append(relation.id)
    for found in by_end.values():
        listed = list(dict.fromkeys(found))
        if len(found) >= len(names) and len(listed) > 1:
            return LinkRelations(id=listed[0], others=tuple(listed[1:]))
    raise EditError("only reasons for one and the same thing can count only together; let them support it first (T)")


class RelationChoice(NamedTuple):
    """Something that can be done with the selection's relations."""

    words: str
    edit: Edit | None = None
    """What does it."""
    verb: Verb | None = None
    """Where another end is still to be chosen."""
    step: str = ""


def relation_choices(structure: Structure, name: str) -> Iterator[RelationChoice]:
    """All that can be done with a relation, or with those of a claim."""
    if name in structure.relations:
        yield from _of_relation(structure, structure.relations[name])
        return
    for verb, words in (
        ("premise", "is supported by …"),
        ("attacker", "is attacked by …"),
        ("conclusion", "supports …"),
        ("target", "attacks …"),
        ("contradiction", "contradicts …"),
        ("rephrase", "says the same as …"),
    ):
        yield RelationChoice(f"{structure.number(name)} {words}", verb=verb)  # type: ignore[arg-type]
    for relation in (*structure.out_of(name), *structure.onto(name)):
        yield from _of_relation(structure, relation)


def _of_relation(structure: Structure, relation: Relation) -> Iterator[RelationChoice]:
    told = relation_sentence(relation, structure, PLAIN)
    yield RelationChoice(f"what attacks the step “{told}”?", verb="undercut", step=relation.id)
    if relation.kind in ("support", "attack"):
        yield RelationChoice(
            f"a further premise, a reason only together with these: {told}", verb="linked", step=relation.id
        )
    yield RelationChoice(f"aim at something else: {told}", verb="aim", step=relation.id)
    if not relation.is_linked and relation.target in structure.claims and not relation.is_symmetric:
        yield RelationChoice(f"reverse: {told}", ReverseRelation(id=relation.id))
    for kind in RELATION_KINDS:
        if kind != relation.kind and not (relation.is_linked and kind in ("contradiction", "rephrase")):
            yield RelationChoice(
                f"make it {'an' if kind == 'attack' else 'a'} {PLAIN.words.kinds[kind]}: {told}",
                ChangeRelation(id=relation.id, kind=kind),
            )
    if relation.is_linked:
        for premise in relation.premises:
            words = f"make {structure.number(premise)} a reason by itself: {told}"
            yield RelationChoice(words, UnlinkPremise(id=relation.id, premise=premise))
    yield RelationChoice(f"delete: {told}", DeleteRelation(id=relation.id))
