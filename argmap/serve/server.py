"""The server: pages and terminals of textual-serve, behind our guard, each terminal in a folder of its own."""

from __future__ import annotations

import asyncio
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import aiohttp_jinja2
import jinja2
from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.server import Server, to_int

from argmap.serve.copying import copied
from argmap.serve.guarding import Guard

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 5.0
"""Seconds that a program is given to end by itself."""

_PAGE = Path(__file__).parent / "page"


class Terminal(AppService):
    """The program of one who looks, which leaves its traces in a folder that goes with it."""

    folder = ""

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        kept = {"XDG_STATE_HOME": self.folder, "LOCALAPPDATA": self.folder} if self.folder else {}
        return super()._build_environment(width, height) | kept

    async def stop(self) -> None:
        """End the program, and see that it has ended."""
        await super().stop()
        if self._process is None:
            return
        try:
            await asyncio.wait_for(self._process.wait(), _PATIENCE)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


class Room(NamedTuple):
    """Where is served, to how many, and what they may do."""

    host: str
    """The address of this machine at which it listens."""
    port: int
    """0 for any that is free."""
    seats: int
    """So many look at the same time at most."""
    edits: bool
    """Whether all work on the map itself; else each looks at a copy."""


class MapServer(Server):
    """Serves one map.

    Args:
        map_file: the map.
        program: the command for the shell that opens a map.
        room: where and to whom.
        tells: is called with the port and the key, once somebody can come.
    """

    def __init__(
        self, map_file: Path, program: Callable[[Path], str], room: Room, tells: Callable[[int, str], None]
    ) -> None:
        super().__init__(program(map_file), room.host, room.port, title=map_file.stem, templates_path=_PAGE)
        self.guard = Guard(secrets.token_urlsafe(16), f"argmap-{secrets.token_hex(4)}")
        self._map_file = map_file
        self._program = program
        self._edits = room.edits
        self._free = room.seats
        self._tells = tells

    async def application(self) -> web.Application:
        """What answers, behind the guard."""
        app = web.Application(middlewares=[self.guard.middleware()])
        aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(self.templates_path))
        app.add_routes(
            [
                web.get("/", self.handle_index, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.get("/download/{key}", self.handle_download, name="download"),
                web.static("/static", self.statics_path, name="static"),
            ]
        )
        return app

    async def run(self) -> None:
        """Serve until it is cancelled."""
        runner = web.AppRunner(await self.application(), shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, self.host, self.port)
        try:
            await site.start()
            self._tells(runner.addresses[0][1], self.guard.key)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    @aiohttp_jinja2.template("app_index.html")
    async def handle_index(self, request: web.Request) -> dict[str, Any]:
        """The page, whatever name of this machine it was asked by."""
        websocket = f"{'wss' if request.scheme == 'https' else 'ws'}://{request.host}/ws"
        size = min(max(to_int(request.query.get("fontsize", "16"), 16), 8), 48)
        return {"title": self.title, "websocket": websocket, "font_size": size}

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """The terminal of one who looks, from the beginning to the end."""
        websocket = web.WebSocketResponse(heartbeat=15)
        await websocket.prepare(request)
        if self._free < 1:
            await websocket.close(message=b"every seat is taken")
            return websocket
        self._free -= 1
        try:
            with TemporaryDirectory(prefix="argmap-", ignore_cleanup_errors=True) as folder:
                await self._look(websocket, request, Path(folder))
        finally:
            self._free += 1
        return websocket

    async def _look(self, websocket: web.WebSocketResponse, request: web.Request, folder: Path) -> None:
        terminal = Terminal(
            self._program(self._map_file if self._edits else copied(self._map_file, folder)),
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=_closing(websocket),
            download_manager=self.download_manager,
        )
        terminal.folder = "" if self._edits else str(folder)
        columns, lines = (to_int(request.query.get(name, ""), usual) for name, usual in (("width", 80), ("height", 24)))
        await terminal.start(min(columns, 500), min(lines, 200))
        try:
            await self._process_messages(websocket, terminal)
        finally:
            await terminal.stop()


def _closing(websocket: web.WebSocketResponse) -> Any:
    async def close() -> None:
        await websocket.close()

    return close
