"""`argmap draw`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from argmap.cli.given import debate_in, look_at_map, tell_of_errors
from argmap.cli.named import named
from argmap.cli.outputs import STANDARD_OUTPUT, by_ending, refuse_articles, refuse_output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.diagram import Choices, Picture, PictureKind
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
    side: SideName = None,
    labels: LabelsName = None,
    accepted: Accepted = False,
    style: StyleName = "screen",
    page: PageName = None,
    layout: LayoutName = None,
    engine: EngineName = None,
) -> None:
    """Draw a map as SVG, PNG, PDF or DOT.

    The two articles stand face to face, and what leads from one to the other runs through the questions between
    them. An overview shows the main claims, what leads straight to them, and the issues, and counts the claims
    behind each (+4); --all shows every claim, --pages one branch after the other, --focus what is near one claim.

    With --page the picture is fitted to a slide or a sheet, and its letters can be read there: 16 points on a slide,
    9 on paper. If that is not possible, nothing is written, and the message says what would be.
    """
    look_at_map(map_file)
    if output is None and to is None:
        raise typer.BadParameter("say where the picture goes (-o debate.svg), or --to svg for standard output")
    refuse_output(output, map_file)
    from argmap.cli.accepting import accepted_of
    from argmap.diagram import ENGINES, LAYOUTS, PAGES, STYLES, Choices
    from argmap.errors import ScopeError
    from argmap.model import scope_of

    if sum((everything, pages, focus is not None)) > 1:
        raise typer.BadParameter("--all, --pages and --focus exclude one another")
    kind = _kind(output, to)
    choices = Choices(
        layout=None if layout is None else named(layout, LAYOUTS, "layout"),
        style=STYLES[named(style, STYLES, "style")],
        page=None if page is None else PAGES[named(page, PAGES, "page")],
        labels=None if labels is None else named(labels, ("short", "full"), "way of labelling", "--labels"),
        engine=None if engine is None else named(engine, ENGINES, "engine"),
    )
    words = (
        "all" if everything else "pages" if pages else "",
        "" if focus is None else f"focus:{focus} hops:{hops}",
        "aside" if side == "none" else "" if side is None else f"side:{named(side, ('left', 'right', 'none'), 'side')}",
        "accepted" if accepted else "",
    )
    debate = debate_in(map_file)
    tell_of_errors(debate, map_file)
    if accepted:
        accepted_of(debate.structure)
    try:
        excerpts = tuple(scope_of(" ".join(words)).excerpts(debate.structure))
    except ScopeError as error:
        raise typer.BadParameter(str(error), param_hint="--focus" if focus is not None else None) from error
    work = _Work(excerpts, kind, choices, page or "", is_whole=everything)
    files = _files(output, work)
    for file in files:
        refuse_output(file, map_file)
        refuse_articles(file, map_file, debate)
    _warn_of_time(work.excerpts)
    _write(work, files)


class _Work(NamedTuple):
    """What is to be drawn, and how."""

    excerpts: tuple[Excerpt, ...]
    """Each a picture."""
    kind: PictureKind
    choices: Choices
    page: str
    """The page's name; empty if there is none."""
    is_whole: bool
    """Whether every claim was asked for."""


def _warn_of_time(excerpts: Sequence[Excerpt]) -> None:
    """Say what a large picture will take before it is begun."""
    from argmap.diagram import seconds_for

    largest = max(len(excerpt.claims) for excerpt in excerpts)
    if largest >= _LARGE:
        seconds = seconds_for(largest)
        takes = f"{seconds:.0f} seconds" if seconds < 100 else f"{seconds / 60:.0f} minutes"
        print(
            f"{largest} claims in one picture: this may take about {takes}, which Ctrl-C ends; "
            "the overview, without --all, takes seconds",
            file=sys.stderr,
        )


