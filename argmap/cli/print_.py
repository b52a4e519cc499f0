"""`argmap print`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from argmap.cli.given import debate_in
from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.outline import Accepted, MapFile  # noqa: TC001 - they are read as the command is built
from argmap.cli.outputs import MAP_ENDINGS
from argmap.cli.producing import Wanted, opened, produce, wanted, whole_of

if TYPE_CHECKING:
    from argmap.model.exercise import Level
    from argmap.print import Wishes

ProductName = Annotated[
    str,
    typer.Argument(
        metavar="PRODUCT", help="What to print: reading, worksheet, flow, handout, steps.", show_default=False
    ),
]
PaperFile = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file: .pdf, .docx or .html; flow also .csv, .md; steps also .svg, .png. [MAP-PRODUCT.pdf]",
    ),
]
LevelName = Annotated[
    int | None,
    typer.Option(
        "--level", metavar="1|2|3", min=1, max=3, help="worksheet: how much is given. [1]", show_default=False
    ),
]
Seed = Annotated[
    int | None,
    typer.Option("--seed", metavar="N", help="worksheet: another number, other tasks. [1]"),
]
Tasks = Annotated[
    list[str] | None,
    typer.Option("--task", metavar="TASK", help="worksheet: a kind of task; may be repeated.", show_default=False),
]
OfClass = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="worksheet: ask what a class did wrong (mark -o class.yaml)."),
]
PaperName = Annotated[str, typer.Option("--paper", metavar="PAPER", help="a4, letter, or slide.")]
Marked = Annotated[bool, typer.Option("--marked", help="reading: with the claims of the map in the margin.")]
EmptyColumns = Annotated[
    int, typer.Option("--columns", min=0, max=6, metavar="N", help="flow: how many empty columns there are.")
]
EventName = Annotated[
    str | None,
    typer.Option("--event", metavar="EVENT", help="flow: a column a speech of wsdc, parli, bp or policy debate."),
]
Order = Annotated[
    str | None,
    typer.Option(
        "--order", metavar="STEPS", help="steps: what comes first, by relations’ ids or links’ numbers: r4,3."
    ),
]


def print_(
    map_file: MapFile,
    product: ProductName,
    output: PaperFile = None,
    *,
    paper: PaperName = "a4",
    marked: Marked = False,
    level: LevelName = None,
    seed: Seed = None,
    task: Tasks = None,
    of_class: OfClass = None,
    columns: EmptyColumns = 2,
    event: EventName = None,
    order: Order = None,
    accepted: Accepted = False,
    words: WordsName = "plain",
) -> None:
    """Print what a class gets on paper: black on white, good after a bad copier.

    Example: argmap print homework.yaml worksheet -o sheet.pdf

    reading: the articles in numbered lines, the same lines on every sheet that names one; --marked with the claims.

    worksheet: tasks on two sides, and their key beside it (FILE-key.pdf). At level 1 all is given, at level 2 some
    sentences belong nowhere, at level 3 answers are in a pupil's own words. The same number gives the same sheet. Tasks
    are tree, together, test, who, join, unsaid, match, main, find, way, for, question, answer, and picture, which is
    a sheet of its own. A .yaml file is the same as a map that pupils fill in. What MAP.teaching.yaml says holds, where
    nothing else is asked for.

    flow: a band for each question, a row for each answer, both sides beside each other, columns to write replies in; a
    column for each speech where articles answer one another, or an --event is named. Also as .csv and .md; what a
    class writes into the table comes back by `argmap edit MAP flow FILE.csv`.

    handout: the overview with the words used, and a page for each question.

    steps: the picture built up argument by argument, a page a step; also --paper slide, numbered .svg or .png.
    """
    from argmap.print import PRODUCTS, Wishes
    from argmap.print.events import EVENTS
    from argmap.typesetting.document import PAPERS

    name = named(product, PRODUCTS, "product", "PRODUCT")
    if name == "worksheet" and output is not None and output.suffix.lower() in MAP_ENDINGS:
        _to_fill(map_file, output, (level, seed), tuple(task or ()), of_class)
        return
    asked = _printable(wanted(name, map_file, output or _usual(map_file, name), None, option=""))
    wishes = Wishes(
        named(paper, PAPERS, "paper", "--paper"),
        is_marked=marked,
        empty_columns=columns,
        event=named(event, EVENTS, "event", "--event") if event is not None else "",
    )
    if wishes.paper == "slide" and name != "steps":
        raise typer.BadParameter(f"the {name} has no room on a slide: a4 or letter", param_hint="--paper")
    if name == "worksheet":
        wishes = _of_lesson(wishes, map_file, (level, seed), tuple(task or ()), of_class)
    else:
        from argmap.workspace.exercises import lesson_on

        wishes = wishes._replace(teaching=lesson_on(map_file).teaching)
    speech = speech_named(words)
    debate = opened(asked)
    if order is not None:
        from argmap.edit.numbers import id_finder

        id_of = id_finder(debate.structure)
        wishes = wishes._replace(order=tuple(id_of(one.strip()) for one in order.split(",") if one.strip()))
    from argmap.model import everything
    from argmap.workspace.products import Options

    part = everything(whole_of(debate, accepted=accepted))
    produce(asked, debate, [part], Options(speech=speech, debate=debate, wishes=wishes))


def _of_lesson(
    wishes: Wishes, map_file: Path, asked: tuple[int | None, int | None], tasks: tuple[str, ...], of_class: Path | None
) -> Wishes:
    """What is wanted of a worksheet: as asked for, else as the file beside the map says, else as usual."""
    from argmap.workspace.exercises import after_class, lesson_on

    level, seed = asked
    lesson = lesson_on(map_file, level=cast("Level | None", level), seed=seed)
    if of_class is not None:
        lesson = after_class(lesson, of_class, debate_in(map_file))
    return wishes._replace(level=lesson.level, seed=lesson.seed, tasks=tasks, teaching=lesson.teaching)


def _to_fill(
    map_file: Path, output: Path, asked: tuple[int | None, int | None], tasks: tuple[str, ...], of_class: Path | None
) -> None:
    """The worksheet as a map that pupils fill in."""
    from argmap.cli.calling import call
    from argmap.cli.messages import shown
    from argmap.phrases import PLAIN, counted
    from argmap.print import Wishes
    from argmap.workspace.filling import save_to_fill

    wishes = _of_lesson(Wishes(), map_file, asked, tasks, of_class)
    count = save_to_fill(debate_in(map_file), wishes, output)
    print(
        shown(f"{output}: {counted(count, PLAIN.nouns.claim)} to be joined; pupils open it with {call('view', output)}")
    )


def _usual(map_file: Path, product: str) -> Path:
    """Where a product goes if nobody says where: beside us, over no other file.

    Raises:
        typer.BadParameter: there is such a file.
    """
    file = Path(f"{map_file.stem if map_file.name != '-' else 'map'}-{product}.pdf")
    if file.exists():
        raise typer.BadParameter(
            f"{str(file)!r} is there already; name a file, or this one to replace it", param_hint="-o"
        )
    return file


def _printable(asked: Wanted) -> Wanted:
    """The same, or HTML for a browser's printer where nothing here makes PDF; says so."""
    from argmap.typesetting.pdf import can_make_pdf

    if asked.form != "pdf" or can_make_pdf():
        return asked
    file = asked.output.with_suffix(".html") if asked.output is not None else None
    print(f"no PDF can be made on this kind of machine; {file} prints the same from a browser", file=sys.stderr)
    return asked._replace(form="html", output=file)
