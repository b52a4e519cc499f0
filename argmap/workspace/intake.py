"""Articles as people have them, taken in as the UTF-8 text that a map can quote."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import Decoded, read_article, read_in, stated
from argmap.errors import ArticleError, FileError
from argmap.formats import write_map
from argmap.model import ArgumentMap, Debate, Source, slug
from argmap.store.files import read_bytes
from argmap.store.together import write_together
from argmap.store.writable import LONGEST_NAME, refuse_taken
from argmap.text.unmerged import unmerged

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from argmap.model import Article, Side

_EXAMPLE = """
# What they claim, as an example: take away the "# " before each line from here on, and before `main` above.
# claims:
#   - id: first-main
#     label: a few words
#     text: What the first article finally argues for.
#     quotes: [{source: FIRST, exact: "its words in the article, letter by letter"}]
#   - id: second-main
#     text: What the second article finally argues for.
#     quotes: [{source: SECOND, exact: "its words in the article"}]
#   - id: a-reason
#     text: A reason that the first article gives.
#     quotes: [{source: FIRST, exact: "its words"}]
#   - id: unsaid
#     text: What must be added for the reason to work, though the article does not say it.
# relations:
#   - {id: r1, support: first-main, by: [a-reason, unsaid]}
#   - {id: x1, attack: a-reason, by: [second-main], note: "Why it tells against it."}
# issues:
#   - {id: i1, question: "What do both speak of?", positions: [first-main, second-main]}
"""


_ROOM = 16
"""Bytes for a number and an ending after a name."""


class Started(NamedTuple):
    """A map that was begun."""

    map: ArgumentMap
    notices: tuple[str, ...]
    """What a person should know about how the articles were read."""


class Begun(NamedTuple):
    """A debate of which only the articles are there."""

    debate: Debate
    files: Mapping[Path, bytes]
    """What must be written so that a map can name the articles."""
    notices: tuple[str, ...]
    """What a person should know about how the articles were read."""


class Planned(NamedTuple):
    """An article that was read, and what is to be written so that a map can quote it."""

    path: str
    """Relative to the map's folder."""
    original: str
    """Where it came from, if it is to be copied."""
    text: bytes | None
    """What is to be written; none where the file is there already."""
    where: Path
    """The file that the map will name."""
    notice: str
    """What a person should know about the reading and the copy; empty if there is nothing to say."""
    about: Decoded
    """Its text, and what it says about itself."""


class TakenIn(NamedTuple):
    """An article as its map will name it."""

    path: str
    """Relative to the map's folder."""
    original: str
    """Where it came from, if it was copied."""
    notice: str
    about: Decoded
    """Its text, and what it says about itself."""


def start_map(  # noqa: PLR0913 - each is its own wish
    left: Path | Sequence[Path],
    right: Path | Sequence[Path],
    output: Path,
    *,
    others: Sequence[Path] = (),
    with_example: bool = False,
    encoding: str | None = None,
) -> Started:
    """Write an empty map on articles.

    Args:
        left: the article on the left side, or several.
        right: the article on the right side, or several.
        output: the map's file, which must not be there yet.
        others: articles on no side.
        with_example: whether an example of every part follows, as comments.
        encoding: of all articles; guessed from their bytes if left out.

    Raises:
        FileError: an article cannot be read or is named twice, or the map is there already.
        ArticleError: an article is no text.
    """
    refuse_taken(output)
    lefts, rights = ([given] if isinstance(given, Path) else list(given) for given in (left, right))
    begun = begin(lefts, rights, output, others=others, encoding=encoding)
    started = begun.debate.map
    text = write_map(started)
    if with_example:
        examples = (("left", "FIRST", "first-main"), ("right", "SECOND", "second-main"))
        names = [(next((s.id for s in started.sources if s.side == side), ""), *rest) for side, *rest in examples]
        for name, _, main in names:
            text = text.replace(f"  - id: {name}\n", f"  - id: {name}\n    # main: {main}\n")
        example = _EXAMPLE
        for name, place, _ in names:
            example = example.replace(place, name or started.sources[0].id)
        text += example
    write_together({**begun.files, output: text.encode()})
    return Started(started, begun.notices)


