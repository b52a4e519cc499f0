"""Pictures as documents: a layout's scene, what the engine makes of it, and how it stands on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.cuts import EM, USUAL_EM
from argmap.diagram.document import Frame, as_document
from argmap.diagram.dot import dot_of
from argmap.diagram.engine import Engine, run_engine
from argmap.diagram.entries import entry_data
from argmap.diagram.hanging.layout import Plan, Size
from argmap.diagram.pages import LARGEST
from argmap.diagram.rendering import pdf, png
from argmap.diagram.styles import SCREEN, Style
from argmap.diagram.wording import captions, picture_description, picture_title
from argmap.phrases import PLAIN, Speech, map_title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from argmap.diagram.cuts import Labels
    from argmap.diagram.pages import Page
    from argmap.model import Excerpt

LABELS: tuple[Labels, ...] = ("full", "short")
"""What may stand in boxes, the fuller first."""


class Picture(NamedTuple):
    """A picture as SVG."""

    svg: str
    width: float
    """In points; also of what follows."""
    height: float
    letters: float
    """The size of its smallest letters."""
    labels: Labels
    """How much of each claim it says."""


class Choices(NamedTuple):
    """How a picture is made, where it is not as usual."""

    style: Style = SCREEN
    """Its colours."""
    page: Page | None = None
    """What it is fitted to; without one it is as large as it needs to be."""
    labels: Labels | None = None
    """What stands in the boxes; if left out, claims in full, on a page only if they can be read then."""
    engine: Engine | None = None
    """The bundled one, or the system's where none is installed, if left out."""
    empty: Collection[str] = ()
    """Claims, by their ids, that stand as empty boxes, to be filled in."""
    is_transparent: bool = False
    """Whether its paper has no colour."""


USUAL = Choices()


def picture(excerpt: Excerpt, choices: Choices = USUAL) -> Picture:
    """Draw an excerpt of a map, or all of it (`everything`).

    Raises:
        EngineMissingError: the layout engine is not installed.
        DiagramError: it stopped.
    """
    plan, labels = _planned(excerpt, choices)
    scene = plan.scene()
    page = choices.page
    if page is None:
        scale = USUAL_EM / EM
        width, height = scene.width * scale, scene.height * scale
    else:
        scale = _scale(plan, page)
        width, height = page.width, page.height
    frame = Frame(width, height, scale, "" if choices.is_transparent else choices.style.paper, EM / USUAL_EM)
    svg = run_engine(dot_of(scene), "svg", engine=choices.engine, is_placed=True)
    speech = choices.style.speech
    document = as_document(
        svg,
        scene,
        list(captions(excerpt, speech)),
        title=picture_title(excerpt, speech),
        description=picture_description(excerpt, speech),
        language=language_of(excerpt),
        frame=frame,
    )
    return Picture(document, width, height, plan.cut.smallest * scale, labels)


def readable_labels(excerpt: Excerpt, choices: Choices) -> Labels | None:
    """The fullest labels that can be read on the page that is asked for; none if even short ones cannot."""
    return next((labels for labels, _ in _readable(excerpt, choices)), None)


def _readable(excerpt: Excerpt, choices: Choices) -> Iterator[tuple[Labels, Plan]]:
    """The labels that can be read on the page that is asked for, the fuller first, each with its plan."""
    page = choices.page
    assert page is not None, "without a page everything can be read"
    for labels in (choices.labels,) if choices.labels else LABELS:
        plan = _plan(excerpt, choices, labels)
        if plan.cut.smallest * _scale(plan, page) >= page.smallest:
            yield labels, plan


def as_dot(excerpt: Excerpt, choices: Choices = USUAL) -> str:
    """The DOT text of a picture, with all positions and the map's own data, for other Graphviz tools."""
    scene = _planned(excerpt, choices)[0].scene()
    return dot_of(scene, *entry_data(scene, excerpt))


def _plan(excerpt: Excerpt, choices: Choices, labels: Labels) -> Plan:
    size = Size()
    if choices.page is not None:
        across, down = choices.page.inner
        size = Size(across / down, on_page=True)
    return Plan(excerpt, choices.style, labels, size, empty=choices.empty)


def _planned(excerpt: Excerpt, choices: Choices) -> tuple[Plan, Labels]:
    """The plan with the fullest labels that can be read; of labels none of which can, the short ones."""
    if choices.page is not None and choices.labels is None:
        for labels, plan in _readable(excerpt, choices):
            return plan, labels
        return _plan(excerpt, choices, "short"), "short"
    fixed: Labels = choices.labels or "full"
    return _plan(excerpt, choices, fixed), fixed


def _scale(plan: Plan, page: Page) -> float:
    """Points on a page to a unit of the picture."""
    across, down = page.inner
    largest = LARGEST * page.smallest / plan.cut.smallest
    return min(across / plan.width, down / plan.height, largest)


def png_of(picture: Picture) -> bytes:
    """A picture as PNG."""
    return png(picture.svg, width=picture.width, height=picture.height)


def pdf_of(pictures: Sequence[Picture], excerpt: Excerpt, speech: Speech = PLAIN) -> bytes:
    """Pictures of one map as the pages of a PDF."""
    from argmap.typesetting.pdf import PicturePage  # noqa: PLC0415 - most pictures are no PDF

    title, about = map_title(excerpt.whole, speech), picture_description(excerpt, speech)
    pages = [PicturePage(one.svg, one.width, one.height, f"{title}. {about}") for one in pictures]
    return pdf(pages, title=title, language=language_of(excerpt))


def language_of(excerpt: Excerpt) -> str:
    """The one language of a map's sources, a language tag; empty if there are several or none is known."""
    languages = {source.language for source in excerpt.whole.map.sources}
    return languages.pop() if len(languages) == 1 else ""
