"""From a plan to the bars and lines of the chart of times."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from journey.dates import time_of_day_words
from journey.figures.clock import At, Bar, Line, Stretch
from journey.figures.palette import Palette
from journey.model.interface import Interface
from journey.model.procedure import Journey, Period, PhaseId
from journey.model.values import Duration, Unit
from journey.plan import Plan
from journey.wording import duration_words

_EVENING = timedelta(hours=2)
"""How much of the evening stands before midnight."""

_NONE = timedelta()


def chart_of_times(
    plan: Plan, told: Sequence[tuple[str, str]], interface: Interface, palette: Palette
) -> tuple[list[Bar], list[Line]]:
    """A bar for each period, with the name and the time of ``told``, and the lines between them."""
    journey = plan.journey
    by_id = {period.id: period for period in journey.periods}
    longest = max((end for period in by_id.values() if (end := _after(period, by_id)[1])), default=None)
    bars = [
        _bar(period, by_id, plan, longest, name, said, palette.of(_phase(journey, period)))
        for period, (name, said) in zip(journey.periods, told, strict=True)
    ]
    return bars, _lines(plan, longest, interface)


def _bar(
    period: Period,
    by_id: dict[str, Period],
    plan: Plan,
    longest: timedelta | None,
    name: str,
    said: str,
    colour: str,
) -> Bar:
    comes, done = At(Stretch.PROCEDURE, 0), At(Stretch.PROCEDURE, 1)
    if period.starts == "midnight":
        return Bar(name, said, colour, _midnight(plan), comes, done)
    if period.starts == "arrival":
        sure = period.length.shortest / period.length.longest if period.length else 0
        return Bar(name, said, colour, comes, At(Stretch.PROCEDURE, sure), done)
    (starts, surely), latest = _after(period, by_id)
    whole = longest or timedelta(days=1)
    ends = At(Stretch.AFTER, latest / whole) if latest else None
    from_, until = At(Stretch.AFTER, starts / whole), At(Stretch.AFTER, surely / whole)
    return Bar(name, said, colour, from_, until, ends, period.drawn_as == "moment")


def _after(period: Period, by_id: dict[str, Period]) -> tuple[tuple[timedelta, timedelta], timedelta | None]:
    """How long after the procedure a period starts and surely lasts, and until when at the latest, if that is known."""
    if not period.follows:
        return (_NONE, _NONE), None if period.ends_with else _NONE
    (_, starts), latest = _after(by_id[period.follows], by_id)
    if not period.length:
        return (starts, starts), None
    return (starts, starts + period.length.shortest), latest + period.length.longest if latest is not None else None


def _midnight(plan: Plan) -> At:
    """Midnight, in the stretch that ends with the arrival."""
    since = plan.arrival - datetime.combine(plan.arrival.date(), time(0), plan.arrival.tzinfo)
    return At(Stretch.BEFORE, _EVENING / (_EVENING + since))


def _lines(plan: Plan, longest: timedelta | None, interface: Interface) -> list[Line]:
    said, comes = interface.clock, At(Stretch.PROCEDURE, 0)
    lines = [
        Line(comes, said.arrival, time_of_day_words(plan.arrival, interface), strong=True),
        Line(At(Stretch.AFTER, 0), said.after_it),
    ]
    if any(period.starts == "midnight" for period in plan.journey.periods):
        lines.append(Line(_midnight(plan), lower=interface.durations.midnight))
    if longest:
        lines.append(Line(At(Stretch.AFTER, 1), lower=duration_words(_in_hours(longest), interface)))
    return lines


def _in_hours(length: timedelta) -> Duration:
    """A length of time in hours, or, where it is more than two days, in days."""
    unit, each = (Unit.DAY, timedelta(days=1)) if length > timedelta(days=2) else (Unit.HOUR, timedelta(hours=1))
    number = max(1, round(length / each))
    return Duration(least=number, most=number, unit=unit)


def _phase(journey: Journey, period: Period) -> PhaseId:
    return next((step.phase for step in journey.steps if step.period == period.id), PhaseId.AFTER)
