"""A plan as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_DNS, uuid5

from icalendar import Alarm, Calendar, Event, vText

from journey.dates import moment_words
from journey.languages import isolated
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.model.periods import PeriodKind
from journey.plan import Plan, arrival_text, plan_lines, span_words
from journey.spans import Span, absolute
from journey.wording import duration_words, fill, paragraph

_EVENING_BEFORE = timedelta(hours=-4)
_DAY_BEFORE = timedelta(days=-1)
_SHORTLY_BEFORE = timedelta(hours=-2)

_MORNING = timedelta(hours=9)
"""When a reminder of a whole day rings."""

_COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
"""Seconds from then on are a version's number: RFC 5545 has room for 68 years."""


def calendar_file(plan: Plan, interface: Interface, clinic: Clinic, now: datetime) -> bytes:
    """The plan as events: arrive, visits, tasks, what begins before, rest, exercises. Save it as ``text/calendar``.

    What has a day alone is an event of that day, what has a time of day has an end only where that is known, and a
    recovery of weeks or months is none: it would stand on every day of the reader's calendar.
    Many phones take the first event alone: it is the arrival, and tells all of the plan.
    ``now`` (with a time zone) tells a calendar which of two imports is the later one. A plan's event has the same UID
    each time, so that a second import replaces the first, also when the plan was moved to another day (RFC 5545,
    3.8.4.7 and 3.8.7.4). Moments are in UTC: how a file may tell when clocks change, programs read in ways that are an
    hour apart.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{clinic.short_name}//Patient journey//EN")
    for name, event in _events(plan, interface, clinic):
        event.add("uid", _uid(name, plan, clinic))
        event.add("sequence", int((now - _COUNTED_FROM).total_seconds()))
        event.add("dtstamp", now)
        event.add("contact", f"{clinic.name}, {clinic.phone}")
        _isolate_numbers(event, interface)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _isolate_numbers(event: Event, interface: Interface) -> None:
    for part in event.walk():
        for name in ("summary", "description"):
            if name in part:
                part[name] = vText(isolated(str(part[name]), interface.code))


def _uid(event: str, plan: Plan, clinic: Clinic) -> str:
    """The same for each version of a plan's event; another one for another plan, procedure or clinic."""
    told = (clinic.name, plan.journey.id, plan.id or arrival_text(plan.arrival), event)
    return f"{uuid5(NAMESPACE_DNS, '/'.join(told))}@journey"


def _events(plan: Plan, interface: Interface, clinic: Clinic) -> Iterable[tuple[str, Event]]:
    """Each event with the name that tells it from the others of its plan.

    Where food ends at one time and drinks at another, each says in its own words what ends.
    """
    words = interface.calendar
    call = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone}
    yield "arrive", _arrival(plan, interface, clinic)
    for span in plan.spans:
        if span.moment and span.period.is_day:
            yield span.period.id, _one_day(span, plan, interface, clinic)
        elif span.starts and span.period.kind is PeriodKind.EXERCISE:
            yield span.period.id, _exercise(span, plan, interface, clinic)
        elif span.starts and span.period.kind in (PeriodKind.FASTING, PeriodKind.MEDICINE):
            own = paragraph((span.period.told, fill(words.questions, call)))
            told = fill(words.stop_eating, call) if plan.of(PeriodKind.FASTING) == (span,) else own
            yield span.period.id, _start(span, told, plan, interface)
    rests = plan.of(PeriodKind.REST)
    known = [(span.starts[1], span.ends[1]) for span in rests if span.starts and span.ends]
    if rests and len(known) == len(rests):
        starts, ends = min((start for start, _ in known), key=absolute), max((end for _, end in known), key=absolute)
        event = _days if any(span.by_day for span in rests) else _event
        yield "rest", event(words.rest, [fill(words.rest_more, call)], starts, ends)


