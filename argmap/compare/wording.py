"""What a comment on a difference puts between its words, and which way of asking fits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.differences import leads, reaches
from argmap.compare.passages import FACING, Passages
from argmap.compare.quoting import in_marks, is_repeat, shortened, without_repeats
from argmap.phrases import relation_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.compare.places import PlacedQuote
    from argmap.model import Issue, Quote, Relation, Stance


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
    *(("turned-round", "link"), ("turned-round", "attack"), ("reason-added", "used")),
    *(("joined-elsewhere", case) for case in ("link", "other-way", "across")),
)
"""Cases of others that do."""
_FEWEST_EACH = 7
"""Words of each that are left at least; of more claims than that leaves room for, the numbers have to do."""


class Wording(Passages):
    """Chooses how a difference is asked, and says what it is about."""

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

    def _case(self) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind
        own = self.my_relations[0] if self.my_relations else None
        match self.one.kind:
            case "thesis-missed":
                return "" if self.my_claims else "none"
            case "reason-for-conclusion":
                mains = {source.main for source in self.theirs.map.sources}
                return "other" if mains & set(self.sides.theirs_of(self.my_claims[0])) else ""
            case "turned-round":
                is_link = self.theirs.is_crossing(self.their_relations[0])
                return "attack" if own is not None and own.kind == "attack" else "link" if is_link else ""
            case "each-for-together" | "together-for-each":
                return "several" if self._is_of_several else ""
            case "past-sub-conclusion":
                is_known = bool(self.sides.mine_of(self.their_relations[0].target))
                return "attack" if own is not None and own.kind == "attack" else "known" if is_known else ""
            case "link-missed":
                return "step" if self.their_relations[0].target in self.theirs.relations else ""
            case "attack-added" | "link-added" | "concession-as-attack" | "attack-for-support" | "support-for-attack":
                return "step" if own is not None and own.target in self.mine.relations else ""
            case "reporter-for-author" | "author-for-reporter":
                return self._speaker_case()
            case "claim-for-step":
                return self._step_case()
            case "joined-elsewhere":
                return self._elsewhere_case()
            case "words-elsewhere":
                return "several" if len(self.sides.my_quotes[self.my_claims[0]]) > 1 else ""
            case "merged":
                return self._merged_case()
            case "split":
                return self._split_case()
            case "reason-missed":
                return self._reason_case()
            case "attack-missed":
                return "many" if len(self._ends) > FACING else ""
            case "nothing-says-this":
                if self.quote is None:
                    return ""
                return "among" if len(self.sides.my_quotes[self.my_claims[0]]) > 1 else "quoted"
            case "claim-missed":
                if any(source.main == self.their_claims[0] for source in self.theirs.map.sources):
                    return "main"
                return "inside" if self._inside is not None else ""
            case "question-missed":
                return self._question_case(self.theirs.issues[self.one.theirs[0]])
            case "position-missed":
                return self._position_case()
            case "reason-added":
                return "back" if self._is_backwards else "used" if self._is_used else ""
            case "position-added":
                return "one" if self._issue is not None and len(self._issue.positions) == 1 else ""
            case "unsaid-missed":
                return self._unsaid_case()
            case _:
                return ""

    def _question_case(self, theirs: Issue) -> str:
        if len(theirs.positions) == 1:
            return "one"
        mains = {source.main for source in self.theirs.map.sources}
        return "whole" if mains.issuperset(self._facing(theirs)) else ""

    def _facing(self, theirs: Issue) -> Sequence[str]:
        """Of a question's answers, one of either side."""
        by_ground = {self.theirs.ground(name): name for name in reversed(theirs.positions)}
        facing = [by_ground[side] for side in ("left", "right") if side in by_ground]
        return facing if len(facing) > 1 else theirs.positions[:FACING]

    def _elsewhere_case(self) -> str:
        kinds = {relation.kind for relation in (*self.my_relations, *self.their_relations)}
        if len(kinds) > 1:
            return "other-way"
        if not self.their_relations or not self.theirs.is_crossing(self.their_relations[0]):
            return "" if self._passages else "unsaid"
        aimed, aim = self._aimed_source, self.mine.claims.get(self.my_relations[0].target)
        own = {self.sides.sources.get(quote.source) for quote in aim.quotes} if aim is not None else set()
        return "link" if aimed is not None and aimed.id in own else "across"

    def _split_case(self) -> str:
        if self._heading is not None:
            return "heading"
        if len(self.my_claims) > FACING:
            return "many"
        return "denied" if self._denied is not None else ""

    def _reason_case(self) -> str:
        if not self._passages:
            return "two" if len(self._ends) == FACING else "unsaid"
        if self._drawn(self.their_relations[0]):
            return "further"
        if len(self._ends) > FACING:
            return "many"
        unsaid = [name for name in self.their_relations[0].premises if not self.theirs.claims[name].quotes]
        return "linked" if any(map(self.sides.mine_of, unsaid)) else ""

    @property
    def _is_backwards(self) -> bool:
        """Whether the reference's supports lead from what I give my premises for to one of them."""
        aims = self.sides.theirs_of(self.mine.aim(self.my_relations[0]).id)
        premises = [name for own in self._my_premises for name in self.sides.theirs_of(own)]
        return any(leads(aim, name, self.theirs) for aim in aims for name in premises)

    @property
    def _is_used(self) -> bool:
        """Whether the reference gives any of my premises as a reason, on the side of what I give them for."""
        grounds = {self.theirs.ground(name) for name in self.sides.theirs_of(self.mine.aim(self.my_relations[0]).id)}
        steps = (
            step for own in self._my_premises for name in self.sides.theirs_of(own) for step in self.theirs.out_of(name)
        )
        return any(
            step.kind == "support" and grounds & {self.theirs.ground(step.id), self.theirs.ground(step.target)}
            for step in steps
        )

    def _position_case(self) -> str:
        if self._issue is None or not self._issue.positions:
            return "none"
        if self._missed_position is None:
            return "unsaid"
        source = self._missed_position.stretches[0].source
        answers = (
            one for name in self._issue.positions for quote in self.sides.my_quotes[name] for one in quote.stretches
        )
        return "there" if any(one.source == source for one in answers) else ""

    def _merged_case(self) -> str:
        if len(self._quotations) < FACING:
            return ""
        if len(self._quotations) > FACING:
            return "several"
        return "two" if len(self.sides.my_quotes[self.my_claims[0]]) == FACING else "among"

    def _speaker_case(self) -> str:
        own, other = self.quote, self.their_quote
        if own is None:
            return ""
        if self.one.kind == "author-for-reporter":
            return "named" if other is not None and other.voice else ""
        if not own.voice:
            return self._voiceless_case(own, other)
        if other is not None and len(own.voice) < len(other.voice):
            return "named"
        is_plain = self._source is not None and self._source.side is None and own.stance == "asserts"
        return "voiced" if is_plain else "agreed"

    def _voiceless_case(self, own: Quote, other: Quote | None) -> str:
        if self._source is not None and self._source.side is None and not self._name_of(self._source):
            return "commented" if "comment" in self._source.part else "unnamed"  # of comments there is no one author
        if other is not None and not other.voice:
            return "own"
        return {"asserts": "", "endorses": "agreeing"}.get(own.stance, "passing")

    def _step_case(self) -> str:
        """What the step is that is attacked, beside the claim that the map has as attacked."""
        if not self.my_relations or not self.their_relations:
            return ""
        aimed = self.theirs.relations.get(self.their_relations[0].target)
        target = self.my_relations[0].target
        if aimed is not None and aimed.target not in self.sides.theirs_of(target):
            return "premise"
        if aimed is not None and aimed.kind == "attack":
            return "attack"
        reasons = [name for step in self.mine.supports_of(target) for name in step.premises]
        return "one" if len(reasons) == 1 else ""

    def _unsaid_case(self) -> str:
        step = self._step_of_unsaid
        if step is None or not self._beside_unsaid(step):
            return "between" if step is not None and 0 < len(self._below_unsaid()) <= FACING else "alone"
        if not self._are_joined(step):
            return "facing" if len(self._ends_of_unsaid(step)) == FACING else "apart"
        return "attack" if step.kind in ("attack", "contradiction") else ""

    @cached_property
    def values(self) -> dict[str, str]:
        """What stands for each name in braces; names of what there is nothing of are left out."""
        several = sum(source.side is not None for source in self.theirs.map.sources) != FACING
        values = {"article": self._article, "author": self._author, "again": self._again}
        values |= {"articles": self.words.either_article[several], "no_article": self.words.no_article[several]}
        aimed = self._aimed_source
        values |= {"aimed_article": self._titled(aimed), "aimed_author": self._name_of(aimed) or self.words.author}
        values |= {"reads": self._reads(self._to_read), "before": self._before, "look": self._look}
        return values | self._of_claims() | self._of_relations() | self._of_issues() | self._of_quote()

    @property
    def _to_read(self) -> Sequence[PlacedQuote]:
        """The passages that are quoted; where what is asked is about the claims alone, none that takes too long.

        Nor any that one of the claims repeats.
        """
        if self.one.kind not in _OF_CLAIMS and (self.one.kind, self.case) not in _OF_CLAIMS_IN:
            return self._passages
        left = _MOST_IN_ALL - self._words_of_names if self._are_names_long else _MOST_IN_ALL
        return [one for one in self._passages if not self._repeats(one) and len(self._shown(one).split()) <= left]

    # Claims and relations

    def _of_claims(self) -> dict[str, str]:
        values: dict[str, str] = {}
        if self.one.kind == "claim-missed" and self._inside is not None:
            values["mine"] = self.called(self._inside)
        if self.my_claims:
            values["mine"] = self._called_beside(self.my_claims[0], *self._words_beside)
            values["claims"] = self._listed(self.called(name) for name in self.my_claims)
            values["number"], values["quoting"] = self.mine.number(self.my_claims[0]), self._quoting()
            values["quotations"] = self._listed(self._quotations)
        if self._denied is not None:
            denied, values["denier"] = self._denied
            values |= {"one": self.mine.number(denied), "rest": self._numbers(x for x in self.my_claims if x != denied)}
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
            return self._quotations
        return [self.quote.words] if self.quote is not None and "{quoted}" in self.template else []

    @property
    def _step_of_unsaid(self) -> Relation | None:
        """The step that needs what goes without saying: one to something that the map has."""
        return next((one for one in self.theirs.out_of(self.their_claims[0]) if reaches(one, self.sides)), None)

    def _of_unsaid(self, unsaid: str) -> dict[str, str]:
        step = self._step_of_unsaid
        if step is None:
            above = next(iter(self.theirs.onto(unsaid)), None)
            return {"target": self._as_mine(above.premises[0])} if above is not None else {"target": self._article}
        premises = self._beside_unsaid(step) or self._below_unsaid()
        return {
            "premises": self._listed(map(self._as_mine, premises)),
            "target": self._their_target(step),
            "ends": self._listed(map(self._as_mine, self._ends_of_unsaid(step))),
            "either": self._either(own[0] for own in map(self.sides.mine_of, self._ends_of_unsaid(step)) if own),
        }

    def _ends_of_unsaid(self, step: Relation) -> list[str]:
        return [*(self._beside_unsaid(step) or self._below_unsaid()), *self._bears_on(step)]

    def _beside_unsaid(self, step: Relation) -> list[str]:
        """The other premises of what goes without saying, as far as the map has them."""
        return [name for name in step.premises if name != self.their_claims[0] and self.sides.mine_of(name)]

    def _below_unsaid(self) -> list[str]:
        steps = self.theirs.supports_of(self.their_claims[0])
        return [name for step in steps for name in step.premises if self.sides.mine_of(name)]

    def _of_relations(self) -> dict[str, str]:
        if self.my_relations:
            return self._of_my_relations(self.my_relations[0])
        if not self.their_relations:
            return {}
        relation = self.their_relations[0]
        premises = [own for name in self._said(relation) for own in self.sides.mine_of(name)[:1]]
        return {
            "numbers": self._numbers(premises),
            "supposed": self._supposed(premises),
            "aim": self._numbers(self.sides.mine_of(self.theirs.aim(relation).id)[:1]),
            "premises": self._listed(map(self._as_mine, self._said(relation))),
            "target": self._their_target(relation),
            "ends": self._listed_shortly(self._end_once, self._ends) or self._their_numbers,
            "either": self._either(own[0] for own in map(self.sides.mine_of, self._ends) if own),
            "parted": "" if self._are_joined(relation) else self.words.parted,
            "drawn": "; ".join(relation_words(one, self.mine, self.speech) for one in self._drawn(relation)),
        }

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

    def _said(self, theirs: Relation) -> Sequence[str]:
        return [name for name in theirs.premises if self.theirs.claims[name].quotes] or theirs.premises

    @cached_property
    def _ends(self) -> list[str]:
        """What a relation of the reference joins."""
        relation = self.their_relations[0]
        premises = relation.premises if self._drawn(relation) else self._said(relation)
        return list(dict.fromkeys((*premises, *self._bears_on(relation))))

    def _apart(self, first: Relation) -> str:
        """Premises that stand apart, with what they are there for."""
        most = self._most_each(self.called, self._my_premises)
        named = {
            name: self.mine.number(name) if most is None else self.called(name, most) for name in self._my_premises
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
        """A premise that is taken away, and what is left: of those that are parted, one that the others need."""
        if self.case == "several" and self.one.kind == "each-for-together":
            alone = self._by_size[0].premises
            others = [name for name in self._my_premises if name not in alone]
            return {"one": self._numbers(alone), "rest": self._numbers(others)}
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

    def _called_once(self, claim: str, most: int) -> str:
        """A premise of mine; of one alone, by its number if the article's words beside it say the same over again."""
        if len(self._my_premises) > 1 or len(self._to_read) != 1 or "{reads}" not in self.template:
            return self.called(claim, most)
        return self._called_beside(claim, self._shown(self._to_read[0]))

    @property
    def _their_numbers(self) -> str:
        """The map's numbers for what a relation of the reference joins."""
        return self._numbers(own[0] for own in map(self.sides.mine_of, self._ends) if own)

    def _numbers(self, claims: Iterable[str]) -> str:
        return self._listed(map(self.mine.number, claims))

    def _as_mine(self, claim: str, most: int = 0) -> str:
        """A claim of the reference as the map has it, else in the article's words."""
        own = self.sides.mine_of(claim)
        return self.called(own[0], most) if own else self._marked(self._quoted(claim))

    def _end_once(self, claim: str, most: int) -> str:
        """One of what the reference joins, as the map has it; by its number, if a passage beside it says the same."""
        own = self.sides.mine_of(claim)
        shown = [self._shown(one) for one in self._to_read] if "{reads}" in self.template else []
        if len(shown) != 1 or not own or self._called_beside(own[0], *shown) == self.called(own[0]):
            return self._as_mine(claim, most)
        return self._called_beside(own[0], *shown)

    def _target(self, relation: Relation) -> str:
        if relation.target in self.mine.claims:
            return self.called(relation.target)
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

    def _bears_on(self, relation: Relation) -> Sequence[str]:
        if relation.target in self.theirs.claims:
            return (relation.target,)
        aimed = self.theirs.relations[relation.target]
        return (*aimed.premises, self.theirs.aim(aimed).id)

    def _are_joined(self, theirs: Relation) -> bool:
        """Whether the map joins some of what the reference joins, in whatever way."""
        starts, ends = self._own_ends(theirs)
        lines = [{*one.premises, self.mine.aim(one).id} for one in self.mine.map.relations]
        return any(len(line & starts) > 1 or (line & starts and line & ends) for line in lines)

    def _drawn(self, theirs: Relation) -> list[Relation]:
        """The relations of the map that lead from some of what the reference joins to more of it."""
        starts, ends = self._own_ends(theirs)
        lines = (one for one in self.mine.map.relations if starts.intersection(one.premises))
        return [one for one in lines if self.mine.aim(one).id in starts | ends]

    def _own_ends(self, theirs: Relation) -> tuple[set[str], set[str]]:
        """My claims for the premises of a relation of the reference, and for what it bears on."""
        starts = {mine for name in theirs.premises for mine in self.sides.mine_of(name)}
        return starts, {mine for name in self._bears_on(theirs) for mine in self.sides.mine_of(name)} - starts

    # Questions

    @property
    def _issue(self) -> Issue | None:
        return next((self.mine.issues[name] for name in self.one.mine if name in self.mine.issues), None)

    def _of_issues(self) -> dict[str, str]:
        if self._issue is not None:
            claims = self._listed(map(self.called, self._issue.positions))
            answers = self.words.as_answer if len(self._issue.positions) == 1 else self.words.as_answers
            return {"question": in_marks(self._issue.question), "claims": claims, "as_answers": answers}
        theirs = next((self.theirs.issues[name] for name in self.one.theirs if name in self.theirs.issues), None)
        if theirs is None:
            return {}
        return {"claims": self._listed(map(self._as_mine, self._facing(theirs)))}

    # Quotes

    def _headings(self, claim: str) -> str:
        """The headings that are all that a claim of mine quotes."""
        one = self.mine.claims[claim]
        words = without_repeats(shortened(quote.words) for quote in one.quotes)
        if len(words) == 1 and not one.label.strip() and is_repeat(one.text, words[0]):
            return self.words.heading
        return self.words.headings[len(words) > 1].format(words=self._listed(map(self._marked, words)))

    @cached_property
    def _denied(self) -> tuple[str, str] | None:
        """For a claim in several: one of them that is denied by somebody, and by whom."""
        if self.one.kind != "split":
            return None
        for name in self.my_claims:
            claim = self.mine.claims[name]
            who = self._name_of(self.mine.sources[claim.quotes[0].source]) if claim.is_only_denied else ""
            if who:
                return name, who
        return None

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
