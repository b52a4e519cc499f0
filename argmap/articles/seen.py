"""A web page's tree as readers see it: hidden and struck words out, raised and lowered figures with their value.

Works on the tree before the article is looked for in it, as tags that mean something to the eye mean nothing there.
"""

from __future__ import annotations

import re
from typing import Any

Element = Any
"""An element of lxml, which has no types of its own."""

MOST_OF_A_PAGE = 0.5
"""Share of a page's words from which what is hidden is the page itself, which a script would have shown."""

MOST_BEFORE = 20
"""How many elements without words are passed over to see what stands before one."""

_GONE = "gone"
"""What an element becomes that is to be taken out: all of them at once, as each alone would move what follows."""

LONGEST_MARK = 6
"""Code points of the longest mark of a footnote, `[123]` with a space."""

_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)"
    r"|(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,)]"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
_TRANSPARENT = re.compile(r"opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)", re.IGNORECASE)
"""Only of words inside a line: whole paragraphs fade in when a script has run."""

_STRIKING_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_FOR_SCREEN_READERS = frozenset(
    (
        *("sr-only", "sronly", "visually-hidden", "visuallyhidden", "visually_hidden", "screen-reader-text"),
        *("screen-reader", "screenreader", "screenreader-only", "screen-reader-only", "u-visually-hidden"),
        *("a11y-hidden", "assistive-text", "element-invisible", "show-for-sr", "offscreen", "off-screen"),
        *("u-hidden", "is-hidden", "d-none", "mw-editsection", "visually-hidden-focusable"),
    )
)
"""Classes by which sites hide words from the eye."""

_NOTE = re.compile(r"foot-?note|end-?note|\bfn|note-?ref|\bcite|\breference\b|\bnote\b", re.IGNORECASE)
_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[a-z]|note \d+|[*†‡§¶#]{1,3})\s*[\])]?\s*")
_BARE_FIGURE = re.compile(r"[+−–-]?\d+")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th|er|re|e|ème|o|a|os|as)\Z", re.IGNORECASE)
_UNIT = re.compile(r"(?:\b|\d)(?:[kcdmµμn]?m|ft|in|yd|mi|s|miles?|feet|foot|met(?:er|re)s?|[a-zA-Z])\Z")
_POWER = re.compile(r"(?<![\d.,])10\Z|(?<![^\W\d_])[^\W\d_]{1,2}\Z")
"""What is surely raised to a power: ten, and names of one or two letters, as in formulas."""

