"""A map file's text to a map, or to all of its mistakes with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from rapidfuzz import process

from argmap.errors import Location, MapFormatError, Problem, Severity
from argmap.formats.mapfile.conversion import field_in_file, file_key, relation_arguments
from argmap.formats.mapfile.form import VERSION, ClaimForm, Form, IssueForm, MapForm, RelationForm, SourceForm
from argmap.formats.mapfile.tree import Key, Node, parse
from argmap.model import RELATION_KINDS, ArgumentMap, Claim, Issue, Relation, Source, slug
from argmap.model.references import flaws, references_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pydantic_core import ErrorDetails

    from argmap.model.noun import Noun

_NOUNS: dict[str, tuple[type[Noun], type[Form], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "sources": (Source, SourceForm, dict),
    "claims": (Claim, ClaimForm, dict),
    "relations": (Relation, RelationForm, relation_arguments),
    "issues": (Issue, IssueForm, dict),
}
"""For each list of a map: its noun, its form, and what turns a block into the noun's arguments."""

_BLOCK_NAMES = {"sources": "a source", "claims": "a claim", "relations": "a relation", "issues": "an issue"}
_NEAR = 60
"""Similarity from which a known name is suggested for an unknown one, of 100 (rapidfuzz's weighted ratio)."""


def read_map(text: str, *, path: str = "map") -> ArgumentMap:
    """The map that a file's text holds.

    Args:
        text: the file, decoded.
        path: how messages name it.

    Raises:
        MapFormatError: with all mistakes, in the order of their lines.
    """
    return map_of(parse(text, path=path), path=path)


def map_of(root: Node, *, path: str) -> ArgumentMap:
    """The map that the tree of a file's text holds; raises as `read_map` does."""
    plain = root.plain()
    _refuse_other_files(root, plain, path)
    found = [*_form_problems(plain), *_reference_problems(plain)]
    parts, problems = _nouns(plain, broken={tuple(at[:2]) for _, at in found})
    found += problems
    if found:
        raise MapFormatError(_placed(found, root, path))
    top = {key: plain[key] for key in ("title", "note") if key in plain}
    return ArgumentMap.model_validate({**top, **parts})


def _refuse_other_files(root: Node, plain: Any, path: str) -> None:
    problem = None
    if not isinstance(plain, dict):
        problem = ("not-a-map", "this is no map file: it starts with `argmap: 1`, then title, sources, claims")
    elif "argmap" not in plain:
        problem = ("no-version", "a map file says `argmap: 1` at its top; this one does not")
    elif isinstance(plain["argmap"], int) and plain["argmap"] > VERSION:
        problem = (
            "newer-version",
            f"written for version {plain['argmap']} of the map file; this argmap reads {VERSION}",
        )
    if problem is not None:
        name, message = problem
        remedy = "Install a newer argmap." if name == "newer-version" else ""
        node = root.find(("argmap",))
        location = Location(path, node.line, node.column)
        raise MapFormatError([Problem(name, Severity.ERROR, message, location=location, remedy=remedy)])


def _form_problems(plain: Any) -> list[tuple[Problem, Key]]:
    try:
        MapForm.model_validate(plain)
    except ValidationError as error:
        problems = [_form_problem(details, plain) for details in error.errors(include_url=False)]
    else:
        problems = []
    for i, block in enumerate(_list(plain, "relations")):
        kinds = [kind for kind in RELATION_KINDS if isinstance(block, dict) and kind in block]
        if isinstance(block, dict) and len(kinds) != 1:
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
                    problems.append((Problem("meaning", Severity.ERROR, _said(details)), at))
    return parts, problems


def _reference_problems(plain: Any) -> list[tuple[Problem, Key]]:
    problems = []
    for flaw in flaws(references_in(plain, field_in_file)):
        nearest = _nearest(flaw.wrong, flaw.known)
        remedy = f"Did you mean {nearest}?" if nearest else ""
        problems.append((Problem(flaw.name, Severity.ERROR, flaw.message, remedy=remedy), flaw.path))
    return problems


def _list(plain: Any, name: str) -> list[Any]:
    values = plain.get(name)
    return values if isinstance(values, list) else []


