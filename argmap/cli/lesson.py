"""`argmap lesson`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from argmap.cli.calling import call
from argmap.cli.given import STANDARD_INPUT, debate_in, holds_map, look_at_file, look_at_map, tell_of_errors
from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.outline import Accepted  # noqa: TC001 - it is read as the command is built

if TYPE_CHECKING:
    from argmap.cli.exercising import ChosenTasks
    from argmap.model import Debate
    from argmap.model.exercise import Level
    from argmap.workspace.exercises import Lesson

_MAPS = (".yaml", ".yml")

Files = Annotated[
    list[Path],
    typer.Argument(metavar="MAP | LEFT RIGHT", help="A map, or two articles to draft one of.", show_default=False),
]
Folder = Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where all goes.", show_default=False)]
LevelName = Annotated[
    int | None, typer.Option("--level", metavar="1|2|3", min=1, max=3, help="How much the tasks give. [1]")
]
Seed = Annotated[int | None, typer.Option("--seed", metavar="N", help="Another number, other tasks. [1]")]
PaperName = Annotated[str, typer.Option("--paper", metavar="PAPER", help="a4 or letter.")]


def lesson(
    files: Files,
    output: Folder,
    *,
    level: LevelName = None,
    seed: Seed = None,
    paper: PaperName = "a4",
    accepted: Accepted = False,
    words: WordsName = "plain",
) -> None:
    """Make all that a class gets of a map, in one folder, with a plan of the hour.

    Example: argmap lesson maps/homework.yaml -o lesson

    A slide, reading copies (plain, and with the claims marked), a worksheet with its key, a flow sheet, the page with
    both articles and tasks; index.html says for whom each is and how long it takes. Made again, only what changed is
    made anew, and what was changed by hand is left as it is.

    Of two articles, a map is drafted into the folder first; go through it, since tasks are made only of what is
    accepted, and give the same command again.
    """
    from argmap.typesetting.document import PAPERS

    paper = named(paper, PAPERS, "paper", "--paper")
    _refuse(files, output)
    map_file = files[0] if len(files) == 1 else _drafted(files[0], files[1], output)
    look_at_map(map_file)
    debate = debate_in(map_file)
    tell_of_errors(debate, map_file)
    from argmap.cli.messages import shown
    from argmap.cli.producing import whole_of
    from argmap.typesetting.pdf import can_make_pdf
    from argmap.workspace.exercises import lesson_on
    from argmap.workspace.lessons import INDEX, Ask, make_lesson

    asked_for = lesson_on(map_file, level=cast("Level | None", level), seed=seed)
    speech, has_pdf = speech_named(words), can_make_pdf()
    if not has_pdf:
        print("no PDF can be made on this kind of machine; what is for paper is HTML", file=sys.stderr)
    whole = whole_of(debate, accepted=accepted)
    tasks = _exercise(map_file, debate, asked_for, output)
    exercise = tasks.exercise if tasks is not None else None
    told, left_out = make_lesson(
        Ask(map_file, debate, whole, asked_for, exercise, speech, paper, has_pdf=has_pdf), output
    )
    for one in told:
        print(shown(f"{one.file}: {one.said}"))
    if tasks is not None and tasks.told:
        print(shown(tasks.told))
    for line in left_out:
        print(shown(line), file=sys.stderr)
    if debate.proposed and len(files) == 1:
        again = call("lesson", map_file, "-o", output)
        print(shown(f"tasks are made of what is accepted: {call('view', map_file)}, then {again}"), file=sys.stderr)
    print(shown(f"Open {output / INDEX}"))


def _refuse(files: list[Path], output: Path) -> None:
    """What cannot be meant.

    Raises:
        typer.BadParameter: there are too many files, or the folder is a file.
    """
    if len(files) > 2 or STANDARD_INPUT in files:
        raise typer.BadParameter("name one map, or two articles", param_hint="MAP | LEFT RIGHT")
    if output.is_file():
        raise typer.BadParameter(f"{str(output)!r} is a file; a lesson goes into a folder", param_hint="-o")
    for file in files:
        look_at_file(file)
    if len(files) == 2 and any(file.suffix.lower() in _MAPS or holds_map(file) for file in files):
        raise typer.BadParameter("name one map, or two articles", param_hint="MAP | LEFT RIGHT")


def _drafted(left: Path, right: Path, folder: Path) -> Path:
    """A map of two articles in the folder: the one that is there, or a draft, looked through if a person wants to."""
    from argmap.cli.asking import is_terminal
    from argmap.store import make_folder

    make_folder(folder)
    map_file = folder / f"{left.stem}-{right.stem}.yaml"
    if not map_file.exists():
        from argmap.cli.draft import draft

        draft([left, right], output=map_file)
        if is_terminal() and typer.confirm("Go through it now?", default=True, err=True):
            from argmap.cli.view import view

            view(map_file)
    if debate_in(map_file).proposed:
        again = call("lesson", left, right, "-o", folder)
        print(f"tasks are made of what is accepted: {call('view', map_file)}, then {again}", file=sys.stderr)
    return map_file


def _exercise(map_file: Path, debate: Debate, asked: Lesson, folder: Path) -> ChosenTasks | None:
    """The tasks of the page; none where the map is too small, which is said with the worksheet."""
    from argmap.cli.exercising import lesson_exercise
    from argmap.errors import TaskError
    from argmap.store import make_folder

    make_folder(folder)
    try:
        return lesson_exercise(map_file, debate, asked.level, asked.seed, folder)
    except TaskError:
        return None
