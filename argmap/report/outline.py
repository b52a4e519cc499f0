"""A map from its first word to its last, for reading aloud: who argues for what, on what it rests, where they meet.

Each side's main claims come first, each claim followed by the relations that lead to it and their premises, so
that nobody has to hold a picture in mind. It is told as a list of items first, then written out in a form.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.model import NOTHING_SAID, proposals
from argmap.phrases import (
    PLAIN,
    Speech,
    badge_lines,
    byline,
    capital,
    draft_line,
    drawn_by,
    map_title,
    numbered,
    opposite_use,
    parties,
    proposal,
    quoted,
    relation_words,
    sentence,
    speakers,
    together,
)
from argmap.report.asking import step_questions
from argmap.report.markdown import escaped
from argmap.text import Surface, one_line, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.model import Claim, Ground, Issue, Overlay, Pairing, Relation, Source, Structure

_WIDTH = 100
"""Columns of a line of plain text."""

_DEEPEST = 6
"""From this depth on items stand no further to the right; their numbers say where they belong."""


class Item(NamedTuple):
    """Something that is said, and what else there is to know about it."""

    words: str
    lead: str = ""
    """Its number, or what it is."""
    depth: int = 0
    details: tuple[str, ...] = ()
    entry: Claim | Relation | Issue | Source | None = None
    """What it says in full; none where it only refers to something."""


class Section(NamedTuple):
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]
    level: int = 2


_Walk: TypeAlias = "Iterator[Item | _Walk]"
"""Items, and walks to be gone before the next one: a map may go deeper than Python's calls."""


def outline(  # noqa: PLR0913 - each is its own wish
    structure: Structure,
    format_name: str = "text",
    *,
    questions: bool = False,
    brief: bool = False,
    speech: Speech = PLAIN,
    overlay: Overlay | None = None,
    pairings: Sequence[Pairing] = (),
    whole: Structure | None = None,
) -> str:
    """Everything that a map says, in words.

    Args:
        structure: the map.
        format_name: one of `OUTLINE_FORMATS`.
        questions: whether each step of a known scheme is followed by what to ask of it.
        brief: whether what is proposed goes without who proposed it and why; the line on top says that it is.
        speech: how it is said.
        overlay: what is said of single claims and relations; what is proposed, if left out.
        pairings: claims of both sides that a person might compare, told at the end.
        whole: the map that this is a part of: what nobody answers is asked there.
    """
    seen = proposals(structure) if overlay is None else overlay
    told = sections(structure, speech, questions=questions, brief=brief, overlay=seen, pairings=pairings, whole=whole)
    return OUTLINE_FORMATS[format_name](structure, told, speech)


# What is said


def sections(  # noqa: PLR0913 - each is its own wish
    structure: Structure,
    speech: Speech,
    *,
    questions: bool = False,
    brief: bool = False,
    overlay: Overlay = NOTHING_SAID,
    pairings: Sequence[Pairing] = (),
    whole: Structure | None = None,
) -> Iterator[Section]:
    """The parts of an outline; each claim, relation, issue and source stands in full in exactly one item.

    Args:
        structure: the map.
        speech: how it is said.
        questions: whether what to ask of a step stands with it.
        brief: whether what is proposed goes without who proposed it and why.
        overlay: what is said of single claims and relations.
        pairings: claims of both sides that a person might compare.
        whole: the map that this is a part of, if it is one.
    """
    telling = _Telling(structure, speech, whole or structure, questions=questions, brief=brief, overlay=overlay)
    return (section for section in chain(telling.sections(), [telling.compared(pairings)]) if section.items)


