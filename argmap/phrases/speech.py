"""A way of speaking: a register in a language, given to all that says something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.phrases.english import EXPERT_WORDS, PLAIN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.phrases.words import Noun, Nouns, Words

Register = Literal["plain", "expert"]
"""plain: words that a class knows. expert: those of the field."""

REGISTERS: tuple[Register, ...] = ("plain", "expert")

Language = Literal["en"]
"""A language tag (BCP 47)."""


class Speech(NamedTuple):
    """How something is said."""

    register: Register = "plain"
    language: Language = "en"

    @property
    def words(self) -> Words:
        """All its words."""
        return _TABLES[self.language][self.register]

    @property
    def nouns(self) -> Nouns:
        """What is counted, in its words."""
        return self.words.nouns

    def listed(self, words: Iterable[str]) -> str:
        """Several in a row: "a", "a and b", "a, b and c"; empty where there are none."""
        *most, last = [*words] or [""]
        return f"{', '.join(most)} {self.words.conjunction} {last}" if most else last


PLAIN = Speech()
EXPERT = Speech("expert")

_TABLES: Mapping[Language, Mapping[Register, Words]] = {"en": {"plain": PLAIN_WORDS, "expert": EXPERT_WORDS}}


def counted(count: int, noun: Noun) -> str:
    """A number with its noun: 1 quote, 2 quotes."""
    return f"{count} {noun.one if count == 1 else noun.many}"


def numbered(noun: Noun, numbers: Sequence[str], speech: Speech) -> str:
    """A noun with the numbers of those that are meant: link 4, links 4 and 5."""
    return f"{noun.one if len(numbers) == 1 else noun.many} {speech.listed(numbers)}"


def sentence(text: str) -> str:
    """The text with a mark at its end; no text stays none."""
    ended = text.rstrip()
    return ended if not ended or ended.endswith((".", "!", "?", "…", ".”", "!”", "?”")) else f"{ended}."


def capital(words: str) -> str:
    """The words with a large letter first."""
    return words[:1].upper() + words[1:]
