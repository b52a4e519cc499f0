"""Two rules of thumb for a step: no word comes from nowhere (Rabbit rule), and none leads nowhere (Holding hands).

After Rationale's teaching of co-premises (van Gelder): a word of the conclusion that no premise has was pulled out of a
hat; a word of a premise that neither the conclusion nor another premise has holds nobody's hand. Either shows where a
premise is left unsaid, or where one thing has two names.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from argmap.check.naming import listed, named
from argmap.errors import Place, Problem, Severity
from argmap.text.small_words import SMALL_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.model import Debate, Relation, Structure
    from argmap.text.small_words import SmallWords

MOST = 10
"""So many findings of both rules together a map gets at most."""

_FEW = 2
"""A step with more loose words than this says things in other words throughout, and the rules say nothing of it."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


_STEMMERS: Mapping[str, str] = {"en": "english", "fr": "french"}
"""By the first part of a language tag, the name of its Snowball stemmer."""


class _Tongue(NamedTuple):
    """A language as far as its words are compared."""

    stemmer: str
    small: SmallWords


def loose_words(debate: Debate) -> Iterator[Problem]:
    """`rabbit-rule`: a word of a conclusion is in no premise. `holding-hands`: one of a premise is nowhere else.

    Of steps with several premises, where the language of all sources is known, and one that the check knows; what is
    only proposed is left out. Never more than ten a map, the steps with the fewest loose words first.
    """
    structure = debate.structure
    tongue = _tongue(structure)
    if tongue is None:
        return
    steps = [relation for relation in debate.map.relations if _is_whole(relation, structure)]
    found: dict[str, tuple[int, Problem]] = {}
    for step in steps:
        for count, problem in _loose(step, structure, tongue):
            found.setdefault(problem.message.partition(" neither ")[0], (count, problem))  # a claim's word once
    yield from (problem for _, problem in islice(sorted(found.values(), key=lambda one: one[0]), MOST))


def _tongue(structure: Structure) -> _Tongue | None:
    tags = {source.language.partition("-")[0].lower() for source in structure.sources.values()}
    tag = tags.pop() if len(tags) == 1 else ""
    return _Tongue(_STEMMERS[tag], SMALL_WORDS[tag]) if tag in _STEMMERS else None


def _is_whole(step: Relation, structure: Structure) -> bool:
    """Whether it is a reason for a claim of which somebody says that its premises are all it needs."""
    if step.kind != "support" or not step.is_linked or step.is_proposed or step.target not in structure.claims:
        return False
    return not any(structure.claims[name].is_proposed for name in (*step.premises, step.target))


def _loose(step: Relation, structure: Structure, tongue: _Tongue) -> Iterator[tuple[int, Problem]]:
    """What both rules find at a step, each with how many words are loose."""
    words = {name: _terms(structure.claims[name].text, tongue) for name in (*step.premises, step.target)}
    of_conclusion = words[step.target]
    held = {stem for name in step.premises for stem in words[name]}
    loose = [word for stem, word in of_conclusion.items() if stem not in held]
    if 0 < len(loose) <= _FEW:
        message = (
            f"{_quoted(loose)} of the conclusion {named(structure, step.target)} {_is(loose)} in none of its premises "
            f"{listed([structure.number(name) for name in step.premises])}"
        )
        remedy = "Is a premise unsaid, or has one thing two names?"
        yield len(loose), _problem("rabbit-rule", message, Place(id=step.id, field=("target",)), remedy)
    for i, name in enumerate(step.premises):
        others = {stem for other in words if other != name for stem in words[other]}
        loose = [word for stem, word in words[name].items() if stem not in others]
        if 0 < len(loose) <= _FEW and len(loose) < len(words[name]):
            message = (
                f"{_quoted(loose)} of the premise {named(structure, name)} {_is(loose)} neither in the conclusion "
                f"{structure.number(step.target)} nor in another premise"
            )
            remedy = "Does it matter for the conclusion? Then a premise may be unsaid."
            yield len(loose), _problem("holding-hands", message, Place(id=step.id, field=("premises", i)), remedy)


def _problem(name: str, message: str, place: Place, remedy: str) -> Problem:
    return Problem(name, Severity.INFORMATION, message, place, remedy=remedy)


def _quoted(words: Iterable[str]) -> str:
    return listed([f"“{word}”" for word in words])


def _is(words: list[str]) -> str:
    return "is" if len(words) == 1 else "are"


def _terms(text: str, tongue: _Tongue) -> dict[str, str]:
    """The significant words of a text, by their stems, each as it stands there first."""
    stem = _stemmer(tongue.stemmer)
    terms: dict[str, str] = {}
    for found in _WORD.finditer(text):
        word = found[0].replace("’", "'")
        before, apostrophe, rest = word.partition("'")
        if apostrophe:
            word = rest if before.lower() in tongue.small.elided else before
        for part in word.split("-"):
            small = part.lower()
            is_name = part.isupper() and len(part) > 1
            if (len(small) > 1 or small.isdigit()) and (is_name or small not in tongue.small.all):
                terms.setdefault(stem(small), part)
    return terms


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - most commands look at no words

    stems: Callable[[str], str] = lru_cache(maxsize=50_000)(snowballstemmer.stemmer(name).stemWord)
    return stems
