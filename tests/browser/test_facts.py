"""All that the clinic says is on screen."""

from collections.abc import Callable

import pytest
import yaml
from playwright.sync_api import expect

from journey.model.procedure import Journey
from tests.browser.conftest import Open
from tests.browser.walking import comes_to_rest
from tests.conftest import ROOT

FACTS = yaml.safe_load((ROOT / "tests" / "content" / "facts.yaml").read_text())


@pytest.fixture(scope="module")
def screens() -> dict[str, str]:
    """The text of every page and step that was read so far."""
    return {}


@pytest.fixture
def text_at(open_page: Open, journey: Journey, screens: dict[str, str]) -> Callable[[str], str]:
    """The text of a page, or of the card of a step, in small letters."""

    def read(place: str) -> str:
        if place not in screens and place.startswith("/"):
            reader = open_page(place)
            reader.page.locator(".summary h2").wait_for()
            screens[place] = plain(reader.text)
        elif place not in screens:
            reader = open_page(f"/?step={journey.steps[0].id}")
            for step in journey.steps:
                comes_to_rest(reader.sees_step(step.heading), step)
                expect(reader.page.locator(".step-details")).to_contain_text(step.what_you_do[-1])
                screens[step.id] = plain(reader.page.locator(".step-card").inner_text())
                if step is not journey.steps[-1]:
                    reader.presses("Next")
        return screens[place]

    return read


def plain(text: str) -> str:
    """A text in small letters, with single spaces."""
    return " ".join(text.lower().split())


def test_there_are_22_facts() -> None:
    assert list(FACTS) == [f"C{number}" for number in range(1, 23)]


@pytest.mark.parametrize("number", FACTS)
def test_a_fact_is_on_screen(text_at: Callable[[str], str], number: str) -> None:
    fact = FACTS[number]
    shown = " ".join(text_at(place) for place in fact["at"])
    assert [word for word in fact["words"] if word not in shown] == []


def test_the_notice_stands_above_everything(open_page: Open) -> None:
    reader = open_page()
    notice = reader.page.locator("aside.notice")
    reader.until("() => document.querySelector('aside.notice').getBoundingClientRect().top === 0")
    assert notice.locator("xpath=preceding::*[self::h1 or self::button or self::img]").count() == 0
    assert (notice.get_by_role("link", name="Learn more").get_attribute("href") or "").startswith("https://")
