"""Commands that can be pasted as they are printed."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path


def call(*words: str | Path) -> str:
    """A command of this program for the shell, called as it was called now."""
    everything = [*_program(), *map(str, words)]
    return subprocess.list2cmdline(everything) if sys.platform == "win32" else shlex.join(everything)


_FLEETING = "archive-v0"
"""In where uvx keeps what it runs once: what PATH gives there is gone afterwards."""


def _origin() -> str:
    """From where this was installed, as a package manager takes it; its name where an index had it."""
    from importlib import metadata

    said = json.loads(metadata.distribution("argmap").read_text("direct_url.json") or "{}")
    if not said:
        return "argmap"
    vcs = said.get("vcs_info", {})
    revision = f"@{vcs['requested_revision']}" if "requested_revision" in vcs else ""
    return f"{vcs['vcs']}+{said['url']}{revision}" if vcs else str(said["url"])


def _program() -> list[str]:
    """The words by which a shell finds this program: its name if that is what PATH gives, else where it lies."""
    called = Path(sys.argv[0])
    if getattr(sys, "frozen", False):
        return [sys.argv[0]]
    if _FLEETING in sys.prefix:
        return ["uvx", "--from", _origin(), "argmap"]
    if called.name == "__main__.py" and called.parent.name == "argmap":
        return [sys.executable, "-m", "argmap"]
    if called.stem != "argmap":  # a program of somebody else's that uses ours
        return ["argmap"]
    found = shutil.which("argmap")
    with suppress(OSError):
        if found is not None and Path(found).samefile(called if called.exists() else f"{called}.exe"):
            return ["argmap"]
    return [str(called)]
