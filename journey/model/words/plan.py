"""The words of the reader's own plan, its picker and its calendar file."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points


class WrongArrivalWords(Content):
    """Why a date and time cannot be used, and what to do."""

    unreadable: Plain
    past: Plain
    too_far: Plain
    skipped: Plain

    def __getitem__(self, wrong: str) -> str:
        return str(getattr(self, wrong))


class PickerWords(Content):
    """The words around the lists in which a reader chooses day and time; the browser puts them on the page."""

    question: Plain
    month: Plain
    day: Plain
    time: Plain
    choose: Plain
    show: Plain
    not_all: Plain
    changed: Plain
    stays: Plain
    not_kept: Plain
    linked: Plain
    linked_too: Plain
    bad_link: Plain
    keep: Plain
    keep_instead: Plain
    kept: Plain
    own: Plain
    forget: Plain
    forgotten: Plain


class ListWords(Content):
    """The names of the lists of things to check off."""

    now: Plain
    day_before: Plain
    morning: Plain
    bring: Plain
    home: Plain

    def __getitem__(self, name: str) -> str:
        return str(getattr(self, name))


class NextWords(Content):
    """What is said of what comes next in a plan."""

    heading: Plain
    line: Annotated[Label, Placeholders(("when", "what"))]
    tonight: Plain
    tomorrow: Annotated[Label, Placeholders(("time",))]
    today: Annotated[Label, Placeholders(("time",))]
    later: Annotated[Label, Placeholders(("date", "time"))]
    now: Plain
    home: Annotated[Label, Placeholders(("list",))]


class PlanWords(Content):
    """The words of the page with the reader's own date."""

    heading: Plain
    message: Plain
    picker: PickerWords
    wrong: WrongArrivalWords
    clocks_differ: Plain
    your_times: Annotated[Label, Placeholders(("date",))]
    no_clock: Plain
    guide: Plain
    as_clinic_says: Annotated[Label, Placeholders(("time",))]
    told: Annotated[Label, Placeholders(("name", "duration"))]
    told_alone: Annotated[Label, Placeholders(("name",))]
    until: Annotated[Label, Placeholders(("name",))]
    arrive: Plain
    next: NextWords
    midnight: Annotated[Label, Placeholders(("time", "before"))]
    time_on_day: Annotated[Label, Placeholders(("time", "date"))]
    times_on_day: Annotated[Label, Placeholders(("times", "date"))]
    from_to: Annotated[Label, Placeholders(("first", "last"))]
    about_time: Annotated[Label, Placeholders(("time",))]
    about_day: Annotated[Label, Placeholders(("date",))]
    about_days: Annotated[Label, Placeholders(("first", "last"))]
    on_days: Annotated[Label, Placeholders(("first", "last"))]
    or_overnight: Annotated[Label, Placeholders(("time", "date"))]
    chart_label: Plain
    chart_label_far: Plain
    checklist: Plain
    checklist_day: Annotated[Label, Placeholders(("date",))]
    lists: ListWords
    list_on: Annotated[Label, Placeholders(("name", "date"))]
    checklist_message: Plain
    checklist_not_kept: Plain
    take_along: Plain
    calendar: Plain
    send: Plain
    link: Plain
    link_message: Plain
    only_here: Plain
    copy_link: Plain
    copied: Plain
    code_alt: Plain
    code_caption: Plain
    choose_again: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_contact: Plain


class CalendarWords(Content):
    """What a calendar file says."""

    line: Annotated[Label, Placeholders(("name", "time"))]
    stop_eating: Annotated[Label, Placeholders(("phone",))]
    questions: Annotated[Label, Placeholders(("phone",))]
    arrive: Annotated[Label, Placeholders(("name",))]
    arrive_more: Annotated[Label, Placeholders(("duration", "phone"))]
    rest: Plain
    rest_more: Annotated[Label, Placeholders(("phone", "emergency_phone"))]
