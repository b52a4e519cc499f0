"""What stands between the articles: each question with who answers what, and the links on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.phrases import counted, relation_words, sentence, together
from argmap.web.markup import Markup, element, escaped, line
from argmap.web.markup import together as joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.model import Issue, Relation
    from argmap.web.subject import Subject

_NUMBER = re.compile(r"\b[ABCN][0-9]+\b")


def spine(subject: Subject) -> Markup:
    """All questions, then the links that belong to none, then how the marks are read."""
    page, whole = subject.page, subject.whole
    issues = whole.map.issues
    heading = counted(len(issues), page.questions) if issues else page.no_questions
    apart = subject.links_on.get("", [])
    return joined(
        element("h2", {}, heading),
        element("p", {"class": "lead js"}, page.lead),
        element("ol", {"class": "issues"}, [_issue(subject, at, one) for at, one in enumerate(issues, 1)])
        if issues
        else [],
        [element("h3", {"class": "apart"}, line(subject.words.outside_questions)), _links(subject, apart)]
        if apart
        else [],
        _legend(subject),
    )


def _issue(subject: Subject, number: int, issue: Issue) -> Markup:
    crossings = subject.links_on.get(issue.id, [])
    order = "lcrn"
    positions = sorted(dict.fromkeys(issue.positions), key=lambda name: order.index(subject.ground(name)))
    return element(
        "li",
        {"id": f"Q{number}"},
        element("h3", {}, element("a", {"href": f"#Q{number}"}, line(issue.question))),
        element("ul", {"class": "positions"}, [_position(subject, name) for name in positions]),
        _links(subject, crossings) if crossings else [],
        element("p", {"class": "small"}, _about(subject, issue)),
    )


def _about(subject: Subject, issue: Issue) -> str:
    return " ".join(filter(None, [together(issue, subject.speech), *subject.said_of(issue)]))


def _position(subject: Subject, name: str) -> Markup:
    number, claim = subject.number(name), subject.whole.claims[name]
    unsure = element("span", {"class": "unsure"}, "?") if claim.is_proposed else ""
    return element(
        "li",
        {"class": subject.ground(name)},
        element("a", {"href": f"#{number}"}, element("b", {}, number), unsure, " ", line(claim.text)),
    )


def _links(subject: Subject, crossings: Sequence[Relation]) -> Markup:
    return element("ul", {"class": "links"}, [_link(subject, crossing) for crossing in crossings])


def _link(subject: Subject, crossing: Relation) -> Markup:
    number = subject.number(crossing.id)
    label = subject.page.link.format(number=number)
    said = line(relation_words(crossing, subject.whole, subject.speech))
    unsure = element("span", {"class": "unsure"}, "?") if crossing.is_proposed else ""
    return element(
        "li",
        {"id": f"L{number}", "class": f"{crossing.kind} {subject.ground(crossing.premises[0])}"},
        element("a", {"class": "no", "href": f"#L{number}", "aria-label": label}, number),
        unsure,
        " ",
        with_links(said),
    )


def with_links(said: str) -> Iterable[Markup]:
    """Words of ours about claims, each number in them an address; words of a map never come here."""
    at = 0
    for found in _NUMBER.finditer(said):
        yield escaped(said[at : found.start()])
        yield element("a", {"href": f"#{found[0]}"}, found[0])
        at = found.end()
    yield escaped(said[at:])


def _legend(subject: Subject) -> Markup:
    page = subject.page
    samples: list[str] = []
    for stance, words in page.how_stances.items():
        samples += [element("span", {"class": f"key {stance}"}, words.name), ", "]  # type: ignore[attr-defined]
    note = line(subject.whole.map.note)
    return element(
        "details",
        {"class": "about"},
        element("summary", {}, page.how_to_read),
        element("p", {}, page.how_marks, " ", samples[:-1], "."),
        element("p", {}, page.how_numbers),
        element("p", {}, page.how_joints) if subject.joints else [],
        element("p", {"dir": "auto"}, sentence(note)) if note else [],
    )
