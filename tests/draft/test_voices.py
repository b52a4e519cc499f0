from __future__ import annotations

import pytest

from argmap.draft.languages.english import ENGLISH
from argmap.draft.rules.units import units_of
from argmap.draft.rules.voices import Said, voices_of
from tests.draft.articles import read


def said(text: str) -> dict[str, Said]:
    article = read(f"A headline over it\n\n{text}\n").article
    units = units_of(article, ENGLISH, [True] * len(article.paragraphs))
    return {unit.text: one for unit, one in zip(units, voices_of(article, units, ENGLISH).said, strict=True)}


@pytest.mark.parametrize(
    ("text", "words", "voice", "stance"),
    [
        ("The bridge is old.", "The bridge is old", (), "asserts"),
        ("The audit office concludes that the bridge is old.", "the bridge is old", ("The audit office",), "endorses"),
        ("The mayor claims that the bridge is safe.", "the bridge is safe", ("The mayor",), "reports"),
        (
            "“The bridge is safe,” declared the mayor. If only it were so!",
            "The bridge is safe",
            ("the mayor",),
            "rejects",
        ),
        (
            "“The bridge is safe,” said the mayor. That may be so or not.",
            "The bridge is safe",
            ("the mayor",),
            "reports",
        ),
        ("Ann Doe said that the bridge is old. I can only agree.", "the bridge is old", ("Ann Doe",), "endorses"),
        ("I cannot deny that the bridge is pretty.", "the bridge is pretty", (), "concedes"),
        ("Ann Doe is an engineer. Dr Doe found that the bridge is old.", "the bridge is old", ("Ann Doe",), "endorses"),
        ("Ann Doe wrote that it is old. She added that it is ugly.", "it is ugly", ("Ann Doe",), "endorses"),
    ],
)
def test_who_says_it_and_how_the_author_stands_to_it(
    text: str, words: str, voice: tuple[str, ...], stance: str
) -> None:
    assert said(text)[words] == Said(voice, stance)  # type: ignore[arg-type]


REPORT = """Bridge deemed unsafe in report

Port Orrey, Jan 8

The main bridge of the town is unsafe, a report of the Harbour Institute said on Thursday.

The report stressed that the bridge had never been checked since it was built in 1950.

"The piers are cracked. The deck is worn," it stated.

It concluded that the bridge should be closed at once and replaced by a new one.

- AGENCY
"""


def test_a_text_that_mostly_reports_speaks_for_whom_it_reports() -> None:
    article = read(REPORT).article
    units = units_of(article, ENGLISH, [p.kind not in ("byline", "furniture") for p in article.paragraphs])
    found = voices_of(article, units, ENGLISH)
    assert found.party == "Harbour Institute"
    assert set(found.said) == {Said((), "asserts")}
