from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.articles import find_quotes, read_article
from argmap.check import CHECKS, check_debate, repair_quotes
from argmap.errors import Place, Severity
from argmap.model import ArgumentMap, Debate, Quote
from tests.examples import LEFT, RIGHT, claim, relation, two_sided
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from argmap.errors import Problem
    from argmap.model import Claim, Relation

TEXT = "Trade fell. It rained 80 days. The air was not clean. Trade fell again, as shops closed — for good."


def debate(*quotes: Quote, text: str = TEXT, sha256: str = "") -> Debate:
    """A debate whose claim `p` has these quotes of an article."""
    article = read_article(text.encode(), "left.txt")
    main = claim("a")
    added = claim("p", *quotes)
    argument_map = ArgumentMap(
        sources=(LEFT.changed(sha256=sha256), RIGHT),
        claims=(main, claim("b"), added),
        relations=(relation("r", "support", "p", "a"),),
    )
    return Debate(argument_map, {"l": article}, {"p": find_quotes(article, quotes)})


def q(exact: str, at: int | None = None, **more: object) -> Quote:
    place = {} if at is None else {"start": at, "end": at + len(exact)}
    return Quote.model_validate({"source": "l", "exact": exact, **place, **more})


def found(which: Debate) -> list[Problem]:
    """What is said about articles, quotes and connections; of such small maps there is more to say."""
    return [problem for name in ("articles", "quotes", "connections") for problem in CHECKS[name](which)]


@pytest.mark.parametrize(
    ("quote", "name", "severity"),
    [
        (q("It rained 90 days"), "quote-near", Severity.ERROR),
        (q("The air was clean"), "quote-near", Severity.ERROR),
        (q("Wholly other words about nothing here"), "quote-missing", Severity.ERROR),
        (q("Trade fell"), "quote-ambiguous", Severity.WARNING),
        (q("It rained 80 days", 3), "quote-moved", Severity.WARNING),
        (q("shops closed - for good"), "quote-normalised", Severity.INFORMATION),
    ],
)
def test_what_became_of_a_quote(quote: Quote, name: str, severity: Severity) -> None:
    (problem,) = found(debate(quote))
    assert (problem.check, problem.severity) == (name, severity)
    assert problem.place == Place("p", ("quotes", 0, "exact"))


def test_a_near_quote_shows_the_difference_and_names_a_changed_number() -> None:
    (problem,) = found(debate(q("It rained 90 days")))
    assert "[-90-]{+80+}" in problem.details[0]
    assert any("90" in detail and "80" in detail for detail in problem.details[1:])


def test_an_exact_quote_is_no_problem() -> None:
    assert found(debate(q("It rained 80 days", 12), q("as shops closed"))) == []


@pytest.mark.parametrize(
    ("distance", "said"), [(2, "2 letters later"), (1, "1 letter later"), (-2, "2 letters earlier")]
)
def test_quotes_shifted_together_are_one_finding(distance: int, said: str) -> None:
    words = ("It rained 80 days", "The air was not clean", "as shops closed")
    quotes = [q(one, TEXT.index(one) - distance) for one in words]
    (problem,) = found(debate(*quotes))
    assert problem.check == "quotes-shifted"
    assert f"3 quotes stand {said} in " in problem.message


def test_a_changed_article_is_named() -> None:
    (problem,) = found(debate(sha256="0" * 64))
    assert (problem.check, problem.severity) == ("article-changed", Severity.WARNING)
    assert "left.txt" in problem.message


def test_claims_without_any_connection_are_noted() -> None:
    lonely = two_sided([claim("x"), claim("y")], [relation("r", "support", "y", "a")])
    (problem,) = found(Debate(lonely))
    assert (problem.check, problem.severity) == ("unconnected", Severity.INFORMATION)
    assert problem.place == Place("x", ("id",))


@settings(max_examples=50)
@given(argument_maps())
def test_checks_never_fail_on_a_legal_map(argument_map: ArgumentMap) -> None:
    article = read_article(TEXT.encode(), "article.txt")
    entries: tuple[Claim | Relation, ...] = (*argument_map.claims, *argument_map.relations)
    quotes = {entry.id: find_quotes(article, entry.quotes) for entry in entries if entry.quotes}
    whole = Debate(argument_map, {s.id: article for s in argument_map.sources}, quotes)
    for one in (Debate(argument_map), whole):
        for check in CHECKS.values():
            for problem in check(one):
                assert problem.message
                assert problem.check in check.problems.split()
        assert len(check_debate(one)) == sum(len(list(check(one))) for check in CHECKS.values())
        repair_quotes(one)


def test_repair_writes_places_and_leaves_the_rest_alone() -> None:
    quotes = (
        q("It rained 80 days", 3),
        q("as shops closed"),
        q("Trade fell"),
        q("It rained 90 days"),
        q("closed - for"),
    )
    before = debate(*quotes)
    repair = repair_quotes(before)
    moved, exact, ambiguous, near, normalised = repair.map.claims[2].quotes
    assert (moved.start, moved.end, moved.prefix, moved.suffix) == (12, 29, "Trade fell. ", ". The air was not clean. ")
    assert exact.start == TEXT.index("as shops closed")
    assert (ambiguous, near) == (quotes[2], quotes[3])
    assert normalised.start == TEXT.index("closed — for")
    assert normalised.exact == ("closed - for",), "a person's words are never changed"
    assert [(m.entry, m.distance) for m in repair.moved] == [("p", 9)]
    assert (repair.placed, repair.left) == (3, 2)
    assert not repair.map.sources[0].sha256, "not while a quote is not found"


def test_repair_keeps_a_context_that_a_person_wrote_and_that_is_true() -> None:
    (kept,) = repair_quotes(debate(q("Trade fell", prefix="clean. "))).map.claims[2].quotes
    assert (kept.prefix, kept.start) == ("clean. ", TEXT.index("Trade fell again"))


def test_repair_writes_a_context_anew_that_is_not_true() -> None:
    (mended,) = repair_quotes(debate(q("It rained 80 days", prefix="Snow. ", suffix=". Snow"))).map.claims[2].quotes
    assert (mended.prefix, mended.suffix) == ("Trade fell. ", ". The air was not clean. ")
    (kept,) = repair_quotes(debate(q("It rained 80 days", suffix=". The"))).map.claims[2].quotes
    assert kept.suffix == ". The"


def test_a_repaired_map_has_nothing_to_repair() -> None:
    before = debate(q("It rained 80 days", 3), q("as shops closed"))
    once = repair_quotes(before).map
    assert once.sources[0].sha256 == before.articles["l"].sha256
    article = before.articles["l"]
    again = Debate(once, {"l": article}, {"p": find_quotes(article, once.claims[2].quotes)})
    assert found(again) == []
    assert repair_quotes(again).map == once
