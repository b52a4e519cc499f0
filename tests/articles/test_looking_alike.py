"""Quotes whose words only look like an article's: normalised, by the name of what differs, at the right place."""

from __future__ import annotations

import unicodedata

import pytest

from argmap.articles import find_quotes, read_article
from argmap.model import Quote

CASES = [
    (unicodedata.normalize("NFD", "La forêt brûlée"), "forêt brûlée", "letter composition"),
    ("The neigh\u00adbour\u00adhood sleeps", "neighbourhood sleeps", "invisible characters"),
    ("The o\ufb03cial tra\ufb03c", "official traffic", "letter forms"),
    ("In ２０３１ it ends", "2031", "letter forms"),
    ("The \u200eleft\u200b bank", "left bank", "invisible characters"),
    ("ﾄﾗﾑはｶﾞｽより良い", "ガス", "letter forms"),
]


@pytest.mark.parametrize(("text", "quoted", "name"), CASES)
def test_what_looks_the_same_is_normalised_and_named(text: str, quoted: str, name: str) -> None:
    article = read_article(f"{text}.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=(quoted,))])
    assert found.status == "normalised"
    assert found.differences == (name,)
    assert found.span is not None
    standing = article.text[found.span.start : found.span.end]
    plain = unicodedata.normalize("NFKC", standing).replace("\u00ad", "").replace("\u200b", "").replace("\u200e", "")
    assert plain == unicodedata.normalize("NFC", quoted)


@pytest.mark.parametrize(("text", "quoted"), [("some 10⁶ rides", "106 rides"), ("it took 1½ hours", "11/2 hours")])
def test_a_figure_of_another_value_is_never_normalised(text: str, quoted: str) -> None:
    article = read_article(f"In all {text} it was.\n".encode(), "a.txt")
    (found,) = find_quotes(article, [Quote(source="a", exact=(quoted,))])
    assert found.status in ("near", "missing")