def _files(output: Path | None, work: _Work) -> list[Path | None]:
    """A file for each picture: a PDF holds them all, others are numbered."""
    count = len(work.excerpts)
    if count == 1 or work.kind == "pdf":
        return [None if output == STANDARD_OUTPUT else output]
    if output is None or output == STANDARD_OUTPUT:
        raise typer.BadParameter("several pages do not go to standard output; name a file, or --to pdf")
    digits = len(str(count))
    return [output.with_name(f"{output.stem}-{i:0{digits}}{output.suffix}") for i in range(1, count + 1)]


def _write(work: _Work, files: Sequence[Path | None]) -> None:
    """Draw all, then write all: where one page cannot be read, no file changes."""
    from argmap.diagram import as_dot, pdf_of, png_of
    from argmap.store import write_atomically

    pictures: list[Picture] = []
    if work.kind == "dot":
        contents = [as_dot(excerpt, work.choices).encode() for excerpt in work.excerpts]
    else:
        pictures = [_drawn(excerpt, work) for excerpt in work.excerpts]
        if work.kind == "pdf":
            contents = [pdf_of(pictures, work.excerpts[0])]
        else:
            contents = [png_of(one) if work.kind == "png" else one.svg.encode() for one in pictures]
    for i, (file, content) in enumerate(zip(files, contents, strict=True)):
        if file is None:
            sys.stdout.buffer.write(content)
            continue
        write_atomically(file, content)
        here = slice(None) if work.kind == "pdf" else slice(i, i + 1)
        print(f"{file}: {_said(work.excerpts[here], pictures[here], work.page)}")


def _drawn(excerpt: Excerpt, work: _Work) -> Picture:
    """A picture; where its letters are too small for its page, the message says which option makes it readable."""
    from argmap.cli.remedies import readable_ways
    from argmap.diagram import picture
    from argmap.errors import DiagramError, UnreadableError

    try:
        return picture(excerpt, work.choices)
    except UnreadableError as error:
        page = work.choices.page
        assert page is not None, "only a page is too small"
        what = excerpt.name or ("the whole map" if work.is_whole else "the overview")
        ways = next(readable_ways(excerpt, work.choices, is_whole=work.is_whole), "draw less of it: --focus CLAIM")
        raise DiagramError(
            f"on {_PAGE_NAMES[work.page]}, {what} would have letters of {error.letters:.1f} points, and "
            f"{page.smallest} can just be read there; nothing was written; {ways}"
        ) from error


_PAGE_NAMES = {"slide": "a slide", "a4": "A4", "a3": "A3"}


def _said(excerpts: Sequence[Excerpt], pictures: Sequence[Picture], page: str) -> str:
    """What a file shows, in a line."""
    from argmap.errors import counted

    if len(excerpts) > 1:
        said = [counted(len(excerpts), "page")]
    else:
        (one,) = excerpts
        all_shown = not one.folded and not one.outside
        claims = counted(len(one.claims), "claim")
        said = [
            (f"{claims}" if all_shown else f"{len(one.claims)} of {len(one.whole.claims)} claims")
            + f", {counted(len(one.crossings), 'relation')} from one article to the other"
        ]
        behind = sum(one.folded.values())
        said += [f"{counted(behind, 'claim')} behind these"] if behind else []
    if page:
        smallest = min(picture.letters for picture in pictures)
        said.append(f"smallest letters {smallest:.1f} points on {_PAGE_NAMES[page]}")
        short = sum(picture.labels == "short" for picture in pictures)
        if short:
            said.append("short labels" if short == len(pictures) else f"short labels on {counted(short, 'page')}")
    return "; ".join(said)


def _kind(output: Path | None, to: str | None) -> PictureKind:
    from argmap.diagram import PICTURE_KINDS

    if to is not None:
        return named(to, PICTURE_KINDS, "kind of picture", "--to")
    assert output is not None, "one of the two was asked for"
    return by_ending(output, {f".{kind}": kind for kind in PICTURE_KINDS}, otherwise="--to")
