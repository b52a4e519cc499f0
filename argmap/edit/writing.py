"""Edits as plain values for JSON, and from them again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from argmap.edit.claims import AddClaim, ChangeClaim, DeleteClaim, MergeClaims, SplitClaim
from argmap.edit.edit import Edit
from argmap.edit.issues import AddIssue, AddPosition, ChangeIssue, DeleteIssue, OrderIssues, RemovePosition
from argmap.edit.proposals import Accept, Reject
from argmap.edit.proposing import Propose
from argmap.edit.quotes import AddQuote, ChangeQuote, MoveQuote, RemoveQuote
from argmap.edit.relations import (
    AddRelation,
    ChangeRelation,
    DeleteRelation,
    LinkPremise,
    LinkRelations,
    RetargetRelation,
    ReverseRelation,
    Undercut,
    UnlinkPremise,
)
from argmap.edit.sources import AddSource, ChangeSource, RemoveSource
from argmap.edit.whole import ChangeMap, Retrace, SetMain, TakeOver, Together
from argmap.errors import EditError, meant

if TYPE_CHECKING:
    from argmap.edit.edit import AnyEdit

EDITS: dict[str, type[AnyEdit]] = {
    edit.NAME: edit
    for edit in (
        AddClaim,
        ChangeClaim,
        SplitClaim,
        MergeClaims,
        DeleteClaim,
        AddQuote,
        ChangeQuote,
        MoveQuote,
        RemoveQuote,
        AddRelation,
        ChangeRelation,
        ReverseRelation,
        RetargetRelation,
        LinkPremise,
        LinkRelations,
        UnlinkPremise,
        Undercut,
        DeleteRelation,
        AddIssue,
        ChangeIssue,
        AddPosition,
        RemovePosition,
        OrderIssues,
        DeleteIssue,
        AddSource,
        ChangeSource,
        RemoveSource,
        SetMain,
        ChangeMap,
        Accept,
        Reject,
        Together,
        Propose,
        TakeOver,
        Retrace,
    )
}
"""All edits, by the names that scripts and the command line use."""


def written(edit: AnyEdit) -> dict[str, Any]:
    """An edit as plain values; only what was stated."""
    if isinstance(edit, Together):
        label = {"label": edit.label} if edit.label else {}
        return {"edit": edit.NAME, "edits": [written(one) for one in edit.edits], **label}
    if isinstance(edit, Propose):
        return {"edit": edit.NAME, "by": edit.by, "edits": [written(one) for one in edit.edits]}
    return {"edit": edit.NAME, **edit.model_dump(mode="json", exclude_unset=True)}


def edit_of(plain: dict[str, Any]) -> AnyEdit:
    """The edit that plain values stand for: its name under `edit`, then its fields.

    Raises:
        EditError: there is no such edit, or its fields are not right; says what is known.
    """
    name = str(plain.get("edit", ""))
    kind = EDITS.get(name)
    if kind is None:
        raise EditError(f"there is no edit {name!r}; {meant(name, EDITS)}")
    fields = {key: value for key, value in plain.items() if key != "edit"}
    if kind is Together:
        return Together(edits=_listed(name, fields), label=str(fields.get("label", "")))
    try:
        if kind is Propose:
            return Propose.model_validate({**fields, "edits": _listed(name, fields)})
        return kind.model_validate_json(json.dumps(fields))
    except ValidationError as error:
        raise EditError(f"{name}: {_told(error, kind)}") from error


def _listed(name: str, fields: dict[str, Any]) -> tuple[Edit, ...]:
    """The edits that stand in one, in their order."""
    edits = fields.get("edits")
    if not isinstance(edits, list) or not edits or not all(isinstance(one, dict) for one in edits):
        raise EditError(f"{name}: edits is a list of one or more edits")
    made = [edit_of(one) for one in edits]
    known = tuple(edit for edit in made if isinstance(edit, Edit))
    if len(known) < len(made):
        alone = next(edit.NAME for edit in made if not isinstance(edit, Edit))
        raise EditError(f"{name}: {alone} stands alone")
    return known


def _told(error: ValidationError, kind: type[AnyEdit]) -> str:
    found = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(map(str, found["loc"]))
    match found["type"]:
        case "missing":
            return f"{where} is needed: {where}=…"
        case "extra_forbidden":
            return f"it has no {where!r}; it has {', '.join(kind.model_fields)}"
        case _:
            said = str(found["msg"]).removeprefix("Value error, ")
            return f"{where}: {said.replace('Input should be', 'it must be', 1)}"
