"""What an assistant can do, through the protocol's own client: once over a pipe, else in this process."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from argmap.adding import adding
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.edit import Accept, AddClaim, edit_of
from argmap.errors import EditError
from argmap.mcp.pages import LONGEST
from argmap.model import Origin
from argmap.workspace import Session, changing, load_map, open_debate
from tests.mcp.sundays import AGAINST, ARTICLE, BETWEEN, READING, THEIR_READING

pytest.importorskip("mcp", reason="the extra argmap[mcp] is not installed")

from mcp import Client, StdioServerParameters
from mcp.types import ImageContent, TextContent

from argmap.mcp.server import TOOLS, server

if TYPE_CHECKING:
    from collections.abc import Sequence

MAP = "sundays.yaml"
LEFT, RIGHT = "reading-room", "let-it-rest"


class Said(NamedTuple):
    """A tool's answer."""

    text: str
    image: ImageContent | None
    is_error: bool


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles in a folder of their own, which is the current one."""
    _write_articles(tmp_path)
    monkeypatch.chdir(tmp_path)


def _write_articles(folder: Path) -> None:
    (folder / f"{LEFT}.txt").write_text(ARTICLE, "utf-8")
    (folder / f"{RIGHT}.txt").write_text(AGAINST, "utf-8")


async def asked(client: Client, name: str, **arguments: Any) -> Said:
    """What a tool answers."""
    result = await client.call_tool(name, arguments)
    texts = [one.text for one in result.content if isinstance(one, TextContent)]
    images = [one for one in result.content if isinstance(one, ImageContent)]
    text = "\n".join(texts)
    assert len(text) <= LONGEST + 100
    assert result.structured_content is None, "nothing is sent twice"
    return Said(text, images[0] if images else None, bool(result.is_error))


def call(*calls: tuple[str, dict[str, Any]], folder: Path | None = None) -> list[Said]:
    """The answers of tools called one after the other, in the current folder."""

    async def all_of_them() -> list[Said]:
        async with Client(server(folder or Path.cwd(), by="an assistant")) as client:
            return [await asked(client, name, **arguments) for name, arguments in calls]

    return asyncio.run(all_of_them())


def tool(name: str, **arguments: Any) -> tuple[str, dict[str, Any]]:
    return name, arguments


def edits(*plain: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return tool("edit", map_file=MAP, edits=list(plain))


START = tool("start_map", map_file=MAP, left=f"{LEFT}.txt", right=f"{RIGHT}.txt")
READ = tool("propose_reading", map_file=MAP, source=LEFT, reading=READING)
READ_TOO = tool("propose_reading", map_file=MAP, source=RIGHT, reading=THEIR_READING)
COMPARE = tool("propose_between", map_file=MAP, between=BETWEEN)


@pytest.fixture(scope="module")
def proposal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The map that an assistant proposes, whole."""
    folder = tmp_path_factory.mktemp("proposal")
    _write_articles(folder)
    for said in call(START, READ, READ_TOO, COMPARE, folder=folder):
        assert not said.is_error, said.text
    return (folder / MAP).read_bytes()


@pytest.fixture
def drafted(proposal: bytes) -> None:
    """That map in the current folder."""
    Path(MAP).write_bytes(proposal)


def refused(said: Said, *words: str) -> None:
    assert said.is_error, said.text
    for word in words:
        assert word in said.text


# The whole way


