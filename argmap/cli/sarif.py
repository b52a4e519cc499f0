"""Findings as SARIF 2.1.0, the form that code scanners exchange (OASIS standard)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.errors import Severity, in_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.errors import Location, Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


def sarif_log(problems: Iterable[Problem]) -> dict[str, Any]:
    """A log of one run; its rules are the names of the problems found."""
    from importlib.metadata import version

    found = tuple(problems)
    rules = {name: i for i, name in enumerate(dict.fromkeys(problem.check for problem in found))}
    driver = {"name": "argmap", "version": version("argmap"), "rules": [{"id": name} for name in rules]}
    results = [_result(problem, rules[problem.check]) for problem in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    lines = filter(None, [problem.message, *problem.details, problem.remedy])
    return {
        "ruleId": problem.check,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(map(in_one_line, lines))},
        "locations": [_location(problem.location)] if problem.location is not None else [],
    }


def _location(location: Location) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(location.path)}}
    if location.line:
        column = {"startColumn": location.column} if location.column else {}
        physical["region"] = {"startLine": location.line, **column}
    return {"physicalLocation": physical}


def _uri(path: str) -> str:
    """A file's address relative to the current folder; on another drive of Windows there is only an absolute one."""
    import os
    from pathlib import Path
    from urllib.parse import quote

    try:
        return quote(Path(os.path.relpath(path)).as_posix(), errors="surrogatepass")
    except ValueError:
        return Path(path).absolute().as_uri()
