"""Where the two sides meet: for each issue who says what and who answers what, then common ground and what is left.

The points are found once, as values, and written out in a form: two columns, tables, or rows for a spreadsheet.
"""

from __future__ import annotations

import csv
import io
import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from argmap.errors import in_one_line
from argmap.model import NOTHING_SAID, proposals
from argmap.phrases import (
    PLAIN,
    PointName,
    Speech,
    attribution,
    badge_lines,
    called,
    draft_line,
    drawn_by,
    kind_of,
    map_title,
    opposite_use,
    parties_or_side,
    relation_words,
    replies_line,
    sentence,
    together,
    voice_line,
)
from argmap.report.asking import step_questions
from argmap.report.markdown import escaped, table
from argmap.text import GAP, Surface, one_line, side_by_side, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.model import Claim, Ground, Issue, Overlay, Relation, Side, Structure

_NARROW = 60
"""With fewer columns than this, one side stands below the other."""


class Point(NamedTuple):
    """One thing that is said on an issue, or apart from all."""

    kind: PointName
    number: str
    """That of the picture: a claim's, or a crossing's."""
    side: Ground
    party: str
    claim: str
    """The claim's id, or those of a crossing's or a step's premises, separated by spaces."""
    label: str
    text: str
    voice: str = ""
    """Who says it, outermost first, where that is not the party."""
    stance: str = ""
    """How its source stands to it, in a word."""
    relation_kind: str = ""
    target: str = ""
    """The id of what a crossing or a step bears on."""
    remark: str = ""
    """For a person: who says it, what a crossing joins and who drew it, or what step is asked about."""


class Clash(NamedTuple):
    """An issue, or what stands apart from all, with its points in order."""

    heading: str
    points: tuple[Point, ...]
    remarks: tuple[str, ...] = ()
    is_issue: bool = False


def clashes(  # noqa: PLR0913 - each says one thing of how it is told
    structure: Structure,
    format_name: str = "text",
    *,
    width: int = 100,
    questions: bool = False,
    speech: Speech = PLAIN,
    overlay: Overlay | None = None,
) -> str:
    """Issues and crossings in two columns, left and right.

    Args:
        structure: the map.
        format_name: one of `CLASHES_FORMATS`.
        width: columns of the screen that plain text may take.
        questions: whether what to ask of the steps stands under each issue.
        speech: how it is said.
        overlay: what is said of single claims and relations; what is proposed, if left out.
    """
    seen = proposals(structure) if overlay is None else overlay
    found = tuple(found_clashes(structure, speech, questions=questions, overlay=seen))
    return CLASHES_FORMATS[format_name](structure, found, width, speech)


# What is said


def found_clashes(
    structure: Structure, speech: Speech, *, questions: bool = False, overlay: Overlay = NOTHING_SAID
) -> Iterator[Clash]:
    """The issues in their order, the crossings apart from them, common ground, and what nobody answers.

    Args:
        structure: the map.
        speech: how it is said.
        questions: whether what to ask of a step stands with the first issue that it leads to.
        overlay: what is said of single claims and relations.
    """
    words = speech.words
    by_issue: dict[str, list[Relation]] = {issue.id: [] for issue in structure.map.issues}
    apart: list[Relation] = []
    for crossing in structure.crossings:
        issue = structure.issue_of(crossing)
        (apart if issue is None else by_issue[issue.id]).append(crossing)
    asked: set[str] = set() if questions else {*structure.relations}
    for issue in structure.map.issues:
        clash = _on_issue(issue, by_issue[issue.id], structure, speech, overlay)
        steps = _steps(issue.positions, by_issue[issue.id], structure)
        yield clash._replace(points=(*clash.points, *_questions(steps, asked, structure, speech)))
    if apart:
        heading = words.apart_from_questions if structure.map.issues else words.links_between_sides
        crossings = (_crossing(crossing, (), structure, speech, overlay) for crossing in apart)
        yield Clash(heading, (*crossings, *_questions(_steps((), apart, structure), asked, structure, speech)))
    common = tuple(
        _common(claim, structure, speech, overlay)
        for claim in structure.in_order()
        if structure.ground(claim.id) == "common"
    )
    yield Clash(words.common_ground, common, () if common else (words.no_common_ground,))
    dropped, left = _left(structure, speech, overlay)
    if dropped:
        yield Clash(words.dropped, dropped)
    yield Clash(words.not_addressed, left, () if left else (words.nothing,))


