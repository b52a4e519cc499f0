"""Maps and debates from files and back."""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.articles import find_quotes, read_article
from argmap.check import check_debate
from argmap.errors import ArticleError, FileError, Location, MapFormatError, Place, Problem, Severity, position
from argmap.formats import cut_texts, locate, read_map, write_map
from argmap.model import ArgumentMap, Article, Claim, Debate, FoundQuote, Quote, Relation, Source
from argmap.store.files import read_bytes, write_atomically
from argmap.store.locking import held

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from os import PathLike

    from argmap.edit import Change


_ESCAPES = (
    r"In double quotation marks \n, \t and the like are no letters: write / between folders, or each backslash twice."
)


def load_map(path: str | PathLike[str]) -> ArgumentMap:
    """The map in a file, without its articles.

    Raises:
        FileError: the file cannot be read.
        MapFormatError: it holds no map; carries all mistakes with their lines.
    """
    return read_map(_read_text(Path(path)), path=str(path))


def save_map(argument_map: ArgumentMap, path: str | PathLike[str], *, schema: str = "") -> None:
    """Write a map to a file, in one step.

    What a person wrote into the file before, its comments and the layout of what did not change, stays.

    Args:
        argument_map: the map.
        path: the file, new or with a map in it.
        schema: for a new file, where the JSON Schema lies, relative to it.

    Raises:
        FileError: the file cannot be read or written; it is as it was.
        MapFormatError: the file holds something else than a map, and is not overwritten.
    """
    file = Path(path)
    with held(file):
        before = decoded(file) if file.exists() else None
        text = write_map(argument_map, over=before, schema=schema, path=str(path))
        if text != before:
            write_atomically(file, text.encode())


def open_debate(path: str | PathLike[str], *, all_checks: bool = True) -> Debate:
    """The map in a file with its articles, its quotes found in them, and all of its problems.

    An article that cannot be read is a problem of the debate, not an error.

    Args:
        path: the map's file.
        all_checks: whether all problems are looked for, or errors alone.

    Raises:
        FileError: the map's file cannot be read.
        MapFormatError: it holds no map; carries all mistakes with their lines.
    """
    return read_debate(read_bytes(Path(path)), path, all_checks=all_checks)


def read_debate(data: bytes, path: str | PathLike[str], *, all_checks: bool = True) -> Debate:
    """The map in a file's bytes, as `open_debate` gives it.

    Args:
        data: the file's bytes.
        path: what messages call it; articles are looked for in its folder.
        all_checks: whether all problems are looked for, or errors alone.

    Raises:
        MapFormatError: it holds no map; carries all mistakes with their lines.
    """
    text = _text(data, path).removeprefix("\ufeff")
    argument_map = read_map(text, path=str(path))
    debate = checked(debate_of(argument_map, folder_of(Path(path))), all_checks=all_checks)
    located = locate(text, debate.problems, path=str(path))
    problems = (*cut_texts(text, path=str(path)), *(_in_article(problem, debate) for problem in located))
    return replace(debate, problems=problems)


def folder_of(map_file: Path) -> Path:
    """The folder that a map's articles are relative to: where it lies itself, not where a link to it does."""
    return Path(os.path.realpath(map_file)).parent if map_file.is_symlink() else map_file.parent


def debate_of(argument_map: ArgumentMap, folder: Path) -> Debate:
    """A map with its articles and its quotes found in them; of its problems, only the articles that cannot be read.

    Args:
        argument_map: the map.
        folder: where it lies.
    """
    articles, problems = _read_articles(argument_map, folder)
    return debate_with(argument_map, articles).with_problems(tuple(problems))


def debate_with(argument_map: ArgumentMap, articles: Mapping[str, Article]) -> Debate:
    """A map with articles that were read, by source id, and its quotes found in them; its problems are left out."""
    return Debate(argument_map, articles, _found_in((*argument_map.claims, *argument_map.relations), articles))


def checked(debate: Debate, *, all_checks: bool = True) -> Debate:
    """The debate with all that is wrong with it, which for a large one takes its time; or with its errors."""
    return debate.with_problems(check_debate(debate, all_checks=all_checks))


