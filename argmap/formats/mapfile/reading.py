"""A map file's text to a map, or to all of its mistakes with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from rapidfuzz import fuzz, process

from argmap.errors import Location, MapFormatError, Problem, Severity
from argmap.formats.mapfile.conversion import field_in_file, file_key, relation_arguments
from argmap.formats.mapfile.form import MAX_ID, VERSION, ClaimForm, Form, IssueForm, MapForm, RelationForm, SourceForm
from argmap.formats.mapfile.tree import Key, Node, parse
from argmap.model import RELATION_KINDS, ArgumentMap, Claim, Issue, Relation, Source, slug
from argmap.model.references import flaws, references_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from argmap.model.noun import Noun

_NOUNS: dict[str, tuple[type[Noun], type[Form], Callable[[dict[str, Any]], dict[str, Any]]]] = {
    "sources": (Source, SourceForm, dict),
    "claims": (Claim, ClaimForm, dict),
    "relations": (Relation, RelationForm, relation_arguments),
    "issues": (Issue, IssueForm, dict),
}
"""For each list of a map: its noun, its form, and what turns a block into the noun's arguments."""

_BLOCK_NAMES = {
    "sources": "a source",
    "claims": "a claim",
    "relations": "a relation",
    "issues": "an issue",
    "quotes": "a quote",
    "origin": "an origin",
}
_NEAR = 60
"""Similarity from which a known name is suggested for an unknown one, of 100 (rapidfuzz's ratio)."""
_WANTED = {"string_type": "words are", "list_type": "a list is", "model_type": "a block of keys is"}
_TYPE_MESSAGES = {
    "string_too_short": ("words are needed here, not an empty text", ""),
    "too_short": ("this list is empty; at least one is needed", ""),
    "int_type": ("a whole number is needed here", ""),
    "float_type": ("a number is needed here", ""),
    "string_pattern_mismatch": (
        "a checksum has 64 characters, digits and the letters a to f",
        "Leave it out, and `argmap check --fix` writes it.",
    ),
}
"""Message and remedy for pydantic's findings about values, those apart that depend on the value."""
_FEW = 8
"""Up to so many known names are listed where none is near."""


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
        problem = ("not-a-map", "this is no map file: a map file starts with `argmap: 1`, then title, sources, claims")
    elif "argmap" not in plain:
        problem = ("no-version", "a map file says `argmap: 1` at its top; this one does not")
    elif type(plain["argmap"]) is not int or plain["argmap"] < 1:
        problem = ("no-version", "a map file says `argmap: 1` at its top; this one says something else there")
    elif plain["argmap"] > VERSION:
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
        found = error.errors(include_url=False)
        problems = [_form_problem(details, plain) for details in found if not _is_of_the_other_choice(details, plain)]
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
                    message, remedy = _type_message(details, at)
                    problems.append((Problem("meaning", Severity.ERROR, message, remedy=remedy), at))
    return parts, problems


def _reference_problems(plain: Any) -> list[tuple[Problem, Key]]:
    problems = []
    for flaw in flaws(references_in(plain, field_in_file)):
        remedy = _suggestion(flaw.wrong, flaw.known) if len(flaw.known) <= _FEW else _meant(flaw.wrong, flaw.known)
        problems.append((Problem(flaw.name, Severity.ERROR, flaw.message, remedy=remedy), flaw.path))
    return problems


def _list(plain: Any, name: str) -> list[Any]:
    values = plain.get(name)
    return values if isinstance(values, list) else []


def _is_of_the_other_choice(details: ErrorDetails, plain: Any) -> bool:
    """Whether a place takes words or a list, and this finding is about the one which does not stand there."""
    is_choice = len(_path_in(plain, details["loc"])) < len(details["loc"])
    is_list = isinstance(details["input"], list)
    return is_choice and (details["type"] == "list_type" or (details["type"] == "string_type" and is_list))