class _Telling:
    """One way through a map, on which nothing is said twice."""

    def __init__(  # noqa: PLR0913 - each is its own wish
        self,
        structure: Structure,
        speech: Speech,
        whole: Structure,
        *,
        questions: bool,
        brief: bool,
        overlay: Overlay,
    ) -> None:
        self._structure = structure
        self._whole = whole
        self._overlay = overlay
        self._speech = speech
        self._words = speech.words
        self._asks = questions
        self._is_brief = brief
        entries = (*structure.map.claims, *structure.map.relations, *structure.map.issues)
        self._marks_proposals = not brief or not all(entry.is_proposed for entry in entries)
        self._said: set[str] = set()

    def sections(self) -> Iterator[Section]:
        has_sides = any(source.side for source in self._structure.map.sources)
        words = self._words
        yield Section(words.articles, tuple(map(self._source, self._structure.map.sources)))
        for ground in ("left", "right"):
            who, where = parties(ground, self._structure, self._speech), words.on_side[ground]
            heading = words.of_side.format(side=where, parties=who) if who else where
            yield from self._of_ground(ground, heading, words.also_on_side[ground])
        yield from self._common_ground()
        yield from self._of_ground("none", words.on_no_side if has_sides else words.claims, words.others_on_no_side)
        yield Section(words.meetings, tuple(self._meetings()))
        yield Section(words.dropped, tuple(self._dropped()))
        yield Section(words.not_addressed, tuple(self._unaddressed()))

    def compared(self, pairings: Sequence[Pairing]) -> Section:
        """Claims that may speak of one thing, two and two, and why."""
        return Section(self._words.compare, tuple(chain.from_iterable(map(self._pairing, pairings))))

    def _pairing(self, pairing: Pairing) -> Iterator[Item]:
        for name, details in ((pairing.left, ()), (pairing.right, (sentence(capital(pairing.why)),))):
            number = self._structure.number(name)
            yield Item(sentence(self._structure.claims[name].text), f"{number}.", int(name == pairing.right), details)

    def _source(self, source: Source) -> Item:
        words = self._words
        side = words.on_side[source.side] if source.side else words.on_no_side
        answered = self._structure.sources.get(source.replies_to or "")
        number = self._structure.number(source.main) if source.main else ""
        made = byline(source, self._speech)
        facts = [
            sentence(capital(made)) if made.strip() else "",
            sentence(words.its_main_claim.format(side=side, number=number) if number else side),
            sentence(words.answers_article.format(title=answered.name)) if answered else "",
        ]
        return Item(sentence(source.name), details=(" ".join(filter(None, facts)),), entry=source)

    def _of_ground(self, ground: Ground, heading: str, also: str) -> Iterator[Section]:
        """What stands on one ground: the main claims with all that leads to them, then what leads to none."""
        here = [claim for claim in self._structure.in_order() if self._structure.ground(claim.id) == ground]
        mains = [c for c in self._structure.main_claims() if self._structure.ground(c.id) == ground]
        argued = tuple(self._told(mains, ground))
        yield Section(heading, argued)
        rest = tuple(self._told([*filter(self._leads_nowhere, here), *here], ground))
        yield Section(also, rest, level=3) if argued else Section(heading, rest)

    def _leads_nowhere(self, claim: Claim) -> bool:
        return all(map(self._structure.is_crossing, self._structure.out_of(claim.id)))

    def _common_ground(self) -> Iterator[Section]:
        told = [
            item
            for claim in self._structure.in_order()
            if self._structure.ground(claim.id) == "common"
            for item in ([self._reference(claim, 0)] if claim.id in self._said else self._told([claim], "common"))
        ]
        yield Section(self._words.common_ground, tuple(told))

    def _told(self, claims: Iterable[Claim], ground: Ground) -> Iterator[Item]:
        """Those of the claims that are not said yet, with what leads to them."""
        for claim in claims:
            if claim.id not in self._said:
                yield from _flat(self._claim(claim, ground, 0))

    def _claim(self, claim: Claim, ground: Ground, depth: int) -> _Walk:
        """A claim and what leads to it on this ground; elsewhere it is only referred to."""
        if claim.id in self._said or self._structure.ground(claim.id) not in (ground, "common"):
            yield self._reference(claim, depth)
            return
        self._said.add(claim.id)
        yield Item(
            sentence(claim.text),
            f"{self._structure.number(claim.id)}.",
            depth,
            tuple(filter(None, self._details(claim))),
            claim,
        )
        onto = [r for r in self._structure.onto(claim.id) if not self._structure.is_crossing(r)]
        for relation in sorted(onto, key=lambda r: r.kind != "support"):
            yield self._relation(relation, ground, depth + 1)

    def _relation(self, relation: Relation, ground: Ground, depth: int) -> _Walk:
        """A relation, its premises, and what is said for or against the step itself."""
        number = self._structure.number(relation.id)
        words = relation_words(relation, self._structure, self._speech)
        lead = sentence(capital(numbered(self._speech.nouns.link, [number], self._speech))) if number else ""
        yield Item(sentence(words), lead, depth, tuple(filter(None, self._details_of_relation(relation))), relation)
        if not self._structure.is_crossing(relation):
            for name in relation.premises:
                yield self._claim(self._structure.claims[name], ground, depth)
        for onto in self._structure.onto(relation.id):
            if not self._structure.is_crossing(onto):
                yield self._relation(onto, ground, depth + 1)

    def _reference(self, claim: Claim, depth: int) -> Item:
        said = self._words.said_above if claim.id in self._said else self._words.said_below
        label = f": {claim.label}" if claim.label.strip() else ""
        return Item(sentence(said.format(number=self._structure.number(claim.id)) + label), depth=depth)

    def _details(self, claim: Claim) -> Iterator[str]:
        structure, words = self._structure, self._words
        arguing = [source.party for source in structure.map.sources if source.main == claim.id]
        opposite = opposite_use(claim, structure, self._speech)
        facts = [
            sentence(words.main_claim_of.format(parties=self._speech.listed(dict.fromkeys(arguing))))
            if arguing
            else "",
            words.unsaid_sentence if claim.is_implicit else "",
            sentence("; ".join(filter(None, [words.common_ground, opposite])))
            if structure.ground(claim.id) == "common"
            else "",
            *self._badges(claim),
        ]
        yield " ".join(filter(None, facts))
        for quote in claim.quotes:
            yield sentence(quoted(quote, structure, self._speech))
        yield self._crossings_at([*structure.out_of(claim.id), *structure.onto(claim.id)])
        yield self._note(claim.note)

    def _badges(self, entry: Claim | Relation | Issue) -> Iterator[str]:
        """What is said of it by who looked at the map, a sentence each."""
        if self._marks_proposals and self._overlay.has(entry.id, "proposed"):
            yield self._words.proposed_briefly if self._is_brief else proposal(entry, self._speech)
        yield from badge_lines(self._overlay.on(entry.id))

    def _details_of_relation(self, relation: Relation) -> Iterator[str]:
        structure, words, speech = self._structure, self._words, self._speech
        if structure.is_crossing(relation):
            ends = [structure.claims[name] for name in (*relation.premises, structure.aim(relation).id)]
            yield " ".join(sentence(f"{structure.number(c.id)}: {c.label}") for c in ends if c.label.strip())
        scheme = sentence(words.scheme.format(name=relation.scheme)) if relation.scheme.strip() else ""
        yield " ".join(filter(None, [sentence(drawn_by(relation, structure, speech)), scheme, *self._badges(relation)]))
        for quote in relation.quotes:
            yield sentence(words.words_of_relation.format(quote=quoted(quote, structure, speech)))
        yield self._crossings_at(structure.onto(relation.id))
        yield self._note(relation.note)
        if self._asks:
            yield from (words.to_ask.format(question=question) for question in step_questions(relation))

    def _crossings_at(self, relations: Sequence[Relation]) -> str:
        """Where a claim or step meets the other side."""
        numbers = {self._structure.number(r.id) for r in relations if self._structure.is_crossing(r)} - {""}
        if not numbers:
            return ""
        links = numbered(self._speech.nouns.link, sorted(numbers, key=int), self._speech)
        return self._words.meets_other_side.format(links=links)

    def _meetings(self) -> Iterator[Item]:
        """The issues with their positions and crossings, then the crossings that belong to none."""
        structure = self._structure
        by_issue: dict[str, list[Relation]] = {issue.id: [] for issue in structure.map.issues}
        apart: list[Relation] = []
        for crossing in structure.crossings:
            issue = structure.issue_of(crossing)
            (apart if issue is None else by_issue[issue.id]).append(crossing)
        for issue in structure.map.issues:
            about = " ".join(filter(None, [together(issue, self._speech), *self._badges(issue)]))
            details = tuple(filter(None, [about, self._note(issue.note)]))
            yield Item(sentence(issue.question), f"{self._words.question}:", 0, details, issue)
            yield from map(self._position, dict.fromkeys(issue.positions))
            yield from self._crossings(by_issue[issue.id], 1)
        if apart:
            if structure.map.issues:
                yield Item(self._words.links_outside_questions)
            yield from self._crossings(apart, 1 if structure.map.issues else 0)

    def _position(self, name: str) -> Item:
        claim = self._structure.claims[name]
        said = f"{self._structure.number(name)}, {claim.short} — {speakers(claim, self._structure, self._speech)}"
        return Item(sentence(said), f"{self._words.position}:", 1)

    def _crossings(self, crossings: Iterable[Relation], depth: int) -> Iterator[Item]:
        for crossing in crossings:
            yield from _flat(self._relation(crossing, self._structure.ground(crossing.id), depth))

    def _dropped(self) -> Iterator[Item]:
        """What nobody addresses although an article set out to answer it."""
        for said, replies in self._left():
            if replies:
                parties = self._speech.listed(dict.fromkeys(one.party for one in replies))
                yield Item(sentence(f"{said} — {self._words.dropped_by.format(parties=parties)}"))

    def _unaddressed(self) -> Iterator[Item]:
        yield from (Item(sentence(said)) for said, replies in self._left() if not replies)

    def _left(self) -> Iterator[tuple[str, Sequence[Source]]]:
        """What the other side does not address, and who set out to."""
        for side in ("left", "right"):
            for claim in self._whole.unaddressed(side):
                if claim.id not in self._structure.claims:
                    continue
                number = self._structure.number(claim.id)
                said = self._words.unaddressed_on_side[side].format(number=number, claim=claim.short)
                yield said, self._structure.replying_to(claim.id)

    def _note(self, note: str) -> str:
        return sentence(self._words.note.format(words=note)) if note.strip() else ""


