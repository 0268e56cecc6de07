"""From a time of arrival to the earliest and the latest time of everything in a journey."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from journey.figures.clock import CHART_ENDS
from journey.model.interface import Interface
from journey.model.procedure import Journey, Period
from journey.model.values import Duration
from journey.wording import day_words, duration_words, fill, moment_words, range_of_times_words, time_of_day_words

MORNING_AFTER = time(8)
"""Until when the chart draws a night in the hospital. The clinic names no hour, so no text says it."""

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
class Span:
    """A period on a real clock."""

    period: Period
    starts: datetime
    """The earliest start."""
    surely_until: datetime
    """The earliest end."""
    at_latest_until: datetime
    """The latest end; the chart draws the time between the two pale."""


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
        """Every period with its real times."""
        return spans(self.journey, self.arrival)

    @property
    def rest(self) -> tuple[datetime, datetime]:
        """From the latest end of what starts at the arrival until the latest end of everything that follows."""
        first = max((span.at_latest_until for span in self.spans if span.period.starts == "arrival"), key=_absolute)
        return first, self.ends

    @property
    def ends(self) -> datetime:
        """The latest end of everything."""
        return max((span.at_latest_until for span in self.spans), key=_absolute)

    @property
    def outlasts_chart(self) -> bool:
        """Whether something lasts longer than the chart of times shows."""
        return any(self.is_after_chart(span.at_latest_until) for span in self.spans)

    def hours(self, moment: datetime) -> float:
        """The hours from midnight at the start of the day of the arrival, as the chart counts them."""
        midnight = datetime.combine(self.arrival.date(), time(0), self.arrival.tzinfo)
        return (_absolute(moment) - _absolute(midnight)) / timedelta(hours=1)

    def is_after_chart(self, moment: datetime) -> bool:
        """Whether a moment lies beyond the end of the chart of times."""
        return self.hours(moment) > CHART_ENDS


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
    return WrongArrival.PAST if _absolute(plan.ends) < _absolute(now) else plan


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

    An hour is an hour, also in the nights in which the clocks change, and a day is 24 of them.
    """
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
        midnight = datetime.combine(arrival.date(), time(0), arrival.tzinfo)
        return midnight, midnight
    return arrival, arrival


def _end(period: Period, by_id: dict[str, Period], arrival: datetime, *, overnight: bool = True) -> Range:
    if period.ends_with:
        return _end(by_id[period.ends_with], by_id, arrival)
    earliest, latest = _start(period, by_id, arrival)
    lasts = _counted(period)
    earliest, latest = _later(earliest, lasts.shortest), _later(latest, lasts.longest)
    if period.alternative == "overnight" and overnight:
        morning = datetime.combine(arrival.date() + timedelta(days=1), MORNING_AFTER, arrival.tzinfo)
        latest = max(latest, morning, key=_absolute)
    return earliest, latest


def _counted(period: Period) -> Duration:
    lasts = period.lasts if isinstance(period.lasts, Duration) else period.counted_as
    assert lasts is not None, "the model gives every period an end"
    return lasts


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
    """What happens when: a line for everything, in the order in which it happens."""
    words = interface.plan
    told = []
    for span, (first, last) in zip(plan.spans, _moments(plan), strict=True):
        said = range_of_times_words(first, last, interface, plan.arrival.date())
        if span.period.starts != "midnight":
            said = fill(interface.durations.about, {"duration": said})
        if span.period.alternative == "overnight":
            night = max(last.date(), plan.arrival.date() + timedelta(days=1))
            said = fill(words.or_overnight, {"time": said, "date": day_words(night, interface)})
        told.append((first, PlanLine(span.period.moment, said)))
    told.append((plan.arrival, PlanLine(words.arrive, moment_words(plan.arrival, interface))))
    return tuple(line for _, line in sorted(told, key=lambda timed: _absolute(timed[0])))


def bar_lines(plan: Plan, interface: Interface) -> tuple[str, ...]:
    """The time beside each bar of the chart, whose axis tells the day; with the day where the axis ends before."""
    said = []
    for span, (first, last) in zip(plan.spans, _moments(plan), strict=True):
        text = (
            range_of_times_words(first, last, interface, plan.arrival.date())
            if plan.is_after_chart(last)
            else _times_words(first, last, interface)
        )
        if span.period.starts != "midnight":
            text = fill(interface.durations.about, {"duration": text})
        if span.period.alternative == "overnight":
            text = fill(interface.clock.bar_overnight, {"duration": text})
        said.append(text)
    return tuple(said)


def _times_words(first: datetime, last: datetime, interface: Interface) -> str:
    first_words, last_words = (time_of_day_words(moment, interface) for moment in (first, last))
    both = fill(interface.durations.range, {"least": first_words, "most": last_words})
    return first_words if first == last else both


def counted_lines(journey: Journey, interface: Interface) -> tuple[str, ...]:
    """With what length the plan counts where the clinic names none: "The procedure: 1 to 4 hours"."""
    return tuple(
        fill(interface.plan.counted, {"name": period.name, "duration": duration_words(period.counted_as, interface)})
        for period in journey.periods
        if period.counted_as
    )


def _moments(plan: Plan) -> list[Range]:
    """What the plan tells of each period: the start of one that starts at midnight, the end of any other."""
    by_id = {period.id: period for period in plan.journey.periods}
    return [
        _start(period, by_id, plan.arrival)
        if period.starts == "midnight"
        else _end(period, by_id, plan.arrival, overnight=False)
        for period in plan.journey.periods
    ]
