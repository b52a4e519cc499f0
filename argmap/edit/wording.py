"""What claims, relations and issues are called in the labels of edits: by their words, as numbers change with edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model import Claim, Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import Issue

LONGEST = 40
"""Letters of a claim's words in a label."""


def shortened(words: str) -> str:
    """Words in one line in curly quotation marks, cut where they are long."""
    line = " ".join(words.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + '…'}”"


def called(entry: Claim | Relation | Issue) -> str:
    """A claim by its words, a relation by its kind, an issue by its question."""
    if isinstance(entry, Claim):
        return shortened(entry.short)
    if isinstance(entry, Relation):
        return f"the {entry.kind} {entry.id}"
    return f"the issue {shortened(entry.question)}"


def sentence(relation: Relation, look_up: Callable[[str], Claim | Relation | Issue | None]) -> str:
    """A relation in words: “fewer cars” and “clean air is owed” together support “close the centre”."""
    premises = [called(one) for one in map(look_up, relation.premises) if one is not None]
    target = look_up(relation.target)
    if target is None:
        end = "nothing"
    elif isinstance(target, Relation):
        end = f"the step to {called(aim(target, look_up) or target)}"
    else:
        end = called(target)
    verb = {"support": "support", "attack": "attack", "contradiction": "contradict", "rephrase": "rephrase"}
    if isinstance(target, Relation):
        verb["attack"] = "undercut"
    one = len(premises) == 1
    together = "" if one else "together "
    return f"{' and '.join(premises)} {together}{verb[relation.kind]}{'s' if one else ''} {end}"


def aim(relation: Relation, look_up: Callable[[str], Claim | Relation | Issue | None]) -> Claim | None:
    """The claim that a relation bears on in the end."""
    target = look_up(relation.target)
    while isinstance(target, Relation):
        target = look_up(target.target)
    return target if isinstance(target, Claim) else None
