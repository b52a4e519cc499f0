"""Chance that falls the same everywhere: of a random generator only what Python promises never to change."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")


class Chance:
    """Picks and shuffles; the same words give the same picks, on every machine and under every Python."""

    def __init__(self, *words: object) -> None:
        self._draw = Random("|".join(map(str, words))).random  # noqa: S311 - nothing secret

    def below(self, count: int) -> int:
        """A whole number from 0 on, below another."""
        return min(int(self._draw() * count), count - 1)

    def pick(self, among: Sequence[T]) -> T:
        """One of several."""
        return among[self.below(len(among))]

    def shuffled(self, values: Iterable[T]) -> list[T]:
        """All in another order."""
        return [value for _, _, value in sorted((self._draw(), i, value) for i, value in enumerate(values))]

    def ranked(self, values: Iterable[T], score: Callable[[T], int]) -> list[T]:
        """The lowest score first; among equals chance decides."""
        return [value for _, _, _, value in sorted((score(one), self._draw(), i, one) for i, one in enumerate(values))]
