"""Edits of relations: add, change, reverse, retarget, delete, link and unlink premises, undercut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.change import sources_named
from argmap.edit.desk import said_by
from argmap.edit.edit import Edit
from argmap.edit.wording import called, sentence
from argmap.errors import EditError
from argmap.model import Claim, Origin, Quote, Relation, RelationKind
from argmap.model.noun import Id, Many, OneOrMany
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from argmap.edit.desk import Desk
    from argmap.model import Issue

Premises = Annotated[OneOrMany[Id], Field(min_length=1)]


class AddRelation(Edit):
    """A new relation: premises, linked if several, and the claim or relation they bear on.

    One that is there, and only proposed, is accepted by that, as long as no more is said of it.
    """

    NAME: ClassVar = "add-relation"

    kind: RelationKind
    premises: Premises
    target: Id
    scheme: str = ""
    quotes: Many[Quote] = ()
    stated_in: Id | None = None
    note: str = ""
    origin: Origin | None = None
    id: Id | None = None
    """Made from what it joins, if left out."""

    def make(self, desk: Desk) -> str:
        """Add it."""
        name = self.id or desk.new_relation_id(self.kind, self.premises, self.target)
        relation = Relation(**{**{k: v for k, v in self.stated().items() if v is not None}, "id": name})
        drafted, more = desk.twin(relation), self.stated(apart=("id", "kind", "premises", "target"))
        if drafted is not None and drafted.is_proposed and not more and desk.accept(drafted.id):
            return sentence(drafted, desk.entry)
        _check(desk, relation)
        desk.add(relation)
        if not relation.is_proposed:
            desk.accept(relation.id)
        return sentence(relation, desk.entry)


class Undercut(Edit):
    """An attack on a relation: the premises may hold, but the step does not follow."""

    NAME: ClassVar = "undercut"

    id: Id
    """The relation that is attacked."""
    premises: Premises
    note: str = ""
    origin: Origin | None = None
    new: Id | None = None
    """The attack's id."""

    def make(self, desk: Desk) -> str:
        """Add it."""
        attacked = desk.relation(self.id)
        attack = {"kind": "attack", "target": attacked.id, "id": self.new}
        return AddRelation.model_validate({**self.stated(apart=("id", "new")), **attack}).make(desk)


class ChangeRelation(Edit):
    """A relation's kind, scheme, note, or who draws it; what is left out stays."""

    NAME: ClassVar = "change-relation"

    id: Id
    kind: RelationKind = "support"
    scheme: str = ""
    stated_in: Id | None = None
    note: str = ""

    def make(self, desk: Desk) -> str:
        """Change it."""
        relation, fields = desk.relation(self.id), self.stated()
        changed = relation.changed(**fields)
        _check(desk, changed)
        desk.put(changed)
        desk.accept(changed.id)
        before = sentence(relation, desk.entry)
        if changed.kind != relation.kind:
            return f"make {PLAIN.words.kinds[changed.kind]} of: {before}"
        return f"change the {' and '.join(name.replace('_', ' ') for name in fields)} of: {before}"


class ReverseRelation(Edit):
    """Premise and target change places; whoever does so draws it, and no drafter's reason is left."""

    NAME: ClassVar = "reverse-relation"

    id: Id

    def make(self, desk: Desk) -> str:
        """Reverse it."""
        relation = desk.relation(self.id)
        if relation.is_linked:
            raise EditError(
                "premises that count only together cannot become one conclusion; "
                "first make each a reason by itself (unlink-premise)"
            )
        if not isinstance(desk.entry(relation.target), Claim):
            raise EditError("what is aimed at a relation cannot be reversed; only claims are premises")
        reversed_one = relation.changed(premises=(relation.target,), target=relation.premises[0], origin=None)
        _check(desk, reversed_one)
        desk.put(reversed_one)
        desk.accept(reversed_one.id)
        return f"reverse: now {sentence(reversed_one, desk.entry)}"


class RetargetRelation(Edit):
    """A relation bears on something else; whoever aims it draws it, and no drafter's reason is left.

    That an article states it holds on only where what it bears on now stands in that article too.
    """

    NAME: ClassVar = "retarget-relation"

    id: Id
    target: Id

    def make(self, desk: Desk) -> str:
        """Retarget it."""
        relation = desk.relation(self.id)
        stated_in = relation.stated_in if relation.stated_in in _sources_of(desk, self.target) else None
        changed = relation.changed(target=self.target, origin=None, stated_in=stated_in)
        _check(desk, changed)
        if relation.target == self.target:
            raise EditError(f"it is so already: {sentence(relation, desk.entry)}")
        desk.put(changed)
        desk.accept(changed.id)
        return f"retarget: now {sentence(changed, desk.entry)}"


