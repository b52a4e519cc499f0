from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.articles import read_article
from argmap.draft import DRAFTERS, Read, Wishes
from argmap.draft.rules import draft_by_rules, tree_of
from argmap.errors import ArticleError, DraftError
from argmap.model import Source, Structure
from tests.draft.articles import read
from tests.strategies import nasty_text

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.draft import Draft
    from argmap.model import ArgumentMap, Relation

LEFT = """Close the old bridge

The old bridge should be closed to lorries. It was built in 1950. Three bridges of the same kind fell last year.

Lorries also shake the houses beside it. The noise keeps two hundred families awake.

Critics say that closing it would ruin the harbour. But the new tunnel can take every lorry of the town.

Therefore the council should act before the winter.
"""

RIGHT = """Keep the bridge open

The old bridge should stay open to lorries. The harbour lives on them: one load in three crosses it.

The new tunnel is closed for repairs every second month. Lorries would have to drive forty miles more.

It is true that the bridge is old. However, the engineers checked it in May and found it sound.
"""


def both(left: str = LEFT, right: str = RIGHT, wishes: Wishes | None = None) -> Draft:
    return draft_by_rules([read(left), read(right, "right", "right")], wishes or Wishes())


def relation(made: ArgumentMap, premise: str) -> Relation:
    """The relation that a claim with these words is a premise of."""
    return next(one for one in made.relations if claim_of(made, premise) in one.premises)


def claim_of(made: ArgumentMap, words: str) -> str:
    """The id of the claim that has these words."""
    return next(claim.id for claim in made.claims if words in claim.text)


def test_the_main_claims_are_what_is_recommended() -> None:
    structure = Structure(both().map)
    assert [structure.claims[source.main or ""].text for source in structure.map.sources] == [
        "The old bridge should be closed to lorries.",
        "The old bridge should stay open to lorries.",
    ]


def test_everything_is_proposed_and_a_reason_is_given_where_there_is_something_to_say() -> None:
    made = both().map
    mains = {source.main for source in made.sources}
    for entry in (*made.claims, *made.relations, *made.issues):
        assert entry.is_proposed
        assert entry.origin is not None
        assert entry.origin.by == "rules"
        assert entry.origin.sure is not None
        assert entry.origin.why or entry.id not in mains
        assert not any(words in entry.origin.why for words in ("an effect", "same paragraph", "stated in", "no nearer"))
    assert any(relation.origin and relation.origin.why for relation in made.relations)


def test_an_objection_is_an_attack_and_its_answer_leads_on_and_attacks_it() -> None:
    made = both().map
    objection = relation(made, "ruin the harbour")
    answer, again = (one for one in made.relations if claim_of(made, "new tunnel can take") in one.premises)
    main = next(source.main for source in made.sources if source.side == "left")
    assert (objection.kind, objection.target) == ("attack", main)
    assert (answer.kind, answer.target) == ("support", main)
    assert (again.kind, again.target) == ("attack", objection.id)
    claim = next(one for one in made.claims if "ruin the harbour" in one.text)
    assert {(quote.voice, quote.stance) for quote in claim.quotes} == {(("Critics",), "reports")}


def test_the_main_claims_meet_in_an_issue() -> None:
    made = both().map
    mains = {source.main for source in made.sources}
    assert any(mains <= set(issue.positions) for issue in made.issues)


def test_the_same_articles_give_the_same_map() -> None:
    assert both().map == both().map


def test_a_third_article_stands_on_no_side_and_meets_nobody() -> None:
    reads = [read(LEFT), read(RIGHT, "right", "right"), read(LEFT.replace("lorries", "cars"), "more", None)]
    made = draft_by_rules(reads, Wishes()).map
    assert [source.side for source in made.sources] == ["left", "right", None]
    third = {claim.id for claim in made.claims if claim.quotes[0].source == "more"}
    assert third
    assert not any(third & set(issue.positions) for issue in made.issues)


COMMENTED = (
    LEFT + "\nReader Comments\n\nM\nMia K\nThe bridge should be painted red as well. It looks sad in the rain.\n"
)


def test_comments_are_left_out_unless_they_are_asked_for() -> None:
    assert not any("painted red" in claim.text for claim in both(COMMENTED).map.claims)
    made = both(COMMENTED, wishes=Wishes(comments=True)).map
    claim = next(claim for claim in made.claims if "painted red" in claim.text)
    assert claim.quotes[0].voice == ("Mia K",)
    source = next(one for one in made.sources if one.id == claim.quotes[0].source)
    assert (source.side, source.main, source.part) == (None, None, ("comment",))


def test_figures_of_one_thing_that_differ_are_an_issue() -> None:
    left = "The tunnel should be built. The tunnel costs six million crowns to build."
    right = "The tunnel should not be built. The tunnel costs nine million crowns to build, as every tunnel does."
    made = both(left, right).map
    assert any(issue.question.startswith("What are the figures") for issue in made.issues)


