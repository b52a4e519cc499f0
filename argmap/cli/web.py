"""`argmap web`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from argmap.cli.given import STANDARD_INPUT, debate_in, holds_map, look_at_file, look_at_map, tell_of_errors
from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.outline import Accepted  # noqa: TC001 - it is read as the command is built
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_articles, refuse_output
from argmap.cli.producing import whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import TextIO

    from argmap.model import Debate
    from argmap.model.exercise import Exercise
    from argmap.phrases import Speech
    from argmap.workspace.products import ProductFile

_PAGES = {".html": "html", ".htm": "html"}
_MAPS = (".yaml", ".yml")
_INDEX = "index.html"

Files = Annotated[
    list[Path],
    typer.Argument(metavar="MAP", help="Map files; or two articles to build a map of on the page.", show_default=False),
]
PageFile = Annotated[
    Path,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The file to write: .html; a folder for several; - for standard output."
    ),
]
ClassList = Annotated[
    Path | None,
    typer.Option("--class", metavar="NAMES", help="A page a pupil, into a folder: a .csv file, one name a line."),
]


ExerciseOf = Annotated[
    str | None,
    typer.Option(
        "--exercise", metavar="1|2|3|FILE", help="With tasks: by level, from all choices given to own words; or a file."
    ),
]
Seed = Annotated[int | None, typer.Option("--seed", metavar="N", help="Which of equally good tasks are taken.")]
Answers = Annotated[
    str | None,
    typer.Option(
        "--answers",
        metavar="shown|hidden",
        help="shown: the page checks; hidden: neither they nor the map are in it. [shown]",
    ),
]


class _Given(NamedTuple):
    """What pages are made of."""

    name: str
    """The beginning of their files' names."""
    debate: Debate
    map_file: Path | None
    """None of two articles."""
    texts: Mapping[Path, bytes]
    """Of articles, what is written beside the page."""
    exercise: Exercise | None = None
    told: str = ""
    """What became of its file."""


def web(
    files: Files,
    output: PageFile,
    *,
    accepted: Accepted = False,
    exercise: ExerciseOf = None,
    seed: Seed = None,
    answers: Answers = None,
    class_list: ClassList = None,
    words: WordsName = "plain",
) -> None:
    """Write a debate as one web page, for a class that installs nothing.

    Example: argmap web debate.yaml -o debate.html

    Both articles in full, and between them the questions, the links, and what is said of whatever claim is chosen;
    the picture and the outline too; and room to build a map of one's own, which is handed in as a file. It opens from
    a stick, without a network, on a phone; all is in the one file, and nothing is fetched.

    With --exercise 1, tasks on exact words come first, which a pupil does and hands in; they are kept beside the map
    (MAP.exercise.yaml), where a teacher changes them. `argmap mark` reads what is handed in.

    Of two articles (`argmap web LEFT RIGHT -o build.html`), a page to build their map on. Of several maps, or with
    --class, a folder of pages with a list of them.
    """
    speech = speech_named(words)
    for file in files:
        look_at_file(file)
    files = _maps_among(files)
    in_folder = _is_folder(output, files, class_list)
    folder = output if in_folder else output.parent
    given = _given(files, output / _INDEX if in_folder else output)
    shows = _shows(answers)
    given = [_with_exercise(one, exercise, seed) for one in given] if exercise is not None else given
    pupils: tuple[str, ...] = ("",)
    if class_list is not None:
        from argmap.workspace.lists import listed_pupils

        pupils = listed_pupils(class_list)
    made = [page for one in given for page in _made(one, pupils, speech, accepted=accepted, shows=shows)]
    if in_folder:
        _write_folder(folder, given, made, pupils, speech)
    else:
        _write_one(output, given[0], made[0].file)


class _Page(NamedTuple):
    """A page that was made."""

    name: str
    """Of its file, without the ending."""
    title: str
    file: ProductFile


def _is_folder(output: Path, files: Sequence[Path], class_list: Path | None) -> bool:
    """Whether pages go into a folder; where one file is meant, its name is looked at.

    Raises:
        typer.BadParameter: several pages would go into one file.
    """
    several = class_list is not None or (len(files) > 1 and _are_maps(files))
    is_file = output == STANDARD_OUTPUT or (bool(output.suffix) and not output.is_dir())
    if several and is_file:
        raise typer.BadParameter("several pages go into a folder; name one, without an ending", param_hint="-o")
    if is_file and output != STANDARD_OUTPUT:
        by_ending(output, _PAGES)
    return not is_file


def _maps_among(files: Sequence[Path]) -> list[Path]:
    """What was given without the exercises and a teacher's choices that lie beside a map which was given: *.yaml."""
    from argmap.workspace.exercises import exercise_file, teaching_file

    beside = {path for file in files for path in (exercise_file(file), teaching_file(file))}
    return [file for file in files if file not in beside]


def _are_maps(files: Sequence[Path]) -> bool:
    """Whether any of the files says, or is called so, that it is a map."""
    return any(file == STANDARD_INPUT or file.suffix.lower() in _MAPS or holds_map(file) for file in files)


