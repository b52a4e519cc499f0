"""What a teacher gives points for: a small YAML file, written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationError

from argmap.errors import PointsFormatError, Problem, Severity, UnknownNameError
from argmap.formats.findings import FormShape, Heading, form_problems, version_missing
from argmap.formats.mapfile.form import Form
from argmap.formats.yaml import Document, in_order, parse, placed

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.formats.yaml import Key

VERSION = 1
"""The version of the form; a file that names a later one is refused."""

_FILE = Document(
    name="points", beginning=f"`points: {VERSION}`", levels="two", texts=("note",), error=PointsFormatError
)
Number = Annotated[float, Field(ge=0, le=1000)]


class PointsForm(Form):
    """What points are given for; what is left out counts nothing."""

    points: Literal[1]
    """The version of this form."""
    main_claim: Number = 0
    """For each main claim that was found."""
    claim: Number = 0
    """For each claim with its words."""
    link: Number = 0
    """For each line between claims that is right."""
    less: Annotated[dict[str, Number], Field(default_factory=dict)]
    """By kind of error, what each takes away; there are never less than no points."""
    out_of: Annotated[float, Field(gt=0, le=1000)] | None = None
    """How many points a map without a fault has; as many as come together, if left out."""


_HEADING = Heading("points", VERSION, "the points file", PointsFormatError)
_SHAPE = FormShape(form=PointsForm, whole="a points file", blocks={}, language="YAML")


def read_points(text: str, *, path: str = "points", kinds: Collection[str]) -> PointsForm:
    """What points are given for.

    Args:
        text: the file, decoded.
        path: how messages name it.
        kinds: the kinds of error that there are.

    Raises:
        PointsFormatError: with all mistakes, in the order of their lines.
    """
    root = parse(text.removeprefix("\ufeff"), _FILE, path=path)
    plain = root.plain()
    location = version_missing(_HEADING, root, plain, path)
    if location is not None:
        message = f"no points stand here: such a file starts with `points: {VERSION}`"
        remedy = "Then, for example: `main_claim: 2`, `claim: 1`, `link: 1`, `less: {turned-round: 1}`, `out_of: 20`."
        raise PointsFormatError([Problem("not-points", Severity.ERROR, message, location=location, remedy=remedy)])
    found: list[tuple[Problem, Key]] = []
    form = None
    try:
        form = PointsForm.model_validate(plain)
    except ValidationError as error:
        found += form_problems(error.errors(include_url=False), plain, _SHAPE)
    less = plain.get("less") if isinstance(plain, dict) else None
    for kind in less if isinstance(less, dict) else ():
        if kind not in kinds:
            message = str(UnknownNameError(kind, kinds, "kind of error", lists=False))
            found.append((Problem("unknown-kind", Severity.ERROR, message), ("less", kind)))
    if found or form is None:
        raise PointsFormatError(sorted(placed(found, root, text, path), key=in_order))
    return form
