"""The same journey told to who helps the patient, where a text has a variant for them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

from journey.blocks.page import texts_in
from journey.library import Library, open_library
from journey.model.procedure import PhaseId
from journey.page import page_at
from journey.place import Place
from journey.plan import Plan
from journey.reading.contents import read_parts
from journey.told import my_day
from journey.view import ANSWERS, View, address_of, kiosk_start, read_view
from tests.conftest import PICTURES, ROOT

WORDS = "vertebroplasty/en.yaml"
LISTS = {name: [f"You know of the {name}."] for name in ("drive", "stay", "bag", "watch", "call")}
TODAY = date(2026, 11, 1)

T = TypeVar("T")

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def says(content: Path) -> Callable[[Change], Path]:
    """The content once the English words are changed; at first, they have a list for a helper and no variant."""

    def change(how: Change) -> Path:
        words = yaml.load((content / WORDS).read_text(), Loader=yaml.BaseLoader)
        pictures = [picture for step in words["steps"].values() for picture in step.get("small_captions", ())]
        parts = [part for name in ("phases", "steps", "house_rules", "answers") for part in words[name].values()]
        for part in (*parts, *pictures, words["in_short"]):
            part.pop("helper", None)
        words["helper"] = dict(LISTS)
        how(words)
        (content / WORDS).write_text(yaml.safe_dump(words, allow_unicode=True))
        return content

    return change


def place(library: Library, view: View | None = None) -> Place:
    return Place(library, view or View("vertebroplasty", "en", audience="helper"), "timeline", TODAY)


def test_a_helper_is_told_the_variant_and_the_patients_text_where_there_is_none(
    says: Callable[[Change], Path],
) -> None:
    def change(words: dict[str, Any]) -> None:
        words["steps"]["lie-flat"]["helper"] = {"gist": "The person you help lies flat for {lie_flat}."}
        words["helper"]["call_emergency"] = [f"They see sign {letter}." for letter in "abc"]

    helper = place(open_library(says(change), PICTURES))
    patient = helper.at(helper.view.told_to("patient"))
    ours, theirs = (at.journey.step("lie-flat") for at in (helper, patient))
    assert ours.gist.startswith("The person you help lies flat for 1")
    assert theirs.gist.startswith("You")
    assert ours.what_you_do == theirs.what_you_do
    assert helper.journey.call_emergency[0] == "They see sign a."
    assert helper.journey.call_clinic == patient.journey.call_clinic
    assert helper.journey.helper == patient.journey.helper


def test_whatever_is_told_across_steps_has_a_variant_too(says: Callable[[Change], Path]) -> None:
    def change(words: dict[str, Any]) -> None:
        words["phases"]["during"]["helper"] = {"rule": "They lie still."}
        words["in_short"]["helper"] = {"hurt": "They may feel an ache for {soreness}."}
        words["answers"]["awake"]["helper"] = {"question": "Are they awake?"}
        words["steps"]["tell-us"]["small_captions"][0]["helper"] = {"caption": "They tell us."}
        words["steps"]["lie-flat"]["helper"] = {"short": "They lie", "heading": "They lie flat"}
        summary = [f"For them. {line}" for line in words["summary"]]
        words["helper"] |= {"summary": summary, "times": {"procedure": "They wait for {procedure}."}}

    helper = place(open_library(says(change), PICTURES))
    told, patients = helper.journey, helper.at(helper.view.told_to("patient")).journey
    assert told.phases[PhaseId.DURING].rule == "They lie still."
    assert told.in_short.hurt.startswith("They may feel an ache for")
    assert told.in_short.do == patients.in_short.do
    awake, as_patient = (
        next(one for step in each.steps for one in step.answered if one.id == "awake") for each in (told, patients)
    )
    assert (awake.question, awake.answer) == ("Are they awake?", as_patient.answer)
    assert told.step("tell-us").small[0][1].caption == "They tell us."
    assert (told.step("lie-flat").short, told.step("lie-flat").name) == ("They lie", "They lie flat")
    assert told.summary == tuple(f"For them. {line}" for line in patients.summary)
    times = {period.id: (period.told, other.told) for period, other in zip(told.periods, patients.periods, strict=True)}
    assert times.pop("procedure")[0].startswith("They wait for")
    assert all(ours == theirs for ours, theirs in times.values())
    assert "They lie still." in " ".join(texts_in(page_at(helper)))


def test_the_plan_and_the_checklist_have_variants_by_name(says: Callable[[Change], Path]) -> None:
    def change(words: dict[str, Any]) -> None:
        words["helper"] |= {
            "introduction": {"paragraphs": ["They read what was found in {cochrane_year}."]},
            "plan": {"going_home": "They may go home"},
            "checklist": {"now": {"driver": "Drive them home."}, "home": {"bones": "Ask with them."}},
        }

    helper = place(open_library(says(change), PICTURES))
    told, patients = helper.journey, helper.at(helper.view.told_to("patient")).journey
    assert told.introduction.heading == patients.introduction.heading
    assert [text[:9] for text in told.introduction.paragraphs] == ["They read"]
    moments = {period.id: (period.moment, other.moment) for period, other in _both(told.periods, patients.periods)}
    assert moments.pop("going_home")[0] == "They may go home"
    assert all(ours == theirs for ours, theirs in moments.values())
    tasks = {task.id: (task.text, other.text) for task, other in _both(told.checklist.tasks, patients.checklist.tasks)}
    assert [tasks.pop(name)[0] for name in ("driver", "bones")] == ["Drive them home.", "Ask with them."]
    assert all(ours == theirs for ours, theirs in tasks.values())


def test_a_plan_is_told_to_whom_the_page_is_told(says: Callable[[Change], Path]) -> None:
    def change(words: dict[str, Any]) -> None:
        words["helper"]["times"] = {"lie_flat": "After that, they rest for {lie_flat}."}

    library = open_library(says(change), PICTURES)
    patients = library.journeys["vertebroplasty"]["en"]
    helper = replace(place(library), page="plan", arrival=Plan(patients, datetime(2026, 12, 3, 8, tzinfo=UTC)))
    assert helper.plan
    assert any("they rest for" in text for text in texts_in(my_day.times(helper.plan, helper)))
    assert helper.at(helper.view.told_to("patient")).plan is helper.arrival


def _both(ours: tuple[T, ...], theirs: tuple[T, ...]) -> Iterable[tuple[T, T]]:
    return zip(ours, theirs, strict=True)


def test_the_interface_speaks_to_a_helper_in_their_words(library: Library) -> None:
    helper = place(library)
    patients, theirs = library.interfaces["en"], library.interfaces["en"].helper
    said = helper.interface
    assert said.plan.picker.question == theirs.plan.picker.question != patients.plan.picker.question
    assert said.plan.picker.month == patients.plan.picker.month
    assert said.overview.hurt.message == theirs.overview.hurt.message
    assert said.overview.do.heading == patients.overview.do.heading
    assert helper.at(helper.view.told_to("patient")).interface is patients


PARTS = [View("vertebroplasty", "en", part=part, audience="helper") for part in ("steps", *ANSWERS)]


def told_to(at: Place) -> set[str]:
    """Which of the two lines say to whom a page speaks."""
    said = at.interface.helper
    return {said.to_patient, said.some_to_patient} & set(texts_in(page_at(at)))


def test_a_page_without_words_for_a_helper_says_to_whom_it_speaks(says: Callable[[Change], Path]) -> None:
    helper = place(open_library(says(no_more), PICTURES))
    whole, some = {helper.interface.helper.to_patient}, {helper.interface.helper.some_to_patient}
    for at in (*map(helper.at, PARTS[1:]), helper.at(helper.view.at("lie-flat"))):
        assert told_to(at) == whole, at.view
    assert told_to(helper) == told_to(helper.on("plan")) == some, "the list speaks to who helps"
    for page in ("contact", "risks", "questions"):
        assert told_to(helper.on(page)) == whole, page
    assert told_to(helper.on("about")) == set()
    patient = helper.at(helper.view.told_to("patient"))
    assert told_to(patient) == told_to(patient.on("risks")) == set()


def test_a_page_with_some_words_for_a_helper_says_that_others_are_the_patients(says: Callable[[Change], Path]) -> None:
    def change(words: dict[str, Any]) -> None:
        words["phases"]["during"]["helper"] = {"rule": "They lie still."}
        words["steps"]["lie-flat"]["helper"] = {"gist": "They lie flat for {lie_flat}."}

    helper = place(open_library(says(change), PICTURES))
    for at in (helper, helper.at(helper.view.at_answer("hurt")), helper.at(helper.view.at_answer("do"))):
        assert told_to(at) == {helper.interface.helper.some_to_patient}
    assert told_to(helper.at(helper.view.at("lie-flat"))) == set()


@pytest.mark.parametrize("language", ["en", "es"])
def test_in_the_example_library_a_list_is_enough(language: str) -> None:
    examples = open_library(ROOT / "examples" / "library", PICTURES)
    for name in examples.procedures:
        helper = place(examples, View(name, language, audience="helper"))
        assert helper.journey.helper, name
        assert told_to(helper.on("contact")) == set(), "the signs for which to call speak to who reads them"
        for step in helper.journey.steps:
            assert bool(told_to(helper.at(helper.view.at(step.id)))) == (step.helper is None)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_shipped_speaks_to_a_helper_but_where_the_patient_decides(library: Library, language: str) -> None:
    helper = place(library, View("vertebroplasty", language, audience="helper"))
    views = [helper.view.at(step.id) for step in helper.journey.steps]
    places = [*map(helper.at, views), *(helper.at(helper.view.at_answer(part)) for part in ANSWERS), helper]
    assert [at.view for at in (*places, helper.on("plan"), helper.on("contact")) if told_to(at)] == []
    assert all(told_to(helper.on(page)) == {helper.interface.helper.to_patient} for page in ("risks", "questions"))


def test_what_the_clinic_decides_is_told_to_a_helper_in_their_words(says: Callable[[Change], Path]) -> None:
    def change(words: dict[str, Any]) -> None:
        words["house_rules"]["driving"]["helper"] = {"told": "They do not drive for {driving}.", "ask": "Ask for them."}

    library = open_library(says(change), PICTURES)
    assert "Ask for them." in [line for step in place(library).journey.steps for line in step.what_you_do]


def test_a_procedure_that_says_nothing_to_helpers_is_told_to_patients(says: Callable[[Change], Path]) -> None:
    library = open_library(says(lambda words: words.pop("helper")), PICTURES)
    assert read_view({"for": "helper"}, [], library) == View("vertebroplasty", "en")


def test_the_address_says_for_whom_it_is_told(library: Library) -> None:
    view = View("vertebroplasty", "en", "lie-flat", audience="helper")
    assert view.query["for"] == "helper"
    assert read_view(view.query, [], library) == view
    assert "for=helper" in address_of("https://example.org", view, "plan")
    for wrong in ("", "patient", "nurse", "helper "):
        assert read_view({"for": wrong}, [], library).audience == "patient"


def test_every_way_on_keeps_it_but_that_to_a_consult(library: Library) -> None:
    helper = place(library)
    for there in (
        helper.view.at("lie-flat"),
        helper.view.at_answer("hurt"),
        helper.view.overview,
        helper.view.on_page("plan"),
        helper.view.told_in("es"),
        helper.view.in_mode("kiosk"),
        helper.view.taken_home,
        *helper.procedures.values(),
    ):
        assert there.audience == "helper"
        assert "for=helper" in helper.address("contact", there)
    assert helper.view.on_page("consult").audience == "patient"
    consult = read_view({"mode": "consult", "for": "helper"}, [], library)
    assert (consult.mode, consult.audience) == ("consult", "patient")


def test_a_kiosk_starts_with_the_patient(library: Library) -> None:
    view = replace(place(library).view, mode="kiosk")
    assert kiosk_start(view, library).audience == "patient"


def no_more(_: dict[str, Any]) -> None:
    """The list alone."""


def gist(text: str) -> Change:
    def change(words: dict[str, Any]) -> None:
        words["steps"]["lie-flat"]["helper"] = {"gist": text}

    return change


def nothing_beside(words: dict[str, Any]) -> None:
    words["steps"]["stop-eating"]["helper"] = {"why": "The care team says so."}


def a_sign_less(words: dict[str, Any]) -> None:
    words["helper"]["call_emergency"] = ["They have chest pain."]


def a_line_less(words: dict[str, Any]) -> None:
    words["answers"]["not-for-me"]["helper"] = {"points": ["They are ill."]}


def a_time_of_nothing(words: dict[str, Any]) -> None:
    words["helper"]["times"] = {"lunch": "They eat."}


def a_task_of_nothing(words: dict[str, Any]) -> None:
    words["helper"]["checklist"] = {"now": {"lunch": "They eat."}}


def no_list(words: dict[str, Any]) -> None:
    del words["helper"]
    words["phases"]["after"]["helper"] = {"rule": "They lie flat for {lie_flat}."}


WRONG = [
    (gist("They lie flat."), "steps.lie-flat.helper.gist: does not say {lie_flat}, which the patient is told"),
    (gist("They lie flat for {lie_flat}. Wait."), "steps.lie-flat.helper.gist: holds more than one sentence"),
    (gist("They lie flat for {lie_long}."), "steps.lie-flat.helper.gist: {lie_long} is not a known name"),
    (nothing_beside, "steps.stop-eating.helper.why: stands for nothing that the patient is told"),
    (a_line_less, "answers.not-for-me.helper.points: has 1 line, but the patient is told 6"),
    (a_time_of_nothing, "helper.times.lunch: stands for nothing that the patient is told"),
    (a_task_of_nothing, "helper.checklist.now.lunch: stands for nothing that the patient is told"),
    (no_list, "phases.after.helper: is told to nobody"),
    (a_sign_less, "helper.call_emergency: has 1 sign, but the patient is told 3"),
]


@pytest.mark.parametrize(("change", "wrong"), WRONG, ids=[wrong[:40] for _, wrong in WRONG])
def test_a_variant_says_no_less_than_the_patients_text(
    says: Callable[[Change], Path], change: Change, wrong: str
) -> None:
    told = [f"{mistake.field}: {mistake.wrong}" for mistake in read_parts(says(change), PICTURES).mistakes]
    assert any(one.startswith(wrong) for one in told), told
