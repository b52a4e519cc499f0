"""Ids of what is new: made from what it says or joins, never counted, so that two branches do not give one id twice."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from argmap.model import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import RelationKind

LONGEST = 40
"""Letters of an id that is made of words."""

LONGEST_OF_RELATION = 56
"""Letters of an id that is made of the ids that a relation joins."""

_JOINTS: dict[RelationKind, str] = {
    "support": "-for-",
    "attack": "-against-",
    "contradiction": "-or-",
    "rephrase": "-is-",
}


def id_of_words(words: str, *, meaning: str, otherwise: str, is_free: Callable[[str], bool]) -> str:
    """A free id for what is called by some words.

    Args:
        words: what it is called.
        meaning: all that it says, by which it is told from another that is called the same.
        otherwise: what the id begins with where the words have no Latin letters or digits.
        is_free: whether nothing has an id yet.
    """
    base = _cut(slug(words), LONGEST)
    if base and is_free(base):
        return base
    return _marked(base or otherwise, meaning, is_free)


def id_of_relation(kind: RelationKind, premises: Sequence[str], target: str, *, is_free: Callable[[str], bool]) -> str:
    """A free id for a relation, which says what it joins: `cleaner-air-for-close-it`, `a-and-b-against-c`."""
    joint = _JOINTS[kind]
    whole = f"{'-and-'.join(premises)}{joint}{target}"
    if len(whole) <= LONGEST_OF_RELATION and is_free(whole):
        return whole
    room = (LONGEST_OF_RELATION - len(joint)) // (len(premises) + 1)
    names = [_cut(name, max(room - len("-and-"), 3)) for name in (*premises, target)]
    short = _cut(f"{'-and-'.join(names[:-1])}{joint}{names[-1]}", LONGEST_OF_RELATION)
    return _marked(short, whole, is_free)


def _cut(name: str, most: int) -> str:
    """An id's beginning, up to the end of a word where there is one."""
    if len(name) > most:
        name = name[: most + 1].rsplit("-", 1)[0][:most]
    return name.strip("-_")


def _marked(base: str, meaning: str, is_free: Callable[[str], bool]) -> str:
    """An id with a few hexadecimal digits of what it means; with as many as it takes to be free."""
    digits = hashlib.sha256(meaning.encode("utf-8", "surrogatepass")).hexdigest()
    marked = (f"{base}-{digits[:length]}" for length in range(4, 17, 4))
    counted = (f"{base}-{digits[:4]}-{number}" for number in range(2, 1_000_000))
    return next(name for names in (marked, counted) for name in names if is_free(name))
