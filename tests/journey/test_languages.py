"""What a language brings along: from the Unicode CLDR, or, where that knows none, from its interface file."""

import re
import shutil
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from journey.dates import (
    clock_words,
    date_words,
    day_words,
    full_day_words,
    moment_words,
    month_words,
    range_of_times_words,
    weekday_names,
)
from journey.languages import plural_categories
from journey.model.interface import Interface
from journey.model.values import parse_duration
from journey.reading.contents import read_parts
from journey.wording import count_words, duration_words, fill, list_words, row_words
from tests.conftest import PICTURES
from tests.journey.test_reading import edit

SPANISH = {
    "durations": {"hour": {"one": "{n} hora", "other": "{n} horas"}, "range": "{least} a {most}"},
    "forms": {
        "lengths": {"amount": {"range": "de {least} a {most}"}},
        "times": {
            "at": {"one": "a la {time}", "other": "a las {time}", "midnight": "a medianoche", "noon": "al mediodía"},
            "until": {
                "one": "hasta la {time}",
                "other": "hasta las {time}",
                "midnight": "hasta la medianoche",
                "noon": "hasta el mediodía",
            },
        },
    },
    "plan": {
        "time_on_day": "{time} del {date}",
        "from_to": "de {first} a {last}",
        "times_on_day": "{times} el {date}",
    },
    "dates": {"day": "{weekday} {day} de {month}"},
}
HMONG = {
    "dates": {
        "months": [f"Hli {name}" for name in "ABCDEFGHIJKL"],
        "weekdays": [f"Hnub {name}" for name in "ABCDEFG"],
        "am": "{time} thaum sawv ntxov",
        "pm": "{time} thaum tav su",
        "date": "{day} {month} xyoo {year}",
        "day": "{weekday} {day} {month}",
        "day_and_year": "{weekday} {day} {month} xyoo {year}",
        "month_and_year": "{month} xyoo {year}",
    },
    "lists": {"two": "{first} thiab {second}", "more": "{first}, {second}", "last": "{first} thiab {second}"},
}
HOURS = 'hour: {one: "{n} hour", other: "{n} hours"}'


def interface_of(content: Path, code: str, *edits: tuple[str, str]) -> Path:
    """The English interface under another code, with some texts of its own."""
    file = content / "interface" / f"{code}.yaml"
    shutil.copy(content / "interface" / "en.yaml", file)
    for old, new in edits:
        edit(file, old, new)
    return file


def read_alone(content: Path, code: str) -> tuple[list[str], list[str]]:
    """The mistakes and the remarks on an interface."""
    parts = read_parts(content, PICTURES)
    file = f"{content}/interface/{code}.yaml"
    mistakes, remarks = (
        [str(one) for one in found if str(one.file) == file] for found in (parts.mistakes, parts.remarks)
    )
    return mistakes, remarks


@pytest.mark.parametrize(
    ("code", "categories"),
    [
        ("en", {"one", "other"}),
        ("es", {"one", "other"}),
        ("pl", {"one", "few", "many", "other"}),
        ("ar", {"zero", "one", "two", "few", "many", "other"}),
        ("zh-Hant", {"other"}),
        ("hmn", {"other"}),
        ("en-XA", {"one", "other"}),
    ],
)
def test_a_language_has_the_plural_categories_that_whole_numbers_take_in_it(code: str, categories: set[str]) -> None:
    assert set(plural_categories(code)) == categories


def test_a_missing_plural_category_is_told_with_its_line(content: Path) -> None:
    file = interface_of(content, "pl")
    line = next(i for i, text in enumerate(file.read_text().splitlines(), 1) if text.strip() == HOURS)
    mistakes, _ = read_alone(content, "pl")
    told = f'{file}:{line}: durations.hour: has no text for the plural category "few" of the language pl, add few:'
    assert told in mistakes
    assert any('durations.hour: has no text for the plural category "many"' in one for one in mistakes)


def test_a_plural_category_that_is_never_said_is_remarked(content: Path) -> None:
    interface_of(content, "vi")
    mistakes, remarks = read_alone(content, "vi")
    assert mistakes == []
    assert any(": durations.hour.one: is no plural category of the language vi" in one for one in remarks)


