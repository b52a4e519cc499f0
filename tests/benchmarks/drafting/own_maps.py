"""Drafts of the articles of our own hand-made maps, compared with these."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.draft.drafting import Read, Wishes
from argmap.errors import DraftError
from argmap.model import Source, Structure, main_line
from argmap.model.main_line import LONGEST
from argmap.workspace import open_debate
from tests.benchmarks.drafting.matching import Matching, places_in
from tests.benchmarks.drafting.paths import Paths, targets
from tests.benchmarks.drafting.share import Share
from tests.examples import MAPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.draft.drafting import Drafter
    from argmap.model import ArgumentMap, Debate, Issue, Quote, Relation
    from tests.benchmarks.drafting.matching import Place

_NOT_ARGUED = ("furniture", "byline", "comment")
"""Kinds of paragraph that no claim may come from."""

_TITLES = re.compile(r"^(?:(?:the|a|an|dr|mr|mrs|ms|prof|professor|sir)\b\.?\s+)+", re.IGNORECASE)

Scores = dict[str, Share]
"""By the name of the figure, in the order of the table."""


def measure(draft: Drafter) -> dict[str, Scores]:
    """Each map's figures, by its name; where nothing could be drafted, there is only `maps drafted`."""
    return {path.stem: scores_of(open_debate(path), draft) for path in MAPS}


def scores_of(gold: Debate, draft: Drafter) -> Scores:
    """Draft the articles of a hand-made map, and compare."""
    reads = [Read(_bare(source), gold.articles[source.id]) for source in gold.map.sources if source.side]
    try:
        drafted = draft(reads, Wishes()).map
    except DraftError:
        return {"maps drafted": Share(0, 1)}
    return Comparison(gold, drafted).scores()


def added(scores: Sequence[Scores]) -> Scores:
    """Several maps' figures as one's."""
    figures = dict.fromkeys(figure for one in scores for figure in one)
    shares = {figure: [one[figure] for one in scores if figure in one] for figure in figures}
    return {figure: Share(sum(s.right for s in found), sum(s.all for s in found)) for figure, found in shares.items()}


def _bare(source: Source) -> Source:
    """What is known of a source before anybody has read it."""
    return Source(id=source.id, side=source.side, title=source.title, author=source.author, article=source.article)


def asked_about(drafted: Structure, source: str) -> list[str]:
    """The claims of which a person is asked whether they are a source's main claim: its main claim, then others."""
    main = drafted.sources[source].main
    others = [
        claim
        for claim in drafted.in_order()
        if claim.origin is not None
        and "main claim" in claim.origin.why
        and claim.id != main
        and any(quote.source == source for quote in claim.quotes)
    ]
    others.sort(key=lambda claim: -((claim.origin and claim.origin.sure) or 0.0))
    return [*([main] if main else []), *(claim.id for claim in others)][:ASKED]


ASKED = 3
"""How many claims a draft asks about."""


