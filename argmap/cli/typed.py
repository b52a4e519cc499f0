"""What a class typed from its worksheets, for `argmap mark`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from argmap.cli.given import debate_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TABLES = (".csv", ".tsv")


def are_typed(students: Sequence[Path]) -> bool:
    """Whether what is to be marked are tables of codes."""
    return bool(students) and all(path.suffix.lower() in TABLES and path.is_file() for path in students)


def typed_codes(students: Sequence[Path], against: Sequence[Path], form: str) -> str:
    """How a class did on its sheets.

    Raises:
        typer.BadParameter: several maps are named, or a form that codes do not have.
        ArgmapError: a table or the map cannot be read.
    """
    if len(against) != 1:
        raise typer.BadParameter("codes belong to the sheets of one map", param_hint="--against")
    if form not in ("text", "markdown", "csv"):
        raise typer.BadParameter(f"codes have no form {form!r}; text or csv", param_hint="--format")
    from argmap.report.codes import codes_table, codes_text
    from argmap.workspace.typed import answered_in

    (map_file,) = against
    debate = debate_in(map_file)
    answered = [one for table in students for one in answered_in(table, map_file, debate)]
    return "\ufeff" + codes_table(answered) if form == "csv" else codes_text(answered)
