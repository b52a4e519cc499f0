"""What stands over and under a picture: the articles over their sides, the title between them, and what marks mean.

The legend shows each mark as it is drawn, with a word or two; only marks that occur.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.boxes import Line, box, line_height
from argmap.diagram.cuts import EM
from argmap.diagram.hanging.numbers import number_panel
from argmap.diagram.hanging.spine import spine_relations
from argmap.diagram.scene import Panel, Rect, Stroke
from argmap.diagram.styles import PENS
from argmap.phrases import byline, counted
from argmap.text.points import lines, room

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.diagram.cuts import Cut
    from argmap.diagram.styles import Style
    from argmap.model import Excerpt, RelationKind, Source

_TITLES = (1.0, 0.75, 0.55, 0.42)
"""How much of the room between the sides a title may take; that which leaves the heading lowest is taken."""

_LEGEND = 1.4
"""How high a row of the legend is, of a letter's height."""

_WIDEST = 40 * EM
"""A side's heading is no wider."""


class Zones(NamedTuple):
    """Where the parts of a picture stand: their left and right edges; none of what is not there."""

    left: tuple[float, float] | None
    spine: tuple[float, float] | None
    right: tuple[float, float] | None
    width: float
    """Of the picture."""
    margin: float


class Lettering(NamedTuple):
    """A line of words at a place: `LEFT`, `CENTER` or `RIGHT` of x."""

    line: Line
    x: float
    y: float
    align: str
    link: str = ""


class Heading(NamedTuple):
    """What stands over a picture."""

    words: tuple[Lettering, ...]
    height: float


def heading(excerpt: Excerpt, style: Style, cut: Cut, zones: Zones) -> Heading:
    """The heading that is lowest."""
    tried = (_heading(excerpt, style, cut, zones, share) for share in (_TITLES if zones.spine else (1.0,)))
    return min(tried, key=lambda one: round(one.height))


def _heading(excerpt: Excerpt, style: Style, cut: Cut, zones: Zones, share: float) -> Heading:
    words: list[Lettering] = []
    top = cut.margin * 0.75
    between = zones.spine if zones.left and zones.right and zones.spine else None
    a, b = between or (zones.margin, zones.width - zones.margin)
    middle = (a + b) / 2
    title = list(_title(excerpt, style, cut, (b - a + (2 * EM if between else 0)) * share))
    half = max((room(line.text, line.face) for line in title), default=0.0) / 2 + 1.2 * EM
    y = top
    for line in title:
        words.append(Lettering(line, middle if between else a, y, "CENTER" if between else "LEFT"))
        y += line_height(line)
    beside = top if between else y + (0.3 * EM if title else 0)
    bottom = y
    for side, zone in (("left", zones.left), ("right", zones.right)):
        if zone is not None:
            bottom = max(
                bottom,
                *_side(excerpt, style, cut, _room(side, zone, zones, middle, half, between), side, beside, words),
            )
    return Heading(tuple(words), bottom)


def _room(  # noqa: PLR0913, PLR0917
    side: str, zone: tuple[float, float], zones: Zones, middle: float, half: float, between: tuple[float, float] | None
) -> tuple[float, float]:
    """The room for a side's heading: over its side, and up to the title."""
    if between is None:
        return zone if zones.left and zones.right else (zones.margin, zones.width - zones.margin)
    if side == "left":
        return zone[0], min(max(middle - half, zone[1]), zone[0] + _WIDEST)
    return max(min(middle + half, zone[0]), zone[1] - _WIDEST), zone[1]


def _side(  # noqa: PLR0913, PLR0917
    excerpt: Excerpt,
    style: Style,
    cut: Cut,
    room_for: tuple[float, float],
    side: str,
    top: float,
    words: list[Lettering],
) -> Iterator[float]:
    """A side's articles, each with who wrote it; a title leads to the article's address. Gives the lower edge."""
    whole = excerpt.whole
    sources = [source for source in whole.map.sources if source.side == side]
    if not any(source.side for source in whole.map.sources):
        sources = list(whole.map.sources)
    tint = style.tints["left" if side == "left" else "right"] if any(s.side for s in sources) else style.tints["none"]
    a, b = room_for
    x, align = (a, "LEFT") if side == "left" else (b, "RIGHT")
    y = top
    for number, source in enumerate(sources):
        y += 0.3 * EM if number else 0
        for one in lines(source.name, cut.heading, b - a):
            words.append(Lettering(Line(one, cut.heading, tint.strong), x, y, align, _link(source)))
            y += line_height(words[-1].line)
        for one in filter(None, lines(byline(source, style.speech), cut.small, b - a)):
            words.append(Lettering(Line(one, cut.small, style.faint), x, y, align))
            y += line_height(words[-1].line)
    yield y


