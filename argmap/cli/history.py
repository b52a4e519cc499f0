"""`argmap history`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.calling import call
from argmap.cli.given import STANDARD_INPUT, look_at_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.edit import History

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
At = Annotated[int | None, typer.Option("--at", metavar="N", min=0, help="Write the map as it was after N edits.")]
Back = Annotated[
    int | None, typer.Option("--take-back", metavar="N", min=1, help="Take edit N back, and keep those after it.")
]


def history(map_file: MapFile, *, at: At = None, take_back: Back = None) -> None:
    """List what was done to a map in the last 30 days, and restore any point of it.

    Example: argmap history debate.yaml

    Edits of the terminal program and of `argmap edit` stand one by one; what another program made of the file between
    them is one. --at 0 is the map before the first of them. Going back is an edit too, which can be taken back.
    """
    look_at_map(map_file)
    if map_file == STANDARD_INPUT:
        raise typer.BadParameter("standard input has no history; name a file", param_hint="MAP")
    from argmap.cli.messages import shown
    from argmap.errors import EditError
    from argmap.phrases import PLAIN, counted
    from argmap.store.journal import KEPT_DAYS
    from argmap.workspace import Session, changing

    if at is not None and take_back is not None:
        raise typer.BadParameter("name one of --at and --take-back", param_hint="--at")
    if at is None and take_back is None:
        session = Session(map_file)
        session.remember()
        for other in session.others:
            told = f"it is open in process {other.process}; what is edited there is listed here when that ends"
            print(shown(f"{map_file}: {told}"), file=sys.stderr)
        session.close()
        if not len(session.history):
            print(shown(f"{map_file}: no edits in the last {KEPT_DAYS} days"))
            return
        for line in _lines(session.history):
            print(shown(line))
        return
    with changing(map_file) as session:
        session.remember()
        number = at if at is not None else take_back or 0
        if number > session.history.at:
            known = counted(session.history.at, PLAIN.nouns.edit)
            raise EditError(f"{map_file}: there is no edit {number}; it has {known}: {call('history', map_file)}")
        if at is None:
            done = session.take_back(number).label
        else:
            session.go_to(at)
            point = f"after {counted(at, PLAIN.nouns.edit)}" if at else "before the first edit"
            done = f"the map as it was {point}"
    print(shown(f"{map_file}: {done}"))


def _lines(history: History) -> Iterator[str]:
    """One line an edit, the latest last."""
    from time import localtime, strftime

    width = len(str(len(history)))
    yield f"{0:>{width}}  {'':16}  the map before the first of these edits"
    for number, step in enumerate(history.steps[: history.at], 1):
        when = strftime("%Y-%m-%d %H:%M", localtime(step.when)) if step.when else ""
        yield f"{number:>{width}}  {when:16}  {step.label}"
