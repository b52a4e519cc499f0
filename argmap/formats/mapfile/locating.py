"""Where in a map file's text a problem has its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.errors import Location, Problem
from argmap.formats.mapfile.conversion import file_key
from argmap.formats.mapfile.form import MAP_FILE
from argmap.formats.yaml import Node, cuts_in, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def cut_texts(text: str, *, path: str) -> tuple[Problem, ...]:
    """A warning (`text-cut`) for every text of a map file that a comment seems to end by mistake.

    Raises:
        MapFormatError: this is no YAML.
    """
    return tuple(cuts_in(text, parse(text, MAP_FILE, path=path), MAP_FILE, path=path)) if " #" in text else ()


def locate(text: str, problems: Iterable[Problem], *, path: str) -> tuple[Problem, ...]:
    """The same problems, those about the map itself with their line and column in its text."""
    problems = tuple(problems)
    if not any(_is_to_be_placed(problem) for problem in problems):
        return problems
    root = parse(text, MAP_FILE, path=path)
    blocks = {
        str(block.value["id"].value): block
        for name in ("claims", "relations", "issues")
        if name in root.value
        for block in root.value[name].children()
        if block.kind == "mapping" and "id" in block.value
    }
    listed = root.value["sources"].children() if "sources" in root.value else ()
    sources = {str(block.value["id"].value): block for block in listed if "id" in block.value}
    return tuple(_located(problem, root, blocks, sources, path) for problem in problems)


def _is_to_be_placed(problem: Problem) -> bool:
    """Whether a problem is about the map's own text and has no line there yet."""
    return problem.location is None and problem.place is not None and problem.place.span is None


def _located(
    problem: Problem, root: Node, blocks: Mapping[str, Node], sources: Mapping[str, Node], path: str
) -> Problem:
    place = problem.place
    if place is None or not _is_to_be_placed(problem):
        return problem
    block = blocks.get(place.id) or sources.get(place.source) or root
    field = place.field
    if field and field[0] in ("premises", "target", "kind"):
        field = (file_key(block.value, str(field[0])), *field[1:])
    node = block.find(field)
    return problem.at(Location(path, node.line, node.column))
