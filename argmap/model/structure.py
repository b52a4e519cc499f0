"""The questions that can be asked about a map: roles, sides, crossings, numbers, circles.

A `Structure` is built from a map in time proportional to its size and answers each question from tables; what
few ask for is worked out when it is first asked. It holds nothing that the map does not say.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, TypeVar

from argmap.model.numbering import in_reading_order, number_claims
from argmap.model.quote import COMMITTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from argmap.model.argument_map import ArgumentMap
    from argmap.model.claim import Claim
    from argmap.model.issue import Issue
    from argmap.model.relation import AttackKind, Relation
    from argmap.model.source import Side, Source

Ground = Literal["left", "right", "common", "none"]
"""Where a claim stands: on a side, on common ground between them, or on neither."""

Role = Literal["main claim", "sub-conclusion", "conclusion", "premise", "unattached"]
"""What a claim does in the map. main claim: a source finally argues for it. sub-conclusion: it leads straight
to a main claim. conclusion: something else supports it. premise: it bears on something. unattached: none of these."""


class Shape:
    """Stands for all of a map but its words: its claims, where they stand, and how they are joined."""


class Structure:
    """A map's answers to questions about it.

    Args:
        argument_map: the map asked about.
        start: where a claim's quote of an index starts in its article, in code points, `None` where unknown; if left
            out, the recorded places. Orders claims by reading.
        numbers: the short numbers of claims and crossings, in order, where they are not to be counted anew.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        *,
        start: Callable[[Claim, int], int | None] | None = None,
        numbers: Mapping[str, str] | None = None,
    ) -> None:
        self.map = argument_map
        self._start = start or _recorded_start
        self._given_numbers = numbers
        self.sources: dict[str, Source] = {s.id: s for s in argument_map.sources}
        self.claims: dict[str, Claim] = _by_id(argument_map.claims)
        self.relations: dict[str, Relation] = _by_id(argument_map.relations)
        self.issues: dict[str, Issue] = {i.id: i for i in argument_map.issues}
        self._onto, self._from = _edges(argument_map.relations)
        self._issues_of = _positions(argument_map.issues)

    def edited(
        self,
        argument_map: ArgumentMap,
        changed: Iterable[Relation],
        *,
        start: Callable[[Claim, int], int | None] | None = None,
    ) -> Structure:
        """The same questions about the map after an edit; tables are made anew only where it changed.

        Args:
            argument_map: the changed map, which shares with this one the tuples of what did not change.
            changed: all relations that came, went, or are others now, as they were and as they are.
            start: as for a new one.
        """
        before, now = self.map, argument_map
        tables = {
            "sources": {s.id: s for s in now.sources},
            "claims": self.claims if now.claims is before.claims else _by_id(now.claims),
            "issues": {i.id: i for i in now.issues},
            "_issues_of": _positions(now.issues),
            "relations": self.relations,
            "_onto": self._onto,
            "_from": self._from,
        }
        if now.relations is not before.relations:
            listed = list(changed)
            targets = {relation.target for relation in listed}
            premises = {premise for relation in listed for premise in relation.premises}
            near = [r for r in now.relations if r.target in targets or not premises.isdisjoint(r.premises)]
            onto, out_of = _edges(near)
            tables["relations"] = _by_id(now.relations)
            tables["_onto"] = _renewed(self._onto, targets, onto)
            tables["_from"] = _renewed(self._from, premises, out_of)
        after = Structure.__new__(Structure)
        vars(after).update(tables, map=now, _start=start or _recorded_start, _given_numbers=None)
        if _differ_in_words(before, now):
            known = {name: vars(self)[name] for name in _BY_SHAPE if name in vars(self)}
            vars(after).update(known, shape=self.shape)
        return after

    @cached_property
    def shape(self) -> Shape:
        """The same for structures of which one was made of the other by edits of words alone."""
        return Shape()

    def numbered(self, numbers: Mapping[str, str] | None) -> Structure:
        """The same questions about the same map, with other numbers; without any, they are counted anew."""
        after = Structure.__new__(Structure)
        known = {key: value for key, value in vars(self).items() if key not in _BY_NUMBERS}
        vars(after).update(known, _given_numbers=numbers)
        return after

    def has(self, name: str) -> bool:
        """Whether a claim, relation or issue has this id."""
        return name in self.claims or name in self.relations or name in self.issues

    # Edges

    def onto(self, target: str) -> tuple[Relation, ...]:
        """The relations that bear on a claim or relation, in the map's order."""
        return tuple(self._onto.get(target, ()))

    def out_of(self, claim: str) -> tuple[Relation, ...]:
        """The relations in which a claim is a premise."""
        return tuple(self._from.get(claim, ()))

    def supports_of(self, target: str) -> tuple[Relation, ...]:
        """The inferences to a claim; several are convergent, one with several premises is linked."""
        return tuple(r for r in self._onto.get(target, ()) if r.kind == "support")

    def attackers_of(self, target: str) -> tuple[Relation, ...]:
        """The attacks on a claim or relation, and the contradictions it stands in on either end."""
        onto = [r for r in self._onto.get(target, ()) if r.kind in ("attack", "contradiction")]
        return (*onto, *(r for r in self._from.get(target, ()) if r.kind == "contradiction"))

    def premises_of(self, target: str) -> tuple[Claim, ...]:
        """The claims given as reasons for a claim or relation, each once."""
        names = dict.fromkeys(p for r in self.supports_of(target) for p in r.premises)
        return tuple(self.claims[name] for name in names)

    def is_conclusion(self, claim: str) -> bool:
        """Whether anything supports it."""
        return any(r.kind == "support" for r in self._onto.get(claim, ()))

    def is_convergent(self, claim: str) -> bool:
        """Whether several inferences lead to it, each a reason of its own."""
        return len(self.supports_of(claim)) > 1

    def issues_of(self, claim: str) -> tuple[Issue, ...]:
        """The issues on which a claim is a position."""
        return tuple(self._issues_of.get(claim, ()))

    def is_connected(self, claim: str) -> bool:
        """Whether any relation or issue names it, or a source argues for it."""
        return any(claim in table for table in (self._onto, self._from, self._issues_of, self._mains))

    def attack_kind(self, attack: Relation) -> AttackKind:
        """What an attack does, from what it is aimed at."""
        if attack.target in self.relations:
            return "undercut"
        return "rebut" if self.is_conclusion(attack.target) else "undermine"

    # Sides

    def ground(self, name: str) -> Ground:
        """Where a claim or relation stands; a relation stands where its premises do."""
        return self._grounds[name] if name in self.claims else self._ground_of_relation(self.relations[name])

    @cached_property
    def count_by_ground(self) -> Mapping[Ground, int]:
        """How many claims stand where."""
        return Counter(self.ground(claim.id) for claim in self.map.claims)

    def asserted_by(self, claim: str) -> tuple[Source, ...]:
        """The sources that assert, endorse or concede it, in the order of its quotes."""
        names = dict.fromkeys(q.source for q in self.claims[claim].quotes if q.stance in COMMITTED)
        return tuple(self.sources[name] for name in names)

    @cached_property
    def _grounds(self) -> dict[str, Ground]:
        grounds = {c.id: self._own_ground(c) for c in self.map.claims if c.quotes or c.source}
        waiting = deque(c.id for c in self.map.claims if c.id not in grounds)
        while waiting:
            name = waiting.popleft()
            ground = None if name in grounds else next(self._neighbouring_grounds(name, grounds), None)
            if ground is not None:
                grounds[name] = ground
                waiting.extend(n for n in self._neighbours(name) if n not in grounds)
        return {c.id: grounds.get(c.id, "none") for c in self.map.claims}

    def _own_ground(self, claim: Claim) -> Ground:
        if claim.source is not None:
            return self.sources[claim.source].side or "none"
        committed = [q.source for q in claim.quotes if q.stance in COMMITTED]
        for names in (committed, [q.source for q in claim.quotes]):
            sides = {self.sources[name].side for name in names} - {None}
            if len(sides) == 2 and names is committed:
                return "common"
            if len(sides) == 1:
                return sides.pop() or "none"
        return "none"

    def _neighbouring_grounds(self, name: str, known: Mapping[str, Ground]) -> Iterator[Ground]:
        """For a claim without quotes: who argues for it or states its inference, its partners, what it serves."""
        if name in self._mains:
            yield self._mains[name].side or "none"
        for relation in self._from.get(name, ()):
            if relation.stated_in is not None:
                yield self.sources[relation.stated_in].side or "none"
        for relation in self._from.get(name, ()):
            yield from (known[p] for p in relation.premises if known.get(p) in ("left", "right"))
        for relation in self._from.get(name, ()):
            if relation.kind in ("support", "rephrase") and known.get(relation.target) in ("left", "right"):
                yield known[relation.target]
        for relation in self.supports_of(name):
            yield from (known[p] for p in relation.premises if known.get(p) in ("left", "right"))

    def _neighbours(self, name: str) -> Iterator[str]:
        for relation in (*self._from.get(name, ()), *self.supports_of(name)):
            yield from relation.premises
            if relation.target in self.claims:
                yield relation.target

    def _ground_of_relation(self, relation: Relation) -> Ground:
        if relation.stated_in is not None and self.sources[relation.stated_in].side is not None:
            return self.sources[relation.stated_in].side or "none"
        sides = {self._grounds[p] for p in relation.premises} - {"common"}
        if not sides:  # premises on common ground only: it belongs to the case that it serves
            return self.ground(relation.target)
        return sides.pop() if len(sides) == 1 else "none"

    def is_crossing(self, relation: Relation) -> bool:
        """Whether it leads from one side to the other; common ground counts as the side that states the relation."""
        return {self.ground(relation.id), self.ground(relation.target)} == {"left", "right"}

    # Main claims and what leads to them

    @cached_property
    def _mains(self) -> dict[str, Source]:
        return {s.main: s for s in reversed(self.map.sources) if s.main is not None}

    def main_claims(self, side: Side | None = None) -> tuple[Claim, ...]:
        """What the sources finally argue for, each once; of one side, or of all sources."""
        names = dict.fromkeys(s.main for s in self.map.sources if s.main and side in (None, s.side))
        return tuple(self.claims[name] for name in names)

    def sub_conclusions(self, side: Side | None = None) -> tuple[Claim, ...]:
        """The claims that lead straight to the main claims; the mapper's implicit premises are none."""
        names = dict.fromkeys(p.id for main in self.main_claims(side) for p in self.premises_of(main.id))
        return tuple(c for c in (self.claims[name] for name in names) if not c.is_implicit)

    def role(self, claim: str) -> Role:
        """What a claim does in the map: the highest that applies."""
        if claim in self._mains:
            return "main claim"
        if any(r.kind == "support" and r.target in self._mains for r in self._from.get(claim, ())):
            return "premise" if self.claims[claim].is_implicit else "sub-conclusion"
        if self.is_conclusion(claim):
            return "conclusion"
        return "premise" if claim in self._from else "unattached"

    def depth(self, claim: str) -> int | None:
        """The fewest inferences between a claim and a main claim: 0 for that one, `None` if it leads to none."""
        return self._depths.get(claim)

    @cached_property
    def _depths(self) -> dict[str, int]:
        depths = dict.fromkeys(self._mains, 0)
        queue = deque(depths)
        while queue:
            name = queue.popleft()
            for premise in self.premises_of(name):
                if premise.id not in depths:
                    depths[premise.id] = depths[name] + 1
                    queue.append(premise.id)
        return depths

    def rests_on(self, claim: str) -> tuple[Claim, ...]:
        """All that a claim rests on, premises of premises included, nearest first; itself only in a circle."""
        found: dict[str, None] = {}
        queue = deque([claim])
        while queue:
            for premise in self.premises_of(queue.popleft()):
                if premise.id not in found:
                    found[premise.id] = None
                    queue.append(premise.id)
        return tuple(self.claims[name] for name in found)

    def serves(self, claim: str) -> tuple[Claim, ...]:
        """All that a claim is given as a reason for, through however many inferences, nearest first."""
        found: dict[str, None] = {}
        queue = deque([claim])
        while queue:
            for relation in self._from.get(queue.popleft(), ()):
                if relation.kind == "support" and relation.target in self.claims and relation.target not in found:
                    found[relation.target] = None
                    queue.append(relation.target)
        return tuple(self.claims[name] for name in found)

    def support_circles(self) -> tuple[tuple[Claim, ...], ...]:
        """Groups of claims that rest on one another, each in the map's order."""
        groups: dict[str, list[Claim]] = defaultdict(list)
        roots = self._rests_with()
        for claim in self.map.claims:
            groups[roots[claim.id]].append(claim)
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    def _rests_with(self) -> dict[str, str]:
        """For each claim, one that stands for all those that rest on it and that it rests on.

        After Kosaraju: claims in the order in which a walk down their premises leaves them, last first; then each
        one's group is what a walk up from it still finds.
        """
        left: dict[str, None] = {}
        for claim in self.map.claims:
            self._leave(claim.id, left)
        roots: dict[str, str] = {}
        for name in reversed(left):
            queue = deque([name] if name not in roots else [])
            roots.setdefault(name, name)
            while queue:
                for served in self._directly_served(queue.popleft()):
                    if served not in roots:
                        roots[served] = name
                        queue.append(served)
        return roots

    def _leave(self, claim: str, left: dict[str, None]) -> None:
        """Add a claim and all it rests on to those left, each after what it rests on; steps, not calls, go down."""
        if claim in left:
            return
        seen = {claim}
        path = [(claim, iter(self.premises_of(claim)))]
        while path:
            name, premises = path[-1]
            below = next((p.id for p in premises if p.id not in left and p.id not in seen), None)
            if below is None:
                path.pop()
                left[name] = None
            else:
                seen.add(below)
                path.append((below, iter(self.premises_of(below))))

    def _directly_served(self, claim: str) -> Iterator[str]:
        for relation in self._from.get(claim, ()):
            if relation.kind == "support" and relation.target in self.claims:
                yield relation.target

    # Between the sides

    @cached_property
    def crossings(self) -> tuple[Relation, ...]:
        """The relations from one side to the other in the order of their numbers: by issue, then by reading."""
        if self._given_numbers is not None:
            given = {name: rank for rank, name in enumerate(self._given_numbers)}
            return tuple(
                sorted(filter(self.is_crossing, self.map.relations), key=lambda r: given.get(r.id, len(given)))
            )
        ranks = {name: rank for rank, name in enumerate(self._numbers)}
        order = {issue.id: i for i, issue in enumerate(self.map.issues)}

        def key(relation: Relation) -> tuple[int, list[int], str]:
            issue = self.issue_of(relation)
            ends = sorted(ranks[name] for name in self.ends(relation))
            return (order[issue.id] if issue else len(order)), ends, relation.id

        return tuple(sorted(filter(self.is_crossing, self.map.relations), key=key))

    def crossings_of(self, claim: str) -> tuple[Relation, ...]:
        """The crossings that start from a claim, bear on it, or on a step to it, in the order of their numbers."""
        return self._crossings_of.get(claim, ())

    @cached_property
    def _crossings_of(self) -> dict[str, tuple[Relation, ...]]:
        found: dict[str, list[Relation]] = defaultdict(list)
        for crossing in self.crossings:
            for name in dict.fromkeys((*crossing.premises, self.aim(crossing).id)):
                found[name].append(crossing)
        return {name: tuple(crossings) for name, crossings in found.items()}

    def ends(self, relation: Relation) -> tuple[str, ...]:
        """The claims that a relation joins: its premises, and its target or what that relation joins."""
        ends = dict.fromkeys(relation.premises)
        while relation.target in self.relations:
            relation = self.relations[relation.target]
            ends |= dict.fromkeys(relation.premises)
        return tuple(ends | {relation.target: None})

    def aim(self, relation: Relation) -> Claim:
        """The claim that a relation bears on in the end: its target, or what the relation it targets bears on."""
        while relation.target in self.relations:
            relation = self.relations[relation.target]
        return self.claims[relation.target]

    def issue_of(self, crossing: Relation) -> Issue | None:
        """The issue that a crossing belongs to: the one that most of its ends are positions of, its target's first."""
        counts: dict[str, int] = defaultdict(int)  # in halves, so that the target only breaks a tie
        for name in self.ends(crossing):
            for issue in self._issues_of.get(name, ()):
                counts[issue.id] += 2 if name != crossing.target else 3
        best = max(counts.values(), default=0)
        return next((i for i in self.map.issues if best and counts.get(i.id) == best), None)

    def common_ground(self) -> tuple[Claim, ...]:
        """The claims that sources of both sides assert, endorse or concede."""
        return tuple(c for c in self.map.claims if self._grounds[c.id] == "common")

    def is_used_oppositely(self, claim: str) -> bool:
        """Whether a claim on common ground is a premise in both cases."""
        if self._grounds[claim] != "common":
            return False
        return {self._grounds[c.id] for c in self.serves(claim)} >= {"left", "right"}

    def unaddressed(self, side: Side | None = None) -> tuple[Claim, ...]:
        """Main claims and sub-conclusions that no crossing touches, that answer no issue and are not common ground.

        Who attacks a step touches what it leads from and what it leads to.
        """
        touched = {name for crossing in self.crossings for name in self.ends(crossing)} | self._issues_of.keys()
        sides: tuple[Side, ...] = ("left", "right") if side is None else (side,)
        named = {c.id: c for s in sides for c in (*self.main_claims(s), *self.sub_conclusions(s))}
        return tuple(c for c in named.values() if c.id not in touched and self._grounds[c.id] != "common")

    def replying_to(self, claim: str) -> tuple[Source, ...]:
        """The sources of the other side that set out to reply to a source that asserts, endorses or concedes a claim.

        What such a source leaves unaddressed, it drops.
        """
        makers = {source.id: source.side for source in self.asserted_by(claim)}
        replies = (source for source in self.map.sources if source.side and source.replies_to in makers)
        return tuple(source for source in replies if makers[source.replies_to or ""] not in (None, source.side))

    def bystanders(self) -> tuple[Claim, ...]:
        """The claims that only sources on no side quote, such as readers'; none where no source has a side."""
        if not any(source.side for source in self.map.sources):
            return ()
        aside = {source.id for source in self.map.sources if source.side is None}
        return tuple(c for c in self.map.claims if c.quotes and all(q.source in aside for q in c.quotes))

    def proposals(self) -> tuple[Claim | Relation | Issue, ...]:
        """What a drafter proposed and nobody has accepted."""
        entries: tuple[Claim | Relation | Issue, ...] = (*self.map.claims, *self.map.relations, *self.map.issues)
        return tuple(entry for entry in entries if entry.is_proposed)

    def without(self, entries: Iterable[Claim | Relation | Issue]) -> Structure:
        """The same questions about the map without some of its entries, and without what then has no meaning.

        The numbers stay as they are.
        """
        gone = {entry.id for entry in entries}
        fewer = self.map.changed(
            sources=tuple(s if s.main not in gone else s.changed(main=None) for s in self.map.sources),
            claims=tuple(claim for claim in self.map.claims if claim.id not in gone),
            relations=tuple(r for r in self.map.relations if gone.isdisjoint(self._needed_by(r))),
            issues=tuple(
                issue.changed(positions=tuple(name for name in issue.positions if name not in gone))
                for issue in self.map.issues
                if issue.id not in gone
            ),
        )
        return Structure(fewer, start=self._start, numbers={**self._numbers, **self._crossing_numbers})

    def _needed_by(self, relation: Relation) -> Iterator[str]:
        """The claims and relations that a relation has no meaning without, itself included."""
        yield relation.id
        yield from self.ends(relation)
        while relation.target in self.relations:
            relation = self.relations[relation.target]
            yield relation.id

    # Numbers

    def number(self, name: str) -> str:
        """The short number of a claim (A3, B1, C2, N1) or of a crossing (2); empty for what has none."""
        return self._numbers.get(name) or self._crossing_numbers.get(name, "")

    def in_order(self) -> Iterable[Claim]:
        """The claims in the order of their numbers: left, right, common ground, no side."""
        return (self.claims[name] for name in self._numbers)

    @cached_property
    def _numbers(self) -> dict[str, str]:
        if self._given_numbers is not None:
            return {name: number for name, number in self._given_numbers.items() if name in self.claims}
        return number_claims(in_reading_order(self, self._start), self._grounds)

    @cached_property
    def _crossing_numbers(self) -> dict[str, str]:
        if self._given_numbers is not None:
            return {name: number for name, number in self._given_numbers.items() if name in self.relations}
        return {relation.id: str(i) for i, relation in enumerate(self.crossings, 1)}


