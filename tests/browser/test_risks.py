"""The page on benefits and risks: trials, risks and choices in rows of one size, numbers as they are said."""

import base64
import re
from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from journey.model.choices import Row
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.risks import Kind, Risk
from journey.model.trials import Finding
from journey.wording import fill, number_words
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, WALL, Open
from tests.browser.faults import HEIGHT
from tests.browser.reader import Reader
from tests.browser.serving import Server
from tests.journey.test_icon_array import people, squares

GROUPS = """() => [...document.querySelectorAll('.group')].map(group => ({
  picture: group.querySelector('img.array').src.split(',')[1],
  alt: group.querySelector('img.array').alt,
  lines: [...group.querySelectorAll('.legend strong')].map(e => e.textContent),
}))"""

ROWS = """() => [...document.querySelectorAll('#root .risk summary, body:not(:has(#root)) .risk summary')].map(row => ({
  name: row.querySelector('.risk-name').textContent,
  number: row.querySelector('.risk-number')?.textContent ?? '',
  not_known: row.querySelector('.not-known')?.textContent ?? '',
  strip: row.querySelector('img.strip')?.src.split(',')[1] ?? '',
  meaning: row.querySelector('.risk-meaning').textContent,
}))"""


def told(journey: Journey) -> list[Risk]:
    """The risks in the order in which they are told."""
    return [risk for kind in Kind for risk in journey.risks_of(kind)]


def svg(data: str) -> str:
    return base64.b64decode(data).decode()


def opens(open_page: Open, *arguments: object, path: str = "/risks") -> Reader:
    reader = open_page(path, *arguments)
    reader.page.locator("#root .risk").last.wait_for()
    return reader.has_all()


def row(reader: Reader, risk: str) -> Locator:
    return reader.page.locator(f"#root [data-opens=risk_{risk}]")


def says(journey: Journey, interface: Interface) -> list[dict[str, str]]:
    """What the rows must say: name, number or that none is known, what it means."""
    return [
        {
            "name": risk.name,
            "number": number_words(risk.studies[0].rate, risk.studies[0].counts, interface) if risk.studies else "",
            "not_known": "" if risk.studies else interface.risks.not_known,
            "meaning": f"{risk.meaning} {interface.risks.very_rare}"
            if risk.clinic_says == "very rare"
            else risk.meaning,
        }
        for risk in told(journey)
    ]


