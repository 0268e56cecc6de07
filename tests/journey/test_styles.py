"""The style sheets: one for each part, with Streamlit's names from one list."""

import re

import pytest

from journey.settings import ROOT
from journey.streamlit_seam.selectors import expanded, selectors
from journey.styles import AT_FIRST, EVERYWHERE, IN_A_KIOSK, sheet, styles

SHEETS = ROOT / "assets" / "styles"


def test_a_name_stands_for_its_selector() -> None:
    names = {"main": "[data-testid=stMain]", "chosen": "[data-testid$=primary]"}
    assert (
        expanded(":--main:has(a) > button:--chosen { --main: 1px }", names)
        == "[data-testid=stMain]:has(a) > button[data-testid$=primary] { --main: 1px }"
    )


def test_a_name_that_stands_for_nothing_is_told() -> None:
    with pytest.raises(KeyError, match=r"says :--nothing, which selectors\.css does not name"):
        expanded(":--nothing p {}", {"main": "x"})


def test_a_longer_name_is_not_taken_for_a_shorter_one() -> None:
    assert expanded(":--radio-group :--radio {}", {"radio": ".a", "radio-group": ".b"}) == ".b .a {}"


@pytest.mark.parametrize("selector", selectors().values())
def test_each_stands_for_one_part_so_that_it_can_follow_another(selector: str) -> None:
    assert re.fullmatch(r"\.[\w-]+|\[[\w-]+\$?=[\w-]+\]", selector)


def test_every_sheet_is_sent() -> None:
    assert sorted(file.stem for file in SHEETS.glob("*.css")) == sorted((*EVERYWHERE, *IN_A_KIOSK, *AT_FIRST))


def test_every_name_is_used_by_a_sheet_or_a_browser_test() -> None:
    desk = ROOT / "journey" / "desk"
    users = (*SHEETS.glob("*.css"), *desk.glob("*.css"), *(ROOT / "tests" / "browser").glob("*.py"))
    said = "".join(file.read_text(encoding="utf-8") for file in users)
    assert set(re.findall(r":--([\w-]+)", said)) == set(selectors())


def test_a_kiosk_has_all_that_others_have_and_more() -> None:
    for at_first in (False, True):
        assert styles(is_kiosk=True, at_first=at_first).startswith(styles(is_kiosk=False))
    assert ":--" not in styles(is_kiosk=True, at_first=True)


def test_what_is_sent_holds_no_remark_and_no_room_and_all_the_rules() -> None:
    rules = {name: len(re.findall(r"\{", re.sub(r"/\*.*?\*/", "", text, flags=re.S))) for name, text in _sheets()}
    assert all(rules.values())
    for name, count in rules.items():
        assert sheet(name).count("{") == sheet(name).count("}") == count
        assert not re.search(r"/\*|[{};]\s|\s[{}]", sheet(name)), name


def _sheets() -> list[tuple[str, str]]:
    return [(file.stem, file.read_text(encoding="utf-8")) for file in SHEETS.glob("*.css")]
