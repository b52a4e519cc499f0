"""The terminal program in a browser: who is let in, on what they work, and what they cannot reach."""

from __future__ import annotations

import asyncio
import re
import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import WSMsgType
from aiohttp.test_utils import TestClient, TestServer

from argmap.adding import adding
from argmap.cli import main
from argmap.cli.exit_codes import ExitCode
from argmap.errors import ArgmapError
from argmap.serve.copying import copied
from argmap.serve.guarding import is_of_this_machine
from argmap.serve.server import MapServer, Room
from argmap.tui.actions import ACTIONS, REACHING
from tests.documents import ROOT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path


HOMEWORK = ROOT / "maps" / "homework.yaml"
SEED = ROOT / "maps" / "pakistan-us-alliance.yaml"

Client = TestClient[Any, Any]


def server(map_file: Path = HOMEWORK, *, seats: int = 1, edits: bool = False) -> MapServer:
    def program(file: Path) -> str:
        return f'"{sys.executable}" -m argmap view "{file}" --read-only'

    return MapServer(map_file, program, Room("127.0.0.1", 0, seats, edits=edits), lambda *_: None)


def asked(served: MapServer, ask: Callable[[Client], Awaitable[None]]) -> None:
    """Let a client ask a server."""

    async def run() -> None:
        async with TestClient(TestServer(await served.application())) as client:
            await ask(client)

    asyncio.run(run())


def test_only_the_key_opens_and_the_page_keeps_it() -> None:
    served = server()

    async def ask(client: Client) -> None:
        for way in ("/", "/?key=wrong", "/static/js/textual.js", "/ws", "/download/x"):
            assert (await client.get(way)).status == 403, way
        page = await client.get("/", params={"key": served.guard.key})
        assert page.status == 200
        assert "HttpOnly" in page.headers["Set-Cookie"]
        assert "SameSite=Strict" in page.headers["Set-Cookie"]
        assert (await client.get("/static/js/textual.js")).status == 200, "the cookie opens it now"
        assert (await client.get("/static/")).status in (403, 404), "no list of files"

    asked(served, ask)


def test_no_page_from_elsewhere_and_no_name_that_is_not_ours_comes_in() -> None:
    served = server()

    async def ask(client: Client) -> None:
        key = {"key": served.guard.key}
        for headers in (
            {"Origin": "http://evil.example"},
            {"Origin": "null"},
            {"Host": "evil.example"},
            {"Upgrade": "websocket", "Connection": "Upgrade"},
        ):
            assert (await client.get("/", params=key, headers=headers)).status == 403, headers

    asked(served, ask)


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1:8000", True),
        ("localhost", True),
        ("192.168.0.7:80", True),
        ("[::1]:8000", True),
        ("evil.example:8000", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
    ],
)
def test_what_is_a_name_of_this_machine(host: str, ours: bool) -> None:  # noqa: FBT001
    assert is_of_this_machine(host) is ours


def test_the_page_fetches_nothing_from_elsewhere() -> None:
    served = server()

    async def ask(client: Client) -> None:
        page = await client.get("/", params={"key": served.guard.key, "fontsize": "20"})
        text = await page.text()
        assert not re.findall(r"""(?:src|href|url\()=?["(]?["']?(?:https?:)?//""", text)
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert 'data-font-size="20"' in text

    asked(served, ask)


@pytest.mark.skipif(sys.platform == "win32", reason="the program is started as POSIX shells start it")
def test_a_map_is_seen_on_a_copy_by_as_many_as_there_are_seats(tmp_path: Path) -> None:
    for name in ("homework.yaml", "abolish-homework.txt", "keep-homework.txt"):
        shutil.copy(ROOT / "maps" / name, tmp_path / name)
    served = server(tmp_path / "homework.yaml")
    before = (tmp_path / "homework.yaml").read_bytes()

    async def ask(client: Client) -> None:
        await client.get("/", params={"key": served.guard.key})
        origin = {"Origin": str(client.make_url("/")).rstrip("/")}
        shown = b""
        async with client.ws_connect("/ws?width=100&height=30", headers=origin) as terminal:
            async with client.ws_connect("/ws", headers=origin) as second:
                assert (await second.receive()).type in (WSMsgType.CLOSE, WSMsgType.CLOSED)
            async with asyncio.timeout(60):
                while b"homework" not in shown:
                    shown += (await terminal.receive()).data or b""
                for key in ("d", "W"):
                    await terminal.send_json(["stdin", key])
                    await asyncio.sleep(0.5)

    asked(served, ask)
    assert (tmp_path / "homework.yaml").read_bytes() == before


def test_a_copy_has_the_articles_where_the_map_looks_for_them(tmp_path: Path) -> None:
    copy = copied(SEED, tmp_path)
    assert copy.read_bytes() == SEED.read_bytes()
    assert len(list(tmp_path.rglob("*.txt"))) == 2
    assert (copy.parent / "../seeds/000_cbd93a8e687a55ce.txt").is_file()


def test_an_article_from_far_away_is_not_copied(tmp_path: Path) -> None:
    far = tmp_path / "far.yaml"
    far.write_text("argmap: 1\ntitle: T\nsources: [{id: a, article: ../../../../etc/passwd}]\n", "utf-8")
    with pytest.raises(ArgmapError):
        copied(far, tmp_path / "copy")
    assert not list((tmp_path / "copy").rglob("passwd"))


def test_whatever_goes_out_of_the_map_is_not_for_those_who_are_served() -> None:
    assert {action.id for action in ACTIONS} >= REACHING
    assert {action.id for action in ACTIONS if action.group == "out"} <= REACHING


def test_without_the_library_it_says_what_to_add(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "argmap.serve.server")
    monkeypatch.setitem(sys.modules, "aiohttp_jinja2", None)
    assert main(["serve", str(HOMEWORK)]) == ExitCode.TOOL_MISSING
    assert f"add it: {adding('textual-serve')}" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    async def run() -> int:
        holding = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
        async with holding:
            port = holding.sockets[0].getsockname()[1]
            return await asyncio.to_thread(main, ["serve", str(HOMEWORK), "--port", str(port)])

    assert asyncio.run(run()) == ExitCode.BAD_INPUT
    assert "choose another --port" in capsys.readouterr().err
