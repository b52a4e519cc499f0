"""What a web page says about its article: headline, authors, day, the site's name, address, language."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from argmap.articles.authors import authors_in
from argmap.articles.decoding import Decoded, one_line
from argmap.articles.elements import Element, letters, names_of, words_in
from argmap.articles.kinds.phrases import Patterns

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from argmap.articles.blocks import Block

HEAD_CHARACTERS = 4096
"""Where a browser notes the address from which it saved a page."""

LONG_PROSE = 80
"""Code points from which a paragraph that is not a link is surely an article's."""

LONGEST_BYLINE = 160

MOST_IN_A_NAME = 4
"""Words of a paper's name."""

DEEPEST = 12
"""Levels of a page's data that are looked through."""

_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " • ", " » ", " « ", ": ")
"""What stands between a headline and the site's name in a page's title."""

_SAVED_FROM = re.compile(r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|\burl:)\s*(https?://[^\s>]+)", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:byline|authors?|writer|posted-by|entry-meta|meta-author)(?:$|[\s_-])", re.IGNORECASE
)
_LOGO = re.compile(r"logo|brand|masthead|site-?(?:title|name|header)", re.IGNORECASE)
_PAPER = re.compile(
    r"\b(?:herald|times|post|news|gazette|blog|magazine|journal|daily|weekly|tribune|review|today|press|chronicle"
    r"|observer|guardian|telegraph|mail|echo|mirror|courier|standard|globe|examiner|monitor|radio|tv|wiki)\b|\.\w{2,4}$",
    re.IGNORECASE,
)
"""Words that papers have in their names."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|WebPage|CreativeWork)$")


def without_tags(text: str) -> str:
    """A text without the tags in it, and without scripts and remarks; entities are put into letters."""
    return html.unescape(_TAG.sub("", _SCRIPT.sub("", text)))


def about(tree: Element, found: Any, source: str, blocks: list[Block]) -> Decoded:
    """What a page says about its article.

    Args:
        tree: the page.
        found: what trafilatura knows about it; none if it knows nothing.
        source: the page as it is written.
        blocks: what was found of its text.
    """
    whole = next(map(words_in, tree.iter("title")), "")
    site = meta(tree, "og:site_name") or meta(tree, "application-name") or _said(found, "sitename")
    header = _site_in_header(tree, whole)
    site = site or header or _paper_in(whole)
    title = _said(found, "title") or whole
    for separator in _SEPARATORS:  # the site's name, where it is the page's only level-1 heading
        title = whole.removesuffix(f"{separator}{title}") if whole.endswith(f"{separator}{title}") else title
    sites = {letters(name) for name in (site, header)} - {""}
    if letters(title) in sites:
        title = whole
    for name in filter(None, (site, header)):
        title = _without_site(title, name)
    return Decoded(
        "",
        "",
        title=_headline(tree, (title.strip(), whole), blocks, sites),
        author=", ".join(_authors(tree, _said(found, "author"), sites)),
        published=_said(found, "date"),
        publisher=site,
        url=_address(tree, source),
        language=_language(tree),
    )


def meta(tree: Element, name: str) -> str:
    """What a page says of itself under a name; empty if nothing."""
    return next(_metas(tree, name), "")


def bylines(tree: Element) -> Iterator[str]:
    """Lines that name authors, by their class or by what they say, each once, the innermost elements first."""
    said = Patterns()
    for element in tree.iter("p", "div", "span", "address", "a", "li", "section", "header"):
        is_named = _BYLINE.search(f"{names_of(element)} {element.get('rel', '')} {element.get('itemprop', '')}")
        words = words_in(element) if is_named or element.tag == "p" else ""
        if 0 < len(words) <= LONGEST_BYLINE and (is_named or said.starts("by", words)) and authors_in(said, words):
            yield words


def _without_site(title: str, site: str) -> str:
    """A title without the site's name at its end or its beginning."""
    for separator in _SEPARATORS:
        if separator != ": " and title.casefold().endswith(f"{separator}{site}".casefold()):
            title = title[: -len(separator) - len(site)]
        if title.casefold().startswith(f"{site}{separator}".casefold()):
            title = title[len(separator) + len(site) :]
    return title


def _paper_in(whole: str) -> str:
    """The part of a title that is called as papers are, at its end or its beginning, where the other part is not."""
    for separator in _SEPARATORS:
        first, found, last = whole.rpartition(separator) if separator != ": " else whole.partition(separator)
        if found:
            papers = [part for part in (last, first) if _PAPER.search(part) and len(part.split()) <= MOST_IN_A_NAME]
            if len(papers) == 1 and (separator != ": " or papers[0] == first):
                return papers[0]
    return ""


def _site_in_header(tree: Element, whole: str) -> str:
    """The site's name, where it stands as a heading over the page and in its title; empty if there is none."""
    bodies = [*tree.iter("article"), *tree.iter("main")]
    has_own = any(_first_heading(body) for body in bodies)
    further = [words_in(head) for head in tree.iter("h1", "h2") if words_in(head)][1:]
    for heading in tree.iter("h1"):
        words = words_in(heading)
        above = {parent.tag for parent in heading.iterancestors()}
        if not words or above & {"article", "main"} or letters(words) not in letters(whole):
            continue
        is_logo = _LOGO.search(names_of(heading)) or any(
            link.get("href", "").rstrip("/").count("/") in (0, 2)
            and words_in(link) == words
            and "#" not in link.get("href")
            for link in heading.iter("a")
            if link.get("href")
        )
        if (is_logo and (has_own or further)) or (
            has_own and (is_logo or ("header" in above and _PAPER.search(words)))
        ):
            return words
    return ""


