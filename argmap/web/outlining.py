"""The map in words, as nested lists: what without scripts the numbers lead to, and what a screen reader reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.phrases import counted, numbered, parties, parties_or_side, sentence, speakers
from argmap.web.markup import Markup, element, line, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.model import Claim, Ground, Relation
    from argmap.web.subject import Subject

_DEEPEST = 8
"""Deeper lists go on at this depth: there is no room, and parsers of pages stop nesting somewhere."""


class _Told(NamedTuple):
    depth: int
    attributes: dict[str, str | None]
    content: Markup
    is_kept: bool = False
    """Whether it is shown where the rest is folded away."""


_Walk = "Iterator[_Told | _Walk]"


def outline_page(subject: Subject) -> Markup:
    """Each side's main claims with all that leads to them, what both grant, and what stands apart."""
    told = _Outline(subject)
    more = element(
        "button",
        {"type": "button", "class": "tool js", "id": "whole"},
        subject.page.outline_rest.format(count=counted(subject.left_out, subject.speech.nouns.claim)),
    )
    return together(
        element("h2", {}, subject.page.outline_of),
        more if subject.left_out else [],
        [_section(subject, heading, rows) for heading, rows in told.all()],
    )


def _section(subject: Subject, heading: str, rows: Sequence[_Told]) -> Markup:
    shown = _folding(rows) if subject.left_out else rows
    is_rest = all("rest" in str(row.attributes["class"]).split() for row in shown)
    return element("section", {"class": "rest" if is_rest else None}, element("h3", {}, heading), _nested(shown))


def _folding(rows: Sequence[_Told]) -> list[_Told]:
    """The same rows; those under which nothing is kept are marked as the rest."""
    found: list[_Told] = []
    kept = -1  # the depth of what is kept that the rows before may lead to
    for row in reversed(rows):
        is_kept = row.is_kept or row.depth < kept
        kept = row.depth if is_kept else kept
        kind = f"{row.attributes['class']}{'' if is_kept else ' rest'}"
        found.append(row._replace(attributes={**row.attributes, "class": kind}))
    return found[::-1]


class _Outline:
    """One telling of a map; claims are told where they first bear on something."""

    def __init__(self, subject: Subject) -> None:
        self._subject, self._whole, self._words = subject, subject.whole, subject.words
        self._said: set[str] = set()

    def all(self) -> Iterator[tuple[str, list[_Told]]]:
        """The sections that have something to say."""
        grounds: tuple[Ground, ...] = ("left", "right", "common", "none")
        for ground in grounds:
            mains = [c for c in self._whole.main_claims() if self._whole.ground(c.id) == ground]
            rows = [row for claim in mains for row in self._flat(claim)]
            if rows:
                yield self._heading(ground), rows
        for ground in grounds:
            rest = [c for c in self._whole.in_order() if self._whole.ground(c.id) == ground]
            tops = [c for c in rest if not self._whole.out_of(c.id)]
            rows = [row for claim in (*tops, *rest) if claim.id not in self._said for row in self._flat(claim)]
            if rows:
                yield self._apart(ground), rows

    def _heading(self, ground: Ground) -> str:
        if ground in ("left", "right"):
            letter = self._subject.page.letter[ground]
            return self._subject.page.article.format(
                letter=letter, party=line(parties_or_side(ground, self._whole, self._subject.speech))
            )
        return self._words.common_ground if ground == "common" else self._words.on_no_side

    def _apart(self, ground: Ground) -> str:
        if ground in ("left", "right"):
            return f"{self._subject.page.standing_apart}: {self._heading(ground)}"
        return self._heading(ground)

    def _flat(self, claim: Claim) -> Iterator[_Told]:
        """A claim and all that leads to it; steps, not calls, go down."""
        walks: list[Iterator[object]] = [self._claim(claim, 0)]
        while walks:
            step = next(walks[-1], None)
            if step is None:
                walks.pop()
            elif isinstance(step, _Told):
                yield step
            else:
                walks.append(step)  # type: ignore[arg-type]

    def _claim(self, claim: Claim, depth: int) -> Iterator[object]:
        subject, number = self._subject, self._subject.number(claim.id)
        kind = subject.ground(claim.id)
        name = element("a", {"class": "num", "href": f"#{number}"}, number)
        if claim.id in self._said:
            yield _Told(depth, {"class": f"{kind} again"}, element("p", {}, name, " ", line(claim.short)))
            return
        self._said.add(claim.id)
        unsure = element("span", {"class": "unsure"}, "?") if claim.is_proposed else ""
        text = element("span", {"class": "t", "dir": "auto"}, line(claim.text))
        said = line(speakers(claim, self._whole, subject.speech))
        who = element("small", {}, said) if said != self._party(claim) else ""
        details = [element("p", {"class": "detail"}, told) for told in self._details(claim)]
        content = together(element("p", {}, name, unsure, " ", text, " ", who), details)
        yield _Told(depth, {"id": number, "class": kind}, content, claim.id in subject.excerpt.claims)
        onto = [r for r in self._whole.onto(claim.id) if not self._whole.is_crossing(r)]
        for relation in sorted(onto, key=lambda r: r.kind != "support"):
            yield self._relation(relation, depth + 1)

    def _party(self, claim: Claim) -> str:
        """Who is taken to say a claim where nothing else is said."""
        ground = self._whole.ground(claim.id)
        return line(parties(ground, self._whole, self._subject.speech)) if ground in ("left", "right") else ""

    def _details(self, claim: Claim) -> Iterator[str]:
        numbers = [self._subject.number(crossing.id) for crossing in self._whole.crossings_of(claim.id)]
        if numbers:
            links = numbered(self._subject.speech.nouns.link, numbers, self._subject.speech)
            yield self._words.meets_other_side.format(links=links)
        yield from self._subject.said_of(claim)
        if claim.note.strip():
            yield sentence(self._words.note.format(words=line(claim.note)))

    def _relation(self, relation: Relation, depth: int) -> Iterator[object]:
        words = self._words
        lead = words.because_step if relation.target in self._whole.relations else words.because[relation.kind]
        told = f"{lead}, {self._subject.page.together}" if relation.is_linked else lead
        yield _Told(depth, {"class": f"rel {relation.kind}"}, element("p", {}, told))
        for premise in relation.premises:
            yield self._claim(self._whole.claims[premise], depth + 1)
        for onto in self._whole.onto(relation.id):
            if not self._whole.is_crossing(onto):
                yield self._relation(onto, depth + 1)


def _nested(rows: Iterable[_Told]) -> Markup:
    """Rows with depths as lists in lists."""
    out: list[Markup] = []
    at = -1
    for row in rows:
        depth = min(row.depth, _DEEPEST, at + 1)
        if depth > at:
            out.append(Markup("<ul>"))
        else:
            out.append(Markup("</li>" + "</ul></li>" * (at - depth)))
        out.append(Markup(element("li", row.attributes, row.content).removesuffix("</li>")))
        at = depth
    out.append(Markup("</li></ul>" * (at + 1)))
    return together(out)
