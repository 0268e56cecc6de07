"""A longer language, and one read from right to left: no scene has English left, nothing is cut, keys lead as ever."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import pseudo
from tests.browser.conftest import KIOSK, LAPTOP, NARROW, PHONE, Contexts, Open, opening
from tests.browser.faults import BROKEN_INSIDE, CUT_OFF, DRAWN_AS_A_WORD, DRAWN_OVER, SIDEWAYS, TOO_HIGH, violations
from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.browser.scenes import ALL, server_of
from tests.browser.serving import Server, serving
from tests.conftest import ROOT, shipped_content

CODE = pseudo.MIRRORED

DIRECTIONS = {pseudo.CODE: "ltr", pseudo.MIRRORED: "rtl"}

STOPS = of_page("""() => {
  const stops = document.querySelectorAll(':--app :is(a[href], button, input, select, textarea, summary, [tabindex])');
  const named = text => (text ?? '').replace(/(?<=[.-])(en-XA|ar-XB|en)(?=[.-])/, '').replace(/[?].*/, '');
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


def in_directions(content: Path, into: Path) -> Path:
    """A copy of a content folder, with an interface of its own, that is told in both, too."""
    copied = Path(shutil.copytree(content, into / "content"))
    shutil.copytree(ROOT / "content" / "interface", copied / "interface", dirs_exist_ok=True)
    for code in DIRECTIONS:
        pseudo.tell(copied, code)
    return copied


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(in_directions(shipped_content(), tmp_path_factory.mktemp("pseudo"))) as running:
        yield running


@pytest.fixture(scope="module")
def library_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(in_directions(ROOT / "examples" / "library", tmp_path_factory.mktemp("pseudo"))) as running:
        yield running


@pytest.fixture(scope="module")
def counting_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    counts = {"JOURNEY_COUNT": str(tmp_path_factory.mktemp("kept"))}
    with serving(in_directions(shipped_content(), tmp_path_factory.mktemp("pseudo")), settings=counts) as running:
        yield running


def in_language(path: str, code: str) -> str:
    page, mark, fragment = path.partition("#")
    return f"{page}{'&' if '?' in page else '?'}lang={code}{mark}{fragment}"


@pytest.fixture(params=ALL)
def scene(request: pytest.FixtureRequest, contexts: Contexts) -> Iterator[tuple[str, Open]]:
    """A scene, and what opens its server's addresses."""
    with opening(request.getfixturevalue(server_of(request.param)), contexts) as open_page:
        yield request.param, open_page


def test_every_scene_fits_and_the_focus_goes_as_in_english(scene: tuple[str, Open]) -> None:
    name, open_page = scene
    sizes = (KIOSK,) if name.startswith("kiosk") else (NARROW, PHONE, LAPTOP)
    reader = open_page(in_language(ALL[name], "en"), sizes[0]).has_all()
    in_english = reader.measures(STOPS)
    assert len(in_english) > 5
    for code, direction in DIRECTIONS.items():
        reader.resizes(sizes[0]).goes_to(in_language(ALL[name], code)).has_all()
        assert reader.measures("[document.documentElement.lang, document.documentElement.dir]") == [code, direction]
        assert reader.measures(STOPS) == in_english, code
        reader.opens_everything()
        found = [(code, size, fault) for size in sizes for fault in faults(reader.resizes(size))]
        assert found == []
        if sizes[-1] == LAPTOP:  # a word of these languages is longer than any of a real one
            assert reader.measures(BROKEN_INSIDE) == [], code
        assert reader.measures(DRAWN_AS_A_WORD) == [], code
        assert pseudo.escaped(reader.measures(pseudo.WORDS_ON_PAGE)) == set(), code
        assert violations(reader) == [], code


def faults(reader: Reader) -> list[str]:
    """What is cut, stands over other words, or makes the page too wide."""
    wide = reader.measures(SIDEWAYS)
    found = [fault for look in (CUT_OFF, DRAWN_OVER, TOO_HIGH) for fault in reader.measures(look)]
    return found + [f"too wide: {wide} px"] * (wide > 0)


def middles(reader: Reader, code: str) -> list[float]:
    reader.goes_to(in_language("/?step=get-numb", code)).has_all()
    places: list[float] = reader.page.evaluate(MIDDLES, PARTS)
    return places


def test_what_stands_at_the_left_stands_at_the_right(open_page: Open) -> None:
    reader = open_page("/", LAPTOP)
    english, mirrored = middles(reader, "en"), middles(reader, CODE)
    ranks = sorted(range(len(english)), key=english.__getitem__)
    assert sorted(range(len(mirrored)), key=lambda part: -mirrored[part]) == ranks
