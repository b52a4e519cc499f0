"""Step by step: the picture built up argument by argument, each part at its place from the first page to the last.

One picture is drawn; each page leaves out what is not said yet, and what is new has a thick edge.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import UnknownNameError
from argmap.model import Excerpt, Scope
from argmap.phrases import capital, counted, relation_words, sentence, short_words
from argmap.print.picturing import PaperPicture, paper_picture
from argmap.print.sheet import Content, Leaf
from argmap.text.points import Face, width
from argmap.typesetting import Block, Document, Heading, NewPage, Paragraph, Picture, Run, Title, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.model import Claim, Issue, ShownRelation
    from argmap.print.subject import Subject

_SVG = "{http://www.w3.org/2000/svg}"
_HEAD, _SAID = 12, 22
"""Millimetres of a page for its heading, and for what is said below the picture."""

_THICKER = 2.4
"""How many times as thick the edge of what is new is."""


class _Step(NamedTuple):
    """What a page adds."""

    head: str
    said: str
    claims: tuple[str, ...]
    """New or spoken of."""
    relation: str = ""
    issue: str = ""


class _Page(NamedTuple):
    """A page of the build-up."""

    head: str
    said: str
    picture: PaperPicture


def steps(subject: Subject) -> tuple[Leaf, ...]:
    """The build-up as a document, a page a step."""
    words = subject.words
    pages, part = _pages(subject)
    count = counted(len(pages), words.steps_counted)
    height = _place(subject)[1]
    blocks: list[Block] = [Title(subject.title, f"{words.steps}: {count}")]
    for source in subject.whole.map.sources:
        if source.side is not None:
            letter = Run(subject.letter(source.side), is_bold=True, ground="black")
            blocks.append(Paragraph((letter, Run(f"  {': '.join(filter(None, [source.party, source.title]))}"))))
    for at, page in enumerate(pages, 1):
        blocks += [
            NewPage(),
            Heading((Run(str(at), is_bold=True, size=14, ground="black"), Run(f"  {page.head}", size=14))),
            Picture(page.picture.set_right, f"{page.head} {page.said}", height),
            Paragraph(plain_words(page.said, 12)),
        ]
    claims = counted(len(subject.whole.claims), subject.speech.nouns.claim)
    said = f"{count}, {f'{len(part.claims)} of ' * (len(part.claims) < len(subject.whole.claims))}{claims}"
    return (Leaf(_document(subject, tuple(blocks), count), said),)


def png(subject: Subject) -> tuple[Content, ...]:
    """The pages of the build-up as pictures."""
    from argmap.typesetting.pdf import png_pages  # noqa: PLC0415 - only here

    (leaf,) = steps(subject)
    return tuple(Content(page, leaf.said) for page in png_pages(leaf.document))


def svg(subject: Subject) -> tuple[Content, ...]:
    """The picture of each step, for a slide show of one's own."""
    return tuple(Content(page.picture.svg, f"{page.head} {page.said}") for page in _pages(subject)[0])


def _document(subject: Subject, blocks: tuple[Block, ...], count: str) -> Document:
    foot = f"{subject.title} · {subject.words.steps.lower()}"
    language = subject.speech.language
    return Document(subject.title, blocks, subject.page, is_landscape=True, foot=foot, code=count, language=language)


def _place(subject: Subject) -> tuple[float, float]:
    across, down = _document(subject, (), "").inner
    return across, down - _HEAD - _SAID


def _pages(subject: Subject) -> tuple[list[_Page], Excerpt]:
    """All pages, and what of the map they have room for."""
    part = Scope("all").excerpt(subject.whole)
    shown = Excerpt(subject.whole, [name for name in part.claims if name not in subject.folded])
    made = paper_picture(subject, shown if subject.folded else part, _place(subject))
    picture = _Drawn(made.svg)
    seen: set[str] = set()
    pages = []
    for step in _ordered(subject, made.part, picture):
        names = {f"claim-{name}" for name in step.claims}
        new = names - seen
        seen |= names | {f"relation-{step.relation}", f"issue-{step.issue}"}
        drawn = made._replace(svg=picture.without(seen, new or names))
        pages.append(_Page(_in_a_line(subject, step.head), step.said, drawn))
    return pages, made.part


