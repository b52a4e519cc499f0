"""Which statements are likely to be a person's claims: what is said of the subject before what happened once."""

from __future__ import annotations

from argmap.draft import Wishes
from argmap.draft.languages.english import ENGLISH
from argmap.draft.rules import draft_by_rules
from argmap.draft.rules.markers import markers_of
from argmap.model import Structure, main_line
from tests.draft.articles import read

TEXT = """Close the school kitchen

I walked past the kitchen on a Tuesday in May, and my coat smelt of cabbage for a week.

The kitchen costs more than a canteen in town would. Mr Odell bought a new oven in 1998. He painted it green.

Kitchens teach nobody to cook. Ann Brill once burnt forty pancakes there. The council should close the kitchen.
"""


def sure(words: str) -> float:
    found = draft_by_rules([read(TEXT)], Wishes()).map
    claim = next(one for one in found.claims if words in one.text)
    assert claim.origin is not None
    assert claim.origin.sure is not None
    return claim.origin.sure


def test_what_speaks_of_the_subject_goes_before_what_happened_once() -> None:
    assert sure("costs more than a canteen") > sure("new oven in 1998")
    assert sure("teach nobody to cook") > sure("burnt forty pancakes")


def test_what_judges_the_subject_goes_before_a_story() -> None:
    assert sure("teach nobody to cook") > sure("painted it green")


def test_a_main_line_has_what_a_drafter_is_surer_of() -> None:
    filler = " ".join(f"Mr Brown saw the clerk{i} open the gate{i} on Monday." for i in range(14))
    found = Structure(draft_by_rules([read(f"{TEXT}\n{filler}\n", side="left")], Wishes()).map)
    line = " ".join(found.claims[name].text for name in main_line(found))
    assert "costs more than a canteen" in line
    assert "teach nobody to cook" in line


CONTEXT = """The town should keep its ferry

The ferry takes six minutes. They also paint it in spring, and nobody minds.

Ferries need no road through the marsh. Painted in blue, moored in the reeds by the old mill.

I would rather pay for a pilot than for a bridge. I have known the pier and its gulls for years.

Look at the map of the marsh. The case rests on a map of the reeds.
Nobody claims that the ferry is a comfort in winter. The bridge would drown the reeds.
"""


def likely(words: str) -> float:
    found = draft_by_rules([read(CONTEXT)], Wishes()).map
    claim = next(one for one in found.claims if words in one.text)
    assert claim.origin is not None
    assert claim.origin.sure is not None
    return claim.origin.sure


def test_what_stands_alone_goes_before_what_leans_on_the_sentence_before() -> None:
    assert likely("Ferries need no road") > likely("They also paint it")


def test_half_a_sentence_goes_last() -> None:
    assert likely("They also paint it") > likely("Painted in blue")


def test_what_an_author_would_do_goes_before_what_the_author_did() -> None:
    assert likely("I would rather pay") > likely("have known the pier")


def test_what_sends_the_reader_somewhere_or_is_only_fair_goes_behind_a_reason() -> None:
    reason = likely("The bridge would drown the reeds")
    assert reason > likely("Look at the map")
    assert reason > likely("The case rests on a map")
    assert reason > likely("is a comfort in winter")


def test_what_names_nothing_that_the_text_speaks_of_again_and_again_goes_behind() -> None:
    text = """The ferry and its pier

The ferry needs a pier. A pier of oak lasts for sixty winters, and the marsh has oak enough for ten of its kind.

Oak costs less than iron. Gulls know nothing of tides. The pier would pay for its oak within a year or two.

The council should mend the pier. The ferry has no other, and the oak is cut already in the marsh.
"""
    found = {one.text: one.origin for one in draft_by_rules([read(text)], Wishes()).map.claims}
    gulls, oak = found["Gulls know nothing of tides."], found["Oak costs less than iron."]
    assert gulls is not None
    assert oak is not None
    assert (gulls.sure or 0) < (oak.sure or 0)


def test_what_somebody_ought_to_have_done_is_no_demand() -> None:
    assert markers_of("They ought to have mended it in August", ENGLISH).demand == ""
    assert markers_of("Towns should have their piers mended in August", ENGLISH).demand == "should"
