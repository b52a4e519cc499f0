"""The README and the manual as tests read them: blocks of one language, commands with what they print, tables."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).parents[1]

MANUAL = ROOT / "argmap" / "manual"

_RENEWING = "if the program is right, the same test with --update-goldens writes it there; read the diff"


def blocks(language: str, text: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Each command of the console blocks with the output that is shown under it."""
    for block in blocks("console", text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = part.partition("\n")
            yield command, output


def run_commands(page: Path, folder: Path, *, is_renewed: bool) -> None:
    """Run what the console blocks show, one after the other in a folder; each prints what stands below it.

    Args:
        page: the README, or a page of the manual.
        folder: where they run.
        is_renewed: whether what they print is written into the page.
    """
    text = page.read_text("utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for command, output in commands(text):
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if is_renewed:
            text = text.replace(f"$ {command}\n{output}", f"$ {command}\n{done.stdout}", 1)
            page.write_text(text, "utf-8", newline="\n")
        else:
            assert done.stdout == output, f"{page.name} shows other output of `{command}`; {_RENEWING}"
        assert not done.stderr, f"{page.name}: `{command}` says on stderr: {done.stderr}"


def table(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table after a heading, without its head; signs that Markdown needs are taken away."""
    lines = text.partition(f" {heading}\n")[2].splitlines()
    rows = [line for line in lines if line.startswith("|")]
    first = lines.index(rows[0])
    together = next((n for n, line in enumerate(lines[first:]) if not line.startswith("|")), len(lines) - first)
    cells = (re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[first + 2 : first + together])
    return [[cell.strip().replace("\\|", "|") for cell in row] for row in cells]


def as_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows as a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def holds_screen(path: Path, golden: Path, *, is_renewed: bool) -> None:
    """See that the one text block of a page is a screen as a golden file has it.

    Args:
        path: the page.
        golden: the file.
        is_renewed: whether it is written into the page first.
    """
    screen, text = golden.read_text("utf-8"), path.read_text("utf-8")
    (shown,) = blocks("text", text)
    if is_renewed:
        path.write_text(text.replace(shown, screen), "utf-8", newline="\n")
        shown = screen
    assert shown == screen, f"{path.name} shows another screen than {golden.name}; {_RENEWING}"


def holds_table(path: Path, heading: str, expected: str, *, is_renewed: bool) -> None:
    """See that what stands between a heading and the next one begins with this table.

    Args:
        path: the page.
        heading: of the section that has only this table.
        expected: the table.
        is_renewed: whether it is written into the page first.
    """
    before, mark, after = path.read_text("utf-8").partition(f"\n## {heading}\n\n")
    assert mark, f"{path.name} has no section {heading!r} any more, which holds this table:\n{expected}"
    section, following, rest = after.partition("\n## ")
    if is_renewed:
        path.write_text(f"{before}{mark}{expected}{following}{rest}", "utf-8", newline="\n")
        section = expected
    assert section == expected, f"the table under {heading!r} in {path.name} is not that of the program; {_RENEWING}"
