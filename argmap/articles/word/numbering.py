"""The numbers of lists and headings, which Word counts and does not write down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.articles.blocks import BULLET
from argmap.articles.word.package import attribute, inner, name_of

if TYPE_CHECKING:
    from argmap.articles.word.styles import Styles

Element = Any
"""An element of lxml, which has no types of its own."""

LEVELS = 9
"""Lists in lists."""

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 3999


class _Level(NamedTuple):
    """How the items of a level are numbered."""

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restarts_after: int = -1
    """The level whose items begin it anew, from 1; 0: none; -1: every level above."""


class Numbering:
    """Counts the items of all lists as they come."""

    def __init__(self, part: Element, styles: Styles) -> None:
        """Take the part that says how lists are numbered, where there is one."""
        entries = [] if part is None else list(part)
        self._styles = styles
        self._forms = {attribute(one, "abstractNumId"): one for one in entries if name_of(one) == "abstractNum"}
        self._lists = {attribute(one, "numId"): one for one in entries if name_of(one) == "num"}
        self._counts: dict[str | None, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, properties: Element, style: str) -> str:
        """The number or mark before a paragraph, which is counted with it; empty where it has none."""
        stated = inner(properties, "numPr")
        of_style = self._styles.found(style, "pPr", "numPr")
        number = _first(attribute(inner(stated, "numId")), attribute(inner(of_style, "numId")))
        level = _first(attribute(inner(stated, "ilvl")), attribute(inner(of_style, "ilvl")), "0")
        if number not in self._lists or not (level or "").isdecimal() or int(level or 0) >= LEVELS:
            return ""
        return self._counted(number or "", self._level_of(style, number, int(level or 0), is_stated=stated is not None))

    def _level_of(self, style: str, number: str | None, level: int, *, is_stated: bool) -> int:
        """The level of a list that belongs to a style, as headings have it."""
        if not is_stated:
            for one in self._form(number):
                if name_of(one) == "lvl" and attribute(inner(one, "pStyle")) == style:
                    return _whole(attribute(one, "ilvl"), level)
        return level

    def _counted(self, number: str, level: int) -> str:
        levels = [self._level(number, one) for one in range(level + 1)]
        counts = self._counts.setdefault(self._form_name(number), [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for one in range(LEVELS):
                if inner(self._override(number, one), "startOverride") is not None:
                    counts[one] = None
        before = counts[level]
        counts[level] = levels[level].start if before is None else before + 1
        for deeper in range(level + 1, LEVELS):
            after = self._level(number, deeper).restarts_after
            if after < 0 or level < after:
                counts[deeper] = None
        mine = levels[level]
        if mine.form == "bullet":
            return BULLET
        if mine.form == "none":
            return ""

        def figure(place: re.Match[str]) -> str:
            one = int(place[1]) - 1
            count = counts[one]
            shown = levels[one] if one <= level else mine
            return _written(shown.start if count is None else count, shown.form)

        return _PLACE.sub(figure, mine.pattern).strip()

    def _form_name(self, number: str | None) -> str | None:
        return attribute(inner(self._lists.get(number), "abstractNumId"))

    def _form(self, number: str | None) -> Element:
        """How a list is numbered; one that names a style is numbered as that style's list."""
        form = self._forms.get(self._form_name(number))
        linked = attribute(inner(form, "numStyleLink"))
        if linked:
            form = next((one for one in self._forms.values() if attribute(inner(one, "styleLink")) == linked), form)
        return () if form is None else form

    def _override(self, number: str, level: int) -> Element:
        entries = self._lists.get(number)
        entries = () if entries is None else entries
        return next((one for one in entries if attribute(one, "ilvl") == str(level)), None)

    def _level(self, number: str, level: int) -> _Level:
        override = self._override(number, level)
        own = inner(override, "lvl")
        candidates = (one for one in self._form(number) if name_of(one) == "lvl")
        found = own if own is not None else next((o for o in candidates if attribute(o, "ilvl") == str(level)), None)
        if found is None:
            return _Level(pattern=f"%{level + 1}.")
        start = _first(attribute(inner(override, "startOverride")), attribute(inner(found, "start")))
        return _Level(
            attribute(inner(found, "numFmt")) or "decimal",
            attribute(inner(found, "lvlText")) or "",
            _whole(start, 1),
            _whole(attribute(inner(found, "lvlRestart")), -1),
        )


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value is not None), None)


def _whole(value: str | None, otherwise: int) -> int:
    return int(value) if value is not None and value.isdecimal() and len(value) < LEVELS else otherwise


def _written(count: int, form: str) -> str:
    """A count as a list shows it; forms of other scripts are shown as figures."""
    match form:
        case "lowerLetter" | "upperLetter" if count > 0:
            letters = chr(ord("a") + (count - 1) % 26) * min(1 + (count - 1) // 26, LEVELS)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < count <= _LARGEST_ROMAN:
            return _roman(count).upper() if form == "upperRoman" else _roman(count)
        case "decimalZero":
            return f"{count:02}"
        case _:
            return str(count)


def _roman(count: int) -> str:
    pieces = []
    for value, letters in _ROMAN:
        pieces.append(letters * (count // value))
        count %= value
    return "".join(pieces)
