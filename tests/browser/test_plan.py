"""The reader's own day: chosen, kept, forgotten, taken along, and told to nobody."""

import urllib.request
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pypdf
import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey, ListId
from journey.model.words.plan import PickerWords
from tests.browser.conftest import KIOSK, LAPTOP, PHONE, SOON, Open, at_eight
from tests.browser.reader import Reader
from tests.browser.serving import Server, serving

WHEN = at_eight(SOON)
DAY = f"{SOON:%A, %B} {SOON.day}"
KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('journey-plan-'))"
LATER = SOON + timedelta(days=60)


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "server.log"


@pytest.fixture(scope="module")
def server(log: Path) -> Iterator[Server]:
    with serving(log=log) as running:
        yield running


@pytest.fixture
def words(interface: Interface) -> PickerWords:
    return interface.plan.picker


@pytest.fixture
def tasks(journey: Journey) -> list[str]:
    """What the checklist says."""
    return [task.text for task in journey.checklist.tasks]


def picks(reader: Reader, day: date = SOON, time: str = "8:00\u00a0AM") -> Reader:
    """Choose the day by what stands in the lists, as a person does."""
    reader.page.get_by_label("Month").select_option(f"{day:%B %Y}")
    reader.page.get_by_label("Day", exact=True).select_option(f"{day:%A} {day.day}")
    reader.page.get_by_label("Time to come in").select_option(time)
    return reader


def chooses(reader: Reader, day: date = SOON) -> Reader:
    return picks(reader, day).presses("Show my plan")


def sees_plan(reader: Reader, day: date = SOON) -> Reader:
    times = reader.page.locator("#your-times")
    expect(times).to_have_attribute("data-when", at_eight(day))
    expect(times).to_contain_text(f"{day:%A, %B} {day.day}, {day.year}")
    expect(times).to_be_visible()
    return reader


def sees_no_plan(reader: Reader) -> Reader:
    expect(reader.page.locator("#your-times")).to_have_count(0)
    return reader


def box(reader: Reader, task: str) -> Locator:
    return reader.page.get_by_label(task, exact=True)


def test_a_choice_becomes_a_plan_which_stays_until_it_is_forgotten(open_page: Open, words: PickerWords) -> None:
    reader = open_page("/plan")
    sees_plan(chooses(reader))
    before = SOON - timedelta(days=1)
    reader.sees(f"midnight, at the end of {before:%A, %B} {before.day}")
    reader.until("() => document.activeElement.id === 'your-times'")
    assert "when" not in reader.page.url
    assert str(SOON) not in reader.page.url
    reader.follows("Contact").sees("Where we are")
    sees_plan(reader.follows("My plan"))
    reader.page.reload()
    sees_plan(reader)
    expect(reader.page.get_by_label("Day", exact=True)).to_have_value(f"{SOON.day:02}")
    reader.presses(words.forget).sees(words.forgotten)
    sees_no_plan(reader)
    reader.page.reload()
    reader.waits().page.get_by_label("Month").wait_for()
    sees_no_plan(reader)
    assert reader.measures(KEPT) == []


def test_the_overview_says_what_comes_next_until_the_day_is_forgotten(open_page: Open, interface: Interface) -> None:
    reader = open_page("/plan")
    sees_plan(chooses(reader))
    comes_next = reader.page.locator("#root .words.next")
    reader.page.locator(".st-key-top .home a").click()
    expect(comes_next).to_contain_text(f"{SOON:%A, %B} {SOON.day}, 8:00\u00a0AM: {interface.plan.arrive}")
    reader.page.reload()
    expect(comes_next).to_contain_text(interface.plan.arrive)
    comes_next.get_by_role("link", name=interface.plan.heading).click()
    sees_plan(reader).presses(interface.plan.picker.forget).sees(interface.plan.picker.forgotten)
    reader.page.locator(".st-key-top .home a").click()
    reader.page.locator("#root .strip").wait_for()
    expect(comes_next).to_be_hidden()


