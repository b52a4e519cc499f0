"""The page as one file: everything in it, nothing fetched, and only its own script and style let run."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.phrases import PLAIN, Speech, byline, counted, draft_line, map_title
from argmap.web.data import page_data
from argmap.web.files import first_script, script, style
from argmap.web.markup import Markup, element, escaped, line, together
from argmap.web.outlining import outline_page
from argmap.web.picturing import picture_colours, picture_part
from argmap.web.spine import spine
from argmap.web.subject import GROUNDS, NO_OFFER, Offer, Subject
from argmap.web.texts import article_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.model import Debate, Excerpt, Side, Source
    from argmap.web.subject import Column, View


def web_page(debate: Debate, excerpt: Excerpt, svg: str, speech: Speech = PLAIN, *, offer: Offer = NO_OFFER) -> str:
    """A debate as one HTML file; of a map without claims, its articles and what a pupil needs to build one.

    Args:
        debate: gives the articles and where quotes stand in them.
        excerpt: what the picture shows; all of its whole is on the page.
        svg: the picture, in the style `screen`; of a map without claims, anything.
        speech: how it is said.
        offer: what a pupil is given to do.
    """
    subject = Subject(debate, excerpt, speech, offer)
    styles = picture_colours() + style()
    head = together(
        element("meta", {"charset": "utf-8"}),
        element(
            "meta", {"http-equiv": "Content-Security-Policy", "content": _policy([first_script(), script()], styles)}
        ),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("meta", {"name": "robots", "content": "noindex"}),
        element("title", {}, line(map_title(subject.whole, speech))),
        element("style", {}, Markup(styles)),
        element("script", {}, Markup(first_script())),
    )
    body = element(
        "body",
        {"data-view": subject.first_view, "data-side": "left", "data-sheet": "low"},
        element("a", {"class": "skip", "href": "#between"}, subject.page.skip),
        _top(subject),
        [] if subject.is_bare else _draft(subject),
        _main(subject, svg),
        Markup('<svg id="ties" class="js" aria-hidden="true"></svg><p id="live" class="unseen" role="status"></p>'),
        element("script", {"type": "application/json", "id": "data"}, Markup(page_data(subject))),
        element("script", {}, Markup(script())),
    )
    return f'<!doctype html>\n<html lang="{escaped(speech.language)}">\n<head>{head}</head>\n{body}\n</html>\n'


def _draft(subject: Subject) -> Iterator[Markup]:
    """That it is a draft, and how much of a long one is marked and drawn first."""
    told = draft_line(subject.whole, subject.speech)
    if told:
        said = subject.page.main_line_first.format(
            count=len(subject.excerpt.claims),
            every=counted(len(subject.whole.claims), subject.speech.nouns.claim),
        )
        yield element("p", {"class": "draft"}, told, [" ", said] if subject.left_out else [])


def _policy(scripts: list[str], styles: str) -> str:
    """What a browser lets the page do: run its own script, look its own way, and nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts))}",
            f"style-src {_hash(styles)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


# The head


def _top(subject: Subject) -> Markup:
    page = subject.page
    names = {"read": page.read, "picture": page.picture, "outline": page.outline}
    names |= {"exercise": subject.words.exercise.exercise, "build": subject.words.work.build}
    return element(
        "header",
        {"class": "top"},
        element("h1", {"dir": "auto"}, line(map_title(subject.whole, subject.speech))),
        element("nav", {"aria-label": page.views}, [element("a", _to(view), names[view]) for view in subject.views]),
        element(
            "div",
            {"class": "find js", "role": "search"},
            element(
                "input",
                {
                    "id": "find",
                    "type": "search",
                    "placeholder": page.search,
                    "aria-label": page.search_what,
                    "autocomplete": "off",
                    "spellcheck": "false",
                },
            ),
        ),
        element(
            "button",
            {
                "type": "button",
                "class": "tool js",
                "id": "more",
                "aria-expanded": "false",
                "aria-controls": "menu",
                "aria-label": f"{page.settings_button}: {page.settings}",
            },
            page.settings_button,
        ),
        _menu(subject),
    )


def _to(view: View) -> dict[str, str | None]:
    """The way to a view; to what nobody can do without scripts, only with them."""
    return {"href": f"#{view}", "class": "js" if view in ("exercise", "build") else None}


def _menu(subject: Subject) -> Markup:
    page = subject.page
    keys: list[str] = []
    for key, words in page.keys_list:
        keys.append(element("li", {}, element("kbd", {}, key), " ", words))
    return element(
        "div",
        {"id": "menu", "class": "js", "hidden": "", "role": "group", "aria-label": page.settings},
        _choice("marks", page.marks, {"all": page.marks_all, "some": page.marks_some, "none": page.marks_none}),
        _choice(
            "colours",
            page.colours,
            {"auto": page.colours_auto, "light": page.colours_light, "dark": page.colours_dark},
        ),
        _choice(
            "letters",
            page.letters,
            {"small": page.letters_small, "medium": page.letters_medium, "large": page.letters_large},
        ),
        element(
            "label",
            {"class": "switch"},
            element("input", {"type": "checkbox", "id": "keys", "checked": ""}),
            " ",
            page.keys,
        ),
        element("ul", {"class": "keys"}, keys),
        element("button", {"type": "button", "id": "print", "class": "tool"}, page.print_page),
    )


