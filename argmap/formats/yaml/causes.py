"""What really is wrong where libyaml gave up: things that a person does not see, or did not mean for YAML."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from argmap.errors import LINE_END
from argmap.text.unmerged import REMEDY

_SHOWN = 40
"""Characters of a cut that are shown."""

_FAR = 5_000
"""How far around the place where libyaml gave up a cause is looked for, in code points."""

_NO_SPACE = "\xa0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff"
"""What looks like a space, or like nothing, and is no white space of YAML."""

_NO_LINE_END = "\x85\u2028\u2029"
"""What some programs show as a line's end, and editors, YAML 1.2 and argmap do not take for one."""

_START = r"(?:\A|(?<=[\r\n]))"
_DASHES = r"[ \t]*(?:-[ \t]+)*"
_WHITE = re.compile(
    rf"{_START}{_DASHES}(?P<indent>[{_NO_SPACE}])|{_START}{_DASHES}[\w\"']+:(?P<value>[{_NO_SPACE}])"
    rf"|{_START}[ \t]*-(?P<item>[{_NO_SPACE}])|(?P<line>[{_NO_LINE_END}])(?={_DASHES}[\w\"']+:)"
)
_MARKS = re.compile(rf"{_START}(?P<mark><{{7}}|={{7}}|>{{7}}|\|{{7}})(?=[ \t\r\n]|\Z)")
_UNSEEN = re.compile(rf"[{_NO_SPACE}{_NO_LINE_END}]")


@cache
def _cut_in(texts: tuple[str, ...]) -> re.Pattern[str]:
    """A comment in the text of one of these keys."""
    return re.compile(
        rf"\b(?:{'|'.join(texts)})[\"']?:[ \t]+(?![\"'|>])(?:(?:[^#\r\n{{}}]|(?<=\S)#)*?(?<=\S) )?(?P<cut>#\w[^\r\n]*)"
    )


class Cause(NamedTuple):
    """Why a text could not be read."""

    at: int
    message: str
    remedy: str
    name: str = "not-yaml"


def cause_of(text: str, start: int, end: int, texts: tuple[str, ...], *, in_brackets: bool) -> Cause | None:
    """The cause of a complaint about a stretch of text, if it is one of those known here.

    Args:
        text: the whole file.
        start: where the thing starts that libyaml was reading.
        end: where it gave up.
        texts: the keys that take words of any kind.
        in_brackets: whether the thing is in brackets; otherwise only the line where it gave up is looked at, with
            the one before.
    """
    stop = LINE_END.search(text, end)
    high = stop.start() if stop else len(text)
    line = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
    above = text[:line].rstrip()
    low = max(above.rfind("\n"), above.rfind("\r")) + 1
    if in_brackets:
        low = min(start, low)
    low, high = max(low, end - _FAR), min(high, end + _FAR)
    mark = _MARKS.search(text, low, high)
    if mark is not None:
        message = "this line is left over from two versions that were merged (git conflict)"
        return Cause(mark.start("mark"), message, REMEDY, "merge-conflict")
    white = _WHITE.search(text, low, high)
    if white is not None:
        at = white.start(str(white.lastgroup))
        return Cause(at, *of_white_space(text[at]))
    cut = _cut_in(texts).search(text, low, high)
    if cut is not None:
        return Cause(cut.start("cut"), *of_cut(cut["cut"]))
    return None


def of_white_space(character: str) -> tuple[str, str]:
    """What to say of white space that YAML takes for a letter, and what to do about it."""
    name = f"{unicodedata.name(character, 'next line').lower()} (U+{ord(character):04X})"
    name = f"{'an' if name[0] in 'aeio' else 'a'} {name}"
    if character in _NO_LINE_END:
        return f"{name} stands here, which ends no line", "End the line with the enter key instead."
    return f"{name} stands here where only spaces can stand", "Write ordinary spaces instead."


def of_cut(cut: str) -> tuple[str, str]:
    """What to say of a comment that was meant to be text, and what to do about it."""
    shown = cut if len(cut) <= _SHOWN else f"{cut[: _SHOWN - 1]}…"
    message = f"a # after a space starts a comment, so the text ends here, without {shown.rstrip()!r}"
    return message, "Put the text in quotation marks; if it is a comment, write a space after the #."


def unseen(text: str) -> str:
    """The first character in a text that looks like white space and is none for YAML; empty if there is none."""
    found = _UNSEEN.search(text)
    return found[0] if found else ""
