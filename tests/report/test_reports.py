"""How reports say who said what, the same in each of them; and what they let through of what a map says."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from argmap.model import ArgumentMap, Claim, Issue, Quote, Source, Stance, Structure
from argmap.phrases import EXPERT, PLAIN, Speech, quoted, voice_line
from argmap.report import CLASHES_FORMATS, OUTLINE_FORMATS, bearing_markdown, claim_text, clashes, outline, quote_text
from tests.examples import LEFT, RIGHT, claim, issue, quote, relation, two_sided

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize("speech", [PLAIN, EXPERT])
@pytest.mark.parametrize("stance", get_args(Stance))
def test_how_a_source_stands_to_words_is_told_in_every_report(stance: Stance, speech: Speech) -> None:
    one, told = quote("l", stance=stance), quote("l", stance=stance, voice="a baker")
    structure = Structure(two_sided([claim("own", one), claim("told", told)], issues=[issue("i", "own told")]))
    for name in OUTLINE_FORMATS:
        assert f"{quoted(one, structure, speech)}." in outline(structure, name, speech=speech)
        assert f"{quoted(told, structure, speech)}." in outline(structure, name, speech=speech)
    assert quote_text(structure, one, speech) == f"{quoted(one, structure, speech)} (Left)"
    assert quote_text(structure, told, speech) in bearing_markdown(structure, "told", speech)
    for name in ("text", "markdown"):
        said = clashes(structure, name, width=200, speech=speech)
        assert f"Claim told. ({voice_line((told,), speech)})" in said
        assert (f"Claim own. ({voice_line((one,), speech)})" in said) == (stance != "asserts")
    assert f"a baker,{speech.words.stances[stance].name}," in clashes(structure, "csv", speech=speech)


TURNING = dict.fromkeys(("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"))


def turned_everywhere(mark: str) -> Structure:
    """A map in which every text of a person's has a mark among its letters."""
    words = f"be{mark}fore"
    named = {"title": words, "author": words, "publisher": words, "published": words, "speaks_for": words}
    left = Source.model_validate({**LEFT.model_dump(), **named, "url": words})
    told = Quote(source="l", exact=(words, words), voice=(words, words), stance="reports")
    both = (told.changed(stance="concedes"), told.changed(source="r"))
    step = relation("r1", "support", "x y", "a", note=words, scheme=words, quotes=(told,))
    return Structure(
        ArgumentMap(
            title=words,
            note=words,
            sources=(left, RIGHT.changed(title=words, replies_to="l")),
            claims=(
                Claim(id="a", label=words, text=words, quotes=(told,), wording="paraphrase", note=words),
                Claim(id="b", text=words, quotes=(told.changed(source="r"),), wording="paraphrase"),
                Claim(id="x", label=words, text=words, wording="implicit", source="l"),
                Claim(id="y", label=words, text=words, quotes=both, wording="paraphrase"),
            ),
            relations=(step, relation("r2", "attack", "b", "r1"), relation("r3", "attack", "b", "x")),
            issues=(Issue(id="i", question=words, positions=("a", "b"), note=words),),
        )
    )


def reports(structure: Structure) -> Iterator[str]:
    """All that reports make of a map, in every form."""
    yield from (outline(structure, name) for name in OUTLINE_FORMATS)
    yield from (clashes(structure, name, width=width) for name in CLASHES_FORMATS for width in (40, 120))
    for one in structure.map.claims:
        yield claim_text(structure, one.id)
        yield bearing_markdown(structure, one.id)
        yield from (quote_text(structure, quote) for quote in one.quotes)


@pytest.mark.parametrize("mark", TURNING, ids=lambda mark: f"U+{ord(mark):04X}")
def test_what_turns_the_direction_of_writing_is_shown_in_its_place(mark: str) -> None:
    for told, plain in zip(reports(turned_everywhere(mark)), reports(turned_everywhere("x")), strict=True):
        assert mark not in told
        assert told.count("\ufffd") == plain.lower().count("bexfore")
