"""`argmap edit`."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.edit import Edit
    from argmap.model import Structure

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Operation = Annotated[
    str, typer.Argument(metavar="OPERATION", help="What to do; `list` shows all operations.", show_default=False)
]
Fields = Annotated[
    list[str] | None, typer.Argument(metavar="NAME=VALUE", help="What it needs, such as text='Shops lose trade'.")
]

_NAMES_ENTRIES = frozenset(
    ("id", "ids", "into", "others", "premises", "premise", "target", "positions", "claims", "claim", "to", "after")
)
"""Fields in which a claim, relation or issue is named, by its id or its number."""


_HIDDEN = ("together", "take-over")
"""Edits that are no operations of the command line."""


def edit(map_file: MapFile, operation: Operation, fields: Fields = None) -> None:
    """Change a map: one operation, or many from a script.

    An example: argmap edit debate.yaml add-relation kind=support premises=A4,A5 target=A1

    Claims and links are named by id or by number. Lists take commas, or the same NAME again; NAME= empties a field. A
    quote is quote=SOURCE:words. `argmap edit MAP list` shows every operation with its fields; `argmap edit MAP script`
    reads edits from standard input, a JSON object a line: {"edit": "add-claim", "text": "…"}. Either all of them are
    made, or none.
    """
    from argmap.edit import edit_of, made
    from argmap.model import Structure
    from argmap.store import open_debate, save_map

    if operation == "list":
        print("\n".join(_operations()))
        return
    structure = open_debate(map_file).structure
    changed = structure.map
    labels = []
    edits = _script() if operation == "script" else iter([edit_of(_plain(operation, fields or (), structure))])
    for one in edits:
        step, changed = made(one, structure)
        structure = Structure(changed)
        labels.append(step.label)
    save_map(changed, map_file)
    for label in labels:
        print(f"{map_file}: {label}")


def _script() -> Iterator[Edit]:
    from argmap.edit import edit_of
    from argmap.errors import EditError

    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            plain = json.loads(line)
            yield edit_of(plain if isinstance(plain, dict) else {})
        except ValueError as error:
            raise EditError(f"standard input:{number}: this line is no JSON object; nothing was changed") from error
        except EditError as error:
            raise EditError(f"standard input:{number}: {error}; nothing was changed") from error


def _plain(operation: str, fields: tuple[str, ...] | list[str], structure: Structure) -> dict[str, Any]:
    """An edit as plain values, from words of the command line."""
    from argmap.cli.named import named
    from argmap.edit import EDITS
    from argmap.errors import EditError
    from argmap.model.noun import SLUG

    known_edits = [name for name in EDITS if name not in _HIDDEN]
    kind = EDITS[named(operation, known_edits, "operation", "OPERATION")]
    schema = kind.model_json_schema()
    given: dict[str, list[str]] = {}
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals:
            raise typer.BadParameter(f"{field!r} is not of the form NAME=VALUE", param_hint="NAME=VALUE")
        name = name.strip().replace("-", "_")
        name = "quotes" if name == "quote" and "quotes" in schema["properties"] else name
        given.setdefault(named(name, schema["properties"], "field", operation), []).append(value)
    ids = {structure.number(one.id).upper(): one.id for one in (*structure.in_order(), *structure.crossings)}
    known = {*structure.claims, *structure.relations, *structure.issues}

    def entry(word: str) -> str:
        if word not in known and word.upper() not in ids and not re.match(SLUG, word):
            raise EditError(f"there is no {word}: name a claim, link or issue by its id or its number")
        return word if word in known else ids.get(word.upper(), word)

    plain: dict[str, Any] = {"edit": operation}
    for name, values in given.items():
        words = [word.strip() for value in values for word in value.split(",") if word.strip()]
        meant = [entry(word) for word in words] if name in _NAMES_ENTRIES else values
        plain[name] = _value(name, meant, schema["properties"][name])
    return plain


def _value(name: str, values: list[str], schema: dict[str, Any]) -> Any:
    """Words of the command line as the kind of value that a field takes."""
    kinds = {str(one.get("type", "object")) for one in schema.get("anyOf", [schema])}
    if name in ("quote", "quotes"):
        quotes = [_quote(value) for value in values]
        return quotes if name == "quotes" else quotes[-1]
    if "array" in kinds:
        is_number = schema.get("items", {}).get("type") == "integer"
        return [_number(name, value) if is_number else value for value in values if value]
    last = values[-1] if values else ""
    if not last and "null" in kinds:
        return None
    return _number(name, last) if "integer" in kinds else last


def _quote(value: str) -> dict[str, str]:
    source, colon, words = value.partition(":")
    if not colon:
        raise typer.BadParameter(f"{value!r} is not of the form SOURCE:words", param_hint="quote")
    return {"source": source.strip(), "exact": words}


def _number(name: str, value: str) -> int:
    if not value.isdecimal():
        raise typer.BadParameter(f"{name} must be a whole number, not {value!r}", param_hint=name)
    return int(value)


def _operations() -> Iterator[str]:
    """Every operation with its fields, those that it needs first and without brackets."""
    from argmap.edit import EDITS

    for name, kind in EDITS.items():
        if name in _HIDDEN:
            continue
        needed = [field for field, about in kind.model_fields.items() if about.is_required()]
        others = [field for field, about in kind.model_fields.items() if not about.is_required()]
        fields = " ".join([*(f"{field}=" for field in needed), *(f"[{field}=]" for field in others)])
        yield f"{name} {fields}"
        yield f"    {(kind.__doc__ or '').strip().splitlines()[0]}"
