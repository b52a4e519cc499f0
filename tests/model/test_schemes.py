from __future__ import annotations

import pytest

from argmap.model.schemes import SCHEMES, Scheme, scheme_named

each_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)


def test_the_table_is_short_enough_to_read_and_in_alphabetical_order() -> None:
    names = [scheme.name for scheme in SCHEMES]
    assert 22 <= len(names) <= 30
    assert len(set(names)) == len(names)
    assert names == sorted(names)


@each_scheme
def test_a_name_is_plain_lower_case_words(scheme: Scheme) -> None:
    assert scheme.name == " ".join(scheme.name.lower().split())
    assert scheme.name.replace(" ", "").isalpha()
    assert not scheme.name.startswith(("argument ", "appeal "))


@each_scheme
def test_a_pattern_says_in_one_or_two_sentences_what_follows(scheme: Scheme) -> None:
    assert scheme.pattern.endswith(".")
    assert 1 <= scheme.pattern.count(".") <= 2
    assert "So " in scheme.pattern


@each_scheme
def test_a_scheme_has_two_to_five_different_questions_of_one_line(scheme: Scheme) -> None:
    assert 2 <= len(scheme.questions) <= 5
    assert len(set(scheme.questions)) == len(scheme.questions)
    for question in scheme.questions:
        assert question.endswith("?")
        assert question[0].isupper()
        assert len(question) <= 110
        assert question == " ".join(question.split())


@each_scheme
def test_a_scheme_is_found_however_a_person_spells_it(scheme: Scheme) -> None:
    title = scheme.name.title()
    for spelling in (
        scheme.name,
        scheme.name.upper(),
        f"  {title}\n",
        title.replace(" ", "  "),
        title.replace(" ", "_"),
        f"Argument from {title.replace(' ', '-')}",
        f"appeal-to-{scheme.name}",
        f"ARGUMENT_FROM_{scheme.name}",
    ):
        assert scheme_named(spelling) is scheme, spelling


@pytest.mark.parametrize("name", ["", " ", "argument from", "appeal to", "expert", "expert opinions", "from sign", "x"])
def test_an_unknown_name_finds_nothing(name: str) -> None:
    assert scheme_named(name) is None
