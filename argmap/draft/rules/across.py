"""What lies between two articles: common ground, and questions on which both take a position, ranked and few.

Candidates are found by rare words that two claims share, so that no pair is compared that shares none. Where nothing
stands out there is nothing: a wrong link costs more than a missing one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.languages import NO_LANGUAGE
from argmap.draft.languages.phrases import GAP
from argmap.draft.rules.labels import label_of
from argmap.draft.rules.likeness import Index, weights_of
from argmap.draft.rules.themes import generic_terms, number_terms
from argmap.draft.rules.wholeness import is_whole
from argmap.model.quote import COMMITTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from argmap.draft.languages import Language
    from argmap.draft.rules.case import Case
    from argmap.draft.rules.folding import Statement
    from argmap.draft.rules.likeness import Likeness
    from argmap.draft.rules.units import Unit

SAME, SAME_CONTAINED = 0.5, 0.75
"""How alike two claims of two articles are that are one: of both, and of the shorter."""

SAME_DEMAND = 0.9
"""The same where they recommend something: one other verb, and it is the opposite."""

SAID = 5
"""Words of a claim of both articles at least: fewer are a stock phrase."""

REJECTED = 0.3
"""The same where one article quotes it to deny it: the other's words for it differ more."""

FIGURES = 0.3
"""How alike two claims are that answer one question with other figures."""

MOST_ISSUES = 4

MOST_NUMBERS = 2
"""Numbers; a sentence with more calculates, and no one of them is what it says."""

MOST_NAMED = 3
"""Shared words that a question names."""

Pair = tuple[int, int]
"""A statement of the left case and one of the right."""


class Shared(NamedTuple):
    """A claim that both articles make, or that one makes and the other denies."""

    pair: Pair
    sure: float
    why: str


class Question(NamedTuple):
    """An issue: what statements of both articles answer differently."""

    lefts: tuple[int, ...]
    rights: tuple[int, ...]
    question: str
    sure: float
    why: str


@dataclass(frozen=True)
class Between:
    """What lies between two cases."""

    shared: tuple[Shared, ...] = ()
    questions: tuple[Question, ...] = ()


def between(left: Case, right: Case) -> Between:
    """Find what two articles of opposite sides have in common, and where they part."""
    if left.language is not right.language or are_apart(left, right):
        return Between()
    language = left.language or NO_LANGUAGE
    likes = _likes(left, right)
    shared = tuple(_shared(left, right, likes, language))
    main = _main_question(left, right, language)
    ranked = sorted(_of_other_figures(left, right, likes, language), key=lambda one: (-one.sure, one.lefts, one.rights))
    return Between(shared, _chosen([*([main] if main else []), *ranked], shared))


APART = 0.15
"""How alike what two articles speak of is at least, from 0 to 1: opposing articles have .34 and more, others mostly
less than .15."""


def are_apart(left: Case, right: Case) -> bool:
    """Whether two articles share too few of their terms to speak of one thing."""
    one, other = _counts(left), _counts(right)
    shared = sum(one[term] * other[term] for term in one if term in other)
    sizes = math.sqrt(sum(n * n for n in one.values()) * sum(n * n for n in other.values()))
    return shared < APART * sizes


def _counts(case: Case) -> Counter[str]:
    """How often an article speaks of what."""
    generic = generic_terms(case.language or NO_LANGUAGE)
    counts = Counter(term for one in case.statements for term in one.terms if term not in generic)
    counts.update(term for unit in case.headlines for term in (case.language or NO_LANGUAGE).terms(unit.text))
    return counts


def _chosen(questions: Sequence[Question], shared: Sequence[Shared]) -> tuple[Question, ...]:
    """A few of the questions, the first ones, so that no statement answers two, or is what both say."""
    taken = {end for one in shared for end in _ends(*one.pair)}
    chosen: list[Question] = []
    for one in questions:
        ends = {("left", i) for i in one.lefts} | {("right", k) for k in one.rights}
        if len(chosen) < MOST_ISSUES and not ends & taken:
            chosen.append(one)
            taken |= ends
    return tuple(chosen)


def _ends(left: int, right: int) -> set[tuple[str, int]]:
    """A statement of each side, told apart."""
    return {("left", left), ("right", right)}


def _likes(left: Case, right: Case) -> list[tuple[int, Likeness]]:
    """The pairs that share a rare word; a word that many claims of the other article have finds nothing."""
    weights = weights_of([one.markers.terms for case in (left, right) for one in case.statements])
    index = Index([one.markers.terms for one in right.statements], weights)
    return [(i, like) for i, one in enumerate(left.statements) for like in index.like(one.markers.terms)]


