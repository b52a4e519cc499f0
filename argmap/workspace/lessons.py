"""A lesson: all that a class gets of a map, in one folder, with a page that says for whom and how long.

A further part is one line in `LESSON`. Only what would be another one is made anew: what each file was made of stands
in `lesson.json` beside them, and a file that somebody changed since is left as it is.
"""

from __future__ import annotations

import json
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from argmap.errors import FileError, TaskError
from argmap.phrases import map_title
from argmap.store import make_folder, read_bytes, replace_together
from argmap.workspace.exercises import teaching_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from argmap.model import Debate, Structure
    from argmap.model.exercise import Exercise
    from argmap.phrases import Speech
    from argmap.web.lesson import LessonFile, LessonPlan
    from argmap.workspace.exercises import Lesson
    from argmap.workspace.product import Options, ProductFile

INDEX, STATE = "index.html", "lesson.json"

Depends = Literal["map", "tasks", "exercise"]
"""What a part changes with: the map, how tasks are made of it, or an exercise's file."""


class Part(NamedTuple):
    """Something of a lesson."""

    name: str
    product: str
    minutes: int
    depends: Depends = "map"
    is_marked: bool = False


LESSON = (
    Part("slide", "picture", 5),
    Part("reading", "reading", 0),
    Part("reading-marked", "reading", 0, is_marked=True),
    Part("worksheet", "worksheet", 20, "tasks"),
    Part("flow", "flow", 10),
    Part("page", "page", 0, "exercise"),
)
"""All parts, in the order of the list. How long reading takes depends on the articles; 0: it takes none of the hour."""

_A_MINUTE, _LONGEST = 150, 15
"""Words that a pupil reads in a minute; minutes of reading beyond which each half of the class reads one article."""


class Ask(NamedTuple):
    """What a lesson is made of."""

    map_file: Path
    debate: Debate
    whole: Structure
    """The map, or what is accepted of it."""
    lesson: Lesson
    exercise: Exercise | None
    """The tasks of the page; none where the map is too small for any."""
    speech: Speech
    paper: str = "a4"
    has_pdf: bool = True
    """Whether PDF can be made here; else what is for paper is HTML."""


class Told(NamedTuple):
    """What became of a file of a lesson."""

    file: Path
    said: str


class _State(NamedTuple):
    made_of: str
    bytes_sha256: str
    said: str


def make_lesson(asked: Ask, folder: Path) -> tuple[tuple[Told, ...], tuple[str, ...]]:
    """Make what is not there yet or would be another one, and the list of all; then all is written, or nothing.

    Returns:
        what became of each file, and what was left out, each in a line.

    Raises:
        FileError: a file cannot be read or written; none has changed.
        ArgmapError: something cannot be made that is not left out.
    """
    make_folder(folder)
    before = _state(folder / STATE)
    state: dict[str, _State] = {}
    told: list[Told] = []
    written: dict[Path, bytes] = {}
    listed: list[LessonFile] = []
    left_out: list[str] = []
    for part in LESSON:
        ending = _ending(part, has_pdf=asked.has_pdf)
        made_of = _made_of(part, ending, asked)
        names = [name for name in before if _belongs(name, part, ending)]
        if names and all(before[name].made_of == made_of and (folder / name).is_file() for name in names):
            state |= {name: before[name] for name in names}
            told += [Told(folder / name, _as_it_was(folder / name, before[name], asked.speech)) for name in names]
        else:
            try:
                files = dict(_made(part, ending, asked))
            except TaskError as error:
                left_out.append(str(error))
                continue
            for name, one in files.items():
                state[name] = _State(made_of, sha256(one.data).hexdigest(), one.said)
                said = _kept(folder / name, one, before.get(name), asked.speech)
                told.append(Told(folder / name, said or one.said))
                written |= {} if said else {folder / name: one.data}
        listed += [_listed(name, part, state[name].said, asked) for name in state if _belongs(name, part, ending)]
    written |= {folder / INDEX: _list(asked, listed, left_out), folder / STATE: _state_of(state)}
    replace_together({file: data for file, data in written.items() if not file.is_file() or read_bytes(file) != data})
    return tuple(told), tuple(left_out)


def _belongs(name: str, part: Part, ending: str) -> bool:
    return name in (f"{part.name}{ending}", f"{part.name}-key{ending}")


def _ending(part: Part, *, has_pdf: bool) -> str:
    if part.product == "page":
        return ".html"
    return ".pdf" if has_pdf else ".svg" if part.product == "picture" else ".html"


# What has been made of what


def _made_of(part: Part, ending: str, asked: Ask) -> str:
    """A checksum of all that a part is made of."""
    texts: list[bytes] = [read_bytes(asked.map_file)]
    texts += [article.sha256.encode() for article in asked.debate.articles.values()]
    how: list[Any] = [version("argmap"), part, ending, asked.paper, asked.speech, len(asked.whole.claims)]
    if part.depends != "map":
        how += [asked.lesson.level, asked.lesson.seed]
        teaching = teaching_file(asked.map_file)
        texts.append(read_bytes(teaching) if teaching.is_file() else b"")
    if part.depends == "exercise":
        how.append(asked.exercise)
    return sha256(b"\0".join([repr(how).encode(), *texts])).hexdigest()


