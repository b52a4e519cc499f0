"""Help and usage as all versions of the library show it, in words of the person and not of Python."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from argmap.cli.named import named
from argmap.cli.unheard import refuse_unheard

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEVERAL = frozenset(("--left", "--right"))
"""Options that take all words up to the next option, as well as being given again."""


_USAGE_ERROR = cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])
"""What the library raises for all words that it does not understand; it has no open name for it in all versions."""

_EXAMPLE = re.compile(r"^Example: (.*(?:\n.+)*)\n*", re.MULTILINE)
"""The paragraph of a docstring that its help begins with, before everything else."""


class ReaderGoneError(Exception):
    """Whoever read the output went away, as `head` does; the library would take a broken pipe for a failure."""


class Command(TyperCommand):
    """A command whose help begins with an example, and names its arguments as its usage does, without their types."""

    @property
    def example(self) -> str:
        """A line for the shell, as its docstring has it; empty where it has none."""
        found = _EXAMPLE.search(self.help or "")
        return _as_called(" ".join(found[1].split())) if found else ""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The example, then everything else."""
        if self.example:
            formatter.write(f"Example: {self.example}\n\n")
        super().format_help(ctx, formatter)

    def get_usage(self, ctx: Any) -> str:
        """What stands over an error of usage."""
        return "\n".join(filter(None, (super().get_usage(ctx), self.example and f"Example: {self.example}")))

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        """What the docstring says besides the example."""
        whole = self.help
        self.help = _EXAMPLE.sub("", whole or "")
        super().format_help_text(ctx, formatter)
        self.help = whole

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words after the command; an option of `SEVERAL` is put before each of its own, as the library has it."""
        takes = {name: parameter.metavar for parameter in self.get_params(ctx) for name in parameter.opts}
        try:
            return super().parse_args(ctx, list(_each_by_itself(args, SEVERAL & takes.keys())))
        except _USAGE_ERROR as error:
            error.message = _plainly(error.message)
            option = str(getattr(error, "option_name", ""))
            if (meant := _MEANT_OPTIONS.get(option)) in takes:
                raise typer.BadParameter(f"here it is called {meant}", ctx, param_hint=option) from error
            if takes.get(option) and "requires an argument" in error.message:
                raise typer.BadParameter(f"give it {takes[option]}", ctx, param_hint=option) from error
            raise

    def invoke(self, ctx: Any) -> Any:
        """The command, unless something that was given would not be heard."""
        refuse_unheard(str(self.name), ctx)
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error

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


_MEANT_OPTIONS = {
    "--ai": "--model",
    "--colors": "--style",
    "--colours": "--style",
    "--depth": "--hops",
    "--difficulty": "--level",
    "--file": "--output",
    "--host": "--address",
    "--key": "--against",
    "--llm": "--model",
    "--out": "--output",
    "--random": "--seed",
    "--reference": "--against",
    "--size": "--page",
    "--slides": "--present",
    "--speak": "--aloud",
    "--theme": "--style",
    "--type": "--format",
}
"""Options that somebody may try first, and what they are called here, where a command has that."""

_PLAIN = (
    (
        re.compile(r"Input should be a valid integer.*|.* is not a valid integer( range)?\."),
        "a whole number is needed, such as 3",
    ),
    (re.compile(r"Input should be less than or equal to (.+)"), r"at most \1"),
    (re.compile(r"Input should be greater than or equal to (.+)"), r"at least \1"),
    (re.compile(r"Input should be a valid number.*"), "a number is needed, such as 0.5"),
    (
        re.compile(r"path '(.+)' is not readable\."),
        r"\1 may not be read by you: ask its owner, or name a copy of your own",
    ),
)
"""What the library, in any of its versions, says of a value, and how a person is told."""

_OUTSIDE = re.compile(r"(?P<value>-?[\d.]+) is not in the range (?:(?P<least>-?[\d.]+)<=)?x(?:<=(?P<most>-?[\d.]+))?\.")


def _plainly(said: str) -> str:
    """What is wrong with a value, in words of the person."""
    if outside := _OUTSIDE.fullmatch(said):
        least, most = outside["least"], outside["most"]
        is_less = least is not None and float(outside["value"]) < float(least)
        return f"at least {least}" if is_less else f"at most {most}"
    return next((found.expand(words) for form, words in _PLAIN if (found := form.fullmatch(said))), said)


def _each_by_itself(words: Sequence[str], several: frozenset[str]) -> Iterator[str]:
    """`--left A B` as `--left A --left B`."""
    option, is_first = "", False
    for number, word in enumerate(words):
        if word == "--":
            yield from words[number:]
            return
        if word.startswith("-") and word != "-":
            option, is_first = word if word in several else "", True
        elif option and not is_first:
            yield option
        else:
            is_first = False
        yield word


def _as_called(line: str) -> str:
    """A command with this program's name as a shell here finds it."""
    from argmap.cli.calling import call

    return f"{call()}{line.removeprefix('argmap')}"


