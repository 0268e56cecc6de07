"""From a time of arrival to the earliest and the latest time of everything in a journey."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from journey.dates import bar_words, day_words, days_words, moment_words, range_of_times_words, times_words
from journey.model.interface import Interface
from journey.model.periods import Period, PeriodKind
from journey.model.procedure import Journey
from journey.spans import Span, absolute, later, spans
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

    def of(self, kind: PeriodKind) -> tuple[Span, ...]:
        """The periods of a kind with their times."""
        return tuple(span for span in self.spans if span.period.kind is kind and not span.period.is_day)

    @property
    def is_far(self) -> bool:
        """Whether some of it is told by its day: the chart has a second part then."""
        return any(span.by_day and not span.period.has_no_day for span in self.spans)

    @property
    def stays_until(self) -> datetime:
        """Until when a reader may need it; what has no known length counts to the end of its day."""
        by_id = {period.id: period for period in self.journey.periods}
        return max((_kept_until(period, by_id, self.arrival) for period in by_id.values()), key=absolute)


def _kept_until(period: Period, by_id: dict[str, Period], arrival: datetime) -> datetime:
    if period.ends_with:
        return _kept_until(by_id[period.ends_with], by_id, arrival)
    if period.ahead:
        return arrival
    start = _kept_until(by_id[period.follows], by_id, arrival) if period.follows else arrival
    start = later(start, period.delay.most, period.delay.unit) if period.delay else start
    if period.length:
        return later(start, period.length.most, period.length.unit)
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
    if absolute(arrival).astimezone(now.tzinfo) != arrival:
        return WrongArrival.SKIPPED
    plan = Plan(journey, arrival, (written and written[2]) or "")
    return WrongArrival.PAST if absolute(plan.stays_until) < absolute(now) else plan


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


class PlanLine(NamedTuple):
    """One thing that a plan tells, in words."""

    name: str
    time: str


def plan_lines(plan: Plan, interface: Interface) -> tuple[PlanLine, ...]:
    """What happens when: a line for everything, in the order in which it happens.

    What has no time is told by its length and by what it comes after. What has no day stands before the arrival, or
    last.
    """
    comes = PlanLine(interface.plan.arrive, moment_words(plan.arrival, interface))
    told = [(plan.arrival, 1, comes)]
    for span in plan.spans:
        is_last = span.period.has_no_day and not span.period.comes_before
        at = span.moment or span.starts or (plan.stays_until if is_last else plan.arrival,)
        told.append((at[0], 0 if span.period.comes_before else 3 if is_last else 2, _line(span, plan, interface)))
    return tuple(line for *_, line in sorted(told, key=lambda timed: (absolute(timed[0]), timed[1])))


def _line(span: Span, plan: Plan, interface: Interface) -> PlanLine:
    period = span.period
    if not span.moment:
        return PlanLine(period.name, period.told)
    said = span_words(span, plan, interface)
    if period.alternative == "overnight" and not span.by_day:
        day = plan.arrival.date()
        night = max(span.moment[1].date(), day + timedelta(days=1))
        said = fill(interface.plan.or_overnight, {"time": said, "date": day_words(night, interface)})
    is_of_clinic = span.as_clinic_says and not period.is_told_by_its_start
    return PlanLine(period.moment, fill(interface.plan.as_clinic_says, {"time": said}) if is_of_clinic else said)


def span_words(span: Span, plan: Plan, interface: Interface) -> str:
    """When a period starts or ends: "about 9:00 AM to noon on Thursday, December 3", "about January 7 to January 21".

    What has a day before the arrival is told without "about", and so is an exercise that starts on the day itself.
    The moment must be known.
    """
    assert span.moment
    first, last = span.moment
    day, is_fixed = plan.arrival.date(), span.period.comes_before or span.period.has_no_time
    if span.by_day:
        return days_words(first.date(), last.date(), interface, day, about=not is_fixed)
    said = range_of_times_words(first, last, interface, day)
    return said if is_fixed else fill(interface.plan.about_time, {"time": said})


def bar_lines(plan: Plan, interface: Interface) -> tuple[str, ...]:
    """What stands beside each bar of the chart: its times, with another day than the arrival's, or else its length."""
    return tuple(_bar_line(span, plan, interface) for span in plan.spans)


def _bar_line(span: Span, plan: Plan, interface: Interface) -> str:
    if not span.moment or span.period.starts == "midnight":
        return bar_words(span.period, interface)
    if span.by_day or {moment.date() for moment in span.moment} != {plan.arrival.date()}:
        return span_words(span, plan, interface)
    said: str = times_words(*span.moment, interface)
    said = said if span.period.comes_before else fill(interface.plan.about_time, {"time": said})
    return fill(interface.clock.bar_overnight, {"duration": said}) if span.period.alternative else said
