"""Rules of the model that reading relies on."""

from datetime import date

import pytest
from pydantic import ValidationError

from journey.library import Library
from journey.model.clinic import Notice
from journey.model.procedure import Journey


def test_content_is_frozen(journey: Journey) -> None:
    with pytest.raises(ValidationError):
        journey.steps[0].gist = "Changed."  # type: ignore[misc]


def notice(first: str, last: str) -> Notice:
    return Notice.model_validate({"from": first, "until": last, "link": "", "words": {}})


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("", "", True),
        ("2026-11-22", "", True),
        ("2026-11-23", "", False),
        ("", "2026-11-22", True),
        ("", "2026-11-21", False),
        ("2026-11-01", "2026-11-30", True),
    ],
)
def test_a_notice_is_shown_from_its_first_to_its_last_day(first: str, last: str, shown: bool) -> None:
    assert notice(first, last).is_shown_on(date(2026, 11, 22)) is shown


def test_the_phone_number_is_a_link(library: Library) -> None:
    assert library.clinic.phone_link == "tel:+17152013624"
    assert library.clinic.emergency_link == "tel:911"


def test_neighbours_end_at_the_ends(journey: Journey) -> None:
    assert journey.neighbour(journey.steps[0], -1) is None
    assert journey.neighbour(journey.steps[-1], 1) is None
    assert journey.neighbour(journey.steps[0], 1) is journey.steps[1]
