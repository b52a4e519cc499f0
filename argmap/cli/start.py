"""`argmap` alone, at a terminal: a screen of what one can begin with; on a pipe the help is shown."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.screens import is_on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def start(commands: Sequence[str], run: Callable[[Sequence[str]], int]) -> int:
    """Show what there is, and run the commands that do what is chosen; the manual leads back.

    Args:
        commands: all there are.
        run: runs one, with its words, and gives its exit code.
    """
    from argmap.cli.calling import call
    from argmap.cli.messages import shown
    from argmap.manual import SUBJECTS, title
    from argmap.store import load_settings
    from argmap.tui.starting import Given, start_with
    from argmap.workspace import DEMO_MAP, maps_before

    while True:
        pages = [(name, title(name)) for name in SUBJECTS]
        demo = Path("argmap-demo") / DEMO_MAP
        given = Given(Path.cwd(), maps_before(), pages, demo, commands)
        chosen = start_with(given, load_settings())
        for words in chosen:
            print(shown(f"$ {call(*words)}"), file=sys.stderr)
            if code := run(words):
                return code
        if not chosen or chosen[-1][0] != "help":
            return 0


def is_wanted() -> bool:
    """Whether somebody is at a terminal that can show a screen."""
    return is_on_terminal() and os.environ.get("TERM") != "dumb"
