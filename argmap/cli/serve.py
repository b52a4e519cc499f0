"""`argmap serve`."""

from __future__ import annotations

import asyncio
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli.calling import call
from argmap.cli.given import STANDARD_INPUT, look_at_map

MapFile = Annotated[Path, typer.Argument(metavar="MAP", help="A map file.", show_default=False)]
Address = Annotated[
    str,
    typer.Option(
        "--address", metavar="ADDRESS", help="Where it listens; 0.0.0.0 for everybody in this machine's network."
    ),
]
Port = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="Its port; 0: any that is free.")]
Seats = Annotated[int, typer.Option("--seats", metavar="N", min=1, help="So many look at the same time at most.")]
Edit = Annotated[
    bool, typer.Option("--edit", help="All work on the map itself; without it, they look at it and can change nothing.")
]


def serve(
    map_file: MapFile, *, address: Address = "127.0.0.1", port: Port = 8000, seats: Seats = 30, edit: Edit = False
) -> None:
    """Show a map in browsers as `argmap view` shows it, for a room in which nothing can be installed.

    Example: argmap serve debate.yaml --address 0.0.0.0

    It prints an address with a key in it: whoever has it may come in, and nobody else. Nothing but the map and its
    articles can be reached, and nothing can be changed, unless --edit is given. ctrl+c ends it.
    """
    look_at_map(map_file)
    if map_file == STANDARD_INPUT:
        raise typer.BadParameter("standard input cannot be opened again and again; name a file", param_hint="MAP")
    from argmap.adding import adding
    from argmap.errors import ArgmapError, ExtraMissingError
    from argmap.workspace import load_map

    load_map(map_file)
    try:
        from argmap.serve.server import MapServer, Room
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("textual_serve", "aiohttp", "aiohttp_jinja2", "jinja2"):
            raise
        raise ExtraMissingError(
            f"serving browsers needs one more package; add it: {adding('textual-serve')}"
        ) from error

    def tell(at: int, key: str) -> None:
        shown = _own_address() if address in ("0.0.0.0", "::") else address  # noqa: S104 - only where it was asked for
        print(f"http://{f'[{shown}]' if ':' in shown else shown}:{at}/?key={key}", flush=True)
        may = "All work on the map itself" if edit else "They look at it, and can change nothing (--edit lets them)"
        print(f"{may}; ctrl+c ends it.", file=sys.stderr)

    only = () if edit else ("--read-only",)
    server = MapServer(map_file, lambda file: call("view", file, *only), Room(address, port, seats, edits=edit), tell)
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(server.run())
    except OSError as error:
        is_name = isinstance(error, socket.gaierror)
        remedy = "give an --address of this machine, or 0.0.0.0" if is_name else "choose another --port, or 0 for any"
        why = f"{address}:{port} cannot be listened at: {error.strerror or error}; {remedy}"
        raise ArgmapError(why) from error


def _own_address() -> str:
    """This machine's address in its network; nothing is sent to find it."""
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked, suppress(OSError):
        asked.connect(("192.0.2.1", 9))
        return str(asked.getsockname()[0])
    return socket.gethostname()