@pytest.mark.parametrize(
    ("length", "said"),
    [("1 hour", "godzina"), ("3 hours", "3 godziny"), ("2 to 5 hours", "2 to 5 godzin"), ("22 hours", "22 godziny")],
)
def test_each_number_takes_the_form_that_the_language_has_for_it(length: str, said: str, interface: Interface) -> None:
    forms = {"one": "godzina", "few": "{n} godziny", "many": "{n} godzin", "other": "{n} godziny"}
    hour = interface.durations.hour.model_copy(update=forms)
    durations = interface.durations.model_copy(update={"hour": hour})
    polish = interface.model_copy(update={"code": "pl", "durations": durations})
    assert duration_words(parse_duration(length), polish) == said


@pytest.fixture
def spanish(interface: Interface) -> Interface:
    return changed(interface, "es", "es_US", SPANISH)


@pytest.fixture
def hmong(interface: Interface) -> Interface:
    return changed(interface, "hmn", "en_US", HMONG)


def changed(interface: Interface, code: str, locale: str, words: dict[str, Any]) -> Interface:
    """The English interface with some words of another language."""
    told = interface.model_dump(mode="json") | {"code": code, "locale": locale}
    for key, own in words.items():
        told[key] = {**(told[key] or {}), **own}
    return Interface.model_validate(told)


@pytest.mark.parametrize(
    ("text", "at", "said"),
    [
        ("Venga {time:at}.", time(1), "Venga a la 1:00\u00a0a.m."),
        ("Venga {time:at}.", time(20), "Venga a las 8:00\u00a0p.m."),
        ("Venga {time:at}.", time(12), "Venga al mediodía."),
        ("Espere {time:until}.", time(0), "Espere hasta la medianoche."),
        ("A partir de las {time}. Sus dolores", time(8), "A partir de las 8:00\u00a0a.m. Sus dolores"),
        ("{time:other}", time(8), "8:00\u00a0a.m."),
    ],
)
def test_a_text_takes_a_time_in_the_form_that_it_asks_for(text: str, at: time, said: str, spanish: Interface) -> None:
    assert fill(text, {"time": clock_words(at, spanish)}) == said


def test_a_text_takes_a_length_in_the_form_that_it_asks_for(spanish: Interface) -> None:
    values = {"lasts": duration_words(parse_duration("1 to 2 hours"), spanish)}
    assert fill("Dura {lasts:amount}.", values) == "Dura de 1 a 2 horas."
    assert fill("Durante {lasts}.", values) == "Durante 1 a 2 horas."
    assert fill("{lasts:amount}", {"lasts": duration_words(parse_duration("1 hour"), spanish)}) == "1 hora"


@pytest.mark.parametrize(
    ("text", "said"),
    [("At {x}.", "At 8 a.m."), ("{x}. Now", "8 a.m. Now"), ("{x}?", "8 a.m.?"), ("{x}, {x}.", "8 a.m., 8 a.m.")],
)
def test_a_value_that_ends_with_a_period_ends_the_sentence(text: str, said: str) -> None:
    assert fill(text, {"x": "8 a.m."}) == said
    assert fill(text, {"x": "noon"}) == text.replace("{x}", "noon")


def test_a_moment_has_the_forms_of_its_time(spanish: Interface) -> None:
    first, last = datetime(2026, 12, 6, 8), datetime(2026, 12, 6, 13)
    assert (
        fill("{when:at}", {"when": moment_words(first, spanish)}) == "a las 8:00\u00a0a.m. del domingo 6 de diciembre"
    )
    said = "de 8:00\u00a0a.m. a 1:00\u00a0p.m. el domingo 6 de diciembre"
    assert range_of_times_words(first, last, spanish) == said


def test_a_form_that_the_interface_does_not_list_is_told(content: Path) -> None:
    edit(content / "vertebroplasty" / "en.yaml", "For {lie_flat}.", "For {lie_flat:amuont}.")
    edit(content / "interface" / "en.yaml", "lengths: {}", 'lengths: {amount: {range: "of {least} to {most}"}}')
    [told] = [str(one) for one in read_parts(content, PICTURES).mistakes]
    assert 'steps.lie-flat.how_long: asks for {lie_flat} in the form "amuont"' in told
    assert told.endswith('write "{lie_flat:amount}"')


