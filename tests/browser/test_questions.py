"""What readers say back and want to ask: explained, kept on their own device, and told to nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocket, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.taking_part import Question, Statement
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, SOON, Open, at_eight
from tests.browser.faults import CUT_OFF, SIDEWAYS, ace_violations, violations
from tests.browser.reader import Reader
from tests.browser.remains import remembered, written_to
from tests.browser.serving import Server, serving

KEPT = "Object.entries(localStorage).filter(([key]) => key.startsWith('journey-'))"
OWN = "May my dog Waldo come along?"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "server.log"


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server's machine has room for files that do not last."""
    return tmp_path_factory.mktemp("drafts")


@pytest.fixture(scope="module")
def server(log: Path, drafts: Path) -> Iterator[Server]:
    with serving(log=log, settings={"TMPDIR": str(drafts)}) as running:
        yield running


@pytest.fixture
def statement(journey: Journey) -> Statement:
    return journey.say_it_back[0]


@pytest.fixture
def question(journey: Journey) -> Question:
    return journey.questions_to_ask[0]


def group(reader: Reader, statement: Statement) -> Locator:
    return reader.page.get_by_role("group", name=statement.says)


def answers(reader: Reader, statement: Statement, answer: str) -> Reader:
    group(reader, statement).get_by_label(answer, exact=True).check()
    return reader


def asks(reader: Reader, question: Question) -> Locator:
    return reader.page.get_by_label(question.question, exact=True)


def writes(reader: Reader, interface: Interface, own: str = OWN) -> Reader:
    reader.page.get_by_label(interface.questions.ask.own).fill(own)
    return reader.presses(interface.questions.ask.add)


def own(reader: Reader) -> Locator:
    return reader.page.locator("#root .own-questions li")


def sees_own(reader: Reader) -> Reader:
    expect(own(reader).locator("span")).to_have_text(OWN)
    return reader


def not_sure(reader: Reader) -> Locator:
    return reader.page.locator("#root .on-top li[data-is=not-sure]:visible")


