"""Who may come in: whoever has the key, from a page that was served here, by an address of this machine."""

from __future__ import annotations

import hmac
import socket
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

from aiohttp import web

if TYPE_CHECKING:
    from aiohttp.typedefs import Handler, Middleware

_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the page may load: what comes from here, and nothing else."""

HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Referrer-Policy": "no-referrer",  # the address has the key in it
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

_NO_KEY = "This address lacks its key. Open the whole address that argmap serve printed, up to its end.\n"
_WRONG_NAME = "This is not the name of this machine. Open the address that argmap serve printed.\n"
_ELSEWHERE = "This was asked by a page from elsewhere.\n"


class Guard(NamedTuple):
    """The key, and where it is kept."""

    key: str
    cookie: str

    def middleware(self) -> Middleware:
        """What looks at each request before anything is done for it."""

        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            refusal = self.refusal(request)
            if refusal:
                return web.Response(status=403, text=refusal, headers=HEADERS)
            response = await handler(request)
            if not response.prepared:
                response.headers.update(HEADERS)
                response.set_cookie(self.cookie, self.key, httponly=True, samesite="Strict")
            return response

        return guarded

    def refusal(self, request: web.Request) -> str:
        """Why it is not let in; empty where it is."""
        if not is_of_this_machine(request.host):
            return _WRONG_NAME
        origin = request.headers.get("Origin")
        is_from_here = origin == f"{request.scheme}://{request.host}"
        if not is_from_here and (origin is not None or request.headers.get("Upgrade", "").lower() == "websocket"):
            return _ELSEWHERE
        shown = (request.query.get("key", ""), request.cookies.get(self.cookie, ""))
        return "" if any(hmac.compare_digest(one.encode(), self.key.encode()) for one in shown) else _NO_KEY


def is_of_this_machine(host: str) -> bool:
    """Whether a browser was sent here by a number or a name of ours, and not by a name that somebody points at us."""
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    name = name.strip("[]").casefold()
    own = socket.gethostname().casefold()
    if name in ("localhost", own, f"{own.partition('.')[0]}.local"):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