def without_strips(rows: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    return [{key: text for key, text in row.items() if key != "strip"} for row in rows]


@pytest.mark.parametrize("path", ["/risks", "/risks?mode=kiosk"])
def test_every_risk_is_one_row_with_its_number_and_what_it_means(
    open_page: Open, journey: Journey, interface: Interface, path: str
) -> None:
    assert without_strips(opens(open_page, path=path).measures(ROWS)) == says(journey, interface)


def test_without_scripts_the_rows_are_the_same_and_closed(
    browser: Browser, server: Server, journey: Journey, interface: Interface
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/risks")
    first = page.locator("#journey-first")
    for name, part in (("name", ".risk-name"), ("meaning", ".risk-meaning")):
        assert first.locator(part).all_text_contents() == [said[name] for said in says(journey, interface)]
    numbers = [said["number"] or said["not_known"] for said in says(journey, interface)]
    assert first.locator(".risk-number, .not-known").all_text_contents() == numbers
    assert first.locator(".risk details[open]").count() == 0
    context.close()


def test_a_strip_has_as_many_dark_squares_as_the_number_says(open_page: Open, journey: Journey) -> None:
    rows = opens(open_page).measures(ROWS)
    drawn = [squares(svg(row["strip"])) if row["strip"] else None for row in rows]
    assert drawn == [risk.studies[0].rate.drawn if risk.studies else None for risk in told(journey)]


def test_as_many_people_are_dark_as_the_words_say(open_page: Open, journey: Journey) -> None:
    groups = opens(open_page).measures(GROUPS)
    shown = [study for risk in told(journey) for study in risk.studies]
    assert len(groups) == sum(2 if study.compared else 1 for study in shown)
    for group in groups:
        darkens_as_many_as_it_says(group)


def darkens_as_many_as_it_says(group: dict[str, Any]) -> None:
    """Of 1,000 people, in a picture, in the words below it, and for who does not see it."""
    drawn = people(svg(group["picture"]))
    said = [int(number) for line in group["lines"] for number in re.findall(r"(\d+) out of 1,000 ", line)]
    assert said == [drawn["happens"], drawn["does-not"]]
    assert f"{said[0]} of them dark" in group["alt"]


def test_there_is_one_denominator_on_the_page(open_page: Open) -> None:
    text = opens(open_page).text
    assert set(re.findall(r"out of ([\d,]+)", text)) == {"1,000"}
    assert "%" not in text
    assert re.search(r"\b1 in \d", text) is None


def test_a_word_for_how_often_never_stands_without_saying_whose_it_is(open_page: Open, interface: Interface) -> None:
    text = opens(open_page).text.replace(interface.risks.very_rare, "")
    assert re.findall(r"(?i)\b(rare|rarely|common|commonly|unlikely|likely|few people|many people out)\b", text) == []


def test_where_no_rate_is_known_the_row_says_so_as_large_as_a_number(open_page: Open, journey: Journey) -> None:
    reader = opens(open_page, LAPTOP)
    unknown = [risk for risk in told(journey) if not risk.studies]
    assert unknown
    for risk in unknown:
        assert row(reader, risk.id).locator("img").count() == 0
        box = row(reader, risk.id).locator(".not-known").bounding_box()
        numbers = reader.page.locator("#root .risk-number").first.bounding_box()
        assert box
        assert numbers
        assert box["height"] >= numbers["height"]


def test_a_row_opens_where_the_address_says_so_and_says_it(open_page: Open, journey: Journey) -> None:
    risk = next(risk for risk in told(journey) if risk.studies)
    reader = opens(open_page)
    expect(reader.page.locator("#root .risk details[open]")).to_have_count(0)
    row(reader, risk.id).locator("summary").click()
    expect(row(reader, risk.id).get_by_text(risk.watch)).to_be_visible()
    reader.page.wait_for_url(f"**risk_{risk.id}=true**")
    again = opens(open_page, path=f"/risks?risk_{risk.id}=true")
    expect(row(again, risk.id)).to_have_attribute("open", "")
    expect(again.page.locator("#root .risk details[open]")).to_have_count(1)


def test_an_open_row_tells_who_how_many_how_long_what_to_watch_for_and_where_from(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = opens(open_page)
    for risk in told(journey):
        details = row(reader, risk.id).text_content() or ""
        assert [study.who for study in risk.studies if study.who not in details] == []
        for name in (interface.numbers.who, interface.numbers.how_many, interface.numbers.how_long):
            assert details.count(name) == len(risk.studies)
        assert risk.watch in details
        assert [source for source in risk.sources if journey.sources[source].title not in details] == []


TRIALS = """() => [...document.querySelectorAll('#root .trial')].map(trial => {
  const fields = [...trial.querySelectorAll('.way i')];
  const filled = field => getComputedStyle(field).backgroundColor !== 'rgba(0, 0, 0, 0)';
  return {
    text: trial.textContent,
    group: trial.parentElement.previousElementSibling.textContent,
    sizes: new Set(fields.map(field => field.getBoundingClientRect().width.toFixed())).size,
    filled: fields.flatMap((field, at) => filled(field) ? [at] : []),
  };
})"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_every_trial_is_one_row_with_one_of_three_like_fields_filled_and_the_same_in_words(
    open_page: Open, journey: Journey, interface: Interface, size: tuple[int, int]
) -> None:
    shown = opens(open_page, size).measures(TRIALS)
    assert len(shown) == len(journey.trials.studies)
    assert {trial["sizes"] for trial in shown} == {1}
    for trial, drawn in zip(journey.trials.studies, shown, strict=True):
        assert drawn["filled"] == [list(Finding).index(trial.found)]
        found = journey.trials.words_of(trial.found)
        paid = trial.paid_by or interface.risks.who_paid_not_told
        how_large = trial.size or interface.risks.size_not_told
        for words in (trial.name, trial.year, trial.who, f"{trial.people} people", found, paid, how_large):
            assert words in drawn["text"]
        assert drawn["group"] == trial.compares


CHOICES = """() => [...document.querySelectorAll('#root ul.choice-cards')].map(cards =>
  [...cards.children].map(choice => ({
    name: choice.querySelector('h3').textContent,
    rows: [...choice.querySelectorAll('dt')].map(e => e.textContent),
    said: [...choice.querySelectorAll('dd')].map(e => e.textContent),
    tops: [...choice.querySelectorAll('dt')].map(e => Math.round(e.getBoundingClientRect().top)),
    left: choice.getBoundingClientRect().left,
  })))"""


@pytest.mark.parametrize("size", [PHONE, LAPTOP, KIOSK], ids=["phone", "laptop", "kiosk"])
def test_the_choices_have_the_same_rows_side_by_side_where_there_is_room(
    open_page: Open, journey: Journey, interface: Interface, size: tuple[int, int]
) -> None:
    reader = opens(open_page, size)
    reader.page.locator("#root .st-key-choices summary").click()
    in_sight, one_press_away = (Row.BETTER, Row.WRONG), (Row.WHAT_IT_IS, Row.LIKE)
    for rows, shown in zip((in_sight, one_press_away), reader.measures(CHOICES), strict=True):
        assert [choice["name"] for choice in shown] == [choice.name for choice in journey.choices]
        for choice, drawn in zip(journey.choices, shown, strict=True):
            assert drawn["rows"] == [interface.risks.row(one) for one in rows]
            assert drawn["said"] == [choice.row(one) or interface.risks.choice_not_known for one in rows]
        if size != PHONE:
            assert len({tuple(choice["tops"]) for choice in shown}) == 1
            assert len({choice["left"] for choice in shown}) == len(shown)


def test_the_decision_stands_first_with_its_summary_how_old_it_is_and_who_paid(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = opens(open_page)
    decision = reader.page.locator("#root .st-key-decision")
    text = decision.inner_text()
    for words in (*journey.decision.condition, *journey.decision.summary, interface.risks.paid_not_told):
        assert words in text
    assert fill(interface.risks.read_on, {"date": "November 26, 2026"}) in text
    assert interface.risks.no_next_look in text
    expect(reader.page.locator("#root .main-message")).to_have_text(journey.decision.message)
    headings = reader.page.locator("#root h2").all_text_contents()
    order = [interface.risks.summary, journey.trials.heading, interface.risks.risks, interface.risks.choices]
    assert headings[: len(order)] == order


def test_known_and_not_known_stand_with_their_sources(open_page: Open, journey: Journey) -> None:
    text = opens(open_page).page.locator("#root .st-key-evidence").text_content() or ""
    assert journey.evidence
    assert journey.evidence.chosen in text
    for point in (*journey.evidence.known, *journey.evidence.not_known):
        assert point.text in text
        assert all(journey.sources[source].title in text for source in point.sources)


def test_the_page_is_at_most_6_screens_of_a_phone(open_page: Open) -> None:
    """With all text at 20 px."""
    assert opens(open_page, PHONE).measures(HEIGHT) <= 6 * PHONE[1]


@pytest.mark.parametrize("size", [LAPTOP, WALL, KIOSK], ids=["laptop", "wall", "kiosk"])
def test_all_risks_are_in_sight_at_once(open_page: Open, size: tuple[int, int]) -> None:
    reader = opens(open_page, size, path="/risks?mode=kiosk" if size == KIOSK else "/risks")
    top, bottom, bar = reader.measures("""() => {
      const rows = [...document.querySelectorAll('#root .risk')].map(row => row.getBoundingClientRect());
      return [rows[0].top, rows.at(-1).bottom, document.querySelector('.st-key-help').getBoundingClientRect().height];
    }""")
    assert bottom - top <= size[1] - bar


def test_the_page_has_few_parts_for_a_browser_to_lay_out(open_page: Open) -> None:
    """With a thousand figures for each number, it took a browser 3.5 seconds."""
    assert opens(open_page).measures("document.querySelectorAll('#root *').length") < 1500


@pytest.mark.parametrize("size", [NARROW, PHONE, LAPTOP, WALL, KIOSK])
def test_no_row_reaches_over_its_edge(open_page: Open, size: tuple[int, int]) -> None:
    reader = opens(open_page, size)
    over = reader.measures("""() => [...document.querySelectorAll('#root :is(.risk, .trial, .choice, .ways) *')]
      .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(e => e.textContent)""")
    assert over == []


def test_the_people_are_printed_as_shapes(open_page: Open) -> None:
    reader = opens(open_page)
    reader.page.emulate_media(media="print")
    for kind in ("array", "strip"):
        boxes = reader.page.locator(f"#root img.{kind}").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().width)"
        )
        assert boxes
        assert min(boxes) > 100


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_the_number_stands_right_below_its_people(open_page: Open, journey: Journey, size: tuple[int, int]) -> None:
    risk = next(risk for risk in told(journey) if len(risk.studies) > 1)
    reader = opens(open_page, size, path=f"/risks?risk_{risk.id}=true")
    gaps = reader.measures("""() => [...document.querySelectorAll('#root details[open] .group')].map(group =>
      group.querySelector('.legend').getBoundingClientRect().top
      - group.querySelector('img.array').getBoundingClientRect().bottom)""")
    assert gaps
    assert all(0 <= gap < 24 for gap in gaps)
