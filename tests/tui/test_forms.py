"""Forms: what comes back after keys, what is on the screen, and that no text of a map does harm there."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual import events
from textual.app import App

from argmap.model import Claim, Origin, Quote
from argmap.model.schemes import SCHEMES
from argmap.tui.fields import Paragraph, editable, fitting, restored
from argmap.tui.forms.claims import ClaimForm, ManyForm
from argmap.tui.forms.questions import IssueForm
from argmap.tui.forms.quotes import QuoteForm
from argmap.tui.forms.relations import RelationForm, about_scheme
from tests.examples import claim, quote, relation
from tests.strategies import nasty_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.tui.forms.form import Form

SIZES = [(80, 24), (60, 16)]
OPEN = "still open"
HOSTILE = ["[/red]", '"]; node', "<script>", "\x1b[31m", "\u202eltr\u202c", "[bold]b", "a\nb\x07\x9b2J", "שלום עולם"]


class Host(App[None]):
    """Nothing but a form."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self.ended: Any = OPEN

    def on_mount(self) -> None:
        self.push_screen(self.form, self.take)

    def take(self, result: Mapping[str, Any] | None) -> None:
        self.ended = result

    def lines(self) -> list[str]:
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


class Seen:
    """What became of a form after some steps: its result, or that it is still open, and what was on the screen.

    A step is a key, several keys, or what is pasted; between two keys lies a tenth of a second, so they are few.
    """

    def __init__(self, form: Form, *steps: str | list[str] | events.Paste, size: tuple[int, int] = (80, 24)) -> None:
        self.form = form
        self.screens: list[str] = []
        """What was seen before the first step and after each."""
        asyncio.run(self._run(steps, size))
        self.screen = self.screens[-1]
        self.lines = self.screen.splitlines()

    async def _run(self, steps: tuple[str | list[str] | events.Paste, ...], size: tuple[int, int]) -> None:
        app = Host(self.form)
        async with app.run_test(size=size) as pilot:
            for step in ([], *steps):
                if isinstance(step, events.Paste):
                    app.post_message(step)
                else:
                    await pilot.press(*(step if isinstance(step, list) else [step]))
                await pilot.pause()
                await pilot.pause()
                self.screens.append("\n".join(app.lines()))
            self.texts = [widget.text for widget in self.form.query(Paragraph)]
            self.focused = self.form.focused
            self.ended = app.ended

    @property
    def last(self) -> str:
        """The line above the lower border."""
        return last_line(self.screen)


def last_line(screen: str) -> str:
    lines = screen.splitlines()
    borders = [i for i, line in enumerate(lines) if line.lstrip().startswith(("╰", "+--"))]
    return lines[borders[-1] - 1].strip(" │|")


def some_claim(**more: Any) -> Claim:
    fields = {"text": "Dogs bark.", "wording": "verbatim", "label": "Dogs", "tags": ("pets",), "type": "fact"}
    return Claim(id="c", quotes=(quote("l"),), **{**fields, **more})


def claim_form(**more: Any) -> Form:
    return ClaimForm(some_claim(), ["“some words” — Ann, line 1"], number="A3", **more)


def relation_form(premises: str = "a", kind: Any = "support", scheme: str = "", **more: Any) -> RelationForm:
    drawn = relation("r", kind, premises, "b", scheme=scheme, stated_in=more.pop("stated_in", None))
    return RelationForm(drawn, "A1 supports B1", [("l", "Ann"), ("r", "Bob")], ends=["A1 One.", "B1 Two."], **more)


def issue_form(**more: Any) -> Form:
    return IssueForm("What?", None, "", ["A1 This.", "B1 That."], **more)


def some_quote(**more: Any) -> Quote:
    return Quote(**{"source": "l", "exact": ("one  part", "another"), "voice": ("The Times",), **more})


def quote_form(**more: Any) -> Form:
    return QuoteForm(some_quote(), "found", **more)


FORMS: dict[str, Callable[..., Form]] = {
    "claim": claim_form,
    "relation": relation_form,
    "issue": issue_form,
    "quote": quote_form,
    "many": lambda **more: ManyForm(12, **more),
}

every_form = pytest.mark.parametrize("name", FORMS)
at_each_size = pytest.mark.parametrize("size", SIZES, ids=str)

