"""Web pages saved from a browser, as articles: the author's words, without menus, links to more, and comments.

The article is found in its page by trafilatura, which is slow to import and therefore imported when a page is read.
Nothing is ever fetched. What it finds is a tree, which is written here as plain text.
"""

from __future__ import annotations

import copy
import heapq
import html
import logging
import re
from itertools import pairwise
from typing import Any

from argmap.articles.about import LONG_PROSE, about, meta
from argmap.articles.blocks import Block, blocks_of, joined, number_items, write_numbers
from argmap.articles.decoding import Decoded, decode_page, printable
from argmap.articles.elements import Element, letters, only_links, words_in
from argmap.articles.leaving import put_back, told
from argmap.articles.parting import part_lines
from argmap.articles.seen import as_seen
from argmap.articles.shown import shown_blocks
from argmap.errors import ArticleError

SHORT = 600
"""Code points: a shorter text that speaks of JavaScript says that the page does not work without it."""

FEW_BLOCKS = 5
"""A page of more blocks than these was not put into one paragraph."""

FEW_PAIRS = 20
"""How many of the page's longest neighbours are looked for."""

LARGEST = 8 * 1024 * 1024
"""Code points of the largest page, without scripts and pictures in it: ten times a long one."""

MOST_ELEMENTS = 30_000
"""Elements of the largest page: a book has fewer, and to look at more takes minutes."""

LONG_SCRIPT = 100_000
"""Code points of a script or a drawing that is left out before a page is taken apart, as no parser takes it."""

_STARTS_LIKE_HTML = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding=[\"']([\w.-]+)", re.IGNORECASE)
_REMARKS = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_LATE_HEAD_BYTES = 256 * 1024
"""How far a declaration that comes late is looked for."""

_HEAD_BYTES = 4096
"""Where a page says how it is written; browsers look at its first 1024 bytes."""

_REFERENCE = re.compile(r"&#(?:x0*[0-9a-f]{1,2}|0*\d{1,3})(?![0-9a-f]);?", re.IGNORECASE)
_PICTURE = re.compile(r"data:[\w/+.;=-]{1,80};base64,[A-Za-z0-9+/=%\s]{80,}")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ufffe\uffff]")

_NO_ARTICLE = (
    "this page has no article text, only links and menus: save the article's own page, or its text as a .txt file"
)
_FRAMES = "this page is only a frame around other pages: save the page inside it that has the article"
_EMPTY = "this page is empty: save it again from the browser, or copy the article's text into a .txt file"
_NEEDS_SCRIPTS = (
    "this page has no text of its own, scripts put it in: save it as 'complete' in the browser,"
    " or copy the article's text into a .txt file"
)

LONG_TAG = 10_000
"""Code points of a piece of a page without another tag, from which its attributes are counted."""

MOST_ATTRIBUTES = 1_000
"""An element of more attributes is read without them."""

