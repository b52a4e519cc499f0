"""Articles as people have them, taken in as the UTF-8 text that a map can quote."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from argmap.articles import decode
from argmap.errors import ArticleError, FileError
from argmap.formats import write_map
from argmap.model import ArgumentMap, Source, slug
from argmap.store.files import read_bytes, write_new

_EXAMPLE = """
# What they claim, as an example: take away the "# " before each line from here on, and before `main` above.
# claims:
#   - id: first-main
#     label: a few words
#     text: What the first article finally argues for.
#     quotes: [{source: FIRST, exact: "its words in the article, letter by letter"}]
#   - id: second-main
#     text: What the second article finally argues for.
#     quotes: [{source: SECOND, exact: "its words in the article"}]
#   - id: a-reason
#     text: A reason that the first article gives.
#     quotes: [{source: FIRST, exact: "its words"}]
#   - id: unsaid
#     text: What must be added for the reason to work, though the article does not say it.
# relations:
#   - {id: r1, support: first-main, by: [a-reason, unsaid]}
#   - {id: x1, attack: a-reason, by: [second-main], note: "Why it tells against it."}
# issues:
#   - {id: i1, question: "What do both speak of?", positions: [first-main, second-main]}
"""


class Started(NamedTuple):
    """A map that was begun."""

    map: ArgumentMap
    notices: tuple[str, ...]
    """What a person should know about how the articles were read."""


class TakenIn(NamedTuple):
    """An article as its map will name it."""

    path: str
    """Relative to the map's folder."""
    original: str
    """Where it came from, if it was copied."""
    notice: str


def start_map(left: Path, right: Path, output: Path, *, encoding: str | None = None) -> Started:
    """Write an empty map on two articles.

    Args:
        left: the article on the left side.
        right: the article on the right side.
        output: the map's file, which must not be there yet.
        encoding: of both articles; guessed from their bytes if left out.

    Raises:
        FileError: an article cannot be read, or the map is there already.
        ArticleError: an article is no text.
    """
    if output.exists():
        raise FileError(f"{output}: this file is there already, and is not overwritten; choose another name", output)
    if left.exists() and right.exists() and left.samefile(right):
        raise FileError(f"{right}: this is the same file as the other article; name two articles", right)
    taken = [take_in(path, output.parent, encoding=encoding) for path in (left, right)]
    names = [slug(path.stem)[:40].strip("-_") or side for path, side in ((left, "left"), (right, "right"))]
    if names[0] == names[1]:
        names = ["left", "right"]
    sources = (
        Source(id=names[0], side="left", title=left.stem, article=taken[0].path, original=taken[0].original),
        Source(id=names[1], side="right", title=right.stem, article=taken[1].path, original=taken[1].original),
    )
    started = ArgumentMap(title=f"{left.stem} / {right.stem}", sources=sources)
    text = write_map(started)
    for name, main in zip(names, ("first-main", "second-main"), strict=True):
        text = text.replace(f"  - id: {name}\n", f"  - id: {name}\n    # main: {main}\n")
    write_new(output, (text + _EXAMPLE.replace("FIRST", names[0]).replace("SECOND", names[1])).encode())
    return Started(started, tuple(one.notice for one in taken if one.notice))


def take_in(path: Path, folder: Path, *, encoding: str | None = None) -> TakenIn:
    """Make an article quotable from a folder: where it is, if it is UTF-8 and near enough, else as a copy.

    Raises:
        FileError: it cannot be read, or the copy cannot be written.
        ArticleError: it is no text.
    """
    data = read_bytes(path)
    try:
        decoded = decode(data, encoding=encoding)
    except ArticleError as error:
        raise ArticleError(f"{path}: {error}") from error
    notice = f"{path}: {decoded.notice}" if decoded.notice else ""
    plain = decoded.text.encode()
    near = _within_reach(path, folder)
    if near is not None and data.removeprefix(b"\xef\xbb\xbf") == plain:
        return TakenIn(near, "", notice)
    copy = _free_name(folder, path.stem, plain)
    if not copy.exists():
        write_new(copy, plain)
    notices = [notice, f"{path}: copied as UTF-8 text to {copy}"]
    return TakenIn(copy.name, str(path.name), "\n".join(filter(None, notices)))


def _within_reach(path: Path, folder: Path) -> str | None:
    """The path relative to the folder with at most one step up; none if it lies elsewhere."""
    try:
        relative = Path(os.path.relpath(path.resolve(), folder.resolve()))
    except ValueError:  # another drive
        return None
    return relative.as_posix() if relative.parts.count("..") <= 1 and "\\" not in str(relative.as_posix()) else None


def _free_name(folder: Path, stem: str, data: bytes) -> Path:
    """A name beside the map that is free, or has these very bytes."""
    number = 1
    while True:
        path = folder / (f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
        if not path.exists() or (path.is_file() and path.stat().st_size == len(data) and read_bytes(path) == data):
            return path
        number += 1
