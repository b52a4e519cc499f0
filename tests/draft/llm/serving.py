"""A server on this machine that speaks the OpenAI chat protocol, and says what a test wants it to say."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Asked(NamedTuple):
    """A question as the server got it."""

    form: str
    """Which form is to be filled in: article, corrections, attaching or between."""
    instructions: str
    question: str
    body: dict[str, Any]
    headers: dict[str, str]
    """By their names in small letters."""


class Said(NamedTuple):
    """What the server does with a question."""

    status: int = 200
    answer: Any = None
    """The form, filled in."""
    text: str | None = None
    """Words beside the form, as of a model that does not call tools."""
    body: bytes | None = None
    """The whole body, where it is not the protocol's."""
    headers: dict[str, str] | None = None
    closes: bool = False
    """Whether it closes the connection without a word."""
    waits: threading.Event | None = None
    """What it waits for before it answers."""
    pause: float = 0
    """Seconds between the parts of a streamed answer."""


class Served(NamedTuple):
    """A running server."""

    address: str
    asked: list[Asked]
    """What it was asked, in order."""


class _Talking(BaseHTTPRequestHandler):
    """Sends what a test wants to be sent."""

    protocol_version = "HTTP/1.1"

    def stream(self, chunks: Iterator[bytes], pause: float) -> None:
        """Send an answer part by part."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for chunk in chunks:
            with suppress(OSError):
                self.wfile.write(chunk)
                self.wfile.flush()
            time.sleep(pause)

    def say(self, status: int, payload: bytes, headers: dict[str, str], *, kind: str = "application/json") -> None:
        """Send an answer at once."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(answers: Callable[[Asked], Said], *, takes: int = 32_000) -> Iterator[Served]:
    """A server that answers so, in a stream where it is asked for one, while the block runs.

    Args:
        answers: what it says to a question.
        takes: how many tokens its models take, as it says.
    """
    asked: list[Asked] = []

    class Handler(_Talking):
        def do_GET(self) -> None:
            models = [{"id": name, "max_model_len": takes} for name in ("tiny:1b", "tiny")]
            self.say(200, json.dumps({"data": models}).encode(), {})

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            question = _asked(body, {name.lower(): value for name, value in self.headers.items()})
            asked.append(question)
            said = answers(question)
            if said.waits is not None:
                said.waits.wait(20)
            if said.closes or said.waits is not None:
                self.close_connection = True
                return
            headers = said.headers or {}
            if said.body is not None:
                self.say(said.status, said.body, headers)
            elif body.get("stream") and said.status == 200:
                self.stream(_chunks(question, said), said.pause)
            else:
                self.say(said.status, json.dumps(completion(question, said)).encode(), headers)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_port}/v1", asked)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _asked(body: dict[str, Any], headers: dict[str, str]) -> Asked:
    said = {message["role"]: message["content"] for message in reversed(body["messages"])}
    fields = body["tools"][0]["function"]["parameters"]["properties"]
    form = "corrections" if "corrections" in fields else "between" if "same" in fields else "article"
    form = form if form != "article" or "claims" in fields else "attaching"
    return Asked(form, said.get("system") or said.get("developer", ""), said["user"], body, headers)


def _chunks(asked: Asked, said: Said) -> Iterator[bytes]:
    """A completion as servers stream it: the answer in small parts, then why it ended, then what it cost."""
    whole = completion(asked, said)
    message = whole["choices"][0]["message"]
    reason = whole["choices"][0]["finish_reason"]
    for delta in _deltas(message):
        yield _event(whole | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}], "usage": None})
    yield _event(whole | {"choices": [{"index": 0, "delta": {}, "finish_reason": reason}], "usage": None})
    yield _event(whole | {"choices": []})
    yield b"data: [DONE]\n\n"


def _deltas(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if message["content"] is not None:
        yield {"role": "assistant", "content": message["content"]}
    for number, call in enumerate(message.get("tool_calls", ())):
        begun = call | {"index": number, "function": call["function"] | {"arguments": ""}}
        yield {"role": "assistant", "tool_calls": [begun]}
        arguments = call["function"]["arguments"]
        for start in range(0, len(arguments), 200):
            yield {"tool_calls": [{"index": number, "function": {"arguments": arguments[start : start + 200]}}]}


def _event(chunk: dict[str, Any]) -> bytes:
    return b"data: " + json.dumps(chunk | {"object": "chat.completion.chunk"}).encode() + b"\n\n"


def completion(asked: Asked, said: Said) -> dict[str, Any]:
    """The answer as the protocol has it, in no stream."""
    if said.status != 200:
        return {"error": said.answer}
    message: dict[str, Any] = {"role": "assistant", "content": said.text}
    if said.text is None:
        name = asked.body["tools"][0]["function"]["name"]
        call = {"name": name, "arguments": json.dumps(said.answer)}
        message["tool_calls"] = [{"id": "call-1", "type": "function", "function": call}]
    return {
        "id": "chat-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": asked.body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": "tool_calls" if said.text is None else "stop"}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 200, "total_tokens": 1200},
    }
