"""Answers kept in a folder beside the map: a model's in files named by the hash of the question."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from typing import TYPE_CHECKING

from argmap.errors import FileError
from argmap.store import make_folder, read_bytes, write_atomically
from argmap.workspace.waiting import answers_of, begun_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class KeptAnswers:
    """The answers about one map.

    Args:
        output: the map's file.
        salt: what else an answer is kept by: a map that is asked about again once it has changed.
    """

    def __init__(self, output: Path, salt: bytes = b"") -> None:
        self.folder = answers_of(output)
        self.begun = begun_file(output)
        """Where it stands with what a draft by paste was begun."""
        self._salt = hashlib.sha256(salt).hexdigest() if salt else ""

    def answer(self, asked: str) -> str:
        """The answer that is kept; empty, if there is none."""
        return self.read(self.file(asked, "answer.json"))

    def keep(self, asked: str, answer: str) -> None:
        """Keep an answer."""
        self.write(self.file(asked, "answer.json"), answer)

    def file(self, asked: str, ending: str) -> Path:
        """The file that belongs to a question."""
        name = hashlib.sha256(f"{self._salt}{asked}".encode()).hexdigest()[:12]
        return self.folder / f"{name}.{ending}"

    def read(self, file: Path) -> str:
        """What stands in a file of the folder; nothing, if it is not there."""
        return read_bytes(file).decode("utf-8-sig", "replace").strip() if file.is_file() else ""

    def write(self, file: Path, text: str) -> None:
        """Write a file of the folder, which is made if it is not there."""
        make_folder(self.folder)
        write_atomically(file, text.encode("utf-8", "replace"))

    def _is_there(self) -> bool:
        try:
            return self.folder.is_dir()
        except OSError:  # the name is too long, of which the map's own error tells
            return False

    def told(self) -> str:
        """Where the answers are, and how they are forgotten; empty, where there are none."""
        if not self._is_there():
            return ""
        return f"Answers and notices are kept in {self.folder}: delete the folder, or a file in it, to be asked again."

    def keep_notices(self, notices: Iterable[str]) -> None:
        """Keep what was said of the draft."""
        if self._is_there():
            with suppress(FileError):
                self.write(self.folder / "notices.txt", "".join(f"{notice}\n" for notice in notices))
