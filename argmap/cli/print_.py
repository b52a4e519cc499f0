"""`argmap print`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.outline import Accepted, MapFile  # noqa: TC001 - they are read as the command is built
from argmap.cli.producing import Wanted, opened, produce, wanted, whole_of

ProductName = Annotated[
    str, typer.Argument(metavar="PRODUCT", help="What to print: reading, flow.", show_default=False)
]
PaperFile = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The file: .pdf, .docx or .html; flow: .csv, .md. [MAP-PRODUCT.pdf]"
    ),
]
PaperName = Annotated[str, typer.Option("--paper", metavar="PAPER", help="a4 or letter.")]
Marked = Annotated[bool, typer.Option("--marked", help="reading: with the claims of the map in the margin.")]
EmptyColumns = Annotated[
    int, typer.Option("--columns", min=0, max=6, metavar="N", help="flow: how many empty columns there are.")
]
EventName = Annotated[
    str | None,
    typer.Option("--event", metavar="EVENT", help="flow: a column a speech of wsdc, parli, bp or policy debate."),
]


def print_(
    map_file: MapFile,
    product: ProductName,
    output: PaperFile = None,
    *,
    paper: PaperName = "a4",
    marked: Marked = False,
    columns: EmptyColumns = 2,
    event: EventName = None,
    accepted: Accepted = False,
    words: WordsName = "plain",
) -> None:
    """Print what a class gets on paper: black on white, good after a bad copier.

    reading: the articles in numbered lines, the same lines on every sheet that names one; --marked with the claims.
    flow: a band for each question, a row for each answer, both sides beside each other, columns to write replies in; a
    column for each speech where articles answer one another, or an --event is named. Also as .csv and .md; what a
    class writes into the table comes back by `argmap edit MAP flow FILE.csv`.
    """
    from argmap.print import PRODUCTS, Wishes
    from argmap.print.events import EVENTS
    from argmap.typesetting.document import PAPERS

    name = named(product, PRODUCTS, "product", "PRODUCT")
    asked = _printable(wanted(name, map_file, output or _usual(map_file, name), None, option=""))
    wishes = Wishes(
        named(paper, PAPERS, "paper", "--paper"),
        is_marked=marked,
        empty_columns=columns,
        event=named(event, EVENTS, "event", "--event") if event is not None else "",
    )
    speech = speech_named(words)
    debate = opened(asked)
    from argmap.model import everything
    from argmap.workspace.products import Options

    part = everything(whole_of(debate, accepted=accepted))
    produce(asked, debate, [part], Options(speech=speech, debate=debate, wishes=wishes))


def _usual(map_file: Path, product: str) -> Path:
    """Where a product goes if nobody says where: beside us, over no other file.

    Raises:
        typer.BadParameter: there is such a file.
    """
    file = Path(f"{map_file.stem if map_file.name != '-' else 'map'}-{product}.pdf")
    if file.exists():
        raise typer.BadParameter(f"{str(file)!r} is there already; name a file", param_hint="-o")
    return file


def _printable(asked: Wanted) -> Wanted:
    """The same, or HTML for a browser's printer where nothing here makes PDF; says so."""
    from argmap.typesetting.pdf import can_make_pdf

    if asked.form != "pdf" or can_make_pdf():
        return asked
    file = asked.output.with_suffix(".html") if asked.output is not None else None
    print(f"no PDF can be made on this kind of machine; {file} prints the same from a browser", file=sys.stderr)
    return asked._replace(form="html", output=file)
