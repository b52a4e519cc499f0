"""How much words lean on what stands before them: "They also send for it", "Mine is that", "agreed to call it one"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language

WHOLLY, PARTLY, SLIGHTLY = 1.0, 0.4, 0.2
"""What says nothing alone, what can be guessed, and what only adds to something."""


def leaning(text: str, language: Language, topics: AbstractSet[str] = frozenset()) -> float:
    """How much a statement leans on another: 0 where it stands by itself, 1 where it says nothing without it.

    Args:
        text: its words.
        language: of the text.
        topics: the terms of what the whole text is about, which may be pointed to: "this report".
    """
    if not language.verbs:
        return 0.0
    return min(WHOLLY, max(_signs(text, topics, language), default=0.0))


def _signs(text: str, topics: AbstractSet[str], language: Language) -> Iterator[float]:
    lead = (language.conditions | language.subordinate | language.concessive).opens(text)
    starts = (text, text[lead.end() :]) if lead else (text,)
    if any(language.leaning.opens(start) for start in starts):
        yield WHOLLY
    if language.cut_short.pattern(r"(?<![\w'’-])({})[\W_]*$").search(text):
        yield WHOLLY
    stands_for = language.third_person.pattern(r"(?<![\w'’-])({})(?![\w-])")
    for found in stands_for.finditer(text):
        if not _is_expletive(text, found, language) and not _is_named(text, found, language):
            yield WHOLLY
    for found in language.theirs.pattern(r"(?<![\w'’-])({})(?=\s)").finditer(text):
        if not _is_named(text, found, language):
            yield PARTLY
    pointed = language.pointing.pattern(r"(?<![\w'’-])({})(?![\w'’-])\s*([\w’'-]*\s*[\w’'-]*)")
    if any(topics.isdisjoint(language.terms(found[2])) for found in pointed.finditer(text)):
        yield PARTLY
    if language.also.found_in(text) or language.adding_on.found_in(text):
        yield SLIGHTLY


def _is_expletive(text: str, pronoun: re.Match[str], language: Language) -> bool:
    """Whether a pronoun stands for nothing: "it is time to"; a frame may begin before it: "as it happens"."""
    if pronoun[1] in language.objects:
        return False  # "it took them years to"
    places = language.expletive.pattern(r"(?<![\w'’-])({})(?![\w-])").finditer(text)
    return any(one.start() <= pronoun.start() < one.end() for one in places)


def _is_named(text: str, pronoun: re.Match[str], language: Language) -> bool:
    """Whether something that a pronoun may stand for is named before it in the same words."""
    before = text[: pronoun.start()]
    if language.prepositions.opens(before) and not language.has_verb(before):
        return False  # "by their own count it covers"
    if pronoun[1] in language.one_person:
        return _is_somebody(before, language)
    nouns = list(_nouns(before, language))
    is_object = pronoun[1] in language.objects or re.match(r"\s*(?:$|[.,;:])", text[pronoun.end() :])
    if is_object and not language.joined.found_in(before):
        nouns = nouns[1:]  # the subject itself would be "themselves"
    if pronoun[1] in language.several_persons:
        return any(_is_plural(noun, language) for noun in nouns)
    is_one = pronoun[1] in language.one_thing
    return any(not (is_one and _is_no_thing(noun, language)) for noun in nouns)


def _is_somebody(before: str, language: Language) -> bool:
    return bool(_NAME.search(before) or language.roles.found_in(before) or language.whoever.found_in(before))


_NAME = re.compile(r"(?<=\w[\s,])\s?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]|^\W*[A-ZÀ-ÖØ-Þ]\w+\s[A-ZÀ-ÖØ-Þ]")
"""A name, which at a start is known by the next one."""


def _is_no_thing(noun: str, language: Language) -> bool:
    return _is_plural(noun, language) or language.roles.opens(noun) is not None


def _is_plural(noun: str, language: Language) -> bool:
    word = noun.casefold()
    ends = word.endswith(("s", "x")) and not word.endswith(("ss", "us", "is", "as", "'s", "’s"))
    return ends or noun in language.many


def _nouns(before: str, language: Language) -> Iterator[str]:
    """Words that may be nouns: no verb that a table knows, and nothing behind an auxiliary, a "to" or a "not"."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", before)
    behind = language.auxiliaries | language.negations | language.first_person | language.third_person
    for last, word in zip(["", *words], words, strict=False):
        is_behind_verb = last in behind or last in language.before_verbs
        is_verb = language.verbs.opens(word) or language.told.found_in(word)
        if word in language.many or not (is_behind_verb or is_verb or not language.terms(word)):
            yield word
