"""What part of a map is wanted: one value, and one way to write it, for the command line, the terminal and Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from argmap.errors import NothingShownError, ScopeError, meant, nearest
from argmap.model.excerpt import Excerpt
from argmap.model.main_line import main_line
from argmap.model.parts import around, branches, of_side, on_issue, overview

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.model.source import Side
    from argmap.model.structure import Structure

Part = Literal["overview", "main", "all", "issues", "split"]
"""overview: the main claims and what leads straight to them. main: a dozen claims of each case. all: every claim.
issues: a page for each question. split: the overview, then each question, then each branch of the cases."""

PARTS: tuple[Part, ...] = get_args(Part)


class Scope(NamedTuple):
    """A part of a map, written as words: `overview`, `all side:left`, `focus:A12 hops:2`, `issue:trade accepted`."""

    part: Part = "overview"
    focus: str = ""
    """A claim, by its id or number: it and what is near it."""
    hops: int = 1
    """How many relations away is near, from 1."""
    also: str = ""
    """A claim that an overview shows in any case, by its id or number."""
    issue: str = ""
    """An issue, by its id: the claims that answer it, what leads across on it, and the way up to the main claims."""
    only: tuple[str, ...] = ()
    """Some claims, by their ids or numbers, and what joins them."""
    side: Side | None = None
    """Only the claims of one side, and of both."""
    accepted: bool = False
    """Without what is proposed and not accepted."""
    aside: bool = False
    """With the claims of sources on no side, such as readers' comments, where there are sides."""

    def __str__(self) -> str:
        """The words that `scope_of` reads."""
        told = [
            self.part if not (self.focus or self.issue or self.only) else "",
            f"focus:{self.focus}" if self.focus else "",
            f"hops:{self.hops}" if self.hops != 1 else "",
            f"also:{self.also}" if self.also else "",
            f"issue:{self.issue}" if self.issue else "",
            f"only:{','.join(self.only)}" if self.only else "",
            f"side:{self.side}" if self.side else "",
            "accepted" if self.accepted else "",
            "aside" if self.aside else "",
        ]
        return " ".join(filter(None, told))

    def excerpt(self, structure: Structure) -> Excerpt:
        """The part as one excerpt; of several pages, the first.

        Raises:
            ScopeError: there is no such claim or issue.
            NothingShownError: nothing is left to show.
        """
        return next(self.excerpts(structure))

    def excerpts(self, structure: Structure) -> Iterator[Excerpt]:
        """The part, as one excerpt or, page by page, several.

        Raises:
            ScopeError: there is no such claim or issue.
            NothingShownError: nothing is left to show.
        """
        whole = structure.without(structure.proposals()) if self.accepted else structure
        among = list(self._among(whole))
        if structure.claims and not among:
            why = "no claim is accepted yet" if self.accepted else f"no claim is on side {self.side}"
            raise NothingShownError(f"nothing to show: {why}")
        if self.focus:
            name = _claim(self.focus, whole, structure)
            yield around(whole, name, hops=self.hops, among=among)
        elif self.issue:
            yield on_issue(whole, _issue(self.issue, whole), among=among)
        elif self.only:
            yield Excerpt(whole, [_claim(name, whole, structure) for name in self.only])
        elif self.part == "all":
            yield Excerpt(whole, among)
        elif self.part == "main" and (line := set(main_line(whole)) & set(among)):
            yield Excerpt(whole, line, lifts=True)
        else:
            also = [_claim(self.also, whole, structure)] if self.also else []
            first = overview(whole, among=among, also=also)
            if self.part != "issues" or not first.issues:
                yield first
            if self.part in ("issues", "split"):
                yield from (on_issue(whole, name, among=among) for name in first.issues)
            if self.part == "split":
                yield from branches(whole, among=among)

    def _among(self, structure: Structure) -> Iterable[str]:
        """The ids of the claims that may be shown."""
        if self.side is not None:
            return of_side(structure, self.side)
        aside = set() if self.aside else {claim.id for claim in structure.bystanders()}
        return (name for name in structure.claims if name not in aside)


