"""Write a sheet for a translator, from the running app: each text beside its English, with a picture of its place.

``python -m scripts.translators_sheet es`` writes ``build/translations/es.html``, one file with everything in it.
"""

import os
import re
import sys
from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from journey.blocks.html import environment
from journey.library import Library, open_library
from journey.model.texts import PLACEHOLDER
from journey.reading.exchange import ToTranslate, to_translate
from journey.settings import PICTURES, ROOT, read_settings
from scripts.find_chromium import find
from tests.browser.conftest import FLAGS
from tests.browser.scenes import SCENES
from tests.browser.serving import serving

WIDTH, HEIGHT, STEP = 560, 420, 260
"""Of a picture, and how far one begins below another, in pixels."""

_HIGHEST = 16_000
"""What Chromium draws as one picture."""

_OPEN = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"

_PLACES = """sought => {
  const told = 'h1, h2, h3, p, li, dt, dd, td, th, summary, figcaption, label, a, span, strong, small, button, em';
  const seen = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility());
  const parts = seen(told).map(one => [one, one.textContent.replace(/\\s+/g, ' ').trim()]);
  const heard = seen('[alt], [aria-label]').map(one => [one, one.getAttribute('alt') ?? one.ariaLabel]);
  return sought.map(pattern => {
    const [whole, within] = [new RegExp(`^${pattern}$`, 'u'), new RegExp(pattern, 'u')];
    const says = (among, words) => among.filter(([, said]) => words.test(said)).at(-1)?.[0];
    const text = says(parts, whole) ?? says(parts, within), found = text ?? says(heard, whole);
    if (!found) return null;
    const range = document.createRange();
    range.selectNodeContents(found);
    const box = found.getBoundingClientRect(), words = text ? range.getBoundingClientRect() : box;
    const [left, top] = [Math.max(box.left, words.left), Math.max(box.top, words.top)];
    const [width, height] = [Math.min(box.right, words.right) - left, Math.min(box.bottom, words.bottom) - top];
    return Math.min(width, height) < 4 ? null : [left, top, width, height];
  });
}"""
"""Where each text stands, by a pattern: the smallest part of the page that says it, alone where there is one, or the
picture that is heard so."""


class Seen(NamedTuple):
    """Where a text is on screen: a picture, and the frame around it there, in percent."""

    picture: int
    left: float
    top: float
    width: float
    height: float


def main(arguments: list[str]) -> int:
    """Write the sheet of a language. Returns the exit code."""
    if len(arguments) != 1:
        print("Name a language: python -m scripts.translators_sheet es")
        return 1
    [language], content = arguments, read_settings(os.environ).content
    library = open_library(content, PICTURES)
    texts = to_translate(content, language)
    if language not in library.interfaces or not texts:
        print(f"There is no translation {language} in {content}.")
        return 1
    file = ROOT / "build" / "translations" / f"{language}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    seen, pictures = photographed(texts, language, library, content)
    file.write_text(sheet(texts, seen, pictures, language, library), encoding="utf-8")
    print(f"Wrote {file}: {len(texts)} texts, {len(seen)} of them on {len(pictures)} pictures.")
    return 0


def sheet(
    texts: list[ToTranslate], seen: dict[str, Seen], pictures: list[bytes], language: str, library: Library
) -> str:
    """The whole document. Every word is escaped."""
    groups = [(danger.says, list(found)) for danger, found in groupby(texts, key=lambda one: one.danger)]
    return (
        environment(Path(__file__).parent)
        .get_template("translators_sheet.html")
        .render(
            interface=library.interfaces[language],
            language=language,
            groups=groups,
            seen=seen,
            proportions=f"{WIDTH} / {HEIGHT}",
            pictures=[b64encode(picture).decode() for picture in pictures],
        )
    )


def photographed(
    texts: list[ToTranslate], language: str, library: Library, content: Path
) -> tuple[dict[str, Seen], list[bytes]]:
    """Where each text is seen first, by its name, and the pictures of all these places, as JPEG."""
    seen: dict[str, Seen] = {}
    pictures: list[bytes] = []
    with serving(content) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=False)
        for address in addresses(language, library):
            left = [text for text in texts if text.name not in seen and pattern(text)]
            whole, places = looked_at(page, server.address + address, left)
            tiles: dict[int, int] = {}
            for text, place in zip(left, places, strict=True):
                if place:
                    top = begins(place[1], whole.height)
                    if top not in tiles:
                        tiles[top] = len(pictures)
                        pictures.append(cut(whole, top))
                    seen[text.name] = _within(tiles[top], top, *place)
        browser.close()
    return seen, pictures


def addresses(language: str, library: Library) -> Iterator[str]:
    """Every page that a reader can see, in a language: of each procedure, each of its steps, and every scene."""
    for procedure in library.procedures:
        said = f"procedure={procedure}&lang={language}"
        yield from (f"/?step={step}&{said}" for step in library.steps(procedure))
        for scene in SCENES.values():
            path = re.sub(r"#.*|(?<=[?&])(?:step|levels|risk_[\w-]+|risk)=[^&#]*&?", "", scene).rstrip("?&")
            yield f"{path}{'&' if '?' in path else '?'}{said}"


def pattern(text: ToTranslate) -> str:
    """A regular expression for what a page says of a text, whatever its values are; empty where there is too little."""
    parts = PLACEHOLDER.split(text.told)[::2]
    if len("".join(parts)) < 3:
        return ""
    return ".{0,80}?".join(re.sub(r"[.*+?^${}()|\[\]\\/]", r"\\\g<0>", part).strip() for part in parts)


def looked_at(page: Page, address: str, texts: list[ToTranslate]) -> tuple[Image.Image, list[Any]]:
    """A page as one picture, with all open that opens, and the place of each text on it, or nothing."""
    page.goto(address)
    page.evaluate(_OPEN)
    high = int(page.evaluate("() => document.getElementById('journey-first').scrollHeight"))
    page.set_viewport_size({"width": WIDTH, "height": max(HEIGHT, min(high, _HIGHEST))})
    places = page.evaluate(_PLACES, [pattern(text) for text in texts])
    whole = Image.open(BytesIO(page.screenshot()))
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    return whole.convert("RGB"), [place if place and place[1] + place[3] <= whole.height else None for place in places]


def begins(place: float, high: int) -> int:
    """Where the picture of a place begins on a page: a bit above it, and never so low that it ends below the page."""
    return max(0, min(int(place - 80) // STEP * STEP, high - HEIGHT))


def cut(whole: Image.Image, top: int) -> bytes:
    """A stretch of a page, as a JPEG."""
    saved = BytesIO()
    whole.crop((0, top, WIDTH, top + HEIGHT)).save(saved, "JPEG", quality=55)
    return saved.getvalue()


def _within(picture: int, above: int, left: float, top: float, width: float, height: float) -> Seen:
    high = min(height, HEIGHT - (top - above))
    shares = (left / WIDTH, (top - above) / HEIGHT, width / WIDTH, high / HEIGHT)
    return Seen(picture, *(round(100 * share, 1) for share in shares))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