def _flat(walk: _Walk) -> Iterator[Item]:
    walks = [walk]
    while walks:
        step = next(walks[-1], None)
        if step is None:
            walks.pop()
        elif isinstance(step, Item):
            yield step
        else:
            walks.append(step)


# How it is written out


def _as_text(structure: Structure, told: Iterable[Section], speech: Speech) -> str:
    """Plain text, indented by depth."""
    opening = [map_title(structure, speech), draft_line(structure, speech), structure.map.note]
    blocks = ["\n".join(_wrapped(words, _WIDTH)) for words in opening if words.strip()]
    for section in told:
        heading = "\n".join(_wrapped(section.heading, _WIDTH))
        blocks += [f"\n{heading}" if section.level == 2 else heading, "\n".join(_lines(section.items))]
    return "\n\n".join(blocks) + "\n"


def _lines(items: Iterable[Item]) -> Iterator[str]:
    """The lines of a section, with a blank one where the talk comes back from deeper down."""
    before = 0
    for item in items:
        if not item.depth and before:
            yield ""
        before = item.depth
        indent = "  " * min(item.depth, _DEEPEST)
        for line in _wrapped(f"{item.lead} {item.words}", _WIDTH - len(indent), hanging=4):
            yield indent + line
        for detail in item.details:
            for line in _wrapped(detail, _WIDTH - len(indent) - 4):
                yield f"{indent}    {line}"


