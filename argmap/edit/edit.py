"""What every edit is: a frozen value that can be made on any map, written down, and read again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from pydantic import ValidationError

from argmap.edit.desk import Desk
from argmap.errors import EditError
from argmap.model.noun import Noun

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.edit.change import Change
    from argmap.model import ArgumentMap, Structure


class AnyEdit(Noun, ABC):
    """What changes a map, and can be written down and read again."""

    NAME: ClassVar[str]
    """What scripts and the command line call it."""

    @abstractmethod
    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """What it was, in a person's words, and what it changes in a map.

        Raises:
            EditError, pydantic.ValidationError: it would make a map without meaning.
        """


class Edit(AnyEdit):
    """A change that a person, or a script, asks for; several can be made on one desk."""

    @abstractmethod
    def make(self, desk: Desk) -> str:
        """Make it on a desk, and say in a person's words what it was.

        Raises:
            EditError: it would make a map without meaning.
        """

    def change_on(self, structure: Structure) -> tuple[str, Change]:
        """Made alone."""
        desk = Desk(structure)
        label = self.make(desk)
        return label, desk.change

    def stated(self, *, apart: Collection[str] = ("id",)) -> dict[str, Any]:
        """The fields that were stated, by name, some apart: what is left out stays as it is."""
        fields = (name for name in type(self).model_fields if name in self.model_fields_set and name not in apart)
        return {name: getattr(self, name) for name in fields}


class Step(NamedTuple):
    """An edit that was made."""

    edit: AnyEdit
    label: str
    """What it was, for a person."""
    change: Change
    when: float = 0.0
    """In seconds since 1970; 0 where that is not known."""


def made(edit: AnyEdit, structure: Structure) -> tuple[Step, ArgumentMap]:
    """Make an edit on a map, which stays as it is.

    Args:
        edit: what is asked for.
        structure: the map, with its tables: so that an edit costs no more on a large map.

    Returns:
        What was done, and the changed map.

    Raises:
        EditError: the edit would make a map without meaning, or change nothing; says why.
    """
    try:
        label, change = edit.change_on(structure)
        changed = change.applied(structure.map, is_sound=change.is_sound(structure))
    except ValidationError as error:
        raise EditError(_first(error)) from error
    if not change.swaps and not change.words:
        raise EditError("this changes nothing")
    return Step(edit, label, change), changed


def _first(error: ValidationError) -> str:
    """The first thing that is wrong, in the model's own words."""
    found = error.errors(include_url=False, include_context=False)[0]
    message = str(found["msg"]).removeprefix("Value error, ")
    field = found["loc"][-1] if found["loc"] and found["type"] != "value_error" else ""
    return f"{field}: {message}" if isinstance(field, str) and field else message
