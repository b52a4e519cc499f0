"""Edits of the map as a whole: its title and note, its main claims, several edits together, what changed outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field

from argmap.edit.change import Block, Change, Swap, change_of, difference
from argmap.edit.edit import AnyEdit, Edit
from argmap.edit.wording import asked_of, called
from argmap.model import ArgumentMap, Claim, Issue, Relation, Source
from argmap.model.noun import Id, Many, Noun, Words
from argmap.phrases import PLAIN, counted

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
    """What a source finally argues for; what a drafter hung on its own guess hangs on that from now on."""

    NAME: ClassVar = "set-main"

    source: Id
    claim: Id | None = None
    """None: no claim."""

    def make(self, desk: Desk) -> str:
        """Set it."""
        source = desk.source(self.source)
        name = source.name
        claim = desk.claim(self.claim) if self.claim is not None else None
        if claim is not None and source.main not in {None, claim.id}:
            _hang_anew(desk, source, desk.claim(source.main or ""), claim)
        desk.put(source.changed(main=self.claim))
        if claim is not None:
            desk.accept(claim.id)
        return f"{called(claim)} is the main claim of {name}" if claim is not None else f"{name} has no main claim"


def _hang_anew(desk: Desk, source: Source, guess: Claim, main: Claim) -> None:
    """Let what is proposed of a source lead to its main claim instead of a drafter's guess, and the guess too."""
    if not guess.is_proposed:
        return
    own = [r for r in desk.out_of(main.id) if r.is_proposed and r.stated_in == source.id]
    for relation in desk.onto(guess.id):
        if relation.is_proposed and relation.stated_in == source.id and main.id not in relation.premises:
            desk.put(relation.changed(target=main.id))
    supports = [relation for relation in own if relation.kind == "support"]
    for relation in own:
        if relation is not next(iter(supports), None):
            desk.remove(relation)
    for relation in supports[:1]:
        origin = relation.origin and relation.origin.changed(why="it was taken for the main claim")
        desk.put(relation.changed(premises=(guess.id,), target=main.id, quotes=(), origin=origin))
    for issue in desk.issues_of(guess.id):
        if issue.is_proposed:
            positions = [main.id if name == guess.id else name for name in issue.positions]
            question = asked_of(issue.question, guess, main)
            desk.put(issue.changed(positions=tuple(dict.fromkeys(positions)), question=question))


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
        return labels[0] if len(labels) == 1 else f"{counted(len(labels), PLAIN.nouns.edit)}: {'; '.join(labels[:3])}"


class Replaced(Noun):
    """One block of a map, as it is after a change."""

    collection: Literal["sources", "claims", "relations", "issues"]
    id: Id
    block: Source | Claim | Relation | Issue | None = None
    """None: it is gone."""
    place: int | None = Field(default=None, ge=0)
    """The index in its collection at which it is to stand, if it comes."""

    @classmethod
    def by(cls, swap: Swap) -> Replaced:
        """What a swap makes of its block."""
        name = (swap.before or swap.after).id  # type: ignore[union-attr]  # a swap has at least one of the two
        place = swap.place if swap.before is None else None
        return cls.model_validate({"collection": swap.collection, "id": name, "block": swap.after, "place": place})


class Retrace(AnyEdit):
    """What an earlier edit changed, once more or taken back, without the edit itself."""

    NAME: ClassVar = "retrace"

    label: Words
    """What it was, for a person."""
    blocks: Many[Replaced] = ()
    words: Many[tuple[Literal["title", "note"], str]] = ()
    """The map's own fields that change, with what they are then."""

    @classmethod
    def of(cls, label: str, change: Change) -> Retrace:
        """The edit that makes a change."""
        blocks = tuple(map(Replaced.by, change.swaps))
        words = tuple((name, after) for name, _, after in change.words)
        return cls.model_validate({"label": label, "blocks": blocks, "words": words})

    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """The same blocks, in the place of those that the map has."""
        swaps = []
        words: dict[str, str] = {}
        words.update(self.words)
        for one in self.blocks:
            before: Block | None = getattr(structure, one.collection).get(one.id)
            if before is not None or one.block is not None:
                swaps.append(Swap(before, one.block, one.place if before is None else None))
        return self.label, change_of(structure.map, swaps, words)


class TakeOver(AnyEdit):
    """The map becomes another one: what another program made of the file, merged with what was changed here."""

    NAME: ClassVar = "take-over"

    map: ArgumentMap

    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """All that differs."""
        change = difference(structure.map, self.map)
        changes = counted(len(change.swaps) + len(change.words), PLAIN.nouns.change)
        return f"take over {changes} made to the file elsewhere", change
