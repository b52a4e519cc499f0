"""A list of pages, as a page of its own: of several debates, or of a class."""

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


class Listed(NamedTuple):
    """A page in the list."""

    file: str
    """Its name, in the list's own folder."""
    title: str
    said: str = ""
    """What it has, in a line."""


def list_page(title: str, pages: Sequence[Listed], speech: Speech = PLAIN) -> str:
    """A page that leads to others beside it; it runs nothing and fetches nothing."""
    styles = one_style("colours") + one_style("listing")
    policy = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(styles.encode()).digest()).decode()}'"
    head = [
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": policy}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", {}, line(title)),
        element("style", {}, Markup(styles)),
    ]
    body = element(
        "main", {}, element("h1", {"dir": "auto"}, line(title)), element("ul", {}, [_row(one) for one in pages])
    )
    return (
        f'<!doctype html>\n<html lang="{escaped(speech.language)}">\n<head>{"".join(head)}</head>\n'
        f"<body>{body}</body>\n</html>\n"
    )


def _row(page: Listed) -> Markup:
    said = element("small", {}, line(page.said)) if page.said else ""
    return element("li", {}, element("a", {"href": quote(page.file), "dir": "auto"}, line(page.title)), said)
