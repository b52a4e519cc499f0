"""BoxWords set in boxes: how high each row is at a width, and its label once the width is known.

Heights are asked for at many widths, so words are only broken into lines at the last; until then lines are counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.diagram.badges import marked
from argmap.diagram.boxes import Box, Line, box, line_height, side_by_side, stacked
from argmap.diagram.cuts import DENSE, EM
from argmap.diagram.hanging.trees import claim_of, is_chip
from argmap.phrases import short_words, voice_line
from argmap.text import is_right_to_left
from argmap.text.points import count_lines, lines, longest_word, room

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from argmap.diagram.cuts import Cut
    from argmap.diagram.styles import Style
    from argmap.model import Claim, Excerpt

_LEAST = 3.2 * EM
"""The least room for a line of a claim."""


class BoxWords(NamedTuple):
    """What stands in a claim's box."""

    number: Line
    over: Line
    """Who says it; empty where it is the author, or nobody."""
    body: Line
    tail: Line
    """How much is folded in; empty if nothing is."""
    lead: float
    """The room for the number."""

    @property
    def tail_room(self) -> float:
        """The room for the tail, and a gap before it."""
        return ceil(room(self.tail.text, self.tail.face) + 0.6 * EM) if self.tail.text else 0


@dataclass
class Setting:
    """Sets the words of a picture's rows."""

    excerpt: Excerpt
    style: Style
    cut: Cut
    links: Mapping[str, int]
    """How many links start or end at a claim: its box has room for them."""
    empty: Collection[str] = ()
    """Claims that stand as empty boxes."""

    def __post_init__(self) -> None:
        self._words: dict[str, BoxWords] = {}
        self._heights: dict[tuple[str, int], float] = {}

    def height(self, key: str, width: float) -> float:
        """How high a row of this width is."""
        at = (key, int(width))
        if at not in self._heights:
            self._heights[at] = (self._chip_height if is_chip(key) else self._box_height)(key, width)
        return self._heights[at]

    def breaks(self, key: str, width: float) -> bool:
        """Whether a word of the row has to be broken at this width."""
        if is_chip(key):
            return False
        words = self.words(key)
        return longest_word(words.body.text, words.body.face) > self._text_width(words, width)

    def label(self, key: str, width: float) -> Box:
        """What stands in a row's box of this width; for a chip, use `chip`."""
        words = self.words(key)
        across = self._text_width(words, width)
        over = lines(words.over.text, words.over.face, across) if words.over.text else []
        text = [words.over._replace(text=one) for one in over]
        tail = words.tail_room
        is_rtl = is_right_to_left(words.body.text)
        body = lines(words.body.text, words.body.face, across, tail=0 if is_rtl else tail)
        text += [words.body._replace(text=one) for one in body]
        parts = [box(text, width=across)]
        if tail:
            last = text[-1]
            shares = not is_rtl and room(last.text, last.face) + tail <= across
            parts = [box(text[:-1] if shares else text, width=across)] if len(text) > 1 or not shares else []
            beside = [last] if shares else [last._replace(text="")]
            high = line_height(last) if shares else line_height(words.tail)
            row = [
                box(beside, width=across - tail, height=high),
                box([words.tail], width=tail, height=high, align="RIGHT"),
            ]
            parts.append(side_by_side(row))
        right = stacked(parts) if len(parts) > 1 else parts[0]
        top = box([words.number], width=words.lead, height=line_height(text[0] if text else words.number))
        rest = right.height - top.height
        left = (
            stacked([top, Box("", words.lead, rest)])
            if rest >= 1
            else box([words.number], width=words.lead, height=right.height)
        )
        return side_by_side([left, right])

    def chip(self, key: str, width: float, arrow: str) -> Box:
        """What stands in a chip that may be so wide."""
        tint = self.style.tints[self.excerpt.whole.ground(claim_of(key))]
        words = self._chip_words(claim_of(key), arrow)
        return box([Line(one, self.cut.small, tint.strong) for one in lines(words, self.cut.small, width - 0.9 * EM)])

    def words(self, claim: str) -> BoxWords:
        """What stands in a claim's box."""
        if claim not in self._words:
            self._words[claim] = self._worded(self.excerpt.claims[claim])
        return self._words[claim]

    def _worded(self, claim: Claim) -> BoxWords:
        whole, style, cut = self.excerpt.whole, self.style, self.cut
        badges = marked(claim.id, self.excerpt)
        is_main = claim.id in self._mains
        tint = style.tints[whole.ground(claim.id)]
        face = cut.main if is_main else cut.conclusion if whole.is_conclusion(claim.id) else cut.claim
        ink = style.on_strong if is_main else style.faint if badges.is_pale else style.ink
        beside = style.on_strong if is_main else tint.strong
        number_face = cut.main if is_main else cut.small._replace(bold=True)
        number = whole.number(claim.id) + badges.sign
        lead = ceil(room(number, number_face) + 0.5 * EM)
        unsaid, words = style.speech.words.unsaid if claim.is_implicit else "", style.speech.words
        who = unsaid or self._who(claim)
        folded = self.excerpt.folded.get(claim.id, 0)
        tail = [words.more_folded.format(count=folded)] if folded else []
        if claim.id in self.empty:
            return BoxWords(
                Line(number, number_face, beside),
                Line("", cut.small, beside),
                Line("\u00a0", face, ink),
                Line("", cut.small, beside),
                lead,
            )
        if cut.labels == "short":
            tail = [*badges.words, *([unsaid] if unsaid else []), *tail]
            over = "" if unsaid else who
        else:
            over = " · ".join(filter(None, [who, *badges.words]))
        said = short_words(claim, style.speech) if cut.labels == "short" else claim.text
        return BoxWords(
            Line(number, number_face, beside),
            Line(over, cut.small, beside),
            Line(said, face._replace(italic=claim.is_implicit), ink),
            Line(" · ".join(tail), cut.small, beside),
            lead,
        )

    def _who(self, claim: Claim) -> str:
        """Who says it, in whose article where that is not plain."""
        whole = self.excerpt.whole
        if whole.ground(claim.id) == "common":
            return ""  # each side says it in its own way
        said = voice_line(claim.own_quotes, self.style.speech)
        if whole.ground(claim.id) not in self._shared_sides:
            return said
        ground = whole.ground(claim.id)
        sources = [whole.sources[q.source] for q in claim.own_quotes]
        parties = dict.fromkeys(source.party for source in sources if source.side == ground)
        return " · ".join(filter(None, [self.style.speech.listed(parties), said]))

    @cached_property
    def _mains(self) -> set[str]:
        return {claim.id for claim in self.excerpt.whole.main_claims()}

    @cached_property
    def _shared_sides(self) -> set[str]:
        """The sides on which several parties speak, so that boxes say whose they are."""
        parties: dict[str, set[str]] = {}
        for source in self.excerpt.whole.map.sources:
            if source.side:
                parties.setdefault(source.side, set()).add(source.party)
        return {side for side, found in parties.items() if len(found) > 1}

    def _text_width(self, words: BoxWords, width: float) -> float:
        return max(width - 2 * self.cut.pad[0] - words.lead, _LEAST)

    def _box_height(self, claim: str, width: float) -> float:
        words = self.words(claim)
        across = self._text_width(words, width)
        body = words.body
        tail = words.tail_room
        if is_right_to_left(body.text):
            count, more = count_lines(body.text, body.face, across), line_height(words.tail) if tail else 0
        else:
            bare = count_lines(body.text, body.face, across)
            count = count_lines(body.text, body.face, across, tail=tail) if tail else bare
            more = line_height(words.tail) if count > bare else 0
            count = bare
        high = count * line_height(body) + more
        if words.over.text:
            high += count_lines(words.over.text, words.over.face, across) * line_height(words.over)
        least = self.links.get(claim, 0) * self.cut.port_gap + 0.4 * EM
        return max(max(high, line_height(words.number)) + 2 * self.cut.pad[1], least)

    def _chip_height(self, key: str, width: float) -> float:
        count = count_lines(self._chip_words(claim_of(key), "→"), self.cut.small, width - 0.9 * EM)
        return count * line_height(Line("", self.cut.small, "")) + 0.2 * EM

    def _chip_words(self, claim: str, arrow: str) -> str:
        number, words = self.excerpt.whole.number(claim), self.style.speech.words
        is_shown = claim in self.excerpt.claims
        see = words.see.format(number=number, arrow=arrow) if is_shown else words.only_with.format(number=number)
        if self.cut.labels == "short" or len(self.excerpt.claims) > 3 * DENSE or claim in self.empty:
            return see
        return f"{see} {short_words(self.excerpt.whole.claims[claim], self.style.speech)}"