def _shared(left: Case, right: Case, likes: Sequence[tuple[int, Likeness]], language: Language) -> Iterator[Shared]:
    """Claims of both articles, each in one pair at most, the most alike first."""
    used: set[tuple[str, int]] = set()
    mains = (left.main, right.main)
    for i, like in sorted(likes, key=lambda one: (-one[1].cosine, one[0], one[1].other)):
        one, other = left.statements[i], right.statements[like.other]
        ends = _ends(i, like.other)
        if used & ends or i == mains[0] or like.other == mains[1] or not _is_one(one, other, like, language):
            continue
        used |= ends
        names = ", ".join(_words(one, like.shared, language)[:MOST_NAMED])
        denied = [said.stance for said in (one.said, other.said) if said.stance == "rejects"]
        why = f"one article denies what the other says; shares: {names}" if denied else f"both say it; shares: {names}"
        yield Shared((i, like.other), 0.35 + 0.5 * like.cosine, why)


def _is_one(one: Statement, other: Statement, like: Likeness, language: Language) -> bool:
    """Whether both say one thing, or one article says it and the other quotes it to deny it."""
    if not language.tag:  # a "not" could not be told
        return one.unit.text.casefold() == other.unit.text.casefold()
    stances = (one.said.stance, other.said.stance)
    if stances.count("rejects") == 1:
        is_quoted = like.cosine >= REJECTED and len(like.shared) > 2
        return is_quoted and _negated(one, language) == _negated(other, language)
    are_said = all(stance in COMMITTED for stance in stances)
    return are_said and _is_alike(one, other, like) and _agree(one, other, language)


def _is_alike(one: Statement, other: Statement, like: Likeness) -> bool:
    """Whether they share enough of their words to be one claim."""
    if min(len(one.unit.text.split()), len(other.unit.text.split())) < SAID:
        return False
    needed = SAME_DEMAND if one.markers.demand or other.markers.demand else SAME
    return like.contained >= SAME_CONTAINED and like.cosine >= needed and len(like.shared) > 1


def _agree(one: Statement, other: Statement, language: Language) -> bool:
    """Whether both are yet to come or neither, both deny or neither, and they judge alike and give the same numbers."""
    return (
        bool(one.markers.forecast) == bool(other.markers.forecast)
        and _negated(one, language) == _negated(other, language)
        and _judged(one, language) * _judged(other, language) >= 0
        and _numbers(one, language) == _numbers(other, language)
    )


def _main_question(left: Case, right: Case, language: Language) -> Question | None:
    """What the two main claims answer; where it is open which they are, what could be them instead answers it too."""
    generic = generic_terms(language)
    shared = (_about(left) & _about(right)) - generic
    lefts, rights = _speaking_of(left, _about(right)), _speaking_of(right, _about(left))
    if not (shared and lefts and rights):
        return _topical_question(left, right, language)
    names = _topics(left, right, shared, language) or _named([one.unit for one in _of(left, lefts)], shared, language)
    demands = [any(one.markers.demand for one in _of(*side)) for side in ((left, lefts), (right, rights))]
    why = "both recommend something on it" if all(demands) else "what both finally argue about"
    is_in_mains = not shared.isdisjoint(language.terms(" ".join(names)))
    why = why if is_in_mains else "both articles speak most of it"
    question = _asked(language.what_to_do, names, language) if any(demands) else _which(left, right, language)
    if not question:
        return None
    return Question(lefts, rights, question, 0.6, f"{why}; shares: {', '.join(names[:MOST_NAMED])}")


def _about(case: Case) -> frozenset[str]:
    """What the main claim, and what could be it instead, speak of."""
    return frozenset().union(*(one.terms for one in _of(case, _mains(case))))


def _speaking_of(case: Case, terms: AbstractSet[str]) -> tuple[int, ...]:
    """Those of these claims that speak of one of these things."""
    return tuple(i for i in _mains(case) if case.statements[i].terms & terms)


def _of(case: Case, numbers: Sequence[int]) -> list[Statement]:
    return [case.statements[i] for i in numbers]


def _topical_question(left: Case, right: Case, language: Language) -> Question | None:
    """What two main claims answer that share no word: what both articles name most."""
    named = _named_by_both(left, right, generic_terms(language) | _no_topics(language))
    if not named:
        return None
    mains = [case.statements[case.main].markers.recommends for case in (left, right)]
    topics = _topics(left, right, frozenset(), language)
    names = topics or _named([one.unit for one in left.statements], named[:2], language)
    does = "both recommend something, and" if all(mains) else "both"
    is_of_topics = any(mains) or (topics and any(case.choice.is_unsure for case in (left, right)))
    question = _asked(language.what_to_do, names, language) if is_of_topics else _which(left, right, language)
    if not question:
        return None
    return Question((left.main,), (right.main,), question, 0.45, f"{does} speak most of: {', '.join(names)}")


