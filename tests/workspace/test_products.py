"""Every product of the table: what it says of itself, and that it is made in each of its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.diagram import PAGES, Choices
from argmap.model import Scope
from argmap.workspace import open_debate
from argmap.workspace.products import PRODUCTS, Options, ProductFile
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.model import Structure

EACH = [(name, form) for name, one in PRODUCTS.items() for form in one.forms]


@pytest.fixture(scope="module")
def town() -> Structure:
    return open_debate(ROOT / "maps" / "town-centre.yaml").structure


@pytest.mark.parametrize("name", PRODUCTS)
def test_a_product_says_what_it_is(name: str) -> None:
    one = PRODUCTS[name]
    assert one.words
    assert all(ending == ending.lower() and ending.startswith(".") for ending in one.endings)
    assert set(one.in_one) <= set(one.forms)


@pytest.mark.parametrize(("name", "form"), EACH)
def test_a_product_is_made_in_each_form_a_file_for_each_part(town: Structure, name: str, form: str) -> None:
    product, options = PRODUCTS[name], Options(form)
    parts = [Scope().excerpt(town), Scope("all").excerpt(town)]
    made = product.make(parts, options)
    assert product.is_whole or len(made) == (1 if form in product.in_one else len(parts))
    assert all(one.data and one.said for one in made)
    assert product.make(parts, options) == made, "equal maps give equal bytes"


@pytest.mark.parametrize("name", PRODUCTS)
def test_the_usual_form_is_the_first(town: Structure, name: str) -> None:
    product, part = PRODUCTS[name], Scope().excerpt(town)
    assert product.make([part], Options()) == product.make([part], Options(product.forms[0]))


def test_a_part_that_has_no_room_is_given_in_pages_of_a_question_each(town: Structure) -> None:
    small = PAGES["slide"]._replace(smallest=30)
    made = PRODUCTS["picture"].make([Scope("all").excerpt(town)], Options(choices=Choices(page=small)))
    assert len(made) == len(town.issues)
    (one,) = PRODUCTS["picture"].make([Scope("all").excerpt(town)], Options(choices=Choices(page=PAGES["slide"])))
    assert "points on a slide" in one.said


def test_a_table_for_a_spreadsheet_begins_with_the_mark_in_a_file_alone(town: Structure) -> None:
    (made,) = PRODUCTS["clashes"].make([Scope().excerpt(town)], Options("csv"))
    assert not str(made.content).startswith("\ufeff")
    assert made.data == ProductFile(f"\ufeff{made.content!s}", "").data
