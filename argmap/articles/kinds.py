"""Which paragraphs an author argues in, and which are headlines, pull quotes, comments or the site's own.

Rules on structure alone: where a line stands, how long it is, how it ends, whether its words stand elsewhere, and the
phrases that web pages share. Each rule names what no rule before it has named; what none names is body.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.articles.page import BULLET, LONGEST_LINE, Line, Page, are_names
from argmap.articles.phrases import PHRASES, Patterns
from argmap.articles.repeated import LONGEST_REPEATED, Repeated
from argmap.articles.words import is_word, keys_of
from argmap.model.source import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from argmap.articles.phrases import Phrases
    from argmap.model.quote import Span

LONGEST_NOTICE = 400
"""Code points of the longest cookie or newsletter notice."""

FEWEST_IN_CAPTION = 4
"""Words of a caption that repeats its neighbour."""

HEADING_WORDS = 14

MOST_BYLINES = 4
"""More lines with a day and no name are the headings of a chronicle."""

_SENTENCE_BREAK = re.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(]*[^\W\d_a-z]|[。！？]")
_STRONG_BULLET = re.compile(r"[•‣◦▪●]\s?")
_MARKDOWN = re.compile(r"#{1,6}\s")
_LABEL = re.compile(r"([^\s:][^:]{0,39}):\s")
_LANGUAGES = re.compile(r"[A-Z][A-Za-z]\s*(?:[|•]\s*[A-Z][A-Za-z]\s*)+")
_BREADCRUMBS = re.compile(r"[^<>‹›«»]{1,40}(?:\s[>›»]\s[^<>‹›«»]{1,80}){2,}")
_SIGN_OFF = re.compile(r"(?:[–—-]+\s*|\()(?P<name>[^()]{2,40}?)\)?")
_IN_QUOTES = re.compile(r"[\"“«„](?P<words>.+)[\"”»“]", re.DOTALL)
_TAIL = re.compile(r"\s[–—-]\s[^–—]{1,60}$")
_BETWEEN_NAMES = re.compile(r"[,|·•/()–—:&]|\s-\s|\s(?=and\s)")
_LOOKALIKES = str.maketrans("АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo")
"""Cyrillic and Greek letters that stand in names by mistake, or to keep a page from being copied unseen."""


def with_kinds(text: str, spans: Iterable[Span], languages: tuple[Phrases, ...] = PHRASES) -> tuple[Paragraph, ...]:
    """The paragraphs of a text with their kinds, in the same order; never raises, and takes linear time.

    Args:
        text: the whole text.
        spans: its paragraphs, in order.
        languages: the phrases to know.
    """
    page = Page(text, tuple(spans), Patterns(languages))
    for rule in _RULES:
        rule(page)
    return tuple(Paragraph(*line.span, kind or "body") for line, kind in zip(page.lines, page.kinds, strict=True))


def _furniture(page: Page) -> None:
    """What the site adds, known by its phrases; switches between languages and paths to the page by their form."""
    for i, line in enumerate(page.lines):
        if _is_furniture(page.patterns, line.words):
            page.kinds[i] = "furniture"


def _is_furniture(said: Patterns, words: str) -> bool:
    if len(words) <= LONGEST_NOTICE and said.starts("notices", words):
        return True
    return len(words) <= LONGEST_LINE and bool(
        said.is_whole("furniture", words)
        or said.is_whole("reading_time", words)
        or (said.starts("furniture_starts", words) and not words.endswith("."))
        or _LANGUAGES.fullmatch(words)
        or _BREADCRUMBS.fullmatch(words)
    )


def _furniture_words(page: Page) -> None:
    """Words such as "Share" and "Menu", beside other furniture or over the title."""
    prose = page.prose_before()
    lines = page.lines
    alike = {i for i in page.open() if page.patterns.is_whole("furniture_words", lines[i].words[:LONGEST_LINE])}
    site = alike | {i for i, kind in enumerate(page.kinds) if kind == "furniture"}
    for i in alike:
        is_over_title = not prose[i] and i + 1 < len(lines) and lines[i + 1].is_title and prose[-1]
        if i - 1 in site or i + 1 in site or is_over_title:
            page.kinds[i] = "furniture"


def _related(page: Page) -> None:
    """The titles under a line such as "More on this topic"."""
    for i, line in enumerate(page.lines):
        if page.kinds[i] is None and len(line.words) <= LONGEST_LINE and page.patterns.is_whole("related", line.words):
            titles = _titles_below(page, i)
            for k in [i, *titles] if titles else []:
                page.kinds[k] = "furniture"


def _titles_below(page: Page, header: int) -> range:
    """The titles of a list: those under its header up to a blank line, or else all up to a heading before prose."""
    lines = page.lines
    end = first = header + 1
    together = end < len(lines) and not lines[end].is_apart
    while end < len(lines) and page.kinds[end] in (None, "furniture") and _is_list_title(page, end):
        if together and lines[end].is_apart:
            break
        end += 1
    if not together and end < len(lines) and lines[end].is_prose:
        end -= 1  # the last line belongs to the prose, as its heading
    return range(first, max(first, end))


def _is_list_title(page: Page, i: int) -> bool:
    line = page.lines[i]
    return (
        len(line.words) <= LONGEST_LINE
        and not line.words.endswith((".", ":"))
        and not any(page.patterns.is_whole(field, line.words) for field in ("comments", "related"))
        and not page.patterns.starts("comment_form", line.words)
    )


def _comments(page: Page) -> None:
    """The readers' comments, to the page's end; the form for them and its rules are the site's."""
    start = _comments_start(page)
    prose = page.prose_before()
    for i, line in enumerate(page.lines):
        if page.kinds[i] is None:
            is_after = i >= start
            is_at_end = is_after or 0 < prose[i] == prose[-1]
            is_header = _is_comments_header(page.patterns, line.words) and (is_after or _is_count(line.words))
            is_link = is_after and page.patterns.is_whole("furniture_words", line.words[:LONGEST_LINE])
            if is_header or is_link or (is_at_end and _is_comment_form(page.patterns, line.words)):
                page.kinds[i] = "furniture"
            elif is_after:
                page.kinds[i] = "comment"


