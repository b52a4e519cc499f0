"""The map as it grows out of a model's answers: whatever they say, what is put together here has a meaning.

What has none is left out, and a notice says so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.draft.llm.form import CrossingAnswer
from argmap.draft.llm.naming import LONGEST_REASON, Names, looked_up, missing, named, plain
from argmap.draft.llm.noticing import Notices
from argmap.model import COMMITTED, ArgumentMap, Claim, Issue, Origin, Relation, Side, Source, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.draft.llm.form import RelationAnswer

Drawn = tuple[str, int]
"""Where a claim was read: a source's id, and the number of the piece of its article."""


@dataclass
class Assembly:
    """A map in the making, everything in it proposed."""

    by: str
    """Who drafts it, as its entries will say."""
    sources: Sequence[Source]
    """Those of the map, each with its side."""
    names: Names = field(default_factory=Names)
    kept: Collection[str] = ()
    """Claims that stay though they join nothing: a person's."""
    claims: dict[str, Claim] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    title: str = ""
    mains: dict[str, str] = field(default_factory=dict)
    """By source: the claim it finally argues for."""
    speaks_for: dict[str, str] = field(default_factory=dict)
    """By source: whose case it reports."""
    told: dict[str, dict[str, str]] = field(default_factory=dict)
    """By source: its title and author, where they were not known."""
    details: set[str] = field(default_factory=set)
    """Claims that are figures, examples or background, and are left out where they join nothing."""
    read_in: dict[str, set[Drawn]] = field(default_factory=dict)
    """By claim: where it was read."""
    notices: Notices = field(default_factory=Notices)
    counts: Counter[str] = field(default_factory=Counter)
    """How many quotes were repaired, chosen among several places, corrected."""

    @classmethod
    def of(cls, argument_map: ArgumentMap, by: str) -> Assembly:
        """A map that is there, to be drafted further."""
        entries = (*argument_map.claims, *argument_map.relations, *argument_map.issues)
        return cls(
            by=by,
            sources=argument_map.sources,
            names=Names(entry.id for entry in entries),
            claims={claim.id: claim for claim in argument_map.claims},
            relations={relation.id: relation for relation in argument_map.relations},
            issues=list(argument_map.issues),
            title=argument_map.title,
            mains={source.id: source.main for source in argument_map.sources if source.main},
            read_in={
                claim.id: {(quote.source, 1) for quote in claim.quotes} or {(claim.source or "", 1)}
                for claim in argument_map.claims
            },
        )

    def origin(self, sure: float, why: str) -> Origin:
        """Who proposes an entry, and why."""
        return Origin(by=self.by, sure=sure, why=plain(why, LONGEST_REASON), standing="proposed")

    def add_relations(
        self,
        forms: Sequence[RelationAnswer],
        known: Mapping[str, str],
        flaw: Callable[[tuple[str, ...], str], str] = lambda _premises, _target: "",
    ) -> None:
        """Take over the relations that have a meaning; of each other one a notice says why not.

        Args:
            forms: as the model gave them.
            known: what the names in them stand for: claims, and relations taken over before.
            flaw: what else is wrong with a relation from premises to a target; empty if nothing is.
        """
        known = dict(known)
        waiting = list(forms)
        while waiting:
            left = [form for form in waiting if not self._is_done_with(form, known, flaw)]
            if len(left) == len(waiting):
                break
            waiting = left
        for form in waiting:
            self._leave_out(form, "what they bear on is no claim and no relation that was kept", (form.target,))

    def known(self) -> dict[str, str]:
        """What names stand for: ids, and labels that are no ids."""
        labels = {slug(claim.label): claim.id for claim in reversed(self.claims.values()) if slug(claim.label)}
        return labels | {name: name for name in (*self.claims, *self.relations)}

    def _is_done_with(
        self, form: RelationAnswer, known: dict[str, str], flaw: Callable[[tuple[str, ...], str], str]
    ) -> bool:
        """Whether a relation was taken over or left out; not while its target may still come."""
        target = looked_up(form.target, known)
        if target not in self.claims and target not in self.relations:
            return False
        premises = tuple(dict.fromkeys(filter(None, (looked_up(name, known) for name in form.premises))))
        wrong = self._flaw(form, target, known) or flaw(premises, target)
        if wrong:
            self._leave_out(form, wrong, tuple(name for name in form.premises if not looked_up(name, known)))
            return True
        relation = Relation(
            id=self.names.counted("r"),
            kind=form.kind,
            premises=premises,
            target=target,
            stated_in=self._stated_in(form),
            origin=self.origin(form.sure, form.why),
        )
        self.relations[relation.id] = relation
        for name in (form.id, slug(form.id)):
            known.setdefault(name, relation.id)
        return True

    def _stated_in(self, form: RelationAnswer) -> str | None:
        """The article that draws a crossing, if it is one of these."""
        name = form.stated_in if isinstance(form, CrossingAnswer) else ""
        return name if any(source.id == name for source in self.sources) else None

    def _flaw(self, form: RelationAnswer, target: str, known: Mapping[str, str]) -> str:
        """What gives a relation no meaning, if anything does."""
        meant = {name: looked_up(name, known) for name in form.premises}
        unknown = next((name for name, claim in meant.items() if claim not in self.claims), None)
        if unknown is not None:
            return missing(unknown, self.claims)
        premises = {claim for claim in meant.values() if claim is not None}
        if not premises:
            return "it has no premise"
        if target in premises:
            return "a claim is no reason for or against itself"
        if form.kind in ("contradiction", "rephrase") and (len(premises) > 1 or target not in self.claims):
            return f"a {form.kind} joins two claims"
        is_known = any(_same(relation, form.kind, premises, target) for relation in self.relations.values())
        return "another one says the same" if is_known else ""

    def _leave_out(self, form: RelationAnswer, flaw: str, missing: Sequence[str]) -> None:
        """Note that a relation is left out: for its flaw, or as what it joins was left out before."""
        cause = next((name for name in missing if self.notices.has_lost(name)), None)
        if cause is not None:
            self.notices.went_with(cause, form.id)
            return
        ends = " + ".join(plain(name, 40) for name in form.premises[:4])
        self.notices.leave_out(f"the relation {form.kind}: {ends} → {plain(form.target, 40)}", flaw)

    def sides(self, *entries: str) -> frozenset[Side]:
        """The sides that claims, and the ends of relations, stand on."""
        stands: set[str | None] = set()
        for claim in self._ends(entries):
            committed = {quote.source for quote in claim.quotes if quote.stance in COMMITTED}
            stands |= committed or {quote.source for quote in claim.quotes} or {claim.source}
        found = (source.side for source in self.sources if source.id in stands)
        return frozenset(side for side in found if side is not None)

    def places_of(self, *entries: str) -> frozenset[Drawn]:
        """The pieces of articles that claims, and the ends of relations, were read in."""
        return frozenset(place for claim in self._ends(entries) for place in self.read_in.get(claim.id, ()))

    def articles_of(self, *entries: str) -> frozenset[str]:
        """The articles that claims, and the ends of relations, were read in; of what is unsaid, none."""
        return frozenset(source for source, _ in self.places_of(*entries) if source)

    def _ends(self, entries: Iterable[str]) -> Iterator[Claim]:
        """Claims, and those that relations join, down to what they bear on in the end."""
        for entry in entries:
            here = entry
            while here in self.relations:
                yield from (self.claims[name] for name in self.relations[here].premises)
                here = self.relations[here].target
            yield self.claims[here]

    def argument_map(self) -> ArgumentMap:
        """The map, without implicit claims and details that join nothing."""
        used = {name for relation in self.relations.values() for name in (*relation.premises, relation.target)}
        used |= {name for issue in self.issues for name in issue.positions} | set(self.mains.values())
        used |= set(self.kept)
        for claim in self.claims.values():
            if claim.is_implicit and claim.id not in used:
                self.notices.append(f"The implicit claim {named(claim.short)} was left out: it joins nothing.")
        loose = self.details - used
        if loose:
            words = "; ".join(named(claim.short) for claim in self.claims.values() if claim.id in loose)
            self.notices.append(f"Details that join nothing were left out: {len(loose)} ({words}).")
        claims = tuple(claim for claim in self.claims.values() if claim.id in used or claim.quotes)
        claims = tuple(claim for claim in claims if claim.id not in loose)
        return ArgumentMap(
            title=self.title or " / ".join(filter(None, (source.title for source in self.sources))),
            sources=tuple(map(self.source, self.sources)),
            claims=claims,
            relations=tuple(self.relations.values()),
            issues=tuple(self.issues),
        )

    def source(self, source: Source) -> Source:
        """The source with what was read of it; what was known of it before stays."""
        main = source.main if source.main in self.claims else self.mains.get(source.id)
        answers = {other.id for other in self.sources} - {source.id}
        return source.changed(
            **self.told.get(source.id, {}),
            main=main,
            speaks_for=source.speaks_for or self.speaks_for.get(source.id, ""),
            replies_to=source.replies_to if source.replies_to in answers else None,
        )


def _same(relation: Relation, kind: str, premises: set[str], target: str) -> bool:
    """Whether a relation says the same as one of this kind from these premises to this target."""
    if relation.kind != kind:
        return False
    if relation.is_symmetric and {*premises, target} == {*relation.premises, relation.target}:
        return True
    return set(relation.premises) == premises and relation.target == target
