"""What one map of two articles has that another has not, each difference with its kind and its place in both.

The kinds are those that teachers of argument know: a reason taken for the conclusion, reasons that count only together
taken for several, a concession taken for an attack. What follows from a claim that is not there is no difference of its
own. A further kind is a name in `Kind`, its finder here, and its sentences in `phrases`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from rapidfuzz import fuzz

from argmap.compare.matching import matched
from argmap.compare.questions import answers_of, same_questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.compare.matching import Matched
    from argmap.compare.places import PlacedQuote
    from argmap.model import Debate, Relation, Stance, Structure

Kind = Literal[
    "thesis-reversed",
    "reason-for-conclusion",
    "thesis-missed",
    "concession-as-support",
    "concession-as-attack",
    "turned-round",
    "attack-for-support",
    "support-for-attack",
    "other-kind",
    "together-for-each",
    "each-for-together",
    "reporter-for-author",
    "author-for-reporter",
    "other-voice",
    "other-stance",
    "past-sub-conclusion",
    "claim-for-step",
    "step-for-claim",
    "joined-elsewhere",
    "words-elsewhere",
    "quote-missed",
    "nothing-says-this",
    "claim-missed",
    "merged",
    "split",
    "reason-missed",
    "attack-missed",
    "link-missed",
    "premise-missed",
    "premise-added",
    "reason-added",
    "attack-added",
    "link-added",
    "question-missed",
    "question-added",
    "position-missed",
    "position-added",
    "other-together",
    "unsaid-missed",
    "unsaid-added",
    "claim-added",
]
"""In the order of what there is to learn from them."""

KINDS: tuple[Kind, ...] = get_args(Kind)

_SAME_VOICE = 80
"""Of 100 (rapidfuzz's ratio), from which two names are one speaker's."""

_TAKES_OVER: tuple[Stance, ...] = ("asserts", "endorses")


class Difference(NamedTuple):
    """Something that one map has otherwise than another."""

    kind: Kind
    mine: tuple[str, ...] = ()
    """Claims, relations, questions or sources of the map that is looked at."""
    theirs: tuple[str, ...] = ()
    """Of the reference."""

    @property
    def rank(self) -> int:
        """The smaller, the more there is to learn from it."""
        return KINDS.index(self.kind)


def differences(mine: Debate, theirs: Debate) -> tuple[Difference, ...]:
    """What a map has otherwise than a reference of the same articles, the most instructive kinds first."""
    return differences_of(matched(mine, theirs))


def differences_of(sides: Matched) -> tuple[Difference, ...]:
    """The same for two maps that are held side by side already."""
    relations = _Relations(sides)
    found = [*_with_what_is_granted([*_claims(sides), *relations.found()], sides), *_mains(sides), *_issues(sides)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.rank))


def _with_what_is_granted(found: list[Difference], sides: Matched) -> Iterator[Difference]:
    """The differences, with what is wrong about a concession told once: what it is taken for, if that is wrong too."""
    structure = sides.mine.structure
    granted = {one.mine[0] for one in found if one.kind == "other-stance" and _takes_over_what_is_granted(one, sides)}
    taken: set[str] = set()
    for i, one in enumerate(found):
        relation = structure.relations.get(one.mine[0]) if one.mine else None
        about = granted.intersection(relation.premises) if relation is not None else set()
        if relation is None or not about:
            continue
        if one.kind in ("support-for-attack", "reason-added") or (one.kind, relation.kind) == ("link-added", "support"):
            found[i] = one._replace(kind="concession-as-support")
        elif one.kind in ("attack-for-support", "attack-added") or (one.kind, relation.kind) == (
            "link-added",
            "attack",
        ):
            found[i] = one._replace(kind="concession-as-attack")
        if found[i].kind in ("concession-as-support", "concession-as-attack"):
            taken |= about
    return (one for one in found if one.kind != "other-stance" or one.mine[0] not in taken)


def _takes_over_what_is_granted(one: Difference, sides: Matched) -> bool:
    """Whether the map has it that the author says what the reference has as granted."""
    pairs = ((own.quote, other.quote) for own, other in sides.quotes_beside(one.mine[0]) if other is not None)
    return any(own.stance in _TAKES_OVER and other.stance == "concedes" for own, other in pairs)


def same_relations(sides: Matched) -> dict[str, frozenset[str]]:
    """Of my relations, those that the reference has too, kind and ends alike, with what they are there."""
    relations = _Relations(sides)
    relations.compare()
    return {mine: frozenset(theirs) for mine, theirs in relations.same.items()}


# Claims, their words, and whose they are


def _claims(sides: Matched) -> Iterator[Difference]:
    held = {name for group in sides.merged.values() for name in group}
    parts = {name for group in sides.split.values() for name in group}
    for one, group in sides.merged.items():
        yield Difference("merged", (one,), group)
    for two, group in sides.split.items():
        yield Difference("split", group, (two,))
    for claim in sides.mine.map.claims:
        if claim.id in sides.claims:
            yield from _words(sides, claim.id, sides.claims[claim.id])
        elif claim.id not in parts:
            is_said = any(quote.stretches for quote in sides.my_quotes[claim.id])
            is_loose = not claim.quotes and bool(sides.mine.structure.out_of(claim.id))
            yield Difference(
                "claim-added" if is_said else "unsaid-added" if is_loose else "nothing-says-this", (claim.id,)
            )
    taken = set(sides.claims.values())
    for claim in sides.theirs.map.claims:
        if claim.id in taken or claim.id in held:
            continue
        if claim.quotes:
            yield Difference("claim-missed", (), (claim.id,))
        elif not (steps := sides.theirs.structure.out_of(claim.id)) or any(reaches(one, sides) for one in steps):
            yield Difference("unsaid-missed", (), (claim.id,))


def reaches(theirs: Relation, sides: Matched) -> bool:
    """Whether the map has what a relation of the reference bears on, and not as one claim with what it leads from."""
    whole = sides.theirs.structure
    aims = [sides.mine_of(name) for name in whole.ends(theirs) if name not in theirs.premises]
    known = {own for name in theirs.premises for own in sides.mine_of(name)}
    return all(aims) and not (known and known <= {own for names in aims for own in names})


def _words(sides: Matched, mine: str, theirs: str) -> Iterator[Difference]:
    """What is wrong with the quotes of a claim that both have."""
    both = (mine,), (theirs,)
    pairs = sides.quotes_beside(mine)
    if not pairs:
        if sides.their_quotes[theirs]:
            yield Difference("quote-missed", *both)
        return
    if any(not own.stretches for own, _ in pairs):
        yield Difference("nothing-says-this", *both)
    elif any(other is None for _, other in pairs):
        yield Difference("words-elsewhere", *both)
    kinds = {kind for own, other in pairs if other is not None and (kind := speaker(own, other)) is not None}
    yield from (Difference(kind, *both) for kind in KINDS if kind in kinds)


def speaker(mine: PlacedQuote, theirs: PlacedQuote) -> Kind | None:
    """How two quotes of the same words differ in whose words they are, and what the author makes of them."""
    own, other = mine.quote, theirs.quote
    lost, invented = len(own.voice) < len(other.voice), len(own.voice) > len(other.voice)
    if own.stance in _TAKES_OVER and other.stance not in (*_TAKES_OVER, "concedes"):
        return "reporter-for-author"
    if lost:
        return "reporter-for-author"
    if invented:
        return "author-for-reporter"
    if any(fuzz.ratio(a.casefold(), b.casefold()) < _SAME_VOICE for a, b in zip(own.voice, other.voice, strict=True)):
        return "other-voice"
    return "other-stance" if own.stance != other.stance else None


# What each source argues for


def _mains(sides: Matched) -> Iterator[Difference]:
    theirs = sides.theirs.structure
    backwards = {other: name for name, other in sides.sources.items()}
    for source in theirs.map.sources:
        if source.main is None or source.id not in backwards:
            continue
        mine = sides.mine.structure.sources[backwards[source.id]].main
        images = sides.theirs_of(mine) if mine is not None else frozenset[str]()
        if source.main in images:
            continue
        shown = (mine,) if mine is not None else ()
        if mine is None or not images:
            missed = not sides.mine_of(source.main)
            if not missed or mine is not None:
                yield Difference("thesis-missed", shown, (source.main,))
        elif any(leads(name, source.main, theirs) for name in images):
            yield Difference("reason-for-conclusion", shown, (source.main,))
        elif any(_is_against(name, source.main, source.id, theirs) for name in images):
            yield Difference("thesis-reversed", shown, (source.main,))
        else:
            yield Difference("thesis-missed", shown, (source.main,))


def _is_against(claim: str, main: str, source: str, structure: Structure) -> bool:
    """Whether a claim attacks what a source argues for, is what another one does, or is what it rejects."""
    attacks = any(r.target == main and r.kind in ("attack", "contradiction") for r in structure.out_of(claim))
    denied = any(r.kind == "contradiction" for r in structure.onto(claim) if main in r.premises)
    rejects = any(q.source == source and q.stance in ("rejects", "asks") for q in structure.claims[claim].quotes)
    others = any(one.main == claim for one in structure.map.sources)
    return attacks or denied or rejects or others


def leads(claim: str, to: str, structure: Structure) -> bool:
    """Whether supports lead from a claim to another."""
    seen, waiting = {claim}, [claim]
    while waiting:
        for relation in structure.out_of(waiting.pop()):
            aim = structure.aim(relation).id
            if relation.kind in ("support", "rephrase") and aim not in seen:
                if aim == to:
                    return True
                seen.add(aim)
                waiting.append(aim)
    return False


# Relations


class _Relations:
    """Holds the relations of two maps against each other: what is equal, what is nearly so, what is left."""

    def __init__(self, sides: Matched) -> None:
        self.sides = sides
        self.mine = dict(sides.mine.structure.relations)
        self.theirs = dict(sides.theirs.structure.relations)
        self.same: dict[str, set[str]] = defaultdict(set)
        """Of mine, theirs that it is, whatever else is wrong with it."""
        self.by_end: dict[str, list[str]] = defaultdict(list)
        """Of theirs, those with a claim as a premise or target."""
        for relation in self.theirs.values():
            for name in dict.fromkeys((*relation.premises, relation.target)):
                self.by_end[name].append(relation.id)
        self.images = {claim: sides.theirs_of(claim) for claim in sides.mine.structure.claims}

    def found(self) -> Iterator[Difference]:
        """All differences."""
        self.compare()
        yield from self._grouped("each-for-together", self.theirs, self.mine)
        yield from self._grouped("together-for-each", self.mine, self.theirs)
        self.compare()  # what is aimed at steps that were put together or taken apart
        yield from self._nearly(only_onto=self.sides.theirs.structure.claims)
        self.compare()
        yield from self._nearly(only_onto=self.sides.theirs.structure.relations)
        yield from self._left()

    def _read(self, mine: Relation) -> tuple[str, frozenset[str], frozenset[str]]:
        """What my relation says, in the reference's claims."""
        return mine.kind, self._premises(mine), self._targets(mine)

    def _is_onto_one_of_two(self, aimed: Relation | None) -> bool:
        """Whether two steps of the reference are one in my map, since it has their premises as one claim."""
        if aimed is None:
            return False
        whole = self.sides.theirs.structure
        twins = (two for two in whole.onto(aimed.target) if two.id != aimed.id and two.kind == aimed.kind)
        images = [image for image in self.images.values() if len(image) > 1]
        return any({*aimed.premises, *two.premises} <= image for two in twins for image in images)

    def _is_given_in_part(self, mine: Relation) -> bool:
        """Whether the reference has a step of the kind from any of the premises to the same, as told of another."""
        whole, targets = self.sides.theirs.structure, self._targets(mine)
        steps = (step for name in self._premises(mine) for step in whole.out_of(name))
        return any(step.kind == mine.kind and step.target in targets for step in steps)

    def _is_part_of_merged(self, theirs: Relation) -> bool:
        """Whether my map draws a line of theirs from a claim that holds its premise among others."""
        lines = (one for one in self.sides.mine.structure.map.relations if one.kind == theirs.kind)
        return any(
            theirs.target in self._targets(one)
            and any(len(self.images[name]) > 1 and self.images[name] >= set(theirs.premises) for name in one.premises)
            for one in lines
        )

    def _premises(self, mine: Relation) -> frozenset[str]:
        return frozenset(name for premise in mine.premises for name in self.images[premise])

    def _targets(self, mine: Relation) -> frozenset[str]:
        """What my relation bears on, in the reference."""
        if mine.target in self.images:
            return self.images[mine.target]
        return frozenset(self.same.get(mine.target, ()))

    def _is_equal(self, mine: Relation, theirs: Relation) -> bool:
        if mine.kind != theirs.kind:
            return False
        if self._fits(mine, theirs) and theirs.target in self._targets(mine):
            return True
        turned = mine.is_symmetric and theirs.target in self._premises(mine)
        return turned and theirs.premises[0] in self._targets(mine)

    def _fits(self, mine: Relation, theirs: Relation) -> bool:
        """Whether the premises are the same, as far as claims were merged or split."""
        images = [self.images[premise] for premise in mine.premises]
        covered = frozenset().union(*images)
        return set(theirs.premises) <= covered and all(image & set(theirs.premises) for image in images)

    def compare(self) -> None:
        """What is the same; onto claims first, since a relation can bear on another."""
        pending = list(self.mine.values())
        changed = True
        while changed:
            changed = False
            for mine in tuple(pending):
                equal = [theirs.id for theirs in self._near(mine) if self._is_equal(mine, theirs)]
                if equal:
                    self.same[mine.id].update(equal)
                    pending.remove(mine)
                    changed = True
        taken = set().union(*self.same.values()) if self.same else set()
        for name in list(self.mine):
            if name in self.same:
                del self.mine[name]
        for name in taken:
            self.theirs.pop(name, None)

    def _near(self, mine: Relation) -> list[Relation]:
        """Of theirs that are left, those with a premise in common, or with one if turned round; by id."""
        names = {one for premise in mine.premises for name in self.images[premise] for one in self.by_end[name]}
        return [self.theirs[name] for name in sorted(names) if name in self.theirs]

    def _grouped(self, kind: Kind, wholes: dict[str, Relation], parts: dict[str, Relation]) -> Iterator[Difference]:
        """Premises that one map takes together and the other each by itself."""
        for whole in tuple(wholes.values()):
            if not whole.is_linked or whole.id not in wholes:
                continue
            group = [part for part in parts.values() if self._is_part(whole, part, kind)]
            if kind == "each-for-together":
                covered = frozenset(name for part in group for name in self._premises(part))
                complete = len(group) > 1 and set(whole.premises) <= covered
            else:
                covered = frozenset(name for part in group for name in part.premises)
                complete = len(group) > 1 and self._premises(whole) <= covered
            if not complete:
                continue
            names = tuple(part.id for part in group)
            if kind == "each-for-together":
                yield Difference(kind, names, (whole.id,))
                for name in names:
                    self.same[name].add(whole.id)
            else:
                yield Difference(kind, (whole.id,), names)
                self.same[whole.id].update(names)
            del wholes[whole.id]
            for name in names:
                del parts[name]

    def _is_part(self, whole: Relation, part: Relation, kind: Kind) -> bool:
        mine, theirs = (part, whole) if kind == "each-for-together" else (whole, part)
        if mine.kind != theirs.kind or theirs.target not in self._targets(mine):
            return False
        few, many = (
            (self._premises(part), set(whole.premises)) if mine is part else (set(part.premises), self._premises(whole))
        )
        return bool(few) and few <= many

    def _nearly(self, only_onto: Mapping[str, object]) -> Iterator[Difference]:
        """Pairs of what is left, the most alike first."""
        pairs = sorted(
            (-worth, mine.id, theirs.id, kind)
            for mine in self.mine.values()
            for theirs in self._near(mine)
            if theirs.target in only_onto
            for worth, kind in self._kinds(mine, theirs)
        )
        for _, mine, theirs, kind in pairs:
            if mine in self.mine and theirs in self.theirs:
                yield Difference(kind, (mine,), (theirs,))
                self.same[mine].add(theirs)
                del self.mine[mine]
                del self.theirs[theirs]

    def _kinds(self, mine: Relation, theirs: Relation) -> Iterator[tuple[float, Kind]]:
        """What is wrong with my relation if it is meant as that of theirs, and how likely it is."""
        premises, targets = self._premises(mine), self._targets(mine)
        wanted = set(theirs.premises)
        if theirs.target in premises and targets & wanted and theirs.target in self.sides.theirs.structure.claims:
            if mine.kind == theirs.kind:
                yield 5, "turned-round"
            return
        alike = self._fits(mine, theirs)
        same_target = theirs.target in targets
        if alike and same_target:
            yield 6, self._other_kind(mine, theirs)
        elif alike and mine.kind == theirs.kind:
            yield 4, self._other_target(mine, theirs)
        elif same_target and mine.kind == theirs.kind and premises & wanted:
            rest = [name for name in mine.premises if not self.images[name] & wanted]
            yield 3 + len(premises & wanted) / len(premises | wanted), "premise-added" if rest else "premise-missed"
        elif alike and mine.is_linked == theirs.is_linked:
            yield 1, "joined-elsewhere"

    def _other_kind(self, mine: Relation, theirs: Relation) -> Kind:
        conceded = grants(theirs, self.sides.theirs.structure)
        match theirs.kind, mine.kind:
            case "attack" | "contradiction", "support":
                return "concession-as-support" if conceded else "support-for-attack"
            case "support" | "rephrase", "attack":
                return "concession-as-attack" if conceded else "attack-for-support"
            case _:
                return "other-kind"

    def _other_target(self, mine: Relation, theirs: Relation) -> Kind:
        whole, own = self.sides.theirs.structure, self.sides.mine.structure
        if theirs.target in whole.relations and mine.target in own.claims:
            aimed = whole.relations[theirs.target]
            if {aimed.target, *aimed.premises} & self._targets(mine):
                return "claim-for-step"
        if theirs.target in whole.claims and mine.target in own.relations:
            aimed = own.relations[mine.target]
            near = {name for end in (aimed.target, *aimed.premises) for name in self.images.get(end, ())}
            if theirs.target in near:
                return "step-for-claim"
        if any(leads(theirs.target, name, whole) for name in self._targets(mine) if theirs.target in whole.claims):
            return "past-sub-conclusion"
        return "joined-elsewhere"

    def _left(self) -> Iterator[Difference]:
        """What only one map has, though the other has its claims."""
        known = {name for image in self.images.values() for name in image}
        sides = self.sides
        for theirs in self.theirs.values():
            ends = {*theirs.premises, sides.theirs.structure.aim(theirs).id}
            aimed = sides.theirs.structure.relations.get(theirs.target)
            step = {*aimed.premises, sides.theirs.structure.aim(aimed).id} if aimed is not None else set[str]()
            aims_at_missed = theirs.target in self.theirs and theirs.target in sides.theirs.structure.relations
            swallowed = any(
                (len(ends & image) > 1 and (ends <= image or theirs.target in image)) or (step and step <= image)
                for image in self.images.values()
            )
            swallowed = swallowed or self._is_part_of_merged(theirs)
            if ends <= known and not swallowed and not aims_at_missed and not self._is_onto_one_of_two(aimed):
                yield Difference(_missed(theirs, sides.theirs.structure), (), (theirs.id,))
        told = {self._read(sides.mine.structure.relations[name]) for name in self.same}
        for mine in self.mine.values():
            if self._read(mine) in told or self._is_given_in_part(mine):
                continue  # a part of a claim in several has its steps once more
            ends = {*mine.premises, sides.mine.structure.aim(mine).id}
            aims_at_added = mine.target in self.mine
            swallowed = any(ends <= set(parts) for parts in sides.split.values())
            if all(self.images[name] for name in ends) and not swallowed and not aims_at_added:
                yield Difference(_added(mine, sides.mine.structure), (mine.id,))


def grants(relation: Relation, structure: Structure) -> bool:
    """Whether a premise is what the source that draws a relation grants to others."""
    ground = structure.ground(relation.id)
    quotes = (quote for name in relation.premises for quote in structure.claims[name].quotes)
    drawn = (
        quote
        for quote in quotes
        if (
            quote.source == relation.stated_in if relation.stated_in else structure.sources[quote.source].side == ground
        )
    )
    return any(quote.stance == "concedes" for quote in drawn)


def _missed(relation: Relation, structure: Structure) -> Kind:
    if structure.is_crossing(relation):
        return "link-missed"
    return "reason-missed" if relation.kind in ("support", "rephrase") else "attack-missed"


def _added(relation: Relation, structure: Structure) -> Kind:
    if structure.is_crossing(relation):
        return "link-added"
    return "reason-added" if relation.kind in ("support", "rephrase") else "attack-added"


# Questions


def _issues(sides: Matched) -> Iterator[Difference]:
    theirs, mine = sides.theirs.structure.issues, sides.mine.structure.issues
    same = same_questions(sides)
    known = {one for claim in sides.mine.structure.claims for one in sides.theirs_of(claim)}
    for name, other in same.items():
        issue, wanted, images = mine[name], theirs[other], answers_of(name, sides)
        if set(wanted.positions) & known - images:
            yield Difference("position-missed", (name,), (other,))
        if any(
            sides.theirs_of(claim) and not sides.theirs_of(claim) & set(wanted.positions) for claim in issue.positions
        ):
            yield Difference("position-added", (name,), (other,))
        if issue.together != wanted.together and None not in (issue.together, wanted.together):
            yield Difference("other-together", (name,), (other,))
    found = set(same.values())
    yield from (Difference("question-missed", (), (other,)) for other in theirs if other not in found)
    yield from (Difference("question-added", (name,)) for name in mine if name not in same)