def begin(
    left: Sequence[Path],
    right: Sequence[Path],
    output: Path,
    *,
    others: Sequence[Path] = (),
    encoding: str | None = None,
) -> Begun:
    """A debate on articles of which nothing is said yet; nothing is written.

    Args:
        left: the articles on the left side.
        right: those on the right.
        output: what will be written beside their texts: a map, or a page.
        others: articles on no side.
        encoding: of all articles; guessed from their bytes if left out.

    Raises:
        FileError: an article cannot be read or is named twice.
        ArticleError: an article is no text.
    """
    files = [*left, *right, *others]
    for number, file in enumerate(files):
        if any(file.exists() and other.exists() and file.samefile(other) for other in files[:number]):
            raise FileError(f"{file}: this is the same file as the other article; name two articles", file)
    planned: list[Planned] = []
    for file in files:
        planned.append(plan(file, output.parent, encoding=encoding, taken=(output, *(one.where for one in planned))))
    sides: list[Side | None] = ["left" for _ in left]
    sides += ["right" for _ in right]
    sides += [None for _ in others]
    read = [described(file.stem, one.path, one.original, one.about) for file, one in zip(files, planned, strict=True)]
    sources = _on_sides([source for source, _ in read], sides)
    started = ArgumentMap(title=" / ".join(source.title for source in sources if source.side), sources=sources)
    articles = {source.id: article for source, (_, article) in zip(sources, read, strict=True)}
    notices = (*(one.notice for one in planned if one.notice), *same_texts(planned))
    return Begun(Debate(started, articles), to_write(planned), notices)


def _on_sides(sources: Sequence[Source], sides: Sequence[Side | None]) -> tuple[Source, ...]:
    """The sources on their sides, each under a name of its own."""
    names = [source.id for source in sources]
    if len(names) == 2 and names[0] == names[1]:
        names = ["left", "right"]
    free: list[str] = []
    for name in names:
        free.append(unused(name, free))
    return tuple(source.changed(id=name, side=side) for source, name, side in zip(sources, free, sides, strict=True))


def unused(name: str, taken: Collection[str]) -> str:
    """The name, with a number if others have it already."""
    found, number = name, 2
    while found in taken:
        found, number = f"{name}-{number}", number + 1
    return found


def described(stem: str, path: str, original: str, about: Decoded) -> tuple[Source, Article]:
    """A source with what its article says of itself, and the article, which messages call by the name a person knows.

    Args:
        stem: of the file that a person named.
        path: of the article's text, relative to the map's folder.
        original: what the text was made from, if it was.
        about: the text, and what is known of it.

    Raises:
        ArticleError: a map cannot hold the file's name.
    """
    article = read_article(about.text.encode(), original or path)
    said = stated(article)
    try:
        f"{path}{original}".encode()
        source = Source(
            id=_id(stem, about.author or said.author, about.title or said.title),
            title=about.title or said.title or stem,
            author=about.author or said.author,
            publisher=about.publisher,
            published=about.published or said.published,
            url=about.url,
            language=about.language,
            article=path,
            original=original,
            pages=about.pages,
        )
    except ValueError as error:  # not UTF-8, or it reads as a way to another folder: `~a.txt`, `c:a.txt`
        raise ArticleError(f"{original or path}: a map cannot hold this file's name; rename the file") from error
    return source, article


_TELLING = re.compile(r"[a-z]{3,}")


def _id(stem: str, author: str, title: str) -> str:
    """A short name for a source: its author's last one, else its file's where that can be read, else its title's."""
    name = slug(author.rsplit(maxsplit=1)[-1]) if author else ""
    if name:
        return name[:40].strip("-_")
    file = slug(stem)
    letters = sum(map(len, _TELLING.findall(file)))
    words = file if 3 * letters > 2 * len(file) else "-".join(slug(title).split("-")[:3])
    return (words or file or "article")[:40].strip("-_")


def take_in(path: Path, folder: Path, *, encoding: str | None = None) -> TakenIn:
    """Make an article quotable from a folder: where it is, if it is plain UTF-8 and near enough, else as a copy.

    Raises:
        FileError: it cannot be read, or the copy cannot be written.
        ArticleError: there is no article in it.
    """
    planned = plan(path, folder, encoding=encoding)
    write_together(to_write((planned,)))
    return TakenIn(planned.path, planned.original, planned.notice, planned.about)


def source_from(taken: TakenIn, stem: str, *, known: Collection[str]) -> Source:
    """A source of an article that was taken in, with what it says of itself; its id is none of those that are known.

    Args:
        taken: the article.
        stem: of the file that a person named.
        known: ids of sources that are there.
    """
    source, _ = described(stem, taken.path, taken.original, taken.about)
    name, number = source.id, 2
    while name in known:
        name, number = f"{source.id}-{number}", number + 1
    return source.changed(id=name)


def save_copy(debate: Debate, file: Path) -> None:
    """Write a map to a file that is not there yet; articles that are out of reach from there are copied beside it.

    Raises:
        FileError: the file is there, or cannot be written, or an article cannot be read.
    """
    refuse_taken(file)
    files: dict[Path, bytes] = {}
    sources = []
    for source in debate.map.sources:
        article = debate.articles.get(source.id)
        if article is None or source.article is None:
            sources.append(source)
            continue
        planned = plan(Path(article.path), file.parent, taken=(file, *files))
        files |= to_write((planned,))
        sources.append(source.changed(article=planned.path))
    text = write_map(debate.map.with_blocks(sources=tuple(sources)))
    write_together(files | {file: text.encode()})


