"""The letters of a page as lines in reading order: pieces of lines, columns, rows of tables."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.seen import raised

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from argmap.articles.pdf.glyphs import Glyph

GAP = 0.75
"""Sizes of letters: a wider gap parts pieces of a line, as between columns and cells."""

CELL_GAP = 1.2
"""Sizes of letters between the cells of a row."""

NARROW = 0.8
"""Times the width of its font's other figures up to which one is narrow."""

SPACE = 0.16
"""Sizes of letters: a wider gap is a space, where no letter is one."""

FEWEST_LINES = 4
"""Lines on each side of what parts two columns."""

NARROWEST_GUTTER = 0.45
"""Sizes of letters between two columns, where another line shows that there are two: spaces are narrower."""

COLUMN_LETTERS = 18
"""Letters that the lines of a column have at least, on average: cells have fewer."""

LONGEST_LABEL = 8
"""Letters of what stands before an item: a number, a bullet."""

_LABEL = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?(?:\d{1,3}|[A-Za-z]|[ivxl]{1,5})[.)])$")
_BEFORE_RAISED = re.compile(r"(?:[a-z]{3}|[.,;:!?”’»)\]]|\d)\Z")
"""What stands before a raised figure: a lowered one stands after a letter or two, as in H2O."""

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "ft",
    "\ufb06": "st",
}


class Strip(NamedTuple):
    """Letters of a line without a wide gap between them."""

    glyphs: tuple[Glyph, ...]
    start: float
    end: float
    base: float
    size: float
    text: str

    @property
    def is_bold(self) -> bool:
        """Whether all its letters are."""
        return all("bold" in g.font.lower() or "black" in g.font.lower() for g in self.glyphs)


class SetLine(NamedTuple):
    """A line of a column, or a row of a table."""

    text: str
    start: float
    end: float
    base: float
    size: float
    is_bold: bool
    first_word: float
    """How long its first word is, in points."""
    is_row: bool = False


def pieces(glyphs: Sequence[Glyph]) -> list[Strip]:
    """The letters of a page put together, as they follow each other and then by their place."""
    runs: list[list[Glyph]] = []
    for glyph in _with_narrow(_once(glyphs)):
        if not glyph.text or (glyph.text.isspace() and not runs):
            continue
        if runs and _follows(runs[-1], glyph):
            runs[-1].append(glyph)
        elif not glyph.text.isspace():
            runs.append([glyph])
    found = [run for run in runs if any(not g.text.isspace() for g in run)]
    return [_piece(run) for run in _merged(found)]


def _once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The letters; one that is drawn again over itself, to look bold, stands once."""
    drawn: dict[tuple[str, int], list[float]] = {}
    kept = []
    for glyph in glyphs:
        starts = drawn.setdefault((glyph.text, round(glyph.base)), [])
        near = (glyph.end - glyph.start) / 4
        if glyph.text.isspace() or all(abs(start - glyph.start) >= near for start in starts):
            kept.append(glyph)
            starts.append(glyph.start)
    return kept


def _with_narrow(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The letters, with figures known that their font has a second, narrow form for."""
    widest: dict[tuple[str, float], dict[str, float]] = {}
    for glyph in glyphs:
        if glyph.text.isdecimal():
            figures = widest.setdefault((glyph.font, round(glyph.size, 1)), {})
            figures[glyph.text] = max(figures.get(glyph.text, 0.0), glyph.end - glyph.start)
    for glyph in glyphs:
        figures = widest.get((glyph.font, round(glyph.size, 1)), {})
        width = max(figures.get(glyph.text, 0.0), _usual(figures)) if glyph.text in figures else 0.0
        yield glyph._replace(is_narrow=True) if glyph.end - glyph.start < NARROW * width else glyph


def _usual(figures: Mapping[str, float]) -> float:
    """The width that a font's figures have in common, if most have one."""
    width = max(figures.values())
    return width if sum(one > 0.98 * width for one in figures.values()) > 2 else 0.0


def _follows(run: Sequence[Glyph], glyph: Glyph) -> bool:
    last, size = run[-1], max(run[-1].size, glyph.size)
    return abs(glyph.base - last.base) < 0.55 * size and -0.6 * size < glyph.start - last.end < GAP * size


