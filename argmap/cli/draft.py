"""`argmap draft`."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypedDict

import typer

from argmap.cli.calling import call
from argmap.cli.given import (
    STANDARD_INPUT,
    article_bytes,
    look_at_article,
    look_at_map,
    name_of,
    refuse_input_twice,
)
from argmap.cli.outputs import MAP_ENDINGS, by_ending
from argmap.cli.placing import placed, tell_of_no_side
from argmap.cli.screens import in_form
from argmap.cli.speaking import asked_at_terminal, asked_of_speakers, tell_of_speakers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.cli.keeping import KeptAnswers
    from argmap.cli.pasting import PastedReplies
    from argmap.draft import AskMain, Wishes
    from argmap.model import ArgumentMap, Side
    from argmap.workspace.drafting import Drafted, Original
    from argmap.workspace.pairs import Outcome
    from argmap.workspace.transcripts import Speakers
    from argmap.workspace.waiting import Begun

Articles = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="LEFT [RIGHT [MORE…]]",
        help="Articles: text, HTML, Markdown, Word or PDF; - for standard input.",
        show_default=False,
    ),
]
Left = Annotated[list[Path] | None, typer.Option("--left", metavar="FILE…", help="Articles on the left.")]
Right = Annotated[list[Path] | None, typer.Option("--right", metavar="FILE…", help="Articles on the right.")]
LeftSpeaker = Annotated[
    list[str] | None, typer.Option("--left-speaker", metavar="NAME", help="In a transcript: who speaks on the left.")
]
RightSpeaker = Annotated[list[str] | None, typer.Option("--right-speaker", metavar="NAME", help="Who on the right.")]
Moderators = Annotated[
    list[str] | None,
    typer.Option(
        "--moderator",
        metavar="NAME",
        help="Who leads it and makes no claims. [whoever is called Moderator, Chair, Host …]",
    ),
]
SpeakersAs = Annotated[
    str,
    typer.Option(
        "--speakers",
        metavar="AS",
        help="What speakers become: sources, speeches (a source each), or voices of one.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="MAP",
        help="The map file to write, which must be new; with --pairs: a folder.",
        show_default=False,
    ),
]
Pairs = Annotated[
    Path | None, typer.Option(metavar="FILE.csv", help="Draft every pair that is listed: columns left, right, name.")
]
Scheduler = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS",
        help="With --pairs: draft them on a Dask cluster, tcp://HOST:PORT (needs the package distributed).",
    ),
]
DrafterName = Annotated[
    str,
    typer.Option(
        "--drafter", metavar="NAME", help="rules (offline), or llm (a language model). [llm where a model is named]"
    ),
]
Model = Annotated[str, typer.Option(metavar="PROVIDER:NAME", help="Ask this language model.")]
Address = Annotated[
    str, typer.Option(metavar="URL", help="A server of your own that speaks the OpenAI protocol, for the model.")
]
Paste = Annotated[
    bool, typer.Option("--paste", help="Ask any assistant by copy and paste: no key, nothing is sent by argmap.")
]
Form = Annotated[
    bool,
    typer.Option("--form", help="The same in a form: the question to copy, room for the reply, what is understood."),
]
Between = Annotated[
    bool, typer.Option("--between", help="LEFT is a map: ask a language model again, only for what lies between.")
]
Comments = Annotated[bool, typer.Option("--comments", help="Draft the readers' comments too, on no side.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The articles' encoding, where it is not UTF-8.")]
Force = Annotated[bool, typer.Option("--force", help="Read files over 5 MB too.")]
NoAsk = Annotated[bool, typer.Option("--no-ask", help="Do not ask, at a terminal, what each article argues for.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no notices.")]


def draft(  # noqa: PLR0917 - options are given by name
    articles: Articles = None,
    left: Left = None,
    right: Right = None,
    output: Output = None,
    pairs: Pairs = None,
    scheduler: Scheduler = "",
    drafter: DrafterName = "",
    model: Model = "",
    address: Address = "",
    encoding: Encoding = None,
    *,
    left_speaker: LeftSpeaker = None,
    right_speaker: RightSpeaker = None,
    moderator: Moderators = None,
    speakers: SpeakersAs = "",
    paste: Paste = False,
    form: Form = False,
    between: Between = False,
    comments: Comments = False,
    force: Force = False,
    no_ask: NoAsk = False,
    quiet: Quiet = False,
) -> None:
    """Draft a map of two opposing articles.

    Example: argmap draft left.html right.pdf -o debate.yaml

    Everything in it is proposed, with how sure the drafter is and why; correct it, then accept it.

    One article will do. Several on a side: --left A B --right C D. A debate's transcripts (captions, or NAME: WORDS):
    --left-speaker NAME --right-speaker NAME. Nothing is sent anywhere, unless you name a
    language model.
    """
    paste = in_form(wanted=form) or paste
    if between:
        if pairs or encoding or comments or left or right or left_speaker or right_speaker or moderator or speakers:
            message = "it reads a map: leave out --pairs, --encoding, --comments, and what places articles and speakers"
            raise typer.BadParameter(message, param_hint="--between")
        _draft_between(articles or [], output, model, address, paste=paste, form=form, quiet=quiet)
        return
    if output is None:
        raise typer.BadParameter("name the map file to write, such as -o debate.yaml", param_hint="--output")
    given = placed(articles or (), left or (), right or ())
    files = [file for file, _ in given]
    _look_at_all(files, pairs)
    from argmap.cli.named import named
    from argmap.draft import DRAFTERS

    drafter = named(drafter or ("llm" if model or address or paste else "rules"), DRAFTERS, "drafter")
    if paste:
        _refuse_beside_paste(files, is_more=bool(model or address or pairs))
    if (model or address or paste) and drafter != "llm":
        raise typer.BadParameter("only llm asks a language model; leave out one of the two", param_hint="--drafter")
    _refuse_scheduler(scheduler, drafter)
    if pairs is not None:
        _refuse_beside_pairs(files, encoding, are_speakers=bool(left_speaker or right_speaker or moderator or speakers))
        how_many = _HowMany(drafter, model, address, scheduler, comments=comments, force=force, quiet=quiet)
        _draft_pairs(pairs, output, how_many)
        return
    if not given:
        raise typer.BadParameter("name the articles, one at least, or a list of pairs with --pairs", param_hint="LEFT")
    asked = asked_of_speakers(files, left_speaker or (), right_speaker or (), speakers, moderator)
    by_ending(output, MAP_ENDINGS)
    from argmap.cli.asking import ask_main, is_terminal
    from argmap.cli.keeping import KeptAnswers

    can_ask = not no_ask and is_terminal() and STANDARD_INPUT not in files
    asked = asked or asked_at_terminal(files, encoding, asks=can_ask)
    asks = drafter == "rules" and can_ask
    with _progress(quiet=quiet or paste or asks) as progress:
        kept = KeptAnswers(output)
        wishes = _wishes(kept, model, address, progress, comments=comments, asking=ask_main if asks else None)

        def made(replies: PastedReplies | None) -> Drafted:
            how: _How = {
                "drafter": drafter,
                "wishes": replace(wishes, paste=replies),
                "encoding": encoding,
                "force": force,
            }
            return _drafted(given, output, asked, how)

        with _telling_where(kept):
            placed_files = (articles, left, right)
            begun = _begun(output, placed_files, asked, encoding, comments=comments, force=force) if paste else None
            drafted, opens = _with_replies(made, output, kept, begun, form=form)
    if not quiet and asked is None:
        tell_of_no_side(given)
        tell_of_speakers(drafted.map, files, output, was_asked=can_ask)
    _tell(drafted, output, kept, quiet=quiet, opens=opens)


def _begun(
    output: Path,
    articles: tuple[Sequence[Path] | None, ...],
    asked: Speakers | None,
    encoding: str | None,
    *,
    comments: bool,
    force: bool,
) -> Begun:
    """With what a draft by paste is begun, for it to go on by its map's name."""
    from argmap.workspace.waiting import Begun, seen_from

    bare, left, right = (seen_from(output, tuple(files or ())) for files in articles)
    begun = Begun(articles=bare, left=left, right=right, encoding=encoding, comments=comments, force=force)
    if asked is None:
        return begun
    who = {
        "left_speakers": tuple(asked.left),
        "right_speakers": tuple(asked.right),
        "moderators": None if asked.leading is None else tuple(asked.leading),
        "speakers": asked.become,
    }
    return begun.model_copy(update=who)


