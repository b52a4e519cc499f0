"""What part of a map is wanted: written one way, read one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import NothingShownError, ScopeError
from argmap.model import PARTS, Origin, Scope, Structure, scope_of
from tests.examples import claim, issue, quote, relation, two_sided

PROPOSED = Origin(by="rules", sure=0.4, standing="proposed")

SCOPES = {
    "": Scope(),
    "overview": Scope(),
    "all": Scope("all"),
    "split side:left": Scope("split", side="left"),
    "issues accepted": Scope("issues", accepted=True),
    "only:A1,B2": Scope(only=("A1", "B2")),
    "focus:A2 hops:3": Scope(focus="A2", hops=3),
    "issue:trade aside": Scope(issue="trade", aside=True),
    "accepted all": Scope("all", accepted=True),
    "also:deep": Scope(also="deep"),
}


@pytest.fixture
def structure() -> Structure:
    claims = [claim("p", quote("l", 1)), claim("q", quote("r", 1)), claim("z", quote("l", 2)).changed(origin=PROPOSED)]
    supports = [relation("r1", "support", "p", "a"), relation("r2", "support", "q", "b")]
    relations = [*supports, relation("x", "attack", "q", "p")]
    return Structure(two_sided(claims, relations, [issue("trade", "p q")]))


@pytest.mark.parametrize(("words", "scope"), SCOPES.items())
def test_words_name_a_part(words: str, scope: Scope) -> None:
    assert scope_of(words) == scope


@given(
    st.builds(
        Scope,
        part=st.sampled_from(PARTS),
        side=st.sampled_from([None, "left", "right"]),
        accepted=st.booleans(),
        aside=st.booleans(),
    )
    | st.builds(Scope, focus=st.sampled_from(["A1", "b2", "some-id"]), hops=st.integers(1, 9), accepted=st.booleans())
)
def test_a_part_is_read_as_it_is_written(scope: Scope) -> None:
    assert scope_of(str(scope)) == scope


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("al", "did you mean all?"),
        ("side:middle", "did you mean side:"),
        ("focus:", "names no part of a map"),
        ("hops:0", "names no part of a map"),
        ("everything please", "known: overview, main, all, issues, split, focus:CLAIM"),
        ("all focus:A1", "exclude one another"),
        ("issue:i focus:A1", "exclude one another"),
    ],
)
def test_what_names_no_part_is_said(words: str, said: str) -> None:
    with pytest.raises(ScopeError, match=said):
        scope_of(words)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("all", {"a", "b", "p", "q", "z"}),
        ("side:left", {"a", "p", "z"}),
        ("accepted", {"a", "b", "p", "q"}),
        ("focus:P", {"p", "a", "q"}),
        ("focus:Q", {"p", "b", "q"}),
        ("issue:trade", {"a", "b", "p", "q"}),
    ],
)
def test_a_part_shows_its_claims(structure: Structure, words: str, shown: set[str]) -> None:
    assert set(scope_of(words).excerpt(structure).claims) == shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("focus:A9", "there is no claim 'A9'"),
        ("focus:zzz", "there is no claim 'zzz'; known: A1 to "),
        ("focus:z accepted", "only proposed"),
        ("issue:trad", "did you mean trade"),
    ],
)
def test_a_claim_or_issue_that_is_not_there_is_said(structure: Structure, words: str, said: str) -> None:
    with pytest.raises(ScopeError, match=said):
        scope_of(words).excerpt(structure)


def test_nothing_to_show_is_said() -> None:
    all_proposed = two_sided([claim("z", quote("l", 2))]).changed()
    drafted = all_proposed.changed(
        sources=tuple(source.changed(main=None) for source in all_proposed.sources),
        claims=tuple(c.changed(origin=PROPOSED) for c in all_proposed.claims),
    )
    with pytest.raises(NothingShownError, match="no claim is accepted yet"):
        scope_of("accepted").excerpt(Structure(drafted))
