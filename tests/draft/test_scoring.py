"""The figures by which drafts are judged, worked out by hand on texts of three units."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from argmap.articles import read_article
from argmap.model import ArgumentMap, Structure
from argmap.workspace import open_debate
from tests.benchmarks.drafting.cdcp import link_score, links_in, links_of, supports_previous
from tests.benchmarks.drafting.matching import Matching, places_in
from tests.benchmarks.drafting.microtexts import read_microtext
from tests.benchmarks.drafting.own_maps import Comparison
from tests.benchmarks.drafting.paths import Goal, Paths
from tests.benchmarks.drafting.scoring import Levels, Unit, f1, levels, macro_f1, mean_levels, units_of
from tests.benchmarks.drafting.share import Share
from tests.benchmarks.drafting.stand_ins import Link, Star, first_is_main, last_is_main
from tests.benchmarks.measuring import CHECKOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

GOLD = (
    Unit(None, "central claim", "proponent"),
    Unit(0, "attack", "opponent"),
    Unit(1, "attack", "proponent"),
)
"""A claim, an objection, and an answer to the objection."""


class Tree(NamedTuple):
    main: int
    attachments: Sequence[Link]


def test_what_is_right_altogether_scores_one() -> None:
    answer = units_of(Tree(0, [Link(None), Link(0, "attack"), Link(1, "attack")]))
    assert answer == GOLD
    assert levels([GOLD], [answer]) == Levels(1, 1, 1, 1, 1, 1)


def test_all_support_the_first_worked_out_by_hand() -> None:
    figures = levels([GOLD], [units_of(first_is_main(["a", "b", "c"]))])
    # cc: units 0 yes, 1 and 2 no, on both sides.
    assert figures.cc == 1
    # ro: marked P O P, drafted P P P. P: 2 right, 2 marked + 3 drafted, 4/5. O: 0. Mean 2/5.
    assert figures.ro == pytest.approx(2 / 5)
    # fu: marked cc att att, drafted cc sup sup. cc: 1; sup: 0; att: 0. Mean 1/3.
    assert figures.fu == pytest.approx(1 / 3)
    assert figures.attack == 0
    # at: six pairs; marked 1-0 and 2-1, drafted 1-0 and 2-0. Yes: 1 right of 2 and 2, 1/2. No: 3 right of 4 and 4, 3/4.
    assert figures.at == pytest.approx(5 / 8)
    # las: of three units only unit 0 has the right function on the right target.
    assert figures.las == pytest.approx(1 / 3)
    assert figures.mean == pytest.approx((1 + 2 / 5 + 1 / 3 + 5 / 8) / 4)


def test_all_support_the_last_worked_out_by_hand() -> None:
    figures = levels([GOLD], [units_of(last_is_main(["a", "b", "c"]))])
    # cc: yes: none right. No: marked 1 2, drafted 0 1; 1 right of 2 and 2, 1/2. Mean 1/4.
    assert figures.cc == pytest.approx(1 / 4)
    # fu: marked cc att att, drafted sup sup cc: nothing right.
    assert figures.fu == 0
    # at: marked 1-0 and 2-1, drafted 0-2 and 1-2. Yes: 0. No: six pairs, 4 and 4 no, 2 of them both, 1/2. Mean 1/4.
    assert figures.at == pytest.approx(1 / 4)
    assert figures.las == 0


def test_the_texts_of_a_fold_are_taken_together() -> None:
    other = (Unit(None, "central claim", "proponent"), Unit(0, "support", "proponent"))
    figures = levels([GOLD, other], [units_of(first_is_main("abc")), units_of(first_is_main("ab"))])
    # fu: marked cc att att | cc sup, drafted cc sup sup | cc sup. cc: 1; sup: 1 right of 1 and 3, 1/2; att: 0.
    assert figures.fu == pytest.approx(1 / 2)
    # ro: P: 4 right of 4 and 5, 8/9; O: 0. Mean 4/9.
    assert figures.ro == pytest.approx(4 / 9)
    # at: the pairs 1-0 | 1-0 are right, 2-0 is not, 2-1 is missed. Yes: 2 right of 3 and 3, 2/3. No: of 8 pairs
    # 5 and 5, 4 of them both, 4/5. Mean 11/15.
    assert figures.at == pytest.approx(11 / 15)


def test_a_label_that_nobody_uses_does_not_count() -> None:
    assert macro_f1("aab", "abb", "abc") == pytest.approx((f1("aab", "abb", "a") + f1("aab", "abb", "b")) / 2)
    assert f1("aab", "abb", "a") == pytest.approx(2 / 3)
    assert f1("aa", "aa", "c") == 0
    assert macro_f1("", "", "ab") == 0


def test_folds_are_averaged() -> None:
    assert mean_levels([Levels(1, 1, 1, 1, 1, 1), Levels(0, 0.5, 0, 0, 0, 1)]) == Levels(0.5, 0.75, 0.5, 0.5, 0.5, 1)


def test_an_attack_turns_the_role_and_support_keeps_it() -> None:
    tree = Tree(0, [Link(None), Link(0, "attack"), Link(1), Link(2, "attack"), Link(None)])
    assert [unit.role for unit in units_of(tree)] == ["proponent", "opponent", "opponent", "proponent", "proponent"]
    assert units_of(tree)[4].function == "none"


def test_a_circle_ends() -> None:
    assert len(units_of(Tree(0, [Link(None), Link(2, "attack"), Link(1)]))) == 3


MICROTEXT = """<arggraph id="t">
  <edu id="e1"><![CDATA[Swim!]]></edu>
  <edu id="e2"><![CDATA[The sun shines.]]></edu>
  <edu id="e3"><![CDATA[There are sharks,]]></edu>
  <edu id="e4"><![CDATA[many of them.]]></edu>
  <edu id="e5"><![CDATA[Sharks eat people.]]></edu>
  <edu id="e6"><![CDATA[Not these.]]></edu>
  <adu id="a1" type="pro"/><adu id="a2" type="pro"/><adu id="a3" type="opp"/><adu id="a4" type="opp"/>
  <adu id="a5" type="pro"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/><edge id="s2" src="e2" trg="a2" type="seg"/>
  <edge id="s3" src="e3" trg="a3" type="seg"/><edge id="s4" src="e4" trg="a3" type="seg"/>
  <edge id="s5" src="e5" trg="a4" type="seg"/><edge id="s6" src="e6" trg="a5" type="seg"/>
  <edge id="c1" src="a2" trg="a1" type="exa"/>
  <edge id="c2" src="a3" trg="c1" type="und"/>
  <edge id="c3" src="a4" trg="c2" type="add"/>
  <edge id="c4" src="a5" trg="a4" type="reb"/>
