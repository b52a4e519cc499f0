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
from typing import Any, NamedTuple

from argmap.articles.decoding import Decoded, decode_page, one_line, printable
from argmap.articles.leaving import Shown, put_back, told
from argmap.articles.parting import part_lines
from argmap.articles.seen import as_seen
from argmap.errors import ArticleError

Element = Any
"""An element of lxml, which has no types of its own."""

LONG_PROSE = 80
"""Code points from which a paragraph that is not a link is surely an article's."""

SHORT = 600
"""Code points: a shorter text that speaks of JavaScript says that the page does not work without it."""

FEW_BLOCKS = 5
"""A page of more blocks than these was not put into one paragraph."""

FEW_PAIRS = 20
"""How many of the page's longest neighbours are looked for."""

MOSTLY_LINKS = 0.8
"""Share of a line's code points from which it is a row of links: they have marks between them."""

LARGEST = 16 * 1024 * 1024
"""Code points of the largest page, without the pictures that some browsers put into it: twenty times a long one."""

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

_SAVED_FROM = re.compile(r"<!--[^>]{0,200}?(?:saved from url=\(\d+\)|\burl:)\s*(https?://[^\s>]+)", re.IGNORECASE)
_REFERENCE = re.compile(r"&#(?:x0*[0-9a-f]{1,2}|0*\d{1,3})(?![0-9a-f]);?", re.IGNORECASE)
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_PICTURE = re.compile(r"data:[\w/+.;=-]{1,80};base64,[A-Za-z0-9+/=%\s]{80,}")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\ufeff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n\s*\n")
_WORD = re.compile(r"\w+")
_NOT_LETTERS = re.compile(r"[\W_]+")

_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " • ")
"""What stands between a headline and the site's name in a page's title."""

BULLET = "•"

_NO_ARTICLE = (
    "this page has no article text, only links and menus: save the article's own page, or its text as a .txt file"
)
_EMPTY = "this page is empty: save it again from the browser, or copy the article's text into a .txt file"
_NEEDS_SCRIPTS = (
    "this page has no text of its own, scripts put it in: save it as 'complete' in the browser,"
    " or copy the article's text into a .txt file"
)

_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")
"""Whose remarks on a page are not for the person at the keyboard."""

