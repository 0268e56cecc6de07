"""Ask judges that nobody here wrote about every scene, in every language, and about what is printed.

Prints a line for each judge, what is left to mend, and which excuses nothing needs any more. Ends with 1 if there is
either; if not, writes the day into the register.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from journey.told.paper import SHEETS
from scripts.judges.answers import Answer, ask, judge_html, judge_policies
from scripts.judges.pages import asleep, judge_page
from scripts.judges.papers import judge_papers
from scripts.judges.places import EXCUSES
from scripts.judges.register import REGISTER, judged_on
from scripts.judges.verdict import Finding, Verdict, read_excuses, verdict
from tests.browser.conftest import KIOSK, LAPTOP, PHONE, keeping, opening
from tests.browser.scenes import COUNTING, IN_LIBRARY, SCENES
from tests.browser.serving import Server, serving
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
                    yield from judge_page(reader.opens_everything().page, f"{scene}.{language}")


def without_scripts(printing: Server, scenes: Scenes) -> dict[str, Answer]:
    """The first answer of each scene, and each sheet for printing as HTML."""
    asked = {f"sheet-{name}": f"{printing.address}/handout/{name}" for name in sheet_names("html")}
    for language in SIZES:
        for scene, (server, address) in scenes.items():
            there = in_language(address, language).partition("#")[0]
            asked[f"{scene}.{language}"] = server.address + there
    return {scene: ask(address) for scene, address in asked.items()}


def sheet_names(kind: str) -> list[str]:
    """The names of all that is printed for readers, as files of a kind."""
    return [".".join(filter(None, ("vertebroplasty", language, sheet, kind))) for language in SIZES for sheet in SHEETS]


def findings() -> Iterator[Finding]:
    """What all judges find."""
    with (
        TemporaryDirectory() as kept,
        serving() as server,
        serving(ROOT / "examples" / "library") as library,
        serving(settings={"JOURNEY_COUNT": kept}) as counting,
    ):
        served = (server, SCENES), (library, IN_LIBRARY), (counting, COUNTING)
        scenes = {scene: (by, address) for by, some in served for scene, address in some.items()}
        answers = without_scripts(server, scenes)
        yield from judge_html(answers)
        yield from judge_policies(answers)
        yield from judge_papers(server.address, sheet_names("pdf"))
        yield from on_screen(scenes)


def told(found: list[Finding], left: Verdict) -> str:
    """A line for each judge, then what is left to do."""
    all_of, open_of = Counter(one.judge for one in found), Counter(one.judge for one in left.findings)
    lines = [f"{'judge':<15}{'found':>7}{'left':>7}"]
    lines += [f"{judge:<15}{all_of[judge]:>7}{open_of[judge]:>7}" for judge in JUDGES]
    lines += [f"To mend, {one.scene}: {one.judge}: {one.rule}: {one.what[:200]}" for one in left.findings]
    lines += [f"Nothing needs the excuse of {one.judge}: {one.rule} {one.scene} {one.what}" for one in left.idle]
    return "\n".join(lines)


def main() -> int:
    """Judge, and say what is left. Returns the exit code."""
    found = list(findings())
    left = verdict(found, read_excuses(EXCUSES), JUDGES)
    print(told(found, left))
    if not left.is_clean:
        return 1
    REGISTER.write_text(judged_on(REGISTER.read_text(encoding="utf-8"), date.today()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