def _with_replies(
    made: Callable[[PastedReplies | None], Drafted], output: Path, kept: KeptAnswers, begun: Begun | None, *, form: bool
) -> tuple[Drafted, bool]:
    """The draft, and whether it is to be opened; a person brings the replies, where it was begun by paste."""
    if begun is None:
        return made(None), False
    if form:
        from argmap.cli.replying import replied_in_form

        return replied_in_form(made, kept, output, lambda drafted: _told(drafted, output, kept), begun)
    from argmap.cli.pasting import PastedReplies

    in_form = call(*sys.argv[1:], "--form") if begun.between else call("view", output)
    replies = PastedReplies(kept, form=in_form if sys.stdin.isatty() else "", begun=begun)
    drafted = made(replies)
    replies.end()
    return drafted, False


def _draft_between(
    maps: Sequence[Path], output: Path | None, model: str, address: str, *, paste: bool, form: bool, quiet: bool
) -> None:
    """Ask again for what lies between the articles of a map."""
    if output is not None:
        raise typer.BadParameter("--between changes the map itself; leave it out", param_hint="--output")
    if len(maps) != 1 or maps[0] == STANDARD_INPUT:
        raise typer.BadParameter("name the one map to ask about, in place of articles", param_hint="--between")
    if not paste and not model:
        raise typer.BadParameter(
            "it asks a language model: add --paste, or --model provider:name", param_hint="--between"
        )
    (map_file,) = maps
    look_at_map(map_file)
    if paste:
        _refuse_beside_paste((), is_more=bool(model or address))
    from argmap.cli.keeping import KeptAnswers
    from argmap.store import read_bytes
    from argmap.workspace.drafting import redraft_between
    from argmap.workspace.waiting import Begun

    with _progress(quiet=quiet or paste) as progress:
        kept = KeptAnswers(map_file, read_bytes(map_file))
        wishes = _wishes(kept, model, address, progress)

        def made(replies: PastedReplies | None) -> Drafted:
            return redraft_between(map_file, replace(wishes, paste=replies))

        with _telling_where(kept):
            begun = Begun(between=True) if paste else None
            drafted, opens = _with_replies(made, map_file, kept, begun, form=form)
    _tell(drafted, map_file, kept, quiet=quiet, opens=opens)