def _merged(runs: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Runs that stand beside each other on one line, though the file has them in another order, as one."""
    order = sorted(range(len(runs)), key=lambda i: (-round(_base(runs[i])), runs[i][0].start))
    done: list[list[Glyph]] = []
    for i in order:
        run = runs[i]
        size = max(g.size for g in run)
        host = next(
            (
                other
                for other in done[:-9:-1]
                if abs(_base(other) - _base(run)) < 0.25 * size
                and -0.3 * size < run[0].start - max(g.end for g in other) < GAP * size
            ),
            None,
        )
        if host is None:
            done.append(list(run))
        else:
            host += run
    return done


def _base(run: Sequence[Glyph]) -> float:
    size = max(g.size for g in run)
    return next(g.base for g in run if g.size > 0.9 * size)


def _piece(run: Sequence[Glyph]) -> Strip:
    size = max(g.size for g in run)
    inked = [g for g in run if not g.text.isspace()]
    text = _words(run, size, _base(run))
    return Strip(tuple(inked), min(g.start for g in inked), max(g.end for g in inked), _base(run), size, text)


def _words(run: Sequence[Glyph], size: float, base: float) -> str:
    """The words of a run; raised figures keep their value."""
    spaces = sum(g.text.isspace() for g in run)
    wide = (0.5 if spaces * 15 >= len(run) else SPACE) * size
    parts: list[tuple[str, bool]] = []
    last: Glyph | None = None
    for glyph in run:
        is_raised = glyph.size < 0.85 * size and glyph.base > base + 0.15 * size
        is_raised |= glyph.is_narrow and (not parts or parts[-1][1] or _BEFORE_RAISED.search(_end(parts)) is not None)
        least = SPACE * size if len(parts) < LONGEST_LABEL and _LABEL.match("".join(t for t, _ in parts)) else wide
        gap = last is not None and not glyph.text.isspace() and glyph.start - last.end > least
        text = " " if glyph.text.isspace() else _LIGATURES.get(glyph.text, glyph.text)
        parts += [(" ", False)] if gap else []
        parts.append((text, is_raised and not text.isspace()))
        last = glyph
    return _with_raised(parts)


def _end(parts: Sequence[tuple[str, bool]]) -> str:
    return "".join(text for text, _ in parts[-4:])


def _with_raised(parts: Sequence[tuple[str, bool]]) -> str:
    done, number = "", 0
    while number < len(parts):
        text, is_raised = parts[number]
        number += 1
        if not is_raised:
            done += text
            continue
        while number < len(parts) and parts[number][1]:
            text += parts[number][0]
            number += 1
        after = "".join(part for part, _ in parts[number : number + 20])
        if not done.strip() and _is_mark(text):  # a note under the text
            done += f"[{text}] "
            continue
        figure = raised(done, text, after)
        done += figure or (" " if after[:1].isalnum() else "")
    return " ".join(done.split())


def _is_mark(text: str) -> bool:
    return text.isdecimal() or text in ("*", "†", "‡", "§")


def columns(found: Sequence[Strip]) -> list[list[Strip]]:
    """The pieces of a page in zones that are read one after the other."""
    gutter = _gutter(found)
    if gutter is None:
        return [list(found)] if found else []
    found = [part for piece in found for part in _parted(piece, gutter, _usual_start(found, gutter))]
    zones: list[list[Strip]] = []
    bands: list[tuple[bool, list[Strip]]] = []
    for piece in sorted(found, key=lambda p: -p.base):
        crosses = piece.start < gutter < piece.end
        if not bands or bands[-1][0] != crosses:
            bands.append((crosses, []))
        bands[-1][1].append(piece)
    for crosses, band in bands:
        left = [piece for piece in band if piece.end <= gutter]
        right = [piece for piece in band if piece.start >= gutter]
        if crosses or not left or not right:
            if zones and zones[-1] and not _is_column(zones[-1], gutter):
                zones[-1] += band
            else:
                zones.append(list(band))
        else:
            zones += [*columns(left), *columns(right)]
    return zones


def _usual_start(found: Sequence[Strip], gutter: float) -> float:
    """Where the lines of the right column begin."""
    starts = Counter(round(piece.start) for piece in found if piece.start >= gutter)
    return float(starts.most_common(1)[0][0])


def _parted(piece: Strip, gutter: float, right: float) -> Iterator[Strip]:
    """A piece of a line cut at a narrow gap before the right column; whole if it goes over both columns."""
    if not piece.start < gutter < piece.end:
        yield piece
        return
    inked = [g for g in piece.glyphs if not g.text.isspace()]
    for number, (before, after) in enumerate(pairwise(inked), 1):
        if abs(after.start - right) <= 1 and after.start - before.end > NARROWEST_GUTTER * piece.size:
            yield _piece(inked[:number])
            yield _piece(inked[number:])
            return
    yield piece


def _is_column(zone: Sequence[Strip], gutter: float) -> bool:
    return all(piece.end <= gutter for piece in zone) or all(piece.start >= gutter for piece in zone)


def _gutter(found: Sequence[Strip]) -> float | None:
    """Where two columns are parted: between pieces that stand beside each other, crossed by few lines."""
    by_height = sorted(found, key=lambda p: -p.base)
    places: set[int] = set()
    for number, piece in enumerate(by_height):
        for other in by_height[number + 1 : number + 12]:
            one, two = sorted((piece, other), key=lambda p: p.start)
            if piece.base - other.base < 0.6 * piece.size and two.start - one.end > GAP * 0.9 * piece.size:
                places.add(round((one.end + two.start) / 2))
    best: tuple[int, float] | None = None
    for place in sorted(places):
        left = [p for p in found if p.end <= place]
        right = [p for p in found if p.start >= place]
        crossing = len(found) - len(left) - len(right)
        if min(len(left), len(right)) < FEWEST_LINES or min(map(_letters, (left, right))) < COLUMN_LETTERS:
            continue
        score = min(len(left), len(right)) - crossing
        if score > 0 and (best is None or score > best[0]):
            best = (score, place)
    return best[1] if best is not None else None


def _letters(found: Sequence[Strip]) -> float:
    return sum(len(p.text) for p in found) / len(found)


def rows(found: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Pieces that stand beside each other, from top to bottom."""
    row: list[Strip] = []
    for piece in sorted(found, key=lambda p: (-p.base, p.start)):
        if row and row[0].base - piece.base > 0.4 * max(piece.size, row[0].size):
            yield sorted(row, key=lambda p: p.start)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda p: p.start)


