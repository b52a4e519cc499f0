"""What a review asks of a draft: questions in order, several entries at once where they lead to the same conclusion."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.model import main_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.model import Claim, Issue, Pairing, Relation, Structure

Kind = Literal["main claims", "main line", "between", "details", "loose", "rest"]

KINDS: tuple[Kind, ...] = ("main claims", "main line", "between", "details", "loose", "rest")
"""In the order in which they are asked."""

MOST = 6
"""Entries of a question: what a screen of 80 by 24 shows with both places in the articles."""

SECONDS_AN_ENTRY, SECONDS_A_QUESTION, STEADY = 4.0, 3.0, 5
"""How long an answer takes by rule, and for how many answers that counts beside those that were given."""

_NOWHERE = 99


class Question(NamedTuple):
    """What is asked at once."""

    kind: Kind
    entries: tuple[str, ...]
    """The ids of claims, relations or questions, the most doubtful first."""
    about: str = ""
    """The source whose main claim is asked for, or the claim or relation that all entries lead to, or would."""
    why: str = ""
    """Of two claims that may be about one thing: what speaks for it, in words."""
    is_loose: bool = False
    """Whether its entries are claims that lead to nothing yet."""

    @property
    def is_choice(self) -> bool:
        """Whether one of the entries is chosen, in place of an answer to each."""
        return self.kind == "main claims"

    @property
    def is_pair(self) -> bool:
        """Whether it is asked what two claims of both sides are to each other."""
        return bool(self.why)

    @property
    def is_rest(self) -> bool:
        """Whether it is asked what becomes of all details at once."""
        return self.kind == "rest"

    @property
    def are_entries_listed(self) -> bool:
        """Whether a digit stands for each of its entries, not for what could become of them."""
        return not (self.is_pair or self.is_rest)

    @property
    def would_lead(self) -> bool:
        """Whether its entries are claims that lead to nothing yet, asked for as reasons for what it is about."""
        return self.is_loose and bool(self.about)

    def shares(self, other: Question) -> bool:
        """Whether something is asked about in both."""
        return not set(self.entries).isdisjoint(other.entries)

    def is_put_off(self, later: Collection[str]) -> bool:
        """Whether it, or a part of it, is among what is asked again at the end."""
        return self.about in later if self.is_choice else any(entry in later for entry in self.entries)


class Plan(NamedTuple):
    """How far into a draft a review goes."""

    line: frozenset[str] | None = None
    """The claims that are asked about first; none: those of the main line as it is by now."""
    pairs: tuple[Pairing, ...] | None = None
    """Claims of both sides that may be about one thing and are still to be asked about; none: not looked for yet."""
    is_whole: bool = True
    """Whether the details are asked about, too, in place of what becomes of all of them."""
    listed: frozenset[str] | None = None
    """The likeliest claims besides the main line, which are asked for once it is through; none: not looked for yet."""
    adrift: frozenset[str] = frozenset()
    """Claims that lead to nothing and are kept, as they got new words or something leads to them: they are still asked
    for as reasons."""
    settled: frozenset[str] = frozenset()
    """What an answer was given about: it is not asked what it leads to once more."""

    def asking_of(self, names: Iterable[str]) -> Plan:
        """The same where it is still asked what these kept claims lead to."""
        return self._replace(adrift=self.adrift | ({*names} - self.settled))

    def without_claims(self, names: Collection[str]) -> Plan:
        """The same where it is settled what becomes of such claims."""
        listed = None if self.listed is None else self.listed - {*names}
        return self._replace(adrift=self.adrift - {*names}, listed=listed, settled=self.settled | {*names})

    def listing(self, names: Iterable[str]) -> Plan:
        """The same where it is asked, too, what such claims serve on their own side."""
        return self._replace(listed=(self.listed or frozenset()) | ({*names} - self.settled))

    def without_pair(self, question: Question) -> Plan:
        """The same where two claims have been asked about."""
        return self._replace(pairs=tuple(p for p in self.pairs or () if (p.left, p.right) != question.entries))


_ALL = Plan()


def questions_of(structure: Structure, later: Collection[str] = (), plan: Plan = _ALL) -> list[Question]:
    """All that is still to be asked.

    Args:
        structure: the map; what is accepted, or gone, is not asked for.
        later: the ids of entries, and of sources, that are asked again at the end.
        plan: how far into the draft it goes.
    """
    every = _questions(structure, frozenset(), plan)
    asked = _questions(structure, frozenset(later), plan)
    put_off = [one for one in every if one.is_put_off(later)]
    again = [
        one._replace(entries=tuple(e for e in one.entries if one.is_choice or one.is_pair or e in later))
        for one in put_off
    ]
    found = [one for one in [*asked, *again] if plan.is_whole or one.kind not in _DETAILS]
    rest = () if plan.is_whole else _rest_of(structure, every)
    return [*found, Question("rest", rest)] if rest else found


_DETAILS: tuple[Kind, ...] = ("details", "loose")


def _rest_of(structure: Structure, every: Sequence[Question]) -> tuple[str, ...]:
    """The ids of all that is proposed and that no question but those about details is about."""
    named = {entry for one in every if one.kind not in _DETAILS for entry in one.entries}
    needed = {end for name in named & set(structure.relations) for end in structure.ends(structure.relations[name])}
    needed |= {name for one in named & set(structure.issues) for name in structure.issues[one].positions}
    asked = {one.about for one in every if one.is_choice}
    mains = {structure.sources[source].main for source in asked}
    return tuple(entry.id for entry in structure.proposals() if entry.id not in named | needed | mains)


NAMED = 4
"""Claims that are named of all that is left at the end."""

FIGURE = 0.1
"""What a figure adds to how likely a claim is one that a person wants: evidence is missed first."""


def likeliest(structure: Structure, names: Iterable[str], most: int = NAMED) -> list[str]:
    """A few of the claims among some entries: those of which a drafter was surest, evidence before the like."""
    claims = [structure.claims[name] for name in names if name in structure.claims]
    return [claim.id for claim in sorted(claims, key=_likeliness, reverse=True)[:most]]


def _likeliness(claim: Claim) -> float:
    return _sure(claim) + FIGURE * any(map(str.isdigit, claim.text))


def details_of(structure: Structure) -> list[Question]:
    """What would be asked about the details, were they all gone through."""
    return [one for one in questions_of(structure) if one.kind in _DETAILS]


@lru_cache(maxsize=8)
def _questions(structure: Structure, later: frozenset[str], plan: Plan) -> tuple[Question, ...]:
    """All questions but the one about the rest, without those that were put off; they are needed several times."""
    return tuple(_questions_in_order(structure, later, plan))


def _questions_in_order(structure: Structure, later: frozenset[str], plan: Plan) -> Iterator[Question]:
    mains = list(_main_claims(structure))
    yield from (one for one in mains if one.about not in later)
    thought_of = {entry for question in mains for entry in question.entries}
    # Whether to keep what leads to nothing comes before what leads to it.
    asked_for = {claim.id for claim in structure.map.claims if claim.is_proposed} | plan.adrift
    nowhere = {claim.id for claim in _nowhere(structure) if claim.id in asked_for} - thought_of
    listed = _listed(structure, plan.listed or frozenset(), thought_of)
    drafted = {step.id for claim in listed for step in _onto_what_is_kept(structure, claim)}
    stepless = [claim for claim in listed if drafted.isdisjoint(step.id for step in structure.out_of(claim.id))]
    aside = {step.id for claim in listed for step in structure.out_of(claim.id)} - drafted
    nowhere -= {claim.id for claim in listed}
    relations = [r for r in structure.relations.values() if r.is_proposed and r.id not in later | aside]
    line = plan.line if plan.line is not None else frozenset(main_line(structure))
    grouped: dict[tuple[Kind, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        kind = "loose" if relation.target in nowhere else _kind_of(structure, relation, line, drafted)
        grouped[kind, relation.target, relation.kind].append(relation)
    apart = later | {claim.id for claim in listed}
    loose = [claim for claim in _loose(structure, thought_of, nowhere) if claim.id in asked_for - apart]
    yield from _steps(structure, "main line", grouped)
    first = line | plan.adrift
    yield from _alone(structure, "main line", [claim for claim in loose if claim.id in first])
    yield from _alone(structure, "main line", [claim for claim in stepless if claim.id not in later])
    issues = [i for i in structure.issues.values() if i.is_proposed and i.id not in later]
    yield from (Question("between", (issue.id,)) for issue in sorted(issues, key=_sure))
    yield from _steps(structure, "between", grouped)
    yield from (one for one in _pairs(structure, plan.pairs or ()) if not one.is_put_off(later))
    yield from _steps(structure, "details", grouped)
    yield from _alone(structure, "loose", [claim for claim in loose if claim.id not in first])
    yield from _steps(structure, "loose", grouped)


def _listed(structure: Structure, listed: frozenset[str], thought_of: Collection[str]) -> list[Claim]:
    """Those of the listed claims that are still to be asked for."""
    found = (claim for claim in structure.in_order() if claim.id in listed and claim.id not in thought_of)
    kept = (one for one in structure.map.relations if not (one.is_proposed or structure.is_crossing(one)))
    serving = {end for one in kept for end in one.premises}
    return [claim for claim in found if claim.id not in serving]


def _onto_what_is_kept(structure: Structure, claim: Claim) -> list[Relation]:
    """The steps by which a drafter lets a claim support what a person stands to."""
    steps = (step for step in structure.out_of(claim.id) if step.kind == "support" and step.target in structure.claims)
    return [step for step in steps if step.is_proposed and not structure.claims[step.target].is_proposed]


def _alone(structure: Structure, kind: Kind, loose: Sequence[Claim]) -> Iterator[Question]:
    """The questions about claims that lead to nothing: on a side with a main claim, whether they are reasons for it."""
    mains = {side: main.id for side, main in _accepted_mains(structure)}
    for ground in ("left", "right", "common", "none"):
        here = [claim.id for claim in loose if structure.ground(claim.id) == ground]
        main = mains.get(ground, "")
        yield from (Question(kind, ids_at_once, main, is_loose=True) for ids_at_once in _by_six(here))


def _accepted_mains(structure: Structure) -> Iterator[tuple[str, Claim]]:
    """The sides' main claims that a person stands to; where a side has several, its first."""
    for source in reversed(structure.map.sources):
        main = structure.claims.get(source.main or "")
        if source.side is not None and main is not None and not main.is_proposed:
            yield source.side, main


