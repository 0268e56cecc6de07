"""A talk of six minutes: few presses, no scrolling, everything that is pressed in sight and large enough."""

import pytest
from playwright.sync_api import Locator, expect

from journey.model.interface import Interface
from journey.model.procedure import Journey, PhaseId
from tests.browser.conftest import HD, KIOSK, WALL, Open
from tests.browser.faults import CUT_OFF, DRAWN_OVER
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.test_consult import HD_READY
from tests.browser.test_stage import stage, with_stage

MOST_PRESSES = 25
LEAST = 44
"""How high and wide what is pressed is at least, in px."""

SCROLLED = of_page("document.querySelector(':--main').scrollTop")


SIZES = of_page("""() => [
  parseFloat(getComputedStyle(document.querySelector('.st-key-consult-problem .words')).fontSize),
  document.querySelector('.st-key-spine-chart :--drawing').getBoundingClientRect().height,
  [...document.querySelectorAll('.st-key-levels button')].map(e => e.getBoundingClientRect().top),
]""")
"""How large the text is, and how high the spine, and where the names of its bones begin, in px."""


SMALL = of_page("""() => [...document.querySelectorAll(':--main :is(button, summary, a.call, a.care, .button)')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().width)
  .map(e => [e.textContent, e.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 44)
  .map(([text, { width, height }]) => `${text} ${width} ${height}`)""")
"""What is too small to be pressed, wherever it is on the page."""

TURNED = (820, 1180)


class Talk:
    """A surgeon at a screen who presses where something is, and never scrolls."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.presses = 0

    def press_at(self, x: float, y: float) -> None:
        self.presses += 1
        self.reader.page.mouse.click(x, y)
        assert self.reader.measures(SCROLLED) == 0

    def press(self, what: Locator) -> None:
        what.wait_for()
        box, size = what.bounding_box(), self.reader.page.viewport_size
        assert box
        assert size
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        assert min(box["width"], box["height"]) >= LEAST, box
        assert box["y"] >= 0, box
        assert box["y"] + box["height"] <= size["height"], box
        assert what.evaluate("(e, [x, y]) => e.contains(document.elementFromPoint(x, y))", [x, y]), box
        self.press_at(x, y)

    def press_button(self, name: str) -> None:
        self.press(self.reader.button(name))
        self.reader.waits()

    def cover(self, name: str) -> None:
        """Mark what is talked about, and see that it is marked."""
        self.press_button(name)
        self.reader.page.get_by_role("button", name=name, pressed=True).wait_for()
        self.reader.waits()

    def go_to(self, name: str, heading: str) -> None:
        """A station by its name."""
        self.press_button(name)
        self.reader.sees_step(heading).waits()
        assert self.reader.measures(SMALL) == [], heading


@pytest.mark.parametrize("size", [HD_READY, HD, WALL, (3840, 2160), KIOSK], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_talk_of_six_minutes(open_page: Open, journey: Journey, interface: Interface, size: tuple[int, int]) -> None:
    said, words = interface.consult, interface.stage
    reader = with_stage(open_page("/consult", size))
    talk = Talk(reader)
    for level in ("T12", "L1"):
        talk.press(reader.page.locator(f".st-key-level-{level} button"))
        reader.page.locator(f".st-key-level-{level} button[aria-pressed=true]").wait_for()
        reader.waits()
    grows_with_the_screen(reader, size)
    if size == HD_READY:
        grows_with_the_screen(reader.resizes(TURNED), TURNED)
        assert (
            reader.measures(DRAWN_OVER) == reader.measures(CUT_OFF) == reader.resizes(size).measures(DRAWN_OVER) == []
        )
    talk.press(reader.page.locator(".st-key-stations [data-stage=picture]"))
    talk.press(stage(reader).get_by_role("button", name=words.draw))
    draw_a_line(talk)
    expect(reader.page.locator(".ink .line")).to_have_count(1)
    talk.press(stage(reader).get_by_role("button", name=words.close))
    for phase in PhaseId:
        talk.go_to(interface.phases[phase], journey.phase(phase)[0].heading)
        talk.cover(said.cover)
    talk.go_to(said.benefits, journey.trials.heading)
    talk.go_to(said.risks, interface.risks.risks)
    for risk in journey.risks[1:3]:
        talk.press_button(risk.name)
        expect(reader.page.locator(".risk-stage h3")).to_have_text(risk.name)
        reader.waits()
    talk.cover(said.cover)
    talk.go_to(said.choices, interface.risks.choices)
    talk.go_to(said.end, said.end_heading)
    expect(reader.page.locator("ul.done li")).to_have_count(4)
    is_all_in_sight(reader)
    assert talk.presses <= MOST_PRESSES
    assert reader.measures(SCROLLED) == 0


def grows_with_the_screen(reader: Reader, size: tuple[int, int]) -> None:
    """Text and spine are as large across a room on each screen; no name of a bone lies over another one."""
    text, spine, names = reader.measures(SIZES)
    assert text >= 20 * max(1, min(size[0] / WALL[0], size[1] / WALL[1]))
    assert spine >= 0.44 * size[1]
    for one, below in zip(names, names[2:], strict=False):
        assert below - one >= LEAST


def draw_a_line(talk: Talk) -> None:
    """One press that moves."""
    box = talk.reader.page.locator(".sheet").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = talk.reader.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 60, y + 60, steps=4)
    mouse.up()
    talk.presses += 1


def is_all_in_sight(reader: Reader) -> None:
    """What was talked about and drawn, questions, handout and code."""
    bar = reader.page.locator(".st-key-help").bounding_box()
    assert bar
    for part in (
        "ul.done >> nth=-1",
        ".drawings .sheet",
        ".st-key-talked details >> nth=-1",
        ".st-key-handout-files",
        "img.code",
    ):
        box = reader.page.locator(part).bounding_box()
        assert box, part
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= bar["y"] + 1, (part, box, bar)
