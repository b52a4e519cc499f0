"""Which way of asking fits a difference, and what of both maps it is about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.compare.differences import leads, reaches
from argmap.compare.passages import FACING, Passages
from argmap.compare.questions import answers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Issue, Quote, Relation

_MOST_REASONS = 16
"""Words of reasons, as they are named, beyond which they are only pointed to."""
_THREE = 3
"""A reason, what it is for, and what speaks against the step between them."""


class Cases(Passages):
    """Chooses how a difference is asked."""

    @property
    def template(self) -> str:
        """What is asked, with braces."""
        words = self.words.kinds[self.one.kind]
        return words.cases.get(self.case, words.asked)

    @cached_property
    def case(self) -> str:
        """Which way of asking fits; empty for the usual one."""
        known = self.words.kinds[self.one.kind].cases
        if self.opposed is not None and "opposed" in known:
            return "opposed"
        found = self._case()
        return found if found in known else ""

    def _case(self) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind
        own = self.my_relations[0] if self.my_relations else None
        match self.one.kind:
            case "thesis-missed":
                return "" if self.my_claims else "none"
            case "reason-for-conclusion":
                return "other" if self._mains & self.sides.theirs_of(self.my_claims[0]) else ""
            case "turned-round":
                is_link = self.theirs.is_crossing(self.their_relations[0])
                return "attack" if own is not None and own.kind == "attack" else "link" if is_link else ""
            case "each-for-together" | "together-for-each" | "premise-added":
                return "several" if self._is_of_several else ""
            case "past-sub-conclusion":
                return own.kind if own is not None else ""
            case "link-missed":
                is_step = self.their_relations[0].target in self.theirs.relations
                return " ".join(["step"] * is_step + ["further"] * bool(self.drawn))
            case "attack-added" | "step-for-claim" if own is not None and self.mine.aim(own).id in own.premises:
                return "itself"
            case "attack-added" | "link-added" if self._is_against_step:
                return self._reasons_case() or "reasons"
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
                return "heading" if self._heading is not None else "many" if len(self.my_claims) > FACING else ""
            case "reason-missed":
                return self._reason_case()
            case "attack-missed":
                return self._attack_case()
            case "nothing-says-this":
                if self.quote is None:
                    return ""
                return "among" if len(self.sides.my_quotes[self.my_claims[0]]) > 1 else "quoted"
            case "claim-missed":
                return "main" if self.their_claims[0] in self._mains else "inside" if self.touching else ""
            case "question-missed":
                return self._question_case(self.theirs.issues[self.one.theirs[0]])
            case "position-missed":
                return "" if len(self.other_answers) > 1 else "one" if self.other_answers else "none"
            case "reason-added":
                return self._added_case()
            case "position-added":
                return "one" if self.issue is not None and len(self.issue.positions) == 1 else ""
            case "unsaid-missed":
                return self._unsaid_case()
            case _:
                return ""

    @property
    def _mains(self) -> set[str | None]:
        return {source.main for source in self.theirs.map.sources}

    # Lines that the map has

    @cached_property
    def opposed(self) -> str | None:
        """A premise of mine that the reference sets against what I give it as a reason for."""
        if not self.my_relations or self.my_relations[0].kind != "support":
            return None
        aims = self.sides.theirs_of(self.my_relations[0].target)
        against = (
            own
            for own in self._my_premises
            if any(self._are_opposed(name, aim) for name in self.sides.theirs_of(own) for aim in aims)
        )
        return next(against, None)

    def _are_opposed(self, one: str, other: str) -> bool:
        """Whether one attacks the other in the reference, or both are two sides' answers that cannot both be true."""
        lines = (*self.theirs.out_of(one), *self.theirs.out_of(other))
        if any(line.kind in ("attack", "contradiction") and line.target in (one, other) for line in lines):
            return True
        return self.theirs.ground(one) != self.theirs.ground(other) and any(
            issue.together == "impossible" and {one, other} <= {*issue.positions} for issue in self.theirs.map.issues
        )

    def _elsewhere_case(self) -> str:
        kinds = {relation.kind for relation in (*self.my_relations, *self.their_relations)}
        if len(kinds) > 1:
            return "other-way" if self.my_relations[0].target in self.mine.claims else "step"
        if not self.their_relations or not self.theirs.is_crossing(self.their_relations[0]):
            return "" if self._passages else "unsaid"
        aimed, aim = self._aimed_source, self.mine.aim(self.my_relations[0])
        own = {self.sides.sources.get(quote.source) for quote in aim.quotes}
        return "link" if aimed is not None and aimed.id in own else "across"

    def _added_case(self) -> str:
        if self.my_relations[0].target not in self.mine.claims:
            return "step"
        if self._is_backwards:
            return "back"
        if self._is_used:
            return "used"
        aim = self.mine.aim(self.my_relations[0]).id
        there = {stretch.source for quote in self.sides.my_quotes[aim] for stretch in quote.stretches}
        return "across" if self._source is None or (there and self._source.id not in there) else ""

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

    def _step_case(self) -> str:
        """What the step is that is attacked, beside the claim that the map has as attacked."""
        if not self.my_relations or not self.their_relations:
            return "none"
        aimed = self.theirs.relations.get(self.their_relations[0].target)
        target = self.my_relations[0].target
        if aimed is not None and aimed.target not in self.sides.theirs_of(target):
            return "premise"
        if aimed is not None and aimed.kind == "attack":
            return "attack"
        return self._reasons_case()

    @property
    def _is_against_step(self) -> bool:
        """Whether the reference sets any of my premises against a step to or from what I set them against."""
        if self.my_relations[0].kind != "attack":
            return False
        aims, whole = self.sides.theirs_of(self.my_relations[0].target), self.theirs
        lines = (line for own in self._my_premises for name in self.sides.theirs_of(own) for line in whole.out_of(name))
        steps = (
            whole.relations[line.target] for line in lines if line.kind == "attack" and line.target in whole.relations
        )
        return any(not aims.isdisjoint((*step.premises, step.target)) for step in steps)

    def _reasons_case(self) -> str:
        """How many reasons there are for what my line leads to; empty for many."""
        is_long = sum(len(self.called(name).split()) for name in self.reasons) > _MOST_REASONS
        return ("none", "one")[len(self.reasons)] if len(self.reasons) < FACING else "" if is_long else "few"

    @cached_property
    def reasons(self) -> list[str]:
        """What my map gives as reasons for the claim that my line leads to."""
        steps = self.mine.supports_of(self.my_relations[0].target) if self.my_relations else ()
        return list(dict.fromkeys(name for step in steps for name in step.premises))

    # Lines that the map lacks

    def _reason_case(self) -> str:
        relation, drawn = self.their_relations[0], self.drawn
        if any(one.kind == relation.kind and self._is_more_of(one, relation) for one in drawn):
            return "alone"
        if drawn:
            return "further"
        if not self._passages:
            return "two" if len(self.ends) == FACING else "unsaid"
        return "many" if len(self.ends) > FACING else ""

    def _is_more_of(self, mine: Relation, theirs: Relation) -> bool:
        """Whether my line joins what theirs does, with further premises."""
        images = {name for own in mine.premises for name in self.sides.theirs_of(own)}
        return theirs.target in self.sides.theirs_of(mine.target) and images.issuperset(theirs.premises)

    def _attack_case(self) -> str:
        if self.their_relations[0].target not in self.theirs.relations:
            return "further" if self.drawn else "many" if len(self.ends) > FACING else ""
        if self._has_step:
            return "drawn"
        return "step" if len(self.ends) == _THREE else "many"

    @cached_property
    def ends(self) -> list[str]:
        """All my claims that a relation of the reference joins."""
        joined = (name for one in self.their_relations[:1] for name in (*one.premises, *self._bears_on(one)))
        return list(dict.fromkeys(own for name in joined for own in self.sides.mine_of(name)))

    @cached_property
    def drawn(self) -> list[Relation]:
        """The lines of my map from some of what a relation of the reference joins to more of it.

        Where that bears on a step, this is a line, but none of what is looked for.
        """
        ends, step = set(self.ends), self._own_step
        lines = ((one, ends.intersection(one.premises), self.mine.aim(one).id) for one in self.mine.map.relations)
        return [one for one, starts, aim in lines if aim in ends and starts - {aim} and not starts <= step]

    @property
    def _own_step(self) -> set[str]:
        """My claims from which the step leads that a relation of the reference bears on."""
        aimed = self.theirs.relations.get(self.their_relations[0].target) if self.their_relations else None
        return {own for name in aimed.premises for own in self.sides.mine_of(name)} if aimed is not None else set()

    @property
    def _has_step(self) -> bool:
        """Whether my map draws the step that a relation of the reference bears on."""
        aims = self.sides.mine_of(self.theirs.aim(self.their_relations[0]).id)
        return any(one.target in aims and self._own_step.intersection(one.premises) for one in self.mine.map.relations)

    def _said(self, theirs: Relation) -> Sequence[str]:
        """The premises of a relation of the reference that the map has."""
        return [name for name in theirs.premises if self.sides.mine_of(name)] or theirs.premises

    def _bears_on(self, relation: Relation) -> Sequence[str]:
        if relation.target in self.theirs.claims:
            return (relation.target,)
        aimed = self.theirs.relations[relation.target]
        return (*aimed.premises, self.theirs.aim(aimed).id)

    # What goes without saying

    def _unsaid_case(self) -> str:
        step = self._step_of_unsaid
        if step is None or not self._beside_unsaid(step):
            below = len(self._below_unsaid()) if step is not None else 0
            return "alone" if not below else "between" if below <= FACING else "among"
        if not self._are_joined(step):
            return "facing" if len(self._ends_of_unsaid(step)) == FACING else "apart"
        return "attack" if step.kind in ("attack", "contradiction") else ""

    @property
    def _step_of_unsaid(self) -> Relation | None:
        """The step that needs what goes without saying: one to something that the map has."""
        return next((one for one in self.theirs.out_of(self.their_claims[0]) if reaches(one, self.sides)), None)

    @property
    def reasons_for_unsaid(self) -> list[str]:
        """The first few of my claims from which something that goes without saying follows."""
        own = (mine for name in self._below_unsaid() for mine in self.sides.mine_of(name))
        return list(dict.fromkeys(own))[:_THREE]

    def _ends_of_unsaid(self, step: Relation) -> list[str]:
        """My claims between which something goes without saying."""
        joined = (*(self._beside_unsaid(step) or self._below_unsaid()), *self._bears_on(step))
        return list(dict.fromkeys(own for name in joined for own in self.sides.mine_of(name)))

    def _beside_unsaid(self, step: Relation) -> list[str]:
        """The other premises of what goes without saying, as far as the map has them."""
        return [name for name in step.premises if name != self.their_claims[0] and self.sides.mine_of(name)]

    def _below_unsaid(self) -> list[str]:
        steps = self.theirs.supports_of(self.their_claims[0])
        return [name for step in steps for name in step.premises if self.sides.mine_of(name)]

    def _are_joined(self, theirs: Relation) -> bool:
        """Whether the map joins some of what the reference joins, in whatever way."""
        starts = {mine for name in theirs.premises for mine in self.sides.mine_of(name)}
        ends = {mine for name in self._bears_on(theirs) for mine in self.sides.mine_of(name)} - starts
        lines = [{*one.premises, self.mine.aim(one).id} for one in self.mine.map.relations]
        return any(len(line & starts) > 1 or (line & starts and line & ends) for line in lines)

    # Questions

    @property
    def issue(self) -> Issue | None:
        """The question of the map that the difference is about."""
        return next((self.mine.issues[name] for name in self.one.mine if name in self.mine.issues), None)

    def _question_case(self, theirs: Issue) -> str:
        if len(theirs.positions) == 1:
            return "one"
        return "whole" if self._mains.issuperset(self._facing(theirs)) else ""

    def _facing(self, theirs: Issue) -> Sequence[str]:
        """Of a question's answers, one of either side."""
        by_ground = {self.theirs.ground(name): name for name in reversed(theirs.positions)}
        facing = [by_ground[side] for side in ("left", "right") if side in by_ground]
        return facing if len(facing) > 1 else theirs.positions[:FACING]

    @cached_property
    def other_answers(self) -> list[str]:
        """Claims of mine to look through for a further answer: those that are one, and what stands near the first."""
        if self.issue is None or not self.issue.positions:
            return []
        images = answers_of(self.issue.id, self.sides)
        lost = [name for name in self.theirs.issues[self.one.theirs[0]].positions if name not in images]
        missed = list(dict.fromkeys(own for name in lost for own in self.sides.mine_of(name)))[:FACING]
        return self._with_neighbours(missed) if missed else []

    def _with_neighbours(self, claims: Sequence[str]) -> list[str]:
        """Claims of mine and two more of the side of the first, by the numbers of all.

        None that serves the same as one of them, or that it serves: it could be called an answer as well.
        """
        taken = {*claims, *(self.issue.positions if self.issue is not None else ())}
        taken |= {own for name in claims for kin in self._kin_of(name) for own in self.sides.mine_of(kin)}
        place, side = self._place_of(claims[0]), self.mine.ground(claims[0])
        beside = [
            name
            for name in self.mine.claims
            if name not in taken and self.mine.ground(name) == side and self.sides.theirs_of(name)
        ]
        near = sorted(beside, key=lambda name: (not self.sides.my_quotes[name], abs(self._place_of(name) - place)))
        kept = {*claims, *near[:FACING]}
        return [name for name in self.mine.claims if name in kept]

    def _kin_of(self, claim: str) -> set[str]:
        """What the reference joins a claim of mine with, and what it joins with the same conclusion."""
        whole = self.theirs
        names = self.sides.theirs_of(claim)
        lines = [line for name in names for line in (*whole.out_of(name), *whole.onto(name))]
        aims = {whole.aim(line).id for name in names for line in whole.out_of(name)}
        lines += [line for aim in aims for line in whole.onto(aim)]
        return {name for line in lines for name in (*line.premises, whole.aim(line).id)}

    # Words, and whose they are

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
        if own.stance == "endorses":
            return "handed on" if other is not None and len(other.voice) > 1 else "agreeing"
        return "" if own.stance == "asserts" else "passing"
