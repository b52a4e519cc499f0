"""What holds for every edit: legal maps, the same bytes when undone, the same map when redone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from argmap.edit import EDITS, AnyEdit, Edit, History, difference, edit_of, made, written
from argmap.errors import EditError
from argmap.formats import read_map, write_map
from argmap.model import ArgumentMap, Relation, Structure
from tests.edit.editing import edits
from tests.strategies import argument_maps

TOWN = (Path(__file__).parents[2] / "maps" / "town-centre.yaml").read_text("utf-8")
COMMENTED = TOWN.replace("claims:\n", "claims:\n  # what they say\n").replace(
    "  - id: trade\n", "  # about trade\n  - id: trade # the shops\n"
)
PROPOSED = TOWN.replace("  - id: trade\n", "  - id: trade\n    origin: {by: rules, standing: proposed}\n")

slow = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def tables(structure: Structure) -> dict[str, object]:
    """All that a structure knows, in its order, but for what it only keeps to be quicker."""
    known = vars(structure).items()
    return {name: list(value.items()) if name in _NAMED else value for name, value in known if name not in _KEPT}


_KEPT = ("_start", "shape")

_NAMED = ("sources", "claims", "relations", "issues")
"""Tables whose order counts."""


def edited(data: st.DataObject, history: History, most: int) -> None:
    """Make some edits; those that are refused leave no trace."""
    for _ in range(data.draw(st.integers(1, most))):
        edit = data.draw(edits(history.map))
        before = Structure(history.map)
        try:
            step, now = made(edit, before)
        except EditError as error:
            said = str(error)
        else:
            said = step.label
            history.add(step, now)
            relations = [block for swap in step.change.swaps for block in swap[:2] if isinstance(block, Relation)]
            assert tables(before.edited(now, relations)) == tables(Structure(now))
        assert said.strip()
        assert ArgumentMap.model_validate_json(history.map.model_dump_json()) == history.map


@slow
@given(st.data())
def test_any_edits_undone_give_the_same_bytes_and_redone_the_same_map(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([COMMENTED, "new"]))
    if text == "new":
        text = write_map(data.draw(argument_maps(max_claims=6, max_relations=4)))
    history = History(read_map(text))
    edited(data, history, 6)
    last, at = history.map, history.at
    saved = write_map(last, over=text)
    assert read_map(saved) == last
    seen = [history.go_to(i) for i in range(at, -1, -1)]
    assert write_map(history.map, over=text) == text
    assert [history.go_to(i) for i in range(at + 1)] == seen[::-1]
    assert history.map == last
    point = data.draw(st.integers(0, at))
    assert history.at_step(point) == seen[at - point]
    assert write_map(history.at_step(0), over=text) == text


@slow
@given(st.data())
def test_an_edit_that_was_written_down_does_the_same_when_it_is_read_again(data: st.DataObject) -> None:
    now = data.draw(argument_maps(max_claims=6, max_relations=4))
    edit = data.draw(edits(now))
    again = edit_of(json.loads(json.dumps(written(edit))))
    assert written(again) == written(edit)

    def result(one: AnyEdit) -> tuple[str, ArgumentMap | None]:
        try:
            step, after = made(one, Structure(now))
        except EditError as error:
            return str(error), None
        return step.label, after

    assert result(again) == result(edit)


@slow
@given(argument_maps(), argument_maps())
def test_the_difference_of_any_two_maps_leads_from_one_to_the_other_and_back(
    one: ArgumentMap, other: ArgumentMap
) -> None:
    change = difference(one, other)
    assert change.applied(one) == other
    assert change.backwards.applied(other) == one


@pytest.mark.parametrize("name", sorted(set(EDITS) - {"propose", "take-over", "retrace"}))
def test_every_edit_can_be_made(name: str) -> None:
    known = Structure(read_map(PROPOSED))

    def works(edit: Edit) -> bool:
        try:
            made(edit, known)
        except EditError:
            return False
        return True

    assert works(find(edits(known.map, only=name), works, settings=settings(max_examples=2_000, database=None)))


def test_an_unknown_edit_is_refused_with_the_nearest() -> None:
    with pytest.raises(EditError, match=r"there is no edit 'add-clam'; did you mean add-claim\?"):
        edit_of({"edit": "add-clam"})