def _pairs(structure: Structure, pairs: Sequence[Pairing]) -> Iterator[Question]:
    """Whether two claims of both sides have to do with each other, as long as both are there."""
    for one in pairs:
        if structure.has(one.left) and structure.has(one.right):
            yield Question("between", (one.left, one.right), why=one.why)


def _steps(
    structure: Structure, kind: Kind, grouped: Mapping[tuple[Kind, str, str], Sequence[Relation]]
) -> Iterator[Question]:
    """The questions of a kind about steps, those nearest to a main claim first."""
    mine = [(key[1], group) for key, group in grouped.items() if key[0] == kind]
    for target, group in sorted(mine, key=lambda one: (_depth(structure, one[1][0]), min(map(_sure, one[1])))):
        ids = [relation.id for relation in sorted(group, key=_sure)]
        yield from (Question(kind, ids_at_once, target) for ids_at_once in _by_six(ids))


def _main_claims(structure: Structure) -> Iterator[Question]:
    """For each source on a side whose main claim nobody stands to yet: those that its drafter thought of."""
    for source in structure.map.sources:
        main = structure.claims.get(source.main or "")
        if source.side is None or (main is not None and not main.is_proposed):
            continue
        thought_of = [
            claim.id
            for claim in structure.in_order()
            if claim.origin is not None
            and "main claim" in claim.origin.why
            and any(quote.source == source.id for quote in claim.quotes)
        ]
        found = tuple(dict.fromkeys([*([main.id] if main is not None else []), *thought_of]))
        if found:
            yield Question("main claims", found[:9], source.id)