def test_keys_alone_are_enough(open_page: Open) -> None:
    reader = open_page("/plan")
    reader.page.get_by_label("Month").focus()
    keys = reader.page.keyboard
    keys.type(f"{SOON:%B %Y}")
    keys.press("Tab")
    keys.type(f"{SOON:%A} {SOON.day}")
    keys.press("Tab")
    keys.type("8:00")
    keys.press("Tab")
    assert reader.focus == "Show my plan"
    keys.press("Enter")
    sees_plan(reader)


def test_fingers_alone_are_enough_and_no_choice_is_told(open_page: Open) -> None:
    reader = open_page("/plan", KIOSK, has_touch=True)
    reader.page.get_by_role("button", name="Show my plan").tap()
    reader.sees("Please choose a month, a day and a time.")
    chooses(reader)
    sees_plan(reader)
    reader.page.get_by_text("Drink plenty of water").tap()
    expect(reader.page.get_by_label("Drink plenty of water")).to_be_checked()


def test_a_link_opens_the_plan_and_the_code_holds_the_link(open_page: Open) -> None:
    reader = sees_plan(open_page(f"/plan?levels=T12#when={WHEN}", PHONE))
    assert "#" not in reader.page.url
    link = f"{reader.server}/plan?procedure=vertebroplasty&lang=en&levels=T12#when={WHEN}"
    expect(reader.page.locator("#plan-link")).to_have_text(link)
    assert reader.decodes("img.code") == link
    reader.presses("Copy my link")
    reader.sees("The link is copied.")
    other = at_eight(SOON + timedelta(days=1))
    reader.page.evaluate("hash => { location.hash = hash }", f"#when={other}")
    expect(reader.page.locator("#your-times")).to_have_attribute("data-when", other)


@pytest.mark.parametrize(
    ("hostile", "sentence"),
    [
        ("0001-01-01T08:00", "This day is over."),
        (at_eight(SOON - timedelta(days=15)), "This day is over."),
        ("9999-12-31T23:59", "This day is more than a year away."),
        ("tomorrow", "We cannot read this date."),
        ("%E0%A4%A", "We cannot read this date."),
        ("<img src=x onerror=alert(1)>", "We cannot read this date."),
        ("9" * 1000, "We cannot read this date."),
    ],
)
def test_a_hostile_date_gets_a_plain_sentence_and_no_plan(open_page: Open, hostile: str, sentence: str) -> None:
    reader = open_page(f"/plan#when={hostile}").sees(sentence)
    expect(reader.page.locator("#your-times")).to_have_count(0)
    assert reader.measures(KEPT) == []
    sees_plan(chooses(reader))
    expect(reader.page.get_by_text(sentence)).to_have_count(0)


def test_a_link_is_kept_only_when_the_reader_says_so(open_page: Open, words: PickerWords) -> None:
    reader = sees_plan(chooses(open_page("/plan")))
    own = reader.measures(KEPT)
    assert len(own) == 1
    theirs = f"/plan#when={at_eight(LATER)}&plan=5f1c"
    sees_plan(reader.goes_to("/about").goes_to(theirs), LATER).sees(words.linked_too)
    assert reader.measures(KEPT) == own
    sees_plan(reader.follows("Contact").sees("Where we are").follows("My plan"), LATER)
    reader.page.reload()
    sees_plan(reader)
    for bad in ("2020-01-01T08:00", "tomorrow"):
        sees_plan(reader.goes_to("/about").goes_to(f"/plan#when={bad}")).sees(words.bad_link)
        assert reader.measures(KEPT) == own
    reader.goes_to("/about").goes_to(theirs)
    sees_plan(sees_plan(reader, LATER).presses(words.own))
    assert reader.measures(KEPT) == own
    reader.goes_to("/about").goes_to(theirs)
    sees_plan(reader, LATER).presses(words.keep_instead).sees(words.kept).sees(words.stays)
    reader.page.reload()
    sees_plan(reader, LATER)
    assert reader.page.locator("#plan-link").text_content().endswith(theirs.partition("#")[2])  # type: ignore[union-attr]


def test_a_plan_of_yesterday_that_still_runs_is_shown_and_saved(open_page: Open) -> None:
    yesterday = datetime.now(ZoneInfo("America/Chicago")) - timedelta(hours=23)
    reader = open_page(f"/plan#when={yesterday:%Y-%m-%dT%H:%M}")
    expect(reader.page.locator("#your-times")).to_have_attribute("data-when", f"{yesterday:%Y-%m-%dT%H:%M}")
    expect(reader.page.get_by_label("Day", exact=True)).to_have_value(f"{yesterday:%d}")
    with reader.page.expect_download():
        reader.presses("Save to my calendar")


