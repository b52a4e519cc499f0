"""`argmap demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.calling import call

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write it.")]


def demo(folder: Folder = Path("argmap-demo")) -> None:
    """Write a debate to look at, with its picture, and four small ones to try things on.

    Example: argmap demo

    Each debate is two articles (or more) and their map; the picture of the first is written as SVG and PNG.
    """
    from argmap.store import refuse_long_name

    refuse_long_name(folder)
    from argmap.cli.messages import shown
    from argmap.diagram import picture, png_of
    from argmap.model import Scope
    from argmap.phrases import PLAIN, counted
    from argmap.store import write_together
    from argmap.workspace import DEMO_MAP, demo_files, demo_map, open_debate

    debate = open_debate(demo_map())
    structure = debate.structure
    drawn = picture(Scope().excerpt(structure))
    pictures = {"debate.svg": drawn.svg.encode(), "debate.png": png_of(drawn)}
    files = demo_files()
    write_together({folder / name: data for name, data in (files | pictures).items()})
    counts = [
        sum(structure.ground(c.id) == ground for c in debate.map.claims) for ground in ("left", "right", "common")
    ]
    map_file, svg = folder / DEMO_MAP, folder / "debate.svg"
    left, right, both = counts
    claims, links = counted(left, PLAIN.nouns.claim), counted(len(structure.crossings), PLAIN.nouns.link_across)
    print(f"{claims} of one article, {right} of the other, {both} of both; {links}. Written:")
    print(shown(f"  {svg}    the picture, for a browser; hover over a claim for its words"))
    print(shown(f"  {folder / 'debate.png'}    the same, for a slide"))
    print(shown(f"  {map_file}    the map, for an editor"))
    others = [Path(name).stem for name in files if name.endswith(".yaml") and name != DEMO_MAP]
    print(shown(f"  {map_file.parent}    {len(others)} small debates more: {', '.join(others)}"))
    print(shown(f"Look at it in the terminal: {call('view', map_file)}"))
    print(shown(f"Change the map, then look again: {call('draw', map_file, '-o', svg)}"))
    print(shown(f"See whether its quotes still stand in the articles: {call('check', map_file)}"))
