"""What lies in the folder of a lesson, as a page: each file with for whom and how long, and the plan of the hour."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from argmap.phrases import PLAIN
from argmap.web.files import one_style
from argmap.web.markup import Markup, element, escaped, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.phrases import Speech


class LessonFile(NamedTuple):
    """A file of a lesson."""

    file: str
    """Its name, in the lesson's folder."""
    title: str
    audience: str
    minutes: int
    """0 where it takes none of the hour."""
    said: str


class LessonPlan(NamedTuple):
    """The hour, step by step."""

    minutes: int
    what: str


def lesson_page(  # noqa: PLR0913, PLR0917 - each is a part of the page
    title: str,
    about: Sequence[str],
    files: Sequence[LessonFile],
    plan: Sequence[LessonPlan],
    left_out: Sequence[str],
    speech: Speech = PLAIN,
) -> str:
    """A page that leads to the files beside it; it runs nothing and fetches nothing.

    Args:
        title: what the debate is on.
        about: lines under the heading.
        files: those of the folder.
        plan: the hour.
        left_out: what could not be made, and why.
        speech: how it is said.
    """
    words = speech.words.lesson
    styles = one_style("colours") + one_style("listing") + one_style("lesson")
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(styles.encode()).digest()).decode()}'"
    heading = words.heading.format(title=title)
    head = [
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", {}, line(heading)),
        element("style", {}, Markup(styles)),
    ]
    columns = element("tr", {}, [element("th", {"scope": "col"}, line(one)) for one in words.columns])
    table = element(
        "table", {}, element("thead", {}, columns), element("tbody", {}, [_row(one, speech) for one in files])
    )
    steps = [
        element("li", {}, element("b", {}, words.minutes.format(count=step.minutes)), " ", line(step.what))
        for step in plan
    ]
    body: list[Markup] = [
        element("h1", {"dir": "auto"}, line(heading)),
        *(element("p", {"dir": "auto"}, line(one)) for one in about),
        table,
        element("h2", {}, words.plan),
        element("ol", {}, steps),
        element("p", {}, words.total.format(count=sum(one.minutes for one in plan))),
    ]
    if left_out:
        body.append(element("h2", {}, words.left_out))
        body.append(element("ul", {"class": "plain"}, [element("li", {}, line(one)) for one in left_out]))
    return (
        f'<!doctype html>\n<html lang="{escaped(speech.language)}">\n<head>{"".join(head)}</head>\n'
        f"<body>{element('main', {}, body)}</body>\n</html>\n"
    )


def _row(one: LessonFile, speech: Speech) -> Markup:
    minutes = speech.words.lesson.minutes.format(count=one.minutes) if one.minutes else ""
    return element(
        "tr",
        {},
        element("th", {"scope": "row"}, element("a", {"href": quote(one.file)}, line(one.title))),
        element("td", {}, line(one.audience)),
        element("td", {}, minutes),
        element("td", {"dir": "auto"}, line(one.said)),
    )