def _title(excerpt: Excerpt, style: Style, cut: Cut, widest: float) -> Iterator[Line]:
    """The title, unless it only says the articles' titles again; what part is shown, if no band says so; a draft."""
    whole = excerpt.whole
    title = whole.map.title.strip()
    titles = [source.title.strip() for source in whole.map.sources if source.side and source.title.strip()]
    if title and not (len(titles) > 1 and all(one in title for one in titles)):
        yield from (Line(one, cut.title, style.ink) for one in lines(title, cut.title, widest))
    if excerpt.name and excerpt.name not in (issue.question for issue in excerpt.issues.values()):
        face = cut.claim._replace(bold=True)
        yield from (Line(one, face, style.faint) for one in lines(excerpt.name, face, widest))
    shown = (*excerpt.claims, *excerpt.issues, *excerpt.relations)
    if any(excerpt.overlay.has(name, "proposed") for name in shown):
        face = cut.small._replace(bold=True)
        yield from (Line(one, face, style.ink) for one in lines(style.speech.words.draft_in_picture, face, widest))


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


# What marks mean


class Mark(NamedTuple):
    """A mark as it is drawn, and what it means."""

    glyph: str
    """What is drawn: a kind of relation, or one of `together`, `step`, `main`, `conclusion`, `slanted`, `chip`, `disk`,
    `ring`; or else words as they stand in the picture."""
    words: str
    wide: float
    """The room for the glyph."""


_WIDTHS = {
    "support": 2.6,
    "attack": 2.6,
    "contradiction": 2.8,
    "rephrase": 2.6,
    "together": 1.8,
    "step": 2.6,
    "main": 1.9,
    "conclusion": 1.9,
    "disk": 1.5,
    "ring": 1.5,
}


class Legend(NamedTuple):
    """Marks in rows, from top to bottom."""

    rows: tuple[tuple[Mark, ...], ...]
    height: float


def legend(  # noqa: PLR0913 - what the picture has
    excerpt: Excerpt, style: Style, cut: Cut, width: float, *, steps: bool, chips: str
) -> Legend:
    """What the marks mean that a picture has, in as many rows as they need.

    Args:
        excerpt: what is shown.
        style: how it looks.
        cut: its letters.
        width: the room for a row.
        steps: whether a link is aimed at a step.
        chips: the words of a chip, if there is one.
    """
    rows: list[list[Mark]] = [[]]
    used = 0.0
    for glyph, words in _marks(excerpt, style, cut, steps=steps, chips=chips):
        wide = EM * _WIDTHS[glyph] if glyph in _WIDTHS else room(glyph, cut.small) + 0.4 * EM
        takes = wide + 0.5 * EM + room(words, cut.small) + 1.2 * EM
        if rows[-1] and used + takes > width:
            rows.append([])
            used = 0.0
        rows[-1].append(Mark(glyph, words, wide))
        used += takes
    kept = tuple(tuple(row) for row in rows if row)
    return Legend(kept, EM * ((0.3 if cut.is_compact else 0.9) + _LEGEND * len(kept)) if kept else 0.0)


def _marks(excerpt: Excerpt, style: Style, cut: Cut, *, steps: bool, chips: str) -> Iterator[tuple[str, str]]:
    whole, words = excerpt.whole, style.speech.words
    claims, relations = excerpt.claims.values(), excerpt.relations.values()
    kinds = {r.kind for r in relations}
    yield from ((kind, words.marks[kind]) for kind in PENS if kind in kinds)
    folded = next((excerpt.folded[c.id] for c in claims if excerpt.folded.get(c.id)), 0)
    links = spine_relations(excerpt)
    drawn = {bool(link.relation.stated_in) for link in links}
    seen = [
        ("together", words.mark_together, any(r.is_joined for r in excerpt.within)),
        (words.step_word, words.mark_step, steps),
        ("main", words.mark_main, any(c.id in excerpt.claims for c in whole.main_claims()) and not cut.is_compact),
        ("conclusion", words.mark_conclusion, not cut.is_compact and any(whole.is_conclusion(c.id) for c in claims)),
        (words.unsaid, words.mark_unsaid, any(c.is_implicit for c in claims)),
        (words.more_folded.format(count=folded), words.mark_folded, bool(folded) and not cut.is_compact),
        (chips, words.mark_chip, bool(chips) and not cut.is_compact),
        ("C", words.mark_common, any(whole.ground(c.id) == "common" for c in claims)),
        (
            "ring",
            words.mark_link_by_mapper if drawn == {False} and not cut.is_compact else words.mark_link_by_mapper_too,
            False in drawn,
        ),
        ("disk", words.mark_link, True in drawn),
        (
            "+",
            counted(len(excerpt.left_out), words.nouns.left_out) + words.not_shown,
            bool(excerpt.left_out) and not excerpt.name,
        ),
    ]
    yield from ((glyph, said) for glyph, said, is_there in seen if is_there)


