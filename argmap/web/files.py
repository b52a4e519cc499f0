"""The page's own scripts and styles, each of one concern, joined in their order when a page is made."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

SCRIPTS = (
    "elements",
    "data",
    "places",
    "map",
    "marks",
    "picture",
    "ties",
    "scrolling",
    "sheet",
    "card",
    "search",
    "work",
    "picking",
    "building",
    "checking",
    "answers",
    "mapfile",
    "taskfile",
    "handing",
    "ownmap",
    "editor",
    "bench",
    "task",
    "exercise",
    "address",
    "settings",
    "keys",
    "start",
)
"""The scripts; as each is read, it needs only those before it."""

STYLES = ("colours", "page", "articles", "spine", "card", "picture", "work", "small", "print")
"""The styles; a later one overrides an earlier one."""


def one_style(name: str) -> str:
    """One of the styles, or that of a list of pages."""
    return _text("styles", f"{name}.css")


@cache
def script() -> str:
    """All scripts as one that leaves nothing behind in the page's own names."""
    return '"use strict";\n(() => {\n' + "\n".join(_text("scripts", f"{name}.js") for name in SCRIPTS) + "})();\n"


@cache
def first_script() -> str:
    """What runs before anything of the page is shown."""
    return _text("scripts", "first.js")


@cache
def style() -> str:
    """All styles as one."""
    return "\n".join(_text("styles", f"{name}.css") for name in STYLES)


def _text(folder: str, name: str) -> str:
    return (files("argmap.web") / folder / name).read_text("utf-8")
