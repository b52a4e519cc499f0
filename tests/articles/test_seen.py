"""Figures keep their value, and what is struck or hidden is gone, in pages and in Markdown."""

from __future__ import annotations

import pytest

from argmap.articles import read_in

PAGE = """<html><head><title>Trams</title></head><body><article><h1>Trams for the valley</h1>
<p>The valley has waited for its tram since the railway was closed, and everybody in it knows what that has cost.</p>
<p>{}</p><p>A tram would carry in one hour what the road carries in a whole morning, and without any noise at all.</p>
</article></body></html>"""

CASES = {
    "it cost 14<sup>2</sup> per cent more": "it cost 14 per cent more",
    'it cost 14<sup><a href="#n2">2</a></sup> more': "it cost 14 more",
    'it cost 14<a class="footnote-ref" href="#fn2">2</a> more': "it cost 14 more",
    "it cost 14<sup>[2]</sup> more": "it cost 14 more",
    "since 1998<sup>4</sup> they": "since 1998 they",
    "some 10<sup>6</sup> rides": "some 10⁶ rides",
    "some 10<sup>-3</sup> grams": "some 10⁻³ grams",
    "some 1.5×10<sup>9</sup> people": "some 1.5×10⁹ people",
    "as in E = mc<sup>2</sup> so": "as in E = mc² so",
    "at 20<sup>°</sup>C or so": "at 20°C or so",
    "a Tramway<sup>TM</sup> line": "a Tramway™ line",
    "a <span style='position:absolute; left:-9999px'>long</span> line": "a line",
    "a <span style='opacity: 0'>long</span> line": "a line",
    "a <span style='font-size:0'>long</span> line": "a line",
    "on 30 m<sup>2</sup> of floor": "on 30 m² of floor",
    "less CO<sub>2</sub> then": "less CO2 then",
    "the 2<sup>nd</sup> tram": "the 2nd tram",
    "the 3<small>rd</small> tram": "the 3rd tram",
    "in 1998<span class='footnote'>See page 9.</span> and": "in 1998 [See page 9.] and",
    "some 7<span class='sr-only'>seven</span> trams": "some 7 trams",
    "<span aria-hidden='true'>7</span><span class='visually-hidden'>seven</span> trams": "7 trams",
    "a fare of <del>3</del><ins>4</ins> euros": "a fare of 4 euros",
    "a fare of <s>3</s>4 euros": "a fare of 4 euros",
    "some<del>what</del>times": "some times",
    "it took 2<sup>1</sup>/<sub>2</sub> hours": "it took 2 1/2 hours",
    "it took <sup>3</sup>&frasl;<sub>4</sub> of it": "it took 3/4 of it",
    "x<sup class='reference' id='cite_ref-1'><a href='#c1'><span>[</span>1<span>]</span></a></sup>y": "x y",
    "a share of <math><mfrac><mn>1</mn><mn>3</mn></mfrac></math> or so": "a share of 1/3 or so",
}


@pytest.mark.parametrize("written", CASES)
def test_a_page_reads_as_it_looks(written: str) -> None:
    text = read_in(PAGE.format(f"They say that {written} in the whole valley, every year.").encode(), "a.html").text
    assert f"They say that {CASES[written]} in the whole valley, every year." in text


@pytest.mark.parametrize("attribute", ["hidden", 'style="display: none"', 'style="visibility:hidden"'])
def test_a_hidden_paragraph_is_gone(attribute: str) -> None:
    unseen = "Nobody ever sees this paragraph, although it is long enough to be taken for one of the article's own."
    page = PAGE.replace("<p>{}</p>", f"<p {attribute}>{unseen}</p>")
    assert "Nobody ever" not in read_in(page.encode(), "a.html").text


def test_what_only_screen_readers_skip_is_read() -> None:
    shown = "Those who live at the end of the valley pay twice for the same road, once in time and once in money."
    page = PAGE.replace("<p>{}</p>", f'<p class="paywall" aria-hidden="true">{shown}</p>')
    assert shown in read_in(page.encode(), "a.html").text


def test_a_page_that_a_script_would_show_is_not_taken_for_hidden() -> None:
    page = PAGE.replace("<article>", '<article style="visibility:hidden">').format("It is so.")
    assert "The valley has waited" in read_in(page.encode(), "a.html").text


def test_markdown_leaves_out_what_is_struck_and_keeps_figures_apart() -> None:
    text = read_in(b"A fare of ~~3~~ 4 euros, <del>not</del> much, and 10<sup>6</sup> rides.\n", "a.md").text
    assert text == "A fare of 4 euros, much, and 10⁶ rides.\n"
