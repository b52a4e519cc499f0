"""`argmap edit`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from argmap.cli.completing import HIDDEN, edited, operations
from argmap.cli.given import STANDARD_INPUT, look_at_map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.edit import AnyEdit, Step
    from argmap.model import ArgumentMap, Structure
    from argmap.workspace import Session

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Operation = Annotated[
    str,
    typer.Argument(
        metavar="OPERATION",
        autocompletion=operations,
        help="What to do; `list` shows all operations.",
        show_default=False,
    ),
]
Fields = Annotated[
    list[str] | None,
    typer.Argument(metavar="NAME=VALUE", autocompletion=edited, help="What it needs, such as text='Shops lose trade'."),
]
Unchecked = Annotated[bool, typer.Option("--unchecked", help="Do not look whether new quotes stand in their articles.")]


def edit(map_file: MapFile, operation: Operation, fields: Fields = None, *, unchecked: Unchecked = False) -> None:
    """Change a map: one operation, or many from a script.

    Example: argmap edit debate.yaml add-relation kind=support premises=A4,A5 target=A1

    Claims and links are named by id or by number. Lists of names, numbers and tags take commas, and any list the same
    NAME again; NAME= empties a field. A quote is quote=SOURCE:words; it must stand in the article, and where that
    cannot be read, this is said. origin=NAME says who makes something, origin=proposed:NAME that it is to be accepted
    first.

    `argmap edit MAP list` shows every operation with its fields; `argmap edit MAP script` reads edits from standard
    input, a JSON object a line: {"edit": "add-claim", "text": "…"}. `argmap edit MAP flow FILE.csv` takes what a class
    wrote into the table of a flow sheet: new claims, answers and replies, all proposed. All are made, or none.
    """
    from argmap.cli.messages import shown

    if operation == "list":
        print("\n".join(_operations()))
        return
    look_at_map(map_file)
    if map_file == STANDARD_INPUT:
        raise typer.BadParameter("standard input cannot be edited; name a file", param_hint="MAP")
    from argmap.edit import edit_of
    from argmap.workspace import changing

    with changing(map_file) as session:
        before = session.debate.map
        remarks: tuple[str, ...] = ()
        if operation == "script":
            steps, lines = _script_done(session)
        elif operation == "flow":
            steps, remarks = _flow_done(session, fields or ())
            lines = []
        else:
            steps = [session.do(edit_of(_plain(operation, fields or (), session.debate.structure)))]
            lines = []
        notes = [] if unchecked else _looked_for(before, session, steps, lines)
    for step in steps:
        print(shown(f"{map_file}: {step.label}"))
    if operation == "flow" and not steps:
        print(f"{map_file}: nothing new in it")
    for note in (*remarks, *notes):
        print(shown(f"{map_file}: {note}"), file=sys.stderr)


def _looked_for(before: ArgumentMap, session: Session, steps: list[Step], lines: list[int]) -> list[str]:
    """What a person should know of the quotes that edits brought in.

    Raises:
        EditError: one is not in its article; says the nearest words there.
    """
    from argmap.errors import EditError
    from argmap.workspace.quoted import new_quotes

    new = new_quotes(before, session.debate)
    nowhere = [one for one in new if one.is_nowhere]
    if not nowhere:
        return list(dict.fromkeys(one.said for one in new if one.found is None))
    said = []
    for one in nowhere:
        line = next((n for n, step in zip(lines, steps, strict=False) if one.entry in step.change.touched), None)
        said.append(f"standard input:{line}: {one.said}" if line is not None else one.said)
    told = "\n".join(dict.fromkeys(said))
    raise EditError(f"{told}\nNothing was changed. Quote the article's words, or give --unchecked.")


def _script_done(session: Session) -> tuple[list[Step], list[int]]:
    """What the edits on standard input did, all of them or none, and in which line each stands."""
    from argmap.edit import edit_of
    from argmap.errors import EditError

    number = 0
    lines: list[int] = []

    def edits() -> Iterator[AnyEdit]:
        nonlocal number
        for number, line in enumerate(_script_lines(), 1):  # a refusal says where it is
            if line.strip():
                lines.append(number)
                yield edit_of(_object(line))

    try:
        return session.do_all(edits()), lines
    except EditError as error:
        where = f"standard input:{number}" if number else "standard input"
        raise EditError(f"{where}: {error}; nothing was changed") from error


def _flow_done(session: Session, words: tuple[str, ...] | list[str]) -> tuple[list[Step], tuple[str, ...]]:
    """What a flow sheet's table adds, all of it or none, and what a person should know of it."""
    from argmap.articles import decode
    from argmap.errors import ArticleError, EditError
    from argmap.store import read_bytes
    from argmap.workspace.from_flow import flow_edits

    names = [word for word in words if not word.startswith("by=")]
    by = next((word.removeprefix("by=") for word in words if word.startswith("by=")), "")
    if len(names) != 1:
        raise typer.BadParameter("name one table, as argmap print MAP flow -o FILE.csv writes it", param_hint="flow")
    file = Path(names[0])
    try:
        asked = flow_edits(decode(read_bytes(file)).text, session.debate.structure, by=by or file.stem)
        return session.do_all(asked.edits), asked.remarks
    except (EditError, ArticleError) as error:
        raise EditError(f"{file}: {error}; nothing was changed") from error


