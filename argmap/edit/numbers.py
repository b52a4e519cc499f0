"""Claims, links and questions named by their numbers, as people see them, in edits that name them by their ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.errors import EditError
from argmap.model.noun import SLUG

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import Structure

NAMING = frozenset(
    ("id", "ids", "into", "others", "premises", "premise", "target", "positions", "claims", "claim", "to", "after")
)
"""Fields in which an edit names what is in the map."""


def id_finder(structure: Structure) -> Callable[[str], str]:
    """What gives the id that a person means by an id or a number.

    It raises an `EditError` for what can be neither; what only looks like an id is left to the edit.
    """
    ids = {structure.number(one.id).upper(): one.id for one in (*structure.in_order(), *structure.crossings)}
    known = {*structure.claims, *structure.relations, *structure.issues}

    def found(word: str) -> str:
        if word not in known and word.upper() not in ids and not re.match(SLUG, word):
            raise EditError(f"there is no {word}: name a claim, link or issue by its id or its number")
        return word if word in known else ids.get(word.upper(), word)

    return found


def with_ids(plain: dict[str, Any], structure: Structure) -> dict[str, Any]:
    """An edit as plain values, and those that stand in it, every number replaced by the id that has it in a map.

    The id that something new is to have stays as it is.
    """
    return _with_ids(plain, id_finder(structure))


def _with_ids(plain: dict[str, Any], found: Callable[[str], str]) -> dict[str, Any]:
    is_new = str(plain.get("edit", "")) in ("add-claim", "add-relation", "add-issue")

    def replaced(name: str, value: Any) -> Any:
        if name == "edits" and isinstance(value, list):
            return [_with_ids(one, found) if isinstance(one, dict) else one for one in value]
        if name not in NAMING or (is_new and name == "id"):
            return value
        if isinstance(value, list):
            return [found(one) if isinstance(one, str) else one for one in value]
        return found(value) if isinstance(value, str) else value

    return {name: replaced(name, value) for name, value in plain.items()}
