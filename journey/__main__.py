"""The command line: ``python -m journey`` with check, translations, new, schema, handouts, print and others."""

import argparse
import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from difflib import unified_diff
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from journey.changes import changes_in
from journey.doctor import examined
from journey.draft_address import draft_code
from journey.library import Library, library_of, open_good_parts
from journey.model.procedure import Journey
from journey.model.review import Signature, State
from journey.model.texts import TO_REPLACE
from journey.paper_font import lacking, package_for
from journey.pictures import renew_pictures
from journey.place import Place
from journey.reading.accepting import accept
from journey.reading.commands import SCHEMAS, at_home, typed, typed_out
from journey.reading.contents import read_contents, read_parts
from journey.reading.exchange import exported, taken
from journey.reading.hard_words import unexplained
from journey.reading.mending import mended
from journey.reading.mistakes import ContentError, Mistake, in_order, so_many, suggestion
from journey.reading.names import MADE_FROM, SIGNED, all_content_files, content_files, procedure_fault
from journey.reading.pasting import TEMPLATE
from journey.reading.picture_files import picture_folders
from journey.reading.recordings import bind
from journey.reading.report import report
from journey.reading.schemas import content_schemas
from journey.reading.signatures import NotSigned, sign
from journey.reading.syncing import synced
from journey.reading.translations import Open, translations_in
from journey.reading.yaml_tree import read_tree
from journey.settings import PICTURES, ROOT, SECRET, SettingError, Settings, read_settings
from journey.streamlit_seam.assumptions import checks
from journey.takeaway.changes.changes import changes_file, changes_page
from journey.takeaway.gone_page import gone_page
from journey.takeaway.gone_picture import gone_picture
from journey.takeaway.handout.paper import as_pdf, number_of_pages
from journey.takeaway.handout.web import as_html
from journey.takeaway.invitation.invitation import FORMS, Form
from journey.takeaway.invitation.invitation import as_pdf as invitation_pdf
from journey.tally import COLUMNS, shown
from journey.tally_files import TallyFileError, files_in, read
from journey.told.invitation import invitation
from journey.told.paper import SHEETS, has_letters, is_printed, place_of_anybody


def check(settings: Settings, named: str, *, fix: bool) -> int:
    """Print every mistake in a content folder, or of one procedure in it, and every remark.

    ``fix`` mends before that what can be mended without asking, and prints what it changed. Returns the exit code: 1
    if there is a mistake.
    """
    if not (found := _folder_of(named, settings)):
        return 1
    folder, name = found
    if fix:
        _fix(folder, name)
    parts = read_parts(folder, PICTURES, drafts=True)
    found_in_all = (*parts.mistakes, *unexplained(folder))
    mistakes = [one for one in found_in_all if _is_of(one, folder, name)]
    for line in report(mistakes, folder) if mistakes else ():
        print(line)
    if elsewhere := len(found_in_all) - len(mistakes):
        print(f"{elsewhere} more in other files. To see all: {typed('content', folder)}")
        if not mistakes:
            print(f"No mistakes in {name}.")
    if found_in_all:
        return 1 if mistakes or not name else 0
    library = library_of(read_contents(folder, PICTURES, drafts=True), folder, PICTURES)
    for remark in in_order((*library.remarks, *_to_review(library, folder), *_read_too_late(library, folder))):
        if _is_of(remark, folder, name):
            print(remark)
    offered = library.clinic.procedures
    told = ", ".join(f"{one} ({' '.join(library.journeys[one])})" for one in offered)
    print(f"No mistakes. On offer: {told}.")
    for draft in sorted(parts.procedures.keys() - set(offered)):
        if name in ("", draft):
            print(f"Not on offer: {draft}. {_what_is_left(folder / draft)}")
    return 0


def _what_is_left(draft: Path) -> str:
    """What an author has to do until a procedure can be put on offer."""
    left = sum(file.read_text(encoding="utf-8").count(f" {TO_REPLACE} ") for file in content_files(draft))
    return f"To be written: {so_many(left, 'text')}." if left else "To offer it, add it to procedures in clinic.yaml."


