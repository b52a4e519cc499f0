"""Whether words are a whole main clause, so that they can be what an article argues for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.draft.rules.telling import is_announcement

if TYPE_CHECKING:
    from argmap.draft.languages import AnyOf, Language


LONG = 9
"""Words from which a verb that no table knows is likely among them."""


def is_whole(text: str, language: Language) -> bool:
    """Whether a statement holds a main clause: not "Where soldiers burned a palace", not "Of that cake when he speaks".

    Only words that open with a preposition or below a main clause are looked at: in others a verb that no table knows
    may stand.
    """
    if not language.verbs:
        return True
    if is_announcement(text, language):
        return False
    if _is_only_described(text, language) or _is_participial(text, language) or is_only_busied(text, language):
        return False
    if opening := language.joints.pattern(r"\W*({})\s+").match(text):
        text = text[opening.end() :] if opening[1].casefold() in language.starters else text
    below = language.conditions | language.subordinate | language.relative_pronouns | language.relatives
    if not ((below | language.prepositions).opens(text)):
        return True
    if len(text.split()) < LONG and not language.has_verb(text):
        return False  # "for a good half of the rest"
    return any(_is_main(part, below, language) for part in text.split(", "))


def _is_only_described(text: str, language: Language) -> bool:
    """Whether nothing is said of a subject but a clause that describes it: "Oslo, which went free and was praised".

    Or of several, the last of whom is described: "bus drivers, cooks, a boy who sings and who grows leeks".
    """
    listed, *clauses = language.relative_pronouns.pattern(r"\s(?:{})\s").split(text)
    if clauses and listed.count(",") > 1 and not language.has_verb(listed):
        return all(_is_of_one_verb(clause, language) for clause in clauses)
    found = language.relative_pronouns.pattern(r",\s+({})\s").search(text)
    return found is not None and "," not in text[found.end() :] and not language.has_verb(text[: found.start()])


def _is_of_one_verb(clause: str, language: Language) -> bool:
    """Whether a clause has one verb with its auxiliaries, so that no main clause's verb follows its own."""
    verbs = list(language.clause_verbs.each_in(clause))
    compound = language.auxiliaries | language.perfect
    return all(last[1] in compound and one.start() <= last.end() + 1 for last, one in pairwise(verbs))


def is_only_busied(text: str, language: Language) -> bool:
    """Whether nothing is said of somebody but what they are doing: "a teacher reading in the voice people use"."""
    found = language.busied.opens(text)
    if found is None:
        return False
    clause = rf"(?<![\w'’-])(?:{language.described})\s+({{}})\s+[^\s,]+"
    return not language.has_verb((language.describing | language.many).pattern(clause).sub("", text[found.end() :]))


def _is_participial(text: str, language: Language) -> bool:
    """Whether a participle opens it and no known verb follows: "acquired, given and bought"."""
    opening = language.participial.opens(text)
    return opening is not None and language.verbs.found_in(text[opening.end() :]) is None


def _is_main(part: str, below: AnyOf, language: Language) -> bool:
    """Whether a stretch between commas is no clause below another, and has its verb before any such clause."""
    if below.opens(part):
        return False
    inner = below.pattern(r"\s({})\s").search(part)
    return inner is None or language.has_verb(part[: inner.start()])
