"""What a Python program asks for in one call: a map or a debate as a picture, or in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagram import LAYOUTS, PAGES, STYLES, Choices, picture
from argmap.errors import UnknownNameError
from argmap.model import Debate, Scope, Structure, scope_of
from argmap.report import OUTLINE_FORMATS, outline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.styles import Labels
    from argmap.model import ArgumentMap


_LABELS: Mapping[str, Labels] = {"short": "short", "full": "full"}


def draw_map(  # noqa: PLR0913 - each is its own wish
    drawn: ArgumentMap | Debate,
    scope: Scope | str = "",
    *,
    style: str = "screen",
    page: str | None = None,
    labels: str | None = None,
    layout: str | None = None,
) -> str:
    """A map's picture as SVG.

    Args:
        drawn: a map, or a debate, whose claims are numbered in the order in which their quotes were found.
        scope: what part of it, as `Scope` says it: `all`, `focus:A12 hops:2`, `side:left` …; the overview, if empty.
        style: screen, print or dark.
        page: slide, a4 or a3, to be fitted to; as large as it needs to be, if left out.
        labels: short or full; as much as can be read, if left out.
        layout: facing or tree; the one that suits the map, if left out.

    Raises:
        UnknownNameError: there is no such style, page, layout or way of labelling.
        ScopeError: there is no such part.
        UnreadableError: its letters would be too small for its page.
        DiagramError: it cannot be drawn.
    """
    choices = Choices(
        layout=None if layout is None else UnknownNameError.found(layout, {name: name for name in LAYOUTS}, "layout"),
        style=UnknownNameError.found(style, STYLES, "style"),
        page=None if page is None else UnknownNameError.found(page, PAGES, "page"),
        labels=None if labels is None else UnknownNameError.found(labels, _LABELS, "way of labelling"),
    )
    wanted = scope if isinstance(scope, Scope) else scope_of(scope)
    return picture(wanted.excerpt(_structure(drawn)), choices).svg


def outline_map(
    told: ArgumentMap | Debate, *, form: str = "text", accepted: bool = False, questions: bool = False
) -> str:
    """Everything that a map says, in words.

    Args:
        told: a map, or a debate, whose claims are numbered in the order in which their quotes were found.
        form: text or markdown.
        accepted: whether what is proposed and not accepted is left out.
        questions: whether it comes with what to ask of each step.

    Raises:
        UnknownNameError: there is no such form.
    """
    UnknownNameError.found(form, OUTLINE_FORMATS, "form")
    whole = _structure(told)
    return outline(whole.without(whole.proposals()) if accepted else whole, form, questions=questions)


def _structure(given: ArgumentMap | Debate) -> Structure:
    return given.structure if isinstance(given, Debate) else Structure(given)