def _on_issue(
    issue: Issue, crossings: Iterable[Relation], structure: Structure, speech: Speech, overlay: Overlay
) -> Clash:
    names = tuple(dict.fromkeys(issue.positions))
    positions = [_claim_point("position", structure.claims[name], structure, speech, overlay) for name in names]
    remarks = [together(issue, speech), *_badges(issue.id, overlay, speech.words.proposed)]
    return Clash(
        issue.question,
        (*positions, *(_crossing(crossing, names, structure, speech, overlay) for crossing in crossings)),
        tuple(filter(None, remarks)),
        is_issue=True,
    )


def _claim_point(  # noqa: PLR0913 - as a point has as many parts
    kind: PointName, claim: Claim, structure: Structure, speech: Speech, overlay: Overlay, *, side: Side | None = None
) -> Point:
    """A claim as its side says it; on the side given, or its own."""
    quotes, words = claim.own_quotes, speech.words
    ground = structure.ground(claim.id)
    voice = voice_line(quotes, speech)
    # What the party says itself stands for all, as in the picture; else the first quote tells whose words they are.
    first = next((q for q in quotes if not voice and not q.voice and q.stance == "asserts"), next(iter(quotes), None))
    marks = [
        voice,
        words.unsaid_by_mapper if claim.is_implicit else "",
        *_badges(claim.id, overlay, words.proposed_beside),
    ]
    return Point(
        kind,
        structure.number(claim.id),
        side or ground,
        structure.sources[first.source].party if first is not None else words.mapper,
        claim.id,
        claim.label,
        claim.text,
        " › ".join(first.voice) if first is not None else "",
        words.stances[first.stance].name if first is not None else "",
        remark="; ".join(filter(None, marks)),
    )


def _common(claim: Claim, structure: Structure, speech: Speech, overlay: Overlay) -> Point:
    said = dict.fromkeys(attribution(quote, structure, speech) for quote in claim.own_quotes)
    badges = _badges(claim.id, overlay, speech.words.proposed_beside)
    remarks = filter(None, [*said, opposite_use(claim, structure, speech), *badges])
    both = speech.listed(dict.fromkeys(source.party for source in structure.asserted_by(claim.id)))
    point = _claim_point("common ground", claim, structure, speech, overlay)
    return point._replace(party=both, voice="", stance="", remark="; ".join(remarks))


def _left(structure: Structure, speech: Speech, overlay: Overlay) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """What the other side does not address: where it set out to reply, so that it drops it, and where it did not."""
    dropped: list[Point] = []
    left: list[Point] = []
    for side in ("left", "right"):
        for claim in structure.unaddressed(side):
            replies = structure.replying_to(claim.id)
            point = _claim_point("dropped" if replies else "unaddressed", claim, structure, speech, overlay, side=side)
            if replies:
                parties = speech.listed(dict.fromkeys(source.party for source in replies))
                who = speech.words.dropped_by.format(parties=parties)
                dropped.append(point._replace(remark="; ".join(filter(None, [point.remark, who]))))
            else:
                left.append(point)
    return tuple(dropped), tuple(left)


def _steps(positions: Iterable[str], crossings: Sequence[Relation], structure: Structure) -> Iterator[Relation]:
    """The steps that lead to positions and to what crossings join, then the crossings, then the steps they bear on."""
    for name in dict.fromkeys((*positions, *(name for crossing in crossings for name in structure.ends(crossing)))):
        yield from (step for step in structure.onto(name) if not structure.is_crossing(step))
    yield from crossings
    yield from (structure.relations[one.target] for one in crossings if one.target in structure.relations)


