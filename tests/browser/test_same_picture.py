"""The spine of one patient is the same picture on wall, phone, HTML handout and PDF."""

import io
import shutil
import subprocess
import urllib.request
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter
from playwright.sync_api import expect

from journey.figures.palette import SKIN, palette
from journey.figures.spine import HEIGHT, LEFT, RIGHT, spine
from journey.model.procedure import Journey
from journey.model.spine import LEVELS
from tests.browser.conftest import PHONE, WALL, Open
from tests.browser.parts import of_page
from tests.browser.serving import Server

MARKED = "T12-40-new-two,L1"
OTHER = "T12-60-new-two,L1"
"""The same, but that one bone has another height."""

MOST = 14
"""By how much the picture of a bone may differ, of 255: each draws its lines as thick as it is large."""
NEAR = 2
"""How far a bone may lie from where another picture has it, in units of the figure."""
AROUND = (24, 22)
"""What is compared of a bone, to each side of its middle."""

WIDE, WIDE_ON_PAPER = RIGHT - LEFT, 260
SKIN_ENDS = 193
"""How far the line of the skin reaches. All in units of the figure, from its left edge."""

NO_BUTTONS = """() => {
  for (const e of document.querySelectorAll('.st-key-levels, .stage-controls')) e.style.visibility = 'hidden';
}"""

CHART = of_page(".st-key-spine-chart :--drawing")
PDFTOPPM = shutil.which("pdftoppm")

Picture = NDArray[np.float64]


def drawing(image: Image.Image, place: tuple[float, float, float, float], wide: float) -> Picture:
    """What is at a place in an image, so many units wide; one px a unit."""
    found = image.convert("RGB").resize((round(wide), HEIGHT), Image.Resampling.LANCZOS, place)
    return np.asarray(found.filter(ImageFilter.GaussianBlur(1)), dtype=float)


def shot(png: bytes, wide: float) -> Picture:
    image = Image.open(io.BytesIO(png))
    return drawing(image, (0, 0, image.width, image.height), wide)


def on_screen(open_page: Open, address: str, size: tuple[int, int]) -> Picture:
    reader = open_page(address, size).has_all()
    chart = reader.page.locator(CHART)
    chart.scroll_into_view_if_needed()
    reader.measures(NO_BUTTONS)
    return shot(chart.screenshot(), WIDE)


def on_html(open_page: Open, server: Server, levels: str) -> Picture:
    page = open_page("/contact", WALL).page
    page.goto(f"{server.address}/handout/vertebroplasty.en.html?levels={levels}")
    expect(page.locator("img.spine")).to_be_visible()
    return shot(page.locator("img.spine").screenshot(), WIDE_ON_PAPER)


def on_pdf(server: Server, levels: str) -> Picture:
    """Found by the line of the skin, which goes from its upper to its lower edge, at the right of the first page."""
    assert PDFTOPPM
    with urllib.request.urlopen(f"{server.address}/handout/vertebroplasty.en.pdf?levels={levels}") as answer:
        command = [PDFTOPPM, "-png", "-r", "300", "-f", "1", "-l", "1", "-singlefile", "-"]
        made = subprocess.run(command, input=answer.read(), stdout=subprocess.PIPE, check=True)
    page = Image.open(io.BytesIO(made.stdout)).convert("RGB")
    page = page.crop((page.width * 3 // 4, 0, page.width, page.height))
    skin = np.array(bytearray.fromhex(SKIN[1:]), dtype=int)
    ys, xs = np.nonzero(np.abs(np.asarray(page, dtype=int) - skin).max(axis=2) < 6)
    unit = float(ys.max() - ys.min()) / HEIGHT
    left = float(xs.max()) - SKIN_ENDS * unit
    return drawing(page, (left, float(ys.min()), left + SKIN_ENDS * unit, float(ys.max())), SKIN_ENDS)


def apart(one: Picture, other: Picture) -> dict[str, float]:
    """By how much each bone differs in two pictures, from 0 to 255, wherever it is as like as can be nearby."""
    points = spine({}, "", palette()).data[-1]
    found = {}
    for level, x, y in zip(LEVELS, points.x, points.y, strict=True):
        left, top = max(round(x) - LEFT - AROUND[0], NEAR), max(round(y) - AROUND[1], NEAR)
        right, low = round(x) - LEFT + AROUND[0], min(round(y) + AROUND[1], HEIGHT - NEAR)
        bone = one[top:low, left:right]
        steps = range(-NEAR, NEAR + 1)
        nearby = [other[top + down : low + down, left + on : right + on] for down in steps for on in steps]
        found[level] = min(float(np.abs(bone - there).mean()) for there in nearby)
    return found


def test_the_same_bones_are_the_same_picture_on_wall_phone_and_paper(
    open_page: Open, server: Server, journey: Journey
) -> None:
    """Where the machine has pdftoppm (poppler-utils), in the PDF, too."""
    step = journey.steps[0].id
    pictures = [
        on_screen(open_page, f"/consult?levels={MARKED}", WALL),
        on_screen(open_page, f"/?step={step}&levels={MARKED}", PHONE),
        on_html(open_page, server, MARKED),
        *([on_pdf(server, MARKED)] if PDFTOPPM else []),
    ]
    for one, other in combinations(pictures, 2):
        assert [level for level, by in apart(one, other).items() if by > MOST] == []
    other = on_html(open_page, server, OTHER)
    for one in pictures:
        assert [level for level, by in apart(one, other).items() if by > MOST] == ["T12"], "another height is seen"
