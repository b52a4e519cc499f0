"""What the checks of claims, stances, issues and sides let pass, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.articles import find_quotes, read_article
from argmap.check import CHECKS
from argmap.check.stretches import quoted_stretches
from argmap.model import ArgumentMap, Claim, Debate, FoundQuote, Issue, Origin, Paragraph, Source, Span
from tests.examples import LEFT, NEITHER, RIGHT, claim, issue, quote, relation, two_sided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.errors import Problem
    from argmap.model import Article, Quote, Stance

LEFT_TOO = Source(id="l2", side="left", title="Left too", main="a")
SOURCES = (LEFT, LEFT_TOO, RIGHT, NEITHER)


def found(name: str, argument_map: ArgumentMap) -> list[Problem]:
    return list(CHECKS[name](Debate(argument_map)))


# Circles


def test_a_circle_is_one_finding_and_a_chain_is_none() -> None:
    chain = [relation("r1", "support", "x", "a"), relation("r2", "support", "y", "x")]
    claims = [claim("x"), claim("y")]
    assert found("circles", two_sided(claims, chain)) == []
    (problem,) = found("circles", two_sided(claims, [*chain, relation("r3", "support", "x", "y")]))
    assert "'Claim x.' and " in problem.message


# Main claims


def test_main_claims_are_asked_of_sources_on_a_side_once_there_is_a_claim() -> None:
    bare = LEFT.changed(main=None)
    assert found("mains", ArgumentMap(sources=(bare,))) == []
    assert found("mains", two_sided()) == []
    (problem,) = found("mains", two_sided(sources=(bare, RIGHT, NEITHER)))
    assert problem.check == "main-missing"


def test_a_main_claim_on_common_ground_is_fine() -> None:
    shared = claim("c", quote("l"), quote("r", stance="concedes"))
    assert found("mains", two_sided([shared], sources=(LEFT.changed(main="c"), RIGHT))) == []


# Repetitions


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The air is bad.", "the  air\nIS bad?!", True),
        ("Straße frei”.", "STRASSE FREI", True),
        ("The air is bad.", "The air is not bad.", False),
        ("?!", "...", False),
        ("It's", "Its", False),
    ],
)
def test_the_same_words(one: str, other: str, *, same: bool) -> None:
    texts = [Claim(id="x", text=one), Claim(id="y", text=other)]  # type: ignore[call-arg]
    problems = found("repetitions", two_sided(texts))
    assert [problem.place.id for problem in problems if problem.place] == ["y"] * same


# Stances


@pytest.mark.parametrize(
    ("quotes", "is_poor"),
    [
        ([quote("l", stance="reports")], True),
        ([quote("l", stance="rejects"), quote("l", stance="asks")], True),
        ([quote("l", stance="reports"), quote("l", stance="endorses")], False),
        ([quote("l", stance="reports"), quote("l", stance="concedes")], False),
        ([quote("l", stance="rejects"), quote("l2")], False),
        ([quote("l", stance="reports"), quote("n")], True),
        ([quote("r")], False),
        ([], False),
    ],
)
def test_premises_that_their_side_does_not_take_over(quotes: list[Quote], *, is_poor: bool) -> None:
    drawn = [relation("r1", "support", "x", "a", stated_in="l"), relation("r2", "support", "x", "a", stated_in="l")]
    problems = found("stances", two_sided([claim("x", *quotes)], drawn, sources=SOURCES))
    assert len(problems) == is_poor


@pytest.mark.parametrize("stance", ["rejects", "reports"])
def test_what_a_source_denies_may_stand_in_the_other_case(stance: Stance) -> None:
    shared = claim("x", quote("r"), quote("l", stance=stance))
    assert found("stances", two_sided([shared], [relation("r1", "support", "x", "b")])) == []
    assert found("stances", two_sided([shared], [relation("r1", "attack", "x", "a", stated_in="l")])) == []
    assert len(found("stances", two_sided([shared], [relation("r1", "support", "x", "a", stated_in="l")]))) == 1


@pytest.mark.parametrize(("target", "is_poor"), [("c", True), ("a", True), ("b", False), ("n", False)])
def test_a_case_leads_to_its_own_side_or_to_common_ground(target: str, *, is_poor: bool) -> None:
    claims = [
        claim("x", quote("r"), quote("l", stance="reports")),
        claim("c", quote("l"), quote("r", stance="concedes")),
        claim("n", quote("n")),
    ]
    problems = found("stances", two_sided(claims, [relation("r1", "support", "x", target, stated_in="l")]))
    assert len(problems) == is_poor
    assert all("in the case of Left, but quoted only with the stance reports" in one.message for one in problems)


# Issues


@pytest.mark.parametrize(
    ("positions", "names"),
    [
        ("a b", []),
        ("a x", ["one-sided-issue"]),
        ("a n", ["one-sided-issue"]),
        ("a c", []),
        ("c n", []),
        ("n a b", []),
        ("a d", ["one-sided-issue"]),
        ("a d b", []),
        ("a", ["few-positions"]),
        ("", ["few-positions"]),
    ],
)
def test_positions(positions: str, names: list[str]) -> None:
    denied = claim("d", quote("r", stance="rejects"))
    claims = [claim("x", quote("l")), claim("n", quote("n")), claim("c", quote("l"), quote("r")), denied]
    problems = found("issues", two_sided(claims, issues=[issue("i", positions)]))
    assert [problem.check for problem in problems] == names


# Unaddressed


def test_what_the_other_side_does_not_address() -> None:
    crossing = relation("r1", "attack", "a", "b")
    assert found("unaddressed", two_sided([], [crossing])) == []
    messages = [problem.message for problem in found("unaddressed", two_sided())]
    assert messages == [
        "nothing in the case of Right addresses A1 'Claim a.'",
        "nothing in the case of Left addresses B1 'Claim b.'",
    ]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, ["addresses A1 'Claim s0.'"]),
        (2, ["addresses 2 proposals: A1 'Claim s0.' and A2 'Claim s1.'"]),
        (3, ["addresses 3 proposals: A1 'Claim s0.', A2 'Claim s1.' and A3 'Claim s2.'"]),
        (4, ["addresses 4 proposals: A1 'Claim s0.', A2 'Claim s1.', A3 'Claim s2.' and 1 more"]),
    ],
)
def test_of_several_proposals_that_nobody_addresses_it_is_said_once(count: int, said: list[str]) -> None:
    waiting = Origin(by="rules", standing="proposed")
    claims = [claim(f"s{i}", quote("l", i), origin=waiting) for i in range(count)]
    supports = [relation(f"r{i}", "support", f"s{i}", "a") for i in range(count)]
    problems = found("unaddressed", two_sided(claims, [*supports, relation("x", "attack", "b", "a")]))
    assert [problem.message.removeprefix("nothing in the case of Right ") for problem in problems] == said


def test_only_who_set_out_to_reply_has_dropped_something() -> None:
    answering = (LEFT, RIGHT.changed(replies_to="l"))
    left, right = found("unaddressed", two_sided(sources=answering))
    assert left.message == "Right set out to reply, and drops A1 'Claim a.'"
    assert "though" not in right.message


def test_a_side_without_claims_is_not_said_to_leave_things_out() -> None:
    alone = ArgumentMap(sources=(LEFT, RIGHT.changed(main=None)), claims=(claim("a", quote("l")),))
    assert found("unaddressed", alone) == []


# Coverage and balance

TEXT = "Headline\n\nOne two three four five.\n\nSix seven eight nine.\r\n\r\nTen, a comment.\n\nEleven twelve."


def article() -> Article:
    plain = read_article(TEXT.encode(), "text.txt")
    kinds = {"Headline": "headline", "Ten, a comment.": "comment"}
    parts = [Paragraph(p.start, p.end, kinds.get(TEXT[p.start : p.end], "body")) for p in plain.paragraphs]  # type: ignore[arg-type]
    return plain.changed(paragraphs=tuple(parts))


def quoting(*exact: str | tuple[str, ...], source: str = "l") -> Debate:
    """A debate in which a claim quotes these words of the article."""
    words = tuple(quote(source).changed(exact=one, start=None, end=None) for one in exact)
    sources = (LEFT, RIGHT, NEITHER.changed(part="comment"))
    argument_map = two_sided([claim("x", *words)], sources=sources)
    bare = argument_map.changed(claims=tuple(c.changed(quotes=(), wording=None) for c in argument_map.claims[:2]))
    whole = bare.changed(claims=(*bare.claims, argument_map.claims[2]))
    return Debate(whole, {"l": article(), "n": article()}, {"x": find_quotes(article(), words)})


@pytest.mark.parametrize(
    ("exact", "message"),
    [
        (("two three",), "claims quote 1 of the 3 paragraphs of 'Left', not lines 5 and 9"),
        (("five", "Six", "twelve."), ""),
        ((("five", "Eleven"),), "claims quote 2 of the 3 paragraphs of 'Left', not line 5"),
        (("Headline",), "claims quote 0 of the 3 paragraphs of 'Left', not lines 3, 5 and 9"),
    ],
)
def test_paragraphs_that_no_claim_quotes(exact: tuple[str | tuple[str, ...], ...], message: str) -> None:
    problems = list(CHECKS["coverage"](quoting(*exact)))
    assert [problem.message for problem in problems] == [message] * bool(message)
    for problem in problems:
        assert problem.place is not None
        assert problem.place.span is not None


def test_nothing_is_missing_from_what_is_not_begun_or_on_no_side() -> None:
    assert list(CHECKS["coverage"](quoting())) == []
    assert list(CHECKS["coverage"](quoting("a comment", source="n"))) == []


@pytest.mark.parametrize(("more", "count"), [(4, 0), (5, 1)])
def test_sides_of_very_different_size(more: int, count: int) -> None:
    claims = [claim(f"x{i}", quote("l")) for i in range(more)]
    problems = found("balance", two_sided(claims))
    assert len(problems) == count
    assert all("6 and 1 claims" in problem.message for problem in problems)


def weighed(exact: Sequence[str | tuple[str, ...]], *, words: int = 100) -> Debate:
    """A debate of seven claims against one, the left ones with these quotes of an article of so many words."""
    text = "Headline words here\n\n" + " ".join(f"w{i:03}" for i in range(words))
    plain = read_article(text.encode(), "left.txt")
    head, *body = plain.paragraphs
    left = plain.changed(paragraphs=(head._replace(kind="headline"), *(one._replace(kind="body") for one in body)))
    right = read_article(b"Some words. " * (words // 2), "right.txt")
    quotes = [quote("l").changed(exact=one, start=None, end=None) for one in exact]
    claims = [*(claim(f"x{i}", quote("l")) for i in range(5)), claim("y", *quotes)]
    drawn = relation("r", "support", "y", "a", quotes=(quotes[0].changed(exact="w090 w091"),))
    found_quotes = {"y": find_quotes(left, quotes), "r": find_quotes(left, drawn.quotes)}
    return Debate(two_sided(claims, [drawn]), {"l": left, "r": right}, found_quotes)


@pytest.mark.parametrize(
    ("exact", "said"),
    [
        (("w010 w011 w012",), "3 (3 %) and 0 (0 %) words quoted"),
        (("w010 w011 w012", "w050"), "4 (4 %) and"),
        (("w010 w011 w012", "w011 w012 w013"), "4 (4 %) and"),
        (("w010 w011 w012 w013", "w011 w012"), "4 (4 %) and"),
        (("w010 w011", "w012 w013"), "4 (4 %) and"),
        ((("w010 w011", "w020"),), "3 (3 %) and"),
        (("Headline words", "w010"), "1 (1 %) and"),
        (("w099",), "1 (1 %) and"),
    ],
)
def test_words_of_the_body_that_claims_quote_are_counted_once(
    exact: tuple[str | tuple[str, ...], ...], said: str
) -> None:
    (problem,) = CHECKS["balance"](weighed(exact))
    assert f"7 and 1 claims, {said}" in problem.message


@pytest.mark.parametrize(("exact", "count"), [("", 0), ("w010", 1), ("w010 w011", 0)])
def test_sides_differ_in_words_quoted_where_both_quote_any(exact: str, count: int) -> None:
    text = " ".join(f"w{i:03}" for i in range(100)).encode()
    articles = {"l": read_article(text, "left.txt"), "r": read_article(text, "right.txt")}
    long, short = quote("l").changed(exact="w020 w021 w022", start=None, end=None), quote("r", 0)
    quotes = {"x0": find_quotes(articles["l"], [long])}
    if exact:
        short = short.changed(exact=exact, start=None, end=None)
        quotes["y0"] = find_quotes(articles["r"], [short])
    claims = [claim("x0", long), *(claim(f"x{i}", quote("l")) for i in range(1, 5))]
    claims += [claim("y0", short), *(claim(f"y{i}", quote("r")) for i in range(1, 4))]
    assert len(list(CHECKS["balance"](Debate(two_sided(claims), articles, quotes)))) == count


def test_what_is_quoted_is_told_in_order_and_each_stretch_once() -> None:
    spans = [Span(40, 50), Span(0, 10), Span(20, 25), Span(10, 20), Span(41, 43), Span(49, 60)]
    quotes = tuple(FoundQuote(status="exact", span=span, parts=(span,)) for span in spans)
    whole = two_sided([claim("x", *(quote("l", i) for i in range(6)))])
    assert quoted_stretches(Debate(whole, {"l": article()}, {"x": quotes})) == {"text.txt": [(0, 25), (40, 60)]}


def test_attacks_of_either_side_are_counted_and_nothing_else() -> None:
    claims = [claim(f"x{i}", quote("l")) for i in range(6)]
    drawn = [
        relation("r1", "support", "x1", "a"),
        relation("r2", "attack", "x2", "b"),
        relation("r3", "attack", "x3", "x4"),
        relation("r4", "attack", "b", "r1"),
        relation("r5", "contradiction", "x5", "b"),
    ]
    (problem,) = found("balance", two_sided(claims, drawn))
    assert "2 and 1 attacks made, " in problem.message


def test_a_side_of_twice_the_size_is_no_imbalance() -> None:
    claims = [*(claim(f"x{i}", quote("l")) for i in range(5)), claim("y", quote("r")), claim("z", quote("r"))]
    assert found("balance", two_sided(claims)) == []


def test_a_long_article_may_have_more_claims() -> None:
    claims = [claim(f"x{i}", quote("l")) for i in range(5)]
    argument_map = two_sided(claims)
    short, long = (read_article(b"Some words. " * count, "text.txt") for count in (10, 60))
    assert list(CHECKS["balance"](Debate(argument_map, {"l": long, "r": short}))) == []
    assert len(list(CHECKS["balance"](Debate(argument_map, {"l": short, "r": long})))) == 1


# Scripts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Аbbas said so", "'Аbbas' (letter 1 is U+0410 CYRILLIC CAPITAL LETTER A)"),
        ("he is Πετροc", "'Πετροc' (letter 6 is U+0063 LATIN SMALL LETTER C)"),
        ("Αthens, Αthens", "2 words mix letters"),
        ("аb", "'аb' (letter 1 is U+0430 CYRILLIC SMALL LETTER A)"),
        ("bа", "'bа' (letter 2 is U+0430 CYRILLIC SMALL LETTER A)"),
        ("dust of 10 μm, Δt, β-carotene, TGFβ, πr", ""),
        ("Москва and Ελλάδα and Zürich", ""),
        ("Москва-city", ""),
        ("naïve café ½ ﬁ 日本x", ""),
    ],
)
def test_words_of_two_scripts(text: str, said: str) -> None:
    named = two_sided([Claim(id="x", text=text)])  # type: ignore[call-arg]
    problems = found("scripts", named)
    assert len(problems) == bool(said)
    assert all(said in problem.message for problem in problems)


def test_in_an_article_only_what_the_source_owns() -> None:
    text = "One two three.\n\nА wоrd that mixes, and a sеcond one."
    mixed = read_article(text.encode(), "text.txt")
    body, other = mixed.paragraphs
    mixed = mixed.changed(paragraphs=(body, other._replace(kind="comment")))
    sources = (LEFT, RIGHT, NEITHER.changed(part="comment"))
    (problem,) = CHECKS["scripts"](Debate(two_sided(sources=sources), {"l": mixed, "n": mixed}))
    assert problem.place is not None
    assert (problem.place.source, problem.place.span) == ("n", (text.index("о"), text.index("о") + 1))


# Proposals


def test_proposals_are_one_finding() -> None:
    proposed, accepted = Origin(by="a drafter", standing="proposed"), Origin(by="a person")
    claims = [claim("x", origin=proposed), claim("y", origin=accepted)]
    issues = [Issue(id="i", question="Who?", origin=proposed)]
    assert found("proposals", two_sided()) == []
    (problem,) = found("proposals", two_sided(claims, issues=issues))
    assert problem.message.startswith("2 proposals wait")
    assert problem.message.endswith("'Claim x.' and the issue 'Who?'")


def test_of_what_is_only_proposed_it_is_said_once() -> None:
    waiting = Origin(by="rules", standing="proposed")
    loose = [Claim(id=f"c{n}", text=f"Claim {n}.", wording="implicit", origin=waiting) for n in range(5)]
    (problem,) = found("connections", ArgumentMap(claims=tuple(loose)))
    assert "5 proposed claims" in problem.message


# Labels and texts that stand alone

IN_ENGLISH = tuple(source.changed(language="en-GB") for source in (LEFT, RIGHT))


def leaning(text: str, label: str = "", *, sources: tuple[Source, ...] = IN_ENGLISH) -> list[str | int]:
    """The fields of a claim that do not stand alone."""
    said = claim("x", quote("l"), label=label).changed(text=text)
    problems = found("wordings", two_sided([said], sources=sources))
    return [problem.place.field[0] for problem in problems if problem.place is not None]


@pytest.mark.parametrize(
    "words",
    [
        "and terrorism",
        "But the air is bad.",
        "“Else isolated”",
        "then sanctioned",
        "Its conduct is bad.",
        "These developments will go on.",
        "They would lose trade.",
        "This is no answer.",
        "Such a balance is needed.",
        "The latter revived it.",
        "It would choke the ring road.",
        "it",
    ],
)
def test_words_that_lean_on_what_stands_outside_are_found(words: str) -> None:
    assert leaning(words) == ["text"]
    assert leaning("The air is bad.", words) == ["label"]


@pytest.mark.parametrize(
    "words",
    [
        "Android phones sell.",
        "Those who walk buy more.",
        "Those in need come first.",
        "He who pays decides.",
        "It is wrong to leave.",
        "It is not known whether the plant will run.",
        "Her Majesty's ships sailed.",
        "This year the harvest failed.",
        "Such plants are dear.",
        "That homes differ is no reason.",
        "Then-president Ford agreed.",
        "It's good that they came.",
        "Butter is dear.",
        "The latterday saints came.",
        "",
    ],
)
def test_words_that_stand_alone_are_left_alone(words: str) -> None:
    assert leaning(words or "The air is bad.", words) == []


def test_words_are_read_only_in_a_language_that_is_known() -> None:
    other = (LEFT.changed(language="es"), RIGHT.changed(language="en"))
    for sources in (other, (LEFT, RIGHT)):
        assert leaning("And so on.", sources=sources) == []
    unquoted = claim("y").changed(text="And so on.")
    assert found("wordings", two_sided([unquoted], sources=other)) == []
    assert found("wordings", two_sided([unquoted.changed(source="r")], sources=other)) != []


def test_proposals_that_do_not_stand_alone_are_one_finding() -> None:
    origin = Origin(by="rules", standing="proposed")
    drafted = [claim(name, quote("l"), origin=origin).changed(text="And so on.") for name in ("x", "y")]
    (problem,) = found("wordings", two_sided(drafted, sources=IN_ENGLISH))
    assert problem.message == "2 proposed claims do not stand alone: A1 'And so on.' and A2 'And so on.'"
    (problem,) = found("wordings", two_sided(drafted[:1], sources=IN_ENGLISH))
    assert "begins with “And”" in problem.message


# Directions

ACROSS = [claim("x", quote("l")), claim("y", quote("l")), claim("z", quote("r"))]


def test_several_crossings_that_are_all_attacks_are_noted_and_one_support_is_enough() -> None:
    attacks = [
        relation("r1", "attack", "x", "b"),
        relation("r2", "attack", "y", "z"),
        relation("r3", "attack", "z", "a"),
    ]
    (problem,) = found("directions", two_sided(ACROSS, attacks))
    assert problem.message == "all 3 relations between the sides are attacks"
    assert found("directions", two_sided(ACROSS, attacks[:2])) == []
    assert found("directions", two_sided(ACROSS, [*attacks, relation("r4", "support", "z", "x")])) == []


def test_several_crossings_from_one_side_are_noted() -> None:
    left = [
        relation("r1", "attack", "x", "b"),
        relation("r2", "support", "y", "z"),
        relation("r3", "support", "x", "z"),
    ]
    (problem,) = found("directions", two_sided(ACROSS, left))
    assert problem.message == "all 3 relations between the sides come from the left"
    assert "Right" in problem.remedy
    both_ways = relation("r4", "contradiction", "x", "z")
    assert found("directions", two_sided(ACROSS, [*left, both_ways])) == []


# Concessions


def test_a_concession_that_leads_to_the_main_claim_is_noted_through_a_chain_too() -> None:
    granted = claim("x", quote("l", stance="concedes"))
    chain = [relation("r1", "support", "x", "y"), relation("r2", "support", "y", "a")]
    (problem,) = found("concessions", two_sided([granted, claim("y", quote("l", 20))], chain))
    assert problem.message == (
        "Left only concedes A1 'Claim x.', and yet it leads to the main claim A3 'Claim a.' with no answer beside it"
    )
    assert found("concessions", two_sided([granted, claim("y", quote("l"))], chain[:1])) == []


def test_a_concession_with_an_answer_beside_it_or_that_its_side_says_itself_is_none() -> None:
    granted, answer = claim("x", quote("l", stance="concedes")), claim("y", quote("l"))
    assert found("concessions", two_sided([granted, answer], [relation("r", "support", "x y", "a")])) == []
    unsaid = claim("y")
    assert len(found("concessions", two_sided([granted, unsaid], [relation("r", "support", "x y", "a")]))) == 1
    also_said = claim("x", quote("l", stance="concedes"), quote("l", 20))
    assert found("concessions", two_sided([also_said], [relation("r", "support", "x", "a")])) == []
    elsewhere = claim("x", quote("l", stance="concedes"), quote("l2"))
    assert found("concessions", two_sided([elsewhere], [relation("r", "support", "x", "a")], sources=SOURCES)) == []


def test_a_concession_that_helps_the_other_side_is_none() -> None:
    granted = claim("x", quote("l", stance="concedes"), quote("r"))
    assert found("concessions", two_sided([granted], [relation("r", "support", "x", "b")])) == []
