"""Two small articles, and what a good model answers about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.articles import find_quotes, read_article
from argmap.draft.drafting import Read, Wishes
from argmap.model import Source

from .serving import Said

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.model import ArgumentMap, Side

    from .serving import Asked

LEFT_TEXT = """\
Close the centre to cars

By Anna Lind

The centre should be closed to private cars. The air will be cleaner, because nine out of ten fumes come from engines.

Some say that shops would suffer. But those who walk buy more, as a shopkeeper’s own till shows: “They stay longer.”
"""

RIGHT_TEXT = """\
Keep the centre open

By the Chamber of Commerce

We must keep the centre open. Last summer's closure showed that customers stay away when they cannot park.

The traffic did not vanish; it choked the ring road. Nine out of ten fumes come from engines, wherever they run.
"""


def read(name: str, side: Side | None, text: str, **more: Any) -> Read:
    """An article on a side."""
    path = f"{name}.txt"
    source = Source(id=name, side=side, title=text.splitlines()[0], article=path, **more)
    return Read(source, read_article(text.encode(), path))


def both() -> tuple[Read, Read]:
    """The two articles."""
    return read("close", "left", LEFT_TEXT), read("open", "right", RIGHT_TEXT)


def quote(exact: str | list[str], stance: str = "asserts", voice: list[str] | None = None) -> dict[str, Any]:
    """A quote as a model gives it."""
    parts = [exact] if isinstance(exact, str) else exact
    return {"exact": parts, "stance": stance, "voice": voice or []}


def claim(name: str, text: str, *quotes: dict[str, Any], wording: str = "paraphrase", **more: Any) -> dict[str, Any]:
    """A claim as a model gives it."""
    label = more.pop("label", name.replace("-", " "))
    return {
        "id": name, "label": label, "text": text, "quotes": list(quotes), "wording": wording,
        "type": None, "sure": 0.9, "why": "It says so.", **more,
    }  # fmt: skip


def relation(name: str, kind: str, premises: str, target: str, **more: Any) -> dict[str, Any]:
    """A relation as a model gives it."""
    return {
        "id": name, "kind": kind, "premises": premises.split(), "target": target, "sure": 0.7, "why": "Because.", **more
    }  # fmt: skip


LEFT_FORM: dict[str, Any] = {
    "claims": [
        claim("close-it", "The centre should be closed.", quote("The centre should be closed to private cars")),
        claim("cleaner-air", "The air will be cleaner.", quote("The air will be cleaner")),
        claim("engines", "Nine tenths of fumes come from engines.", quote("nine out of ten fumes come from engines")),
        claim("breathable", "A city ought to give clean air.", wording="implicit"),
        claim("suffer", "Shops would suffer.", quote("shops would suffer", "reports", ["some"])),
        claim("on-foot", "People on foot buy more.", quote("those who walk buy more")),
    ],
    "relations": [
        relation("r1", "support", "cleaner-air breathable", "close-it"),
        relation("r2", "support", "engines", "cleaner-air"),
        relation("r3", "attack", "on-foot", "suffer"),
    ],
    "main": "close-it",
    "speaks_for": "",
}

RIGHT_FORM: dict[str, Any] = {
    "claims": [
        claim("keep-open", "The centre should stay open.", quote("keep the centre open")),
        claim("trade", "Customers stay away.", quote(["closure showed that", "customers stay away"])),
        claim("moves", "Traffic only moves elsewhere.", quote("it choked the ring road")),
        claim("fumes", "Nine tenths of fumes are engines'.", quote("Nine out of ten fumes come from engines")),
    ],
    "relations": [relation("r1", "support", "trade", "keep-open"), relation("r2", "support", "moves", "keep-open")],
    "main": "keep-open",
    "speaks_for": "Chamber of Commerce",
}

BETWEEN_FORM: dict[str, Any] = {
    "title": "Should the centre be closed to cars?",
    "same": [{"claims": ["engines", "fumes"], "sure": 0.9, "why": "Both say it."}],
    "issues": [
        {
            "id": "what-of-trade",
            "question": "What happens to the shops?",
            "positions": ["on-foot", "trade"],
            "together": "disputed",
            "sure": 0.8,
            "why": "It turns on who buys.",
        }
    ],
    "relations": [
        relation("x1", "attack", "trade", "close-it", stated_in=""),
        relation("x2", "attack", "moves", "r1", stated_in="open"),
    ],
}


def good(asked: Asked) -> Said:
    """What a good model answers."""
    if asked.form == "between":
        return Said(answer=BETWEEN_FORM)
    if asked.form == "attaching":
        return Said(answer={"relations": []})
    if asked.form == "corrections":
        return Said(answer={"corrections": []})
    return Said(
        answer=LEFT_FORM if "Anna Lind" in asked.question or "Close the centre" in asked.question else RIGHT_FORM
    )


def but(**changed: Any) -> Callable[[Asked], Said]:
    """The same, with other answers for a form: `left`, `right`, `corrections`, `between`."""

    def answers(asked: Asked) -> Said:
        form = asked.form
        if form == "article":
            form = "left" if "Close the centre" in asked.question else "right"
        return Said(answer=changed[form]) if form in changed else good(asked)

    return answers


def wishes(address: str, **more: Any) -> Wishes:
    """What asks a server on this machine."""
    return Wishes(model=more.pop("model", "tiny:1b"), address=address, **more)


def is_sound(made: ArgumentMap, reads: tuple[Read, ...]) -> bool:
    """Whether every quote stands in its article letter for letter where it says, and everything is proposed."""
    articles = {read.source.id: read.article for read in reads}
    for source, article in articles.items():
        quotes = [found for claimed in made.claims for found in claimed.quotes if found.source == source]
        for place in find_quotes(article, quotes):
            assert place.status == "exact"
        for found in quotes:
            assert found.start is not None
            assert article.text.startswith(found.exact[0], found.start)
            assert article.text[: found.end].endswith(found.exact[-1])
            assert all(part == part.strip() for part in found.exact)
    assert all(found.source in articles for claimed in made.claims for found in claimed.quotes)
    return all(entry.is_proposed for entry in (*made.claims, *made.relations, *made.issues))
