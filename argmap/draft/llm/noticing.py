"""What a person should know about a draft, by its causes: what was left out for another entry's sake goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHOWN = 4
"""How many of the entries with one cause are named."""


@dataclass
class Loss:
    """A claim that was left out, and what went with it."""

    told: str
    """It and why, a sentence without its end."""
    relations: int = 0
    """How many relations went with it."""

    def sentence(self) -> str:
        """All of it."""
        went = counted(self.relations, PLAIN.nouns.relation)
        return f"{self.told}; {went} went with it." if self.relations else f"{self.told}."


class Notices:
    """Notices as they come up; those of one cause are told as one."""

    def __init__(self) -> None:
        self._all: list[str | Loss | tuple[str, list[str]]] = []
        self._groups: dict[str, list[str]] = {}
        self._lost: dict[str, Loss] = {}

    def append(self, sentence: str) -> None:
        """A notice of its own."""
        self._all.append(sentence)

    def start_answer(self) -> None:
        """Another answer begins, whose names are its own."""
        self._lost = {}

    def lose(self, names: Iterable[str], told: str) -> None:
        """A claim was left out.

        Args:
            names: what the answer calls it.
            told: it and why, a sentence without its end.
        """
        loss = Loss(told)
        self._all.append(loss)
        self._lost |= {name: loss for name in names if name and name not in self._lost}

    def has_lost(self, name: str) -> bool:
        """Whether the answer calls something so that was left out, and has been told of."""
        return name in self._lost

    def went_with(self, cause: str, *names: str) -> None:
        """A relation was left out because something else was.

        Args:
            cause: what the answer calls that.
            names: what the answer calls the relation.
        """
        loss = self._lost[cause]
        loss.relations += 1
        self._lost |= {name: loss for name in names if name and name not in self._lost}

    def leave_out(self, what: str, flaw: str) -> None:
        """An entry was left out for a flaw of its own; it is named as in the middle of a sentence."""
        if flaw not in self._groups:
            self._groups[flaw] = []
            self._all.append((flaw, self._groups[flaw]))
        self._groups[flaw].append(what)

    def __iter__(self) -> Iterator[str]:
        """All, a sentence each, in the order in which their causes came up."""
        for one in self._all:
            if isinstance(one, str):
                yield one
            elif isinstance(one, Loss):
                yield one.sentence()
            else:
                flaw, entries = one
                if len(entries) == 1:
                    yield f"{entries[0][:1].upper()}{entries[0][1:]} was left out: {flaw}."
                else:
                    more = f"; and {len(entries) - _SHOWN} more" if len(entries) > _SHOWN else ""
                    yield f"{len(entries)} entries were left out, as {flaw}: {'; '.join(entries[:_SHOWN])}{more}."
