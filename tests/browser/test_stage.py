"""In a consult, something fills the window: both point at it, and draw on it."""

import pytest
from playwright.sync_api import Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey
from tests.browser.conftest import HD, KIOSK, PHONE, WALL, Open
from tests.browser.reader import SPINE_IS_DRAWN, Reader
from tests.browser.test_consult import HD_READY

SIZES = (HD_READY, HD, WALL, KIOSK, PHONE)

SHARE = """() => {
  const { width, height } = document.querySelector('.sheet').getBoundingClientRect();
  return Math.max(width / innerWidth, height / innerHeight);
}"""

IS_SEEN = """selector => [...document.querySelectorAll(selector)].every(e => {
  const { top, bottom, left, right } = e.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
})"""

SMALLEST = """() => Math.min(...[...document.querySelectorAll('#journey-stage :is(button, input)')]
  .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().height))"""

STORED = """() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.search,
  document.cookie.replace(/_streamlit_xsrf=[^;]*/, '')]"""
"""But for what Streamlit writes anew with every answer."""

TOUCH = """([type, x, y]) => document.querySelector('.ink').dispatchEvent(new PointerEvent(`pointer${type}`,
  { clientX: x, clientY: y, pointerType: 'touch', pointerId: 1, isPrimary: true, bubbles: true }))"""


def stage(reader: Reader) -> Locator:
    return reader.page.locator("#journey-stage")


def with_stage(reader: Reader) -> Reader:
    """Until all is drawn, and the stage hears presses and keys."""
    stage(reader.has_all()).wait_for(state="attached")
    return reader


def opens(reader: Reader, act: str) -> Reader:
    """Press a button that brings something to the stage."""
    reader.page.locator(f".stage-controls [data-stage={act}]").click()
    stage(reader).wait_for()
    return reader


def box_of(reader: Reader) -> tuple[float, float, float, float]:
    box = reader.page.locator(".sheet").bounding_box()
    assert box
    return box["x"], box["y"], box["width"], box["height"]


def draws(reader: Reader) -> Reader:
    """From the upper left of the picture to its middle, with the mouse."""
    x, y, width, height = box_of(reader)
    mouse = reader.page.mouse
    mouse.move(x + width * 0.1, y + height * 0.1)
    mouse.down()
    mouse.move(x + width * 0.5, y + height * 0.5, steps=5)
    mouse.up()
    return reader


def test_a_picture_the_spine_and_the_people_out_of_1000_fill_each_screen_with_one_press(
    open_page: Open, journey: Journey
) -> None:
    leak = next(risk for risk in journey.risks if risk.studies)
    for address, act, name in (
        (f"/consult?step={journey.steps[4].id}", "picture", journey.steps[4].picture_caption or ""),
        ("/consult?levels=T12", "spine", "T12"),
        (f"/consult?part=risks&risk={leak.id}", "picture", leak.name),
    ):
        reader = with_stage(open_page(address, HD_READY))
        if act == "spine":
            reader.until(SPINE_IS_DRAWN)
        opens(reader, act)
        expect(stage(reader).locator("#journey-stage-heading")).to_contain_text(name)
        for size in SIZES:
            reader.resizes(size)
            assert reader.measures(SHARE) >= 0.68, (size, act)
            assert reader.page.evaluate(
                IS_SEEN, "#journey-stage :is(.sheet, button:not([hidden]), #journey-stage-heading)"
            )
            assert reader.measures(SMALLEST) >= 48
        reader.hits("Escape")
        expect(stage(reader)).to_be_hidden()


def test_f_takes_the_picture_under_the_mouse_and_makes_it_small_again(open_page: Open, interface: Interface) -> None:
    reader = with_stage(open_page("/consult", HD_READY))
    reader.page.locator(".strip figure").last.hover()
    reader.hits("f")
    expect(stage(reader)).to_have_accessible_name(interface.bone.cement.caption)
    expect(reader.page.locator(".sheet img")).to_have_attribute("alt", interface.bone.cement.alt)
    reader.hits("f")
    expect(stage(reader)).to_be_hidden()


def test_a_press_on_a_picture_brings_it_to_the_stage_and_the_focus_returns(
    open_page: Open, interface: Interface
) -> None:
    reader = with_stage(open_page("/consult", HD_READY))
    reader.page.locator(".strip img").nth(1).click()
    expect(stage(reader)).to_have_accessible_name(interface.bone.broken.caption)
    reader.hits("Escape")
    opens(reader, "spine").hits("Escape")
    expect(reader.page.locator(".stage-controls [data-stage=spine]")).to_be_focused()


def test_a_drawing_is_seen_told_and_kept_in_this_window_alone(open_page: Open, interface: Interface) -> None:
    said = interface.stage
    reader = opens(with_stage(open_page("/consult", HD_READY)), "picture")
    stored = reader.measures(STORED)
    draws(reader)
    expect(reader.page.locator(".ink path")).to_have_count(0)
    stage(reader).get_by_role("button", name=said.draw).click()
    draws(reader)
    line = said.line.replace("{n}", "1").replace("{start}", said.places[0]).replace("{end}", said.places[4])
    expect(stage(reader).get_by_role("status")).to_have_text(line)
    expect(reader.page.locator(".ink .line")).to_have_count(1)
    reader.hits("Escape").presses("Next").waits().presses("Back").waits().has_all()
    opens(reader, "picture")
    expect(reader.page.locator(".ink .line")).to_have_count(1)
    assert reader.measures(STORED) == stored
    other = opens(with_stage(open_page("/consult", HD_READY)), "picture")
    expect(other.page.locator(".ink .line")).to_have_count(0)
    stage(reader).get_by_role("button", name=said.undo).click()
    expect(reader.page.locator(".ink path")).to_have_count(0)
    expect(stage(reader).get_by_role("status")).to_have_text(said.none)
    expect(stage(reader).get_by_role("button", name=said.draw)).to_be_focused()


