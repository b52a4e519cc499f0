"""The handout: the overview as a picture, a page for each question, and the words used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import ExtraMissingError
from argmap.model import COMMITTED, Scope
from argmap.model.schemes import scheme_named
from argmap.phrases import capital, counted, draft_line, relation_words, sentence, short_words, together
from argmap.print.picturing import cases, paper_picture
from argmap.print.sheet import Leaf
from argmap.typesetting import (
    Block,
    Box,
    Columns,
    Document,
    Group,
    Heading,
    Item,
    Items,
    NewPage,
    Paragraph,
    Picture,
    Run,
    Title,
    Words,
    WritingLines,
    bold,
    can_make_pdf,
    page_count,
    plain_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim, Issue, Relation, Side
    from argmap.print.subject import Passage, Subject

_HEIGHTS = (134, 122, 110)
"""Millimetres of the picture that are tried, until the words used have room below it."""


class _Fit(NamedTuple):
    """How full the page of a question is."""

    left: int
    """Reasons for each answer of the left side; the others are named."""
    right: int
    is_tight: bool = False
    """Whether notes on links are small, and there are fewer lines to write on."""

    def of(self, side: Side) -> int:
        """The reasons for each answer of a side."""
        return self.left if side == "left" else self.right

    def with_more(self, side: Side, most: int) -> _Fit:
        """The same with so many reasons on a side."""
        return self._replace(left=most) if side == "left" else self._replace(right=most)


_MOST = 6
"""Reasons for an answer."""

_USUAL = _Fit(3, 3)
"""Where nothing here counts pages: HTML is printed as it comes."""

_WORDS, _MANY_WORDS = (9, 3), (8, 4)
"""Points and columns of the words used; the others where they have no room beneath the smallest picture."""

_MOST_WORDS = 230
"""Letters of a quote that is shown."""


class _Side(NamedTuple):
    """What a side says to a question."""

    side: Side
    answers: tuple[Claim, ...]


def handout(subject: Subject) -> tuple[Leaf, ...]:
    """The handout as a document."""
    words = subject.words
    blocks: list[Block] = [*_first(subject)]
    for issue in subject.whole.map.issues:
        blocks += [NewPage(), *_fitting(subject, issue)]
    document = _document(subject, tuple(blocks))
    nouns = subject.speech.nouns
    said = f"{words.overview}, {counted(len(subject.whole.map.issues), nouns.question)}, {words.words_used}"
    return (Leaf(document, said),)


def _document(subject: Subject, blocks: tuple[Block, ...]) -> Document:
    return Document(
        subject.title, blocks, subject.page, is_landscape=True, foot=subject.title, language=subject.speech.language
    )


def _first(subject: Subject) -> tuple[Block, ...]:
    """The overview, how to read it, and the words used."""
    tries = [*((height, _WORDS) for height in _HEIGHTS), (_HEIGHTS[-1], _MANY_WORDS)]
    pages = (tuple(_overview(subject, height, *words)) for height, words in tries)
    return next(page for i, page in enumerate(pages, 1) if i == len(tries) or _is_one_page(subject, page))


def _overview(subject: Subject, height: float, size: float, columns: int) -> Iterator[Block]:
    yield Title(subject.title, draft_line(subject.whole, subject.speech))
    made = paper_picture(subject, Scope().excerpt(subject.whole), (_document(subject, ()).inner[0], height))
    yield Picture(made.set_right, subject.words.picture_alt.format(cases=cases(subject)), height)
    yield Paragraph(plain_words(subject.words.how_picture), 9)
    teaching = subject.wishes.teaching
    own = tuple((term.word, term.means) for term in teaching.words) if teaching is not None else ()
    explained = (*own, *subject.words.words_explained)
    items = (Item("", (Paragraph((bold(capital(word)), Run(f": {meaning}"))),)) for word, meaning in explained)
    yield Items(tuple(items), size, columns=columns, mark_width=0.1, space=1.6)


def _is_one_page(subject: Subject, page: tuple[Block, ...]) -> bool:
    """Whether blocks have room on a page; where nothing here counts pages, they are taken to have."""
    try:
        return page_count(_document(subject, page)) == 1
    except ExtraMissingError:
        return True


# A page for a question


def _fitting(subject: Subject, issue: Issue) -> tuple[Block, ...]:
    """The page of a question, with as many reasons as it has room for, on each side."""
    if not can_make_pdf():
        return tuple(_question(subject, issue, _USUAL))

    def has_room(fit: _Fit) -> bool:
        return _is_one_page(subject, tuple(_question(subject, issue, fit)))

    tried = [*(_Fit(most, most) for most in range(_MOST, -1, -1)), _Fit(0, 0, is_tight=True)]
    fit = next(filter(has_room, tried), tried[-1])
    for side in _SIDES:
        more = (fit.with_more(side, most) for most in range(_MOST, fit.of(side), -1))
        fit = next(filter(has_room, more), fit)
    return tuple(_question(subject, issue, fit))


def _question(subject: Subject, issue: Issue, fit: _Fit) -> Iterator[Block]:
    speech, words = subject.speech, subject.words
    links = [one for one in subject.whole.crossings if subject.whole.issue_of(one) == issue]
    yield Heading((Run(issue.question, size=15),))
    notes = [together(issue, speech), sentence(" ".join(issue.note.split()))]
    if told := " ".join(filter(None, notes)):
        yield Paragraph(plain_words(told, 10))
    sides = [_Side(side, tuple(_answers(subject, issue, links, side))) for side in _SIDES]
    said = {claim.id for side in sides for claim in side.answers}
    touched = {name for one in subject.whole.crossings for name in subject.whole.ends(one)}
    columns = (tuple(_column(subject, side, said, touched, fit.of(side.side))) for side in sides)
    yield Columns(tuple((Box(column, frame="top"),) for column in columns), gap=8)
    if links:
        yield Box(
            (
                Paragraph((bold(words.where_they_meet),)),
                *(_link(subject, one, 9 if fit.is_tight else 10) for one in links),
            ),
            "grey",
            "",
        )
    yield Group(tuple(_talk(subject, issue, links)))
    yield Group((Paragraph((bold(words.my_answer),)), WritingLines(2 if fit.is_tight else 3)))


def _answers(subject: Subject, issue: Issue, links: Sequence[Relation], side: Side) -> Iterator[Claim]:
    """What a side answers to a question, and what its links join there; the premises of steps stand below these."""
    whole = subject.whole
    names = dict.fromkeys(issue.positions)
    for link in links:
        step = whole.relations.get(link.target)
        names |= dict.fromkeys((*link.premises, whole.aim(link).id if step is not None else link.target))
    here = [whole.claims[name] for name in names if whole.ground(name) in (side, "common")]
    for claim in here:
        below = any(r.target in names and r.kind == "support" for r in whole.out_of(claim.id))
        if not below or claim.id in issue.positions:
            yield claim


def _column(subject: Subject, side: _Side, said: set[str], touched: set[str], most: int) -> Iterator[Block]:
    words, letter = subject.words, subject.letter(side.side)
    yield Paragraph((bold(words.party_says.format(letter=letter, party=subject.party(side.side)), 11),), stays=True)
    shown: set[str] = set(said)
    further: dict[str, None] = {}
    items = []
    for claim in side.answers:
        steps = [step for step in subject.whole.supports_of(claim.id) if not subject.whole.is_crossing(step)]
        steps.sort(key=lambda step: touched.isdisjoint((*step.premises, step.id)))
        reasons = []
        for at, step in enumerate(steps):
            new = [name for name in step.premises if name not in shown]
            if at >= most:
                further |= dict.fromkeys(new)
                continue
            for name in new:
                shown.add(name)
                joint = words.because if name == new[0] else words.and_also
                premise = subject.whole.claims[name]
                reasons.append(_item(subject, premise, side.side, (Run(f"{joint} ", size=8.5),)))
        below = (Items(tuple(reasons), mark_width=10, space=1.5),) if reasons else ()
        item = _item(subject, claim, side.side, (), is_bold=True)
        items.append(Item(item.mark, (*item.blocks, *below)))
    if items:
        yield Items(tuple(items), 10, mark_width=10, space=3)
    left = [name for name in further if name not in shown]
    if left:
        numbers = ", ".join(subject.number(name) for name in left)
        yield Paragraph(plain_words(words.further.format(numbers=numbers)), 9)


def _item(subject: Subject, claim: Claim, side: Side, before: Words, *, is_bold: bool = False) -> Item:
    """A claim with its words, who says them, and where."""
    text = Run(sentence(claim.text), is_bold=is_bold, is_italic=claim.is_implicit)
    blocks: list[Block] = [Paragraph((*before, text), is_close=True)]
    place = next(iter(subject.own_places(claim.id, side)), None) or next(iter(subject.places.get(claim.id, ())), None)
    if claim.is_implicit:
        blocks.append(Paragraph(plain_words(f"({subject.words.added})", 8.5), is_close=True))
    elif place is not None:
        quote = (Run(f"“{_cut(place.quote.exact)}” "), Run(_who(subject, place), size=8.5))
        blocks.append(Box((Paragraph(quote, 9, is_close=True),), frame="left"))
    return Item(subject.number(claim.id), tuple(blocks))


def _cut(parts: Sequence[str]) -> str:
    words = " … ".join(" ".join(part.split()) for part in parts)
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS].rsplit(' ', 1)[0]} …"


def _who(subject: Subject, place: Passage) -> str:
    voice = subject.speech.words.according.join(reversed(place.quote.voice))
    agrees = subject.words.agrees[place.quote.stance]
    line = subject.words.line.format(number=place.line) if place.line is not None else ""
    if place.quote.stance in COMMITTED and not voice and place.quote.stance != "concedes":
        agrees = ""
    return ", ".join(filter(None, [voice or place.source.party, agrees, line]))


def _link(subject: Subject, link: Relation, size: float) -> Paragraph:
    """A link with its note."""
    said = capital(relation_words(link, subject.whole, subject.speech))
    note = capital(" ".join(link.note.split()))
    number = Run(subject.number(link.id), is_bold=True, size=10.5, ground="black")
    return Paragraph((number, Run("  "), bold(f"{said}."), Run(f" {sentence(note)}" if note else "")), size)


def _talk(subject: Subject, issue: Issue, links: Sequence[Relation]) -> Iterator[Block]:
    """Questions to talk about: one that tests a step to what is attacked, and whether both sides can be right."""
    words, whole = subject.words, subject.whole
    asked: dict[str, None] = {}
    for link in links:
        aimed = whole.relations.get(link.target)
        for step in (aimed,) if aimed is not None else whole.supports_of(link.target):
            scheme = scheme_named(step.scheme)
            if scheme is not None:
                spoken = [whole.claims[name] for name in step.premises if not whole.claims[name].is_implicit]
                premises = subject.speech.listed(f"“{short_words(one, subject.speech).rstrip('.')}”" for one in spoken)
                target = short_words(whole.aim(step), subject.speech).rstrip(".")
                asked[words.talk_step.format(premises=premises, target=target, question=scheme.questions[0])] = None
                break
    asked[words.talk_together[issue.together or "disputed"]] = None
    yield Paragraph((bold(words.talk),), stays=True)
    for question in asked:
        yield Paragraph(plain_words(f"– {question}"), hanging=3, is_close=True)


_SIDES: tuple[Side, Side] = ("left", "right")
