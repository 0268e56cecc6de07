"""A plan as a calendar file (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import NAMESPACE_DNS, uuid5

from icalendar import Alarm, Calendar, Event

from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.plan import Plan
from journey.wording import duration_words, fill, moment_words

_AROUND = timedelta(days=366)
"""For how long around the plan the file tells when clocks change."""

_EVENING_BEFORE = timedelta(hours=-4)
_DAY_BEFORE = timedelta(days=-1)
_SHORTLY_BEFORE = timedelta(hours=-2)


def calendar_file(plan: Plan, interface: Interface, clinic: Clinic, now: datetime) -> bytes:
    """The plan as events with reminders: stop eating and drinking, arrive, rest. Save it as ``text/calendar``.

    ``now`` (with a time zone) tells a calendar which of two imports is the later one. An event has the same UID each
    time, so that a second import replaces the first, also with another date (RFC 5545, 3.8.4.7).
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{clinic.short_name}//Patient journey//EN")
    for event in _events(plan, interface, clinic):
        event.add("dtstamp", now)
        event.add("contact", f"{clinic.name}, {clinic.phone}")
        calendar.add_component(event)
    calendar.add_missing_timezones(plan.arrival.date() - _AROUND, plan.rest[1].date() + _AROUND)
    return bytes(calendar.to_ical())


def _events(plan: Plan, interface: Interface, clinic: Clinic) -> Iterable[Event]:
    words = interface.calendar
    call = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone}
    for span in plan.spans:
        if span.period.starts == "midnight":
            title = span.period.moment
            stop = _event(plan, span.period.id, title, fill(words.stop_eating, call), span.starts, plan.arrival)
            _remind(stop, f"{title}, {moment_words(span.starts, interface)}", _EVENING_BEFORE)
            yield stop
    finished, rested = plan.rest
    lasts = next(period for period in plan.journey.periods if period.starts == "arrival").lasts
    assert lasts is not None, "the model gives every period that starts at arrival a length"
    title = fill(words.arrive, {"name": plan.journey.name})
    text = fill(words.arrive_more, call | {"duration": duration_words(lasts, interface)})
    arrive = _event(plan, "arrive", title, text, plan.arrival, finished)
    arrive.add("location", f"{clinic.name}, {', '.join(clinic.address.lines)}")
    _remind(arrive, f"{title}, {moment_words(plan.arrival, interface)}", _DAY_BEFORE, _SHORTLY_BEFORE)
    yield arrive
    yield _event(plan, "rest", words.rest, fill(words.rest_more, call), finished, rested)


def _event(plan: Plan, name: str, title: str, text: str, starts: datetime, ends: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_DNS, f'{name}.{plan.journey.id}')}@journey")
    event.add("summary", title)
    event.add("description", text)
    event.add("dtstart", starts)
    if ends > starts:  # whoever arrives at midnight has an event without length, which has no end (RFC 5545, 3.6.1)
        event.add("dtend", ends)
    return event


def _remind(event: Event, text: str, *before: timedelta) -> None:
    for trigger in before:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", text)
        alarm.add("trigger", trigger)
        event.add_component(alarm)
