"""How a class judged: counted, split where it splits, told in every form, with names or without."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from argmap.model import Structure
from argmap.model.judgements import CLAIM_VERDICTS, STEP_VERDICTS, ClaimJudgement, Judgements, StepJudgement, Verdict
from argmap.phrases import EXPERT, PLAIN
from argmap.report.judgements import JUDGEMENTS_FORMATS, judgements_counted, judgements_table
from argmap.report.judging import Tally, Voice, anonymous, badges_of, badges_of_all, split, tallied
from argmap.text import width
from argmap.workspace import load_map
from tests.conftest import ROOT
from tests.strategies import nasty_text

STRUCTURE = Structure(load_map(ROOT / "maps" / "town-centre.yaml"))


def reading(reader: str, why: str = "", **judged: Verdict) -> Judgements:
    """What a reader makes of claims, by their ids with _ for -."""
    claims = [
        ClaimJudgement.model_validate({"id": name.replace("_", "-"), "judgement": verdict, "why": why})
        for name, verdict in judged.items()
    ]
    return Judgements(reader=reader, claims=tuple(claims))


def tally(**counts: int) -> Tally:
    voices = [
        Voice("", verdict, "")
        for verdict in (*CLAIM_VERDICTS, *STEP_VERDICTS)
        for _ in range(counts.get(verdict.replace(" ", "_"), 0))
    ]
    return Tally("x", of_step=False, voices=tuple(voices))


@pytest.mark.parametrize(
    ("one", "is_split"),
    [
        (tally(accept=5, reject=5), True),
        (tally(accept=6, reject=1), False),
        (tally(accept=4, doubt=2, reject=4), True),
        (tally(doubt=10), False),
        (tally(accept=5, doubt=5), False),
        (tally(sufficient=5, weak=5), True),
        (tally(sufficient=5, relevant=5), False),
        (tally(relevant=5, does_not_follow=5), True),
        (tally(), False),
    ],
)
def test_readers_split_where_many_are_for_and_many_against(one: Tally, is_split: bool) -> None:  # noqa: FBT001
    assert bool(split([one])) == is_split


def test_the_most_divided_comes_first() -> None:
    found = split([tally(accept=2, reject=1), tally(accept=3, reject=3), tally(accept=9, reject=9)])
    assert [one.counts.total() for one in found] == [18, 6, 3]


CLASS = [
    reading("Ann", on_foot="accept", trade="reject"),
    reading("Ben", "My own count.", on_foot="reject", trade="reject"),
    reading("Cleo", on_foot="accept").changed(
        steps=(StepJudgement(id="r6", judgement="weak", why="One fair.", open=("Is it typical?",)),), note="Hard."
    ),
]


def test_the_table_in_words() -> None:
    told = judgements_table(CLASS, STRUCTURE, speech=PLAIN)
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert lines[1] == "Judged by 3 readers: 6 judgements."
    assert "A3. walkers buy more: 2 accept, 1 reject" in lines
    assert "Ben, rejected: My own count." in lines
    assert "1 A2 (cleaner air at the fair) supports A4 (closing cleans the air)" in " ".join(lines)
    assert "Cleo, weak: One fair." in lines
    assert "Open for 1 reader: Is it typical?" in lines
    assert "Cleo: Hard." in lines
    assert all(width(line) <= 100 for line in told.splitlines())


def test_a_single_reader_does_not_split_and_needs_no_name() -> None:
    told = judgements_table(CLASS[1:2], STRUCTURE, speech=PLAIN)
    assert PLAIN.words.where_split not in told
    assert "rejected: My own count." in told
    assert "Ben" not in told


def test_csv_has_a_row_for_each_judgement() -> None:
    rows = list(csv.DictReader(io.StringIO(judgements_table(CLASS, STRUCTURE, "csv", speech=PLAIN))))
    assert [(row["reader"], row["id"], row["judgement"]) for row in rows] == [
        ("Ann", "on-foot", "accept"),
        ("Ben", "on-foot", "reject"),
        ("Cleo", "on-foot", "accept"),
        ("Ann", "trade", "reject"),
        ("Ben", "trade", "reject"),
        ("Cleo", "r6", "weak"),
    ]
    assert rows[5]["open questions"] == "Is it typical?"


@pytest.mark.parametrize("form", JUDGEMENTS_FORMATS)
def test_without_names_nobody_is_told_by_name_or_order(form: str) -> None:
    told = judgements_table(anonymous(CLASS, PLAIN), STRUCTURE, form, speech=PLAIN)
    assert not re.search("Ann|Ben|Cleo", told)
    assert told == judgements_table(anonymous(CLASS[::-1], PLAIN), STRUCTURE, form, speech=PLAIN)


@pytest.mark.parametrize("form", JUDGEMENTS_FORMATS)
def test_nothing_judged_is_no_trouble(form: str) -> None:
    assert judgements_table([Judgements(reader="Ann")], STRUCTURE, form, speech=EXPERT)
    assert judgements_counted([], STRUCTURE, PLAIN) == "Judged by 0 readers: 0 judgements."


@settings(max_examples=40)
@given(nasty_text(), nasty_text(), st.sampled_from(CLAIM_VERDICTS))
def test_what_pupils_write_stays_text(reader: str, why: str, verdict: Verdict) -> None:
    readings = [reading(reader, why, trade=verdict).changed(note=why), reading("Ann", trade="reject")]
    tables = {form: judgements_table(readings, STRUCTURE, form, speech=PLAIN) for form in JUDGEMENTS_FORMATS}
    assert _tags(tables["html"]) <= {*TAGS, "html", "meta", "title", "style"}
    assert _tags(MarkdownIt("gfm-like", {"linkify": False}).render(tables["markdown"])) <= {
        *TAGS,
        "thead",
        "tbody",
        "br",
    }
    rows = list(csv.reader(io.StringIO(tables["csv"])))
    assert {len(row) for row in rows} == {8}
    assert not any(cell[:1] in ("=", "+", "@") for row in rows for cell in row)


TAGS = ("h1", "h2", "p", "ul", "li", "table", "tr", "th", "td")


def _tags(page: str) -> set[str]:
    found: set[str] = set()

    class Parser(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the library calls it so
            found.add(tag)

    Parser().feed(page)
    return found


def test_badges_of_one_reader_say_why() -> None:
    overlay = badges_of(CLASS[2], PLAIN)
    (weak,) = overlay.on("r6")
    assert (weak.tone, weak.word, weak.reason) == ("doubtful", "weak", "One fair. Open: Is it typical?")
    (accepted,) = overlay.on("on-foot")
    assert (accepted.tone, accepted.word) == ("good", "accepted")


def test_badges_of_a_class_count() -> None:
    overlay = badges_of_all(tallied(CLASS, STRUCTURE), PLAIN)
    assert [(badge.tone, badge.word) for badge in overlay.on("on-foot")] == [("doubtful", "2 accept, 1 reject")]
    assert [badge.tone for badge in overlay.on("trade")] == ["bad"]
    assert overlay.on("fair") == ()
