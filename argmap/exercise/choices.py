"""Choices: right ones among wrong ones that tempt, in the order of chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.material import bare
from argmap.model.exercise import Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.exercise.chance import Chance
    from argmap.exercise.material import Material


def choices(
    material: Material, chance: Chance, right: Sequence[Choice], wrong: Iterable[Choice], *, about: Sequence[str] = ()
) -> tuple[Choice, ...]:
    """The right ones and as many wrong ones as the level has, no two alike, shuffled.

    Args:
        material: whose level it is, and a teacher's own wrong answers.
        chance: shuffles them.
        right: those that are right.
        wrong: wrong ones, the best first.
        about: relations or claims for which a teacher may have written wrong answers; these go first.
    """
    own = [Choice(text=one.text, hint=one.hint) for name in about for one in material.teaching.wrong.get(name, ())]
    taken = {bare(choice.text) for choice in right}
    kept: list[Choice] = []
    for choice in (*own, *wrong):
        if bare(choice.text) not in taken and len(kept) < wrong_count(material):
            taken.add(bare(choice.text))
            kept.append(choice)
    return tuple(chance.shuffled([*right, *kept]))


def wrong_count(material: Material) -> int:
    """How many wrong choices a task has at a level."""
    return {1: 2, 2: 3, 3: 3}[material.level]


def of_claim(material: Material, claim: str, *, right: bool = False, hint: str = "") -> Choice:
    """A claim as a choice."""
    return Choice(text=material.text(claim), right=right, hint=hint, claim=claim)
