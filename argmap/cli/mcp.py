"""`argmap mcp`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

Root = Annotated[
    Path | None,
    typer.Argument(metavar="FOLDER", help="All that the assistant may see. [the current folder]", show_default=False),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Whose its proposals are. [what it calls itself]")]


def mcp(folder: Root = None, *, by: By = "") -> None:
    """Let an assistant read articles and propose maps (Model Context Protocol, over standard input and output).

    Example: argmap mcp debates

    Not to be run by hand: an assistant starts it, as its settings say. It sees the files below the folder alone. All
    that it makes is proposed, and accepting stays yours; whoever has a map open meanwhile loses nothing.
    """
    from argmap.adding import adding
    from argmap.errors import ExtraMissingError, FileError

    root = Path(os.path.realpath(folder or Path.cwd()))
    if not root.is_dir():
        raise FileError(f"{folder}: there is no such folder; name the one that your articles and maps are in", root)
    if root == Path(root.anchor):
        raise FileError(f"{root}: this is every file there is; name a folder: argmap mcp FOLDER", root)
    try:
        from argmap.mcp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "mcp_types"):
            raise
        raise ExtraMissingError(f"serving assistants needs one more package; add it: {adding('mcp')}") from error
    os.chdir(root)
    serve(root, by=by)