class Comparison:
    """A drafted map beside a hand-made one of the same articles."""

    def __init__(self, gold: Debate, drafted: ArgumentMap) -> None:
        self._gold = gold.structure
        self._drafted = Structure(drafted)
        self._sides = {source.side: source.id for source in gold.map.sources if source.side}
        self._articles = {name: gold.articles[name] for name in self._sides.values()}
        self._places = places_in(drafted, self._articles)
        self._gold_places = places_in(gold.map, self._articles)
        self._matching = Matching(self._places, self._gold_places)
        self._paths = Paths(self._gold)

    def scores(self) -> Scores:
        """All figures."""
        return {
            "maps drafted": Share(1, 1),
            **self._words(),
            **self._claims(),
            **self._main_claims(),
            **self._main_lines(),
            **self._attachments(),
            **self._voices(),
            **self._between(),
        }

    def _words(self) -> Scores:
        """Whether quotes are exact slices, of what is argued."""
        outside = {place.claim for place in self._places if self._is_outside(place)}
        return {
            "quotes that are exact slices": Share(sum(p.is_exact for p in self._places), len(self._places)),
            "claims from furniture (0 wanted)": Share(len(outside), len(self._drafted.claims)),
        }

    def _is_outside(self, place: Place) -> bool:
        return any(
            span.start < paragraph.end and paragraph.start < span.end
            for paragraph in self._articles[place.quote.source].paragraphs
            if paragraph.kind in _NOT_ARGUED
            for span in place.spans
        )

    def _claims(self) -> Scores:
        wanted = {place.claim for place in self._gold_places}
        met = self._matching.of_all(self._drafted.claims)
        matched = sum(bool(self._matching.of(name)) for name in self._drafted.claims)
        return {
            "hand-made claims met": Share(len(met), len(wanted)),
            "drafted claims that meet one": Share(matched, len(self._drafted.claims)),
        }

    def _main_claims(self) -> Scores:
        first, second = 0, 0
        for name in self._sides.values():
            ranked = asked_about(self._drafted, name)
            is_main = [self._gold.sources[name].main in self._matching.of(claim) for claim in ranked]
            first += is_main[:1] == [True]
            second += any(is_main)
        sides = len(self._sides)
        return {"main claim is the first": Share(first, sides), "main claim is among those asked": Share(second, sides)}

    def _main_lines(self) -> Scores:
        """Of the hand-made main claims and what leads straight to them, those that the drafted main line meets."""
        chief = {c.id for c in (*self._gold.main_claims(), *self._gold.sub_conclusions())}
        wanted = {place.claim for place in self._gold_places if place.claim in chief}
        line = self._matching.of_all(main_line(self._drafted))
        first = self._matching.of_all(self._first_of_paragraphs())
        return {
            "main line: main and next to it": Share(len(line & wanted), len(wanted)),
            "  if first sentences instead": Share(len(first & wanted), len(wanted)),
        }

    def _first_of_paragraphs(self) -> list[str]:
        """The claims that open a paragraph, as many of each article as a main line has."""
        found: list[str] = []
        for name, article in self._articles.items():
            starts: dict[int, str] = {}
            for place in self._places:
                if place.quote.source == name and place.spans:
                    at = place.spans[0].start
                    paragraph = next(i for i, one in enumerate(article.paragraphs) if at < one.end)
                    starts.setdefault(paragraph, place.claim)
            found += list(starts.values())[:LONGEST]
        return found

    # Inside the articles

    def _attachments(self) -> Scores:
        """Over drafted claims that match one which leads somewhere inside its article, and over their relations."""
        judged = [name for name in self._drafted.claims if self._next(name) and not self._is_right_main(name)]
        edges = [(name, relation) for name in judged for relation in self._inside(name)]
        ends = [(name, relation, self._ends(relation)) for name, relation in edges]
        known = [one for one in ends if self._matching.of_all(one[2])]
        repeated = [one for one in known if self._is_repetition(one[0], one[2])]
        compared = [one for one in known if not self._is_repetition(one[0], one[2])]
        strict = sum(bool(self._next(name) & self._matching.of_all(to)) for name, _, to in compared)
        kinds = [(relation.kind, self._kinds(name, to)) for name, relation, to in compared]
        lenient = [(kind, gold) for kind, gold in kinds if gold]
        return {
            "claims attached": Share(len({name for name, _ in edges}), len(judged)),
            "attached: a repetition split": Share(len(repeated), len(known)),
            "attached strictly right": Share(strict, len(compared)),
            "  if all led to the main claim": Share(
                sum(map(self._leads_to_main, (c[0] for c in compared))), len(compared)
            ),
            "attached leniently right": Share(len(lenient), len(compared)),
            "polarity right, of these": Share(sum(kind in gold for kind, gold in lenient), len(lenient)),
            "  if all were support": Share(sum("support" in gold for _, gold in lenient), len(lenient)),
            "attacks drafted inside": Share(sum(relation.kind == "attack" for _, relation in edges), len(edges)),
        }

    def _is_right_main(self, claim: str) -> bool:
        """Whether it is drafted as a main claim and matches one, so that it need lead nowhere."""
        mains = {source.main for source in self._gold.map.sources}
        return any(source.main == claim for source in self._drafted.map.sources) and not mains.isdisjoint(
            self._matching.of(claim)
        )

    def _inside(self, claim: str) -> Iterator[Relation]:
        """A drafted claim's relations inside its article."""
        for relation in self._drafted.out_of(claim):
            if relation.kind in ("support", "attack") and not self._drafted.is_crossing(relation):
                yield relation

    def _ends(self, relation: Relation) -> tuple[str, ...]:
        return targets(relation, self._drafted)

    def _next(self, claim: str) -> set[str]:
        """The hand-made claims that one which a drafted claim matches leads to next, inside the same article."""
        return {
            goal.claim
            for gold in self._matching.of(claim)
            for goal in self._paths.goals(gold)
            if self._near(goal, claim)
        }

    def _leads_to_main(self, claim: str) -> bool:
        """Whether a main claim is among what it leads to next: what a draft gets right that knows only this one."""
        return any(source.main in self._next(claim) for source in self._gold.map.sources)

    def _kinds(self, claim: str, ends: Iterable[str]) -> set[str]:
        """How the claims that a drafted one matches bear on those that its targets match, if they lead there."""
        there = self._matching.of_all(ends)
        return {
            goal.kind
            for gold in self._matching.of(claim)
            for goal in self._paths.all_goals(gold)
            if goal.claim in there and self._near(goal, claim)
        }

    def _near(self, goal: tuple[str, str], claim: str) -> bool:
        """Whether a hand-made claim stands in an article that a drafted one stands in."""
        return bool(
            {quote.source for quote in self._gold.claims[goal[0]].quotes}
            & {quote.source for quote in self._drafted.claims[claim].quotes}
        )

    def _is_repetition(self, claim: str, ends: Iterable[str]) -> bool:
        best = self._matching.best(claim)
        return best is not None and any(best == self._matching.best(end) for end in ends)

    # Who says it

    def _voices(self) -> Scores:
        """Over drafted quotes of the same words as a hand-made one: the most alike, the best of equals."""
        pairs = ((place.quote, self._closest(place)) for place in self._places)
        judged = [(quote, gold) for quote, gold in pairs if gold is not None]
        agreements = [_agreement(one, other) for one, other in judged]
        number = len(judged)
        usual = sum(gold.stance == "asserts" and not gold.voice for _, gold in judged)
        return {
            "stance": Share(sum(one.stance for one in agreements), number),
            "voice": Share(sum(one.voice for one in agreements), number),
            "stance and voice": Share(sum(one.stance and one.voice for one in agreements), number),
            "  if all asserted by the author": Share(usual, number),
        }

    def _closest(self, place: Place) -> Quote | None:
        alike = [
            (likeness, _agreement(place.quote, other.quote), other.quote)
            for other, likeness in self._matching.alike(place)
        ]
        return max(alike, key=lambda one: one[:2])[2] if alike else None

    # Between the articles

    def _between(self) -> Scores:
        drafted, common = self._drafted, {claim.id for claim in self._gold.common_ground()}
        shared = drafted.common_ground()
        issues, crossings = drafted.map.issues, drafted.crossings
        return {
            "issues right": Share(sum(map(self._is_issue, issues)), len(issues)),
            "  of the map's, met": Share(sum(map(self._is_met, self._gold.map.issues)), len(self._gold.map.issues)),
            "crossings right": Share(sum(map(self._is_joined, crossings)), len(crossings)),
            "common ground right": Share(
                sum(bool(common & set(self._matching.of(claim.id))) for claim in shared), len(shared)
            ),
        }

    @cached_property
    def _disputes(self) -> tuple[frozenset[str], ...]:
        """The hand-made claims that each issue or crossing joins."""
        issues = (frozenset(issue.positions) for issue in self._gold.map.issues)
        return (*issues, *(frozenset(self._gold.ends(crossing)) for crossing in self._gold.crossings))

    def _is_issue(self, issue: Issue) -> bool:
        """Whether positions of both sides match what one issue, crossing or claim on common ground joins."""
        left, right = self._by_side(issue)
        shared = frozenset(claim.id for claim in self._gold.common_ground())
        return bool(left & right & shared) or any(left & joined and right & joined for joined in self._disputes)

    def _is_met(self, gold: Issue) -> bool:
        """Whether any drafted issue has positions of both sides that match positions of this one."""
        positions = set(gold.positions)
        sides = map(self._by_side, self._drafted.map.issues)
        return any(left & positions and right & positions for left, right in sides)

    def _by_side(self, issue: Issue) -> tuple[set[str], set[str]]:
        """The hand-made claims that an issue's positions match by quotes of the left, and of the right."""
        left, right = (self._matching.of_all(issue.positions, source=self._sides[s]) for s in ("left", "right"))
        return left, right

    def _is_joined(self, crossing: Relation) -> bool:
        """Whether the hand-made map joins a claim of each end by an issue, an attack or a contradiction."""
        premises = self._matching.of_all(crossing.premises)
        aims = self._matching.of_all(targets(crossing, self._drafted))
        return any(one != other for joined in self._disputes for one in premises & joined for other in aims & joined)


class _Agreement(NamedTuple):
    stance: bool
    voice: bool


def _agreement(one: Quote, other: Quote) -> _Agreement:
    return _Agreement(one.stance == other.stance, _voice(one) == _voice(other))


def _voice(quote: Quote) -> Sequence[str]:
    """Who says it, without case, articles and titles."""
    return [_TITLES.sub("", name.strip()).casefold() for name in quote.voice]