def _choice(name: str, legend: str, options: dict[str, str]) -> Markup:
    return element(
        "fieldset",
        {},
        element("legend", {}, legend),
        [
            element("label", {}, element("input", {"type": "radio", "name": name, "value": value}), " ", words)
            for value, words in options.items()
        ],
    )


# What is read


def _main(subject: Subject, svg: str) -> Markup:
    page = subject.page
    sides: tuple[Side, ...] = ("left", "right")
    return element(
        "main",
        {"id": "read"},
        element(
            "div",
            {"class": "tabs js", "role": "group", "aria-label": page.which_article},
            [_tab(subject, s) for s in sides],
        ),
        element("div", {"class": "columns"}, _column(subject, "left"), _between(subject), _column(subject, "right")),
        []
        if subject.is_bare
        else [
            element("section", {"id": "picture", "aria-label": page.picture}, picture_part(subject, svg)),
            element(
                "section",
                {"id": "outline", "class": "short" if subject.left_out else None, "aria-label": page.outline},
                outline_page(subject),
            ),
        ],
    )


def _tab(subject: Subject, side: Side) -> Markup:
    letter, party = subject.page.letter[side], _party(subject, side)
    badge = element("b", {"class": f"badge {GROUNDS[side]}"}, letter)
    return element("button", {"type": "button", "data-side": side}, badge, " ", element("span", {"dir": "auto"}, party))


def _party(subject: Subject, side: Side) -> str:
    names = dict.fromkeys(column.sources[0].party for column in subject.columns if column.side == side)
    return line(subject.speech.listed(names)) or subject.words.sides[side]


def _between(subject: Subject) -> Markup:
    return element(
        "aside",
        {"id": "between", "aria-label": subject.page.no_questions, "tabindex": "-1"},
        Markup('<button type="button" class="grip js" aria-expanded="false"><span></span></button>'),
        Markup('<div id="hits" class="js" hidden></div><div id="card" class="js" hidden></div>'),
        Markup('<div id="work" class="js" hidden></div>'),
        element("div", {"id": "questions"}, _without_scripts(subject) if subject.is_bare else spine(subject)),
    )


def _without_scripts(subject: Subject) -> Markup:
    """What stands between articles of which there is no map yet, until the script is there."""
    return element("p", {"class": "lost"}, subject.words.work.needs_scripts)


def _column(subject: Subject, side: Side) -> Markup:
    """A side's articles, one below the other."""
    told = [_article(subject, i) for i, column in enumerate(subject.columns) if column.side == side]
    name = subject.page.article.format(letter=subject.page.letter[side], party=_party(subject, side))
    return element(
        "div",
        {"id": side, "class": f"side {GROUNDS[side]}", "tabindex": "0", "role": "region", "aria-label": name},
        told or element("p", {"class": "lost"}, subject.page.no_article),
    )


def _article(subject: Subject, index: int) -> Markup:
    column = subject.columns[index]
    first = column.sources[0]
    ground = GROUNDS[first.side or "none"]
    return element(
        "article",
        {
            "class": f"art {ground}",
            "data-article": str(index),
            "lang": _language(first),
            "aria-label": subject.page.article.format(letter=subject.letter(index), party=line(first.party)),
        },
        element("header", {"class": "arthead"}, _heading(subject, index, first), _main_claims(subject, column.sources)),
        element("div", {"class": f"body{' long' * _is_long(column)}"}, article_text(subject, index)),
    )


_LONG = 150
"""Paragraphs from which on a browser lays an article out only where it is looked at."""


def _is_long(column: Column) -> bool:
    return column.article is not None and len(column.article.paragraphs) > _LONG


def _language(source: Source) -> str | None:
    tag = source.language
    return tag if tag and all(part.isalnum() and part.isascii() for part in tag.split("-")) else None


def _heading(subject: Subject, index: int, source: Source) -> Markup:
    badge = element("b", {"class": f"badge {GROUNDS[source.side or 'none']}"}, subject.letter(index))
    by = line(byline(source, subject.speech)) or line(source.title)
    link = [" ", _address(source.url)] if source.url.lower().startswith(("https://", "http://")) else []
    return element("p", {"class": "who"}, badge, " ", element("span", {"dir": "auto"}, by), link)


def _address(url: str) -> Markup:
    """An address on the web, shown in full; any other is never made a link."""
    shown = line(url)
    return element("a", {"class": "url", "href": shown, "rel": "noopener noreferrer external"}, shown)


def _main_claims(subject: Subject, sources: tuple[Source, ...]) -> Iterator[Markup]:
    for name in dict.fromkeys(source.main for source in sources if source.main is not None and not subject.is_bare):
        if name not in subject.whole.claims:
            continue
        number = subject.number(name)
        words = element("b", {}, number), " ", line(subject.whole.claims[name].text)
        yield element(
            "p",
            {"class": f"main-claim {subject.ground(name)}"},
            element("span", {}, subject.words.roles["main claim"].capitalize()),
            " ",
            element("a", {"href": f"#{number}", "dir": "auto"}, *words),
        )
