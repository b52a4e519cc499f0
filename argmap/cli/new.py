"""`argmap new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.calling import call
from argmap.cli.outputs import MAP_ENDINGS, by_ending

Left = Annotated[
    Path, typer.Argument(metavar="LEFT", help="The article on the left: text, HTML or Markdown.", show_default=False)
]
Right = Annotated[Path, typer.Argument(metavar="RIGHT", help="The article on the right.", show_default=False)]
MapFile = Annotated[Path, typer.Option("--output", "-o", metavar="MAP", help="The map file to write; it must be new.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The articles' encoding, where it is not UTF-8.")]

Example = Annotated[bool, typer.Option("--example", help="For an editor: with an example of every part in comments.")]


def new(left: Left, right: Right, output: MapFile, *, example: Example = False, encoding: Encoding = None) -> None:
    """Start an empty map on two articles.

    It is to be filled in with `argmap view`, or with an editor.

    The text of an article that is not plain UTF-8, or lies elsewhere, is written beside the map, over nothing.
    """
    by_ending(output, MAP_ENDINGS)
    from argmap.cli.messages import shown
    from argmap.store import look_at, refuse_taken

    for article in (left, right):
        look_at(article)
    refuse_taken(output)
    from argmap.workspace import start_map

    started = start_map(left, right, output, with_example=example, encoding=encoding)
    for notice in started.notices:
        print(shown(notice), file=sys.stderr)
    if example:
        print(shown(f"{output}: write its claims, then run: {call('check', output)}"))
    else:
        print(shown(f"{output}: an empty map. Fill it in: {call('view', output)}"))
