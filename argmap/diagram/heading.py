"""What stands over a picture: the two articles, the title between them, and what the marks mean that it has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.boxes import Line, line_height, row, table
from argmap.diagram.styles import STROKES
from argmap.phrases import byline, counted
from argmap.text.points import lines, room

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.diagram.styles import Style
    from argmap.model import Excerpt, Side, Source
    from argmap.phrases import Speech

_GAP = 1.5
"""Between the columns, in sizes of the small letters."""

_SEPARATOR = "  ·  "


def heading(excerpt: Excerpt, style: Style, *, has_issues: bool) -> str:
    """The label of the whole graph: an HTML-like label, or nothing."""
    whole = excerpt.whole
    sides: list[Side] = [side for side in _SIDES if any(s.side == side for s in whole.map.sources)]
    grounds = {whole.ground(name) for name in excerpt.claims}
    seen = [side for side in sides if side in grounds]
    sides = seen or sides
    if not sides and not whole.map.title.strip() and not excerpt.claims:
        return ""
    top = min(
        (_columns(excerpt, style, sides, middle) for middle in (0.0, 0.22, 0.26, 0.3)), key=lambda one: one.height
    )
    marks = _marks(excerpt, style.speech, has_answers=has_issues and style.labels == "full")
    below = "".join(_below(excerpt, style, marks))
    return f"<{table(f'<TR><TD>{top.label}</TD></TR>' + below)}>"


_SIDES: tuple[Side, ...] = ("left", "right")


class _Table(NamedTuple):
    """A table and its height in points."""

    label: str
    height: float


def _columns(excerpt: Excerpt, style: Style, sides: list[Side], middle: float) -> _Table:
    """The articles side by side, and the title: over them, or between them, if it is given a share of the width."""
    if not sides:
        return _block(_title(excerpt, style, style.heading_width), style.heading_width)
    gap_width = _GAP * style.small.size
    gaps = gap_width * (len(sides) - (0 if middle else 1))
    rest = style.heading_width - gaps
    outer = rest * (1 - middle) / len(sides)
    columns = [(_articles(excerpt, style, side, outer), outer) for side in sides]
    title = _title(excerpt, style, rest * middle if middle else style.heading_width)
    if middle:
        columns.insert(1, (title, rest * middle))
    height = max(sum(line_height(line) for line, _ in rows) for rows, _ in columns)
    gap = f'<TD WIDTH="{gap_width:.0f}"></TD>'
    cells = gap.join(f'<TD VALIGN="TOP" ALIGN="LEFT">{_block(rows, wide, height).label}</TD>' for rows, wide in columns)
    articles = _Table(table(f"<TR>{cells}</TR>"), height)
    if middle or not title:
        return articles
    over = _block(title, style.heading_width)
    return _Table(
        table(f"<TR><TD>{over.label}</TD></TR><TR><TD>{articles.label}</TD></TR>"), over.height + articles.height
    )


_Rows = list[tuple[Line, str]]
"""Lines, each with the address that it leads to, or nothing."""


def _block(rows: _Rows, width: float, height: float = 0) -> _Table:
    """Lines one below the other in a column of this width, filled up to a height."""
    used = sum(line_height(line) for line, _ in rows)
    filling = f'<TR><TD FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="{max(height - used, 1):.0f}"></TD></TR>'
    return _Table(table("".join(row(line, link=link) for line, link in rows) + filling), max(used, height))


def _title(excerpt: Excerpt, style: Style, widest: float) -> _Rows:
    title = excerpt.whole.map.title
    titles = lines(title, style.title, widest) if title.strip() else []
    text = [Line(one, style.title, style.ink) for one in titles]
    if excerpt.name:
        text += [Line(one, style.conclusion, style.faint) for one in lines(excerpt.name, style.conclusion, widest)]
    return [(line, "") for line in text]


def _articles(excerpt: Excerpt, style: Style, side: Side, widest: float) -> _Rows:
    """The titles of a side's articles, each with who wrote it; a title leads to the article's address."""
    rows: _Rows = []
    for source in excerpt.whole.map.sources:
        if source.side == side:
            title = lines(source.title or source.id, style.heading, widest)
            rows += [(Line(one, style.heading, style.tints[side].strong), _link(source)) for one in title]
            by = lines(byline(source, style.speech), style.small, widest)
            rows += [(Line(one, style.small, style.faint), "") for one in by if one]
    return rows


def _link(source: Source) -> str:
    return source.url if is_safe_address(source.url) else ""


def is_safe_address(address: str) -> bool:
    """Whether a picture may lead there: an http or https address, or a relative one; never a script or a file."""
    if not _PLAIN.fullmatch(address) or address.startswith("//"):
        return False
    scheme = re.match(r"[^/?#]*:", address)
    return scheme is None or scheme[0].lower() in ("http:", "https:")


_PLAIN = re.compile(r"[^\x00-\x20\x7f<>\"'\\\\]+")
"""An address without spaces, quotation marks, brackets and backslashes."""


def _below(excerpt: Excerpt, style: Style, marks: Iterable[str]) -> Iterator[str]:
    """The banner of a draft, and the legend."""
    shown = (*excerpt.claims, *excerpt.issues, *excerpt.relations)
    if any(excerpt.overlay.has(name, "proposed") for name in shown):
        for one in lines(style.speech.words.draft_in_picture, style.conclusion, style.heading_width):
            yield row(Line(one, style.conclusion, style.ink), above=4)
    for one in _legend(marks, style):
        yield row(Line(one, style.small, style.faint), above=3)


def _legend(marks: Iterable[str], style: Style) -> list[str]:
    """The marks in lines, none of them broken that has room on a line."""
    text: list[str] = []
    for mark in marks:
        longer = f"{text[-1]}{_SEPARATOR}{mark}" if text else ""
        if longer and room(longer, style.small) <= style.heading_width:
            text[-1] = longer
        else:
            text += lines(mark, style.small, style.heading_width)
    return text


def _marks(excerpt: Excerpt, speech: Speech, *, has_answers: bool) -> Iterator[str]:
    whole, words = excerpt.whole, speech.words
    left_out = counted(len(excerpt.left_out), words.nouns.left_out)
    claims, relations = excerpt.claims.values(), excerpt.relations.values()
    kinds = {r.kind for r in relations}
    yield from (words.marks[kind] for kind in STROKES if kind in kinds)
    seen = {
        words.mark_together: any(r.is_joined for r in relations),
        words.mark_step: any(r.target.at in excerpt.relations for r in relations),
        words.mark_main: any(c.id in excerpt.claims for c in whole.main_claims()),
        words.mark_conclusion: any(whole.is_conclusion(c.id) for c in claims),
        words.mark_unsaid: any(c.is_implicit for c in claims),
        words.mark_folded: any(excerpt.folded.get(c.id) for c in claims),
        words.mark_common: any(whole.ground(c.id) == "common" for c in claims),
        _across(excerpt, speech): bool(excerpt.crossings),
        words.mark_left_out.format(count=left_out): bool(excerpt.left_out),
        words.mark_questions: bool(excerpt.issues) and has_answers,
    }
    yield from (mark for mark, is_there in seen.items() if is_there)


def _across(excerpt: Excerpt, speech: Speech) -> str:
    words = speech.words
    mark = words.mark_link_by_mapper if all(not r.stated_in for r in excerpt.whole.crossings) else words.mark_link
    return words.mark_link_lifted.format(mark=mark) if any(r.is_lifted for r in excerpt.crossings) else mark