def _is_comments_header(said: Patterns, words: str) -> bool:
    return len(words) <= LONGEST_LINE and said.is_whole("comments", words)


def _is_comment_form(said: Patterns, words: str) -> bool:
    return len(words) <= LONGEST_LINE and said.starts("comment_form", words) is not None


def _is_count(words: str) -> bool:
    """Whether a line such as "12 comments" has the number that a plain word for a heading has not."""
    return any(letter.isdigit() for letter in words)


def _comments_start(page: Page) -> int:
    """The first line of the comments: under their header, or where an initial and a name begin to alternate."""
    prose = page.prose_before()
    for i in range(len(page.lines)):
        if prose[i] and _opens_comments(page, i, prose[i]):
            return i
    initials = [i for i in range(len(page.lines) - 2) if prose[i] and _is_commenter(page, i)]
    return initials[0] if len(initials) > 1 else len(page.lines)


def _opens_comments(page: Page, i: int, prose: int) -> bool:
    """Whether comments stand under a header: it says so, or the next lines look like a person's name and words."""
    words = page.lines[i].words
    said = page.patterns
    if not (_is_comments_header(said, words) or _is_comment_form(said, words)):
        return False
    after = [k for k in range(i + 1, min(i + 12, len(page.lines))) if page.kinds[k] is None]
    after = [k for k in after if not _is_comment_form(said, page.lines[k].words)][:3]
    if len(after) < 2:
        return False
    first, second = after[:2]
    if _is_commenter(page, first) or any(said.is_whole("posted", page.lines[k].words[:LONGEST_LINE]) for k in after):
        return True
    if said.is_whole("reader_comments", words):
        return True
    return prose > 1 and page.lines[first].is_name and not page.lines[second].is_apart


def _is_commenter(page: Page, i: int) -> bool:
    """Whether an initial, a name that begins with it and some words follow each other, as beside a picture."""
    if i + 2 >= len(page.lines) or not page.lines[i].is_initial:
        return False
    name, words = page.lines[i + 1], page.lines[i + 2]
    return name.is_name and not name.is_initial and name.words[0] == page.lines[i].words and not words.is_initial


def _key_points(page: Page) -> None:
    """A list of key points under its header, or bullets before the first prose."""
    prose = page.prose_before()
    inside = False
    for i, line in enumerate(page.lines):
        if page.kinds[i] is not None:
            inside = False
        elif len(line.words) <= LONGEST_LINE and page.patterns.starts("key_points", line.words) and _lists(page, i):
            inside = True
            page.kinds[i] = "key points"
        elif inside and (BULLET.match(line.words) or (page.is_spaced and not line.is_apart and not line.is_prose)):
            page.kinds[i] = "key points"
        else:
            inside = False
            if not prose[i] and _STRONG_BULLET.match(line.words) and prose[-1]:
                page.kinds[i] = "key points"


def _lists(page: Page, header: int) -> bool:
    """Whether a list stands under a line: bullets, or lines right below it that are no prose."""
    if header + 1 >= len(page.lines) or page.lines[header].is_sentence:
        return False
    below = page.lines[header + 1]
    return bool(BULLET.match(below.words)) or (not below.is_apart and not below.is_prose and page.is_spaced)


