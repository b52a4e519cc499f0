"""Questions that a person pastes into an assistant: a file for each and its reply, by the question's hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from argmap.cli.messages import shown
from argmap.errors import UnansweredError
from argmap.store import make_folder, read_bytes, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

END: Final = "END"
"""The line behind a reply that is pasted into the terminal."""

_CLIPBOARDS = (("pbcopy",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("clip.exe",))
_SECONDS = 5


class PastedReplies:
    """Replies in a folder beside the map; what is there is not asked for again."""

    def __init__(self, output: Path) -> None:
        self._folder = output.with_name(f"{output.name}.paste")
        self._asked = 0

    def put(self, question: str, *, is_optional: bool = False) -> str:
        """The reply to a question: the one that is kept, or what is pasted now.

        Raises:
            UnansweredError: no reply was given.
        """
        self._asked += 1
        asked, answered = self._files(question)
        if kept := _text(answered):
            return kept
        make_folder(self._folder)
        write_atomically(asked, question.encode())
        copied = " (it is on the clipboard)" if _copied(question) else ""
        if is_optional:
            print(f"The reply can be used in part. To leave it at that, type {END} alone.", file=sys.stderr)
        for line in (
            f"Question {self._asked}. Paste the whole of {asked}{copied} into your assistant.",
            f"Save the reply as {answered} and type {END}; or paste it here, then a line with {END} alone.",
            f"What came is kept in {self._folder}; delete a file there to be asked again. Ctrl-C stops; go on later.",
        ):
            print(shown(line), file=sys.stderr)
        reply, is_over = _pasted()
        reply = reply or _text(answered)
        if reply:
            write_atomically(answered, reply.encode("utf-8", "replace"))
        elif is_over or not is_optional:
            raise UnansweredError(
                f"there is no reply to {asked} yet: save it as {answered}, and give the same command again"
            )
        return reply

    def forget(self, question: str) -> None:
        """Put a reply that was of no use out of the way."""
        with suppress(OSError):
            self._files(question)[1].unlink(missing_ok=True)

    def _files(self, question: str) -> tuple[Path, Path]:
        name = hashlib.sha256(question.encode()).hexdigest()[:12]
        return self._folder / f"{name}.question.txt", self._folder / f"{name}.reply.txt"


def _text(file: Path) -> str:
    return read_bytes(file).decode("utf-8-sig", "replace").strip() if file.is_file() else ""


def _pasted() -> tuple[str, bool]:
    """What comes in up to the line that ends it, and whether the input is over."""
    lines: list[str] = []
    for line in sys.stdin:
        if line.strip() == END:
            return "".join(lines).strip(), False
        lines.append(line)
    return "".join(lines).strip(), True


def _copied(text: str) -> bool:
    """Whether the text could be put onto the clipboard."""
    for program, *arguments in _CLIPBOARDS:
        if path := shutil.which(program):
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run(
                    [path, *arguments],
                    input=text.encode(),
                    check=True,
                    timeout=_SECONDS,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                return True
    return False
