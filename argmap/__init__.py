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

if TYPE_CHECKING:
    from argmap.errors import (
        ArgmapError,
        ArticleError,
        DiagramError,
        FileError,
        MapFormatError,
        Problem,
        Severity,
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
        Source,
        Structure,
    )
    from argmap.workspace import load_map, open_debate, save_map

_ROOMS = {
    "argmap.errors": (
        "ArgmapError",
        "ArticleError",
        "DiagramError",
        "FileError",
        "MapFormatError",
        "Problem",
        "Severity",
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
        "Source",
        "Structure",
    ),
    "argmap.workspace": ("load_map", "open_debate", "save_map"),
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
    "Severity",
    "Source",
    "Structure",
    "load_map",
    "open_debate",
    "save_map",
]


def __getattr__(name: str) -> object:
    """The public names, each from its room; loading the model gives maps their picture for notebooks."""
    room = _ROOM_OF.get(name)
    if room is None:
        message = f"module 'argmap' has no attribute {name!r}"
        raise AttributeError(message)
    if room != "argmap.errors":
        _give_maps_their_picture()
    return getattr(import_module(room), name)


def __dir__() -> list[str]:
    return [*__all__, "__doc__"]


def _give_maps_their_picture() -> None:
    """Put model and diagram together, which do not know each other: a map shows itself in a notebook."""
    from argmap.model import argument_map  # noqa: PLC0415 - `import argmap` loads nothing

    argument_map.picture = _picture


def _picture(argument_map: ArgumentMap) -> str:
    from argmap.diagram import picture  # noqa: PLC0415 - only where a picture is wanted
    from argmap.model import Structure as Questions  # noqa: PLC0415
    from argmap.model import overview  # noqa: PLC0415

    return picture(overview(Questions(argument_map))).svg
