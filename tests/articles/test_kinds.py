"""The kinds of paragraphs: the two seeds line by line, other pages, and what the rules must never do."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.articles import paragraphs, read_article, with_kinds
from argmap.articles.kinds.phrases import ENGLISH, PHRASES, Phrases
from tests.articles.samples import NASTY, SEEDS, WORDS

if TYPE_CHECKING:
    from pathlib import Path

SEED_KINDS = (
    """\
furniture  | EN|FR|RU
furniture  | Follow us on:
headline   | Replaying Old Mistakes: Why Pakistan Can’t
byline     | Abbas Hashemite, October 24, 2025
standfirst | While the world is shifting towards
caption    | Pakistan is attempting to revive its
heading    | A History of Exploitation: The US-Pakistan
body       | Historically, Pakistan and the United States
body       | Globally, the United States is known
heading    | Shifting Geopolitics: East Rising, West Declining
pull quote | Pakistan needs to have cordial ties
body       | For the past few years, the
body       | Historically, Pakistan enjoyed cordial ties with
body       | The Financial Times’ report of Pakistan’s
heading    | Policy at a Crossroads: Balancing Alliances
body       | Pakistan has played a key role
body       | In addition, these developments will also
byline     | Аbbas Hashemite is a political observer
furniture  | Follow new articles on our Telegram
furniture  | More on this topic
furniture  | US issues Final Warning to Iraq:
furniture  | Putin Has Been Very Clear, But
furniture  | Trump–Xi Summit in Busan: A Tactical
furniture  | Is the U.S. Gearing Up for
furniture  | Destined for Harmony?
""",
    """\
headline   | Pakistan Deemed "Unreliable" US Ally, "Extremely
standfirst | A Gatestone Institute report argues Pakistan
key points | Key Points: Report Labels Pakistan an
key points | • Major Non-NATO Ally status questioned
key points | • Strategic alignment with Iran highlighted
key points | • Support for Iran during 2025
key points | • Shared China economic interests
key points | • Balochistan policy convergence
furniture  | 3 min read
headline   | Pakistan 'unreliable' US ally, 'extremely problematic'
standfirst | A think tank report states Pakistan
pull quote | "Pakistan should be viewed not as
byline     | Washington, Jan 8
body       | Although Pakistan enjoys Major Non-NATO Ally
body       | It added that Pakistan should be
body       | According to a report of the
body       | "Pakistan has, to this day, never
body       | The report stressed that Pakistan officially
body       | "Convergence is their shared approach toward
body       | The report further said, "This alignment
body       | It emphasised that the latest demonstration
body       | Following the war, Iranian President Masoud
body       | "These developments, coming just weeks after
byline     | - IANS
furniture  | Share this article:
furniture  | Reader Comments
comment    | P
comment    | Priya S
comment    | The part about Balochistan is very
comment    | R
comment    | Rohit P
comment    | From an Indian security perspective, a
comment    | S
comment    | Sarah B
comment    | While the report's conclusions seem valid,
comment    | K
comment    | Karthik V
comment    | The US created this monster by
comment    | M
comment    | Michael C
comment    | Interesting analysis. The Iran-Pakistan-China axis is
furniture  | We welcome thoughtful discussions from our
furniture  | Leave a Comment
furniture  | Minimum 50 characters 0/50
""",
)
"""Every paragraph of both seeds, its kind and its first six words, as an editor would mark them."""

LEAD = "Nobody who lives in the old town was asked whether the cars should go, and nobody will be asked next year."
SECOND = (
    "The council has said again that the centre should be closed, and it does not know what this would cost the shops. "
    "Those who walk there every day have their own opinion of the matter."
)
THIRD = "A street without cars is a street where children play, and that alone would be worth a good deal of trouble."

PAGES = {
    "blog post": f"""\
furniture  | Home > Opinion > Streets
furniture  | 5 min read
headline   | Why I sold my car
byline     | By Anna Example | May 3, 2024
furniture  | 12 Comments
body       | {LEAD}
body       | {SECOND}
heading    | What it cost
body       | {THIRD}
body       | I was wrong.
body       | {LEAD[::-1].rstrip(".")}.
furniture  | Share this post on Facebook
furniture  | Related posts
furniture  | My first bicycle
furniture  | How to repair a chain
furniture  | Leave a Reply
furniture  | Your email address will not be published. Required fields are marked *
furniture  | Name *
""",
    "newspaper page": f"""\