def as_the_manual_says(root: Path) -> StdioServerParameters:
    """The settings that the manual shows, for the current folder."""
    page = (root / "argmap" / "manual" / "assistant.md").read_text("utf-8")
    (shown,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    settings = json.loads(shown)["mcpServers"]["argmap"]
    *words, folder = settings["args"]
    assert folder.startswith("/")
    command = Path(sys.executable).with_name(settings["command"])
    return StdioServerParameters(command=str(command), args=[*words, str(Path.cwd())], cwd=str(root))


def test_from_two_articles_to_a_picture_over_a_pipe(root: Path) -> None:
    parameters = as_the_manual_says(root)

    async def whole_way() -> None:
        async with Client(parameters) as client:
            assert client.instructions is not None
            assert "All that you make is proposed" in client.instructions
            listed = await client.list_tools()
            assert [one.name for one in listed.tools] == [one.name for one in TOOLS]
            assert [one.name for one in listed.tools if one.annotations and not one.annotations.read_only_hint] == [
                one.name for one in TOOLS if one.writes
            ]
            files = await asked(client, "list_files")
            assert files.text.split() == f"maps: none articles, or other texts: {RIGHT}.txt {LEFT}.txt".split()
            started = await asked(client, START[0], **START[1])
            assert f"{LEFT} (left): Keep the reading room open" in started.text
            told = await asked(client, "read_article", path=MAP, source=LEFT)
            assert "⟦headline⟧\n⟦1⟧ Keep the reading room open\n" in told.text
            assert "\n⟦3⟧ It should stay open.\n" in told.text
            for name, arguments in (READ, READ_TOO, COMPARE):
                put_in = await asked(client, name, **arguments)
                assert "proposed, for a person to accept" in put_in.text
            outline = await asked(client, "outline", map_file=MAP)
            assert "Should the reading room open on Sundays?" in outline.text
            assert outline.text.count("not yet accepted") == 1
            drawn = await asked(client, "picture", map_file=MAP)
            assert drawn.image is not None
            assert drawn.image.mime_type == "image/png"
            assert base64.b64decode(drawn.image.data).startswith(b"\x89PNG")

    asyncio.run(whole_way())
    made = load_map(MAP)
    entries = [*made.claims, *made.relations, *made.issues]
    assert len(entries) == 9 + 7 + 1
    assert all(entry.is_proposed for entry in entries)
    assert {entry.origin.by for entry in entries if entry.origin} == {"mcp"}, "as the client calls itself"
    assert [problem for problem in open_debate(MAP).problems if problem.severity != "information"] == []


def test_what_is_written_can_be_undone(capsys: pytest.CaptureFixture[str]) -> None:
    call(START, READ, READ_TOO, COMPARE)
    assert main(["history", MAP]) == ExitCode.FINE
    said = capsys.readouterr().out
    assert f"an assistant proposes what {LEFT} says" in said
    assert "an assistant proposes what lies between the articles" in said
    assert main(["history", MAP, "--at", "2"]) == ExitCode.FINE
    assert (len(load_map(MAP).claims), len(load_map(MAP).issues)) == (9, 0)


# Readings


def test_the_example_is_read_as_it_says() -> None:
    said = call(START, READ)[1]
    assert said.text.splitlines()[0] == "proposed, for a person to accept: 7 claims, 5 relations, 0 questions"
    assert said.text.splitlines()[-2:] == [
        "check: 1 warning",
        "  'Let it rest on Sundays' stands on the right but has no main claim",
    ]
    made = open_debate(MAP)
    assert made.map.sources[0].main == "stay-open"
    assert all(one is not None and one.status == "exact" for *_, one in made.quotes())
    assert made.map.relations[3].target == made.map.relations[2].id, "the undercut"


def misquoted() -> dict[str, Any]:
    reading = deepcopy(READING)
    reading["claims"][0]["quotes"][1]["exact"] = ["The reading room must never stay open on Sundays"]
    reading["claims"][4]["quotes"][0]["exact"] = ["Sunday hours cost 8,000 crowns a year"]
    reading["claims"][6]["quotes"][0]["exact"] = ["zebras yawn"]
    return reading


def test_a_quote_that_is_nowhere_is_named_with_the_nearest_words_and_nothing_is_put_in() -> None:
    _, said, correct, again = call(
        START,
        tool("propose_reading", map_file=MAP, source=LEFT, reading=misquoted()),
        tool(
            "correct_quotes",
            map_file=MAP,
            source=LEFT,
            corrections=[
                {"number": 2, "exact": "The reading room must stay open on Sundays"},
                {"number": 8, "exact": ["Sunday hours cost 9,000 crowns a year"]},
                {"number": 10},
            ],
        ),
        tool("correct_quotes", map_file=MAP, source=LEFT, corrections=[]),
    )
    refused(said, "3 quotes of 10 not in the article", "nothing like it stands there", "correct_quotes")
    assert "quote 2: “The reading room must never stay open on Sundays”: the nearest words: “The reading" in said.text
    assert "“Sunday hours cost 9,000 crowns a year” (number changed: 8,000 → 9,000)" in said.text
    assert not correct.is_error
    assert "The relation attack: debts-larger → r3 was left out: there is no claim 'debts-larger'." in correct.text
    claims = {claim.id: claim for claim in load_map(MAP).claims}
    assert len(claims) == 6
    assert claims["stay-open"].quotes[1].words == "The reading room must stay open on Sundays"
    refused(again, "no reading of 'reading-room' for sundays.yaml waits for corrections")


def test_what_waits_is_corrected_by_its_own_numbers() -> None:
    wrong = tool("propose_reading", map_file=MAP, source=LEFT, reading=misquoted())
    other = tool("correct_quotes", map_file=MAP, source=LEFT, corrections=[{"number": 1, "exact": "x"}])
    still = tool("correct_quotes", map_file=MAP, source=LEFT, corrections=[{"number": 2, "exact": "yawning zebras"}])
    _, _, refused_other, refused_still = call(START, wrong, other, still)
    refused(refused_other, "quote 1 needs no correction; these do: 2, 8, 10")
    refused(refused_still, "3 quotes of 10", "yawning zebras")
    assert load_map(MAP).claims == ()


def test_words_that_are_not_the_authors_are_called_that() -> None:
    comment = "\nComments\n\nA reader says:\nI never liked the place at all.\n"
    page = f"<html><body><article><h1>Rest</h1>{'<p>' + AGAINST * 3 + '</p>'}</article></body></html>"
    Path(f"{RIGHT}.html").write_text(page, "utf-8")
    reading = deepcopy(THEIR_READING)
    reading["claims"][0]["quotes"][0]["exact"] = "Subscribe now"
    Path(f"{RIGHT}.txt").write_text(f"{AGAINST}{comment}\nSubscribe now\n\nShare this article\n", "utf-8")
    said = call(START, tool("propose_reading", map_file=MAP, source=RIGHT, reading=reading))[1]
    refused(said, "quote 1: “Subscribe now”: these words are not its author's: furniture")


def test_a_reading_that_is_given_twice_is_put_in_once(drafted: None) -> None:
    before = Path(MAP).read_bytes()
    again = call(READ, COMPARE)
    assert again[0].text.startswith("nothing new\n5 entries were left out, as another one says the same: ")
    assert again[1].text.startswith("nothing new\nThe relation attack: too-few → stay-open was left out: another one")
    assert Path(MAP).read_bytes() == before


def test_a_second_part_may_build_on_the_first(drafted: None) -> None:
    more = {
        "claims": [
            {
                "id": "board-wants",
                "label": "the board wants to close",
                "text": "The library board wants to close the reading room on Sundays.",
                "quotes": [{"exact": "The library board wants to close the reading room on Sundays"}],
                "wording": "verbatim",
                "sure": 1,
            }
        ],
        "relations": [
            {"id": "m1", "kind": "support", "premises": ["board-wants"], "target": "balances-books", "sure": 0.3},
            {"id": "m2", "kind": "attack", "premises": ["board-wants"], "target": "too-few", "sure": 0.3},
        ],
        "main": "board-wants",
    }
    (said,) = call(tool("propose_reading", map_file=MAP, source=LEFT, reading=more))
    assert "1 claim, 1 relation" in said.text
    assert "board-wants → too-few was left out" in said.text, "what crosses is for propose_between"
    assert "The main claim of reading-room stays 'stay-open'." in said.text


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        ("nonsense", "it has none of speaks_for, main, "),
        ({}, "it has none of"),
        ({"claims": [{"id": "a", "text": "A."}]}, "claims 'a': label is missing"),
        (
            {"claims": [{**THEIR_READING["claims"][0], "quotes": [{"exact": "x", "stance": "loves"}]}]},
            "a quote of claims",
        ),
    ],
)
def test_what_has_not_the_form_is_refused_entry_by_entry(reading: object, words: str) -> None:
    said = call(START, tool("propose_reading", map_file=MAP, source=LEFT, reading=reading))[1]
    refused(said, words)
    assert load_map(MAP).claims == ()