def _bylines(page: Page) -> None:
    """Who wrote it, where and when: around the top, and after the last prose."""
    prose = page.prose_before()
    remaining = page.open()
    found = {i: names for i in remaining if (names := _byline(page, page.lines[i].words)) is not None}
    if len(remaining) > 1 and not (page.lines[remaining[1]].is_title and remaining[1] not in found):
        found.pop(remaining[0], None)  # the first line is the headline, unless a title stands under it
    is_chronicle = sum(not names for names in found.values()) > MOST_BYLINES
    for i, names in found.items():
        is_outside = prose[-1] and (prose[i] <= 2 or prose[i] == prose[-1])
        if is_outside and (names or not is_chronicle):
            page.kinds[i] = "byline"
            page.authors.update(names)
    for i in reversed(page.open()):
        if page.lines[i].is_prose and not _is_about_author(page, page.lines[i].words):
            break
        if prose[i] and (_is_about_author(page, page.lines[i].words) or _is_sign_off(page, i)):
            page.kinds[i] = "byline"


def _byline(page: Page, words: str) -> set[str] | None:
    """The names in a line that is "By" and names, or a day and perhaps names or a place; none if it is no byline."""
    if len(words) > LONGEST_LINE:
        return None
    by = page.patterns.starts("by", words)
    bare = page.patterns.date.sub(" ", words[by.end() :] if by else words)
    has_day = any(found["day"] for found in page.patterns.date.finditer(words))
    if not (by or has_day) or bare.rstrip().endswith((".", "?", "!")):
        return None
    parts = [part.split() for part in _BETWEEN_NAMES.split(bare)]
    names = [[word for word in part if not page.patterns.is_whole("beside_names", word)] for part in parts]
    names = [name for name in names if name]
    must_be = names[:1] if by else names  # after "By NAME" stands an office, in small letters or not
    if (by and not names) or not all(len(name) <= 5 and are_names(name) for name in must_be):
        return None
    return {_folded(" ".join(name)) for name in names if len(name) > 1}


def _folded(name: str) -> str:
    return " ".join(name.translate(_LOOKALIKES).casefold().split())


def _is_about_author(page: Page, words: str) -> bool:
    if page.patterns.starts("about_author", words):
        return True
    for length in {len(author.split()) for author in page.authors}:
        name, rest = words.split(maxsplit=length)[:length], words.split(maxsplit=length)[length:]
        if rest and _folded(" ".join(name)) in page.authors and page.patterns.starts("introduces", rest[0]):
            return True
    return False


def _is_sign_off(page: Page, i: int) -> bool:
    """Whether it is "- AGENCY" or "(Agency)" and no item of a list."""
    found = _SIGN_OFF.fullmatch(page.lines[i].words) if len(page.lines[i].words) <= LONGEST_LINE else None
    neighbours = [page.lines[k].words for k in (i - 1, i + 1) if 0 <= k < len(page.lines)]
    return (
        found is not None
        and are_names(found["name"].split())
        and len(found["name"].split()) <= 4
        and not any(BULLET.match(words) for words in neighbours)
    )


def _headlines(page: Page) -> None:
    """The first line, if it is a title over longer prose, and the same title again before the body."""
    remaining = page.open()
    prose = page.prose_before()
    if not remaining or not _is_headline(page.lines[remaining[0]], prose[-1] - prose[remaining[0] + 1]):
        return
    first = remaining[0]
    page.kinds[first] = "headline"
    title = set(keys_of(page.lines[first].words))
    for i in remaining[1:]:
        line = page.lines[i]
        if prose[i] > 2 or prose[i] == prose[-1]:
            break
        if line.is_title and line.is_apart and _is_alike(title, set(keys_of(line.words))):
            page.kinds[i] = "headline"


def _is_headline(line: Line, prose_below: int) -> bool:
    return prose_below > 0 and line.is_title and not _IN_QUOTES.fullmatch(line.words)


def _is_alike(title: set[str], other: set[str]) -> bool:
    return 2 * len(title & other) > len(title | other)


def _captions(page: Page) -> None:
    """What names a picture or whose it is, and a title at the top that only repeats the words before it."""
    prose = page.prose_before()
    remaining = page.open()
    for i in remaining:
        words = page.lines[i].words
        if len(words) <= 2 * LONGEST_LINE and (
            page.patterns.starts("caption", words) or page.patterns.is_whole("credit", words)
        ):
            page.kinds[i] = "caption"
    for before, i in pairwise(remaining):
        if prose[i] > 1:
            break
        line = page.lines[i]
        if line.is_title and not line.is_sentence and not _IN_QUOTES.fullmatch(line.words):
            inner, outer = _words(line.words), _words(page.lines[before].words)
            if FEWEST_IN_CAPTION <= len(inner) < len(outer) and _holds(outer, inner):
                page.kinds[i] = "caption"


