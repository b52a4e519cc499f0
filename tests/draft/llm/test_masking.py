from __future__ import annotations

import base64

import pytest

from argmap.draft.llm.masking import masked

SECRET = "hunter2Hunter2"
BASIC = base64.b64encode(f"mara:{SECRET}".encode()).decode()


@pytest.mark.parametrize(
    "said",
    [
        "Authorization: Basic SECRET",
        '{"authorization": "Basic SECRET"}',
        "{'Authorization': 'Digest username=mara response=SECRET'}",
        "Proxy-Authorization=SECRET",
        "wrong credentials: Basic SECRET.",
        "bad header Bearer SECRET, sorry",
        "x-api-key: SECRET",
        '"X-Goog-Api-Key": "SECRET"',
        "api_key=SECRET&model=a",
        "Incorrect API key provided: SECRET. You can find it",
        "GET /v1?key=SECRET failed",
        "GET https://host/v1?model=a&access_token=SECRET#x failed",
        "https://host/v1?sig=SECRET",
        "https://mara:SECRET@host/v1 does not answer",
        "postgres://mara:SECRET@host",
        "password=SECRET",
        "client-secret: SECRET",
        "invalid key: SECRET",
        "token: SECRET",
    ],
)
@pytest.mark.parametrize("secret", [SECRET, BASIC])
def test_a_key_is_masked_in_whatever_it_stands(said: str, secret: str) -> None:
    shown = masked(said.replace("SECRET", secret))
    assert secret not in shown
    assert secret[:8] not in shown


@pytest.mark.parametrize(
    "key", ["sk-verysecret-0123", "AIzaSyA1234567890", "eyJhbGciOi.eyJzdWIi.abc", "0f" * 16, "ghp_a1b2c3d4"]
)
def test_what_looks_like_a_key_is_masked_alone(key: str) -> None:
    assert masked(f"the value {key} is refused") == "the value … is refused"


@pytest.mark.parametrize(
    "said",
    [
        "Unsupported value: temperature does not support 0",
        "max_tokens: 5 is too small; at most 4096 tokens",
        "Basic authentication is off; a basic plan has no models",
        "unknown key: temperature",
        "no model gpt-5 at http://localhost:11434/v1",
    ],
)
def test_other_words_stay(said: str) -> None:
    assert masked(said) == said


@pytest.mark.parametrize("form", [SECRET, BASIC, f"mara:{SECRET}"])
def test_an_address_keeps_its_own_secrets(form: str) -> None:
    address = f"https://mara:{SECRET}@host/v1"
    assert masked(f"echo {form} echo", address=address) == "echo … echo"


def test_what_an_address_asks_with_is_kept_too() -> None:
    address = "https://host/v1?api-key=plainwordsonly&model=a-long-name"
    assert masked("echo plainwordsonly a-long-name", address=address) == "echo … a-long-name"
    assert masked(address) == "https://host/v1?api-key=…&model=a-long-name"


def test_keys_of_the_environment_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_SERVICE_TOKEN", "plainwordsonly")
    assert masked("echo plainwordsonly") == "echo …"


def test_a_key_that_the_cut_would_split_is_masked() -> None:
    assert "hunter" not in masked(f"{'x' * 190} password={SECRET}")
