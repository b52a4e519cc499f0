"""The clipboard, by whatever program of the system has it."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress

_WRITERS = (("pbcopy",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "-ib"), ("clip.exe",))
_READERS = (
    ("pbpaste",),
    ("wl-paste", "--no-newline"),
    ("xclip", "-selection", "clipboard", "-o"),
    ("xsel", "-ob"),
    (
        "powershell.exe",
        "-NoProfile",
        "-Command",
        "[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-Clipboard -Raw",  # else in the console's own letters
    ),
)
_ENCODINGS = {"clip.exe": "utf-16"}
"""What programs want that do not take UTF-8; with a mark of its order, by which Windows knows it."""

_SECONDS = 5
_LARGEST = 2_000_000
"""Bytes: more is no reply."""


def copied(text: str) -> bool:
    """Whether the text could be put onto the clipboard."""
    return _run(_WRITERS, text) is not None


def pasted() -> str | None:
    """The text on the clipboard; none where there is no clipboard that can be read."""
    found = _run(_READERS, "")
    return None if found is None else found[:_LARGEST].decode("utf-8-sig", "replace").replace("\r\n", "\n").strip()


def _run(programs: tuple[tuple[str, ...], ...], given: str) -> bytes | None:
    """What the first of the programs that works says."""
    for program, *arguments in programs:
        if path := shutil.which(program):
            with suppress(OSError, subprocess.SubprocessError):
                # What takes text gets no pipe for its output: xclip stays in the background and would hold it open.
                done = subprocess.run(
                    [path, *arguments],
                    input=given.encode(_ENCODINGS.get(program, "utf-8")),
                    check=True,
                    timeout=_SECONDS,
                    stdout=subprocess.DEVNULL if given else subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
                return done.stdout or b""
    return None