</arggraph>"""


def test_a_microtext_is_read_as_its_annotators_meant_it() -> None:
    text = read_microtext(MICROTEXT)
    sentences = ("Swim!", "The sun shines.", "There are sharks, many of them.", "Sharks eat people.", "Not these.")
    assert text.units == sentences
    assert text.gold == (
        Unit(None, "central claim", "proponent"),
        Unit(0, "support", "proponent"),
        Unit(1, "attack", "opponent"),  # an undercut: at the unit whose relation it attacks
        Unit(2, "support", "opponent"),  # linked: at its partner
        Unit(3, "attack", "proponent"),
    )


def test_links_among_ordered_pairs() -> None:
    gold = frozenset(links_in([((0, 1), 2), ((3, 3), 2)]))
    assert gold == {(0, 2), (1, 2), (3, 2)}
    score = link_score([gold], [supports_previous("abcd")])
    # Of 1-0, 2-1 and 3-2 the last is right: precision 1/3, recall 1/3.
    assert (score.precision, score.recall, score.f1) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert links_of(Star(0, (Link(None), Link(0), Link(0, "attack"), Link(None)))) == {(1, 0)}


TEXT = "Close it. The air is bad, because cars burn oil. It was so in Linz."


def _map(*quotes: Sequence[str], relations: Sequence[dict[str, object]] = ()) -> ArgumentMap:
    claims = [
        {"id": name, "text": name, "quotes": [{"source": "s", "exact": q} for q in exact]} for name, *exact in quotes
    ]
    sources = [{"id": "s", "side": "left"}]
    return ArgumentMap.model_validate({"sources": sources, "claims": claims, "relations": list(relations)})


def test_claims_match_that_share_half_of_the_shorter_quote() -> None:
    articles = {"s": read_article(TEXT.encode(), "s.txt")}
    gold = _map(("air", "The air is bad"), ("oil", "cars burn oil"), ("linz", "It was so in Linz"))
    drafted = _map(("whole", "The air is bad, because cars burn oil."), ("bit", "bad, because"), ("none", "Close it."))
    matching = Matching(places_in(drafted, articles), places_in(gold, articles))
    assert matching.of("whole") == ("air", "oil")  # 14 and 13 of 38 code points
    assert matching.of("bit") == ()  # "bad" is 3 of its 12
    assert matching.of("none") == ()
    assert matching.best("whole") == "air"
    assert matching.of_all(["whole", "none"], source="s") == {"air", "oil"}


def test_paths_go_through_claims_that_nobody_wrote_down() -> None:
    relations: list[dict[str, object]] = [
        {"id": "r1", "kind": "support", "premises": ["unsaid"], "target": "close"},
        {"id": "r2", "kind": "attack", "premises": ["air"], "target": "unsaid"},
        {"id": "r3", "kind": "attack", "premises": ["linz"], "target": "r2"},
    ]
    made = _map(
        ("close", "Close it."),
        ("unsaid",),
        ("air", "The air is bad"),
        ("linz", "It was so in Linz"),
        relations=relations,
    )
    paths = Paths(Structure(made))
    assert paths.goals("air") == {Goal("close", "attack")}
    assert paths.goals("linz") == {Goal("air", "attack"), Goal("close", "attack")}
    assert paths.all_goals("linz") == {Goal("air", "attack"), Goal("close", "attack"), Goal("close", "support")}
    assert paths.goals("close") == frozenset()


@pytest.mark.parametrize("name", ["homework", "nuclear-costs"])
def test_a_map_compared_with_itself_is_right_throughout(name: str) -> None:
    gold = open_debate(CHECKOUT / "maps" / f"{name}.yaml")
    scores = Comparison(gold, gold.map).scores()
    none = {"claims from furniture (0 wanted)", "attached: a repetition split", "attacks drafted inside"}
    for figure, share in scores.items():
        if figure in none:
            assert share.right == 0, figure
        elif not figure.startswith("  if ") and figure != "drafted claims that meet one":
            assert share == Share(share.all, share.all), figure
