"""The text of a file of judgements to these, or to all of its mistakes with their lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from argmap.errors import JudgementsFormatError, Location, Problem, Severity
from argmap.formats.findings import FormShape, Heading, form_problems, type_message, version_missing
from argmap.formats.judgements.form import JUDGEMENTS_FILE, VERSION, JudgementsForm
from argmap.formats.yaml import Key, Node, comment_after, cuts_in, in_order, parse, placed
from argmap.formats.yaml.causes import of_cut
from argmap.model.judgements import Judgements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HEADING = Heading("judgements", VERSION, "the judgements file", JudgementsFormatError)
_SHAPE = FormShape(
    form=JudgementsForm,
    whole="a judgements file",
    blocks={"claims": "the judgement of a claim", "steps": "the judgement of a step"},
    language="YAML",
    without_value="Inside { } a comma ends a value: put a text with a comma in quotation marks.",
)
_BEGINNING = re.compile(r"(?:\A|(?<=[\r\n]))\{?[ \t]*[\"']?judgements[\"']?:[ \t]*\d{1,9}\b")


def is_judgements(text: str) -> bool:
    """Whether a text says of itself that it holds judgements."""
    return _BEGINNING.search(text) is not None


def read_judgements(text: str, *, path: str = "judgements") -> Judgements:
    """The judgements that a file's text holds, as they stand there: ids are not looked up in any map.

    Args:
        text: the file, decoded.
        path: how messages name it.

    Raises:
        JudgementsFormatError: with all mistakes, in the order of their lines.
    """
    text = text.removeprefix("\ufeff")
    return judgements_of(parse(text, JUDGEMENTS_FILE, path=path), text, path=path)


def judgements_of(root: Node, text: str, *, path: str) -> Judgements:
    """The judgements that the tree of a file's text holds; raises as `read_judgements` does."""
    plain = root.plain()
    _refuse_other_files(root, plain, path)
    found: list[tuple[Problem, Key]] = list(_cut_away(text, root, ()))
    try:
        JudgementsForm.model_validate(plain)
    except ValidationError as error:
        found += form_problems(error.errors(include_url=False), plain, _SHAPE)
    stated = _stated({key: value for key, value in plain.items() if key != "judgements"})
    judgements = Judgements()
    if not found:
        try:
            judgements = Judgements.model_validate(stated)
        except ValidationError as error:
            for details in error.errors(include_url=False):
                message, remedy = type_message(details, _SHAPE, details["loc"])
                found.append((Problem("meaning", Severity.ERROR, message, remedy=remedy), details["loc"]))
    cuts = list(cuts_in(text, root, JUDGEMENTS_FILE, path=path))
    if found or cuts:
        raise JudgementsFormatError(sorted([*placed(found, root, text, path), *cuts], key=in_order))
    return judgements


def locate_judgements(text: str, problems: Iterable[Problem], *, path: str) -> tuple[Problem, ...]:
    """The same problems, each with its line and column in the file's text."""
    problems = tuple(problems)
    root = parse(text.removeprefix("\ufeff"), JUDGEMENTS_FILE, path=path) if problems else None
    located = []
    for problem in problems:
        node = root.find(problem.place.field) if root is not None and problem.place is not None else None
        located.append(problem if node is None else problem.at(Location(path, node.line, node.column)))
    return tuple(located)


def _refuse_other_files(root: Node, plain: Any, path: str) -> None:
    location = version_missing(_HEADING, root, plain, path)
    if location is None:
        return
    is_map = isinstance(plain, dict) and "argmap" in plain
    message = (
        "this is a map" if is_map else f"no judgements stand here: such a file starts with `judgements: {VERSION}`"
    )
    remedy = "Name the map first, then the files of those who judged it." if is_map else ""
    raise JudgementsFormatError([Problem("not-judgements", Severity.ERROR, message, location=location, remedy=remedy)])


def _cut_away(text: str, node: Node, path: Key) -> Iterator[tuple[Problem, Key]]:
    """The values that are empty, as what was to stand there begins with a # and so is a comment."""
    if node.kind == "scalar":
        comment = comment_after(text, node) if node.value is None and path[-1:] == ("why",) else ""
        if comment:
            message, remedy = of_cut(comment)
            yield Problem("text-cut", Severity.ERROR, message, remedy=remedy), path
    steps = node.value.items() if node.kind == "mapping" else enumerate(node.children())
    for step, child in steps:
        yield from _cut_away(text, child, (*path, step))


def _stated(value: Any) -> Any:
    """The value without what is left empty, and one open question as a list."""
    if isinstance(value, dict):
        kept = {key: _stated(one) for key, one in value.items() if one is not None}
        return kept | ({"open": [kept["open"]]} if isinstance(kept.get("open"), str | int) else {})
    return [_stated(one) for one in value] if isinstance(value, list) else value