def _questions(steps: Iterable[Relation], asked: set[str], structure: Structure, speech: Speech) -> Iterator[Point]:
    """What to ask of those of the steps of which nothing was asked yet."""
    for step in steps:
        if step.id in asked or not (questions := step_questions(step)):
            continue
        asked.add(step.id)
        yield Point(
            "question",
            "",
            structure.ground(step.id),
            structure.sources[step.stated_in].party if step.stated_in is not None else speech.words.mapper,
            " ".join(step.premises),
            step.scheme,
            " ".join(questions),
            relation_kind=kind_of(step, structure, speech),
            target=step.target,
            remark=speech.words.to_ask_of.format(step=called(step, structure, speech), scheme=step.scheme),
        )


def _crossing(relation: Relation, told: Sequence[str], structure: Structure, speech: Speech, overlay: Overlay) -> Point:
    """A relation from one side to the other.

    Args:
        relation: the crossing.
        told: ids of the claims whose text stands beside it already.
        structure: the map.
        speech: how it is said.
        overlay: what is said of it.
    """
    premises = [structure.claims[name] for name in relation.premises]
    aim = structure.aim(relation)
    ground, words = structure.ground(relation.id), speech.words
    joined = [f"{structure.number(c.id)}: {c.text}" for c in premises if c.id not in told]
    joined += [f"{structure.number(aim.id)}: {aim.short}"] if aim.id not in told else []
    said = relation_words(relation, structure, speech)
    badges = _badges(relation.id, overlay, words.proposed)
    remarks = [said, *joined, drawn_by(relation, structure, speech), *badges]
    return Point(
        "crossing",
        structure.number(relation.id),
        ground,
        structure.sources[relation.stated_in].party if relation.stated_in is not None else words.mapper,
        " ".join(relation.premises),
        "; ".join(c.label for c in premises if c.label.strip()),
        " ".join(sentence(c.text) for c in premises),
        relation_kind=kind_of(relation, structure, speech),
        target=relation.target,
        remark=" ".join(sentence(remark) for remark in remarks if remark),
    )


def _badges(name: str, overlay: Overlay, proposed: str) -> list[str]:
    """What is said of an entry by who looked at the map; that it is proposed in these words."""
    return [*([proposed] if overlay.has(name, "proposed") else []), *badge_lines(overlay.on(name))]


def _said(point: Point) -> tuple[str, str]:
    """A point's number with a full stop, and what is said there."""
    number = f"{point.number}." if point.number else ""
    if point.kind == "crossing":
        return number, point.remark
    if point.kind == "question":
        return number, f"{point.remark} {point.text}"
    label = f"{point.label}: " if point.label.strip() else ""
    remark = f" ({point.remark})" if point.remark else ""
    return number, f"{label}{sentence(point.text)}{remark}"


def _across(clash: Clash) -> list[Point]:
    """The points that stand on neither side."""
    return [point for point in clash.points if point.side not in ("left", "right")]


_BELOW: dict[PointName, int] = {"crossing": 1, "question": 2}
"""What stands below the claims, and in which order."""


def _rows(clash: Clash) -> Iterator[tuple[Point | None, Point | None]]:
    """What stands left beside what stands right, the crossings below the positions, what to ask below these."""
    for below in (0, 1, 2):
        points = [point for point in clash.points if _BELOW.get(point.kind, 0) == below]
        yield from zip_longest(*([p for p in points if p.side == side] for side in ("left", "right")))


def _headings(structure: Structure, speech: Speech) -> tuple[str, str]:
    """Over each column: the parties and their articles."""
    return _heading("left", structure, speech), _heading("right", structure, speech)


def _heading(side: Side, structure: Structure, speech: Speech) -> str:
    who = parties_or_side(side, structure, speech)
    titles = dict.fromkeys(in_one_line(s.title) for s in structure.map.sources if s.side == side and s.title.strip())
    articles = speech.listed(f"“{title}”" for title in titles)
    return who if not articles or list(titles) == [who] else f"{who}, {articles}"