NEW, DROPPING = "tab", "changed: enter keeps it, esc again drops it"


@pytest.mark.parametrize(
    ("name", "steps", "result"),
    [
        (
            "claim",
            ["end", *"!", NEW, *" 2", NEW, "right", NEW, "v", NEW, *"hm", NEW, *", zoo,,pets"],
            {
                "text": "Dogs bark.!",
                "label": "2",
                "wording": "paraphrase",
                "type": "value",
                "note": "hm",
                "tags": ("pets", "zoo"),
            },
        ),
        (
            "relation",
            ["a", NEW, "right", NEW, *"hm", NEW, *"analo", "down"],
            {"kind": "attack", "stated_in": "l", "note": "hm", "scheme": "analogy"},
        ),
        (
            "issue",
            ["end", *" So?", NEW, "d", NEW, *"hm"],
            {"question": "What? So?", "together": "disputed", "note": "hm"},
        ),
        (
            "quote",
            [*"s", NEW, NEW, *"third", NEW, NEW, *" > Eve", NEW, "d"],
            {"exact": ("one  parts", "another", "third"), "voice": ("The Times", "Eve"), "stance": "rejects"},
        ),
        ("many", ["n", NEW, *"a b, c", NEW, *"hm"], {"type": None, "add_tags": ("a b", "c"), "note": "hm"}),
    ],
)
def test_every_field_is_changed_by_keys(name: str, steps: list[str], result: Any) -> None:
    seen = Seen(FORMS[name](), ["space" if key == " " else key for key in steps], "enter", size=SIZES[0])
    assert seen.ended == result


@every_form
def test_what_was_not_changed_does_not_come_back(name: str) -> None:
    assert Seen(FORMS[name](), ["tab"] * 3, "enter").ended == {}
    assert Seen(FORMS[name](), ["tab"] * 2, "escape", size=(60, 16)).ended is None


@every_form
def test_what_was_changed_is_dropped_only_when_asked_twice(name: str) -> None:
    size = SIZES[1]
    change = "x" if name not in ("relation", "many") else "right"
    seen = Seen(FORMS[name](), change, "escape", change, "escape", "tab", "escape", size=size)
    assert [last_line(screen) == DROPPING for screen in seen.screens] == [False, False, True, False, True, False, True]
    assert seen.ended == OPEN
    assert Seen(FORMS[name](), change, "escape", "escape", size=size).ended is None


def test_what_is_to_be_dropped_can_still_be_kept() -> None:
    assert Seen(ManyForm(2), "n", "escape", "enter").ended == {"type": None}


def test_what_is_typed_and_taken_back_is_no_change() -> None:
    assert Seen(claim_form(), "end", "x", "backspace", "escape").ended is None
    assert Seen(claim_form(), ["end", "space", "space"], "enter").ended == {}


def test_a_text_is_selected_at_first_and_replaced_by_what_is_typed() -> None:
    seen = Seen(claim_form(), [*"Mine."], "enter")
    assert "type new words" in " ".join(last_line(seen.screens[0]).split())
    assert "new words" not in last_line(seen.screens[1])
    assert seen.ended == {"text": "Mine.", "wording": "paraphrase"}
    by_person = ClaimForm(some_claim(text="Mine is mine."), [])
    assert Seen(by_person, ["left", *"So "], "enter").ended["text"] == "So Mine is mine."


def test_a_label_that_a_drafter_cut_out_of_a_text_goes_with_it() -> None:
    by_rules = Origin(by="rules", sure=0.5, why="because", standing="accepted")
    drafted = ClaimForm(some_claim(origin=by_rules), [])
    assert Seen(drafted, [*"Mine."], "enter").ended["label"] == ""
    other = ClaimForm(some_claim(origin=by_rules, label="barking"), [])
    assert "label" not in Seen(other, [*"Mine."], "enter").ended
    assert "label" not in Seen(claim_form(), [*"Mine."], "enter").ended


