"""`argmap draw`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.against import Reference, differing
from argmap.cli.completing import claims, of, questions
from argmap.cli.judging import Judged, judged_overlay
from argmap.cli.named import WordsName, named, speech_named
from argmap.cli.producing import opened, produce, wanted

if TYPE_CHECKING:
    from argmap.model import Structure

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
PictureFile = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The picture: .svg, .png, .pdf or .dot; - for standard output."
    ),
]
Kind = Annotated[
    str | None, typer.Option("--to", "--format", metavar="KIND", help="svg, png, pdf or dot, whatever the file's name.")
]
All = Annotated[bool, typer.Option("--all", help="Every claim, not the overview.")]
Detail = Annotated[
    str | None,
    typer.Option(
        metavar="HOW", help="main: of each case a dozen claims; all: every claim. [of a draft main, else an overview]"
    ),
]
Issues = Annotated[
    bool, typer.Option("--issues", "--questions", help="A page for each question: who answers what, and why.")
]
Split = Annotated[bool, typer.Option("--split", help="All of it on several pages: overview, questions, branches.")]
Only = Annotated[
    str | None, typer.Option("--only", metavar="CLAIMS", autocompletion=claims, help="Some claims, such as A1,A4,B2.")
]
Empty = Annotated[
    str | None, typer.Option("--empty", metavar="CLAIMS", autocompletion=claims, help="Claims whose boxes stay empty.")
]
Transparent = Annotated[bool, typer.Option("--transparent", help="Without the colour of the paper.")]
Focus = Annotated[
    str | None,
    typer.Option(metavar="CLAIM", autocompletion=claims, help="A claim, by number or id, and what is near it."),
]
Hops = Annotated[int, typer.Option(min=1, metavar="N", help="With --focus: how many relations away.")]
Question = Annotated[
    str | None,
    typer.Option(
        "--issue",
        "--question",
        metavar="ID",
        autocompletion=questions,
        help="One question: who answers what, and the way up.",
    ),
]
SideName = Annotated[
    str | None, typer.Option("--side", metavar="SIDE", help="left, right; none: also sources on no side.")
]
LabelsName = Annotated[
    str | None,
    typer.Option("--labels", metavar="HOW", help="short: a claim's label; full: all of it. [as much as is readable]"),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
StyleName = Annotated[
    str,
    typer.Option(
        "--style",
        metavar="STYLE",
        autocompletion=of("argmap.diagram", "STYLES"),
        help="screen, print (black and grey), dark or contrast.",
    ),
]
PageName = Annotated[
    str | None,
    typer.Option(
        "--page",
        metavar="PAGE",
        autocompletion=of("argmap.diagram", "PAGES"),
        help="Fit it to a slide, a4, letter or a3.",
    ),
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
    detail: Detail = None,
    issues: Issues = False,
    split: Split = False,
    focus: Focus = None,
    hops: Hops = 1,
    issue: Question = None,
    only: Only = None,
    empty: Empty = None,
    side: SideName = None,
    labels: LabelsName = None,
    accepted: Accepted = False,
    judgements: Judged = None,
    against: Reference = None,
    style: StyleName = "screen",
    page: PageName = None,
    transparent: Transparent = False,
    engine: EngineName = None,
    words: WordsName = "plain",
) -> None:
    """Draw a map as SVG, PNG, PDF or DOT.

    Example: argmap draw debate.yaml --page slide -o debate.png

    The two articles stand face to face: each case hangs under what it argues for, and what leads from one to the
    other runs through the questions between them. An overview shows the main claims, what leads straight to them, what
    the links join, and the questions, and counts the claims behind each ("4 more"); of a draft, the dozen claims of
    each case to read first (--detail main). --all shows every claim, --split
    all of it on several pages, --issues a page for each question, --issue one of them, --focus what is near one claim,
    --only some claims.

    With --page the picture fills a slide or a sheet, and its letters can be read there: 16 points on a slide, 9 on
    paper. Where there is no room for that, labels become short, then fewer claims are shown; what was done is said.
    """
    if output is None and to is None:
        raise typer.BadParameter("say where the picture goes (-o debate.svg), or --to svg for standard output")
    asked = wanted("picture", map_file, output, to, option="--to")
    from argmap.cli.accepting import accepted_of
    from argmap.diagram import ENGINES, LABELS, PAGES, STYLES, Choices
    from argmap.errors import ScopeError
    from argmap.model import is_long_draft, scope_of
    from argmap.workspace.products import Options

    how = "all" if everything else None if detail is None else named(detail, ("main", "all"), "detail", "--detail")
    if sum((everything, detail is not None, issues, split, *(one is not None for one in (focus, issue, only)))) > 1:
        raise typer.BadParameter("give one of --all, --detail, --issues, --split, --focus, --issue and --only")
    choices = Choices(
        style=STYLES[named(style, STYLES, "style")],
        page=None if page is None else PAGES[named(page, PAGES, "page")],
        labels=None if labels is None else named(labels, LABELS, "way of labelling", "--labels"),
        engine=None if engine is None else named(engine, ENGINES, "engine"),
        is_transparent=transparent,
    )
    parts = (
        how or ("issues" if issues else "split" if split else ""),
        "" if focus is None else f"focus:{focus} hops:{hops}",
        "" if issue is None else f"issue:{issue}",
        "" if only is None else f"only:{only}",
        "aside" if side == "none" else "" if side is None else f"side:{named(side, ('left', 'right', 'none'), 'side')}",
        "accepted" if accepted else "",
    )
    debate = opened(asked)
    if accepted:
        accepted_of(debate.structure)
    elif not any(parts[:4]) and is_long_draft(debate.structure):
        parts = ("main", *parts[1:])
    try:
        choices = choices._replace(empty=_named_claims(empty, debate.structure))
        excerpts = tuple(scope_of(" ".join(parts)).excerpts(debate.structure))
    except ScopeError as error:
        hints = {"--focus": focus, "--issue": issue, "--only": only}
        hint = next((option for option, given in hints.items() if given is not None), None)
        raise typer.BadParameter(str(error), param_hint=hint) from error
    speech = speech_named(words)
    overlay = judged_overlay(judgements, map_file, debate, speech) | differing(against)(debate)
    produce(asked, debate, excerpts, Options(choices=choices, overlay=overlay, speech=speech))


def _named_claims(names: str | None, structure: Structure) -> tuple[str, ...]:
    """The ids of claims that a person names, parted by commas.

    Raises:
        ScopeError: there is no such claim.
    """
    from argmap.model import scope_of

    return tuple(scope_of(f"only:{names}").excerpt(structure).claims) if names else ()
