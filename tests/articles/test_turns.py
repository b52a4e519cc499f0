"""Captions, and who says what in a transcript."""

from __future__ import annotations

import time

import pytest

from argmap.articles import Turn, leads, read_article, read_in, speaker_called, spoken_in, turns
from argmap.errors import ArticleError, UnknownNameError

VTT = """WEBVTT - a debate

NOTE not shown: Nobody: says this

1
00:00:01.000 --> 00:00:03.000 align:start
<v Jane Doe>The centre should</v>

00:00:03.000 --> 00:00:05.000
<v Jane Doe>be <i>closed</i> to cars &amp; vans.

2
00:05.500 --> 00:07.000
<v.loud Tom Hale>No, it should not.
"""
SRT = """1\r\n00:00:01,000 --> 00:00:03,000\r\nJane Doe: The centre should\r\n\r\n2\r\n00:00:03,000 --> 00:00:05,000\r
The centre should\r\nbe closed to cars.\r\n\r\n3\r\n00:00:05,500 --> 00:00:07,000\r\n>> TOM HALE: No.\r\n"""
PLAIN = """Two o'clock came: 3 cars

JANE DOE: One.
More of it: a list.

And more.
[00:12] Tom Hale (Chamber): Two.
Jane Doe:  Three.
"""


@pytest.mark.parametrize(
    ("name", "captions", "text"),
    [
        ("a.vtt", VTT, "Jane Doe: The centre should be closed to cars & vans.\n\nTom Hale: No, it should not.\n"),
        ("a.srt", SRT, "Jane Doe: The centre should be closed to cars.\n\nTOM HALE: No.\n"),
    ],
)
def test_captions_are_read_without_times_each_line_once(name: str, captions: str, text: str) -> None:
    read = read_in(captions.encode(), name)
    assert (read.text, read.notice, read.is_plain) == (text, "Times are left out.", False)


def test_captions_without_names_are_parted_at_long_pauses() -> None:
    cues = (
        "00:01.000 --> 00:02.000\nIt is so.",
        "00:02.100 --> 00:03.000\nHe knew",
        "00:09.000 --> 00:10.000\nhim.",
    )
    later = "00:20.000 --> 00:21.000\nLater. >> No"
    text = read_in("\n\n".join(("WEBVTT", *cues, later)).encode(), "a.vtt").text
    assert text == "It is so. He knew him.\n\nLater. >> No\n"


@pytest.mark.parametrize("data", [b"", b"WEBVTT\n", b"words\n", b"00:01.000 --> 00:02.000\n\n", b"\x00\x01"])
def test_what_has_no_captions_is_told(data: bytes) -> None:
    with pytest.raises(ArticleError):
        read_in(data, "a.srt")


def test_speeches_go_up_to_the_next_name_and_are_by_those_who_speak_more_than_once() -> None:
    assert turns(PLAIN) == (
        Turn("JANE DOE", "One.\nMore of it: a list.\n\nAnd more."),
        Turn("Tom Hale", "Two."),
        Turn("JANE DOE", "Three."),
    )


ASKED = """This house would close the centre

Chair: Jane Doe begins.

Jane Doe: One.

Jane Doe: Two.

Moderator: A question?

FLOOR: What of shops?

Tom Hale: None.

Moderator: Thank you.
"""


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in turns(text)]


def test_who_is_called_by_one_word_speaks_once_too_where_the_line_looks_like_the_others() -> None:
    assert speakers(ASKED) == ["Chair", "Jane Doe", "Moderator", "FLOOR", "Tom Hale", "Moderator"]
    assert "Ana" in speakers(ASKED.replace("FLOOR", "Ana"))
    inside = ASKED.replace("\n\nFLOOR", "\nFLOOR").replace("What", "what")
    assert "FLOOR" not in speakers(inside)


@pytest.mark.parametrize("words", ["Second", "Example", "Our last point", "point"])
def test_what_a_speech_goes_on_with_calls_nobody(words: str) -> None:
    assert words not in speakers(ASKED.replace("FLOOR", words))


def test_one_word_calls_nobody_but_a_role_where_speeches_have_paragraphs() -> None:
    going_on = ASKED.replace("Tom Hale: None.", "Tom Hale: None.\n\nShops: they lose.\n\nAnd so on.")
    assert speakers(going_on) == speakers(ASKED)
    assert Turn("Tom Hale", "None.\n\nShops: they lose.\n\nAnd so on.") in turns(going_on)


def test_names_are_those_of_all_texts_of_a_debate() -> None:
    first, second, third = spoken_in(("Motion\n\nAnn: a\nBea: b\nBea: c\nCy: d\n", "CY: e\nANN: f\n", "None: at all"))
    assert (first.before, first.turns[-1]) == ("Motion", Turn("Cy", "d"))
    assert second == ("", (Turn("Cy", "e"), Turn("Ann", "f")))
    assert third.turns == ()


@pytest.mark.parametrize("text", ["", "Only words.\n", "Note: one thing.\n", "A: b\nA: c\n"])
def test_a_text_in_which_nobody_is_named_is_told(text: str) -> None:
    with pytest.raises(ArticleError, match="NAME: WORDS"):
        turns(text)


@pytest.mark.parametrize(
    ("name", "is_leader"),
    [
        ("MODERATOR", True),
        ("Moderator 2", True),
        ("Moderator Ann Lee", True),
        ("The Chair", True),
        ("Co-Host", True),
        ("Modératrice", True),
        ("Mr. Speaker", True),
        ("Floor", False),
        ("Judge Smith", False),
        ("Speaker 1", False),
        ("Chairs", False),
    ],
)
def test_who_leads_a_debate_is_called_by_a_role(name: str, is_leader: bool) -> None:  # noqa: FBT001
    assert leads(name) is is_leader


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in read_article(text.encode(), "a.txt").paragraphs]


def test_what_a_moderator_says_is_nobodys_case() -> None:
    assert kinds(ASKED)[1:] == ["furniture", "body", "body", "furniture", "body", "body", "furniture"]
    two = ASKED.replace("A question?", "A question?\n\nFrom the floor.").replace("None.", "None, as far as I can see.")
    assert kinds(two)[4:6] == ["furniture", "furniture"]


def test_who_sat_in_the_chair_makes_no_debate_of_a_report() -> None:
    report = "Report on shops\n\nClerk: Ann Lee\n\nChair: Tom Hale\n\n" + "Shops have lost a fifth of their trade. " * 5
    assert "furniture" not in kinds(report)


def test_a_long_text_ends_within_seconds() -> None:
    started = time.monotonic()
    with pytest.raises(ArticleError):
        turns("A b c " * 300_000 + "\n" + "Aa. " * 300_000)
    assert len(turns("Jane Doe: a\n\nFloor: b\n\nTom Hale: c\n\n" * 20_000)) == 60_000
    assert time.monotonic() - started < 5


def test_a_speaker_is_known_by_a_word_of_the_name_that_only_one_has() -> None:
    said = turns("Jane Doe: a\nJohn Doe: b\nJane Doe: c\nJohn Doe: d\n")
    assert speaker_called("jane", said) == "Jane Doe"
    assert speaker_called("john  doe", said) == "John Doe"
    for name in ("doe", "bob"):
        with pytest.raises(UnknownNameError, match="known: Jane Doe, John Doe"):
            speaker_called(name, said)
