"""How much of an article goes into one question."""

from __future__ import annotations

import pytest

from argmap.draft.llm.pieces import LONGEST_PIECE, own_paragraphs, pieces
from argmap.draft.llm.room import room_of

from .samples import good, read
from .serving import serving


@pytest.mark.parametrize(("takes", "longest"), [(32_000, LONGEST_PIECE), (9_000, 4_000), (2_048, 1_500)])
def test_pieces_fit_what_the_server_takes(takes: int, longest: int) -> None:
    with serving(good, takes=takes) as server:
        assert room_of(server.address, "openai:tiny").longest_piece == longest


def test_nobody_is_asked_without_an_address_and_no_answer_is_said() -> None:
    assert room_of("", "openai:gpt") == (LONGEST_PIECE, "")
    assert "does not say" in room_of("http://127.0.0.1:9/v1", "tiny").notice


@pytest.mark.parametrize("many", [1, 3, 9, 30])
def test_pieces_are_even_and_none_is_too_long(many: int) -> None:
    text = "A headline\n\n" + "\n\n".join(f"Number {i} is one of several sentences. " * 18 for i in range(many))
    one = read("long", "left", text)
    found = pieces(one, own_paragraphs(one, comments=False), 2_000)
    lengths = [sum(part.end - part.start for part in piece.paragraphs) for piece in found]
    assert max(lengths) <= 2_000
    assert sum(lengths) == sum(part.end - part.start for part in one.article.paragraphs)
    assert len(found) == 1 or min(lengths) > 600


def test_a_paragraph_that_is_too_long_is_cut_behind_a_sentence() -> None:
    one = read("long", "left", "Headline here\n\n" + "This sentence has the number seven. " * 60)
    for piece in pieces(one, own_paragraphs(one, comments=False), 500):
        for part in piece.paragraphs:
            assert one.article.text[: part.end].rstrip().endswith((".", "here"))
