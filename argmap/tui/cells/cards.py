"""Cards of what bears on a claim: in the largest form in which all of a group fit, or as many as do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import PLAIN
from argmap.text import Surface, cut, one_line, width, wrapped
from argmap.tui.fits.quadrants import behind, page_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.tui.cells.board import Area, Board, Role
    from argmap.tui.cells.frame import Frame
    from argmap.tui.fits.quadrants import Card

LABEL, TWO_LINES, WORDS, NOTE = 1, 2, 3, 4
"""Forms of a card: its label; label and two lines of its words; all its words; the link's note besides."""

MORE = "+"
"""What a click on the sign for further cards is called."""


class _CardLine(NamedTuple):
    text: str
    name: str = ""
    """The claim it stands for; empty for what is said besides."""
    is_head: bool = False
    besides: str = ""


def said_behind(frame: Frame, name: str) -> str:
    """What lies one step behind a claim: its reasons and the attacks on it, counted."""
    reasons, attacks = behind(frame.structure, name)
    counts = [(frame.glyphs.supports, reasons), (frame.glyphs.attacks, attacks)]
    return " ".join(f"{sign}{count}" for sign, count in counts if count)


def rows_of(frame: Frame, cards: Sequence[Card], columns: int, form: int) -> int:
    """How many rows some cards need in a form."""
    return sum(len(block) for block in _blocks(frame, cards, columns, form)) + _air(cards, form)


def _air(cards: Sequence[Card], form: int) -> int:
    return max(0, len(cards) - 1) if form > TWO_LINES else 0


def _blocks(frame: Frame, cards: Sequence[Card], columns: int, form: int) -> list[list[_CardLine]]:
    """The lines of each card; a claim that was told before is named only by its number."""
    told: set[str] = set()
    return [_block(frame, card, columns, form, told) for card in cards]


def _block(frame: Frame, card: Card, columns: int, form: int, told: set[str]) -> list[_CardLine]:
    structure, lines = frame.structure, []
    if card.against:
        numbers = " and ".join(map(structure.number, card.against))
        lines.append(_CardLine(f"against the step from {numbers}"))
    fresh = [name for name in card.claims if name not in told] or list(card.claims[:1])
    again = [name for name in card.claims if name not in fresh]
    besides = "".join(f" +{structure.number(name)}" for name in (*card.besides, *again))
    for name in fresh:
        told.add(name)
        label, text = frame.label(name), one_line(structure.claims[name].text, Surface.CELLS)
        lines.append(_CardLine(label, name, is_head=True, besides=besides if name == fresh[0] else ""))
        if form >= TWO_LINES and label != text:
            most = 2 if form == TWO_LINES else None
            lines += [_CardLine(line, name) for line in wrapped(text, columns - 3, lines=most)]
    if form == NOTE and card.relation.note and structure.number(card.relation.id):
        said = PLAIN.words.note.format(words=one_line(card.relation.note, Surface.CELLS))
        lines += [_CardLine(line) for line in wrapped(said, columns - 3)]
    return lines


def draw_cards(board: Board, place: Area, frame: Frame, cards: Sequence[Card], page: int = 0) -> None:
    """As many cards as fit, in the largest form in which all do; the rest is counted, and one key away.

    Args:
        board: what is drawn on.
        place: where on it.
        frame: the map, and how it is drawn.
        cards: in order.
        page: which of the pages, where not all fit.
    """
    if not cards or place.rows <= 0 or place.columns < 8:
        return
    forms = (NOTE, WORDS, TWO_LINES, LABEL)
    form = next((one for one in forms if rows_of(frame, cards, place.columns, one) <= place.rows), 0)
    shown, rest = list(cards), 0
    blocks = _blocks(frame, cards, place.columns, form or LABEL)
    if not form:
        room = max(place.rows - 1, 1)
        first, last, _ = page_of(map(len, blocks), room, page)
        shown, blocks, rest = shown[first:last], blocks[first:last], len(cards) - (last - first)
        if sum(map(len, blocks)) > room:
            blocks = [blocks[0][:room]]
    spare = place.rows - sum(map(len, blocks)) - bool(rest) - _air(shown, form)
    if form <= LABEL:
        blocks = _with_words(frame, shown, blocks, place.columns, spare)
    y = place.y
    for card, block in zip(shown, blocks, strict=True):
        for i, line in enumerate(block):
            _draw_line(
                board, (place.x, y), place.columns, frame, card, line, is_last=i == len(block) - 1, is_first=not i
            )
            y += 1
        y += form > TWO_LINES
    if rest and place.rows == 1:
        _draw_rest(board, place.x + place.columns - 8, place.y, f"{rest}", place)
    elif rest:
        _draw_rest(board, place.x + 2, place.y + place.rows - 1, f"and {rest} more", place)


def _draw_rest(board: Board, x: int, y: int, words: str, place: Area) -> None:
    at = board.put(x, y, f" {words} ", "quiet", name=MORE, room=place.x + place.columns - x - 3)
    board.put(at, y, " + ", "key", name=MORE)


def _with_words(
    frame: Frame, cards: Sequence[Card], blocks: list[list[_CardLine]], columns: int, spare: int
) -> list[list[_CardLine]]:
    """Spare rows give the first cards two lines of their words."""
    richer = _blocks(frame, cards, columns, TWO_LINES)
    found = []
    for block, rich in zip(blocks, richer, strict=True):
        needed = len(rich) - len(block)
        if 0 < needed <= spare:
            spare -= needed
            found.append(rich)
        else:
            found.append(block)
    return found


def _draw_line(  # noqa: PLR0913, PLR0917 - each is one thing of a line
    board: Board,
    at: tuple[int, int],
    columns: int,
    frame: Frame,
    card: Card,
    line: _CardLine,
    *,
    is_last: bool,
    is_first: bool,
) -> None:
    structure, glyphs, relation = frame.structure, frame.glyphs, card.relation
    x, y = at
    end = x + columns
    signs = {"support": glyphs.bar, "attack": glyphs.attack_bar}
    sign = signs.get(relation.kind, glyphs.of_kind(relation.kind))
    if card.is_linked and not (is_first and is_last):
        sign = glyphs.first_linked if is_first else glyphs.last_linked if is_last else glyphs.bar
    board.put(x, y, sign, "trunk" if relation.kind == "support" else "link")
    x += 2
    number = structure.number(relation.id)
    if line.is_head:
        if number:
            x = board.put(x, y, f"{number} ", "link", name=relation.id)
        x = board.put(x, y, f"{frame.number(line.name)} ", frame.ink(line.name, strong=True), name=line.name)
    tail = said_behind(frame, line.name) if line.is_head else ""
    room = end - x - width(line.besides) - (width(tail) + 1 if tail else 0)
    role: Role = frame.ink(line.name, strong=True) if line.is_head else "" if line.name else "quiet"
    x = board.put(x, y, cut(line.text, max(room, 1)), role, name=line.name)
    board.put(x, y, line.besides, "quiet", room=max(end - x, 0))
    if tail and end - width(tail) > x:
        board.put(end - width(tail), y, tail, "quiet")
