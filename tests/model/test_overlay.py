"""Badges on claims, relations and issues; what is proposed is the first."""

from __future__ import annotations

from hypothesis import given

from argmap.model import ArgumentMap, Badge, Overlay, Structure, proposals
from tests.strategies import argument_maps


@given(argument_maps(max_claims=8))
def test_what_is_proposed_has_a_badge_and_nothing_else(argument_map: ArgumentMap) -> None:
    structure = Structure(argument_map)
    overlay = proposals(structure)
    assert set(overlay.badges) == {entry.id for entry in structure.proposals()}
    for entry in structure.proposals():
        (badge,) = overlay.on(entry.id)
        assert entry.origin is not None
        assert (badge.tone, badge.strength, badge.reason) == ("proposed", entry.origin.sure, entry.origin.why)


def test_several_say_something_of_one() -> None:
    good, bad = Badge("good", "stands"), Badge("bad", "answered", reason="B2 answers it.")
    both = Overlay.of([("a", good)]) | Overlay.of([("a", bad), ("r1", good)])
    assert both.on("a") == (good, bad)
    assert both.on("nobody") == ()
    assert (both.has("a", "bad"), both.has("r1", "bad")) == (True, False)
