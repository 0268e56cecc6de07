"""Who reviewed content, that it has changed since, and that the next review is due: said to all whom it concerns."""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
import yaml
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from journey.__main__ import main
from journey.changes import changes_in
from journey.dates import record_words
from journey.library import Library, open_library
from journey.live_library import LiveLibrary
from journey.model.pages import PAGES
from journey.model.review import Signature, State
from journey.page import page_at
from journey.place import Place
from journey.plan import read_plan
from journey.reading.mistakes import Spot, path_of
from journey.reading.signatures import NotSigned, review_file, sign
from journey.reading.yaml_tree import Tree, read_tree
from journey.server.first_words import first_words
from journey.server.routes import healthz
from journey.takeaway.changes.changes import changes_page
from journey.takeaway.handout.web import as_html
from journey.told.about import review_words
from journey.told.paper import SHEETS
from journey.view import ANSWERS, View
from tests.conftest import PICTURES, offer_another

SIGNED, DUE = date(2026, 5, 1), date(2027, 5, 1)
LEE, DAY = Signature(by="Dr. Lee", role="surgeon", on=SIGNED), Signature(by="Kim Day", role="nurse", on=SIGNED)
FILES = ("clinic.yaml", "interface/en.yaml", "vertebroplasty/en.yaml")
WORDS = FILES[2]


def sign_by(content: Path, file: str, *who: Signature, next_review: date = DUE) -> None:
    for one in who:
        standing = open_library(content, PICTURES, drafts=True).standings[file]
        sign(content, file, standing, standing.fingerprint, one, next_review)


@pytest.fixture
def signed(content: Path) -> Path:
    """All of it signed by all who must."""
    for file in FILES:
        sign_by(content, file, *(LEE, DAY)[: 1 if file == "clinic.yaml" else 2])
    return content


def edit(file: Path, before: str, now: str) -> None:
    assert before in file.read_text(), before
    file.write_text(file.read_text().replace(before, now, 1))


def state(content: Path, file: str, day: date = SIGNED) -> State:
    return open_library(content, PICTURES, drafts=True).standings[file].state(day)


def told(content: Path, day: date) -> str:
    """What readers are told of the review: the same on every page and on every sheet."""
    library = open_library(content, PICTURES)
    place = Place(library, View("vertebroplasty", "en"), PAGES[0], day)
    words = record_words(library.standings_of("vertebroplasty", "en"), place.interface, day)
    for page in PAGES:
        assert words in first_words(page_at(place.on(page)), place.on(page)), page
    for sheet in SHEETS.values():
        assert words in as_html(sheet(place)), sheet
    return words


def test_readers_are_told_who_signed_once_all_who_must_have(content: Path) -> None:
    library = open_library(content, PICTURES)
    words = library.interfaces["en"].frame
    for file in FILES[:2]:
        sign_by(content, file, *(LEE, DAY)[: 1 if file == "clinic.yaml" else 2])
    sign_by(content, WORDS, LEE)
    assert told(content, SIGNED) == words.not_reviewed
    sign_by(content, WORDS, DAY)
    assert all(name in told(content, SIGNED) for name in ("Dr. Lee (surgeon)", "Kim Day (nurse)"))


def test_readers_are_told_that_something_changed_or_is_overdue(signed: Path) -> None:
    fine, late = told(signed, DUE), told(signed, DUE + timedelta(days=1))
    edit(signed / WORDS, "You lie flat", "You lie still")
    changed = told(signed, DUE)
    assert len({fine, late, changed}) == 3


def test_where_all_procedures_are_shown_none_of_them_is_said_to_be_reviewed_or_not(content: Path) -> None:
    offer_another(content)
    for file in FILES[:2]:
        sign_by(content, file, *(LEE, DAY)[: 1 if file == "clinic.yaml" else 2])
    library = open_library(content, PICTURES)
    place = Place(library, View("vertebroplasty", "en", part="start"), PAGES[0], SIGNED)
    words = library.interfaces["en"].frame
    assert "Dr. Lee" in review_words(place)
    assert review_words(replace(place, view=View("vertebroplasty", "en"))) == words.not_reviewed


def test_one_letter_is_one_change_and_nothing_else(signed: Path) -> None:
    edit(signed / WORDS, "with the help of x-rays", "with the help of x-reys")
    library = open_library(signed, PICTURES)
    standing = library.standings[WORDS]
    (change,) = changes_in(standing)
    assert ("x-ray" in change.before, "x-rey" in change.now) == (True, True)
    page = changes_page(WORDS, standing, library, signed)
    assert f"JOURNEY_CONTENT={signed} python -m journey sign {WORDS} " in page
    assert page.count("<article>") == 1
    marked = re.findall(r"<(?:del|ins)>([^<]*)", page)
    assert len(marked) == 2
    assert all("x-r" in one and len(one.split()) == 1 for one in marked)
    assert [state(signed, file) for file in FILES] == [State.GOOD, State.GOOD, State.CHANGED]


