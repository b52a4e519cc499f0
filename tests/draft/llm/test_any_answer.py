"""Whatever a model answers: if it has the form, a sound map comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from argmap.draft.llm.assembling import Assembly
from argmap.draft.llm.between import add_between
from argmap.draft.llm.checking import add_article, quotes_of
from argmap.draft.llm.form import ArticleAnswer, BetweenAnswer, CorrectionsAnswer
from argmap.draft.llm.instructions import numbered
from argmap.draft.llm.pieces import own_paragraphs, own_text, pieces
from argmap.draft.llm.quoting import QuotedWords, placed
from argmap.model import Structure
from tests.strategies import nasty_text

from .samples import LEFT_TEXT, both, is_sound

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_NAMES = st.sampled_from(["a", "b", "c1", "c2", "r1", "r2", "r3", "x1", "[/red]", "../..", "", "é", "A B", "a-b"])
_TEXTS = st.one_of(nasty_text(), st.text(max_size=20), st.sampled_from(["<script>", '"]; node', "x" * 2000]))
_SURE = st.floats(0, 1)


def _slices() -> SearchStrategy[str]:
    """Stretches of both articles, some a little changed."""
    text = LEFT_TEXT + both()[1].article.text
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, 60))
    plain = ends.map(lambda pair: text[pair[0] : pair[0] + pair[1]])
    return st.one_of(
        plain, plain.map(lambda s: s.replace("’", "'")), plain.map(lambda s: s.replace("the", "a")), _TEXTS
    )


_PARTS = st.lists(_slices(), max_size=3)
_QUOTES = st.fixed_dictionaries(
    {"exact": _PARTS},
    optional={
        "voice": st.lists(_TEXTS, max_size=6),
        "stance": st.sampled_from(["asserts", "endorses", "concedes", "reports", "rejects", "asks"]),
        "sentence": st.none() | st.integers(-2, 2000) | st.sampled_from(["⟦3⟧", "2-3", "", "no"]),
    },
)
_CLAIMS = st.fixed_dictionaries(
    {
        "id": _NAMES | _TEXTS,
        "label": _TEXTS,
        "text": _TEXTS,
        "quotes": st.lists(_QUOTES, max_size=3),
        "wording": st.sampled_from(["verbatim", "paraphrase", "interpretation", "implicit"]),
        "sure": _SURE,
    },
    optional={
        "type": st.sampled_from([None, "fact", "value", "prediction", "rumour"]),
        "weight": st.sampled_from([None, "chief", "detail", "Detail", "huge"]),
        "why": _TEXTS,
    },
)
_RELATION: dict[str, Any] = {
    "id": _NAMES,
    "kind": st.sampled_from(["support", "attack", "contradiction", "rephrase"]),
    "premises": st.lists(_NAMES, max_size=3),
    "target": _NAMES,
    "sure": _SURE,
    "why": _TEXTS,
}
_ARTICLES = st.fixed_dictionaries(
    {"claims": st.lists(_CLAIMS, max_size=6)},
    optional={
        "relations": st.lists(st.fixed_dictionaries(_RELATION), max_size=8),
        "main": _NAMES | _TEXTS,
        "speaks_for": _TEXTS,
    },
).map(ArticleAnswer.model_validate)
_ISSUES = st.fixed_dictionaries(
    {"id": _NAMES | _TEXTS, "question": _TEXTS, "positions": st.lists(_NAMES, max_size=4), "sure": _SURE}
)
_BETWEEN = st.fixed_dictionaries(
    {
        "title": _TEXTS,
        "same": st.lists(
            st.fixed_dictionaries({"claims": st.lists(_NAMES, max_size=4), "sure": _SURE, "why": _TEXTS}), max_size=4
        ),
        "issues": st.lists(_ISSUES, max_size=4),
        "relations": st.lists(st.fixed_dictionaries({**_RELATION, "stated_in": _NAMES | _TEXTS}), max_size=8),
    }
).map(BetweenAnswer.model_validate)


@given(_ARTICLES, _ARTICLES, _ARTICLES, _BETWEEN)
def test_any_answer_of_the_form_gives_a_sound_map(
    first: ArticleAnswer, second: ArticleAnswer, third: ArticleAnswer, between: BetweenAnswer
) -> None:
    reads = both()
    assembly = Assembly(by="llm tiny", sources=[one.source for one in reads])
    read_pieces = [piece for read in reads for piece in pieces(read, own_paragraphs(read, comments=False), 210)]
    assert len(read_pieces) >= 3
    for piece, form in zip(read_pieces, (first, second, third), strict=False):
        own = own_text(piece.read.article, own_paragraphs(piece.read, comments=False))
        found = placed(own, quotes_of(form), piece.paragraphs)
        add_article(assembly, piece, form, found)
    add_between(assembly, between)
    made = assembly.argument_map()
    assert is_sound(made, reads)
    structure = Structure(made)
    assert len(list(structure.in_order())) == len(made.claims)
    assert not any(character in claim.text for claim in made.claims for character in "\x1b\n\u202e\x00")
    assert all("\n" not in notice for notice in assembly.notices)


@given(st.lists(_PARTS, max_size=5))
def test_a_place_is_an_exact_slice_of_what_is_the_sources_own(asked: list[list[str]]) -> None:
    left = both()[0]
    kept = own_paragraphs(left, comments=False)
    for place in placed(
        own_text(left.article, kept),
        [QuotedWords(parts, number) for number, parts in enumerate(asked)],
        kept,
        numbered(left.article),
    ):
        for start, end in place.parts if place else ():
            assert start < end
            assert "By Anna Lind" not in left.article.text[start:end]
            assert left.article.text[start:end].strip()


def test_a_long_chain_of_attacks_on_attacks_is_put_together() -> None:
    reads = both()
    links = 1200
    form = ArticleAnswer.model_validate(
        {
            "claims": [
                {
                    "id": name,
                    "label": name,
                    "text": name,
                    "quotes": [{"exact": words}],
                    "wording": "verbatim",
                    "sure": 1,
                }
                for name, words in (("a", "The air will be cleaner"), ("b", "those who walk buy more"))
            ],
            "relations": [
                {"id": f"s{i}", "kind": "attack", "premises": "a", "target": f"s{i - 1}" if i else "b", "sure": 1}
                for i in range(links)
            ],
        }
    )
    assembly = Assembly(by="llm tiny", sources=[one.source for one in reads])
    (piece,) = pieces(reads[0], own_paragraphs(reads[0], comments=False))
    add_article(assembly, piece, form, placed(reads[0].article, quotes_of(form)))
    crossing = {"id": "x", "kind": "attack", "premises": ["b"], "target": f"r{links}", "sure": 1}
    add_between(assembly, BetweenAnswer.model_validate({"relations": [crossing]}))
    assert len(assembly.argument_map().relations) == links


def test_one_text_for_a_list_is_understood() -> None:
    form = CorrectionsAnswer.model_validate({"corrections": [{"number": 1, "exact": "one text"}]})
    assert form.corrections[0].exact == ["one text"]