_HEADS = frozenset(("head", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("item", "li", "dt", "dd"))
_ROWS = frozenset(("row", "tr"))
_CELLS = frozenset(("cell", "td", "th"))
_CODES = frozenset(("code", "pre"))
_BREAKS = frozenset(("lb", "br"))
_OTHERS = ("p", "quote", "list", "table", "div", "section", "article", "main", "body", "blockquote", "ul", "ol", "dl")
_BLOCKS = _HEADS | _ITEMS | _ROWS | frozenset((*_OTHERS, "pre", "figcaption"))
"""Elements that begin and end a line, by trafilatura's names and by HTML's."""

_FURNITURE = (
    *("head", "script", "style", "nav", "footer", "aside", "form", "button", "select", "textarea", "figure", "svg"),
    *("iframe", "object", "video", "audio", "canvas", "map", "menu", "dialog"),
)
"""Elements that hold no words of an article."""

_NOT_SHOWN = (*(tag for tag in _FURNITURE if tag not in ("form", "figure")), "figcaption")
"""Elements that may be left out of a text without a word."""

_OWN = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|nav(?:igation|bar)?|menu|footer|sidebar|complementary|contentinfo|breadcrumbs?"
    r"|cookies?|consent|banner|shar(?:e|ing)|social|related|newsletter|advert\w*|promo)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes, ids and roles of what is a site's own."""

_PROSE = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6")
"""Elements whose words belong to the article, all of them."""


class _Block(NamedTuple):
    """A paragraph, heading, item of a list or row of a table, or lines of code."""

    kind: str
    text: str


def starts_like_html(data: bytes) -> bool:
    """Whether a file begins as web pages do, in ASCII letters or in UTF-16."""
    return _STARTS_LIKE_HTML.match(data[:_HEAD_BYTES].replace(b"\0", b"")) is not None


def without_tags(text: str) -> str:
    """A text without the tags in it, and without scripts and remarks; entities are put into letters."""
    return html.unescape(_TAG.sub("", _SCRIPT.sub("", text)))


def read_html(data: bytes, *, encoding: str | None = None) -> Decoded:
    """The article in a web page: its headline, paragraphs, headings, lists; and what the page says about it.

    Raises:
        ArticleError: there is no article in it; the message says why and what to do.
    """
    declared = _declared(data)
    decoded = decode_page(data, declared=declared.decode("ascii", "replace"), encoding=encoding)
    source = _PICTURE.sub("data:,", _REFERENCE.sub(_without_control, decoded.text))
    if len(source) > LARGEST:
        raise ArticleError("this page is too large: copy the article's text into a .txt file")
    tree = _tree(_INVISIBLE.sub("", source))
    found = _found(tree)
    blocks = _blocks(found.body) if found is not None else []
    if not blocks or _is_run_together(blocks, tree):
        blocks = _all_but_links(tree)
    _refuse_what_is_no_article(tree, blocks)
    about = _about(tree, found, source, blocks)
    shown = _shown(tree)
    blocks = [_Block(*block) for block in put_back(blocks, shown, _times(tree))]
    text = printable(_joined(_with_headline(blocks, about.title, _standfirst(tree, blocks))))
    if not text:
        raise ArticleError(_NO_ARTICLE)
    notice = " ".join(filter(None, (decoded.notice, told(text, shown))))
    return about._replace(text=text, encoding=decoded.encoding, notice=notice, is_plain=False)


def _declared(data: bytes) -> bytes:
    """The encoding that a page names, in its first bytes or later in its head; remarks name none."""
    for end in (_HEAD_BYTES, _LATE_HEAD_BYTES):
        for one, other in _CHARSET.findall(_REMARKS.sub(b"", data[:end])):
            return bytes(one or other)
    return b""


def _without_control(reference: re.Match[str]) -> str:
    """A character reference, or what browsers make of one that names a control character."""
    character = html.unescape(reference[0])
    return reference[0] if character and (character.isprintable() or character.isspace()) else ""


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
    dates = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
    try:
        return trafilatura.bare_extraction(
            copy.deepcopy(tree),
            include_comments=False,
            include_formatting=False,
            with_metadata=True,
            date_extraction_params=dates,
        )
    except (etree.LxmlError, ValueError, TypeError, LookupError, AttributeError, AssertionError, RecursionError):
        return None  # a page made to break it


class _Writer:
    """Turns what was found into blocks, element by element."""

    def __init__(self) -> None:
        self.done: list[_Block] = []
        self._kind = "p"
        self._pieces: list[str] = []
        self._row: Element = None
        self._code: Element = None

    def start(self, element: Element) -> None:
        """Take in an element and its first text."""
        tag = element.tag
        if tag in _CODES and self._code is None and _is_lines(element):
            self._end_block("code")
            self._code = element
        elif (
            tag in _ROWS and self._row is None and not any(inner.tag in _BLOCKS for inner in element.iterdescendants())
        ):
            self._end_block("row")
            self._row = element
        elif tag in _CELLS and self._row is not None:
            self._pieces.append(" | " if "".join(self._pieces).strip() else "")
        elif tag in _BLOCKS or (tag in _CELLS and self._row is None):
            self._end_block(_kind_of(tag, self._kind if not self._pieces else ""))
        elif tag in _BREAKS:
            self._pieces.append("\n" if self._row is None else " ")
        self._add(element.text)

    def end(self, element: Element) -> None:
        """Leave an element and take in the text after it."""
        if element is self._code or element is self._row:
            self._end_block("p")
            self._code = self._row = None
        elif self._code is None and element.tag in _BLOCKS | (_CELLS if self._row is None else frozenset()):
            self._end_block("p")
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text if self._code is not None else _SPACES.sub(" ", text))

    def _end_block(self, next_kind: str) -> None:
        """End the block that is being written: a blank line inside it, as two line breaks make, parts it."""
        text = "".join(self._pieces)
        self._pieces = []
        kind, self._kind = self._kind, next_kind
        if self._code is not None:
            self._write("code", text.strip("\n"))
            return
        for part in _BLANK_LINE.split(text):
            words = "\n".join(filter(None, (" ".join(line.split()) for line in part.split("\n"))))
            if words:
                self._write(kind, words.rstrip(" |") if kind == "row" else words)
                kind = "p"

    def _write(self, kind: str, text: str) -> None:
        if text.strip():
            self.done.append(_Block(kind, f"{BULLET} {text}" if kind == "item" else text))


