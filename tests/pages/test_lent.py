"""What is lent of a consult until Streamlit has drawn it: the same words, and the same buttons."""

import re
from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest

from journey.library import Library
from journey.page import page_at
from journey.place import Place
from journey.screen.here import settings
from journey.server.station_html import station_html
from journey.view import PARTS_OF_CONSULT, read_consult
from tests.pages.test_app import run_page

BASE = "https://j.org"

BUTTON = re.compile(
    r'class="st-key-([^"]+)"(?: data-fits)?><div class="\w+"><button [^>]*-(primary|secondary)"[^>]*?( disabled)?>'
)
"""Its key, its kind, and whether it leads nowhere."""

NOT_LENT = ("step-", "language-")
"""The list of steps and the languages stand around the station."""


@pytest.mark.parametrize("part", PARTS_OF_CONSULT)
def test_a_station_that_is_lent_has_the_words_and_buttons_that_will_be_drawn(
    part: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JOURNEY_BASE_ADDRESS", BASE)
    settings.cache_clear()
    asked = {"mode": "consult", "part": part, "levels": "T12,L1", "covered": "lie-flat,infection", "risk": "infection"}
    drawn = AppTest.from_function(run_page, kwargs={"name": "consult"}, default_timeout=60)
    for name, text in asked.items():
        drawn.query_params[name] = text
    drawn.run()
    assert not drawn.exception
    today = datetime.now(library.clinic.zone).date()
    place = Place(library, read_consult(asked, [], library), "consult", today, base=BASE)
    settings.cache_clear()
    lent = str(station_html(page_at(place)[1:2], place))
    buttons = {one.key: (one.proto.type, one.disabled) for one in drawn.button if not str(one.key).startswith(NOT_LENT)}
    told = {key: (kind, bool(off)) for key, kind, off in BUTTON.findall(lent)}
    assert {
        key: said for key, said in told.items() if not key.startswith("save-")
    } == buttons  # what saves is no button
    for words in drawn.get("html"):
        lent = lent.replace(str(words.proto.body), "")
    assert 'class="words' not in lent