_TRADE = {"TM": "™", "tm": "™", "SM": "℠", "sm": "℠"}
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d\Z")
_COUNTED = re.compile(
    r"\s*(?:per\s?cent|percent|%|people|years?\b|euros?\b|dollars?\b|pounds?\b|million|billion)", re.IGNORECASE
)
_RAISED = str.maketrans("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_RAISABLE = re.compile(r"[0-9+\-−–=()ni]+")
_SLASHES = ("/", "\u2044", "\u2215")


def as_seen(tree: Element) -> None:
    """Make a page's tree read as the page looks: nothing hidden or struck, figures that keep their value."""
    from lxml.etree import strip_elements  # noqa: PLC0415 - lxml is loaded where a page is read

    total = max(1, len("".join(tree.itertext())))
    for element in [e for e in tree.iter() if isinstance(e.tag, str)]:
        if element.get("aria-hidden") is not None:  # hidden from screen readers only: the eye sees it
            del element.attrib["aria-hidden"]
        if element.tag in ("html", "body", "head") or element.getparent() is None:
            continue
        is_unseen = _is_struck(element) or element.tag in ("rt", "rp", "annotation", "annotation-xml")
        if is_unseen or (_is_hidden(element) and len("".join(element.itertext())) < MOST_OF_A_PAGE * total):
            _take_out(element)
    for element in list(tree.iter("sup", "sub", "a", "span", "mfrac", "msup")):
        if element.getparent() is not None:
            _rewrite(element)
    strip_elements(tree, _GONE, with_tail=False)
    for element in tree.iter("math", "mrow", "mi", "mn", "mo", "msub", "ins"):
        element.tag = "span"


def raised(before: str, words: str, after: str) -> str:
    """What a superscript is in plain text: nothing if it marks a footnote, else itself or raised figures.

    Args:
        before: the text before it in its paragraph.
        words: the superscript.
        after: the text that follows.
    """
    words = " ".join(words.split())
    base = before.rstrip()
    if not _BARE_FIGURE.fullmatch(words):
        return _raised_words(before, words)
    if _POWER.search(before):
        return words.translate(_RAISED)
    is_mark = words[0].isdigit() and (
        not before[-1:].isalnum()
        or _YEAR.search(base)
        or _COUNTED.match(after)
        or (before[-1:].isalpha() and not _UNIT.search(base))
    )
    return "" if is_mark else words.translate(_RAISED)


def _raised_words(before: str, words: str) -> str:
    """What a superscript is that is no bare figure: a mark, an ordinal's letters, a formula."""
    if words in _TRADE:
        return _TRADE[words]
    if _MARK.fullmatch(words) and not re.fullmatch(r"[a-z(][a-z0-9+)]*", words):
        return ""
    is_figure = before[-1:].isdigit() and len(words) == 1 and words.isalpha() and not _ORDINAL.search(before + words)
    if is_figure or any(character.isdigit() or character in "+−=" for character in words):
        caret = f"^{words}" if len(words) == 1 else f"^({words})"
        return words.translate(_RAISED) if _RAISABLE.fullmatch(words) else caret
    return words


def _is_hidden(element: Element) -> bool:
    style, classes = element.get("style") or "", (element.get("class") or "").lower().split()
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    if element.tag in ("span", "i", "b", "a", "em", "small") and _TRANSPARENT.search(style):
        return True
    return _HIDING_STYLE.search(style) is not None or not _FOR_SCREEN_READERS.isdisjoint(classes)


def _is_struck(element: Element) -> bool:
    return element.tag in ("del", "s", "strike") or _STRIKING_STYLE.search(element.get("style") or "") is not None


def _rewrite(element: Element) -> None:
    words = "".join(element.itertext())
    match element.tag:
        case "mfrac" | "msup" if len(element) == len("ab"):
            one, other = ("".join(part.itertext()).strip() for part in element)
            sign = "/" if element.tag == "mfrac" else "^"
            gap = " " if _before(element)[-1:].isdigit() and element.tag == "mfrac" else ""
            _replace(element, f"{gap}{_bracketed(one)}{sign}{_bracketed(other)}")
        case "a" if _is_note(element) and _MARK.fullmatch(words) and (element.get("href") or "").find("#") >= 0:
            _take_out(element)
        case "span" if _is_note(element) and words.strip():
            _replace(element, "" if _MARK.fullmatch(words) else f" [{' '.join(words.split())}] ")
        case "sup":
            _rewrite_raised(element, words)
        case "sub" if _before(element)[-1:].isdigit() and _BARE_FIGURE.fullmatch(words.strip()):
            _replace(element, words.strip().translate(_LOWERED))
        case _:
            pass


def _rewrite_raised(element: Element, words: str) -> None:
    following = element.getnext()
    tail = (element.tail or "").strip()
    if following is not None and tail == "" and "".join(following.itertext()).strip() in _SLASHES:
        tail, following = "/", following.getnext()
    if tail in _SLASHES and following is not None and following.tag == "sub":
        gap = " " if _before(element)[-1:].isdigit() else ""
        below = "".join(following.itertext()).strip()
        _replace(element, f"{gap}{words.strip()}/{below}")
        element_tail = following.tail or ""
        for part in [p for p in (element.getnext(), following) if p is not None]:
            if part.getparent() is not None and part is not element:
                part.tail = None
                part.getparent().remove(part)
        element.tail = element_tail
        return
    linked = any("#" in (link.get("href") or "") for link in element.iter("a"))
    if linked or _is_note(element):
        is_mark = len(words.strip()) <= LONGEST_MARK or _MARK.fullmatch(words) is not None
        _replace(element, "" if is_mark else f" [{' '.join(words.split())}] ")
    else:
        _replace(element, raised(_before(element), words, _after(element)))


def _is_note(element: Element) -> bool:
    if element.get("role") == "doc-noteref":
        return True
    href = element.get("href") or ""
    names = (element.get("class") or "", element.get("id") or "", href[href.find("#") :] if "#" in href else "")
    return any(_NOTE.search(name.replace("_", "-")) for name in names)


def _bracketed(words: str) -> str:
    return words if words.isalnum() else f"({words})"


def _before(element: Element) -> str:
    """The text before an element in its parent, or at its end, that of the sibling before."""
    previous = element.getprevious()
    for _ in range(MOST_BEFORE):
        if previous is None:
            break
        words = f"{''.join(previous.itertext())}{previous.tail or ''}"
        if words:
            return words
        previous = previous.getprevious()
    parent = element.getparent()
    if parent.text or parent.tag not in ("span", "a", "b", "i", "em", "strong", "font", "small", "mrow", "math"):
        return parent.text or ""
    return _before(parent) if parent.getparent() is not None else ""


def _after(element: Element) -> str:
    following = element.getnext()
    return f"{element.tail or ''}{''.join(following.itertext()) if following is not None else ''}"


def _replace(element: Element, words: str) -> None:
    """Put plain words where an element's own were; its place stays."""
    if not words:
        _take_out(element)
        return
    for inner in list(element):
        element.remove(inner)
    element.text, element.tag = words, "span"
    element.attrib.clear()


def _take_out(element: Element) -> None:
    """Remove an element; what stood around it is not joined where both sides are letters or figures."""
    before, tail = _before(element), element.tail or ""
    if before[-1:].isalnum() and tail[:1].isalnum():
        tail = f" {tail}"
    if before[-1:].isspace() and tail[:1].isspace():
        tail = tail.lstrip()
    for inner in list(element):
        element.remove(inner)
    element.attrib.clear()
    element.tag, element.text, element.tail = _GONE, None, tail
