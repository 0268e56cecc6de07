"""The command line: ``python -m journey`` with check, translations, new, schema, handouts, print and others."""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from journey.library import Library, open_good_parts, open_library
from journey.place import Place
from journey.reading.accepting import accept
from journey.reading.mistakes import ContentError, Mistake
from journey.reading.names import interface_folder, procedure_fault
from journey.reading.schemas import content_schemas
from journey.reading.translations import Open, translations_in
from journey.reading.yaml_tree import read_tree
from journey.settings import PICTURES, ROOT, SettingError, Settings, read_settings
from journey.streamlit_seam.assumptions import checks
from journey.takeaway.gone_page import gone_page
from journey.takeaway.gone_picture import gone_picture
from journey.takeaway.handout.paper import as_pdf, number_of_pages
from journey.takeaway.handout.web import as_html
from journey.takeaway.invitation.invitation import FORMS, Form
from journey.takeaway.invitation.invitation import as_pdf as invitation_pdf
from journey.told.invitation import invitation
from journey.told.paper import SHEETS, place_of_anybody

TEMPLATE = ROOT / "journey" / "template"
SCHEMAS = ROOT / "docs" / "schema"
"""Each content file of this project names its schema there, in its first line."""


def check(folder: Path) -> int:
    """Print every mistake in a content folder, and every remark. Returns the exit code: 1 if there is a mistake."""
    try:
        library = open_library(folder, PICTURES, drafts=True)
    except ContentError as error:
        print(error)
        return 1
    for remark in library.remarks:
        print(remark)
    for remark in _overdue(library, folder):
        print(remark)
    told = ", ".join(f"{name} ({' '.join(languages)})" for name, languages in library.journeys.items())
    print(f"No mistakes. On offer: {told}.")
    return 0


def _overdue(library: Library, folder: Path) -> Iterator[Mistake]:
    """The reviews that should be done by now: readers are told so, and the content is served all the same."""
    for name, due in library.overdue_reviews(datetime.now(library.clinic.zone).date()).items():
        home = interface_folder(folder).parent if name.startswith("interface/") else folder
        tree, _ = read_tree(home / name)
        wrong = f"was due on {due}, and readers are told that it is not done"
        yield tree.mistake(("review", "next_review"), wrong, "review the file, and write the new dates")


def translations(folder: Path, language: str) -> int:
    """Print what is open in translations, the most dangerous first. Returns the exit code: 1 if something is open."""
    found = [one for one in translations_in(folder) if language in ("", one.language)]
    mistakes = [mistake for one in found for mistake in one.translation.mistakes]
    remarks = [remark for one in found for remark in one.translation.remarks]
    opened = sorted((each for one in found for each in one.translation.open), key=lambda one: (one.danger, one.line))
    for line in (*mistakes, *remarks):
        print(line)
    for one in opened:
        _tell_open(one)
    print(f"{len(opened)} open, {len(mistakes)} mistakes, {len(remarks)} remarks.")
    return 1 if opened or mistakes else 0


def _tell_open(one: Open) -> None:
    shown = "; readers see the original" if one.falls_back else ""
    print(f"{one.remark.place}: {one.state} ({one.danger.says}){shown}")
    for name, text in (
        ("was made from", one.was),
        (f"{one.origin.name}:{one.origin_line}", one.now),
        ("says", one.told),
    ):
        if text:
            print(f"    {name}: {text}")


_UNKNOWN_PATH = (
    "stands for no text, or in more than one folder. Write it like vertebroplasty/steps.lie-flat.gist. "
    "What is missing must be translated first. Nothing was bound."
)


def accepted(folder: Path, language: str, paths: list[str], *, everything: bool) -> int:
    """Bind texts of a translation to what they should say now. Returns the exit code: 1 if some could not be bound."""
    done = accept(folder, language, paths, everything=everything)
    for line in (*done.mistakes, *done.remarks, *done.texts):
        print(line)
    for path in done.unknown:
        print(f"{path}: {_UNKNOWN_PATH}")
    print(f"{len(done.texts)} texts of {language} are bound to what they should say now.")
    return 1 if done.mistakes or done.unknown else 0


def new(folder: Path, name: str) -> int:
    """Start a procedure from the template. Returns the exit code: 1 if the name cannot be used."""
    if fault := procedure_fault(name):
        print(f"{', '.join(fault)}.")
        return 1
    if (folder / name).exists():
        print(f"{folder / name} is there already. Choose another name.")
        return 1
    shutil.copytree(TEMPLATE, folder / name)
    print(f'Made {folder / name}. Write its files, run check, then add "{name}" to procedures in clinic.yaml.')
    return 0


