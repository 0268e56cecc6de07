"""One number is stored; what is said, drawn and named comes from it."""

import re

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from journey.model.interface import Interface
from journey.model.procedure import Journey
from journey.model.rates import StudyShape, Unit, parse_rate
from journey.wording import (
    array_words,
    fill,
    number_in_words,
    number_parts,
    number_words,
    other_number_words,
    range_words,
)


@pytest.mark.parametrize(
    ("rate", "number"),
    [
        ("4 of 3175", 1),
        ("26 of 3175", 8),
        ("17 of 190", 90),
        ("9 of 190", 50),
        ("1 of 190", 5),
        ("185 of 190", 970),
        ("18 of 5749", 3),
        ("34 of 1782", 19),
        ("75 of 211", 360),
        ("54.7%", 550),
        ("0.6%", 6),
        ("about 1%", 10),
        ("up to 10%", 100),
        ("229 of 431", 530),
        ("1 of 5000", 0),
        ("3 of 3", 1000),
        ("997 of 1000", 997),
        ("997 in 1,000", 997),
        ("0.21 %", 2),
        ("99.6%", 996),
        ("954 of 1000", 954),
        ("89.6%", 900),
        ("up to 10.4%", 110),
        ("up to 0.21%", 3),
    ],
)
def test_a_rate_is_told_out_of_1000(rate: str, number: int) -> None:
    assert parse_rate(rate).number == number


@pytest.mark.parametrize(
    "text", ["rare", "1:100", "<1%", "5-10%", "0 of 100", "0%", "101%", "5 of 4", "1 of 0", "-1%", "", "1,5%"]
)
def test_what_is_not_a_rate_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="write"):
        parse_rate(text)


def test_a_number_without_a_source_is_refused() -> None:
    with pytest.raises(ValidationError, match="source"):
        StudyShape.model_validate({"rate": "4 of 3175"})


def test_people_are_counted_once() -> None:
    with pytest.raises(ValidationError, match="remove people"):
        StudyShape.model_validate({"rate": "4 of 3175", "people": "3175", "source": "s"})
    assert StudyShape.model_validate({"rate": "15 of 91", "compared": "21 of 85", "source": "s"}).studied == 176
    assert StudyShape.model_validate({"rate": "44%", "people": "120", "source": "s"}).studied == 120
    assert StudyShape.model_validate({"rate": "44%", "source": "s"}).studied is None


def test_a_number_is_said_with_what_happens_and_what_does_not(interface: Interface) -> None:
    rate = parse_rate("26 of 3175")
    assert number_words(rate, Unit.PEOPLE, interface) == "About 8 out of 1,000 people"
    assert other_number_words(rate, Unit.PEOPLE, interface) == "About 992 out of 1,000 people"
    assert array_words(rate, Unit.PEOPLE, interface) == "A drawing of 1,000 people, 8 of them dark."


def test_a_highest_number_and_one_below_1_say_so(interface: Interface) -> None:
    assert number_words(parse_rate("up to 10%"), Unit.PEOPLE, interface) == "Up to 100 out of 1,000 people"
    assert other_number_words(parse_rate("up to 10%"), Unit.PEOPLE, interface) == "At least 900 out of 1,000 people"
    assert number_words(parse_rate("1 of 5000"), Unit.PEOPLE, interface) == "Fewer than 1 out of 1,000 people"
    assert other_number_words(parse_rate("1 of 5000"), Unit.PEOPLE, interface) == "More than 999 out of 1,000 people"


@pytest.mark.parametrize(
    "rate", ["1 of 5000", "0.01%", "about 0.099%", "997 of 1000", "99.6%", "4999 of 5000", "99.999%"]
)
def test_nothing_is_told_or_drawn_as_none_or_all_unless_it_is(rate: str, interface: Interface) -> None:
    read = parse_rate(rate)
    said = [
        number_words(read, Unit.PEOPLE, interface),
        other_number_words(read, Unit.PEOPLE, interface),
        array_words(read, Unit.PEOPLE, interface),
    ]
    everybody, nobody = (fill(interface.numbers.about, {"n": n, "denominator": "1,000"}) for n in ("1,000", "0"))
    assert not {everybody, nobody} & set(said)
    assert 0 < read.drawn < 1000
    others = StudyShape.model_validate({"rate": "36%", "source": "s", "others": [{"rate": rate, "source": "t"}]})
    told = str(range_words(others, interface))
    for n in ("0", "1,000"):
        assert told != fill(interface.numbers.other, {"n": n, "denominator": "1,000"})


