"""What a class wrote into a flow sheet's table, as edits of its map: new claims, answers and replies, all proposed.

A sheet adds and changes nothing: what differs in the words of a claim that has a number is told, and stays out.
"""

from __future__ import annotations

import csv
import io
import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.edit import AddClaim, AddIssue, AddPosition, AddRelation, Propose, Undercut
from argmap.edit.naming import id_of_relation, id_of_words
from argmap.edit.numbers import id_finder
from argmap.errors import EditError
from argmap.phrases import PLAIN, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.edit import AnyEdit
    from argmap.edit.edit import Edit
    from argmap.model import RelationKind, Side, Structure

    _Cells = Callable[[int], str]
    """What a row has in a column; nothing in one that it lacks."""

_WORDS = PLAIN.words.paper
_MOST = 20_000
"""Rows that are read; a flow sheet has some dozens."""


class FlowEdits(NamedTuple):
    """What a table asks for."""

    edits: tuple[AnyEdit, ...]
    remarks: tuple[str, ...]
    """What a person should know, each with its line."""


class _Column(NamedTuple):
    side: Side
    turn: int
    """Which of its side's columns it is, from 1."""
    number: int
    says: int


class _Reply(NamedTuple):
    side: Side
    at: int


class _Point(NamedTuple):
    """What stands in a column of a row: a claim, or a step that is attacked."""

    side: Side
    name: str
    is_step: bool = False
    is_new: bool = False
    is_answer: bool = False
    """Whether it answers the question, as nothing stands there that it could reply to."""


def flow_edits(text: str, structure: Structure, *, by: str) -> FlowEdits:
    """The edits that a table asks for.

    Args:
        text: comma-separated values as `argmap print MAP flow -o FILE.csv` writes them, with words filled in; other
            separators that spreadsheets write are understood.
        structure: the map.
        by: who proposes what is new.

    Raises:
        EditError: this is no table of a flow sheet, or a row names what is not there; says the line.
    """
    rows = list(_rows(text))
    if not rows:
        raise EditError("this table is empty; fill in the one that argmap print MAP flow -o FILE.csv writes")
    return _Reading(rows[0][1], structure).of(rows[1:], by=by)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with their lines, from 1."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    said = _SEPARATOR.match(plain)
    plain = plain[said.end() :] if said else plain
    separator = said[1] if said else max(",;\t", key=plain.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(plain), delimiter=separator, strict=True)
    before = 1 if said else 0
    line = 1 + before
    try:
        for count, row in enumerate(reader):
            if count > _MOST:
                raise EditError(f"line {line}: a flow sheet does not have more than {_MOST} rows; part it")
            yield line, [_unguarded(cell) for cell in row]
            line = reader.line_num + 1 + before
    except csv.Error as error:
        raise EditError(f"line {line}: this is no table: {error}") from error


_SEPARATOR = re.compile(r"\s*\"?sep=(.)\"?[^\S\n]*\n", re.IGNORECASE)
"""A first line by which Excel is told what parts the columns."""


