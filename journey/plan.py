"""From the time of arrival to the earliest and the latest time of everything in a journey."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from journey.model.procedure import Journey, Period
from journey.model.values import Duration

MORNING_AFTER = time(8)
"""Until when the chart draws a night in the hospital. The clinic names no hour, so no text says it."""


@dataclass(frozen=True)
class Span:
    """A period on a real clock."""

    period: Period
    starts: datetime
    """The earliest start."""
    surely_until: datetime
    """The earliest end."""
    at_latest_until: datetime
    """The latest end; the chart draws the time between the two pale."""


def spans(journey: Journey, arrival: datetime) -> tuple[Span, ...]:
    """Every period of a journey on the clock of the day of ``arrival``, in the journey's order."""
    by_id = {period.id: period for period in journey.periods}
    return tuple(
        Span(period, _start(period, by_id, arrival)[0], *_end(period, by_id, arrival)) for period in journey.periods
    )


Range = tuple[datetime, datetime]
"""The earliest and the latest time."""


def _start(period: Period, by_id: dict[str, Period], arrival: datetime) -> Range:
    if period.follows:
        return _end(by_id[period.follows], by_id, arrival, overnight=False)
    if period.starts == "midnight":
        midnight = arrival.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight, midnight
    return arrival, arrival


def _end(period: Period, by_id: dict[str, Period], arrival: datetime, *, overnight: bool = True) -> Range:
    if period.ends_with:
        return _end(by_id[period.ends_with], by_id, arrival)
    earliest, latest = _start(period, by_id, arrival)
    lasts = period.lasts if isinstance(period.lasts, Duration) else period.counted_as
    assert lasts is not None, "the model gives every period an end"
    latest += lasts.longest
    if period.alternative == "overnight" and overnight:
        morning = datetime.combine(arrival.date() + timedelta(days=1), MORNING_AFTER, arrival.tzinfo)
        latest = max(latest, morning)
    return earliest + lasts.shortest, latest
