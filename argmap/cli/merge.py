"""`argmap merge`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.given import debate_in, look_at_map
from argmap.cli.named import WordsName, speech_named
from argmap.cli.outputs import MAP_ENDINGS, by_ending

First = Annotated[Path, typer.Argument(metavar="MAP", help="One reader's map.", show_default=False)]
Second = Annotated[Path, typer.Argument(metavar="OTHER", help="Another reader's, of the same articles.")]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="MAP", help="The map to write, which must be new, beside the first one."),
]


def merge(first: First, second: Second, output: Output = None, *, words: WordsName = "plain") -> None:
    """Put two readers' maps of the same articles together, and say how far they agree.

    Example: argmap merge ann.yaml bob.yaml -o both.yaml

    What both have stands, in the first one's words; what only one has is proposed, with whose it is, so that
    `argmap view` asks about it. Without -o, it only says how far they agree; --words expert gives the field's figures.
    """
    for file in (first, second):
        look_at_map(file)
    if output is not None:
        by_ending(output, MAP_ENDINGS)
    from argmap.compare.agreement import agreement, figures
    from argmap.compare.joining import joined
    from argmap.errors import ArgmapError
    from argmap.phrases import counted
    from argmap.workspace.second_reading import save_new

    names = (first.stem, second.stem) if first.stem != second.stem else (str(first), str(second))
    made = joined(debate_in(first), debate_in(second), names)
    if made.sides.is_of_other_articles:
        raise ArgmapError(
            f"{second}: nothing that it quotes is in the articles of {first}; name two maps of the same ones"
        )
    if output is not None:
        save_new(made.map, output, beside=first)
    nouns = speech_named(words).nouns
    print(f"the same in both, of claims, links and questions: {made.agreed}")
    for name, ids in zip(names, (made.only_first, made.only_second), strict=True):
        print(f"only in {name}: {len(ids)}")
    if words == "expert":
        found = agreement(made.sides)
        for figure, value in figures(found):
            print(f"{figure}: {'-' if value is None else f'{value:.2f}'}")
        print(f"on {counted(found.shared, nouns.claim)} that both have")
