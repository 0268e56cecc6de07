"""Our own scripts, as they are sent to browsers."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.model.pages import PAGES
from journey.server import browser_scripts

INLINED = ("browser/first/head.js", "browser/first/screens.js")


@pytest.fixture
def client() -> TestClient:
    routes = [Route(f"/{{version}}/{folder}/{{name}}", browser_scripts.module) for folder in browser_scripts.FOLDERS]
    return TestClient(Starlette(routes=routes))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty project."""
    caches = (browser_scripts._read, browser_scripts._graph, browser_scripts.inlined)
    monkeypatch.setattr(browser_scripts, "ROOT", tmp_path)
    for cache in caches:
        cache.cache_clear()
    yield tmp_path
    for cache in caches:
        cache.cache_clear()


@pytest.mark.parametrize("page", PAGES)
def test_all_that_a_module_imports_is_there_and_told_beforehand(client: TestClient, page: str) -> None:
    told = browser_scripts.modules_of(page)  # type: ignore[arg-type]
    assert told
    for address in told:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/javascript")
        for name in re.findall(r' from "([^"]+)"', answer.text):
            assert str(answer.url.join(name).path) in told


def test_the_plan_comes_only_where_it_is_asked_for() -> None:
    address = f"{browser_scripts.modules_address()}plan.js"
    assert [page for page in PAGES if address in browser_scripts.modules_of(page)] == ["plan"]


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_module_is_kept_under_its_own_address_alone(client: TestClient, accepted: str) -> None:
    address = browser_scripts.modules_of("about")[0]
    this = client.get(address, headers={"Accept-Encoding": accepted})
    other = client.get(f"/{'0' * 16}/{address.split('/', 2)[2]}", headers={"Accept-Encoding": accepted})
    assert "immutable" in this.headers["cache-control"]
    assert other.headers["cache-control"] == "no-cache"
    assert this.text == other.text
    assert this.headers.get("content-encoding", "") == accepted


@pytest.mark.parametrize("name", ["none.js", "page.test.js", "types.d.ts", "first%2Fhead.js", "..%2Fpackage.json"])
def test_nothing_else_is_sent(client: TestClient, name: str) -> None:
    assert client.get(f"{browser_scripts.modules_address()}{name}").status_code == 404


@pytest.mark.parametrize("entry", INLINED)
def test_what_stands_in_a_page_needs_nothing_else(entry: str) -> None:
    script = browser_scripts.inlined(entry)
    assert not re.search(r"^\s*(import|export)\b", script, re.M)
    assert "</script" not in script


def test_what_is_for_readers_of_the_files_is_not_sent(folder: Path) -> None:
    (folder / "a.js").write_text('// Why.\n/** @type {URL} */\nconst a = "https://a.b/"; // how\n')
    assert browser_scripts.inlined("a.js") == '(() => {\nconst a = "https://a.b/"; // how\n})();\n'


def test_each_stands_after_what_it_imports(folder: Path) -> None:
    (folder / "a.js").write_text('import { b } from "./b.js";\n\nexport const a = b + 1;\n')
    (folder / "b.js").write_text("export const b = 1;\n")
    assert re.search(r"const b = 1;.*const a = b \+ 1;", browser_scripts.inlined("a.js"), re.S)


def test_two_things_of_one_name_cannot_stand_in_a_page(folder: Path) -> None:
    (folder / "a.js").write_text('import { b } from "./b.js";\n\nfunction act() {\n  b();\n}\n')
    (folder / "b.js").write_text("const act = 1;\n\nexport const b = () => act;\n")
    with pytest.raises(ValueError, match=r"b\.js and a\.js cannot stand in a page together: both name act"):
        browser_scripts.inlined("a.js")


@pytest.mark.parametrize(
    "line", ['import * as b from "./b.js";', 'import { b as c } from "./b.js";', "export default 1;"]
)
def test_an_import_that_cannot_be_left_out_is_refused(folder: Path, line: str) -> None:
    (folder / "a.js").write_text(f"{line}\n")
    (folder / "b.js").write_text("export const b = 1;\n")
    with pytest.raises(ValueError, match=r"a\.js cannot stand in a page: "):
        browser_scripts.inlined("a.js")