def _start(span: Span, told: str, plan: Plan, interface: Interface) -> Event:
    """What begins: no food or drink, a medicine; with its day alone where that is all that counts."""
    assert span.starts
    words, title, starts = interface.calendar, span.period.moment, span.starts[0]
    comes = fill(words.line, {"name": interface.plan.arrive, "time": moment_words(plan.arrival, interface)})
    line = fill(words.line, {"name": title, "time": span_words(span, plan, interface)})
    if span.by_day:
        begin = _days(title, [line, told, comes], starts, starts)
        _remind(begin, line, _days_before(1))
        return begin
    begin = _event(title, [told, comes], starts, max(starts, plan.arrival))
    _remind(begin, line, _EVENING_BEFORE if span.period.starts == "midnight" else _SHORTLY_BEFORE)
    return begin


def _exercise(span: Span, plan: Plan, interface: Interface, clinic: Clinic) -> Event:
    """What is done every day until it surely ends; where nobody says when, the day on which it begins."""
    assert span.starts
    words, period, starts = interface.calendar, span.period, span.starts[0]
    line = fill(words.line, {"name": period.moment, "time": span_words(span, plan, interface)})
    event = _days(period.name, [line, period.told, fill(words.questions, {"phone": clinic.phone})], starts, starts)
    if span.ends:
        event.add("rrule", {"freq": "daily", "until": span.ends[0].date()})
    return event


def _one_day(span: Span, plan: Plan, interface: Interface, clinic: Clinic) -> Event:
    """Another day on which the reader comes in or does something; nobody has told its time of day here."""
    words, period = interface.calendar, span.period
    assert span.moment
    assert period.reminder
    day = span.moment[0]
    line = fill(words.line, {"name": period.name, "time": span_words(span, plan, interface)})
    event = _days(period.name, [line, period.told, fill(words.questions, {"phone": clinic.phone})], day, day)
    if not period.is_task:
        event.add("location", _where(clinic))
    _remind(event, line, _days_before(max(period.reminder.longest.days, 1)))
    return event


def _where(clinic: Clinic) -> str:
    return f"{clinic.name}, {', '.join(clinic.address.lines)}"


def _arrival(plan: Plan, interface: Interface, clinic: Clinic) -> Event:
    """The arrival, with its place and a time for everything."""
    words = interface.calendar
    procedure = plan.of(PeriodKind.PROCEDURE)[0]
    assert procedure.period.lasts, "the model gives every procedure a length"
    title = fill(words.arrive, {"name": plan.journey.name})
    lines = [fill(words.line, {"name": name, "time": said}) for name, said in plan_lines(plan, interface)]
    more = {"phone": clinic.phone, "duration": duration_words(procedure.period.lasts, interface)}
    ends = procedure.ends[1] if procedure.ends and not procedure.by_day else plan.arrival
    arrive = _event(title, [*lines, fill(words.arrive_more, more)], plan.arrival, ends)
    arrive.add("location", _where(clinic))
    reminder = fill(words.line, {"name": title, "time": moment_words(plan.arrival, interface)})
    _remind(arrive, reminder, _DAY_BEFORE, _SHORTLY_BEFORE)
    return arrive


def _days(title: str, lines: Iterable[str], first: datetime, last: datetime) -> Event:
    """An event of whole days, which leaves them free for others; its end is the day after the last one."""
    event = Event()
    event.add("summary", plain(title))
    event.add("description", plain("\n".join(lines)))
    event.add("dtstart", first.date())
    event.add("dtend", last.date() + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    return event


def _event(title: str, lines: Iterable[str], starts: datetime, ends: datetime) -> Event:
    event = Event()
    event.add("summary", plain(title))
    event.add("description", plain("\n".join(lines)))
    event.add("dtstart", starts.astimezone(UTC))
    if ends > starts:  # an event without a length has no end (RFC 5545, 3.6.1)
        event.add("dtend", ends.astimezone(UTC))
    return event


def _days_before(number: int) -> timedelta:
    """So many days before a whole day, in the morning."""
    return _MORNING - timedelta(days=number)


def _remind(event: Event, text: str, *before: timedelta) -> None:
    for trigger in before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", plain(text))
        alarm.add("trigger", trigger)
        event.add_component(alarm)
