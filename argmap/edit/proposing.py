"""Edits by somebody whose work a person has still to accept: all that they make is proposed, whatever it says itself.

What a person made or accepted stays as it is; it can be built on, with proposals beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from argmap.edit.change import Change
from argmap.edit.desk import Desk
from argmap.edit.edit import AnyEdit, Edit
from argmap.edit.proposals import Accept
from argmap.edit.whole import Together
from argmap.edit.wording import called
from argmap.errors import EditError
from argmap.model import Issue, Origin, Source
from argmap.model.noun import Many, Words
from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.edit.change import Block, Swap
    from argmap.model import Structure

_TOLD = 3
"""Edits that a label tells one by one."""


class Propose(AnyEdit):
    """Several edits, one after the other, that are undone as one and only propose."""

    NAME: ClassVar = "propose"

    by: Words
    """Who proposes it: the origin of all that is made or changed."""
    edits: Annotated[Many[Edit], Field(min_length=1)]

    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """Make them in order, and let all be proposed."""
        _refuse_accepting(self.edits)
        desk = Desk(structure, accepts=False)
        labels = [edit.make(desk) for edit in self.edits]
        many = f" {counted(len(labels), PLAIN.nouns.edit)}" if len(labels) > _TOLD else ""
        said = f"{self.by} proposes{many}: {'; '.join(labels[:_TOLD])}"
        return said, proposed(desk.change, structure, by=self.by)


def proposed(change: Change, structure: Structure, *, by: str) -> Change:
    """A change after which all that it makes of a map is proposed.

    Args:
        change: what is asked for.
        structure: the map before it.
        by: who proposes it.

    Raises:
        EditError: it would change or take away what a person made or accepted.
    """
    before = {swap.before.id: swap.before for swap in change.swaps if swap.before is not None}
    after = {swap.after.id: swap.after for swap in change.swaps if swap.after is not None}
    answered = {name for name, block in before.items() if _is_answered(block, after.get(name), after, structure)}
    for name, block in before.items():
        if after.get(name) != block and name not in answered:
            _refuse_what_is_not_proposed(block, after.get(name), structure)
    entries = (*structure.map.claims, *structure.map.relations, *structure.map.issues)
    is_accepted = any(not entry.is_proposed for entry in entries)
    if is_accepted and any(old.strip() for _, old, _ in change.words):
        raise EditError(
            "the map's title and note are a person's, who has accepted parts of the map: leave them as they are"
        )
    swaps = tuple(
        swap
        if swap.after is None or swap.after.id in answered or before.get(swap.after.id) == swap.after
        else swap._replace(after=_with(swap, by))
        for swap in change.swaps
    )
    return Change(swaps, change.words)


def _is_answered(before: Block, after: Block | None, made: Mapping[str, Block], structure: Structure) -> bool:
    """Whether a question only gets further answers that are themselves proposed: without these it is as it was."""
    if not isinstance(before, Issue) or not isinstance(after, Issue) or before.is_proposed:
        return False
    new = after.positions[len(before.positions) :]
    only = after.changed(positions=before.positions) == before and after.positions == (*before.positions, *new)
    return only and all(name in made or structure.claims[name].is_proposed for name in new)


def _with(swap: Swap, by: str) -> Block | None:
    """A block as it is proposed; sources have no origin."""
    block = swap.after
    if block is None or isinstance(block, Source):
        return block
    given = block.origin
    origin = Origin(by=by, standing="proposed")
    return block.changed(origin=origin.changed(sure=given.sure, why=given.why) if given is not None else origin)


def _refuse_accepting(edits: Iterable[Edit]) -> None:
    for edit in edits:
        if isinstance(edit, Accept):
            raise EditError("accepting is a person's: say what you propose, and let them accept it (argmap view)")
        if isinstance(edit, Together):
            _refuse_accepting(edit.edits)


def _refuse_what_is_not_proposed(before: Block, after: Block | None, structure: Structure) -> None:
    if not isinstance(before, Source):
        if not before.is_proposed:
            raise EditError(
                f"{called(before)} ({before.id}) is a person's, who made or accepted it, and stays as it is: "
                "propose something beside it, or ask them to change it"
            )
        return
    main = structure.claims.get(before.main or "")
    if main is not None and not main.is_proposed and (not isinstance(after, Source) or after.main != before.main):
        raise EditError(
            f"{called(main)} is the main claim of {before.id} by a person's word: ask them, if it should be another one"
        )
