"""`argmap draw`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.producing import opened, produce, wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram import Choices
    from argmap.errors import DiagramError, UnreadableError
    from argmap.model import Excerpt

_LARGE = 300
"""Claims from which on it is said beforehand how long a picture of all of them will take."""

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
PictureFile = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The picture: .svg, .png, .pdf or .dot; - for standard output."
    ),
]
Kind = Annotated[
    str | None, typer.Option("--to", metavar="KIND", help="svg, png, pdf or dot, whatever the file's name.")
]
All = Annotated[bool, typer.Option("--all", help="Every claim, not the overview.")]
Pages = Annotated[bool, typer.Option("--pages", help="The overview, then each of its claims with what it rests on.")]
Focus = Annotated[str | None, typer.Option(metavar="CLAIM", help="A claim, by number or id, and what is near it.")]
Hops = Annotated[int, typer.Option(min=1, metavar="N", help="With --focus: how many relations away.")]
Question = Annotated[
    str | None, typer.Option("--issue", metavar="ID", help="One question: who answers what, and the way up.")
]
SideName = Annotated[
    str | None, typer.Option("--side", metavar="SIDE", help="left, right; none: also sources on no side.")
]
LabelsName = Annotated[
    str | None,
    typer.Option("--labels", metavar="HOW", help="short: a claim's label; full: all of it. [as much as is readable]"),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
StyleName = Annotated[str, typer.Option("--style", metavar="STYLE", help="screen, print (grey) or dark.")]
PageName = Annotated[str | None, typer.Option("--page", metavar="PAGE", help="Fit it to a slide, a4 or a3.")]
LayoutName = Annotated[
    str | None, typer.Option("--layout", metavar="LAYOUT", help="facing, or tree for one side. [what suits the map]")
]
EngineName = Annotated[
    str | None,
    typer.Option(
        "--engine", metavar="NAME", help="bundled, or dot: the system's Graphviz. [bundled, where it is installed]"
    ),
]


def draw(
    map_file: MapFile,
    output: PictureFile = None,
    to: Kind = None,
    *,
    everything: All = False,
    pages: Pages = False,
    focus: Focus = None,
    hops: Hops = 1,
    issue: Question = None,
    side: SideName = None,
    labels: LabelsName = None,
    accepted: Accepted = False,
    style: StyleName = "screen",
    page: PageName = None,
    layout: LayoutName = None,
    engine: EngineName = None,
    words: WordsName = "plain",
) -> None:
    """Draw a map as SVG, PNG, PDF or DOT.

    The two articles stand face to face, and what leads from one to the other runs through the questions between
    them. An overview shows the main claims, what leads straight to them, and the questions, and counts the claims
    behind each (+4); --all shows every claim, --pages one branch after the other, --focus what is near one claim,
    --issue one question.

    With --page the picture is fitted to a slide or a sheet, and its letters can be read there: 16 points on a slide,
    9 on paper. If that is not possible, nothing is written, and the message says what would be.
    """
    if output is None and to is None:
        raise typer.BadParameter("say where the picture goes (-o debate.svg), or --to svg for standard output")
    asked = wanted("picture", map_file, output, to, option="--to")
    from argmap.cli.accepting import accepted_of
    from argmap.diagram import ENGINES, LAYOUTS, PAGES, STYLES, Choices
    from argmap.errors import ScopeError, UnreadableError
    from argmap.model import scope_of
    from argmap.workspace.products import Options

    if sum((everything, pages, focus is not None, issue is not None)) > 1:
        raise typer.BadParameter("--all, --pages, --focus and --issue exclude one another")
    choices = Choices(
        layout=None if layout is None else named(layout, LAYOUTS, "layout"),
        style=STYLES[named(style, STYLES, "style")],
        page=None if page is None else PAGES[named(page, PAGES, "page")],
        labels=None if labels is None else named(labels, ("short", "full"), "way of labelling", "--labels"),
        engine=None if engine is None else named(engine, ENGINES, "engine"),
    )
    parts = (
        "all" if everything else "pages" if pages else "",
        "" if focus is None else f"focus:{focus} hops:{hops}",
        "" if issue is None else f"issue:{issue}",
        "aside" if side == "none" else "" if side is None else f"side:{named(side, ('left', 'right', 'none'), 'side')}",
        "accepted" if accepted else "",
    )
    debate = opened(asked)
    if accepted:
        accepted_of(debate.structure)
    try:
        excerpts = tuple(scope_of(" ".join(parts)).excerpts(debate.structure))
    except ScopeError as error:
        raise typer.BadParameter(
            str(error), param_hint="--focus" if focus is not None else "--issue" if issue is not None else None
        ) from error
    _warn_of_time(excerpts)
    try:
        produce(asked, debate, excerpts, Options(choices=choices, speech=speech_named(words)))
    except UnreadableError as error:
        raise _with_remedy(error, excerpts[error.which], choices, is_whole=everything) from error


def _warn_of_time(excerpts: Sequence[Excerpt]) -> None:
    """Say what a large picture will take before it is begun."""
    from argmap.diagram import seconds_for
    from argmap.phrases import PLAIN, counted

    largest = max(len(excerpt.claims) for excerpt in excerpts)
    if largest >= _LARGE:
        seconds = seconds_for(largest)
        takes = f"{seconds:.0f} seconds" if seconds < 100 else f"{seconds / 60:.0f} minutes"
        claims = counted(largest, PLAIN.nouns.claim)
        print(
            f"{claims} in one picture: this may take about {takes}, which Ctrl-C ends; "
            "the overview, without --all, takes seconds",
            file=sys.stderr,
        )


def _with_remedy(error: UnreadableError, excerpt: Excerpt, choices: Choices, *, is_whole: bool) -> DiagramError:
    """Which option makes a picture readable whose letters are too small for its page."""
    from argmap.cli.remedies import readable_ways
    from argmap.errors import DiagramError

    page = choices.page
    assert page is not None, "only a page is too small"
    what = excerpt.name or ("the whole map" if is_whole else "the overview")
    ways = next(readable_ways(excerpt, choices, is_whole=is_whole), "draw less of it: --focus CLAIM")
    return DiagramError(
        f"on {page.words}, {what} would have letters of {error.letters:.1f} points, and "
        f"{page.smallest} can just be read there; nothing was written; {ways}"
    )
