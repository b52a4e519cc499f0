from __future__ import annotations

import pytest
from pydantic import ValidationError

from argmap.model import ArgumentMap, Article, Claim, Origin, Quote, Relation, RelationKind, Source, slug
from tests.examples import claim, quote, relation, two_sided


def test_nouns_are_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        claim("a").text = "other"  # type: ignore[misc]


def test_unknown_keys_and_wrong_types_are_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        Claim.model_validate({"id": "a", "txt": "x", "text": 7})
    assert {e["type"] for e in caught.value.errors()} == {"extra_forbidden", "string_type"}


def test_one_text_stands_for_a_tuple_of_one() -> None:
    one = Quote.model_validate({"source": "l", "exact": "words", "voice": "a baker"})
    assert one.exact == ("words",)
    assert one.voice == ("a baker",)


def test_a_source_is_called_by_its_title_or_its_id() -> None:
    assert Source(id="keep", title="Keep it open").name == "Keep it open"
    assert Source(id="keep").name == "keep"


@pytest.mark.parametrize("name", ["", "A", "a b", "a:b", "é", "-a", "a" * 81, 'a"'])
def test_ids_are_slugs(name: str) -> None:
    with pytest.raises(ValidationError):
        claim(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("être", "etre"),
        ("e\u0302tre", "etre"),
        ("neigh\u00adbour", "neighbour"),
        ("\ufb01rst", "first"),
        ("Straße über Łódź", "strasse-uber-lodz"),
        ("２０３１", "2031"),
        ("10⁶ rides", "10-6-rides"),
        ("1½ hours", "1-1-2-hours"),
    ],
)
def test_a_slug_sees_through_what_looks_the_same(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("Keep it Open!", "keep-it-open"), ("r_3", "r_3"), ("道", "")])
def test_slug_gives_a_legal_id_or_nothing(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_claim_is_implicit_exactly_when_it_has_no_quote() -> None:
    assert claim("a").wording == "implicit"
    assert claim("a", quote("l")).wording == "paraphrase"
    for wrong in ({"wording": "verbatim"}, {"wording": "implicit", "quotes": [quote("l")]}):
        with pytest.raises(ValidationError):
            Claim.model_validate({"id": "a", "text": "x", **wrong})


def test_source_is_for_claims_without_quotes() -> None:
    assert claim("a", source="l").source == "l"
    with pytest.raises(ValidationError):
        claim("a", quote("l"), source="l")


def test_a_quote_has_both_ends_of_its_place_or_none() -> None:
    for place in ({"start": 3}, {"end": 3}, {"start": 3, "end": 3}, {"start": -1, "end": 3}):
        with pytest.raises(ValidationError):
            Quote.model_validate({"source": "l", "exact": "x", **place})


@pytest.mark.parametrize("path", ["/etc/passwd", "C:\\x", "../../x", "a/../b", "http://x/y", "~/x", "\\x", ""])
def test_articles_lie_within_reach_of_the_map(path: str) -> None:
    with pytest.raises(ValidationError):
        Source(id="l", article=path)


@pytest.mark.parametrize("path", ["a.txt", "../seeds/a.txt", "b/a..txt"])
def test_articles_may_lie_one_folder_up(path: str) -> None:
    assert Source(id="l", article=path).article == path


def test_contradiction_and_rephrase_have_one_premise() -> None:
    kinds: tuple[RelationKind, ...] = ("contradiction", "rephrase")
    for kind in kinds:
        with pytest.raises(ValidationError):
            Relation(id="r", kind=kind, premises=("a", "b"), target="c")


@pytest.mark.parametrize(("premises", "target"), [("x x", "a"), ("a", "a"), ("", "a")])
def test_premises_are_distinct_from_each_other_and_the_target(premises: str, target: str) -> None:
    with pytest.raises(ValidationError):
        relation("r", "support", premises, target)


def test_what_a_drafter_made_is_proposed_until_accepted() -> None:
    drafted = claim("a", origin=Origin(by="rules", sure=0.4, standing="proposed"))
    assert drafted.is_proposed
    assert not drafted.changed(origin=Origin(by="rules")).is_proposed
    assert not claim("a").is_proposed


def test_changed_validates() -> None:
    with pytest.raises(ValidationError):
        claim("a").changed(text="")


def test_all_flaws_of_a_map_come_at_once_with_their_places() -> None:
    with pytest.raises(ValidationError) as caught:
        two_sided(
            claims=[claim("a")],
            relations=[relation("r1", "support", "nobody", "a"), relation("r2", "attack", "a", "nothing")],
        )
    places = {e["loc"]: e["type"] for e in caught.value.errors()}
    assert places == {
        ("claims", 2, "id"): "doubled_id",
        ("relations", 0, "premises", 0): "unknown_claim",
        ("relations", 1, "target"): "unknown_claim-or-relation".replace("-", "_"),
    }


def test_targets_do_not_run_in_a_circle() -> None:
    with pytest.raises(ValidationError, match="r1 → r2 → r1"):
        two_sided(relations=[relation("r1", "attack", "a", "r2"), relation("r2", "attack", "b", "r1")])


def test_an_undercut_may_be_undercut() -> None:
    chain = [
        relation("r1", "support", "a", "b"),
        relation("r2", "attack", "b", "r1"),
        relation("r3", "attack", "a", "r2"),
    ]
    assert len(two_sided(relations=chain).relations) == 3


@pytest.mark.parametrize("kind", ["contradiction", "rephrase"])
def test_symmetric_kinds_join_claims_only(kind: str) -> None:
    with pytest.raises(ValidationError, match="a claim is needed here"):
        two_sided(relations=[relation("r1", "support", "a", "b"), relation("r2", kind, "a", "r1")])  # type: ignore[arg-type]


def test_a_map_without_a_picture_hook_shows_none() -> None:
    assert ArgumentMap()._repr_svg_() is None or "<svg" in str(ArgumentMap()._repr_svg_())


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (9, (4, 2))])
def test_an_article_knows_lines_and_columns_whatever_ends_them(offset: int, place: tuple[int, int]) -> None:
    article = Article(path="a.txt", text="ab\nc\rd\r\nef", sha256="")
    assert article.position(offset) == place


def test_the_quotes_that_count_are_those_that_take_a_claim_over_or_all_where_none_does() -> None:
    told, asked, conceded = quote("l", stance="reports"), quote("l", 5, "asks"), quote("l", 9, "concedes")
    assert claim("a", told, conceded).own_quotes == (conceded,)
    assert claim("a", told, asked).own_quotes == (told, asked)
    assert claim("a").own_quotes == ()


def test_the_page_of_a_place_is_the_last_that_begins_before_it() -> None:
    source = Source(id="a", pages=(0, 10, 10, 25))
    assert [source.page(offset) for offset in (0, 9, 10, 24, 25, 900)] == [1, 1, 3, 3, 4, 4]
    assert Source(id="a").page(5) is None
    with pytest.raises(ValidationError, match="ascending"):
        Source(id="a", pages=(4, 2))