def _script_lines() -> list[str]:
    from argmap.errors import EditError

    try:
        return sys.stdin.read().removeprefix("\ufeff").split("\n")
    except UnicodeDecodeError as error:
        raise EditError(f"this is not UTF-8 (byte {error.start}): save it as UTF-8") from error


def _object(line: str) -> dict[str, Any]:
    from argmap.errors import EditError

    try:
        plain = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise EditError('this line is no JSON object, such as {"edit": "delete-claim", "id": "a3"}') from error
    return plain if isinstance(plain, dict) else {}


def _plain(operation: str, fields: tuple[str, ...] | list[str], structure: Structure) -> dict[str, Any]:
    """An edit as plain values, from words of the command line."""
    from argmap.cli.named import named
    from argmap.edit import EDITS
    from argmap.edit.numbers import NAMING, id_finder

    known_edits = [name for name in EDITS if name not in HIDDEN]
    kind = EDITS[named(operation, known_edits, "operation", "OPERATION")]
    schema = kind.model_json_schema()
    given: dict[str, list[str]] = {}
    for field in fields:
        name, equals, value = field.partition("=")
        if not equals:
            raise typer.BadParameter(
                f"{field!r} is not of the form NAME=VALUE; `argmap edit MAP list` names the fields",
                param_hint="NAME=VALUE",
            )
        name = name.strip().replace("-", "_")
        name = "quotes" if name == "quote" and "quotes" in schema["properties"] else name
        given.setdefault(named(name, schema["properties"], "field", operation), []).append(value)
    id_of = id_finder(structure)
    plain: dict[str, Any] = {"edit": operation}
    for name, values in given.items():
        about = schema["properties"][name]
        kinds = {str(one.get("type", "object")) for one in about.get("anyOf", [about])}
        is_new = name == "id" and not kind.model_fields["id"].is_required()
        if name in NAMING and not is_new:
            meant = [id_of(word) for word in _listed(values)]
        else:
            meant = _listed(values) if name in _WITH_COMMAS and not _is_quote(about) else values
        if "array" not in kinds and len(meant) > 1:
            raise typer.BadParameter(
                f"{name} takes one value, not {len(meant)}: {', '.join(meant)}", param_hint=operation
            )
        plain[name] = _value(name, meant, about, kinds)
    return plain


_WITH_COMMAS = ("tags", "quotes", "shared")
"""Lists of which commas part the items; in others, a comma is part of the words."""


def _listed(values: list[str]) -> list[str]:
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def _is_quote(about: dict[str, Any]) -> bool:
    """Whether a field takes quotes, or a list of them."""
    return "#/$defs/Quote" in (about.get("$ref"), about.get("items", {}).get("$ref"))


def _value(name: str, values: list[str], about: dict[str, Any], kinds: set[str]) -> Any:
    """Words of the command line as the kind of value that a field takes."""
    if _is_quote(about):
        quotes = [_quote(value) for value in values]
        return quotes if "array" in kinds else quotes[-1]
    if "array" in kinds:
        is_number = about.get("items", {}).get("type") == "integer"
        return [_number(name, value) if is_number else value for value in values if value]
    last = values[-1] if values else ""
    if not last and "null" in kinds:
        return None
    if name == "origin":
        return _origin(last)
    return _number(name, last) if "integer" in kinds else last


def _quote(value: str) -> dict[str, str]:
    source, colon, words = value.partition(":")
    if not colon:
        raise typer.BadParameter(
            f"{value!r} is not of the form SOURCE:words, such as quote='close:the air is bad'", param_hint="quote"
        )
    return {"source": source.strip(), "exact": words}


def _origin(value: str) -> dict[str, str]:
    """Who makes something: NAME, or proposed:NAME where a person has still to accept it."""
    standing, colon, name = value.partition(":")
    if colon and standing.strip() in ("proposed", "accepted"):
        return {"by": name.strip(), "standing": standing.strip()}
    return {"by": value.strip()}


def _number(name: str, value: str) -> int:
    if not value.isdecimal():
        raise typer.BadParameter(f"{name} must be a whole number, not {value!r}", param_hint=name)
    return int(value)


def _operations() -> Iterator[str]:
    """Every operation with its fields, those that it needs first and without brackets."""
    from argmap.edit import EDITS

    for name, kind in EDITS.items():
        if name in HIDDEN:
            continue
        needed = [field for field, about in kind.model_fields.items() if about.is_required()]
        others = [field for field, about in kind.model_fields.items() if not about.is_required()]
        fields = " ".join([*(f"{field}=" for field in needed), *(f"[{field}=]" for field in others)])
        yield f"{name} {fields}"
        yield f"    {(kind.__doc__ or '').strip().splitlines()[0]}"
