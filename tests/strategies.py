"""Hypothesis strategies that any room's tests may use: nasty texts, ids, legal argument maps, and changes to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from pydantic import ValidationError

from argmap.model import RELATION_KINDS, ArgumentMap, Claim, Issue, Origin, Quote, Relation, Source

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

    from argmap.model.noun import Noun

_NASTY = (
    *(
        "\"'",
        "“quoted”",
        "‘single’",
        "«",
        "it's",
        "<b>",
        "&amp;",
        "&",
        "\\",
        "\\N",
        "\\n",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\r",
    ),
    *(
        "אבג",
        "العربية",
        "\u202edesrever\u202c",
        "漢字",
        "あ",
        "e\u0301",
        "\u0300",
        "😀",
        "𝔸",
        "👩\u200d👩\u200d👧",
        "ﬁ",
    ),
    *(
        ": ",
        " #",
        " # no comment",
        "a: b",
        "- ",
        "? ",
        "! ",
        "& ",
        "* ",
        "| ",
        "> ",
        "% ",
        "@ ",
        "`",
        ",",
        "[",
        "]",
        "{",
        "}",
    ),
    *("---", "...", "--- ", ":", "#", "=", "<<", "?x", ":?", "|-", ">+", "!tag", "&anchor", "*alias", "%", "~"),
    *(
        "no",
        "7",
        "1e3",
        "null",
        "NULL",
        "True",
        "y",
        "-7",
        ".5",
        "0x1f",
        "2024-01-01",
        "1_000",
        ".inf",
        ".nan",
        "12:30",
    ),
    *(" ", "  ", "trailing ", " leading", "\u00a0", "\u2003", "\u200b", "\u00ad", "\x85", "\u2028", "\u2029", "\ufeff"),
    *(
        "\x7f",
        "\x00",
        "\x07",
        "\x1b[31m",
        "\x9f",
        "\ufffe",
        "\uffff",
        "\U0010ffff",
        "x" * 300,
        "word",
        "The city",
        "a",
        "Z",
    ),
)
_SLUGS = (
    *("a", "b", "c-d", "e_f", "trade", "air", "x1", "0", "7", "1e3", "no", "null", "yes", "true", "on", "n", "y"),
    *("2024-01-01", "0x1f", "1_000", "9" * 20, "r1", "node", "graph", "edge", "strict", "q" * 80),
)


def nasty_text(*, max_pieces: int = 5) -> SearchStrategy[str]:
    """Text of any characters, most often those that some format or screen trips over; may be empty or blank."""
    piece = st.one_of(st.sampled_from(_NASTY), st.sampled_from(_NASTY), st.text(max_size=5))
    return st.lists(piece, max_size=max_pieces).map("".join)


def words(*, max_pieces: int = 5) -> SearchStrategy[str]:
    """Nasty text with at least one visible character."""
    return nasty_text(max_pieces=max_pieces).map(lambda text: text if text.strip() else f"{text}x")


@dataclass(frozen=True)
class Stock:
    """What the parts of one map are made of: few texts and ids, so that drawing them is quick and shrinks well."""

    texts: tuple[str, ...]
    sources: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    """Claims and relations that a further relation may be aimed at."""

    def text(self, draw: DrawFn) -> str:
        """Any of the texts, often none."""
        return draw(st.sampled_from(("", "", *self.texts)))

    def words(self, draw: DrawFn) -> str:
        """Any of the texts that is not blank."""
        return draw(st.sampled_from(("x", *(text for text in self.texts if text.strip()))))

    def many(self, draw: DrawFn, least: int, most: int) -> tuple[str, ...]:
        """Some texts that are not blank."""
        return tuple(self.words(draw) for _ in range(draw(st.integers(least, most))))


@st.composite
def stocks(draw: DrawFn) -> Stock:
    """Plain words beside nasty texts."""
    nasty = draw(st.lists(nasty_text(), min_size=1, max_size=8))
    return Stock((*nasty, "Plain words.", "A second sentence, with a comma."))


def slugs() -> SearchStrategy[str]:
    """Ids, and often such as look like numbers, dates or truth values."""
    return st.one_of(st.sampled_from(_SLUGS), st.from_regex(r"[a-z0-9][a-z0-9_-]{0,6}", fullmatch=True))


@st.composite
def origins(draw: DrawFn, stock: Stock) -> Origin | None:
    """None, a person's or a drafter's."""
    if draw(st.integers(0, 2)):
        return None
    return Origin(
        by=stock.words(draw),
        sure=draw(st.sampled_from([None, 0.0, 1.0, 0.5, 1e-9, 1 / 3])),
        why=stock.text(draw),
        standing=draw(st.sampled_from(["accepted", "proposed"])),
    )


@st.composite
def sources(draw: DrawFn, name: str, stock: Stock) -> Source:
    """Sources with this id."""
    return Source(
        id=name,
        side=draw(st.sampled_from(["left", "right", None])),
        title=stock.text(draw),
        author=stock.text(draw),
        publisher=stock.text(draw),
        published=draw(st.sampled_from(["", "2024-01-01", "7", "in May"])),
        language=draw(st.sampled_from(["", "en", "no", "pt-BR"])),
        url=draw(st.sampled_from(["", "https://example.org/a?b=c#d"])),
        article=draw(st.sampled_from([None, "a.txt", "../b c.txt", "ä/ö: #1.txt", "it's.txt"])),
        sha256=draw(st.sampled_from(["", "0" * 64, "1e" + "9" * 62, "ab" * 32])),
        part=draw(st.sampled_from(((), ("comment",), ("body", "pull quote")))),
        speaks_for=stock.text(draw),
        main=draw(st.sampled_from([None, *stock.claims])),
        pages=tuple(sorted(draw(st.lists(st.integers(0, 9999), max_size=3)))),
        replies_to=draw(st.sampled_from([None, *(one for one in stock.sources if one != name)])),
    )


@st.composite
def quotes(draw: DrawFn, stock: Stock) -> Quote:
    """Quotes of one of the stock's sources."""
    start = draw(st.sampled_from([None, 0, 7, 10**6]))
    return Quote(
        source=draw(st.sampled_from(stock.sources)),
        exact=stock.many(draw, 1, 3),
        prefix=stock.text(draw),
        suffix=stock.text(draw),
        start=start,
        end=None if start is None else start + draw(st.integers(1, 999)),
        voice=stock.many(draw, 0, 2),
        stance=draw(st.sampled_from(["asserts", "endorses", "concedes", "reports", "rejects", "asks"])),
    )


