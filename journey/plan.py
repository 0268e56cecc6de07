"""From a time of arrival to the earliest and the latest time of everything in a journey."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from journey.dates import bar_words, day_words, moment_words, range_of_times_words, times_words
from journey.model.interface import Interface
from journey.model.procedure import Journey, Period
from journey.wording import fill

FARTHEST = timedelta(days=365)
"""How far away a day may be; farther is taken for a slip."""

FIRST_HOUR, LAST_HOUR = 5, 20
"""Between which hours of the day a reader can choose to arrive. A link may carry any time."""


class WrongArrival(StrEnum):
    """Why a text cannot be the time of an arrival."""

    UNREADABLE = "unreadable"
    PAST = "past"
    TOO_FAR = "too_far"
    SKIPPED = "skipped"
    """The clocks go forward over it."""


Range = tuple[datetime, datetime]
"""The earliest and the latest time."""


@dataclass(frozen=True)
class Span:
    """A period on a real clock, as far as its times can be known before."""

    period: Period
    starts: Range | None
    ends: Range | None
    as_clinic_says: bool
    """Whether its end rests on a length that the clinic sets for what takes several or a few hours."""


@dataclass(frozen=True)
class Plan:
    """A journey on the reader's own day."""

    journey: Journey
    arrival: datetime
    """In the clinic's time zone."""
    id: str = ""
    """What stays the same when the plan is moved to another day. The reader's browser makes it up; it says nothing of
    the reader."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every period with its times."""
        return spans(self.journey, self.arrival)

    @property
    def rest(self) -> Range | None:
        """From the latest end of what starts at the arrival until the latest end of all, if both can be known."""
        ends = [span.ends for span in self.spans]
        first = [span.ends for span in self.spans if span.period.starts == "arrival"]
        if None in ends or not first:
            return None
        return _last(first), _last(ends)

    @property
    def stays_until(self) -> datetime:
        """Until when a reader may need it; what has no known length counts to the end of its day."""
        by_id = {period.id: period for period in self.journey.periods}
        return max((_kept_until(period, by_id, self.arrival) for period in by_id.values()), key=_absolute)


def _last(ranges: Iterable[Range | None]) -> datetime:
    return max((known[1] for known in ranges if known), key=_absolute)


def _kept_until(period: Period, by_id: dict[str, Period], arrival: datetime) -> datetime:
    if period.ends_with:
        return _kept_until(by_id[period.ends_with], by_id, arrival)
    start = _kept_until(by_id[period.follows], by_id, arrival) if period.follows else arrival
    if period.length:
        return _later(start, period.length.longest)
    return datetime.combine(start.date() + timedelta(days=1), time(0), start.tzinfo)


_ANY_DAY = datetime(2001, 1, 1, tzinfo=UTC)
"""A day without a change of clocks: the example has hours, but no date."""


def example_plan(journey: Journey) -> Plan:
    """A journey on any day, with the journey's example of an arrival."""
    return Plan(journey, datetime.combine(_ANY_DAY.date(), journey.example_arrival, _ANY_DAY.tzinfo))


_WHEN = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(?:&plan=([\w:-]{1,16}))?", re.ASCII)


def read_plan(text: str, journey: Journey, now: datetime) -> Plan | WrongArrival:
    """Read ``2026-12-03T08:00``, or the same with an id, ``2026-12-03T08:00&plan=5f1c``, in the time zone of ``now``.

    Says what is wrong with a time that is none, is more than a year away, or whose plan is over by ``now``.
    """
    written = _WHEN.fullmatch(text)
    try:
        arrival = datetime.fromisoformat(written[1] if written else "").replace(tzinfo=now.tzinfo)
    except ValueError:
        return WrongArrival.UNREADABLE
    if arrival.date() > now.date() + FARTHEST:
        return WrongArrival.TOO_FAR
    if arrival.date() < now.date() - FARTHEST:
        return WrongArrival.PAST
    if _absolute(arrival).astimezone(now.tzinfo) != arrival:
        return WrongArrival.SKIPPED
    plan = Plan(journey, arrival, (written and written[2]) or "")
    return WrongArrival.PAST if _absolute(plan.stays_until) < _absolute(now) else plan


def plan_text(plan: Plan) -> str:
    """A plan as ``read_plan`` reads it, for its own link."""
    return arrival_text(plan.arrival) + (f"&plan={plan.id}" if plan.id else "")


def arrival_text(arrival: datetime) -> str:
    """An arrival as links and the browser write it: ``2026-12-03T08:00``."""
    return arrival.strftime("%Y-%m-%dT%H:%M")


class Days(NamedTuple):
    """Days of one month, from the first to the last, both included."""

    first: date
    last: date