def test_nothing_of_another_day_than_the_chosen_one_can_be_saved(open_page: Open, words: PickerWords) -> None:
    reader = sees_plan(chooses(open_page("/plan")))
    link = str(reader.page.locator("#plan-link").text_content())
    picks(reader, LATER)
    for saves in ("Save to my calendar", "Handout to print (PDF)", "Handout as a web page", "Copy my link"):
        expect(reader.page.get_by_role("button", name=saves)).to_be_hidden()
    expect(reader.page.locator("#plan-link")).to_be_hidden()
    reader.sees(words.changed)
    sees_plan(picks(reader))
    expect(reader.page.get_by_text(words.changed)).to_be_hidden()
    sees_plan(chooses(reader, LATER), LATER)
    expect(reader.page.locator("#plan-link")).to_have_text(link.replace(WHEN, at_eight(LATER)))
    with reader.page.expect_download() as saving:
        reader.presses("Save to my calendar")
    first: Any = Calendar.from_ical(Path(saving.value.path()).read_bytes()).walk("VEVENT")[0]
    assert first.start.date() == LATER


def test_all_tabs_have_one_memory_and_marks_belong_to_a_day(
    open_page: Open, words: PickerWords, tasks: list[str]
) -> None:
    one, other = open_page("/plan"), open_page("/plan")
    box(one, tasks[0]).check()
    expect(box(other, tasks[0])).to_be_checked()
    box(other, tasks[1]).check()
    sees_plan(chooses(one))
    sees_plan(other)
    one.page.reload()
    sees_plan(one)
    expect(box(one, tasks[0])).to_be_checked()
    expect(box(one, tasks[1])).to_be_checked()
    sees_plan(chooses(one, LATER), LATER)
    for reader in (one, other):
        expect(box(reader, tasks[0])).not_to_be_checked()
    sees_plan(other, LATER).follows("Contact").sees("Where we are")
    one.presses(words.forget).sees(words.forgotten)
    other.follows("My plan").page.get_by_label("Month").wait_for()
    box(other, tasks[1]).check()
    sees_no_plan(other.waits())
    expect(box(other, tasks[0])).not_to_be_checked()
    expect(box(one, tasks[1])).to_be_checked()
    sees_plan(chooses(other))
    sees_plan(one)
    other.presses(words.forget)
    sees_no_plan(one)
    assert one.measures(KEPT) == []


def test_what_is_kept_for_another_procedure_can_be_forgotten(open_page: Open, words: PickerWords) -> None:
    reader = sees_plan(chooses(open_page("/plan")))
    reader.measures(f"""{KEPT}.forEach(([key, value]) => {{
      localStorage.removeItem(key);
      localStorage.setItem(key.replace('vertebroplasty', 'another'), value);
    }})""")
    reader.page.reload()
    reader.waits().presses(words.forget).sees(words.forgotten)
    assert reader.measures(KEPT) == []
    expect(reader.page.get_by_role("button", name=words.forget)).to_be_hidden()


REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
FULL = """for (let size = 2 ** 22; size >= 1; size /= 2) {
  try { for (let i = 0; i < 8; i++) localStorage.setItem(`full ${size} ${i}`, '-'.repeat(size)); } catch {}
}"""


@pytest.mark.parametrize("memory", [REFUSED, FULL], ids=["refused", "full"])
def test_a_browser_that_keeps_nothing_is_not_said_to_keep(
    open_page: Open, interface: Interface, memory: str, tasks: list[str]
) -> None:
    words = interface.plan.picker
    reader = open_page("/about")
    reader.page.add_init_script(f"if (location.pathname === '/plan') {{ {memory} }}")
    reader.goes_to("/plan").sees(words.not_kept)
    sees_plan(chooses(reader))
    box(reader, tasks[0]).check()
    reader.sees(words.not_kept).sees(interface.plan.checklist_not_kept)
    expect(reader.page.get_by_text(words.stays)).to_be_hidden()
    expect(reader.page.get_by_text(interface.plan.checklist_message)).to_be_hidden()
    sees_plan(reader.follows("Contact").sees("Where we are").follows("My plan"))
    expect(box(reader, tasks[0])).to_be_checked()
    reader.presses(words.forget).sees(words.forgotten)
    sees_no_plan(reader)