def _kind_of(structure: Structure, relation: Relation, line: Collection[str], drafted: Collection[str]) -> Kind:
    if structure.is_crossing(relation):
        return "between"
    is_first = relation.id in drafted or {structure.aim(relation).id, *relation.premises} <= set(line)
    return "main line" if is_first or _is_of_what_is_kept(structure, relation) else "details"


def _is_of_what_is_kept(structure: Structure, relation: Relation) -> bool:
    """Whether a person stands to all that a step joins, and nothing else leads from there to anything they stand to."""
    ends = (*relation.premises, relation.target)
    if any(name not in structure.claims or structure.claims[name].is_proposed for name in ends):
        return False
    return all(one.is_proposed for name in relation.premises for one in structure.out_of(name))


def _depth(structure: Structure, relation: Relation) -> int:
    depth = structure.depth(structure.aim(relation).id)
    return _NOWHERE if depth is None else depth


def _sure(entry: Claim | Relation | Issue) -> float:
    return entry.origin.sure if entry.origin is not None and entry.origin.sure is not None else 1.0


def leading_nowhere(structure: Structure) -> list[Claim]:
    """The accepted claims of the articles that lead to nothing, though they are no main claim and no position."""
    return [c for c in _nowhere(structure) if not c.is_proposed]


def _nowhere(structure: Structure) -> Iterator[Claim]:
    """The claims that lead to nothing, though they are no main claim and no position."""
    held = {position for issue in structure.issues.values() for position in issue.positions}
    held |= {source.main for source in structure.map.sources if source.main is not None}
    yield from (c for c in structure.in_order() if not structure.out_of(c.id) and c.id not in held)


def _loose(structure: Structure, asked: Collection[str], adrift: Collection[str]) -> list[Claim]:
    """What may be asked for nowhere else: claims that nothing proposed needs, and those that lead nowhere."""
    used = {end for r in structure.relations.values() if r.is_proposed for end in (*r.premises, r.target)}
    used |= {position for issue in structure.issues.values() if issue.is_proposed for position in issue.positions}
    used = (used | set(asked)) - set(adrift)
    return [c for c in structure.in_order() if (c.is_proposed or c.id in adrift) and c.id not in used]


def _by_six(ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(ids), MOST):
        yield tuple(ids[start : start + MOST])


def _seconds(entries: int) -> float:
    """How long a question takes by rule."""
    return entries * SECONDS_AN_ENTRY + SECONDS_A_QUESTION


def time_left(questions: Sequence[Question], took: Sequence[tuple[int, float]] = ()) -> str:
    """How long the rest takes, in words.

    Args:
        questions: what is still to be asked.
        took: of each answer so far, its entries and its seconds.
    """
    seconds = sum(_seconds(1 if one.is_choice or one.is_rest else len(one.entries)) for one in questions)
    paces = [time / _seconds(entries) for entries, time in took]
    seconds *= (STEADY + sum(paces)) / (STEADY + len(paces))
    minutes = round(seconds / 60)
    return "less than a minute" if minutes < 1 else f"about {minutes} minute{'s' if minutes > 1 else ''}"
