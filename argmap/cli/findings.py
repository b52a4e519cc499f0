"""What `argmap check` found, for a person, a script, a code scanner or GitHub's log.

A further format is a function from what was checked to the pieces of its text, and one line in `FORMATS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.errors import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.errors import Location, Problem


class Checked(NamedTuple):
    """A map file that was looked at."""

    path: str
    problems: tuple[Problem, ...]
    """Those to be shown, in the order of their lines."""
    facts: Mapping[str, int]
    """What the map has, by the words for it; empty where it is no map."""


def as_text(checked: Iterable[Checked]) -> Iterator[str]:
    """Lines as compilers write them, and one line for each map."""
    from argmap.cli.messages import rendered_all, shown
    from argmap.cli.texts import lines_of
    from argmap.errors import in_one_line
    from argmap.phrases import EXPERT, summary

    for one in checked:
        for lines in rendered_all(one.problems, lines_of(one.problems)):
            yield lines + "\n"
        yield f"{shown(in_one_line(one.path))}: {_facts(one.facts)}{summary(one.problems, EXPERT)}\n"


def as_json(checked: Iterable[Checked]) -> Iterator[str]:
    """One object with `findings` and a `summary`; every finding has all keys, null where there is nothing to say."""
    import json

    everything = list(checked)
    findings = [_finding(one.path, problem) for one in everything for problem in one.problems]
    counts = {severity.value: sum(f["severity"] == severity for f in findings) for severity in Severity}
    maps = [{"map": one.path, **one.facts} for one in everything]
    yield json.dumps({"findings": findings, "summary": {**counts, "maps": maps}}, indent=2) + "\n"


def as_sarif(checked: Iterable[Checked]) -> Iterator[str]:
    """A SARIF 2.1.0 log."""
    import json

    from argmap.cli.sarif import sarif_log

    yield json.dumps(sarif_log(problem for one in checked for problem in one.problems), indent=2) + "\n"


def as_github(checked: Iterable[Checked]) -> Iterator[str]:
    """Workflow commands, by which GitHub shows findings beside the changed lines."""
    for one in checked:
        for problem in one.problems:
            yield _command(problem) + "\n"


FORMATS: dict[str, Callable[[Iterable[Checked]], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""All formats, by the names that people can ask for."""


def _facts(facts: Mapping[str, int]) -> str:
    """What a map has, as the start of a sentence."""
    from argmap.phrases import EXPERT, counted

    if not facts:
        return ""
    if not facts["claims"]:
        return "no claims yet, "
    implicit = f" ({facts['implicit']} implicit)" if facts["implicit"] else ""
    unread = f" ({facts['not_looked_for']} not looked for)" if facts["not_looked_for"] else ""
    quotes = f"{facts['found']} of {counted(facts['quotes'], EXPERT.nouns.quote)} found"
    return f"{counted(facts['claims'], EXPERT.nouns.claim)}{implicit}, {quotes}{unread}, "


def _finding(path: str, problem: Problem) -> dict[str, Any]:
    from argmap.errors import in_one_line

    location, place = problem.location, problem.place
    return {
        "check": problem.check,
        "severity": problem.severity.value,
        "message": in_one_line(problem.message),
        "details": list(problem.details),
        "remedy": problem.remedy or None,
        "map": path,
        "file": location.path if location else None,
        "line": (location.line or None) if location else None,
        "column": (location.column or None) if location else None,
        "id": (place.id or None) if place else None,
        "source": (place.source or None) if place else None,
        "field": list(place.field) if place else [],
        "span": list(place.span) if place and place.span else None,
    }


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "notice"}


def _command(problem: Problem) -> str:
    from argmap.cli.messages import shown
    from argmap.errors import in_one_line

    properties = [*_position(problem.location), ("title", problem.check)]
    said = ",".join(f"{key}={_escaped_property(shown(value))}" for key, value in properties)
    lines = filter(None, [problem.message, *problem.details, problem.remedy])
    message = _escaped("\n".join(shown(in_one_line(line)) for line in lines))
    return f"::{_COMMANDS[problem.severity]} {said}::{message}"


def _position(location: Location | None) -> Iterator[tuple[str, str]]:
    from pathlib import Path

    if location is not None:
        yield "file", Path(location.path).as_posix()
        yield from ((key, str(n)) for key, n in (("line", location.line), ("col", location.column)) if n)


def _escaped(text: str) -> str:
    """A text as GitHub's runner reads it back from one line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