def quote_lists(stock: Stock, *, max_size: int = 2) -> SearchStrategy[list[Quote]]:
    """Lists of quotes; empty where there is no source."""
    return st.lists(quotes(stock), max_size=max_size) if stock.sources else st.just([])


@st.composite
def claims(draw: DrawFn, name: str, stock: Stock) -> Claim:
    """Claims with this id, quoted from the stock's sources or implicit."""
    found = draw(quote_lists(stock))
    return Claim(
        id=name,
        label=stock.text(draw),
        text=stock.words(draw),
        quotes=tuple(found),
        wording=draw(st.sampled_from(["verbatim", "paraphrase", "interpretation"])) if found else "implicit",
        type=draw(st.sampled_from([None, "fact", "value", "policy", "definition", "testimony"])),
        source=draw(st.sampled_from([None, *stock.sources])) if not found else None,
        note=stock.text(draw),
        tags=stock.many(draw, 0, 2),
        origin=draw(origins(stock)),
    )


@st.composite
def relations(draw: DrawFn, name: str, stock: Stock) -> Relation:
    """Relations with this id from the stock's claims (two at least) to its targets."""
    kind = draw(st.sampled_from(RELATION_KINDS))
    most = min(3 if kind in ("support", "attack") else 1, len(stock.claims) - 1)
    premises = draw(st.lists(st.sampled_from(stock.claims), min_size=1, max_size=most, unique=True))
    allowed = stock.targets if kind in ("support", "attack") else stock.claims
    return Relation(
        id=name,
        kind=kind,
        premises=tuple(premises),
        target=draw(st.sampled_from([one for one in allowed if one not in premises])),
        scheme=stock.text(draw),
        quotes=tuple(draw(quote_lists(stock, max_size=1))),
        stated_in=draw(st.sampled_from([None, *stock.sources])),
        note=stock.text(draw),
        origin=draw(origins(stock)),
    )


