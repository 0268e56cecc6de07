"""Ask judges that nobody here wrote about every scene, in every language, and about what is printed.

Prints a line for each judge, what is left to mend, and which excuses nothing needs any more. Ends with 1 if there is
either; if not, writes the day into the register. Asked for some scenes by name, they look at those alone.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from journey.told.paper import SHEETS
from scripts.judges.answers import Answer, ask, judge_html, judge_policies
from scripts.judges.pages import asleep, judge_page
from scripts.judges.papers import judge_papers
from scripts.judges.places import EXCUSES
from scripts.judges.register import REGISTER, judged_on
from scripts.judges.states import shown
from scripts.judges.verdict import Finding, Verdict, read_excuses, verdict
from tests.browser.conftest import KIOSK, LAPTOP, PHONE, keeping, opening
from tests.browser.proxies import NO_UPGRADE, caddy
from tests.browser.scenes import (
    COUNTING,
    FOR_JUDGES,
    FOR_JUDGES_IN_LIBRARY,
    FOR_JUDGES_WITHOUT_LINE,
    IN_LIBRARY,
    JUDGED,
    SCENES,
)
from tests.browser.serving import Server, free_port, serving
from tests.conftest import ROOT

JUDGES = ("axe", "IBM", "HTMLCS", "Nu", "CSP Evaluator", "outloud")

SIZES = {"en": LAPTOP, "es": PHONE}
"""On what each language is seen; a kiosk has a size of its own."""


def in_language(address: str, language: str) -> str:
    """The address of a scene in a language."""
    path, mark, day = address.partition("#")
    return f"{path}{'&' if '?' in path else '?'}lang={language}{mark}{day}"


Scenes = Mapping[str, tuple[Server, str]]
"""Each scene by its name: who serves it, and its address there."""


def on_screen(scenes: Scenes) -> Iterator[Finding]:
    """What is found in each scene, all of it open, as a browser has drawn it."""
    with sync_playwright() as playwright, keeping(playwright) as contexts:
        if idle := asleep(contexts().new_page()):
            sys.exit(f"Find nothing in a page that is wrong, so they did not judge: {', '.join(sorted(idle))}")
        for language, size in SIZES.items():
            for scene, (server, address) in scenes.items():
                is_kiosk = "mode=kiosk" in address
                with opening(server, contexts) as open_page:
                    reader = open_page(in_language(address, language), KIOSK if is_kiosk else size).has_all()
                    if is_kiosk:
                        reader.start(language).click()
                        reader.page.mouse.move(0, 0)  # HTMLCS takes the pale shade below a mouse for its full color
                    with shown(scene, reader.opens_everything(), server):
                        yield from judge_page(reader.page, f"{scene}.{language}")


def without_line(scenes: Scenes) -> Iterator[Finding]:
    """What is found where a proxy hands on no live line, so that the first words stand alone, with what they keep."""
    with (
        TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        keeping(playwright) as contexts,
    ):
        for scene, (server, address) in scenes.items():
            there = f"http://127.0.0.1:{free_port()}"
            site = f"{there} {{\n\t{NO_UPGRADE}\n\treverse_proxy 127.0.0.1:{server.port}\n}}\n"
            with caddy(Path(folder), site):
                for language, (width, height) in SIZES.items():
                    page = contexts().new_page()
                    page.set_viewport_size({"width": width, "height": height})
                    page.goto(there + in_language(address, language))
                    page.locator("#journey-first[data-alone][data-keeps] #your-times").wait_for()
                    yield from judge_page(page, f"{scene}.{language}")
                    page.close()


def sheets(server: Server) -> dict[str, Answer]:
    """Each sheet for printing as HTML."""
    return {f"sheet-{name}": ask(f"{server.address}/handout/{name}") for name in sheet_names("html")}


def without_scripts(scenes: Scenes) -> dict[str, Answer]:
    """The first answer of each scene."""
    asked = {}
    for language in SIZES:
        for scene, (server, address) in scenes.items():
            there = in_language(address, language).partition("#")[0]
            asked[f"{scene}.{language}"] = server.address + there
    return {scene: ask(address) for scene, address in asked.items()}


def sheet_names(kind: str) -> list[str]:
    """The names of all that is printed for readers, as files of a kind."""
    return [".".join(filter(None, ("vertebroplasty", language, sheet, kind))) for language in SIZES for sheet in SHEETS]


def findings(names: Collection[str]) -> Iterator[Finding]:
    """What all judges find: in the scenes of these names; where there are none, in all, and in what is printed."""
    with (
        TemporaryDirectory() as kept,
        serving() as server,
        serving(ROOT / "examples" / "library") as library,
        serving(settings={"JOURNEY_COUNT": kept}) as counting,
    ):

        def of(*served: tuple[Server, Mapping[str, str]]) -> Scenes:
            return {
                scene: (by, address)
                for by, some in served
                for scene, address in some.items()
                if not names or scene in names
            }

        scenes = of((server, SCENES | FOR_JUDGES), (library, IN_LIBRARY | FOR_JUDGES_IN_LIBRARY), (counting, COUNTING))
        answers = without_scripts(scenes) | ({} if names else sheets(server))
        yield from judge_html(answers)
        yield from judge_policies(answers)
        if not names:
            yield from judge_papers(server.address, sheet_names("pdf"))
        yield from on_screen(scenes)
        yield from without_line(of((server, FOR_JUDGES_WITHOUT_LINE)))


def told(found: list[Finding], left: Verdict) -> str:
    """A line for each judge, then what is left to do."""
    all_of, open_of = Counter(one.judge for one in found), Counter(one.judge for one in left.findings)
    lines = [f"{'judge':<15}{'found':>7}{'left':>7}"]
    lines += [f"{judge:<15}{all_of[judge]:>7}{open_of[judge]:>7}" for judge in JUDGES]
    lines += [f"To mend, {one.scene}: {one.judge}: {one.rule}: {one.what[:200]}" for one in left.findings]
    lines += [f"Nothing needs the excuse of {one.judge}: {one.rule} {one.scene} {one.what}" for one in left.idle]
    return "\n".join(lines)


def main(names: Collection[str]) -> int:
    """Judge, and say what is left. Returns the exit code.

    Of some scenes alone, no excuse is idle, and the register is written by hand.
    """
    if unknown := set(names) - JUDGED.keys():
        sys.exit(f"There is no such scene: {', '.join(sorted(unknown))}")
    found = list(findings(names))
    left = verdict(found, read_excuses(EXCUSES), JUDGES)
    left = replace(left, idle=()) if names else left
    print(told(found, left))
    if not left.is_clean:
        return 1
    if not names:
        REGISTER.write_text(judged_on(REGISTER.read_text(encoding="utf-8"), date.today()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
