"""Structures share what no words change."""

from __future__ import annotations

from argmap.edit import AddRelation, ChangeClaim, ChangeQuote, Edit, made
from argmap.model import Relation, Structure
from tests.examples import claim, quote, relation, two_sided


def base() -> Structure:
    claims = [claim("p", quote("l", 1)), claim("q", quote("r", 2))]
    return Structure(two_sided(claims, [relation("s", "support", "p", "a")]))


def after(structure: Structure, edit: Edit) -> Structure:
    step, now = made(edit, structure)
    return structure.edited(now, [one for swap in step.change.swaps for one in swap[:2] if isinstance(one, Relation)])


def test_an_edit_of_words_keeps_the_shape_and_others_do_not() -> None:
    structure = base()
    words = after(structure, ChangeClaim(id="p", text="Other words.", note="a note"))
    assert words.shape is structure.shape
    assert words.claims["p"].text == "Other words."
    edits: list[Edit] = [
        AddRelation(kind="attack", premises=("q",), target="p"),
        ChangeClaim(id="p", wording="verbatim"),
        ChangeQuote(id="p", index=0, stance="rejects"),
    ]
    for edit in edits:
        other = after(structure, edit)
        assert other.shape is not structure.shape
        assert {name: other.ground(name) for name in other.claims} == {
            name: Structure(other.map).ground(name) for name in other.claims
        }
    assert structure.numbered({"p": "A9"}).shape is structure.shape