def legend_parts(  # noqa: PLR0913, PLR0917
    found: Legend, style: Style, cut: Cut, width: float, bottom: float, margin: float
) -> tuple[list[Panel], list[Stroke]]:
    """The legend as it is drawn, its last row over a picture's lower edge."""
    panels: list[Panel] = []
    strokes: list[Stroke] = []
    line = Line("", cut.small, style.faint)
    high = line_height(line)
    for number, row in enumerate(found.rows):
        y = bottom - EM * _LEGEND * (len(found.rows) - number) - 0.1 * EM
        total = sum(mark.wide + 0.5 * EM + room(mark.words, cut.small) for mark in row)
        gap = min((width - 2 * margin - total) / max(len(row) - 1, 1), 2.2 * EM)
        x = (width - total - gap * (len(row) - 1)) / 2
        for i, mark in enumerate(row):
            name = f"legend-{number}-{i}"
            _glyph(mark, Rect(x, y, mark.wide, high), name, style, cut, panels, strokes)
            said = room(mark.words, cut.small)
            label = box([line._replace(text=mark.words)], width=said + 1)
            panels.append(
                Panel("", name, Rect(x + mark.wide + 0.5 * EM, y, label.width, high), label, classes="legend")
            )
            x += mark.wide + 0.5 * EM + said + gap
    return panels, strokes


def _glyph(  # noqa: PLR0913, PLR0917
    mark: Mark, rect: Rect, name: str, style: Style, cut: Cut, panels: list[Panel], strokes: list[Stroke]
) -> None:
    """Draw one mark as the picture does."""
    x, y, right = rect.x, rect.middle, rect.right
    tint, pen = style.tints["left"], EM / 11
    bold = cut.small._replace(bold=True)

    def stroke(  # noqa: PLR0913 - what a stroke is
        part: str, kind: RelationKind, points: Sequence[tuple[float, float]], *, head: bool, tail: bool, plain: bool
    ) -> None:
        thick = pen * (1.9 if plain else PENS[kind])
        strokes.append(
            Stroke("", f"{name}-{part}", tuple(points), kind, style.ink, thick, 0.3 * EM, "legend", head, tail, plain)
        )

    match mark.glyph:
        case "support" | "attack" | "contradiction" | "rephrase" as kind:
            stroke("line", kind, [(x, y), (right, y)], head=True, tail=kind == "contradiction", plain=False)
        case "together":
            at = x + 0.5 * EM
            for i, off in enumerate((-0.5 * EM, 0.5 * EM)):
                stroke(
                    f"bar-{i}", "support", [(x, y + off), (at, y + off), (at, y)], head=False, tail=False, plain=True
                )
            stroke("line", "support", [(at, y), (right, y)], head=True, tail=False, plain=False)
            dot = Rect(at - 0.21 * EM, y - 0.21 * EM, 0.42 * EM, 0.42 * EM)
            panels.append(Panel("", f"{name}-dot", dot, None, "disk", style.ink, style.ink, classes="legend"))
        case "main" | "conclusion" as kind:
            ground = tint.strong if kind == "main" else tint.soft
            patch = Rect(x, y - 0.42 * EM, rect.width, 0.84 * EM)
            panels.append(Panel("", f"{name}-box", patch, None, "round", tint.strong, ground, 1.4 * pen, "legend"))
        case "disk" | "ring" as kind:
            panels.append(
                number_panel(
                    "",
                    f"{name}-disk",
                    "1",
                    (x + rect.width / 2, y),
                    style,
                    cut,
                    filled=kind == "disk",
                    classes="legend",
                )
            )
        case words if words == style.speech.words.step_word:
            label = box([Line(words, cut.small, style.ink)])
            tag = Rect(x, y - rect.height / 2, label.width + 0.3 * EM, rect.height)
            panels.append(Panel("", f"{name}-tag", tag, label, "square", style.ink, style.paper, 0.8 * pen, "legend"))
        case words:
            is_slanted = words == style.speech.words.unsaid
            face = cut.small._replace(italic=is_slanted) if is_slanted else bold if words in ("C", "+") else cut.small
            label = box([Line(words, face, tint.strong)], width=rect.width)
            panels.append(Panel("", f"{name}-words", rect._replace(width=label.width), label, classes="legend"))
