"""What every noun of the model shares: frozen, strict about types and keys, collections as tuples."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field

from argmap.model.documented import Documented

T = TypeVar("T")

SLUG = r"^[a-z0-9][a-z0-9_-]*$"
"""The form of an id: what is safe in DOT, in SVG ids, in file names and on a command line."""


MAX_ID = 80
"""Characters of an id, at most."""


class Noun(Documented):
    """Base of all nouns: values that never change; an unknown key or a wrong type is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    def changed(self, **fields: Any) -> Self:
        """The same value with some fields replaced, validated anew (unlike `model_copy`)."""
        now = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**now, **fields})


_SPELT = str.maketrans(dict(zip("ßæœøđðłıþ", ("ss", "ae", "oe", "o", "d", "d", "l", "i", "th"), strict=True)))
"""Letters that Unicode takes apart into no other."""

_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_RAISED = re.compile("[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u215f]")


def slug(text: str) -> str:
    """The id nearest to a text: lower-case ASCII letters, digits and hyphens; empty if nothing remains.

    Letters lose their accents ("être" is `etre`), and what cannot be seen is nothing; raised figures stand apart.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKD", _RAISED.sub(r"-\g<0>-", text).lower().translate(_SPELT))
        text = _UNSEEN.sub("", text)
    return re.sub(r"[^a-z0-9_]+", "-", text.lower()).strip("-_")


def _not_blank(text: str) -> str:
    if not text.strip():
        message = "words are needed here, not an empty text"
        raise ValueError(message)
    return text


def _one_as_many(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _relative(path: str) -> str:
    parts = re.split(r"[/\\]", path)
    if re.match(r"^([A-Za-z]:|[/\\~]|\w+://)", path) or "\0" in path:
        message = "a path is relative to the map, never absolute; copy the article beside the map"
        raise ValueError(message)
    if parts.count("..") > 1 or ".." in parts[1:]:
        message = "a path goes up one folder at most, and only at its start; copy the article beside the map"
        raise ValueError(message)
    return path


Id = Annotated[str, Field(pattern=SLUG, max_length=MAX_ID)]
"""A short readable name: lower-case ASCII letters, digits, `-` and `_`."""

Words = Annotated[str, AfterValidator(_not_blank)]
"""A text with at least one visible character."""

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""A tuple; a list is taken too."""

OneOrMany = Annotated[tuple[T, ...], Field(strict=False), BeforeValidator(_one_as_many)]
"""A tuple; a list is taken too, and one text stands for a tuple of one."""

RelativePath = Annotated[str, AfterValidator(_not_blank), AfterValidator(_relative)]
"""A path relative to the map's folder, with `/`, going up (`..`) one folder at most."""