_FIRST_SENTENCE = 200
"""Letters of a command's first sentence that are shown, which is all of it."""

_WAY_IN = (
    ("argmap demo", "writes debates to look at, in a folder"),
    ("argmap draft left.txt right.txt -o debate.yaml", "drafts a map of two articles"),
    ("argmap view debate.yaml", "opens it in the terminal: go through the draft"),
    ("argmap draw debate.yaml -o debate.svg", "makes the picture"),
    ("argmap help start", "shows how, in ten minutes"),
)
"""What the help of everything begins with."""


_MEANT = {
    "compare": "mark",
    "convert": "draw",
    "create": "new",
    "export": "draw",
    "grade": "mark",
    "image": "draw",
    "import": "draft",
    "init": "new",
    "lint": "check",
    "manual": "help",
    "open": "view",
    "picture": "draw",
    "read": "view",
    "show": "view",
    "start": "demo",
    "svg": "draw",
    "tree": "outline",
    "undo": "history",
    "validate": "check",
}
"""Words that somebody may try first, and the command that does it here."""

_MAPS = (".yaml", ".yml")


class Commands(TyperGroup):
    """All commands; one that is not there is answered with the nearest."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """A way in, then everything else."""
        lines = [(_as_called(line), what) for line, what in _WAY_IN]
        widest = max(len(line) for line, _ in lines)
        formatter.write("".join(f"{line:{widest}}  {what}\n" for line, what in lines) + "\n")
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the form that the library calls
        """All commands under their headings, each with its first sentence in full."""
        from argmap.cli import HEADINGS

        sections: list[tuple[str, list[tuple[str, str]]]] = []
        for name, command in self.commands.items():
            if name in HEADINGS or not sections:
                sections.append((HEADINGS.get(name, "Commands"), []))
            sections[-1][1].append((name, command.get_short_help_str(_FIRST_SENTENCE)))
        for title, rows in sections:
            with formatter.section(title):
                formatter.write_dl(rows)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names.

        Raises:
            typer.BadParameter: there is no such command; names what was meant, or the nearest and all.
        """
        try:
            if args[0] not in self.commands:
                _refuse_meant(args)
            args = [named(args[0], self.commands, "command", "COMMAND"), *args[1:]]
        except typer.BadParameter as error:
            error.ctx = ctx  # with it the usage is shown too
            raise
        return super().resolve_command(ctx, args)


def _refuse_meant(words: Sequence[str]) -> None:
    """See whether what stands in a command's place shows what was meant.

    Raises:
        typer.BadParameter: it does; says it.
    """
    from argmap.cli.calling import call

    first = words[0]
    if first in _MEANT:
        raise typer.BadParameter(
            f"there is no command {first!r}; try: {call(_MEANT[first], *words[1:])}", param_hint="COMMAND"
        )
    if first.lower().startswith(("http://", "https://", "www.")):
        drafting = call("draft", "page.html", "-o", "debate.yaml")
        message = f"{first} is an address, and argmap reads files: save the page, then {drafting}"
        raise typer.BadParameter(message, param_hint="COMMAND")
    if Path(first).is_file():
        is_map = Path(first).suffix.lower() in _MAPS
        doing = call("view", first) if is_map else call("draft", *words, "-o", "debate.yaml")
        raise typer.BadParameter(f"{first!r} is a file; say what to do with it, such as: {doing}", param_hint="COMMAND")
