"""What was laid out, as a scene: each part's boxes, words and lines with their ids, classes and colours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.badges import marked
from argmap.diagram.boxes import Line, box, line_height
from argmap.diagram.corners import with_round_corners
from argmap.diagram.cuts import EM
from argmap.diagram.hanging.frame import legend_parts
from argmap.diagram.hanging.numbers import number_at_box, number_panel
from argmap.diagram.hanging.trees import claim_of, is_chip
from argmap.diagram.hanging.trunks import DOT
from argmap.diagram.scene import Panel, Rect, Scene, Stroke
from argmap.diagram.styles import PENS, SHAPES
from argmap.diagram.wording import APART, claim_id, issue_id, relation_id
from argmap.text.points import room

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagram.hanging.frame import Heading, Legend
    from argmap.diagram.hanging.links import Link
    from argmap.diagram.hanging.placing import Note, Placed
    from argmap.diagram.hanging.setting import Setting
    from argmap.diagram.hanging.spine import Band, Row, Spine
    from argmap.diagram.hanging.trees import Strip
    from argmap.diagram.hanging.trunks import Path, Trunks
    from argmap.diagram.scene import Point
    from argmap.diagram.styles import Style
    from argmap.model import Excerpt
    from argmap.text.points import Face

_PEN = EM / 11
"""How thick a hair line is."""

POINT = ".point"
"""Ends the id of the part on which a relation's lines meet: its dot, or its number in the spine. No id has a point."""


class Laid(NamedTuple):
    """All that was laid out."""

    placed: Mapping[Strip, Placed]
    tags: Mapping[str, Rect]
    trunks: Mapping[Strip, Trunks]
    bands: list[tuple[Band, Rect]]
    links: list[Link]
    heading: Heading
    legend: Legend
    width: float
    height: float
    margin: float


def paint(excerpt: Excerpt, spine: Spine, setting: Setting, laid: Laid) -> Scene:
    """The scene."""
    return _Painting(excerpt, spine, setting, laid).scene()


