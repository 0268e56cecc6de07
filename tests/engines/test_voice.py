"""Read aloud by a real voice, of which the sound is heard: Chromium, speech-dispatcher, espeak-ng.

Firefox (153), driven by Marionette, finds no voice of speech-dispatcher; WebKitGTK (2.50) has none.
"""

import os
import time
from collections.abc import Iterator
from statistics import median

import pytest

from scripts.find_chromium import find_whole
from scripts.find_engines import CHROMIUM, SCREEN, VOICE
from tests.browser.serving import Server
from tests.browser.voices import TEXT, digit_by_digit
from tests.engines.browsers import chromium
from tests.engines.voice import Voice, speaking
from tests.engines.walker import IN_SIGHT, Walker

TIMES = 20
LANGUAGES = ("en", "es")
SOON = 1
"""In seconds: how much later than the voice itself a page may be heard."""

READ = "#root .aloud [data-act=read]"
IS_OFFERED = f"() => document.querySelector('{READ}')?.checkVisibility()"
IS_OVER = "() => !journey.aloud.isReading()"
SHOWN = f"() => ({TEXT})(document.querySelector('#root .aloud'))"


@pytest.fixture(scope="module")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voice]:
    if not os.environ.get("ENGINES"):
        pytest.skip("make engines listens to it")
    if not (VOICE.find() and SCREEN.find() and CHROMIUM.find() and find_whole()):
        pytest.skip("no voice, or no Chromium: make engines installs them on Debian, or says what to install")
    with speaking(tmp_path_factory.mktemp("voice")) as voice:
        yield voice


@pytest.fixture(scope="module")
def walker(voice: Voice, server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walker]:
    with chromium(tmp_path_factory.mktemp("browser"), **voice.environment) as browser:
        yield Walker(browser, server.address)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, walker: Walker) -> str:
    """Of a step that can be read aloud, and is open."""
    walker.goes_to(f"/?step=lie-flat&lang={request.param}").until(IS_OFFERED)
    return str(request.param)


def presses(walker: Walker) -> float:
    """Press what reads aloud; when that was."""
    place = walker.measures(IN_SIGHT, READ, 0)
    start = time.monotonic()
    walker.presses_at(place)
    return start


def shown(walker: Walker) -> str:
    """What is to be heard."""
    return digit_by_digit(walker.measures(SHOWN))


def test_the_first_word_is_heard_at_once_and_all_that_is_shown_twenty_times(
    walker: Walker, voice: Voice, language: str
) -> None:
    text, by_page = shown(walker), []
    start = time.monotonic()
    voice.says(text[:30], language)
    by_itself = voice.is_heard_after(start)
    voice.falls_silent()
    for _ in range(TIMES // len(LANGUAGES)):
        before = len(voice.said())
        by_page.append(voice.is_heard_after(presses(walker)))
        walker.until(IS_OVER)
        said = voice.said()[before:]
        assert " ".join(sentence for _, sentence in said) == text
        assert {spoken for spoken, _ in said} == {language}
        voice.falls_silent()
    print(f"{language}: {median(by_page):.2f} s, at worst {max(by_page):.2f}; the voice by itself {by_itself:.2f}")
    assert median(by_page) < SOON + by_itself


def test_a_press_silences_it_and_another_one_goes_on_with_that_sentence(
    walker: Walker, voice: Voice, language: str
) -> None:
    before = len(voice.said())
    voice.is_heard_after(presses(walker))
    presses(walker)
    voice.falls_silent()
    stopped = voice.said()[before:]
    presses(walker)
    walker.until(IS_OVER)
    goes_on = len(stopped) - 1
    said = [*stopped[:goes_on], *voice.said()[before + len(stopped) :]]
    assert " ".join(sentence for _, sentence in said) == shown(walker)
    assert {spoken for spoken, _ in said} == {language}
