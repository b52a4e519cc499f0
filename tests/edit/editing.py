"""Strategies for edits of a map: any kind, most of them with a meaning, some without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st
from pydantic import ValidationError

from argmap.edit import EDITS, Edit, Together
from argmap.model import RELATION_KINDS
from tests.strategies import Stock, origins, quotes, slugs, stocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

    from argmap.model import ArgumentMap

_NOTHING: Any = object()
"""A field that is left out."""


class _Place(NamedTuple):
    """What a field's value is drawn from."""

    draw: DrawFn
    edit: str
    stock: Stock
    relations: tuple[str, ...]
    issues: tuple[str, ...]

    def one(self, names: tuple[str, ...]) -> str:
        """One of some ids; one that is not there, if there are none."""
        return self.draw(st.sampled_from(names or ("none",)))

    def some(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """A few of some ids."""
        return tuple(self.draw(st.lists(st.sampled_from(names or ("none",)), min_size=1, max_size=3)))

    def of(self, values: list[Any]) -> Any:
        """One of some values."""
        return self.draw(st.sampled_from(values))


@st.composite
def edits(draw: DrawFn, now: ArgumentMap, *, only: str = "") -> Edit:
    """An edit of any kind, or of one, whose fields name what is in the map, or now and then what is not."""
    claims = tuple(claim.id for claim in now.claims)
    stock = Stock(draw(stocks()).texts, tuple(source.id for source in now.sources), claims)
    relations, issues = tuple(r.id for r in now.relations), tuple(i.id for i in now.issues)
    while True:
        name = only or draw(st.sampled_from(sorted(set(EDITS) - {"propose", "take-over", "retrace"})))
        if name == "together":
            return Together(edits=tuple(draw(edits(now)) for _ in range(draw(st.integers(1, 3)))))
        kind = EDITS[name]
        assert issubclass(kind, Edit)
        place = _Place(draw, name, stock, relations, issues)
        asked = [f for f, about in kind.model_fields.items() if about.is_required() or draw(st.booleans())]
        fields = {field: _FIELDS[field](place) for field in asked}
        try:
            return kind.model_validate({field: value for field, value in fields.items() if value is not _NOTHING})
        except ValidationError:  # such fields do not go together; try others
            continue


def _words(place: _Place) -> Any:
    return place.stock.words(place.draw)


def _text(place: _Place) -> Any:
    return place.stock.text(place.draw)


def _claim(place: _Place) -> Any:
    return place.one(place.stock.claims)


def _many_claims(place: _Place) -> Any:
    return place.some(place.stock.claims)


def _others(place: _Place) -> Any:
    return place.some(place.relations if place.edit == "link-relations" else place.stock.claims)


def _id(place: _Place) -> Any:
    """What the edit is of, or the id of what it adds; seldom of another kind."""
    if place.edit in ("change-source", "remove-source"):
        return place.one(place.stock.sources)
    if place.edit in ("add-claim", "add-relation", "add-issue"):
        return place.draw(slugs())
    claims, relations, issues = place.stock.claims, place.relations, place.issues
    named = relations
    if place.edit.endswith("quote") or place.draw(st.integers(0, 9)) == 0:
        named = (*claims, *relations)
    elif place.edit.endswith("claim"):
        named = claims
    elif "issue" in place.edit or "position" in place.edit:
        named = issues
    return place.one(named)


def _ids(place: _Place) -> Any:
    """Of what is accepted or rejected, or put in order."""
    return place.some(
        place.issues if place.edit == "order-issues" else (*place.stock.claims, *place.relations, *place.issues)
    )


def _source(place: _Place) -> Any:
    if place.edit == "add-source":
        return {"id": place.draw(slugs()), "title": _text(place), "side": place.of(["left", "right", None])}
    return place.one(place.stock.sources)


def _quotes(place: _Place) -> Any:
    if place.edit == "split-claim":
        return (place.draw(st.integers(0, 2)),)
    return (place.draw(quotes(place.stock)),) if place.stock.sources else ()


def _quote(place: _Place) -> Any:
    return place.draw(quotes(place.stock)) if place.stock.sources else _NOTHING


_FIELDS: dict[str, Callable[[_Place], Any]] = {
    **dict.fromkeys(("text", "second", "first", "question"), _words),
    **dict.fromkeys(("label", "note", "scheme", "title", "prefix", "suffix"), _text),
    **dict.fromkeys(("premise", "claim", "after", "into", "to"), _claim),
    **dict.fromkeys(("premises", "claims", "positions"), _many_claims),
    **dict.fromkeys(("source", "stated_in", "replies_to"), _source),
    **dict.fromkeys(("author", "publisher", "published", "url", "language", "original", "speaks_for"), _text),
    "article": lambda place: place.of(["another.txt", None]),
    "part": lambda place: place.of([(), ("body", "comment")]),
    "side": lambda place: place.of(["left", "right", None]),
    **dict.fromkeys(("tags", "voice"), lambda place: place.stock.many(place.draw, 0, 2)),
    **dict.fromkeys(("start", "end"), lambda place: place.of([None, 3, 8])),
    "others": _others,
    "id": _id,
    "new": lambda place: place.draw(slugs()),
    "ids": _ids,
    "target": lambda place: place.one((*place.stock.claims, *place.relations)),
    "exact": lambda place: place.stock.many(place.draw, 1, 2),
    "quotes": _quotes,
    "quote": _quote,
    "shared": lambda place: (place.draw(st.integers(0, 1)),),
    "index": lambda place: place.draw(st.integers(0, 2)),
    "kind": lambda place: place.of(list(RELATION_KINDS)),
    "wording": lambda place: place.of([None, "verbatim", "implicit"]),
    "type": lambda place: place.of([None, "fact", "policy"]),
    "stance": lambda place: place.of(["asserts", "concedes", "reports"]),
    "together": lambda place: place.of([None, "possible", "disputed"]),
    "origin": lambda place: place.draw(origins(place.stock)),
}
"""How each field's value is drawn; a further field of an edit needs a line here."""