def _form_problem(details: ErrorDetails, plain: Any) -> tuple[Problem, Key]:
    """Pydantic's finding in the words of the file. Its path may end in the name of a choice, which is no key."""
    path = _path_in(plain, details["loc"])
    at, kind, context = path, details["type"], details.get("ctx", {})
    key = str(details["loc"][-1]) if details["loc"] else ""
    block = _BLOCK_NAMES.get(str(path[0]), "a map") if len(path) > 1 else "a map file"
    remedy = ""
    match kind:
        case "extra_forbidden":
            name, message = "unknown-key", f"there is no key `{key}` here"
            nearest = _nearest(key, _keys_at(path[:-1]))
            remedy = f"Did you mean {nearest}?" if nearest else f"Known here: {', '.join(_keys_at(path[:-1]))}."
        case "missing":
            name, message = "missing-key", f"{block} needs `{key}`"
            if len(path) > 3:
                message = f"`{key}` is missing here"
        case "string_pattern_mismatch" if context.get("pattern", "").startswith("^[a-z0-9]["):
            name = "bad-id"
            message = f"{details['input']!r} is no id: lower-case letters, digits, - and _, no spaces"
            better = slug(str(details["input"]))
            remedy = f"Write {better}." if better else ""
        case "literal_error":
            name, message = "unknown-word", f"{details['input']!r} does not stand for anything here"
            choices = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
            nearest = _nearest(str(details["input"]), choices)
            remedy = f"Did you mean {nearest}?" if nearest else f"Known: {', '.join(choices)}."
        case _:
            name, message, remedy = "wrong-type", *_type_message(details)
    return Problem(name, Severity.ERROR, message, remedy=remedy), at


def _type_message(details: ErrorDetails) -> tuple[str, str]:
    value = details["input"]
    if details["type"] == "string_type" and isinstance(value, bool | int | float):
        written = ("yes or true" if value else "no or false") if isinstance(value, bool) else value
        return f"words are needed here, and YAML reads {written} as something else", "Put it in quotation marks."
    if value is None:
        return "nothing stands here", "Write a value, or leave the key out."
    if details["type"] in ("string_type", "list_type", "model_type", "model_attributes_type", "dict_type"):
        wanted = {"string_type": "words are", "list_type": "a list is"}.get(details["type"], "a block of keys is")
        return f"{wanted} needed here", ""
    return _said(details), ""


def _said(details: ErrorDetails) -> str:
    """A validator's own words, or pydantic's."""
    message = details["msg"].removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _path_in(plain: Any, loc: tuple[int | str, ...]) -> Key:
    """The part of pydantic's path that are keys and indexes of the file, the last key kept where it is missing."""
    path: list[int | str] = []
    here = plain
    for i, step in enumerate(loc):
        if isinstance(here, dict) and isinstance(step, str) and (step in here or i == len(loc) - 1):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _keys_at(path: Key) -> tuple[str, ...]:
    """The keys that the form knows in the block at this path."""
    form: Any = MapForm
    for step in path:
        if isinstance(step, str):
            field = form.model_fields.get(step)
            form = next(iter(_forms_in(field.annotation)), MapForm) if field else MapForm
    return tuple(form.model_fields)


def _forms_in(annotation: Any) -> Iterable[type[Form]]:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _forms_in(inner)


def _nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like this one; empty if none is like it."""
    best = process.extractOne(name, sorted(known), score_cutoff=_NEAR) if name else None
    return best[0] if best else ""


def _placed(found: list[tuple[Problem, Key]], root: Node, path: str) -> list[Problem]:
    """The problems with their lines, in order; one finding a place, the first, as later ones follow from it."""
    placed: dict[tuple[int, int, str], Problem] = {}
    for problem, at in found:
        node = root.find(at)
        if problem.check == "unknown-key" and node.key is not None:
            node = node.key
        location = Location(path, node.line, node.column)
        distinct = "" if problem.check == "wrong-type" else problem.message  # a choice of types fails once for each
        placed.setdefault((node.line, node.column, distinct), problem.at(location))
    return [placed[key] for key in sorted(placed, key=lambda key: key[:2])]


def locate(text: str, problems: Iterable[Problem], *, path: str) -> tuple[Problem, ...]:
    """The same problems, those about the map itself with their line and column in its text."""
    root = parse(text, path=path)
    blocks = {
        str(block.value["id"].value): block
        for name in ("claims", "relations", "issues")
        for block in root.value.get(name, root).children()
        if block.kind == "mapping" and "id" in block.value
    }
    sources = {str(b.value["id"].value): b for b in root.value.get("sources", root).children() if "id" in b.value}
    return tuple(_located(problem, root, blocks, sources, path) for problem in problems)


def _located(
    problem: Problem, root: Node, blocks: Mapping[str, Node], sources: Mapping[str, Node], path: str
) -> Problem:
    place = problem.place
    if problem.location is not None or place is None or place.span is not None:
        return problem
    block = blocks.get(place.id) or sources.get(place.source) or root
    field = place.field
    if field and field[0] in ("premises", "target", "kind"):
        field = (file_key(block.value, str(field[0])), *field[1:])
    node = block.find(field)
    return problem.at(Location(path, node.line, node.column))
