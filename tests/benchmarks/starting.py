"""Starting argmap, against starting Python with its libraries, and against other programs that draw the same debate."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import argmap
from tests.benchmarks.measuring import CHECKOUT, Row, Target, Watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.measuring import Sizes


def starting(sizes: Sizes) -> Iterator[Row]:
    """Time on the clock of the wall, in new processes; the first round only warms the disk."""
    watch = Watch(time.perf_counter)
    libraries = "import typer, pydantic, yaml, graphviz"
    for _ in range(2 * sizes.repeats + 1):
        watch.time("ours", partial(_python, "-m", "argmap", "--help"))
        watch.time("baseline", partial(_python, "-c", "import typer"))
        watch.time("drawing", partial(_python, "-m", "argmap", "draw", "maps/homework.yaml", "--to", "svg"))
        watch.time("libraries", partial(_python, "-c", libraries))
    yield Row("argmap --help", watch.least["ours"], watch.least["baseline"], 'python -c "import typer"', Target(2.0))
    yield Row(
        "argmap draw maps/homework.yaml",
        watch.least["drawing"],
        watch.least["libraries"],
        f'python -c "{libraries}"',
        Target(4.5),
    )
    with tempfile.TemporaryDirectory() as folder:
        yield from _beside_others(sizes, Path(folder))


def _beside_others(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Drawing homework's map as a picture, by each other program on the `PATH` that draws argument maps.

    `arguebuf` (with its extra `cli`) calls `dot`, which must be on the `PATH` too; `argdown` brings its own.
    """
    debate = argmap.load_map(CHECKOUT / "maps" / "homework.yaml")
    (folder / "homework.json").write_text(json.dumps(_as_aif(debate)), encoding="utf-8")
    (folder / "homework.argdown").write_text(_as_argdown(debate), encoding="utf-8")
    commands = {
        "arguebuf": f"arguebuf graph render {folder} homework.json --output-format .svg --overwrite",
        "argdown": f"argdown map -f svg {folder / 'homework.argdown'} {folder}",
    }
    watch = Watch(time.perf_counter)
    found = {name: command.split() for name, command in commands.items() if shutil.which(name)}
    for _ in range(2 * sizes.repeats + 1 if found else 0):
        watch.time("ours", partial(_python, "-m", "argmap", "draw", "maps/homework.yaml", "--to", "svg"))
        for name, command in found.items():
            watch.time(name, partial(subprocess.run, command, check=True, capture_output=True))
    for name, limit in (("arguebuf", 1.0), ("argdown", 0.5)):
        if name in found:
            beside = " ".join(found[name][:3])
            yield Row("argmap draw, whole command", watch.least["ours"], watch.least[name], beside, Target(limit))


def _as_aif(debate: argmap.ArgumentMap) -> dict[str, object]:
    """Claims and steps as nodes of the Argument Interchange Format (Chesnevar and others 2006)."""
    claims = {claim.id for claim in debate.claims}
    steps = [r for r in debate.relations if r.target in claims and claims.issuperset(r.premises)]
    nodes = [{"nodeID": claim.id, "text": claim.text, "type": "I"} for claim in debate.claims]
    nodes += [{"nodeID": r.id, "text": r.kind, "type": "RA" if r.kind == "support" else "CA"} for r in steps]
    ends = [pair for r in steps for pair in (*((one, r.id) for one in r.premises), (r.id, r.target))]
    edges = [{"edgeID": str(number), "fromID": start, "toID": end} for number, (start, end) in enumerate(ends)]
    return {"nodes": nodes, "edges": edges, "locutions": [], "participants": []}


def _as_argdown(debate: argmap.ArgumentMap) -> str:
    claims = {claim.id for claim in debate.claims}
    lines = [f"[{claim.id}]: {claim.text}" for claim in debate.claims]
    for relation in debate.relations:
        if relation.target in claims:
            sign = "+" if relation.kind == "support" else "-"
            lines += [f"[{relation.target}]\n  {sign} [{one}]" for one in relation.premises if one in claims]
    return "\n\n".join(lines)


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=CHECKOUT, check=True, capture_output=True)
