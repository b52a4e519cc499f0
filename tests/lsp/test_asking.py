"""What an editor is told about the text of a map, and that it comes over the wire."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from argmap.adding import adding
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.lsp.asking import Target, definition, hover, looked_at, offers
from tests.documents import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.model import Debate

TOWN = ROOT / "maps" / "town-centre.yaml"
TEXT = TOWN.read_text("utf-8")


def the_debate() -> Debate:
    debate = looked_at(TEXT, TOWN).debate
    assert debate is not None
    return debate


def place(words: str, more: int = 0) -> tuple[int, int]:
    """The line and the column in which words begin."""
    before = TEXT[: TEXT.index(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1 + more


def written(line: str) -> tuple[str, int, int]:
    """The map with a further line at its end, and the place where that ends."""
    text = TEXT.rstrip("\n") + "\n" + line
    return text, text.count("\n"), len(line)


def test_what_is_wrong_is_told_of_a_map_and_of_what_is_none() -> None:
    assert [one.check for one in looked_at(TEXT, TOWN).problems] == ["uncovered"]
    broken = looked_at(TEXT.replace("by: [on-foot]", "by: [on-fot]"), TOWN)
    assert broken.debate is None
    assert [one.check for one in broken.problems] == ["unknown-claim"]


def test_behind_a_claim_stand_its_words_in_their_article() -> None:
    said = hover(the_debate(), TEXT, *place("by: [on-foot]", 6))
    assert said.startswith("**A3** People on foot spend more")
    assert "**those who walk buy more" in said
    assert "close-the-centre.txt:7" in said


def test_behind_an_unsaid_claim_a_step_a_question_and_a_source_stands_what_they_are() -> None:
    assert "in no article" in hover(the_debate(), TEXT, *place("breathable]", 2))
    assert hover(the_debate(), TEXT, *place("attack: r2", 9)) == "C2 + B3 supports B1"
    assert hover(the_debate(), TEXT, *place("id: shops", 5)) == "What would happen to the shops?"
    assert "close-the-centre.txt" in hover(the_debate(), TEXT, *place("source: close,", 9))
    assert not hover(the_debate(), TEXT, 0, 0)
    assert not hover(the_debate(), TEXT, 10_000, 0)


def test_from_an_id_one_goes_to_what_it_names() -> None:
    line, column = place("by: [on-foot]", 6)
    assert definition(the_debate(), TEXT, TOWN, line, column) == Target(TOWN, place("- id: on-foot")[0], 4)
    line, column = place("source: close,", 9)
    assert definition(the_debate(), TEXT, TOWN, line, column) == Target(TOWN.parent / "close-the-centre.txt", 0)
    assert definition(the_debate(), TEXT, TOWN, 0, 0) is None


@pytest.mark.parametrize(
    ("line", "some", "not_some"),
    [
        ("  - {id: x, attack: ", {"trade", "r2"}, {"shops"}),
        ("  - {id: x, rephrase: tr", {"trade"}, {"r2"}),
        ("  - {id: x, support: trade, by: [bridge, ", {"on-foot"}, {"r2"}),
        ("    quotes: [{source: ", {"close", "open"}, {"trade"}),
        ("    text: ", set(), {"trade", "close"}),
    ],
)
def test_ids_are_offered_where_ids_belong(line: str, some: set[str], not_some: set[str]) -> None:
    found = {one.words for one in offers(the_debate(), *written(line))}
    assert some <= found
    assert not found & not_some


def test_an_articles_own_words_are_offered_in_a_quote() -> None:
    found = list(offers(the_debate(), *written('    quotes: [{source: close, exact: "those who wa')))
    assert [one.words[:24] for one in found] == ["those who walk buy more "]
    assert found[0].about.endswith("close-the-centre.txt:7")
    assert found[0].replaces == len("those who wa")
    assert not list(offers(the_debate(), *written("    quotes: [{source: open, exact: those who wa")))


def test_over_the_wire_an_editor_gets_its_findings_and_its_hover(tmp_path: Path) -> None:
    for name in ("town-centre.yaml", "close-the-centre.txt", "keep-the-centre-open.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path / name)
    uri = (tmp_path / "town-centre.yaml").as_uri()
    line, column = place("by: [on-foot]", 6)
    document = {
        "uri": uri,
        "languageId": "yaml",
        "version": 1,
        "text": TEXT.replace("stance: endorses", "stance: likes"),
    }
    changed = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": TEXT}]}
    where = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
    with subprocess.Popen(
        [sys.executable, "-m", "argmap", "lsp"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as server:
        say(server, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}, number=1)
        assert heard(server, 1)["capabilities"]["hoverProvider"]
        say(server, "initialized", {})
        say(server, "textDocument/didOpen", {"textDocument": document})
        (first,) = heard(server, "textDocument/publishDiagnostics")["diagnostics"]
        assert (first["source"], first["severity"]) == ("argmap", 1)
        say(server, "textDocument/didChange", changed)
        assert heard(server, "textDocument/publishDiagnostics")["diagnostics"] == []
        say(server, "textDocument/hover", where, number=2)
        assert "those who walk buy more" in heard(server, 2)["contents"]["value"]
        say(server, "shutdown", None, number=3)
        heard(server, 3)
        say(server, "exit", None)
        assert server.stdin is not None
        server.stdin.close()
        assert server.wait(30) == 0


def say(server: subprocess.Popen[bytes], method: str, params: object, *, number: int | None = None) -> None:
    message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
    data = json.dumps(message).encode()
    assert server.stdin is not None
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
    server.stdin.flush()


def heard(server: subprocess.Popen[bytes], what: int | str) -> Any:
    """The answer of this number, or what comes under this name; whatever comes before is passed over."""
    assert server.stdout is not None
    while True:
        length = 0
        while header := server.stdout.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.partition(b":")[2])
        message = json.loads(server.stdout.read(length))
        if message.get("id") == what:
            return message.get("result")
        if message.get("method") == what:
            return message["params"]


def test_without_the_library_it_says_what_to_add(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "argmap.lsp.server", raising=False)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert main(["lsp"]) == ExitCode.TOOL_MISSING
    assert f"add it: {adding('pygls')}" in capsys.readouterr().err
