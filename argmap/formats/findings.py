"""What pydantic and the model find in a file, in the words of the file, with what to do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from argmap.errors import Location, Problem, Severity
from argmap.formats.yaml.causes import of_white_space, unseen
from argmap.model import slug
from argmap.model.noun import MAX_ID
from argmap.model.references import flaws, references_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from argmap.errors import FormatError
    from argmap.formats.yaml.tree import Key, Node

_NEAR = 60
"""Similarity from which a known name is suggested for an unknown one, of 100 (rapidfuzz's ratio)."""
_WANTED = {
    "string_type": "words are",
    "list_type": "a list is",
    "tuple_type": "a list is",
    "model_type": "a block of keys is",
}
_TYPE_MESSAGES = {
    "string_too_short": ("words are needed here, not an empty text", ""),
    "too_short": ("this list is empty; at least one is needed", ""),
    "int_type": ("a whole number is needed here", ""),
    "float_type": ("a number is needed here", ""),
    "string_unicode": ("half a character stands here (a lone surrogate)", "Write the whole character."),
    "string_pattern_mismatch": (
        "a checksum has 64 characters, digits and the letters a to f",
        "Leave it out, and `argmap check --fix` writes it.",
    ),
}
"""Message and remedy for pydantic's findings about values, those apart that depend on the value."""


_FEW = 8
"""Up to so many known names are listed where none is near."""

_SUGGESTED = 200
"""For so many unknown ids of a kind the nearest known one is looked for, in a large map a search through thousands."""


MAP_BLOCKS = {
    "sources": "a source",
    "claims": "a claim",
    "relations": "a relation",
    "issues": "an issue",
    "quotes": "a quote",
    "origin": "an origin",
}
"""What messages call the blocks of a map, by the key under which they stand."""


class FormShape(NamedTuple):
    """Which keys stand where in a document, and what messages call its parts."""

    form: type[BaseModel]
    whole: str
    """What the document is called: "a map file"."""
    blocks: Mapping[str, str]
    """By the key under which they stand, what its blocks are called: "a claim"."""
    language: str
    """What its text is written in."""
    without_value: str = ""
    """What to do about an unknown key that no value follows; as about any other, if empty."""


def form_problems(found: Sequence[ErrorDetails], plain: Any, shape: FormShape) -> list[tuple[Problem, Key]]:
    """Pydantic's findings in the words of the file, what is said by another of them left out."""
    misspelt = meant_keys(found, plain, shape)
    return [
        _form_problem(details, plain, shape)
        for details in found
        if not _is_of_the_other_choice(details, plain) and not _is_misspelt(details, plain, misspelt)
    ]


def reference_problems(
    plain: Any, field: Callable[[Any, str], tuple[str, Any]], line_of: Callable[[Key], int | None]
) -> list[tuple[Problem, Key]]:
    """The references without meaning in the tree of a map, with their paths in it.

    Args:
        plain: the tree.
        field: the key and the value under which a block holds a field of the model.
        line_of: in which line a path leads to something, where that is known.
    """
    problems = []
    seen: Counter[str] = Counter()
    for flaw in flaws(references_in(plain, field)):
        seen[flaw.name] += 1
        if flaw.first:
            line = line_of(flaw.first)
            where = f"It stands first in line {line}; give" if line else "Give"
            remedy = f"{where} one of the two another id."
        elif seen[flaw.name] <= _SUGGESTED:
            remedy = (suggestion if len(flaw.known) <= _FEW else meant)(flaw.wrong, flaw.known)
        else:
            remedy = ""
        problems.append((Problem(flaw.name, Severity.ERROR, flaw.message, remedy=remedy), flaw.path))
    return problems


def newer(version: object, known: int, what: str, location: Location) -> Problem:
    """What is said of a file that a later version of the program wrote."""
    message = f"written by a newer argmap, for version {version} of {what}; this argmap reads version {known}"
    remedy = "Update argmap; this one leaves the file as it is."
    return Problem("newer-version", Severity.ERROR, message, location=location, remedy=remedy)


class Heading(NamedTuple):
    """The line with which a file of one kind says which version of its form it is."""

    key: str
    known: int
    """The latest version that can be read."""
    what: str
    """The file, in messages: "the map file"."""
    error: type[FormatError]


def version_missing(heading: Heading, root: Node, plain: Any, path: str) -> Location | None:
    """Where a file should say which version of its form it is, if it does not.

    Args:
        heading: what it should say.
        root: the file's tree.
        plain: the same as plain values.
        path: how messages name the file.

    Raises:
        FormatError: the heading's, if the file says a later version.
    """
    key, known, what, error = heading
    version = plain.get(key) if isinstance(plain, dict) else None
    node = root.find((key,))
    location = Location(path, node.line, node.column)
    if isinstance(version, int | float) and not isinstance(version, bool) and version > known:
        raise error([newer(version, known, what, location)])
    return None if type(version) is int and version >= 1 else location


def _is_of_the_other_choice(details: ErrorDetails, plain: Any) -> bool:
    """Whether a place takes words or a list, and this finding is about the one which does not stand there."""
    is_choice = len(path_in(plain, details["loc"])) < len(details["loc"])
    is_list = isinstance(details["input"], list)
    return is_choice and (details["type"] == "list_type" or (details["type"] == "string_type" and is_list))


def meant_keys(found: Iterable[ErrorDetails], plain: Any, shape: FormShape) -> set[tuple[Key, str]]:
    """The keys that misspelt ones were probably meant to be, each with the path of its block."""
    unknown = [details["loc"] for details in found if details["type"] == "extra_forbidden"]
    blocks = [(path_in(plain, loc[:-1]), str(loc[-1])) for loc in unknown]
    return {(path, _nearest(key, _keys_at(path, shape))) for path, key in blocks}


def _is_misspelt(details: ErrorDetails, plain: Any, misspelt: set[tuple[Key, str]]) -> bool:
    """Whether a key is only missing because it is misspelt, which is said already."""
    return details["type"] == "missing" and (path_in(plain, details["loc"]), str(details["loc"][-1])) in misspelt


def _form_problem(details: ErrorDetails, plain: Any, shape: FormShape) -> tuple[Problem, Key]:
    """Pydantic's finding in the words of the file. Its path may end in the name of a choice, which is no key."""
    path = path_in(plain, details["loc"])
    kind, value = details["type"], details["input"]
    key = str(details["loc"][-1]) if details["loc"] else ""
    remedy = ""
    match kind:
        case "extra_forbidden":
            name, (message, remedy) = (
                "unknown-key",
                _unknown_key(key, value, _keys_at(path[:-1], shape), shape.without_value),
            )
        case "missing":
            block = next((shape.blocks[str(step)] for step in reversed(path) if step in shape.blocks), shape.whole)
            name, message = "missing-key", f"{block} needs `{key}`"
        case "string_pattern_mismatch" | "string_too_long" if key != "sha256":
            name, message, remedy = "bad-id", *_id_message(value)
        case "literal_error" if isinstance(value, str):
            name, message = "unknown-word", f"{value!r} is none of the words that can stand here"
            remedy = suggestion(value, _choices(details))
        case "literal_error":
            name, message = "unknown-word", "this is none of the words that can stand here"
            remedy = f"Known: {', '.join(_choices(details))}."
        case "value_error":
            name, message = "meaning", _said(details)
        case _:
            name, message, remedy = "wrong-type", *type_message(details, shape, path)
    return Problem(name, Severity.ERROR, message, remedy=remedy), path


def _unknown_key(key: str, value: Any, known: Sequence[str], without_value: str) -> tuple[str, str]:
    if unseen(key):
        return of_white_space(unseen(key))
    message = f"there is no key `{key}` here"
    return message, without_value if without_value and value is None else suggestion(key, known)


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


def type_message(details: ErrorDetails, shape: FormShape, path: Key) -> tuple[str, str]:
    """What is wrong with a value, and what to do about it.

    Args:
        details: pydantic's finding.
        shape: the document's.
        path: where it was found.
    """
    value, kind, context = details["input"], details["type"], details.get("ctx", {})
    message, remedy = _TYPE_MESSAGES.get(kind, (_said(details), ""))
    if value is None:
        message, remedy = "no value stands here: nothing, null or ~", "Write a value, or leave the key out."
    elif kind == "string_type" and isinstance(value, bool | int | float):
        read = "bare word as true or false" if isinstance(value, bool) else "as a number"
        message, remedy = f"{shape.language} reads this {read}, not as text", "Put it in quotation marks."
    elif kind in _WANTED:
        message = f"{_WANTED[kind]} needed here, not {_shape(value)}"
        if kind == "model_type":
            remedy = f"Its keys: {', '.join(_keys_at(path, shape))}."
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


def path_in(plain: Any, loc: tuple[int | str, ...]) -> Key:
    """The part of pydantic's path that leads through the file: neither missing keys nor the names of choices."""
    path: list[int | str] = []
    here = plain
    for step in loc:
        steps: Any = here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        if step in steps:
            here = here[step]
            path.append(step)
    return tuple(path)


def _keys_at(path: Key, shape: FormShape) -> tuple[str, ...]:
    """The keys that the form knows in the block at this path."""
    form: Any = shape.form
    for step in path:
        if isinstance(step, str):
            field = form.model_fields.get(step)
            form = next(iter(_forms_in(field.annotation)), shape.form) if field else shape.form
    return tuple(form.model_fields)


def _forms_in(annotation: Any) -> Iterable[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _forms_in(inner)


def _nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like this one; empty if none is like it."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - most files have no mistake

    best = process.extractOne(name, sorted(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_NEAR)
    return best[0] if best else ""


def meant(name: str, known: Iterable[str]) -> str:
    """The question whether the nearest known name was meant, if there is one."""
    nearest = _nearest(name, known)
    return f"Did you mean {nearest}?" if nearest else ""


def suggestion(name: str, known: Sequence[str]) -> str:
    """The nearest known name, or all of them."""
    return meant(name, known) or (f"Known: {', '.join(known)}." if known else "")