def _folder_of(named: str, settings: Settings) -> tuple[Path, str] | None:
    """The content folder, and the procedure in it, that an author names; the whole folder where none is named."""
    if not named:
        return settings.content, ""
    for folder in (Path(named), settings.content / named):
        if (folder / "clinic.yaml").is_file() or (folder / "interface").is_dir():
            return folder, ""
        if folder.is_dir() and (folder.parent / "clinic.yaml").is_file():
            return folder.parent, folder.name
    known = [file.parent.name for file in settings.content.glob("*/journey.yaml")]
    print(f'There is no procedure "{named}" in {settings.content}: {suggestion(named, sorted(known))}.')
    return None


def _is_of(mistake: Mistake, folder: Path, name: str) -> bool:
    """Whether a mistake is one of a procedure, of the clinic or in a picture; every one is where none is named."""
    places = (folder / name, folder / "clinic.yaml", *picture_folders(folder, PICTURES))
    return not name or any(map(mistake.file.is_relative_to, places))


def _fix(folder: Path, name: str) -> None:
    """Mend what can be mended without asking, and print it as a diff. What is mended may show what else is."""
    files = [
        file
        for file in all_content_files(folder)
        if file.is_relative_to(folder / name) and not {MADE_FROM, SIGNED}.intersection(file.parts)
    ]
    for _ in range(3):
        found = [one for one in read_parts(folder, PICTURES, drafts=True).mistakes if _is_of(one, folder, name)]
        changed = list(mended(files, found))
        for file, before, after in changed:
            file.write_bytes(after.encode())
            names = str(file), f"{file}, mended"
            print("".join(unified_diff(before.splitlines(True), after.splitlines(True), *names, n=0)), end="")
        if not changed:
            return


def sync(settings: Settings, named: str) -> int:
    """Write into the words of a procedure lines for each name that only its shape has. Returns the exit code.

    What the template says of a name that the shape has no more, and nobody has written anew, goes.
    """
    if not (found := _folder_of(named, settings)):
        return 1
    folder, name = found
    if not name:
        print("Name one procedure, like: " + typed("sync", folder, "knee-injection"))
        return 1
    added = taken_out = 0
    while (done := synced(folder / name)).changes:  # what is added may have names below it
        done.file.write_text(done.text, encoding="utf-8")
        for path in done.added:
            print(f"{done.file}: {path}: added")
        for path in done.taken_out:
            print(f"{done.file}: {path}: taken out, since journey.yaml has it no more, and nobody has written it")
        for path in done.asked_anew:
            print(f"{done.file}: {path}: to be written anew, since it speaks of what journey.yaml has no more")
        added, taken_out = added + len(done.added), taken_out + len(done.taken_out)
    if done.mistakes:
        for line in report(done.mistakes, folder):
            print(line)
        return 1
    for each in done.renamed:
        print(each)
    if done.renamed:
        print(f"Mend that, and run sync again. {added} added, {taken_out} taken out.")
        return 1
    print(f"{added} added, {taken_out} taken out. Write the words, then run: {typed('content', folder, name)}")
    return 0


def _read_too_late(library: Library, folder: Path) -> Iterator[Mistake]:
    """The procedures that say that their studies were read on a day to come."""
    today = datetime.now(library.clinic.zone).date()
    for name, languages in library.journeys.items():
        told = next(iter(languages.values())).evidence
        if told and (day := told.read_on) > today:
            shape, _ = read_tree(folder / name / "journey.yaml")
            wrong = f"says that the studies were read on {day}, which is still to come"
            yield shape.mistake(("evidence", "read_on"), wrong, "write the day on which they were read")


def _to_review(library: Library, folder: Path) -> Iterator[Mistake]:
    """The files that should be reviewed again: readers are told so, and the content is served all the same."""
    today = datetime.now(library.clinic.zone).date()
    instead = f"run {typed_out('changes', folder)}, and sign it"
    for file in library.reviews_in(State.CHANGED, today):
        wrong = "has changed since it was signed, and readers are told so"
        yield Mistake(folder / file, 1, "review", wrong, instead)
    for file, due in library.reviews_in(State.OVERDUE, today).items():
        wrong = f"was due on {due}, and readers are told that it is not done"
        yield Mistake(folder / file, 1, "review", wrong, instead)