def _wrapped(words: str, columns: int, *, hanging: int = 0) -> list[str]:
    """Lines of whole words."""
    return wrapped(one_line(words, Surface.LINE), columns, hanging=hanging, breaks=False)


def _as_markdown(structure: Structure, told: Iterable[Section], speech: Speech) -> str:
    """Headings and nested lists."""
    blocks = [f"# {escaped(map_title(structure, speech))}"]
    blocks += [f"**{draft}**" for draft in [draft_line(structure, speech)] if draft]
    blocks += [escaped(structure.map.note)] if structure.map.note.strip() else []
    for section in told:
        blocks.append(f"{'#' * section.level} {escaped(section.heading)}")
        blocks.append("\n".join(_point(item) for item in section.items))
    return "\n\n".join(blocks) + "\n"


def _point(item: Item) -> str:
    """An item of a list; what else there is to know stands on lines of its own."""
    indent = "  " * min(item.depth, _DEEPEST)
    lead = f"**{escaped(item.lead)}** " if item.lead else ""
    return f"\\\n{indent}  ".join([f"{indent}- {lead}{escaped(item.words)}", *map(escaped, item.details)])


OUTLINE_FORMATS: dict[str, Callable[[Structure, Iterable[Section], Speech], str]] = {
    "text": _as_text,
    "markdown": _as_markdown,
}
"""All forms of an outline, by the names that people can ask for; each is given what is told."""