def test_what_one_denies_and_the_other_says_is_no_common_ground() -> None:
    left = "Schools should stop homework. Homework makes children happy in the evening."
    right = "Schools should keep homework. Homework does not make children happy in the evening."
    assert not list(Structure(both(left, right).map).common_ground())


def test_an_unknown_language_is_said_and_nothing_is_taken_for_common() -> None:
    left = "El tren nocturno debe volver a la ciudad.\n\nEl tren nocturno cuesta poco dinero a los viajeros.\n"
    right = "El tren nocturno no debe volver a la ciudad.\n\nEl tren nocturno no cuesta poco dinero a los viajeros.\n"
    draft = both(left, right)
    assert sum("language" in notice for notice in draft.notices) == 2
    assert not list(Structure(draft.map).common_ground())


@pytest.mark.parametrize("text", ["Why?\n\nWho knows?\n", "Home | News | Sport\n", "1 2 3 4 5\n"])
def test_a_text_without_claims_is_refused(text: str) -> None:
    with pytest.raises(DraftError, match=r"left\.txt"):
        draft_by_rules([read(text)], Wishes())


def test_who_claims_nothing_is_left_out_where_somebody_else_speaks_for_the_side() -> None:
    silent = read("Hear, hear!\n", "silent", "left")
    draft = draft_by_rules([read(LEFT), silent, read(RIGHT, "right", "right")], Wishes())
    assert [source.id for source in draft.map.sources] == ["left", "right"]
    assert "“silent” was left out: nothing in it could be a claim." in draft.notices


def test_a_side_for_which_nobody_claims_anything_is_refused() -> None:
    with pytest.raises(DraftError, match=r"silent\.txt"):
        draft_by_rules([read(LEFT), read("Hear, hear!\n", "silent", "right")], Wishes())


def test_progress_is_told() -> None:
    told: list[tuple[str, int, int]] = []
    both(wishes=Wishes(progress=lambda *said: told.append(said)))
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert told[-1][1] == told[-1][2]


@settings(max_examples=150, deadline=None)
@given(st.lists(nasty_text() | st.sampled_from(LEFT.split("\n")), min_size=1, max_size=12), st.booleans())
def test_every_quote_is_an_exact_slice_of_its_article(lines: list[str], comments: bool) -> None:  # noqa: FBT001
    text = "\n\n".join(lines)
    try:
        reads = [read(text), read(LEFT, "right", "right")]
        made = draft_by_rules(reads, Wishes(comments=comments)).map
    except (ArticleError, DraftError):
        return
    texts = {source.id: one.article.text for one in reads for source in (one.source,)}
    for claim in made.claims:
        for quote in claim.quotes:
            article = texts.get(quote.source, text if quote.source.startswith("left") else LEFT)
            assert quote.start is not None
            assert quote.end is not None
            here = quote.start
            for part in quote.exact:
                here = article.index(part, here) + len(part)
            assert article[quote.start : quote.end].startswith(quote.exact[0])
            assert article[quote.start : quote.end].endswith(quote.exact[-1])
            assert here <= quote.end or len(quote.exact) > 1


def test_the_seeds_give_a_map_that_can_be_corrected(root: Path) -> None:
    files = sorted((root / "seeds").glob("*.txt"))
    reads = []
    for file, side in zip(files, ("left", "right"), strict=True):
        source = Source(id=side, side=side, article=file.name)  # type: ignore[arg-type]
        reads.append(Read(source, read_article(file.read_bytes(), file.name)))
    made = DRAFTERS["rules"](reads, Wishes()).map
    structure = Structure(made)
    left, right = made.sources
    assert "Afford another US Alliance" in structure.claims[left.main or ""].text
    assert "actions warrant a serious reconsideration of its" in structure.claims[right.main or ""].text
    assert right.speaks_for == "Gatestone Institute"
    (shared,) = structure.common_ground()
    assert shared.text.startswith("It is also hosting the China-Pakistan Economic Corridor (CPEC), the flagship")
    said = {quote.voice for claim in made.claims for quote in claim.quotes if quote.voice}
    assert said == {("Henry Kissinger",)}


def test_units_that_were_given_are_made_a_tree() -> None:
    tree = tree_of(
        [
            "Of course the bridge is pretty,",
            "but it is no longer safe.",
            "The council should therefore close it,",
            "because its piers are cracked.",
        ],
        price=float("-inf"),
    )
    assert tree.main == 2
    assert [(one.target, one.kind) for one in tree.attachments] == [
        (2, "attack"),
        (0, "attack"),
        (None, "support"),
        (2, "support"),
    ]


def test_articles_on_different_things_are_not_compared_and_the_draft_says_so(root: Path) -> None:
    names = ("close-the-centre", "abolish-homework", "keep-the-centre-open")
    centre, homework, other = ((root / "maps" / f"{name}.txt").read_text("utf-8") for name in names)
    apart, together = both(centre, homework), both(centre, other)
    assert any("may not be about the same" in notice for notice in apart.notices)
    assert not apart.map.issues
    assert not any("may not be about the same" in notice for notice in together.notices)
    assert together.map.issues
