"""The address carries the view; whatever it says, there is a view."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlsplit

import pytest

from journey.languages import chosen
from journey.library import Library
from journey.model.mode import MODES, Mode
from journey.model.spine import Fracture, read_fracture
from journey.view import ANSWERS, Part, View, address_of, kiosk_start, other_procedure, read_consult, read_view


class Offer:
    procedures: tuple[str, ...] = ("vertebroplasty",)

    def languages(self, procedure: str) -> tuple[str, ...]:
        return ("en", "es", "hmn") if procedure == "vertebroplasty" else ("en",)

    def steps(self, procedure: str) -> tuple[str, ...]:
        return ("stop-eating", "lie-flat") if procedure == "vertebroplasty" else ("rest",)

    def aliases(self, procedure: str) -> dict[str, str]:
        return {"rest-flat": "lie-flat"} if procedure == "vertebroplasty" else {}

    def topics(self, procedure: str) -> tuple[str, ...]:
        return (*self.steps(procedure), "infection")

    def speaks_to_helpers(self, procedure: str) -> bool:
        return procedure == "vertebroplasty"

    def has_spine(self, procedure: str) -> bool:
        return procedure == "vertebroplasty"


class Several(Offer):
    procedures = ("vertebroplasty", "injection")


def test_an_empty_address_means_the_defaults() -> None:
    assert read_view({}, [], Offer()) == View("vertebroplasty", "en")


def test_an_address_is_read_back_from_its_own_query() -> None:
    view = View("vertebroplasty", "es", "lie-flat")
    assert read_view(view.query, ["en-US"], Offer()) == view


def test_an_id_that_a_step_had_before_leads_to_the_step_that_took_it_in() -> None:
    assert read_view({"step": "rest-flat"}, [], Offer()).step == "lie-flat"
    consult = read_view({"mode": "consult", "covered": "rest-flat,infection"}, [], Offer())
    assert consult.covered == ("lie-flat", "infection")
    assert read_view({"procedure": "injection", "step": "rest-flat"}, [], Several()).step == ""


def test_a_kiosk_stays_one_and_starts_without_what_its_last_reader_saw() -> None:
    view = View("vertebroplasty", "es", "lie-flat", "kiosk", levels=("L1",))
    assert read_view(view.query, [], Offer()) == view
    start = kiosk_start(view, Offer())
    assert address_of("https://example.org", start) == (
        "https://example.org/?procedure=vertebroplasty&lang=es&mode=kiosk"
    )
    several = kiosk_start(view, Several())
    assert address_of("https://example.org", several) == "https://example.org/?lang=es&mode=kiosk"
    assert read_view(several.query, [], Several()) == several


def test_where_there_are_several_procedures_none_is_guessed() -> None:
    for asked in ({}, {"step": "lie-flat"}, {"part": "hurt"}, {"mode": "consult", "part": "risks"}):
        view = read_view(asked, [], Several())
        assert view.is_library
        assert "procedure" not in view.query
        assert read_view(view.query, [], Several()) == view
    assert read_consult({}, [], Several()).query == {"lang": "en", "mode": "consult"}


def test_a_procedure_that_is_not_on_offer_is_looked_for_and_no_other_one_is_shown() -> None:
    view = read_view({"procedure": "knee", "lang": "es", "mode": "kiosk", "levels": "T12"}, [], Several())
    assert view.is_library
    assert (view.search, view.language, view.mode, view.levels) == ("knee", "es", "kiosk", ("T12",))
    assert read_view({"procedure": "injektion"}, [], Offer()) == View("vertebroplasty", "en"), "there is but one"


def test_all_procedures_are_seen_from_one_and_it_is_known_which() -> None:
    view = View("injection", "en", "rest", "kiosk").among_all
    assert view.query == {"procedure": "injection", "lang": "en", "mode": "kiosk", "part": "library"}
    assert read_view(view.query, [], Several()) == view
    assert other_procedure(view, "vertebroplasty", Several()) == View("vertebroplasty", "en", "", "kiosk")


def test_a_consult_that_looks_at_all_procedures_and_comes_back_keeps_its_marks_and_what_was_covered() -> None:
    view = View("vertebroplasty", "es", "lie-flat", "consult", ("T12",), covered=("lie-flat", "infection"))
    among_all = read_consult(view.among_all.query, [], Several())
    assert (among_all.is_library, among_all.covered) == (True, view.covered)
    searching = read_consult({**among_all.query, "search": "cement"}, [], Several())
    back = other_procedure(searching, "vertebroplasty", Several())
    assert (back.mode, back.language, back.levels, back.covered) == ("consult", "es", view.levels, view.covered)
    for query in ({**among_all.query, "mode": "link"}, {"covered": "infection", "mode": "consult"}):
        assert read_view(query, [], Several()).covered == ()


def test_what_is_searched_stays_short_and_is_forgotten_with_a_choice() -> None:
    view = read_view({"search": "  new   knee " + "x" * 99}, [], Several())
    assert view.search.startswith("new knee x")
    assert len(view.search) == 60
    assert other_procedure(view, "injection", Several()) == View("injection", "en")


def test_a_mode_that_is_not_allowed_means_the_first_that_is() -> None:
    assert read_view({"mode": "consult"}, [], Offer(), ("link",)).mode == "link"
    assert read_view({}, [], Offer(), ("kiosk",)).mode == "kiosk"


@pytest.mark.parametrize(
    "query",
    [
        {"procedure": "brain"},
        {"lang": "xx"},
        {"step": "rest"},
        {"step": ""},
        {"step": "x" * 100_000},
        {"step": "../../etc/passwd"},
        {"lang": "<script>"},
        {"unknown": "1"},
        {"step": "\u0000"},
    ],
)
def test_unknown_values_quietly_mean_the_default(query: dict[str, str]) -> None:
    assert read_view(query, [], Offer()) == View("vertebroplasty", "en")


def test_a_consult_is_read_back_from_its_own_query() -> None:
    view = View("vertebroplasty", "es", "lie-flat", "consult", ("T12", "L1"), "end", ("lie-flat", "infection"))
    assert view.query["levels"] == "T12,L1"
    assert read_view(view.query, [], Offer()) == view


@pytest.mark.parametrize(
    ("levels", "read"),
    [
        ("T12,L1", ("T12", "L1")),
        ("L1,T12", ("T12", "L1")),
        (" t12 , l1 ", ("T12", "L1")),
        ("T12,T12,T12", ("T12",)),
        (",".join(["T12"] * 1000), ("T12",)),
        (",".join(f"T{number}" for number in range(1000)), ("T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12")),
        ("T4,S1,C7,X", ()),
        ("T12;L1", ()),
        ("", ()),
        (",,,", ()),
        ("\u0000", ()),
        ("T" * 100_000, ()),
        ("ﬀ,ß,İ", ()),
    ],
)
def test_levels_are_read_from_the_top_down_each_once_the_rest_ignored(levels: str, read: tuple[str, ...]) -> None:
    assert read_view({"levels": levels}, [], Offer()).levels == read


def test_a_procedure_without_a_spine_has_no_levels() -> None:
    assert read_view({"procedure": "injection", "levels": "T12"}, [], Several()).levels == ()


def test_a_level_is_marked_and_the_mark_is_taken_away() -> None:
    view = View("vertebroplasty", "en", "lie-flat").with_level_turned("L1").with_level_turned("T12")
    assert view.levels == ("T12", "L1")
    assert view.with_level_turned("T12").levels == ("L1",)


FRACTURES = {
    "T12": Fracture("T12"),
    "T12-50": Fracture("T12", 50),
    "T5-0": Fracture("T5", 0),
    "L5-75-both-old-treated-two": Fracture("L5", 75, "both", "old", "treated", "two"),
    "L1-new-two": Fracture("L1", age="new", sides="two"),
}


@pytest.mark.parametrize(("text", "fracture"), FRACTURES.items())
def test_what_is_known_of_a_break_is_written_and_read_back(text: str, fracture: Fracture) -> None:
    assert fracture.text == text
    assert read_fracture(text) == fracture
    assert read_fracture("-".join((fracture.level, *reversed(text.lower().split("-")[1:])))) == fracture
    view = read_view({"levels": text}, [], Offer())
    assert view.marks == (fracture,)
    assert view.query["levels"] == text
    assert view.taken_home.marks == (fracture,)


@pytest.mark.parametrize("wrong", ["76", "999", "5.5", "\u0665", "half", "", "BOTH!", "front-todo-one", "level"])
def test_what_is_said_wrongly_of_a_break_is_the_default(wrong: str) -> None:
    assert read_view({"levels": f" t12-{wrong} "}, [], Offer()).marks == (Fracture("T12"),)


def test_a_break_is_told_of_one_bone_and_goes_with_its_mark() -> None:
    view = read_view({"levels": "T12-50,L1"}, [], Offer())
    told = view.with_fracture(Fracture("L1", age="old"))
    assert told.marks == (Fracture("T12", 50), Fracture("L1", age="old"))
    assert told.with_fracture(Fracture("T12")).fractures == (Fracture("L1", age="old"),)
    assert told.with_level_turned("L1").with_level_turned("L1").marks == (Fracture("T12", 50), Fracture("L1"))


def test_a_consult_asks_of_the_bone_that_was_marked_last_or_is_chosen() -> None:
    view = read_view({"mode": "consult", "part": "problem", "levels": "T12,L1"}, [], Offer())
    assert view.asked == Fracture("L1")
    assert view.at_bone("T12").asked == Fracture("T12")
    assert view.with_level_turned("T5").asked == Fracture("T5")
    assert replace(view, levels=()).asked is None
    there = view.at_bone("T12")
    assert read_view(there.query, [], Offer()) == there
    assert read_view(there.query | {"bone": "T5"}, [], Offer()).bone == ""
    assert "bone" not in there.at_part("end").query


def test_a_topic_is_covered_and_uncovered() -> None:
    view = View("vertebroplasty", "en", "lie-flat").with_topic_turned("lie-flat")
    assert view.covered == ("lie-flat",)
    assert view.with_topic_turned("lie-flat").covered == ()


def test_what_is_taken_along_names_the_levels_and_nothing_of_the_talk() -> None:
    view = View("vertebroplasty", "en", "lie-flat", "consult", ("T12",), "end", ("infection",))
    assert view.taken_home == View("vertebroplasty", "en", levels=("T12",))


@pytest.mark.parametrize("mode", ["link", "kiosk"])
def test_the_part_and_what_was_covered_count_in_a_consult_alone(mode: str) -> None:
    query = {"mode": mode, "part": "end", "covered": "infection", "levels": "T12"}
    view = read_view(query, [], Offer())
    assert view == View("vertebroplasty", "en", mode=view.mode, levels=("T12",))
    assert "covered" not in view.query
    consult = read_consult({"part": "end", "covered": "infection"}, [], Offer())
    assert (consult.mode, consult.part, consult.covered) == ("consult", "end", ("infection",))


@pytest.mark.parametrize("mode", ["link", "kiosk"])
@pytest.mark.parametrize("part", ANSWERS)
def test_an_answer_is_read_back_from_its_own_query(mode: Mode, part: Part) -> None:
    view = View("vertebroplasty", "es", mode=mode).at_answer(part)
    assert view.query["part"] == part
    assert read_view(view.query, [], Offer()) == view
    assert view.overview == View("vertebroplasty", "es", mode=mode)
    assert view.on_page("risks") == view.overview


def test_a_risk_is_looked_at_among_the_risks_of_a_consult_alone() -> None:
    view = View("vertebroplasty", "en", "lie-flat", "consult").at_risk("infection")
    assert (view.part, view.query["risk"]) == ("risks", "infection")
    assert read_consult(view.query, [], Offer()) == view
    for other in (view.at("lie-flat"), view.at_part("end")):
        assert other.risk == ""
        assert "risk" not in other.query
    for query in ({**view.query, "risk": "lie-flat"}, {**view.query, "risk": "%00"}, {**view.query, "part": "end"}):
        assert read_consult(query, [], Offer()).risk == ""


def test_a_step_goes_before_an_answer_and_what_is_none_means_the_overview() -> None:
    assert read_view({"part": "hurt", "step": "lie-flat"}, [], Offer()) == View("vertebroplasty", "en", "lie-flat")
    for part in ("", "pain", "end", "risks"):
        assert read_view({"part": part}, [], Offer()) == View("vertebroplasty", "en")


def test_a_consult_is_always_at_a_step_and_has_no_answers() -> None:
    start = View("vertebroplasty", "en", "stop-eating", "consult", part="problem")
    assert read_consult({}, [], Offer()) == start
    assert read_consult({"part": "hurt"}, [], Offer()) == start
    assert read_consult({"part": "steps"}, [], Offer()).part == "steps"
    assert read_consult({"step": "lie-flat"}, [], Offer()).part == "steps"
    assert View("vertebroplasty", "en", mode="consult").at_answer("hurt").on_page("consult").part == "steps"


def test_another_procedure_keeps_mode_language_and_marks_as_far_as_it_knows_them() -> None:
    for mode in MODES:
        view = View("injection", "hmn", "rest", mode, ("T12",))
        there = other_procedure(view, "vertebroplasty", Several())
        assert there == View("vertebroplasty", "hmn", "", mode, ("T12",))
        assert other_procedure(there, "injection", Several()) == View("injection", "en", "", mode)
    consult = View("injection", "en", "rest", "consult", ("T12",), "end", ("infection",))
    there = other_procedure(consult, "vertebroplasty", Several())
    assert (there.part, there.covered) == ("steps", ("infection",))


HANDED_OUT = {
    "procedure=vertebroplasty&lang=en": View("vertebroplasty", "en"),
    "procedure=vertebroplasty&lang=en&step=stop-eating": View("vertebroplasty", "en", "stop-eating"),
    "procedure=vertebroplasty&lang=es&step=lie-flat": View("vertebroplasty", "es", "lie-flat"),
    "procedure=vertebroplasty&lang=hmn&levels=T12,L1": View("vertebroplasty", "hmn", levels=("T12", "L1")),
    "procedure=injection&lang=en": View("injection", "en"),
    "procedure=vertebroplasty&lang=en&mode=consult": View("vertebroplasty", "en", mode="consult"),
    "procedure=vertebroplasty&lang=en&step=lie-flat&mode=consult&levels=T5": View(
        "vertebroplasty", "en", "lie-flat", "consult", ("T5",)
    ),
}


@pytest.mark.parametrize(("query", "view"), HANDED_OUT.items())
def test_an_address_to_hand_out_is_short_and_leads_back_to_its_view(query: str, view: View) -> None:
    address = address_of("https://journey.example.org", view)
    assert address == f"https://journey.example.org/?{query}"
    assert read_view(dict(parse_qsl(urlsplit(address).query)), ["es-MX"], Several()) == view


def test_an_address_to_hand_out_opens_a_page() -> None:
    view = View("injection", "en", mode="consult")
    address = address_of("http://journey:8501", view, "consult")
    assert address == "http://journey:8501/consult?procedure=injection&lang=en&mode=consult"


def test_a_step_that_is_chosen_leads_back_from_the_end_of_a_consult() -> None:
    view = View("vertebroplasty", "en", "lie-flat", "consult", part="end")
    assert view.at("stop-eating").part == "steps"


@pytest.mark.parametrize(
    ("browser", "language"),
    [(["es-MX"], "es"), (["ES"], "es"), (["fr", "hmn"], "hmn"), (["fr"], "en"), ([""], "en")],
)
def test_the_browsers_language_is_used_if_we_have_it(browser: list[str], language: str) -> None:
    assert read_view({}, browser, Offer()).language == language


@pytest.mark.parametrize(
    ("tag", "offered", "language"),
    [
        ("zh-Hant-TW", ["en", "zh", "zh-Hant"], "zh-Hant"),
        ("zh-TW", ["en", "zh", "zh-Hant"], "zh-Hant"),
        ("zh-TW", ["en", "zh"], "zh"),
        ("zh-CN", ["en", "zh-Hant"], "en"),
        ("zh-CN", ["en", "zh-Hans"], "zh-Hans"),
        ("zh", ["en", "zh-Hant", "zh"], "zh"),
        ("pt", ["en", "pt-BR"], "pt-BR"),
        ("es-419", ["en", "es"], "es"),
        ("en-GB", ["en-XA", "en"], "en"),
        ("x", ["en"], "en"),
    ],
)
def test_a_reader_gets_a_language_in_the_script_that_they_read(tag: str, offered: list[str], language: str) -> None:
    assert chosen([tag], offered) == language


def test_the_address_wins_over_the_browser() -> None:
    assert read_view({"lang": "en"}, ["es"], Offer()).language == "en"


def test_a_language_that_a_procedure_does_not_have_falls_back() -> None:
    assert read_view({"procedure": "injection", "lang": "es"}, ["es"], Several()) == View("injection", "en")


def test_a_tag_is_shortened_until_it_is_known() -> None:
    class Chinese(Offer):
        def languages(self, procedure: str) -> tuple[str, ...]:
            return (*super().languages(procedure), "zh-Hant")

    assert read_view({}, ["zh-Hant-TW"], Chinese()).language == "zh-Hant"


def test_the_library_is_a_shelf(library: Library) -> None:
    assert read_view({"step": "lie-flat"}, [], library) == View("vertebroplasty", "en", "lie-flat")


def test_a_press_that_was_behind_changes_what_it_changed_and_nothing_else() -> None:
    before = View("vertebroplasty", "en", "stop-eating", "consult", levels=("T12",))
    marked, covered = before.with_level_turned("T8"), before.with_topic_turned("infection")
    on = before.at("lie-flat")
    assert covered.changed_as(before, on) == replace(covered, step="lie-flat")
    assert on.changed_as(before, covered) == replace(on, covered=("infection",))
    assert on.changed_as(before, on) == on
    assert marked.changed_as(before, before.with_level_turned("L1")).levels == ("T8", "T12", "L1")
    assert marked.changed_as(before, before.with_level_turned("T12")).levels == ("T8",)
    old = before.with_fracture(Fracture("T12", age="old"))
    half = before.with_fracture(Fracture("T12", lost=50))
    assert old.changed_as(before, half).fractures == (Fracture("T12", lost=50),)
    assert old.changed_as(before, before.with_level_turned("T12")).fractures == ()