def test_a_number_is_shown_in_every_sentence_that_names_it_and_before_all_words(signed: Path) -> None:
    edit(signed / WORDS, "name: ", "name: New ")
    shape = signed / "vertebroplasty" / "journey.yaml"
    edit(shape, "lasts: 1 to 2 hours", "lasts: 2 to 3 hours")
    edit(shape, "{lie_flat: 1 to 2 hours}", "{lie_flat: 2 to 3 hours}")
    changes = changes_in(open_library(signed, PICTURES).standings[WORDS])
    of_numbers = [change for change in changes if change.is_of_numbers]
    assert len(of_numbers) > 2
    assert list(changes[: len(of_numbers)]) == of_numbers
    assert all(("1 to 2 hours" in change.before, "2 to 3 hours" in change.now) == (True, True) for change in of_numbers)


def test_a_new_line_of_a_list_is_one_change(signed: Path) -> None:
    edit(signed / WORDS, "\ncall_clinic:\n", "\ncall_clinic:\n  - You are worried.\n")
    edit(signed / WORDS, "\n  call_clinic:\n", "\n  call_clinic:\n    - They are worried.\n")
    shape = signed / "vertebroplasty" / "journey.yaml"
    edit(shape, "clinic_pictures: [", "clinic_pictures: [fever.svg, ")
    changes = changes_in(open_library(signed, PICTURES).standings[WORDS])
    assert {change.field for change in changes} == {"call_clinic", "helper.call_clinic", "call.clinic_pictures"}
    assert {change.before for change in changes} == {""}


def test_phone_and_notices_are_signed_apart_from_clinical_words(signed: Path) -> None:
    edit(signed / "clinic.yaml", "715-201-3624", "715-201-3625")
    assert [state(signed, file) for file in FILES] == [State.CHANGED, State.GOOD, State.GOOD]


def test_a_picture_that_is_drawn_anew_is_a_change(signed: Path) -> None:
    own = signed / "pictures" / "lie-flat.svg"
    own.parent.mkdir()
    shutil.copy(PICTURES / own.name, own)
    assert state(signed, WORDS) is State.GOOD
    edit(own, "</svg>", "<g/></svg>")
    assert state(signed, WORDS) is State.CHANGED


def test_what_waits_for_a_second_signature_is_compared_with_what_all_had_signed(signed: Path) -> None:
    edit(signed / WORDS, "You lie flat", "You lie still")
    sign_by(signed, WORDS, LEE)
    standing = open_library(signed, PICTURES).standings[WORDS]
    assert standing.state(SIGNED) is State.CHANGED
    assert changes_in(standing)
    sign_by(signed, WORDS, DAY, next_review=DUE + timedelta(days=9))
    standing = open_library(signed, PICTURES).standings[WORDS]
    assert standing.state(SIGNED) is State.GOOD
    assert standing.signed
    assert standing.signed.next_review == DUE
    assert not changes_in(standing)


@pytest.mark.parametrize(
    ("who", "read", "why"),
    [(LEE.model_copy(update={"by": "dr. lee"}), "", "signed vertebroplasty/en.yaml already"), (DAY, "0123", "changes")],
)
def test_a_signature_that_cannot_be_is_refused(content: Path, who: Signature, read: str, why: str) -> None:
    sign_by(content, WORDS, LEE)
    standing = open_library(content, PICTURES).standings[WORDS]
    with pytest.raises(NotSigned, match=why):
        sign(content, WORDS, standing, read or standing.fingerprint, who, DUE)
    assert state(content, WORDS) is State.NEVER


