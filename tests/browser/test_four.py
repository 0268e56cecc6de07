"""Every procedure of the example, in each of its languages, held to what the shipped one is held to on a screen."""

from collections.abc import Iterator

import pytest

from journey.library import open_library
from journey.model.procedure import Journey
from journey.settings import PICTURES, ROOT
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, SOON, Open, at_eight
from tests.browser.faults import CUT_BELOW, CUT_OFF, HEIGHT, SIDEWAYS, violations
from tests.browser.serving import Server, serving
from tests.browser.test_consult import HD_READY, IN_SIGHT

EXAMPLE = ROOT / "examples" / "library"
LIBRARY = open_library(EXAMPLE, PICTURES)
TOLD = {
    f"procedure={procedure}&lang={language}": told
    for procedure, languages in LIBRARY.journeys.items()
    for language, told in languages.items()
}
"""Every journey by the part of an address that leads to it."""

MOST = {"vertebroplasty": 7.2, "balloon-kyphoplasty": 6.6, "total-knee-replacement": 6.7}
"""How many screens of a phone the risks may have in another language where six hold the English: Spanish takes a
quarter more letters, and no "most" and no "slowly" is left out to save a line."""

KNEE = "procedure=total-knee-replacement&lang=en"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving(EXAMPLE) as running:
        yield running


def scenes(told: Journey, of: str) -> list[str]:
    """Its pages, its longest step, and its plan for a day."""
    longest = max(told.steps, key=lambda step: len(step.heading))
    pages = [f"/{page}?{of}" for page in ("", "risks", "questions", "contact")]
    return [*pages, f"/?{of}&step={longest.id}", f"/plan?{of}#when={at_eight(SOON)}"]


@pytest.mark.parametrize("of", TOLD)
def test_nothing_is_cut_or_scrolls_sideways_on_a_narrow_phone(open_page: Open, of: str) -> None:
    first, *others = scenes(TOLD[of], of)
    reader = open_page(first, NARROW)
    faults = {}
    for scene in (first, *others):
        reader.goes_to(scene).has_all()
        faults[scene] = [reader.measures(SIDEWAYS) > 0, *reader.measures(CUT_OFF), *reader.measures(CUT_BELOW)]
    assert {scene: found for scene, found in faults.items() if any(found)} == {}


@pytest.mark.parametrize("of", TOLD)
def test_risks_are_few_screens_of_a_phone(open_page: Open, of: str) -> None:
    reader = open_page(f"/risks?{of}", PHONE).has_all()
    most = 6 if TOLD[of].language == "en" else MOST.get(TOLD[of].id, 6)
    assert reader.measures(HEIGHT) <= most * PHONE[1]


@pytest.mark.parametrize("of", TOLD)
def test_each_step_of_a_consult_is_seen_without_scrolling(open_page: Open, of: str) -> None:
    reader = open_page(f"/consult?{of}", HD_READY)
    said = LIBRARY.interfaces[of.rpartition("=")[2]]
    pictures = [".st-key-consult-step figure img", *([".st-key-spine-chart"] if TOLD[of].spine else [])]
    hidden = {}
    for step in TOLD[of].steps:
        reader.presses(said.timeline.next).sees_step(step.heading).waits()
        shown = [".card.emergency", ".card.clinic"] if step.warning_signs else pictures
        parts = ("#step", ".gist", f".st-key-cover-{step.id} button", *shown)
        hidden[step.id] = [part for part in parts if not reader.measures(f"({IN_SIGHT})({part!r})")]
    assert {step: parts for step, parts in hidden.items() if parts} == {}


@pytest.mark.parametrize("scene", ["/?lang=en", f"/?{KNEE}"], ids=["library", "timeline of a knee"])
def test_axe_finds_nothing_where_one_chooses_and_on_a_timeline_of_months(open_page: Open, scene: str) -> None:
    reader = open_page(scene, PHONE).has_all()
    for size in (PHONE, LAPTOP, KIOSK):
        assert violations(reader.resizes(size)) == []
