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


def differing(references: Sequence[Path] | None) -> Callable[[Debate], Overlay]:
    """What says of a map how it differs from careful ones; nothing, where none is named.

    Raises:
        ArgmapError: a reference is no map.
    """
    from argmap.model import NOTHING_SAID

    if not references:
        return lambda _: NOTHING_SAID
    from argmap.cli.given import debate_in
    from argmap.compare import marker

    mark = marker([debate_in(path) for path in references])
    return lambda debate: mark(debate).overlay(of_right=False)
