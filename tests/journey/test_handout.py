"""The handout: what it says, and that its two forms say it to everybody."""

import io
import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from html.parser import HTMLParser
from typing import Any

import pypdf
import pytest
import yaml
import zxingcpp
from PIL import Image

from journey.blocks.charts import SpineChart
from journey.blocks.decision import RiskRow, RiskRows, StudyFacts
from journey.blocks.gallery import EXAMPLES
from journey.blocks.html import spine_svg
from journey.blocks.links import Call
from journey.blocks.on_paper import Blanks
from journey.blocks.page import Page, Section, Words, texts_in, walk
from journey.blocks.texts import ReadAloud
from journey.figures.palette import palette
from journey.figures.spine import spine
from journey.library import Library, open_library
from journey.model.hard_words import HardWord, explains, said_in
from journey.model.interface import Interface
from journey.model.pages import PageId
from journey.model.periods import DayShape, DayWords, day
from journey.model.procedure import Checklist, ListId, OnHandout
from journey.model.sentences import sentences
from journey.page import page_at
from journey.place import Place
from journey.plan import Plan
from journey.takeaway.handout.handout import Handout
from journey.takeaway.handout.paper import as_pdf, as_pictures, number_of_pages
from journey.takeaway.handout.web import as_html
from journey.told import closing, contact, decision, my_day
from journey.told.paper import handout, place_of_anybody, question_sheet, risk_sheet
from journey.view import View, read_view
from journey.wording import fill, levels_times
from tests.browser.pseudo import CODE, add_to
from tests.conftest import PICTURES, ROOT

FACTS = yaml.safe_load((ROOT / "tests" / "content" / "facts.yaml").read_text())
SHORTER = {
    "C8": ["radiologist", "medicine, herb and supplement", "pregnant", "allergies to x-ray dye or to any medicine"],
    "C20": [word if word != "allergic reaction" else "reaction to the x-ray dye" for word in FACTS["C20"]["words"]],
    "C11": ["local anesthetic", "numbs the area", "the needle goes into your back"],
}
"""Facts that the handout tells in other words than the pages."""

BASE = "https://journey.example.org"
Make = Callable[..., Handout]


@pytest.fixture(scope="module")
def place(library: Library) -> Place:
    view = View("vertebroplasty", "en")
    return Place(library, view, "timeline", date(2026, 11, 23), base=BASE)


def with_plan(place: Place) -> Place:
    """The same place, with a day of the reader's own and marked bones."""
    plan = Plan(place.journey, datetime(2026, 12, 3, 8, tzinfo=place.clinic.zone))
    return replace(place, arrival=plan, view=replace(place.view, levels=("T11", "T12", "L1")))


@pytest.fixture(scope="module")
def make(place: Place) -> Make:
    def of(**more: Any) -> Handout:  # noqa: ANN401
        return handout(replace(place, **more))

    return of


@pytest.fixture(scope="module")
def paper(make: Make) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(as_pdf(make())))


def spines(blocks: Page) -> list[SpineChart]:
    return [block for block in walk(blocks) if isinstance(block, SpineChart)]


def test_the_same_bones_are_the_same_drawing_on_wall_phone_and_paper(place: Place) -> None:
    asked = {"levels": "T12-treated,L1-50-both-new", "part": "problem", "step": place.journey.steps[0].id}
    talk = read_view(asked, [], place.library, ("consult",))
    wall, phone = place.at(talk).on("consult"), place.at(talk.taken_home)
    told = handout(phone)
    (on_wall,) = spines(page_at(wall))
    (on_phone,) = spines(page_at(phone))
    (on_paper,) = spines(told.front)
    assert on_wall.bones == on_phone.bones == on_paper.bones
    assert on_wall.drawn_for == on_phone.drawn_for == on_paper.drawn_for
    states = {fracture.level: state for fracture, state in on_wall.bones}
    figure = spine(states, "", palette(), [fracture for fracture, _ in on_wall.bones])
    outlines = [shape.path for shape in figure.layout.shapes if shape.name != "frame"]
    found = re.search('<img class="spine" src="data:image/svg[+]xml;base64,([^"]+)" alt="([^"]+)"', as_html(told))
    assert found
    assert found[2] == on_wall.label
    drawn = b64decode(found[1]).decode()
    assert re.findall('<path d="([^"]+)" fill="[^"]+" stroke="[^"]+" stroke-width="[0-9.]+"/>', drawn) == outlines
    assert re.findall("<text[^>]*>([^<]+)<", drawn) == ["T12", "L1"]
    assert drawn == spine_svg(on_paper)
    assert number_of_pages(told) == number_of_pages(handout(place))
    assert as_pictures(told)[0] != as_pictures(handout(place.at(replace(talk.taken_home, fractures=()))))[0]