def lines(zone: Sequence[Strip]) -> list[SetLine]:
    """The lines of a zone; rows of several cells that follow each other are a table's."""
    loose = [list(_cells(row, 0.0)) for row in rows(zone)]
    wide = [list(_cells(row, CELL_GAP)) for row in rows(zone)]
    found = []
    for number, cells in enumerate(wide):
        beside = [n for n in (number - 1, number + 1) if 0 <= n < len(wide)]
        is_aligned = any(_is_aligned(loose[number], loose[n]) for n in beside)
        is_row = is_aligned or (len(cells) > 1 and any(len(wide[n]) > 1 for n in beside))
        texts = [" ".join(piece.text for piece in cell) for cell in (loose[number] if is_aligned else cells)]
        every = [piece for cell in cells for piece in cell]
        found.append(
            SetLine(
                (" | " if is_row else " ").join(texts),
                every[0].start,
                max(piece.end for piece in every),
                every[0].base,
                max(piece.size for piece in every),
                all(piece.is_bold for piece in every),
                _first_word(every[0]),
                is_row,
            )
        )
    return found


def _cells(row: Sequence[Strip], gap: float) -> Iterator[list[Strip]]:
    """The pieces of a row parted where the gap is so many sizes of letters; a label stays with its item."""
    cell: list[Strip] = []
    for piece in row:
        is_far = cell and piece.start - cell[-1].end > gap * max(piece.size, cell[-1].size)
        if is_far and not _LABEL.match(cell[-1].text):
            yield cell
            cell = []
        cell.append(piece)
    yield cell


def _is_aligned(row: Sequence[Sequence[Strip]], other: Sequence[Sequence[Strip]]) -> bool:
    """Whether cells of two rows stand under each other, all but the first."""
    if min(len(row), len(other)) < 2:
        return False
    near = 0.5 * row[0][0].size
    return all(
        any(
            abs(one[0].start - two[0].start) < near
            or abs(one[-1].end - two[-1].end) < near
            or abs(one[0].start + one[-1].end - two[0].start - two[-1].end) < near
            for two in other[1:]
        )
        for one in row[1:]
    )


def _first_word(piece: Strip) -> float:
    letters = len(piece.text.split(" ", 1)[0])
    return (piece.end - piece.start) * letters / max(1, len(piece.text))
