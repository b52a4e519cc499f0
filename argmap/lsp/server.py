"""The server, over standard input and output: what `asking` says, in the words of editors."""

from __future__ import annotations

import asyncio
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from argmap.errors import Problem, Severity
from argmap.lsp.asking import Looked, Offer, definition, hover, looked_at, offers

if TYPE_CHECKING:
    from argmap.model import Debate

_PAUSE = 0.4
"""Seconds without a key before a text is looked at: a large map takes as long."""

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.INFORMATION: lsp.DiagnosticSeverity.Information,
}


class MapLanguageServer(LanguageServer):
    """Keeps of each map that is open the last state that was one, so that half a word does not silence it."""

    def __init__(self) -> None:
        super().__init__("argmap", version("argmap"))
        self.last: dict[str, Looked] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def look_soon(self, uri: str) -> None:
        """Look at a text as soon as nobody types any more."""
        if uri in self._waiting:
            self._waiting[uri].cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(_PAUSE, self.look, uri)

    def look(self, uri: str) -> None:
        """Look at a text now, and say what is wrong with it."""
        file = Path(to_fs_path(uri) or "map.yaml")
        looked = looked_at(self.workspace.get_text_document(uri).source, file)
        before = self.last.get(uri)
        self.last[uri] = looked if looked.debate or before is None else Looked(looked.problems, before.debate)
        shown = [_diagnostic(one) for one in looked.problems if one.location is None or one.location.path == str(file)]
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri=uri, diagnostics=shown))


def map_server() -> MapLanguageServer:
    """A server with all that it answers to."""
    server = MapLanguageServer()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        server.look(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        server.look_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        debate, text, line, column = _asked(server, params.text_document.uri, params.position)
        said = hover(debate, text, line, column) if debate else ""
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, said)) if said else None

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def defined(params: lsp.DefinitionParams) -> lsp.Location | None:
        debate, text, line, column = _asked(server, params.text_document.uri, params.position)
        file = Path(to_fs_path(params.text_document.uri) or "map.yaml")
        found = definition(debate, text, file, line, column) if debate else None
        if found is None:
            return None
        at = lsp.Position(found.line, found.column)
        return lsp.Location(from_fs_path(str(found.file)) or "", lsp.Range(at, at))

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=[":", "[", ",", " "]))
    def completed(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        debate, text, line, column = _asked(server, params.text_document.uri, params.position)
        found = offers(debate, text, line, column) if debate else ()
        return [_item(one, line, column) for one in found]

    return server


def _asked(server: MapLanguageServer, uri: str, at: lsp.Position) -> tuple[Debate | None, str, int, int]:
    """The last debate that was one, the text as it is now, and a place in it in code points."""
    document = server.workspace.get_text_document(uri)
    place = document.position_codec.position_from_client_units(document.lines, at)
    return server.last.get(uri, Looked(())).debate, document.source, place.line, place.character


def _diagnostic(problem: Problem) -> lsp.Diagnostic:
    line, column = (problem.location.line, problem.location.column) if problem.location else (1, 1)
    start = lsp.Position(max(line - 1, 0), max(column - 1, 0))
    end = lsp.Position(start.line, start.character + 1) if column else lsp.Position(start.line + 1, 0)
    message = "\n".join(filter(None, (problem.message, *problem.details, problem.remedy)))
    return lsp.Diagnostic(
        lsp.Range(start, end), message, _SEVERITIES[problem.severity], code=problem.check, source="argmap"
    )


def _item(offer: Offer, line: int, column: int) -> lsp.CompletionItem:
    label = offer.words if len(offer.words) <= 80 else offer.words[:79] + "…"
    item = lsp.CompletionItem(label, detail=offer.about)
    if offer.replaces:
        start = lsp.Position(line, column - offer.replaces)
        item.text_edit = lsp.TextEdit(lsp.Range(start, lsp.Position(line, column)), offer.words)
        item.filter_text = offer.words
    else:
        item.insert_text = offer.words
    return item