def _in_a_line(subject: Subject, head: str) -> str:
    """A heading that takes one line, so that no picture moves."""
    room = (_place(subject)[0] - 20) * 72 / 25.4
    if width(head, Face(14, bold=True)) <= room:
        return head
    words = head.split()
    while words and width(f"{' '.join(words)} …", Face(14, bold=True)) > room:
        words.pop()
    return f"{' '.join(words)} …"


# The order


def _ordered(subject: Subject, part: Excerpt, picture: _Drawn) -> Iterator[_Step]:
    """The steps: the main claims, each side's case as it hangs, the links by number, and what is left.

    What a person wants first comes right after the main claims.
    """
    said: set[str] = set()
    mains = [claim for claim in subject.whole.main_claims() if claim.id in part.claims]
    if mains:
        yield _mains(subject, mains)
        said |= {claim.id for claim in mains}
    within = {shown.id: shown for shown in part.within}
    known = {**within, **{shown.id: shown for shown in part.crossings}}
    done: dict[str, None] = {}
    teaching = subject.wishes.teaching
    for name in subject.wishes.order or (teaching.steps if teaching is not None else ()):
        if name not in subject.whole.relations:
            raise UnknownNameError(name, list(subject.whole.relations), "relation")
        if name in known:
            done[name] = None
    usual = [*(name for main in mains for name in _below(main.id, part, picture)), *within]
    links = [shown.id for shown in part.crossings]
    for name in dict.fromkeys((*done, *usual, *links)):
        shown = known[name]
        step = _link(subject, shown) if name in links else _argument(subject, shown)
        said |= set(step.claims)
        yield step
    for issue in part.issues.values():
        if not any(subject.whole.issue_of(shown.relation) == issue for shown in part.crossings):
            yield _question(subject, issue, part)
    if left := [claim for name, claim in part.claims.items() if name not in said]:
        told = " ".join(f"{sentence(claim.text)} ({subject.number(claim.id)})" for claim in left)
        yield _Step(subject.words.step_rest, told, tuple(claim.id for claim in left))


def _below(claim: str, part: Excerpt, picture: _Drawn) -> list[str]:
    """What bears on a claim within its side, depth first, from top to bottom as the picture has it."""
    onto: dict[str, list[ShownRelation]] = {}
    for shown in part.within:
        onto.setdefault(shown.target.at, []).append(shown)
    found: dict[str, None] = {}
    waiting = [claim]
    while waiting:
        name = waiting.pop()
        here = sorted(onto.get(name, ()), key=lambda one: (one.kind != "support", _height(one, picture)))
        if name in part.relations:
            found[name] = None
        for shown in reversed(here):
            if shown.id not in found:
                waiting += [end.at for end in reversed(shown.premises) if end.at not in found]
                waiting.append(shown.id)
    return list(found)


def _height(shown: ShownRelation, picture: _Drawn) -> float:
    return min(picture.top(f"claim-{end.at}") for end in shown.premises)


# What is said


def _mains(subject: Subject, mains: Sequence[Claim]) -> _Step:
    told = []
    for claim in mains:
        parties = [source.party for source in subject.whole.map.sources if source.main == claim.id]
        told.append(f"{subject.speech.listed(dict.fromkeys(parties))}: {sentence(claim.text)}")
    return _Step(subject.words.step_mains, " ".join(told), tuple(claim.id for claim in mains))


def _argument(subject: Subject, shown: ShownRelation) -> _Step:
    """A step within a side."""
    words, whole, relation = subject.words, subject.whole, shown.relation
    aim = whole.aim(relation)
    label = short_words(aim, subject.speech).rstrip(".")
    spoken = [whole.claims[name] for name in relation.premises]
    premises = words.step_and.join(f"{sentence(one.text)} ({subject.number(one.id)})" for one in spoken)
    if shown.kind == "support":
        head = words.step_why.format(number=subject.number(aim.id), label=label)
        said = words.step_because.format(premises=premises)
    elif shown.kind == "rephrase":
        head, said = capital(relation_words(relation, whole, subject.speech)), premises
    else:
        head = words.step_against.format(number=subject.number(aim.id), label=label)
        said = words.step_but.format(premises=premises)
    if relation.is_linked:
        said = f"{said} {words.step_together}"
    ends = [end.at for end in shown.premises]
    return _Step(head, said, (*ends, *_on_claim(subject, shown)), shown.id)