def changes(folder: Path, files: list[str], into: Path) -> int:
    """Write a page for each file that a clinician should read and sign. Returns the exit code."""
    library = _to_sign(folder, files)
    if not library:
        return 1
    into.mkdir(parents=True, exist_ok=True)
    for file in files or library.standings:
        standing = library.standings[file]
        page = into / changes_file(file)
        page.write_text(changes_page(file, standing, library, folder), encoding="utf-8")
        since = so_many(len(changes_in(standing)), "change") if standing.signed else "never signed"
        print(f"Wrote {page}: {since}, fingerprint {standing.fingerprint}.")
    return 0


def signed(folder: Path, file: str, fingerprint: str, signature: Signature, next_review: date) -> int:
    """Take a signature under a file. Returns the exit code: 1 if it cannot be taken."""
    library = _to_sign(folder, [file])
    if not library:
        return 1
    standing = library.standings[file]
    try:
        review = sign(folder, file, standing, fingerprint, signature, next_review)
    except NotSigned as refused:
        print(refused)
        return 1
    waits = review.waiting and standing.needed - len(review.waiting.signatures)
    print(f"{signature.by} has signed {file}." + (f" {waits} more must sign it." if waits else " It is reviewed."))
    return 0


def _to_sign(folder: Path, files: list[str]) -> Library | None:
    """What can be signed, on offer or not; nothing, and the reason is printed, if one of these files cannot be."""
    library, mistakes = open_good_parts(folder, PICTURES, drafts=True)
    if mistakes:
        print(ContentError(mistakes))
    known = library.standings if library else {}
    unknown = [file for file in files if file not in known]
    for file in unknown:
        print(f'"{file}" is not a file without mistakes that is signed, {suggestion(file, known)}.')
    return None if unknown else library


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
    print(f"{len(opened)} open, {so_many(len(mistakes), 'mistake')}, {so_many(len(remarks), 'remark')}.")
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
    print(f"Bound to what it should say now: {so_many(len(done.texts), 'text')} of {language}.")
    return 1 if done.mistakes or done.unknown else 0


def export(folder: Path, language: str, file: Path | None) -> int:
    """Write a language as a PO file. Returns the exit code: 1 if there is none, or it has mistakes."""
    po, mistakes = exported(folder, language)
    for mistake in mistakes:
        print(mistake)
    if mistakes or not po.count(b"msgctxt"):
        print(f"Nothing is written: {'mend this first' if mistakes else f'{language} has no files to translate'}.")
        return 1
    to = file or ROOT / "build" / "translations" / f"{language}.po"
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(po)
    print(f"Wrote {to}, with {so_many(po.count(b'msgctxt'), 'text')}.")
    return 0


def take(folder: Path, language: str, file: Path) -> int:
    """Take what a translator wrote. Returns the exit code: 1 if a text could not be taken."""
    try:
        po = file.read_bytes()
    except OSError:
        print(f"{file} cannot be read. Name the PO file that the translator sent.")
        return 1
    done = taken(folder, language, po)
    for line in (*done.mistakes, *done.texts, *done.refused):
        print(line)
    print(f"Written: {so_many(len(done.texts), 'text')} of {language}. Refused: {len(done.refused)}.")
    return 1 if done.mistakes or done.refused else 0