def plan(path: Path, folder: Path, *, encoding: str | None = None, taken: Collection[Path] = ()) -> Planned:
    """Read an article and choose where its text will be; nothing is written yet.

    Args:
        path: the article.
        folder: the map's.
        encoding: of the article; guessed from its bytes if left out.
        taken: files that others are about to write, whose names are not free.

    Raises:
        FileError: it cannot be read.
        ArticleError: there is no article in it.
    """
    data, about = read_article_file(path, encoding=encoding)
    noticed = [about.notice, *(conflict.message for conflict in unmerged(about.text))]
    notice = "\n".join(f"{path}: {one}" for one in noticed if one)
    plain = about.text.encode()
    near = _within_reach(path, folder)
    if about.is_plain and near is not None and data.removeprefix(b"\xef\xbb\xbf") == plain:
        return Planned(near, "", None, path, notice, about)
    copy = _free_name(folder, path.stem, plain, taken)
    told = "copied as UTF-8 text to" if about.is_plain else "its text is in"
    notices = "\n".join(filter(None, (notice, f"{path}: {told} {copy}")))
    return Planned(copy.name, path.name, None if copy.exists() else plain, copy, notices, about)


def plan_copy(name: str, data: bytes, folder: Path, *, encoding: str | None, taken: Collection[Path]) -> Planned:
    """Read an article that is in no file, and choose where its text will be; nothing is written yet.

    Args:
        name: what messages call it.
        data: its bytes.
        folder: the map's.
        encoding: as for `plan`.
        taken: as for `plan`.

    Raises:
        ArticleError: there is no article in it.
    """
    about = article_in(data, name, encoding)
    plain = about.text.encode()
    copy = _free_name(folder, slug(name), plain, taken)
    notices = "\n".join(filter(None, (f"{name}: {about.notice}" if about.notice else "", f"{name}: kept in {copy}")))
    return Planned(copy.name, "", None if copy.exists() else plain, copy, notices, about)


def same_texts(planned: Sequence[Planned]) -> tuple[str, ...]:
    """What is said of articles that have one and the same text, though they are two files."""
    return said_of_one_text([(one.original or one.where.name, one.about.text) for one in planned])


def said_of_one_text(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The same, of files by their names and what they say."""
    names = [name for name, _ in named]
    texts = [" ".join(text.split()) for _, text in named]
    first = [texts.index(text) for text in texts]
    return tuple(
        f"{names[number]}: this is the same text as {names[earlier]}; give two articles, if that was not meant"
        for number, earlier in enumerate(first)
        if earlier < number
    )


def to_write(planned: Iterable[Planned]) -> dict[Path, bytes]:
    """The files that must be written before a map can name the articles."""
    return {one.where: one.text for one in planned if one.text is not None}


def read_article_file(path: Path, *, encoding: str | None = None) -> tuple[bytes, Decoded]:
    """A file's bytes, and the article in them.

    Raises:
        FileError: it cannot be read.
        ArticleError: there is no article in it.
    """
    data = read_bytes(path)
    return data, article_in(data, str(path), encoding)


def article_in(data: bytes, name: str, encoding: str | None) -> Decoded:
    """The article in a file's bytes; messages call it by its name.

    Raises:
        ArticleError: there is none.
    """
    try:
        return read_in(data, name, encoding=encoding)
    except ArticleError as error:
        raise ArticleError(f"{name}: {error}") from error


def _within_reach(path: Path, folder: Path) -> str | None:
    """The path relative to the folder with at most one step up; none if it lies elsewhere."""
    try:
        relative = Path(os.path.relpath(path.resolve(), folder.resolve()))
    except ValueError:  # another drive
        return None
    return relative.as_posix() if relative.parts.count("..") <= 1 and "\\" not in str(relative.as_posix()) else None


def _free_name(folder: Path, stem: str, data: bytes, taken: Collection[Path]) -> Path:
    """A name beside the map that is free, or has these very bytes; names that differ only in case are the same."""
    names = {path.name.casefold() for path in taken if path.resolve().parent == folder.resolve()}
    stem = os.fsencode(stem)[: LONGEST_NAME - _ROOM].decode(errors="ignore")
    number = 1
    while True:
        path = folder / (f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
        if path.name.casefold() not in names and (not path.exists() or _has(path, data)):
            return path
        number += 1


def _has(path: Path, data: bytes) -> bool:
    """Whether a file is there and has these very bytes."""
    return path.is_file() and path.stat().st_size == len(data) and read_bytes(path) == data
