"""`argmap edit` and `argmap new`: maps that are built and corrected from the command line, by hand or by a script."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.cli.messages import shown
from argmap.edit import EDITS
from argmap.model import Origin, Structure
from argmap.workspace import load_map, open_debate

MAP = "town-centre.yaml"

HOSTILE = (
    "[/red]",
    '"]; node',
    "<script>",
    "a: b # c",
    "x=y",
    "--note",
    "\u202ex",
    "a,b",
    "{}",
    "[1]",
    "null",
    "-",
    "'",
)


@pytest.fixture(autouse=True)
def town(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The smallest debate in a folder of its own, which is the current one."""
    for name in (MAP, "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(root / "maps" / name, tmp_path)
    monkeypatch.chdir(tmp_path)


def edit(*words: str) -> int:
    return main(["edit", MAP, *words])


def script(monkeypatch: pytest.MonkeyPatch, *edits: object) -> int:
    """Edits from standard input: as texts, or as what is to be JSON."""
    lines = "".join(f"{one if isinstance(one, str) else json.dumps(one)}\n" for one in edits)
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    return edit("script")


def now() -> Structure:
    return Structure(load_map(MAP))


def numbers() -> dict[str, str]:
    """Ids by number."""
    structure = open_debate(MAP).structure
    return {structure.number(claim.id): claim.id for claim in structure.in_order()}


def comments() -> list[str]:
    return [line[line.index("#") :] for line in Path(MAP).read_text("utf-8").splitlines() if "#" in line]


def refused(capsys: pytest.CaptureFixture[str], code: int, expected: ExitCode, before: bytes) -> str:
    """What was said when something was refused; nothing else happened."""
    out, err = capsys.readouterr()
    assert code == expected, err
    assert not out
    assert "Traceback" not in err
    assert Path(MAP).read_bytes() == before
    return err


def test_one_operation(capsys: pytest.CaptureFixture[str]) -> None:
    before = comments()
    assert edit("change-claim", "id=trade", "text=Shops lose all trade.") == ExitCode.FINE
    assert capsys.readouterr().out == f"{MAP}: change the text of “customers stay away”\n"
    assert now().claims["trade"].text == "Shops lose all trade."
    assert comments() == before


def test_claims_are_named_by_number() -> None:
    ids = numbers()
    assert edit("add-relation", "kind=support", "premises=A4, b2", "target=A2", "note=why") == ExitCode.FINE
    relation = now().map.relations[-1]
    assert relation.premises == (ids["A4"], ids["B2"])
    assert (relation.target, relation.note, relation.id) == (ids["A2"], "why", "cleaner-air-and-bridge-for-fair")
    assert edit("change-claim", "id=a3", "label=owed") == ExitCode.FINE
    assert now().claims[ids["A3"]].label == "owed"
    assert edit("merge-claims", "into=A2", "others=A3", "others=buses") == ExitCode.FINE
    assert not {ids["A3"], "buses"} & set(now().claims)


def test_relations_are_named_by_number() -> None:
    structure = open_debate(MAP).structure
    crossing = structure.crossings[0]
    assert edit("change-relation", f"id={structure.number(crossing.id)}", "note=crossed") == ExitCode.FINE
    assert now().relations[crossing.id].note == "crossed"


def test_a_new_id_is_taken_as_it_is() -> None:
    assert edit("add-claim", "text=New.", "id=a1") == ExitCode.FINE
    assert now().claims["a1"].text == "New."


def test_a_quote_is_its_source_and_its_words() -> None:
    words = "Nobody should have to hold a scarf: or, so, it says"
    asked = ["add-claim", "text=New.", f"quote=close:{words}", "quote=open: b"]
    assert edit(*asked, "--unchecked") == ExitCode.FINE
    assert [(q.source, q.exact) for q in now().claims["new"].quotes] == [("close", (words,)), ("open", (" b",))]
    assert edit("add-quote", "id=A5", "quote=close:the way to school", "index=0") == ExitCode.FINE
    assert now().claims["breathable"].quotes[0].exact == ("the way to school",)
    assert not now().claims["breathable"].is_implicit
    asked = ["change-quote", "id=breathable", "exact=one, and", "exact=two", "stance=reports", "--unchecked"]
    assert edit(*asked) == ExitCode.FINE
    quote = now().claims["breathable"].quotes[0]
    assert (quote.exact, quote.stance) == (("one, and", "two"), "reports")
    assert edit("remove-quote", "id=breathable", "index=0") == ExitCode.FINE
    assert now().claims["breathable"].is_implicit


def test_a_quote_that_is_in_no_article_is_refused_with_the_nearest_words(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    words = "the air was cleaner within two weeks"
    err = refused(capsys, edit("add-claim", "text=New.", f"quote=close:{words}"), ExitCode.BAD_INPUT, before)
    assert f"“{words}” is not in close-the-centre.txt; line 5 has “the air was cleaner within a week" in err
    assert "Nothing was changed. Quote the article's words, or give --unchecked." in err
    err = refused(capsys, edit("change-quote", "id=A1", "exact=Zebras yawn at noon."), ExitCode.BAD_INPUT, before)
    assert "“Zebras yawn at noon.” is not in close-the-centre.txt, nor anything like it" in err
    asked = ["add-relation", "kind=support", "premises=B1", "target=C2", "quote=open:wherefore art thou"]
    assert "wherefore" in refused(capsys, edit(*asked), ExitCode.BAD_INPUT, before)
    assert main(["history", MAP]) == ExitCode.FINE
    assert "Zebras" not in capsys.readouterr().out


def test_unchecked_takes_any_quote(capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("add-claim", "text=New.", "quote=close:Zebras yawn at noon.", "--unchecked") == ExitCode.FINE
    assert now().claims["new"].quotes[0].words == "Zebras yawn at noon."
    assert edit("change-claim", "id=new", "label=zebras") == ExitCode.FINE, "what was taken before is not looked for"
    assert not capsys.readouterr().err


def test_a_quote_of_an_article_that_cannot_be_read_goes_through_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    Path("close-the-centre.txt").unlink()
    words = ["quote=close:Zebras yawn at noon.", "quote=open:If it has to be done"]
    assert edit("add-claim", "text=New.", words[0]) == ExitCode.FINE
    assert capsys.readouterr().err == (
        f"{MAP}: unchecked: “Zebras yawn at noon.”: the article of 'close' cannot be read\n"
    )
    before = Path(MAP).read_bytes()
    assert "If it has to be done" in refused(capsys, edit("add-quote", "id=new", words[1]), ExitCode.BAD_INPUT, before)


def test_an_origin_can_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("add-claim", "text=New.", "origin=proposed:Claude") == ExitCode.FINE, capsys.readouterr().err
    assert now().claims["new"].origin == Origin(by="Claude", standing="proposed")
    asked = ["kind=support", "premises=new", "target=A1", "id=r9", "origin=proposed: Claude"]
    assert edit("add-relation", *asked) == ExitCode.FINE
    assert now().claims["new"].is_proposed, "what is proposed accepts nothing"
    assert edit("undercut", "id=r9", "premises=B1", "new=r10", "origin=Dr. No: a film") == ExitCode.FINE
    assert now().relations["r10"].origin == Origin(by="Dr. No: a film")
    assert edit("add-issue", "question=Why?", "origin=Ann") == ExitCode.FINE
    assert now().map.issues[-1].origin == Origin(by="Ann")


def test_quotes_that_are_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["split-claim", "id=bad-air", "second=It smells.", "quotes=0", "shared=1", "new=smell"]
    assert edit(*words) == ExitCode.FINE, capsys.readouterr().err
    claims = now().claims
    assert [quote.source for quote in claims["smell"].quotes] == ["close", "open"]
    assert [quote.source for quote in claims["bad-air"].quotes] == ["open"]


def test_lists_of_numbers_take_commas(capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("split-claim", "id=bad-air", "second=It smells.", "shared=0,1") == ExitCode.FINE, capsys.readouterr()
    assert len(now().claims["it-smells"].quotes) == 2


def test_lists_of_words_take_commas_and_the_name_again() -> None:
    assert edit("change-claim", "id=trade", "tags=one", "tags=two") == ExitCode.FINE
    assert now().claims["trade"].tags == ("one", "two")
    assert edit("change-claim", "id=trade", "tags=three,four") == ExitCode.FINE
    assert now().claims["trade"].tags == ("three", "four"), "as the help says"


def test_an_empty_value_clears() -> None:
    for field, empty in (("label=", ""), ("type=", None), ("tags=", ())):
        full = {"label=": "label=x", "type=": "type=fact", "tags=": "tags=x"}[field]
        edit("change-claim", "id=B1", full)
        assert edit("change-claim", "id=B1", field) == ExitCode.FINE
        assert getattr(now().claims["keep-open"], field.rstrip("=")) == empty
    assert edit("set-main", "source=open", "claim=") == ExitCode.FINE
    assert now().sources["open"].main is None
    assert edit("change-relation", "id=r3", "stated-in=") == ExitCode.FINE
    assert now().relations["r3"].stated_in is None
    assert edit("change-map", "title=") == ExitCode.FINE
    assert now().map.title == ""


def test_issues_are_put_in_order_with_their_comments(capsys: pytest.CaptureFixture[str]) -> None:
    text = Path(MAP).read_text("utf-8")
    Path(MAP).write_text(text.replace("  - {id: air,", "  # asked last\n  - {id: air,"), "utf-8")
    assert edit("order-issues", "ids=air,shops") == ExitCode.FINE
    assert list(now().issues) == ["air", "shops", "the-centre"]
    assert capsys.readouterr().out == (
        f"{MAP}: ask first “What would mend the air?”, then “What would happen to the shops?”\n"
    )
    assert "  # asked last\n  - {id: air," in Path(MAP).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        (("delete-claim", "id=A5"), "breathable"),
        (("delete-relation", "id=r4"), "r4"),
        (("delete-issue", "id=shops"), "shops"),
    ],
)
def test_comments_stay_when_blocks_go(words: tuple[str, ...], gone: str) -> None:
    before = comments()
    assert edit(*words) == ExitCode.FINE
    assert gone not in {*now().claims, *now().relations, *now().issues}
    assert comments() == before


def test_list_shows_every_operation_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    assert edit("list") == ExitCode.FINE
    lines = capsys.readouterr().out.splitlines()
    heads = {line.split()[0]: line for line in lines if not line.startswith(" ")}
    assert set(heads) == set(EDITS) - {"together", "propose", "take-over", "retrace"}
    for name, head in heads.items():
        for field, about in EDITS[name].model_fields.items():
            shown = f"{field}=" if about.is_required() else f"[{field}=]"
            assert shown in head.split()
    assert all(line.strip() for line in lines)
    assert Path(MAP).read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("change-clam", "id=A1"), "did you mean change-claim?"),
        (("nonsense",), "there is no operation 'nonsense'"),
        (("change-claim", "id=A1", "txt=x"), "there is no field 'txt'; did you mean text?"),
        (("change-claim", "id=A1", "note"), "not of the form NAME=VALUE"),
        (("add-quote", "id=A1", "quote=words"), "not of the form SOURCE:words"),
        (("remove-quote", "id=A1", "index=first"), "index must be a whole number"),
        (("remove-quote", "id=A1", "index=-1"), "index must be a whole number"),
    ],
)
def test_wrong_words_end_with_2(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    assert said in " ".join(refused(capsys, edit(*words), ExitCode.USAGE, before).split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("delete-claim", "id=trad"), "no claim has the id 'trad'; did you mean 'trade'?"),
        (("delete-claim", "id=A9"), "A9"),
        (("delete-claim", "id=r1"), "'r1' is a relation; a claim is needed here"),
        (("delete-claim",), "delete-claim: id is needed"),
        (("change-claim", "id=A1", "text="), "a claim needs a text"),
        (("change-claim", "id=A1", "type=lie"), "type: it must be 'fact'"),
        (("change-claim", "id=A1", "label=close the centre"), "this changes nothing"),
        (("add-relation", "kind=support", "premises=", "target=A1"), "premises: "),
        (("add-relation", "kind=support", "premises=A1", "target=A1"), "no premise for or against itself"),
        (("add-quote", "id=A1", "quote=nobody:words"), "no source has the id 'nobody'"),
        (("remove-quote", "id=A1", "index=7"), "none has the number 7"),
    ],
)
def test_what_has_no_meaning_ends_with_3(words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    assert said in refused(capsys, edit(*words), ExitCode.BAD_INPUT, before)


@pytest.mark.parametrize("words", [("id=A3,trade",), ("id=A3", "id=trade")])
def test_one_of_two_names_is_never_taken_for_both(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    code = edit("delete-claim", *words)
    assert refused(capsys, code, ExitCode.USAGE if code == ExitCode.USAGE else ExitCode.BAD_INPUT, before)


@pytest.mark.parametrize(
    "words", [("together",), ("together", "edits=x"), ("take-over", "map=x"), ("retrace", "label=x")]
)
def test_what_is_no_operation_for_a_person_is_refused(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(MAP).read_bytes()
    code = edit(*words)
    assert refused(capsys, code, ExitCode.USAGE if code == ExitCode.USAGE else ExitCode.BAD_INPUT, before)


def test_a_map_that_is_not_there_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", "none.yaml", "delete-claim", "id=A1"]) == ExitCode.BAD_INPUT
    assert "there is no such file" in capsys.readouterr().err
    Path(MAP).write_text("argmap: 1\ntitel: x\n")
    assert "unknown-key" in refused(capsys, edit("change-map", "title=x"), ExitCode.BAD_INPUT, b"argmap: 1\ntitel: x\n")


@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_values_are_words(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = comments()
    words = ["add-claim", f"text={value}", "id=new", f"label={value}", f"note={value}", f"quote=close:{value}"]
    assert edit(*words, "--unchecked") == ExitCode.FINE
    assert shown(value) in capsys.readouterr().out
    claim = now().claims["new"]
    assert {claim.text, claim.label, claim.note, claim.quotes[0].words} == {value}
    assert main(["draw", MAP, "-o", "picture.svg"]) == ExitCode.FINE
    assert "<script>" not in Path("picture.svg").read_text("utf-8")
    assert edit("delete-claim", "id=new") == ExitCode.FINE
    assert comments() == before


@pytest.mark.parametrize("value", [value for value in HOSTILE if value != "null"])
def test_hostile_names_are_refused(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    several = ExitCode.USAGE if "," in value else ExitCode.BAD_INPUT
    assert refused(capsys, edit("delete-claim", f"id={value}"), several, before)
    assert refused(capsys, edit("add-claim", "text=x", f"id={value} "), ExitCode.BAD_INPUT, before)


def test_what_is_printed_cannot_colour_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert edit("add-claim", "text=\x1b[31mred\x07", "id=new") == ExitCode.FINE
    assert "\x1b" not in capsys.readouterr().out
    assert edit("delete-claim", "id=new") == ExitCode.FINE
    assert not {"\x1b", "\x07"} & set(capsys.readouterr().out)


# Scripts


def test_a_script_makes_all_edits_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = comments()
    code = script(
        monkeypatch,
        {"edit": "add-claim", "text": "Newer “ü” 😀.", "id": "newer"},
        "",
        {"edit": "add-relation", "kind": "support", "premises": ["newer"], "target": "trade"},
        {"edit": "together", "edits": [{"edit": "change-map", "title": "New"}, {"edit": "delete-issue", "id": "air"}]},
    )
    out, err = capsys.readouterr()
    assert code == ExitCode.FINE, err
    assert [line.removeprefix(f"{MAP}: ") for line in out.splitlines()] == [
        "add the unsaid claim “Newer “ü” 😀.”",
        "“Newer “ü” 😀.” supports “customers stay away”",
        "2 edits: change the map's title; delete the question “What would mend the air?”",
    ]
    assert now().claims["newer"].text == "Newer “ü” 😀."
    assert now().map.relations[-1].target == "trade"
    assert now().map.title == "New"
    assert "air" not in now().issues
    assert comments() == before


def test_an_empty_script_changes_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    assert script(monkeypatch, "", "  ") == ExitCode.FINE
    assert Path(MAP).read_bytes() == before
    assert capsys.readouterr().out == ""


BAD_LINES = {
    "no JSON": "{",
    "no object": "[]",
    "no edit": {"text": "x"},
    "an unknown edit": {"edit": "add-clam"},
    "an unknown field": {"edit": "add-claim", "txt": "x"},
    "a field that is missing": {"edit": "add-claim"},
    "a number for words": {"edit": "add-claim", "text": 1},
    "half a letter": '{"edit": "add-claim", "text": "\\ud800"}',
    "no number": '{"edit": "add-claim", "text": "x", "origin": {"by": "me", "sure": NaN}}',
    "an unknown id": {"edit": "delete-claim", "id": "nobody"},
    "no change": {"edit": "change-claim", "id": "new", "text": "New."},
    "no meaning": {"edit": "add-relation", "kind": "support", "premises": ["new"], "target": "new"},
    "none together": {"edit": "together"},
    "no edits together": {"edit": "together", "edits": ["x"]},
    "no list together": {"edit": "together", "edits": 5},
    "too deep": "[" * 100_000,
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_of_a_script_changes_nothing(
    line: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(MAP).read_bytes()
    first = {"edit": "add-claim", "text": "New.", "id": "new"}
    code = script(monkeypatch, first, {"edit": "delete-claim", "id": "trade"}, line, first)
    err = refused(capsys, code, ExitCode.BAD_INPUT, before)
    assert "standard input:3: " in err
    assert "nothing was changed" in err


def test_a_script_says_in_which_line_a_quote_is_in_no_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(MAP).read_bytes()
    edits = [
        {"edit": "add-claim", "text": "New.", "id": "new"},
        {"edit": "add-quote", "id": "new", "quote": {"source": "close", "exact": "Zebras yawn at noon."}},
        {"edit": "change-map", "title": "New"},
    ]
    err = refused(capsys, script(monkeypatch, "", *edits), ExitCode.BAD_INPUT, before)
    assert "standard input:3: “Zebras yawn at noon.” is not in close-the-centre.txt" in err
    mended = {"edit": "change-quote", "id": "new", "exact": "customers will stay away"}
    assert script(monkeypatch, *edits, mended) == ExitCode.FINE, capsys.readouterr().err


def test_a_script_that_is_not_utf_8(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(MAP).read_bytes()
    data = b'{"edit": "change-map", "title": "x"}\n{"edit": "change-map", "title": "\xe4"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    assert refused(capsys, edit("script"), ExitCode.BAD_INPUT, before)


def test_a_script_through_a_pipe() -> None:
    command = [sys.executable, "-m", "argmap", "edit", MAP, "script"]
    edits = '{"edit": "change-map", "title": "ü"}\n'
    done = subprocess.run(command, input=edits.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (ExitCode.FINE, b"")
    assert now().map.title == "ü"


# New maps


@pytest.fixture
def pages() -> tuple[str, str]:
    """Two articles that say what they are called and who wrote them."""
    text = "".join(f"<p>{'Every winter the air between our old houses turns grey. ' * 4}{i}</p>" for i in range(5))
    for name, title, author in (("one", "Close it", "Ada Author"), ("two", "Keep it open", "Ben Baker")):
        head = (
            f'<title>{title}</title><meta name="author" content="{author}"><meta property="og:title" content="{title}">'
        )
        body = f"<article><h1>{title}</h1>{text.replace('Every', f'{title}: every')}</article>"
        Path(f"{name}.html").write_text(f"<html lang=en><head>{head}</head><body>{body}</body></html>", "utf-8")
    return "one.html", "two.html"


def test_new_takes_title_and_author_from_the_articles(
    pages: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", *pages, "-o", "mine.yaml"]) == ExitCode.FINE
    assert "mine.yaml: an empty map. Fill it in: argmap view mine.yaml\n" in capsys.readouterr().out
    started = load_map("mine.yaml")
    assert [(one.side, one.title, one.author) for one in started.sources] == [
        ("left", "Close it", "Ada Author"),
        ("right", "Keep it open", "Ben Baker"),
    ]
    assert (started.claims, started.relations, started.issues) == ((), (), ())
    assert "#" not in Path("mine.yaml").read_text("utf-8").replace("# yaml-language-server", "")
    debate = open_debate("mine.yaml")
    assert all("turns grey" in article.text for article in debate.articles.values())
    assert len(debate.articles) == 2


def test_new_then_edit(pages: tuple[str, str]) -> None:
    assert main(["new", *pages, "-o", "mine.yaml"]) == ExitCode.FINE
    left, right = (one.id for one in load_map("mine.yaml").sources)
    for words in (
        ("add-claim", "text=Close.", f"quote={left}:the air between our old houses"),
        ("add-claim", "text=Keep.", f"quote={right}:the air between our old houses"),
        ("add-relation", "kind=attack", "premises=B1", "target=A1"),
        ("set-main", f"source={left}", "claim=A1"),
    ):
        assert main(["edit", "mine.yaml", *words]) == ExitCode.FINE
    made = load_map("mine.yaml")
    assert made.relations[0].premises == ("keep",)
    assert made.sources[0].main == "close"


def test_new_with_an_example(pages: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", *pages, "-o", "mine.yaml", "--example"]) == ExitCode.FINE
    assert "write its claims, then run: argmap check mine.yaml" in capsys.readouterr().out
    assert load_map("mine.yaml").claims == ()
    assert main(["check", "mine.yaml"]) == ExitCode.FINE
    text = Path("mine.yaml").read_text("utf-8")
    begin = text.index("# claims:")
    shown = text[:begin].replace("    # main: ", "    main: ")
    shown += "".join(line.removeprefix("# ") for line in text[begin:].splitlines(keepends=True))
    Path("mine.yaml").write_text(shown, "utf-8")
    made = load_map("mine.yaml")
    assert (len(made.claims), len(made.relations), len(made.issues)) == (4, 2, 1)
    assert [one.main for one in made.sources] == ["first-main", "second-main"]


def test_new_of_one_article_twice_or_none(capsys: pytest.CaptureFixture[str]) -> None:
    one = "close-the-centre.txt"
    assert main(["new", one, one, "-o", "mine.yaml"]) == ExitCode.BAD_INPUT
    assert "same file" in capsys.readouterr().err
    assert main(["new", one, "none.txt", "-o", "mine.yaml"]) == ExitCode.BAD_INPUT
    assert "no such file" in capsys.readouterr().err
    assert not Path("mine.yaml").exists()