def selectable_days(today: date, arrival: datetime | None = None) -> tuple[Days, ...]:
    """The days of each month that a reader can choose, from ``today`` until a year later.

    They begin with the day of an ``arrival`` that is before ``today``: its plan still runs.
    """
    days, first, end = [], min(today, arrival.date() if arrival else today), today + FARTHEST
    while first <= end:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        days.append(Days(first, min(last, end)))
        first = last + timedelta(days=1)
    return tuple(days)


def selectable_times(arrival: datetime | None) -> tuple[time, ...]:
    """The times of arrival that a reader can choose: each quarter of an hour, and the one that a link brought."""
    quarters = {time(hour, minute) for hour in range(FIRST_HOUR, LAST_HOUR) for minute in (0, 15, 30, 45)}
    return tuple(sorted(quarters | ({arrival.time()} if arrival else set())))


def spans(journey: Journey, arrival: datetime) -> tuple[Span, ...]:
    """Every period of a journey on the clock of the day of ``arrival`` (with a time zone), in the journey's order.

    An hour is an hour, also in the nights in which the clocks change, and a day is 24 of them. What takes several or
    a few hours has no known end, and neither has what follows it, unless the clinic sets a length.
    """
    by_id = {period.id: period for period in journey.periods}
    return tuple(
        Span(period, _start(period, by_id, arrival), _end(period, by_id, arrival), _rests_on_clinic(period, by_id))
        for period in journey.periods
    )


def _start(period: Period, by_id: dict[str, Period], arrival: datetime) -> Range | None:
    if period.follows:
        return _end(by_id[period.follows], by_id, arrival)
    if period.starts == "midnight":
        midnight = datetime.combine(arrival.date(), time(0), arrival.tzinfo)
        return midnight, midnight
    return arrival, arrival


def _end(period: Period, by_id: dict[str, Period], arrival: datetime) -> Range | None:
    if period.ends_with:
        return _end(by_id[period.ends_with], by_id, arrival)
    start = _start(period, by_id, arrival)
    if not start or not period.length:
        return None
    return _later(start[0], period.length.shortest), _later(start[1], period.length.longest)


def _rests_on_clinic(period: Period, by_id: dict[str, Period]) -> bool:
    before = period.ends_with or period.follows
    return period.clinic_length is not None or (before is not None and _rests_on_clinic(by_id[before], by_id))


def _absolute(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _later(moment: datetime, by: timedelta) -> datetime:
    """Python adds to the clock on the wall; time that passes is added in UTC."""
    return (_absolute(moment) + by).astimezone(moment.tzinfo)


class PlanLine(NamedTuple):
    """One thing that a plan tells, in words."""

    name: str
    time: str


def plan_lines(plan: Plan, interface: Interface) -> tuple[PlanLine, ...]:
    """What happens when: a line for everything, in the order in which it happens.

    What has no time of day is told by its length and by what it comes after.
    """
    comes = PlanLine(interface.plan.arrive, moment_words(plan.arrival, interface))
    told = [(plan.arrival, 1, comes)]
    for span in plan.spans:
        moment = _moment(span)
        at = moment or span.starts or (plan.arrival, plan.arrival)
        told.append((at[0], 0 if span.period.starts == "midnight" else 2, _line(span, moment, plan, interface)))
    return tuple(line for *_, line in sorted(told, key=lambda timed: (_absolute(timed[0]), timed[1])))


def _line(span: Span, moment: Range | None, plan: Plan, interface: Interface) -> PlanLine:
    period, words, day = span.period, interface.plan, plan.arrival.date()
    if not moment:
        return PlanLine(period.name, period.told)
    said: str = range_of_times_words(*moment, interface, day)
    if period.starts == "midnight":
        return PlanLine(period.moment, said)
    said = fill(words.about_time, {"time": said})
    if period.alternative == "overnight":
        night = max(moment[1].date(), day + timedelta(days=1))
        said = fill(words.or_overnight, {"time": said, "date": day_words(night, interface)})
    return PlanLine(period.moment, fill(words.as_clinic_says, {"time": said}) if span.as_clinic_says else said)


def bar_lines(plan: Plan, interface: Interface) -> tuple[str, ...]:
    """What stands beside each bar of the chart: its times of day, or, where nobody knows them, its length."""
    return tuple(_bar_line(span, interface) for span in plan.spans)


def _bar_line(span: Span, interface: Interface) -> str:
    moment = _moment(span)
    if not moment or span.period.starts == "midnight":
        return bar_words(span.period, interface)
    said = fill(interface.plan.about_time, {"time": times_words(*moment, interface)})
    return fill(interface.clock.bar_overnight, {"duration": said}) if span.period.alternative else said


def _moment(span: Span) -> Range | None:
    """What the plan tells of a period: the start of one that starts at midnight, the end of any other."""
    return span.starts if span.period.starts == "midnight" else span.ends
