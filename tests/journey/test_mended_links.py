"""Links that mail programs, chats and people changed still lead to where they led."""

import pytest

from journey.library import Library
from journey.server.mended_links import mended
from journey.view import View, address_of

DAY = "when=2026-12-03T08:00"
WHERE = "procedure=vertebroplasty&lang=es&step=lie-flat"


@pytest.mark.parametrize(
    ("path", "query", "there"),
    [
        ("/plan#" + DAY, "", "/plan#" + DAY),
        ("/plan", "lang=es%23" + DAY, "/plan?lang=es#" + DAY),
        ("/plan#" + DAY + ".", "", "/plan#" + DAY),
        ("/plan?lang=es", "", "/plan?lang=es"),
        ("/", WHERE.replace("&", "&amp;"), f"/?{WHERE}"),
        ("/", "step=lie-flat&amp;amp;lang=es", "/?step=lie-flat&lang=es"),
        ("/", "lang=es&step=lie-flat.", "/?lang=es&step=lie-flat"),
        ("/", "lang=es&step=lie-flat%29%2C", "/?lang=es&step=lie-flat"),
        ("/risks.", "", "/risks"),
        ("/risks)", "lang=es", "/risks?lang=es"),
        ("/v/12.", "", "/v/12"),
        ("/v/12\u201d", "", "/v/12"),
        ("/Risks", "", "/risks"),
        ("/", WHERE.upper() + "&levels=T12,L1", f"/?{WHERE.replace('=es', '=ES')}&levels=T12,L1"),
        ("/", "step=lie-flat&utm_source=letter&fbclid=Ab1&mc_eid=9", "/?step=lie-flat"),
        ("/", "utm_campaign=spring", "/"),
        ("/plan#javascript:alert(1)", "", "/plan"),
    ],
)  # fmt: skip
def test_what_was_added_is_taken_off(path: str, query: str, there: str) -> None:
    assert mended(path, query) == there


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/", ""),
        ("/", "procedure=vertebroplasty&lang=es&step=lie-flat&levels=T12,L1"),
        ("/", "search=What+is+it%3F"),
        ("/", "search=Dr.+No."),
        ("/risks", "lang=es&other=1"),
        ("/v/12", ""),
        ("/healthz", ""),
        ("/pictures/lie-flat.svg", "v=1b2c3d4e"),
        ("/.env", ""),
        ("/static/js/index.js.", ""),
        ("/wp-login.php", ""),
        ("/etc/passwd\x00.", ""),
        ("//evil.example.", ""),
    ],
)
def test_what_is_right_or_no_page_stays(path: str, query: str) -> None:
    assert mended(path, query) is None


@pytest.mark.parametrize("language", ["es", "zh-Hant", "en-XA", "sr-Latn"])
def test_no_address_of_ours_is_changed_in_whatever_language(language: str) -> None:
    """What two redirects write in two ways would lead round and round."""
    view = View("vertebroplasty", language, "lie-flat", "consult", ("T12",), covered=("lie-flat", "death"))
    for there in (view, view.at_risk("death"), view.at_part("end"), view.in_mode("kiosk")):
        path, _, query = address_of("", there, "consult").partition("?")
        assert mended(path, query) is None


def test_what_is_mended_needs_no_mending(library: Library) -> None:
    for step in library.steps("vertebroplasty"):
        address = address_of("", View("vertebroplasty", "en", step=step, levels=("T12", "L1")), "")
        path, _, query = address.partition("?")
        assert mended(path, query) is None
        there = mended(path, query.replace("&", "&amp;") + ".")
        assert there
        assert there.replace("%2C", ",") == address


@pytest.mark.parametrize(
    "path", ["//evil.example/risks.", "/\\evil.example.", "/risks.//evil.example", "https://evil.example."]
)
def test_no_link_leads_elsewhere(path: str) -> None:
    there = mended(path, "utm_source=x")
    assert there is None or (there.startswith("/") and not there.startswith(("//", "/\\")))
