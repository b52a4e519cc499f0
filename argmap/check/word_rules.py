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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from argmap.model import Debate, Relation, Structure

MOST = 10
"""So many findings of both rules together a map gets at most."""

_FEW = 2
"""A step with more loose words than this says things in other words throughout, and the rules say nothing of it."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class _Tongue(NamedTuple):
    """A language as far as its words are compared."""

    stemmer: str
    """The name of its Snowball stemmer."""
    small_words: str
    """Words that mean little by themselves."""
    elided_words: str = ""
    """What may stand before an apostrophe."""

    @property
    def small(self) -> frozenset[str]:
        """The small words, one by one."""
        return _parted(self.small_words)

    @property
    def elided(self) -> frozenset[str]:
        """The elided words, one by one."""
        return _parted(self.elided_words)


@cache
def _parted(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH = _Tongue(
    "english",
    """
    a about above after again against all almost already also although always am among an and another any are
    around as at away back be became because become becomes been before being below between both but by can
    cannot could did do does doing done down during each either else enough even ever every everybody everyone
    everything few for from further get gets getting give given gives go goes going got had has have having he
    hence her here hers him his how however i if in indeed instead into is it its itself just keep less let
    likely like made make makes making many may me might mine more moreover most much must my nearly neither
    never no nobody none nor not nothing now of off often on once one only onto or other others otherwise ought
    our ours out over own per perhaps put quite rather really same say says said see seen she should since so
    some somebody someone something soon still such take taken takes than that the their theirs them themselves
    then there therefore these they this those though through throughout thus to together too toward towards
    under until up upon us use used uses very was way we well went were what when where whether which while who
    whole whom whose why will with within without would yet you your
    """,
)
_FRENCH = _Tongue(
    "french",
    """
    a afin ai ainsi alors après au aucun aucune aujourd'hui auquel aussi autant autre autres aux avait avant
    avec avoir beaucoup bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci
    comme comment contre d'abord dans de depuis des dès deux devant devoir doit doivent donc dont du elle elles
    en encore entre est et étaient était étant être eu eux fait faire falloir faut font il ils je jamais jusque
    la là laquelle le lequel les lesquels leur leurs lors lui ma mais me même mêmes mes moins mon ne ni non nos
    notre nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pouvoir
    près puis qu quand que quel quelle quelles quelque quels qui quoi quoique rien sa sans se sera seront ses
    seulement si soi soit son sont sous souvent sur ta tandis tant te tel telle tels tes toujours tous tout
    toute toutes très trop tu un une vers voici voilà vos votre vous vraiment y
    """,
    elided_words="c d j jusqu l lorsqu m n puisqu qu quoiqu s t",
)
_TONGUES: Mapping[str, _Tongue] = {"en": _ENGLISH, "fr": _FRENCH}
"""By the first part of a language tag."""


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
    return _TONGUES.get(tags.pop()) if len(tags) == 1 else None


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
            word = rest if before.lower() in tongue.elided else before
        for part in word.split("-"):
            small = part.lower()
            is_name = part.isupper() and len(part) > 1
            if (len(small) > 1 or small.isdigit()) and (is_name or small not in tongue.small):
                terms.setdefault(stem(small), part)
    return terms


@cache
def _stemmer(name: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - most commands look at no words

    stems: Callable[[str], str] = lru_cache(maxsize=50_000)(snowballstemmer.stemmer(name).stemWord)
    return stems
