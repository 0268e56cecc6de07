"""Every word can be translated, and a longer language still fits."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from journey.library import Library
from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser import pseudo
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, SOON, WALL, Open, at_eight
from tests.browser.faults import BROKEN_INSIDE, CUT_OFF, DRAWN_AS_A_WORD, DRAWN_OVER, SIDEWAYS, TOO_HIGH
from tests.browser.reader import Reader
from tests.browser.serving import Server, serving
from tests.browser.voices import speech
from tests.conftest import shipped_content
from tests.journey.test_nothing_english import english

PLAN = f"/plan#when={at_eight(SOON)}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    content = Path(shutil.copytree(shipped_content(), tmp_path_factory.mktemp("pseudo") / "content"))
    pseudo.add_to(content)
    with serving(content) as running:
        yield running


def with_query(path: str, query: str) -> str:
    page, mark, fragment = path.partition("#")
    return f"{page}{'&' if '?' in page else '?'}lang={pseudo.CODE}&{query}{mark}{fragment}"


def drawn(reader: Reader) -> Reader:
    """Wait until all is drawn, and open every expander."""
    reader.has_all()
    for summary in reader.page.locator("summary:visible").all():
        summary.click()
    return reader


@pytest.mark.parametrize(
    "path", ["/?lang=es", PLAN.replace("#", "?lang=es#"), "/risks?lang=es", "/consult?lang=es&part=choices"]
)
def test_spanish_fits_and_is_spanish_alone(open_page: Open, path: str) -> None:
    """What the first words cannot tell of: charts, lists to choose from, buttons."""
    reader = drawn(open_page(path, NARROW))
    for size in (NARROW, PHONE, LAPTOP):
        assert reader.resizes(size).measures(SIDEWAYS) <= 0
        assert reader.measures(CUT_OFF) == []
    reader.page.locator(".st-key-menu a").first.wait_for()
    assert english(" ".join(reader.measures(pseudo.WORDS_ON_PAGE))) == set()
    presses, originals = (reader.page.locator(f"#root {one}") for one in (PRESS, ".original-words[lang=en]"))
    for number in range(presses.count()):
        presses.nth(number).click()
        expect(originals).to_have_count(number + 1)
    for size in (NARROW, LAPTOP):
        assert reader.resizes(size).measures(SIDEWAYS) <= 0
        assert reader.measures(CUT_OFF) == []
    for number in range(presses.count()):
        presses.nth(number).click()
    expect(originals).to_have_count(0)


PRESS = ".original a[role=button]:visible"
"""What shows the original of a stretch of words below it."""


DRAWN = [
    "/?",
    "/?step=first-day",
    "/?part=time",
    "/consult?levels=T12,L1&part=problem",
    "/consult?step=guide-needle&levels=T12",
    f"/plan?#when={SOON}T12:00",
]


@pytest.mark.parametrize("path", DRAWN)
def test_no_words_of_a_drawing_stand_over_others_and_no_word_breaks(
    open_page: Open, library: Library, path: str
) -> None:
    for code in library.interfaces:
        reader = open_page(path.replace("?", f"?lang={code}&"), NARROW).has_all()
        for size in (NARROW, PHONE, LAPTOP):
            reader.resizes(size)
            assert reader.measures(DRAWN_OVER) == [], (code, size)
            assert reader.measures(BROKEN_INSIDE) == [], (code, size)
            assert reader.measures(TOO_HIGH) == [], (code, size)


def test_the_buttons_of_a_reading_are_translated_and_fit(open_page: Open) -> None:
    reader = open_page("/about")
    reader.page.add_init_script(speech(["Xan", pseudo.CODE, True]))
    reader.goes_to(with_query("/", "step=guide-needle"))
    reader.page.locator(".aloud button").click()
    expect(reader.page.locator(".aloud button")).to_have_count(4)
    for size in (NARROW, PHONE, LAPTOP):
        assert reader.resizes(size).measures(SIDEWAYS) <= 0
        assert reader.measures(CUT_OFF) == []
    assert pseudo.escaped(reader.page.locator(".aloud button").all_text_contents()) == set()


def test_a_reader_changes_the_language_and_stays_at_the_step(open_page: Open) -> None:
    reader = open_page("/?step=lie-flat").presses("English")
    choice = reader.page.locator(f".st-key-language-{pseudo.CODE} button")
    expect(choice).to_be_visible()
    assert reader.measures(DRAWN_AS_A_WORD) == []
    choice.click()
    reader.sees_step(pseudo.accented("Lie flat while the cement hardens")).waits()
    assert f"lang={pseudo.CODE}" in reader.address
    assert "step=lie-flat" in reader.address
    expect(choice).to_be_hidden()
    expect(reader.page.locator(".st-key-languages button")).to_be_focused()
    reader.presses(pseudo.accented("English"))
    reader.page.locator(".st-key-language-en button").click()
    reader.sees_step("Lie flat while the cement hardens")


def test_the_form_of_a_plan_changes_its_language_with_the_page(open_page: Open, interface: Interface) -> None:
    reader = open_page(PLAN).presses("English")
    question = reader.page.locator(".picker")
    expect(question).to_contain_text(interface.plan.picker.question)
    reader.page.locator(f".st-key-language-{pseudo.CODE} button").click()
    expect(question).to_contain_text(pseudo.accented(interface.plan.picker.question))
    expect(question).not_to_contain_text(interface.plan.picker.question)
    assert f"lang={pseudo.CODE}" in reader.waits().address


SCREENS_SAY = """() => ['gone', 'question', 'staff'].map(name => {
  const said = document.createElement('div');
  said.innerHTML = journey.screens.said[name];
  return [said.textContent, ...[...said.querySelectorAll('[data-says]')].map(e => e.dataset.says.replace('{n}', ''))];
}).flat()"""


def test_a_kiosk_invites_in_every_language_and_forgets_the_one_that_was_chosen(
    open_page: Open, journey: Journey, interface: Interface, library: Library
) -> None:
    reader = open_page("/?mode=kiosk&lang=en", KIOSK)
    invitations = reader.page.locator("#journey-attract section")
    expect(invitations).to_have_count(len(library.languages(journey.id)) + 1)
    for part in ("section", "footer > div"):
        [said] = reader.page.locator(f"#journey-attract {part}[lang={pseudo.CODE}]").all_text_contents()
        assert pseudo.escaped([said]) == set()
    invitation = reader.page.locator(f"#journey-attract section[lang={pseudo.CODE}]")
    invitation.get_by_role("button").click()
    expect(reader.page.locator("#root h1")).to_have_text(pseudo.accented(journey.name))
    reader.waits()
    expect(reader.page.locator(f"html[lang={pseudo.CODE}]")).to_have_count(1)
    assert pseudo.escaped(reader.measures(SCREENS_SAY)) == set()
    for page in ("risks", "plan", "questions", "contact", "about", "timeline"):
        reader.follows(pseudo.accented(getattr(interface.pages, page))).waits()
        reader.page.locator(".summary h2").wait_for()
        assert pseudo.escaped(reader.measures(pseudo.WORDS_ON_PAGE)) == set()
        for size in (LAPTOP, KIOSK):
            assert reader.resizes(size).measures(CUT_OFF) == []
    reader.page.locator(".look .over").click()
    expect(reader.page.locator("html[lang=en]")).to_have_count(1)
    expect(reader.page.locator("#journey-attract")).to_be_visible()


IN_EIGHT_LANGUAGES = """() => {
  for (const told of document.querySelectorAll('#journey-attract :is(.starts, footer)'))
    while (told.children.length < 8) told.append(told.children[told.children.length % 3].cloneNode(true));
}"""

OFF_THE_FIRST_SCREEN = """() => [...document.querySelectorAll('#journey-attract *')].filter(e => {
  const { top, bottom, left, right } = e.getBoundingClientRect();
  return e.checkVisibility() && (top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1);
}).map(e => e.outerHTML.slice(0, 80))"""


def test_the_first_screen_of_a_kiosk_has_room_for_eight_languages(open_page: Open) -> None:
    reader = open_page("/?mode=kiosk&lang=en", KIOSK)
    expect(reader.page.locator("#journey-attract")).to_be_visible()
    for add in ("() => {}", IN_EIGHT_LANGUAGES):
        reader.page.evaluate(add)
        for size in (KIOSK, WALL, LAPTOP):
            assert reader.resizes(size).measures(OFF_THE_FIRST_SCREEN) == [], size


def test_the_browsers_language_is_used(open_page: Open) -> None:
    open_page("/?step=lie-flat", locale=pseudo.CODE).sees_step(pseudo.accented("Lie flat while the cement hardens"))
