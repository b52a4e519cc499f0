"""Pages in the manner of many kinds of site, each with the words that a browser shows of its article.

`{}` in a page stands for its blocks, one after the other; what a browser shows beside them, such as menus, is written
into the page itself. The expectations were compared with what Chromium shows (its `innerText`).
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from argmap.articles import read_in
from argmap.articles.leaving import LONG

HEAD = "A tram for the valley"
P = (
    "The valley has waited for its tram since the railway was closed, and everybody who lives in it knows the cost.",
    "Forty buses an hour stand where eleven would do, because nobody in them can get past the lorries on the bridge.",
    "Engineers from the university counted 4,812 cars on a Tuesday in March, most of them with a single person inside.",
    "Against that, shopkeepers fear two summers of dust, and they have reason to remember how long the sewers took.",
    "Their rent does not wait for rails; a fund of 3.5 million euros would carry those who lose more than a tenth.",
    "Noise is the other worry, yet wheels on grass are quieter than tyres on stone, as any visitor to Basel can hear.",
    "Whoever says that money should go to hospitals forgets that the ambulance stands in the very same queue of cars.",
    "So the council ought to vote for the line in autumn, and build the first stretch before the elections are over.",
)
"""Paragraphs of more than 80 characters, no two with the same words."""

BIO = "Mara Lindell teaches history at the grammar school and has lived beside the old railway for twenty years."
MENU = "<nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li></ul></nav>"
FOOT = (
    "<footer><p>Copyright 2031 by the publishers of this page, who reserve all of their rights in every country."
    "</p></footer>"
)


class Site(NamedTuple):
    """A kind of site."""

    page: str
    blocks: tuple[str, ...]
    """The article's blocks as the page has them, put where its braces stand; and what a browser shows of them."""
    extra: tuple[str, ...] = ()
    """Further blocks that a browser shows and that belong to the article, written into the page itself."""
    left: tuple[str, ...] = ()
    """Of these, what is left out; told, where it is long."""
    language: str = "en"
    title: str = HEAD

    @property
    def html(self) -> bytes:
        """The page as it is saved."""
        body = self.page.format(*self.blocks)
        top = "" if body.startswith("<html") else f"<html lang={self.language}><head><meta charset=utf-8>"
        head = "" if "<title>" in body else f"<title>{self.title}</title>"
        return f"<!DOCTYPE html>{top}{head}{'' if '<body' in body else '</head><body>'}{body}</body></html>".encode()

    @property
    def shown(self) -> tuple[str, ...]:
        """All that a browser shows of the article."""
        return (*(re.sub(r"<[^>]+>", "", block) for block in self.blocks), *self.extra)


class Counted(NamedTuple):
    """How the words that a browser shows of an article, and those that were read, compare."""

    shown: int
    read: int
    lost: int
    told: int
    """Of the lost, those of blocks that a notice counts, or that are shorter than a line."""
    doubled: int
    joined: int


def counted(site: Site) -> Counted:
    """What became of a page's words: runs without white space, or single characters where none parts them."""
    decoded = read_in(site.html, "page.html")
    shown, read = Counter(_words("\n".join(site.shown))), Counter(_words(decoded.text))
    lost = shown - read
    long = [block for block in site.left if len(block) >= LONG]
    is_told = decoded.notice.startswith(f"{len(long)} paragraph") if long else not decoded.notice
    told = Counter(_words("\n".join(site.left))) & lost if is_told else Counter[str]()
    known = {*shown, *_words(re.sub(r"<[^>]+>", " ", site.html.decode()))}
    unknown = [word for word in read if word not in known]
    return Counted(
        shown.total(),
        read.total(),
        lost.total(),
        told.total(),
        sum(1 for word, times in (read - shown).items() if word in shown for _ in range(times)),
        sum(1 for word in unknown if any(word[:cut] in known and word[cut:] in known for cut in range(1, len(word)))),
    )


