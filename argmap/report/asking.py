"""What to ask of the steps of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.schemes import scheme_named

if TYPE_CHECKING:
    from argmap.model import Relation


def step_questions(relation: Relation) -> tuple[str, ...]:
    """What to ask of a step before accepting it: the critical questions of its scheme, if that is a known one."""
    scheme = scheme_named(relation.scheme)
    return scheme.questions if scheme is not None else ()