def _link(subject: Subject, shown: ShownRelation) -> _Step:
    issue = subject.whole.issue_of(shown.relation)
    words = subject.words
    head = words.step_link.format(
        number=subject.number(shown.id), question=issue.question if issue is not None else words.outside
    )
    note = capital(" ".join(shown.relation.note.split()))
    said = sentence(capital(relation_words(shown.relation, subject.whole, subject.speech)))
    ends = [end.at for end in shown.premises]
    joined = " ".join(filter(None, [said, sentence(note)]))
    return _Step(head, joined, (*ends, *_on_claim(subject, shown)), shown.id, issue.id if issue is not None else "")


def _question(subject: Subject, issue: Issue, part: Excerpt) -> _Step:
    """A question between whose answers no link runs."""
    answers = [subject.whole.claims[name] for name in dict.fromkeys(issue.positions)]
    said = " ".join(f"{subject.number(one.id)}: {sentence(one.text)}" for one in answers)
    shown = tuple(one.id for one in answers if one.id in part.claims)
    return _Step(issue.question, said, shown, "", issue.id)


def _on_claim(subject: Subject, shown: ShownRelation) -> tuple[str, ...]:
    """The claim that a step bears on, so that it never leads nowhere."""
    return (shown.target.at,) if shown.target.at in subject.whole.claims else ()


# The picture


class _Drawn:
    """A picture whose parts can be left out.

    Args:
        svg: of the parts, each one group with its id.
    """

    def __init__(self, svg: str) -> None:
        ET.register_namespace("", _SVG.strip("{}"))
        ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")
        self._svg = svg
        graph = next(iter(ET.fromstring(svg).iter(f"{_SVG}g")), None)  # noqa: S314 - our own picture
        parts = list(graph) if graph is not None else []
        self._tops = {child.get("id", ""): _top(child) for child in parts}
        self._under = {child.get("id", ""): self._standing_under(child, parts) for child in parts if _is_caption(child)}

    def _standing_under(self, caption: ET.Element, parts: Sequence[ET.Element]) -> set[str]:
        """The claims between a caption and the next one in its column."""
        column, top = _column(caption), self._tops[caption.get("id", "")]
        tops = (self._tops[one.get("id", "")] for one in parts if _is_caption(one) and _column(one) == column)
        end = min((one for one in tops if one > top), default=float("inf"))
        names = (one.get("id", "") for one in parts if _column(one) == column)
        return {name for name in names if name.startswith("claim-") and top <= self._tops[name] < end}

    def top(self, part: str) -> float:
        """Where a part begins, from above."""
        return self._tops.get(part, 0.0)

    def without(self, seen: set[str], new: set[str]) -> str:
        """The picture with the parts that were seen, and what is not part of the map; the new ones with thick edges."""
        root = ET.fromstring(self._svg)  # noqa: S314 - our own picture
        graph = next(root.iter(f"{_SVG}g"))
        for child in list(graph):
            name = child.get("id", "")
            is_early = re.match("(?:claim|relation|issue)-|no-issue", name) and name not in seen
            if is_early or (name in self._under and seen.isdisjoint(self._under[name])):
                graph.remove(child)
            elif name in new:
                _thicken(child)
        return ET.tostring(root, encoding="unicode")


def _is_caption(group: ET.Element) -> bool:
    """Whether it is words over some boxes that no claim says."""
    return "caption" in group.get("class", "").split()


def _column(group: ET.Element) -> str:
    """Where a claim or a caption stands: left, right or between."""
    words = {*group.get("class", "").split(), *group.get("id", "").split("-")[1:2]}
    return next((side for side in ("left", "right") if side in words), "middle")


def _top(group: ET.Element) -> float:
    """The least height at which something of a group is drawn."""
    heights: list[float] = []
    for shape in group.iter():
        places = shape.get("points") or shape.get("d") or f"0 {shape.get('y', '')}"
        numbers = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", places)]
        if numbers[1::2]:
            heights.append(min(numbers[1::2]))
    return min(heights, default=0.0)


def _thicken(group: ET.Element) -> None:
    """Give the first shape of a group, its box, a thick edge."""
    for shape in group.iter():
        if shape.tag in (f"{_SVG}path", f"{_SVG}polygon", f"{_SVG}rect"):
            shape.set("stroke-width", f"{_THICKER * float(shape.get('stroke-width', '1')):g}")
            return