def schema(folder: Path) -> int:
    """Write the JSON Schema of each kind of content file into a folder. Returns the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, said in content_schemas().items():
        file = folder / f"{kind}.json"
        file.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"Wrote {file}.")
    return 0


def seam() -> int:
    """Print each thing that we take for granted of Streamlit, and whether it is so. Returns 1 if one is not."""
    found = checks()
    for one in found:
        print(f"{'BROKEN' if one.fault else 'true'}  journey/streamlit_seam/{one.room}.py: {one.says}")
        if one.fault:
            print(f"        {one.fault}")
    broken = sum(bool(one.fault) for one in found)
    print(f"Streamlit {version('streamlit')}: {len(found)} assumptions, {broken} of them broken.")
    return 1 if broken else 0


def handouts(settings: Settings, folder: Path) -> int:
    """Write every handout, as HTML and as PDF, into a folder. Returns the exit code: 1 if the content has mistakes."""

    def files(place: Place) -> Iterator[Printed]:
        for name, sheet in SHEETS.items():
            kind, told = f"{name}." if name else "", sheet(place)
            yield Printed(f"{kind}html", as_html(told).encode())
            yield Printed(f"{kind}pdf", as_pdf(told), number_of_pages(told))

    return printed(settings, folder, files)


def invitations(settings: Settings, form: Form, folder: Path) -> int:
    """Write every invitation in a form, as PDF, into a folder. Returns the exit code: 1 if the content has mistakes."""

    def files(place: Place) -> Iterator[Printed]:
        yield Printed(f"{form}.pdf", invitation_pdf(invitation(place), form))

    return printed(settings, folder, files)


class Printed(NamedTuple):
    """A file to print: how its name ends, what is in it, and how many pages it has, if that is worth saying."""

    kind: str
    content: bytes
    pages: int = 0


def printed(settings: Settings, folder: Path, made: Callable[[Place], Iterable[Printed]]) -> int:
    """Write what is made of each procedure in each language into a folder.

    A procedure with a mistake costs the others nothing. Returns the exit code: 1 if the content has mistakes.
    """
    library, is_whole = _good_parts(settings)
    if not library:
        return 1
    today = datetime.now(library.clinic.zone).date()
    folder.mkdir(parents=True, exist_ok=True)
    for name, told in library.journeys.items():
        for code in told:
            for one in made(place_of_anybody(name, code, library, today, settings.base_address)):
                file = folder / f"{name}.{code}.{one.kind}"
                file.write_bytes(one.content)
                print(f"Wrote {file}, with {one.pages} pages." if one.pages else f"Wrote {file}.")
    if not settings.base_address:
        print("The codes call the clinic. Set JOURNEY_BASE_ADDRESS, and they open the pages.")
    return 0 if is_whole else 1


def write(settings: Settings, file: Path, made: Callable[[Library], bytes]) -> int:
    """Write what is made of the content into a file. Returns the exit code: 1 if the content has mistakes.

    A mistake in one part of the content costs nobody the file: it is made of the others.
    """
    library, is_whole = _good_parts(settings)
    if library:
        file.write_bytes(made(library))
        print(f"Wrote {file}.")
    return 0 if is_whole else 1


def _good_parts(settings: Settings) -> tuple[Library | None, bool]:
    """What of the content can be shown, and whether that is all of it; every mistake in the rest is printed."""
    library, mistakes = open_good_parts(settings.content, PICTURES)
    if mistakes:
        print(ContentError(mistakes))
    return library, not mistakes


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m journey", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="read all content and print every mistake, with file and line")
    checking.add_argument("folder", nargs="?", type=Path, help="the content folder; without it, the one that is served")
    checking.set_defaults(run=lambda given, settings: check(given.folder or settings.content))
    translating = commands.add_parser("translations", help="say what is new, changed or missing in translations")
    translating.add_argument("--language", default="", help="of one language alone, like es")
    translating.set_defaults(run=lambda given, settings: translations(settings.content, given.language))
    accepting = translating.add_subparsers(metavar="accept").add_parser("accept", help="say that texts are right again")
    accepting.add_argument("code", help="the language, like es")
    accepting.add_argument("paths", nargs="*", metavar="PATH", help="texts, like steps.lie-flat; else all made anew")
    accepting.add_argument("--all", action="store_true", help="all of the language, also where English has changed")
    accepting.set_defaults(
        run=lambda given, settings: accepted(settings.content, given.code, given.paths, everything=given.all)
    )
    starting = commands.add_parser("new", help="start a new procedure from a commented template")
    starting.add_argument("name", help="a folder's name, like knee-injection")
    starting.set_defaults(run=lambda given, settings: new(settings.content, given.name))
    describing = commands.add_parser("schema", help="write the JSON Schema of each kind of content file, for editors")
    describing.add_argument("folder", nargs="?", type=Path, default=SCHEMAS, help="where to")
    describing.set_defaults(run=lambda given, _settings: schema(given.folder))
    looking = commands.add_parser("seam", help="say what of Streamlit's insides is not as these pages take it")
    looking.set_defaults(run=lambda _given, _settings: seam())
    inviting = commands.add_parser("print", help="write cards, posters or inserts for letters, as PDF")
    inviting.add_argument("form", choices=FORMS, help="10 cards on a page, a poster, or 3 inserts on a page")
    inviting.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "print", help="where to")
    inviting.set_defaults(run=lambda given, settings: invitations(settings, given.form, given.folder))
    printing = commands.add_parser("handouts", help="write every printed handout, as HTML and as PDF")
    printing.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "handouts", help="where to")
    printing.set_defaults(run=lambda given, settings: handouts(settings, given.folder))
    picture = commands.add_parser("gone-picture", help="draw what a kiosk shows while the pages are gone, as a PNG")
    picture.add_argument("file", type=Path, help="where to")
    picture.add_argument("width", type=int, help="in pixels")
    picture.add_argument("height", type=int, help="in pixels")
    picture.set_defaults(
        run=lambda given, settings: write(
            settings, given.file, lambda library: gone_picture(library, given.width, given.height)
        )
    )
    page = commands.add_parser("gone-page", help="write what a proxy shows while no server answers, as HTML")
    page.add_argument("file", type=Path, help="where to")
    page.set_defaults(
        run=lambda given, settings: write(settings, given.file, lambda library: gone_page(library).encode())
    )
    given = parser.parse_args(arguments)
    try:
        settings = read_settings(os.environ)
    except SettingError as error:
        print(error)
        return 1
    return int(given.run(given, settings))


if __name__ == "__main__":
    sys.exit(main())