def _kind_of(tag: str, before: str) -> str:
    """The kind of block that an element begins; a paragraph at the start of an item is that item."""
    if tag in _HEADS:
        return "head"
    return "item" if tag in _ITEMS or before == "item" else "p"


def _is_lines(element: Element) -> bool:
    """Whether code stands in lines of its own, not in a sentence."""
    parent = element.getparent()
    is_apart = parent is None or parent.tag not in ("p", *_HEADS)
    return element.tag == "pre" or (is_apart and "\n" in "".join(element.itertext()).strip())


def _blocks(body: Element) -> list[_Block]:
    """The paragraphs, headings and so on of what was found, in order."""
    from lxml import etree  # noqa: PLC0415

    writer = _Writer()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        (writer.start if event == "start" else writer.end)(element)
    return writer.done


def _is_run_together(blocks: list[_Block], tree: Element) -> bool:
    """Whether paragraphs of the page stand in one: trafilatura does that where it finds little."""
    if len(blocks) > FEW_BLOCKS:
        return False
    found = [_letters(block.text) for block in blocks]
    own = [_letters(block.text) for block in _blocks(tree)]
    pairs = heapq.nlargest(FEW_PAIRS, (one + other for one, other in pairwise(own) if one and other), key=len)
    return any(pair in text for pair in pairs for text in found)


def _all_but_links(tree: Element) -> list[_Block]:
    """The words of the page's largest article, or of all of it, without what is surely the site's own."""
    regions = [*tree.iter("article"), *tree.iter("main")] or [*tree.iter("body")] or [tree]
    region = copy.deepcopy(max(regions, key=lambda element: len(_words(element))))
    for element in [*region.iter(*_FURNITURE)]:
        if element is not region:
            element.drop_tree()
    links = _only_links(region)
    return [block for block in _blocks(region) if _letters(block.text) not in links]


def _shown(tree: Element) -> list[Shown]:
    """The blocks that a page shows, without navigation, asides, footers, comments, forms and links."""
    bodies = [*tree.iter("body")] or [tree]
    region = copy.deepcopy(bodies[0])
    for element in [*region.iter(*_NOT_SHOWN), *(e for e in region.iter() if _OWN.search(_names(e)))]:
        if element is not region and element.getparent() is not None and len(_words(element)) < len(_words(region)) / 2:
            element.drop_tree()
    links = _only_links(region)
    sure = {_letters(block.text) for article in region.iter("article") for block in _blocks(article)}
    return [
        Shown(block.kind, block.text, _letters(block.text) in sure)
        for block in _blocks(region)
        if _letters(block.text) not in links
    ]


