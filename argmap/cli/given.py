"""The files that a person names: looked at before anything is loaded that could do something with them."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Debate

STANDARD_INPUT = Path("-")
"""What a person names instead of a file to have standard input read."""

_NAME_OF_INPUT = "standard input"

_MAP_ENDINGS = (".yaml", ".yml")

_MADE = (".svg", ".png")

_MAP_KEY = re.compile(rb"""^[\s{]*["']?argmap["']?\s*:\s*["']?\d""", re.MULTILINE)
"""The key that only a map has, with the version of its form."""


def is_table(path: Path) -> bool:
    """Whether a file is a table for a spreadsheet, as its name says."""
    return path.suffix.lower() in (".csv", ".tsv")


def look_at_map(path: Path) -> None:
    """See that a file is there and could be a map.

    Raises:
        FileError: it cannot be read, or it is an article, of which a map can be drafted, or a picture of a map.
    """
    from argmap.errors import FileError
    from argmap.store import look_at

    if path == STANDARD_INPUT:
        return
    look_at(path)
    if path.suffix.lower() in _MADE and not holds_map(path):
        raise FileError(f"{path}: this was made of a map; name the map itself, which ends in .yaml", path)
    if path.suffix.lower() not in _MAP_ENDINGS and _is_article(path):
        from argmap.cli.calling import call

        drafting = call("draft", path, "-o", path.with_suffix(".yaml").name)
        raise FileError(f"{path}: this is an article, not a map; draft a map of it: {drafting}", path)


def look_at_file(path: Path) -> None:
    """See that a file is there, be it a map or an article.

    Raises:
        FileError: it cannot be read.
    """
    from argmap.store import look_at

    if path != STANDARD_INPUT:
        look_at(path)


def look_at_article(path: Path) -> None:
    """See that a file is there, and is no map.

    Raises:
        FileError: it cannot be read, or is a map.
    """
    from argmap.errors import FileError

    look_at_file(path)
    if path == STANDARD_INPUT:
        return
    if path.suffix.lower() in _MAP_ENDINGS and holds_map(path):
        from argmap.cli.calling import call

        raise FileError(f"{path}: this is a map, not an article; to look at it: {call('view', path)}", path)


def debate_in(path: Path, *, all_checks: bool = False) -> Debate:
    """The debate in a map file, or in what comes in on standard input.

    Args:
        path: the file.
        all_checks: whether all problems are looked for, or errors alone, which most commands tell of.

    Raises:
        FileError: it cannot be read, or is an article.
        MapFormatError: it holds no map.
    """
    look_at_map(path)
    from argmap.workspace import open_debate, read_debate

    if path == STANDARD_INPUT:
        return read_debate(sys.stdin.buffer.read(), _NAME_OF_INPUT, all_checks=all_checks)
    return open_debate(path, all_checks=all_checks)


def tell_of_errors(debate: Debate, path: Path) -> None:
    """Say on standard error that a map has errors, and how to see them; what was asked for is done all the same."""
    from argmap.cli.calling import call
    from argmap.cli.messages import shown
    from argmap.errors import Severity
    from argmap.phrases import EXPERT, summary

    errors = [problem for problem in debate.problems if problem.severity is Severity.ERROR]
    if errors:
        print(shown(f"{name_of(path)}: {summary(errors, EXPERT)}; see `{call('check', path)}`"), file=sys.stderr)


def article_bytes(path: Path) -> bytes:
    """The bytes of an article, or what comes in on standard input.

    Raises:
        FileError: it cannot be read.
    """
    from argmap.store import read_bytes

    return sys.stdin.buffer.read() if path == STANDARD_INPUT else read_bytes(path)


def name_of(path: Path) -> str:
    """What messages call a file that a person named."""
    return _NAME_OF_INPUT if path == STANDARD_INPUT else str(path)


def refuse_input_twice(paths: Sequence[Path]) -> None:
    """Standard input can be read only once.

    Raises:
        typer.BadParameter: it is named twice.
    """
    if paths.count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("standard input (-) can be named only once")


def _is_article(path: Path) -> bool:
    """Whether a file is an article, by its ending or its beginning, and holds no map all the same."""
    if holds_map(path):
        return False
    from argmap.articles import READERS
    from argmap.articles.html import starts_like_html
    from argmap.store import read_bytes

    data = read_bytes(path)
    return path.suffix.lower() in READERS or data.startswith(b"%PDF-") or starts_like_html(data)


def holds_map(path: Path) -> bool:
    """Whether a file says of itself that it is a map."""
    from argmap.store import read_bytes

    return _MAP_KEY.search(read_bytes(path)) is not None