def _form_problem(details: ErrorDetails, plain: Any) -> tuple[Problem, Key]:
    """Pydantic's finding in the words of the file. Its path may end in the name of a choice, which is no key."""
    path = _path_in(plain, details["loc"])
    kind, value = details["type"], details["input"]
    key = str(details["loc"][-1]) if details["loc"] else ""
    remedy = ""
    match kind:
        case "extra_forbidden":
            name, message = "unknown-key", f"there is no key `{key}` here"
            remedy = _suggestion(key, _keys_at(path[:-1]))
        case "missing":
            block = next((_BLOCK_NAMES[step] for step in reversed(path) if step in _BLOCK_NAMES), "a map file")
            name, message = "missing-key", f"{block} needs `{key}`"
        case "string_pattern_mismatch" | "string_too_long":
            name, message, remedy = "bad-id", *_id_message(value)
        case "literal_error" if isinstance(value, str):
            name, message = "unknown-word", f"{value!r} is none of the words that can stand here"
            remedy = _suggestion(value, _choices(details))
        case "literal_error":
            name, message = "unknown-word", "this is none of the words that can stand here"
            remedy = f"Known: {', '.join(_choices(details))}."
        case _:
            name, message, remedy = "wrong-type", *_type_message(details, path)
    return Problem(name, Severity.ERROR, message, remedy=remedy), path


def _choices(details: ErrorDetails) -> list[str]:
    expected = details["ctx"]["expected"]
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]


def _id_message(value: str) -> tuple[str, str]:
    if not value:
        return "an id is needed here, not an empty text", ""
    if len(value) > MAX_ID:
        return f"an id has at most {MAX_ID} characters; this one has {len(value)}", ""
    better = slug(value) if value.isascii() else ""
    message = f"{value!r} cannot be an id: it may have lower-case letters (a to z), digits, - and _, and no spaces"
    return message, f"Write {better}." if better else ""


def _type_message(details: ErrorDetails, path: Key) -> tuple[str, str]:
    """What is wrong with a value, and what to do about it."""
    value, kind, context = details["input"], details["type"], details.get("ctx", {})
    message, remedy = _TYPE_MESSAGES.get(kind, (_said(details), ""))
    if value is None:
        message, remedy = "no value stands here: nothing, null or ~", "Write a value, or leave the key out."
    elif kind == "string_type" and isinstance(value, bool | int | float):
        read = "bare word as true or false" if isinstance(value, bool) else "as a number"
        message, remedy = f"YAML reads this {read}, not as text", "Put it in quotation marks."
    elif kind in _WANTED:
        message = f"{_WANTED[kind]} needed here, not {_shape(value)}"
        if kind == "model_type":
            remedy = f"Its keys: {', '.join(_keys_at(path))}."
        elif kind == "list_type" and isinstance(value, dict):
            remedy = "Put a dash and a space before each block: `- id: …`."
    elif kind in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
        message = f"this number must be {bound}"
    return message, remedy


def _shape(value: Any) -> str:
    match value:
        case dict():
            return "a block of keys"
        case list():
            return "a list"
        case str():
            return "words"
        case _:
            return "a number or a truth value"


def _said(details: ErrorDetails) -> str:
    """A validator's own words, or pydantic's."""
    message = details["msg"].removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _path_in(plain: Any, loc: tuple[int | str, ...]) -> Key:
    """The part of pydantic's path that leads through the file: neither missing keys nor the names of choices."""
    path: list[int | str] = []
    here = plain
    for step in loc:
        steps: Any = here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        if step in steps:
            here = here[step]
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
    best = process.extractOne(name, sorted(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_NEAR)
    return best[0] if best else ""


def _meant(name: str, known: Iterable[str]) -> str:
    nearest = _nearest(name, known)
    return f"Did you mean {nearest}?" if nearest else ""


def _suggestion(name: str, known: Sequence[str]) -> str:
    """The nearest known name, or all of them."""
    return _meant(name, known) or (f"Known: {', '.join(known)}." if known else "")


def _placed(found: list[tuple[Problem, Key]], root: Node, path: str) -> list[Problem]:
    """The problems with their lines, in order; of a value the first, as what else is found follows from it."""
    placed: dict[tuple[int, int, str], Problem] = {}
    for problem, at in found:
        node = root.find(at)
        if problem.check == "unknown-key" and node.key is not None:
            node = node.key
        distinct = problem.message if node.kind == "mapping" else ""
        location = Location(path, node.line, node.column)
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