def _wishes(
    kept: KeptAnswers,
    model: str,
    address: str,
    progress: Callable[[str, int, int], None],
    *,
    comments: bool = False,
    asking: AskMain | None = None,
) -> Wishes:
    from argmap.draft import Wishes

    return Wishes(
        comments=comments,
        model=model,
        address=address,
        kept=kept,
        ask_main=asking,
        progress=progress,
    )


@contextmanager
def _telling_where(kept: KeptAnswers) -> Iterator[None]:
    """If it fails, say where the answers are that came before."""
    from argmap.errors import UnansweredError

    try:
        yield
    except UnansweredError:  # which says itself what to do
        raise
    except BaseException:
        from argmap.cli.messages import shown

        if told := kept.told():
            print(shown(f"{told} The same command goes on from there."), file=sys.stderr)
        raise


def _look_at_all(files: Sequence[Path], pairs: Path | None) -> None:
    refuse_input_twice(files)
    for file in [*files, *([pairs] if pairs else ())]:
        look_at_article(file)


def _refuse_scheduler(scheduler: str, drafter: str) -> None:
    if scheduler and drafter == "llm":
        raise typer.BadParameter("it goes with the rules; answers are kept on this machine", param_hint="--scheduler")


def _refuse_beside_pairs(articles: Sequence[Path], encoding: str | None, *, are_speakers: bool) -> None:
    if are_speakers:
        raise typer.BadParameter(
            "a list of pairs has no speakers; draft each transcript by itself", param_hint="--pairs"
        )
    if articles:
        raise typer.BadParameter("give a list of pairs, or articles, not both", param_hint="--pairs")
    if encoding:
        raise typer.BadParameter(
            "a list of pairs is read without it; save its articles as UTF-8", param_hint="--encoding"
        )


