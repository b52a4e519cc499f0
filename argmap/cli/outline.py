"""`argmap outline`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli.against import Reference, differing
from argmap.cli.judging import Judged, judged_overlay
from argmap.cli.named import WordsName, speech_named
from argmap.cli.producing import opened, produce, wanted, whole_of

if TYPE_CHECKING:
    from argmap.model import Pairing, Structure

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file; - for standard input.", show_default=False)]
TextFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="The file to write: .txt or .md. [standard output]"),
]
Accepted = Annotated[bool, typer.Option("--accepted", help="Without what was proposed and not accepted.")]
Questions = Annotated[
    bool, typer.Option("--questions", help="With what to ask of each step: the critical questions of its scheme.")
]
Brief = Annotated[
    bool, typer.Option("--brief", help="Without who proposed what and why; the line on top says how much is proposed.")
]
Detail = Annotated[
    str | None,
    typer.Option(
        "--detail", metavar="HOW", help="main: of each case a dozen claims, the rest counted; all. [of a draft main]"
    ),
]
Compare = Annotated[
    bool, typer.Option("--compare", help="With up to five pairs of claims that nothing joins and you might compare.")
]
Format = Annotated[
    str | None, typer.Option("--format", metavar="FORMAT", help="text or markdown. [as the file's name ends, or text]")
]


def outline(
    map_file: MapFile,
    output: TextFile = None,
    *,
    output_format: Format = None,
    accepted: Accepted = False,
    questions: Questions = False,
    judgements: Judged = None,
    against: Reference = None,
    brief: Brief = False,
    detail: Detail = None,
    compare: Compare = False,
    words: WordsName = "plain",
) -> None:
    """Say a map in words, in an order that reads well aloud.

    Example: argmap outline debate.yaml -o debate.txt

    Each article's main claim, then what it rests on, claim by claim, with the words that each stands on and who says
    them; then common ground, the questions, and the links between the sides. It says what the picture shows, for
    those who cannot see it, and numbers are the same.
    """
    asked = wanted("outline", map_file, output, output_format)
    debate = opened(asked)
    from argmap.cli.named import named
    from argmap.model import everything, is_long_draft
    from argmap.workspace.products import Options

    how = None if detail is None else named(detail, ("all", "main"), "detail", "--detail")
    speech = speech_named(words)
    overlay = judged_overlay(judgements, map_file, debate, speech) | differing(against)(debate)
    whole = whole_of(debate, accepted=accepted)
    is_main = how == "main" or (how is None and not compare and is_long_draft(whole))
    told = _main_of(whole) if is_main else whole
    pairings = _pairings(told) if compare else ()
    options = Options(questions=questions, brief=brief, overlay=overlay, speech=speech, pairings=pairings, whole=whole)
    produce(asked, debate, [everything(told)], options)


def _pairings(whole: Structure) -> tuple[Pairing, ...]:
    from argmap.draft import compare_these

    found = compare_these(whole)
    if not found:
        print("there is nothing to compare: no two claims of both sides share enough words", file=sys.stderr)
    return found


def _main_of(whole: Structure) -> Structure:
    """The main line of a map; what that leaves out is counted on standard error."""
    from argmap.model import main_part
    from argmap.phrases import PLAIN, counted

    part = main_part(whole)
    left = len(whole.claims) - len(part.claims)
    if left:
        of = counted(len(whole.claims), PLAIN.nouns.claim)
        print(f"the main line: of {of}, {left} are left out; --detail all shows them", file=sys.stderr)
    return part
