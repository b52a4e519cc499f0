"""What many kinds of site show of an article is read: nothing lost that no notice names, doubled, joined or moved."""

from __future__ import annotations

import pytest

from argmap.articles import read_in
from argmap.articles.elements import letters
from tests.articles.sites import SITES, counted


@pytest.mark.parametrize("kind", SITES)
def test_all_words_of_a_site_are_read_or_told(kind: str) -> None:
    words = counted(SITES[kind])
    assert (words.lost - words.told, words.doubled, words.joined) == (0, 0, 0)


@pytest.mark.parametrize("kind", SITES)
def test_the_blocks_of_a_site_keep_their_order_and_its_headline_is_first(kind: str) -> None:
    site = SITES[kind]
    decoded = read_in(site.html, "page.html")
    places = [letters(decoded.text).find(letters(block)) for block in site.shown[: len(site.blocks)]]
    assert decoded.title == site.title
    assert places == sorted(places)
    assert places[0] == 0


def test_the_count_sees_what_is_lost_doubled_and_joined() -> None:
    site = SITES["print view"]
    words = counted(site._replace(blocks=(*site.blocks[:-1], ""), extra=(site.blocks[-1],)))
    assert words.lost == len(site.blocks[-1].split())
    assert words.told == 0
    again = " ".join(reversed(site.blocks[1].split()))
    assert counted(site._replace(page=f"{site.page}<p>{again}</p>")).doubled == len(site.blocks[1].split())
    assert counted(site._replace(page=f"{site.page}<p>the<wbr>valley, they say</p>")).joined == 1
