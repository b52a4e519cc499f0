"""Edits of the map as a whole: its title and note, its main claims, several edits together, what changed outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.change import Change, difference
from argmap.edit.edit import AnyEdit, Edit
from argmap.edit.wording import called
from argmap.errors import counted
from argmap.model import ArgumentMap
from argmap.model.noun import Id, Many

if TYPE_CHECKING:
    from argmap.edit.desk import Desk
    from argmap.model import Structure


class ChangeMap(Edit):
    """The map's title or note; what is left out stays."""

    NAME: ClassVar = "change-map"

    title: str = ""
    note: str = ""

    def make(self, desk: Desk) -> str:
        """Change them."""
        desk.say(**self.stated())
        return f"change the map's {' and '.join(self.stated())}"


class SetMain(Edit):
    """What a source finally argues for."""

    NAME: ClassVar = "set-main"

    source: Id
    claim: Id | None = None
    """None: no claim."""

    def make(self, desk: Desk) -> str:
        """Set it."""
        source = desk.source(self.source)
        name = source.title or source.id
        claim = desk.claim(self.claim) if self.claim is not None else None
        desk.put(source.changed(main=self.claim))
        if claim is not None:
            desk.accept(claim.id)
        return f"{called(claim)} is the main claim of {name}" if claim is not None else f"{name} has no main claim"


class Together(Edit):
    """Several edits, one after the other, that are undone as one."""

    NAME: ClassVar = "together"

    edits: Annotated[Many[Edit], Field(min_length=1)]
    label: str = ""
    """What they were; the labels of all, if left out."""

    def make(self, desk: Desk) -> str:
        """Make them in order."""
        labels = [edit.make(desk) for edit in self.edits]
        if self.label:
            return self.label
        return labels[0] if len(labels) == 1 else f"{counted(len(labels), 'edit')}: {'; '.join(labels[:3])}"


class TakeOver(AnyEdit):
    """The map becomes another one: what another program made of the file, merged with what was changed here."""

    NAME: ClassVar = "take-over"

    map: ArgumentMap

    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """All that differs."""
        change = difference(structure.map, self.map)
        return (
            f"take over {counted(len(change.swaps) + len(change.words), 'change')} made to the file elsewhere",
            change,
        )
