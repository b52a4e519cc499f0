"""Boxes: what stands in one, and the border that says what the entry does in the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.phrases import PLAIN, relation_sentence, voice_line
from argmap.tui.drawings.canvas import Canvas, Ink, Place, cut, width_of, wrap

if TYPE_CHECKING:
    from argmap.model import Claim, Ground, Structure
    from argmap.tui.drawings.canvas import Point
    from argmap.tui.glyphs import Glyphs

Border = Literal["main", "conclusion", "premise", "implicit", "issue", "chosen"]
"""double, rounded, plain, dashed, open at the sides, heavy"""

_BORDERS: dict[Border, str] = {
    "main": "╔═╗║╝╚",
    "conclusion": "╭─╮│╯╰",
    "premise": "┌─┐│┘└",
    "implicit": "┌╌┐╎┘└",
    "issue": "┌┄┐┆┘└",
    "chosen": "┏━┓┃┛┗",
}
_ASCII_BORDERS: dict[Border, str] = {
    "main": "#=#|##",
    "conclusion": ".-.|''",
    "premise": "+-+|++",
    "implicit": "+.+:++",
    "issue": "?.?:??",
    "chosen": "######",
}
HEAVIER = str.maketrans("╔═╗║╝╚╭─╮│╯╰┌┐┘└╌╎┄┆", "┏━┓┃┛┗┏━┓┃┛┗┏┓┛┗━┃━┃")
"""Turns any border into that of what is selected."""


class Box(NamedTuple):
    """An entry as it is drawn, wherever it will stand."""

    id: str
    number: str
    """What it starts with, in the colour of its side."""
    lines: tuple[str, ...]
    """The first starts with the number."""
    voice: str
    """A last line in quiet ink; may be empty."""
    badge: str
    """What stands in the upper border, such as the numbers of crossings."""
    border: Border
    ground: Ground
    width: int

    @property
    def height(self) -> int:
        """In rows, the border included."""
        return len(self.lines) + 2 + bool(self.voice)


class Amount(NamedTuple):
    """How much of a claim its box says."""

    width: int
    """Of the box at most, in columns."""
    lines: int | None
    """Of the wording at most; 0: the number alone."""
    full: bool
    """The full text and the voice, instead of the label."""
    even: bool = True
    """Always as wide as it may be, so that columns stand straight."""


def box_of_entry(name: str, structure: Structure, amount: Amount, *, glyphs: Glyphs) -> Box:
    """The box of a claim, a relation (as a sentence of numbers) or an issue (its question)."""
    if name in structure.claims:
        return _box_of_claim(structure.claims[name], structure, amount, glyphs=glyphs)
    if name in structure.issues:
        question = structure.issues[name].question
        return _filled(Box(name, glyphs.issue, (question,), "", "", "issue", "common", amount.width), amount, glyphs)
    relation = structure.relations[name]
    sentence = relation_sentence(relation, structure, PLAIN)
    sign = glyphs.of_kind(relation.kind)
    return _filled(Box(name, sign, (sentence,), "", "", "issue", structure.ground(name), amount.width), amount, glyphs)


def _box_of_claim(claim: Claim, structure: Structure, amount: Amount, *, glyphs: Glyphs) -> Box:
    text = claim.text if amount.full else claim.short
    box = Box(
        id=claim.id,
        number=structure.number(claim.id),
        lines=(text,),
        voice=cut(voice_line(claim.quotes, PLAIN), amount.width - 4, ellipsis=ellipsis_of(glyphs))
        if amount.full
        else "",
        badge=badge_of(claim.id, structure, glyphs=glyphs),
        border=border_of(claim, structure),
        ground=structure.ground(claim.id),
        width=amount.width,
    )
    return _filled(box, amount, glyphs)


def _filled(box: Box, amount: Amount, glyphs: Glyphs) -> Box:
    inside = amount.width - 4
    if amount.lines == 0:
        return box._replace(lines=(cut(box.number, inside, ellipsis=ellipsis_of(glyphs)),), voice="")
    lines = wrap(f"{box.number} {box.lines[0]}", inside, lines=amount.lines, ellipsis=ellipsis_of(glyphs))
    if amount.even:
        return box._replace(lines=tuple(lines))
    used = max([*map(width_of, lines), width_of(box.voice), width_of(box.badge) + 1])
    return box._replace(lines=tuple(lines), width=max(used + 4, 8))


def border_of(claim: Claim, structure: Structure) -> Border:
    """What the claim does in the map, as a border."""
    if claim.is_implicit:
        return "implicit" if structure.role(claim.id) != "main claim" else "main"
    if structure.role(claim.id) == "main claim":
        return "main"
    return "conclusion" if structure.is_conclusion(claim.id) else "premise"


def badge_of(claim: str, structure: Structure, *, glyphs: Glyphs) -> str:
    """The numbers of the crossings that touch a claim, or a step to or from it."""
    touching = [*structure.onto(claim), *structure.out_of(claim)]
    touching += [r for step in structure.supports_of(claim) for r in structure.onto(step.id)]
    numbers = dict.fromkeys(structure.number(relation.id) for relation in touching)
    found = sorted((number for number in numbers if number), key=lambda number: (len(number), number))
    return glyphs.attacks + ",".join(found) if found else ""


def ellipsis_of(glyphs: Glyphs) -> str:
    """What shows that words were left out."""
    return "..." if is_ascii(glyphs) else "…"


def is_ascii(glyphs: Glyphs) -> bool:
    """Whether only ASCII may be drawn."""
    return glyphs.main.isascii()


def draw_box(canvas: Canvas, box: Box, at: Point, *, glyphs: Glyphs, chosen: bool = False) -> Place:
    """Draw a box and note its place."""
    x, y = at
    ink = Ink(box.ground, "strong" if chosen or box.border == "main" else "plain")
    table = _ASCII_BORDERS if is_ascii(glyphs) else _BORDERS
    corner, flat, other, side, last, first = tuple(table["chosen" if chosen else box.border])
    inside = box.width - 4
    badge = f" {cut(box.badge, inside - 1, ellipsis=ellipsis_of(glyphs))} " if box.badge and inside > 2 else ""
    canvas.write(at, corner + flat * (box.width - 2) + other, ink=ink, name=box.id)
    if badge:
        start = x + box.width - 2 - width_of(badge)
        canvas.write((max(start, x + 1), y), badge, ink=Ink(box.ground, "strong"), name=box.id)
    for i, line in enumerate(box.lines + ((box.voice,) if box.voice else ())):
        quiet = i == len(box.lines)
        row = y + 1 + i
        canvas.write((x, row), side + " " * (box.width - 2) + side, ink=ink, name=box.id)
        canvas.write((x + 2, row), line, ink=Ink(None, "quiet" if quiet else "plain"), name=box.id)
        if i == 0 and line.startswith(box.number):
            canvas.write((x + 2, row), box.number, ink=Ink(box.ground, "strong"), name=box.id)
    canvas.write((x, y + box.height - 1), first + flat * (box.width - 2) + last, ink=ink, name=box.id)
    place = Place(x, y, box.width, box.height)
    canvas.note(box.id, place)
    return place