def test_what_lies_between_needs_what_they_say() -> None:
    refused(call(START, COMPARE)[1], "the map has no claims yet: first propose what each article says")


# What is a person's


def test_accepting_stays_a_persons(drafted: None) -> None:
    before = Path(MAP).read_bytes()
    accept = {"edit": "accept", "ids": ["A1"]}
    me = {"by": "a person", "standing": "accepted", "sure": 0.5, "why": "so it is"}
    alone, together, _, added = call(
        edits({"edit": "change-claim", "id": "A1", "note": "x"}, accept),
        edits({"edit": "together", "edits": [accept]}),
        edits({"edit": "propose", "by": "a person", "edits": [accept]}),
        edits({"edit": "add-claim", "text": "New.", "id": "new", "source": LEFT, "origin": me}),
    )
    for said in (alone, together):
        refused(said, "accepting is a person's", "nothing was changed")
    assert Path(MAP).read_bytes() != before
    assert not added.is_error
    new = next(claim for claim in load_map(MAP).claims if claim.id == "new")
    assert new.origin == Origin(by="an assistant", sure=0.5, why="so it is", standing="proposed")
    assert all(claim.is_proposed for claim in load_map(MAP).claims)


def test_what_a_person_accepted_stays_as_it_is(drafted: None) -> None:
    with changing(Path(MAP)) as session:
        session.do(Accept(ids=("stay-open", "too-few")))
    before = {claim.id: claim for claim in load_map(MAP).claims if not claim.is_proposed}
    assert set(before) == {"stay-open", "too-few"}
    merging = {"same": [{"claims": ["too-few", "costs"], "sure": 1, "why": "Both speak of money."}]}
    changed, gone, rephrased, beside = call(
        edits({"edit": "change-claim", "id": "stay-open", "text": "No."}),
        edits({"edit": "delete-claim", "id": "too-few"}),
        tool("propose_between", map_file=MAP, between=merging),
        edits({"edit": "add-relation", "kind": "attack", "premises": ["costs"], "target": "stay-open"}),
    )
    for said in (changed, gone):
        refused(said, "is a person's, who made or accepted it")
    assert not rephrased.is_error, rephrased.text
    assert not beside.is_error, beside.text
    (rephrase,) = (one for one in load_map(MAP).relations if one.kind == "rephrase")
    assert (rephrase.premises, rephrase.target, rephrase.is_proposed) == (("costs",), "too-few", True)
    assert {claim.id: claim for claim in load_map(MAP).claims if not claim.is_proposed} == before


