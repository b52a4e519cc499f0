"""Small slips in the form of an answer are understood instead of asked for again."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from argmap.draft.llm.form import QuoteAnswer, Sure

SURE: TypeAdapter[float] = TypeAdapter(Sure)


@pytest.mark.parametrize(("given", "understood"), [(90, 0.9), (100, 1), (2, 0.02), (0.9, 0.9), (1, 1), (0, 0)])
def test_per_cent_is_understood(given: float, understood: float) -> None:
    assert SURE.validate_python(given) == pytest.approx(understood)


@pytest.mark.parametrize("given", [1.5, 101, -1])
def test_a_number_that_is_neither_share_nor_per_cent_is_refused(given: float) -> None:
    with pytest.raises(ValidationError):
        SURE.validate_python(given)


def test_null_for_a_list_of_texts_is_an_empty_list() -> None:
    assert QuoteAnswer.model_validate({"exact": "the air", "voice": None}).voice == []