def scope_of(words: str) -> Scope:
    """The part of a map that some words name, in any order.

    Raises:
        ScopeError: a word is none of these, or two of them exclude one another; lists what is known.
    """
    scope = Scope()
    for word in words.split():
        scope = _with(scope, word)
    if sum((scope.part != "overview", bool(scope.focus), bool(scope.issue), bool(scope.only))) > 1:
        raise ScopeError(f"{words!r}: main, all, issues, split, focus, issue and only exclude one another")
    return scope


def _with(scope: Scope, word: str) -> Scope:  # noqa: PLR0911 - one a word
    """The scope with what one word says."""
    match word.partition(":"):
        case ("overview" | "main" | "all" | "issues" | "split") as part, "", "":
            return scope._replace(part=part)
        case "accepted", "", "":
            return scope._replace(accepted=True)
        case "aside", "", "":
            return scope._replace(aside=True)
        case "focus", ":", claim if claim:
            return scope._replace(focus=claim)
        case "also", ":", claim if claim:
            return scope._replace(also=claim)
        case "issue", ":", issue if issue:
            return scope._replace(issue=issue)
        case "only", ":", claims if all(claims.split(",")):
            return scope._replace(only=tuple(claims.split(",")))
        case "hops", ":", count if re.fullmatch(r"[1-9][0-9]{0,5}", count):
            return scope._replace(hops=int(count))
        case "side", ":", ("left" | "right") as side:
            return scope._replace(side=side)
        case _:
            raise _unknown(word)


def _unknown(word: str) -> ScopeError:
    known = (
        *PARTS,
        "focus:CLAIM",
        "hops:NUMBER",
        "also:CLAIM",
        "issue:ISSUE",
        "only:CLAIM,CLAIM",
        "side:left",
        "side:right",
        "accepted",
        "aside",
    )
    return ScopeError(f"{word!r} names no part of a map; {meant(word, known)}")


def _claim(name: str, structure: Structure, whole: Structure) -> str:
    """The id of a claim that a person names by its id or its number.

    Raises:
        ScopeError: there is none; or it is left out.
    """
    numbers = {structure.number(claim).lower(): claim for claim in structure.claims}
    known = {**numbers, **{claim: claim for claim in structure.claims}}
    if name.lower() in known:
        return known[name.lower()]
    if name.lower() in whole.claims or name.lower() in (whole.number(claim).lower() for claim in whole.claims):
        raise ScopeError(f"{name} is only proposed; leave out what asks for accepted claims")
    likely = _likely(name.lower(), known, structure) or _numbers(structure)
    raise ScopeError(f"there is no claim {name!r}{likely}")


def _numbers(structure: Structure) -> str:
    """Which numbers there are, by their letters: A1 to A12, B1 to B9, C1."""
    by_letter: dict[str, list[str]] = {}
    for number in sorted(map(structure.number, structure.claims), key=lambda one: (one[0], int(one[1:]))):
        by_letter.setdefault(number[0], []).append(number)
    ranges = (f"{few[0]} to {few[-1]}" if len(few) > 1 else few[0] for few in by_letter.values())
    return f"; known: {', '.join(ranges)}" if by_letter else "; this map has none"


def _issue(name: str, structure: Structure) -> str:
    if name in structure.issues:
        return name
    listed = f"; known: {', '.join(structure.issues)}" if structure.issues else "; this map has none"
    raise ScopeError(f"there is no issue {name!r}{_likely(name, structure.issues, structure) or listed}")


def _likely(name: str, known: Iterable[str], structure: Structure) -> str:
    """Which is nearest; claims by their numbers as these are shown."""
    near = nearest(name, known)
    numbers = {structure.number(claim).lower(): structure.number(claim) for claim in structure.claims}
    return f"; did you mean {numbers.get(near, near)}?" if near else ""