def _names(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"


def _times(tree: Element) -> set[str]:
    """The letters of the times over the entries of a page that has several."""
    entries = [entry for entry in tree.iter("article") if next(entry.iter("time"), None) is not None]
    return {_letters(_words(e)) for entry in entries for e in entry.iter("time")} if len(entries) > 1 else set()


def _only_links(tree: Element) -> set[str]:
    """The letters of links, and of lines in which little but links stands."""
    lines = (element for element in tree.iter(*_BLOCKS) if not any(inner.tag in _BLOCKS for inner in element))
    full = (element for element in lines if _is_full_of_links(element))
    return {_letters(_words(element)) for element in (*tree.iter("a"), *full)} - {""}


def _is_full_of_links(element: Element) -> bool:
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return linked > MOSTLY_LINKS * len(_words(element))


def _joined(blocks: list[_Block]) -> str:
    """A blank line between blocks, none between the items of a list or the rows of a table."""
    pieces = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        is_next = before is not None and before.kind == block.kind and block.kind in ("item", "row")
        pieces += ["\n" if is_next else "\n\n", block.text]
    return "".join(pieces)


def _words(element: Element) -> str:
    return one_line("".join(element.itertext()))


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()


def _with_headline(blocks: list[_Block], headline: str, standfirst: str) -> list[_Block]:
    """The blocks with the headline and the standfirst first, and not once more before the first prose."""
    top = [_Block("head", headline), _Block("p", standfirst)]
    first_prose = next((i for i, block in enumerate(blocks) if len(block.text) >= LONG_PROSE), len(blocks))
    above = {_letters(block.text) for block in top} - {""}
    rest = [block for i, block in enumerate(blocks) if i > first_prose or _letters(block.text) not in above]
    return [*(block for block in top if block.text), *rest]


def _standfirst(tree: Element, blocks: list[_Block]) -> str:
    """The page's description, if it stands on the page as a paragraph of its own that was not found."""
    described = _letters(_meta(tree, "og:description") or _meta(tree, "description"))
    if not described or any(described in _letters(block.text) for block in blocks):
        return ""
    shown = (_words(element) for element in tree.iter("p", "h2", "div"))
    return next((words for words in shown if _letters(words) == described), "")


def _headline(tree: Element, title: str, blocks: list[_Block]) -> str:
    """The headline as the page shows it, which may differ from the title, "Headline - Site"; else the title."""
    shown = [words for words in map(_words, tree.iter("h1")) if _letters(words)]
    if blocks and blocks[0].text in shown:
        return blocks[0].text
    letters = _letters(title)
    return max(
        (words for words in shown if _letters(words) in letters or _is_alike(words, title)), key=len, default=title
    )


def _is_alike(one: str, other: str) -> bool:
    """Whether two titles share most of their words, as where one was written for social media."""
    words, others = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * len(words & others) > len(words | others)


def _about(tree: Element, found: Any, source: str, blocks: list[_Block]) -> Decoded:
    """What a page says about its article."""
    site = _meta(tree, "og:site_name") or _said(found, "sitename")
    whole = next(map(_words, tree.iter("title")), "")
    title = _said(found, "title") or whole
    for separator in _SEPARATORS:  # the site's name, where it is the page's only level-1 heading
        title = whole.removesuffix(f"{separator}{title}") if whole.endswith(f"{separator}{title}") else title
    for separator in _SEPARATORS:
        title = title.removesuffix(f"{separator}{site}") if site else title
    return Decoded(
        "",
        "",
        title=_headline(tree, title.strip(), blocks),
        author=_said(found, "author"),
        published=_said(found, "date"),
        publisher=site,
        url=_address(tree, source),
        language=_language(tree),
    )


def _said(found: Any, name: str) -> str:
    """A line of what trafilatura knows about a page; empty if it does not."""
    return one_line(without_tags(getattr(found, name, None) or ""))


def _meta(tree: Element, name: str) -> str:
    """What a page says of itself under a name; empty if nothing."""
    said = (
        element.get("content", "")
        for element in tree.iter("meta")
        if name in (element.get("property", "").lower(), element.get("name", "").lower())
    )
    return next(filter(None, (one_line(without_tags(words)) for words in said)), "")


def _address(tree: Element, source: str) -> str:
    """The page's own address: the canonical one, else that which the browser noted when it saved the page."""
    links = (e.get("href", "") for e in tree.iter("link") if "canonical" in e.get("rel", "").lower().split())
    saved = _SAVED_FROM.search(source[:_HEAD_BYTES])
    named = (*links, _meta(tree, "og:url"), saved[1] if saved else "")
    return next((words for words in map(one_line, named) if _ADDRESS.fullmatch(words)), "")


def _language(tree: Element) -> str:
    named = (tree.get("lang", ""), tree.get("{http://www.w3.org/XML/1998/namespace}lang", ""), tree.get("xml:lang", ""))
    tags = (words.strip().replace("_", "-") for words in (*named, _meta(tree, "og:locale")))
    return next((tag for tag in tags if _LANGUAGE.fullmatch(tag)), "")


def _refuse_what_is_no_article(tree: Element, blocks: list[_Block]) -> None:
    """Refuse a page that is empty, that only a browser can fill, or that has only links in it."""
    links = [len(_words(element)) for element in tree.iter("a")]
    linked = _only_links(tree)
    prose = [block.text for block in blocks if block.kind != "head" and _letters(block.text) not in linked]
    length = sum(map(len, prose))
    needs_scripts = next(tree.iter("script"), None) is not None
    if needs_scripts and length < SHORT and any("javascript" in text.casefold() for text in prose):
        raise ArticleError(_NEEDS_SCRIPTS)
    if any(len(text) >= LONG_PROSE for text in prose) or length > sum(links):
        return
    if links:
        raise ArticleError(_NO_ARTICLE)
    raise ArticleError(_NEEDS_SCRIPTS if needs_scripts else _EMPTY)