def _which(left: Case, right: Case, language: Language) -> str:
    """Asks which of two main claims is right, by their own words; empty where one is no whole claim."""
    texts = [case.choice.words or case.statements[case.main].unit.text for case in (left, right)]
    if not all(is_whole(text, language) for text in texts):
        return ""
    return language.which_holds.format(*(label_of(text, language) or text for text in texts))


@lru_cache(maxsize=8)
def _no_topics(language: Language) -> frozenset[str]:
    """Numbers and verbs."""
    return number_terms(language) | frozenset(language.terms(f"{language.saying.phrases} {language.verbs.phrases}"))


def _named_by_both(left: Case, right: Case, generic: AbstractSet[str]) -> list[str]:
    """The terms that both articles name, the most often first."""
    counts = [Counter(term for one in case.statements for term in one.markers.terms) for case in (left, right)]
    least = {term: min(one[term] for one in counts) for term in counts[0] if term not in generic}
    often = [term for term, count in least.items() if count]
    return sorted(often, key=lambda term: (-least[term], term))


def _title_terms(case: Case, language: Language) -> frozenset[str]:
    """What an article's headlines speak of."""
    return frozenset(term for unit in case.headlines for term in language.terms(unit.text))


IN_MAIN, IN_TITLE = 1.5, 1.0
"""What it is worth that a topic stands in an article's main claim, half of it where that is not sure, or headline."""

AS_WORTHY = 0.9
"""The share of the worthiest topic's worth from which others are asked about with it."""

NAMED_BY_BOTH = 2
"""How often each article names what is asked about at least, where the main claims do not share it."""


def _topics(left: Case, right: Case, shared: AbstractSet[str], language: Language) -> list[str]:
    """What both articles speak of most, in their main claims and headlines above all, as they mostly write it."""
    none = generic_terms(language) | _no_topics(language)
    counts = [_counts(case) for case in (left, right)]
    least = {term: min(one[term] for one in counts) for term in counts[0] if term in counts[1]}
    worth = {
        term: count + sum(_prominence(term, case, language) for case in (left, right))
        for term, count in least.items()
        if term in shared or (count >= NAMED_BY_BOTH and term not in none and not term[0].isdigit())
    }
    best = AS_WORTHY * max(worth.values(), default=0.0)
    ranked = sorted((term for term in worth if worth[term] >= best), key=lambda term: (-worth[term], term))
    written = (_as_written(term, (left, right), language) for term in ranked[:MOST_NAMED])
    names = dict.fromkeys(name for name in written if name)
    return [name for name in names if not any(name != other and name in other.split() for other in names)]


def _prominence(term: str, case: Case, language: Language) -> float:
    """What it is worth that a term stands in an article's main claim or its headline."""
    of_main = IN_MAIN * (0.5 if case.choice.is_unsure else 1.0) * (term in case.statements[case.main].terms)
    return of_main + IN_TITLE * (term in _title_terms(case, language))


def _as_written(term: str, cases: Sequence[Case], language: Language) -> str:
    """A term in the form that two articles mostly give it, with its article where it mostly has one; empty if none."""
    said = [unit for case in cases for one in case.statements for unit in one.units]
    units = [*(unit for case in cases for unit in case.headlines), *said]
    forms = Counter(word for unit in units if (word := language.spelt(unit.text).get(term)))
    written = "\n".join(unit.text for unit in units)
    if not forms:
        return ""  # it only stands in markers that were taken off
    word = forms.most_common(1)[0][0]
    name = _in_full(word, written)
    if name != word and name.casefold() != word.casefold():
        return name
    places = len(re.findall(rf"(?<![\w-]){re.escape(word)}(?!\w)", written, re.IGNORECASE))
    before = language.articles.pattern(rf"(?<![\w'’-])({{}})\s*{re.escape(word)}(?!\w)")
    single = language.singling.pattern(rf"(?<![\w'’-])({{}})\s*{re.escape(word)}(?!\w)")
    with_article = Counter(found[0].casefold().removesuffix(word.casefold()) for found in before.finditer(written))
    is_bare = 3 * (with_article.total() + len(single.findall(written))) < places
    return name if is_bare or not with_article else with_article.most_common(1)[0][0] + name


def _mains(case: Case) -> tuple[int, ...]:
    """The main claim, and what could be it instead, if that recommends something."""
    is_open = case.choice.is_unsure or not case.statements[case.main].markers.recommends
    rivals = case.choice.offered[1:] if is_open else ()
    return (case.main, *(i for i in rivals if case.statements[i].markers.recommends))


def _of_other_figures(
    left: Case, right: Case, likes: Sequence[tuple[int, Likeness]], language: Language
) -> Iterator[Question]:
    """Pairs that speak of the same things and give other figures."""
    for i, like in likes:
        one, other = left.statements[i], right.statements[like.other]
        if len(like.shared) < 2 or not {one.said.stance, other.said.stance} <= {"asserts", "endorses"}:
            continue
        if like.cosine >= FIGURES and _figures_differ(one, other, like, language):
            yield _of_figures((i, like.other), one, other, like, language)


