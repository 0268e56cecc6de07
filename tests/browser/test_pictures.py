"""The pictures travel once, compressed, and stand still for whoever wants no movement."""

import urllib.request

import pytest
from playwright.sync_api import expect

from journey.model.procedure import Journey
from journey.pictures import picture_address
from tests.asking import ask
from tests.browser.conftest import Open
from tests.browser.serving import Server

MOST_BYTES = 60_000
"""By how much all pictures together may make the timeline page heavier."""


ALL_IN_SIGHT_ARE_DRAWN = """() =>
  [...document.querySelectorAll('.step-card figure.picture:not(.stills *) img')]
    .every(image => image.naturalWidth > 0 || image.getBoundingClientRect().top > innerHeight)"""


def test_every_picture_is_seen_and_all_together_weigh_less_than_60_kb(open_page: Open, journey: Journey) -> None:
    reader = open_page("/contact", locale="en-GB")
    network = reader.page.context.new_cdp_session(reader.page)
    network.send("Network.enable")
    asked: dict[str, str] = {}
    came: list[tuple[str, int]] = []
    network.on("Network.requestWillBeSent", lambda e: asked.update({e["requestId"]: e["request"]["url"]}))
    network.on(
        "Network.loadingFinished", lambda e: came.append((asked.get(e["requestId"], ""), e["encodedDataLength"]))
    )
    reader.follows("Steps")
    reader.page.locator(".doors .main a").click()
    for step in journey.steps:
        reader.sees_step(step.heading)
        shown = reader.page.locator(".step-card figure img:not(.stills img)")
        expect(shown).to_have_count(1 + len(step.small) + (1 if step.bone else 0))
        reader.until(ALL_IN_SIGHT_ARE_DRAWN)
        if step is not journey.steps[-1]:
            reader.presses("Next").waits()
    reader.presses("Back").sees_step(journey.steps[-2].heading)
    pictures = [(url.removeprefix(reader.server), size) for url, size in came if "/pictures/" in url]
    assert 10_000 < sum(size for _, size in pictures) < MOST_BYTES, pictures
    ahead = {picture_address(journey.steps[1].picture)}  # the page before may have fetched it already
    assert {picture_address(step.picture) for step in journey.steps} <= {address for address, _ in pictures} | ahead


@pytest.mark.parametrize(
    ("options", "name"), [({"reduced_motion": "reduce"}, "bone-cement-still.svg"), ({}, "bone-cement.svg")]
)
def test_who_wants_no_movement_gets_the_still_picture_and_all_five_are_one_press_away(
    open_page: Open, options: dict[str, str], name: str
) -> None:
    reader = open_page("/?step=inject-cement", **options)
    picture = reader.page.locator(".bone > figure img")
    picture.wait_for()
    assert f"/pictures/{name}?v=" in picture.evaluate("img => img.currentSrc")
    reader.page.locator("summary", has_text="The five pictures of the bone").click()
    stills = reader.page.locator(".stills img")
    expect(stills).to_have_count(5)
    sources = stills.evaluate_all("all => all.map(e => e.src)")
    assert all("-still.svg" in source for source in sources)


def test_a_picture_says_how_it_may_be_kept(server: Server) -> None:
    address = server.address + picture_address("lie-flat.svg")
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept-Encoding": "gzip"})) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert "immutable" in answer.headers["Cache-Control"]
    with urllib.request.urlopen(server.address + "/pictures/lie-flat.svg", timeout=5) as answer:
        assert answer.read().startswith(b"<svg")


NOT_PICTURES = ["nothing.svg", "style.css", "..svg", "x" * 5000, "a%20b.svg", "..%2Fstyle.css", "%00"]


@pytest.mark.parametrize("name", NOT_PICTURES)
def test_what_is_not_a_picture_is_never_served(server: Server, name: str) -> None:
    """Where no route fits, Streamlit answers with its own page."""
    status, body = ask(f"{server.address}/pictures/{name}")
    assert status in (400, 404, 414) or body.startswith("<!DOCTYPE html>")
