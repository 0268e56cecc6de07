"""From a plan to the bars and lines of the chart of times."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from journey.chart_of_days import far_bars, far_lines
from journey.dates import time_of_day_words
from journey.figures.clock import BESIDE_PROCEDURE, At, Bar, Line, Part, Stretch
from journey.figures.palette import Palette
from journey.model.interface import Interface
from journey.model.periods import Period, PeriodKind
from journey.model.procedure import Journey, PhaseId
from journey.model.values import Duration, Unit
from journey.plan import Plan
from journey.wording import duration_words

_EVENING = timedelta(hours=2)
"""How much of the evening stands before midnight."""

_NONE = timedelta()


def chart_of_times(
    plan: Plan, told: Sequence[tuple[str, str]], interface: Interface, palette: Palette
) -> tuple[Part, ...]:
    """A bar for each period, with the name and the time of ``told``: those of the day, then those told by their day.

    What has no day has no place in it.
    """
    journey = plan.journey
    by_id = {period.id: period for period in journey.periods}
    spans = [
        (span, name, said, palette.of(_phase(journey, span.period)))
        for span, (name, said) in zip(plan.spans, told, strict=True)
        if not span.period.has_no_day
    ]
    near = [each for each in spans if not each[0].by_day]
    far = sorted((each for each in spans if each[0].by_day), key=lambda each: each[0].starts or (plan.arrival,))
    longest = max((end for span, *_ in near if (end := _after(span.period, by_id)[1])), default=None)
    whole = _whole_after(journey, longest)
    bars = [_bar(span.period, by_id, plan, whole, name, said, colour) for span, name, said, colour in near]
    lines = _lines(plan, longest, whole, interface)
    if not far:
        return (Part(bars, lines),)
    words = interface.clock
    return (
        Part(bars, lines, words.of_the_day),
        Part(far_bars(far, plan), far_lines([span for span, *_ in far], plan, interface), words.around_it),
    )


def _whole_after(journey: Journey, longest: timedelta | None) -> timedelta:
    """What has room after the procedure: all that is known, and so much that no shorter time is wider than it."""
    if not longest:
        return timedelta(days=1)
    lengths = (period.length for period in journey.periods if period.kind is PeriodKind.PROCEDURE)
    return max(longest, *(BESIDE_PROCEDURE * each.longest for each in lengths if each), _NONE)


def _bar(
    period: Period,
    by_id: dict[str, Period],
    plan: Plan,
    whole: timedelta,
    name: str,
    said: str,
    colour: str,
) -> Bar:
    comes, done = At(Stretch.PROCEDURE, 0), At(Stretch.PROCEDURE, 1)
    if period.starts == "midnight":
        return Bar(name, said, colour, _midnight(plan), comes, done)
    if not period.follows:
        starts_at, until = _hours_before(period, plan)
        if starts_at:
            return Bar(name, said, colour, starts_at, until or comes, done if period.ends_with else until)
        sure = period.length.shortest / period.length.longest if period.length else 0
        return Bar(name, said, colour, comes, At(Stretch.PROCEDURE, sure), done)
    (starts, surely), latest = _after(period, by_id)
    ends = At(Stretch.AFTER, latest / whole) if latest else None
    from_, until = At(Stretch.AFTER, starts / whole), At(Stretch.AFTER, surely / whole)
    return Bar(name, said, colour, from_, until, ends, period.drawn_as == "moment")


def _after(period: Period, by_id: dict[str, Period]) -> tuple[tuple[timedelta, timedelta], timedelta | None]:
    """How long after the procedure a period starts and surely lasts, and until when at the latest, if that is known."""
    if not period.follows:
        return (_NONE, _NONE), None if period.ends_with else _NONE
    (_, starts), latest = _after(by_id[period.follows], by_id)
    if period.delay:
        starts, latest = starts + period.delay.shortest, latest and latest + period.delay.longest
    if period.is_day:
        return (starts, starts), latest
    if not period.length:
        return (starts, starts), None
    return (starts, starts + period.length.shortest), latest + period.length.longest if latest is not None else None


def _midnight(plan: Plan) -> At:
    """Midnight, in the stretch that ends with the arrival."""
    return _before(_since_midnight(plan), plan)


def _since_midnight(plan: Plan) -> timedelta:
    return plan.arrival - datetime.combine(plan.arrival.date(), time(0), plan.arrival.tzinfo)


def _before(ahead: timedelta, plan: Plan) -> At:
    """So long before the arrival; what is before the evening stands at the edge."""
    whole = _EVENING + _since_midnight(plan)
    return At(Stretch.BEFORE, max(1 - ahead / whole, 0))


def _hours_before(period: Period, plan: Plan) -> tuple[At | None, At | None]:
    """Where a period of hours before the arrival starts, and where it ends by itself, if it does either."""
    if not period.ahead:
        return None, None
    starts = period.ahead.longest
    return _before(starts, plan), _before(max(starts - period.length.longest, _NONE), plan) if period.length else None


def _lines(plan: Plan, longest: timedelta | None, whole: timedelta, interface: Interface) -> list[Line]:
    said, comes = interface.clock, At(Stretch.PROCEDURE, 0)
    lines = [
        Line(comes, said.arrival, time_of_day_words(plan.arrival, interface), strong=True),
        Line(At(Stretch.AFTER, 0), said.after_it),
    ]
    if any(period.starts == "midnight" for period in plan.journey.periods):
        lines.append(Line(_midnight(plan), lower=interface.durations.midnight))
    if longest:
        lines.append(Line(At(Stretch.AFTER, longest / whole), lower=duration_words(_in_hours(longest), interface)))
    return lines


def _in_hours(length: timedelta) -> Duration:
    """A length of time in hours, or, where it is less than one, in minutes."""
    unit, each = (
        (Unit.HOUR, timedelta(hours=1)) if length >= timedelta(hours=1) else (Unit.MINUTE, timedelta(minutes=1))
    )
    number = max(1, round(length / each))
    return Duration(least=number, most=number, unit=unit)


def _phase(journey: Journey, period: Period) -> PhaseId:
    of_itself = PhaseId.BEFORE if period.comes_before else PhaseId.AFTER
    return next((step.phase for step in journey.steps if step.period == period.id), of_itself)
