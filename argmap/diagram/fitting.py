"""Fitting a picture to a page: boxes are tried narrower and wider until its letters come out largest."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.boxes import INCH
from argmap.diagram.looks import claim_look
from argmap.diagram.pages import CLAIM_ROOMS, FINE, QUESTION_ROOMS, for_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.diagram.pages import Page
    from argmap.diagram.styles import Labels, Style
    from argmap.model import Excerpt

_LARGEST = 1.5
"""How much larger than need be letters may come out."""


class Fit(NamedTuple):
    """A drawing that fits a page."""

    svg: bytes
    """Empty where the boxes alone would cover more than the page."""
    scale: float
    """Points on the page to a point of the drawing."""
    letters: float
    """The size of its smallest letters on the page, in points."""
    style: Style
    is_wide: bool
    """Whether its width is what keeps it from being larger."""


class Drawn(NamedTuple):
    """An engine's drawing, with its width and height in points."""

    svg: bytes
    width: float
    height: float


def fitted(excerpt: Excerpt, page: Page, style: Style, labels: Labels | None, drawn: Callable[[Style], Drawn]) -> Fit:
    """The drawing whose letters come out largest on a page; with claims in full, if they can be read so.

    Args:
        excerpt: what is drawn.
        page: the page.
        style: the colours.
        labels: what stands in the boxes; the most that can be read, if left out.
        drawn: draws in a style.
    """
    ways: tuple[Labels, ...] = (labels,) if labels is not None else ("full", "short")
    fit: Fit | None = None
    for way in ways:
        if fit is None or fit.letters < page.smallest:
            fit = _best(excerpt, page, style, way, drawn)
    assert fit is not None
    return fit


def _best(excerpt: Excerpt, page: Page, style: Style, labels: Labels, drawn: Callable[[Style], Drawn]) -> Fit:
    """The best of boxes narrow and wide."""

    @cache
    def at(claim: int, question: int, heading: float = 1) -> Fit:
        rooms = {"claim": CLAIM_ROOMS[claim], "question": QUESTION_ROOMS[question], "heading": heading}
        tried = for_page(style, page, labels, **rooms)
        svg, width, height = drawn(tried)
        across, down = page.inner
        scale = min(across / width, down / height, _LARGEST / FINE)
        return Fit(svg, scale, tried.smallest * scale, tried, is_wide=across / width < down / height)

    crowding = _crowding(excerpt, page, style, labels)
    if crowding > 1:
        return Fit(b"", 1 / crowding, page.smallest / crowding, style, is_wide=False)
    best, top = at(*_STARTS[0]), _STARTS[0]
    for start, reach in zip(_STARTS, _REACHES, strict=True):
        here = start
        if best.letters < reach * page.smallest:
            break
        while best.letters < _COMFORTABLE * page.smallest:
            step = max(_beside(here, at(*here)), key=lambda one: at(*one).letters, default=here)
            if at(*step).letters <= at(*here).letters:
                break
            here = step
            if at(*here).letters > best.letters:
                best, top = at(*here), here
    if best.letters >= page.smallest:  # the heading, as wide as the page, kept it from being larger
        best = max(best, *(at(*top, heading) for heading in (0.8, 0.65)), key=lambda fit: fit.letters)
    return best


_STARTS = tuple((len(CLAIM_ROOMS) * i // 4, len(QUESTION_ROOMS) // 2) for i in (2, 3, 1))
"""Where the climbs start: a height may have another beside it."""

_REACHES = (0.6, 0.85, 0.9)
"""Where letters are smaller than this part of what need be, a climb from the next start does not help."""

_COMFORTABLE = 1.2
"""Letters so much larger than need be are not made larger still."""


def _beside(here: tuple[int, int], fit: Fit) -> Iterator[tuple[int, int]]:
    """Narrower boxes for a picture that is too wide, wider ones for one that is too high."""
    step = -1 if fit.is_wide else 1
    claim, question = here
    if 0 <= claim + step < len(CLAIM_ROOMS):
        yield claim + step, question
    if 0 <= question + step < len(QUESTION_ROOMS):
        yield claim, question + step


def _crowding(excerpt: Excerpt, page: Page, style: Style, labels: Labels) -> float:
    """How much of a page the boxes alone would cover; beyond 1 there is nothing to try."""
    tried = for_page(style, page, labels, claim=CLAIM_ROOMS[-1], question=QUESTION_ROOMS[-1])
    looks = [claim_look(claim, excerpt, tried) for claim in excerpt.claims.values()]
    area = sum(float(look["width"]) * float(look["height"]) for look in looks) * INCH**2
    across, down = page.inner
    return sqrt(area / (across * down)) / FINE