_SCRIPT = re.compile(r"<(script|style|svg)\b[^<>]*>", re.IGNORECASE)
_ELEMENT = re.compile(r"<[a-zA-Z]")
_BREAKS = re.compile(r"(?:<br\s*/?>\s*){3,}", re.IGNORECASE)
_TAG_NAME = re.compile(r"[a-zA-Z][^\s<>/]*")
_ATTRIBUTES = re.compile(r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")

_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")
"""Whose remarks on a page are not for the person at the keyboard."""

_FURNITURE = (
    *("head", "script", "style", "nav", "footer", "aside", "form", "button", "select", "textarea", "figure", "svg"),
    *("iframe", "object", "video", "audio", "canvas", "map", "menu", "dialog"),
)
"""Elements that hold no words of an article."""

_PROSE = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
"""Elements whose words belong to the article, all of them."""


def starts_like_html(data: bytes) -> bool:
    """Whether a file begins as web pages do, in ASCII letters or in UTF-16."""
    return _STARTS_LIKE_HTML.match(data[:_HEAD_BYTES].replace(b"\0", b"")) is not None


def read_html(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The article in a web page: its headline, paragraphs, headings, lists; and what the page says about it.

    Raises:
        ArticleError: there is no article in it; the message says why and what to do.
    """
    declared = _declared(data)
    decoded = decode_page(data, declared=declared[0] if declared else "", encoding=encoding)
    if len(declared) > 1 and decoded.encoding not in declared[:1] and encoding is None:  # it contradicts itself
        again = decode_page(data, declared=declared[1])
        named = f"it names {declared[0]} and {declared[1]}; read as {again.encoding}. If needed, give --encoding NAME."
        decoded = decoded if decoded.encoding == "utf-8" else again._replace(notice=named)
    source = _PICTURE.sub("data:,", _REFERENCE.sub(_without_control, decoded.text))
    source = _BREAKS.sub("<br><br>", _without_long_scripts(source))
    _refuse_what_is_too_large(source)
    tree = _tree(_with_few_attributes(_INVISIBLE.sub("", source)))
    number_items(tree)
    found = _found(tree)
    blocks = blocks_of(found.body) if found is not None else []
    if not blocks or _is_run_together(blocks, tree):
        blocks = _all_but_links(tree)
    _refuse_what_is_no_article(tree, blocks)
    said = about(tree, found, source, blocks)
    shown = shown_blocks(tree)
    blocks = put_back(blocks, shown)
    text = printable(joined(_with_headline(blocks, said.title, _standfirst(tree, blocks))))
    if not text:
        raise ArticleError(_NO_ARTICLE)
    notice = " ".join(filter(None, (decoded.notice, told(text, shown))))
    return said._replace(text=text, encoding=decoded.encoding, notice=notice, is_plain=False)


def _declared(data: bytes) -> list[str]:
    """The encodings that a page names, in its first bytes or later in its head, each once; remarks name none."""
    found: list[bytes] = []
    for end in (_HEAD_BYTES, _LATE_HEAD_BYTES):
        found = found or [one or other for one, other in _CHARSET.findall(_REMARKS.sub(b"", data[:end]))]
    return list(dict.fromkeys(name.decode("ascii", "replace").lower() for name in found))


def _without_control(reference: re.Match[str]) -> str:
    """A character reference, or what browsers make of one that names a control character."""
    character = html.unescape(reference[0])
    return reference[0] if character and (character.isprintable() or character.isspace()) else ""


def _without_long_scripts(source: str) -> str:
    kept, at = [], 0
    while opened := _SCRIPT.search(source, at):
        closed = re.compile(f"</{opened[1]}", re.IGNORECASE).search(source, opened.end())
        end = closed.start() if closed else len(source)
        kept.append(source[at : opened.end() if end - opened.end() > LONG_SCRIPT else end])
        at = end
    return "".join((*kept, source[at:]))


def _refuse_what_is_too_large(source: str) -> None:
    elements = source.count("<") - source.count("</")
    if elements > MOST_ELEMENTS:
        elements = sum(1 for _ in _ELEMENT.finditer(source))
    if len(source) > LARGEST or elements > MOST_ELEMENTS:
        size = f"{len(source):,} characters, {elements:,} elements"
        raise ArticleError(f"this page is too large for an article ({size}): copy the article's text into a .txt file")


def _with_few_attributes(source: str) -> str:
    """The page without the attributes of elements that have thousands: the parser looks at each for every other."""
    pieces = source.split("<")
    for number, piece in enumerate(pieces):
        if len(piece) > LONG_TAG and piece.count("=") > MOST_ATTRIBUTES and (tag := _TAG_NAME.match(piece)):
            rest = _ATTRIBUTES.match(piece, tag.end())
            pieces[number] = f"{tag[0]}>{piece[rest.end() :] if rest else ''}"
    return "<".join(pieces)


def _tree(source: str) -> Element:
    """The page as a tree, with what no reader sees left out, and marks of quotation where browsers show them."""
    from lxml import etree  # noqa: PLC0415
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(source.encode(), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise ArticleError(_EMPTY) from error
    etree.strip_elements(tree, "noscript", "template", "style", with_tail=False)
    as_seen(tree)
    part_lines(tree)
    for element in tree.iter("br"):
        element.tail = f" {element.tail or ''}"
    for element in tree.iter("q"):
        element.tag = "span"
        element.text = f"“{element.text or ''}"
        if len(element):
            element[-1].tail = f"{element[-1].tail or ''}”"
        else:
            element.text += "”"
    for element in list(tree.iter("time", "data", "output", "label")):  # trafilatura would drop their words
        if any(parent.tag in _PROSE for parent in element.iterancestors()):
            element.tag = "span"
    return tree


def _found(tree: Element) -> Any:
    """What trafilatura finds in a page; none if it finds nothing or cannot cope with it.

    Its own search for a date looks at today's: with a fixed last day, a page reads the same tomorrow.
    """
    import trafilatura  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
    marked = copy.deepcopy(tree)
    write_numbers(marked)
    dates = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
    try:
        return trafilatura.bare_extraction(
            marked,
            include_comments=False,
            include_formatting=False,
            with_metadata=True,
            date_extraction_params=dates,
        )
    except (etree.LxmlError, ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError):
        return None  # a page made to break it


def _is_run_together(blocks: list[Block], tree: Element) -> bool:
    """Whether paragraphs of the page stand in one: trafilatura does that where it finds little."""
    if len(blocks) > FEW_BLOCKS:
        return False
    found = [letters(block.text) for block in blocks]
    own = [letters(block.text) for block in blocks_of(tree)]
    pairs = heapq.nlargest(FEW_PAIRS, (one + other for one, other in pairwise(own) if one and other), key=len)
    return any(pair in text for pair in pairs for text in found)


def _all_but_links(tree: Element) -> list[Block]:
    """The words of the page's largest article, or of all of it, without what is surely the site's own."""
    regions = [*tree.iter("article"), *tree.iter("main")] or [*tree.iter("body")] or [tree]
    region = copy.deepcopy(max(regions, key=lambda element: len(words_in(element))))
    for element in [*region.iter(*_FURNITURE)]:
        if element is not region:
            element.drop_tree()
    links = only_links(region)
    return [block for block in blocks_of(region) if letters(block.text) not in links]


def _with_headline(blocks: list[Block], headline: str, standfirst: str) -> list[Block]:
    """The blocks with the headline and the standfirst first, and not once more before the first prose."""
    top = [Block("head", headline), Block("p", standfirst)]
    first_prose = next((i for i, block in enumerate(blocks) if len(block.text) >= LONG_PROSE), len(blocks))
    above = {letters(block.text) for block in top} - {""}
    rest = [block for i, block in enumerate(blocks) if i > first_prose or letters(block.text) not in above]
    return [*(block for block in top if block.text), *rest]


def _standfirst(tree: Element, blocks: list[Block]) -> str:
    """The page's description, if it stands on the page as a paragraph of its own that was not found."""
    described = letters(meta(tree, "og:description") or meta(tree, "description"))
    if not described or any(described in letters(block.text) for block in blocks):
        return ""
    shown = (words_in(element) for element in tree.iter("p", "h2", "div"))
    return next((words for words in shown if letters(words) == described), "")


def _refuse_what_is_no_article(tree: Element, blocks: list[Block]) -> None:
    """Refuse a page that is empty, that only a browser can fill, or that has only links in it."""
    links = [len(words_in(element)) for element in tree.iter("a")]
    linked = only_links(tree)
    prose = [block.text for block in blocks if block.kind != "head" and letters(block.text) not in linked]
    length = sum(map(len, prose))
    if next(tree.iter("frameset"), None) is not None and length < SHORT:
        raise ArticleError(_FRAMES)
    needs_scripts = next(tree.iter("script"), None) is not None
    if needs_scripts and length < SHORT and any("javascript" in text.casefold() for text in prose):
        raise ArticleError(_NEEDS_SCRIPTS)
    if any(len(text) >= LONG_PROSE for text in prose) or length > sum(links):
        return
    if links:
        raise ArticleError(_NO_ARTICLE)
    raise ArticleError(_NEEDS_SCRIPTS if needs_scripts else _EMPTY)
