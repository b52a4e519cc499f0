"""Cases on one map: what two of opposite sides say becomes one claim, what they part on becomes an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draft.rules.assembling import origin
from argmap.model import Issue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draft.rules.across import Between, Question, Shared
    from argmap.draft.rules.assembling import Ids
    from argmap.model import Claim, Relation, Source


def merged(left: Claim, right: Claim, shared: Shared) -> Claim:
    """One claim with the quotes of both."""
    return left.changed(
        quotes=(*left.quotes, *right.quotes),
        wording="paraphrase" if left.text != right.text else left.wording,
        origin=origin(shared.sure, shared.why),
    )


class Joining:
    """The cases of a map as they are joined, pair by pair."""

    def __init__(self, claims: Sequence[Sequence[Claim]], ids: Ids) -> None:
        """Take the claims of each case, one for each of its statements."""
        self._claims = [list(own) for own in claims]
        self._ids = ids
        self._shared: set[str] = set()
        self._issues: dict[str, Issue] = {}
        self.renamed: dict[str, str] = {}
        """What the names of claims became that another case makes too."""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, those of two cases once."""
        return tuple(claim for own in self._claims for claim in own if claim.id not in self.renamed)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The questions on which cases part."""
        return tuple(self._issues.values())

    def join(self, left: int, right: int, found: Between) -> None:
        """Make one claim of what two cases of opposite sides say, by their numbers; a claim is joined once."""
        lefts, rights = self._claims[left], self._claims[right]
        for shared in found.shared:
            one, other = lefts[shared.pair[0]], rights[shared.pair[1]]
            if self._shared.isdisjoint((one.id, other.id)):
                lefts[shared.pair[0]] = merged(one, other, shared)
                self.renamed[other.id] = one.id
                self._shared |= {one.id, other.id}

    def ask(self, left: int, right: int, found: Between) -> None:
        """Make an issue of each question between two cases, once all are joined; none answers it that both say."""
        for one in found.questions:
            answers = [*(self._claims[left][i] for i in one.lefts), *(self._claims[right][k] for k in one.rights)]
            names = [claim.id for claim in answers]
            if self._shared.isdisjoint(names):
                self._add(one, names)

    def _add(self, question: Question, positions: Sequence[str]) -> None:
        """Add an issue, or its positions to the one that asks the same."""
        asked = self._issues.get(question.question)
        if asked is not None:
            self._issues[question.question] = asked.changed(
                positions=tuple(dict.fromkeys((*asked.positions, *positions)))
            )
            return
        self._issues[question.question] = Issue(
            id=self._ids.number("i"),
            question=question.question,
            positions=tuple(positions),
            origin=origin(question.sure, question.why),
        )


def with_names(relation: Relation, renamed: dict[str, str]) -> Relation:
    """The relation, its ends named as they are now."""
    return relation.changed(
        premises=tuple(renamed.get(name, name) for name in relation.premises),
        target=renamed.get(relation.target, relation.target),
    )


def with_main(source: Source, renamed: dict[str, str]) -> Source:
    """The source, its main claim named as it is now."""
    return source.changed(main=renamed.get(source.main, source.main)) if source.main else source
