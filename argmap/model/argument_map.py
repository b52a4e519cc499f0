"""The map: sources, claims, relations and issues as one value."""

from __future__ import annotations

from typing import Any, Self

from pydantic import ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from argmap import showing
from argmap.model.claim import Claim
from argmap.model.issue import Issue
from argmap.model.noun import Many, Noun
from argmap.model.references import flaws, is_sound, references_in
from argmap.model.relation import Relation
from argmap.model.source import Source


class ArgumentMap(Noun):
    """Claims of opposing articles, the words they came from, and what supports and attacks what.

    The order of its parts is the order of its file and belongs to the value. References without meaning are
    refused when it is built (pydantic's `ValidationError`, every flaw with its place).
    """

    title: str = ""
    note: str = ""
    sources: Many[Source] = ()
    claims: Many[Claim] = ()
    relations: Many[Relation] = ()
    issues: Many[Issue] = ()

    @model_validator(mode="after")
    def _refers_to_what_is_there(self) -> Self:
        _refuse_flaws(self)
        return self

    def with_blocks(self, *, is_sound: bool = False, **fields: Any) -> ArgumentMap:
        """The map with other blocks, or another title or note, its references checked anew.

        As `changed`, but blocks are taken as they are, each was validated when it was made: an edit of a large map
        would wait for little else.

        Args:
            is_sound: whether its references have been looked at already.
            fields: tuples of blocks, and texts.

        Raises:
            pydantic.ValidationError: the references have no meaning.
        """
        now = {name: getattr(self, name) for name in type(self).model_fields}
        whole = ArgumentMap.model_construct(_fields_set=None, **{**now, **fields})
        if not is_sound:
            _refuse_flaws(whole)
        return whole

    def _repr_svg_(self) -> str | None:
        """The map's picture in a notebook."""
        return showing.draw(self) if showing.draw is not None else None


def _refuse_flaws(whole: ArgumentMap) -> None:
    found = [] if is_sound(whole) else list(flaws(references_in(whole, _field)))
    if found:
        raise ValidationError.from_exception_data(
            type(whole).__name__,
            [
                InitErrorDetails(
                    type=PydanticCustomError(flaw.name.replace("-", "_"), "{message}", {"message": flaw.message}),
                    loc=flaw.path,
                    input=flaw.wrong or None,
                )
                for flaw in found
            ],
        )


def _field(noun: object, name: str) -> tuple[str, Any]:
    return name, getattr(noun, name, None)