@at_each_size
@pytest.mark.parametrize(
    ("form", "steps", "why"),
    [
        (claim_form, ["backspace"], "a claim needs a text"),
        (claim_form, ["space", "tab", "x"], "a claim needs a text"),
        (IssueForm, ["tab", "tab", "x"], "a question needs words"),
        (
            lambda: QuoteForm(some_quote(exact=("one",)), "found"),
            ["shift+home", "backspace", "tab", "tab", "x"],
            "a quote needs the article's words",
        ),
    ],
)
def test_a_wrong_value_keeps_the_form_open_and_says_why(
    form: Callable[[], Form], steps: list[str], why: str, size: tuple[int, int]
) -> None:
    seen = Seen(form(), steps, "enter", "y", size=size)
    assert seen.ended == OPEN
    assert why in seen.screens[2]
    assert why not in seen.screens[3], "once it is edited"
    assert seen.focused is seen.form.first(), "where it is put right"
    assert "x" not in steps or "x" in "".join(seen.texts), "nothing typed is lost"


def test_no_key_and_no_paste_breaks_a_paragraph() -> None:
    pasted = events.Paste("two\r\nlines\nand\tmore\x1b[31m\n")
    result = Seen(claim_form(), "end", "ctrl+j", pasted, "enter").ended
    assert result["text"] == "Dogs bark.two lines and more\ufffd[31m"
    assert Seen(claim_form(), "tab", events.Paste("a\nb"), "enter").ended == {"label": "a b"}


HARMFUL = " ".join(HOSTILE)


@pytest.mark.parametrize(
    "form",
    [
        ClaimForm(
            some_claim(text=HARMFUL, label=HARMFUL, note=HARMFUL, tags=("[/b]", "\x1b")), [HARMFUL], number=HARMFUL[:9]
        ),
        RelationForm(
            relation("r", "attack", "a", "b", scheme=HARMFUL, note=HARMFUL, stated_in="l"),
            HARMFUL,
            [("l", HARMFUL)],
            ends=[HARMFUL],
        ),
        IssueForm(HARMFUL, None, HARMFUL, [HARMFUL]),
        QuoteForm(some_quote(exact=(HARMFUL, "[/]"), voice=(HARMFUL,)), HARMFUL),
    ],
    ids=lambda form: type(form).__name__,
)
def test_texts_of_the_map_do_no_harm(form: Form) -> None:
    seen = Seen(form, "tab", "pagedown", "enter", size=(100, 40))
    for screen in seen.screens[:-1]:
        for words in HOSTILE[:6]:
            assert editable(words) in screen
        lines = screen.splitlines()
        assert all(letter.isprintable() for line in lines for letter in line)
        assert max(map(cell_len, lines)) <= 100
    assert seen.ended == {}


def test_what_nobody_touched_stays_letter_by_letter() -> None:
    exact = ("soft\u00adhyphen,\u00a0two  spaces", "new\nline \u200fmark")
    form = QuoteForm(some_quote(exact=exact), "found")
    assert Seen(form, "x", "enter").ended == {"exact": (exact[0] + "x", exact[1])}
    emptied = QuoteForm(some_quote(exact=exact), "found")
    assert Seen(emptied, "shift+home", "backspace", "enter").ended == {"exact": exact[1:]}


@given(nasty_text(), st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), max_size=5), st.data())
def test_only_what_was_edited_changes(original: str, typed: str, data: st.DataObject) -> None:
    shown = editable(original)
    assert len(shown) == len(original)
    assert restored(original, shown, shown) == original
    start = data.draw(st.integers(0, len(shown)))
    end = data.draw(st.integers(start, len(shown)))
    now = shown[:start] + typed + shown[end:]
    made = restored(original, shown, now)
    assert editable(made) == editable(now)
    if start == end:
        assert not Counter(original) - Counter(made), "what was only added to is all there"


def test_who_changes_a_verbatim_text_makes_it_a_paraphrase_unless_they_say_otherwise() -> None:
    changed = Seen(claim_form(), ["end", "x"], "backspace", "x", "enter")
    assert ["becomes paraphrase" in screen for screen in changed.screens[:-1]] == [False, True, False, True]
    assert changed.ended == {"text": "Dogs bark.x", "wording": "paraphrase"}
    assert Seen(claim_form(), ["end", "x"], ["tab", "tab"], ["i", "v"], "enter").ended == {"text": "Dogs bark.x"}
    interpreted = ClaimForm(some_claim(wording="interpretation"), [])
    assert Seen(interpreted, "end", "x", "enter").ended == {"text": "Dogs bark.x"}


