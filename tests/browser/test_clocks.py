"""A clock that is wrong by a day, the server's or the reader's: what must work works, and one line says what cannot."""

import re
import urllib.request
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from journey.doctor import examined
from journey.model.interface import Interface
from tests.asking import ask
from tests.browser.conftest import at_eight, at_laptop
from tests.browser.reader import Reader
from tests.browser.serving import Server, serving

WRONG_CLOCK = Path(__file__).parent / "wrong_clock"
DAY = timedelta(hours=26)
"""More than a day, and one that no midnight hides."""

TOMORROW = datetime.now(ZoneInfo("America/Chicago")).date() + timedelta(days=1)
PLAN = f"/plan?procedure=vertebroplasty&lang=en#when={at_eight(TOMORROW)}"
OVERVIEW = "/?procedure=vertebroplasty&lang=en"
WRITTEN_AT = re.compile(r"^\d{4}-\d\d-\d\d ", re.MULTILINE)
"""The day on which a line of the log was written: near midnight, it may be the one that nobody may tell."""

SAYS = re.compile("is on another day than this machine, on which it is ....-..-.. ..:.. C.T")


@pytest.fixture(scope="module", params=[DAY, -DAY], ids=["ahead", "behind"])
def wrong(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose clock is."""
    off = {"PYTHONPATH": str(WRONG_CLOCK), "CLOCK_IS_OFF": str(request.param.total_seconds())}
    with serving(log=tmp_path_factory.mktemp("wrong") / "log", settings=off) as running:
        yield running


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(log=tmp_path_factory.mktemp("right") / "log") as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with at_laptop(browser) as page:
        yield page


def plans_by_dates_alone(reader: Reader, server: Server, interface: Interface) -> None:
    """A plan is shown and kept, and what comes next is told by its date; reader and log hear why."""
    said = interface.plan
    reader.goes_to(PLAN)
    expect(reader.page.locator("#your-times")).to_have_attribute("data-when", at_eight(TOMORROW))
    reader.sees(said.clocks_differ).presses(said.picker.keep)
    reader.goes_to(OVERVIEW)
    following = reader.page.locator(".st-key-next-thing .words")
    expect(following).to_contain_text(f"{TOMORROW:%A, %B} {TOMORROW.day}")
    expect(following).to_contain_text(said.clocks_differ)
    for relative in (said.next.tonight, said.next.today, said.next.tomorrow):
        expect(following).not_to_contain_text(relative.split(",")[0])
    log = server.log.read_text()
    assert SAYS.search(log)
    assert str(TOMORROW) not in re.sub(SAYS, "", re.sub(WRITTEN_AT, "", log))


def test_with_a_server_that_is_on_another_day_a_plan_is_told_by_dates(
    wrong: Server, page: Page, interface: Interface
) -> None:
    plans_by_dates_alone(Reader(page, wrong.address), wrong, interface)


@pytest.mark.parametrize("off", [DAY, -DAY], ids=["ahead", "behind"])
def test_on_a_device_that_is_on_another_day_a_plan_is_told_by_dates(
    right: Server, page: Page, interface: Interface, off: timedelta
) -> None:
    page.clock.set_system_time(datetime.now().astimezone() + off)
    plans_by_dates_alone(Reader(page, right.address), right, interface)


def test_what_goes_by_content_goes_on_as_ever(wrong: Server, right: Server) -> None:
    """Fingerprints and what a browser keeps know no clock: an answer of one server is known to the other."""
    name = {"Host": "localhost"}
    for path in ("/?lang=en", "/risks?lang=en", "/worker.js", "/reserve/vertebroplasty.en.json"):
        with urllib.request.urlopen(urllib.request.Request(right.address + path, headers=name)) as answer:
            tag = str(answer.headers["ETag"])
        assert ask(wrong.address + path, **name, **{"If-None-Match": tag})[0] == 304


def test_a_copy_is_kept_and_read_when_such_a_server_is_gone(wrong: Server, page: Page) -> None:
    reader = Reader(page, wrong.address).goes_to(OVERVIEW)
    reader.until("() => document.documentElement.dataset.reserve === 'kept'")
    wrong.kill()
    try:
        page.goto(f"{wrong.address}/risks?procedure=vertebroplasty&lang=en")
        expect(page.locator("#journey-first h1[data-page=risks]")).to_be_visible()
    finally:
        wrong.start()


def test_the_doctor_says_by_how_much(wrong: Server) -> None:
    [found] = [one for one in examined(wrong.address) if one.wrong]
    assert re.search("the server's clock is (1 day and )?[12]?[0-9]:", found.wrong), found
    assert "timedatectl" in found.do
