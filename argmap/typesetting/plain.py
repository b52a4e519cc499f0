"""A document as plain values for JSON, all words cleaned; and which letters in it our family lacks."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from argmap.text import Surface, harmless, is_mostly_right_to_left
from argmap.text.points import has_letter
from argmap.typesetting.document import DrawnBox, Heading, Item, Numbered, Paragraph, Run, Title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.typesetting.document import Document

_NAMES = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}
"""What people call a script, where the names of its letters begin with another word."""

Turning = Title | Paragraph | Heading | Item | Numbered | DrawnBox
"""Parts that begin at the right where their words do."""


def as_plain(value: object) -> Any:
    """A value of `document` as lists, dictionaries and cleaned strings; each part says which `kind` it is."""
    if is_dataclass(value) and not isinstance(value, type):
        told = {one.name: as_plain(getattr(value, one.name)) for one in fields(value)}
        if "language" in told:
            told["language"] = primary(told["language"])
        turned = {"from_right": from_right(value)} if isinstance(value, Turning) else {}
        return {"kind": type(value).__name__, **told, **turned}
    if isinstance(value, tuple):
        return [as_plain(one) for one in value]
    return cleaned(value) if isinstance(value, str) else value


def from_right(value: Turning) -> bool:
    """Whether words begin at the right, as most of their letters do: those of an item are those it begins with."""
    return is_mostly_right_to_left(_said(value))


def _said(value: Turning) -> str:
    match value:
        case Title():
            return value.text
        case Numbered():
            words = [one for passage in value.passages for line in passage.lines for one in line.words]
        case Item():
            first = next((block for block in value.blocks if isinstance(block, Paragraph | Heading)), None)
            return "" if first is None else _said(first)
        case _:
            words = list(value.words)
    return "".join(one.text for one in words if isinstance(one, Run))


def cleaned(text: str) -> str:
    """A text without what moves a cursor, turns the direction of writing, or is no letter of any script."""
    return harmless(text, Surface.PICTURE)


def primary(language: str) -> str:
    """The language of a language tag, without a region; empty where it is none."""
    first = language.partition("-")[0].lower()
    return first if first.isascii() and first.isalpha() and len(first) in (2, 3) else ""


def foreign_letters(document: Document) -> str:
    """The letters of a document that our family lacks, each once."""
    return "".join(dict.fromkeys(letter for text in _texts(document) for letter in foreign_in(text)))


def foreign_in(text: str) -> str:
    """The letters of a text that our family lacks, each once."""
    return "" if text.isascii() else "".join(one for one in dict.fromkeys(text) if not has_letter(one))


def scripts_of(letters: str) -> tuple[str, ...]:
    """The scripts of some letters, by the names that fonts have for them."""
    named = (unicodedata.name(letter, "").partition(" ")[0] for letter in letters if letter.isalpha())
    return tuple(dict.fromkeys(_NAMES.get(name, name.title()) for name in named if name))


def _texts(value: object) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from _texts(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str) and not value.isascii():
        yield cleaned(value)
