"""The quick look at a map's references and the thorough one agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model.references import flaws, is_sound, references_in
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.model import ArgumentMap

_IDS = {
    "sources": ("id", "main", "replies_to"),
    "claims": ("id", "source"),
    "relations": ("id", "target", "stated_in", "premises", "kind"),
    "issues": ("id", "positions"),
}


def read(noun: object, name: str) -> tuple[str, Any]:
    return name, getattr(noun, name, None)


@st.composite
def perhaps_broken(draw: st.DrawFn) -> ArgumentMap:
    """A map in which some ids may mean something else, or nothing; built without looking."""
    whole = draw(argument_maps())
    names = ["gone", *(one.id for part in _IDS for one in getattr(whole, part))]
    parts = {part: list(getattr(whole, part)) for part in _IDS}
    for _ in range(draw(st.integers(0, 3))):
        part = draw(st.sampled_from(sorted(_IDS)))
        if parts[part]:
            i = draw(st.integers(0, len(parts[part]) - 1))
            field = draw(st.sampled_from(_IDS[part]))
            name: Any = draw(st.sampled_from(names))
            if field in ("premises", "positions"):
                name = (name,)
            elif field == "kind":
                name = draw(st.sampled_from(["attack", "contradiction", "rephrase"]))
            parts[part][i] = parts[part][i].model_copy(update={field: name})
    return whole.model_copy(update={part: tuple(blocks) for part, blocks in parts.items()})


@settings(max_examples=150)
@given(perhaps_broken())
def test_a_map_is_sound_exactly_where_nothing_is_wrong_with_its_references(whole: ArgumentMap) -> None:
    assert is_sound(whole) == (not list(flaws(references_in(whole, read))))
