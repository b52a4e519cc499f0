"""Files for questions and replies that a person handles, numbered in the order in which they came up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.cli.keeping import KeptAnswers

_QUESTION, _REPLY = "-question.txt", "-reply.txt"
_ORDER: Final = "order.txt"
"""Says which question, by its hash, each number stands for: the same question keeps its number."""

_NUMBERED = re.compile(r"(\d{1,6})-[a-z0-9-]+")
_ENTRY = re.compile(rf"({_NUMBERED.pattern}) ([0-9a-f]+)", re.ASCII)
_HASHED = "*.question.txt"
"""What questions were called before they had numbers."""


class Exchange(NamedTuple):
    """The two files of one question."""

    question: Path
    reply: Path


class Numbered:
    """The questions and replies in a folder of answers.

    Args:
        kept: the folder.
    """

    def __init__(self, kept: KeptAnswers) -> None:
        self._kept = kept

    def exchange(self, question: str, name: str) -> Exchange:
        """The files of a question, which is written down where it is new.

        Args:
            question: the whole text.
            name: what its files are called behind the number, if it is new.
        """
        hashed = self._kept.file(question, "txt").stem
        order = self._order()
        if hashed in order:
            return self._files(order[hashed])
        stem = f"{self._next_number(order)}-{name}"
        files = self._files(stem)
        self._take_over(question, files)
        self._kept.write(files.question, question)
        lines = [f"{one} {known}\n" for known, one in (order | {hashed: stem}).items()]
        self._kept.write(self._kept.folder / _ORDER, "".join(lines))
        return files

    def _files(self, stem: str) -> Exchange:
        folder = self._kept.folder
        return Exchange(folder / f"{stem}{_QUESTION}", folder / f"{stem}{_REPLY}")

    def _order(self) -> dict[str, str]:
        """By the hash of each question, what its files are called."""
        lines = self._kept.read(self._kept.folder / _ORDER).splitlines()
        return {found[3]: found[1] for found in map(_ENTRY.fullmatch, lines) if found}

    def _next_number(self, order: dict[str, str]) -> int:
        """One more than any there is, so that no file is overwritten where the order was lost."""
        there = [file.name for ending in (_QUESTION, _REPLY) for file in self._kept.folder.glob(f"*{ending}")]
        numbers = [int(found[1]) for found in map(_NUMBERED.match, (*order.values(), *there)) if found]
        return max(numbers, default=0) + 1

    def _take_over(self, question: str, files: Exchange) -> None:
        """Give this question the reply to its text from before there were numbers; such files then go."""
        for old in sorted(self._kept.folder.glob(_HASHED)):
            reply = old.with_name(old.name.replace(".question.", ".reply."))
            words = self._kept.read(reply)
            if words and _asked_about(self._kept.read(old)) != _asked_about(question):
                continue
            if words:
                self._kept.write(files.reply, words)
            for done in (old, reply):
                done.unlink(missing_ok=True)


def _asked_about(question: str) -> str:
    """What a question gives to be read, without the instructions before it, whose wording may have changed."""
    before, mark, after = question.partition("\n⟦text⟧\n")
    return (after if mark else before).strip()
