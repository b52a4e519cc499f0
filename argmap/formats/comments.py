"""Comments that a teacher writes once for all who made the same error: YAML, made by `argmap mark` and edited."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from pydantic import Field, ValidationError

from argmap.errors import CommentsFormatError, Problem, Severity, UnknownNameError
from argmap.formats.findings import FormShape, Heading, form_problems, version_missing
from argmap.formats.mapfile.form import Form, Text
from argmap.formats.yaml import Document, cuts_in, emitting, in_order, parse, placed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from argmap.formats.yaml import Key

VERSION = 1
"""The version of the form that is written; a file that names a later one is refused."""

_FILE = Document(
    name="comments",
    beginning=f"`marking: {VERSION}`",
    levels="three",
    texts=("say",),
    error=CommentsFormatError,
)
_WIDTH = 108


class Comment(NamedTuple):
    """What is said to everybody who made one error."""

    kind: str
    about: tuple[str, ...]
    """Entries of the reference; none if it is about nothing that is there."""
    case: str
    """Which of several ways to make it; empty for the usual one."""
    pupils: int
    say: str
    """Empty if nothing is said of it."""
    example: str = ""
    """How it reads for the first who made it; written as a comment, and not read."""


class CommentForm(Form):
    """What is said to everybody who made one error."""

    kind: Text
    """The kind of difference."""
    about: list[str] | None = None
    """What it is about in the careful map: ids."""
    case: str | None = None
    """Which of several ways to make it."""
    pupils: Annotated[int, Field(ge=0)] | None = None
    """How many made it when the file was written; nothing rests on it."""
    say: str | None = None
    """The comment; nothing is said where it is empty."""


class CommentsForm(Form):
    """A teacher's comments on the maps of a class."""

    marking: Literal[1]
    """The version of this form."""
    comments: list[CommentForm] | None = None
    """What is said, in the order of how many made the error."""


_HEADING = Heading("marking", VERSION, "the comments file", CommentsFormatError)
_SHAPE = FormShape(
    form=CommentsForm, whole="a comments file", blocks={"comments": "a comment"}, language="YAML", without_value=""
)


def read_comments(
    text: str, *, path: str = "comments", kinds: Collection[str], fields: Collection[str]
) -> tuple[Comment, ...]:
    """The comments that a file's text holds.

    Args:
        text: the file, decoded.
        path: how messages name it.
        kinds: the kinds of difference that there are.
        fields: what may stand in braces.

    Raises:
        CommentsFormatError: with all mistakes, in the order of their lines.
    """
    text = text.removeprefix("\ufeff")
    root = parse(text, _FILE, path=path)
    plain = root.plain()
    location = version_missing(_HEADING, root, plain, path)
    if location is not None:
        message = f"no comments stand here: such a file starts with `marking: {VERSION}`"
        remedy = "Name a file that is not there, and it is written, to be edited."
        raise CommentsFormatError([Problem("not-comments", Severity.ERROR, message, location=location, remedy=remedy)])
    found: list[tuple[Problem, Key]] = []
    try:
        form = CommentsForm.model_validate(plain)
    except ValidationError as error:
        found += form_problems(error.errors(include_url=False), plain, _SHAPE)
        form = CommentsForm(marking=1)
    written = form.comments or []
    for i, one in enumerate(written):
        found += ((problem, ("comments", i, key)) for key, problem in _wrong_in(one, kinds, fields))
    cuts = list(cuts_in(text, root, _FILE, path=path))
    if found or cuts:
        raise CommentsFormatError(sorted([*placed(found, root, text, path), *cuts], key=in_order))
    return tuple(
        Comment(one.kind, tuple(one.about or ()), one.case or "", one.pupils or 0, " ".join((one.say or "").split()))
        for one in written
    )


def _wrong_in(one: CommentForm, kinds: Collection[str], fields: Collection[str]) -> Iterator[tuple[str, Problem]]:
    if one.kind not in kinds:
        message = str(UnknownNameError(one.kind, kinds, "kind of error", lists=False))
        yield "kind", Problem("unknown-kind", Severity.ERROR, message)
    for name in re.findall(r"\{(\w+)\}", one.say or ""):
        if name not in fields:
            remedy = f"What a pupil's map gives is one of: {', '.join(f'{{{field}}}' for field in fields)}."
            yield "say", Problem("unknown-word", Severity.ERROR, f"nothing is called {{{name}}}", remedy=remedy)


def write_comments(comments: Iterable[Comment], *, meanings: Mapping[str, str]) -> str:
    """The text of a file of comments.

    Args:
        comments: what is to be edited.
        meanings: what each name in braces stands for; those that are used are explained.
    """
    listed = list(comments)
    used = {name for one in listed for name in re.findall(r"\{(\w+)\}", one.say)}
    explained = [f"#   {{{name}}}: {meaning}" for name, meaning in meanings.items() if name in used]
    return "\n".join([*_HEAD, *explained, f"marking: {VERSION}", "comments:", *map(_block, listed)]) + "\n"


_HEAD = (
    "# What argmap mark says to all who made the same error. Write it as you would say it, or delete the words after",
    "# say: to say nothing; then mark with this file again. Above it stands how it reads for one of them. What stands",
    "# in braces is put in from each pupil's map:",
)


def _block(one: Comment) -> str:
    head = {"kind": one.kind, "about": list(one.about), "case": one.case, "pupils": one.pupils}
    kept = {key: value for key, value in head.items() if value}
    lines = textwrap.wrap(one.say, _WIDTH, break_long_words=False, break_on_hyphens=False)
    said = ["    say: >-", *(f"      {line}" for line in lines)] if lines else ['    say: ""']
    shown = textwrap.wrap(one.example, _WIDTH, break_long_words=False, break_on_hyphens=False) if one.example else []
    return "\n".join([f"  {emitting.item(kept, 2)}", *(f"    # {line}" for line in shown), *said])