def begin(content: Path, folder: Path) -> int:
    """Start a content folder apart from the app, as a copy. Returns the exit code: 1 if the folder holds anything.

    The interface's words stay with the app, so that an update brings new ones.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} is there already, and is not empty. Name another folder.")
        return 1
    shutil.copytree(content, folder, ignore=shutil.ignore_patterns("interface", SIGNED, ".*"), dirs_exist_ok=True)
    print(f"Made {folder}. Put your own name, address and phone into {folder / 'clinic.yaml'}.")
    _at_home(folder)
    print(f"Then see it: {typed('run', folder)}")
    return 0


def new(folder: Path, name: str) -> int:
    """Start a procedure from the template. Returns the exit code: 1 if the name cannot be used."""
    if fault := procedure_fault(name):
        print(f"{', '.join(fault)}.")
        return 1
    if (folder / name).exists():
        print(f"{folder / name} is there already. Choose another name.")
        return 1
    shutil.copytree(TEMPLATE, folder / name)
    _at_home(folder, name)
    print(f"Made {folder / name}. Write its files, and look at them with: {typed('content', folder, name)}")
    return 0


def _at_home(folder: Path, name: str = "") -> None:
    """Let the files of a content folder, or of one procedure, say what is right where they stand."""
    for file in all_content_files(folder):
        if file.is_relative_to(folder / name):
            file.write_bytes(at_home(file.read_bytes().decode(), file, folder).encode())


def draft(settings: Settings, name: str, days: int) -> int:
    """Print an address by which a procedure is seen that is not on offer yet. Returns the exit code: 1 if none is."""
    if not settings.secret:
        print(f"Draft addresses are signed. Set {SECRET} to the secret of your servers (docs/for-it.md).")
        return 1
    library, _ = open_good_parts(settings.content, PICTURES, drafts=True)
    if library and name in library.clinic.procedures:
        print(f"{name} is on offer: readers see it without a draft address.")
        return 1
    drafts = [one for one in library.procedures if one not in library.clinic.procedures] if library else []
    if not library or name not in drafts:
        why = typed("content", settings.content)
        print(f'"{name}" is not a draft without mistakes, {suggestion(name, drafts)}. To see why: {why}')
        return 1
    last_day = datetime.now(library.clinic.zone).date() + timedelta(days=days)
    said = urlencode({"procedure": name, "draft": draft_code(name, last_day, settings.secret)})
    print(f"{settings.base_address}/?{said}")
    if not settings.base_address:
        print("Write the address of your server in front of it.")
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
    print(f"Streamlit {version('streamlit')}: {so_many(len(found), 'assumption')}, {broken} broken.")
    return 1 if broken else 0


def doctor(address: str) -> int:
    """Print what is wrong between a browser here and a server. Returns the exit code: 1 if something is."""
    found = list(examined(address))
    for one in found:
        print(one)
    wrong = sum(bool(one.wrong) for one in found)
    print(f"{len(found)} tried, {wrong} wrong.")
    return 1 if wrong else 0


def recorded(settings: Settings, language: str) -> int:
    """Bind the recordings of a language, to which somebody has listened. Returns the exit code: 1 if one says no text.

    What is bound is what stands beside a name in a procedure's ``recorded/es.yaml``.
    """
    library, _ = _good_parts(settings)
    if not library:
        return 1
    bound, mistakes = [], []
    for name, told in library.journeys.items():
        if language in told:
            texts, wrong = bind(settings.content / name, language, library.told_texts(name, language))
            bound += [f"{name}/{text}" for text in texts]
            mistakes += wrong
    for line in (*bound, *in_order(mistakes)):
        print(line)
    print(f"Bound: {so_many(len(bound), 'recording')}.")
    return 1 if mistakes else 0


def counted(settings: Settings, folders: list[Path]) -> int:
    """Print what is kept of the presses that say that a step was hard to understand: what it is, and how often.

    Numbers of several servers are added up. Returns the exit code: 1 if a file cannot be read.
    """
    named = folders or ([settings.count] if settings.count else [])
    if not named:
        print("Nothing is counted, and nothing is kept. To count, name a folder in JOURNEY_COUNT (docs/for-it.md).")
        return 0
    try:
        files = files_in(named)
        totals = read(files)
    except (TallyFileError, OSError) as error:
        print(error)
        return 1
    print(f"Files: {len(files)}. Each line of them holds this, and nothing else:")
    for name, says in COLUMNS.items():
        print(f"  {name:<10}{says}")
    lines = [tuple(COLUMNS), *shown(totals)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(f"{text:<{width}}" for text, width in zip(line, widths, strict=True)).rstrip())
    return 0


def handouts(settings: Settings, folder: Path) -> int:
    """Write every handout, as HTML and as PDF, into a folder. Returns the exit code: 1 if the content has mistakes."""

    def files(place: Place) -> Iterator[Printed]:
        for name, sheet in SHEETS.items():
            if not is_printed(name, place):
                continue
            kind, told = f"{name}." if name else "", sheet(place)
            yield Printed(f"{kind}html", as_html(told).encode())
            if has_letters(place.journey):
                yield Printed(f"{kind}pdf", as_pdf(told), number_of_pages(told))

    return printed(settings, folder, files)


def invitations(settings: Settings, form: Form, folder: Path) -> int:
    """Write every invitation in a form, as PDF, into a folder. Returns the exit code: 1 if the content has mistakes."""

    def files(place: Place) -> Iterator[Printed]:
        if has_letters(place.journey):
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
        for code, journey in told.items():
            if not has_letters(journey):
                print(f"{name}.{code}: no PDF, because no font has its letters. {_font_for(journey)}")
            for one in made(place_of_anybody(name, code, library, today, settings.base_address)):
                file = folder / f"{name}.{code}.{one.kind}"
                file.write_bytes(one.content)
                print(f"Wrote {file}, with {so_many(one.pages, 'page')}." if one.pages else f"Wrote {file}.")
    if not settings.base_address:
        print("The codes call the clinic. Set JOURNEY_BASE_ADDRESS, and they open the pages.")
    return 0 if is_whole else 1


def _font_for(journey: Journey) -> str:
    package = package_for(lacking(journey.headline))
    return f"To have one, install {package}." if package else "We know of no package with such a font."


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
    renew_pictures((), picture_folders(settings.content, PICTURES))
    if mistakes:
        print(ContentError(mistakes))
    return library, not mistakes


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date, write it like 2026-11-01') from None


def _number_of_days(text: str) -> int:
    if not re.fullmatch(r"[1-9]|[1-5][0-9]|60", text):
        raise argparse.ArgumentTypeError(f'"{text}" is not a number of days, write one from 1 to 60')
    return int(text)


def _sign(given: argparse.Namespace, settings: Settings) -> int:
    today = datetime.now().astimezone().date()
    next_review = given.next or today + timedelta(days=365)
    if next_review <= today:
        print(f"{next_review} has passed. Write a later day behind --next.")
        return 1
    signature = Signature(by=given.by, role=given.role, on=today)
    return signed(settings.content, given.file, given.fingerprint, signature, next_review)


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m journey", description=__doc__)
    parser.set_defaults(unread=())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="read all content and print every mistake, with file and line")
    checking.add_argument("name", nargs="?", default="", help="of one procedure alone, or of a content folder")
    checking.add_argument("--fix", action="store_true", help="mend first what stays the same in meaning, and show it")
    checking.set_defaults(run=lambda given, settings: check(settings, given.name, fix=given.fix))
    syncing = commands.add_parser("sync", help="write into the words of a procedure what only its structure has")
    syncing.add_argument("name", help="the procedure, like knee-injection")
    syncing.set_defaults(run=lambda given, settings: sync(settings, given.name))
    translating = commands.add_parser("translations", help="say what is new, changed or missing in translations")
    translating.add_argument("--language", default="", help="of one language alone, like es")
    translating.set_defaults(run=lambda given, settings: translations(settings.content, given.language))
    with_translations = translating.add_subparsers(metavar="accept, export, import")
    exporting = with_translations.add_parser("export", help="write a language as a PO file, for a translator")
    exporting.add_argument("code", help="the language, like es")
    exporting.add_argument("file", nargs="?", type=Path, help="where to; else build/translations/es.po")
    exporting.set_defaults(run=lambda given, settings: export(settings.content, given.code, given.file))
    taking = with_translations.add_parser("import", help="take what a translator wrote in a PO file")
    taking.add_argument("code", help="the language, like es")
    taking.add_argument("file", type=Path, help="the PO file")
    taking.set_defaults(run=lambda given, settings: take(settings.content, given.code, given.file))
    accepting = with_translations.add_parser("accept", help="say that texts are right again")
    accepting.add_argument("code", help="the language, like es")
    accepting.add_argument("paths", nargs="*", metavar="PATH", help="texts, like steps.lie-flat; else all made anew")
    accepting.add_argument("--all", action="store_true", help="all of the language, also where English has changed")
    accepting.set_defaults(
        run=lambda given, settings: accepted(settings.content, given.code, given.paths, everything=given.all)
    )
    recording = commands.add_parser("recorded", help="bind recorded voices to the texts that they say")
    recording.add_argument("code", help="the language, like es")
    recording.set_defaults(run=lambda given, settings: recorded(settings, given.code))
    comparing = commands.add_parser("changes", help="write pages with what has changed since it was signed, as HTML")
    comparing.add_argument("files", nargs="*", metavar="FILE", help="like vertebroplasty/en.yaml; without one, all")
    comparing.add_argument("--into", type=Path, default=ROOT / "build" / "changes", help="the folder to write to")
    comparing.set_defaults(run=lambda given, settings: changes(settings.content, given.files, given.into))
    signing = commands.add_parser("sign", help="sign what a page of changes shows")
    signing.add_argument("file", help="like vertebroplasty/en.yaml")
    signing.add_argument("fingerprint", help="as it stands on the page that was read")
    signing.add_argument("--by", required=True, metavar="NAME", help="who signs")
    signing.add_argument("--role", required=True, help='like "orthopaedic surgeon"')
    signing.add_argument("--next", type=_day, metavar="DATE", help="when to review it again; else in a year")
    signing.set_defaults(run=_sign)
    beginning = commands.add_parser("begin", help="start a content folder apart from the app")
    beginning.add_argument("folder", type=Path, help="where to, like /srv/journey/content")
    beginning.set_defaults(unread=("JOURNEY_CONTENT",))  # it may name the folder that is to begin
    beginning.set_defaults(run=lambda given, settings: begin(settings.content, given.folder))
    starting = commands.add_parser("new", help="start a new procedure from a commented template")
    starting.add_argument("name", help="a folder's name, like knee-injection")
    starting.set_defaults(run=lambda given, settings: new(settings.content, given.name))
    drafting = commands.add_parser("draft", help="print an address that shows a procedure that is not on offer yet")
    drafting.add_argument("name", help="the procedure, like knee-injection")
    drafting.add_argument("--days", type=_number_of_days, default=7, help="how long it works, 1 to 60; else 7")
    drafting.set_defaults(run=lambda given, settings: draft(settings, given.name, given.days))
    describing = commands.add_parser("schema", help="write the JSON Schema of each kind of content file, for editors")
    describing.add_argument("folder", nargs="?", type=Path, default=SCHEMAS, help="where to")
    describing.set_defaults(run=lambda given, _settings: schema(given.folder))
    looking = commands.add_parser("seam", help="say what of Streamlit's insides is not as these pages take it")
    looking.set_defaults(run=lambda _given, _settings: seam())
    examining = commands.add_parser("doctor", help="say what is wrong between a browser and a server, for IT")
    examining.add_argument("address", help="where readers find the pages, like https://journey.example.org")
    examining.set_defaults(run=lambda given, _settings: doctor(given.address))
    counting = commands.add_parser("counted", help="print how often a step was hard to understand, and what is kept")
    counting.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="without one, that of JOURNEY_COUNT")
    counting.set_defaults(run=lambda given, settings: counted(settings, given.folders))
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
        run=lambda given, settings: write(
            settings, given.file, lambda library: gone_page(library, settings.root).encode()
        )
    )
    given = parser.parse_args(arguments)
    environment = {name: said for name, said in os.environ.items() if name not in given.unread}
    try:
        settings = read_settings(environment)
    except SettingError as error:
        print(error)
        return 1
    return int(given.run(given, settings))


if __name__ == "__main__":
    sys.exit(main())
