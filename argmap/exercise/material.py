"""What tasks are made of: the accepted part of a map with its articles, what a teacher decided, and chance."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import TaskError
from argmap.exercise.chance import Chance
from argmap.model import COMMITTED
from argmap.model.teaching import Teaching
from argmap.phrases import PLAIN, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import (
        Article,
        Claim,
        Debate,
        FoundQuote,
        Issue,
        Paragraph,
        Quote,
        Relation,
        Side,
        Source,
        Structure,
    )
    from argmap.model.exercise import Level, Task
    from argmap.phrases import Speech
    from argmap.phrases.tasks import TaskWords

LEANING = re.compile(r"\bsuch\b|^(?:it|they|this|these|those|he|she|that|his|her|its|their)\b", re.IGNORECASE)
"""A claim that leans on something outside its box is no good on a sheet."""

LONG = 130
"""Letters of a claim from which on it takes too much room on a sheet."""

_WORD = re.compile(r"[\w’']{4,}")

_KNOWN_BY = re.compile(r"[^\W_]{4,}|\d+")

_STEM = 5
"""Letters in which two words are the same word, whatever their endings."""


class Candidate(NamedTuple):
    """A task that could be set, and what must not meet it on one sheet."""

    task: Task
    asks: frozenset[str]
    """The facts that it asks for."""
    tells: frozenset[str] = frozenset()
    """The facts that whoever reads it is told."""


class Material:
    """A debate as tasks are made of it.

    Args:
        debate: the map and its articles.
        level: how much is given.
        seed: which of equally good tasks are taken, and in which order all stands.
        teaching: what a teacher decided.
        proposed: whether what a program proposed and nobody accepted counts too.
        speech: in which words.

    Raises:
        TaskError: nothing of the map is accepted.
    """

    def __init__(  # noqa: PLR0913 - each is a choice of its own
        self,
        debate: Debate,
        *,
        level: Level = 1,
        seed: int = 1,
        teaching: Teaching | None = None,
        proposed: bool = False,
        speech: Speech = PLAIN,
    ) -> None:
        self.debate, self.level, self.seed = debate, level, seed
        self.teaching = teaching or Teaching()
        self.speech = speech
        whole = debate.structure
        folded = [whole.claims[name] for name in self.teaching.fold if name in whole.claims]
        left_out = [*(() if proposed else whole.proposals()), *folded]
        self.structure: Structure = whole.without(left_out) if left_out else whole
        self.claims = self.structure.claims
        self._said: dict[str, tuple[Claim, ...]] = {}
        if whole.claims and not self.claims:
            raise TaskError(self.words.refused_draft)

    @property
    def too_small(self) -> str:
        """Why no sheet and no exercise can be made: the map is small, or too little of it is accepted."""
        waits = len(self.claims) < len(self.debate.map.claims) - len(self.teaching.fold)
        return self.words.refused_draft_level if waits else self.words.refused_level

    @property
    def words(self) -> TaskWords:
        """How tasks are worded."""
        return self.speech.words.tasks

    def chance(self, kind: str, *about: object) -> Chance:
        """Chance of a kind's own, so that a further task on a sheet changes no other."""
        return Chance(self.debate.map.title, kind, self.level, self.seed, *about)

    # Articles

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The articles that argue for something on a side, left before right."""
        found = [s for s in self.structure.map.sources if s.side is not None and s.main is not None]
        return tuple(sorted(found, key=lambda source: source.side == "right"))

    def of_side(self, side: Side) -> tuple[Source, ...]:
        """The articles of a side."""
        return tuple(source for source in self.sources if source.side == side)

    def article_called(self, source: Source) -> str:
        """What a class calls an article: by its letter, or by its title where its side has several."""
        assert source.side is not None
        if len(self.of_side(source.side)) == 1 or not source.title:
            return self.side_called(source.side)
        return self.words.article_titled.format(title=source.title)

    def side_called(self, side: Side) -> str:
        """What a class calls a side's article."""
        return self.words.article.format(letter=self.words.letters[side])

    def article(self, source: str) -> Article | None:
        """An article's text, where it was read."""
        return self.debate.articles.get(source)

    # Claims

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {name: sentence(" ".join(claim.text.split())) for name, claim in self.claims.items()}

    def text(self, claim: str) -> str:
        """A claim in one line, as a sentence."""
        return self._texts[claim]

    def stands_alone(self, *claims: str) -> bool:
        """Whether each can be read without what stands around it, and is not too long."""
        return self._alone.issuperset(claims)

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(n for n, text in self._texts.items() if len(text) <= LONG and not LEANING.search(text))

    def is_said(self, claim: str, source: Source) -> bool:
        """Whether an article takes a claim over in words that were found."""
        return bool(self.quotes(claim, source))

    def quotes(self, claim: str, source: Source) -> tuple[tuple[Quote, FoundQuote], ...]:
        """The words by which an article takes a claim over, where they were found."""
        return tuple((quote, found) for quote, found in self.all_quotes(claim, source.id) if quote.stance in COMMITTED)

    def all_quotes(self, claim: str, source: str) -> tuple[tuple[Quote, FoundQuote], ...]:
        """All words of a claim in an article that were found, whatever the article makes of them."""
        return self._all_quotes.get((claim, source), ())

    @cached_property
    def _all_quotes(self) -> dict[tuple[str, str], tuple[tuple[Quote, FoundQuote], ...]]:
        told: dict[tuple[str, str], tuple[tuple[Quote, FoundQuote], ...]] = {}
        for name, claim in self.claims.items():
            for quote, one in zip(claim.quotes, self.debate.found.get(name, ()), strict=False):
                if one.is_found and one.parts and not self._is_beside(quote.source, one):
                    told[name, quote.source] = (*told.get((name, quote.source), ()), (quote, one))
        return told

    def _is_beside(self, source: str, found: FoundQuote) -> bool:
        """Whether words stand in what is no part of what an article says: a byline, or what the site adds."""
        return any(span.start <= found.parts[0].start < span.end for span in self._beside.get(source, ()))

    @cached_property
    def _beside(self) -> dict[str, tuple[Paragraph, ...]]:
        articles = self.debate.articles.items()
        return {name: tuple(p for p in one.paragraphs if p.kind in ("byline", "furniture")) for name, one in articles}

    def said_in(self, source: Source) -> tuple[Claim, ...]:
        """The claims that an article takes over, in their order."""
        if source.id not in self._said:
            self._said[source.id] = tuple(c for c in self.structure.in_order() if self.is_said(c.id, source))
        return self._said[source.id]

    def side(self, name: str) -> Side | None:
        """The side on which a claim or relation stands."""
        ground = self.structure.ground(name)
        return ground if ground in ("left", "right") else None

    @cached_property
    def _twins(self) -> dict[str, frozenset[str]]:
        """By claim, all that say the same: in the same words, or as the map says."""
        groups: dict[str, set[str]] = {claim: {claim} for claim in self.claims}
        by_text: dict[str, str] = {}
        pairs = [
            (r.premises[0], r.target)
            for r in self.structure.map.relations
            if r.kind == "rephrase" and r.target in self.claims
        ]
        for claim in self.claims:
            first = by_text.setdefault(bare(self.text(claim)), claim)
            pairs.append((first, claim))
        for one, other in pairs:
            both = groups[one] | groups[other]
            for name in both:
                groups[name] = both
        return {claim: frozenset(group) for claim, group in groups.items()}

    def twins(self, claim: str) -> frozenset[str]:
        """The claims that say the same as one, itself included."""
        return self._twins[claim]

    def above(self, claim: str) -> frozenset[str]:
        """All that a claim is a reason for in the end, and what says the same as any of it."""
        start = self.twins(claim)
        served = {one.id for name in start for one in self.structure.serves(name)}
        return frozenset(twin for name in served for twin in self.twins(name))

    # Steps

    @cached_property
    def steps(self) -> tuple[Relation, ...]:
        """The reasons inside a case for a claim, in the order of their conclusions."""
        order = {claim.id: i for i, claim in enumerate(self.structure.in_order())}
        found = [
            relation
            for relation in self.structure.map.relations
            if relation.kind == "support"
            and relation.target in self.claims
            and not self.structure.is_crossing(relation)
        ]
        return tuple(sorted(found, key=lambda r: (order[r.target], order[r.premises[0]], r.id)))

    def steps_to(self, claim: str) -> tuple[Relation, ...]:
        """The reasons for a claim inside its case."""
        return tuple(r for r in self.structure.supports_of(claim) if not self.structure.is_crossing(r))

    # What a teacher decided

    def chosen(self, kind: str, names: Iterable[str]) -> bool:
        """Whether a teacher leaves it to be asked about."""
        avoided = self.teaching.avoid.get(kind, ())
        return not any(name in avoided for name in names)

    def preferred(self, kind: str, names: Iterable[str]) -> bool:
        """Whether a teacher wants it asked about before all others."""
        used = self.teaching.use.get(kind, ())
        return any(name in used for name in names)

    def why(self, otherwise: str, *names: str) -> str:
        """A teacher's reason for what is right, or the usual one."""
        return next((self.teaching.why[name] for name in names if name in self.teaching.why), otherwise)

    def issues_with_both(self) -> tuple[tuple[Issue, str, str], ...]:
        """The questions with a position on each side that is said there, each with the first of both."""
        found = []
        for issue in self.structure.map.issues:
            left = [c for c in issue.positions if self.side(c) == "left" and self.claims[c].quotes]
            right = [c for c in issue.positions if self.side(c) == "right" and self.claims[c].quotes]
            if left and right:
                found.append((issue, left[0], right[0]))
        return tuple(found)


def bare(text: str) -> str:
    """A text as far as it matters whether two are the same."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@lru_cache(maxsize=4096)
def telling(text: str) -> frozenset[str]:
    """The words of a text that tell what it is about."""
    return frozenset(_WORD.findall(text.casefold()))


def sameness(one: str, other: str) -> float:
    """How much of the shorter text's words the other has, from 0 to 1."""
    mine, its = telling(one), telling(other)
    return len(mine & its) / max(1, min(len(mine), len(its)))


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The beginnings of the words by which a text is known: longer ones, and figures."""
    return frozenset(word[:_STEM] for word in _KNOWN_BY.findall(text.lower()))


def fact(kind: str, *names: str) -> str:
    """Something that a sheet may ask for or tell."""
    return ":".join((kind, *names))
