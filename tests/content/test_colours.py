"""One set of colours, in the theme and in the style sheet; enough contrast for old eyes."""

import re
import tomllib

import pytest

from journey.figures.palette import BODY, BONE, BROKEN, CEMENT, CEMENT_GRAY, DISC
from tests.conftest import PICTURES, ROOT

THEME = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"]
STYLE = dict(re.findall(r"--([a-z-]+): (#[0-9A-F]{6});", (ROOT / "assets" / "styles" / "colours.css").read_text()))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_theme_and_style_sheet_agree() -> None:
    assert (STYLE["ink"], STYLE["paper"], STYLE["shade"], STYLE["line"]) == (
        THEME["textColor"], THEME["backgroundColor"], THEME["secondaryBackgroundColor"], THEME["borderColor"],
    )  # fmt: skip
    assert [STYLE["before"], STYLE["during"], STYLE["after"]] == THEME["chartCategoricalColors"]
    assert (STYLE["soft-ink"], STYLE["urgent"], STYLE["urgent-shade"], STYLE["notice-shade"]) == (
        THEME["grayTextColor"], THEME["redColor"], THEME["redBackgroundColor"], THEME["yellowBackgroundColor"],
    )  # fmt: skip
    assert STYLE["night"] == THEME["grayBackgroundColor"]
    assert THEME["primaryColor"] == THEME["linkColor"] == STYLE["before"]


@pytest.mark.parametrize("paper", ["paper", "shade", "quiet", "notice-shade", "urgent-shade"])
@pytest.mark.parametrize("text", ["ink", "soft-ink", "before", "during", "after", "urgent"])
def test_text_stands_out_7_to_1(text: str, paper: str) -> None:
    assert contrast(STYLE[text], STYLE[paper]) >= 7


def test_shapes_stand_out_3_to_1() -> None:
    assert contrast(STYLE["line"], STYLE["paper"]) >= 3


@pytest.mark.parametrize("colour", [BONE, BROKEN])
def test_bones_stand_out_3_to_1_from_the_inside_of_the_back(colour: str) -> None:
    assert contrast(colour, BODY) >= 3


def test_the_rim_of_the_cement_stands_out_3_to_1_from_the_cement() -> None:
    assert contrast(CEMENT, CEMENT_GRAY) >= 3


@pytest.mark.parametrize("picture", ["place-needle", "inject-cement", "treat-others"])
def test_pictures_and_drawings_show_bones_in_the_same_colours(picture: str) -> None:
    drawn = (PICTURES / f"{picture}.svg").read_text()
    assert [colour for colour in (BODY, BONE, BROKEN, DISC) if colour not in drawn] == []
