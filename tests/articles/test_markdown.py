"""Markdown: words without marks, front matter, and hostile texts."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.articles import read_in
from argmap.errors import ArticleError
from tests.articles.test_html import must_be_plain

WRITTEN = """---
title: "Close the centre: now"
author: [Mara Lindell, 'Jo O''Neil']
date: 2024-03-05  # a Tuesday
publisher: The Daily Example
tags:
  - cars
lang: en-GB
canonical: https://example.org/close
---

# Close the *centre*

A town owes its people
clean **air** &amp; [quiet](https://example.org) streets.\\
It owes <b>them</b> `peace`. ![A street](street.png) ![](pixel.gif)

What others did
---------------

- The air was cleaner
  within a week.
- Shops gained.

  Most of them.
  - Bakers did.

1. first
2. second

> We would never
> go back.

<div><p>Raw &lt;words&gt;</p></div>

<script>
alert(1)
</script>

| Year | Cars |
|------|------|
| 2020 | 4,000 |

```python
def cars():
\treturn 0
```

***
The end. <!-- a remark --> <script>alert(2)</script>

[quiet]: https://example.org
"""

READ = """Close the centre

A town owes its people clean air & quiet streets.
It owes them peace.
Image: A street

What others did

• The air was cleaner within a week.
• Shops gained.

Most of them.

• Bakers did.
1. first
2. second

We would never go back.

Raw <words>

Year | Cars
2020 | 4,000

def cars():
    return 0

The end.
"""


@pytest.mark.parametrize("name", ["a.md", "A.MARKDOWN"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_marks_go_and_words_stay(name: str, line_end: str) -> None:
    read = read_in(WRITTEN.replace("\n", line_end).encode(), name)
    assert read.text == READ
    assert read == read_in(WRITTEN.encode(), name)


def test_the_front_matter_says_what_the_text_is() -> None:
    about = read_in(WRITTEN.encode(), "a.md")
    assert (about.title, about.author) == ("Close the centre: now", "Mara Lindell, Jo O'Neil")
    assert (about.published, about.publisher, about.language) == ("2024-03-05", "The Daily Example", "en-GB")
    assert (about.url, about.is_plain, about.encoding) == ("https://example.org/close", False, "utf-8")


def test_authors_may_be_listed_line_by_line() -> None:
    assert read_in(b"---\nauthors:\n- A B\n- C D\ntitle:\n---\nWords.\n", "a.md").author == "A B, C D"


def test_the_first_heading_is_the_title_where_no_other_is_named() -> None:
    assert read_in(b"Words.\n\n# One `and` *two*\n\n# Three\n", "a.md").title == "One and two"
    assert read_in(b"## Not this\n\nWords.", "a.md").title == ""


def test_a_line_at_the_top_is_no_front_matter_without_a_key() -> None:
    assert read_in(b"---\n\nOne.\n\n---\n\nTwo.\n", "a.md").text == "One.\n\nTwo.\n"
    assert read_in(b"---\nkey: value\n", "a.md").text == "key: value\n"


def test_other_encodings_are_read_as_in_plain_text() -> None:
    read = read_in("*Élan*".encode("windows-1252"), "a.md")
    assert (read.text, read.encoding) == ("Élan\n", "windows-1252")
    assert "Windows-1252" in read.notice
    assert read_in("*Приказ*".encode("koi8-r"), "a.md", encoding="koi8-r").text == "Приказ\n"


@pytest.mark.parametrize(
    "text", ["", "\n", "---\ntitle: T\n---\n", "***\n", "<!-- remark -->", "[a]: http://b\n", "- \n"]
)
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match="no words"):
        read_in(text.encode(), "a.md")


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "> " * 5000 + "x", "- " * 5000 + "x", "*a **b " * 5000, "![" * 3000 + "](x)" * 3000, "<" * 20_000],
    ids=["brackets", "quotes", "lists", "emphasis", "images", "less-than"],
)
def test_hostile_texts_are_read_or_refused(text: str) -> None:
    with suppress(ArticleError):
        must_be_plain(read_in(text.encode(), "a.md").text)


_PIECES = st.sampled_from(
    [
        *(
            "---\n",
            "title: x\n",
            "# ",
            "\n",
            "\n\n",
            "* ",
            "- ",
            "1. ",
            "> ",
            "```\n",
            "    ",
            "\t",
            "|",
            "|-|-|\n",
            "![",
            "](",
        ),
        *(
            ")",
            "`",
            "**",
            "_",
            "~~",
            "<b>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&#0;",
            "&#27;",
            "&#xD800;",
            "\\",
            "\r",
        ),
        *("\x00", "\x0b", "\x1b", "\x85", "\u2028", "\u202e", "word", "漢字", "Two words.", "===\n", "[a]: b\n", "é"),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25))
def test_any_soup_of_marks_is_read_or_refused(pieces: list[str]) -> None:
    with suppress(ArticleError):
        read = read_in("".join(pieces).encode(), "a.md")
        must_be_plain(read.text)
        assert read.title == " ".join(read.title.split())


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([None, "utf-16", "latin-1"]))
def test_any_bytes_called_markdown_are_read_or_refused(data: bytes, encoding: str | None) -> None:
    with suppress(ArticleError):
        must_be_plain(read_in(data, "a.md", encoding=encoding).text)
