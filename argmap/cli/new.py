"""`argmap new`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.calling import call
from argmap.cli.given import look_at_article
from argmap.cli.outputs import MAP_ENDINGS, by_ending
from argmap.cli.placing import placed, tell_of_no_side

Articles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEFT RIGHT [MORE…]", help="Articles: text, HTML, Markdown, Word or PDF.", show_default=False
    ),
]
Left = Annotated[list[Path] | None, typer.Option("--left", metavar="FILE…", help="Articles on the left.")]
Right = Annotated[list[Path] | None, typer.Option("--right", metavar="FILE…", help="Articles on the right.")]
MapFile = Annotated[Path, typer.Option("--output", "-o", metavar="MAP", help="The map file to write; it must be new.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The articles' encoding, where it is not UTF-8.")]

Example = Annotated[bool, typer.Option("--example", help="For an editor: with an example of every part in comments.")]


def new(
    output: MapFile,
    articles: Articles = None,
    left: Left = None,
    right: Right = None,
    *,
    example: Example = False,
    encoding: Encoding = None,
) -> None:
    """Start an empty map on two articles, or on several on each side: --left A B --right C D.

    Example: argmap new left.txt right.txt -o debate.yaml

    It is to be filled in with `argmap view`, or with an editor.

    The text of an article that is not plain UTF-8, or lies elsewhere, is written beside the map, over nothing.
    """
    by_ending(output, MAP_ENDINGS)
    given = placed(articles or (), left or (), right or ())
    on: dict[str | None, list[Path]] = {"left": [], "right": [], None: []}
    for file, side in given:
        on[side].append(file)
    if not on["left"] or not on["right"]:
        raise typer.BadParameter("name an article for each side at least", param_hint="LEFT RIGHT")
    from argmap.cli.messages import shown
    from argmap.store import refuse_taken

    for file, _ in given:
        look_at_article(file)
    refuse_taken(output)
    from argmap.workspace import start_map

    started = start_map(on["left"], on["right"], output, others=on[None], with_example=example, encoding=encoding)
    tell_of_no_side(given)
    for notice in started.notices:
        print(shown(notice), file=sys.stderr)
    if example:
        print(shown(f"{output}: write its claims, then run: {call('check', output)}"))
    else:
        print(shown(f"{output}: an empty map. Fill it in: {call('view', output)}"))
