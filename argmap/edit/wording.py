"""What claims, relations and issues are called in the labels of edits: by their words, as numbers change with edits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.model import Claim, Relation
from argmap.phrases import PLAIN, joined

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
        return f"the {PLAIN.words.kinds[entry.kind]} {entry.id}"
    return f"the {PLAIN.nouns.question.one} {shortened(entry.question)}"


def sentence(relation: Relation, look_up: Callable[[str], Claim | Relation | Issue | None]) -> str:
    """A relation in words: “fewer cars” and “clean air is owed”, only together, support “close the centre”."""
    premises = [called(one) for one in map(look_up, relation.premises) if one is not None]
    target = look_up(relation.target)
    if target is None:
        return joined(relation.kind, premises, "nothing", PLAIN)
    if isinstance(target, Relation):
        step = PLAIN.words.step_to.format(target=called(aim(target, look_up) or target))
        return joined(relation.kind, premises, step, PLAIN, attack="undercut")
    return joined(relation.kind, premises, called(target), PLAIN)


def aim(relation: Relation, look_up: Callable[[str], Claim | Relation | Issue | None]) -> Claim | None:
    """The claim that a relation bears on in the end."""
    target = look_up(relation.target)
    while isinstance(target, Relation):
        target = look_up(target.target)
    return target if isinstance(target, Claim) else None


def asked_of(question: str, before: Claim, after: Claim) -> str:
    """A question that names a claim by its words, asked of another, or of the same in new words; else unchanged."""
    for words in filter(None, (before.label, before.text.rstrip("."))):
        named = re.compile(re.escape(words), re.IGNORECASE)
        if named.search(question):
            is_cut = after.label.endswith("…") or not after.label
            new = after.text.rstrip(".") if is_cut else after.label
            return named.sub(new.replace("\\", r"\\"), question, count=1)
    return question