_BY_NUMBERS = frozenset({"_numbers", "_crossing_numbers", "crossings", "_crossings_of"})
"""What is remembered of a structure and depends on its numbers."""

_BY_SHAPE = ("_grounds",)
"""What is remembered of a structure and depends on no words."""


def _differ_in_words(before: ArgumentMap, now: ArgumentMap) -> bool:
    """Whether nothing but words was edited: the same claims stand where they stood, joined as they were."""
    if before.relations is not now.relations or before.issues is not now.issues:
        return False
    if before.sources is not now.sources or len(before.claims) != len(now.claims):
        return False
    pairs = ((one, other) for one, other in zip(before.claims, now.claims, strict=True) if one is not other)
    return all(
        (one.id, one.quotes, one.source, one.wording) == (other.id, other.quotes, other.source, other.wording)
        for one, other in pairs
    )


_Block = TypeVar("_Block", "Claim", "Relation")


def _by_id(blocks: Sequence[_Block]) -> dict[str, _Block]:
    return dict(zip(map(attrgetter("id"), blocks), blocks, strict=True))


_Edges = dict[str, list["Relation"]]


def _edges(relations: Iterable[Relation]) -> tuple[_Edges, _Edges]:
    """By target, and by premise, the relations, in their order."""
    onto: dict[str, list[Relation]] = defaultdict(list)
    out_of: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        onto[relation.target].append(relation)
        for premise in relation.premises:
            out_of[premise].append(relation)
    return dict(onto), dict(out_of)


def _renewed(
    table: dict[str, list[Relation]], names: Iterable[str], now: Mapping[str, list[Relation]]
) -> dict[str, list[Relation]]:
    """A table with the entries of some names as they are now."""
    renewed = dict(table)
    for name in names:
        renewed.pop(name, None)
        if name in now:
            renewed[name] = now[name]
    return renewed


def _positions(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    """By claim, the issues on which it is a position."""
    found: dict[str, list[Issue]] = defaultdict(list)
    for issue in issues:
        for position in dict.fromkeys(issue.positions):
            found[position].append(issue)
    return dict(found)


def _recorded_start(claim: Claim, index: int) -> int | None:
    return claim.quotes[index].start
