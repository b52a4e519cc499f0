"""The differences of a map in sentences: each quotes the map and the article, and asks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.compare.answering import answer_to
from argmap.compare.wording import Wording
from argmap.phrases import PLAIN, relation_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from argmap.compare.differences import Difference, Kind
    from argmap.compare.matching import Matched
    from argmap.model import Structure
    from argmap.phrases import Speech

    Written: TypeAlias = Mapping[tuple[Kind, tuple[str, ...], str], str]
    """Comments that a teacher wrote, by kind, by what it is about in the reference, and by case."""

PERSONAL = (
    *("mine", "number", "claims", "premises", "numbers", "supposed", "does", "target", "aim", "apart"),
    *(
        "one",
        "rest",
        "as_one",
        "without",
        "would_be",
        "for_",
        "ends",
        "either",
        "parted",
        "drawn",
        "step_fails",
        "quoting",
    ),
    *(
        "quotations",
        "headings",
        "quoted",
        "voice",
        "reasons",
        "start",
        "touching",
        "others",
        "unasked",
        "stance",
        "stances",
        "doing",
        "agrees",
        "question",
        "as_answers",
    ),
)
"""What each pupil's map gives to a comment that was written once for all who made the same error."""

SHARED = (
    *(
        "article",
        "articles",
        "author",
        "again",
        "aimed_article",
        "aimed_author",
        "reads",
        "before",
        "look",
    ),
)
"""What the reference gives."""


class Remark(NamedTuple):
    """A difference in words."""

    name: str
    """As whoever made the map reads it: what is asked about, which doesn't say what is wrong."""
    where: str
    """The numbers of what it is about, as the picture of the map has them; empty for what is missing."""
    asked: str
    """Empty if a teacher wants nothing said of it."""
    answer: str
    """What the reference has; for those who may see it."""
    kind: str
    """What is wrong, in the trade's name; for those who may see it."""

    def heading(self, *, answers: bool) -> str:
        """What stands above the question."""
        return self.kind if answers else self.name


def said(one: Difference, sides: Matched, *, speech: Speech = PLAIN, written: Written | None = None) -> Remark:
    """A difference as it is said to whoever made the map.

    Args:
        one: the difference.
        sides: the map and its reference.
        speech: how it is said.
        written: comments that are said in place of our own.
    """
    wording = Wording(one, sides, speech)
    mine = sides.mine.structure
    numbers = [number for name in one.mine if mine.has(name) and (number := _number(name, mine, speech))]
    template = (written or {}).get((one.kind, one.theirs, wording.case), wording.template)
    asked = _filled(template, {**dict.fromkeys((*PERSONAL, *SHARED), ""), **wording.values})
    words = speech.words.marking
    kind = words.kinds[one.kind]
    answer = words.answer.format(answer=answer_to(one, sides, speech))
    return Remark(kind.topic, "; ".join(numbers), asked, answer, kind.name)


def template_of(one: Difference, sides: Matched, *, speech: Speech = PLAIN) -> tuple[str, str]:
    """The case of a difference, and its comment with what the reference gives put in and the rest in braces.

    Where it is about nothing that the reference has, all stays in braces, as every pupil's is another.
    """
    wording = Wording(one, sides, speech)
    kept = {name: f"{{{name}}}" for name in (*PERSONAL, *(SHARED if not one.theirs else ()))}
    return wording.case, _filled(wording.template, {**dict.fromkeys(SHARED, ""), **wording.values, **kept})


def _filled(template: str, values: Mapping[str, str]) -> str:
    """The template with its names in braces put in; other braces stay, as people write them."""
    return " ".join(_NAMED.sub(lambda found: values.get(found[1], found[0]), template).split())


_NAMED = re.compile(r"\{(\w+)\}")


def _number(name: str, structure: Structure, speech: Speech) -> str:
    if name in structure.claims:
        return structure.number(name)
    if name in structure.relations:
        return relation_words(structure.relations[name], structure, speech)
    return ""
