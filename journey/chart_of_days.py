"""The second part of the chart of times: what is days, weeks or months away, around the day itself.

It has more room for a day that is near than for one that is far: a place is the square root of the time to it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from math import sqrt

from journey.figures.clock import At, Bar, Line, Stretch
from journey.model.interface import Interface
from journey.model.values import Duration, Unit
from journey.plan import Plan
from journey.spans import Span
from journey.wording import duration_words

_STEPS = (
    Duration(least=1, most=1, unit=Unit.WEEK),
    Duration(least=2, most=2, unit=Unit.WEEK),
    Duration(least=6, most=6, unit=Unit.WEEK),
    Duration(least=3, most=3, unit=Unit.MONTH),
    Duration(least=6, most=6, unit=Unit.MONTH),
    Duration(least=1, most=1, unit=Unit.YEAR),
    Duration(least=2, most=2, unit=Unit.YEAR),
)
"""What lines stand for, beside the end: those that have room, four at most."""

_MOST_LINES = 4

_ROOM = 0.18
"""How far lines stand apart at least, as a share of the stretch."""

_ROOM_TO_GO_ON = 1.5
"""So much of the time until its start is drawn for what has no end, such as exercises."""

FarBar = tuple[Span, str, str, str]
"""A period with its times, its name, what is said of it, and its color."""


def far_bars(far: Iterable[FarBar], plan: Plan) -> list[Bar]:
    """A bar for each period that is told by its day; a mark for a moment."""
    whole = _whole([span for span, *_ in far], plan)
    return [_bar(*each, plan, whole) for each in far]


def _bar(span: Span, name: str, said: str, colour: str, plan: Plan, whole: tuple[timedelta, timedelta]) -> Bar:
    day = At(Stretch.DAYS_AFTER, 0)
    starts = [_at(moment, plan, whole) for moment in span.starts] if span.starts else [day, day]
    ends = [_at(moment, plan, whole) for moment in span.ends] if span.ends else [starts[1], None]
    is_moment = span.period.drawn_as == "moment"
    if span.period.is_day:
        return Bar(name, said, colour, starts[0], starts[0], starts[0], is_moment)
    if span.period.comes_before:
        until = ends[0] if span.period.length else day
        return Bar(name, said, colour, starts[0], until or day, until or day, is_moment, starts[1])
    return Bar(name, said, colour, starts[0], ends[0] or day, ends[1], is_moment)


def _at(moment: datetime, plan: Plan, whole: tuple[timedelta, timedelta]) -> At:
    since = moment - plan.arrival
    before, after = whole
    if since < timedelta():
        return At(Stretch.DAYS_BEFORE, 1 - sqrt(min(-since / before, 1)))
    return At(Stretch.DAYS_AFTER, sqrt(min(since / after, 1)))


def _whole(far: Sequence[Span], plan: Plan) -> tuple[timedelta, timedelta]:
    """The longest time before the arrival, and after it."""
    sure = timedelta(days=1)
    endless = [_ROOM_TO_GO_ON * (span.starts[1] - plan.arrival) for span in far if span.starts and not span.ends]
    times = [moment - plan.arrival for span in far for each in (span.starts, span.ends) if each for moment in each]
    return max([-time for time in times] + [sure]), max([*times, *endless, sure])


def far_lines(far: Sequence[Span], plan: Plan, interface: Interface) -> list[Line]:
    """The day itself, the farthest of each side, and some well-known lengths between."""
    before, after = whole = _whole(far, plan)
    words = interface.clock
    lines = [Line(At(Stretch.DAYS_AFTER, 0), words.the_day, strong=True)]
    if any(span.period.comes_before for span in far):
        lines.append(Line(At(Stretch.DAYS_BEFORE, 0), lower=duration_words(_days(before), interface)))
    known = [step for step in _STEPS if step.longest <= after * 1.05]
    shown: list[float] = []
    for step in reversed(known):
        share = _at(plan.arrival + min(step.longest, after), plan, whole).share
        if len(shown) < _MOST_LINES and share > _ROOM and all(abs(share - other) > _ROOM for other in shown):
            shown.append(share)
            lines.append(Line(At(Stretch.DAYS_AFTER, share), lower=duration_words(step, interface)))
    return lines


def _days(length: timedelta) -> Duration:
    """A length of time in days, or, where it is whole weeks, in those."""
    days = max(1, round(length / timedelta(days=1)))
    if days % 7 == 0:
        return Duration(least=days // 7, most=days // 7, unit=Unit.WEEK)
    return Duration(least=days, most=days, unit=Unit.DAY)