def test_a_consult_keeps_nothing_once_its_window_is_loaded_anew(open_page: Open, journey: Journey) -> None:
    reader = open_page("/plan?mode=consult")
    task = journey.checklist[ListId.BRING][0].text
    reader.page.get_by_label(task).check()
    sees_plan(chooses(reader))
    sees_plan(reader.follows("Contact").sees("Where we are").follows("My plan"))
    assert reader.measures(KEPT) == []
    reader.page.reload()
    reader.waits().page.get_by_label("Month").wait_for()
    expect(reader.page.locator("#your-times")).to_have_count(0)
    expect(reader.page.get_by_label(task)).not_to_be_checked()


def test_the_calendar_file_and_the_handouts_hold_the_plan_and_the_marked_bones(open_page: Open) -> None:
    reader = sees_plan(open_page(f"/plan?levels=T12#when={WHEN}"))
    with reader.page.expect_download() as saving:
        reader.presses("Save to my calendar")
    file = Path(saving.value.path()).read_bytes()
    assert saving.value.suggested_filename == "plan.ics"
    events: list[Any] = list(Calendar.from_ical(file).walk("VEVENT"))
    starts = [event.start for event in events]
    assert starts[0] == datetime.fromisoformat(WHEN).replace(tzinfo=ZoneInfo("America/Chicago"))
    with reader.page.expect_download() as saving:
        reader.presses("Handout to print (PDF)")
    assert saving.value.suggested_filename == "vertebroplasty.en.pdf"
    pdf = pypdf.PdfReader(saving.value.path())
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    assert f"{DAY}, {SOON.year}" in text
    assert f"8:00 AM on {DAY}" in text.replace("\u00a0", " ")
    assert "One bone is marked, T12." in text
    with reader.page.expect_download() as saving:
        reader.presses("Handout as a web page")
    assert f"8:00\u00a0AM on {DAY}" in Path(saving.value.path()).read_text()


def test_nobody_is_told_the_date(open_page: Open, server: Server, log: Path) -> None:
    asked: list[str] = []
    reader = open_page("/plan")
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.on("websocket", lambda socket: asked.append(socket.url))
    sees_plan(chooses(reader))
    reader.page.reload()
    with reader.page.expect_download():
        sees_plan(reader).presses("Save to my calendar")
    with reader.page.expect_download():
        reader.presses("Handout to print (PDF)")
    reader.follows("Contact").sees("Where we are").goes_to(f"/plan#when={WHEN}")
    sees_plan(reader)
    assert len(asked) > 20
    with urllib.request.urlopen(f"{server.address}/plan") as answer:
        page = answer.read().decode()
    told = [*asked, page, log.read_text(), reader.page.url]
    hints = (str(SOON), f"{SOON:%B} {SOON.day}", f"{SOON:%Y%m%d}", "08:00", "T08", "#when=", "?when=", "&when=")
    assert [(hint, text[:200]) for hint in hints for text in told if hint in text] == []


def test_a_plan_outlives_a_restart_of_the_server(open_page: Open, server: Server) -> None:
    reader = sees_plan(chooses(open_page("/plan")))
    server.kill()
    server.start()
    reader.page.reload()
    sees_plan(reader)


@pytest.mark.parametrize("days", [-1, 1])
def test_a_clock_that_is_wrong_by_a_day_changes_no_time(
    days: int, open_page: Open, browser: Browser, server: Server
) -> None:
    plan = "#root .st-key-my-plan"
    right = open_page(f"/plan#when={WHEN}").has_all().page.locator(plan).inner_text()
    with browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}) as context:
        page = context.new_page()
        page.clock.install(time=datetime.now(ZoneInfo("UTC")) + timedelta(days=days))
        reader = Reader(page, server.address).goes_to(f"/plan#when={WHEN}").has_all()
        assert reader.page.locator(plan).inner_text() == right