furniture  | We use cookies to make this site work. By using it, you agree to our use of them.
furniture  | Skip to main content
furniture  | Menu
headline   | Council votes to close the centre
standfirst | After years of dispute, the mayor has a majority for her plan.
byline     | Anna Example and Ben de Vries, 24 October 2025
caption    | Photo: The market square on Monday
body       | {LEAD}
furniture  | Advertisement
body       | {SECOND}
furniture  | Sign up for our weekly newsletter and never miss a story
furniture  | Read more: The mayor's long way to a majority
body       | {THIRD}
byline     | (Reuters)
byline     | Anna Example is the paper's correspondent for the old town.
furniture  | © 2025 The Example. All rights reserved.
""",
    "interview": f"""\
headline   | "We were never asked": a baker on the plan
body       | Ben Baker has sold bread in the old town for thirty years. {LEAD}
body       | What did the council do?
body       | {SECOND}
body       | Mr Baker, will you stay?
body       | {THIRD}
""",
    "interview with names": f"""\
headline   | A baker on the plan
body       | Example: What did the council tell you
body       | Baker: {SECOND}
body       | Example: And will you stay in the town
body       | Baker: {THIRD}
""",
    "short sentences": f"""\
headline   | The cost of clean air
body       | {LEAD}
body       | It was not.
body       | {SECOND}
body       | "I will not go"
body       | {THIRD}
body       | Share this article with your friends, and you will see.
body       | Nobody listens.
body       | Listen!
""",
    "lists": f"""\
headline   | The cost of clean air
body       | {LEAD}
body       | • the air is clean
body       | • the shops are full
body       | - the children play
body       | {SECOND}
""",
    "all body": f"""\
body       | {LEAD}
body       | {SECOND}
body       | {THIRD}
""",
    "comments without a header": f"""\
headline   | The cost of clean air
body       | {LEAD}
body       | {SECOND}
comment    | A
comment    | Anna E
comment    | {LEAD[::-1].rstrip(".")}.
comment    | B
comment    | Ben
comment    | I agree with Anna
""",
    "comments with times": f"""\
headline   | The cost of clean air
body       | {LEAD}
furniture  | 2 comments
comment    | Anna Example
comment    | 2 hours ago
comment    | {SECOND}
furniture  | Reply
comment    | ben77
comment    | just now
comment    | {LEAD}
""",
    "a heading that is a comment header elsewhere": f"""\
headline   | The cost of clean air
body       | {LEAD}
heading    | Comments
body       | {SECOND}
body       | {THIRD}
""",
    "chronicle": "headline   | How the plan grew\n"
    + "".join(f"heading    | March {day}, 2024\nbody       | {LEAD[:-1]} on day {day}.\n" for day in range(2, 9)),
    "title that looks like a byline": f"""\
headline   | By Royal Command: How a Palace Works
byline     | By Anna Example
body       | {LEAD}
body       | {SECOND}
""",
    "related titles in the middle": f"""\
headline   | The cost of clean air
body       | {LEAD}
furniture  | You may also like
furniture  | My first bicycle
furniture  | How to repair a chain
heading    | What it cost
body       | {SECOND}
""",
    "pull quote with its speaker": f"""\
headline   | The cost of clean air
body       | {LEAD}
pull quote | “The centre should be closed, and it does not know what this would cost – The Council”
body       | {SECOND}
""",
    "Chinese": f"""\
