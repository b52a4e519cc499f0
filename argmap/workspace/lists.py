"""Lists that people keep in spreadsheets: as text, whatever program wrote them."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.articles import decode
from argmap.errors import LINE_END, ArticleError, FileError
from argmap.store.files import read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

SEPARATORS = (",", ";", "\t")
"""What spreadsheets put between columns: where a comma is a decimal point, it is the semicolon."""

_NAMES = ("name", "pupil", "student")
"""What the column of a class list is called that has the names."""


def list_text(path: Path) -> str:
    """A list's text: UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileError: it cannot be read, or is no text.
    """
    data = read_bytes(path)
    if b"\0" not in data:
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8-sig")
    try:
        return decode(data).text
    except ArticleError as error:
        raise FileError(f"{path}: this list cannot be read as text; save it as UTF-8 (CSV)", path) from error


def separator_of(text: str, columns: Collection[str]) -> str:
    """What separates a list's columns: that by which the first line has most of these."""
    first = LINE_END.split(text, maxsplit=1)[0].lower()

    def known(separator: str) -> int:
        return len({cell.strip(' "') for cell in first.split(separator)} & set(columns))

    return max(SEPARATORS, key=known)


def listed_pupils(path: Path) -> tuple[str, ...]:
    """The names in a class list: its column `name`, or, where its first line has none, each line as it stands.

    Raises:
        FileError: it cannot be read, is no list, or names nobody.
    """
    text = list_text(path)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text, _NAMES)))
    except csv.Error as error:
        raise FileError(f"{path}: this is no list of names: {error}; give one name a line", path) from error
    heads = [cell.strip().lower() for cell in rows[0]] if rows else []
    column = next((heads.index(name) for name in _NAMES if name in heads), None)
    if column is None:
        found = [line.strip().strip('"') for line in LINE_END.split(text)]
    else:
        found = [row[column].strip() for row in rows[1:] if len(row) > column]
    names = tuple(dict.fromkeys(" ".join(name.split()) for name in found if name.strip()))
    if not names:
        raise FileError(f"{path}: this list names nobody; give one name a line, or a column `name`", path)
    return names
