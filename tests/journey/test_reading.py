"""Every mistake an author can make is found, with its file, line and field, and what to write instead."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from journey.library import open_library
from journey.model.marked import marked
from journey.reading.contents import read_contents
from journey.reading.mistakes import ContentError
from tests.conftest import PICTURES, ROOT, add_spanish

Edit = Callable[[str], str]


def complaints(content: Path) -> list[str]:
    """Every mistake in a content folder, with paths from that folder."""
    with pytest.raises(ContentError) as raised:
        read_contents(content, PICTURES)
    return [str(mistake).removeprefix(f"{content}/") for mistake in raised.value.mistakes]


def line_of(file: Path, start: str, after: str = "") -> int:
    """The line that starts with a text (leading spaces aside), after the line that starts with another."""
    lines = [line.strip() for line in file.read_text().splitlines()]
    first = next(i for i, line in enumerate(lines) if line.startswith(after))
    return next(i for i, line in enumerate(lines) if i >= first and line.startswith(start)) + 1


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert text.count(old) >= 1, f"{old!r} is not in {file}"
    file.write_text(text.replace(old, new, 1))


def test_the_shipped_content_has_no_mistakes() -> None:
    assert "vertebroplasty" in read_contents(ROOT / "content", PICTURES).procedures


CLINIC, SHAPE, WORDS, INTERFACE = (
    "clinic.yaml",
    "vertebroplasty/journey.yaml",
    "vertebroplasty/en.yaml",
    "interface/en.yaml",
)

MISTAKES = [
    # file, what is written, what the author wrote instead, the field, what the complaint must say
    (WORDS, "    gist: You lie flat", "    gst: You lie flat", "steps.lie-flat.gst", 'write "gist"'),
    (WORDS, "spine:\n  how_long:", "spine:\n  how_lang:", "spine.how_lang", 'write "how_long"'),
    (WORDS, "call_clinic:\n", "call_clinic: yes\nold_call:\n", "call_clinic", "is not a list"),
    (WORDS, "name: Vertebroplasty\n", "name: Vertebroplasty\nname: Again\n", "name", "stands twice (first on line 11)"),
    (WORDS, "For {lie_flat}.", "For {lie_flatt}.", "steps.lie-flat.how_long", 'write "{lie_flat}"'),
    (WORDS, "For {lie_flat}.", "For {lie_flat.", "steps.lie-flat.how_long", "brace without its partner"),
    (WORDS, "For {lie_flat}.", "For 1 to 2 hours.", "steps.lie-flat.how_long", "holds a number"),
    (WORDS, "why: The cement needs", "why: <b>The</b> cement needs", "steps.lie-flat.why", "holds HTML"),
    (WORDS, "why: The cement needs", "why: The *cement* needs", "steps.lie-flat.why", "holds the sign *"),
    (WORDS, "time to harden.", "time to", "steps.lie-flat.why", "may be cut off"),
    (WORDS, "time to harden.", "time " + "and time " * 9 + "to harden.", "steps.lie-flat.why", "sentence of 24 words"),
    (
        WORDS,
        "gist: You lie flat for",
        "gist: You rest. You lie flat for",
        "steps.lie-flat.gist",
        "more than one sentence",
    ),
    (WORDS, "  lie-flat:\n    short", "  lie-flatt:\n    short", "steps.lie-flatt", 'write "lie-flat"'),
    (WORDS, "main_message: Bone", 'main_message: "Bone', "main_message", "quote without its partner"),
    (WORDS, "main_message: Bone", "main_message: Note: bone", "main_message", "has a colon in its text"),
    (WORDS, "    gist: You lie flat", "\tgist: You lie flat", "steps.lie-flat.gist", "holds a tab"),
    (SHAPE, "lasts: 1 to 2 hours", "lasts: an hour or two", "periods.lie_flat.lasts", "write it like 1 to 2 hours"),
    (SHAPE, "lasts: 1 to 2 hours", "lasts: 2 to 1 hours", "periods.lie_flat.lasts", "shorter time first"),
    (
        SHAPE,
        "lasts: 1 to 2 hours",
        "lasts: 1 to 2 hours\n    ends_with: procedure",
        "periods.lie_flat",
        "needs one end",
    ),
    (
        SHAPE,
        "    lasts: 1 to 2 hours\n",
        "    lasts: 1 to 2 hours\n    clinic_length: 1 hour\n",
        "periods.lie_flat",
        "remove clinic_length",
    ),
    (SHAPE, "sums: [procedure,", "sums: [proceedure,", "sums.1", "is not a period"),
    (SHAPE, "ends_with: procedure", "ends_with: operation", "periods.fasting.ends_with", "is not a period"),
    (SHAPE, "starts: after procedure", "starts: after proceedure", "periods.lie_flat.starts", 'write "procedure"'),
    (SHAPE, "starts: arrival", "starts: after lie_flat", "periods.procedure", "waits for itself"),
    (SHAPE, "period: lie_flat", "period: lie_down", "phases.after.lie-flat.period", "is not a period"),
    (
        SHAPE,
        "{picture: go-home.svg,",
        "{picture: gohome.svg,",
        "phases.after.go-home.picture",
        "go-home.svg",
    ),
    (SHAPE, "    go-home:", "    get-numb:", "phases.after.get-numb", "stands twice"),
    (SHAPE, "aliases: [start-iv, ", "aliases: [lie-flat, ", "phases.during.get-numb.aliases.1", "of today"),
    (SHAPE, "[place-needle]", "[numb-back]", "phases.during.guide-needle.aliases.1", "stands at two steps"),
    (SHAPE, "[numb-back.svg]", "[numb.svg]", "phases.during.get-numb.small_pictures.1", "is not in pictures"),
    (SHAPE, "[chest-pain.svg, ", "[chess-pain.svg, ", "call.emergency_pictures.1", 'write "chest-pain.svg"'),
    (
        WORDS,
        "call_clinic:\n",
        "call_clinic:\n  - You are hot.\n",
        "call_clinic",
        "has 7 signs for 6 pictures in journey.yaml (clinic_pictures)",
    ),
    (
        WORDS,
        "      - alt: A small needle",
        "      - alt: A needle.\n        caption: A needle.\n      - alt: A small needle",
        "steps.get-numb",
        "has 2 small captions for 1 small picture,",
    ),
    (
        WORDS,
        "short: Lie flat",
        "short: Lie flat on your back",
        "steps.lie-flat.short",
        "at most 4 words and 18 letters",
    ),
    (WORDS, "short: Lie flat", "short: Do lie as I say", "steps.lie-flat.short", "is too long for the timeline"),
    (SHAPE, "sources: [clinic]", "sources: [clinc]", "risks.rib-fracture.sources.1", 'write "clinic"'),
    (SHAPE, "clinic_says: very rare", "clinic_says: rare", "risks.cord-damage.clinic_says", "'very rare' or"),
    (SHAPE, "rate: 4 of 3175", "rate: rare", "risks.cement-leak.studies.canal-surgery.rate", "like 4 of 3175"),
    (SHAPE, "rate: 4 of 3175", "rate: 4 of 3", "risks.cement-leak.studies.canal-surgery.rate", "cannot be"),
    (
        SHAPE,
        "{rate: 4 of 3175, source: canal-leak}",
        "{rate: 4 of 3175}",
        "risks.cement-leak.studies.canal-surgery.source",
        "is missing",
    ),
    (
        SHAPE,
        "{rate: 4 of 3175, source: canal-leak}",
        "{rate: 4 of 3175, source: somebody}",
        "risks.cement-leak.studies.canal-surgery.source",
        "is not a source",
    ),
    (SHAPE, "over: 14 days", "over: a while", "trials.studies.vapour.over", "like 14 days"),
    (
        WORDS,
        "        group: With the procedure\n",
        "",
        "risks.fracture.studies.first-year",
        "does not say its group",
    ),
    (
        WORDS,
        "        happens: had a problem of any kind",
        "        compared_group: Others",
        "risks.first-month.studies.any-problem",
        "compares nothing",
    ),
    (SHAPE, "found: better with it", "found: good", "trials.studies.vapour.found", "'better with it'"),
    (SHAPE, ", compared: 21%", "", "trials.studies.vapour", "write both rate and compared"),
    (SHAPE, "    vapour: {year", "    death: {year", "risks.death", "stands twice"),
    (WORDS, "    vapour:\n      name", "    vapor:\n      name", "trials.studies.vapor", 'write "vapour"'),
    (WORDS, "about {vapour_number} had", "about {death_numbr} had", "decision.summary.2", "death_number"),
    (WORDS, "    wrong: The pain may last.", "    # The pain may last.", "choices.wait.wrong", "is missing"),
    (
        SHAPE,
        "care, bone-health]}",
        "care], not_known: [harm]}",
        "choices.other-care.not_known.1",
        "'what_it_is', 'better'",
    ),
    (WORDS, "  other-care:\n    name", "  others:\n    name", "choices.others", 'write "other-care"'),
    (SHAPE, "    serious: yes", "    serious: very", "risks.cord-damage.serious", "write yes or no"),
    (SHAPE, "unit: injections", "unit: shots", "risks.contrast-problem.studies.reaction.unit", "injections"),
    (SHAPE, "{rate: 33%, unit: bones,", "{rate: 33%,", "risks.small-leak.studies.seen-on-scan", "different things"),
    (SHAPE, 'read_on: "2026-11-26"', 'read_on: ""', "evidence.read_on", "write a date"),
    (SHAPE, "bone: needle", "bone: nail", "phases.during.guide-needle.bone", "nail"),
    (SHAPE, "[water, ice,", "[water, water,", "checklist.home.water", "stands twice"),
    (SHAPE, "[water, ice,", "[water, fasting,", "checklist.home.fasting", "stands twice"),
    (SHAPE, "[water, ice,", "[Water, ice,", "checklist.home.Water", "cannot be a name here"),
    (WORDS, "  drive:\n    question", "  drives:\n    question", "answers.drives", 'write "drive", as'),
    (WORDS, "  awake:\n    question", "  awaken:\n    question", "answers.awaken", "does not stand in journey.yaml"),
    (SHAPE, "house_rules: [driving]", "house_rules: [drivin]", "phases.after.go-home.house_rules.1", 'write "driving"'),
    (WORDS, "drive for {driving}.", "drive.", "house_rules.driving.told", "does not say {driving}"),
    (WORDS, "how long you should not drive.", "if {driving}.", "house_rules.driving.ask", "is not a known name"),
    (WORDS, "    ice: Use ice", "    icee: Use ice", "checklist.home.icee", 'write "ice"'),
    (SHAPE, "  infection:", "  go-home:", "risks.go-home", "stands twice"),
    (WORDS, "    how-well: ", "    how-good: ", "evidence.not_known.how-good", "write one name in both files"),
    (
        WORDS,
        "        compared_group: With the",
        "        other: With the",
        "risks.fracture.studies.first-year.other",
        "group",
    ),
    (WORDS, "      canal-leak:\n", "      canal-leek:\n", "risks.cement-leak.studies.canal-leek", 'write "canal-leak"'),
    (WORDS, "choices:\n  now", "alternatives:\n  now", "alternatives", 'write "choices"'),
    (WORDS, "took {each_bone}", "took {every_bone}", "spine.how_long", 'write "{each_bone}"'),
    (WORDS, "spine:\n  how_long", "spines:\n  how_long", "spine", "is missing, though journey.yaml has one"),
    (SHAPE, 'example_arrival: "8:00"', 'example_arrival: "8 am"', "example_arrival", "write hours and minutes"),
    (SHAPE, "title: VERTOS II,", "name: VERTOS II,", "sources.vertos-ii.name", 'write "title"'),
    (SHAPE, "starts: arrival", "starts: midnight", "periods.procedure", "has no fitting end"),
    (SHAPE, "  soreness:", "  phone:", "periods.phone", "cannot be the name of a value"),
    (SHAPE, "  vapour_pain:", "  soreness:", "numbers.soreness", "stands twice"),
    (
        SHAPE,
        'vapour_pain: "7"',
        "vapour_pain: seven",
        "numbers.vapour_pain",
        "write a number like 60 or 1.5, or a length",
    ),
    (
        SHAPE,
        "slowly_better: 2 to 12",
        "slowly_better: 12 to 2",
        "numbers.slowly_better",
        "write the shorter time first",
    ),
    (WORDS, "was {vapour_pain} or", "was {vapour_pane} or", "trials.studies.vapour.also", "{vapour_pain}"),
    (SHAPE, "    go-home:", "    go home&x:", "phases.after.go home&x", "cannot be a name here"),
    (
        SHAPE,
        "picture: go-home.svg",
        "picture: " + "a" * 5000 + ".svg",
        "phases.after.go-home.picture",
        "not in",
    ),
    (CLINIC, "[vertebroplasty]", "[vertebroplasty, vertebroplasty]", "procedures.2", "stands twice"),
    (CLINIC, "715-201-3624", "715.201.3624", "phone", "like 715-201-3624"),
    (CLINIC, '"54494"', "5449", "address.zip", "ZIP code"),
    (SHAPE, "topic: stop-eating", "topic: stop-eat", "say_it_back.coffee.topic", 'write "stop-eating"'),
    (SHAPE, "lasts: 1 to 2 hours", "lasts: 3 hours", "say_it_back.flat.values.lie_flat", "then write 3 hours"),
    (SHAPE, "    or: overnight\n", "", "say_it_back.home.values.going_home", "then write a few hours"),
    (SHAPE, "{fasting: midnight}", "{fast: midnight}", "say_it_back.coffee.values.fast", 'write "fasting"'),
    (SHAPE, "    values: {lie_flat: 1 to 2 hours}\n", "", "say_it_back.flat", "rests on lie_flat"),
    (SHAPE, "explained_by: [gist, why]", "explained_by: [gist, reason]", "say_it_back.flat.explained_by.2", "nothing"),
    (SHAPE, "explained_by: [watch]", "explained_by: [gist]", "say_it_back.weak-leg.explained_by.1", "write one of"),
    (SHAPE, "facts: [C7]", "facts: [Seven]", "say_it_back.coffee.facts.1", "like C7"),
    (
        WORDS,
        "      why: Hospitals have different rules for this.\n",
        "",
        "questions_to_ask.well.driving.why",
        "is missing",
    ),
    (SHAPE, "[surgeon, still-pain", "[coffee, still-pain", "questions_to_ask.not_well.coffee", "stands twice"),
    (SHAPE, "relief: {row: better}", "relief: {row: best}", "matters.relief.row", "write 'what_it_is'"),
    (WORDS, "  night: No night in a hospital.\n", "", "matters", 'no words for "night"'),
    (SHAPE, "  night: {row: like}", "  coffee: {row: like}", "matters.coffee", "stands twice"),
    (WORDS, "    means: Strong pain pills.\n", "", "hard_words.5.means", "add a line that starts with means:"),
    (WORDS, "  - word: spinal cord", "  - word: Cement", "hard_words.8.word", "is explained twice"),
    (WORDS, "means: Strong pain pills.", "means: Opioids are pills.", "hard_words.5.means", 'says "opioids" itself'),
    (INTERFACE, "    also: [intravenous]", "    also: [MRI]", "hard_words.6.word", "is explained twice"),
    (CLINIC, "America/Chicago", "Chicago", "time_zone", "like America/Chicago"),
    (CLINIC, "https://www", "http://www", "notices.1.link", "https://"),
    (CLINIC, 'until: ""', "until: 2026-13-01", "notices.1.until", "2026-11-01"),
    (CLINIC, "      en:", "      es:", "notices.1.words", 'no words in the language "en"'),
    (CLINIC, "[vertebroplasty]", "[kyphoplasty]", "procedures.1", "write one of: vertebroplasty"),
    (
        CLINIC,
        "hours: []",
        "hours: [{from: monday, to: fryday, opens: '8:00', closes: '17:00'}]",
        "hours.1.to",
        "fryday",
    ),
    (
        CLINIC,
        "hours: []",
        "hours: [{from: monday, to: friday, opens: '8:00', closes: '7:00'}]",
        "hours.1",
        "before it opens",
    ),
    (INTERFACE, "Step {number} of {total}", "Step {number}", "timeline.step_of", "does not say {total}"),
    (INTERFACE, "  back: Back", "  back: Back {n}", "timeline.back", "{n} is not a known name"),
    (INTERFACE, "locale: en_US", "locale: Englisch", "locale", "write one like en_US"),
    (INTERFACE, "  next: Next\n", "", "timeline.next", "is missing"),
    (INTERFACE, "  next: Next\n", "  next:\n", "timeline.next", "is empty"),
]


@pytest.mark.parametrize(("file", "old", "new", "field", "said"), MISTAKES)
def test_a_mistake_is_reported(content: Path, file: str, old: str, new: str, field: str, said: str) -> None:
    edit(content / file, old, new)
    fitting = [line for line in complaints(content) if line.startswith(f"{file}:") and f": {field}: " in line]
    assert any(said in line for line in fitting), complaints(content)


def test_what_is_told_cannot_be_unknown(content: Path) -> None:
    edit(content / SHAPE, "back-care, bone-health]}", "back-care], not_known: [wrong]}")
    said = [line for line in complaints(content) if ": choices.other-care.wrong: " in line]
    assert any("remove one of the two" in line for line in said), complaints(content)


def test_a_mistake_names_its_line(content: Path) -> None:
    words = content / WORDS
    edit(words, "    gist: You lie flat", "    gst: You lie flat")
    line = line_of(words, "gst:", after="lie-flat:")
    assert f'{WORDS}:{line}: steps.lie-flat.gst: is not known here, write "gist"' in complaints(content)


def test_all_mistakes_are_reported_at_once(content: Path) -> None:
    edit(content / CLINIC, "715-201-3624", "call us")
    edit(content / WORDS, "For {lie_flat}.", "For {nap}.")
    edit(content / SHAPE, "lasts: 24 hours", "lasts: a while")
    edit(content / INTERFACE, "locale: en_US", "locale: Englisch")
    assert {line.split(":")[0] for line in complaints(content)} == {CLINIC, WORDS, SHAPE, INTERFACE}


@pytest.mark.parametrize("text", ["{}\n", "[]\n", "\n", "words\n", "[" * 3000 + "]" * 3000 + "\n", "? [a]\n: b\n"])
@pytest.mark.parametrize("file", [CLINIC, SHAPE, WORDS, INTERFACE])
def test_a_file_without_content_is_reported(content: Path, file: str, text: str) -> None:
    (content / file).write_text(text)
    assert any(line.startswith(f"{file}:1: ") for line in complaints(content))


def test_a_broken_clinic_hides_no_other_mistake(content: Path) -> None:
    (content / CLINIC).write_text("name: 'x\n")
    edit(content / WORDS, "For {lie_flat}.", "For {nap}.")
    edit(content / INTERFACE, "Step {number} of {total}", "Step {number}")
    edit(content / INTERFACE, "  next: Next\n", "")
    assert {line.split(":")[0] for line in complaints(content)} == {CLINIC, WORDS, INTERFACE}
    assert any("does not say {total}" in line for line in complaints(content))


def test_a_notice_may_hold_numbers(content: Path) -> None:
    edit(content / CLINIC, "call us first.", "call us first. We are closed on December 24.")
    assert "24" in read_contents(content, PICTURES).clinic.notices[0].words["en"].text


def test_an_alias_is_refused(content: Path) -> None:
    edit(content / CLINIC, "name: Wisconsin River Orthopaedic Institute", "name: &n Wisconsin")
    edit(content / CLINIC, "short_name: Wisconsin River Orthopaedics", "short_name: *n")
    assert any("short_name: starts with *" in line for line in complaints(content))


def test_plain_words_stay_plain_text(content: Path) -> None:
    edit(content / CLINIC, "short_name: Wisconsin River Orthopaedics", "short_name: no")
    assert read_contents(content, PICTURES).clinic.short_name == "no"


@pytest.mark.parametrize("missing", [CLINIC, WORDS, INTERFACE])
def test_a_missing_file_is_reported(content: Path, missing: str) -> None:
    (content / missing).unlink()
    assert any(line.startswith(f"{missing}:1: file: is missing") for line in complaints(content))


def test_a_language_without_an_interface_is_reported(content: Path) -> None:
    (content / WORDS).rename(content / "vertebroplasty" / "es.yaml")
    assert any("language without an interface" in line for line in complaints(content))


def test_a_translation_says_in_english_what_it_misses_and_may_say_nothing_more(content: Path) -> None:
    for folder in ("interface", "vertebroplasty"):
        shutil.copy(content / folder / "en.yaml", content / folder / "es.yaml")
    edit(content / "vertebroplasty/es.yaml", "        also: The difference", "        # also: The difference")
    words = read_contents(content, PICTURES).procedures["vertebroplasty"].words
    english, spanish = (words[code].risks["fracture"].studies["first-year"].also for code in ("en", "es"))
    assert english
    assert spanish == marked(english, "en")
    edit(content / WORDS, "        also: The difference", "        # also: The difference")
    edit(content / "vertebroplasty/es.yaml", "        # also: The difference", "        also: The difference")
    place = "risks.fracture.studies.first-year.also"
    assert any(f": {place}: is not in en.yaml" in line for line in complaints(content))


def test_the_picture_of_the_problem_has_a_text_and_its_text_a_picture(content: Path) -> None:
    shape = content / "vertebroplasty" / "journey.yaml"
    shape.write_text(shape.read_text() + "\ndecision: {picture: wait.svg}\n")
    assert any(": decision: lacks picture_alt" in line for line in complaints(content))
    edit(shape, "decision: {picture: wait.svg}", "decision: {picture: hand.svg}")
    told = open_library(content, PICTURES)
    assert told.journeys["vertebroplasty"]["en"].decision.picture_alt == told.interfaces["en"].pictures.hand
    edit(content / WORDS, "\ndecision:\n", "\ndecision:\n  picture_alt: A woman sits and waits.\n")
    read_contents(content, PICTURES)
    edit(shape, "\ndecision: {picture: hand.svg}\n", "")
    assert any(": decision.picture_alt: has no picture" in line for line in complaints(content))


def test_a_translation_has_hard_words_of_its_own(content: Path) -> None:
    for folder in ("interface", "vertebroplasty"):
        shutil.copy(content / folder / "en.yaml", content / folder / "es.yaml")
    words = content / WORDS
    words.write_text(re.sub(r"^    also: \[.*\]\n", "", words.read_text(), flags=re.M))
    read_contents(content, PICTURES)


def test_bytes_that_are_not_text_are_reported(content: Path) -> None:
    (content / WORDS).write_bytes(b"name: \xff\xfe\n")
    assert complaints(content)[0].startswith(f"{WORDS}:1: file: is not saved as UTF-8 text")


@pytest.mark.parametrize("nested", ["[" * 100_000, "{a: " * 100_000, "[" * 4_999 + "]" * 4_999])
def test_a_file_that_is_nested_too_deeply_is_told_and_ends_nothing(content: Path, nested: str) -> None:
    (content / "clinic.yaml").write_text(f"name: {nested}\n")
    assert any("is nested too deeply" in line for line in complaints(content))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420">{}</svg>\n'

PICTURE_FAULTS = [
    (b"", "is empty"),
    (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG, not an SVG"),
    (SVG.format("\n<g>").encode(), ":2: picture: is not XML here"),
    (b"\xff\xfe", "is not XML here"),
    (b'<?xml version="1.0" encoding="klingon"?><svg/>', "encoding"),
    (b"<html><body/></html>", "is XML, but not an SVG"),
    (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "has no viewBox"),
    (SVG.format("\n<script>alert(1)</script>").encode(), ":2: picture: holds <script>"),
    (SVG.format('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>').encode(), "holds <script>"),
    (SVG.format('<g onload="alert(1)"/>').encode(), "holds a script (onload)"),
    (SVG.format("<foreignObject/>").encode(), "holds <foreignObject>"),
    (SVG.format("<text>Lie flat</text>").encode(), "holds <text>"),
    (SVG.format("<style>@import url(https://a.example)</style>").encode(), "holds <style>"),
    (SVG.format('<use href="https://a.example/x.svg#a"/>').encode(), "leads out of the file (href="),
    (
        SVG.format('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="other.svg#a"/>').encode(),
        "leads out of the file (href=",
    ),
    (SVG.format('<g fill="url(https://a.example/x#a)"/>').encode(), "leads out of the file (fill="),
    (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("").encode(), "has a document type"),
]


@pytest.mark.parametrize(("drawn", "said"), PICTURE_FAULTS)
def test_a_picture_that_cannot_be_drawn_or_asks_elsewhere_is_reported(
    content: Path, tmp_path: Path, drawn: bytes, said: str
) -> None:
    pictures = Path(shutil.copytree(PICTURES, tmp_path / "pictures"))
    (pictures / "lie-flat.svg").write_bytes(drawn)
    with pytest.raises(ContentError) as raised:
        read_contents(content, pictures)
    told = [str(mistake) for mistake in raised.value.mistakes]
    assert all(line.startswith(f"{pictures}/lie-flat.svg:") for line in told)
    assert any(said in line for line in told), told


def test_a_picture_may_refer_to_its_own_parts(content: Path, tmp_path: Path) -> None:
    pictures = Path(shutil.copytree(PICTURES, tmp_path / "pictures"))
    parts = '<title>A bed</title><defs><g id="a"/></defs><use href="#a"/><g fill="url(#b)" clip-path="url(\'#c\')"/>'
    (pictures / "lie-flat.svg").write_text(SVG.format(parts))
    assert read_contents(content, pictures)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "signs"),
    [
        (CLINIC, "call us first.", "call us first 😷.", "notices.1.words.en.text", "😷"),
        (WORDS, "heading: Lie flat", "heading: 你 Lie flat", "steps.lie-flat.heading", "你"),
        (INTERFACE, "  next: Next\n", "  next: مرحبا\n", "timeline.next", "مرحبا"),
    ],
)
def test_a_sign_that_cannot_be_printed_is_remarked_and_refuses_nothing(
    content: Path, file: str, old: str, new: str, field: str, signs: str
) -> None:
    edit(content / file, old, new)
    line = next(i for i, text in enumerate((content / file).read_text().splitlines(), 1) if signs in text)
    [remark] = read_contents(content, PICTURES).remarks
    assert remark.told_from(content).startswith(f"{file}:{line}: {field}: holds ")
    assert set(signs) <= set(remark.wrong)


def test_a_file_in_a_script_that_cannot_be_printed_is_remarked_in_one_line(content: Path) -> None:
    shutil.copy(content / INTERFACE, content / "interface" / "zh.yaml")
    edit(content / CLINIC, "      en:\n", "      zh:\n        text: 通知。\n        link_text: 更多\n      en:\n")
    shutil.copy(content / WORDS, content / "vertebroplasty" / "zh.yaml")
    chinese = content / "vertebroplasty" / "zh.yaml"
    chinese.write_text(re.sub(r"(?m)^(\s+(?!short)[\w-]+: )(?=\w)", r"\1字", chinese.read_text()))
    remarks = [str(remark) for remark in read_contents(content, PICTURES).remarks]
    assert len([remark for remark in remarks if f"{chinese}:" in remark and "signs" in remark]) == 1
    assert any("is written in signs" in remark for remark in remarks)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "said"),
    [
        (CLINIC, "24th Street South", "24th Street South #200", "address.street", 'ends before "#200"'),
        (WORDS, "time to harden.", "time to harden. # Ask", "steps.lie-flat.why", 'ends before "# Ask"'),
        (
            WORDS,
            "that you may get up.",
            "that you may get up. # Ask",
            "steps.lie-flat.what_you_do.1",
            'ends before "# Ask"',
        ),
        (WORDS, "why: The cement needs", "why: &The cement needs", "steps.lie-flat.why", "starts with &"),
        (WORDS, "why: The cement needs", "why: !Important The cement needs", "steps.lie-flat.why", "starts with !"),
        (WORDS, "why: The cement needs time to harden.", 'why: "A \\ud83d."', "steps.lie-flat.why", "is not text"),
    ],
)
def test_what_yaml_would_leave_out_is_refused(
    content: Path, file: str, old: str, new: str, field: str, said: str
) -> None:
    edit(content / file, old, new)
    [line] = [line for line in complaints(content) if f": {field}: " in line and said in line]
    assert line.startswith(f"{file}:")
    assert "put the whole text in straight quotes" in line or "remove it" in line


def test_a_number_sign_in_quotes_and_a_remark_on_its_own_line_are_kept(content: Path) -> None:
    edit(
        content / CLINIC, "street: 140 24th Street South", '# our house\n  street: "140 24th Street South #200"  # here'
    )
    edit(content / CLINIC, "hours: []", "hours: [] # none yet")
    assert read_contents(content, PICTURES).clinic.address.street == "140 24th Street South #200"


def test_files_of_systems_and_editors_are_ignored(content: Path) -> None:
    for folder in (content, content / "interface", content / "vertebroplasty"):
        for name in ("._en.yaml", "~$en.yaml", ".#en.yaml", "en.yaml~", ".DS_Store", "Thumbs.db", ".en.yaml.swp"):
            (folder / name).write_bytes(b"\0\xff")
    (content / ".trash").mkdir()
    shutil.copy(content / SHAPE, content / ".trash" / "journey.yaml")
    assert read_contents(content, PICTURES, drafts=True)


@pytest.mark.parametrize(
    ("file", "copy", "said"),
    [
        (INTERFACE, "interface/en - Copy.yaml", "looks like a copy of en.yaml, remove it"),
        (INTERFACE, "interface/en (1).yaml", "looks like a copy of en.yaml, remove it"),
        (INTERFACE, "interface/e n.yaml", "looks like a copy of en.yaml, remove it"),
        (INTERFACE, "interface/english.yaml", "looks like a copy of en.yaml, remove it"),
        (INTERFACE, "interface/en_US.yaml", "is not read under this name, call it en-US.yaml"),
        (INTERFACE, "interface/es.yml", "is not read under this name, call it es.yaml"),
        (INTERFACE, "interface/español.yaml", "is not read under this name, call it es.yaml"),
        (INTERFACE, "interface/sp.yaml", "is not called after a language, call it by"),
        (INTERFACE, "interface/notes.yaml", "is not called after a language, call it by"),
        (SHAPE, "vertebroplasty/journey (1).yaml", "looks like a copy of journey.yaml, remove it"),
        (SHAPE, "vertebroplasty/Journey.yml", "looks like a copy of journey.yaml, remove it"),
        (WORDS, "vertebroplasty/es.yaml.txt", "is not read under this name, call it es.yaml"),
        (WORDS, "vertebroplasty/spanish.yaml", "is not read under this name, call it es.yaml"),
        (CLINIC, "clinic (2).yaml", "looks like a copy of clinic.yaml, remove it"),
    ],
)
def test_a_copy_or_a_wrong_name_is_told_in_one_line(content: Path, file: str, copy: str, said: str) -> None:
    shutil.copy(content / file, content / copy)
    [line] = complaints(content)
    assert line.startswith(f"{copy}:1: file: {said}")


@pytest.mark.parametrize("name", ["KNEE", "knee_injection", "knee.injection", "knee injection", "k" * 61])
def test_a_folder_that_cannot_be_an_address_is_told_before_anybody_gets_a_link_to_it(content: Path, name: str) -> None:
    (content / "vertebroplasty").rename(content / name)
    edit(content / CLINIC, "[vertebroplasty]", f"[{name}]")
    edit(content / CLINIC, "{v: vertebroplasty}", f"{{v: {name}}}")
    [line] = complaints(content)
    assert line.startswith(f'{name}/journey.yaml:1: folder: "{name}" cannot be a folder and an address, call it ')


@pytest.mark.parametrize(
    "gist", ["Ask Dr. Smith before you eat for {lie_flat}.", '\'You say "Stop" for {lie_flat} and "No."\'']
)
def test_an_abbreviation_and_a_closing_quote_are_part_of_one_sentence(content: Path, gist: str) -> None:
    edit(content / WORDS, "gist: You lie flat for {lie_flat} while the cement hardens.", f"gist: {gist}")
    assert read_contents(content, PICTURES)


def test_an_abbreviation_does_not_cut_a_long_sentence_in_two(content: Path) -> None:
    edit(content / WORDS, "time to harden.", "time and " * 5 + "asks Dr. Smith " + "for time " * 5 + "to harden.")
    assert any(": steps.lie-flat.why: has a sentence of " in line for line in complaints(content))


@pytest.mark.parametrize("many", [23, 26])
def test_a_language_says_how_long_its_sentences_may_be(content: Path, many: int) -> None:
    add_spanish(content)
    edit(content / "interface" / "es.yaml", "most_words: 20, abbreviated: []", "most_words: 25, abbreviated: [Dra.]")
    long = "Pregunte a la Dra. Pérez" + " muy" * (many - 5) + "."
    edit(content / "vertebroplasty" / "es.yaml", "why: The cement needs time to harden.", f"why: {long}")
    if many <= 25:
        assert "es" in read_contents(content, PICTURES).procedures["vertebroplasty"].words
    else:
        [line] = complaints(content)
        assert f"has a sentence of {many} words" in line
        assert line.endswith("write 25 words or fewer")


def test_a_chinese_text_ends_as_chinese_does(content: Path) -> None:
    shutil.copy(content / INTERFACE, content / "interface" / "zh.yaml")
    edit(content / CLINIC, "      en:\n", "      zh:\n        text: 通知。\n        link_text: 更多\n      en:\n")
    shutil.copy(content / WORDS, content / "vertebroplasty" / "zh.yaml")
    edit(content / "vertebroplasty" / "zh.yaml", "why: The cement needs time to harden.", "why: 水泥需要时间变硬。")
    assert "zh" in read_contents(content, PICTURES).procedures["vertebroplasty"].words
    edit(content / "vertebroplasty" / "zh.yaml", "why: 水泥需要时间变硬。", "why: 水泥" + "需要时间" * 12 + "变硬。")
    assert any(": steps.lie-flat.why: has a sentence of 26 words" in line for line in complaints(content))