@st.composite
def issues(draw: DrawFn, name: str, stock: Stock) -> Issue:
    """Issues with this id, on which the stock's claims take positions."""
    return Issue(
        id=name,
        question=stock.words(draw),
        positions=tuple(draw(st.lists(st.sampled_from(stock.claims), max_size=3)) if stock.claims else ()),
        together=draw(st.sampled_from([None, "possible", "impossible", "disputed"])),
        note=stock.text(draw),
        origin=draw(origins(stock)),
    )


@st.composite
def argument_maps(
    draw: DrawFn, *, max_claims: int = 12, max_sources: int = 4, max_relations: int = 8, max_issues: int = 3
) -> ArgumentMap:
    """Legal maps of every kind: relations on relations (without circles), forward references, odd ids, empty maps."""
    names = draw(st.lists(slugs(), max_size=max_sources, unique=True))
    ids = draw(st.lists(slugs(), max_size=max_claims + max_relations + max_issues, unique=True))
    claim_count = draw(st.integers(0, min(max_claims, len(ids))))
    claim_ids, rest = ids[:claim_count], ids[claim_count:]
    relation_ids = rest[: draw(st.integers(0, max_relations))] if claim_count > 1 else []
    issue_ids = rest[len(relation_ids) :][:max_issues]
    stock = replace(draw(stocks()), sources=tuple(names), claims=tuple(claim_ids))
    found = [
        draw(relations(name, replace(stock, targets=(*claim_ids, *relation_ids[:i]))))
        for i, name in enumerate(relation_ids)
    ]
    return ArgumentMap(
        title=stock.text(draw),
        note=stock.text(draw),
        sources=tuple(draw(sources(name, stock)) for name in names),
        claims=tuple(draw(claims(name, stock)) for name in claim_ids),
        relations=tuple(draw(st.permutations(found))),
        issues=tuple(draw(issues(name, stock)) for name in issue_ids),
    )


# Changes


@st.composite
def changed(draw: DrawFn, before: ArgumentMap, *, max_changes: int = 4) -> ArgumentMap:
    """The same map after a few changes of any kind: fields, items put in, taken out, moved, renamed."""
    now, texts = before, draw(stocks())
    for _ in range(draw(st.integers(1, max_changes))):
        change = draw(st.sampled_from(_CHANGES))
        try:
            now = change(draw, now, _stock_of(now, texts))
        except ValidationError:  # such a change is not legal here
            continue
    return now


_LISTS = ("sources", "claims", "relations", "issues")


def _stock_of(now: ArgumentMap, texts: Stock) -> Stock:
    claim_ids = tuple(c.id for c in now.claims)
    targets = (*claim_ids, *(r.id for r in now.relations))
    return Stock(texts.texts, tuple(s.id for s in now.sources), claim_ids, targets)


def _some(draw: DrawFn, now: ArgumentMap) -> tuple[str, int, Any] | None:
    """One block of the map: the list it stands in, its index there, itself."""
    places = [(name, i) for name in _LISTS for i in range(len(getattr(now, name)))]
    if not places:
        return None
    name, i = draw(st.sampled_from(places))
    return name, i, getattr(now, name)[i]


def _put(now: ArgumentMap, name: str, i: int, *items: Noun) -> ArgumentMap:
    """The map with these items instead of one."""
    there = getattr(now, name)
    return now.changed(**{name: (*there[:i], *items, *there[i + 1 :])})


def _fresh(draw: DrawFn, name: str, own: str, stock: Stock) -> Any:
    """Another block with this id."""
    match name:
        case "sources":
            return draw(sources(own, stock))
        case "claims":
            return draw(claims(own, stock))
        case "relations":
            return draw(relations(own, stock))
        case _:
            return draw(issues(own, stock))


