"""Texts of others without keys: servers repeat in their errors what they were sent."""

from __future__ import annotations

import base64
import os
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from argmap.draft.llm.naming import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECRET_NAME = re.compile(r"KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL", re.IGNORECASE)

_SHORTEST = 6
"""Characters: what is shorter would be found in ordinary words."""

_IS = r"""["']?\s*(?:provided\s*)?(?:[:=]|%3D)\s*["']?"""
_VALUE = r"""[^\s"'<>&,;)}\]]+"""

_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), left)
    for pattern, left in (
        (r"""\b([a-z][a-z0-9+.-]*://)[^/@\s"'<>]+@""", r"\1"),
        (rf"""(authorization{_IS})[^"',;<>}}\]\r\n]+""", r"\1…"),
        (rf"((?:api|access|secret|private|auth|subscription|session)[-_ ]?(?:key|token){_IS}){_VALUE}", r"\1…"),
        (rf"(\b(?:[\w-]+-)?(?:password|passwd|secret|credential|signature|token|auth|sig){_IS}){_VALUE}", r"\1…"),
        (rf"([?&;][\w-]*key=){_VALUE}", r"\1…"),
        (rf"(key{_IS})(?=[^\s]*\d){_VALUE}", r"\1…"),
        (r"\b(bearer|digest|negotiate)\s+[^\s\"',;<>)}\]]+", r"\1 …"),
        (r"\b(basic)\s+(?-i:(?=[A-Za-z0-9+/_-]*[A-Z0-9=])[A-Za-z0-9+/_-]{6,}=*)", r"\1 …"),
        (r"\b(?:sk|pk|gsk|xai|hf|key|gh[a-z])[-_][\w-]{6,}|\bAIza[\w-]{10,}|\bAKIA\w{12,}", "…"),
        (r"\beyJ[\w-]{6,}(?:\.[\w-]*)*|\b[0-9a-f]{32,}\b", "…"),
    )
)
"""What a key stands in, and what is left of it."""


def masked(said: str, longest: int = 200, *, address: str = "") -> str:
    """A text in one line without keys.

    Args:
        said: anything.
        longest: the most characters that are left of it.
        address: the server's, whose own secrets are masked wherever they stand.
    """
    for secret in sorted((*_of_the_environment(), *_of_an_address(address)), key=len, reverse=True):
        said = said.replace(secret, "…")
    for pattern, left in _PATTERNS:
        said = pattern.sub(left, said)
    return plain(said, longest)


def _of_the_environment() -> Iterator[str]:
    for name, value in os.environ.items():
        if _SECRET_NAME.search(name) and len(value) >= _SHORTEST:
            yield value


def _of_an_address(address: str) -> Iterator[str]:
    """Passwords and keys in an address, as they stand there and as a server may repeat them."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    userinfo = parts.netloc.rpartition("@")[0]
    values = [value for name, value in parse_qsl(parts.query) if _SECRET_NAME.search(name)]
    for secret in (userinfo, userinfo.partition(":")[2], *values):
        for form in (secret, unquote(secret)):
            if len(form) >= _SHORTEST:
                yield form
                yield base64.b64encode(form.encode()).decode()