class _Painting:
    """A scene in the making."""

    def __init__(self, excerpt: Excerpt, spine: Spine, setting: Setting, laid: Laid) -> None:
        self.excerpt = excerpt
        self.spine = spine
        self.style = setting.style
        self.cut = setting.cut
        self.setting = setting
        self.laid = laid
        self.made = Scene(laid.width, laid.height, self.style.paper)
        self.rects = {key: rect for placed in laid.placed.values() for key, rect in placed.rects.items()}
        self.points: set[str] = {row.relation for band, _ in laid.bands for row in band.rows}
        """The relations that have a part on which their lines meet."""
        for trunks in laid.trunks.values():
            self.points.update(trunks.dots)

    def scene(self) -> Scene:
        laid = self.laid
        for i, words in enumerate(laid.heading.words):
            self._line("", f"heading-{i}", words.line, (words.x, words.y), words.align, "heading", words.link)
        for band, rect in laid.bands:
            self._band(band, rect)
        for strip, placed in laid.placed.items():
            for key, rect in placed.rects.items():
                self._row(key, rect)
            for note in placed.notes:
                self._note(note, strip)
        for trunks in laid.trunks.values():
            self._trunks(trunks)
        for relation, rect in laid.tags.items():
            self._tag(relation, rect)
        for i, link in enumerate(laid.links):
            self._link(link, i)
        bottom = laid.height - 0.3 * laid.margin
        panels, strokes = legend_parts(laid.legend, self.style, self.cut, laid.width, bottom, laid.margin)
        self.made.panels += panels
        self.made.strokes = [*with_round_corners(self.made.strokes), *strokes]
        across = {crossing.id for crossing in self.excerpt.crossings}
        for name, shown in self.excerpt.relations.items():
            states = [*(["crossing"] if name in across else []), shown.kind, *marked(name, self.excerpt).states]
            self.made.classes[relation_id(name)] = " ".join(["relation", *states])
        return self.made

    def _trunks(self, trunks: Trunks) -> None:
        counts: Counter[str] = Counter()
        for path in trunks.paths:
            self._path(path, counts[path.relation])
            counts[path.relation] += 1
        for relation, point in trunks.dots.items():
            self._dot(relation, point)

    # Words

    def _line(  # noqa: PLR0913, PLR0917 - what a line of words is and where
        self, part: str, name: str, line: Line, at: Point, align: str = "LEFT", classes: str = "label", link: str = ""
    ) -> None:
        """A line of words, its upper edge at a place, to the left of it, to the right, or in its middle."""
        label = box([line], align="RIGHT" if align == "RIGHT" else "LEFT")
        x = at[0] - {"LEFT": 0.0, "CENTER": label.width / 2, "RIGHT": label.width}[align]
        rect = Rect(x, at[1], label.width, label.height)
        self.made.panels.append(Panel(part, name, rect, label, classes=classes, link=link))

    # The spine

    def _band(self, band: Band, rect: Rect) -> None:
        name = issue_id(band.issue) if band.issue is not None else APART
        style, cut = self.style, self.cut
        self.made.panels.append(Panel(name, name, rect, None, "round", style.band, style.band, 0.5 * _PEN, "issue"))
        face = cut.question if band.issue is not None else cut.small
        ink = style.ink if band.issue is not None else style.faint
        high = line_height(Line("", face, ""))
        x, y, align = rect.x + rect.width / 2, rect.y + 0.25 * EM, "CENTER"
        if cut.is_compact:
            x, align = rect.x + self.spine.columns(band.width).question, "LEFT"
            y = rect.y + (rect.height - len(band.question) * high) / 2
        for i, said in enumerate(band.question):
            self._line(name, f"{name}.words-{i}", Line(said, face, ink), (x, y), align)
            y += high
        small = Line("", cut.small, style.faint)
        for i, said in enumerate(band.answers):
            self._line(name, f"{name}.answers-{i}", small._replace(text=said), (rect.x + rect.width / 2, y), "CENTER")
            y += line_height(small)
        for row in band.rows:
            self._spine_row(row, band, rect)

    def _spine_row(self, row: Row, band: Band, rect: Rect) -> None:
        """A link's row: its left end, its number, what it does, its right end."""
        part, cut = relation_id(row.relation), self.cut
        middle, high = rect.y + row.offset, line_height(Line("", cut.small, ""))
        columns = self.spine.columns(band.width)
        left, right = rect.x + 0.5 * EM, rect.right - 0.5 * EM
        if cut.is_compact:
            disk, verb = rect.x + columns.disk + self.spine.disk / 2, rect.x + columns.verb
        else:
            wide = self.spine.disk + 0.3 * EM + self.spine.verb
            disk = rect.x + (rect.width - wide) / 2 + self.spine.disk / 2
            verb = disk + self.spine.disk / 2 + 0.3 * EM
        ink = self._ink(row.relation, self.style.ink)
        if row.number:
            self.made.panels.append(self._number(row.relation, part + POINT, (row.number,), (disk, middle), "point"))
        verb_line = Line(row.verb, cut.small, ink)
        name = f"{part}.verb" if row.number else part + POINT
        self._line(part, name, verb_line, (verb, middle - high / 2))
        for side, said, x, align in (("left", row.left, left, "LEFT"), ("right", row.right, right, "RIGHT")):
            y = middle - len(said) * high / 2
            tint = self.style.tints["left" if side == "left" else "right"]
            for i, one in enumerate(said):
                if one:
                    self._line(part, f"{part}.{side}-{i}", Line(one, cut.small, tint.strong), (x, y), align)
                y += high

    def _number(
        self, relation: str, name: str, numbers: tuple[str, ...], middle: Point, classes: str = "number"
    ) -> Panel:
        said = _listed(numbers)
        filled = bool(self.excerpt.relations[relation].relation.stated_in)
        return number_panel(
            relation_id(relation), name, said, middle, self.style, self.cut, filled=filled, classes=classes
        )

    # Rows

    def _row(self, key: str, rect: Rect) -> None:
        if is_chip(key):
            self._chip(key, rect)
            return
        whole, style = self.excerpt.whole, self.style
        claim, ground, role = self.excerpt.claims[key], whole.ground(key), whole.role(key)
        badges, tint = marked(key, self.excerpt), style.tints[ground]
        is_main, is_conclusion = role == "main claim", whole.is_conclusion(key)
        states = [*(["implicit"] if claim.is_implicit else []), *badges.states]
        if key in self.setting.empty:
            states.append("empty")
        self.made.panels.append(
            Panel(
                part=claim_id(key),
                name=claim_id(key),
                rect=rect,
                label=self.setting.label(key, rect.width),
                shape=SHAPES[ground],
                border=tint.strong,
                ground=tint.of_main if is_main else tint.soft if is_conclusion else style.paper,
                pen=_PEN * badges.pen * (1.6 if is_main or is_conclusion else 1.0),
                classes=" ".join(["claim", ground, role.replace(" ", "-"), *states]),
                is_struck=badges.is_struck,
                inset=self.cut.pad[0],
            )
        )

    def _chip(self, key: str, rect: Rect) -> None:
        """A claim that is used again: where it stands."""
        claim, relation = claim_of(key), key.partition("@")[2]
        tint = self.style.tints[self.excerpt.whole.ground(claim)]
        label = self.setting.chip(key, rect.width, self._arrow(rect, self.rects.get(claim)))
        part = relation_id(relation)
        self.made.panels.append(
            Panel(
                part,
                f"{part}.see-{claim}",
                rect,
                label,
                "round",
                tint.strong,
                self.style.paper,
                0.5 * _PEN,
                "chip",
                link=f"#{claim_id(claim)}" if claim in self.rects else "",
            )
        )

    @staticmethod
    def _arrow(chip: Rect, claim: Rect | None) -> str:
        """Which way a claim stands from where it is used again."""
        if claim is None or (claim.x < chip.right and chip.x < claim.right):
            return "↓" if claim is not None and claim.y > chip.y else "↑"
        return "→" if claim.x > chip.x else "←"

    def _note(self, note: Note, strip: Strip) -> None:
        """A word between a claim and its first reason, at the trunk; or what stands over trees of their own."""
        words, rect = self.style.speech.words, note.rect
        if note.kind == "step":
            return
        align, x = ("RIGHT", rect.right) if strip == "right" else ("LEFT", rect.x)
        if note.kind == "caption":
            face = self.cut.small._replace(italic=True)
            line = Line(_within(note.about, face, rect.width), face, self.style.faint)
            self._line("", f"caption-{strip}-{len(self.made.panels)}", line, (x, rect.y), align, "caption")
            return
        shown = self.excerpt.relations[note.about]
        is_step = shown.target.at in self.excerpt.relations
        said, face = words.because[shown.kind], self.cut.small._replace(italic=True)
        if is_step and shown.kind == "attack" and room(words.because_step, face) < rect.width:
            said = words.because_step
        part = relation_id(note.about)
        line = Line(said, face, self._ink(note.about, self.style.faint))
        self._line(part, f"{part}.because", line, (x + (0.1 if align == "LEFT" else -0.1) * EM, rect.y), align)

    def _tag(self, relation: str, rect: Rect) -> None:
        """The tag of a step that a link is aimed at."""
        part = relation_id(relation)
        label = box([tag_line(relation, self.excerpt, self.style, self.cut.small, short=self.cut.is_compact)])
        self.made.panels.append(
            Panel(part, f"{part}.step", rect, label, "square", self.style.ink, self.style.paper, 0.8 * _PEN, "step")
        )

    # Lines

    def _ink(self, relation: str, usual: str) -> str:
        return self.style.faint if marked(relation, self.excerpt).is_pale else usual

    def _end(self, name: str) -> str:
        """The id of the part at a line's end."""
        claim = claim_of(name)
        if claim in self.excerpt.claims:
            return claim_id(claim)
        return relation_id(name) + POINT if name in self.points else relation_id(name)

    def _path(self, path: Path, number: int) -> None:
        """A line within a side."""
        shown = self.excerpt.relations[path.relation]
        badges, kind = marked(path.relation, self.excerpt), shown.kind
        thick = 1.9 if path.is_bar else PENS[kind]
        part = relation_id(path.relation)
        self.made.strokes.append(
            Stroke(
                part=part,
                name=f"{part}.line-{number}",
                points=path.points,
                kind=kind,
                colour=self._ink(path.relation, self.style.ink),
                pen=_PEN * thick * badges.pen,
                radius=0.5 * EM,
                classes="bar" if path.is_bar else "line",
                has_head=path.has_head,
                has_tail=kind == "contradiction" and not path.is_bar and path.joins[0] in self.excerpt.claims,
                is_plain=path.is_bar,
                joins=(self._end(path.joins[0]), self._end(path.joins[1])),
            )
        )
        if kind == "rephrase" and path.has_head:
            (ax, ay), (bx, _) = path.points[0], path.points[1]
            bold = self.cut.small._replace(bold=True)
            self._line(part, f"{part}.same", Line("=", bold, self.style.ink), ((ax + bx) / 2, ay - 0.55 * EM), "CENTER")

    def _dot(self, relation: str, point: Point) -> None:
        """Filled where premises count only together; else a ring, on a step that something is aimed at."""
        part, ink = relation_id(relation), self.style.ink
        ground = ink if self.excerpt.relations[relation].is_joined else self.style.paper
        rect = Rect(point[0] - DOT / 2, point[1] - DOT / 2, DOT, DOT)
        self.made.panels.append(Panel(part, part + POINT, rect, None, "disk", ink, ground, 0.8 * _PEN, "junction"))

    def _link(self, link: Link, number: int) -> None:
        """Half of a link across, and its number at the box."""
        shown, part = self.excerpt.relations[link.relation], relation_id(link.relation)
        badges = marked(link.relation, self.excerpt)
        kind = shown.kind
        tint = self.style.tints[self.excerpt.whole.ground(link.relation)]
        colour = tint.strong if kind in ("support", "attack") else self.style.ink
        point = part + POINT
        if link.points:
            end = self._end(link.at)
            self.made.strokes.append(
                Stroke(
                    part=part,
                    name=f"{part}.link-{number}",
                    points=link.points,
                    kind=kind,
                    colour=self.style.faint if badges.is_pale else colour,
                    pen=_PEN * PENS[kind] * badges.pen,
                    radius=0.8 * EM,
                    classes="link",
                    has_head=link.is_target,
                    has_tail=kind == "contradiction" and not link.is_target,
                    joins=(point, end) if link.is_target else (end, point),
                )
            )
        if link.shares[0] != link.relation:
            return
        signs = [self.excerpt.whole.number(name) + marked(name, self.excerpt).sign for name in link.shares]
        numbers = tuple(sign for sign in signs if sign)
        if numbers:
            said = _listed(numbers)
            name = f"{part}.at-{link.at}-{number}"
            has_head = link.is_target or kind == "contradiction"
            rect = number_at_box(said, link.place, 1 if link.side == "left" else -1, self.cut, has_head=has_head)
            if self.cut.is_compact:
                line = Line(said, self.cut.small._replace(bold=True), colour)
                panel = Panel(part, name, rect, box([line]), "square", self.style.paper, self.style.paper, 0, "number")
                self.made.panels.append(panel)
                return
            middle = (rect.x + rect.width / 2, link.place[1])
            self.made.panels.append(self._number(link.relation, name, numbers, middle))


def _listed(numbers: tuple[str, ...]) -> str:
    """The numbers of links that end at one place; of many, the first and the last."""
    return " ".join(numbers) if len(numbers) < 5 else f"{numbers[0]} … {numbers[-1]}"


def _within(words: str, face: Face, width: float) -> str:
    """As many words as have room, the last ones left out; of one word that has none, its beginning."""
    kept = words.split(" ")
    while len(kept) > 1 and room(" ".join(kept), face) > width:
        kept = [*kept[:-2], f"{kept[-2].rstrip('…')}…"]
    said = " ".join(kept)
    while len(said) > 2 and room(said, face) > width:
        said = f"{said.rstrip('…')[:-1]}…"
    return said


def tag_line(relation: str, excerpt: Excerpt, style: Style, face: Face, *, short: bool) -> Line:
    """The words of a step's tag: from its premises to what they are for."""
    words, shown = style.speech.words, excerpt.relations[relation]
    target = excerpt.whole.number(excerpt.whole.aim(shown.relation).id)
    if short:
        return Line(words.step_tag_short.format(target=target), face, style.ink)
    premises = " + ".join(excerpt.whole.number(end.at) for end in shown.premises)
    return Line(words.step_tag.format(premises=premises, target=target), face, style.ink)
