"""The reader's own day: asked for, shown as times, and taken along."""

from datetime import UTC, datetime, timedelta

from journey.blocks.forms import ArrivalPicker, Download
from journey.blocks.links import Code, Controls, CopyButton, CopyText
from journey.blocks.page import Block, Columns, Section, Told, WithoutScripts, words
from journey.blocks.texts import Heading, Text
from journey.dates import clock_words, month_words, weekday_names
from journey.place import Place
from journey.plan import (
    Plan,
    arrival_text,
    plan_text,
    selectable_days,
    selectable_times,
)
from journey.takeaway.calendar_file import calendar_file
from journey.told import charts, drafts, handouts, my_day, times
from journey.told.outside import read_aloud, send, type_it
from journey.view import is_this_computer


def picker(place: Place) -> Section:
    """The question for day and time of the arrival; without scripts, the times of an example."""
    said, plan, arrival = place.interface.plan, place.plan, place.arrival
    day = plan.arrival if plan else None
    not_kept = place.interface.kiosk.date_forgotten if place.is_kiosk else said.picker.not_kept
    asked = my_day.kept(place) | {
        "arrival": arrival_text(day) if day else "",
        "wrong": said.wrong[arrival] if arrival and not isinstance(arrival, Plan) else "",
        "months": [
            [f"{first:%Y-%m}", month_words(first, place.interface), first.day, last.day, first.weekday()]
            for first, last in selectable_days(place.today - timedelta(days=place.clocks_differ), day)
        ],
        "weekdays": weekday_names(place.interface),
        "times": [[f"{at:%H:%M}", clock_words(at, place.interface)] for at in selectable_times(day)],
        "words": said.picker.model_dump() | {"not_kept": not_kept},
    }
    example = WithoutScripts((times.in_words(place),))
    return Section("picker", (ArrivalPicker(my_day.day_key(place.journey.id), asked), example))


def mine(plan: Plan, place: Place) -> Section:
    """The plan in words, its lists right below the times, its chart, and how to take it along."""
    told = words(*my_day.times(plan, place), read_aloud(my_day.heading(plan, place), place))
    save = () if place.is_kiosk or place.draft_until else (_save(plan, place),)
    return Section("my-plan", (told, *save, my_day.checklist(place), charts.clock(place), *_take_along(plan, place)))


def _save(plan: Plan, place: Place) -> Section:
    """What most readers want next, under the times: to keep the plan, and to send it to somebody."""
    return Section("plan-save", (_calendar(plan, place), words(Controls((send("plan-link", place),)))), row=True)


def _take_along(plan: Plan, place: Place) -> tuple[Block, ...]:
    """The plan on paper, and as a link with its code; in a kiosk, as a code alone."""
    home = place.public_address(place.view.taken_home, "plan")
    link = f"{home}#when={plan_text(plan)}"
    heading = words(Heading(place.interface.plan.take_along))
    if place.is_kiosk:
        return heading, words(*_by_phone(link, place))
    if place.draft_until:
        return heading, words(drafts.stays(place))
    files = Section("plan-files", (handouts.own(place.view, place),))
    return heading, Columns(((files,), (words(*_link(link, place)),)))


def _by_phone(link: str, place: Place) -> tuple[Told, ...]:
    """A kiosk that no phone can reach has no code to show."""
    said, kiosk = place.interface.plan, place.interface.kiosk
    paper = Text((kiosk.paper,))
    if is_this_computer(link):
        return (paper,)
    return Code(link, said.code_alt, typed=_typed(place)), Text((kiosk.code_caption, said.link_message)), paper


def _link(link: str, place: Place) -> tuple[Told, ...]:
    said = place.interface.plan
    warning = (Text((said.only_here,), "warning"),) if is_this_computer(link) else ()
    return (
        Heading(said.link, 3),
        Text((said.link_message,)),
        CopyText("plan-link", link, kept=link),
        *warning,
        Controls((CopyButton("plan-link", said.copy_link, said.copied),)),
        Code(link, said.code_alt, said.code_caption, _typed(place)),
    )


def _typed(place: Place) -> str:
    """What is typed is short: it does not hold the date."""
    typed = type_it(place.view.taken_home, place, "plan")
    return f"{typed} {place.interface.plan.choose_again}" if typed else ""


def _calendar(plan: Plan, place: Place) -> Download:
    return Download(
        "save-calendar",
        place.interface.plan.calendar,
        "plan.ics",
        "text/calendar",
        lambda: calendar_file(plan, place.interface, place.clinic, datetime.now(UTC)),
        icon="event",
    )
