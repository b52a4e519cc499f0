"""The Focus: a face-off of four quadrants that never scrolls; of a link, its two ends; of a question, its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, counted
from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.cells.board import Area
from argmap.tui.cells.cards import LABEL, WORDS, draw_cards, rows_of, said_behind
from argmap.tui.cells.frame import draw_beginning, end_words, ends_in
from argmap.tui.fits.quadrants import quadrants_of, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import Relation, Side
    from argmap.tui.cells.board import Board, Role
    from argmap.tui.cells.frame import Frame
    from argmap.tui.fits.quadrants import Card

_GAP = 3
"""Columns between both sides."""

_SHORT = 14
"""Rows of a body below which the claim has two lines for its words."""

_WITH_QUOTES = 19
"""Rows of a body from which on the ends of a link have their quotes."""

_OTHER: dict[Side, Side] = {"left": "right", "right": "left"}


def draw_focus(board: Board, frame: Frame, page: int = 0) -> None:
    """What bears on the selection.

    Args:
        board: all of it is drawn on.
        frame: the map, what is selected, and how it is drawn.
        page: which cards of a group are shown, where not all fit.
    """
    structure, selected = frame.structure, frame.selected
    if not structure.claims:
        draw_beginning(board)
    elif selected in structure.relations:
        _draw_relation(board, frame, structure.relations[selected], page)
    elif selected in structure.issues:
        _draw_question(board, frame, page)
    elif selected:
        _draw_claim(board, frame, selected, page)


def _halves(board: Board, gap: int) -> tuple[int, int]:
    """How wide each side is, and where the right one begins."""
    half = (board.columns - gap) // 2
    return half, board.columns - half


def _bar(board: Board, place: Area, words: str, side: Side, *, is_lit: bool) -> None:
    x, y, columns, _ = place
    role: Role = ("head-left" if side == "left" else "head-right") if is_lit else "head-none"
    board.fill(x, y, columns, role)
    board.put(x + 1, y, cut(words, columns - 2), role)


def _box(board: Board, place: Area, frame: Frame, role: Role, name: str) -> None:
    """A frame with a claim in its title, its words still to be written."""
    sides = frame.glyphs.box
    title = f"{frame.name(name)} {frame.label(name)}"
    last = place.x + place.columns - 1
    board.put(place.x, place.y, sides[0] + sides[1] * (place.columns - 2) + sides[2], role)
    for y in range(place.y + 1, place.y + place.rows - 1):
        board.put(place.x, y, sides[3], role)
        board.put(last, y, sides[3], role)
    board.put(place.x, place.y + place.rows - 1, sides[4] + sides[1] * (place.columns - 2) + sides[5], role)
    board.put(place.x + 2, place.y, f" {cut(title, place.columns - 6)} ", "chosen", name=name)


def _draw_claim(board: Board, frame: Frame, name: str, page: int) -> None:
    structure, glyphs = frame.structure, frame.glyphs
    four = quadrants_of(structure, name)
    is_right = frame.cases.of(structure, name) is frame.cases.right
    side: Side = "right" if is_right else "left"
    half, right = _halves(board, _GAP)
    own, other = (right, 0) if is_right else (0, right)
    text = wrapped(one_line(structure.claims[name].text, Surface.CELLS), board.columns - 8)
    if board.rows < _SHORT:
        text = wrapped(" ".join(text), board.columns - 8, lines=2)
    middle = len(text) + 2
    rows = max(board.rows - middle - 2, 2)
    upper = _upper_rows(frame, half, rows, (four.supported, four.attacked), (four.reasons, four.attacks))
    number = structure.number(name)
    is_main = name in (*frame.cases.left.mains, *frame.cases.right.mains)
    leads = f"{glyphs.supports} {number} supports" if four.supported else f"{number} supports nothing yet"
    if not four.supported and is_main:
        leads = f"{glyphs.main} {number} is what {'B' if is_right else 'A'} finally argues for"
    verb = PLAIN.words.verbs["attack"]
    hits = f"{glyphs.attacks} {number} {verb}" if four.attacked else f"{number} {verb} nothing"
    _bar(board, Area(own, 0, half), leads, side, is_lit=bool(four.supported) or is_main)
    _bar(board, Area(other, 0, half), hits, _OTHER[side], is_lit=bool(four.attacked))
    draw_cards(board, Area(own, 1, half, upper), frame, four.supported, page)
    draw_cards(board, Area(other, 1, half, upper), frame, four.attacked, page)
    top = 1 + upper
    box = Area(0, top, board.columns, middle)
    _box(board, box, frame, "ask", name)
    for i, line in enumerate(text, 1):
        board.put(3, top + i, line, "bold", name=name)
    _mouths(board, frame, (own, other), half, top, (four.supported, four.attacked), name)
    _mouths(board, frame, (own, other), half, top + middle - 1, (four.reasons, four.attacks), "")
    low = top + middle
    why = (
        f"{counted(len(four.reasons), PLAIN.nouns.reason)} for {number}"
        if four.reasons
        else f"no reason is given for {number}"
    )
    attacks = counted(len(four.attacks), PLAIN.nouns.attack)
    met = f"{attacks} on {number}" if four.attacks else f"nobody attacks {number}"
    _bar(board, Area(own, low, half), why, side, is_lit=bool(four.reasons))
    _bar(board, Area(other, low, half), met, _OTHER[side], is_lit=bool(four.attacks))
    below = max(board.rows - low - 1, 0)
    draw_cards(board, Area(own, low + 1, half, below), frame, four.reasons, page)
    draw_cards(board, Area(other, low + 1, half, below), frame, four.attacks, page)


def _upper_rows(
    frame: Frame, half: int, rows: int, above: tuple[Sequence[Card], ...], below: tuple[Sequence[Card], ...]
) -> int:
    def needed(groups: tuple[Sequence[Card], ...], form: int) -> int:
        return max(rows_of(frame, cards, half, form) if cards else 1 for cards in groups)

    least = needed(above, LABEL), needed(below, LABEL)
    return shares(rows, least, (needed(above, WORDS) + 1, needed(below, WORDS)))


def _mouths(  # noqa: PLR0913, PLR0917 - each is one thing of a border
    board: Board,
    frame: Frame,
    places: tuple[int, int],
    half: int,
    y: int,
    groups: tuple[Sequence[Card], Sequence[Card]],
    title: str,
) -> None:
    """Where what bears on a claim comes into its box, or leaves it."""
    signs = frame.glyphs.supports, frame.glyphs.attacks
    behind_title = width(f"{frame.number(title)} {frame.label(title)}") + 8 if title else 0
    for x, sign, cards in zip(places, signs, groups, strict=True):
        if cards:
            at = max(x + half // 2 - 1, behind_title if not x else 0)
            board.put(at, y, f" {sign} ", "ask", room=max(board.columns - 2 - at, 0))


def _draw_relation(board: Board, frame: Frame, relation: Relation, page: int) -> None:
    """Both ends of a relation beside each other; below each the way up, and what stands behind it."""
    structure, ends = frame.structure, frame.ends
    gap = 7
    half, right = _halves(board, gap)
    names = (ends.one, ends.other or ends.one)
    issue = structure.issue_of(relation) if ends.faces else None
    if issue is not None:
        words = cut(one_line(issue.question, Surface.CELLS), board.columns - 2)
        board.put(max((board.columns - width(words)) // 2, 1), 0, words, "bold", name=issue.id)
    said = [_said_at_end(board, frame, name, half) for name in names]
    most = max(board.rows - 8, 2)
    tall = min(max(map(len, said)), most)
    for x, name, lines in zip((0, right), names, said, strict=True):
        place = Area(x, 1, half, tall + 2)
        _box(board, place, frame, frame.ink(name), name)
        for i, (line, role) in enumerate(lines[:tall]):
            board.put(x + 2, 2 + i, line, role, room=half - 4, name=name)
    _draw_between(board, frame, relation, Area(half, 2 + tall // 2, gap))
    y = tall + 3
    for x, name in zip((0, right), names, strict=True):
        _draw_way(board, frame, name, Area(x + 1, y, half - 1, 1))
    y += 1
    if relation.note:
        note = PLAIN.words.note.format(words=one_line(relation.note, Surface.CELLS))
        for line in wrapped(note, board.columns - 2, lines=max(1, min(3, board.rows - y - 6))):
            board.put(1, y, line, "quiet")
            y += 1
    for x, name in zip((0, right), names, strict=True):
        _draw_behind(board, frame, relation, name, Area(x, y, half, board.rows - y), page)


def _said_at_end(board: Board, frame: Frame, name: str, half: int) -> list[tuple[str, Role]]:
    lines: list[tuple[str, Role]] = [(line, "bold") for line in wrapped(end_words(frame, frame.ends, name), half - 4)]
    quotes = frame.structure.claims[name].quotes
    if board.rows >= _WITH_QUOTES and quotes:
        quote = quotes[0]
        party = one_line(frame.structure.sources[quote.source].party, Surface.CELLS)
        words = f"{frame.glyphs.opening}{one_line(quote.words, Surface.CELLS)}{frame.glyphs.closing}"
        lines += [("", ""), *((line, "") for line in wrapped(words, half - 4)), (cut(party, half - 4), "quiet")]
    return lines


def _draw_between(board: Board, frame: Frame, relation: Relation, place: Area) -> None:
    x, y, gap, _ = place
    glyphs = frame.glyphs
    is_step = relation.kind == "support"
    board.fill(x, y, gap, "link", sign=glyphs.step if is_step else glyphs.dash, name=relation.id)
    goes_right = frame.ends.one in relation.premises
    sign = (glyphs.arrives if goes_right else glyphs.back) if is_step else glyphs.of_kind(relation.kind)
    board.put(x + gap - 1 if goes_right else x, y, sign, "link", name=relation.id)
    number = frame.structure.number(relation.id)
    if number:
        board.put(x + (gap - width(number) - 2) // 2, y, f" {number} ", "link", name=relation.id)


def _draw_way(board: Board, frame: Frame, name: str, place: Area) -> None:
    """From an end to its main claim."""
    case = frame.cases.of(frame.structure, name)
    up = case.up(name)
    arrow = f" {frame.glyphs.leads} "
    x = board.put(place.x, place.y, frame.number(name), frame.ink(name), room=place.columns, name=name)
    end = place.x + place.columns
    if len(up) == 1:
        words = " is what it finally argues for" if name in case.mains else f" {ends_in(frame.structure, name)}"
        board.put(x, place.y, cut(words, max(end - x, 1)), "quiet", room=max(end - x, 0))
        return
    for i, one in enumerate(up[1:], 2):
        words = f"{frame.number(one)} {frame.label(one)}" if i == len(up) or len(up) < 4 else frame.number(one)
        x = board.put(x, place.y, arrow, "quiet", room=max(end - x, 0))
        x = board.put(x, place.y, cut(words, max(end - x, 1)), frame.ink(one), name=one, room=max(end - x, 0))


def _draw_behind(  # noqa: PLR0913, PLR0917 - each is one thing that is drawn
    board: Board, frame: Frame, relation: Relation, name: str, place: Area, page: int
) -> None:
    four = quadrants_of(frame.structure, name)
    others = [card for card in four.attacks if card.relation is not relation]
    reasons = [card for card in four.reasons if card.relation is not relation]
    number = frame.structure.number(name)
    words = (
        f"behind {number}: {counted(len(reasons), PLAIN.nouns.reason)}"
        if reasons
        else f"nothing stands behind {number}"
    )
    if others:
        words += f", {counted(len(others), PLAIN.nouns.attack)} besides"
    if width(words) > place.columns - 2:
        words = words.removeprefix("behind ")
    side: Side = "right" if frame.cases.of(frame.structure, name) is frame.cases.right else "left"
    _bar(board, place, words, side, is_lit=bool(reasons or others))
    draw_cards(board, place._replace(y=place.y + 1, rows=place.rows - 1), frame, [*reasons, *others], page)


def _draw_question(board: Board, frame: Frame, page: int) -> None:
    """The question, and its answers on both sides, each with what stands behind it."""
    structure = frame.structure
    issue = structure.issues[frame.selected]
    half, right = _halves(board, _GAP)
    text = wrapped(one_line(issue.question, Surface.CELLS), board.columns - 8, lines=3)
    for i, line in enumerate(text):
        board.put(3, i, line, "ask", name=issue.id)
    y = len(text) + 1
    for x, side in ((0, "left"), (right, "right")):
        is_right = side == "right"
        mine = [name for name in issue.positions if (frame.cases.of(structure, name) is frame.cases.right) is is_right]
        words = counted(len(mine), PLAIN.nouns.answer) if mine else "no answer on this side"
        _bar(board, Area(x, y, half), words, "right" if is_right else "left", is_lit=bool(mine))
        _draw_answers(board, frame, mine, Area(x, y + 1, half, board.rows - y - 1), page)


def _draw_answers(board: Board, frame: Frame, names: Sequence[str], place: Area, page: int) -> None:
    structure, y = frame.structure, place.y
    if not names or place.rows <= 0:
        return
    start = page % len(names) if len(names) * 2 > place.rows else 0
    shown = [*names[start:], *names[:start]]
    for i, name in enumerate(shown):
        left = place.y + place.rows - y
        more = len(shown) - i - 1
        if left <= 0:
            break
        room = max(left - more * 2 - 1, 0)
        board.put(place.x, y, frame.glyphs.bar, "trunk")
        words = cut(f"{frame.number(name)} {frame.label(name)}", place.columns - 10)
        board.put(place.x + 2, y, words, frame.ink(name, strong=True), name=name)
        tail = said_behind(frame, name)
        board.put(place.x + place.columns - width(tail), y, tail, "quiet")
        y += 1
        for line in (
            wrapped(one_line(structure.claims[name].text, Surface.CELLS), place.columns - 3, lines=room) if room else []
        ):
            board.put(place.x, y, frame.glyphs.bar, "trunk")
            board.put(place.x + 2, y, line, "", name=name)
            y += 1
        y += 1
