"""`argmap help`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.completing import subjects

if TYPE_CHECKING:
    from collections.abc import Collection

_LINES_LEFT = 2
"""Lines of a screen that stay for the next prompt."""

_WIDEST = 100
"""Columns of text that are read with ease."""

Subject = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SUBJECT", autocompletion=subjects, help="A page of the manual, or a command. [all are listed]"
    ),
]
Search = Annotated[
    str, typer.Option("--search", metavar="WORDS", help="List the places of the manual where all these words stand.")
]


def help_(subject: Subject = None, *, search: Search = "") -> None:
    """Show a page of the manual, or where something stands in it.

    Example: argmap help pictures

    With nothing behind it, it lists all pages. On a pipe, a page is plain Markdown.
    """
    named = " ".join(subject or ())
    if search:
        _tell_hits(f"{search} {named}".strip())
    elif named:
        _show(named)
    else:
        _list()


def _list() -> None:
    from argmap.cli.calling import call
    from argmap.manual import SUBJECTS, title

    print(f"The manual, a page a subject: {call('help')} SUBJECT; by words: {call('help')} --search WORDS\n")
    widest = max(map(len, SUBJECTS))
    for subject in SUBJECTS:
        print(f"  {subject:{widest}}  {title(subject)}")
    print(f"\nThe options of a command: {call('COMMAND', '--help')}")


def _tell_hits(words: str) -> None:
    from argmap.cli.calling import call
    from argmap.cli.exit_codes import ExitCode
    from argmap.manual import search as hits

    found = list(hits(words))
    for hit in found:
        print(f"{hit.subject}: {hit.heading}: {hit.line}" if hit.line else f"{hit.subject}: {hit.heading}")
    if not found:
        print(f"nothing in the manual has all of: {words}; all pages: {call('help')}", file=sys.stderr)
        raise typer.Exit(ExitCode.FOUND)


def _show(subject: str) -> None:
    from argmap.cli import COMMANDS
    from argmap.cli.calling import call
    from argmap.manual import SUBJECTS, explaining, page

    program = call()
    told = "" if program == "argmap" else f"Here `argmap` is called {program}: write that in its place.\n\n"
    if subject not in SUBJECTS:
        command = _known(subject, dict.fromkeys((*SUBJECTS, *COMMANDS)))
        told += f"The options of {command}: {call(command, '--help')}\n\n"
        subject = explaining(command)
    elif subject in COMMANDS:
        told += f"The options of {subject}: {call(subject, '--help')}\n\n"
    if sys.stdout.isatty():
        _page(_rendered(told + page(subject)))
    else:
        print(told + page(subject), end="")


def _known(subject: str, known: Collection[str]) -> str:
    """A page's or a command's name as it is written.

    Raises:
        typer.BadParameter: there is none; says which is near, and how to search for it.
    """
    from argmap.cli.calling import call
    from argmap.cli.named import named

    try:
        return named(subject, known, "page of the manual", "SUBJECT", lists=False)
    except typer.BadParameter as error:
        error.message += f" All pages: {call('help')}. Where it stands: {call('help', '--search', subject)}"
        raise


def _rendered(text: str) -> str:
    """A page for this terminal."""
    from io import StringIO

    from rich.console import Console
    from rich.markdown import Markdown

    columns = min(_WIDEST, shutil.get_terminal_size().columns)
    console = Console(file=StringIO(), width=columns, force_terminal=True, legacy_windows=False)
    with console.capture() as capture:
        console.print(Markdown(text, code_theme="bw", hyperlinks=False))
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _page(text: str) -> None:
    """Show it a screen at a time where it is longer than one and `less` is there; else all of it."""
    pager = shutil.which("less")
    if pager and text.count("\n") > shutil.get_terminal_size().lines - _LINES_LEFT:
        environment = {
            "LESS": "-R -Ps space goes on, /WORD finds, q leaves",
            **os.environ,
            "LESSCHARSET": "utf-8",
        }
        subprocess.run([pager], input=text, text=True, encoding="utf-8", env=environment, check=False)
    else:
        sys.stdout.write(text)