class _How(TypedDict):
    """How a draft is made, whatever it is made of."""

    drafter: str
    wishes: Wishes
    encoding: str | None
    force: bool


def _drafted(given: Sequence[tuple[Path, Side | None]], output: Path, asked: Speakers | None, how: _How) -> Drafted:
    """The map of articles, or of what the speakers of transcripts say."""
    files = [_given(file) for file, _ in given]
    if asked is not None:
        from argmap.workspace.transcripts import write_transcript_draft

        return write_transcript_draft(files, output, asked, **how)
    from argmap.workspace.drafting import write_draft

    return write_draft(files, output, sides=[side for _, side in given], **how)


def _refuse_beside_paste(articles: Sequence[Path], *, is_more: bool) -> None:
    if is_more:
        raise typer.BadParameter(
            "you carry the questions yourself, one pair at a time: leave out --model, --address and --pairs",
            param_hint="--paste",
        )
    if STANDARD_INPUT in articles:
        raise typer.BadParameter("replies come on standard input; name the articles' files", param_hint="--paste")


def _given(article: Path) -> Path | Original:
    """An article's file, or what comes in on standard input."""
    from argmap.workspace.drafting import Original

    return Original(name_of(article), article_bytes(article)) if article == STANDARD_INPUT else article


def _tell(drafted: Drafted, output: Path, kept: KeptAnswers, *, quiet: bool, opens: bool = False) -> None:
    from argmap.cli.messages import shown

    kept.keep_notices(drafted.notices)
    *notices, counts = _told(drafted, output, kept)
    if not quiet:
        for notice in notices:
            print(shown(notice), file=sys.stderr)
    print(shown(counts))
    print(shown(f"Go through it: {call('view', output)}"))
    if opens:
        from argmap.cli import main  # not the command itself, which leads to this one

        raise typer.Exit(main(["view", str(output)]))


def _told(drafted: Drafted, output: Path, kept: KeptAnswers) -> list[str]:
    """What a person should know of a draft, a line each; the last says how much it holds."""
    from argmap.phrases import PLAIN, counted
    from argmap.workspace.drafting import counts_of

    counts, nouns = counts_of(drafted.map), PLAIN.nouns
    things = [
        counted(counts.claims, nouns.claim),
        counted(counts.relations, nouns.relation),
        counted(counts.issues, nouns.question),
        f"{counts.across} across",
        *([f"{counted(counts.shared, nouns.claim)} of both sides"] if counts.shared else []),
    ]
    last = f"{output}: {', '.join(things)}; all of it is proposed, none of it checked."
    notices = filter(None, (*drafted.notices, kept.told()))
    return [*notices, *_mains(drafted.map), *_first_steps(drafted.map, output), last]


def _mains(argument_map: ArgumentMap) -> Iterator[str]:
    """What each article was taken to argue for, and how sure that is."""
    from argmap.phrases import PLAIN, surely

    claims = {claim.id: claim for claim in argument_map.claims}
    for source in argument_map.sources:
        claim = claims.get(source.main or "")
        if source.side is None or claim is None or claim.origin is None or not claim.is_proposed:
            continue
        name = surely(f"Main claim of “{source.name}”", claim.origin.sure, PLAIN)
        yield f"{name}: {claim.text}"


