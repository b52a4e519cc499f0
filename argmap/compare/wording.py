"""What a comment on a difference puts between its words."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.cases import Cases
from argmap.compare.passages import FACING
from argmap.compare.quoting import in_marks, is_repeat, shortened, without_repeats
from argmap.phrases import relation_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from argmap.compare.places import PlacedQuote
    from argmap.model import Relation, Stance


_MOST_NAMED = 45
"""Words of claims, as they are named, beyond which each is cut."""
_MOST_IN_ALL = 70
"""Words of claims, if they take long to name, and of a passage beyond which the passage is not quoted."""
_OF_CLAIMS = (
    *("concession-as-attack", "attack-for-support", "support-for-attack", "other-kind", "together-for-each"),
    *("each-for-together", "past-sub-conclusion", "claim-for-step", "step-for-claim", "link-missed", "premise-missed"),
    *("premise-added", "attack-added", "link-added", "attack-missed"),
)
"""Kinds that ask what the claims themselves do to each other."""
_OF_CLAIMS_IN = (
    *(("turned-round", case) for case in ("link", "attack", "opposed")),
    *(("reason-added", case) for case in ("used", "across", "step", "opposed")),
    *(("joined-elsewhere", case) for case in ("link", "across", "other-way", "step", "opposed")),
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
        values |= {"reads": self._reads(self._to_read), "before": self._before, "look": self._look}
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
        return self.one.kind in _OF_CLAIMS or (self.one.kind, self.case) in _OF_CLAIMS_IN

    @cached_property
    def _fitting(self) -> Sequence[PlacedQuote]:
        """The passages; where what is asked is about the claims alone, those that do not take too long."""
        if not self._is_of_claims:
            return self._passages
        left = _MOST_IN_ALL - self._words_of_names if self._are_names_long else _MOST_IN_ALL
        return [one for one in self._passages if len(self._shown(one).split()) <= left]

    def _is_said(self, passage: PlacedQuote) -> bool:
        """Whether a claim without a name says a passage over again."""
        return any(self._is_claim(name, passage) for name in self._joined)

    # Claims and relations

    def _of_claims(self) -> dict[str, str]:
        values: dict[str, str] = {}
        if self.touching:
            shown = [self._shown(one) for one in self._to_read]
            values["touching"] = self._listed(self._called_beside(name, *shown) for name in self.touching)
        if self.my_claims:
            values["mine"] = self._called_beside(self.my_claims[0], *self._words_beside)
            values["claims"] = self._listed(self.called(name) for name in self.my_claims)
            values["number"], values["quoting"] = self.mine.number(self.my_claims[0]), self._quoting()
            values["quotations"] = self._listed(self._quotations)
        if self._heading is not None:
            rest = [name for name in self.my_claims if name != self._heading]
            values["one"], values["headings"] = self.mine.number(self._heading), self._headings(self._heading)
            values["rest"] = self._numbers(rest)
        if self.one.kind == "unsaid-missed":
            values |= self._of_unsaid(self.their_claims[0])
        return values

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
        premises = self._own_premises
        return {
            "numbers": self._numbers(premises),
            "supposed": self._supposed(premises),
            "aim": self._numbers(self.sides.mine_of(self.theirs.aim(relation).id)[:1]),
            "premises": self._listed(map(self._called_once, premises)),
            "target": self._their_target(relation),
            "start": self._numbers(sorted(self._own_step, key=[*self.mine.claims].index)),
            "ends": self._listed_shortly(self._called_once, self._named_ends) or self._numbers(self._named_ends),
            "either": self._either(self.ends),
            "parted": "" if self.drawn else self.words.parted,
            "drawn": "; ".join(relation_words(one, self.mine, self.speech) for one in self.drawn),
        }

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
            "does": (words.do_together if first.is_linked else words.does)[first.kind],
            "as_one": words.as_one[first.kind],
            "without": words.without[len(premises) > FACING],
            "would_be": words.would_be[first.kind],
            "target": self._target(first),
            "aim": self._aim(first),
            "apart": self._apart(first),
        }
        if self.reasons:
            values["reasons"] = self._listed(map(self.called, self.reasons))
        return values | self._of_aimed(first) | self._one_and_rest()

    def _of_aimed(self, relation: Relation) -> dict[str, str]:
        """Of a relation that bears on a step: what it is for that step not to hold, and what the step joins."""
        aimed = self.mine.relations.get(relation.target)
        if aimed is None:
            return {}
        end = self.mine.aim(aimed).id
        fails = self.words.fails[aimed.kind].format(
            target=self.mine.number(end), premises=self._numbers(aimed.premises)
        )
        return {"step_fails": fails, "either": self._either([*aimed.premises, end])}

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
            return {"one": self.mine.number(self.opposed)}
        one = self._parted[0] if len(self.my_relations) > 1 else self._dispensable
        return {"one": self.mine.number(one), "rest": self._numbers(x for x in self._my_premises if x != one)}

    def _either(self, claims: Iterable[str]) -> str:
        *most, last = [*map(self.mine.number, claims)] or [""]
        return self.words.or_.join([", ".join(most), last]) if most else last

    def _supposed(self, claims: Sequence[str]) -> str:
        """That claims of mine are true."""
        said = self.words.supposed[min(len(claims), 3) - 1] if claims else ""
        return said.format(numbers=self._numbers(claims))

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
        lists = [self._my_premises] if self.my_relations else [self._own_premises, self._named_ends]
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
        premises = self._listed_shortly(self.called, aimed.premises) or self._numbers(aimed.premises)
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

    # Questions

    def _of_issues(self) -> dict[str, str]:
        if self.issue is not None:
            claims = self._listed(map(self.called, self.issue.positions))
            answers = self.words.as_answer if len(self.issue.positions) == 1 else self.words.as_answers
            values = {"question": in_marks(self.issue.question), "claims": claims, "as_answers": answers}
            if self.one.kind == "position-missed":
                values["others"] = self._listed(map(self.called, self.other_answers))
            return values
        theirs = next((self.theirs.issues[name] for name in self.one.theirs if name in self.theirs.issues), None)
        if theirs is None:
            return {}
        facing = {own for name in self._facing(theirs) for own in self.sides.mine_of(name)[:1]}
        is_asked = any(facing <= {*issue.positions} for issue in self.mine.map.issues)
        return {
            "claims": self._listed(map(self._as_mine, self._facing(theirs))),
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
        others: tuple[Stance, ...] = ("rejects", "reports", "asserts")
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