def _first_heading(body: Element, sites: Collection[str] = ()) -> str:
    """The first heading of an article before its first prose, other than the site's name."""
    for element in body.iter("h1", "h2", "h3", "p"):
        words = words_in(element)
        if element.tag == "p" and len(words) >= LONG_PROSE:
            return ""
        if element.tag != "p" and words and letters(words) not in sites:
            return words
    return ""


def _headline(tree: Element, titles: tuple[str, str], blocks: list[Block], sites: set[str]) -> str:
    """The headline as the page shows it, which may differ from the title, "Headline - Site"; else the title.

    Args:
        tree: the page.
        titles: its title, as far as it is not the site's name, and all of it.
        blocks: what was found of its text.
        sites: the letters of the site's names.
    """
    title, whole = titles
    shown = [words for words in map(words_in, tree.iter("h1")) if letters(words) and letters(words) not in sites]
    if blocks and blocks[0].text in shown:
        return blocks[0].text
    alike = (words for words in shown if letters(words) in letters(title) or _is_alike(words, title))
    best = max(alike, key=len, default="")
    if not best and not any(letters(words_in(head)) == letters(title) for head in tree.iter("h2", "h3")):
        best = next((words for words in shown if letters(words) in letters(whole)), "")
    if best:
        return best
    if letters(title) in sites | {""} or _is_site_alone(title, tree):
        bodies = [*tree.iter("article"), *tree.iter("main"), *tree.iter("body")]
        return next(filter(None, (_first_heading(body, sites) for body in bodies)), title)
    return title


def _is_site_alone(title: str, tree: Element) -> bool:
    """Whether a title is no more than the name by which a page's address calls the site."""
    host = re.sub(r"^https?://(?:www\.)?|[/?#].*|\.\w+(?:[/?#].*)?$", "", _address(tree, ""))
    return bool(host) and letters(title) == letters(host)


def _is_alike(one: str, other: str) -> bool:
    """Whether two titles share most of their words, as where one was written for social media."""
    words, others = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * len(words & others) > len(words | others)


def _authors(tree: Element, otherwise: str, sites: set[str]) -> list[str]:
    """All authors: those of the page's data or of its own word, and those that its byline has besides."""
    said = Patterns()
    metas = [
        words for name in ("author", "citation_author", "dc.creator", "parsely-author") for words in _metas(tree, name)
    ]
    stated = [*_in_data(tree)] or metas
    stated = [re.sub(r"^by\s+", "", name, flags=re.IGNORECASE) for name in stated]
    known = {
        letters(name): name for name in stated if letters(name) and letters(name) not in sites and "://" not in name
    }
    for line in bylines(tree):
        names = {letters(name): name for name in authors_in(said, line)}
        if not known or known.keys() <= names.keys():
            known = names
    return list(known.values()) or [name for one in otherwise.split(";") for name in authors_in(said, one.strip())]


def _in_data(tree: Element) -> Iterator[str]:
    """The authors of the article in a page's data (JSON-LD), in order, each once."""
    entries: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            with suppress(ValueError, RecursionError):
                entries += _entries(json.loads(script.text or "", strict=False), DEEPEST)
    by_id = {entry["@id"]: entry for entry in entries if isinstance(entry.get("@id"), str) and "name" in entry}
    found: dict[str, None] = {}
    for entry in entries:
        kinds = entry.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            authors = entry.get("author")
            for author in authors if isinstance(authors, list) else [authors]:
                whole = by_id.get(author.get("@id", ""), author) if isinstance(author, dict) else author
                name = whole.get("name") if isinstance(whole, dict) else whole
                if isinstance(name, str) and name.strip():
                    found[one_line(without_tags(name))] = None
    yield from found


def _entries(data: Any, deepest: int) -> Iterator[dict[str, Any]]:
    if deepest and isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _entries(value, deepest - 1)
    elif deepest and isinstance(data, list):
        for value in data:
            yield from _entries(value, deepest - 1)


def _said(found: Any, name: str) -> str:
    """A line of what trafilatura knows about a page; empty if it does not."""
    return one_line(without_tags(getattr(found, name, None) or ""))


def _metas(tree: Element, name: str) -> Iterator[str]:
    said = (
        element.get("content", "")
        for element in tree.iter("meta")
        if name in (element.get("property", "").lower(), element.get("name", "").lower())
    )
    yield from filter(None, (one_line(without_tags(words)) for words in said))


def _address(tree: Element, source: str) -> str:
    """The page's own address: the canonical one, else that which the browser noted when it saved the page."""
    links = (e.get("href", "") for e in tree.iter("link") if "canonical" in e.get("rel", "").lower().split())
    saved = _SAVED_FROM.search(source[:HEAD_CHARACTERS])
    named = (*links, meta(tree, "og:url"), saved[1] if saved else "")
    return next((words for words in map(one_line, named) if _ADDRESS.fullmatch(words)), "")


def _language(tree: Element) -> str:
    named = (tree.get("lang", ""), tree.get("{http://www.w3.org/XML/1998/namespace}lang", ""), tree.get("xml:lang", ""))
    tags = (words.strip().replace("_", "-") for words in (*named, meta(tree, "og:locale")))
    return next((tag for tag in tags if _LANGUAGE.fullmatch(tag)), "")