@pytest.mark.parametrize("locale", ["en_US", "es_US", "zh_TW"])
def test_what_goes_together_stands_in_a_row(locale: str, interface: Interface) -> None:
    said = row_words(["A", "B", "C"], interface.model_copy(update={"locale": locale}))
    assert re.fullmatch("A[,、] ?B[,、] ?C", said)


def test_the_united_states_write_numbers_and_times_in_their_way(spanish: Interface) -> None:
    assert count_words(1000, spanish) == "1,000"
    assert clock_words(time(8), spanish) == "8:00\u00a0a.m."


@pytest.mark.parametrize("locale", ["zh_TW", "zh", "ja", "ko"])
def test_a_month_that_is_a_number_is_said_once(locale: str, interface: Interface) -> None:
    said = day_words(date(2026, 12, 6), interface.model_copy(update={"locale": locale}))
    assert re.search("12\\D?[月월] ?6", said)
    assert len(re.findall("[月월]", said)) == 1


def test_a_language_that_the_cldr_does_not_know_must_say_its_dates_and_lists(content: Path) -> None:
    file = interface_of(content, "hmn")
    mistakes, _ = read_alone(content, "hmn")
    for name in ("dates.months", "dates.am", "lists.two"):
        assert any(f": {name}: is missing, and the CLDR does not know the language hmn" in one for one in mistakes)
    file.write_text(file.read_text() + yaml.safe_dump(HMONG, allow_unicode=True))
    mistakes, remarks = read_alone(content, "hmn")
    assert mistakes == []
    assert any(": language: " in one and "the CLDR does not know the language" in one for one in remarks)


def test_a_language_that_the_cldr_does_not_know_has_no_english_in_its_dates_and_lists(hmong: Interface) -> None:
    day = date(2026, 12, 6)
    times = range_of_times_words(datetime(2026, 12, 6, 8, 15), datetime(2026, 12, 6, 13, 30), hmong)
    assert date_words(day, hmong) == "6 Hli L xyoo 2026"
    assert day_words(day, hmong) == "Hnub G 6 Hli L"
    assert clock_words(time(8, 15), hmong) == "8:15 thaum sawv ntxov"
    assert clock_words(time(13, 30), hmong) == "1:30 thaum tav su"
    assert list_words(["T12", "L1", "L2"], hmong) == "T12, L1 thiab L2"
    said = [full_day_words(day, hmong), month_words(day, hmong), *weekday_names(hmong), times]
    said += [list_words(["T12", "L1"], hmong), row_words(["T12", "L1"], hmong)]
    assert not re.search(r"December|Sunday|\b(and|AM|PM)\b", " ".join(said))


@pytest.mark.parametrize(
    ("code", "edits", "field", "told"),
    [
        ("es", [], "language", "write español"),
        ("es", [], "locale", "write es_US"),
        ("es", [("locale: en_US", "locale: es")], "locale", "write es_US"),
        ("es", [("locale: en_US", "locale: es_ES")], "locale", "write es_US"),
        ("pt", [], "locale", "write pt"),
        ("hmn", [], "language", "the CLDR does not know the language"),
    ],
)
def test_a_name_and_a_locale_that_do_not_fit_are_remarked(
    content: Path, code: str, edits: list[tuple[str, str]], field: str, told: str
) -> None:
    interface_of(content, code, *edits)
    _, remarks = read_alone(content, code)
    assert any(f": {field}: " in one and one.endswith(told) for one in remarks)


@pytest.mark.parametrize(
    ("code", "name", "locale"),
    [
        ("es", "Español", "es_US"),
        ("pt", "Português", "pt_BR"),
        ("zh-Hant", "繁體中文", "zh_Hant_TW"),
        ("zh", "中文", "zh_Hans_CN"),
    ],
)
def test_a_name_and_a_locale_that_fit_are_not_remarked(content: Path, code: str, name: str, locale: str) -> None:
    interface_of(content, code, ("language: English", f"language: {name}"), ("locale: en_US", f"locale: {locale}"))
    assert [
        one for told in read_alone(content, code) for one in told if re.search(": (language|locale): (?!holds)", one)
    ] == []
