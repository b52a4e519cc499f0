"""What is drawn on the whole screen needs a terminal."""

from __future__ import annotations

import os
import sys

import typer

from argmap.cli.exit_codes import ExitCode


def is_on_terminal() -> bool:
    """Whether keys come from a terminal, and a screen can be drawn on it; one in a browser is served by our parent."""
    if os.environ.get("TEXTUAL_DRIVER", "").endswith("WebDriver"):
        return True
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()  # the screen is drawn on the last


def in_form(*, wanted: bool) -> bool:
    """Whether a person is asked in a form, as is wanted.

    Raises:
        typer.Exit: there is no terminal for it.
    """
    if wanted and not is_on_terminal():
        print("argmap draft: a form needs a terminal; --paste asks in lines, with files or a pipe", file=sys.stderr)
        raise typer.Exit(ExitCode.USAGE)
    return wanted
