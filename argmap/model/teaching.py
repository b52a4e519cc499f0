"""Teaching: what a teacher decided about the sheets of a map, so that a colleague gets the same ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from argmap.model.exercise import Level, Term
from argmap.model.noun import Id, Many, Noun, Words


class WrongAnswer(Noun):
    """A wrong answer of a teacher's own."""

    text: Words
    hint: str = ""
    """What helps whoever chose it."""


class Teaching(Noun):
    """What is decided; whatever is left out is as usual."""

    map: str = ""
    """The map's file, relative to this one."""
    note: str = ""
    level: Level | None = None
    seed: int | None = None
    tasks: Many[Id] = ()
    """The kinds of task, in their order; for a page too, where pages have all of them."""
    use: Annotated[Mapping[str, Many[Id]], Field(strict=False)] = {}
    """By kind of task, the relations, claims or questions to ask about before all others."""
    avoid: Annotated[Mapping[str, Many[Id]], Field(strict=False)] = {}
    """By kind of task, those never to ask about."""
    fold: Many[Id] = ()
    """Claims that no sheet shows."""
    steps: Many[Id] = ()
    """Relations in the order in which the picture is built up; the others follow as they stand."""
    why: Mapping[str, Words] = {}
    """By relation, claim or question, what is said as the reason of the right answer."""
    wrong: Annotated[Mapping[str, Many[WrongAnswer]], Field(strict=False)] = {}
    """By relation, claim or question, further wrong answers."""
    words: Many[Term] = ()
    """A glossary."""
