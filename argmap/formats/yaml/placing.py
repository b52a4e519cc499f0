"""What was found wrong with a document's values, given the lines where these stand in its text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.errors import Location
from argmap.formats.yaml.causes import of_cut
from argmap.formats.yaml.cuts import comment_after

if TYPE_CHECKING:
    from argmap.errors import Problem
    from argmap.formats.yaml.tree import Key, Node


def in_order(problem: Problem) -> tuple[int, int]:
    """By this, problems stand in the order of their lines."""
    return (problem.location.line, problem.location.column) if problem.location is not None else (0, 0)


def placed(found: list[tuple[Problem, Key]], root: Node, text: str, path: str) -> list[Problem]:
    """The problems with their lines; of a value the first, as what else is found follows from it."""
    by_place: dict[tuple[int, int, str], Problem] = {}
    for problem, at in found:
        node = root.find(at)
        if problem.check == "unknown-key" and node.key is not None:
            node = node.key
        distinct = problem.message if node.kind == "mapping" else ""
        location = Location(path, node.line, node.column)
        by_place.setdefault((node.line, node.column, distinct), _worded(problem, node, text).at(location))
    return list(by_place.values())


def _worded(problem: Problem, node: Node, text: str) -> Problem:
    """The problem, said of the comment where one stands in the place of a value."""
    comment = comment_after(text, node) if node.kind == "scalar" and node.value is None else ""
    if not comment:
        return problem
    message, remedy = of_cut(comment)
    return replace(problem, message=message, remedy=remedy)
