"""What is installed is what was locked, and nothing in it is known to be vulnerable."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.audit import FOUND, UNREACHABLE, audit
from tests.conftest import ROOT

PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.M)


def pins(name: str) -> dict[str, set[str]]:
    """The versions of each package in a list; more than one where they differ between versions of Python."""
    found: dict[str, set[str]] = {}
    for package, version in PINNED.findall((ROOT / name).read_text()):
        found.setdefault(re.sub(r"[._-]+", "-", package).lower(), set()).add(version)
    return found


LISTS = ("requirements", "requirements-author", "requirements-dev", "scripts/judges/requirements")


@pytest.mark.parametrize("name", LISTS)
def test_all_that_is_asked_for_is_locked_with_hashes(name: str) -> None:
    """If this fails: make lock."""
    asked, locked = pins(f"{name}.in"), pins(f"{name}.txt")
    assert {package: locked.get(package) for package in asked} == asked
    lines = (ROOT / f"{name}.txt").read_text().replace("\\\n", " ").splitlines()
    assert [line for line in lines if PINNED.match(line) and "--hash=sha256:" not in line] == []
    assert not re.search("://", "\n".join(lines))


def test_tests_run_with_what_the_app_runs_with() -> None:
    test = pins("requirements-dev.txt")
    for name in ("requirements.txt", "requirements-author.txt"):
        run = pins(name)
        assert {package: test.get(package) for package in run} == run


def test_the_documentation_says_why_each_is_there() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text().lower()
    asked = [package for name in LISTS for package in pins(f"{name}.in")]
    for folder in (ROOT, ROOT / "scripts" / "judges"):
        named = json.loads((folder / "package.json").read_text())
        asked += [*named.get("dependencies", {}), *named.get("devDependencies", {})]
    assert [package for package in asked if not re.search(rf"(?<![\w-]){package}(?![\w-])", told)] == []


@pytest.fixture
def service() -> Iterator[Callable[[str], str]]:
    """A list of vulnerabilities of our own, which knows one of one package; returns its address."""
    servers = []

    def of(package: str) -> str:
        class List(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                known = {"id": "OSV-0", "summary": "A hole", "affected": [
                    {"package": {"ecosystem": "PyPI", "name": package}, "versions": [asked["version"]]}
                ]}  # fmt: skip
                found = {"vulns": [known]} if asked["package"]["name"] == package else {}
                content = json.dumps(found).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), List)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield of
    for server in servers:
        server.shutdown()
        server.server_close()


def test_the_audit_fails_for_a_package_with_a_hole_and_for_no_other(
    service: Callable[[str], str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert audit(service("starlette")) == FOUND
    assert "starlette" in capfd.readouterr().out
    assert audit(service("flatbuffers")) == FOUND, "of a judge"
    assert audit(service("none-of-ours")) == 0
    assert audit("http://127.0.0.1:9") == UNREACHABLE


def test_no_hole_is_known_today(capfd: pytest.CaptureFixture[str]) -> None:
    ended = audit()
    if ended == UNREACHABLE:
        pytest.skip("the list of vulnerabilities cannot be reached from here")
    assert ended == 0, capfd.readouterr().out
