"""Regular expressions that are compiled when first used: one with a script's thousands of letters takes milliseconds.

For those alone, and where most texts never need them; any other is a `re.compile` where it is used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

_SPACED = "\u0e00"
"""Letters before this one are of scripts that put spaces between words, and one column wide."""

_SIGNS = ("\u2000", "\u2e80")
"""From here, and before there, stand dashes, quotation marks, arrows and signs of no script."""


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, not yet compiled; a mistake in it is raised by its first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def is_alphabetic(text: str) -> bool:
    """Whether all letters are surely of scripts with spaces between words: nothing about others need be asked."""
    return text.isascii() or all(letter < _SPACED or _SIGNS[0] <= letter < _SIGNS[1] for letter in set(text))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._asked = pattern, flags

    def __getattr__(self, name: str) -> Callable[..., object]:
        """A method of the compiled pattern, kept so that this is asked once for each."""
        method: Callable[..., object] = getattr(re.compile(*self._asked), name)
        setattr(self, name, method)
        return method
