"""What is wrong between a browser and the server: each link of the chain tried from outside, as a browser does it.

It asks as a reader's browser would, at the address that readers use, so a proxy, a firewall or a name that stands in
the way shows itself. It sends nothing but these requests, and changes nothing.
"""

import http.client
import json
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from websockets.exceptions import InvalidHandshake, InvalidStatus, WebSocketException
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from journey.settings import in_address
from journey.streamlit_seam import serving

WAIT = 10.0
"""In seconds: how long each answer is awaited."""

_MANY = 12_000
"""In bytes: as many cookies as a hospital's whole website may set; some proxies allow 8,192 unless they are told."""

_APART = timedelta(minutes=5)
"""How far two clocks may be apart that go well."""

_NO_HEALTH = "Pages come all the same. Let the proxy hand every path on: a balancer and a monitor ask for this one."

_SCRIPT = re.compile(r'<script[^>]*\bsrc="([^"]+)"')
_ROOT = re.compile(r'BACKEND_BASE_URL: location\.origin \+ "([^"]*)"')
_OURS = 'id="journey-first"'
"""What stands in our pages, and in no page of a proxy."""


@dataclass(frozen=True)
class Finding:
    """One thing that was tried."""

    tried: str
    wrong: str = ""
    """Empty where all is well."""
    do: str = ""
    stops: bool = False
    """Whether what comes after it cannot be tried."""

    def __str__(self) -> str:
        return f"WRONG  {self.tried}: {self.wrong}\n       {self.do}" if self.wrong else f"ok     {self.tried}"


class Answer(dict[str, str]):
    """The headers of an answer, by their names in small letters, with its status and its content."""

    status: int = 0
    body: bytes = b""
    trouble: str = ""
    """Why it is not what was asked for; empty where it is (status 200)."""


def examined(address: str) -> Iterator[Finding]:
    """Everything that is tried at an address, one after the other. It may have the path below
    which the pages stand: ``https://example.org/journey``."""
    where = urlsplit(address if "://" in address else f"https://{address}")
    try:
        port = where.port or (443 if where.scheme == "https" else 80)
    except ValueError:  # more than there are
        port = 0
    if where.scheme not in ("http", "https") or not where.hostname or not port:
        yield Finding(address, "is not an address", "Write it like https://journey.example.org.", stops=True)
        return
    site = _Site(where.scheme, where.hostname, port, where.path.rstrip("/"))
    for look in (_name, _line, _health, _page, _path, _scripts, _cookies, _stream):
        found = look(site)
        yield found
        if found.stops:
            return


@dataclass(frozen=True)
class _Site:
    scheme: str
    host: str
    port: int
    root: str
    """The path below which the pages stand: ``/journey``, or empty."""

    @property
    def name(self) -> str:
        """The host as an address writes it."""
        return in_address(self.host)


def _name(site: _Site) -> Finding:
    tried = f"the name {site.host}"
    try:
        socket.getaddrinfo(site.host, site.port, type=socket.SOCK_STREAM)
    except OSError as error:
        do = "Look at the spelling, and at the name server of this network."
        return Finding(tried, f"is not known here ({error})", do, stops=True)
    return Finding(tried)


def _line(site: _Site) -> Finding:
    tried = f"the connection to {site.host}:{site.port}"
    try:
        with socket.create_connection((site.host, site.port), WAIT) as line:
            if site.scheme == "https":
                with ssl.create_default_context().wrap_socket(line, server_hostname=site.host):
                    pass
    except ssl.SSLCertVerificationError as error:
        wrong = f"has a certificate that browsers refuse ({error.verify_message})"
        return Finding(tried, wrong, "Renew it, or give the server its whole chain.", stops=True)
    except ssl.SSLError as error:
        return Finding(tried, f"speaks no TLS ({error.reason})", "Ask with http://, or set up TLS there.", stops=True)
    except OSError as error:
        do = "See that the server or its proxy runs, and that no firewall stands between."
        return Finding(tried, f"cannot be made ({error})", do, stops=True)
    return Finding(tried)


def _health(site: _Site) -> Finding:
    tried = "/healthz"
    answer = _ask(site, "/healthz")
    if not answer.status:
        return Finding(tried, answer.trouble, _NO_HEALTH)
    if answer.status == 421:
        do = f"Add {site.name} to JOURNEY_HOSTS, or set JOURNEY_BASE_ADDRESS."
        return Finding(tried, f"the server is not served as {site.host}", do, stops=True)
    if answer.status in (502, 503, 504):
        do = "The proxy answers, and the server behind it does not: start it, and look at its log."
        return Finding(tried, f"answers {answer.status}", do, stops=True)
    try:
        said = json.loads(answer.body)
        status, content = said["status"], said["content"]
    except (ValueError, KeyError, TypeError):
        wrong = f"answers {answer.status} with something that is not ours"
        return Finding(tried, wrong, _NO_HEALTH)
    if status != "ok":
        return Finding(tried, "the content has mistakes", "; ".join(content)[:500])
    return _clock(tried, said.get("time", ""))


def _clock(tried: str, told: str) -> Finding:
    """Whether the server's clock goes as this machine's does. A server before that told no time."""
    now = datetime.now(UTC)
    try:
        apart = datetime.fromisoformat(told) - now
    except ValueError:
        return Finding(tried)
    if abs(apart) <= _APART:
        return Finding(tried)
    far = str(timedelta(seconds=round(abs(apart).total_seconds()))).replace(",", " and")
    wrong = f"the server's clock is {far} {'ahead of' if apart > timedelta() else 'behind'} this machine's"
    return Finding(tried, wrong, "On both, see timedatectl: plans say today and tomorrow by the server's clock.")


