"""Plain words on every surface of a class; experts are told the same, with the same numbers, in their own words."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from argmap.diagram.hanging.layout import Plan, Size
from argmap.diagram.styles import SCREEN
from argmap.diagram.wording import captions, picture_description, picture_title
from argmap.model import ArgumentMap, Structure, everything, overview
from argmap.phrases import EXPERT, PLAIN, Speech
from argmap.report import CLASHES_FORMATS, OUTLINE_FORMATS, bearing_markdown, clashes, outline
from argmap.tui.actions import ACTIONS
from argmap.tui.cells.board import Board
from argmap.tui.cells.frame import Frame
from argmap.tui.cells.outline import draw_outlines
from argmap.tui.filters import choices
from argmap.tui.fits.fold import Folding
from argmap.tui.glyphs import UNICODE
from argmap.tui.rows import issue_rows, issues_title
from argmap.tui.words import entry_words, signs
from tests.strategies import argument_maps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagram.cuts import Labels
    from argmap.model import Excerpt

FORBIDDEN = re.compile(
    r"\b(undercuts?|rebuts?|undermines?|stances?|crossings?|kappa|implicit|issues?|linked|rephrases?|concede[sd]?|endorse[sd]?)\b|%",
    re.IGNORECASE,
)
"""What no class is told."""


def quiet(argument_map: ArgumentMap) -> Structure:
    """The same map with a few plain letters for every text of its own, so that all else is what we say."""
    return Structure(
        argument_map.changed(
            title="Ttt",
            note="",
            sources=tuple(
                one.changed(title="Sss", author="", publisher="", published="", url="", speaks_for="")
                for one in argument_map.sources
            ),
            claims=tuple(
                one.changed(
                    text="Ccc.", label="", note="", tags=(), origin=_quiet(one.origin), quotes=_quoted(one.quotes)
                )
                for one in argument_map.claims
            ),
            relations=tuple(
                one.changed(note="", scheme="", origin=_quiet(one.origin), quotes=_quoted(one.quotes))
                for one in argument_map.relations
            ),
            issues=tuple(
                one.changed(question="Qqq?", note="", origin=_quiet(one.origin)) for one in argument_map.issues
            ),
        )
    )


def _quiet(origin: object) -> object:
    return origin.changed(by="rules", why="") if origin is not None else None  # type: ignore[attr-defined]


def _quoted(quotes: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(
        one.changed(exact=("www",), voice=("Vvv",) * len(one.voice))  # type: ignore[attr-defined]
        for one in quotes
    )


def reports(structure: Structure, speech: Speech) -> Iterator[str]:
    yield from (outline(structure, name, speech=speech) for name in OUTLINE_FORMATS)
    yield from (clashes(structure, name, width=10_000, speech=speech) for name in CLASHES_FORMATS)
    yield from (bearing_markdown(structure, name, speech) for name in structure.claims)


def pictures(excerpt: Excerpt, speech: Speech) -> Iterator[str]:
    """What a picture says: its titles and descriptions, what stands over it and on its spine, its boxes."""
    style = SCREEN._replace(speech=speech)
    yield picture_title(excerpt, speech)
    yield picture_description(excerpt, speech)
    for caption in captions(excerpt, speech):
        yield from (caption.title, caption.description)
    every: tuple[Labels, ...] = ("full", "short")
    for labels in every:
        said: dict[str, list[str]] = {}
        for panel in Plan(excerpt, style, labels, Size()).scene().panels:
            if panel.label is not None and "legend" not in panel.classes:
                said.setdefault(panel.part, []).append(_words(panel.label.table))
        yield from (" ".join(words) for _, words in sorted(said.items()))


def _words(label: str) -> str:
    """What stands between the tags of an HTML-like label."""
    return " ".join(re.sub(r"<[^<>]*>", " ", label).split())


def terminal(structure: Structure) -> Iterator[str]:
    """Lines of the terminal program that are made of a map."""
    for name in (*structure.claims, *structure.relations):
        board = Board(160, 60)
        draw_outlines(board, Frame(structure, name, UNICODE), Folding().shown(structure, 59, ()))
        yield from board.lines()
    yield from (row.text for row in issue_rows(structure, UNICODE).rows)
    yield from (words for _, words in entry_words(structure))
    yield from (name for name, _ in choices(structure))
    yield issues_title(structure)


@given(argument_maps(max_claims=6, max_relations=6))
@settings(max_examples=20)
def test_nothing_that_a_class_sees_is_said_in_experts_words(argument_map: ArgumentMap) -> None:
    structure = quiet(argument_map)
    said = [*reports(structure, PLAIN), *terminal(structure)]
    for excerpt in (everything(structure), overview(structure)):
        said += pictures(excerpt, PLAIN)
    for text in said:
        assert not FORBIDDEN.search(text), text


@given(argument_maps(max_claims=6, max_relations=6))
@settings(max_examples=20)
def test_experts_are_told_the_same_numbers_in_the_same_order(argument_map: ArgumentMap) -> None:
    structure = quiet(argument_map)
    unsure = re.compile(r" \((?:\d+% sure|\w+ ?\w* sure|unsure|guessing)\)")

    def numbers(text: str) -> list[str]:
        return re.findall(r"\b[ABCN]?\d+\b", unsure.sub("", text))

    pairs = list(zip(reports(structure, PLAIN), reports(structure, EXPERT), strict=True))
    for excerpt in (everything(structure), overview(structure)):
        pairs += zip(pictures(excerpt, PLAIN), pictures(excerpt, EXPERT), strict=True)
    for plain, expert in pairs:
        assert numbers(plain) == numbers(expert)


@given(argument_maps(max_claims=6, max_relations=6))
@settings(max_examples=25)
def test_tables_for_spreadsheets_have_the_same_cells_but_for_words(argument_map: ArgumentMap) -> None:
    structure = quiet(argument_map)
    plain, expert = (
        list(csv.reader(io.StringIO(clashes(structure, "csv", speech=speech)))) for speech in (PLAIN, EXPERT)
    )
    words = (0, 2, 9, 10)
    """The question, the kind, whether the author agrees, and the kind of link are said in words."""
    for one, other in zip(plain[1:], expert[1:], strict=True):
        assert [cell for i, cell in enumerate(one) if i not in words[1:]] == [
            cell for i, cell in enumerate(other) if i not in words[1:]
        ]


@pytest.mark.parametrize("word", ["undercut", "crossing", "issue", "implicit", "stance", "linked"])
def test_the_words_of_keys_and_signs_are_plain(word: str) -> None:
    said = [words for action in ACTIONS for words in (action.label, action.help)]
    said += [meaning for _, meaning in signs(UNICODE)]
    assert not [words for words in said if re.search(rf"\b{word}", words, re.IGNORECASE)]


def test_experts_are_told_in_the_words_of_the_field() -> None:
    words, nouns = EXPERT.words, EXPERT.nouns
    told = [words.attacks["rebut"], words.attacks["undermine"], words.attacks["undercut"], words.unsaid, words.question]
    told += [nouns.link.many, nouns.question.many, words.only_together]
    for word in ("rebut", "undermine", "undercut", "implicit", "Issue", "crossings", "issues", "linked"):
        assert any(word in one for one in told)
