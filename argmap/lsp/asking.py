"""What an editor asks about the text of a map at a place in it: lines and columns from 0, in code points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles import sentences
from argmap.errors import LINE_END, FormatError, Place, Problem, Severity
from argmap.formats import locate
from argmap.phrases import PLAIN
from argmap.workspace import read_debate
from argmap.workspace.debates import folder_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.model import Claim, Debate, Relation

_ID = re.compile(r"[A-Za-z0-9][\w-]*")
_BEFORE_IDS = re.compile(
    r"(?:\b(?:by|positions)\s*:\s*\[?[^\]]*|\b(?:support|attack|contradiction|rephrase|main)\s*:\s*[\w-]*)$"
)
_BEFORE_SOURCES = re.compile(r"\b(?:source|stated_in|replies_to)\s*:\s*[\w-]*$")
_BEFORE_WORDS = re.compile(r"""\bexact\s*:\s*["']?(?P<words>[^"']*)$""")
_OF_SOURCE = re.compile(r"\bsource\s*:\s*(?P<id>[\w-]+)")
_AROUND = 60
"""Letters of an article that are shown on each side of a quote."""


class Target(NamedTuple):
    """A place in a file."""

    file: Path
    line: int
    column: int = 0


class Offer(NamedTuple):
    """What may be written at a place."""

    words: str
    about: str = ""
    replaces: int = 0
    """So many letters before the place go."""


class Looked(NamedTuple):
    """What a text of a map is: what is wrong with it, and the debate where it is a map."""

    problems: tuple[Problem, ...]
    debate: Debate | None = None


def looked_at(text: str, file: Path) -> Looked:
    """What is wrong with a text, and the debate in it."""
    try:
        debate = read_debate(text.encode(), file)
    except FormatError as error:
        return Looked(error.problems)
    return Looked(debate.problems, debate)


def hover(debate: Debate, text: str, line: int, column: int) -> str:
    """What stands behind an id, as Markdown: a claim with its quotes in their article, a step, a question, a source."""
    name, structure = _id_at(text, line, column), debate.structure
    if name in structure.claims:
        return "\n\n".join(_of_claim(debate, structure.claims[name]))
    if name in structure.relations:
        return _of_relation(debate, structure.relations[name])
    if name in structure.issues:
        return structure.issues[name].question
    source = structure.sources.get(name)
    return f"**{source.name}**, {source.article or 'no article'}" if source else ""


def definition(debate: Debate, text: str, file: Path, line: int, column: int) -> Target | None:
    """Where an id is given: a claim, relation or question in the map; of a source, its article."""
    name, structure = _id_at(text, line, column), debate.structure
    if name in structure.sources:
        article = structure.sources[name].article
        return Target(folder_of(file) / article, 0) if article else None
    if not structure.has(name):
        return None
    sought = Problem("sought", Severity.INFORMATION, "", Place(id=name))
    (found,) = locate(text, [sought], path=str(file))
    return Target(file, found.location.line - 1, max(found.location.column - 1, 0)) if found.location else None


def offers(debate: Debate, text: str, line: int, column: int) -> Iterator[Offer]:
    """What may be written here: ids of claims and steps, of sources, or an article's own words in a quote."""
    lines = LINE_END.split(text)
    before = lines[line][:column] if line < len(lines) else ""
    if words := _BEFORE_WORDS.search(before):
        yield from _words(debate, _source_near(lines, line, column), words["words"])
    elif _BEFORE_SOURCES.search(before):
        yield from (Offer(one.id, one.title) for one in debate.map.sources)
    elif _BEFORE_IDS.search(before):
        structure = debate.structure
        yield from (Offer(c.id, f"{structure.number(c.id)} {c.label or c.text}") for c in structure.claims.values())
        if re.search(r"\b(?:support|attack)\s*:\s*[\w-]*$", before):
            yield from (Offer(r.id, _of_relation(debate, r)) for r in structure.relations.values())


def _of_claim(debate: Debate, claim: Claim) -> Iterator[str]:
    structure = debate.structure
    yield f"**{structure.number(claim.id)}** {claim.text}"
    if not claim.quotes:
        yield PLAIN.words.unsaid_sentence
    for quote, found in zip(claim.quotes, debate.found.get(claim.id, ()), strict=False):
        article = debate.articles.get(quote.source)
        if article is None or found.span is None:
            yield f"> “{' … '.join(quote.exact)}”  \n{quote.source}: {found.status}"
            continue
        start, end = found.span.start, found.span.end
        before = article.text[max(0, start - _AROUND) : start]
        after = article.text[end : end + _AROUND]
        around = f"…{before}**{article.text[start:end]}**{after}…"
        yield f"> {' '.join(around.split())}  \n{article.path}:{article.position(start)[0]}"


def _of_relation(debate: Debate, relation: Relation) -> str:
    number = debate.structure.number
    premises = " + ".join(number(one) for one in relation.premises)
    target = number(relation.target) if relation.target in debate.structure.claims else relation.target
    return f"{premises} {PLAIN.words.verbs[relation.kind]} {target}"


def _words(debate: Debate, source: str, begun: str) -> Iterator[Offer]:
    """The sentences of an article in which what was begun stands, from there to their end."""
    sought = " ".join(begun.split()).casefold()
    for name, article in debate.articles.items():
        if source and name != source:
            continue
        for paragraph in sentences(article):
            for span in paragraph:
                sentence = " ".join(article.text[span.start : span.end].split())
                at = sentence.casefold().find(sought)
                if at >= 0:
                    yield Offer(sentence[at:], f"{article.path}:{article.position(span.start)[0]}", len(begun))


def _source_near(lines: list[str], line: int, column: int) -> str:
    """The source of the quote that is written: named on its line, or on one of the lines beside it."""
    here = lines[line]
    named = [*_OF_SOURCE.finditer(here[:column])][-1:] or [*_OF_SOURCE.finditer(here[column:])][:1]
    for near in (line - 1, line + 1):
        if not named and 0 <= near < len(lines):
            named = [*_OF_SOURCE.finditer(lines[near])][-1:]
    return named[0]["id"] if named else ""


def _id_at(text: str, line: int, column: int) -> str:
    lines = LINE_END.split(text)
    if line >= len(lines):
        return ""
    return next((one[0] for one in _ID.finditer(lines[line]) if one.start() <= column <= one.end()), "")
