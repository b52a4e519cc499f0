"""A careful map beside the one that is shown: what differs, over whatever shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.model import Debate, Overlay

Reference = Annotated[
    list[Path] | None,
    typer.Option("--against", metavar="MAP", help="With what differs from a careful map of the same articles."),
]


def differing(references: Sequence[Path] | None, *, refuses: bool = True) -> Callable[[Debate], Overlay]:
    """What says of a map how it differs from careful ones; nothing, where none is named.

    Args:
        references: the careful maps.
        refuses: whether a map of other articles is refused when it is told of, as an `ArgmapError`.

    Raises:
        ArgmapError: a reference is no map.
    """
    from argmap.errors import ArgmapError
    from argmap.model import NOTHING_SAID

    if not references:
        return lambda _: NOTHING_SAID
    from argmap.cli.given import debate_in
    from argmap.compare import marker

    mark = marker([debate_in(path) for path in references])

    def told(debate: Debate) -> Overlay:
        marked = mark(debate)
        if refuses and marked.sides.is_of_other_articles:
            careful = ", ".join(map(str, references))
            raise ArgmapError(f"nothing that this map quotes is in the articles of {careful}; --against names another")
        return marked.overlay(of_right=False)

    return told
