"""The page on benefits and risks: numbers as people out of 1,000, each as it is said."""

import base64
import re

import pytest

from journey.model.procedure import Journey
from tests.browser.conftest import LAPTOP, PHONE, Open
from tests.journey.test_icon_array import people

GROUPS = """() => [...document.querySelectorAll('.group')].map(group => ({
  picture: group.querySelector('img.array').src.split(',')[1],
  alt: group.querySelector('img.array').alt,
  lines: [...group.querySelectorAll('.legend strong')].map(e => e.textContent),
}))"""


@pytest.mark.parametrize("path", ["/risks", "/consult?part=risks"])
def test_as_many_people_are_dark_as_the_words_say(open_page: Open, journey: Journey, path: str) -> None:
    reader = open_page(path)
    reader.page.locator(".summary h2").wait_for()
    groups = reader.measures(GROUPS)
    choices = () if path.startswith("/consult") else (journey.without,)
    shown = [study for outcome in (*journey.benefits, *journey.risks, *choices) for study in outcome.studies]
    assert len(groups) == sum(2 if study.compared else 1 for study in shown)
    for group in groups:
        drawn = people(base64.b64decode(group["picture"]).decode())
        said = [int(number) for line in group["lines"] for number in re.findall(r"(\d+) out of 1,000 people", line)]
        assert said == [drawn["happens"], drawn["does-not"]]
        assert f"{said[0]} of them dark" in group["alt"]


@pytest.mark.parametrize("path", ["/risks", "/consult?part=risks"])
def test_there_is_one_denominator_on_the_page(open_page: Open, path: str) -> None:
    reader = open_page(path)
    reader.page.locator(".summary h2").wait_for()
    assert set(re.findall(r"out of ([\d,]+)", reader.text)) == {"1,000"}
    assert "%" not in reader.text
    assert re.search(r"\b1 in \d", reader.text) is None


def test_where_no_rate_is_known_the_page_says_so_without_a_picture(open_page: Open, journey: Journey) -> None:
    reader = open_page("/risks")
    reader.page.locator(".summary h2").wait_for()
    unknown = [risk.id for risk in journey.risks if not risk.studies]
    assert unknown == ["cord-damage", "nerve-irritation", "worse-pain"]
    for risk in unknown:
        card = reader.page.locator(f".st-key-risk-card-{risk}")
        assert "How often is not known." in card.inner_text()
        assert card.locator("img").count() == 0


def test_the_clinics_own_word_stays_beside_the_number(open_page: Open) -> None:
    card = open_page("/risks").page.locator(".st-key-risk-card-cement-leak")
    card.locator("img.array").first.wait_for()
    assert "Our own word for this is very rare." in card.inner_text()
    assert "About 1 out of 1,000 people" in card.inner_text()


def test_who_how_many_how_long_and_where_from_are_told_for_every_number(open_page: Open, journey: Journey) -> None:
    reader = open_page("/risks")
    reader.page.locator(".summary h2").wait_for()
    for kind, outcomes in (("benefit", journey.benefits), ("risk", journey.risks)):
        for outcome in outcomes:
            details = reader.page.locator(f".st-key-{kind}-card-{outcome.id} details").text_content() or ""
            for study in outcome.studies:
                assert study.who in details
            assert details.count("How many people") == details.count("How long") == len(outcome.studies)
            for source in outcome.sources:
                assert journey.sources[source].title in details


def test_known_and_not_known_stand_with_their_sources(open_page: Open, journey: Journey) -> None:
    text = open_page("/risks").sees("What is not known").text
    for point in (*journey.evidence.known, *journey.evidence.not_known):
        assert point.text in text
        assert all(journey.sources[source].title in text for source in point.sources)


def test_the_people_are_printed_as_shapes(open_page: Open) -> None:
    reader = open_page("/risks")
    reader.page.emulate_media(media="print")
    boxes = reader.page.locator("img.array").evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
    assert boxes
    assert min(boxes) > 100


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_the_number_stands_right_below_its_people(open_page: Open, size: tuple[int, int]) -> None:
    reader = open_page("/risks", size)
    reader.page.locator(".summary h2").wait_for()
    gaps = reader.measures("""() => [...document.querySelectorAll('.group')].map(group =>
      group.querySelector('.legend').getBoundingClientRect().top
      - group.querySelector('img.array').getBoundingClientRect().bottom)""")
    assert all(0 <= gap < 24 for gap in gaps)
