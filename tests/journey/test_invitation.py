"""Cards, a poster and an insert for letters: one page each, to be read from afar and by a phone's camera."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pypdf
import pytest
import zxingcpp
from PIL import Image

from journey.library import Library
from journey.takeaway.invitation.invitation import FORMS, Form, Invitation, as_pdf, as_pictures
from journey.told.invitation import invitation
from journey.told.paper import place_of_anybody

BASE = "https://journey.example.org"
ON_A_PAGE: dict[Form, int] = {"cards": 10, "poster": 1, "insert": 3}


@pytest.fixture(scope="module")
def told(library: Library) -> Invitation:
    return invitation(place_of_anybody("vertebroplasty", "en", library, date(2026, 11, 23), BASE))


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_one_tagged_page_with_everything_on_each_piece(told: Invitation, form: Form) -> None:
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(told, form)))
    [page] = reader.pages
    said = letters(page.extract_text())
    for text in (told.clinic, told.headline, told.message, told.call, told.code.typed):
        assert said.count(letters(text)) == ON_A_PAGE[form], text
    root: Any = reader.trailer["/Root"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()


@pytest.mark.parametrize("form", FORMS)
def test_every_code_opens_the_journey(told: Invitation, form: Form) -> None:
    [page] = as_pictures(told, form, 150)
    codes = [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(page)))]
    assert codes == [f"{BASE}/?procedure=vertebroplasty&lang=en"] * ON_A_PAGE[form]


@pytest.mark.parametrize("form", FORMS)
def test_a_headline_and_a_name_that_are_long_still_fit(told: Invitation, form: Form) -> None:
    long = replace(
        told, headline=f"{told.headline}, and then again {told.headline}", clinic=f"{told.clinic} of the North"
    )
    [page] = pypdf.PdfReader(io.BytesIO(as_pdf(long, form))).pages
    assert letters(page.extract_text()).count(letters(long.headline)) == ON_A_PAGE[form]
    assert letters(page.extract_text()).count(letters(long.message)) == ON_A_PAGE[form]
