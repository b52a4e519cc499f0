"""`argmap mark`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.given import debate_in, is_table
from argmap.cli.named import named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, names_folder, refuse_output
from argmap.cli.producing import opened, produce, wanted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.compare import ClassOf, Marked
    from argmap.compare.exercising import Work
    from argmap.compare.points import Points
    from argmap.compare.saying import Written
    from argmap.compare.terms import Term

_PICTURES = (".svg", ".png", ".pdf")
"""A marked map alone can be a picture: what is right, and what differs, as badges on its claims."""
_ENDINGS = {".txt": "text", ".md": "markdown", ".csv": "csv", ".html": "html", ".yaml": "data", ".json": "data"}
_FORMS = tuple(dict.fromkeys(_ENDINGS.values()))
_FOR_ONE = ("text", "markdown")
_OF_TERM = ("text", "markdown", "csv", "html")

Students = Annotated[
    list[Path],
    typer.Argument(metavar="STUDENT", help="Maps, folders with maps, or an archive (.zip).", show_default=False),
]
Against = Annotated[
    list[Path] | None,
    typer.Option("--against", metavar="MAP", help="A careful map of the same articles; may be repeated."),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="A .txt, .md, .csv, .html or .yaml file, .svg, .png, .pdf, or a FOLDER for a file each. [standard output]",
    ),
]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=f"{', '.join(_FORMS)}.")]
Answers = Annotated[
    str, typer.Option("--answers", metavar="hidden|shown", help="Whether a careful reading's answer stands below.")
]
Everything = Annotated[
    bool, typer.Option("--all", help="All that differs, not the five most instructive things alone.")
]
Comments = Annotated[
    Path | None,
    typer.Option(
        "--comments",
        metavar="FILE",
        help="The teacher's comments (.yaml); if it is not there, it is written, to be edited first.",
    ),
]


Given = Annotated[
    Path | None,
    typer.Option("--points", metavar="FILE", help="What each thing is worth (.yaml); without it, no points."),
]
LevelName = Annotated[
    int | None,
    typer.Option("--level", metavar="1|2|3", min=1, max=3, help="worksheets: their level.", show_default=False),
]
Seed = Annotated[int | None, typer.Option("--seed", metavar="N", help="worksheets: the number of their sheet.")]
Tasks = Annotated[
    list[str] | None,
    typer.Option("--task", metavar="TASK", help="worksheets: a kind of task that was asked for; may be repeated."),
]
OfClass = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="worksheets: the class's file that they were made after."),
]


def mark(
    students: Students,
    against: Against = None,
    output: Output = None,
    *,
    output_format: Format = None,
    answers: Answers = "hidden",
    everything: Everything = False,
    comments: Comments = None,
    points: Given = None,
    level: LevelName = None,
    seed: Seed = None,
    task: Tasks = None,
    of_class: OfClass = None,
) -> None:
    """Mark maps against a careful one, by the words that they quote.

    Example: argmap mark kim.yaml --against careful.yaml

    What is right comes first, then at most five questions, those first from which there is most to learn; no grade.
    Claims are matched by their quotes, whatever they are called. With several references, what careful readers do
    differently is no error.

    Several maps, a folder or a learning platform's archive are a class: what each found, what many have otherwise,
    and where the class splits. Several classes' files (-o class.yaml) are a term: who made which errors in which week.
    A table (.csv) of names and codes from a worksheet, "Ada,1c 2a 3together", is held against the sheet of that map.
    """
    if any(map(is_table, students)):
        form = _form(output, output_format, _OF_TERM)
        _give(_of_codes(students, against, (level, seed, task), of_class, form), output, students)
        return
    if against is None:
        _give_term(students, output, output_format)
        return
    if output is not None and output_format is None and output.suffix.lower() in _PICTURES:
        _draw(students, against, output, shows=_shows(answers))
        return
    is_folder = output is not None and names_folder(output)
    form = _form(None if is_folder else output, output_format, _FORMS)
    shows = _shows(answers)
    marked, works = _marked(students, against)
    written: Written | None = None
    if comments is not None:
        from argmap.phrases import PLAIN, counted
        from argmap.workspace.commenting import comments_in, write_drafted

        if not comments.exists():
            _refuse_students(comments, students, against)
            count = write_drafted(comments, marked, everything=everything)
            told = counted(count, PLAIN.words.marking.comment)
            print(f"{comments}: {told} to edit; then mark with them", file=sys.stderr)
            return
        written = comments_in(comments)
    given: dict[str, Points] = {}
    if points is not None:
        from argmap.compare.points import points_of
        from argmap.workspace.commenting import points_in

        worth = points_in(points)
        given = {name: points_of(one, worth) for name, one in marked.items()}
    from argmap.compare import class_of, forms

    one_map = len(marked) == 1 and not any(path.is_dir() or path.suffix.lower() == ".zip" for path in students)
    if is_folder or (one_map and form in _FOR_ONE):
        is_markdown = form == "markdown"
        sheets = {
            name: forms.feedback(
                one,
                answers=shows,
                everything=everything,
                markdown=is_markdown,
                written=written,
                work=works.get(name),
                points=given.get(name),
            )
            for name, one in marked.items()
        }
        if is_folder and output is not None:
            from argmap.phrases import PLAIN, counted
            from argmap.workspace.commenting import hand_out

            hand_out(output, sheets, ".md" if is_markdown else ".txt")
            print(f"{output}: {counted(len(sheets), PLAIN.words.marking.file)} written", file=sys.stderr)
            return
        (text,) = sheets.values()
    else:
        whole = class_of(marked, written=written, works=works)._replace(points=given)
        text = _of_class(whole, form, shows=shows, written=written)
    _give(text, output, students)


def _marked(students: list[Path], against: list[Path]) -> tuple[Mapping[str, Marked], Mapping[str, Work]]:
    """The maps that were handed in, each marked, by pupil; and what an exercise tells of those that did one.

    Raises:
        ArgmapError: there are none.
    """
    from argmap.compare import marker
    from argmap.errors import ArgmapError
    from argmap.workspace.handing_in import handed_in

    marked_against = marker([debate_in(path) for path in against])
    handed = handed_in(students)
    for one in handed:
        if one.said:
            print(f"{one.file}: {one.said}", file=sys.stderr)
    marked: dict[str, Marked] = {}
    works: dict[str, Work] = {}
    for one in handed:
        if one.debate is None:
            continue
        found = marked_against(one.debate)
        if found.sides.is_of_other_articles:
            print(f"{one.file}: left out, as nothing that it quotes is in these articles", file=sys.stderr)
            continue
        for source in found.sides.other_texts:
            said = f"made from another text of {source!r}; its words are looked for in this one"
            print(f"{one.file}: {said}", file=sys.stderr)
        marked[one.name] = found
        if one.work is not None:
            works[one.name] = one.work
    if not marked:
        files, careful = ", ".join(map(str, students)), ", ".join(map(str, against))
        if any(one.debate is not None for one in handed):
            raise ArgmapError(f"{files}: there is no map of the articles of {careful}; --against names another")
        raise ArgmapError(f"{files}: there is no map to mark; a map is a .yaml file that begins with `argmap: 1`")
    return marked, works


def _form(output: Path | None, asked: str | None, forms: tuple[str, ...]) -> str:
    if asked is not None:
        return named(asked, forms, "form", "--format")
    if output is None or output == STANDARD_OUTPUT:
        return "text"
    return by_ending(output, {end: form for end, form in _ENDINGS.items() if form in forms}, otherwise="--format")


def _shows(answers: str) -> bool:
    return named(answers, ("hidden", "shown"), "way with answers", "--answers") == "shown"


def _draw(students: list[Path], against: list[Path], output: Path, *, shows: bool) -> None:
    """A picture of one map with what is right and what differs, in the forms of `argmap draw`."""
    from argmap.compare import mark as marked_against
    from argmap.model import everything
    from argmap.workspace.products import Options

    if len(students) != 1 or not students[0].is_file():
        raise typer.BadParameter("a picture shows one map; name one file", param_hint="-o")
    asked = wanted("picture", students[0], output, None)
    debate = opened(asked)
    marked = marked_against(debate, [debate_in(path) for path in against])
    produce(asked, debate, [everything(debate.structure)], Options(overlay=marked.overlay(answers=shows)))


def _of_class(whole: ClassOf, form: str, *, shows: bool, written: Written | None) -> str:
    from argmap.compare import forms

    match form:
        case "csv":
            return "\ufeff" + forms.class_table(whole)  # by it, spreadsheets know UTF-8
        case "html":
            return forms.class_page(whole, answers=shows, written=written)
        case "data":
            return forms.class_data(whole)
        case _:
            return forms.class_text(whole, markdown=form == "markdown")


def _of_codes(
    files: list[Path],
    against: list[Path] | None,
    sheet: tuple[int | None, int | None, list[str] | None],
    of_class: Path | None,
    form: str,
) -> str:
    """Rows of codes from worksheets, held against the sheet of a map."""
    from argmap.compare.codes import codes_page, codes_table, codes_text
    from argmap.model.exercise import LEVELS
    from argmap.workspace.coding import SheetsAsked, sheets_in

    if against is None or len(against) != 1:
        raise typer.BadParameter("name the one map that the sheet was made of", param_hint="--against")
    level, seed, kinds = sheet
    known = next((one for one in LEVELS if one == level), None)
    asked = SheetsAsked(known, seed, kinds or (), of_class)
    whole = sheets_in(files, against[0], debate_in(against[0]), asked)
    match form:
        case "csv":
            return "\ufeff" + codes_table(whole)
        case "html":
            return codes_page(whole)
        case _:
            return codes_text(whole, markdown=form == "markdown")


def _give_term(files: list[Path], output: Path | None, output_format: str | None) -> None:
    """Several classes' files in one table, in the order in which they are named."""
    from argmap.compare.terms import Term, week_of
    from argmap.store import read_bytes

    form = _form(output, output_format, _OF_TERM)
    weeks = []
    for file in files:
        week = None if file.is_dir() else week_of(read_bytes(file).decode("utf-8-sig", errors="replace"))
        if week is None:
            message = f"{str(file)!r} is no class's file (-o class.yaml); to mark maps, name a careful one"
            raise typer.BadParameter(message, param_hint="--against")
        weeks.append(week)
    _give(_of_term(Term(tuple(weeks)), form), output, files)


def _of_term(term: Term, form: str) -> str:
    from argmap.compare.terms import term_page, term_table, term_text

    match form:
        case "csv":
            return "\ufeff" + term_table(term)
        case "html":
            return term_page(term)
        case _:
            return term_text(term, markdown=form == "markdown")


def _refuse_students(output: Path, students: list[Path], against: list[Path]) -> None:
    for path in (*students, *against):
        if path.is_file():
            refuse_output(output, path)


def _give(text: str, output: Path | None, students: list[Path]) -> None:
    from argmap.store import write_atomically

    if output is None or output == STANDARD_OUTPUT:
        print(text, end="")
        return
    _refuse_students(output, students, [])
    write_atomically(output, text.encode())
    print(f"{output}: written", file=sys.stderr)
