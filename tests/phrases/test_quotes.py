"""Who says what, and whether the author agrees; what became of quotes; who wrote an article."""

from __future__ import annotations

from typing import get_args

import pytest

from argmap.model import FoundQuote, Source, Span, Stance, Status, Structure
from argmap.phrases import (
    EXPERT,
    PLAIN,
    Speech,
    attribution,
    byline,
    parties,
    quote_status,
    quoted,
    speakers,
    voice_line,
)
from tests.examples import LEFT, claim, quote, two_sided

STANCES: dict[Stance, tuple[str, str, str, str]] = {
    "asserts": ("Left says so too", "asserted by Left", "", ""),
    "endorses": ("Left agrees", "endorsed by Left", "author agrees", "endorsed"),
    "concedes": ("Left grants it", "conceded by Left", "author grants it", "conceded"),
    "reports": ("Left passes it on", "reported by Left", "author passes it on", "reported"),
    "rejects": ("Left denies it", "rejected by Left", "author denies it", "rejected"),
    "asks": ("Left asks it", "asked by Left", "author asks it", "asked"),
}
"""For each stance: what the source does, plain and for experts; the same in few words beside a voice."""


def test_each_stance_has_words_of_its_own() -> None:
    assert tuple(STANCES) == get_args(Stance)
    for speech in (PLAIN, EXPERT):
        assert tuple(speech.words.stances) == get_args(Stance)
        assert len({one.name for one in speech.words.stances.values()}) == len(STANCES)  # type: ignore[attr-defined]


@pytest.mark.parametrize("stance", STANCES)
@pytest.mark.parametrize("speech", [PLAIN, EXPERT])
def test_how_a_source_stands_to_words(stance: Stance, speech: Speech) -> None:
    stands, beside = STANCES[stance][speech == EXPERT], STANCES[stance][2 + (speech == EXPERT)]
    structure = Structure(two_sided())
    one, told = quote("l", stance=stance), quote("l", stance=stance, voice=("a paper", "a baker"))
    assert attribution(one, structure, speech) == ("Left" if stance == "asserts" else stands)
    assert attribution(told, structure, speech) == f"said by a baker, according to a paper; {stands}"
    assert voice_line((told,), speech) == ", ".join(filter(None, ["a paper › a baker", beside]))
    assert voice_line((one,), speech) == ("" if stance == "asserts" else speech.words.stances[stance].alone)


def test_a_reader_among_others_speaks_for_nobody_else() -> None:
    told = quote("n", voice="reader42")
    assert attribution(told, Structure(two_sided()), PLAIN) == "said by reader42, in Neither"


def test_whose_words_a_claim_is_stands_beside_it_unless_they_are_its_sources_own() -> None:
    own, told = quote("l"), quote("l", voice=("a paper", "a baker"))
    assert voice_line((), PLAIN) == voice_line((own,), PLAIN) == voice_line((told, own), PLAIN) == ""
    assert voice_line((quote("l", stance="asks"), told), PLAIN) == "asked"


def test_speakers_are_named_once_each_and_nobody_says_what_is_unsaid() -> None:
    structure = Structure(two_sided())
    assert speakers(claim("c", quote("l"), quote("l", 9), quote("r", stance="concedes")), structure, PLAIN) == (
        "Left; Right grants it"
    )
    assert speakers(claim("c", wording="implicit"), structure, PLAIN) == "unsaid, added by the mapper"
    assert speakers(claim("c", wording="implicit"), structure, EXPERT) == "implicit, added by the mapper"


def found(status: Status, *, places: int = 1, different: bool = False) -> FoundQuote:
    return FoundQuote(
        status=status,
        span=Span(0, 1),
        places=tuple(Span(i, i + 1) for i in range(places)),
        differences=("white space", "dashes") if different else (),
    )


def test_what_became_of_a_quote() -> None:
    assert tuple(PLAIN.words.statuses) == get_args(Status)
    assert quote_status(None, PLAIN) == "not looked for: its article was not read"
    assert quote_status(found("normalised"), PLAIN) == quote_status(found("exact"), PLAIN) == "found"
    assert quote_status(found("normalised", different=True), PLAIN) == "found but for white space and dashes"
    assert quote_status(found("ambiguous", places=2), PLAIN) == "ambiguous: the words stand there 2 times"


def test_a_byline_says_what_is_known() -> None:
    made = Source(id="s", author="Mara", publisher="The Courier", published="2024")
    assert byline(Source(id="s"), PLAIN) == ""
    assert byline(made, PLAIN) == "Mara, The Courier, 2024"
    assert byline(Source(id="s", author="Mara", speaks_for="the Chamber"), PLAIN) == "Mara; speaks for the Chamber"


def test_parties_are_named_once_each_on_one_line() -> None:
    sources = [LEFT.changed(speaks_for="One\nparty"), Source(id="y", side="left", speaks_for="Two")]
    structure = Structure(
        two_sided(
            sources=[*sources, Source(id="r", side=None, title="x"), Source(id="z", side="left", speaks_for="Two")]
        )
    )
    assert parties("left", structure, PLAIN) == "One party and Two"
    assert parties("right", structure, PLAIN) == ""


def test_a_quote_from_a_paper_is_cited_with_its_page() -> None:
    told = Structure(two_sided(sources=(LEFT.changed(pages=(0, 40)), *two_sided().sources[1:])))
    one = quote("l")
    for start, page in ((0, ", p. 1"), (39, ", p. 1"), (40, ", p. 2"), (None, "")):
        placed = one.changed(start=start, end=None if start is None else start + len(one.exact[0]))
        assert quoted(placed, told, PLAIN) == f"“{one.words}” — Left{page}"
    assert quoted(one.changed(start=0, end=len(one.exact[0])), Structure(two_sided()), PLAIN).endswith("— Left")
