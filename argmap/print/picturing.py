"""Pictures of a map for paper: in the print style, as large as their place, with letters that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram import STYLES, Choices, Page, picture, readable_labels
from argmap.diagram.rendering import for_paper
from argmap.model import overview
from argmap.phrases import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.diagram import Labels
    from argmap.model import Excerpt
    from argmap.print.subject import Subject

_POINTS = 72 / 25.4
_SMALLEST = {"slide": 16}
_SMALLEST_ON_PAPER = 9
"""Points of letters that can be read on a page of this name, and on all others."""


class PaperPicture(NamedTuple):
    """A picture for a place on a sheet."""

    svg: str
    size: tuple[float, float]
    """Width and height in points."""
    part: Excerpt
    """What it shows: less than was asked for, where its place has no room for all."""
    letters: float
    """The size of its smallest letters, in points."""

    @property
    def set_right(self) -> str:
        """The picture as the typesetter draws it right."""
        return for_paper(self.svg, *self.size)


def paper_picture(
    subject: Subject, part: Excerpt, size: tuple[float, float], *, labels: Labels | None = None
) -> PaperPicture:
    """A picture of a part of a map, or of less and less of it until its letters can be read.

    Args:
        subject: how it is said.
        part: what is to be shown.
        size: the width and height of its place, in millimetres.
        labels: what stands in the boxes; as much as can be read, if left out.
    """
    page = Page(size[0] * _POINTS, size[1] * _POINTS, _SMALLEST.get(subject.page.name, _SMALLEST_ON_PAPER), 0, "")
    style = STYLES["print"]._replace(speech=subject.speech)
    choices = Choices(style, page, labels)
    tried = [part, *(_less(part))]
    shown = next((one for one in tried if readable_labels(one, choices) is not None), tried[-1])
    made = picture(shown, choices)
    return PaperPicture(made.svg, (made.width, made.height), shown, made.letters)


def _less(part: Excerpt) -> Iterator[Excerpt]:
    """Less and less of a part; of the whole map, its overview first."""
    most = part
    if not part.name and not part.lifts:
        most = overview(part.whole, among=part.claims.keys())
        yield most
    yield from most.spared()


def cases(subject: Subject) -> str:
    """What each side finally argues for, in a sentence: the words of a picture for those who do not see it."""
    said: Iterable[str] = (
        subject.speech.words.argues.format(party=subject.party(side), claim=sentence(main.text))
        for side in ("left", "right")
        for main in subject.whole.main_claims(side)
    )
    return " ".join(said)
