"""`argmap view`."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.against import Reference, differing
from argmap.cli.completing import claims
from argmap.cli.given import STANDARD_INPUT, look_at_map
from argmap.cli.screens import is_on_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.workspace import Session
    from argmap.workspace.waiting import Begun

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Present = Annotated[
    bool, typer.Option("--present", help="For a projector: one question at a time, both answers; space goes on.")
]
Aloud = Annotated[
    bool, typer.Option("--aloud", help="The same as plain lines, for screen readers; at a terminal key by key.")
]
Start = Annotated[
    str,
    typer.Option(
        "--from", metavar="NUMBER", autocompletion=claims, help="With --aloud: the claim, link or question to begin at."
    ),
]
ReadOnly = Annotated[bool, typer.Option("--read-only", help="To look at it: nothing can be changed.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII signs only.")]


def view(
    map_file: MapFile,
    *,
    against: Reference = None,
    present: Present = False,
    aloud: Aloud = False,
    start: Start = "",
    read_only: ReadOnly = False,
    ascii_only: Ascii = False,
) -> None:
    """Explore, correct and build a map in the terminal, both articles side by side.

    Example: argmap view debate.yaml

    Walk from claim to claim with single keys, take words of the articles and make claims of them; ? lists all keys.
    Every edit can be undone, and is kept in a journal until it is saved. The next time you are back where you were.
    --against shows what differs from a careful map, and what of it is left as you correct it. Where a draft by paste
    of MAP waits for a reply, its form opens.
    """
    from argmap.workspace.waiting import waiting

    begun = waiting(map_file)
    if not aloud and _goes_on(map_file, begun):
        return
    look_at_map(map_file)
    if aloud:
        if present:
            raise typer.BadParameter("the one is seen, the other heard; give one of them", param_hint="--present")
        from argmap.cli.aloud import say_aloud

        say_aloud(map_file, start)
        return
    _refuse_without_terminal(map_file)
    from argmap.phrases import PLAIN, counted
    from argmap.store import load_settings
    from argmap.workspace.beforehand import glance_at

    settings, glance = load_settings(), glance_at(map_file)
    read = partial(_session_of, map_file, present=present, read_only=read_only)
    with _no_garbage():
        session = None if glance.is_long else read()
        if session is not None:
            differing(against)(session.debate)  # of other articles it is refused before a screen opens
        from argmap.tui.app import Program
        from argmap.tui.glyphs import lacks_signs
        from argmap.tui.opening import Opening

    ascii_only = ascii_only or lacks_signs(sys.stdout.encoding, os.environ.get("TERM", ""))
    says = differing(against, refuses=False) if against else None
    opened = session or Opening(map_file, glance.title, read)
    app = Program(opened, settings, ascii_only=ascii_only, presents=present, says=says)
    app.waits_for_reply = begun is not None
    app.run()
    if app.opener is not None:
        if app.opener.failure is not None:
            raise app.opener.failure
        return
    session = app.session
    unsaved = session.unsaved
    changes = session.renumbered
    session.close()
    if app.return_code:
        kept = f"; {counted(unsaved, PLAIN.nouns.unsaved_edit)} kept, and offered the next time" if unsaved else ""
        print(f"argmap view: this is a fault of argmap itself{kept}", file=sys.stderr)
        raise typer.Exit(app.return_code)
    _tell_of_numbers(changes)
    if app.replies and begun is not None:
        _reply_to(map_file, begun)


def _refuse_without_terminal(map_file: Path) -> None:
    """See that there is a file to be edited, and a terminal to edit it in."""
    from argmap.cli.exit_codes import ExitCode

    if map_file == STANDARD_INPUT:
        raise typer.BadParameter("standard input cannot be edited; name a file", param_hint="MAP")
    if not is_on_terminal():
        print(
            "argmap view: this needs a terminal; for a file or a pipe use --aloud, `argmap outline` or `argmap draw`",
            file=sys.stderr,
        )
        raise typer.Exit(ExitCode.USAGE)


def _tell_of_numbers(changes: Sequence[tuple[str, str]]) -> None:
    """Say on standard error which numbers will be others."""
    from argmap.phrases import PLAIN, counted

    if changes:
        told = ", ".join(f"{before} → {after}" for before, after in changes[:_TOLD])
        more = f" and {len(changes) - _TOLD} more" if len(changes) > _TOLD else ""
        print(f"{counted(len(changes), PLAIN.nouns.number)} when it is opened again: {told}{more}", file=sys.stderr)


@contextmanager
def _no_garbage() -> Iterator[None]:
    """Load what stays: nobody looks for garbage meanwhile, nor among it later, which would take as long as an edit."""
    was_on = gc.isenabled()  # one within the other: the outer one ends it
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()


def _session_of(
    map_file: Path, tell: Callable[[str], None] = lambda _: None, *, present: bool, read_only: bool
) -> Session:
    """Open a map.

    Args:
        map_file: the map's file.
        tell: told what is being read.
        present: whether it must hold something to talk about.
        read_only: whether nothing is to be edited.

    Raises:
        ArgmapError: the map cannot be opened.
    """
    from argmap.tui.fits.cases import cases_of
    from argmap.workspace import Session

    with _no_garbage():
        session = Session(map_file, keeps_numbers=True, is_looked_at=read_only, tell=tell)
        cases_of(session.debate.structure)  # known from here on, which takes its time in a large map
    if present:
        _refuse_nothing_to_present(session)
    return session


def _goes_on(map_file: Path, begun: Begun | None) -> bool:
    """Whether it was the draft of a map that is not there yet, which goes on in its form."""
    if begun is None or begun.between or not is_on_terminal():
        return False
    from argmap.cli.going_on import go_on_in_form

    go_on_in_form(map_file, begun)
    return True


def _reply_to(map_file: Path, begun: Begun) -> None:
    """Go on in its form with what was asked about a map; who leaves that is back in the map."""
    from argmap.cli.going_on import go_on_in_form
    from argmap.errors import UnansweredError

    try:
        go_on_in_form(map_file, begun)
    except UnansweredError:
        view(map_file)


def _refuse_nothing_to_present(session: Session) -> None:
    """See that there is something to talk about.

    Raises:
        NothingShownError: there is nothing.
    """
    from argmap.errors import NothingShownError
    from argmap.phrases import PLAIN
    from argmap.tui.fits.talk import talk_of

    if not talk_of(session.debate.structure).stops:
        session.close()
        raise NothingShownError(f"{session.file}: {PLAIN.words.talk.nothing}")


_TOLD = 4
"""Changes of numbers that are told one by one."""
