"""The handout: what it says, and that its two forms say it to everybody."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pypdf
import pytest
import yaml
import zxingcpp
from PIL import Image

from journey.library import Library, open_library
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.takeaway.handout.paper import SIZES, as_pdf, as_pictures, number_of_pages, text_size
from journey.takeaway.handout.sheet import Handout, compose, public_address
from journey.takeaway.handout.web import as_html
from journey.wording import number_words
from tests.browser.pseudo import CODE, add_to
from tests.conftest import PICTURES, ROOT

FACTS = yaml.safe_load((ROOT / "tests" / "content" / "facts.yaml").read_text())
SHORTER = {
    "C8": ["radiologist", "medicine, herb and supplement", "pregnant", "allergic to x-ray dye or to any medicine"],
    "C11": ["local anesthetic", "numbs the area", "the needle goes into your back"],
}
"""Facts that the handout tells in other words than the pages."""

BASE = "https://journey.example.org"
DAY = "Thursday, December 3"
TIMES = (
    ("Nothing to eat or drink", "from midnight between Wednesday, December 2 and Thursday, December 3"),
    ("The procedure", "from 8:00 AM, until 9:00 AM to noon"),
    ("Lying flat", "until 10:00 AM to 2:00 PM"),
    ("Going home", "most likely between 11:00 AM and 4:00 PM, or on Friday, December 4"),
    ("An ache where the needle went in", "until Friday, December 4"),
    ("Back to normal activities", "about Friday, December 4"),
)

Make = Callable[..., Handout]


@pytest.fixture(scope="module")
def make(journey: Journey, interface: Interface, library: Library) -> Make:
    def of(**more: Any) -> Handout:  # noqa: ANN401
        said: dict[str, Any] = {"today": date(2026, 11, 23), "pages": BASE} | more
        return compose(journey, interface, library.clinic, **said)

    return of


@pytest.fixture(scope="module")
def paper(make: Make) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(as_pdf(make())))


def text(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


class Words(HTMLParser):
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
    return text(paper).lower(), Words(as_html(make())).text.lower()


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
    assert 5 <= len(texts) <= 8
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


@pytest.mark.parametrize("more", [{}, {"day": DAY, "times": TIMES, "levels": ("T11", "T12", "L1")}])
def test_it_has_as_few_pages_as_letters_of_11_points_allow(make: Make, more: dict[str, Any]) -> None:
    handout = make(**more)
    assert text_size(handout) >= SIZES[-1] == 11
    assert len(pypdf.PdfReader(io.BytesIO(as_pdf(handout))).pages) == number_of_pages(handout) <= 4


def test_a_language_a_third_longer_has_the_pages_that_it_needs(content: Any) -> None:  # noqa: ANN401
    add_to(content)
    library = open_library(content, PICTURES)
    told = library.journeys["vertebroplasty"][CODE]
    handout = compose(told, library.interfaces[CODE], library.clinic, today=date(2026, 11, 23), pages=BASE)
    assert text_size(handout) >= SIZES[-1]
    assert len(pypdf.PdfReader(io.BytesIO(as_pdf(handout))).pages) == number_of_pages(handout)


def assert_nothing_is_cut(handout: Handout) -> None:
    """Every text of a handout stands on its pages, in both forms; letters alone, since lines may break anywhere."""
    forms = [text(pypdf.PdfReader(io.BytesIO(as_pdf(handout)))), Words(as_html(handout)).text]
    letters = ["".join(form.split()) for form in forms]
    labels = {line.name for line in handout.contact_lines}  # their texts are whole sentences
    for said in set(told_by(asdict(handout))) - labels:
        for form in letters:
            assert "".join(said.split()) in form, said


def told_by(part: Any) -> Iterator[str]:  # noqa: ANN401
    """Every sentence of a handout as data."""
    unsaid = {"svg", "alt", "address", "id", "language", "title", "colours"}
    if isinstance(part, dict):
        for key, value in part.items():
            if key not in unsaid or (key == "address" and not isinstance(value, str)):
                yield from told_by(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from told_by(value)
    elif isinstance(part, str):
        yield from re.split(r"(?<=[.!?])\s", part)


def test_a_long_introduction_and_long_notices_take_more_pages_and_lose_nothing(
    journey: Journey, interface: Interface, library: Library, make: Make
) -> None:
    sentences = [f"This is sentence {number} of many that somebody has to read." for number in range(120)]
    introduction = journey.introduction.model_copy(update={"paragraphs": (" ".join(sentences),)})
    words = library.clinic.notices[0].words[interface.code]
    notices = tuple(
        library.clinic.notices[0].model_copy(
            update={"words": {interface.code: words.model_copy(update={"text": " ".join(sentences)})}}
        )
        for _ in range(2)
    )
    handout = compose(
        journey.model_copy(update={"introduction": introduction}),
        interface,
        library.clinic.model_copy(update={"notices": notices}),
        today=date(2026, 11, 23),
        pages=BASE,
    )
    assert number_of_pages(handout) > number_of_pages(make())
    assert_nothing_is_cut(handout)


def test_paper_tells_every_study_every_paragraph_and_every_point_that_the_screen_tells(
    make: Make, journey: Journey, interface: Interface
) -> None:
    handout = make()
    assert_nothing_is_cut(handout)
    on_paper = " ".join(told_by(asdict(handout)))
    outcomes = (*journey.benefits, *journey.risks)
    for outcome in outcomes:
        assert [text for text in (outcome.meaning, outcome.team, outcome.watch) if text not in on_paper] == []
    for choice in (journey.without, journey.alternatives):
        assert [text for text in choice.paragraphs if text not in on_paper] == []
    studies = [study for outcome in outcomes for study in outcome.studies]
    said = [line.number for part in (*handout.outcome_lists,) for each in part.outcomes for s in each.studies
            for line in s.numbers]  # fmt: skip
    rates = [rate for study in studies for rate in (study.rate, study.compared) if rate]
    assert sorted(said) == sorted(number_words(rate, interface) for rate in rates)
    assert [study.who for study in (*studies, *journey.without.studies) if study.who not in on_paper] == []
    points = (*journey.evidence.known, *journey.evidence.not_known)
    assert [point.text for point in points if point.text not in on_paper] == []


def test_without_a_date_there_are_lines_to_write_on_and_with_one_the_times(make: Make) -> None:
    assert [line.text for line in make().day_lines] == ["", ""]
    lines = make(day=DAY, times=TIMES).day_lines
    assert [line.text for line in lines] == [DAY, *(text for _, text in TIMES)]


def test_marked_bones_are_named_with_the_time_that_they_take(make: Make) -> None:
    said = " ".join(make(levels=("T12", "L1")).levels)
    assert "2 bones are marked, T12 and L1." in said
    assert "about 2 hours" in said
    assert make().levels == ()


def test_the_very_rare_risks_say_so_with_the_number_or_that_none_is_known(make: Make) -> None:
    risks = {risk.name: risk for risk in make().outcome_lists[1].outcomes}
    cord, leak = risks["Damage to the spinal cord"], risks["A cement leak that needs surgery"]
    assert "very rare" in cord.clinic_word
    assert "very rare" in leak.clinic_word
    assert cord.unknown == "How often is not known."
    assert leak.studies[0].numbers[0].number == "About 1 out of 1,000 people"


def test_both_call_cards_say_where_to_go_if_nobody_answers(make: Make, both_forms: tuple[str, str]) -> None:
    handout = make()
    assert handout.emergency.otherwise == handout.worry.otherwise
    for form in both_forms:
        assert form.count(handout.worry.otherwise.lower()) == 2


def test_two_groups_are_compared_side_by_side(make: Make) -> None:
    pain = make().outcome_lists[0].outcomes[0]
    assert [line.number for line in pain.studies[0].numbers] == [
        "About 440 out of 1,000 people",
        "About 210 out of 1,000 people",
    ]


def decoded(handout: Handout) -> list[str]:
    """What the codes on the printed pages say, at the resolution of a fax."""
    pictures = [Image.open(io.BytesIO(page)) for page in as_pictures(handout, 150)]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def test_the_printed_code_opens_the_journey_with_the_marked_bones(make: Make) -> None:
    assert decoded(make(levels=("T12", "L1"))) == [f"{BASE}/?procedure=vertebroplasty&lang=en&levels=T12,L1"]


def test_where_nobody_knows_the_address_the_printed_code_calls_the_clinic(make: Make) -> None:
    handout = make(pages="")
    assert decoded(handout) == ["tel:+17152013624"]
    assert handout.code.caption.endswith("It calls us.")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("https://journey.example.org", "https://journey.example.org"),
        ("http://192.168.1.20:8501", "http://192.168.1.20:8501"),
        ("http://localhost:8501", ""),
        ("http://127.0.0.1:8501", ""),
        ("http://[::1]:8501", ""),
    ],
)
def test_a_code_never_leads_to_the_machine_that_made_it(address: str, public: str) -> None:
    assert public_address(address) == public


def test_content_cannot_slip_in_markup(journey: Journey, interface: Interface, library: Library) -> None:
    trick = '#panic("x") *a* <b>&amp; $x$ [link]'
    changed = journey.model_copy(update={"headline": trick, "main_message": trick})
    handout = compose(changed, interface, library.clinic, today=date(2026, 11, 23), pages="")
    assert trick in text(pypdf.PdfReader(io.BytesIO(as_pdf(handout))))
    assert trick in Words(as_html(handout)).text
    assert "<b>" not in as_html(handout)


def test_the_html_is_one_light_file_without_scripts(make: Make) -> None:
    document = as_html(make())
    assert len(document.encode()) < 150_000
    assert "<script" not in document
    assert not re.search(r'(src|href)="(?!data:|tel:|https://www\.cdc\.gov)', document)


def test_a_notice_is_on_paper_only_while_it_is_shown(journey: Journey, interface: Interface, library: Library) -> None:
    notice = library.clinic.notices[0].model_copy(update={"last_day": date(2026, 12, 1)})
    clinic: Clinic = library.clinic.model_copy(update={"notices": (notice,)})
    shown = [compose(journey, interface, clinic, today=date(2026, 12, day), pages="").notices for day in (1, 2)]
    assert [len(notices) for notices in shown] == [1, 0]


def test_the_same_handout_is_the_same_file(make: Make) -> None:
    first = as_pdf(make())
    assert as_pdf(make()) == first


@pytest.mark.parametrize("sign", ["😷", "你好", "مرحبا", "\ufeff", "\u1680", "a\ufe0f\u200d"])
def test_a_sign_without_a_font_costs_nobody_the_pdf_nor_the_other_signs(
    journey: Journey, interface: Interface, library: Library, sign: str
) -> None:
    changed = journey.model_copy(update={"headline": f"Before {sign} after ñ"})
    handout = compose(changed, interface, library.clinic, today=date(2026, 11, 23), pages=BASE)
    said = text(pypdf.PdfReader(io.BytesIO(as_pdf(handout))))
    assert "Before" in said
    assert "after ñ" in said
