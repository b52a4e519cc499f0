"""A talk, drawn large and calm: one question, both answers side by side, what they put to the class."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN, capital
from argmap.text import cut, width, wrapped
from argmap.tui.fits.talk import STEPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.tui.cells.board import Board, Role
    from argmap.tui.fits.talk import Answer, Named, Stop, Talk
    from argmap.tui.glyphs import Glyphs

_LETTERS = (("▄▀▀▄", "█▄▄█", "█  █"), ("█▀▀▄", "█▀▀▄", "▀▀▀▀"))
_PLAIN_LETTERS = (("", "[A]", ""), ("", "[B]", ""))
_LETTER_ROWS, _LETTER_COLUMNS = 3, 6
"""What a side's letter takes, the space behind it included."""

_NARROW = 60
"""Below so many columns both answers stand under each other."""

_SHORT = 18
"""Below so many rows only their names are left of them, once they meet."""

_FLAT = 14
"""Below so many rows none stays empty above."""

_LEAST_AROUND = 3
"""Rows that are kept for what is said for and against, once it is shown."""

_REST = " + "
"""The key that shows what has no room."""

_MEET = 3
"""The step that shows how both answers meet."""

_STRONG: tuple[Role, Role] = ("strong-left", "strong-right")


class Seen(NamedTuple):
    """What of a talk is seen."""

    talk: Talk
    place: int
    glyphs: Glyphs
    note: bool = False
    """Whether the mapper's note is shown."""
    is_full: bool = False
    """Whether of both answers only the names are seen, so that all that is said for and against them has room."""
    said: str = ""
    """What is said instead of the keys."""
    plain: bool = False
    """Whether signs take the place of colours and of large letters."""


class _Half(NamedTuple):
    """Where one answer stands."""

    side: int
    """0 for the left, 1 for the right."""
    x: int
    columns: int


def draw_talk(board: Board, seen: Seen) -> None:
    """A place of a talk."""
    _draw_head(board, seen)
    if not seen.place:
        _draw_title(board, seen)
    else:
        _draw_stop(board, seen)
    _draw_keys(board, seen)


def _margin(board: Board) -> int:
    return 1 if board.columns < _NARROW else 3 if board.columns < 100 else 6 if board.columns < 120 else 8


def _draw_head(board: Board, seen: Seen) -> None:
    """How far it is, and that it is a draft."""
    x, y, count = _margin(board), int(board.rows >= _FLAT), len(seen.talk.stops)
    here = seen.talk.at(seen.place)[0] if seen.place else -1
    told = f"{here + 1} of {count}" if seen.place else ""
    if seen.talk.proposed:
        x = board.put(x, y, f" DRAFT, {seen.talk.proposed} proposed ", "key") + 2
    if x + 2 * count + width(told) + 2 * _margin(board) <= board.columns:
        for i in range(count):
            sign = seen.glyphs.conclusion if i == here else seen.glyphs.dot
            board.put(x + 2 * i, y, sign, "ask" if i == here else "quiet")
    board.put_before(board.columns - _margin(board), y, told, "quiet")


def _draw_keys(board: Board, seen: Seen) -> None:
    """What comes next, and as many keys as fit."""
    words, margin, y = PLAIN.words.talk, _margin(board), board.rows - 1
    board.fill(0, y, board.columns)
    if seen.said:
        board.put(margin, y, seen.said, "ask", room=board.columns - 2 * margin)
        return
    if seen.place == seen.talk.last:
        x = board.put(margin, y, words.ends, "bold") + 3
    else:
        step = seen.talk.at(seen.place)[1] if seen.place else -1
        x = board.put(margin, y, " space ", "key")
        x = board.put(x + 1, y, words.shows[step] if seen.place else words.begins, "bold") + 3
    arrows = {"→": ">", "←": "<"} if seen.glyphs.main.isascii() else {}
    for key, label in words.keys:
        shown = f" {arrows.get(key, key)} "
        if x + width(shown) + width(label) + 2 > board.columns - margin:
            break
        x = board.put(x, y, shown, "key")
        x = board.put(x + 1, y, label, "quiet") + 2