def _given(files: Sequence[Path], output: Path) -> list[_Given]:
    """The debates to make pages of, each read, with what would be overwritten refused.

    Raises:
        typer.BadParameter: an article would be overwritten.
    """
    if len(files) == 2 and not _are_maps(files):
        return [_articles(files[0], files[1], output)]
    found = []
    for file in files:
        look_at_map(file)
        debate = debate_in(file)
        tell_of_errors(debate, file)
        name = "debate" if file == STANDARD_INPUT else file.stem
        found.append(_Given(name, debate, file, {}))
    return found


def _articles(left: Path, right: Path, output: Path) -> _Given:
    from argmap.cli.messages import shown
    from argmap.workspace.intake import begin

    if any(output.exists() and output.samefile(file) for file in (left, right)):
        raise typer.BadParameter(f"{str(output)!r} is one of the articles; name another file", param_hint="-o")
    begun = begin([left], [right], output)
    for notice in begun.notices:
        print(shown(notice), file=sys.stderr)
    return _Given(f"{left.stem}-{right.stem}", begun.debate, None, begun.files)


def _shows(answers: str | None) -> bool:
    """Whether the answers are in the page."""
    return answers is None or named(answers, ("shown", "hidden"), "way with answers", "--answers") == "shown"


def _with_exercise(given: _Given, exercise: str, seed: int | None) -> _Given:
    """A debate with its tasks: those of a level, written beside the map, or those of a file.

    Raises:
        typer.BadParameter: there is no map, or no such level.
        ArgmapError: the tasks cannot be made or read.
    """
    if given.map_file is None or given.map_file == STANDARD_INPUT:
        raise typer.BadParameter("tasks are made of a map in a file; name it, not -", param_hint="--exercise")
    from argmap.cli.exercising import exercise_on

    asked = exercise_on(given.map_file, given.debate, exercise, seed)
    return given._replace(exercise=asked.exercise, told=asked.told)


def _made(given: _Given, pupils: tuple[str, ...], speech: Speech, *, accepted: bool, shows: bool) -> Iterator[_Page]:
    from argmap.model import is_long_draft, overview, scope_of, slug
    from argmap.phrases import map_title
    from argmap.workspace.products import PRODUCTS, Options

    whole = given.debate.structure if given.map_file is None else whole_of(given.debate, accepted=accepted)
    options = Options(
        form="html",
        speech=speech,
        debate=given.debate,
        name=slug(given.name),
        exercise=given.exercise,
        shows_answers=shows,
        pupils=pupils,
    )
    title = map_title(whole, speech)
    taken: dict[str, int] = {}
    part = scope_of("main").excerpt(whole) if is_long_draft(whole) else overview(whole)
    for pupil, file in zip(pupils, PRODUCTS["page"].make([part], options), strict=True):
        name = f"{given.name}.{slug(pupil)[:60] or 'pupil'}" if pupil else given.name
        taken[name] = taken.get(name, 0) + 1
        yield _Page(name if taken[name] == 1 else f"{name}-{taken[name]}", pupil or title, file)


def _write_one(output: Path, given: _Given, made: ProductFile) -> None:
    from argmap.store import write_atomically, write_together

    _refuse(output, given)
    write_together(given.texts)
    if output == STANDARD_OUTPUT:
        _tell([given], sys.stderr)
        sys.stdout.write(str(made.content))
        return
    write_atomically(output, made.data)
    print(f"{output}: {made.said}")
    _tell([given], sys.stdout)


def _write_folder(
    folder: Path, given: Sequence[_Given], made: Sequence[_Page], pupils: tuple[str, ...], speech: Speech
) -> None:
    """All pages, and a list that leads to them; several maps of one name stand apart."""
    from argmap.phrases import counted
    from argmap.store import make_folder, write_atomically, write_together
    from argmap.web import Listed, list_page

    files: dict[Path, bytes] = {}
    listed = []
    for page in made:
        path, number = folder / f"{page.name}.html", 2
        while path in files or path.name == _INDEX:
            path, number = folder / f"{page.name}-{number}.html", number + 1
        files[path] = page.file.data
        listed.append(Listed(path.name, page.title, "" if pupils[0] else page.file.said))
    words = speech.words.work
    files[folder / _INDEX] = list_page(words.pages_of_class if pupils[0] else words.pages, listed, speech).encode()
    make_folder(folder)
    for path in files:
        for one in given:
            _refuse(path, one)
    write_together({path: data for one in given for path, data in one.texts.items()})
    for path, data in files.items():
        write_atomically(path, data)
    print(f"{folder / _INDEX}: a list of {counted(len(made), speech.nouns.page)}")
    _tell(given, sys.stdout)


def _tell(given: Sequence[_Given], where: TextIO) -> None:
    """Say what became of the files of tasks."""
    from argmap.cli.messages import shown

    for one in given:
        if one.told:
            print(shown(one.told), file=where)


def _refuse(output: Path, given: _Given) -> None:
    """See that no map and no article is overwritten."""
    refuse_output(output, given.map_file or STANDARD_INPUT)
    if given.map_file is not None:
        refuse_articles(output, given.map_file, given.debate)
