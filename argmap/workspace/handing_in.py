"""Maps as they are handed in: files, folders, the archive of a learning platform, a map that went through a mail.

Nothing is unpacked to disk. What is no map is named and stays out; the rest goes on.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.decoding import decode
from argmap.compare.exercising import Saying, Task, Work, is_exercise, sayings_of, worker
from argmap.errors import ArgmapError, in_one_line
from argmap.formats import read_map
from argmap.formats.tasklog import read_tasklog
from argmap.store import read_bytes
from argmap.workspace.archives import LARGEST, members, pupils
from argmap.workspace.debates import debate_of, debate_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from argmap.model import ArgumentMap, Debate

_ENDINGS = (".yaml", ".yml", ".txt", ".zip")
_OTHERS = (".html", ".md", ".csv", ".svg")
"""Of a folder, what may lie beside maps: articles, and what is made of a class."""
_NO_MAP = "no map file (.yaml)"
_TOO_LARGE = "too large to be a map"
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " "})


class Handed(NamedTuple):
    """Something that was handed in."""

    name: str
    """Whose it is, as the file or its folder is called."""
    file: str
    debate: Debate | None
    said: str = ""
    """Why it is no map, or what was made of it to read it."""
    work: Work | None = None
    """What an exercise tells besides the map, if one made it."""
    is_named: bool = False
    """Whether its place in an archive says whose it is."""


def handed_in(paths: Sequence[Path]) -> tuple[Handed, ...]:
    """What was handed in, each pupil once: of several maps of one name the last counts, and that is said.

    Args:
        paths: map files, folders with some, or archives.

    Raises:
        FileError: a path is not there or cannot be read.
    """
    last: dict[str, Handed] = {}
    doubles: dict[str, list[str]] = {}
    failed: list[Handed] = []
    for one in (found for path in paths for found in _in(path)):
        if one.debate is None:
            failed.append(one)
            continue
        before = last.pop(one.name, None)
        if before is not None:
            doubles.setdefault(one.name, []).append(before.file)
        last[one.name] = one
    found = [
        one._replace(said="; ".join(filter(None, (one.said, _not_counted(doubles.get(name))))))
        for name, one in last.items()
    ]
    return (*sorted(found, key=lambda one: one.name.casefold()), *failed)


def _not_counted(files: list[str] | None) -> str:
    return f"handed in more than once; not counted: {', '.join(files)}" if files else ""


def _in(path: Path) -> Iterator[Handed]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.suffix.lower() == ".zip":
        yield from _in_archive(path)
    else:
        yield _of_worker(_read(read_bytes(path), path.stem, str(path), path.parent))


def _in_folder(folder: Path) -> Iterator[Handed]:
    """The maps of a folder, in the order of their names, and what is none."""
    files = [one for one in sorted(folder.rglob("*")) if one.is_file() and not one.name.startswith((".", "__"))]
    large = {one for one in files if one.suffix.lower() in _ENDINGS[:3] and one.stat().st_size > LARGEST}
    maps = [one for one in files if one not in large and _could_be_map(one)]
    inner = [PurePosixPath(one.relative_to(folder).as_posix()) for one in maps]
    names = dict(zip(maps, pupils(inner, otherwise=lambda one: one.stem), strict=True))
    for file in files:
        name = names.get(file, file.stem)
        if file in large:
            yield Handed(name, str(file), None, _TOO_LARGE)
        elif file in names and file.suffix.lower() != ".zip":
            read = _read(read_bytes(file), name, str(file), file.parent)
            yield _of_worker(read._replace(is_named=name != file.stem))
        elif file in names:
            yield from _in_archive(file)
        elif file.suffix.lower() not in (*_ENDINGS, *_OTHERS):
            yield Handed(name, str(file), None, _NO_MAP)


def _could_be_map(file: Path) -> bool:
    """Whether a file of a folder is worth reading: a text alone is an article, unless it says that it is a map."""
    ending = file.suffix.lower()
    if ending not in _ENDINGS:
        return False
    return ending != ".txt" or re.search(rb"^[>\s]*argmap\s*:", read_bytes(file)[:4096], re.MULTILINE) is not None


def _in_archive(path: Path) -> Iterator[Handed]:
    found = list(members(path, (*_ENDINGS[:3], ".html"), wanted=_NO_MAP))
    for one, name in zip(found, pupils([one.inner for one in found]), strict=True):
        is_named = len(one.inner.parts) > 1
        if one.data is None:
            yield Handed(name if is_named else "", one.title, None, one.said)
            continue
        data = _typed(one.data) if one.inner.suffix.lower() == ".html" else one.data
        if data is None:
            yield Handed(name, one.title, None, _NO_MAP)
            continue
        yield _of_worker(_read(data, name, one.title, None)._replace(is_named=is_named))


def _typed(page: bytes) -> bytes | None:
    """The map that was pasted into a platform's own field, which hands it on as a page; none where there is none."""
    lines = _LINE_OF_PAGE.sub("\n", page.decode("utf-8", errors="replace"))
    text = unescape(_TAG.sub("", lines)).replace("\u00a0", " ")
    return text.encode() if re.search(r"^\s*argmap\s*:", text, re.MULTILINE) else None


