"""What a comment on a difference puts between its words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.cases import Cases
from argmap.compare.passages import FACING, OF_CLAIMS
from argmap.compare.quoting import in_marks, is_repeat, shortened, without_repeats
from argmap.phrases import relation_words, short_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.compare.places import PlacedQuote
    from argmap.model import ClaimType, Relation, Stance


_MOST_NAMED = 42
"""Words of claims, as they are named, beyond which each is cut."""
_MOST_IN_ALL = 80
"""Words of claims, if they take long to name, and of a passage beyond which the passage is not quoted."""
_SHORT = 30
"""Words of a passage that is quoted however long the claims take to name."""
_OF_CLAIMS_IN = (
    *(("turned-round", case) for case in ("attack", "opposed")),
    *(("reason-added", case) for case in ("step", "opposed")),
    *(("joined-elsewhere", case) for case in ("link", "from", "across", "other-way", "step", "opposed")),
)
"""Cases of others that do."""
_FEWEST_EACH = 7
"""Words of each that are left at least; of more claims than that leaves room for, the numbers have to do."""


class Wording(Cases):
    """Says what a comment is about."""

    @cached_property
    def values(self) -> dict[str, str]:
        """What stands for each name in braces; names of what there is nothing of are left out."""
        several = sum(source.side is not None for source in self.theirs.map.sources) != FACING
        values = {"article": self._article, "author": self._author, "again": self._again}
        values["articles"] = self.words.either_article[several]
        aimed = self._aimed_source
        values |= {"aimed_article": self._titled(aimed), "aimed_author": self._name_of(aimed) or self.words.author}
        values |= {"reads": self._reads(self._to_read), "before": self._before}
        return values | self._of_claims() | self._of_relations() | self._of_issues() | self._of_quote()

    @property
    def _to_read(self) -> Sequence[PlacedQuote]:
        """The passages that are quoted; where what is asked is about the claims alone, none that one says again."""
        if not self._is_of_claims:
            return self._passages
        numbered = self._by_number.values()
        return [one for one in self._fitting if one in numbered or not self._is_said(one)]

    @property
    def _is_of_claims(self) -> bool:
        return self.one.kind in OF_CLAIMS or (self.one.kind, self.case) in _OF_CLAIMS_IN

    @cached_property
    def _fitting(self) -> Sequence[PlacedQuote]:
        """The passages; where what is asked is about the claims alone, those that do not take too long."""
        if not self._is_of_claims:
            return self._passages
        left = max(_MOST_IN_ALL - self._words_of_names, _SHORT) if self._are_names_long else _MOST_IN_ALL
        return [one for one in self._passages if len(self._shown(one).split()) <= left]

    def _is_said(self, passage: PlacedQuote) -> bool:
        """Whether a claim without a name says a passage over again."""
        return any(self._is_claim(name, passage) for name in self._joined)

    def _whole(self, claim: str) -> str:
        """A claim of mine in all its words, whatever its name."""
        words = in_marks(self.mine.claims[claim].text.strip().rstrip("."))
        return self.words.claim.format(number=self.mine.number(claim), words=words)

    # Claims and relations

    def _of_claims(self) -> dict[str, str]:
        values: dict[str, str] = {}
        if self.touching:
            shown = [self._shown(one) for one in self._to_read]
            values["touching"] = self._listed(self._called_beside(name, *shown) for name in self.touching)
        if self.my_claims:
            values["mine"] = self._called_beside(self.my_claims[0], *self._words_beside)
            values["claims"] = self._listed(self.called(name) for name in self.my_claims)
            values["whole"] = self._whole(self.my_claims[0])
            values["number"], values["quoting"] = self.mine.number(self.my_claims[0]), self._quoting()
            values["quotations"] = self._listed(self._quotations)
        if "{sources}" in self.template:
            beside = {name: self.shown_of_own(one) for name, one in self.own_passages.items()}
            values["sources"] = self._own_sources()
            values["claims"] = self._listed(self._called_beside(name, beside.get(name, "")) for name in self.my_claims)
        if self._heading is not None:
            rest = [name for name in self.my_claims if name != self._heading]
            values["one"], values["headings"] = self.mine.number(self._heading), self._headings(self._heading)
            values["rest"] = self._numbers(rest)
        if self.one.kind == "unsaid-missed":
            values |= self._of_unsaid(self.their_claims[0])
        return values

    def _own_sources(self) -> str:
        """What each of my claims quotes, as a sentence."""
        parts: dict[str, list[str]] = {}
        for name, one in self.own_passages.items():
            words = self.words.numbered[True].format(words=self.shown_of_own(one), number=self.mine.number(name))
            parts.setdefault(one.stretches[0].source, []).append(words)
        titles = {name: self._titled(self.theirs.sources.get(name)) for name in parts}
        if not parts:
            return ""
        first, *others = parts
        more = "".join(
            self.words.reads_too.format(article=titles[name], words=self._listed(parts[name])) for name in others
        )
        return self._ended(self.words.reads.format(article=titles[first], words=self._listed(parts[first]), more=more))

    @property
    def _words_beside(self) -> Sequence[str]:
        """What is quoted of my claim beside its name."""
        if "{quotations}" in self.template:
            return [*self._merged_words]
        return [self.quote.words] if self.quote is not None and "{quoted}" in self.template else []

    def _of_unsaid(self, unsaid: str) -> dict[str, str]:
        step = self._step_of_unsaid
        if step is None:
            above = next(iter(self.theirs.onto(unsaid)), None)
            return {"target": self._as_mine(above.premises[0])} if above is not None else {"target": self._article}
        premises = self._beside_unsaid(step) or self._below_unsaid()
        return {
            "premises": self._listed(map(self._as_mine, premises)),
            "target": self._their_target(step),
            "reasons": self._listed(map(self.called, self.reasons_for_unsaid)),
            "aim": self._numbers(self.sides.mine_of(self.theirs.aim(step).id)[:1]),
            "ends": self._listed(map(self.called, self._ends_of_unsaid(step))),
            "either": self._either(self._ends_of_unsaid(step)),
        }

    def _of_relations(self) -> dict[str, str]:
        if self.my_relations:
            return self._of_my_relations(self.my_relations[0])
        if not self.their_relations:
            return {}
        relation = self.their_relations[0]
        premises, aim = self._own_premises, self.sides.mine_of(self.theirs.aim(relation).id)[:1]
        return self._of_their_aimed(relation) | {
            "numbers": self._numbers(premises),
            "supposed": self._supposed(premises),
            "aim": self._numbers(aim),
            **self._false_or_true(aim),
            "premises": self._listed(map(self._called_once, premises)),
            "target": self._their_target(relation),
            "start": self._numbers(sorted(self._own_step, key=[*self.mine.claims].index)),
            "ends": self._listed_ends or self._numbers(self._named_ends),
            "either": self._either(self.ends),
            "parted": "" if self.drawn else self.words.parted,
            "drawn": "; ".join(relation_words(one, self.mine, self.speech) for one in self.drawn),
        }

    @property
    def _listed_ends(self) -> str:
        """What a relation of the reference joins; empty if it takes too long, or beside lines if names must be cut."""
        is_cut = self._most_each(self._called_once, self._named_ends) != 0
        return "" if self.drawn and is_cut else self._listed_shortly(self._called_once, self._named_ends)

    def _of_their_aimed(self, relation: Relation) -> dict[str, str]:
        """Of a step that a missing relation bears on: how that is argued, in my claims."""
        aimed = self.theirs.relations.get(relation.target)
        if aimed is None:
            return {}
        premises = [own for name in aimed.premises for own in self.sides.mine_of(name)[:1]]
        ends = self.sides.mine_of(self.theirs.aim(aimed).id)
        return {"argument": self._argued(aimed.kind, premises, ends[0])} if premises and ends else {}

    @property
    def _own_premises(self) -> list[str]:
        """My claims from which a relation of the reference leads."""
        return [own for one in self.their_relations[:1] for name in self._said(one) for own in self.sides.mine_of(name)]

    @property
    def _named_ends(self) -> list[str]:
        """What a relation of the reference joins, and what the lines join with it that are named beside."""
        further = (name for one in self.drawn for name in self.mine.ends(one)) if "{drawn}" in self.template else ()
        return list(dict.fromkeys((*self.ends, *further)))

    def _of_my_relations(self, first: Relation) -> dict[str, str]:
        words, premises = self.words, self._my_premises
        numbers = self._numbers(premises)
        values = {
            "premises": self._listed_shortly(self._called_once, premises) or numbers,
            "numbers": numbers,
            "supposed": self._supposed(premises),
            "for_": words.for_[first.kind],
            "shows": words.shows[first.kind],
            "does": (words.do_together if first.is_linked else words.does)[first.kind],
            "as_one": words.as_one[first.kind],
            "without": words.without[len(premises) > FACING],
            "would_be": words.would_be[first.kind],
            "target": self._target(first),
            "aim": self._aim(first),
            "apart": self._apart(first),
        }
        values |= self._false_or_true([self.mine.aim(first).id])
        return values | self._of_aimed(first) | self._one_and_rest()

    def _false_or_true(self, claims: Sequence[str]) -> dict[str, str]:
        """How it is said that a claim does not hold, and that it does."""
        wrong, right = self.words.false_or_true[any(map(self._is_judged, claims))]
        return {"wrong": wrong, "right": right}

    def _of_aimed(self, relation: Relation) -> dict[str, str]:
        """Of a relation that bears on a step: how that is argued, and what it joins."""
        aimed = self.mine.relations.get(relation.target)
        if aimed is None:
            return {}
        end = self.mine.aim(aimed).id
        values = {"start": self._numbers(aimed.premises), "end": self.mine.number(end)}
        if self.one.kind == "step-for-claim" and self.hit:
            values["hit"] = self._numbers(self.hit)
        return {**values, "argument": self._argued(aimed.kind, aimed.premises, end)}

    def _argued(self, kind: str, premises: Sequence[str], end: str) -> str:
        """A step of my claims as somebody would argue it; if that takes too long, with their names."""
        said = {name: in_marks(self.mine.claims[name].text) for name in (*premises, end)}
        if sum(len(one.split()) for one in said.values()) > _MOST_NAMED:
            said = {name: in_marks(short_words(self.mine.claims[name], self.speech).rstrip(".")) for name in said}
        listed = self._listed(self._marked(said[name]) for name in premises)
        return self.words.argument[kind].format(premises=listed, target=self._marked(said[end]))

    def _apart(self, first: Relation) -> str:
        """Premises that stand apart, with what they are there for."""
        most = self._most_each(self._called_once, self._my_premises)
        named = {
            name: self.mine.number(name) if most is None else self._called_once(name, most)
            for name in self._my_premises
        }
        parts = [self._listed(named[name] for name in relation.premises) for relation in self._by_size]
        if all(len(relation.premises) == 1 for relation in self.my_relations):
            return f"{self._listed(parts)} {self.words.as_own[first.kind]} {self._target(first)}"
        alone, *others = parts
        one, several = self.words.as_another
        sizes = [len(relation.premises) for relation in self._by_size[1:]]
        rest = [(one if size == 1 else several).format(premises=part) for part, size in zip(others, sizes, strict=True)]
        return ", ".join([f"{alone} {self.words.as_one[first.kind]} {self._target(first)}", *rest])

    @cached_property
    def _parted(self) -> list[str]:
        """My claims that count only together, as the reference has them: the fact before the rule that needs it."""
        order = [own for name in self.their_relations[0].premises for own in self.sides.mine_of(name)]
        return [name for name in dict.fromkeys(order) if name in self._my_premises] or self._my_premises

    def _one_and_rest(self) -> dict[str, str]:
        """A premise that is taken away, and what is left: of those that are parted, one that the others need.

        Or the one that is looked at, as the reference sets it against what it is given for.
        """
        if self.case == "opposed" and self.opposed is not None:
            return {"one": self.mine.number(self.opposed), "supposed": self._supposed([self.opposed])}
        if self.one.kind == "each-for-together" and self._is_of_several:
            alone = self._by_size[0].premises
            return {"one": self._numbers(alone), "rest": self._numbers(x for x in self._parted if x not in alone)}
        if self.one.kind == "each-for-together" and self.inner is not None:
            return {
                "one": self.mine.number(self.inner),
                "rest": self._numbers(x for x in self._my_premises if x != self.inner),
            }
        one = self._parted[0] if len(self.my_relations) > 1 else self._dispensable
        rest = self._numbers(x for x in self._my_premises if x != one)
        return {"one": self.mine.number(one), "rest": rest}

    def _either(self, claims: Iterable[str]) -> str:
        *most, last = [*map(self.mine.number, claims)] or [""]
        return self.words.or_.join([", ".join(most), last]) if most else last

    def _supposed(self, claims: Sequence[str]) -> str:
        """That claims of mine are true; of a demand, that it is met, but of a main one that it is right."""
        if not claims:
            return ""
        is_judged, numbers = any(map(self._is_judged, claims)), self._numbers(claims)
        if len(claims) == 1 and self._is_demand(claims[0]):
            return self.words.done.format(numbers=numbers)
        by = self._contested_by(claims[0]) if len(claims) == 1 else ""
        if by:
            return self.words.granted_by.format(author=by, numbers=numbers)
        forms = self.words.granted if is_judged else self.words.supposed
        return forms[min(len(claims), 3) - 1].format(numbers=numbers)

    def _type_of(self, claim: str) -> ClaimType | None:
        """What kind of claim one of mine is; by the reference, if the map says nothing of it."""
        own = self.mine.claims[claim].type
        return own or next((self.theirs.claims[name].type for name in self._images(claim)), None)

    def _is_demanding(self, claim: str) -> bool:
        said = self.mine.claims[claim].text.casefold().split()
        return self._type_of(claim) != "fact" and not self.words.demanding.isdisjoint(said)

    def _is_judged(self, claim: str) -> bool:
        """Whether a claim is one of right and wrong rather than of true and false."""
        return self._type_of(claim) == "policy" or self._is_demanding(claim)

    def _is_demand(self, claim: str) -> bool:
        """Whether somebody could do what a claim says; what a whole article argues for is the matter itself."""
        is_main = not self._mains.isdisjoint(self.sides.theirs_of(claim))
        return self._is_demanding(claim) and self._type_of(claim) in ("policy", None) and not is_main

    def _contested_by(self, claim: str) -> str:
        """Who is alone in saying what is a judgement, or what is spoken against; empty where nobody is."""
        images = self.sides.theirs_of(claim)
        is_contested = any(line.kind == "attack" for name in images for line in self.theirs.onto(name))
        quotes = [quote for name in images for quote in self.theirs.claims[name].quotes]
        sources = {quote.source for quote in quotes if quote.stance == "asserts" and not quote.voice}
        if len(sources) != 1 or any(quote.stance != "asserts" or quote.voice for quote in quotes):
            return ""
        return (
            self._name_of(self.theirs.sources.get(next(iter(sources)))) if is_contested or self._is_value(claim) else ""
        )

    def _is_value(self, claim: str) -> bool:
        return self._type_of(claim) == "value"

    def _briefly(self, claims: Sequence[str]) -> str:
        """Claims with their names, cut if that takes too long, else by their numbers."""
        return self._listed_shortly(self.called, claims) or self._numbers(claims)

    def _listed_shortly(self, called: Callable[[str, int], str], claims: Sequence[str]) -> str:
        """Claims with their names, cut if that takes too long; empty if there are too many even so."""
        most = self._most_each(called, claims)
        return "" if most is None else self._listed(called(name, most) for name in claims)

    def _most_each(self, called: Callable[[str, int], str], claims: Sequence[str]) -> int | None:
        """To how many words each name is cut, 0 if none is; nothing if too little would be left of each."""
        names = [called(name, 0) for name in claims]
        if sum(len(one.split()) for one in names) <= _MOST_NAMED:
            return 0
        each = _MOST_NAMED // len(names)
        return each if each >= _FEWEST_EACH else None

    @cached_property
    def _by_number(self) -> Mapping[str, PlacedQuote]:
        """Of claims that are listed together, all are named by their numbers alone, or none."""
        if "{reads}" not in self.template:
            return {}
        found = {name: one for one in self._fitting for name in self._joined if self._is_claim(name, one)}
        ends = self._named_ends if "{ends}" in self.template else []
        own = [[*one.premises] for one in self._by_size] if self._is_of_several else [self._my_premises]
        lists = own if self.my_relations else [self._own_premises, ends]
        apart = {name for listed in lists if not set(listed) <= found.keys() for name in listed}
        return {name: one for name, one in found.items() if self.mine.number(name) and name not in apart}

    def _called_once(self, claim: str, most: int = 0) -> str:
        """A claim of mine; by its number, if it has no name and a passage beside it says the same over again."""
        return self.mine.number(claim) if claim in self._by_number else self.called(claim, most)

    def _numbers(self, claims: Iterable[str]) -> str:
        return self._listed(map(self.mine.number, claims))

    def _as_mine(self, claim: str, most: int = 0) -> str:
        """A claim of the reference as the map has it, else in the article's words."""
        own = self.sides.mine_of(claim)
        return self.called(own[0], most) if own else self._marked(self._quoted(claim))

    def _target(self, relation: Relation) -> str:
        if relation.target in self.mine.claims:
            return self._called_once(relation.target)
        aimed = self.mine.relations[relation.target]
        number, end = self.mine.number(aimed.id), self.mine.aim(aimed).id
        if "{argument}" in self.template:  # which spells them out
            premises, target = self._numbers(aimed.premises), self.mine.number(end)
        else:
            premises = self._listed_shortly(self.called, aimed.premises) or self._numbers(aimed.premises)
            target = self.called(end)
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
        if "{argument}" in self.template:
            starts = [own for name in aimed.premises for own in self.sides.mine_of(name)[:1]]
            end = self.sides.mine_of(self.theirs.aim(aimed).id)[:1]
            return self.words.step.format(premises=self._numbers(starts), target=self._numbers(end))
        premises = self._listed(map(self._as_mine, aimed.premises))
        return self.words.step.format(premises=premises, target=self._as_mine(self.theirs.aim(aimed).id))

    # Questions

    def _of_issues(self) -> dict[str, str]:
        if self.issue is not None:
            claims = self._briefly(self.issue.positions)
            answers = self.words.as_answer if len(self.issue.positions) == 1 else self.words.as_answers
            values = {"question": in_marks(self.issue.question), "claims": claims, "as_answers": answers}
            values["something"] = self.woven
            if self.one.kind == "position-missed":
                values["others"] = self._briefly(self.other_answers)
            return values
        theirs = next((self.theirs.issues[name] for name in self.one.theirs if name in self.theirs.issues), None)
        if theirs is None:
            return {}
        facing = {own for name in self._facing(theirs) for own in self.sides.mine_of(name)[:1]}
        is_asked = any(facing <= {*issue.positions} for issue in self.mine.map.issues)
        return {
            "claims": self._briefly([own for name in self._facing(theirs) for own in self.sides.mine_of(name)[:1]])
            or self._listed(map(self._as_mine, self._facing(theirs))),
            "unasked": "" if is_asked else self.words.unasked,
        }

    # Quotes

    def _headings(self, claim: str) -> str:
        """The headings that are all that a claim of mine quotes."""
        one = self.mine.claims[claim]
        words = without_repeats(shortened(quote.words) for quote in one.quotes)
        if len(words) == 1 and not one.label.strip() and is_repeat(one.text, words[0]):
            return self.words.heading
        return self.words.headings[len(words) > 1].format(words=self._listed(map(self._marked, words)))

    def _of_quote(self) -> dict[str, str]:
        if self.quote is None:
            return {}
        return {
            "quoted": shortened(self.quote.words),
            "voice": self.speech.words.according.join(map(self._as_named, reversed(self.quote.voice))),
            "stance": self.words.stands[self.quote.stance],
            "stances": self._stances(self.quote.stance),
            "doing": self.words.doing[self.quote.stance],
            "agrees": self.words.agrees[self.quote.stance],
        }

    def _stances(self, own: Stance) -> str:
        """What the author may do with words: as the map says, as the reference does, and something else."""
        asked = {own, self.their_quote.stance if self.their_quote is not None else "asserts"}
        is_question = self.quote is not None and self.quote.words.rstrip().endswith("?")
        plain: tuple[Stance, ...] = ("rejects", "reports", "asserts")
        others: tuple[Stance, ...] = ("asks", *plain) if is_question else plain
        asked.add(next(one for one in others if one not in asked))
        *most, last = [words for stance, words in self.words.may.items() if stance in asked]
        return f"{', '.join(most)}{self.words.or_}{last}" if most else last

    def _as_named(self, voice: str) -> str:
        """Who speaks; in marks where an article calls them “the teachers I work with”, as it isn't we who say I."""
        is_first_person = not self.words.first_person.isdisjoint(voice.split())
        return self._marked(voice) if is_first_person else voice

    # The author

    @property
    def _author(self) -> str:
        """Who wrote the article, by name; else by its title, if that is not named already."""
        is_named = "{article}" in self.template or ("{reads}" in self.template and self._passages)
        return self._titled_author if self._again == self.words.author and not is_named else self._again

    @property
    def _titled_author(self) -> str:
        has_title = self._source is not None and self._source.title.strip()
        return self.words.author_of.format(article=self._article) if has_title else self.words.author