def _page(site: _Site) -> Finding:
    tried = "the first page"
    answer = _ask(site, "/", {"Accept-Encoding": "gzip, br"})
    if not answer.status:
        return Finding(tried, answer.trouble, "Look at the log of the server and of the proxy.", stops=True)
    if answer.status in (301, 302, 303, 307, 308):
        return Finding(tried, f"leads to {answer.get('location', 'elsewhere')}", "Examine that address.", stops=True)
    plain = _ask(site, "/", {"Accept-Encoding": "identity"})
    if answer.trouble or _OURS.encode() not in plain.body:
        do = "Something answers in the server's place: a login, a proxy's own page, or another server."
        return Finding(tried, f"is not ours (status {answer.status})", do, stops=True)
    if "content-security-policy" not in answer:
        do = "Let the proxy pass on the header Content-Security-Policy."
        return Finding(tried, "comes without the policy that protects readers", do)
    if "content-encoding" not in answer:
        return Finding(tried, "comes uncompressed", "Let the proxy pass on Accept-Encoding: it is five times as large.")
    return Finding(tried)


def _path(site: _Site) -> Finding:
    tried = f"the path {site.root or '/'}"
    said = _ROOT.search(_ask(site, "/", {"Accept-Encoding": "identity"}).body.decode(errors="replace"))
    if said and said[1] != site.root:
        do = f"Set JOURNEY_BASE_ADDRESS to {site.scheme}://{site.name}{site.root}, or ask at the address that is set."
        return Finding(tried, f"is not the one below which the pages think they stand, {said[1] or '/'}", do)
    return Finding(tried)


def _scripts(site: _Site) -> Finding:
    tried = "the scripts"
    page = _ask(site, "/", {"Accept-Encoding": "identity"})
    if not page.status:
        return Finding(tried, page.trouble, "Try again.", stops=True)
    for found in _SCRIPT.findall(page.body.decode(errors="replace")):
        path = "/" + found.removeprefix("./").lstrip("/")
        answer = _ask(site, path)
        if answer.trouble:
            do = "Let the proxy hand on every path, and keep no old pages."
            return Finding(tried, f"{path} {answer.trouble}", do)
        if "javascript" not in answer.get("content-type", ""):
            wrong = f"{path} comes as {answer.get('content-type', 'nothing')}"
            return Finding(tried, wrong, "Let the proxy pass on the header Content-Type.")
    for path in (serving.HEALTH, serving.HOST_CONFIG):
        answer = _ask(site, path)
        if answer.trouble:
            return Finding(tried, f"{path} {answer.trouble}", "Let the proxy hand on what begins with /_stcore/.")
    return Finding(tried)


def _cookies(site: _Site) -> Finding:
    tried = f"{_MANY // 1000} KB of cookies"
    answer = _ask(site, "/", {"Cookie": f"journey-doctor={'0' * _MANY}"})
    if answer.trouble:
        do = "Let the proxy take as many as the server, 16 KB (nginx: large_client_header_buffers; Apache: "
        return Finding(tried, answer.trouble, f"{do}LimitRequestFieldSize): a website around the pages sets them.")
    return Finding(tried)


def _stream(site: _Site) -> Finding:
    tried = "the live line (websocket)"
    default = 443 if site.scheme == "https" else 80
    origin = f"{site.scheme}://{site.name}" + ("" if site.port == default else f":{site.port}")
    address = f"{'wss' if site.scheme == 'https' else 'ws'}://{site.name}:{site.port}{site.root}{serving.STREAM}"
    protocols = [Subprotocol(name) for name in serving.protocols()]
    try:
        with connect(
            address, origin=Origin(origin), subprotocols=protocols, open_timeout=WAIT, close_timeout=1, proxy=None
        ):
            return Finding(tried)
    except InvalidStatus as error:
        status = error.response.status_code
        return Finding(tried, f"is answered {status}", _REFUSED.get(status, _NO_UPGRADE))
    except (InvalidHandshake, WebSocketException) as error:
        return Finding(tried, f"is not made ({error})", _NO_UPGRADE)
    except (OSError, TimeoutError) as error:
        return Finding(tried, f"is not made ({error or 'no answer'})", _NO_UPGRADE)


_NO_UPGRADE = (
    "Let the proxy hand on websockets (Upgrade and Connection). Without them, readers have every word and no buttons "
    "that need the server."
)
_REFUSED = {
    403: "The server does not know the page's name: pass on the Host header, or add the name to JOURNEY_HOSTS.",
    421: "The server does not know this name: add it to JOURNEY_HOSTS.",
    431: "Too many cookies come along: give the pages a name of their own.",
    503: "As many people read as JOURNEY_MOST_SESSIONS allows.",
}


def _ask(site: _Site, path: str, headers: dict[str, str] | None = None) -> Answer:
    """An answer, without following where it leads; one without a status where there is none."""
    kind: Callable[..., http.client.HTTPConnection] = (
        http.client.HTTPSConnection if site.scheme == "https" else http.client.HTTPConnection
    )
    line = kind(site.host, site.port, timeout=WAIT)
    try:
        line.request("GET", site.root + path, headers=headers or {})
        response = line.getresponse()
        answer = Answer({name.lower(): value for name, value in response.getheaders()})
        answer.status, answer.body = response.status, response.read()
        answer.trouble = "" if answer.status == 200 else f"answers {answer.status}"
    except (OSError, http.client.HTTPException) as error:
        answer = Answer()
        answer.trouble = f"gives no answer ({error or type(error).__name__})"
    finally:
        line.close()
    return answer
