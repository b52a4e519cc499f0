"""Messages as compilers write them: FILE:LINE:COLUMN: severity: what [name], the line, what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.errors import Problem

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST = 160
"""Characters of a line that are shown, around the column."""


def rendered(problem: Problem, texts: Mapping[str, str]) -> str:
    """A problem as lines for a person.

    Args:
        problem: what was found.
        texts: the text of each file that a line may be shown from, by its path.
    """
    where = f"{problem.location}: " if problem.location is not None else ""
    said = [f"{where}{problem.severity}: {problem.message} [{problem.check}]"]
    if problem.severity is not Severity.INFORMATION:
        said += _excerpt(problem, texts)
        said += [f"  {detail}" for detail in problem.details]
        said += [f"  {problem.remedy}"] if problem.remedy else []
    return "\n".join(shown(line) for line in said)


def shown(line: str) -> str:
    """A line that cannot move the cursor, colour the screen or turn the direction of what follows."""
    return _UNSEEN.sub("\ufffd", line)


def _excerpt(problem: Problem, texts: Mapping[str, str]) -> list[str]:
    location = problem.location
    if location is None or location.path not in texts or not location.line:
        return []
    lines = re.split(r"\r\n|\r|\n", texts[location.path])
    if location.line > len(lines):
        return []
    line = lines[location.line - 1].rstrip()
    if not line or "\0" in line:  # a line of zero bytes is no text
        return []
    first = max(0, location.column - _LONGEST // 2) if len(line) > _LONGEST else 0
    cut = line[first : first + _LONGEST]
    lead = "…" if first else ""
    tail = "…" if len(line) > first + _LONGEST else ""
    return [f"{location.line:>5} | {lead}{cut}{tail}"]
