"""What a person is told where a model cannot be asked, or answers nothing of use."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import traceback
from base64 import b64encode
from decimal import Decimal

import pytest

from argmap.draft.drafting import Wishes
from argmap.draft.llm import draft_by_llm
from argmap.draft.llm.asking import Spent
from argmap.errors import DraftError, ExtraMissingError

from .samples import both, good, wishes
from .serving import Asked, Said, completion, serving

KEY = "sk-verysecret-0123456789"

BASIC = b64encode(KEY.encode()).decode()


def refused(said: Said, *, timeout_seconds: float = 30) -> DraftError:
    """What is told where the server answers so."""
    with serving(lambda _: said) as server, pytest.raises(DraftError) as caught:
        draft_by_llm(both(), wishes(server.address), timeout_seconds=timeout_seconds)
    return caught.value


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (Said(text="I would rather talk about the weather."), "no answer of the form"),
        (Said(answer={"claims": [{"rubbish": 1}]}), "no answer of the form"),
        (Said(answer={"claims": 7}), "no answer of the form"),
        (Said(body=b"<html>rubbish</html>"), "correct the address"),
        (Said(body=b'{"choices": 3}'), "failed (TypeError"),
        (Said(body=b"{}"), "tiny:1b"),
        (Said(500, {"message": "boom"}), "HTTP 500"),
        (Said(401, {"message": f"wrong key {KEY}"}), "refused the key"),
        (Said(404, {"message": "no such model"}), "HTTP 404"),
        (Said(429, {"message": "slow down"}, headers={"x-should-retry": "false", "retry-after": "7"}), "7 seconds"),
        (Said(400, {"message": f"bad request with {KEY}"}), "refused the question"),
        (Said(400, {"message": f"bad header x-api-key: {KEY[3:]}, Basic {BASIC}"}), "refused the question"),
        (Said(closes=True), "start the server"),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, said: Said, told: str) -> None:
    monkeypatch.setenv("ARGMAP_API_KEY", KEY)
    error = refused(said)
    assert told in str(error)
    assert "\n" not in str(error)
    assert ": " in str(error)
    shown = "".join(traceback.format_exception(error))
    assert KEY[3:] not in shown
    assert BASIC not in shown


def test_a_server_that_hangs_is_not_waited_for() -> None:
    done = threading.Event()
    try:
        assert "silent for 0.3 seconds" in str(refused(Said(waits=done), timeout_seconds=0.3))
    finally:
        done.set()


def test_a_slow_answer_is_waited_for_as_long_as_it_goes_on() -> None:
    with serving(lambda asked: good(asked)._replace(pause=0.04)) as server:
        began = time.monotonic()
        draft_by_llm(both(), wishes(server.address), timeout_seconds=0.4)
        assert time.monotonic() - began > 0.8


def test_a_server_that_falls_silent_in_its_answer_is_told() -> None:
    with (
        serving(lambda asked: good(asked)._replace(pause=1.2)) as server,
        pytest.raises(DraftError, match="silent for"),
    ):
        draft_by_llm(both(), wishes(server.address), timeout_seconds=0.4)


def test_a_server_that_does_not_stream_is_asked_without() -> None:
    def answers(asked: Asked) -> Said:
        whole = good(asked)
        return whole._replace(body=json.dumps(completion(asked, whole)).encode())

    with serving(answers) as server:
        assert draft_by_llm(both(), wishes(server.address)).map.issues
    assert [bool(asked.body.get("stream")) for asked in server.asked].count(False) == 3


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(DraftError, match="start the server there"):
        draft_by_llm(both(), wishes("http://127.0.0.1:9/v1"))


def test_a_model_that_refuses_a_temperature_is_asked_without() -> None:
    def answers(asked: Asked) -> Said:
        if "temperature" in asked.body:
            return Said(400, {"message": "Unsupported value: 'temperature'"})
        return good(asked)

    with serving(answers) as server:
        draft_by_llm(both(), wishes(server.address))
    assert ["temperature" in asked.body for asked in server.asked] == [True, False, False, False]


def test_a_key_of_its_own_goes_to_a_server_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGMAP_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-another-one")
    with serving(good) as server:
        draft_by_llm(both(), wishes(server.address))
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_providers_key_never_goes_to_a_server_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ARGMAP_API_KEY", raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with serving(good) as server:
        draft_by_llm(both(), wishes(server.address))
    assert KEY not in str(server.asked[0].headers)


def test_a_providers_own_model_is_asked_and_priced(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(good) as server:
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        monkeypatch.setenv("OPENAI_BASE_URL", server.address)
        made, notices = draft_by_llm(both(), Wishes(model="openai-chat:gpt-4o"))
    assert {asked.body["model"] for asked in server.asked} == {"gpt-4o"}
    assert made.claims[0].origin is not None
    assert made.claims[0].origin.by == "llm openai-chat:gpt-4o"
    assert notices[-1].startswith("3,000 tokens in, 600 out; about $0.0")


def test_a_model_must_be_named() -> None:
    with pytest.raises(DraftError, match="provider:name"):
        draft_by_llm(both(), Wishes())


@pytest.mark.parametrize(
    ("model", "address", "told"),
    [
        ("gpt-5", "", "names no provider"),
        ("nobody:gpt-5", "", "no model is known"),
        ("openai:gpt-5", "", "OPENAI_API_KEY"),
        ("anthropic:claude-sonnet-4-5", "", "pip install .*'pydantic-ai-slim\\[anthropic\\]'"),
        ("llama", "localhost:11434", "no address"),
        ("llama", "http://[::1", "another model"),
        ("ollama:llama3", "", "needs the address"),
    ],
)
def test_a_model_that_cannot_be_asked_is_told(
    monkeypatch: pytest.MonkeyPatch, model: str, address: str, told: str
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    monkeypatch.delenv("OLLAMA_BASE_URL", raising=False)
    monkeypatch.setitem(sys.modules, "anthropic", None)
    with pytest.raises(DraftError, match=told):
        draft_by_llm(both(), Wishes(model=model, address=address))


def test_without_the_library_a_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pydantic_ai", None)
    with pytest.raises(
        ExtraMissingError, match=r"needs one more package; add it: .*pip install .*'pydantic-ai-slim\[openai\]'"
    ):
        draft_by_llm(both(), Wishes(model="openai:gpt-5"))


def test_the_library_is_loaded_only_when_a_model_is_asked() -> None:
    code = "import argmap.draft.llm, sys; print(*({'pydantic_ai', 'openai'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_what_it_cost_is_said_as_far_as_it_is_known() -> None:
    assert Spent(12345, 2345, Decimal("0.031")).sentence() == "12,345 tokens in, 2,345 out; about $0.03."
    assert Spent(1, 1, Decimal("0.0001")).sentence() == "1 tokens in, 1 out; less than $0.01."
    assert Spent(12345, 2345, None).sentence() == "12,345 tokens in, 2,345 out."
    assert "did not say" in Spent().sentence()
