"""Articles from files, drafted into a debate, or into a map that is written when all of it is there."""

from __future__ import annotations

from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.articles import read_in
from argmap.draft import DRAFTERS, Draft, Read, Wishes, draft_between
from argmap.edit import Retrace, difference
from argmap.errors import (
    ArgmapError,
    ArticleError,
    EditError,
    ExtraMissingError,
    FileError,
    Problem,
    Severity,
    UnknownNameError,
)
from argmap.formats import write_map
from argmap.model import ArgumentMap, Side, Structure
from argmap.store.together import write_together
from argmap.store.writable import refuse_taken
from argmap.workspace.debates import checked, debate_with, load_map
from argmap.workspace.intake import described, plan, plan_copy, said_of_one_text, same_texts, to_write, unused
from argmap.workspace.session import changing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.articles import Decoded
    from argmap.draft import Kept
    from argmap.model import Debate
    from argmap.workspace.intake import Planned

LARGEST = 5 * 1024 * 1024
"""Bytes: a larger file is most likely no article, and is read only where a person insists."""

HEADER = """\
# A draft by {by}: what has an `origin` is proposed, and shown with a "?", until a person accepts it.
# To accept an entry, take away its `origin`, or write `standing: accepted` into it; what is wrong, delete.
"""

_SIDES: tuple[Side, Side] = ("left", "right")

AnyFiles: TypeAlias = "str | PathLike[str] | Sequence[str | PathLike[str]]"
"""A file, or several."""


class Drafted(NamedTuple):
    """A map that was drafted and written."""

    map: ArgumentMap
    notices: tuple[str, ...]
    """What a person should know, a sentence each."""


class Original(NamedTuple):
    """An article's file as plain values."""

    name: str
    """The file's name; its ending tells what kind of file it is."""
    data: bytes


class Counts(NamedTuple):
    """How much a draft holds."""

    claims: int = 0
    relations: int = 0
    issues: int = 0
    across: int = 0
    """Links from one article to the other, as pictures number them."""
    shared: int = 0
    """Claims that both sides make."""


class Pair(NamedTuple):
    """Two articles that are to be drafted, as plain values that a process or machine elsewhere can be given."""

    name: str
    """A slug: what the files of the draft are called."""
    left: Original
    right: Original
    drafter: str = "rules"
    model: str = ""
    address: str = ""
    comments: bool = False
    kept: Kept | None = None
    """Where a language model's answers are kept."""


class DraftedPair(NamedTuple):
    """What became of a pair, as plain values: the files of its draft, or why there are none."""

    name: str
    files: tuple[tuple[str, bytes], ...] = ()
    """Names and bytes; the map is the last, so that it is there only when all of it is."""
    counts: Counts = Counts()
    notices: tuple[str, ...] = ()
    problem: str = ""
    """Why nothing was drafted; empty if all went well."""


def draft_debate(  # noqa: PLR0913 - each is its own wish
    left: AnyFiles,
    right: AnyFiles | None = None,
    *,
    drafter: str = "rules",
    comments: bool = False,
    model: str = "",
    address: str = "",
    encoding: str | None = None,
) -> Debate:
    """A debate drafted of articles; nothing is written.

    Its sources name the articles as from a map in the current folder. One that is no plain UTF-8 text, or lies
    elsewhere, is named as the copy that `argmap draft` would write.

    Args:
        left: the article on the left, a file; or several.
        right: the one on the right, or several.
        drafter: rules, or llm, which asks a language model.
        comments: whether readers' comments are drafted too, on no side.
        model: the language model, as `provider:name`.
        address: a server of one's own that speaks the OpenAI protocol.
        encoding: of the articles; guessed from their bytes if left out.

    Returns:
        The debate; among its problems is what a person should know about the draft (`drafted`).

    Raises:
        UnknownNameError: there is no such drafter.
        FileError: an article cannot be read, or is named twice.
        ArticleError: there is no article in a file.
        DraftError: nothing could be drafted.
    """
    of_sides = (_files(left), _files(right))
    files = [file for own in of_sides for file in own]
    sides = [side for side, own in zip(_SIDES, of_sides, strict=True) for _ in own]
    refuse_what_is_named_twice(files)
    planned = _planned(files, Path(), (), encoding)
    reads = _reads(files, planned)
    draft = drafted_by(reads, sides, drafter, Wishes(comments=comments, model=model, address=address))
    texts = {read.source.article: read.article for read in reads}
    articles = {source.id: texts[source.article] for source in draft.map.sources}
    told = [Problem("drafted", Severity.INFORMATION, notice) for notice in (*notices_of(planned), *draft.notices)]
    return checked(debate_with(draft.map, articles).with_problems(tuple(told)))


