"""Our own scripts, as they are sent to browsers."""

import re

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.model.pages import PAGES, PageId
from journey.server import browser_scripts, bundles

INLINED = ("browser/first/head.js", "browser/first/screens.js")


@pytest.fixture
def client() -> TestClient:
    return TestClient(
        Starlette(routes=[Route(f"/{{version}}/{browser_scripts.FOLDER}/{{name}}", browser_scripts.module)])
    )


@pytest.mark.parametrize("page", PAGES)
def test_all_that_a_page_imports_is_there_and_told_beforehand(client: TestClient, page: PageId) -> None:
    told = browser_scripts.of_page(page)
    assert told
    for address in told:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/javascript")
        for name in re.findall(r' from "([^"]+)"', answer.text):
            assert str(answer.url.join(name).path) in told


def test_a_page_imports_few_files_and_none_twice() -> None:
    for page in PAGES:
        told = browser_scripts.of_page(page)
        assert len(set(told)) == len(told) <= 3


def test_the_plan_comes_only_where_it_is_asked_for() -> None:
    address = f"{browser_scripts.folder_address()}plan.js"
    assert [page for page in PAGES if address in browser_scripts.of_page(page)] == ["plan"]


def test_what_a_device_keeps_imports_nothing(client: TestClient) -> None:
    assert not re.search(r"^(import|export)\b", client.get(browser_scripts.of_reserve()).text, re.M)


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_file_is_kept_under_its_own_address_alone(client: TestClient, accepted: str) -> None:
    address = browser_scripts.of_page("about")[0]
    this = client.get(address, headers={"Accept-Encoding": accepted})
    other = client.get(f"/{'0' * 16}/{address.split('/', 2)[2]}", headers={"Accept-Encoding": accepted})
    assert "immutable" in this.headers["cache-control"]
    assert other.headers["cache-control"] == "no-cache"
    assert this.text == other.text
    assert this.headers.get("content-encoding", "") == accepted


@pytest.mark.parametrize(
    "name", ["none.js", "focus.js", "page.test.js", "types.d.ts", "first%2Fhead.js", "..%2Fpackage.json"]
)
def test_nothing_else_is_sent(client: TestClient, name: str) -> None:
    assert client.get(f"{browser_scripts.folder_address()}{name}").status_code == 404


@pytest.mark.parametrize("entry", INLINED)
def test_what_stands_in_a_page_needs_nothing_else(entry: str) -> None:
    script = bundles.alone(entry)
    assert not re.search(r"^\s*(import|export)\b", script, re.M)
    assert "</script" not in script