CATCH_PRINT = """window.print = () => {
  const line = document.querySelector('.ink .line');
  top.printed = {
    html: document.documentElement.outerHTML,
    pictures: [...document.images].every(image => image.complete && image.naturalWidth),
    colour: line && getComputedStyle(line).stroke,
  };
}"""


def test_what_was_drawn_is_printed_in_the_handout_with_this_patients_spine_and_sent_nowhere(
    open_page: Open, interface: Interface
) -> None:
    said = interface.stage
    reader = open_page("/consult?levels=T12,L1-50", HD_READY)
    reader.page.add_init_script(CATCH_PRINT)
    reader.page.reload()
    asked: list[tuple[str, str | None]] = []
    reader = with_stage(reader)
    opens(reader, "picture")
    stage(reader).get_by_role("button", name=said.draw).click()
    draws(reader).hits("Escape")
    reader.presses(interface.consult.end)
    button = reader.page.get_by_role("button", name=said.print_drawings)
    button.wait_for()
    reader.waits()
    reader.page.on("request", lambda request: asked.append((request.url, request.post_data)))
    button.click()
    printed = reader.page.wait_for_function("() => window.printed").json_value()
    assert "handout/" not in " ".join(url for url, _ in asked if "levels=T12,L1-50" not in url)
    assert [body for _, body in asked if body] == []
    assert 'class="spine"' in printed["html"]
    assert printed["html"].count('<path class="line"') == 1
    assert said.drawings in printed["html"]
    assert printed["pictures"]
    assert printed["colour"] == "rgb(214, 0, 108)"


def test_a_finger_draws(open_page: Open, interface: Interface) -> None:
    reader = with_stage(open_page("/consult", PHONE, has_touch=True, is_mobile=True))
    opens(reader, "picture")
    stage(reader).get_by_role("button", name=interface.stage.draw).tap()
    x, y, width, height = box_of(reader)
    for kind, share in (("down", 0.2), ("move", 0.5), ("up", 0.5)):
        reader.page.evaluate(TOUCH, [kind, x + width * share, y + height * share])
    expect(reader.page.locator(".ink .line")).to_have_count(1)
    assert reader.measures("getComputedStyle(document.querySelector('.ink')).touchAction") == "none"


def test_before_and_after_by_a_slider_that_the_keyboard_moves(open_page: Open, interface: Interface) -> None:
    reader = opens(with_stage(open_page("/consult", HD_READY)), "pair")
    for alt in (interface.bone.broken.alt, interface.bone.cement.alt):
        expect(stage(reader).get_by_role("img", name=alt)).to_be_visible()
    slider = stage(reader).get_by_role("slider", name=interface.stage.pair)
    slider.focus()
    cut = "getComputedStyle(document.querySelector('.pair img + img')).clipPath"
    before = reader.measures(cut)
    reader.hits("ArrowRight", "ArrowRight")
    expect(slider).to_have_value("60")
    assert reader.measures(cut) != before
    reader.hits("Home")
    expect(slider).to_have_value("0")
    for size in SIZES:
        reader.resizes(size)
        assert reader.page.evaluate(IS_SEEN, "#journey-stage :is(.sheet, input, .pair-slider)"), size


def test_the_pointer_is_large_and_stays_at_the_mouse(open_page: Open) -> None:
    reader = with_stage(open_page("/consult", HD_READY))
    ring = reader.page.locator(".journey-pointer")
    reader.hits("p").page.mouse.move(500, 300)
    box = ring.bounding_box()
    assert box
    assert (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) == (500, 300)
    assert box["width"] >= 72
    reader.hits("p")
    expect(ring).to_be_hidden()
    opens(reader, "spine")
    expect(ring).to_be_visible()


def test_every_key_is_listed(open_page: Open, interface: Interface) -> None:
    said = interface.stage
    reader = with_stage(open_page("/consult", HD_READY)).hits("?")
    listed = reader.page.get_by_role("dialog", name=said.keys)
    for text in (said.arrows, said.digits, said.escape, *said.does.model_dump().values()):
        expect(listed.get_by_text(text, exact=True)).to_be_visible()
    assert reader.page.evaluate(IS_SEEN, "#journey-keys")
    reader.hits("f")
    expect(stage(reader)).to_be_hidden()
    reader.hits("Escape")
    expect(listed).to_be_hidden()
    reader.page.locator("[data-stage=keys]").click()
    expect(listed).to_be_visible()


@pytest.mark.parametrize("address", ["/", "/risks"])
def test_other_pages_have_no_stage(open_page: Open, address: str) -> None:
    reader = open_page(address).has_all().hits("f", "?")
    expect(reader.page.locator("dialog[open], [data-stage], .st-key-stage")).to_have_count(0)
