"""`argmap demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write it.")]


def demo(folder: Folder = Path("argmap-demo")) -> None:
    """Write a debate to look at, with its picture.

    Two articles, their map, and the picture as SVG and PNG.
    """
    from argmap.diagram import picture, png_of
    from argmap.model import overview
    from argmap.store import DEMO_MAP, open_debate, unpack_demo, write_atomically

    unpack_demo(folder)
    map_file = folder / DEMO_MAP
    debate = open_debate(map_file)
    structure = debate.structure
    aside = {claim.id for claim in structure.bystanders()}
    drawn = picture(overview(structure, among=[name for name in structure.claims if name not in aside]))
    write_atomically(folder / "debate.svg", drawn.svg.encode())
    write_atomically(folder / "debate.png", png_of(drawn))
    counts = [
        sum(structure.ground(c.id) == ground for c in debate.map.claims) for ground in ("left", "right", "common")
    ]
    print("{} claims of one article, {} of the other, {} of both;".format(*counts), end=" ")
    print(f"{len(structure.crossings)} relations lead from one to the other. Written:")
    print(f"  {folder / 'debate.svg'}    the picture, for a browser; hover over a claim for its words")
    print(f"  {folder / 'debate.png'}    the same, for a slide")
    print(f"  {map_file}    the map, for an editor")
    print(f"Change the map, then look again: argmap draw {map_file} -o {folder / 'debate.svg'}")
    print(f"See whether its quotes still stand in the articles: argmap check {map_file}")
