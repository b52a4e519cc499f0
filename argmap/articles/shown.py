"""The blocks that a web page shows, without what is surely its navigation: the text is compared with them."""

from __future__ import annotations

import copy
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.articles.about import bylines
from argmap.articles.blocks import Block, blocks_of
from argmap.articles.elements import Element, letters, names_of, only_links, words_in
from argmap.articles.kinds.page import LONGEST_LINE
from argmap.articles.kinds.phrases import Patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_OF_A_PAGE = 0.5
"""Share of a page's words from which an element is the page itself, whatever it is called."""

_NAVIGATION = (
    *("head", "script", "style", "nav", "footer", "aside", "button", "select", "textarea", "svg"),
    *("iframe", "object", "video", "audio", "canvas", "map", "menu", "dialog"),
)
"""Elements that are a site's own by their name, or show no words."""

_WHOSE = r"(?:(?:site|page|main|global|primary|secondary|user|reader|post|article|wp|left|right|top|bottom)[-_]?)?"
_PART = r"(?:[-_]?(?:list|area|body|content|text|section|thread|container|wrapper|item|bar|links?|menu|\d+))*"
_OWN = re.compile(
    rf"(?:^|\s){_WHOSE}(?:comments?|commentlist|disqus(?:_thread)?|responses|nav|navigation|navbar|menu|breadcrumbs?|footer"
    rf"|sidebar|complementary|contentinfo|search){_PART}(?:$|\s)",
    re.IGNORECASE,
)
"""Classes, ids and roles that say that an element is navigation, an aside, a footer or comments."""

_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|shar(?:e|ing)|social|related|recommended|recirc\w*|newsletter|signup"
    r"|subscri\w*|advert\w*|ads?|promo\w*|sponsor\w*|outbrain|taboola|teasers|popup|modal)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes, ids and roles of what stands beside an article: never put into it, but what of it is prose is told."""


class Shown(NamedTuple):
    """A block that the page shows."""

    block: Block
    is_sure: bool = False
    """Whether it stands in an element that is an article by its own word."""
    is_beside: bool = False
    """Whether it stands in what is called a box beside the article, or under a picture: it is not put into the text."""
    is_wanted: bool = False
    """Whether it is short and yet belongs to the text: the time over an entry, a line of authors, a caption."""

    @property
    def key(self) -> str:
        """Its letters."""
        return letters(self.block.text)


def shown_blocks(tree: Element) -> list[Shown]:
    """What a page shows, in order, without navigation, asides, footers, comments and links.

    A box that is called a site's own and says by its words that it is, such as one on cookies, is none of it either.
    """
    bodies = [*tree.iter("body")] or [tree]
    region = copy.deepcopy(bodies[0])
    most = MOST_OF_A_PAGE * max(1, len("".join(region.itertext())))
    own = [*region.iter(*_NAVIGATION), *(e for e in region.iter() if _OWN.search(names_of(e)))]
    for element in own:
        if element is not region and element.getparent() is not None and _length(element) < most:
            element.drop_tree()
    beside = {
        key
        for element in region.iter()
        if element is not region
        and (element.tag == "figcaption" or _BESIDE.search(names_of(element)))
        and _length(element) < most
        for key in _keys(element)
    }
    said = Patterns()
    under = map(words_in, region.iter("figcaption"))
    captions = {letters(words) for words in under if _is_caption(said, words)}
    wanted = _times(region) | {letters(words) for words in bylines(region)} | captions
    beside -= captions
    sure = {key for article in region.iter("article") for key in _keys(article)}
    links = only_links(region)
    shown = (
        Shown(block, key in sure, key in beside, key in wanted)
        for block in blocks_of(region)
        if (key := letters(block.text)) not in links
    )
    return [one for one in shown if one.key and not (one.is_beside and said.starts("notices", one.block.text))]


def _is_caption(said: Patterns, words: str) -> bool:
    """Whether words say themselves that they stand under a picture, so that nobody takes them for the author's."""
    return len(words) <= LONGEST_LINE and bool(said.starts("caption", words) or said.is_whole("credit", words))


def _length(element: Element) -> int:
    return sum(map(len, element.itertext()))


def _keys(element: Element) -> Iterator[str]:
    return (letters(block.text) for block in blocks_of(element))


def _times(tree: Element) -> set[str]:
    """The letters of the times over the entries of a page that has several."""
    entries = [entry for entry in tree.iter("article") if next(entry.iter("time"), None) is not None]
    return {letters(words_in(e)) for entry in entries for e in entry.iter("time")} if len(entries) > 1 else set()
