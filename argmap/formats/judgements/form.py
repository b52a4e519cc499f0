"""The form of a file of judgements: which keys stand where; their order is the order in which they are written."""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import Field

from argmap.errors import JudgementsFormatError
from argmap.formats.mapfile.form import Form, Text
from argmap.formats.yaml import Document
from argmap.model.judgements import ClaimVerdict, StepVerdict  # noqa: TC001 - pydantic reads them as the form is built

VERSION = 1
"""The version of the form that is written; a file that names a later one is refused."""

JUDGEMENTS_FILE = Document(
    name="judgements",
    beginning=f"`judgements: {VERSION}`",
    levels="four",
    texts=("reader", "map", "note", "text", "why", "open"),
    error=JudgementsFormatError,
)


class ClaimJudgementForm(Form):
    """What the reader makes of a claim."""

    id: Text
    """The claim: its id in the map, or its number in the picture (A3)."""
    text: str | None = None
    """What it said when it was judged."""
    judgement: ClaimVerdict | None = None
    """accept, doubt or reject; empty: still to be judged."""
    why: str | None = None
    """The reason, in the reader's words."""


class StepJudgementForm(Form):
    """What the reader makes of a step: if its premises are true, do they count, and are they enough?"""

    id: Text
    """The step: its id in the map, its number if it is a link, or what it joins (A4+A5:A1)."""
    text: str | None = None
    """What it joined when it was judged."""
    judgement: StepVerdict | None = None
    """sufficient, relevant (it counts, and is not enough), weak or does not follow; empty: still to be judged."""
    open: Annotated[int, Field(ge=1)] | str | list[Annotated[int, Field(ge=1)] | str] | None = None
    """The critical question that nothing answers: in words, or by its place among those of the step's scheme."""
    why: str | None = None
    """The reason, in the reader's words."""


class JudgementsForm(Form):
    """What one reader makes of an argument map."""

    judgements: Literal[1]
    """The version of this form."""
    reader: str | None = None
    """Who judges."""
    map: str | None = None
    """The map's file, relative to this one."""
    note: str | None = None
    """What the reader makes of it all."""
    claims: list[ClaimJudgementForm] | None = None
    """What the reader makes of single claims."""
    steps: list[StepJudgementForm] | None = None
    """What the reader makes of single steps, from premises to what they support or attack."""


def judgements_schema() -> str:
    """The schema (JSON Schema draft 2020-12) as JSON text, the same bytes every time."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **JudgementsForm.model_json_schema()}
    schema["title"] = "argmap judgements file"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