def test_a_claim_without_quotes_has_no_wording() -> None:
    mine = Claim(id="c", text="Mine.", wording="implicit", source="l")
    seen = Seen(ClaimForm(mine, [], number="A9"), ["end", "!"], "enter")
    assert seen.ended == {"text": "Mine.!"}
    assert "Wording" not in Seen(ClaimForm(claim("c", wording="implicit"), [])).screen


@pytest.mark.parametrize(("columns", "beside"), [(80, False), (99, False), (100, True), (160, True)])
def test_the_words_of_the_article_stand_beside_the_text(columns: int, *, beside: bool) -> None:
    seen = Seen(claim_form(), size=(columns, 24))
    words = next(i for i, line in enumerate(seen.lines) if "“some words”" in line)
    text = next(i for i, line in enumerate(seen.lines) if "Dogs bark." in line)
    column = {i: seen.lines[i].index(part) for i, part in ((words, "“some"), (text, "Dogs bark."))}
    if beside:
        assert text <= words <= text + 1
        assert column[words] < column[text]
    else:
        assert words < text
        assert column[words] == column[text]


@at_each_size
def test_long_quotes_and_texts_are_scrolled_to(size: tuple[int, int]) -> None:
    long = " ".join(f"word{i}" for i in range(70))
    form = ClaimForm(some_claim(text=long), [f"“{long}”", "the last one"])
    first, above, end, below = Seen(form, "up", "end", "down", size=size).screens
    assert "word0 word1" in first.partition("> Text")[2], "a long text is read from its beginning"
    assert "> Article" in above
    assert "the last one" not in above
    assert "the last one" in end
    assert "> Text" in below


STOPS = {
    "claim": ["Text", "Label", "Wording", "Type", "Note", "Tags"],
    "relation": ["Kind", "Stated in", "Note", "Scheme"],
    "issue": ["Question", "Together", "Note"],
    "quote": ["Words", "then", "then", "Said by", "Author"],
    "many": ["Type", "Add tags", "Note"],
}


@pytest.mark.parametrize(("name", "stops"), STOPS.items(), ids=str)
def test_what_has_the_keys_is_seen_without_colours(name: str, stops: list[str]) -> None:
    marks = []
    for screen in Seen(FORMS[name](), *["tab"] * len(stops), "down", "up", "up", size=(60, 16)).screens:
        marked = [line for line in screen.splitlines() if "│ >" in line]
        assert len(marked) == 1, screen
        marks.append(marked[0].partition("│ > ")[2][:11].strip())
    assert marks == [*stops, stops[0], stops[1], stops[0], stops[-1]]


@every_form
@at_each_size
def test_with_ascii_signs_only_everything_is_ascii(name: str, size: tuple[int, int]) -> None:
    seen = Seen(FORMS[name](ascii_only=True), size=size)
    strange = {letter for letter in seen.screen if not letter.isascii()}
    assert not strange - set("▁▂▃▄▅▆▇█"), strange
    assert "enter keep" in seen.last


def test_a_closed_set() -> None:
    wanted = {
        "right": ["grants", "passes on"],
        "space": ["denies", "asks", "says"],
        "left": ["asks", "denies"],
        "a": ["agrees", "asks", "agrees"],
        "D": ["denies", "denies"],
        "z": ["denies"],
    }
    steps = [key for key, values in wanted.items() for _ in values]
    seen = Seen(QuoteForm(some_quote(stance="endorses"), "found"), "shift+tab", *steps)
    values = ["agrees", *(value for values in wanted.values() for value in values)]
    shown = [screen.partition("‹ ")[2].partition(" ›")[0] for screen in seen.screens[1:]]
    assert shown == values


def test_what_kinds_a_relation_may_have() -> None:
    assert Seen(relation_form("a c"), "left", "enter").ended == {"kind": "attack"}
    assert Seen(relation_form("a"), "left", "enter").ended == {"kind": "rephrase"}
    assert Seen(relation_form("a c"), "c", "enter").ended == {}


def test_who_states_a_relation() -> None:
    assert Seen(relation_form(stated_in="l"), "tab", "t", "enter").ended == {"stated_in": None}
    assert Seen(relation_form(stated_in="elsewhere"), "tab", "enter").ended == {}
    assert "‹ its article ›" in Seen(relation_form(unsaid="its article")).screen


