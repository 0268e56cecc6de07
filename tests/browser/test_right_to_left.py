"""A language that is read from right to left: every scene is mirrored, nothing is cut, and the keys lead as ever."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import pseudo
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, Open
from tests.browser.faults import BROKEN_INSIDE, CUT_OFF, DRAWN_OVER, SIDEWAYS, TOO_HIGH, violations
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.scenes import SCENES
from tests.browser.serving import Server, serving
from tests.conftest import shipped_content

CODE = pseudo.MIRRORED

STOPS = of_page("""() => {
  const stops = document.querySelectorAll(':--app :is(a[href], button, input, select, textarea, summary, [tabindex])');
  const named = text => (text ?? '').replace(/(?<=[.-])(en|ar-XB)(?=[.-])/, '').replace(/[?].*/, '');
  return [...stops]
    .filter(e => e.tabIndex >= 0 && !e.disabled && !e.matches('.hard-word, .original a'))
    .filter(e => e.checkVisibility({ visibilityProperty: true }))
    .map(e => [e.localName, e.tabIndex, named(e.closest('[class*="st-key-"]')?.className.match(/st-key-[\\w-]+/)[0]),
      named(e.getAttribute('href'))].join(' '));
}""")
"""What a keyboard stops at, in this order; no words, which differ, no hard words, which are not found in these,
and no press that shows the original, which only a translation has."""

PARTS = [".home", ".st-key-menu", ".st-key-chart", ".step-card", ".st-key-back", ".st-key-next", ".help .call"]

MIDDLES = of_page("""parts => parts.map(part => {
  const { left, right } = document.querySelector(`:--app ${part}`).getBoundingClientRect();
  return (left + right) / 2;
})""")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    content = Path(shutil.copytree(shipped_content(), tmp_path_factory.mktemp("mirrored") / "content"))
    pseudo.tell(content, CODE)
    with serving(content) as running:
        yield running


def in_language(path: str, code: str) -> str:
    page, mark, fragment = path.partition("#")
    return f"{page}{'&' if '?' in page else '?'}lang={code}{mark}{fragment}"


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_fits_and_the_focus_goes_as_in_english(open_page: Open, scene: str) -> None:
    sizes = (KIOSK,) if scene.startswith("kiosk") else (NARROW, PHONE, LAPTOP)
    reader = open_page(in_language(SCENES[scene], CODE), sizes[0]).has_all().opens_everything()
    for size in sizes:
        reader.resizes(size)
        for fault in (CUT_OFF, DRAWN_OVER, TOO_HIGH):
            assert reader.measures(fault) == [], (fault, size)
        assert reader.measures(SIDEWAYS) <= 0, size
    if sizes[-1] == LAPTOP:
        assert reader.measures(BROKEN_INSIDE) == []
    assert reader.measures("document.documentElement.dir") == "rtl"
    assert violations(reader) == []
    stops = reader.goes_to(in_language(SCENES[scene], CODE)).has_all().measures(STOPS)
    assert stops == reader.goes_to(in_language(SCENES[scene], "en")).has_all().measures(STOPS)
    assert len(stops) > 5
    assert reader.measures("document.documentElement.dir") == "ltr"


def middles(reader: Reader, code: str) -> list[float]:
    reader.goes_to(in_language("/?step=get-numb", code)).has_all()
    places: list[float] = reader.page.evaluate(MIDDLES, PARTS)
    return places


def test_what_stands_at_the_left_stands_at_the_right(open_page: Open) -> None:
    reader = open_page("/", LAPTOP)
    english, mirrored = middles(reader, "en"), middles(reader, CODE)
    ranks = sorted(range(len(english)), key=english.__getitem__)
    assert sorted(range(len(mirrored)), key=lambda part: -mirrored[part]) == ranks