def _draw_title(board: Board, seen: Seen) -> None:
    """What it is on, whose cases, and what each finally argues for."""
    talk, margin = seen.talk, _margin(board)
    title = wrapped(talk.title, board.columns - 2 * margin - 4, lines=3)
    y = max(3 if board.rows >= _FLAT else 1, board.rows // 4 - 1)
    for line in title:
        board.put((board.columns - width(line)) // 2, y, line, "bold")
        y += 1
    halves, y = _halves(board), y + 2
    for i, half in enumerate(halves):
        _put_letter(board, half.x, y, i, seen)
        inner = half.columns - _LETTER_COLUMNS
        for k, line in enumerate(wrapped(talk.parties[i], inner, lines=3)):
            board.put(half.x + _LETTER_COLUMNS, y + k, line, _STRONG[i])
        under = y + _LETTER_ROWS + 1
        for main in talk.mains[i]:
            for line in wrapped(main.label, half.columns, lines=max(board.rows - 3 - under, 1)):
                board.put(half.x, under, line)
                under += 1
        if board.columns < _NARROW:
            y = under + 1
    if board.columns >= _NARROW and board.rows >= 20:
        for k, line in enumerate(wrapped(PLAIN.words.talk.larger, board.columns - 2 * margin, lines=2)):
            board.put(margin, board.rows - 4 + k, line, "quiet")


def _halves(board: Board) -> tuple[_Half, _Half]:
    margin = _margin(board)
    if board.columns < _NARROW:
        return _Half(0, margin, board.columns - 2 * margin), _Half(1, margin, board.columns - 2 * margin)
    columns = (board.columns - 2 * margin - _gap(board)) // 2
    return _Half(0, margin, columns), _Half(1, board.columns - margin - columns, columns)


def _gap(board: Board) -> int:
    return 5 if board.columns < 100 else 8


def _put_letter(board: Board, x: int, y: int, side: int, seen: Seen) -> None:
    for k, row in enumerate((_PLAIN_LETTERS if seen.plain else _LETTERS)[side]):
        board.put(x, y + k, row, _STRONG[side])


def _draw_stop(board: Board, seen: Seen) -> None:
    number, step = seen.talk.at(seen.place)
    stop, margin = seen.talk.stops[number], _margin(board)
    lines = 1 if board.rows < _FLAT and step else 2
    asked = wrapped(stop.question or PLAIN.words.talk.where_they_meet, board.columns - 2 * margin - 4, lines=lines)
    y = 1 if board.rows < _FLAT else 3 if board.rows < 30 else 4 if board.rows < 40 else 6
    if not step:
        y = max(3, board.rows // 2 - 4)
    for line in asked:
        board.put((board.columns - width(line)) // 2, y, line, "bold")
        y += 1
    if not step:
        if seen.talk.is_asked_again(number):
            again = cut(PLAIN.words.talk.again, board.columns - 2 * margin)
            board.put((board.columns - width(again)) // 2, y, again, "quiet")
        _draw_parties(board, seen, y + 2)
        noted = wrapped(_note(stop), board.columns - 2 * margin, lines=max(board.rows // 6, 2)) if seen.note else []
        for k, line in enumerate(noted):
            board.put(margin, board.rows - 2 - len(noted) + k, line, "quiet")
    else:
        _draw_meeting(board, seen, stop, step, y + 1)


def _draw_parties(board: Board, seen: Seen, y: int) -> None:
    """Whose answers will come: A on its side, B on its."""
    for i, half in enumerate(_halves(board)):
        top = y + i * (_LETTER_ROWS + 1) if board.columns < _NARROW else y
        inner = half.columns - _LETTER_COLUMNS
        x = half.x if not i or board.columns < _NARROW else half.x + half.columns - 4
        _put_letter(board, x, top, i, seen)
        for k, line in enumerate(wrapped(seen.talk.parties[i], inner, lines=3)):
            if not i or board.columns < _NARROW:
                board.put(x + _LETTER_COLUMNS, top + k, line, _STRONG[i])
            else:
                board.put_before(x - 2, top + k, line, _STRONG[i])


def _draw_meeting(board: Board, seen: Seen, stop: Stop, step: int, y: int) -> None:
    """Both answers as far as they have been said, what joins them, and what is said for and against them."""
    margin, is_narrow = _margin(board), board.columns < _NARROW
    asked = [] if step < _MEET else wrapped(stop.asked, board.columns - 2 * margin, lines=2)
    noted = wrapped(_note(stop), board.columns - 2 * margin, lines=max(board.rows // 6, 2)) if seen.note else []
    shown = [(i, answer) for i, answer in enumerate((stop.left, stop.right)) if answer is not None and step > i]
    if is_narrow and step < _MEET:
        shown = shown[-1:]
    kept = len(asked) + len(noted) + (_LEAST_AROUND if step == STEPS - 1 else 0) + 1
    place = y, board.rows - 2 - y - kept
    are_named = is_narrow or board.rows < _SHORT or (seen.is_full and step == STEPS - 1)
    if step >= _MEET and are_named:
        ends = [_draw_names(board, seen, shown, y)]
    else:
        ends = [_draw_answer(board, seen, _halves(board)[i], answer, place) for i, answer in shown]
        if step >= _MEET and len(shown) == len(_STRONG):
            _draw_line(board, seen, stop, y + 1)
    y = max(ends, default=y) + 1
    for line in asked:
        board.put(margin if is_narrow else (board.columns - width(line)) // 2, y, line, "ask")
        y += 1
    for line in noted:
        board.put(margin, y, line, "quiet")
        y += 1
    if step == STEPS - 1:
        _draw_around(board, seen, shown, y + bool(asked or noted))


def _note(stop: Stop) -> str:
    words = PLAIN.words.talk
    return words.note.format(words=stop.note) if stop.note else words.no_note


def _draw_names(board: Board, seen: Seen, shown: Sequence[tuple[int, Answer]], y: int) -> int:
    """Both answers by number and label, where there is room for no more; gives the row behind them."""
    for i, answer in shown:
        asked = seen.glyphs.proposed if answer.claim.is_proposed else ""
        board.put(_margin(board), y, f"{answer.claim.number}{asked} {answer.claim.label}", _STRONG[i])
        y += 1
    return y


def _draw_answer(board: Board, seen: Seen, half: _Half, answer: Answer, place: tuple[int, int]) -> int:
    """One answer; gives the row behind it.

    Args:
        board: what it is drawn on.
        seen: what is seen.
        half: its columns.
        answer: what is drawn.
        place: its first row, and how many it may take.
    """
    (y, room), role = place, _STRONG[half.side]
    words = PLAIN.words.talk
    _put_letter(board, half.x, y, half.side, seen)
    asked = seen.glyphs.proposed if answer.claim.is_proposed else ""
    board.put(half.x + _LETTER_COLUMNS, y, f"{answer.claim.number}{asked}", role)
    for k, line in enumerate(wrapped(answer.claim.label, half.columns - _LETTER_COLUMNS, lines=2)):
        board.put(half.x + _LETTER_COLUMNS, y + 1 + k, line, role)
    y += _LETTER_ROWS + 1
    rest = wrapped(capital(answer.who), half.columns, lines=3)
    for said, claims in ((words.given_for, answer.step), (words.only_with, answer.besides)):
        if claims:
            listed = PLAIN.listed(_line(one, seen) for one in claims)
            rest += wrapped(said.format(claims=listed, numbers=listed), half.columns, lines=3)
    quoted = wrapped(answer.words, half.columns, lines=max(room - _LETTER_ROWS - 1 - len(rest), 2))
    lines: list[tuple[str, Role]] = [*((line, "") for line in quoted), *((line, "quiet") for line in rest)]
    for line, ink in lines[: max(board.rows - 2 - y, 0)]:
        board.put(half.x, y, line, ink)
        y += 1
    return y


def _draw_line(board: Board, seen: Seen, stop: Stop, y: int) -> None:
    """What joins both answers: dashed for an attack, with its sign at the end that is meant."""
    if stop.kind is None:
        return
    left, right = _halves(board)
    glyphs, x, end = seen.glyphs, left.x + left.columns, right.x - 1
    support = stop.kind == "support"
    board.fill(x, y, end - x, "link", sign=glyphs.step if support else glyphs.dash)
    heads = {"support": glyphs.arrives if stop.goes_right else glyphs.back}
    head = heads.get(stop.kind, glyphs.of_kind(stop.kind))
    if stop.goes_right or stop.kind == "contradiction":
        board.put(end - 1, y, head, "link")
    if not stop.goes_right or stop.kind == "contradiction":
        board.put(x, y, head, "link")
    asked = glyphs.proposed if stop.is_proposed else ""
    number = f"{stop.number}{asked}"
    board.put((x + end - width(number)) // 2, y - 1, number, "link")


def _draw_around(board: Board, seen: Seen, shown: Sequence[tuple[int, Answer]], y: int) -> None:
    """What is said for and against each answer, as much as fits."""
    words, is_narrow = PLAIN.words.talk, board.columns < _NARROW
    for i, answer in shown:
        half, row, last = _halves(board)[i], y, board.rows - 2
        number = answer.claim.number
        groups = [(words.said_for, answer.reasons), (words.said_against, answer.attacks)]
        lists = [(form.format(number=number), claims) for form, claims in groups if claims]
        if not lists:
            for line in wrapped(words.nothing_more.format(number=number), half.columns, lines=max(last - row, 1)):
                board.put(half.x, row, line, "quiet")
                row += 1
        said = [(head, [_line(one, seen) for one in claims]) for head, claims in lists]
        if seen.is_full:
            row = _draw_running(board, half, (row, last), said)
            said = []
        for place, (head, claims) in enumerate(said):
            waiting = sum(1 + min(len(more), 1) for _, more in said[place + 1 :])
            row = _draw_list(board, half, (row, last - waiting), head, claims)
        if is_narrow:
            y = row + 1


def _draw_running(board: Board, half: _Half, rows: tuple[int, int], lists: Sequence[tuple[str, Sequence[str]]]) -> int:
    """All claims of all lists, a line each, or where there is no room for that one behind the other."""
    row, last = rows
    told = list(lists)
    if sum(1 + len(claims) for _, claims in lists) > last - row:
        told = [(head, wrapped("; ".join(claims), half.columns)) for head, claims in lists]
    lines: list[tuple[str, Role]] = []
    for head, claims in told:
        lines += [(head, "quiet"), *((claim, "") for claim in claims)]
    for line, ink in lines[: last - row]:
        board.put(half.x, row, cut(line, half.columns), ink)
        row += 1
    return row


def _line(claim: Named, seen: Seen) -> str:
    """A claim on a line, with a question mark while nobody has accepted it."""
    asked = seen.glyphs.proposed if claim.is_proposed else ""
    return f"{claim.number}{asked} {claim.label.rstrip('.')}"


def _draw_list(board: Board, half: _Half, rows: tuple[int, int], head: str, claims: Sequence[str]) -> int:
    """Claims under a head, and how many more there are; gives the row behind them.

    Args:
        board: what they are drawn on.
        half: their columns.
        rows: the first, and the one behind the last.
        head: what they are.
        claims: all of them, a line each.
    """
    row, last = rows
    if row >= last:
        return row
    fits = len(claims) if len(claims) < last - row else max(last - row - 2, 0)
    board.put(half.x, row, head if fits else f"{head}: {len(claims)}", "quiet", room=half.columns)
    row += 1
    for claim in claims[:fits]:
        board.put(half.x, row, cut(claim, half.columns))
        row += 1
    if 0 < fits < len(claims):
        x = board.put(half.x, row, PLAIN.words.talk.and_more.format(count=len(claims) - fits), "quiet")
        board.put(x + 1, row, _REST, "key")
        row += 1
    return row
