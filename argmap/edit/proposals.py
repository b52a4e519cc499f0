"""Edits of what a drafter proposed: accept it, reject it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.edit import Edit
from argmap.edit.wording import called, sentence
from argmap.errors import EditError
from argmap.model import Claim, Issue, Relation
from argmap.model.noun import Id, OneOrMany
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from argmap.edit.desk import Desk

Entries = Annotated[OneOrMany[Id], Field(min_length=1)]


class Accept(Edit):
    """A person stands to what was proposed, and to the claims and relations that it has no meaning without."""

    NAME: ClassVar = "accept"

    ids: Entries

    def make(self, desk: Desk) -> str:
        """Accept them."""
        asked = [desk.known(name) for name in self.ids]
        others = {one.id for one in desk.accept(*self.ids)} - set(self.ids)
        with_others = f", with {counted(len(others), PLAIN.nouns.claim_or_step)} that it needs" if others else ""
        return f"accept {_listed(desk, asked)}{with_others}"


class Reject(Edit):
    """What was proposed goes, and all that has no meaning without it."""

    NAME: ClassVar = "reject"

    ids: Entries

    def make(self, desk: Desk) -> str:
        """Take them out."""
        asked = [desk.known(name) for name in self.ids]
        for entry in asked:
            if not entry.is_proposed:
                raise EditError(f"{called(entry)} is not proposed: a person stands to it; delete it, if it is to go")
        told = _listed(desk, asked)
        gone = 0
        for name in self.ids:
            left = desk.entry(name)
            gone += len(desk.remove(left)) if left is not None else 0
        further = gone - len(asked)
        return f"reject {told}" + (f", with {counted(further, PLAIN.nouns.relation)}" if further > 0 else "")


def _listed(desk: Desk, entries: list[Claim | Relation | Issue]) -> str:
    if len(entries) > 1:
        return counted(len(entries), PLAIN.nouns.proposal)
    (entry,) = entries
    return sentence(entry, desk.entry) if isinstance(entry, Relation) else called(entry)
