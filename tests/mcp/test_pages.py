"""Long answers in pages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.mcp.pages import page_of

LONGEST = 400


def pages(text: str) -> list[str]:
    found = [page_of(text, 1, longest=LONGEST)]
    while (more := re.search(r"; it goes on with page=(\d+)\)\Z", found[-1])) is not None:
        found.append(page_of(text, int(more[1]), longest=LONGEST))
    return found


@given(st.lists(st.text("ab ", max_size=150), max_size=30).map("\n".join))
def test_pages_are_short_and_leave_nothing_out(text: str) -> None:
    found = pages(text)
    assert all(len(page) <= LONGEST for page in found)
    bodies = [re.sub(r"\n\(page \d+ of \d+[^()]*\)\Z", "", page) for page in found]
    assert re.sub(r"\s", "", "".join(bodies)) == re.sub(r"\s", "", text)


def test_a_short_text_is_one_page_as_it_is() -> None:
    assert page_of("a\n\nb\n", 1, longest=LONGEST) == "a\n\nb\n"


@pytest.mark.parametrize("page", [0, -1, 3])
def test_there_are_no_other_pages(page: int) -> None:
    with pytest.raises(ArgmapError, match="2 pages"):
        page_of("a" * 150, page, longest=LONGEST)