SCHEME = ["shift+tab"]


@at_each_size
def test_a_scheme_shows_its_questions(size: tuple[int, int]) -> None:
    seen = Seen(relation_form(scheme="expert opinion"), SCHEME, size=size)
    assert "An expert says that something is so." in seen.screen
    assert "? Do other experts in the field agree?" in seen.screen
    walked = Seen(relation_form(scheme="expert opinion"), SCHEME, "down", "enter", size=size)
    assert walked.ended == {"scheme": "fear appeal"}
    back = Seen(relation_form(scheme="expert opinion"), SCHEME, ["down", "up"], "enter", size=size)
    assert back.ended == {}


def test_the_questions_come_into_view_where_there_is_little_room() -> None:
    seen = Seen(relation_form(scheme="bias"), SCHEME, "q", "backspace", "down", "pagedown", "pageup", size=(60, 16))
    assert "? Do they claim to be neutral" in seen.screens[1]
    assert seen.screens[2].partition("> Scheme")[2].count("?") == 0
    assert "A1 One." in seen.screens[2]
    assert "Does the option that is left have" in seen.screens[4], "after the form was short for a while"
    assert "A1 One." not in seen.screens[5]
    assert "A1 One." in seen.screens[6]


def scheme_line(screen: str) -> str:
    return screen.partition("Scheme ")[2].splitlines()[0].strip(" │█▁▂▃▄▅▆▇")


def test_walking_through_what_fits() -> None:
    walked = Seen(relation_form(), SCHEME, [*"opin"], "down", "down", "up", "up", "up")
    assert "not in the table: kept as written" in walked.screens[2]
    names = ["opin", "expert opinion", "popular opinion", "expert opinion", "opin", "opin"]
    assert [scheme_line(screen) for screen in walked.screens[2:]] == names
    assert walked.focused is walked.form.edited["note"], "beyond what was typed"
    beyond = Seen(relation_form(), SCHEME, [*"opin"], ["down"] * 3)
    assert beyond.focused is beyond.form.edited["kind"]
    assert Seen(relation_form(), SCHEME, "q", "enter").ended == {"scheme": "q"}


def test_a_scheme_is_typed_anew_or_taken_away() -> None:
    form = relation_form(scheme="expert opinion")
    assert Seen(form, SCHEME, [*"bias"], "enter").ended == {"scheme": "bias"}
    gone = relation_form(scheme="expert opinion")
    assert Seen(gone, SCHEME, "backspace", "enter").ended == {"scheme": ""}
    by_its_other_name = relation_form(scheme="")
    assert Seen(by_its_other_name, SCHEME, events.Paste("Argument from Analogy"), "enter").ended == {
        "scheme": "analogy"
    }
    own = relation_form(scheme="my own")
    assert Seen(own, SCHEME, "enter").ended == {}


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_every_scheme_is_found(scheme: Any) -> None:
    assert scheme.name in fitting("")
    assert fitting(scheme.name[:-1])[0] == scheme.name
    assert scheme.name in fitting(scheme.name.split()[-1][:5])
    told = about_scheme(scheme.name).plain
    assert told.splitlines() == [scheme.name, scheme.pattern, *(f"? {question}" for question in scheme.questions)]


def test_what_is_said_of_no_scheme() -> None:
    assert all(scheme.name in about_scheme(" ").plain for scheme in SCHEMES)
    assert about_scheme("qqqq").plain == "not in the table: kept as written"
    assert about_scheme("[/red]").plain.startswith("not in the table: kept as written")
    assert fitting("analgy") == ("analogy",)


def test_the_voices_of_a_quote() -> None:
    assert Seen(quote_form(), ["tab"] * 3, "shift+home", "backspace", "enter").ended == {"voice": ()}


def test_what_a_form_shows_beside_its_fields() -> None:
    assert "A1 This." in Seen(issue_form()).screen
    assert "A new question" in Seen(IssueForm()).screen
    assert "found" in Seen(quote_form()).screen
    related = Seen(relation_form()).screen
    assert "A1 supports B1" in related
    assert "B1 Two." in related
    assert "12 claims" in Seen(ManyForm(12)).screen
