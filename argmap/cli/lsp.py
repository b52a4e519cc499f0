"""`argmap lsp`."""

from __future__ import annotations


def lsp() -> None:
    """Help an editor with map files as they are written (Language Server Protocol, over standard input and output).

    Example: argmap lsp

    Not to be run by hand: an editor starts it, as its settings say. It shows what `argmap check` finds, what stands
    behind an id, a quote in its article; goes to a claim or an article; and completes ids and an article's own words.
    """
    from argmap.adding import adding
    from argmap.errors import ExtraMissingError

    try:
        from argmap.lsp.server import map_server
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ExtraMissingError(f"serving editors needs one more package; add it: {adding('pygls')}") from error
    map_server().start_io()
