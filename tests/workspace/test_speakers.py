"""Who speaks in transcripts, and where each seems to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.workspace.speakers import Speaker, has_two_sides, options_for, placed_as, speakers_in, speakers_of
from argmap.workspace.transcripts import Speakers

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.workspace.speakers import Standing

LONG, SHORT = "one two three four five six", "one two"


def standings(*texts: str) -> dict[str, str]:
    return {one.name: one.standing for one in speakers_in(texts)}


def said(*lines: tuple[str, str]) -> str:
    return "".join(f"{name}: {words}\n\n" for name, words in lines)


def test_the_two_who_say_most_in_the_order_in_which_they_speak() -> None:
    text = said(("Moderator", LONG * 9), ("Cy", SHORT), ("Bea", LONG), ("Ann", LONG * 2), ("Bea", "x"), ("Cy", "y"))
    text += said(("Moderator", "x"), ("Ann", "y"))
    assert standings(text) == {"Moderator": "leads", "Cy": "none", "Bea": "left", "Ann": "right"}
    assert next(one for one in speakers_in([text]) if one.name == "Bea") == Speaker("Bea", 2, 7, "left")


def test_in_two_transcripts_each_stands_where_most_is_said() -> None:
    first = said(("Ann", LONG * 3), ("Bea", SHORT), ("Ann", LONG), ("Floor", SHORT), ("Cy", SHORT), ("Cy", "z"))
    second = said(("Bea", LONG), ("Ann", SHORT), ("Dee", SHORT), ("Bea", "x"), ("Dee", "y"), ("Floor", "z"))
    expected = {"Ann": "left", "Bea": "right", "Floor": "none", "Cy": "left", "Dee": "right"}
    assert standings(first, second) == expected


def test_what_they_are_called_says_most() -> None:
    text = said(("Opposition 1", LONG), ("Proposition 1", LONG), ("Opposition 1", SHORT), ("Proposition 1", SHORT))
    assert standings(text) == {"Opposition 1": "right", "Proposition 1": "left"}


@pytest.mark.parametrize("text", ["", "Words alone, and nobody speaks.", "Ann: one\n\n" + "Prose. " * 40])
def test_articles_have_no_speakers(text: str) -> None:
    assert speakers_in([text]) == ()
    assert not has_two_sides(speakers_in([text, text]))


def test_files_that_cannot_be_read_have_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(said(("Ann", LONG), ("Bea", LONG), ("Ann", LONG), ("Bea", LONG)))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-")
    assert [one.name for one in speakers_of([tmp_path / "a.txt"])] == ["Ann", "Bea"]
    assert speakers_of([tmp_path / "a.txt", tmp_path / "b.pdf"]) == ()
    assert speakers_of([tmp_path / "none.txt"]) == ()


@pytest.mark.parametrize(
    ("chair", "ann", "leading", "more"),
    [
        ("leads", "none", None, []),
        ("none", "none", (), ["--moderator", ""]),
        ("leads", "leads", ("Chair", "Ann"), ["--moderator", "Chair", "--moderator", "Ann"]),
    ],
)
def test_who_stands_where_as_options(
    chair: Standing, ann: Standing, leading: tuple[str, ...] | None, more: list[str]
) -> None:
    placed = [Speaker("Chair", 1, 1, chair), Speaker("Ann", 1, 1, ann), Speaker("Bea", 1, 1, "left")]
    placed += [Speaker("Cy", 1, 1, "right")]
    asked = placed_as(placed)
    assert asked._replace(leading=None) == Speakers(("Bea",), ("Cy",))
    assert (asked.leading if asked.leading is None else tuple(asked.leading)) == leading
    assert options_for(placed) == ["--left-speaker", "Bea", "--right-speaker", "Cy", *more]