def _first_steps(argument_map: ArgumentMap, output: Path) -> Iterator[str]:
    """What to read first of a long draft, and what to compare in it."""
    from argmap.draft import compare_these
    from argmap.model import Structure, is_long_draft, main_line
    from argmap.phrases import PLAIN, counted

    structure = Structure(argument_map)
    if is_long_draft(structure):
        line, every = main_line(structure), counted(len(argument_map.claims), PLAIN.nouns.claim)
        yield f"Its main line is {len(line)} of {every}: {call('outline', output, '--detail', 'main')}"
    if pairings := compare_these(structure):
        pairs = counted(len(pairings), PLAIN.nouns.pair_of_claims)
        yield f"You might compare {pairs}: {call('outline', output, '--compare')}"


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on standard error while it takes long, if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _doing, _done, _of: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from argmap.cli.messages import shown

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda doing, done, of: bar.update(task, description=escape(shown(doing[:60])), completed=done, total=of)


class _HowMany(NamedTuple):
    """How a list of pairs is drafted."""

    drafter: str
    model: str
    address: str
    scheduler: str
    comments: bool
    force: bool
    quiet: bool


def _draft_pairs(pairs: Path, folder: Path, how: _HowMany) -> None:
    from argmap.cli.exit_codes import ExitCode
    from argmap.store import refuse_long_name

    refuse_long_name(folder)
    from argmap.cli.keeping import KeptAnswers
    from argmap.workspace.drafting import Original, Pair
    from argmap.workspace.pairs import draft_pairs, listed_pairs

    listed = listed_pairs(pairs)
    none = Original("", b"")
    kept = KeptAnswers(folder / "pairs") if how.drafter == "llm" else None
    template = Pair("", none, none, how.drafter, how.model, how.address, how.comments, kept)
    outcomes: list[Outcome] = []
    try:
        with _progress(quiet=how.quiet) as progress:

            def tell(outcome: Outcome) -> None:
                outcomes.append(outcome)
                progress(outcome.name, len(outcomes), len(listed))

            draft_pairs(listed, folder, template=template, force=how.force, scheduler=how.scheduler, done=tell)
    finally:
        order = {pair.name: number for number, pair in enumerate(listed)}
        outcomes.sort(key=lambda one: order[one.name])
        if not how.quiet:
            for notice in _notices(outcomes):
                print(notice, file=sys.stderr)
            if kept is not None and (told := kept.told()):
                print(told, file=sys.stderr)
        if outcomes:
            print("\n".join(_table(outcomes)))
        if len(outcomes) < len(listed):
            left = len(listed) - len(outcomes)
            print(f"{left} of {len(listed)} are not done; the same command goes on from here.", file=sys.stderr)
    if any(outcome.problem for outcome in outcomes):
        raise typer.Exit(ExitCode.BAD_INPUT)


def _notices(outcomes: Sequence[Outcome]) -> Iterator[str]:
    from argmap.cli.messages import shown

    for one in outcomes:
        for notice in one.notices:
            yield shown(f"{one.name}: {' '.join(notice.splitlines())}")


def _table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """One line for each pair, and one for all."""
    from argmap.cli.messages import shown

    width = max([4, *(len(outcome.name) for outcome in outcomes)])
    yield f"{'name':<{width}}  claims  relations  questions  across"
    for one in outcomes:
        counts = one.counts
        problem = " ".join(one.problem.splitlines())
        told = f"failed: {problem}" if problem else "was there already" if one.was_done else "drafted"
        numbers = f"{counts.claims:>6}  {counts.relations:>9}  {counts.issues:>9}  {counts.across:>6}"
        yield shown(f"{one.name:<{width}}  {numbers}  {told}")
    failed = sum(bool(one.problem) for one in outcomes)
    before = sum(one.was_done and not one.problem for one in outcomes)
    yield f"{len(outcomes) - failed - before} drafted, {before} there already, {failed} failed"
