"""What a comment on a difference shows of the map and of the articles: quotes, passages, and who wrote them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.articles.sentences import sentences
from argmap.compare.differences import speaker
from argmap.compare.naming import Naming
from argmap.compare.quoting import (
    beside,
    in_marks,
    is_heading,
    is_repeat,
    sentences_of,
    shortened,
    span_of,
    text_of,
    without_repeats,
)
from argmap.phrases import capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.compare.differences import Difference
    from argmap.compare.matching import Matched
    from argmap.compare.places import PlacedQuote, Stretch
    from argmap.model import Quote, Relation, Source
    from argmap.phrases import Speech

_MOST = 2
"""Passages of the article that are shown."""
_MOST_WORDS = 55
"""Words of all passages after which no further one is shown."""
_MOST_NAMES = 30
"""Words of the map's own claims, as they are named, beside which no second passage is shown."""
_MOST_TOUCHING = 3
"""Claims that are named beside a passage that they quote."""
FACING = 2
"""Two of anything stand face to face; of more it is asked otherwise."""
_OF_THE_WORDS = ("joined-elsewhere", "concession-as-support", "concession-as-attack")
"""Kinds that ask about whoever wrote the words that are shown, not whoever draws the relation."""
_SPEAKER_KINDS = ("reporter-for-author", "author-for-reporter", "other-voice", "other-stance")


_OF_A_QUOTE = (*_SPEAKER_KINDS, "nothing-says-this")
"""Kinds that are about one quote of the map, and name the article that it is said to be from."""


