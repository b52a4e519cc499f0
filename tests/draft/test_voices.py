from __future__ import annotations

import pytest

from argmap.draft import Wishes
from argmap.draft.languages.english import ENGLISH
from argmap.draft.rules import draft_by_rules
from argmap.draft.rules.units import units_of
from argmap.draft.rules.voices import Said, voices_of
from tests.draft.articles import read


def said(text: str) -> dict[str, Said]:
    """Whose each unit's words are, the headline left out."""
    article = read(f"A headline over it\n\n{text}\n").article
    units = units_of(article, ENGLISH, [True] * len(article.paragraphs))
    voices = voices_of(article, units, ENGLISH).said
    return {unit.text: one for unit, one in zip(units, voices, strict=True) if unit.text != "A headline over it"}


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
        ("“It is the only way,” the minister told us. It is not.", "It is the only way", ("the minister",), "rejects"),
        ("“Only a handful came,” he wrote. A handful!", "Only a handful came", ("he",), "rejects"),
        ("Ann Doe says that bridges fall. But this one stands.", "bridges fall", ("Ann Doe",), "reports"),
        ("It is often said that bridges fall. They do not.", "bridges fall", ("some",), "rejects"),
        ("We are told that the toll is low.", "the toll is low", ("some",), "reports"),
        ("The second objection is that bridges fall.", "bridges fall", ("The second objection",), "reports"),
        (
            "Most of the dust, as the council admits, comes from lorries.",
            "Most of the dust comes from lorries",
            ("the council",),
            "endorses",
        ),
        ("Ann Doe wrote that it is old. She added that it is ugly.", "it is ugly", ("Ann Doe",), "endorses"),
    ],
)
def test_who_says_it_and_how_the_author_stands_to_it(
    text: str, words: str, voice: tuple[str, ...], stance: str
) -> None:
    assert said(text)[words] == Said(voice, stance)  # type: ignore[arg-type]


def test_a_quotation_goes_on_with_its_speaker() -> None:
    text = (
        "“A nurse is no robot,” said Ann Doe. “You can cut out meetings. You cannot cut out patients.” Nobody answered."
    )
    assert {one.voice for words, one in said(text).items() if not words.startswith("Nobody")} == {("Ann Doe",)}


def test_whom_the_line_above_a_quotation_introduces() -> None:
    text = "Minister Ann Doe said:\n\n“The tunnel is safe. It was checked in May.”"
    assert said(text) == {
        "The tunnel is safe": Said(("Ann Doe",), "endorses"),
        "It was checked in May": Said(("Ann Doe",), "endorses"),
    }


def test_a_pronoun_stands_for_a_person_and_a_noun_for_a_report() -> None:
    text = (
        "A study of the Harbour Institute found that bridges age. Ann Doe said that ferries are slow. "
        "According to the study, tunnels are dear. She added that boats are old."
    )
    voices = {words: one.voice for words, one in said(text).items()}
    assert voices["tunnels are dear"] == voices["bridges age"]
    assert voices["boats are old"] == ("Ann Doe",)


def test_news_take_nothing_over() -> None:
    text = "\n\n".join(f"The mayor of Town {n} said that bridge number {n} is old." for n in range(4))
    assert {one.stance for one in said(text).values()} == {"reports"}


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


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Le maire aurait vendu le pont à un ami.", "reports"),
        ("La ville devrait garder le pont et taxer les camions.", "asserts"),
        ("Fermer le pont enverrait les camions dans les rues du centre.", "asserts"),
    ],
)
def test_a_french_conditional_is_hearsay_only_of_what_is_past(sentence: str, stance: str) -> None:
    found = draft_by_rules([read(f"Le pont\n\nLe pont est vieux de deux siècles. {sentence}\n")], Wishes()).map
    claim = next(one for one in found.claims if sentence.rstrip(".") in one.text)
    assert claim.quotes[0].stance == stance
