"""A teacher's comments on the maps of a class: written to a file to be edited, read back, handed out; and points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.compare.comments import FIELDS, drafted, written
from argmap.compare.differences import KINDS
from argmap.compare.points import Worth
from argmap.errors import CommentsFormatError, Location, Problem, Severity
from argmap.formats.comments import Comment, read_comments, write_comments
from argmap.formats.points import read_points
from argmap.phrases import PLAIN
from argmap.store import make_folder, read_bytes, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from argmap.compare import Marked
    from argmap.compare.saying import Written


def comments_in(file: Path) -> Written:
    """The comments of a file, by what they are on.

    Raises:
        FileError: it cannot be read.
        CommentsFormatError: it holds no comments.
    """
    try:
        text = read_bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem("not-text", Severity.ERROR, "this is no text in UTF-8", location=Location(str(file)))
        raise CommentsFormatError([problem]) from error
    read = read_comments(text, path=str(file), kinds=KINDS, fields=FIELDS)
    return written((one.kind, one.about, one.case, one.say) for one in read)


def points_in(file: Path) -> Worth:
    """What a file gives points for.

    Raises:
        FileError: it cannot be read.
        PointsFormatError: it gives none.
    """
    text = read_bytes(file).decode("utf-8-sig", errors="replace")
    read = read_points(text, path=str(file), kinds=KINDS)
    return Worth(read.main_claim, read.claim, read.link, read.less, read.out_of)


def write_drafted(file: Path, pupils: Mapping[str, Marked], *, everything: bool) -> int:
    """Write what a class would be told to a file, to be edited; gives how many comments there are.

    Raises:
        FileError: it cannot be written.
    """
    comments = [Comment(*one) for one in drafted(pupils, everything=everything)]
    text = write_comments(comments, meanings=PLAIN.words.marking.meanings)
    write_atomically(file, text.encode())
    return len(comments)


def hand_out(folder: Path, sheets: Mapping[str, str], ending: str) -> None:
    """Write each pupil's comments to a file of its own, named as the pupil is.

    Raises:
        FileError: the folder or a file cannot be written.
    """
    make_folder(folder)
    taken: set[str] = set()
    for pupil, text in sheets.items():
        stem = " ".join(re.sub(r"[^\w .'-]+", " ", pupil).split()).strip(". ") or "pupil"
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem} {number}", number + 1
        taken.add(name.casefold())
        write_atomically(folder / f"{name}{ending}", text.encode())