class Passages(Naming):
    """Chooses what is quoted."""

    def __init__(self, one: Difference, sides: Matched, speech: Speech) -> None:
        super().__init__(one, sides, speech)
        self._shown_before: dict[int, str] = {}

    # The map

    @property
    def _by_size(self) -> list[Relation]:
        """Relations that stand apart: the one of fewest premises first."""
        return sorted(self.my_relations, key=lambda relation: len(relation.premises))

    @property
    def quote(self) -> Quote | None:
        """The quote of the map that the difference is about."""
        return self._quotes[0]

    @property
    def their_quote(self) -> Quote | None:
        """The reference's quote of the same passage."""
        return self._quotes[1]

    @cached_property
    def _quotes(self) -> tuple[Quote | None, Quote | None]:
        if not self.my_claims:
            return None, None
        pairs = self.sides.quotes_beside(self._heading or self.my_claims[0])
        match self.one.kind:
            case "words-elsewhere":
                pairs = [(own, None) for own, other in pairs if other is None and own.stretches]
            case "nothing-says-this":
                pairs = [(own, None) for own, _ in pairs if not own.stretches]
            case kind if kind in _SPEAKER_KINDS:
                pairs = [(own, other) for own, other in pairs if other is not None and speaker(own, other) == kind]
            case _:
                pass
        own, other = pairs[0] if pairs else (None, None)
        return own.quote if own is not None else None, other.quote if other is not None else None

    @cached_property
    def _heading(self) -> str | None:
        """For a claim in several: one that has no more of the article than a heading."""
        if self.one.kind != "split":
            return None
        articles, quotes = self.sides.theirs.articles, self.sides.my_quotes
        headed = (
            name for name in self.my_claims if quotes[name] and all(is_heading(one, articles) for one in quotes[name])
        )
        return next(headed, None)

    @cached_property
    def _merged_words(self) -> dict[str, str]:
        """For several claims in one: what my claim quotes of each of them, with the source in which it stands."""
        if self.one.kind != "merged":
            return {}
        found = [
            next((own for own in self.sides.my_quotes[self.my_claims[0]] if any(map(own.meets, theirs))), None)
            for theirs in (self.sides.their_quotes[name] for name in self.one.theirs)
        ]
        kept = [own for own in found if own is not None]
        words = [shortened(own.quote.words) for own in kept]
        sources = {words: own.stretches[0].source for own, words in zip(kept, words, strict=True)}
        return {one: sources[one] for one in without_repeats(words)}

    @property
    def _quotations(self) -> list[str]:
        """The same as they are named: with the article, if it is not one."""
        if len(set(self._merged_words.values())) == 1:
            return [self._marked(one) for one in self._merged_words]
        return [
            self.words.quoted_from.format(
                words=self._marked(one), article=self._titled(self.theirs.sources.get(source))
            )
            for one, source in self._merged_words.items()
        ]

    def _quoting(self) -> str:
        """What my claims quote, each first what no name or title shows; nothing if all is to be read there already."""
        shown = " ".join(self.called(name) for name in self.my_claims).casefold()
        titles = " ".join(source.title for source in self.mine.map.sources).casefold()
        found: list[tuple[str, str]] = []
        for name in self.my_claims:
            quotes = [quote for quote in self.mine.claims[name].own_quotes if self._is_of_thesis(quote)]
            own = self.mine.claims[name]
            fresh = [
                q
                for q in quotes
                if in_marks(q.words).casefold() not in shown + titles
                and (own.label.strip() or not is_repeat(own.text, q.words))
            ]
            found += [(self.mine.number(name), self._marked(shortened(q.words))) for q in fresh[:1]]
        if not found:
            return ""
        if len(self.my_claims) == 1:
            return self.words.quoting.format(words=found[0][1])
        (number, first), *others = found
        rest = "".join(self.words.quoting_too.format(number=number, words=one) for number, one in others)
        return self.words.quoting_for.format(number=number, words=first, more=rest)

    def _is_of_thesis(self, quote: Quote) -> bool:
        """Whether a quote is of the article that a comment on a main claim is about."""
        return self._source_of_thesis is None or self.sides.sources.get(quote.source) == self._source_of_thesis

    # The article

    @cached_property
    def touching(self) -> list[str]:
        """For a claim that the map has not: its own that quote any of the words that are shown, the first few."""
        if self.one.kind != "claim-missed":
            return []
        spans = ((*one.stretches, self._with_neighbour(one) or self._without_neighbour(one)) for one in self._passages)
        shown = [one for found in spans for one in found if one is not None]
        return [
            name
            for name, quotes in self.sides.my_quotes.items()
            if any(own.shared(s) for quote in quotes for own in quote.stretches for s in shown)
        ][:_MOST_TOUCHING]

    @cached_property
    def _passages(self) -> list[PlacedQuote]:
        """The article's words that are shown: one of each claim, of one source and no heading where there are.

        Of several, those that stand nearest to what they bear on.
        """
        placed = [self._own_quotes(name) for name in self._read]
        everything = sorted((one for quotes in placed for one in quotes), key=lambda one: not self._is_mine(one))
        wanted = self._source_of_thesis or self._source_of_relation
        if not any(one.quote.source == wanted for one in everything):
            wanted = everything[0].quote.source if everything else None
        articles = self.sides.theirs.articles
        shown = [
            min(
                quotes,
                key=lambda one: (
                    is_heading(one, articles),
                    one.quote.source != wanted,
                    not self._is_mine(one),
                    self._away(one),
                ),
            )
            for quotes in placed
            if quotes
        ]
        if self.one.kind == "concession-as-support":
            shown = [one for one in shown if one.quote.stance == "concedes"] or shown
        if self.their_relations and not self.my_relations and not self.theirs.is_crossing(self.their_relations[0]):
            shown = [one for one in shown if one.quote.source == wanted] or shown
        if self.one.kind != "claim-missed":  # elsewhere the title is named beside it
            shown = [one for one in shown if not self._is_title(one)]
        return self._few(shown)

    def _is_mine(self, passage: PlacedQuote) -> bool:
        """Whether the map quotes any of the same words for one of the claims that it is about."""
        return any(passage.meets(own) for name in self._about for own in self.sides.my_quotes[name])

    @cached_property
    def _about(self) -> list[str]:
        return list(dict.fromkeys((*self.my_claims, *self._my_premises)))

    def _is_title(self, passage: PlacedQuote) -> bool:
        title = self.theirs.sources[passage.quote.source].title
        is_heading_of = is_heading(passage, self.sides.theirs.articles)
        return is_heading_of and in_marks(passage.quote.words).casefold() in in_marks(title).casefold()

    def _few(self, passages: list[PlacedQuote]) -> list[PlacedQuote]:
        """As many of the first as somebody reads; nothing that a longer one has already counts."""
        few: list[PlacedQuote] = []
        words = 0
        most = 1 if self._are_names_long else _MOST
        if most == 1 and self.one.kind == "joined-elsewhere":  # what it is about may be farther on
            passages = sorted(passages, key=self._away)
        for one in passages:
            words += len(self._shown(one).split())
            if few and (len(few) == most or words > _MOST_WORDS):
                break
            few.append(one)
        return few

    @property
    def _are_names_long(self) -> bool:
        """Whether the claims of a step take long to name; which way it leads is not to be seen from one passage."""
        return self.one.kind != "turned-round" and self._words_of_names > _MOST_NAMES

    @property
    def _words_of_names(self) -> int:
        """How many words it takes to name the claims of a step."""
        ends = {name: None for relation in self.my_relations for name in self.mine.ends(relation)}
        if not ends:
            joined = (name for relation in self.their_relations for name in self.theirs.ends(relation))
            ends = {own: None for name in joined for own in self.sides.mine_of(name)[:1]}
        return sum(len(self.called(name).split()) for name in ends)

    def _away(self, passage: PlacedQuote) -> int:
        """How far words stand from those that a relation bears on, in code points; of the same article alone."""
        aims = [self.theirs.aim(relation).id for relation in self.their_relations[:1]]
        there = [s for aim in aims for quote in self.sides.their_quotes.get(aim, ()) for s in quote.stretches]
        near = (abs(own.start - s.start) for own in passage.stretches for s in there if own.source == s.source)
        return min(near, default=0)

    def _own_quotes(self, claim: str) -> list[PlacedQuote]:
        own = self.theirs.claims[claim].own_quotes
        return [one for one in self.sides.their_quotes[claim] if one.quote in own]

    @cached_property
    def _read(self) -> list[str]:
        """The reference's claims whose words are shown."""
        if self.one.kind == "merged":
            return [name for name in self.one.theirs if name in self.theirs.claims]
        if self.one.kind == "reason-for-conclusion":
            return self._images(self.my_claims[0])
        if self.their_claims:
            return self.their_claims
        if self.one.kind == "turned-round":
            relation = self.their_relations[0]
            return [self.theirs.aim(relation).id, *relation.premises]
        if self.their_relations and not self.my_relations:
            return list(self.their_relations[0].premises)
        taken = self._by_size[:1] if self.one.kind == "each-for-together" and self._is_of_several else self._by_size
        mine = [name for relation in taken for name in relation.premises] or self.my_claims
        if self.one.kind == "reason-added":
            mine += [name for relation in taken for name in (relation.target,) if name in self.mine.claims]
        if self.one.kind in ("together-for-each", "premise-added"):
            mine.sort(key=lambda name: name != self._dispensable)
        return [image for name in mine for image in self._images(name)[:1]]

    def _images(self, mine: str) -> list[str]:
        """What one of my claims is in the reference, first of all what it is called, then what it is as a whole."""
        whole, text = self.sides.claims.get(mine), self.mine.claims[mine].text
        return sorted(
            self.sides.theirs_of(mine),
            key=lambda name: (not is_repeat(text, self.theirs.claims[name].text), name != whole, name),
        )

    @property
    def _my_premises(self) -> list[str]:
        return list(dict.fromkeys(name for relation in self.my_relations for name in relation.premises))

    @property
    def _dispensable(self) -> str:
        """Of my premises that are taken together, one without which a reason is left: it is taken away.

        Of several the one that stands alone, else the one whose words come last, as others may rest on what came first.
        """
        if self.one.kind == "premise-added":
            return next(filter(self._is_added, self._my_premises), self._my_premises[0])
        steps = [{*part.premises} for part in self.their_relations]
        images = {name: self.sides.theirs_of(name) for name in self._my_premises}
        alone = [name for name, own in images.items() if any(len(step) == 1 and step <= own for step in steps)]
        spare = [name for name, own in images.items() if any(not step & own for step in steps)]
        return alone[0] if alone else max(spare or self._my_premises[:1], key=self._place_of)

    def _place_of(self, mine: str) -> int:
        """Where in its article the first words stand that a claim quotes; before all others, if it quotes none."""
        return min((one.start for quote in self.sides.my_quotes[mine] for one in quote.stretches), default=-1)

    def _is_added(self, premise: str) -> bool:
        """Whether the reference has none of what this premise says in the same step."""
        wanted = {name for relation in self.their_relations for name in relation.premises}
        return not self.sides.theirs_of(premise) & wanted

    @property
    def _is_of_several(self) -> bool:
        """Whether more than two of my premises are meant."""
        return len(self._my_premises) > FACING

    @property
    def _source_of_thesis(self) -> str | None:
        theses = (source.id for source in self.theirs.map.sources if source.main in self.their_claims)
        return next(theses, None) if self.one.kind.startswith(("thesis", "reason-for", "claim-missed")) else None

    @property
    def _source_of_relation(self) -> str | None:
        """The source that draws what is meant: as it says, else the one of its premises' side."""
        if not self.their_relations:
            return None
        return self._drawn_in(self.their_relations[0])

    def _drawn_in(self, relation: Relation) -> str | None:
        return relation.stated_in or self._beside(self.theirs.ground(relation.id))

    def _beside(self, side: str) -> str | None:
        return next((source.id for source in self.theirs.map.sources if source.side == side), None)

    @property
    def _aimed_source(self) -> Source | None:
        """Of what a relation of the reference bears on: who draws that step, or else whose claim it is."""
        if not self.their_relations:
            return None
        relation = self.their_relations[0]
        if relation.target in self.theirs.relations:
            named = self._drawn_in(self.theirs.relations[relation.target])
        else:
            own = {quote.source for name in relation.premises for quote in self.theirs.claims[name].quotes}
            quotes = self.theirs.claims[relation.target].own_quotes
            there = sorted(quotes, key=lambda quote: quote.source in own)
            named = there[0].source if there else self._beside(self.theirs.ground(relation.target))
        return self.theirs.sources.get(named) if named else None

    @cached_property
    def _source(self) -> Source | None:
        """The article that a comment names."""
        own = self.quote
        named = self._source_of_thesis
        if named is None and own is not None and (self.one.kind in _OF_A_QUOTE or not self._passages):
            named = self.sides.sources.get(own.source, "")
        if named is None and self.one.kind not in _OF_THE_WORDS:
            named = self._source_of_relation
        if named is None and self._passages:
            named = self._passages[0].quote.source
        return self.theirs.sources.get(named) if named else None

    @property
    def _article(self) -> str:
        return self._titled(self._source)

    @property
    def _again(self) -> str:
        if self._source is not None and "comment" in self._source.part:
            return self.words.commenter
        return self._name_of(self._source) or self.words.author

    def _reads(self, passages: Sequence[PlacedQuote]) -> str:
        """The article's words as a sentence; empty where there are none, since all of it goes without saying."""
        if not passages:
            return ""
        words: dict[str, str] = {}
        for source in dict.fromkeys(one.quote.source for one in passages):
            words[source] = self._words_of([one for one in passages if one.quote.source == source])
        first, *others = words
        more = "".join(
            self.words.reads_too.format(article=self._titled(self.theirs.sources[one]), words=words[one])
            for one in others
        )
        title = self._titled(self.theirs.sources[first])
        return capital(self.words.reads.format(article=title, words=words[first], more=more))

    def _words_of(self, passages: Sequence[PlacedQuote]) -> str:
        words = {self._shown(one): self._number_of(one) for one in passages}
        kept = without_repeats(words)
        return self._listed(self.words.numbered[bool(words[one])].format(words=one, number=words[one]) for one in kept)

    def _number_of(self, passage: PlacedQuote) -> str:
        """The number of a claim that is named by it alone, as it says no more than the passage; else nothing."""
        return next((self.mine.number(name) for name, one in self._by_number.items() if one is passage), "")

    def _is_claim(self, name: str, passage: PlacedQuote) -> bool:
        return self._called_beside(name, self._shown(passage)) != self.called(name)

    @property
    def _by_number(self) -> Mapping[str, PlacedQuote]:
        """My claims that are named by their number alone, as a passage beside them says the same."""
        return {}

    def _shown(self, passage: PlacedQuote) -> str:
        """What is quoted of a passage; looked up once, as it is asked for again and again."""
        if id(passage) not in self._shown_before:
            self._shown_before[id(passage)] = self._to_show(passage)
        return self._shown_before[id(passage)]

    def _to_show(self, passage: PlacedQuote) -> str:
        articles = self.sides.theirs.articles
        more = self._with_neighbour(passage)
        if more is not None:
            return in_marks(text_of(more, articles))
        span = self._without_neighbour(passage)
        return shortened(text_of(span, articles) if span is not None else passage.quote.words)

    def _without_neighbour(self, passage: PlacedQuote) -> Stretch | None:
        """Where what is quoted stands, if it is more than a quote's own words.

        Of a passage for which there is no claim it is the sentence, so that what is missing is no cut.
        """
        articles = self.sides.theirs.articles
        whole = sentences_of(passage, articles) if self.one.kind == "claim-missed" else None
        return whole or span_of(passage, articles)

    def _with_neighbour(self, passage: PlacedQuote) -> Stretch | None:
        """The same with the sentence beside it, of words that point back or that only say a claim again."""
        if self.one.kind != "claim-missed" and not self._is_of_relations:
            return None
        return beside(
            passage,
            self._without_neighbour(passage),
            self.sides.theirs.articles,
            pointing=(*self.words.pointing, *self.words.pointing_too),
            pronouns=self.words.pronouns,
            linking=self.words.linking if self._says_again(passage) else (),
        )

    @property
    def _is_of_relations(self) -> bool:
        return bool(self.my_relations or self.their_relations)

    def _says_again(self, passage: PlacedQuote) -> bool:
        """Whether what is quoted is a claim that the comment is about, once more."""
        return any(is_repeat(self.mine.claims[name].text, passage.quote.words) for name in self._joined)

    @cached_property
    def _joined(self) -> list[str]:
        """My claims that the relations join."""
        own = [name for relation in self.my_relations for name in self.mine.ends(relation)]
        joined = (name for one in self.their_relations for name in self.theirs.ends(one))
        return list(dict.fromkeys((*own, *(mine for name in joined for mine in self.sides.mine_of(name)))))

    @property
    def _look(self) -> str:
        """Where to read what words are there for: around them, or, where that stands farther away, on or back."""
        around, on, back = self.words.look
        if not self._passages or not self.their_relations:
            return around
        source = self._passages[0].quote.source
        article = self.sides.theirs.articles.get(source)
        shown = [s for one in self._passages for s in one.stretches if s.source == source]
        aim = self.sides.their_quotes.get(self.theirs.aim(self.their_relations[0]).id, ())
        there = [s for one in aim for s in one.stretches if s.source == source]
        if article is None or not shown or not there:
            return around
        ends = [one.end for paragraph in sentences(article) for one in paragraph]
        first, last = (bisect_right(ends, at) for at in (min(s.start for s in shown), max(s.end for s in shown) - 1))
        places = [bisect_right(ends, s.start) for s in there]
        nearest = min(places, key=lambda place: max(first - place, place - last, 0))
        return on if nearest > last + 1 else back if nearest < first - 1 else around

    @property
    def _before(self) -> str:
        """Where words point back: what for."""
        shown = [*self._merged_words] or [self._shown(one) for one in self._passages[:1]]
        first = [pair for one in shown for pair in pairwise(one.split()[:3])]
        word = next(
            (one for one, two in first if one.casefold() in self.words.pointing and two not in self.words.relative), ""
        )
        return self.words.before.format(word=word) if word else ""

    def _quoted(self, claim: str) -> str:
        one = self.theirs.claims[claim]
        return shortened(one.quotes[0].words if one.quotes else one.text)
