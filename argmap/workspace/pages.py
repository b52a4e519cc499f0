"""Web pages: one a part, each with its picture, both articles and all of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram import STYLES, picture
from argmap.model import Debate
from argmap.phrases import Speech, counted
from argmap.workspace.product import Product, ProductFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Excerpt
    from argmap.workspace.product import Options


def _pages(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    from argmap.web import Offer, web_page  # noqa: PLC0415 - a picture needs no page

    style = STYLES["screen"]._replace(speech=options.speech)  # the page gives it its other colours
    made = []
    for part in (one.marked(options.overlay) for one in parts):
        debate = options.debate or Debate(part.whole.map)
        svg = picture(part, options.choices._replace(style=style, page=None)).svg if part.whole.claims else ""
        said = _said(part, debate, options.speech)
        for pupil in options.pupils:
            offer = Offer(name=options.name, pupil=pupil)
            made.append(ProductFile(web_page(debate, part, svg, options.speech, offer=offer), said))
    return tuple(made)


def _said(part: Excerpt, debate: Debate, speech: Speech) -> str:
    """What the page has, and what it lacks."""
    whole, nouns = part.whole, speech.nouns
    counts = [
        counted(len(whole.claims), nouns.claim),
        counted(len(whole.crossings), nouns.link_across),
        counted(len(whole.issues), nouns.question),
    ]
    unread = [source.id for source in whole.map.sources if source.id not in debate.articles]
    lacking = f"; without a text that could not be read: {speech.listed(unread)}" if unread else ""
    return (", ".join(counts) if whole.claims else speech.words.work.articles_to_build_on) + lacking


PAGE = Product(
    words="both articles with the map between them, as one web page",
    endings={".html": "html", ".htm": "html"},
    make=_pages,
)