def test_almost_all_and_all_say_so(interface: Interface) -> None:
    almost = parse_rate("4999 of 5000")
    assert number_words(almost, Unit.PEOPLE, interface) == "More than 999 out of 1,000 people"
    assert other_number_words(almost, Unit.PEOPLE, interface) == "Fewer than 1 out of 1,000 people"
    exact = parse_rate("997 of 1000")
    assert number_words(exact, Unit.PEOPLE, interface) == "About 997 out of 1,000 people"
    assert other_number_words(exact, Unit.PEOPLE, interface) == "About 3 out of 1,000 people"
    everybody = parse_rate("3 of 3")
    assert number_words(everybody, Unit.PEOPLE, interface) == "1,000 out of 1,000 people"
    assert other_number_words(everybody, Unit.PEOPLE, interface) == "0 out of 1,000 people"
    assert everybody.drawn == 1000


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (["90%"], "Another study: 900 out of 1,000 people."),
        (["90%", "899 of 1000"], "Other studies: 900 out of 1,000 people."),
        (["1 of 5000"], "Another study: fewer than 1 out of 1,000 people."),
        (["1 of 5000", "26%"], "Other studies: from fewer than 1 to 260 out of 1,000 people."),
        (["4999 of 5000", "26%"], "Other studies: from 260 to more than 999 out of 1,000 people."),
        (["up to 10%"], "Another study: up to 100 out of 1,000 people."),
    ],
)
def test_other_studies_that_found_one_number_are_told_as_one(
    others: list[str], told: str, interface: Interface
) -> None:
    found = [{"rate": rate, "source": "t"} for rate in others]
    study = StudyShape.model_validate({"rate": "36%", "source": "s", "others": found})
    assert range_words(study, interface) == told


def test_other_studies_are_told_as_a_range(interface: Interface) -> None:
    study = StudyShape.model_validate(
        {"rate": "36%", "source": "s", "others": [{"rate": "54.7%", "source": "t"}, {"rate": "33%", "source": "s"}]}
    )
    assert range_words(study, interface) == "Other studies: from 330 to 550 out of 1,000 people."
    assert study.sources == ("s", "t")


def test_what_was_counted_is_said(interface: Interface) -> None:
    rate = parse_rate("75 of 211")
    for unit in Unit:
        everybody = fill(interface.numbers.units[unit].other, {"n": "1,000"})
        for said in (number_words, other_number_words, number_in_words, array_words):
            assert everybody in said(rate, unit, interface)
    bones = {"rate": "33%", "unit": "bones", "source": "t"}
    study = StudyShape.model_validate({"rate": "36%", "unit": "procedures", "source": "s", "others": [bones]})
    assert fill(interface.numbers.units[Unit.BONES].other, {"n": "1,000"}) in str(range_words(study, interface))


def test_other_studies_count_the_same() -> None:
    others = [{"rate": "33%", "unit": "bones", "source": "t"}, {"rate": "20%", "source": "t"}]
    with pytest.raises(ValidationError, match="counted different things"):
        StudyShape.model_validate({"rate": "36%", "source": "s", "others": others})


@pytest.mark.parametrize("rate", ["4 of 3175", "1 of 5000", "4999 of 5000", "3 of 3", "up to 10%"])
def test_the_number_that_is_seen_first_is_that_of_the_words(rate: str, interface: Interface) -> None:
    read = parse_rate(rate)
    parts = number_parts(read, Unit.PEOPLE, interface)
    assert "".join(parts) == number_words(read, Unit.PEOPLE, interface)
    assert re.fullmatch(r"[\d,]+", parts[1])


def test_the_sources_of_every_number_are_named_beside_it(journey: Journey) -> None:
    for risk in journey.risks:
        for study in risk.studies:
            assert set(study.sources) <= set(risk.sources) <= set(journey.sources)
