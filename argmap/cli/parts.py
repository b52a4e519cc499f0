"""What of a map a person wants to see: the overview, everything, pages, or what is near a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import typer

from argmap.cli.named import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Excerpt, Structure


class Wanted(NamedTuple):
    """What of a map is to be seen."""

    everything: bool = False
    pages: bool = False
    focus: str | None = None
    hops: int = 1
    side: str | None = None
    accepted: bool = False

    def excerpts(self, debate: Debate) -> Iterator[Excerpt]:
        """The parts of the map that are drawn, each a picture.

        Raises:
            ArgmapError: nothing is left to draw.
        """
        from argmap.cli.accepting import accepted_of
        from argmap.errors import ArgmapError
        from argmap.model import Excerpt, around, branches, overview

        whole = debate.structure
        structure = accepted_of(whole) if self.accepted else whole
        among = list(self._among(structure))
        if whole.claims and not among:
            why = (
                "no claim is accepted yet; leave out --accepted"
                if self.accepted
                else f"no claim is on side {self.side}"
            )
            raise ArgmapError(f"nothing to draw: {why}")
        if self.focus is not None:
            yield around(structure, _claim(self.focus, structure, whole), hops=self.hops, among=among)
        elif self.everything:
            yield Excerpt(structure, among)
        else:
            yield overview(structure, among=among)
            if self.pages:
                yield from branches(structure, among=among)

    def _among(self, structure: Structure) -> Iterator[str]:
        from argmap.model import of_side

        if self.side in ("left", "right"):
            yield from of_side(structure, "left" if self.side == "left" else "right")
        else:
            aside = set() if self.side == "none" else {claim.id for claim in structure.bystanders()}
            yield from (name for name in structure.claims if name not in aside)


def _claim(name: str, structure: Structure, whole: Structure) -> str:
    """The id of a claim that a person names by its id or its number."""
    numbers = {structure.number(claim).lower(): claim for claim in structure.claims}
    known = {**{claim: claim for claim in structure.claims}, **numbers}
    if name.lower() not in known and name.lower() in (whole.number(c).lower() for c in whole.claims):
        raise typer.BadParameter(f"{name} is only proposed; leave out --accepted", param_hint="--focus")
    return known[named(name.lower(), known, "claim", "--focus", lists=False)]