def _unguarded(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return cell[1:].strip() if re.match("'[=+@-]", cell) else cell.strip()


class _Reading:
    """Reads rows under a head."""

    def __init__(self, head: list[str], structure: Structure) -> None:
        self.structure = structure
        self.id_of = id_finder(structure)
        self.proposed: list[Edit] = []
        self.remarks: list[str] = []
        self.taken: set[str] = set()
        self.issues = {issue.question.strip().casefold(): issue.id for issue in structure.map.issues}
        names = [name.strip() for name in head]
        places = {name: at for at, name in enumerate(names)}
        self.question_id, self.question = places.get(_WORDS.csv_question_id, -1), places.get(_WORDS.csv_question, -1)
        self.does = places.get(_WORDS.csv_does, -1)
        self.columns, self.replies = list(_columns(places)), list(_replies(names))
        if self.question < 0 or not (self.columns or self.replies):
            raise EditError(
                f"line 1: this is no table of a flow sheet: its first line needs {_WORDS.csv_question!r}, and "
                f"{_WORDS.csv_says.format(letter='A')!r} or {_WORDS.csv_reply.format(letter='A')!r}; "
                "argmap print MAP flow -o FILE.csv writes one"
            )

    def of(self, rows: list[tuple[int, list[str]]], *, by: str) -> FlowEdits:
        for line, row in rows:
            if any(row):
                try:
                    self._row(line, partial(_cell, row))
                except EditError as error:
                    raise EditError(f"line {line}: {error}") from error
        made = (Propose(by=by, edits=tuple(self.proposed)),) if self.proposed else ()
        return FlowEdits(made, tuple(self.remarks))

    def _row(self, line: int, cell: _Cells) -> None:
        points = [point for column in self.columns if (point := self._point(line, column, cell)) is not None]
        new = [point for point in points if point.is_new]
        replies: list[_Point] = []
        for turn, reply in enumerate(self.replies):
            if words := cell(reply.at):
                replies.append(self._reply(reply.side, turn, words, points, replies))
        if answers := [*new, *(reply for reply in replies if reply.is_answer)]:
            self._positions(line, cell, tuple(answer.name for answer in answers))
        self._link(line, cell, points)

    def _point(self, line: int, column: _Column, cell: _Cells) -> _Point | None:
        number, says = cell(column.number), cell(column.says)
        if not number:
            return _Point(column.side, self._claim(says, column.side, column.turn), is_new=True) if says else None
        first = number.splitlines()[0].strip().removesuffix("?")
        if first.startswith("step:"):
            step = first.removeprefix("step:")
            if step not in self.structure.relations:
                raise EditError(f"there is no step {step!r}; name it as the sheet does")
            return _Point(column.side, step, is_step=True)
        name = self.id_of(first)
        if name not in self.structure.claims:
            raise EditError(f"there is no claim {first!r}; begin with its number, as the sheet has it")
        claim = self.structure.claims[name]
        only = len(number.splitlines()) == 1
        if only and says and says != sentence(claim.text) and not says.endswith(_WORDS.above):
            self.remarks.append(f"line {line}: {first} says something else in the map; a flow sheet only adds")
        return _Point(column.side, name)

    def _reply(self, side: Side, turn: int, words: str, points: list[_Point], replies: list[_Point]) -> _Point:
        """A reply with the attack that it makes on what stands beside it, or on the reply before it."""
        before = [reply for reply in replies if reply.side != side] if turn > 1 else []
        against = before[-1:] or [point for point in points if point.side != side][-1:]
        name = self._claim(words, side, 1)
        if not against:
            return _Point(side, name, is_answer=True)
        (target,) = against
        if any(name in one.premises for one in self.structure.onto(target.name)):
            return _Point(side, name)
        attack = id_of_relation("attack", (name,), target.name, is_free=self._is_free)
        self.taken.add(attack)
        if target.is_step:
            self.proposed.append(Undercut(id=target.name, premises=(name,), new=attack))
        else:
            self.proposed.append(AddRelation(kind="attack", premises=(name,), target=target.name, id=attack))
        return _Point(side, name)

    def _claim(self, words: str, side: Side, turn: int) -> str:
        """A new claim of a side; or the one that says so already."""
        text = " ".join(words.split())
        for claim in self.structure.map.claims:
            if claim.text.casefold() == text.casefold() and self.structure.ground(claim.id) in (side, "common"):
                return claim.id
        for edit in self.proposed:
            if isinstance(edit, AddClaim) and edit.text == text and edit.id is not None:
                return edit.id
        name = id_of_words(text, meaning=text, otherwise="claim", is_free=self._is_free)
        self.taken.add(name)
        sources = [source.id for source in self.structure.map.sources if source.side == side]
        source = sources[min(turn, len(sources)) - 1] if sources else None
        self.proposed.append(AddClaim(text=text, source=source, id=name))
        return name

    def _positions(self, line: int, cell: _Cells, names: tuple[str, ...]) -> None:
        """New claims as answers to the question of their row, which may be new too."""
        asked, question = cell(self.question_id), cell(self.question)
        known = asked if asked in self.structure.issues else self.issues.get(question.casefold())
        if asked and known is None:
            raise EditError(f"there is no question {asked!r}; leave its words as the sheet has them")
        if known is None and (not question or question in _NO_QUESTIONS):
            self.remarks.append(f"line {line}: what is new here answers no question, and stands by itself")
            return
        if known is None:
            known = id_of_words(question, meaning=question, otherwise="question", is_free=self._is_free)
            self.taken.add(known)
            self.issues[question.casefold()] = known
            self.proposed.append(AddIssue(question=question, positions=names, id=known))
            return
        issue = self.structure.issues.get(known)
        lacking = tuple(name for name in names if issue is None or name not in issue.positions)
        if lacking:
            self.proposed.append(AddPosition(id=known, claims=lacking))

    def _link(self, line: int, cell: _Cells, points: list[_Point]) -> None:
        """What a new claim does to the point beside it, where the row says so."""
        said = cell(self.does).casefold()
        new = [point for point in points if point.is_new]
        known: tuple[RelationKind, ...] = ("attack", "support")
        kind = next((k for k in known if _WORDS.link_does[k] in said or _WORDS.link_done[k] in said), None)
        if (
            not said
            or not new
            or said.removesuffix("?") in (_WORDS.nothing_against, _WORDS.not_addressed, _WORDS.dropped)
        ):
            return
        for one, other in (*pairwise(points), *((b, a) for a, b in pairwise(points))):
            if kind is not None and one.is_new and not other.is_new and one.side != other.side and not other.is_step:
                name = id_of_relation(kind, (one.name,), other.name, is_free=self._is_free)
                if not any(one.name in old.premises for old in self.structure.onto(other.name)):
                    self.taken.add(name)
                    self.proposed.append(AddRelation(kind=kind, premises=(one.name,), target=other.name, id=name))
                return
        self.remarks.append(f"line {line}: {said!r} needs one new point beside one that has a number; left out")

    def _is_free(self, name: str) -> bool:
        return not self.structure.has(name) and name not in self.taken


def _cell(row: list[str], at: int) -> str:
    return row[at] if 0 <= at < len(row) else ""


def _columns(places: dict[str, int]) -> Iterator[_Column]:
    for side, letter in _LETTERS.items():
        for turn in range(1, 10):
            name = letter if turn == 1 else f"{letter} {turn}"
            number, says = (places.get(one.format(letter=name), -1) for one in (_WORDS.csv_number, _WORDS.csv_says))
            if says >= 0:
                yield _Column(side, turn, number, says)


def _replies(names: list[str]) -> Iterator[_Reply]:
    """The columns that a class fills in, as they stand."""
    known = {
        _WORDS.csv_reply.format(letter=letter if turn == 1 else f"{letter} {turn}").casefold(): side
        for side, letter in _LETTERS.items()
        for turn in range(1, 10)
    }
    for at, name in enumerate(names):
        if name.casefold() in known:
            yield _Reply(known[name.casefold()], at)


_LETTERS: dict[Side, str] = {"left": PLAIN.words.page.letter["left"], "right": PLAIN.words.page.letter["right"]}

_NO_QUESTIONS = frozenset(
    {
        _WORDS.finally_argues,
        _WORDS.outside,
        PLAIN.words.links_between_sides,
        *(_WORDS.further_reasons.format(letter=letter) for letter in _LETTERS.values()),
    }
)
"""What stands over rows that belong to no question."""