# How it is written out


def _as_text(structure: Structure, found: Sequence[Clash], width: int, speech: Speech) -> str:
    """Two columns side by side; on a narrow screen one below the other."""
    opening = [map_title(structure, speech), draft_line(structure, speech), replies_line(structure, speech)]
    blocks = [_block(words, width) for words in opening if words]
    headings = _headings(structure, speech)
    if width >= _NARROW:
        half = (width - len(GAP)) // 2
        left, right = (wrapped(one_line(heading, Surface.LINE), half) for heading in headings)
        rule = ["=" * half]
        blocks.append("\n".join([*side_by_side(left, right, half), *side_by_side(rule, rule, half)]))
    for clash in found:
        blocks.append("\n".join(_block(words, width) for words in (clash.heading, *clash.remarks)))
        blocks += ["\n".join(_cell(point, width)) for point in _across(clash)]
        if width >= _NARROW:
            blocks += [
                "\n".join(side_by_side(_cell(one, half), _cell(other, half), half)) for one, other in _rows(clash)
            ]
        else:
            blocks += _one_below_the_other(clash, headings, width)
        blocks.append("-" * width)
    return "\n\n".join(blocks[:-1]) + "\n"


def _one_below_the_other(clash: Clash, headings: Sequence[str], width: int) -> Iterator[str]:
    for index, heading in enumerate(headings):
        cells = [_cell(row[index], width) for row in _rows(clash)]
        if any(cells):
            yield _block(f"{heading}:", width)
            yield from ("\n".join(cell) for cell in cells if cell)


def _block(words: str, width: int) -> str:
    return "\n".join(wrapped(one_line(words, Surface.LINE), width))


def _cell(point: Point | None, width: int) -> list[str]:
    if point is None:
        return []
    number, words = _said(point)
    return wrapped(one_line(f"{number} {words}", Surface.LINE), width, hanging=4)


def _as_markdown(structure: Structure, found: Sequence[Clash], _width: int, speech: Speech) -> str:
    """A table for each issue, the parties over its columns."""
    left, right = (escaped(heading) for heading in _headings(structure, speech))
    blocks = [f"# {escaped(map_title(structure, speech))}"]
    blocks += [f"**{draft}**" for draft in [draft_line(structure, speech)] if draft]
    blocks += [escaped(replies) for replies in [replies_line(structure, speech)] if replies]
    for clash in found:
        blocks.append(f"## {escaped(clash.heading)}")
        blocks += [" ".join(map(escaped, clash.remarks))] if clash.remarks else []
        across = [f"- {_markdown_cell(point)}" for point in _across(clash)]
        blocks += ["\n".join(across)] if across else []
        rows = [(_markdown_cell(one), _markdown_cell(other)) for one, other in _rows(clash)]
        blocks += ["\n".join(table((left, right), rows))] if rows else []
    return "\n\n".join(blocks) + "\n"


def _markdown_cell(point: Point | None) -> str:
    if point is None:
        return ""
    number, words = _said(point)
    return f"**{number}** {escaped(words)}" if number else escaped(words)


_FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet would work out instead of showing it."""


def _as_csv(_structure: Structure, found: Sequence[Clash], _width: int, speech: Speech) -> str:
    """One row for each point, under a row of headings."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(speech.words.columns)
    for clash in found:
        for point in clash.points:
            issue = clash.heading if clash.is_issue else ""
            cells = (issue, point.number, speech.words.points[point.kind], point.side, *point[3:-1])
            writer.writerow(plain_cell(cell) for cell in cells)
    return written.getvalue()


def plain_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    folded = one_line(text, Surface.LINE)
    return f"'{folded}" if _FORMULA.match(text) or _FORMULA.match(folded) else folded


CLASHES_FORMATS: dict[str, Callable[[Structure, Sequence[Clash], int, Speech], str]] = {
    "text": _as_text,
    "markdown": _as_markdown,
    "csv": _as_csv,
}
"""All forms of the clashes, by the names that people can ask for; each is given what was found, and how wide to be."""
