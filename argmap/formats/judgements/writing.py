"""Judgements as the text of their file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.errors import JudgementsFormatError, Location, Problem, Severity
from argmap.formats.judgements.form import JUDGEMENTS_FILE, VERSION
from argmap.formats.judgements.reading import judgements_of, read_judgements
from argmap.formats.yaml import emitting, parse, rewritten
from argmap.model.judgements import StepJudgement

if TYPE_CHECKING:
    from argmap.formats.yaml import Node
    from argmap.model.judgements import ClaimJudgement, Judgements

_HEAD = """\
# What one reader makes of a map. Write a word after `judgement:` and, if you like, a sentence after `why:`.
# Of a claim: accept, doubt or reject. Of a step, if its premises are true: sufficient (they are enough), relevant
# (they count, and are not enough), weak (they hardly count) or does not follow. What you leave empty is not judged.
"""


def write_judgements(judgements: Judgements, *, over: str | None = None, path: str = "judgements") -> str:
    """The text of a file of judgements: equal judgements give equal text.

    Args:
        judgements: what a reader makes of a map; what is not judged yet has its place to be filled in.
        over: the file's text so far; what a person wrote in it keeps its bytes, only what changed is written anew.
        path: how messages name the file.

    Raises:
        JudgementsFormatError: the text so far holds no judgements, or two of one id, so that nothing can be written
            over it.
    """
    if over is None:
        return _EMPTY.sub(r"\1", f"{_HEAD}{emitting.block(_block(judgements, empty=True), 0)}\n")
    mark = "\ufeff" if over.startswith("\ufeff") else ""
    over = over.removeprefix(mark)
    root = parse(over, JUDGEMENTS_FILE, path=path)
    before = judgements_of(root, over, path=path)
    if before == judgements:
        return mark + over
    _refuse_doubled(before, root, path)
    old, new = _block(before, empty=False), _block(judgements, empty=False)
    text = rewritten(over, root, old, new, document=JUDGEMENTS_FILE, is_right=lambda text: _reads_as(text, judgements))
    return mark + text


_EMPTY = re.compile(r"^( *(?:judgement|why):) null$", re.MULTILINE)
"""What is still to be filled in."""


def _refuse_doubled(before: Judgements, root: Node, path: str) -> None:
    """Items are told from each other by their ids: of two with the same, no one knows which is meant."""
    for name, listed in (("claims", before.claims), ("steps", before.steps)):
        ids = [one.id for one in listed]
        for i, one in enumerate(ids):
            if one in ids[:i]:
                node = root.find((name, i, "id"))
                message, location = f"{one!r} is judged twice in this file", Location(path, node.line, node.column)
                remedy = "Keep one of the two; nothing was written."
                raise JudgementsFormatError(
                    [Problem("doubled-id", Severity.ERROR, message, location=location, remedy=remedy)]
                )


def _reads_as(text: str, judgements: Judgements) -> bool:
    try:
        return read_judgements(text) == judgements
    except JudgementsFormatError:
        return False


def _block(judgements: Judgements, *, empty: bool) -> dict[str, Any]:
    block = {
        "judgements": VERSION,
        "reader": judgements.reader,
        "map": judgements.map,
        "note": judgements.note,
        "claims": [_one(claim, empty=empty) for claim in judgements.claims],
        "steps": [_one(step, empty=empty) for step in judgements.steps],
    }
    return {key: value for key, value in block.items() if value not in ("", [])}


def _one(judged: ClaimJudgement | StepJudgement, *, empty: bool) -> dict[str, Any]:
    opened = list(judged.open) if isinstance(judged, StepJudgement) else []
    block: dict[str, Any] = {"id": judged.id, "text": judged.text, "judgement": judged.judgement or ""}
    block |= {"open": opened[0] if len(opened) == 1 else opened, "why": judged.why}
    kept = ("judgement", "why") if empty else ()
    return {key: value or None for key, value in block.items() if value not in ("", []) or key in kept}