def test_every_answer_has_the_same_explanation_and_who_is_not_sure_finds_it_on_top(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader, said = open_page("/questions"), interface.questions.say_it_back
    for statement in journey.say_it_back:
        for answer in (said.is_true, said.is_not_true, said.not_sure):
            answers(reader, statement, answer)
            heard = reader.page.locator("#journey-live")
            for text in (said.told_true if statement.is_true else said.told_not_true, *statement.explanation):
                expect(heard).to_contain_text(text)
                reader.sees(text)
    topics = [journey.topic(statement.topic).name for statement in journey.say_it_back]
    expect(not_sure(reader)).to_have_text(topics)
    answers(reader, journey.say_it_back[0], said.is_true)
    expect(not_sure(reader)).to_have_text(topics[1:])
    not_sure(reader).first.get_by_role("link").click()
    reader.sees_step(topics[1])


def test_what_matters_stands_beside_each_choice_and_on_top_of_the_questions(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader, said = open_page("/questions"), interface.questions.matters
    for matter, answer in zip(journey.matters, (said.a_lot, said.some, said.not_much), strict=False):
        asked = reader.page.get_by_role("group", name=matter.says)
        asked.get_by_label(answer, exact=True).check()
        beside = reader.page.locator("[data-asked]").filter(has=asked)
        for choice in journey.choices:
            expect(beside).to_contain_text(choice.row(matter.row) or interface.risks.choice_not_known)
        expect(beside.locator("details")).to_have_attribute("open", "")
    on_top = reader.page.locator("#root .on-top li[data-is=a-lot]:visible")
    expect(on_top).to_have_text([journey.matters[0].says])


def test_one_no_is_told_as_not_sure_yet_and_only_that(open_page: Open, interface: Interface) -> None:
    reader, said = open_page("/questions"), interface.questions.matters
    reader.page.get_by_text(said.decided).click()
    lines = said.sure, said.informed, said.clear, said.supported
    told = reader.page.get_by_text(said.tell).and_(reader.page.locator("#root *"))
    for line in lines:
        reader.page.get_by_role("group", name=line).get_by_label(said.answered_yes, exact=True).check()
    expect(told).to_be_hidden()
    reader.page.get_by_role("group", name=lines[1]).get_by_label(said.answered_no, exact=True).check()
    expect(told).to_be_visible()
    expect(reader.page.locator("#journey-live")).to_have_text(said.tell)


def test_what_is_chosen_stays_on_the_device_until_it_is_cleared(
    open_page: Open, statement: Statement, question: Question, interface: Interface
) -> None:
    reader, said = open_page("/questions"), interface.questions
    answers(reader, statement, said.say_it_back.not_sure)
    asks(reader, question).check()
    sees_own(writes(reader, interface)).sees(said.kept)
    other = open_page("/questions")
    expect(asks(other, question)).to_be_checked()
    reader.follows("Contact").sees("Where we are").follows("Questions")
    expect(not_sure(reader)).to_have_count(1)
    reader.page.reload()
    sees_own(reader.waits())
    expect(group(reader, statement).get_by_label(said.say_it_back.not_sure)).to_be_checked()
    reader.page.get_by_role("button", name=OWN).click()
    expect(own(reader)).to_have_count(0)
    reader.presses(said.clear)
    expect(reader.page.locator("#journey-live")).to_have_text(said.cleared)
    expect(asks(reader, question)).not_to_be_checked()
    expect(asks(other, question)).not_to_be_checked()
    expect(not_sure(reader)).to_have_count(0)
    assert reader.measures(KEPT) == []


def test_the_plan_tells_what_was_marked_and_offers_the_sheet(
    open_page: Open, journey: Journey, statement: Statement, question: Question, interface: Interface
) -> None:
    reader, said = open_page("/questions"), interface.questions
    answers(reader, statement, said.say_it_back.not_sure)
    asks(reader, question).check()
    sees_own(writes(reader, interface))
    for plan in ("/plan", f"/plan#when={at_eight(SOON)}"):
        there = open_page(plan)
        taken = there.page.locator("#root .st-key-plan-questions")
        topic = journey.topic(statement.topic).name
        expect(taken.locator("li:visible")).to_have_text([topic, question.question, OWN])
        expect(taken.get_by_role("button")).to_have_count(0)
        for sheet, kind in ((said.along.sheet, "pdf"), (said.along.page, "html")):
            address = taken.get_by_role("link", name=sheet).get_attribute("href") or ""
            assert there.page.request.get(there.server + address).ok
            assert address.endswith(f".questions.{kind}")


def test_nothing_of_it_leaves_the_browser(
    browser: Browser, server: Server, log: Path, statement: Statement, question: Question, interface: Interface
) -> None:
    page = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}).new_page()
    told = listened(page)
    reader = Reader(page, server.address).goes_to("/questions")
    sent = len(told)
    assert sent
    answers(reader, statement, interface.questions.say_it_back.not_sure)
    asks(reader, question).check()
    sees_own(writes(reader, interface))
    sees_own(reader.follows("Contact").sees("Where we are").follows("Questions"))
    page.reload()
    sees_own(reader.waits())
    assert len(told) > sent
    everything = "\n".join([*told, page.url, log.read_text()])
    for secret in ("Waldo", "not-sure", statement.id, question.id):
        assert secret not in everything.replace("%20", " ")
    page.context.close()


def listened(page: Page) -> list[str]:
    """All that a page sends, as it is sent."""
    told: list[str] = []

    def hear(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: told.append(str(frame)))

    page.on("request", lambda request: told.append(f"{request.url} {request.post_data or ''}"))
    page.on("websocket", hear)
    return told


