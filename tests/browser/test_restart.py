"""The server dies while somebody reads."""

from journey.model.procedure import Journey
from tests.browser.conftest import Open
from tests.browser.reader import READY
from tests.browser.serving import Server


def test_same_step_and_the_first_press_counts(server: Server, open_page: Open, journey: Journey) -> None:
    reader = open_page().presses("During").sees_step(journey.steps[4].heading)
    reader.presses("Next").sees_step(journey.steps[5].heading).waits()
    server.kill()
    reader.page.wait_for_selector("[data-testid='stApp']:not([data-test-connection-state='CONNECTED'])")
    server.start()
    reader.page.wait_for_selector(READY, timeout=30_000)
    reader.sees_step(journey.steps[5].heading)
    reader.presses("Next").sees_step(journey.steps[6].heading).waits()
    assert f"step={journey.steps[6].id}" in reader.address


def test_the_first_press_in_the_list_and_on_the_chart_count(server: Server, open_page: Open, journey: Journey) -> None:
    for press in ("phase", "chart"):
        reader = open_page("/?step=numb-back").sees_step(journey.step("numb-back").heading)
        reader.place_of_stop("lie-flat")
        server.kill()
        reader.page.wait_for_selector("[data-testid='stApp']:not([data-test-connection-state='CONNECTED'])")
        server.start()
        reader.page.wait_for_selector(READY, timeout=30_000)
        if press == "phase":
            reader.presses("After")
        else:
            reader.page.mouse.click(*reader.place_of_stop("lie-flat"))
        reader.sees_step(journey.step("lie-flat").heading)
