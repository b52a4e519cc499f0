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
    from argmap.model.exercise import Exercise
    from argmap.workspace.product import Options


def _pages(parts: Sequence[Excerpt], options: Options) -> tuple[ProductFile, ...]:
    from argmap.web import Offer, web_page  # noqa: PLC0415 - a picture needs no page

    style = STYLES["screen"]._replace(speech=options.speech)  # the page gives it its other colours
    made = []
    for part in (one.marked(options.overlay) for one in parts):
        debate = options.debate or Debate(part.whole.map)
        is_drawn = part.whole.claims and options.shows_answers
        svg = picture(part, options.choices._replace(style=style, page=None)).svg if is_drawn else ""
        said = _said(part, debate, options)
        for pupil in options.pupils:
            offer = Offer(options.name, pupil, options.exercise, shows_answers=options.shows_answers)
            made.append(ProductFile(web_page(debate, part, svg, options.speech, offer=offer), said))
    return tuple(made)


def _said(part: Excerpt, debate: Debate, options: Options) -> str:
    """What the page has, and what it lacks."""
    whole, speech = part.whole, options.speech
    nouns = speech.nouns
    counts = [
        counted(len(whole.claims), nouns.claim),
        counted(len(whole.crossings), nouns.link_across),
        counted(len(whole.issues), nouns.question),
    ]
    tasks = _tasks(options.exercise, speech) if options.exercise is not None else []
    if not whole.claims:
        told = speech.words.work.articles_to_build_on
    elif options.shows_answers:
        told = ", ".join([*counts, *tasks])
    else:
        told = speech.words.exercise.without_answers.format(tasks=", ".join(tasks))
    unread = [source.id for source in whole.map.sources if source.id not in debate.articles]
    lacking = f"; without a text that could not be read: {speech.listed(unread)}" if unread else ""
    return told + lacking


def _tasks(exercise: Exercise, speech: Speech) -> list[str]:
    """How many there are, and how many of the exercise's are not on the page."""
    from argmap.web import askable  # noqa: PLC0415 - a picture needs no page

    count = len(askable(exercise))
    left_out = len(exercise.tasks) - count
    told = [counted(count, speech.nouns.task)]
    return [*told, speech.words.exercise.for_paper.format(count=left_out)] if left_out else told


PAGE = Product(
    words="both articles with the map between them, as one web page",
    endings={".html": "html", ".htm": "html"},
    make=_pages,
)