def _other_field(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    some = _some(draw, now)
    if some is None or draw(st.integers(0, 9)) == 0:
        return now.changed(**{draw(st.sampled_from(["title", "note"])): stock.text(draw)})
    name, i, block = some
    other = _fresh(draw, name, block.id, stock)
    field = draw(st.sampled_from([f for f in type(block).model_fields if f != "id"]))
    empty = type(block).model_fields[field].default
    value = getattr(other, field) if draw(st.integers(0, 3)) else empty
    also = {"wording": None} if field == "quotes" and draw(st.booleans()) else {}
    return _put(now, name, i, block.changed(**{field: value, **also}))


def _other_quote(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    quoted = [(name, i) for name in ("claims", "relations") for i, one in enumerate(getattr(now, name)) if one.quotes]
    if not quoted:
        return now
    name, i = draw(st.sampled_from(quoted))
    block = getattr(now, name)[i]
    k = draw(st.integers(0, len(block.quotes) - 1))
    other = draw(quotes(stock))
    field = draw(st.sampled_from([*Quote.model_fields, "span", "place"]))
    if field == "span":
        found = [block.quotes[k].changed(start=other.start, end=other.end)]
    elif field == "place":
        found = draw(st.sampled_from([[], [other], [block.quotes[k], other], [other, block.quotes[k]]]))
    else:
        found = [block.quotes[k].changed(**{field: getattr(other, field)})]
    return _put(now, name, i, block.changed(quotes=(*block.quotes[:k], *found, *block.quotes[k + 1 :])))


def _without(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    some = _some(draw, now)
    return _dropped(now, some[2].id, some[0]) if some else now


def _dropped(now: ArgumentMap, name: str, kind: str) -> ArgumentMap:
    """The map without a block and without what refers to it."""
    if kind == "sources":
        quoted = [
            c.changed(quotes=left, wording=c.wording if left else None, source=None if c.source == name else c.source)
            for c in now.claims
            for left in [tuple(q for q in c.quotes if q.source != name)]
        ]
        drawn = [
            r.changed(
                quotes=tuple(q for q in r.quotes if q.source != name),
                stated_in=None if r.stated_in == name else r.stated_in,
            )
            for r in now.relations
        ]
        left = [
            s.changed(replies_to=None if s.replies_to == name else s.replies_to) for s in now.sources if s.id != name
        ]
        return now.changed(sources=left, claims=quoted, relations=drawn)
    gone = {name}
    kept = list(now.relations)
    while True:
        kept = [
            r.changed(premises=tuple(p for p in r.premises if p not in gone))
            for r in kept
            if r.id not in gone and r.target not in gone and set(r.premises) - gone
        ]
        lost = {r.id for r in now.relations} - {r.id for r in kept}
        if lost <= gone:
            break
        gone |= lost
    return now.changed(
        sources=[s.changed(main=None if s.main in gone else s.main) for s in now.sources],
        claims=[c for c in now.claims if c.id not in gone],
        relations=kept,
        issues=[
            i.changed(positions=tuple(p for p in i.positions if p not in gone)) for i in now.issues if i.id not in gone
        ],
    )


def _with(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    name = draw(st.sampled_from(_LISTS))
    there = getattr(now, name)
    if name == "relations" and len(now.claims) < 2:
        return now
    at = draw(st.integers(0, len(there)))
    return now.changed(**{name: (*there[:at], _fresh(draw, name, draw(slugs()), stock), *there[at:])})


def _reordered(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    name = draw(st.sampled_from(_LISTS))
    return now.changed(**{name: tuple(draw(st.permutations(getattr(now, name))))})


def _renamed(draw: DrawFn, now: ArgumentMap, stock: Stock) -> ArgumentMap:
    some = _some(draw, now)
    return _put(now, some[0], some[1], some[2].changed(id=draw(slugs()))) if some else now


_CHANGES = (_other_field, _other_field, _other_field, _other_quote, _without, _with, _reordered, _renamed)
