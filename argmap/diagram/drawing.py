"""Pictures as documents: a layout's DOT, what the engine makes of it, and how it is fitted to a page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.diagram.document import Frame, as_document
from argmap.diagram.engine import Engine, run_engine
from argmap.diagram.facing import facing_dot
from argmap.diagram.fitting import Drawn, fitted
from argmap.diagram.rendering import pdf, png
from argmap.diagram.styles import SCREEN, Style
from argmap.diagram.tree import tree_dot
from argmap.diagram.wording import captions, claim_id, picture_description, picture_title
from argmap.errors import DiagramError, UnreadableError
from argmap.phrases import PLAIN, Speech, map_title

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.diagram.pages import Page
    from argmap.diagram.styles import Labels
    from argmap.model import Excerpt

Layout = Literal["facing", "tree"]

LAYOUTS: Mapping[Layout, Callable[[Excerpt, Style], str]] = {"facing": facing_dot, "tree": tree_dot}
"""All layouts. facing: two cases face to face. tree: one case, its main claim on top."""


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


def layout_for(excerpt: Excerpt) -> Layout:
    """The layout that suits a map: facing, unless no source has a side."""
    return "facing" if any(source.side for source in excerpt.whole.map.sources) else "tree"


class Choices(NamedTuple):
    """How a picture is made, where it is not as usual."""

    layout: Layout | None = None
    """The one that suits the map, if left out."""
    style: Style = SCREEN
    """Colours, and sizes where no page gives them."""
    page: Page | None = None
    """What it is fitted to; without one it is as large as it needs to be."""
    labels: Labels | None = None
    """What stands in the boxes; if left out, claims in full, on a page only if they can be read then."""
    engine: Engine | None = None
    """The bundled one, or the system's where none is installed, if left out."""


USUAL = Choices()


def picture(excerpt: Excerpt, choices: Choices = USUAL) -> Picture:
    """Draw an excerpt of a map, or all of it (`everything`).

    Raises:
        UnreadableError: its letters would be too small for its page.
        EngineMissingError: the layout engine is not installed.
        DiagramError: it stopped, or the layout does not suit what is shown.
    """
    layout, page, engine = choices.layout or layout_for(excerpt), choices.page, choices.engine
    if page is None:
        svg = run_engine(as_dot(excerpt, choices), "svg", engine=engine)
        _, width, height = _sized(svg)
        return Picture(
            document(svg, excerpt, choices.style.speech),
            width,
            height,
            choices.style.smallest,
            choices.labels or "full",
        )

    def drawn(tried: Style) -> Drawn:
        dot = _to_dot(excerpt, layout, tried)
        loose = _sized(run_engine(dot, "svg", engine=engine))
        across, down = page.inner
        if layout != "facing" or loose.height / loose.width <= down / across:
            return loose
        columns = columns_in(run_engine(dot, "json", engine=engine))
        return _sized(run_engine(facing_dot(excerpt, tried, columns), "svg", engine=engine))

    fit = fitted(excerpt, page, choices.style, choices.labels, drawn)
    if fit.letters < page.smallest:
        message = f"the letters would have {fit.letters:.1f} points on the page; {page.smallest} can just be read"
        raise UnreadableError(message, letters=fit.letters)
    frame = Frame(page.width, page.height, fit.scale, choices.style.paper, fit.style.stroke)
    return Picture(
        document(fit.svg, excerpt, choices.style.speech, frame), page.width, page.height, fit.letters, fit.style.labels
    )


def as_dot(excerpt: Excerpt, choices: Choices = USUAL) -> str:
    """The DOT text of a picture, for other Graphviz tools; it is fitted to no page."""
    style = choices.style._replace(labels=choices.labels or "full")
    return _to_dot(excerpt, choices.layout or layout_for(excerpt), style)


def _to_dot(excerpt: Excerpt, layout: Layout, style: Style) -> str:
    if layout == "tree" and {"left", "right"} <= {excerpt.whole.ground(claim) for claim in excerpt.claims}:
        raise DiagramError("a tree shows one side: add --side left or --side right")
    return LAYOUTS[layout](excerpt, style)


def seconds_for(claims: int) -> float:
    """About how many seconds the engine takes for a picture of so many claims.

    Measured on one core of a laptop: 4 for 500, 20 for 1,000, 94 for 2,000, 162 for 3,000.
    """
    return 20 * (claims / 1000) ** 2


def _sized(svg: bytes) -> Drawn:
    found = re.search(rb'<svg width="([\d.]+)pt" height="([\d.]+)pt"', svg)
    assert found is not None, "the engine says how large its drawing is"
    return Drawn(svg, float(found[1]), float(found[2]))


def columns_in(positions: bytes) -> list[list[str]]:
    """The claims that an engine has put one below the other, column by column.

    Args:
        positions: what the engine gives as JSON.
    """
    columns: dict[str, list[tuple[float, str]]] = {}
    for node in json.loads(positions)["objects"]:
        if node["name"].startswith(claim_id("")):
            x, y = node["pos"].split(",")
            columns.setdefault(x, []).append((-float(y), node["name"]))
    return [[name for _, name in sorted(column)] for column in columns.values()]


def document(svg: bytes, excerpt: Excerpt, speech: Speech, frame: Frame | None = None) -> str:
    """An engine's drawing of a map with titles and descriptions, its parts in the order of reading."""
    return as_document(
        svg,
        list(captions(excerpt, speech)),
        title=picture_title(excerpt, speech),
        description=picture_description(excerpt, speech),
        language=language_of(excerpt),
        frame=frame,
    )


def png_of(picture: Picture) -> bytes:
    """A picture as PNG."""
    return png(picture.svg, width=picture.width, height=picture.height)


def pdf_of(pictures: Sequence[Picture], excerpt: Excerpt, speech: Speech = PLAIN) -> bytes:
    """Pictures of one map as the pages of a PDF."""
    pages = [(one.svg, one.width, one.height) for one in pictures]
    return pdf(pages, title=map_title(excerpt.whole, speech), language=language_of(excerpt))


def language_of(excerpt: Excerpt) -> str:
    """The one language of a map's sources, a language tag; empty if there are several or none is known."""
    languages = {source.language for source in excerpt.whole.map.sources}
    return languages.pop() if len(languages) == 1 else ""