def test_a_handout_without_marked_bones_has_no_spine(make: Make) -> None:
    assert spines(make().front) == []
    assert 'class="spine"' not in as_html(make())


def text(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


class Said(HTMLParser):
    """The words of an HTML document, without its style."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(re.sub(r"<style>.*?</style>", "", document, flags=re.DOTALL))

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.said).split())


@pytest.fixture(scope="module")
def both_forms(make: Make, paper: pypdf.PdfReader) -> tuple[str, str]:
    """What the PDF and the HTML say, in small letters."""
    return text(paper).lower(), Said(as_html(make())).text.lower()


@pytest.mark.parametrize("number", FACTS)
def test_every_fact_is_on_paper_in_both_forms(both_forms: tuple[str, str], number: str) -> None:
    words = SHORTER.get(number, FACTS[number]["words"])
    for said in both_forms:
        assert [word for word in words if word not in said] == []


def test_the_pdf_is_tagged_and_says_so(paper: pypdf.PdfReader) -> None:
    root: Any = paper.trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data().decode()
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert "Vertebroplasty: handout of Wisconsin River Orthopaedics" in metadata
    kinds = [element["/S"] for element in elements(paper)]
    assert kinds.count("/H1") == 1
    assert {"/H2", "/H3", "/H4", "/P", "/L", "/LI", "/Link", "/Figure"} <= set(kinds)


def test_every_picture_has_a_text(paper: pypdf.PdfReader) -> None:
    texts = [element.get("/Alt", "") for element in elements(paper) if element["/S"] == "/Figure"]
    assert 10 <= len(texts) <= 16
    assert all(len(alt) > 20 for alt in texts)


def test_every_font_is_embedded_and_is_ours(paper: pypdf.PdfReader) -> None:
    fonts = [font.get_object() for page in paper.pages for font in fonts_of(page).values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in descriptors)
    assert all("SourceSansPro" in descriptor["/FontName"] for descriptor in descriptors)


def fonts_of(page: pypdf.PageObject) -> dict[str, Any]:
    resources: Any = page["/Resources"]
    return dict(resources["/Font"])


def elements(reader: pypdf.PdfReader) -> Iterator[dict[str, Any]]:
    """The structure elements of a tagged PDF, in reading order."""
    root: Any = reader.trailer["/Root"]
    waiting = [root["/StructTreeRoot"]["/K"]]
    while waiting:
        element = waiting.pop(0)
        element = element.get_object() if hasattr(element, "get_object") else element
        if isinstance(element, list):
            waiting = [*element, *waiting]
        elif isinstance(element, dict) and "/S" in element:
            yield element
            waiting = [element.get("/K", []), *waiting]


@pytest.mark.parametrize("own", [False, True])
def test_the_first_page_is_one_page_in_large_letters_and_there_are_few_more(place: Place, own: bool) -> None:
    told = handout(with_plan(place) if own else place)
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(told)))
    assert len(reader.pages) == number_of_pages(told) <= 4
    first, second = (sizes(page) for page in reader.pages[:2])
    assert min(first) >= 12
    assert min(second) >= 12
    for card in (contact.emergency_card(place), contact.clinic_card(place)):
        assert all(letters(point) in letters(reader.pages[0].extract_text()) for point in card.points)
    if not own:
        assert max(set(first), key=first.count) == 14


def sizes(page: pypdf.PageObject) -> list[float]:
    """The size of each piece of text on a page, in points."""
    found: list[float] = []

    def visit(text: str, _matrix: list[float], at: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.append(round(abs(size * at[3]), 1))

    page.extract_text(visitor_text=visit)
    return found


def test_a_language_a_third_longer_has_the_pages_that_it_needs(content: Any) -> None:  # noqa: ANN401
    add_to(content)
    library = open_library(content, PICTURES)
    told = handout(place_of_anybody("vertebroplasty", CODE, library, date(2026, 11, 23), BASE))
    assert len(pypdf.PdfReader(io.BytesIO(as_pdf(told))).pages) == number_of_pages(told)


def test_a_short_journey_has_a_page_of_its_own_and_its_pages_are_counted(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    told = handout(place)
    pages = pypdf.PdfReader(io.BytesIO(as_pdf(replace(told, journey=told.journey[:1])))).pages
    counted = [re.findall(r"\d+ ?/ ?\d+$", page.extract_text(), re.MULTILINE)[-1] for page in pages]
    assert counted == [f"{number} / {len(pages)}" for number in range(1, len(pages) + 1)]
    assert len(pages) == 4
    assert not caplog.records


UNREAD = {
    "key",
    "region",
    "kind",
    "address",
    "picture_addresses",
    "alt",
    "picture_alt",
    "content",
    "aloud",
    "phase",
    "id",
    "page",
    "when",
    "still",
    "number",
}
"""Fields that nobody reads: names for the program, addresses, what is seen as a picture."""

ONLY_ON_SCREEN = {
    "does_not": "what is left of the thousand",
    "found": "a place on a line, which the words say, too",
    "better": "the name of such a place",
    "same": "another",
    "worse": "another",
    "sources": "on paper, a number stands for each; their list is at the end",
    "kept": "marks that a browser keeps",
    "not_kept": "the same",
}


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Every text in blocks that paper must have."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif isinstance(value, RiskRow):
        said = (value.name, value.meaning, value.clinic_word, *(line.text for line in value.told))
        yield from texts((said, value.studies or value.not_known))
    elif isinstance(value, StudyFacts):
        yield from texts((value.groups, value.besides, value.who_in_short))
    elif isinstance(value, Call):
        yield value.number
    elif is_dataclass(value) and not isinstance(value, ReadAloud):
        for field in fields(value):
            if field.name not in UNREAD | set(ONLY_ON_SCREEN):
                yield from texts(getattr(value, field.name))


def told_on(page: PageId, place: Place) -> Iterator[str]:
    """Every sentence of a page that paper must have: how to use a screen, and the page's own end, aside."""
    on_page = replace(place, page=page)
    end = closing.next_page(on_page) if page == "risks" else closing.end(on_page)
    keep = contact.keep(on_page)
    said, only_there = place.interface, {*texts_of((*end, *keep))}
    how_to_read = fill(said.risks.how_to_read, {"denominator": "1,000"})
    how_to = {*sentences(f"{how_to_read} {said.risks.press} {said.contact.message} {getattr(said, page).heading}")}
    how_to |= {
        said.contact.map,
        said.risks.sources,
        said.risks.more_on_choices,
        said.share.open_risks,
        *(choice.short for choice in place.journey.choices),
    }
    for text in texts_of(page_at(on_page)):
        if text not in only_there:
            yield from (one for one in sentences(text) if one not in how_to)


def texts_of(blocks: Page) -> Iterator[str]:
    """Every text of blocks that paper must have."""
    for block in walk(blocks):
        if isinstance(block, Words):
            yield from texts(block.told)


def letters(text: str) -> str:
    """A text without its spaces, since lines may break anywhere."""
    return "".join(text.split())


def forms(told: Handout) -> tuple[str, str]:
    """The letters of both forms of a handout."""
    pages = [letters(page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(as_pdf(told))).pages]
    foot = re.compile(re.escape(letters(told.foot)) + r"\d+/\d+")
    return "".join(foot.sub("", page) for page in pages), letters(Said(as_html(told)).text)


@pytest.mark.parametrize("page", ["risks", "contact"])
def test_paper_tells_every_number_warning_and_paragraph_of_the_screen(page: PageId, place: Place) -> None:
    said, sheet = list(told_on(page, place)), risk_sheet(place) if page == "risks" else handout(place)
    assert len(said) > 20
    for form in forms(sheet):
        assert [one for one in said if letters(one.rstrip(".")) not in form] == []


def test_the_sheet_has_all_that_a_reader_can_mark_on_one_page(place: Place) -> None:
    sheet, journey = question_sheet(place), place.journey
    topics = (journey.topic(statement.topic).name for statement in journey.say_it_back)
    asked = (text for question in journey.questions_to_ask for text in (question.question, question.why))
    said = [*topics, *(matter.says for matter in journey.matters), *asked, place.interface.handout.my_own]
    for form in forms(sheet):
        assert [one for one in said if letters(one) not in form] == []
        assert not any(letters(statement.says) in form for statement in journey.say_it_back)
    assert number_of_pages(sheet) == 1


@pytest.mark.parametrize("sheet", [handout, risk_sheet, question_sheet])
def test_a_sheet_says_what_each_of_its_hard_words_means(place: Place, sheet: Callable[[Place], Handout]) -> None:
    told = sheet(place)
    said = Said(as_html(told)).text
    used = [one for one in said_in(said, place.journey.hard_words) if one.word != place.journey.name.lower()]
    hard = [one for one in used if not explains(said, one.word, "en")]
    assert hard
    for form in forms(told):
        assert [one.word for one in hard if letters(one.means.rstrip(".")).lower() not in form.lower()] == []


def test_a_sheet_has_no_box_of_words_without_a_hard_word(place: Place) -> None:
    plain = replace(place, library=with_hard_words(place.library, ()))
    assert [block for sheet in (handout, risk_sheet, question_sheet) for block in boxes(sheet(plain))] == []
    assert all(list(boxes(sheet(place))) for sheet in (handout, risk_sheet, question_sheet))


def boxes(told: Handout) -> Iterator[Section]:
    for block in walk((*told.front, *told.journey, *told.tasks, *told.decision)):
        if isinstance(block, Section) and block.key == "words-box":
            yield block


def with_hard_words(library: Library, words: tuple[HardWord, ...]) -> Library:
    """The same library, with these words explained in vertebroplasty, and no others."""
    journey = library.journeys["vertebroplasty"]["en"].model_copy(update={"hard_words": words})
    return replace(library, journeys={"vertebroplasty": {"en": journey}})


def test_the_handout_names_each_risk_with_its_first_number_or_that_there_is_none(place: Place) -> None:
    risks = [row for block in walk(decision.risks(place).blocks) if isinstance(block, Words) for told in block.told
             if isinstance(told, RiskRows) for row in told.rows]  # fmt: skip
    assert len(risks) == len(place.journey.risks)
    for form in forms(handout(place)):
        for row in risks:
            number = [count.does.text for count in row.studies[0].groups] if row.studies else [row.not_known]
            assert [said for said in (row.name, row.meaning, *number) if letters(said) not in form] == []


def test_each_study_of_the_sheet_has_a_row_of_its_own(place: Place) -> None:
    sheet = pypdf.PdfReader(io.BytesIO(as_pdf(risk_sheet(place))))
    rows = [element for element in elements(sheet) if element["/S"] == "/TR"]
    numbers = sum(max(1, len(risk.studies)) for risk in place.journey.risks)
    meanings = sum(bool(risk.more or risk.watch) for risk in place.journey.risks)
    assert len(rows) > numbers + meanings


def test_paper_tells_of_a_step_what_the_content_chooses(place: Place) -> None:
    for form in forms(handout(place)):
        for step in place.journey.steps:
            chosen = {part: getattr(step, part.value) or "" for part in step.handout if part is not OnHandout.PICTURE}
            assert letters(step.heading) in form
            for said in chosen.values():
                assert all(letters(one) in form for one in ((said,) if isinstance(said, str) else said))


def test_paper_draws_every_kind_of_block(make: Make) -> None:
    assert number_of_pages(replace(make(), journey=(Words(EXAMPLES),))) > 1


def test_both_forms_say_all_of_a_plan_with_marked_bones(place: Place) -> None:
    own = with_plan(place)
    assert own.plan
    said = [*texts(tuple(my_day.times(own.plan, own))), *levels_times(own.journey, own.view.marks, own.interface)]
    for form in forms(handout(own)):
        assert [one for one in said if letters(one) not in form] == []


def lines_to_write_on(page: Page) -> list[str]:
    """The names of the lines to write on that a page has."""
    told = [one for block in walk(page) if isinstance(block, Words) for one in block.told]
    return [name for one in told if isinstance(one, Blanks) for name in one.names]


@pytest.mark.parametrize("own", [False, True])
def test_without_a_date_there_are_lines_to_write_on(place: Place, own: bool) -> None:
    told, said = handout(with_plan(place) if own else place), place.interface.handout
    assert lines_to_write_on(told.front) == ([] if own else [said.day, said.arrival])


def test_without_a_date_paper_tells_each_visit_and_no_day(place: Place) -> None:
    stitches = day(
        "stitches",
        DayShape(when="some day after procedure"),
        DayWords(name="Stitches", told="You come in once more. We tell you the day."),
        is_task=False,
    )
    walk_in = stitches.model_copy(update={"told": "You walk each day.", "is_task": True})
    told = texts_in(handout(changed(place, periods=(*place.journey.periods, stitches, walk_in))).front)
    assert stitches.told in told
    assert walk_in.told not in told


def test_what_the_clinic_has_not_decided_has_a_line_for_the_answer_and_what_it_has_decided_has_none(
    place: Place,
) -> None:
    [first, *others] = place.journey.to_ask
    assert {first, *others} <= set(lines_to_write_on(handout(place).tasks))
    decided = lines_to_write_on(handout(changed(place, to_ask=tuple(others))).tasks)
    assert first not in decided
    assert {*others} <= set(decided)
    for form in forms(handout(changed(place, to_ask=()))):
        assert letters(place.interface.handout.ask) not in form


def test_there_is_room_for_medicines_allergies_and_own_questions(place: Place) -> None:
    said, told = place.interface.handout, handout(place)
    assert {said.allergies, said.my_own} <= set(lines_to_write_on(told.tasks))
    for form in forms(told):
        assert letters("".join(said.medicine_columns)) in form


def test_a_longer_list_takes_its_room_from_the_rows_to_fill_in(place: Place) -> None:
    lists = place.journey.checklist.lists
    first = lists[ListId.NOW][0]
    longer = changed(place, checklist=Checklist(lists=lists | {ListId.NOW: (*lists[ListId.NOW], first)}))
    assert number_of_pages(handout(longer)) == number_of_pages(handout(place))


def test_a_long_introduction_and_long_notices_take_more_pages_and_lose_nothing(library: Library, make: Make) -> None:
    sentences = " ".join(f"This is sentence {number} of many that somebody has to read." for number in range(120))
    journey, notice = library.journeys["vertebroplasty"]["en"], library.clinic.notices[0]
    words = {"en": notice.words["en"].model_copy(update={"text": sentences})}
    longer = journey.model_copy(
        update={"introduction": journey.introduction.model_copy(update={"paragraphs": (sentences,)})}
    )
    clinic = library.clinic.model_copy(update={"notices": (notice.model_copy(update={"words": words}),) * 2})
    told = make(library=replace(library, journeys={"vertebroplasty": {"en": longer}}, clinic=clinic))
    assert number_of_pages(told) > number_of_pages(make())
    for form in forms(told):
        assert {form.count(f"Thisissentence{number}of") for number in range(120)} == {3}


def test_on_paper_a_card_names_each_number_once_and_says_where_to_go_if_nobody_answers(
    paper: pypdf.PdfReader, interface: Interface
) -> None:
    said = text(paper)
    assert said.count(interface.contact.nobody_answers) == 2
    button = fill(interface.contact.call_emergency_button, {"emergency_phone": "911"})
    assert button not in said


def decoded(handout: Handout) -> list[str]:
    """What the codes on the printed pages say, at the resolution of a fax."""
    pictures = [Image.open(io.BytesIO(page)) for page in as_pictures(handout, 150)]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_the_printed_code_opens_the_journey_with_the_marked_bones(make: Make, place: Place) -> None:
    assert decoded(make(view=replace(place.view, levels=("T12", "L1")))) == [
        f"{BASE}/?procedure=vertebroplasty&lang=en&levels=T12,L1"
    ]


def test_beside_the_code_stands_what_to_type(make: Make, interface: Interface) -> None:
    for form in forms(make()):
        assert letters(fill(interface.frame.type_it, {"address": "journey.example.org/v"})) in form


@pytest.mark.parametrize("base", ["", "http://localhost:8501", "http://127.0.0.1:8501", "http://[::1]:8501"])
def test_where_nobody_else_finds_the_pages_the_printed_code_calls_the_clinic(
    make: Make, base: str, interface: Interface, library: Library
) -> None:
    told = make(base=base)
    assert decoded(told) == [library.clinic.phone_link]
    assert interface.handout.call_code_caption in Said(as_html(told)).text


def test_in_a_network_of_its_own_the_printed_code_leads_there(make: Make) -> None:
    assert decoded(make(base="http://192.168.1.20:8501"))[0].startswith("http://192.168.1.20:8501/")


def changed(place: Place, **more: object) -> Place:
    """The same place, where the journey says something else."""
    journey = place.journey.model_copy(update=more)
    return replace(place, library=replace(place.library, journeys={journey.id: {journey.language: journey}}))


def test_content_cannot_slip_in_markup(place: Place) -> None:
    trick = '#panic("x") *a* <b>&amp; $x$ [link]'
    told = handout(changed(place, headline=trick, main_message=trick))
    assert trick in text(pypdf.PdfReader(io.BytesIO(as_pdf(told))))
    assert trick in Said(as_html(told)).text
    assert "<b>" not in as_html(told)


def test_paper_has_a_picture_of_every_step(place: Place) -> None:
    alts = {element.get("/Alt") for element in elements(pypdf.PdfReader(io.BytesIO(as_pdf(handout(place)))))}
    assert [step.id for step in place.journey.steps if step.picture_alt not in alts] == []


def test_every_section_has_a_heading(make: Make) -> None:
    sections = re.findall(r"<section.*?</section>", as_html(make()), re.S)
    assert len(sections) > 1
    assert [section[:80] for section in sections if not re.search(r"<h\d", section)] == []


def test_the_html_is_one_light_file_without_scripts(make: Make) -> None:
    document = as_html(make())
    assert len(document.encode()) < 250_000
    assert "<script" not in document
    assert not re.search(r'src="(?!data:)|href="(?!tel:|https:)', document)


def test_a_notice_is_on_paper_only_while_it_is_shown(library: Library, make: Make) -> None:
    notice = library.clinic.notices[0].model_copy(update={"last_day": date(2026, 12, 1)})
    dated = replace(library, clinic=library.clinic.model_copy(update={"notices": (notice,)}))
    shown = [Said(as_html(make(library=dated, today=date(2026, 12, day)))).text for day in (1, 2)]
    assert [notice.words["en"].text in said for said in shown] == [True, False]


def test_the_same_handout_is_the_same_file(make: Make) -> None:
    first = as_pdf(make())
    assert as_pdf(make()) == first


@pytest.mark.parametrize("sign", ["😷", "你好", "مرحبا", "\ufeff", "\u1680", "a\ufe0f\u200d"])
def test_a_sign_without_a_font_costs_nobody_the_pdf_nor_the_other_signs(place: Place, sign: str) -> None:
    told = handout(changed(place, headline=f"Before {sign} after ñ"))
    said = text(pypdf.PdfReader(io.BytesIO(as_pdf(told))))
    assert "Before" in said
    assert "after ñ" in said
