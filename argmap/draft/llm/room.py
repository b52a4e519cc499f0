"""How much a server of one's own takes at once: asked of it where it says so, else said to the person."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from typing import Any, Final, NamedTuple

from argmap.draft.llm.pieces import LONGEST_PIECE

NEEDED_TOKENS: Final = 14_000
"""For a question about a whole piece of an article, and its answer."""

_SHORTEST_PIECE = 1_500
_SHORTEST_CONTEXT = 4_000
_SECONDS = 5
_LARGEST = 5_000_000
_NAMES = ("max_model_len", "context_length", "context_window", "max_context_length", "n_ctx")
"""What servers call the number of tokens that a model takes: vLLM, LM Studio, llama.cpp and others."""


class Room(NamedTuple):
    """How much of an article goes into one question."""

    longest_piece: int = LONGEST_PIECE
    notice: str = ""
    """What a person should know about it."""


def room_of(address: str, model: str) -> Room:
    """How much goes into a question to a model; all that argmap asks where it is not at an address of one's own."""
    if not address.strip().startswith(("http://", "https://")):
        return Room()
    tokens = _context(_models(address.strip()), model)
    if tokens is None:
        return Room(
            notice=f"The server does not say how many tokens it takes at once; it needs about {NEEDED_TOKENS:,} "
            "(for Ollama: OLLAMA_CONTEXT_LENGTH=16384). With fewer, answers break off."
        )
    if tokens >= NEEDED_TOKENS:
        return Room()
    longest = max(_SHORTEST_PIECE, LONGEST_PIECE * (tokens - _SHORTEST_CONTEXT) // (NEEDED_TOKENS - _SHORTEST_CONTEXT))
    return Room(longest, f"The server takes {tokens:,} tokens at once, so articles were read in short parts.")


def _models(address: str) -> list[Any]:
    """What the server says of its models; nothing where it does not."""
    from argmap.draft.llm.asking import OWN_KEY  # noqa: PLC0415 - asking is not needed elsewhere here

    headers = {"Authorization": f"Bearer {os.environ.get(OWN_KEY) or 'none'}"}
    try:
        request = urllib.request.Request(f"{address.rstrip('/')}/models", headers=headers)  # noqa: S310 - http alone
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310
            said = json.loads(answer.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return []
    models = said.get("data") if isinstance(said, dict) else None
    return models if isinstance(models, list) else []


def _context(models: list[Any], name: str) -> int | None:
    """The tokens that the model takes, if one of this name says so."""
    bare = name.strip().rpartition(":")[2]
    for one in models:
        if isinstance(one, dict) and one.get("id") in (name.strip(), bare):
            meta = one.get("meta")
            known = {**(meta if isinstance(meta, dict) else {}), **one}
            for key in _NAMES:
                if isinstance(known.get(key), int) and known[key] > 0:
                    return int(known[key])
    return None