def _state(file: Path) -> Mapping[str, _State]:
    """What was made before; nothing, where the file is not there or not ours."""
    try:
        plain = json.loads(read_bytes(file))
        return {name: _State(*map(str, one)) for name, one in plain["files"].items() if len(one) == len(_State._fields)}
    except (FileError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _state_of(state: Mapping[str, _State]) -> bytes:
    plain = {"files": {name: list(one) for name, one in sorted(state.items())}}
    return f"{json.dumps(plain, indent=1, ensure_ascii=False)}\n".encode()


def _as_it_was(file: Path, before: _State, speech: Speech) -> str:
    words = speech.words.lesson
    is_ours = sha256(read_bytes(file)).hexdigest() == before.bytes_sha256
    return words.kept if is_ours else words.changed


def _kept(file: Path, made: ProductFile, before: _State | None, speech: Speech) -> str:
    """Why a file is left as it is: it is the same, or somebody changed it by hand since it was made; else empty."""
    if not file.is_file():
        return ""
    there = sha256(read_bytes(file)).hexdigest()
    if there == sha256(made.data).hexdigest():
        return speech.words.lesson.kept
    return speech.words.lesson.changed if before is None or there != before.bytes_sha256 else ""


# Making


def _made(part: Part, ending: str, asked: Ask) -> Iterator[tuple[str, ProductFile]]:
    from argmap.model import everything, overview  # noqa: PLC0415 - nothing is made where all is as it was
    from argmap.workspace.products import PRODUCTS  # noqa: PLC0415 - likewise

    part_of = overview if part.product in ("page", "picture") else everything
    form = PRODUCTS[part.product].endings[ending]
    files = PRODUCTS[part.product].make([part_of(asked.whole)], _options(part, form, asked))
    for one in files[:1] if part.product == "picture" else files:
        yield f"{part.name}{f'-{one.name}' if one.name else ''}{ending}", one


def _options(part: Part, form: str, asked: Ask) -> Options:
    from argmap.diagram import PAGES, Choices  # noqa: PLC0415 - likewise
    from argmap.model import slug  # noqa: PLC0415 - likewise
    from argmap.print.wishes import Wishes  # noqa: PLC0415 - likewise
    from argmap.workspace.product import Options  # noqa: PLC0415 - likewise

    lesson = asked.lesson
    return Options(
        form=form,
        choices=Choices(page=PAGES["slide"]) if part.product == "picture" else Choices(),
        speech=asked.speech,
        debate=asked.debate,
        name=slug(asked.map_file.stem),
        exercise=asked.exercise if part.product == "page" else None,
        wishes=Wishes(
            asked.paper, is_marked=part.is_marked, level=lesson.level, seed=lesson.seed, teaching=lesson.teaching
        ),
    )


# The list


def _listed(name: str, part: Part, said: str, asked: Ask) -> LessonFile:
    from argmap.web.lesson import LessonFile  # noqa: PLC0415 - likewise

    words = asked.speech.words.lesson
    if name.rpartition(".")[0].endswith("-key"):
        return LessonFile(name, words.key, words.audience["key"], 0, "")
    minutes = _reading_minutes(asked) if part.name == "reading" else part.minutes
    return LessonFile(name, words.names[part.name], words.audience[part.name], minutes, said)


def _reading_minutes(asked: Ask) -> int:
    """For both articles, or for the longer one where each half of the class reads one."""
    return min(sum(_minutes_each(asked)), max(_LONGEST, *_minutes_each(asked)))


def _minutes_each(asked: Ask) -> list[int]:
    sides = [source.id for source in asked.whole.map.sources if source.side is not None]
    counts = [len(asked.debate.articles[name].text.split()) for name in sides if name in asked.debate.articles]
    return [-(-count // _A_MINUTE) for count in counts] or [0]


def _plan(asked: Ask, listed: Sequence[LessonFile]) -> Iterator[LessonPlan]:
    from argmap.web.lesson import LessonPlan  # noqa: PLC0415 - likewise

    words, names = asked.speech.words.lesson, {one.file.partition(".")[0] for one in listed}
    halves = sum(_minutes_each(asked)) > _LONGEST
    steps = [
        (3, "stand", ""),
        (_reading_minutes(asked), "read-halves" if halves else "read", "reading"),
        (20, "work", "worksheet"),
        (8, "key", "worksheet-key"),
        (5, "slide" if asked.whole.crossings else "slide-unlinked", "slide"),
        (10, "flow", "flow"),
        (3, "again", ""),
    ]
    for minutes, step, needed in steps:
        if not needed or needed in names:
            yield LessonPlan(minutes, words.steps[step])


def _list(asked: Ask, listed: Sequence[LessonFile], left_out: Sequence[str]) -> bytes:
    from argmap.web.lesson import lesson_page  # noqa: PLC0415 - likewise

    words, waiting = asked.speech.words.lesson, len(asked.whole.proposals())
    about = [words.level.format(level=asked.lesson.level, seed=asked.lesson.seed)]
    if waiting:
        about.append(words.draft.format(proposals=waiting))
    plan = tuple(_plan(asked, listed))
    return lesson_page(map_title(asked.whole, asked.speech), about, listed, plan, left_out, asked.speech).encode()