def test_commands_show_what_to_sign_and_take_it_for_what_is_not_on_offer_too(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("JOURNEY_CONTENT", str(content))
    offer_another(content)
    edit(content / "clinic.yaml", ", knee-injection]", "]")
    assert main(["changes", "--into", str(tmp_path / "pages")]) == 0
    said_ = capsys.readouterr().out
    found = re.search(r"knee-injection\.en\.html: never signed, fingerprint (\w+)", said_)
    assert found
    page = (tmp_path / "pages" / "knee-injection.en.html").read_text()
    assert found[1] in page
    file = "knee-injection/en.yaml"
    for name in ("Ann", "Bob"):
        assert main(["sign", file, found[1], "--by", name, "--role", "nurse"]) == 0
    assert state(content, file, date.today()) is State.GOOD
    assert main(["sign", file, "000", "--by", "Eve", "--role", "nurse"]) == 1
    assert "another fingerprint" in capsys.readouterr().out
    assert main(["sign", "knee/en.yaml", found[1], "--by", "Eve", "--role", "nurse"]) == 1
    assert '"knee/en.yaml" is not a file without mistakes that is signed' in capsys.readouterr().out
    assert main(["sign", file, found[1], "--by", "Eve", "--role", "nurse", "--next", "2020-01-01"]) == 1
    assert "2020-01-01 has passed" in capsys.readouterr().out


def test_check_and_a_monitor_name_what_should_be_reviewed_again(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    long_ago = LEE.model_copy(update={"on": date(2019, 1, 1)})
    sign_by(content, "clinic.yaml", long_ago, next_review=date(2020, 1, 1))
    sign_by(content, WORDS, LEE, DAY)
    edit(content / WORDS, "You lie flat", "You lie still")
    assert main(["check", str(content)]) == 0
    told_ = capsys.readouterr().out
    assert "clinic.yaml:1: review: was due on 2020-01-01" in told_
    assert "vertebroplasty/en.yaml:1: review: has changed since it was signed" in told_
    health = Route("/healthz", partial(healthz, LiveLibrary(content, PICTURES)))
    answer = TestClient(Starlette(routes=[health])).get("/healthz").json()
    assert (answer["status"], answer["content"]) == ("ok", "ok")
    assert answer["overdue_reviews"] == {"clinic.yaml": "2020-01-01"}
    assert answer["changed_since_review"] == {WORDS: DUE.isoformat()}


def test_a_server_takes_up_a_signature_and_a_change(content: Path) -> None:
    live = LiveLibrary(content, PICTURES)

    def after(change: Callable[[], None]) -> State:
        change()
        live.look()
        live.look()
        return live.library.standings[WORDS].state(SIGNED)

    assert after(lambda: sign_by(content, WORDS, LEE, DAY)) is State.GOOD
    assert after(lambda: edit(content / WORDS, "You lie flat", "You lie still")) is State.CHANGED


def test_a_record_that_was_broken_by_hand_is_named_and_counts_as_none(
    signed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(review_file(signed, WORDS), "next_review: ", "next_review: soon ")
    assert main(["check", str(signed)]) == 1
    assert re.search(r"en\.yaml:\d+: signed\.next_review: .*is not a date", capsys.readouterr().out)
    assert LiveLibrary(signed, PICTURES).library.standings[WORDS].state(SIGNED) is State.NEVER


def test_the_old_way_to_write_a_review_is_told_the_new_one(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = content / WORDS
    file.write_text(f'{file.read_text()}\nreview:\n  reviewed_by: "Dr. Lee"\n')
    assert main(["check", str(content)]) == 1
    assert "review: is not written here any more, remove it" in capsys.readouterr().out


UNTOLD = re.compile(
    r"translation\..*|house_rules\.(?:(?:driving|ice)\.(?:helper\.)?ask|(?:water|lifting)\.(?:helper\.)?told)"
)
"""What a clinic would have told, or asked, if it had decided otherwise."""
LETTERS = str.maketrans("0123456789", "abcdefghij")
EDITS = 200 if os.environ.get("FUZZ") else 12


@pytest.fixture
def telling(content: Path) -> Path:
    """A clinic that has two procedures, and says how long what it does takes and half of what it may decide."""
    offer_another(content)
    shape = content / "vertebroplasty" / "journey.yaml"
    for before, now in (
        ("lasts: several hours", "lasts: 3 hours"),
        ("lasts: a few hours", "lasts: 4 hours"),
        ("a few hours or overnight", "4 hours or overnight"),
        ('driving: ""', "driving: 24 hours"),
        ('ice: ""', "ice: 20 minutes"),
    ):
        edit(shape, before, now)
    return content


def everything(library: Library) -> Iterator[str]:
    """All that readers of a procedure can meet, on screens and on paper."""
    journey, clinic = library.journeys["vertebroplasty"]["en"], library.clinic
    plan = read_plan("2026-12-03T08:00", journey, datetime(2026, 11, 26, tzinfo=clinic.zone))
    view = View("vertebroplasty", "en")
    place = Place(library, view, PAGES[0], date(2026, 11, 26), arrival=plan, base="https://j.org")
    places = [place.on(page) for page in PAGES if page != "consult"]
    places += [place.at(view.at(step)) for step in library.steps("vertebroplasty")]
    places += [place.at(view.at_answer(part)) for part in ANSWERS]
    helper = place.at(view.told_to("helper"))
    places += [helper.on(page) for page in PAGES if page != "consult"]
    places += [helper.at(helper.view.at(step)) for step in library.steps("vertebroplasty")]
    places += [helper.at(helper.view.at_answer(part)) for part in ANSWERS]
    consult = place.at(
        replace(view, step=journey.steps[0].id, mode="consult", levels=("T12", "L1"), part="problem")
    ).on("consult")
    places += [consult.at(station) for station in consult.stations]
    places += [consult.at(replace(consult.view.at_part("risks"), risk=risk.id)) for risk in journey.risks]
    places += [place.at(View("vertebroplasty", "en", part="start"))]
    places += [place.at(View("vertebroplasty", "en", mode="kiosk")).on(page) for page in ("timeline", "plan", "about")]
    yield from (str(first_words(page_at(one), one)) for one in places)
    yield from (as_html(sheet(place)) for sheet in SHEETS.values())


def one_edit(content: Path, chance: random.Random) -> str:
    """Change one thing in a procedure's files at random. Returns what it was."""
    shape, words = content / "vertebroplasty" / "journey.yaml", content / WORDS
    match chance.choice(("word", "word", "word", "order", "remark", "number", "steps")):
        case "word":
            tree, _ = read_tree(words)
            spot = chance.choice([spot for spot, _ in tree.texts() if not UNTOLD.fullmatch(path_of(spot))])
            put_into(tree, spot, "q")
            write(tree)
            return path_of(spot)
        case "order":
            values = yaml.load(words.read_text(), yaml.BaseLoader)
            part = chance.choice(("steps", "risks", "periods", "answers", "matters"))
            values[part] = dict(sorted(values[part].items(), key=lambda _: chance.random()))
            words.write_text(yaml.safe_dump(values, sort_keys=False))
            return f"order of {part}"
        case "remark":
            words.write_text(f"# {chance.random()}\n{words.read_text()}")
            return "remark"
        case "number":
            counted = str(chance.choice(re.findall(r"rate: (\d+ of \d+)", shape.read_text())))
            edit(shape, counted, f"{int(counted.split()[0]) + 1} of {counted.split()[2]}")
            return counted
        case _:
            values = yaml.load(shape.read_text(), yaml.BaseLoader)
            part = chance.choice(("risks", "choices", "matters"))
            (first, *others) = values[part].items()
            values[part] = dict((*others, first))
            shape.write_text(yaml.safe_dump(values, sort_keys=False))
            return f"order of {part} in journey.yaml"


def put_into(tree: Tree, spot: Spot, letters: str) -> None:
    """Put letters into a word of a text."""
    around = tree.at(spot[:-1])
    around[spot[-1]] = re.sub(r"([A-Za-z])(?=[^{}]*(?:\{|$))", rf"\1{letters}", tree.at(spot), count=1)  # type: ignore


def write(tree: Tree) -> None:
    tree.file.write_text(yaml.safe_dump(tree.values, sort_keys=False))


def test_everything_that_readers_can_meet_holds_every_text(telling: Path) -> None:
    tree, _ = read_tree(telling / WORDS)
    spots = [spot for spot, _ in tree.texts() if spot[-1] != "short"]  # has no room for more letters
    marks = {f"zq{number:04}x".translate(LETTERS): spot for number, spot in enumerate(spots)}
    for mark, spot in marks.items():
        put_into(tree, spot, mark)
    write(tree)
    met = "".join(everything(open_library(telling, PICTURES)))
    unmet = [path_of(spot) for mark, spot in marks.items() if mark not in met]
    assert [spot for spot in unmet if not UNTOLD.fullmatch(spot)] == []


def test_a_fingerprint_differs_exactly_when_something_shown_does(telling: Path) -> None:
    chance = random.Random(20261126)
    library = open_library(telling, PICTURES)
    before, shown = library.standings[WORDS].fingerprint, list(everything(library))
    kept = {file: file.read_text() for file in (telling / "vertebroplasty").glob("*.yaml")}
    for _ in range(EDITS):
        what = one_edit(telling, chance)
        library = open_library(telling, PICTURES)
        differs = any(now != once for now, once in zip(everything(library), shown, strict=True))
        assert (library.standings[WORDS].fingerprint != before) is differs, what
        for file, text in kept.items():
            file.write_text(text)
