"""The command line: one file per command, and `main`, by which an error that ends one is a message and an exit code.

What a command was asked for goes to standard output; progress, notices and errors go to standard error. Command
modules import what they need inside the command, so that `argmap --help` loads no map and no screen, and a command
loads no other. A further command gets a file of its own and one line in `COMMANDS`.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING

import typer

from argmap.cli.exit_codes import ExitCode
from argmap.cli.helping import Command, Commands, ReaderGoneError
from argmap.cli.start import is_wanted, start
from argmap.errors import ArgmapError, EngineMissingError, ExtraMissingError, FormatError, UnansweredError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

COMMANDS = (
    "demo",
    "draft",
    "new",
    "view",
    "draw",
    "outline",
    "clashes",
    "web",
    "serve",
    "print",
    "lesson",
    "check",
    "edit",
    "history",
    "merge",
    "mark",
    "judge",
    "judgements",
    "help",
    "articles",
    "schema",
    "mcp",
    "lsp",
)
"""All commands, in the order of the help; each is the function of its name in the file of its name."""

_WRITTEN = {"help": "help_", "print": "print_"}
"""How names are written that Python has for something of its own."""

HEADINGS = {
    "demo": "From articles to a map",
    "draw": "What is made of a map",
    "check": "Keeping it right",
    "mark": "What a class makes of it",
    "help": "Looking things up, and other programs",
}
"""What stands over a command, and those after it, in the help of everything."""

_OBJECTS = 50_000
"""New objects between two looks for those that only know each other. Nearly all that starting a command makes stays:
looking at every 700, as Python does, was a twentieth of the time of drawing a small map."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run argmap and give its exit code.

    Args:
        arguments: the words after `argmap`; those of the process if left out.
    """
    gc.set_threshold(_OBJECTS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else each start looks through all that is installed
    try:
        return _run(arguments)
    except ArgmapError as error:
        _report(error)
        return (
            ExitCode.TOOL_MISSING if isinstance(error, (EngineMissingError, ExtraMissingError)) else ExitCode.BAD_INPUT
        )
    except KeyboardInterrupt:
        _say("\nargmap: stopped")
        return ExitCode.INTERRUPTED
    except (BrokenPipeError, ReaderGoneError):  # the reader of our output went away, as `head` does
        _give_up_output()
        return ExitCode.FINE
    except OSError as error:
        if error.filename is not None:  # a name that no file can have, where it was only looked whether there is one
            from argmap.cli.messages import shown

            _say(f"argmap: error: {shown(str(error.filename))}: {error.strerror or error}; name another file")
            return ExitCode.BAD_INPUT
        if error.errno is None:  # no system said so: our own fault
            raise
        _give_up_output()  # files raise FileError, so this is standard output: a full disk behind a `>`
        _say(f"argmap: error: standard output could not be written: {error.strerror or error}")
        return ExitCode.BAD_INPUT


def _run(arguments: Sequence[str] | None) -> int:
    _open_closed_streams()
    _agree_on_letters()
    try:
        words = sys.argv[1:] if arguments is None else arguments
        if not words and is_wanted():
            return start(COMMANDS, _run)
        code = _application(words)(args=words, prog_name="argmap", standalone_mode=True)
    except SystemExit as end:
        code = end.code
    if not sys.stdout.closed:  # `lsp` hands it to a library that closes it
        sys.stdout.flush()
    return code if isinstance(code, int) else ExitCode.FINE


def _agree_on_letters() -> None:
    """Let files and pipes be UTF-8 on every system, as all that argmap writes says it is; and the same bytes on each.

    A terminal keeps its own encoding, and shows a character that this has not as ?.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if not isinstance(stream, TextIOWrapper):
            continue
        is_free = not stream.isatty() and "PYTHONIOENCODING" not in os.environ
        if stream is sys.stdin:
            stream.reconfigure(encoding="utf-8" if is_free else None)
        else:
            newline = "\n" if is_free and stream is sys.stdout else None
            stream.reconfigure(encoding="utf-8" if is_free else None, errors="replace", newline=newline)


def _open_closed_streams() -> None:
    """Let what would go to a stream that the caller closed go nowhere, and no file take its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end


def _say(line: str) -> None:
    """Tell the person at the keyboard, if anybody can be told."""
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)


def _give_up_output() -> None:
    """Let what is left of the output go nowhere, so that Python's last flush does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _application(words: Sequence[str]) -> typer.Typer:
    """The program with the command that the first word names, or else with all of them."""
    application = typer.Typer(
        cls=Commands,
        help="Two opposing articles, one argument map: claims tied to the exact words they came from.",
        epilog="All options of a command: argmap COMMAND --help. The manual: argmap help.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    application.callback()(_options)
    for name in words[:1] if words[:1] and words[0] in COMMANDS else COMMANDS:
        written = _WRITTEN.get(name, name)
        command: Callable[..., None] = getattr(import_module(f"argmap.cli.{written}"), written)
        application.command(name, cls=Command)(command)
    return application


def _show_version(value: bool) -> None:  # noqa: FBT001 - the form that the library calls
    if value:
        from importlib.metadata import version

        print(f"argmap {version('argmap')}")
        raise typer.Exit


def _options(
    *,
    version: bool = typer.Option(
        False, "--version", help="Show the version and exit.", callback=_show_version, is_eager=True
    ),
) -> None:
    """Take the options that stand before any command; what they do is done by their callbacks."""


def _report(error: ArgmapError) -> None:
    from argmap.cli.messages import rendered_all, shown

    if isinstance(error, FormatError):
        from argmap.cli.texts import lines_of

        _say("\n".join(rendered_all(error.problems, lines_of(error.problems))))
    elif isinstance(error, UnansweredError):  # nothing went wrong: a person carries the question to an assistant
        _say(f"argmap: {shown(str(error))}")
    else:
        _say(f"argmap: error: {shown(str(error))}")