def _sources_of(desk: Desk, name: str) -> set[str | None]:
    """The sources in which a claim, or the premises of a step, are said."""
    entry = desk.entry(name)
    if isinstance(entry, Relation):
        return {source for premise in entry.premises for source in _sources_of(desk, premise)}
    return sources_named(entry) if isinstance(entry, Claim) else set()


class LinkPremise(Edit):
    """A claim becomes a premise of a relation, together with those it has: only together are they a reason."""

    NAME: ClassVar = "link-premise"

    id: Id
    """The relation."""
    premise: Id

    def make(self, desk: Desk) -> str:
        """Link it."""
        relation = desk.relation(self.id)
        premise = desk.claim(self.premise)
        changed = relation.changed(premises=(*relation.premises, premise.id))
        for alone in desk.out_of(premise.id):  # its reason of its own becomes a part of this one
            if alone.id != relation.id and said_by(alone) == (relation.kind, frozenset({premise.id}), relation.target):
                _move_onto(desk, alone, relation.id)
                desk.remove(alone)
        _check(desk, changed)
        desk.put(changed)
        desk.accept(changed.id)
        return f"join: {sentence(changed, desk.entry)}"


class LinkRelations(Edit):
    """Several relations of one kind onto one target become one, whose premises are linked."""

    NAME: ClassVar = "link-relations"

    id: Id
    others: Premises

    def make(self, desk: Desk) -> str:
        """Link them."""
        relation = desk.relation(self.id)
        others = [desk.relation(name) for name in dict.fromkeys(self.others) if name != relation.id]
        for other in others:
            if (other.kind, other.target) != (relation.kind, relation.target):
                raise EditError(
                    f"only relations of one kind onto one target can be joined; {sentence(other, desk.entry)}, "
                    f"but {sentence(relation, desk.entry)}"
                )
            _move_onto(desk, other, relation.id)
            desk.remove(other)
        premises = dict.fromkeys(name for one in (relation, *others) for name in one.premises)
        changed = relation.changed(
            premises=tuple(premises), quotes=tuple(quote for one in (relation, *others) for quote in one.quotes)
        )
        _check(desk, changed)
        desk.put(changed)
        desk.accept(changed.id)
        return f"join: {sentence(changed, desk.entry)}"


class UnlinkPremise(Edit):
    """A linked premise becomes a reason of its own."""

    NAME: ClassVar = "unlink-premise"

    id: Id
    """The relation."""
    premise: Id
    new: Id | None = None
    """The id of the relation that it has from now on."""

    def make(self, desk: Desk) -> str:
        """Unlink it."""
        relation = desk.relation(self.id)
        premise = desk.claim(self.premise)
        if premise.id not in relation.premises or not relation.is_linked:
            raise EditError(f"{called(premise)} is not joined with others in {called(relation)}")
        rest = tuple(name for name in relation.premises if name != premise.id)
        alone = relation.changed(
            id=self.new or desk.new_relation_id(relation.kind, (premise.id,), relation.target),
            premises=(premise.id,),
            quotes=(),
            note="",
        )
        desk.put(relation.changed(premises=rest))
        _check(desk, alone)
        desk.add(alone, after=relation.id)
        desk.accept(relation.id, alone.id)
        return f"by itself: {sentence(alone, desk.entry)}"


class DeleteRelation(Edit):
    """A relation goes, and what is aimed at it; its claims stay."""

    NAME: ClassVar = "delete-relation"

    id: Id

    def make(self, desk: Desk) -> str:
        """Delete it."""
        relation = desk.relation(self.id)
        told = sentence(relation, desk.entry)
        gone = len(desk.remove(relation)) - 1
        return f"delete: {told}" + (f", with {counted(gone, PLAIN.nouns.relation)} aimed at it" if gone else "")


def _check(desk: Desk, relation: Relation) -> None:
    """Refuse what has no meaning on this desk, in words that name the claims."""
    for name in relation.premises:
        desk.claim(name)
    target = desk.known(relation.target)
    if not isinstance(target, Claim | Relation):
        raise EditError(f"a relation bears on a claim or on a relation; {called(target)} can have positions instead")
    if isinstance(target, Relation) and relation.kind in ("contradiction", "rephrase"):
        raise EditError(f"a {relation.kind} joins two claims; only support and attack are aimed at a relation")
    if relation.target in relation.premises:
        raise EditError(f"{called(target)} is no premise for or against itself")
    here: Claim | Relation | Issue = target
    while isinstance(here, Relation):
        if here.id == relation.id:
            raise EditError("these relations would be aimed at one another in a circle, and none of them at a claim")
        here = desk.known(here.target)
    doubled = desk.twin(relation)
    if doubled is not None:
        raise EditError(f"it is there already: {sentence(doubled, desk.entry)} ({doubled.id})")


def _move_onto(desk: Desk, old: Relation, new: str) -> None:
    """What was aimed at one relation is aimed at another."""
    for one in desk.onto(old.id):
        desk.put(one.changed(target=new))
