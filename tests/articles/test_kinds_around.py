"""What stands around an article in print: its label, its author's name, notes of the editor, and how to pay."""

from __future__ import annotations

import pytest

from argmap.articles import read_article

ONE = "The valley has waited for its tram since the railway was closed, and everybody in it knows the cost of that."
TWO = "A tram would carry in one hour what the road carries in a whole morning, and without any noise at all in it."

AROUND = {
    "Ann Ames": "byline",
    "Ann de Ames": "byline",
    "PRESS RELEASE": "furniture",
    "Media release – for immediate release": "furniture",
    "The Old Railway": "body",
    "Editor’s note: this article was changed on 3 May, as a figure in it was wrong.": "furniture",
    "[Editor's note: the author is a member of the council.]": "furniture",
    "Correction: an earlier version named the wrong valley.": "furniture",
    "The views expressed in this article are the author’s own.": "furniture",
    "Click here to read what others say about the tram.": "furniture",
    "For the whole report, click here.": "furniture",
    "To continue reading, subscribe for one euro a month.": "furniture",
    "This article is for subscribers only.": "furniture",
    "Already a subscriber? Log in.": "furniture",
    "You have read all of your free articles this month.": "furniture",
    "Subscribe to read the whole story.": "furniture",
    "You must register to vote before the end of the month of May.": "body",
    "To keep the valley alive, we must sign up to the plan of the council.": "body",
    "The views expressed by the mayor are those of nobody else.": "body",
    "Home  News  Opinion  Sport": "furniture",
    "Home | Culture | Sign in | Subscribe": "furniture",
    "We and our 97 partners store what your device tells.": "furniture",
    "FacebookTwitterWhatsAppPrint": "furniture",
    "Also read | The valley in pictures": "furniture",
    "READ NEXT The valley in pictures": "furniture",
    "Estimated reading time: 4 minutes": "furniture",
    "Last modified on Thu 4 Mar 2032 11.30 GMT": "furniture",
    "Sign up to our weekly letter": "furniture",
    "Download our app for the latest from the valley": "furniture",
    "Follow Valley Post on Google News": "furniture",
    "Have your say: write to the valley's paper.": "furniture",
    "To submit an op-ed, see our guidelines.": "furniture",
    "This column does not necessarily reflect what the board thinks.": "furniture",
    "Ann Ames does not work for, consult or own shares in any company that would gain.": "furniture",
    "All opinions expressed here are those of the board.": "furniture",
    "Thank you for reading.": "furniture",
    "(AP Photo/Ann Ames)": "caption",
    "[Image: the depot of the tram in winter]": "caption",
    "Partager sur Facebook": "furniture",
    "Article réservé aux abonnés": "furniture",
    "Publié le 3 mai 2031 à 08h00, mis à jour le 4 mai 2031": "furniture",
    "Nous utilisons des cookies pour mieux vous servir.": "furniture",
    "Opinion is on the side of the tram.": "body",
    "Follow the money on any Monday.": "body",
    "We believe in trams, please.": "body",
    "Support local people, and they will support you.": "body",
    "Live and let live.": "body",
    "This column does not stand in the way.": "body",
}


@pytest.mark.parametrize("line", AROUND)
def test_lines_between_paragraphs_have_their_kind(line: str) -> None:
    over = line.isupper() or AROUND[line] == "byline" or len(line) < 40
    text = (
        f"A tram for the valley\n\n{line}\n\n{ONE}\n\n{TWO}\n"
        if over
        else f"A tram for us\n\n{ONE}\n\n{line}\n\n{TWO}\n"
    )
    article = read_article(text.encode(), "a.txt")
    kinds = {article.text[one.start : one.end]: one.kind for one in article.paragraphs}
    kind = "body" if kinds[line] == "heading" else kinds[line]
    assert kind == AROUND[line]


def test_a_label_over_the_headline_is_not_the_headline() -> None:
    text = f"PRESS RELEASE\n\nA tram for the valley\n\nAnn Ames\n\n{ONE}\n\n{TWO}\n\n– ENDS –\n"
    article = read_article(text.encode(), "a.txt")
    assert [one.kind for one in article.paragraphs] == ["furniture", "headline", "byline", "body", "body", "furniture"]


@pytest.mark.parametrize(
    "over",
    [
        "The Valley Gazette",
        "EN|FR\n\nLakeside Tribune\n\nHome News Opinion Sport",
        "Tuesday, 3 June 2031\n\nLATEST STORIES\n\nOpinion | Editorials",
        "BREAKING: Storm over the coast\n\nWeather 12°C",
        "MORE ON:\nTRAMS\nThe mayor hides the bill",
        "Le Courrier du Lac\n\nAccueil Politique Sport\n\nSe connecter",
    ],
)
def test_what_stands_over_a_copied_article_is_not_its_headline(over: str) -> None:
    article = read_article(f"{over}\n\nA tram for the valley\n\n{ONE}\n\n{TWO}\n".encode(), "a.txt")
    found = [(article.text[one.start : one.end], one.kind) for one in article.paragraphs]
    assert [words for words, kind in found if kind == "headline"] == ["A tram for the valley"]
    assert [words for words, kind in found if kind == "body"] == [ONE, TWO]


def test_a_paper_alone_over_the_text_is_its_headline() -> None:
    article = read_article(f"The Valley Gazette\n\n{ONE}\n\n{TWO}\n".encode(), "a.txt")
    assert [one.kind for one in article.paragraphs] == ["headline", "body", "body"]


@pytest.mark.parametrize(
    "biography",
    [
        "Ann Ames teaches history at the school of the valley, and has lived there for twenty years with her cat.",
        "Ben Boyd is an engineer.",
        "Cara Cole is professor of law in Oldtown. Follow her on Mastodon.",
        "Follow him on Mastodon.",
    ],
)
def test_who_wrote_it_stands_at_the_end(biography: str) -> None:
    article = read_article(f"A tram for the valley\n\n{ONE}\n\n{TWO}\n\n{biography}\n".encode(), "a.txt")
    assert [one.kind for one in article.paragraphs] == ["headline", "body", "body", "byline"]


def test_a_last_word_on_somebody_is_the_author_s_own() -> None:
    last = "Ann Ames is wrong about the tram, and so are all those who wrote to this paper in the course of the year."
    article = read_article(f"A tram for the valley\n\n{ONE}\n\n{TWO}\n\n{last}\n".encode(), "a.txt")
    assert article.paragraphs[-1].kind == "body"


def test_a_headline_over_a_few_words_is_a_headline() -> None:
    for text in ("Trams\n\nThey are loud. They are late.\n", "路面電車を\n\n谷に路面電車が必要だ。道路は満員だ。\n"):
        kinds = [one.kind for one in read_article(text.encode(), "a.txt").paragraphs]
        assert kinds == ["headline", "body"]