def _of_figures(pair: Pair, one: Statement, other: Statement, like: Likeness, language: Language) -> Question:
    """What the figures are; surer where they are what is concluded."""
    drawn = 0.1 * bool(one.markers.conclusion) + 0.1 * bool(other.markers.conclusion)
    names = _words(one, like.shared, language)
    why = f"they give other figures; shares: {', '.join(names[:MOST_NAMED])}"
    question = _asked(language.how_much, names, language)
    return Question(pair[:1], pair[1:], question, min(0.9, 0.35 + 0.5 * like.cosine + drawn), why)


def _figures_differ(one: Statement, other: Statement, like: Likeness, language: Language) -> bool:
    """Whether both give a number of the same unit, and not the same number."""
    mine, others = _counted(one, language), _counted(other, language)
    if max(sum(map(len, counted.values())) for counted in (mine, others)) > MOST_NUMBERS:
        return False
    units = mine.keys() & others.keys()
    if not units or any(mine[unit] & others[unit] for unit in units):
        return False
    return any(_is_no_number(term, language) for term in like.shared if term not in units)


def _is_no_number(term: str, language: Language) -> bool:
    return not term[0].isdigit() and term not in number_terms(language)


def _counted(one: Statement, language: Language) -> dict[str, set[str]]:
    """The numbers of a statement by what they count: crowns {six billion}."""
    number = rf"(?:\d+(?:[.,]\d+)*|{language.numbers})"
    found: dict[str, set[str]] = {}
    for match in re.finditer(rf"(?<![\w-])({number}(?:[\s-]{number})*){GAP}([^\W\d_]+)", one.unit.text, re.IGNORECASE):
        for unit in language.terms(match[2])[:1]:
            found.setdefault(unit, set()).add(" ".join(match[1].lower().split()))
    return found


def _negated(one: Statement, language: Language) -> bool:
    return len(language.negations.all_in(one.unit.text)) % 2 == 1


def _judged(one: Statement, language: Language) -> int:
    """Whether a claim praises (1), blames (-1) or neither (0), a negation turning it round."""
    good = len(language.good.all_in(one.unit.text))
    bad = len(language.bad.all_in(one.unit.text))
    sign = (good > bad) - (good < bad)
    return -sign if _negated(one, language) else sign


def _numbers(one: Statement, language: Language) -> frozenset[str]:
    words = language.numbers.all_in(one.unit.text)
    return frozenset([*re.findall(r"\d+(?:[.,]\d+)*", one.unit.text), *(word.lower() for word in words)])


def _words(one: Statement, terms: Sequence[str], language: Language) -> list[str]:
    """The shared terms as the left article writes them, in its order, with the article that stands before them."""
    return _named(one.units, terms, language)


def _named(units: Sequence[Unit], terms: Iterable[str], language: Language) -> list[str]:
    """How a text writes terms, in its order: names in all their words, other words without a sentence's capital."""
    wanted = set(terms)
    found: dict[str, str] = {}
    written = "\n".join(unit.text for unit in units)
    for unit in units:
        for term, word in language.spelt(unit.text).items():
            if term in wanted and term not in found:
                article = language.articles.pattern(rf"(?<![\w'’-])({{}})\s*{re.escape(word)}(?!\w)")
                before = article.search(unit.text)
                name = _in_full(word, written)
                found[term] = before[0][:1].lower() + before[0][1:] if before and name == word else name
    names = list(dict.fromkeys(found.values()))
    return [name for name in names if not any(name != other and name in other.split() for other in names)]


def _in_full(word: str, written: str) -> str:
    """A word as it stands within sentences; a name with the capital word that mostly stands before it."""
    if not word[:1].isupper():
        return word
    places = len(re.findall(rf"(?<![\w-]){re.escape(word)}(?!\w)", written))
    small = word[:1].lower() + word[1:]
    if re.search(rf"(?<![\w-]){re.escape(small)}(?!\w)", written):
        return small
    before = Counter(re.findall(rf"(?<![\w-])([A-ZÀ-ÖØ-Þ][\w’'-]+)\s{re.escape(word)}(?!\w)", written))
    first, count = before.most_common(1)[0] if before else ("", 0)
    return f"{first} {word}" if count > 1 and 2 * count > places else word


def _asked(form: str, names: Sequence[str], language: Language) -> str:
    """A question on a few words: "Cape, Harl and reactor"."""
    few = list(names[:MOST_NAMED])
    last = (f" {language.and_} " if language.and_ else ", ").join(few[-2:])
    return form.format(", ".join([*few[:-2], last]) if few else "?")
