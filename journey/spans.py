"""From a time of arrival to the earliest and the latest time of every period, as far as they can be known before."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from journey.model.periods import Period, PeriodKind
from journey.model.procedure import Journey
from journey.model.values import Duration, Unit, VagueDuration

HOURS_UNTIL = timedelta(days=2)
"""What is farther from the arrival is told by its day, not by a time of day; until then, a day is 24 hours."""

Range = tuple[datetime, datetime]
"""The earliest and the latest time."""

_BY_CLOCK = (Unit.MINUTE, Unit.HOUR)


@dataclass(frozen=True)
class Span:
    """A period on a real clock, as far as its times can be known before."""

    period: Period
    starts: Range | None
    ends: Range | None
    as_clinic_says: bool
    """Whether its end rests on a length that the clinic sets for what takes several or a few hours."""
    by_day: bool
    """Whether its times are those of days, and no times of day."""

    @property
    def moment(self) -> Range | None:
        """What a plan tells of it: its start, or its end."""
        return self.starts if self.period.is_told_by_its_start else self.ends


def spans(journey: Journey, arrival: datetime) -> tuple[Span, ...]:
    """Every period of a journey on the clock of the day of ``arrival`` (with a time zone), in the journey's order.

    An hour is an hour, also in the nights in which the clocks change. What takes several or a few hours has no known
    end, and neither has what follows it, unless the clinic sets a length or what follows is told by its day.
    """
    by_id = {period.id: period for period in journey.periods}
    return tuple(_span(period, by_id, arrival) for period in journey.periods)


def _span(period: Period, by_id: Mapping[str, Period], arrival: datetime) -> Span:
    by_day = is_by_day(period, by_id)
    starts = _start(period, by_id, arrival, rough=by_day)
    ends = _end(period, by_id, arrival, rough=by_day)
    return Span(period, starts, ends, _rests_on_clinic(period, by_id, by_day=by_day), by_day)


def is_by_day(period: Period, by_id: Mapping[str, Period]) -> bool:
    """Whether the times of a period are told by their days: a visit, what is done every day, is far, or has nights."""
    if period.is_day or period.kind is PeriodKind.EXERCISE:
        return True
    if ahead := period.ahead:
        return ahead.unit not in _BY_CLOCK or ahead.longest > HOURS_UNTIL
    return _counts_nights(period, by_id) or reach(period, by_id) > HOURS_UNTIL


def reach(period: Period, by_id: Mapping[str, Period]) -> timedelta:
    """How long after the arrival a period ends at the latest, if that is known: several hours are one or more."""
    before = reach(by_id[period.follows], by_id) if period.follows else timedelta()
    vague = timedelta(hours=1) if _takes_hours(period) and not period.length else timedelta()
    return before + vague + sum((each.longest for each in (period.delay, period.length) if each), timedelta())


def _counts_nights(period: Period, by_id: Mapping[str, Period]) -> bool:
    if any(each and each.unit is Unit.NIGHT for each in (period.delay, period.length)):
        return True
    return period.follows is not None and _counts_nights(by_id[period.follows], by_id)


def _start(period: Period, by_id: Mapping[str, Period], arrival: datetime, *, rough: bool) -> Range | None:
    if period.has_no_day:
        return None
    if ahead := period.ahead:
        return later(arrival, -ahead.most, ahead.unit), later(arrival, -ahead.least, ahead.unit)
    if period.follows:
        before = _end(by_id[period.follows], by_id, arrival, rough=rough)
        return _after(before, period.delay) if before and period.delay else before
    if period.starts == "midnight":
        midnight = datetime.combine(arrival.date(), time(0), arrival.tzinfo)
        return midnight, midnight
    return arrival, arrival


def _end(period: Period, by_id: Mapping[str, Period], arrival: datetime, *, rough: bool) -> Range | None:
    if period.ends_with:
        return _end(by_id[period.ends_with], by_id, arrival, rough=rough)
    start = _start(period, by_id, arrival, rough=rough)
    if start and period.length:
        return _after(start, period.length)
    return start if period.is_day or (rough and _takes_hours(period)) else None


def _takes_hours(period: Period) -> bool:
    """Whether a day can be told though nobody knows how long it takes: several hours make no other day."""
    return isinstance(period.lasts, VagueDuration) and period.lasts.unit in _BY_CLOCK


def _rests_on_clinic(period: Period, by_id: Mapping[str, Period], *, by_day: bool = False) -> bool:
    before = None if by_day else period.ends_with or period.follows
    return period.clinic_length is not None or (before is not None and _rests_on_clinic(by_id[before], by_id))


def _after(start: Range, length: Duration) -> Range:
    return later(start[0], length.least, length.unit), later(start[1], length.most, length.unit)


def absolute(moment: datetime) -> datetime:
    """The same moment in UTC, in which moments of different days can be compared."""
    return moment.astimezone(UTC)


def later(moment: datetime, number: int, unit: Unit) -> datetime:
    """So many units after a moment; a negative number is before it.

    Hours, and days up to two, are added as they pass; what is longer keeps the time on the wall, also over a change
    of clocks. A month later is the same day of the month, or its last one.
    """
    if unit in (Unit.MONTH, Unit.YEAR):
        return _months_later(moment, number * (12 if unit is Unit.YEAR else 1))
    by = Duration(least=abs(number), most=abs(number), unit=unit).longest
    by = by if number >= 0 else -by
    if unit in _BY_CLOCK or timedelta() <= by <= HOURS_UNTIL:
        return (absolute(moment) + by).astimezone(moment.tzinfo)
    return moment + by


def _months_later(moment: datetime, months: int) -> datetime:
    years, month = divmod(moment.month - 1 + months, 12)
    year = moment.year + years
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
