"""`argmap mark`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.given import debate_in
from argmap.cli.named import named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_output
from argmap.cli.producing import opened, produce, wanted

if TYPE_CHECKING:
    from argmap.compare import ClassOf

_PICTURES = (".svg", ".png", ".pdf")
"""A marked map alone can be a picture: what is right, and what differs, as badges on its claims."""
_ENDINGS = {".txt": "text", ".md": "markdown", ".csv": "csv", ".html": "html", ".yaml": "data", ".json": "data"}
_FORMS = tuple(dict.fromkeys(_ENDINGS.values()))
_FOR_ONE = ("text", "markdown")

Students = Annotated[
    list[Path],
    typer.Argument(metavar="STUDENT...", help="Maps, folders with maps, or an archive (.zip).", show_default=False),
]
Against = Annotated[
    list[Path], typer.Option("--against", metavar="MAP", help="A careful map of the same articles; may be repeated.")
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="A .txt, .md, .csv, .html or .yaml file, or .svg, .png, .pdf. [standard output]",
    ),
]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=f"{', '.join(_FORMS)}.")]
Answers = Annotated[
    str, typer.Option("--answers", metavar="hidden|shown", help="Whether a careful reading's answer stands below.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="All that differs, not the five most instructive things alone.")
]


def mark(
    students: Students,
    against: Against,
    output: Output = None,
    *,
    output_format: Format = None,
    answers: Answers = "hidden",
    everything: Everything = False,
) -> None:
    """Mark maps against a careful one, by the words that they quote.

    Example: argmap mark kim.yaml --against careful.yaml

    What is right comes first, then at most five questions, those first from which there is most to learn; no grade.
    Claims are matched by their quotes, whatever they are called. With several references, what careful readers do
    differently is no error.

    Several maps, a folder or a learning platform's archive are a class: what each found, what many have otherwise,
    and where the class splits.
    """
    if output is not None and output_format is None and output.suffix.lower() in _PICTURES:
        _draw(students, against, output)
        return
    form = _form(output, output_format)
    shows = named(answers, ("hidden", "shown"), "way with answers", "--answers") == "shown"
    from argmap.compare import class_of, forms, marker
    from argmap.errors import ArgmapError
    from argmap.workspace.handing_in import handed_in

    marked_against = marker([debate_in(path) for path in against])
    handed = handed_in(students)
    for one in handed:
        if one.said:
            print(f"{one.file}: {one.said}", file=sys.stderr)
    marked = {one.name: marked_against(one.debate) for one in handed if one.debate is not None}
    if not marked:
        raise ArgmapError("there is no map to mark; a map is a .yaml file that begins with `argmap: 1`")
    one_map = len(marked) == 1 and not any(path.is_dir() or path.suffix.lower() == ".zip" for path in students)
    if one_map and form in _FOR_ONE:
        (only,) = marked.values()
        text = forms.feedback(only, answers=shows, everything=everything, markdown=form == "markdown")
    else:
        text = _of_class(class_of(marked), form, shows=shows)
    _give(text, output, students)


def _form(output: Path | None, asked: str | None) -> str:
    if asked is not None:
        return named(asked, _FORMS, "form", "--format")
    if output is None or output == STANDARD_OUTPUT:
        return "text"
    return by_ending(output, _ENDINGS, otherwise="--format")


def _draw(students: list[Path], against: list[Path], output: Path) -> None:
    """A picture of one map with what is right and what differs, in the forms of `argmap draw`."""
    from argmap.compare import mark as marked_against
    from argmap.model import everything
    from argmap.workspace.products import Options

    if len(students) != 1 or not students[0].is_file():
        raise typer.BadParameter("a picture shows one map; name one file", param_hint="-o")
    asked = wanted("picture", students[0], output, None)
    debate = opened(asked)
    marked = marked_against(debate, [debate_in(path) for path in against])
    produce(asked, debate, [everything(debate.structure)], Options(overlay=marked.overlay()))


def _of_class(whole: ClassOf, form: str, *, shows: bool) -> str:
    from argmap.compare import forms

    match form:
        case "csv":
            return "\ufeff" + forms.class_table(whole)  # by it, spreadsheets know UTF-8
        case "html":
            return forms.class_page(whole, answers=shows)
        case "data":
            return forms.class_data(whole)
        case _:
            return forms.class_text(whole, markdown=form == "markdown")


def _give(text: str, output: Path | None, students: list[Path]) -> None:
    from argmap.store import write_atomically

    if output is None or output == STANDARD_OUTPUT:
        print(text, end="")
        return
    for student in students:
        if student.is_file():
            refuse_output(output, student)
    write_atomically(output, text.encode())
    print(f"{output}: written", file=sys.stderr)