def test_an_unquotable_quote_in_an_edit_is_refused(drafted: None) -> None:
    before = Path(MAP).read_bytes()
    words = "Sunday hours cost 9,500 crowns a year"
    said = call(edits({"edit": "add-quote", "id": "costs", "quote": {"source": LEFT, "exact": words}}))[0]
    refused(said, f"“{words}” is not in {LEFT}.txt; line 7 has “Sunday hours cost 9,000 crowns a year”", "Nothing was")
    assert Path(MAP).read_bytes() == before


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        ({"edit": "chnge-claim"}, "edit 1: there is no edit 'chnge-claim'; did you mean change-claim?"),
        ({"edit": "change-claim", "id": "A1", "txt": "x"}, "it has no 'txt'; it has id, text, label"),
        ({"edit": "delete-claim", "id": "stay-opn"}, "did you mean 'stay-open'?"),
        ({"edit": "delete-claim", "id": "A 77"}, "edit 1: there is no A 77"),
        ({"edit": "take-over", "map": {}}, "edit 1: take-over is none for an assistant"),
        ({}, "edit 1: there is no edit ''"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why(drafted: None, edit: dict[str, Any], words: str) -> None:
    before = Path(MAP).read_bytes()
    refused(call(edits(edit))[0], words, "nothing was changed")
    assert Path(MAP).read_bytes() == before


def test_whoever_has_the_map_open_loses_nothing(drafted: None) -> None:
    session = Session(Path(MAP))
    session.do(AddClaim(text="Mine.", id="mine"))
    (said,) = call(edits({"edit": "add-claim", "text": "Theirs.", "id": "theirs", "source": LEFT}))
    assert not said.is_error
    assert session.save().conflicts == ()
    session.close()
    assert {"mine", "theirs"} <= {claim.id for claim in load_map(MAP).claims}


# What it sees


def test_entries_can_be_named_as_they_are_shown(drafted: None) -> None:
    (shown,) = call(tool("show_entries", map_file=MAP))
    assert "A1 stay-open [policy, proposed by an assistant]: The library's reading room should stay open" in shown.text
    assert "   quote 0, reading-room, rejects, voice the library board: closing would therefore balance" in shown.text
    assert "x1" not in shown.text
    assert "[link 1, attack, proposed by an assistant]: too-few → stay-open" in shown.text
    assert "sundays [proposed by an assistant]: Should it open on Sundays? positions: stay-open, close" in shown.text
    (done,) = call(edits({"edit": "change-relation", "id": "1", "note": "noted"}, {"edit": "delete-claim", "id": "b2"}))
    assert not done.is_error, done.text
    assert "too-few" not in {claim.id for claim in load_map(MAP).claims}


def test_every_guide_is_short_enough_and_names_every_edit() -> None:
    told = call(*(tool("guide", topic=topic) for topic in ("reading", "between", "edits")))
    assert not any("page 1 of" in said.text for said in told)
    for line in told[2].text.splitlines()[6:]:
        if not line.startswith(" "):
            with pytest.raises(EditError, match=r"^(?!there is no edit)"):
                edit_of({"edit": line.split(":")[0], "no such field": 1})
    assert "\naccept:" not in told[2].text


def test_pictures_of_parts(drafted: None, monkeypatch: pytest.MonkeyPatch) -> None:
    asked_for = [{}, {"part": "issue:sundays"}, {"part": "focus:A1", "form": "svg"}, {"part": "focus:nobody"}]
    whole, issue, focus, nobody = call(*(tool("picture", map_file=MAP, **one) for one in asked_for))
    assert whole.image is not None
    assert issue.image is not None
    assert focus.image is not None
    assert focus.image.mime_type == "image/svg+xml"
    assert b"<svg" in base64.b64decode(focus.image.data)
    assert "9 claims" in whole.text
    refused(nobody, "there is no claim 'nobody'", "overview, all, issue:sundays, focus:", "show_entries")
    monkeypatch.setattr("argmap.mcp.showing._LARGEST", 1_000)
    refused(call(tool("picture", map_file=MAP))[0], "too large to be sent", "issue:sundays")


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("focus:stay-opn", "did you mean stay-open?"),
        ("issue:sunday", "did you mean sundays?"),
        ("focus:sundays", "is a question: issue:sundays"),
        ("focus:r1", "is a relation; name a claim at its end, such as focus:"),
        ("elsewhere", "names no part of a map"),
        ("", ""),
    ],
)
def test_a_part_that_is_not_there_is_told_with_what_is_near(drafted: None, part: str, words: str) -> None:
    (said,) = call(tool("picture", map_file=MAP, part=part))
    if words:
        refused(said, words)
    else:
        assert said.image is not None


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        (
            "guide",
            {"topic": "readings"},
            "guide: topic is 'readings', and must be one of 'reading', 'between' or 'edits'",
        ),
        ("guide", {"page": "last"}, "guide: page needs a number"),
        ("check", {}, "check: map_file is missing"),
        ("edit", {"map_file": MAP, "edits": ["accept"]}, "edits.0 needs an object"),
        ("chek", {"map_file": MAP}, "there is no tool 'chek'; did you mean check?"),
    ],
)
def test_a_call_that_cannot_be_is_refused_in_plain_words(name: str, arguments: dict[str, Any], words: str) -> None:
    (said,) = call(tool(name, **arguments))
    refused(said, words)
    for foreign in ("validation error", "pydantic", "https://", "Arguments"):
        assert foreign not in said.text


