"""A plan as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_DNS, uuid5

from icalendar import Alarm, Calendar, Event

from journey.dates import moment_words
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.plan import Plan, arrival_text, plan_lines
from journey.wording import duration_words, fill

_AROUND = timedelta(days=366)
"""For how long around the plan the file tells when clocks change."""

_EVENING_BEFORE = timedelta(hours=-4)
_DAY_BEFORE = timedelta(days=-1)
_SHORTLY_BEFORE = timedelta(hours=-2)

_COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
"""Seconds from then on are a version's number: RFC 5545 has room for 68 years."""


def calendar_file(plan: Plan, interface: Interface, clinic: Clinic, now: datetime) -> bytes:
    """The plan as events with reminders: arrive, stop eating and drinking, rest. Save it as ``text/calendar``.

    Only what has a time of day is an event, and an event has an end only where that is known.
    Many phones take the first event alone: it is the arrival, and tells all of the plan.
    ``now`` (with a time zone) tells a calendar which of two imports is the later one. A plan's event has the same UID
    each time, so that a second import replaces the first, also when the plan was moved to another day (RFC 5545,
    3.8.4.7 and 3.8.7.4).
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{clinic.short_name}//Patient journey//EN")
    for name, event in _events(plan, interface, clinic):
        event.add("uid", _uid(name, plan, clinic))
        event.add("sequence", int((now - _COUNTED_FROM).total_seconds()))
        event.add("dtstamp", now)
        event.add("contact", f"{clinic.name}, {clinic.phone}")
        calendar.add_component(event)
    calendar.add_missing_timezones(plan.arrival.date() - _AROUND, plan.stays_until.date() + _AROUND)
    return bytes(calendar.to_ical())


def _uid(event: str, plan: Plan, clinic: Clinic) -> str:
    """The same for each version of a plan's event; another one for another plan, procedure or clinic."""
    told = (clinic.name, plan.journey.id, plan.id or arrival_text(plan.arrival), event)
    return f"{uuid5(NAMESPACE_DNS, '/'.join(told))}@journey"


def _events(plan: Plan, interface: Interface, clinic: Clinic) -> Iterable[tuple[str, Event]]:
    """Each event with its name in this plan, the arrival first."""
    words = interface.calendar
    call = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone}
    comes = fill(words.line, {"name": interface.plan.arrive, "time": moment_words(plan.arrival, interface)})
    yield "arrive", _arrival(plan, interface, clinic)
    for span in plan.spans:
        if span.period.starts == "midnight" and span.starts:
            title = span.period.moment
            stop = _event(title, [fill(words.stop_eating, call), comes], span.starts[0], plan.arrival)
            said = moment_words(span.starts[0], interface)
            _remind(stop, fill(words.line, {"name": title, "time": said}), _EVENING_BEFORE)
            yield span.period.id, stop
    if plan.rest:
        yield "rest", _event(words.rest, [fill(words.rest_more, call)], *plan.rest)


def _arrival(plan: Plan, interface: Interface, clinic: Clinic) -> Event:
    """The arrival, with its place and a time for everything."""
    words = interface.calendar
    lasts = next(period for period in plan.journey.periods if period.starts == "arrival").lasts
    assert lasts is not None, "the model gives every period that starts at arrival a length"
    title = fill(words.arrive, {"name": plan.journey.name})
    lines = [fill(words.line, {"name": name, "time": said}) for name, said in plan_lines(plan, interface)]
    more = {"phone": clinic.phone, "duration": duration_words(lasts, interface)}
    ends = plan.rest[0] if plan.rest else plan.arrival
    arrive = _event(title, [*lines, fill(words.arrive_more, more)], plan.arrival, ends)
    arrive.add("location", f"{clinic.name}, {', '.join(clinic.address.lines)}")
    reminder = fill(words.line, {"name": title, "time": moment_words(plan.arrival, interface)})
    _remind(arrive, reminder, _DAY_BEFORE, _SHORTLY_BEFORE)
    return arrive


def _event(title: str, lines: Iterable[str], starts: datetime, ends: datetime) -> Event:
    event = Event()
    event.add("summary", plain(title))
    event.add("description", plain("\n".join(lines)))
    event.add("dtstart", starts)
    if ends > starts:  # an event without a length has no end (RFC 5545, 3.6.1)
        event.add("dtend", ends)
    return event


def _remind(event: Event, text: str, *before: timedelta) -> None:
    for trigger in before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", plain(text))
        alarm.add("trigger", trigger)
        event.add_component(alarm)
