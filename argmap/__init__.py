"""Two opposing articles, one argument map: claims tied to the exact words they came from.

    >>> from argmap import open_debate
    >>> debate = open_debate("maps/town-centre.yaml")
    >>> debate.structure.number("trade")
    'B2'

Everything here is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap import showing

if TYPE_CHECKING:
    from argmap.check import check_debate
    from argmap.errors import (
        ArgmapError,
        ArticleError,
        DiagramError,
        FileError,
        MapFormatError,
        Problem,
        ScopeError,
        Severity,
        UnknownNameError,
    )
    from argmap.model import (
        ArgumentMap,
        Article,
        Claim,
        Debate,
        FoundQuote,
        Issue,
        Origin,
        Quote,
        Relation,
        Scope,
        Source,
        Structure,
    )
    from argmap.workspace import load_map, open_debate, save_map
    from argmap.workspace.drafting import draft_debate
    from argmap.workspace.from_python import draw_map, outline_map

_ROOMS = {
    "argmap.errors": (
        "ArgmapError",
        "ArticleError",
        "DiagramError",
        "FileError",
        "MapFormatError",
        "Problem",
        "ScopeError",
        "Severity",
        "UnknownNameError",
    ),
    "argmap.model": (
        "ArgumentMap",
        "Article",
        "Claim",
        "Debate",
        "FoundQuote",
        "Issue",
        "Origin",
        "Quote",
        "Relation",
        "Scope",
        "Source",
        "Structure",
    ),
    "argmap.check": ("check_debate",),
    "argmap.workspace": ("load_map", "open_debate", "save_map"),
    "argmap.workspace.drafting": ("draft_debate",),
    "argmap.workspace.from_python": ("draw_map", "outline_map"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "ArgmapError",
    "ArgumentMap",
    "Article",
    "ArticleError",
    "Claim",
    "Debate",
    "DiagramError",
    "FileError",
    "FoundQuote",
    "Issue",
    "MapFormatError",
    "Origin",
    "Problem",
    "Quote",
    "Relation",
    "Scope",
    "ScopeError",
    "Severity",
    "Source",
    "Structure",
    "UnknownNameError",
    "check_debate",
    "draft_debate",
    "draw_map",
    "load_map",
    "open_debate",
    "outline_map",
    "save_map",
]


def __getattr__(name: str) -> object:
    """The public names, each from its room."""
    room = _ROOM_OF.get(name)
    if room is None:
        message = f"module 'argmap' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(room), name)


def __dir__() -> list[str]:
    return [*__all__, "__doc__"]


def _picture(argument_map: ArgumentMap) -> str:
    from argmap.workspace.from_python import draw_map as drawn  # noqa: PLC0415 - only where a picture is wanted

    return drawn(argument_map)


showing.draw = _picture