def test_a_code_opens_a_consult_with_what_was_marked_and_no_server_hears_of_it(
    browser: Browser, server: Server, log: Path, drafts: Path, journey: Journey, interface: Interface
) -> None:
    said = interface.questions
    page = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}).new_page()
    told = listened(page)
    patient = Reader(page, server.address).goes_to("/questions")
    unsure, matter, asked = journey.say_it_back[:2], journey.matters[0], journey.questions_to_ask[-3:]
    for statement in unsure:
        answers(patient, statement, said.say_it_back.not_sure)
    patient.page.get_by_role("group", name=matter.says).get_by_label(said.matters.a_lot, exact=True).check()
    for question in asked:
        asks(patient, question).check()
    sees_own(writes(patient, interface))
    ids = [*(one.id for one in unsure), matter.id, *(one.id for one in asked)]
    link = patient.page.locator("#ask-link").text_content() or ""
    assert link.endswith(f"#ask={','.join(ids)}")
    patient.page.locator(".ask-code svg").scroll_into_view_if_needed()
    assert patient.decodes(".ask-code .code") == link

    page = browser.new_context(viewport={"width": LAPTOP[0], "height": LAPTOP[1]}).new_page()
    there = listened(page)
    surgeon = Reader(page, server.address).goes_to(link.removeprefix(server.address))
    lines = [journey.topic(one.topic).name for one in unsure]
    lines += [matter.says, *(one.question for one in asked)]
    brought = surgeon.page.locator(".st-key-brought li:visible")
    expect(brought).to_have_text(lines)
    assert surgeon.measures(BEFORE_ALL_ELSE)
    assert "#" not in surgeon.page.url
    assert surgeon.measures(KEPT) == []
    brought.first.get_by_role("link").click()
    surgeon.sees(lines[0])
    everything = "\n".join([*told, *there, log.read_text()])
    for secret in ("Waldo", "#ask", *ids):
        assert secret not in everything, secret
    for context in (patient.page.context, surgeon.page.context):
        context.close()
    assert server.process
    title = interface.questions.ask.own
    assert remembered(server.process.pid, (title, "Waldo", ",".join(ids))) == {title}, "it keeps its words"
    assert written_to(server.process.pid) == {log}
    assert [*drafts.rglob("*")] == []


BEFORE_ALL_ELSE = """() => {
  const [brought, stations] = ['.st-key-brought', '.st-key-phases'].map(part => document.querySelector(part));
  return brought.getBoundingClientRect().bottom <= stations.getBoundingClientRect().top
    && brought.getBoundingClientRect().bottom < innerHeight;
}"""


def test_a_consult_without_a_code_has_no_room_for_one(open_page: Open) -> None:
    reader = open_page("/consult")
    expect(reader.page.locator(".st-key-brought")).to_have_count(1)
    expect(reader.page.locator(".st-key-brought")).to_be_hidden()


@pytest.mark.parametrize("mode", ["kiosk", "consult"])
def test_a_screen_of_many_people_keeps_nothing_and_asks_for_no_words(
    open_page: Open, statement: Statement, question: Question, interface: Interface, mode: str
) -> None:
    reader, said = open_page(f"/questions?mode={mode}", KIOSK), interface.questions
    if mode == "kiosk":
        reader.start().click()
    answers(reader, statement, said.say_it_back.not_sure)
    asks(reader, question).check()
    reader.sees(said.kiosk_forgets if mode == "kiosk" else said.not_kept)
    assert reader.page.locator("input[type=text]").count() == 0
    reader.follows("Contact").sees("Where we are").follows("Questions")
    expect(asks(reader, question)).to_be_checked()
    assert reader.measures(KEPT) == []
    if mode == "kiosk":
        with reader.page.expect_navigation():
            reader.presses(interface.kiosk.start_over)
        reader.waits().start().click()
        reader.follows("Questions")
    else:
        reader.page.reload()
    reader.waits()
    expect(asks(reader, question)).not_to_be_checked()
    expect(not_sure(reader)).to_have_count(0)
    if mode == "kiosk":
        expect(reader.page.locator("#root .ask-code")).to_be_hidden()


