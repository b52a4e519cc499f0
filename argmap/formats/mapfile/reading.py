"""A map file's text to a map, or to all of its mistakes with their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from argmap.errors import Location, MapFormatError, Problem, Severity, position
from argmap.formats.findings import (
    MAP_BLOCKS,
    FormShape,
    Heading,
    form_problems,
    meant_keys,
    newer,
    reference_problems,
    type_message,
    version_missing,
)
from argmap.formats.mapfile.conversion import field_in_file, file_key, relation_arguments
from argmap.formats.mapfile.form import MAP_FILE, VERSION, ClaimForm, Form, IssueForm, MapForm, RelationForm, SourceForm
from argmap.formats.yaml import Key, Node, cuts_in, in_order, parse, placed
from argmap.model import RELATION_KINDS, ArgumentMap, Claim, Issue, Relation, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from argmap.model.noun import Noun

_NOUNS: dict[str, tuple[type[Noun], type[Form], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "sources": (Source, SourceForm, dict),
    "claims": (Claim, ClaimForm, dict),
    "relations": (Relation, RelationForm, relation_arguments),
    "issues": (Issue, IssueForm, dict),
}
"""For each list of a map: its noun, its form, and what turns a block into the noun's arguments."""

_HEADING = Heading("argmap", VERSION, "the map file", MapFormatError)
_SHAPE = FormShape(
    form=MapForm,
    whole="a map file",
    blocks=MAP_BLOCKS,
    language="YAML",
    without_value="Inside { } a comma ends a value: put a text with a comma in quotation marks, and a list in [ ].",
)


def read_map(text: str, *, path: str = "map") -> ArgumentMap:
    """The map that a file's text holds.

    Args:
        text: the file, decoded.
        path: how messages name it.

    Raises:
        MapFormatError: with all mistakes, in the order of their lines.
    """
    return map_of(tree_of(text, path=path), text, path=path)


def tree_of(text: str, *, path: str) -> Node:
    """The tree of a file's text, which may be that of a newer version; raises as `read_map` does."""
    try:
        return parse(text, MAP_FILE, path=path)
    except MapFormatError:
        _refuse_newer(text, path)
        raise


def _refuse_newer(text: str, path: str) -> None:
    """Of a file that cannot even be parsed, say first that it is newer: its form may have what this one has not."""
    stated = _VERSION.search(text)
    if stated is not None and int(stated[1]) > VERSION:
        location = Location(path, *position(text, stated.start(1)))
        raise MapFormatError([newer(stated[1], VERSION, "the map file", location)])


_VERSION = re.compile(r"(?:\A|(?<=[\r\n]))\{?[ \t]*[\"']?argmap[\"']?:[ \t]*(\d{1,9})\b")


def is_map(text: str) -> bool:
    """Whether a text says of itself that it is a map file."""
    return _VERSION.search(text) is not None


def map_of(root: Node, text: str, *, path: str) -> ArgumentMap:
    """The map that the tree of a file's text holds; raises as `read_map` does."""
    plain = root.plain()
    _refuse_other_files(root, plain, path)
    references = reference_problems(plain, field_in_file, lambda at: root.find(at).line)
    found = [*_form_problems(plain), *references]
    parts, problems = _nouns(plain, broken={tuple(at[:2]) for _, at in found})
    found += problems
    if found:
        mistakes = [*placed(found, root, text, path), *cuts_in(text, root, MAP_FILE, path=path)]
        raise MapFormatError(sorted(mistakes, key=in_order))
    top = {key: plain[key] for key in ("title", "note") if key in plain}
    return ArgumentMap.model_validate({**top, **parts})


def _refuse_other_files(root: Node, plain: Any, path: str) -> None:
    location = version_missing(_HEADING, root, plain, path)
    if location is None:
        return
    if not isinstance(plain, dict):
        problem = ("not-a-map", "this is no map file: a map file starts with `argmap: 1`, then title, sources, claims")
    elif "judgements" in plain and "argmap" not in plain:
        said = "these are a reader's judgements of a map, not a map; `argmap judgements MAP FILE` shows them"
        problem = ("not-a-map", said)
    elif "argmap" not in plain:
        problem = ("no-version", "a map file says `argmap: 1` at its top; this one does not")
    else:
        problem = ("no-version", "a map file says `argmap: 1` at its top; this one says something else there")
    raise MapFormatError([Problem(problem[0], Severity.ERROR, problem[1], location=location)])


def _form_problems(plain: Any) -> list[tuple[Problem, Key]]:
    found: list[ErrorDetails] = []
    try:
        MapForm.model_validate(plain)
    except ValidationError as error:
        found = error.errors(include_url=False)
    misspelt = meant_keys(found, plain, _SHAPE)
    problems = form_problems(found, plain, _SHAPE)
    for i, block in enumerate(_list(plain, "relations")):
        kinds = [kind for kind in RELATION_KINDS if isinstance(block, dict) and kind in block]
        is_meant = any((("relations", i), kind) in misspelt for kind in RELATION_KINDS)
        if isinstance(block, dict) and len(kinds) != 1 and not is_meant:
            have = "none of" if not kinds else "more than one of"
            message = f"a relation names its target with one of {', '.join(RELATION_KINDS)}; this one has {have} them"
            problems.append((Problem("relation-kind", Severity.ERROR, message), ("relations", i)))
    return problems


def _nouns(plain: dict[str, Any], *, broken: set[Key]) -> tuple[dict[str, list[Any]], list[tuple[Problem, Key]]]:
    """The nouns of all blocks, and what the model refuses about them; of a broken block, what the form can't see."""
    parts: dict[str, list[Any]] = {}
    problems: list[tuple[Problem, Key]] = []
    for name, (noun, _, arguments) in _NOUNS.items():
        parts[name] = []
        for i, block in enumerate(_list(plain, name)):
            if not isinstance(block, dict):
                continue
            try:
                parts[name].append(noun(**arguments(block)))
            except ValidationError as error:
                for details in error.errors(include_url=False):
                    if (name, i) in broken and details["type"] != "value_error":
                        continue
                    first, *rest = details["loc"] or ("",)
                    at = (name, i, file_key(block, str(first)), *rest) if first else (name, i)
                    message, remedy = type_message(details, _SHAPE, at)
                    problems.append((Problem("meaning", Severity.ERROR, message, remedy=remedy), at))
    return parts, problems


def _list(plain: Any, name: str) -> list[Any]:
    values = plain.get(name)
    return values if isinstance(values, list) else []
