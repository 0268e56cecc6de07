"""Readers say that a step was hard to understand, to a real server, and look at what is kept of it."""

import csv
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.tally import COLUMNS
from tests.browser.conftest import KIOSK, NARROW, PHONE, Contexts, Open, opening
from tests.browser.faults import CUT_OFF, SIDEWAYS, SMALL, ace_violations, violations
from tests.browser.reader import LOST, Reader
from tests.browser.serving import Server, serving
from tests.browser.walking import knows

SIZE = "e => { const { width, height } = e.getBoundingClientRect(); return [width, height]; }"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder


@pytest.fixture
def counting(folder: Path, tmp_path: Path) -> Iterator[Server]:
    with serving(settings={"JOURNEY_COUNT": str(folder)}, log=tmp_path / "log.txt") as server:
        yield server


@pytest.fixture
def open_counting(counting: Server, contexts: Contexts) -> Iterator[Open]:
    with opening(counting, contexts) as open_page:
        yield open_page


def button(reader: Reader) -> Locator:
    return reader.page.locator("#root .was-hard").locator("visible=true")


def is_thanked(reader: Reader, interface: Interface) -> None:
    expect(button(reader)).to_have_text(interface.timeline.was_hard_thanks)
    expect(button(reader)).to_have_attribute("aria-disabled", "true")


def kept(server: Server, folder: Path) -> list[list[str]]:
    """The lines of the file once the server is stopped, its columns first."""
    assert server.process
    server.process.send_signal(signal.SIGTERM)
    server.process.wait(20)
    return [line for file in folder.iterdir() for line in csv.reader(file.read_text().splitlines())]


def test_a_press_is_thanked_for_and_kept_as_a_total_with_nothing_of_the_reader(
    open_counting: Open, counting: Server, folder: Path, tmp_path: Path, journey: Journey, interface: Interface
) -> None:
    step, after = journey.steps[:2]
    asked: list[str] = []
    reader = open_counting(f"/?lang=en&step={step.id}&ann=secret#when=2027-03-04T08:00", PHONE)
    knows(reader)
    reader.page.on("request", lambda request: asked.append(request.url))
    button(reader).focus()
    reader.hits("Enter")
    is_thanked(reader, interface)
    expect(button(reader)).to_be_focused()
    expect(reader.page.locator("#journey-live")).to_have_text(interface.timeline.was_hard_thanks)
    assert asked == [], "a request of its own stands in the logs of proxies"
    reader.hits("Enter")  # again, which counts nothing
    reader.presses("Next")
    expect(button(reader)).to_have_text(interface.timeline.was_hard)
    assert button(reader).get_attribute("data-hard") == f"vertebroplasty/{after.id}"
    button(reader).click()  # also where the step is shown ahead
    is_thanked(reader, interface)
    reader.presses("Back")
    reader.sees_step(step.heading)
    is_thanked(reader, interface)
    header, *lines = kept(counting, folder)
    assert header == [*COLUMNS]
    assert [line[1:4] + line[5:] for line in lines] == sorted(
        [f"vertebroplasty/{one.id}", "en", "link", "1"] for one in (step, after)
    )
    said = "".join(file.read_text() for file in folder.iterdir()) + (tmp_path / "log.txt").read_text().lower()
    assert not re.search(r"ann|secret|127\.0\.0\.1(?!:\d+$)|2027|mozilla", said, re.M)
    assert not re.search(step.id, (tmp_path / "log.txt").read_text())


def test_a_kiosk_forgets_who_pressed_and_counts_the_next_one(
    open_counting: Open, counting: Server, folder: Path, journey: Journey, interface: Interface
) -> None:
    step = journey.steps[0]
    for _ in range(2):
        reader = open_counting(f"/?mode=kiosk&lang=en&step={step.id}", KIOSK, has_touch=True)
        reader.start().tap()
        reader.goes_to(f"/?mode=kiosk&lang=en&step={step.id}")
        expect(button(reader)).to_have_text(interface.timeline.was_hard)
        width, height = button(reader).evaluate(SIZE)
        assert min(width, height) >= 60
        button(reader).evaluate("e => e.click()")
        is_thanked(reader, interface)
        assert "hard" not in reader.measures("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    [_, line] = kept(counting, folder)
    assert line[1:4] + line[5:] == [f"vertebroplasty/{step.id}", "en", "kiosk", "2"]


def test_a_press_while_the_server_is_gone_is_heard_by_the_next_one_and_no_number_is_lost(
    open_counting: Open, counting: Server, folder: Path, journey: Journey, interface: Interface
) -> None:
    first, second = journey.steps[:2]
    reader = open_counting(f"/?step={first.id}")
    counting.kill()
    reader.page.wait_for_selector(LOST)
    button(reader).evaluate("e => e.click()")
    assert button(reader).get_attribute("aria-disabled") is None
    counting.start()
    reader.waits()
    is_thanked(reader, interface)
    reader.goes_to(f"/?step={second.id}")
    button(reader).click()
    is_thanked(reader, interface)
    lines = [line for line in kept(counting, folder) if line != [*COLUMNS]]
    steps = sorted(f"vertebroplasty/{one.id}" for one in (first, second))
    assert [(line[1], line[-1]) for line in lines] == [(step, "1") for step in steps]


@pytest.mark.parametrize(("address", "size"), [("/?step=when-to-call", PHONE), ("/?mode=kiosk&step=lie-flat", KIOSK)])
def test_its_thanks_are_for_everyone_as_the_button_in_its_scene_is(
    open_counting: Open, interface: Interface, address: str, size: tuple[int, int]
) -> None:
    reader = open_counting(address)
    if "kiosk" in address:
        reader.start().click()
        reader.goes_to(address)
    expect(button(reader)).to_have_text(interface.timeline.was_hard)
    button(reader).evaluate("e => e.click()")
    is_thanked(reader, interface)
    reader.resizes(size)
    says = f'- button "{interface.timeline.was_hard_thanks}" [disabled]'
    expect(button(reader).locator("xpath=..")).to_match_aria_snapshot(says)
    assert violations(reader) == []
    assert ace_violations(reader) == []
    assert reader.measures(SMALL) == []
    reader.resizes(NARROW)
    assert reader.measures(SIDEWAYS) <= 0
    assert reader.measures(CUT_OFF) == []


@pytest.mark.parametrize("path", ["/?step=lie-flat", "/?step=lie-flat&mode=kiosk", "/consult?step=lie-flat", "/about"])
def test_off_there_is_no_button_no_script_and_no_word_of_it(
    open_page: Open, contexts: Contexts, interface: Interface, path: str
) -> None:
    asked: list[str] = []
    contexts().on("request", lambda request: asked.append(request.url))
    reader = open_page(path).has_all()
    assert reader.page.locator(".was-hard").count() == 0
    assert interface.timeline.was_hard not in reader.text
    assert [url for url in asked if "was-hard" in url] == []


def test_without_scripts_there_is_nothing_to_press(counting: Server, browser: Browser, journey: Journey) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{counting.address}/?step={journey.steps[0].id}")
    expect(page.locator("#journey-first #step")).to_be_visible()
    assert page.locator(".was-hard").locator("visible=true").count() == 0
    page.close()
