"""Messages as compilers write them: FILE:LINE:COLUMN: severity: what [name], the line, what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.errors import Severity, in_one_line
from argmap.text import Surface, harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.errors import Problem

SHOWN = 50
"""So many findings of one kind are shown of a file; the rest is counted."""

_LONGEST = 160
"""Characters of a line that are shown, around the column."""


def rendered_all(problems: Iterable[Problem], files: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Problems as lines for a person; of many of one kind the first, and how many more there are.

    What one may do about mere information is said with the first of its kind.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        seen[problem.check] += 1
        if seen[problem.check] <= SHOWN:
            yield rendered(problem, files, advises=seen[problem.check] == 1)
    for name, count in seen.items():
        if count > SHOWN:
            yield f"… and {count - SHOWN:,} more like this [{name}]; `argmap check --format json` names all"


def rendered(problem: Problem, files: Mapping[str, Sequence[str]], *, advises: bool = False) -> str:
    """A problem as lines for a person.

    Args:
        problem: what was found.
        files: the lines of each file that one may be shown from, by its path.
        advises: whether of mere information, too, it is said what one may do.
    """
    where = f"{problem.location}: " if problem.location is not None else ""
    said = [f"{where}{problem.severity}: {problem.message} [{problem.check}]"]
    if problem.severity is not Severity.INFORMATION:
        said += _excerpt(problem, files)
        said += [f"  {detail}" for detail in problem.details]
    if problem.remedy and (advises or problem.severity is not Severity.INFORMATION):
        said.append(f"  {problem.remedy}")
    return "\n".join(shown(in_one_line(line)) for line in said)


def shown(line: str) -> str:
    """A line that cannot move the cursor, colour the screen or turn the direction of what follows."""
    return harmless(line, Surface.LINE)


def _excerpt(problem: Problem, files: Mapping[str, Sequence[str]]) -> list[str]:
    location = problem.location
    if location is None or not 0 < location.line <= len(files.get(location.path, ())):
        return []
    line = files[location.path][location.line - 1].rstrip()
    if not line or "\0" in line:  # a line of zero bytes is no text
        return []
    first = max(0, location.column - _LONGEST // 2) if len(line) > _LONGEST else 0
    cut = line[first : first + _LONGEST]
    lead = "…" if first else ""
    tail = "…" if len(line) > first + _LONGEST else ""
    return [f"{location.line:>5} | {lead}{cut}{tail}"]
