"""`argmap judgements`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.judging import readings_in
from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_articles, refuse_output

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
Files = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="FILES", help="Readers' files, folders of them, or an archive (.zip). [those beside the map]"
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="The file to write: .txt, .md, .html, .csv; a picture: .svg, .png, .pdf. [standard output]",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", help="text, markdown, html, csv, svg, png or pdf. [as FILE ends, or text]"
    ),
]
Anonymous = Annotated[bool, typer.Option("--anonymous", help="Numbers in place of names.")]

_TABLES = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".csv": "csv"}


def judgements(
    map_file: MapFile,
    files: Files = None,
    output: Output = None,
    *,
    output_format: Format = None,
    anonymous: Anonymous = False,
    words: WordsName = "plain",
) -> None:
    """Say how a class judged a map: how many judged what how, where they split, and why.

    Example: argmap judgements debate.yaml -o class.html

    As a table for a screen, a page or a spreadsheet (csv: a row for each judgement), or as the map's picture with how
    many judged what how; `argmap draw --judgements` draws other parts of it. A file that holds no judgements is named,
    and the rest goes on.
    """
    from argmap.cli.given import debate_in, look_at_map, tell_of_errors
    from argmap.report.judgements import judgements_counted, judgements_table
    from argmap.store import write_atomically
    from argmap.workspace.judging import overlay_of, without_names
    from argmap.workspace.products import PRODUCTS, Options, ProductFile

    look_at_map(map_file)
    refuse_output(output, map_file)
    picture = PRODUCTS["picture"]
    endings = {**_TABLES, **picture.endings}
    speech = speech_named(words)
    form = "text"
    if output_format is not None:
        form = named(output_format, tuple(dict.fromkeys(endings.values())), "form of judgements", "--format")
    elif output is not None and output != STANDARD_OUTPUT:
        form = by_ending(output, endings, otherwise="--format")
    debate = debate_in(map_file)
    refuse_articles(output, map_file, debate)
    for file in files or ():
        if output is not None and output.exists() and file.exists() and output.samefile(file):
            raise typer.BadParameter(f"{str(output)!r} holds judgements; name another file", param_hint="-o")
    tell_of_errors(debate, map_file)
    structure = debate.structure
    readings = readings_in(files or (), map_file, debate).readings
    if anonymous:
        readings = without_names(readings, speech)
    if form in picture.forms:
        from argmap.model import scope_of

        options = Options(form=form, overlay=overlay_of(readings, structure, speech), speech=speech)
        (made,) = picture.make(tuple(scope_of("").excerpts(structure)), options)
    else:
        mark = "\ufeff" if form == "csv" else ""  # by it, spreadsheets know UTF-8
        table = judgements_table(readings, structure, form, speech=speech)
        made = ProductFile(table, judgements_counted(readings, structure, speech), mark)
    if output is not None and output != STANDARD_OUTPUT:
        write_atomically(output, made.data)
        print(f"{output}: {made.said}")
    elif isinstance(made.content, str):
        print(made.content, end="")
    else:
        sys.stdout.buffer.write(made.content)