_LINE_OF_PAGE = re.compile(r"\r?\n|<br\s*/?>\n?|</(?:p|div|pre|li)>\n?")
_TAG = re.compile(r"<[^<>]*>")


def _read(data: bytes, name: str, file: str, folder: Path | None) -> Handed:
    try:
        text, said = _decoded(data)
    except ArgmapError as error:
        return Handed(name, file, None, str(error).split(":", maxsplit=1)[0])
    try:
        argument_map = read_map(text, path=file)
    except ArgmapError:
        straightened = as_written(text)
        try:
            if straightened == text:
                raise
            argument_map = read_map(straightened, path=file)
            straight = "it came through a mail: marks of quotation were straightened, and lines joined again"
            said = "; ".join(filter(None, (said, straight)))
        except ArgmapError as last:
            message = str(last).splitlines()[0]
            return Handed(name, file, None, message.removeprefix(file).removeprefix(":").strip())
    debate = debate_of(argument_map, folder) if folder is not None else debate_with(argument_map, {})
    return Handed(name, file, debate, said, _work(text, argument_map))


def _decoded(data: bytes) -> tuple[str, str]:
    """A file's text, and what it was in if that is not UTF-8, which all our programs write.

    Raises:
        ArticleError: it is no text.
    """
    if b"\0" not in data:
        try:
            return data.decode("utf-8-sig"), ""
        except UnicodeDecodeError:
            pass
    found = decode(data)
    return found.text, f"not in UTF-8; it was read as {found.encoding.upper()}"


def _work(text: str, argument_map: ArgumentMap) -> Work | None:
    """What an exercise tells in the comments and the entries of a map that it made."""
    log = read_tasklog(text)
    if not (log.tasks or is_exercise(argument_map)):
        return None
    sayings = [*sayings_of(argument_map), *(Saying(one.task, one.why) for one in log.tasks if one.why)]
    return Work(tuple(Task(*one) for one in log.tasks), log.looked, tuple(sayings))


def _of_worker(one: Handed) -> Handed:
    """What was handed in under the name that the pupil gave, where its file is not already called by one."""
    name = worker(one.debate.map) if one.debate is not None and not one.is_named else ""
    return one._replace(name=in_one_line(name)) if name else one


def as_written(text: str) -> str:
    """A map file's text as it was before a mail program quoted it, wrapped it and curled its marks of quotation."""
    lines = [re.sub(r"^(?:> ?)+", "", line) for line in text.translate(_STRAIGHT).splitlines()]
    begin = next((i for i, line in enumerate(lines) if re.match(r"\s*argmap\s*:", line)), 0)
    joined: list[str] = []
    for line in _without_farewell(lines[begin:]):
        if joined and not _BEGINS.match(line) and line.strip() and not line.startswith(" "):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined) + "\n"


_BEGINS = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$)|\{|\[|\}|\]|#|$)")
"""How a line begins that was none's continuation; an empty one does, too."""


def _without_farewell(lines: list[str]) -> list[str]:
    """The lines up to the empty one after which nothing looks like a map."""
    last = max((i for i, line in enumerate(lines) if line.strip() and _BEGINS.match(line)), default=0)
    end = next((i for i in range(last + 1, len(lines)) if not lines[i].strip()), len(lines))
    return lines[:end]