def _words(text: str) -> list[str]:
    bare = re.sub(r"(?m)^\s*(?:•|(?:\d+|[a-z]|[ivx]+)\.) ", "", text)
    return re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_](?:[^\s\u3000-\u9fff|]*[^\W_])?", bare)


def _p(*numbers: int) -> tuple[str, ...]:
    return tuple(P[number] for number in numbers)


_ALL = (HEAD, *P)
_PARAGRAPHS = "<p>{}</p>" * len(P)

SITES: dict[str, Site] = {
    "newspaper": Site(
        "<header><a href=/>The Daily Valley</a>" + MENU + "</header><main><article><header><h1>{}</h1>"
        "<p class=standfirst>{}</p><p class=byline>By <a rel=author href=/m>Mara Lindell</a></p></header>"
        "<figure><img src=x alt='The bridge'><figcaption>The bridge. Photo: B. Boyd</figcaption></figure>"
        "<div class=body><p>{}</p><p>{}</p><aside><h3>More on this</h3><p><a href=/y>Who pays for it?</a></p></aside>"
        "<p>{}</p><h2>What it costs</h2><p>{}</p></div></article></main>" + FOOT,
        (HEAD, *_p(0, 1, 2, 3, 4)),
        extra=("By Mara Lindell", "What it costs", "The bridge. Photo: B. Boyd"),
    ),
    "WordPress blog": Site(
        "<div id=page class=site><header class=site-header><p class=site-title><a href=/>Valley Notes</a></p>"
        "</header>"
        "<main id=primary class=site-main><article id=post-7 class='post type-post hentry'><header"
        " class=entry-header>"
        "<h1 class=entry-title>{}</h1></header><div class=entry-content>"
        + "<p class=wp-block-paragraph>{}</p>"
        * 3
        + "<ul class=wp-block-list><li>{}</li><li>{}</li></ul><blockquote class=wp-block-quote><p>{}</p></blockquote>"
        "<div class=sharedaddy><a href=f>Facebook</a> <a href=t>Mail</a></div></div></article>"
        "<div id=comments class=comments-area><h2>One reply</h2><ol class=comment-list><li><p>What a strange"
        " idea this is, "
        "and I have told them so for as long as I can remember.</p></li></ol></div></main></div>" + FOOT,
        (HEAD, *_p(0, 1, 2, 3, 4, 5)),
    ),
    "stories with applause": Site(
        "<div id=root><div class='a b c'><article><div class=l><section><div><div class=fj><h1"
        " class=pw-post-title>{}</h1>"
        "<h2 class=pw-subtitle>Why it must come now</h2><div class=fk><a href=/@m>Mara Lindell</a></div></div>"
        "<p class=pw-post-body-paragraph>{}</p><p class=pw-post-body-paragraph>{}<strong class=x> {}</strong></p>"
        "<figure><div role=button><img src=x></div></figure><p class=pw-post-body-paragraph>{}</p></div>"
        "</section></div>"
        "</article><div class=fm><button>Clap</button></div></div></div>",
        (HEAD, *_p(0, 1, 2, 3)),
        extra=("Why it must come now",),
    ),
    "newsletter site": Site(
        "<div class=single-post><article class='newsletter-post post'><div class=post-header><h1"
        " class=post-title>{}</h1>"
        "<h3 class=subtitle>Letter 12</h3></div><div class='available-content'><div class='body markup'><p>{}"
        "</p><p>{}</p>"
        "<div class=subscription-widget-wrap><form><p>Get the next letter as soon as it is written.</p>"
        "<button>Subscribe"
        "</button></form></div><p>{}</p><ol><li><p>{}</p></li><li><p>{}</p></li></ol></div></div></article></div>",
        (HEAD, *_p(0, 1, 2, 3, 4)),
        extra=("Letter 12",),
    ),
    "live blog": Site(
        "<main><h1>{}</h1><div class=liveblog>"
        + "".join(
            f"<article id=b{n} class=block><header><time datetime=2031-05-0{n}T11:00>1{n}.05 CET</time>"
            f"<h2>Entry {n}</h2>"
            "</header><p>{}</p><p>{}</p></article>"
            for n in (1, 2, 3)
        )
        + "</div></main>",
        (HEAD, *_p(0, 1, 2, 3, 4, 5)),
        extra=tuple(words for n in (1, 2, 3) for words in (f"1{n}.05 CET", f"Entry {n}")),
    ),
    "wiki": Site(
        "<div id=content class=mw-body><h1 id=firstHeading>{}</h1><div id=bodyContent><div"
        " class=mw-parser-output><p>{}"
        "<sup class=reference id=cite_ref-1><a href=#cite_note-1>[1]</a></sup></p><h2>History<span"
        " class=mw-editsection>"
        "<span>[</span><a href=/e>edit</a><span>]</span></span></h2><p>{}</p><table class=wikitable><tr><th>Year</th>"
        "<th>Riders</th></tr><tr><td>1998</td><td>7,000</td></tr></table><p>{}</p><p>{}</p></div></div></div>"
        "<div id=mw-navigation><div role=navigation><ul><li><a href=/m>Main page</a></li></ul></div></div>",
        (HEAD, *_p(0, 1, 2, 3)),
        extra=("History", "Year Riders", "1998 7,000"),
    ),
    "press release of an office": Site(
        "<main role=main class=govuk-main-wrapper><span class=caption>Press release</span><h1"
        " class=gem-c-title>{}</h1>"
        "<p class=lead>{}</p><div class=govspeak><p>{}</p><p>The minister said:</p><blockquote><p>{}</p></blockquote>"
        "<h2>Notes to editors</h2><ol><li>{}</li><li>{}</li></ol></div></main>" + FOOT,
        (HEAD, *_p(0, 1, 2, 3, 4)),
        extra=("Press release", "The minister said:", "Notes to editors"),
        left=("Press release",),
    ),
    "forum": Site(
        "<div id=wrap><div class=page-body><h2 class=topic-title>{}</h2>"
        + "".join(
            f"<div id=p{n} class='post bg1'><dl class=postprofile><dt><a href=/u{n}>member{n}</a></dt></dl>"
            "<div class=postbody><div class=content>{}<br><br>{}</div></div></div>"
            for n in (1, 2, 3)
        )
        + "</div></div>",
        (HEAD, *_p(0, 1, 2, 3, 4, 5)),
    ),
    "AMP": Site(
        "<html amp lang=en><head><meta charset=utf-8><title>A tram for the valley</title><style"
        " amp-boilerplate>body{{}}"
        "</style></head><body><amp-sidebar id=s layout=nodisplay hidden><ul><li><a href=/n>News</a></li></ul>"
        "</amp-sidebar>"
        "<article class=amp-wp-article><h1 class=amp-wp-title>{}</h1><amp-img src=x width=1 height=1></amp-img>"
        "<div class=amp-wp-article-content><p>{}</p><amp-ad width=1 height=1 type=x></amp-ad><p>{}</p><p>{}"
        "</p></div></article>",
        (HEAD, *_p(0, 1, 2)),
    ),
    "print view": Site(
        "<body onload='window.print()'><h1>{}</h1><hr>" + _PARAGRAPHS + "<hr><p>https://example.org/tram</p>",
        _ALL,
    ),
    "reader's view": Site(
        "<div class=container><div class='header reader-header'><h1 class=reader-title>{}</h1></div><hr><div"
        " class=content>"
        "<div class=moz-reader-content><div id=readability-page-1 class=page><div><p>{}</p><p>{}</p><div>"
        "<p>{}</p></div>"
        "<ul><li>{}</li></ul></div></div></div></div></div>",
        (HEAD, *_p(0, 1, 2, 3)),
    ),
    "word processor on the web": Site(
        "<body class='c6 doc-content'><p class='c3 title'><span class=c1>{}</span></p><p class=c0><span"
        " class=c2>{}</span>"
        "<sup><a href=#ftnt1 id=ftnt_ref1>[1]</a></sup></p><p class='c0 c5'><span class=c2></span></p><p class=c0>"
        "<span class=c2>{}</span><span class='c2 c4'> {}</span></p><ul class='c7 lst-kix_a-0 start'><li class=c0>"
        "<span class=c2>{}</span></li></ul><hr><div><p class=c8><a href=#ftnt_ref1 id=ftnt1>[1]</a><span>"
        " Report, page 7."
        "</span></p></div>",
        (HEAD, *_p(0, 1, 2, 3)),
        extra=("Report, page 7.",),
    ),
    "office suite export": Site(
        "<body lang=en-GB text=#000000 dir=ltr><h1 class=western>{}</h1><p style='margin-bottom: 0cm;"
        " line-height: 100%'>"
        "<font face='Liberation Serif, serif'>{}</font></p><p style='margin-bottom: 0cm'><font size=3>{}<br>"
        "</font></p>"
        "<p align=justify>{}<a class=sdfootnoteanc name=sdfootnote1anc href=#sdfootnote1sym><sup>1</sup></a></p>"
        "<ol><li><p>{}</p><li><p>{}</p></ol><div id=sdfootnote1><p class=sdfootnote><a class=sdfootnotesym "
        "name=sdfootnote1sym href=#sdfootnote1anc>1</a>Report, page 7.</p></div>",
        (HEAD, *_p(0, 1, 2, 3, 4)),
        extra=("Report, page 7.",),
    ),
    "word processor's page": Site(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta charset=utf-8><title>A tram for"
        " the valley"
        "</title><!--[if gte mso 9]><xml><o:x>hidden</o:x></xml><![endif]--></head><body><div class=WordSection1>"
        "<p class=MsoTitle>{}<o:p></o:p></p><p class=MsoNormal><span lang=EN-GB style='font-size:11.0pt'>{}"
        "<o:p></o:p>"
        "</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>{}</p><p class=MsoListParagraph>"
        "<![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>{}</p></div>",
        (HEAD, *_p(0, 1, 2)),
    ),
    "tables as layout": Site(
        "<table width=780><tr><td width=150 valign=top><a href=/a>Home</a><br><a href=/b>Links</a></td><td"
        " valign=top>"
        "<font size=5><b>{}</b></font><br><br><font face=Arial>{}<br><br>{}<br><br>{}</font><table><tr><td>"
        "<font>{}</font>"
        "</td></tr><tr><td>{}</td></tr></table></td></tr></table>",
        (HEAD, *_p(0, 1, 2, 3, 4)),
    ),
    "behind a wall": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p><div class='paywall-fade'><p>{}</p></div><div class=paywall-offer>"
        "<p>To continue reading, subscribe for one euro a month.</p><p>Already a subscriber? Log in.</p>"
        "</div></article>",
        (HEAD, *_p(0, 1, 2)),
        extra=("To continue reading, subscribe for one euro a month.", "Already a subscriber? Log in."),
    ),
    "questions and answers": Site(
        "<main><h1>{}</h1><h3>Why now?</h3><p>{}</p><h3>Who pays?</h3><p>{}</p><dl><dt>And the noise?</dt>"
        "<dd>{}</dd></dl></main>",
        (HEAD, *_p(0, 4, 5)),
        extra=("Why now?", "Who pays?", "And the noise?"),
    ),
    "list of reasons": Site(
        "<article><h1>{}</h1><ol><li><h2>It is fair</h2><p>{}</p></li><li><h2>It is quick</h2><p>{}</p></li>"
        "<li><h2>It is quiet</h2><p>{}</p></li></ol></article>",
        (HEAD, *_p(0, 1, 5)),
        extra=("It is fair", "It is quick", "It is quiet"),
    ),
    "speech as it was held": Site(
        "<main><h1>{}</h1><p><strong>THE MAYOR:</strong> {}</p><p>(Applause.)</p><p>{}</p><p><b>A VOICE:</b>"
        " Shame!</p><p>{}</p></main>",
        (HEAD, *_p(0, 1, 2)),
        extra=("THE MAYOR:", "(Applause.)", "A VOICE: Shame!"),
    ),
    "two columns": Site(
        "<h1>{}</h1><div class=row><div class='col-md-6'><h2>For</h2><p>{}</p><p>{}</p></div><div"
        " class='col-md-6'><h2>Against"
        "</h2><p>{}</p><p>{}</p></div></div>",
        (HEAD, *_p(0, 1, 3, 4)),
        extra=("For", "Against"),
    ),
    "journal": Site(
        "<article><h1>{}</h1><p class=authors>Mara Lindell, Ben Boyd</p><section class=abstract><h2>Abstract"
        "</h2><p>{}</p>"
        "</section><section><h2>1. Introduction</h2><p>{} (Ames, 2020)</p><p>{}</p></section><section"
        " class=references>"
        "<h2>References</h2><ol><li>Ames, A. (2020). On rails, and on what they have done to all those who"
        " live beside them. "
        "Oldtown.</li></ol></section></article>",
        (HEAD, *_p(0, 1, 2)),
        extra=(
            *("Mara Lindell, Ben Boyd", "Abstract", "1. Introduction", "(Ames, 2020)", "References"),
            "Ames, A. (2020). On rails, and on what they have done to all those who live beside them. Oldtown.",
        ),
    ),
    "letter by mail": Site(
        "<div style='display:none;max-height:0'>A short look into the letter that nobody sees.</div><table"
        " role=presentation>"
        "<tr><td align=center><table role=presentation width=600><tr><td><h1>{}</h1></td></tr><tr><td><p"
        " style='margin:0'>{}</p>"
        "</td></tr><tr><td>{}<br><br>{}</td></tr></table></td></tr></table>",
        (HEAD, *_p(0, 1, 2)),
    ),
    "notes of a programmer": Site(
        "<div class=post><h1>{}</h1><p>{}</p><pre><code>trams = 4\nbuses = 40\n</code></pre><blockquote>{}"
        "</blockquote><p>{} Set "
        "<code>trams</code> to five.</p></div>",
        (HEAD, *_p(0, 1, 2)),
        extra=("trams = 4", "buses = 40", "Set trams to five."),
    ),
    "nothing but divisions": Site(
        "<div class=x1><div class=x2>{}</div><div class=x3><div>{}</div><div>{}</div><div><span>{}</span>"
        "</div>{}<div>{}</div></div></div>",
        (HEAD, *_p(0, 1, 2, 3, 4)),
    ),
    "elements of its own": Site(
        "<story-page><story-head><h1>{}</h1></story-head><story-text>{}</story-text><story-text><p>{}</p>"
        "</story-text>"
        "<x-quote>{}</x-quote><story-text>{}</story-text></story-page>",
        (HEAD, *_p(0, 1, 2, 3)),
    ),
    "opened and closed": Site(
        "<main><h1>{}</h1><p>{}</p><details open><summary>And the cost?</summary><p>{}</p></details><p>{}</p></main>",
        (HEAD, *_p(0, 4, 2)),
        extra=("And the cost?",),
    ),
    "hidden and struck": Site(
        "<article><h1>{}</h1><p>{}</p><p hidden>Nobody sees this paragraph at all, although it would be long"
        " enough to be read.</p>"
        "<p>{} <del>Or so they said.</del></p><p aria-hidden=true>{}</p></article>",
        (HEAD, *_p(0, 1, 2)),
    ),
    "boxes between paragraphs": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p><div class=related><h4>Related</h4><p>A box that speaks of"
        " other things, in whole "
        "sentences, and yet is no part of this article.</p></div><p>{}</p><p>{}</p></article>",
        (HEAD, *_p(0, 1, 2, 3)),
        extra=("A box that speaks of other things, in whole sentences, and yet is no part of this article.",),
        left=("A box that speaks of other things, in whole sentences, and yet is no part of this article.",),
    ),
    "poem and prose": Site(
        "<article><h1>{}</h1><p>The rails are gone,<br>the road goes on,<br>and on.</p><p>{}</p><p>{}</p></article>",
        (HEAD, *_p(0, 1)),
        extra=("The rails are gone, the road goes on, and on.",),
    ),
    "author at the end": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p><hr><p><em>{}</em></p></article>",
        (HEAD, *_p(0, 1), BIO),
    ),
    "French": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p></article>",
        (
            "Un tram pour la vallée",
            "«\u00a0Qui paiera\u00a0?\u00a0» demande le maire\u202f; la réponse est connue\u00a0: tout le monde.",
            "L’été, 40\u202f000 voitures passent le pont, et l’hiver, à peine moins\u00a0; personne ne s’en étonne.",
        ),
        language="fr",
        title="Un tram pour la vallée",
    ),
    "Greek": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p></article>",
        (
            "Ένα τραμ για την κοιλάδα",
            "Η κοιλάδα περιμένει το τραμ από τότε που έκλεισε ο σιδηρόδρομος, και όλοι ξέρουν πόσο κοστίζει αυτό.",
            "Ποιος θα πληρώσει; Όλοι μας, όπως πληρώνουμε σήμερα για τον δρόμο που είναι γεμάτος από το πρωί.",
        ),
        language="el",
        title="Ένα τραμ για την κοιλάδα",
    ),
    "Russian": Site(
        "<div class=article__text><h1>{}</h1><div class=article__block><div class=article__p>{}</div></div><div "
        "class=article__block><div class=article__p>{}</div></div></div>",
        (
            "Трамвай для долины",
            "Долина ждёт трамвая с тех пор, как закрыли железную дорогу, и каждый знает, чего это стоит людям.",
            "Автобусы стоят в пробке вместе с машинами, и никто не приезжает на работу вовремя, даже сам мэр города.",
        ),
        language="ru",
        title="Трамвай для долины",
    ),
    "Arabic": Site(
        "<html lang=ar dir=rtl><head><meta charset=utf-8><title>ترام للوادي</title></head><body><article>"
        "<h1>{}</h1><p>{}</p>"
        "<p>{}</p></article>",
        (
            "ترام للوادي",
            "ينتظر الوادي الترام منذ أن أغلقت السكة الحديدية، ويعرف كل من يعيش فيه كم يكلف ذلك الناس كل يوم وكل عام.",
            "تقف أربعون حافلة في الساعة حيث تكفي إحدى عشرة، لأن أحدا لا يستطيع أن يتجاوز الشاحنات على الجسر القديم.",
        ),
        title="ترام للوادي",
    ),
    "Chinese": Site(
        "<div class=main><h1>{}</h1><div class=txt><p>　　{}</p><p>　　{}</p></div></div>",
        (
            "山谷需要电车",
            "自从铁路关闭以来，山谷一直在等待电车，住在那里的每个人都知道这要付出多大的代价，也都知道谁在付。",
            "每小时有四十辆公共汽车停在桥上，因为没有人能够超过前面的卡车；而十一辆电车就足够了，这是大学算出来的。",
        ),
        language="zh",
        title="山谷需要电车",
    ),
    "Japanese": Site(
        "<article><h1>{}</h1><p>{}</p><p>{}</p></article>",
        (
            "谷に路面電車を",
            "鉄道が廃止されてから、谷の人々はずっと路面電車を待っている。その代償がどれほどのものか、誰もが知っている。",
            "一時間に四十台のバスが橋の上で止まっている。誰もトラックを追い越せないからだ。電車なら十一本で足りるはずだ。",
        ),
        language="ja",
        title="谷に路面電車を",
    ),
}
"""By kind of site."""