def test_long_answers_come_in_pages(root: Path) -> None:
    for path in (*(root / "maps").glob("pakistan*.yaml"), *(root / "seeds").iterdir()):
        shutil.copy(path, Path.cwd())
    text = Path("pakistan-us-alliance.yaml").read_text("utf-8").replace("../seeds/", "")
    Path("pakistan-us-alliance.yaml").write_text(text, "utf-8")
    first = call(tool("outline", map_file="pakistan-us-alliance.yaml"))[0].text
    assert first.endswith("it goes on with page=2)")
    second, none = call(*(tool("outline", map_file="pakistan-us-alliance.yaml", page=page) for page in (2, 9)))
    assert "(page 2 of" in second.text
    refused(none, "there is no page 9")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("read_article", {"path": "../secret.txt"}),
        ("read_article", {"path": "../secret.yaml", "source": "one"}),
        ("start_map", {"map_file": "../new.yaml", "left": f"{LEFT}.txt", "right": f"{RIGHT}.txt"}),
        ("start_map", {"map_file": "new.yaml", "left": "../secret.txt", "right": f"{RIGHT}.txt"}),
        ("edit", {"map_file": "../secret.yaml", "edits": [{"edit": "change-map", "title": "x"}]}),
        ("propose_reading", {"map_file": "../secret.yaml", "source": "one", "reading": THEIR_READING}),
        *(
            (name, {"map_file": "../secret.yaml"})
            for name in ("show_entries", "check", "outline", "clashes", "picture")
        ),
    ],
)
def test_no_tool_leaves_the_folder(name: str, arguments: dict[str, Any], tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("Nobody should read this.\n")
    secret = tmp_path / "secret.yaml"
    secret.write_text("argmap: 1\ntitle: Nobody should read this\n")

    async def ask() -> Said:
        async with Client(server(inside, by="an assistant")) as client:
            return await asked(client, name, **arguments)

    said = asyncio.run(ask())
    refused(said, "without `..`")
    assert "Nobody" not in said.text
    assert secret.read_text() == "argmap: 1\ntitle: Nobody should read this\n"
    assert not (tmp_path / "new.yaml").exists()


def test_no_name_or_word_keeps_it_from_answering(drafted: None) -> None:
    half = "half\udcff.yaml"

    async def ask() -> list[Said]:
        async with Client(server(Path.cwd(), by="x")) as client:
            return [await asked(client, "check", map_file=half), await asked(client, "list_files")]

    missing, listed = asyncio.run(ask())
    refused(missing, "half?.yaml")
    assert MAP in listed.text


# The command


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command: Sequence[str] = [sys.executable, "-m", "argmap", "mcp", *words]
    return subprocess.run(
        command, input="", capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd, timeout=60
    )


def test_it_ends_when_the_assistant_does() -> None:
    done = run()
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.FINE, "", "")


def test_no_folder_or_every_folder_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mcp", "nowhere"]) == ExitCode.BAD_INPUT
    assert "nowhere: there is no such folder" in capsys.readouterr().err
    assert main(["mcp", Path.cwd().anchor]) == ExitCode.BAD_INPUT
    assert "name a folder: argmap mcp FOLDER" in capsys.readouterr().err


def test_without_the_library_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "mcp" or name == "argmap.mcp.server"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "mcp", None)
    assert main(["mcp"]) == ExitCode.TOOL_MISSING
    assert f"add it: {adding('mcp')}" in capsys.readouterr().err
