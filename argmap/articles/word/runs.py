"""The words of a paragraph of a Word file: raised and lowered figures keep their value, marks of notes are gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.articles.paging import PAGE
from argmap.articles.seen import raised
from argmap.articles.word.formulas import in_one_line
from argmap.articles.word.package import attribute, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.articles.word.styles import Styles

Element = Any
"""An element of lxml, which has no types of its own."""

_THROUGH = (
    *("hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "bdo", "dir"),
    *("ruby", "rubyBase", "Choice"),
)
_FORMULAS = ("oMath", "oMathPara")
_DELETED = ("del", "moveFrom")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_LINES = re.compile(r"\s*\n\s*")
_SPACES = re.compile(r"[^\S\n]+")


class Letters(NamedTuple):
    """Letters of one kind."""

    text: str
    place: str = ""
    """"superscript", "subscript", or empty."""


def words_of(pieces: Sequence[Letters]) -> str:
    """The words of pieces in order."""
    merged: list[Letters] = []
    for piece in pieces:
        if merged and merged[-1].place == piece.place:
            merged[-1] = Letters(merged[-1].text + piece.text, piece.place)
        elif piece.text:
            merged.append(piece)
    done = ""
    for number, piece in enumerate(merged):
        after = merged[number + 1].text if number + 1 < len(merged) else ""
        match piece.place:
            case "superscript" if piece.text.strip():
                figure = raised(done, piece.text, after)
                done += figure or (" " if after[:1].isalnum() else "")
            case "subscript" if done[-1:].isdigit():
                done += piece.text.strip().translate(_LOWERED)
            case _:
                done += piece.text
    return _LINES.sub("\n", _SPACES.sub(" ", done)).strip()


class Runs:
    """Reads the words of paragraphs, and counts what a person should know of."""

    def __init__(self, styles: Styles) -> None:
        """Take the styles of the file."""
        self._styles = styles
        self.noted: list[tuple[str, str]] = []
        """Notes in the order in which they are referred to: "footnotes" or "endnotes", and their names."""
        self.struck = 0
        self.hidden = 0
        self.formulas = 0
        self.changes = 0

    def of(self, paragraph: Element, style: str) -> tuple[list[Letters], list[Element]]:
        """A paragraph's words, and the frames with text that hang on it."""
        boxes: list[Element] = []
        return list(self._inline(paragraph, style, boxes)), boxes

    def _inline(self, parent: Element, style: str, boxes: list[Element]) -> Iterator[Letters]:
        was_struck = was_hidden = False
        for element in parent:
            name = name_of(element)
            self.changes += name in ("ins", "del", "moveFrom", "moveTo")
            if name == "r":
                is_struck = self._styles.look(element, style, "strike", "dstrike")
                is_hidden = not is_struck and self._styles.look(element, style, "vanish", "webHidden")
                has_words = any(True for _ in element.iter("{*}t"))
                self.struck += is_struck and not was_struck and has_words
                self.hidden += is_hidden and not was_hidden and has_words
                was_struck, was_hidden = is_struck, is_hidden
                if is_struck or is_hidden:
                    yield from (Letters(PAGE) for one in element if name_of(one) == "lastRenderedPageBreak")
                else:
                    place = attribute(self._styles.property(element, style, "vertAlign")) or ""
                    yield from self._run(element, place if place.endswith("script") else "", style, boxes)
            elif name in _FORMULAS:
                self.formulas += 1
                yield Letters(f" {in_one_line(element)} ")
            elif name == "AlternateContent":
                yield from self._inline(element[0] if len(element) else element, style, boxes)
            elif name in _THROUGH:
                yield from self._inline(element, style, boxes)

    def _run(self, run: Element, place: str, style: str, boxes: list[Element]) -> Iterator[Letters]:
        for element in run:
            match name_of(element):
                case "footnoteReference" | "endnoteReference" as kind:
                    self.noted.append((kind.replace("Reference", "s"), attribute(element, "id") or ""))
                case "AlternateContent" | "drawing" | "pict" | "object" as kind:
                    inside = element[:1] if kind == "AlternateContent" else [element]
                    boxes += [box for one in inside for box in one.iter("{*}txbxContent") if _is_outermost(box, one)]
                case "ruby":
                    yield from self._inline(element, style, boxes)
                case kind:
                    yield _letters(kind, element, place)


def _letters(kind: str, element: Element, place: str) -> Letters:
    """What one element of a run shows."""
    match kind:
        case "t":
            return Letters((element.text or "").replace(PAGE, ""), place)
        case "br" | "cr" | "tab" | "ptab":
            is_line = kind in ("br", "cr") and attribute(element, "type") in (None, "textWrapping")
            return Letters("\n" if is_line else " ")
        case "lastRenderedPageBreak":
            return Letters(PAGE)
        case "noBreakHyphen":
            return Letters("-", place)
        case "sym":
            return Letters(_symbol(element), place)
        case _:
            return Letters("")


def _is_outermost(box: Element, within: Element) -> bool:
    """Whether a frame stands in no other, and is not the second form of one for old programs."""
    for parent in box.iterancestors():
        if parent is within:
            return True
        if name_of(parent) in ("txbxContent", "Fallback"):
            return False
    return True


def _symbol(element: Element) -> str:
    """A letter of a font of signs; those that have no meaning outside it are left out."""
    code = attribute(element, "char") or ""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() and not "\ue000" <= letter <= "\uf8ff" else ""