def changed_debate(debate: Debate, argument_map: ArgumentMap, change: Change, folder: Path) -> Debate:
    """The debate after an edit: quotes are looked for anew only where they changed; its problems are left to `checked`.

    Args:
        debate: as it was.
        argument_map: the changed map.
        change: what changed.
        folder: where the map lies.
    """
    sources = any(isinstance(block, Source) for swap in change.swaps for block in swap[:2])
    if sources and list(map(_read_from, debate.map.sources)) != list(map(_read_from, argument_map.sources)):
        return debate_of(argument_map, folder)
    now = [block for block in change.touched if isinstance(block, Claim | Relation)]
    found = dict(debate.found)
    for swap in change.swaps:
        if swap.before is not None:
            found.pop(swap.before.id, None)
    unread = tuple(problem for problem in debate.problems if problem.check == "article-unreadable")
    relations = [block for swap in change.swaps for block in swap[:2] if isinstance(block, Relation)]
    return debate.edited(argument_map, relations, found=found | _found_in(now, debate.articles), problems=unread)


def line_of(map_file: Path, entry: str) -> int:
    """In which line of a map's file an entry stands; the first, where it cannot be read or has no such entry."""
    sought = Problem("sought", Severity.INFORMATION, "", Place(id=entry))
    try:
        (found,) = locate(_read_text(map_file), [sought], path=str(map_file))
    except (FileError, MapFormatError):
        return 1
    return max(found.location.line, 1) if found.location is not None else 1


def _read_from(source: Source) -> tuple[str, str | None]:
    return source.id, source.article


def _read_text(path: Path) -> str:
    """A map file's text without its byte-order mark."""
    return decoded(path).removeprefix("\ufeff")


def decoded(path: Path) -> str:
    """A map file's text as it stands.

    Raises:
        FileError: it cannot be read.
        MapFormatError: it is not UTF-8.
    """
    return _text(read_bytes(path), path)


def _text(data: bytes, path: str | PathLike[str]) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        what = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "not UTF-8"
        message = f"a map file is UTF-8 text; this one is {what} (byte {error.start})"
        problem = Problem(
            "not-utf-8", Severity.ERROR, message, location=Location(str(path), position(before, len(before))[0])
        )
        raise MapFormatError([problem]) from error


def _read_articles(argument_map: ArgumentMap, folder: Path) -> tuple[dict[str, Article], list[Problem]]:
    articles: dict[str, Article] = {}
    problems = []
    for source in argument_map.sources:
        if source.article is None:
            continue
        try:
            articles[source.id] = _article_of(source, folder)
        except (FileError, ArticleError) as error:
            place = Place(source=source.id, field=("article",))
            remedy = "" if source.article.isprintable() else _ESCAPES
            problems.append(Problem("article-unreadable", Severity.ERROR, str(error), place, remedy=remedy))
    return articles, problems


def _article_of(source: Source, folder: Path) -> Article:
    path = Path(os.path.normpath(folder / str(source.article)))
    _refuse_link_out(path, folder)
    return read_article(read_bytes(path), str(path))


def _refuse_link_out(path: Path, folder: Path) -> None:
    """A map may name what lies in its folder or in the one above, and no link leads it any further."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(Path(os.path.realpath(folder)).parent):
        message = f"{path}: this is a link out of the map's folder, to {target}; copy the article beside the map"
        raise FileError(message, path)


def _found_in(
    entries: Collection[Claim | Relation], articles: Mapping[str, Article]
) -> dict[str, tuple[FoundQuote, ...]]:
    """What became of the quotes of some entries; all quotes of one article are looked for together."""
    asked: dict[str, list[tuple[str, int, Quote]]] = defaultdict(list)
    for entry in entries:
        for i, quote in enumerate(entry.quotes):
            asked[quote.source].append((entry.id, i, quote))
    answers: dict[tuple[str, int], FoundQuote] = {}
    for source, quotes in asked.items():
        if source in articles:
            found = find_quotes(articles[source], [quote for _, _, quote in quotes])
            answers |= {(entry, i): one for (entry, i, _), one in zip(quotes, found, strict=True)}
    return {
        entry.id: tuple(answers[entry.id, i] for i in range(len(entry.quotes)))
        for entry in entries
        if entry.quotes and all((entry.id, i) in answers for i in range(len(entry.quotes)))
    }


def _in_article(problem: Problem, debate: Debate) -> Problem:
    """A problem about a stretch of an article, with its line there."""
    place = problem.place
    if problem.location is not None or place is None or place.span is None or place.source not in debate.articles:
        return problem
    article = debate.articles[place.source]
    return problem.at(Location(article.path, *article.position(place.span[0])))
