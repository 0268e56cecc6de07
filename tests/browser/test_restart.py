"""The server dies while somebody reads."""

import signal

import pytest
from playwright.sync_api import expect

from journey.model.procedure import Journey, PhaseId
from tests.browser.conftest import Open
from tests.browser.reader import LOST, READY, Reader
from tests.browser.serving import Server, serving


def outlives(server: Server, reader: Reader) -> Reader:
    """The server is killed and started again while the reader's page stays open."""
    server.kill()
    reader.page.wait_for_selector(LOST)
    server.start()
    reader.page.wait_for_selector(READY, timeout=30_000)
    expect(reader.page.locator("#journey-gone")).to_be_hidden()
    return reader


def test_while_the_server_is_gone_our_own_screen_says_so_in_any_mode(open_page: Open) -> None:
    with serving() as own:
        reader = open_page(at=own.address)
        own.kill()
        gone = reader.page.get_by_role("dialog", name="These pages will be back soon")
        expect(gone).to_be_visible()
        expect(gone).to_contain_text("715-201-3624")
        assert reader.measures("document.activeElement.closest('dialog')?.id") == "journey-gone"
        assert reader.page.get_by_text("Connection error").is_hidden()
        own.start()
        expect(gone).to_be_hidden(timeout=30_000)


def test_same_step_and_the_first_press_counts(server: Server, open_page: Open, journey: Journey) -> None:
    reader = open_page("/").presses_stop("lie-face-down").sees_step(journey.phase(PhaseId.DURING)[0].heading).waits()
    reader.presses("Next").sees_step(journey.phase(PhaseId.DURING)[1].heading).waits()
    outlives(server, reader).sees_step(journey.phase(PhaseId.DURING)[1].heading)
    reader.presses("Next").sees_step(journey.phase(PhaseId.DURING)[2].heading).waits()
    assert f"step={journey.phase(PhaseId.DURING)[2].id}" in reader.address


def test_a_press_that_the_server_did_not_live_to_follow_counts_once(
    server: Server, open_page: Open, journey: Journey
) -> None:
    reader = open_page("/?step=get-numb").waits().sees_step(journey.step("get-numb").heading)
    number = journey.step("get-numb").number
    for name, step in (("Next", number), ("Back", number - 1), ("list", journey.step("lie-flat").number - 1)):
        if name == "list":
            reader.page.locator(".st-key-all-steps summary").click()
        assert server.process is not None
        server.process.send_signal(signal.SIGSTOP)  # what is pressed arrives, and is not read
        if name == "list":
            reader.page.locator(".st-key-step-lie-flat button").click()
        else:
            reader.presses(name)
        outlives(server, reader).sees_step(journey.steps[step].heading).waits()
        assert f"step={journey.steps[step].id}" in reader.address
    outlives(server, reader).sees_step(journey.step("lie-flat").heading)


def test_a_press_that_nobody_answers_is_told_and_the_screen_goes_away_by_itself(
    server: Server, open_page: Open, journey: Journey
) -> None:
    """Also where a proxy keeps the address for monitoring to itself."""
    reader = open_page("/?step=get-numb").waits().sees_step(journey.step("get-numb").heading)
    reader.page.route("**/healthz", lambda route: route.fulfill(status=404))
    gone = reader.page.locator("#journey-gone")
    assert server.process is not None
    server.process.send_signal(signal.SIGSTOP)
    reader.presses("Next")
    expect(gone).to_be_visible()
    server.process.send_signal(signal.SIGCONT)
    expect(gone).to_be_hidden()
    reader.waits().sees_step(journey.steps[journey.step("get-numb").number].heading)


def test_the_first_press_in_the_list_and_on_the_chart_count(server: Server, open_page: Open, journey: Journey) -> None:
    for press in ("list", "chart"):
        reader = open_page("/?step=get-numb").waits().sees_step(journey.step("get-numb").heading)
        reader.place_of_stop("lie-flat")
        reader.page.locator(".st-key-all-steps summary").click()
        outlives(server, reader)
        if press == "list":
            reader.page.locator(".st-key-step-lie-flat button").click()
        else:
            reader.presses_stop("lie-flat")
        reader.sees_step(journey.step("lie-flat").heading)


@pytest.mark.parametrize("press", ["chart", "cover"])
def test_the_first_press_in_a_consult_counts(server: Server, open_page: Open, press: str) -> None:
    reader = open_page("/consult?levels=T12&step=lie-flat").sees("One bone is marked, T12.")
    reader.place_of_level("L1")
    outlives(server, reader)
    if press == "chart":
        reader.page.mouse.click(*reader.place_of_level("L1"))
        reader.sees("2 bones are marked, T12 and L1.")
    else:
        reader.presses("We talked about this")
        reader.page.locator("button[aria-pressed=true]", has_text="We talked about this").wait_for()
    assert "step=lie-flat" in reader.address
