"""What a comment on a difference puts between its words: claims as the map has them, and the article's own words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.differences import speaker
from argmap.phrases import capital, short_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.compare.differences import Difference
    from argmap.compare.matching import Matched
    from argmap.model import Issue, Quote, Relation, Source
    from argmap.phrases import Speech

_LONG = 90
"""Characters of an article's words that are shown; of two passages, as many together."""
_MOST = 2
"""Passages of the article that are shown."""
_OF_MY_PREMISES = ("premise-missed", "each-for-together", "together-for-each")
"""Kinds for which the words of the map's own premises are shown."""
_SPEAKER_KINDS = ("reporter-for-author", "author-for-reporter", "other-voice", "other-stance")


class Wording:
    """Chooses how a difference is asked, and says what it is about."""

    def __init__(self, one: Difference, sides: Matched, speech: Speech) -> None:
        self.one, self.sides, self.speech = one, sides, speech
        self.words = speech.words.marking
        self.mine, self.theirs = sides.mine.structure, sides.theirs.structure
        self.my_claims = [name for name in one.mine if name in self.mine.claims]
        self.their_claims = [name for name in one.theirs if name in self.theirs.claims]
        self.my_relations = [self.mine.relations[name] for name in one.mine if name in self.mine.relations]
        self.their_relations = [self.theirs.relations[name] for name in one.theirs if name in self.theirs.relations]

    @property
    def template(self) -> str:
        """What is asked, with braces."""
        words = self.words.kinds[self.one.kind]
        return words.cases.get(self.case, words.asked)

    @cached_property
    def case(self) -> str:
        """Which way of asking fits; empty for the usual one."""
        found = self._case()
        return found if found in self.words.kinds[self.one.kind].cases else ""

    def _case(self) -> str:  # noqa: C901, PLR0911 - one line a kind
        own = self.my_relations[0] if self.my_relations else None
        match self.one.kind:
            case "thesis-missed":
                return "" if self.my_claims else "none"
            case "turned-round":
                return "attack" if own is not None and own.kind == "attack" else ""
            case "reporter-for-author" | "author-for-reporter":
                return self._speaker_case()
            case "claim-for-step":
                return "premise" if self._is_premise_attacked() else ""
            case "joined-elsewhere":
                crosses = bool(self.their_relations) and self.theirs.is_crossing(self.their_relations[0])
                return "link" if crosses else "" if self._passages else "unsaid"
            case "reason-missed":
                return "" if self._passages else "unsaid"
            case "nothing-says-this":
                return "quoted" if self.quote is not None else ""
            case "claim-missed":
                return "inside" if self._inside is not None else ""
            case "question-missed":
                return "one" if len(self.theirs.issues[self.one.theirs[0]].positions) == 1 else ""
            case "position-missed":
                return "" if self._issue is not None and self._issue.positions else "none"
            case "unsaid-missed":
                return self._unsaid_case()
            case _:
                return ""

    def _speaker_case(self) -> str:
        if self.quote is None:
            return ""
        takes_over = self.quote.stance in ("asserts", "endorses", "concedes")
        if self.one.kind == "author-for-reporter":
            return "named" if self.their_quote is not None and self.their_quote.voice else ""
        if not self.quote.voice:
            is_somebodys = self._source is None or self._source.side is not None or bool(self._source.author)
            return "" if takes_over and is_somebodys else "unnamed"  # readers' comments have no one author
        is_less = self.their_quote is not None and len(self.quote.voice) < len(self.their_quote.voice)
        return "named" if is_less or not takes_over else "agreed"

    def _is_premise_attacked(self) -> bool:
        if not self.my_relations or not self.their_relations:
            return False
        aimed = self.theirs.relations.get(self.their_relations[0].target)
        images = self.sides.theirs_of(self.my_relations[0].target)
        return aimed is not None and aimed.target not in images

    def _unsaid_case(self) -> str:
        step = next(iter(self.theirs.out_of(self.their_claims[0])), None)
        if step is None or not self._beside_unsaid(step):
            return "between" if self._below_unsaid() and step is not None else "alone"
        return "attack" if step.kind in ("attack", "contradiction") else ""

    @cached_property
    def values(self) -> dict[str, str]:
        """What stands for each name in braces; names of what there is nothing of are left out."""
        values = {"article": self._article, "author": self._author}
        values |= {"reads": self._reads(self.words.reads), "there": self._reads(self.words.there)}
        return values | self._of_claims() | self._of_relations() | self._of_issues() | self._of_quote()

    # Claims and relations

    def _of_claims(self) -> dict[str, str]:
        values: dict[str, str] = {}
        if self.one.kind == "claim-missed" and self._inside is not None:
            values["mine"] = self.called(self._inside)
        if self.my_claims:
            values["mine"] = self.called(self.my_claims[0])
            values["claims"] = self._listed(self.called(name) for name in self.my_claims)
        if self.one.kind == "unsaid-missed":
            values |= self._of_unsaid(self.their_claims[0])
        return values

    def _of_unsaid(self, unsaid: str) -> dict[str, str]:
        step = next(iter(self.theirs.out_of(unsaid)), None)
        if step is None:
            above = next(iter(self.theirs.onto(unsaid)), None)
            return {"target": self._as_mine(above.premises[0])} if above is not None else {"target": self._article}
        premises = self._beside_unsaid(step) or self._below_unsaid()
        return {"premises": self._listed(map(self._as_mine, premises)), "target": self._their_target(step)}

    def _beside_unsaid(self, step: Relation) -> list[str]:
        """The other premises of what goes without saying, but for others of its kind that the map has not."""
        rest = (name for name in step.premises if name != self.their_claims[0])
        return [name for name in rest if self.sides.mine_of(name) or self.theirs.claims[name].quotes]

    def _below_unsaid(self) -> list[str]:
        steps = self.theirs.supports_of(self.their_claims[0])
        return [name for step in steps for name in step.premises if self.sides.mine_of(name)]

    def _of_relations(self) -> dict[str, str]:
        values: dict[str, str] = {}
        if self.my_relations:
            first = self.my_relations[0]
            premises = list(dict.fromkeys(name for relation in self.my_relations for name in relation.premises))
            values["premises"] = self._listed(map(self.called, premises))
            values["does"] = (self.words.do_together if first.is_linked else self.words.does)[first.kind]
            values["as_one"], values["as_own"] = self.words.as_one[first.kind], self.words.as_own[first.kind]
            values["target"], values["aim"] = self._target(first), self._aim(first)
            values["parts"] = self._listed(self._joined(relation.premises) for relation in self.my_relations)
            values |= self._one_and_rest()
        elif self.their_relations:
            relation = self.their_relations[0]
            said = [name for name in relation.premises if self.theirs.claims[name].quotes] or relation.premises
            values["premises"] = self._listed(map(self._as_mine, said))
            values["target"] = self._their_target(relation)
            values["ends"] = self._listed(map(self._as_mine, dict.fromkeys((*said, *self._bears_on(relation)))))
            values["parted"] = "" if self._are_joined(relation) else self.words.parted
        return values

    def _one_and_rest(self) -> dict[str, str]:
        """A premise that is taken away, and what is left: one that the one map has alone and the other has not."""
        if len(self.my_relations) > 1:
            first = min(self.my_relations, key=lambda relation: len(relation.premises))
            rest = [relation.premises for relation in self.my_relations if relation is not first]
            left = [self.words.with_.join(map(self.mine.number, premises)) for premises in rest]
            return {"one": self.mine.number(first.premises[0]), "rest": self._listed(left)}
        premises = self.my_relations[0].premises
        alone = [part.premises[0] for part in self.their_relations if len(part.premises) == 1]
        one = next((name for name in premises if self.sides.theirs_of(name) & set(alone)), premises[0])
        rest_of = self._listed(self.mine.number(name) for name in premises if name != one)
        return {"one": self.mine.number(one), "rest": rest_of}

    def _joined(self, premises: Sequence[str]) -> str:
        return self.words.with_.join(map(self.called, premises))

    def called(self, claim: str) -> str:
        """A claim of the map that is looked at."""
        words = _in_marks(short_words(self.mine.claims[claim], self.speech).rstrip("."))
        return self.words.claim.format(number=self.mine.number(claim), words=words)

    def _as_mine(self, claim: str) -> str:
        """A claim of the reference as the map has it, else in the article's words."""
        own = self.sides.mine_of(claim)
        return self.called(own[0]) if own else self.words.claim_unnumbered.format(words=self._quoted(claim, _LONG))

    def _target(self, relation: Relation) -> str:
        if relation.target in self.mine.claims:
            return self.called(relation.target)
        aimed = self.mine.relations[relation.target]
        premises = self._listed(map(self.called, aimed.premises))
        number, target = self.mine.number(aimed.id), self.called(self.mine.aim(aimed).id)
        words = self.words.link if number else self.words.step
        return words.format(number=number, premises=premises, target=target)

    def _aim(self, relation: Relation) -> str:
        """The target, named again."""
        if relation.target in self.mine.claims:
            return self.mine.number(relation.target)
        return self.words.this_link if self.mine.number(relation.target) else self.words.this_step

    def _their_target(self, relation: Relation) -> str:
        if relation.target in self.theirs.claims:
            return self._as_mine(relation.target)
        aimed = self.theirs.relations[relation.target]
        premises = self._listed(map(self._as_mine, aimed.premises))
        return self.words.step.format(premises=premises, target=self._as_mine(self.theirs.aim(aimed).id))

    def _bears_on(self, relation: Relation) -> Sequence[str]:
        if relation.target in self.theirs.claims:
            return (relation.target,)
        aimed = self.theirs.relations[relation.target]
        return (*aimed.premises, self.theirs.aim(aimed).id)

    def _are_joined(self, theirs: Relation) -> bool:
        """Whether the map joins some of what the reference joins, in whatever way."""
        ends = {mine for name in (*theirs.premises, *self._bears_on(theirs)) for mine in self.sides.mine_of(name)}
        return any(len(ends & {*one.premises, self.mine.aim(one).id}) > 1 for one in self.mine.map.relations)

    # Questions

    @property
    def _issue(self) -> Issue | None:
        return next((self.mine.issues[name] for name in self.one.mine if name in self.mine.issues), None)

    def _of_issues(self) -> dict[str, str]:
        if self._issue is not None:
            claims = self._listed(map(self.called, self._issue.positions))
            answers = self.words.as_answer if len(self._issue.positions) == 1 else self.words.as_answers
            return {"question": _in_marks(self._issue.question), "claims": claims, "as_answers": answers}
        theirs = next((self.theirs.issues[name] for name in self.one.theirs if name in self.theirs.issues), None)
        if theirs is None:
            return {}
        by_ground = {self.theirs.ground(name): name for name in reversed(theirs.positions)}
        facing = [by_ground[side] for side in ("left", "right") if side in by_ground]
        shown = facing if len(facing) > 1 else theirs.positions[:_MOST]
        return {"claims": self._listed(map(self._as_mine, shown))}

    # Quotes

    def _of_quote(self) -> dict[str, str]:
        if self.quote is None:
            return {}
        return {
            "quoted": _cut(self.quote.words, _LONG),
            "voice": self.speech.words.according.join(reversed(self.quote.voice)),
            "stance": self.words.stands[self.quote.stance],
        }

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
        pairs = self.sides.quotes_beside(self.my_claims[0])
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

    # The article

    @cached_property
    def _inside(self) -> str | None:
        """For a claim that the map has not: one of its own that quotes words of the same passage."""
        stretches = [
            s for name in self.their_claims for quote in self.sides.their_quotes[name] for s in quote.stretches
        ]
        return next(
            (
                name
                for name, quotes in self.sides.my_quotes.items()
                if any(own.shared(s) for quote in quotes for own in quote.stretches for s in stretches)
            ),
            None,
        )

    @cached_property
    def _passages(self) -> list[Quote]:
        """The article's words that are shown: of one source, and of different claims before of one."""
        quotes = [quote for name in self._read for quote in self.theirs.claims[name].own_quotes]
        wanted = self._source_of_thesis or self._source_of_relation or (quotes[0].source if quotes else None)
        if not any(quote.source == wanted for quote in quotes):
            wanted = quotes[0].source if quotes else None
        firsts = [
            next((quote for quote in self.theirs.claims[name].own_quotes if quote.source == wanted), None)
            for name in self._read
        ]
        shown = [quote for quote in firsts if quote is not None]
        if self.one.kind in ("concession-as-support", "concession-as-attack"):
            shown = [quote for quote in shown if quote.stance == "concedes"] or shown
        if self.one.kind == "split":
            shown = quotes
        return shown[:_MOST]

    @cached_property
    def _read(self) -> list[str]:
        """The reference's claims whose words are shown."""
        if self.one.kind == "merged":
            return [name for name in self.one.theirs if name in self.theirs.claims]
        if self.one.kind == "reason-for-conclusion":
            return sorted(self.sides.theirs_of(self.my_claims[0]))
        if self.their_claims:
            return self.their_claims
        if self.one.kind == "turned-round":
            relation = self.their_relations[0]
            return [*relation.premises, self.theirs.aim(relation).id]
        if self.their_relations and self.one.kind not in _OF_MY_PREMISES:
            return list(self.their_relations[0].premises)
        mine = [name for relation in self.my_relations for name in relation.premises] or self.my_claims
        return [image for name in mine for image in sorted(self.sides.theirs_of(name))]

    @property
    def _source_of_thesis(self) -> str | None:
        theses = (source.id for source in self.theirs.map.sources if source.main in self.their_claims)
        return next(theses, None) if self.one.kind.startswith(("thesis", "reason-for")) else None

    @property
    def _source_of_relation(self) -> str | None:
        """The source that draws what is meant: as it says, else the one of its premises' side."""
        if not self.their_relations:
            return None
        relation = self.their_relations[0]
        side = self.theirs.ground(relation.id)
        beside = (source.id for source in self.theirs.map.sources if source.side == side)
        return relation.stated_in or next(beside, None)

    @cached_property
    def _source(self) -> Source | None:
        if self._source_of_thesis:
            return self.theirs.sources[self._source_of_thesis]
        own = self.quote
        if own is not None and (self.one.kind in _SPEAKER_KINDS or not self._passages):
            return self.theirs.sources.get(self.sides.sources.get(own.source, ""))
        return self.theirs.sources[self._passages[0].source] if self._passages else None

    @property
    def _article(self) -> str:
        return self._titled(self._source)

    def _titled(self, source: Source | None) -> str:
        if source is None or not source.title.strip():
            return self.words.this_article
        return self.words.titled.format(title=_in_marks(source.title))

    @property
    def _author(self) -> str:
        party = self._source.speaks_for if self._source is not None else None
        return self.words.author_for.format(party=party) if party else self.words.author

    def _reads(self, frame: str) -> str:
        """The article's words as a sentence; empty where there are none, since all of it goes without saying."""
        if not self._passages:
            return ""
        sources = list(dict.fromkeys(quote.source for quote in self._passages))
        more = "".join(
            self.words.reads_too.format(article=self._titled(self.theirs.sources[one]), words=self._words_of(one))
            for one in sources[1:]
        )
        return capital(frame.format(article=self._article, words=self._words_of(sources[0]), more=more))

    def _words_of(self, source: str) -> str:
        longest = _LONG if len(self._passages) == 1 else _LONG * 2 // 3
        words = (_cut(quote.words, longest) for quote in self._passages if quote.source == source)
        return self._listed(dict.fromkeys(self.words.claim_unnumbered.format(words=one) for one in words))

    def _quoted(self, claim: str, longest: int) -> str:
        one = self.theirs.claims[claim]
        return _cut(one.quotes[0].words if one.quotes else one.text, longest)

    def _listed(self, words: Iterable[str]) -> str:
        return self.speech.listed(words)


def _cut(words: str, longest: int) -> str:
    """Words between marks of quotation, cut at a word."""
    text = _in_marks(" ".join(words.split()))
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"


def _in_marks(words: str) -> str:
    """Words as they stand between double marks: with single ones inside, and without a full stop at their end."""
    return words.translate(_SINGLE).strip().removesuffix(".").strip()


_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‘", '"': "'"})