def write_draft(  # noqa: PLR0913 - each is its own wish
    files: Sequence[Path | Original],
    output: Path,
    *,
    sides: Sequence[Side | None] | None = None,
    drafter: str = "rules",
    wishes: Wishes | None = None,
    encoding: str | None = None,
    force: bool = False,
) -> Drafted:
    """Draft a map of articles and write it, with the text of those that are not plain text beside it.

    Args:
        files: articles; those that are in no file as plain values, which are written beside the map.
        output: the map's file, which must not be there yet.
        sides: of each article; if left out the first is on the left, the second on the right, others on no side.
        drafter: one of `DRAFTERS`.
        wishes: what is asked of the draft.
        encoding: of all articles; guessed from their bytes if left out.
        force: whether files over 5 MB are read too.

    Raises:
        FileError: an article cannot be read, is too large or named twice, or the map is there already.
        ArticleError: there is no article in a file.
        DraftError: nothing could be drafted.
    """
    refuse_taken(output)
    paths = [file for file in files if not isinstance(file, Original)]
    refuse_what_is_named_twice(paths)
    if not force:
        for path in paths:
            refuse_what_is_large(path)
    planned = _planned(files, output.parent, (output,), encoding)
    placed = [*_SIDES, *[None] * len(files)][: len(files)] if sides is None else sides
    draft = drafted_by(_reads(files, planned), placed, drafter, wishes or Wishes())
    write_together(to_write(planned) | {output: written(draft.map, drafter).encode()})
    return Drafted(draft.map, (*notices_of(planned), *draft.notices))


def redraft_between(map_file: Path, wishes: Wishes) -> Drafted:
    """Draft anew what lies between the articles of a map, in its file, as one edit that can be taken back.

    Raises:
        FileError: the map cannot be read or written.
        MapFormatError: it holds no map.
        DraftError: nothing could be drafted.
        EditError: another program changed the map meanwhile.
    """
    before = load_map(map_file)
    draft = draft_between(before, wishes)
    if draft.map != before:
        with changing(map_file) as session:
            if session.debate.map != before:
                raise EditError(f"{map_file} was changed meanwhile; nothing was changed; try again")
            session.do(Retrace.of("draft anew what lies between the articles", difference(before, draft.map)))
    return Drafted(draft.map, draft.notices)


def _planned(
    files: Sequence[Path | Original], folder: Path, taken: Sequence[Path], encoding: str | None
) -> list[Planned]:
    """The articles, read, each with the name that a map in the folder will have for it."""
    planned: list[Planned] = []
    for file in files:
        names = (*taken, *(one.where for one in planned))
        if isinstance(file, Original):
            planned.append(plan_copy(*file, folder, encoding=encoding, taken=names))
        else:
            planned.append(plan(file, folder, encoding=encoding, taken=names))
    return planned


def _reads(files: Sequence[Path | Original], planned: Sequence[Planned]) -> list[Read]:
    """The articles as a drafter takes them."""
    names = [one.where if isinstance(file, Original) else file for file, one in zip(files, planned, strict=True)]
    return [_read(name.stem, one.path, one.original, one.about) for name, one in zip(names, planned, strict=True)]


