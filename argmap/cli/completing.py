"""What a shell completes besides commands, options and files: a map's claims and questions, and names that are known.

Each function takes what was typed so far and gives what may stand there; whatever goes wrong, nothing is completed, and
nothing is said, since somebody is in the middle of typing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import typer  # noqa: TC002 - the library looks up what its callables take

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from argmap.model import Structure

_ENDINGS = (".yaml", ".yml")

Completion = list[tuple[str, str]]
"""What may stand there, each with what a shell may show beside it."""

HIDDEN = ("together", "propose", "take-over", "retrace")
"""Edits that are made of others, or by programs alone: none that a person asks for."""


def claims(incomplete: str) -> Completion:
    """Claims by number, or by id where that was begun; the last of a list with commas."""
    return _entries(incomplete, "claims")


def questions(incomplete: str) -> Completion:
    """Questions by id."""
    return _entries(incomplete, "issues")


def judged(incomplete: str) -> Completion:
    """A claim and what can be said of it."""
    what, equals, said = incomplete.partition("=")
    if not equals:
        return [(f"{name}=", told) for name, told in claims(what)]
    return [(f"{what}={word}", "") for word in ("accept", "doubt", "reject") if word.startswith(said)]


def edited(ctx: typer.Context, incomplete: str) -> Completion:
    """A field of an operation, or what a map has for it."""
    from argmap.edit import EDITS

    name, equals, value = incomplete.partition("=")
    if not equals:
        kind = EDITS.get(str(ctx.params.get("operation")))
        fields = kind.model_json_schema()["properties"] if kind is not None else {}
        return [(f"{field}=", "") for field in fields if field != "edit" and field.startswith(name)]
    return [(f"{name}={one}", told) for one, told in claims(value)]


def operations(incomplete: str) -> Completion:
    """What can be done to a map."""
    from argmap.edit import EDITS

    known = [*(name for name in EDITS if name not in HIDDEN), "list", "script"]
    return [(name, "") for name in known if name.startswith(incomplete)]


def checks(incomplete: str) -> Completion:
    """Checks, and the problems that they find."""
    from argmap.check import CHECKS

    names = [*CHECKS, *(problem for check in CHECKS.values() for problem in check.problems.split())]
    return [(name, "") for name in names if name.startswith(incomplete)]


def subjects(incomplete: str) -> Completion:
    """Pages of the manual."""
    from argmap.manual import SUBJECTS, title

    return [(subject, title(subject)) for subject in SUBJECTS if subject.startswith(incomplete)]


def of(room: str, table: str) -> Callable[[str], Completion]:
    """The names of a table, which is looked up only when somebody asks."""

    def names(incomplete: str) -> Completion:
        from importlib import import_module

        known: Mapping[str, object] = getattr(import_module(room), table)
        return [(name, "") for name in known if name.startswith(incomplete.casefold())]

    return names


def _entries(incomplete: str, kind: str) -> Completion:
    before, comma, last = incomplete.rpartition(",")
    structure = _structure()
    if structure is None:
        return []
    found = (
        _claims(structure, last) if kind == "claims" else ((one.id, one.question) for one in structure.issues.values())
    )
    return [(before + comma + name, told) for name, told in found if name.casefold().startswith(last.casefold())]


def _claims(structure: Structure, last: str) -> Iterator[tuple[str, str]]:
    is_id = last[:1].islower()
    for claim in structure.claims.values():
        yield claim.id if is_id else structure.number(claim.id), claim.label or claim.text


def _structure() -> Structure | None:
    """The map that stands on the line; the library gives up on a line that ends in an option, so it is read here."""
    from argmap.errors import ArgmapError

    line = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    named = next((word for word in line.split() if word.endswith(_ENDINGS) and Path(word).is_file()), None)
    if named is None:
        return None
    from argmap.workspace import open_debate

    with suppress(ArgmapError):
        return open_debate(named, all_checks=False).structure  # numbers follow from where quotes are found
    return None