def test_keys_alone_are_enough(open_page: Open, statement: Statement, question: Question, interface: Interface) -> None:
    reader, said = open_page("/questions"), interface.questions
    group(reader, statement).get_by_label(said.say_it_back.is_true, exact=True).focus()
    reader.hits("Space", "ArrowRight", "ArrowRight")
    expect(group(reader, statement).get_by_label(said.say_it_back.not_sure)).to_be_checked()
    expect(not_sure(reader)).to_have_count(1)
    asks(reader, question).focus()
    reader.hits("Space")
    expect(asks(reader, question)).to_be_checked()
    reader.page.get_by_label(said.ask.own).focus()
    reader.page.keyboard.type(OWN)
    sees_own(reader.hits("Enter"))
    reader.hits("Tab", "Tab", "Enter")
    expect(own(reader)).to_have_count(0)
    expect(reader.page.get_by_label(said.ask.own)).to_be_focused()


def test_with_everything_open_it_fits_a_narrow_screen_and_two_engines_find_nothing(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page("/questions", LAPTOP)
    for statement in journey.say_it_back:
        answers(reader, statement, interface.questions.say_it_back.not_sure)
    said = interface.questions.matters
    for matter in journey.matters:
        reader.page.get_by_role("group", name=matter.says).get_by_label(said.a_lot, exact=True).check()
    for question in journey.questions_to_ask:
        asks(reader, question).check()
    writes(reader, interface, "Is it " + "very " * 10 + "long?").sees("long?")
    reader.opens_everything()
    reader.page.get_by_role("group", name=said.sure).get_by_label(said.answered_no, exact=True).check()
    reader.sees(said.tell)
    for colors in ("none", "active"):
        reader.page.emulate_media(forced_colors=colors)
        assert violations(reader.resizes(LAPTOP)) == []
        assert ace_violations(reader) == []
        reader.resizes(NARROW)
        assert reader.measures(SIDEWAYS) <= 0
        assert reader.measures(CUT_OFF) == []


def test_an_answer_is_told_by_more_than_a_color(open_page: Open, statement: Statement, interface: Interface) -> None:
    reader = open_page("/questions", forced_colors="active")
    answers(reader, statement, interface.questions.say_it_back.not_sure)
    reader.sees(interface.questions.say_it_back.good)
    marked = "e => getComputedStyle(e).appearance !== 'none' && e.getBoundingClientRect().width >= 20"
    assert group(reader, statement).get_by_label(interface.questions.say_it_back.not_sure).evaluate(marked)


def test_paper_has_all_that_can_be_marked_and_nothing_to_press(
    open_page: Open, journey: Journey, interface: Interface
) -> None:
    reader = open_page("/questions")
    answers(reader, journey.say_it_back[0], interface.questions.say_it_back.not_sure)
    reader.page.emulate_media(media="print")
    for says in (*(one.says for one in journey.say_it_back), *(one.says for one in journey.matters)):
        expect(reader.page.locator("#root legend", has_text=says)).to_be_visible()
    expect(reader.page.locator(".ask-code svg")).to_be_visible()
    for press in (interface.questions.ask.add, interface.questions.clear, interface.questions.along.copy_link):
        expect(reader.page.get_by_role("button", name=press)).to_be_hidden()


def test_without_scripts_each_statement_is_read_with_what_we_say(
    browser: Browser, server: Server, journey: Journey, interface: Interface
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.address}/questions")
    for number, statement in enumerate(journey.say_it_back):
        explanation = page.locator(".say-it-back details").nth(number)
        explanation.locator("summary").click()
        expect(explanation).to_contain_text(statement.explanation[0])
        expect(explanation.get_by_text(statement.explanation[0])).to_be_visible()
    expect(page.get_by_text(interface.questions.ask.own)).to_be_hidden()
    for question in journey.questions_to_ask:
        expect(page.get_by_label(question.question, exact=True)).to_be_visible()
    context.close()


@pytest.mark.parametrize(("address", "size"), [("/questions", PHONE), ("/questions?mode=kiosk", KIOSK)])
def test_why_to_ask_stands_below_its_question(open_page: Open, address: str, size: tuple[int, int]) -> None:
    reader = open_page(address, size)
    question, why = reader.measures("""() => {
      const label = document.querySelector('#root .questions label');
      return [label.querySelector('span'), label.nextElementSibling].map(e => e.getBoundingClientRect().left);
    }""")
    assert question == why