headline   | 市中心的汽车
body       | {"没有人问过住在那里的人。" * 12}
""",
}

TOGETHER = {"My first bicycle", "How to repair a chain", "What it cost and why"}
"""Lines that stand right under the line before them."""

POEM = "The road goes up, the road goes down\nPast every window of the town\n\nAnd no one asks it where it goes\nHome\n"


def kinds_of(text: str, languages: tuple[Phrases, ...] = PHRASES) -> list[tuple[str, str]]:
    return [(kind, text[start:end]) for start, end, kind in with_kinds(text, paragraphs(text), languages)]


@pytest.mark.parametrize("index", range(len(SEED_KINDS)))
def test_every_paragraph_of_the_seeds(index: int) -> None:
    found = kinds_of(SEEDS[index].read_text("utf-8"))
    assert [f"{kind:<10} | {' '.join(words.split()[:6])}" for kind, words in found] == SEED_KINDS[index].splitlines()


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("index", range(len(SEED_KINDS)))
def test_a_seed_that_was_wrapped_has_the_same_kinds(index: int, width: int) -> None:
    lines = [line.strip() for line in SEEDS[index].read_text("utf-8").splitlines() if line.strip()]
    wrapped = "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in lines)
    assert [kind for kind, _ in kinds_of(wrapped)] == [line[:10].strip() for line in SEED_KINDS[index].splitlines()]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", PAGES)
def test_other_pages(name: str, end: str) -> None:
    expected = [(kind.strip(), words) for kind, _, words in (line.partition("| ") for line in PAGES[name].splitlines())]
    text = expected[0][1] + "".join(("" if words in TOGETHER else end) + end + words for _, words in expected[1:])
    assert kinds_of(text) == expected


def test_the_small_articles_are_a_headline_and_body(root: Path) -> None:
    for path in (root / "maps").glob("*-the-centre*.txt"):
        assert {kind for kind, _ in kinds_of(path.read_text("utf-8"))[1:]} == {"body"}
        assert kinds_of(path.read_text("utf-8"))[0][0] == "headline"


def test_a_poem_is_body() -> None:
    assert {kind for kind, _ in kinds_of(POEM)} == {"body"}


def test_headings_where_no_line_is_blank() -> None:
    text = f"The cost of clean air\n{LEAD}\n{SECOND}\nWhat it cost\n{THIRD}"
    assert [kind for kind, _ in kinds_of(text)] == ["headline", "body", "body", "heading", "body"]


def test_a_comment_that_quotes_the_article_makes_no_pull_quote_of_it() -> None:
    text = f"Title\n\n{LEAD}\n\n{SECOND}\n\nReader comments\n\nA\nAnna\n{LEAD} How true, and how sad for all of us.\n"
    assert [kind for kind, _ in kinds_of(text)][:3] == ["headline", "body", "body"]


def test_an_article_knows_the_kinds_of_its_paragraphs() -> None:
    article = read_article(f"Title\n\n{LEAD}\n\n{SECOND}\n\n3 min read\n".encode(), "a.txt")
    assert [paragraph.kind for paragraph in article.paragraphs] == ["headline", "body", "body", "furniture"]


def test_another_language_is_one_more_entry() -> None:
    german = ENGLISH._replace(
        furniture=r"folgen\ sie\ uns | artikel\ teilen", by=r"von\s", month=r"m(?:ä|ae)rz", comments=r"leserkommentare"
    )
    text = f"Die Stadt ohne Autos\n\nVon Anna Beispiel, 3. März 2024\n\n{LEAD}\n\n{SECOND}\n\nArtikel teilen\n"
    assert [kind for kind, _ in kinds_of(text, (ENGLISH, german))] == [
        *("headline", "byline", "body", "body", "furniture")
    ]
    assert [kind for kind, _ in kinds_of(text)][-1] == "body"


LINES = st.one_of(
    NASTY,
    st.sampled_from([line.partition("| ")[2] for page in (*PAGES.values(), *SEED_KINDS) for line in page.splitlines()]),
)


@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\n\n", "\r\n", "\r\r"]))
def test_no_text_is_refused_and_no_paragraph_is_lost(lines: list[str], between: str) -> None:
    text = between.join(lines)
    spans = paragraphs(text)
    assert [(one.start, one.end) for one in with_kinds(text, spans)] == list(spans)


HUGE = {
    "one line": " ".join(WORDS * 2000),
    "one word": "the " * 100_000,
    "short lines": "\n\n".join(f"Line {i} of many" for i in range(10_000)),
    "repeated lines": "Title\n\n" + "\n\n".join([" ".join(WORDS)] * 2000),
    "furniture": "Title\n\n" + f"{LEAD}\n\nMore on this topic\n\n" * 1500,
    "comments": f"Title\n\n{LEAD}\n\n" + "A\nAnna\nComments\n" * 6000,
    "headlines": "Title\n\nShort.\n\n" * 6000 + LEAD,
    "marks": "." * 100_000 + "'" * 100_000,
    "bylines": f"{LEAD}\n\n" + "\n\n".join(f"By Name Number{i}" for i in range(8000)),
}


@pytest.mark.parametrize("name", HUGE)
def test_long_texts_keep_all_their_paragraphs(name: str) -> None:
    text = HUGE[name]
    spans = paragraphs(text)
    assert [(one.start, one.end) for one in with_kinds(text, spans)] == list(spans)
