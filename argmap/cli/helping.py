"""Help and usage as all versions of the library show it, in words of the person and not of Python."""

from __future__ import annotations

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from argmap.cli.named import named


class Command(TyperCommand):
    """A command whose help names its arguments as its usage does, without their types."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """What can stand on the line; what must is in no brackets."""
        return [re.sub(r"[{}]", "", piece) for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments by the name of their place alone, then the options."""
        sections: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is None:
                continue
            if parameter.param_type_name == "argument":
                sections["Arguments"].append((str(parameter.metavar or parameter.name), record[1]))
            else:
                sections["Options"].append(record)
        for title, records in sections.items():
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)


class Commands(TyperGroup):
    """All commands; one that is not there is answered with the nearest."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names.

        Raises:
            typer.BadParameter: there is no such command; names the nearest and all.
        """
        try:
            named(args[0], self.commands, "command", "COMMAND")
        except typer.BadParameter as error:
            error.ctx = ctx  # with it the usage is shown too
            raise
        return super().resolve_command(ctx, args)
