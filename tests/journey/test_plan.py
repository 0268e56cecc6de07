"""From an arrival to the times of everything."""

from datetime import datetime, timedelta

import pytest

from journey.model.procedure import Journey
from journey.plan import Span, spans

ARRIVAL = datetime(2026, 12, 3, 8)


@pytest.fixture
def by_id(journey: Journey) -> dict[str, Span]:
    return {span.period.id: span for span in spans(journey, ARRIVAL)}


def test_fasting_starts_at_the_midnight_before_the_arrival(by_id: dict[str, Span]) -> None:
    assert by_id["fasting"].starts == datetime(2026, 12, 3, 0)
    assert by_id["fasting"].at_latest_until == by_id["procedure"].at_latest_until


def test_lying_flat_follows_the_procedure_and_lasts_1_to_2_hours(by_id: dict[str, Span]) -> None:
    procedure, flat = by_id["procedure"], by_id["lie_flat"]
    assert flat.starts == procedure.surely_until
    assert flat.surely_until - procedure.surely_until == timedelta(hours=1)
    assert flat.at_latest_until - procedure.at_latest_until == timedelta(hours=2)


def test_going_home_may_wait_for_the_next_morning(by_id: dict[str, Span]) -> None:
    assert by_id["going_home"].at_latest_until.date() == ARRIVAL.date() + timedelta(days=1)


@pytest.mark.parametrize("hour", range(24))
def test_every_span_is_in_order(journey: Journey, hour: int) -> None:
    for span in spans(journey, ARRIVAL.replace(hour=hour)):
        assert span.starts < span.surely_until <= span.at_latest_until
