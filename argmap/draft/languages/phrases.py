"""A group of phrases that do the same in an argument, and how a text is searched for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

GAP = r"(?:\s+|(?<=['’]))"
"""What stands between a phrase and the next word: white space, or nothing behind an elision."""

_OPENING = r"[\W_]*({})(?:(?<=['’])|(?![\w'’-]))"
"""A phrase that opens something ends outside of a word, or behind an elision ("qu'")."""

_INSIDE = r"(?<![\w'’-])({})(?:(?<=['’])|(?![\w-]))"
_WHOLE_WORDS = r"(?<![\w'’-])({})(?![\w-])"
_ALONE = r"({})$"


@dataclass(frozen=True, eq=False)
class AnyOf:
    """Phrases between `|`, in small letters, `'` for any apostrophe.

    A phrase may be a regular expression where words bend: `warn(?:s|ed)?`.
    """

    phrases: str

    def __bool__(self) -> bool:
        return self.phrases.strip() != ""

    def __str__(self) -> str:
        """Them as alternatives of a regular expression, the longest first."""
        return _alternatives(self.phrases)

    def __or__(self, other: AnyOf) -> AnyOf:
        return AnyOf(f"{self.phrases} | {other.phrases}")

    def __contains__(self, text: str) -> bool:
        """Whether a text is one of them from its start to its end."""
        return self.pattern(_ALONE).match(text) is not None

    def pattern(self, form: str) -> re.Pattern[str]:
        """A regular expression in which `{}` stands for any of them."""
        return _compiled(self.phrases, form)

    def opens(self, text: str) -> re.Match[str] | None:
        """The one that a text starts with, after marks and quotation marks; group 1 is the phrase."""
        return self.pattern(_OPENING).match(text)

    def found_in(self, text: str) -> re.Match[str] | None:
        """The first one in a text; group 1 is the phrase."""
        return self.pattern(_INSIDE).search(text)

    def each_in(self, text: str) -> Iterator[re.Match[str]]:
        """Each place where one stands, as `found_in` finds the first."""
        return self.pattern(_INSIDE).finditer(text)

    def all_in(self, text: str) -> list[str]:
        """Each place in a text where one stands as words of its own, elided before no other."""
        return self.pattern(_WHOLE_WORDS).findall(text)


_BETWEEN = re.compile(r"\|(?![^()]*\))")
"""What stands between phrases; inside brackets it belongs to one of them."""


@lru_cache(maxsize=1024)
def _compiled(phrases: str, form: str) -> re.Pattern[str]:
    return re.compile(form.replace("{}", _alternatives(phrases)), re.IGNORECASE)


@lru_cache(maxsize=1024)
def _alternatives(phrases: str) -> str:
    found = sorted((" ".join(one.split()) for one in _BETWEEN.split(phrases) if one.strip()), key=len, reverse=True)
    return "|".join(one.replace("'", "['’]").replace(" ", r"\s+") for one in found) or r"(?!)"