def notices_of(planned: Sequence[Planned]) -> tuple[str, ...]:
    """What a person should know about how articles were read, a line each."""
    return (*(notice for one in planned for notice in one.notice.splitlines()), *same_texts(planned))


def draft_pair(pair: Pair) -> DraftedPair:
    """Draft one pair of many: plain values in, plain values out, no file opened or written but kept answers.

    What goes wrong is told in `problem`, so that one bad article stops no other.

    Raises:
        ExtraMissingError: what the drafter needs is not installed, which no other pair would change.
    """
    try:
        sides = zip(_SIDES, (pair.left, pair.right), strict=True)
        taken = [(side, original, _taken_in(original)) for side, original in sides]
        reads = [_read(side, f"{pair.name}-{side}.txt", original.name, about) for side, original, about in taken]
        wishes = Wishes(comments=pair.comments, model=pair.model, address=pair.address, kept=pair.kept)
        draft = drafted_by(reads, _SIDES, pair.drafter, wishes)
    except ExtraMissingError:
        raise
    except ArgmapError as error:
        return DraftedPair(pair.name, problem=str(error))
    texts = tuple((f"{pair.name}-{side}.txt", about.text.encode()) for side, _, about in taken)
    own = (f"{pair.name}.yaml", written(draft.map, pair.drafter).encode())
    notices = [f"{original.name}: {about.notice}" for _, original, about in taken if about.notice]
    notices += said_of_one_text([(original.name, about.text) for _, original, about in taken])
    return DraftedPair(pair.name, (*texts, own), counts_of(draft.map), (*notices, *draft.notices))


def counts_of(argument_map: ArgumentMap) -> Counts:
    """How much a map holds."""
    structure = Structure(argument_map)
    return Counts(
        len(argument_map.claims),
        len(argument_map.relations),
        len(argument_map.issues),
        len(structure.crossings),
        len(tuple(structure.common_ground())),
    )


def _taken_in(original: Original) -> Decoded:
    try:
        return read_in(original.data, original.name)
    except ArticleError as error:
        raise ArticleError(f"{original.name}: {error}") from error


def _files(given: AnyFiles | None) -> list[Path]:
    """One file, several, or none."""
    if given is None:
        return []
    return [Path(given)] if isinstance(given, (str, PathLike)) else list(map(Path, given))


def drafted_by(reads: Sequence[Read], sides: Sequence[Side | None], drafter: str, wishes: Wishes) -> Draft:
    """The draft, each article on its side and each source under a name of its own."""
    names: list[str] = []
    given = []
    for read, side in zip(reads, sides, strict=True):
        names.append(unused(read.source.id, names))
        given.append(Read(read.source.changed(id=names[-1], side=side), read.article))
    return UnknownNameError.found(drafter, DRAFTERS, "drafter")(given, wishes)


def _read(stem: str, path: str, original: str, about: Decoded) -> Read:
    """An article as a drafter takes it."""
    return Read(*described(stem, path, original, about))


def written(argument_map: ArgumentMap, drafter: str) -> str:
    """A map as its file is written, with a header that says what a draft is."""
    return HEADER.format(by=f"`{drafter}`") + write_map(argument_map)


def refuse_what_is_named_twice(files: Sequence[Path]) -> None:
    """See that each file is another one.

    Raises:
        FileError: two are the same.
    """
    for number, path in enumerate(files):
        for other in files[:number]:
            with suppress(OSError, ValueError):  # what is not there is told of when it is read
                if path.samefile(other):
                    raise FileError(f"{path}: this file is named twice; name each article once", path)


def refuse_what_is_large(path: Path) -> None:
    """See that a file could be an article.

    Raises:
        FileError: it is over 5 MB.
    """
    with suppress(OSError, ValueError):
        size = path.stat().st_size
        if size > LARGEST:
            raise FileError(large(path, size), path)


def large(path: Path, size: int) -> str:
    """What is said of a file that is too large for an article, its size in bytes."""
    return f"{path}: {size / 1024 / 1024:.1f} MB is large for an article; `argmap draft --force` reads it all the same"