def _words(text: str) -> list[str]:
    return [key for key in keys_of(text) if is_word(key)]


def _holds(outer: Sequence[str], inner: Sequence[str]) -> bool:
    return f" {' '.join(inner)} " in f" {' '.join(outer)} "


def _pull_quotes(page: Page) -> None:
    """Paragraphs whose words all stand, in the same order, inside a longer one."""
    remaining = page.open()
    words = [_words(page.lines[i].words) for i in remaining]
    repeated = Repeated(words)
    for number, i in enumerate(remaining):
        if page.lines[i].is_apart and any(repeated.is_inside(one, number) for one in _quoted(page.lines[i].words)):
            page.kinds[i] = "pull quote"


def _quoted(line: str) -> list[list[str]]:
    """The words of a line without its quotation marks, with and without who said them."""
    if len(line) > LONGEST_REPEATED * 20:
        return []
    whole = _IN_QUOTES.fullmatch(line)
    inner = whole["words"] if whole else line
    return [_words(inner), _words(_TAIL.sub("", inner))]


def _standfirsts(page: Page) -> None:
    """The sentence under a headline, where something other than body sets it off from the body."""
    body_end = max(page.open(), default=0)
    for i in [i for i, kind in enumerate(page.kinds) if kind == "headline"]:
        lead = i + 1
        while lead < len(page.lines) and page.kinds[lead] in ("byline", "furniture", "caption"):
            lead += 1
        if lead < len(page.lines) and page.kinds[lead] is None and page.lines[lead].is_sentence:
            breaks = len(_SENTENCE_BREAK.findall(page.lines[lead].words))
            if _sets_off(page, range(lead + 1, body_end), sentences=breaks + 1):
                page.kinds[lead] = "standfirst"


def _sets_off(page: Page, after: range, *, sentences: int) -> bool:
    """Whether what follows belongs to the page's top: key points, a byline, the picture, the title once more.

    Args:
        page: the page.
        after: the lines after the sentence, up to the last of the body.
        sentences: how many there are; a picture may stand under a first paragraph of several.
    """
    for i in after:
        kind = page.kinds[i]
        if kind == "furniture" and not page.patterns.is_whole("reading_time", page.lines[i].words[:LONGEST_LINE]):
            continue
        if kind == "pull quote":  # it may stand in the body as well
            continue
        if kind == "caption":
            return sentences <= 2
        return kind in ("key points", "byline", "headline", "furniture")
    return False


def _headings(page: Page) -> None:
    """Titles over prose, from the last to the first, so that a heading may stand over a heading."""
    labels = Counter(found[1] for line in page.lines if (found := _LABEL.match(line.words)))
    after: int | None = None
    remaining = page.open()
    for i, before in zip(reversed(remaining), [*reversed(remaining[:-1]), None], strict=False):
        line = page.lines[i]
        label = _LABEL.match(line.words)
        is_speech = label is not None and labels[label[1]] > 1
        if after is not None and not is_speech and _is_heading(page, i, before, after):
            page.kinds[i] = "heading"
        after = i


def _is_heading(page: Page, i: int, before: int | None, after: int) -> bool:
    """Whether it is a title that stands apart, over prose or over a heading.

    Args:
        page: the page.
        i: the line.
        before: the line before it, furniture and the like left out.
        after: the line after it, likewise.
    """
    line = page.lines[i]
    if _MARKDOWN.match(line.words):
        return len(line.words) <= LONGEST_LINE
    is_apart = line.is_apart if page.is_spaced else before is None or page.lines[before].is_sentence
    words = line.words.split()
    return (
        is_apart
        and line.is_title
        and not line.words[0].islower()
        and len(words) <= HEADING_WORDS
        and not _IN_QUOTES.fullmatch(line.words)
        and (not line.is_sentence or _is_capitalised(words))
        and (page.lines[after].is_prose or page.kinds[after] == "heading")
    )


def _is_capitalised(words: Sequence[str]) -> bool:
    """Whether it is written as titles are; questions that are not may be an interviewer's."""
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) * 4 >= len(long) * 3


_RULES: tuple[Callable[[Page], None], ...] = (
    _furniture,
    _furniture_words,
    _related,
    _comments,
    _key_points,
    _bylines,
    _headlines,
    _captions,
    _pull_quotes,
    _standfirsts,
    _headings,
)
"""In the order in which they are asked."""
