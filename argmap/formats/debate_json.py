"""A whole debate as JSON: the map with the names that the model has, and the articles' texts, so that nothing is lost.

For other programs, and for one file that holds everything; what a person writes is the map file.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from argmap.errors import FormatError, Location, MapFormatError, Problem, Severity, position
from argmap.formats.findings import MAP_BLOCKS, FormShape, form_problems, newer, reference_problems
from argmap.formats.format import Format, Read, Written
from argmap.formats.yaml import Document, parse
from argmap.model import ArgumentMap
from argmap.model.noun import RelativePath

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.formats.format import Resolve
    from argmap.formats.yaml import Key, Node

NAME = "argmap-debate"
VERSION = 1

_STATED = re.compile(rf'"format"\s*:\s*"{NAME}"')

_DOCUMENT = Document(name="debate", beginning=f'`"format": "{NAME}"`', levels="eight", texts=(), error=MapFormatError)
"""JSON is YAML too: where it is read as such, lines are known."""


class DebateForm(BaseModel):
    """A map with the texts of its articles."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True)

    format: Literal["argmap-debate"]
    version: Literal[1]
    map: ArgumentMap
    articles: dict[RelativePath, str] = Field(default_factory=dict)
    """By the names that the map's sources have for their files."""


_SHAPE = FormShape(form=DebateForm, whole="a debate's JSON", blocks={"map": "a map", **MAP_BLOCKS}, language="JSON")


def _read(text: str, resolve: Resolve, *, path: str) -> Read:  # noqa: ARG001 - it names no other file
    plain = _plain(text, path)
    version = plain.get("version") if isinstance(plain, dict) else None
    if type(version) is int and version > VERSION:
        raise _refusal([(newer(version, VERSION, "a debate's JSON", Location(path)), ("version",))], text, path)
    found: Iterable[tuple[Problem, Key]] = ()
    try:
        form = DebateForm.model_validate(plain)
    except ValidationError as error:
        found = _problems(error, plain, text, path)
    if found:
        raise _refusal(found, text, path)
    return Read(form.map, form.articles)


def _plain(text: str, path: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        location = Location(path, *position(text, error.pos))
        raise MapFormatError([Problem("not-json", Severity.ERROR, message, location=location)]) from error
    except (ValueError, RecursionError) as error:
        parse(text, _DOCUMENT, path=path)  # says where a key stands twice, or what is nested too deep
        message = "nested too deep" if isinstance(error, RecursionError) else str(error)
        problem = Problem("not-json", Severity.ERROR, f"this is not JSON: {message}", location=Location(path))
        raise MapFormatError([problem]) from error


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) != len(pairs):
        message = "a key stands twice in one block"
        raise ValueError(message)
    return plain


def _no_number(name: str) -> None:
    message = f"{name} is no number"
    raise ValueError(message)


def _problems(error: ValidationError, plain: Any, text: str, path: str) -> list[tuple[Problem, Key]]:
    """All mistakes: those of the form, and the references without meaning, which pydantic tells of only alone."""
    root = _tree(text, path)
    inner = plain.get("map") if isinstance(plain, dict) else None

    def line_of(at: Key) -> int | None:
        return root.find(("map", *at)).line if root is not None else None

    references = reference_problems(inner, _field, line_of) if isinstance(inner, dict) else []
    names = {problem.check for problem, _ in references}
    details = [one for one in error.errors(include_url=False) if one["type"].replace("_", "-") not in names]
    return [
        *form_problems(details, plain, _SHAPE),
        *((problem, ("map", *at)) for problem, at in references),
    ]


def _field(block: Any, name: str) -> tuple[str, Any]:
    return name, block.get(name) if isinstance(block, dict) else None


def _tree(text: str, path: str) -> Node | None:
    """The text's tree; none where it is no YAML."""
    with suppress(FormatError):
        return parse(text, _DOCUMENT, path=path)
    return None


def _refusal(found: Iterable[tuple[Problem, Key]], text: str, path: str) -> MapFormatError:
    """The problems in the order of their lines, where those are known."""
    root = _tree(text, path)
    placed = []
    for problem, at in found:
        node = root.find(at) if root is not None else None
        if node is not None and problem.check == "unknown-key" and node.key is not None:
            node = node.key
        line, column = (node.line, node.column) if node is not None else (0, 0)
        placed.append((line, column, problem.at(Location(path, line, column))))
    return MapFormatError(problem for _, _, problem in sorted(placed, key=lambda one: one[:2]))


def _write(argument_map: ArgumentMap, articles: Mapping[str, str], *, over: str | None) -> Written:  # noqa: ARG001 - a program's file
    named = (source.article for source in argument_map.sources if source.article is not None)
    order = dict.fromkeys([*named, *sorted(articles)])
    plain = {
        "format": NAME,
        "version": VERSION,
        "map": argument_map.model_dump(mode="json", exclude_defaults=True),
        "articles": {name: articles[name] for name in order if name in articles},
    }
    return Written(json.dumps(plain, ensure_ascii=False, indent=1) + "\n")


DEBATE_JSON = Format(
    words="a whole debate as JSON, the articles' texts included, for other programs; nothing is lost",
    endings=(".json",),
    is_in=lambda text: _STATED.search(text) is not None,
    read=_read,
    write=_write,
)
