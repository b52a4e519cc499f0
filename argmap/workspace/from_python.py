"""What a Python program asks for in one call: a map or a debate as a picture, or in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from argmap.diagram import LABELS, PAGES, STYLES, Choices
from argmap.errors import UnknownNameError
from argmap.model import Debate, Scope, Structure, everything, scope_of
from argmap.phrases import REGISTERS, Speech
from argmap.workspace.products import PRODUCTS, Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.model import ArgumentMap

Name = TypeVar("Name", bound=str)


def draw_map(  # noqa: PLR0913 - each is its own wish
    drawn: ArgumentMap | Debate,
    scope: Scope | str = "",
    *,
    style: str = "screen",
    page: str | None = None,
    labels: str | None = None,
    words: str = "plain",
) -> str:
    """A map's picture as SVG.

    Args:
        drawn: a map, or a debate, whose claims are numbered in the order in which their quotes were found.
        scope: what part of it, as `Scope` says it: `all`, `focus:A12 hops:2`, `side:left` …; the overview, if empty.
        style: screen, print, dark or contrast.
        page: slide, a4, letter or a3, to be fitted to, with less on it where it must be; as large as it needs to be, if
            left out.
        labels: short or full; as much as can be read, if left out.
        words: plain, or expert: those of the field.

    Raises:
        UnknownNameError: there is no such style, page, way of labelling or kind of words.
        ScopeError: there is no such part.
        DiagramError: it cannot be drawn.
    """
    choices = Choices(
        style=UnknownNameError.found(style, STYLES, "style"),
        page=None if page is None else UnknownNameError.found(page, PAGES, "page"),
        labels=None if labels is None else _named(labels, LABELS, "way of labelling"),
    )
    wanted = scope if isinstance(scope, Scope) else scope_of(scope)
    options = Options("svg", choices, speech=_speech(words))
    made, *_ = PRODUCTS["picture"].make([wanted.excerpt(_structure(drawn))], options)
    return made.data.decode()


def outline_map(  # noqa: PLR0913 - each is its own wish
    told: ArgumentMap | Debate,
    *,
    form: str = "text",
    accepted: bool = False,
    questions: bool = False,
    brief: bool = False,
    words: str = "plain",
) -> str:
    """Everything that a map says, in words.

    Args:
        told: a map, or a debate, whose claims are numbered in the order in which their quotes were found.
        form: text or markdown.
        accepted: whether what is proposed and not accepted is left out.
        questions: whether it comes with what to ask of each step.
        brief: whether what is proposed comes without who proposed it and why.
        words: plain, or expert: those of the field.

    Raises:
        UnknownNameError: there is no such form, or kind of words.
    """
    product, whole = PRODUCTS["outline"], _structure(told)
    options = Options(_named(form, product.forms, "form"), questions=questions, brief=brief, speech=_speech(words))
    (made,) = product.make([everything(whole.without(whole.proposals()) if accepted else whole)], options)
    return made.data.decode()


def _speech(words: str) -> Speech:
    return Speech(_named(words, REGISTERS, "kind of words"))


def _named(name: str, known: Iterable[Name], what: str) -> Name:
    return UnknownNameError.found(name, {one: one for one in known}, what)


def _structure(given: ArgumentMap | Debate) -> Structure:
    return given.structure if isinstance(given, Debate) else Structure(given)
