"""The words around what is told to who helps the patient, and what other words of the pages say to them."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points


class AnswerToHelper(Content):
    """What stands below one of them."""

    message: Plain


class HurtToHelper(AnswerToHelper):
    """The answer whose title asks for the patient, too."""

    heading: Plain


class OverviewToHelper(Content):
    """What stands below the answers across all steps."""

    hurt: HurtToHelper
    do: AnswerToHelper
    time: AnswerToHelper


class TimelineToHelper(Content):
    """What stands above the lines of a step that tell what to do."""

    what_you_do: Plain


class ClockToHelper(Content):
    """The words around the chart of times."""

    how_to_read: Plain
    arrival: Plain
    the_day: Plain
    to_plan: Plain


class BoneToHelper(Content):
    """What stands above the bone close up."""

    heading: Plain


class SpineToHelper(Content):
    """What the drawing of the spine is called."""

    label: Annotated[Label, Placeholders(("marked",))]


class PickerToHelper(Content):
    """The words around the lists in which day and time are chosen."""

    question: Plain
    stays: Plain
    not_kept: Plain
    linked_too: Plain
    bad_link: Plain
    forgotten: Plain


class WrongArrivalToHelper(Content):
    """Why a date cannot be used."""

    unreadable: Plain
    past: Plain


class PlanToHelper(Content):
    """The page with the day of the procedure."""

    message: Plain
    picker: PickerToHelper
    wrong: WrongArrivalToHelper
    your_times: Annotated[Label, Placeholders(("date",))]
    guide: Plain
    or_overnight: Annotated[Label, Placeholders(("time", "date"))]
    chart_label: Plain
    chart_label_far: Plain
    link_message: Plain
    code_alt: Plain
    choose_again: Plain
    summary_points: Points


class CalendarToHelper(Content):
    """What a calendar file says."""

    stop_eating: Annotated[Label, Placeholders(("phone",))]
    arrive_more: Annotated[Label, Placeholders(("duration", "phone"))]
    rest: Plain
    rest_more: Annotated[Label, Placeholders(("phone", "emergency_phone"))]


class KioskToHelper(Content):
    """What a kiosk says of the day that was chosen at it."""

    date_forgotten: Plain
    plan_summary: Points


class ShareToHelper(Content):
    """What the links to the patient's handout are called."""

    open_pdf: Plain
    open_page: Plain


class HandoutToHelper(Content):
    """What the presses that save the patient's handout are called."""

    save_pdf: Plain
    save_page: Plain


class AboutToHelper(Content):
    """The end of the page about these pages."""

    summary_points: Points


class HelperPageWords(Content):
    """The names of the groups of the helper's list, what leads to it and back, and what they are told in other words.

    What has the name of a part of the interface stands in place of what that part tells the patient.
    """

    heading: Plain
    message: Plain
    drive: Plain
    stay: Plain
    bag: Plain
    watch: Plain
    call: Plain
    what_you_feel: Plain
    to_patient: Plain
    some_to_patient: Plain
    i_help: Plain
    i_am_patient: Plain
    on_paper: Plain
    sheet: Plain
    timeline: TimelineToHelper
    overview: OverviewToHelper
    clock: ClockToHelper
    bone: BoneToHelper
    spine: SpineToHelper
    plan: PlanToHelper
    calendar: CalendarToHelper
    kiosk: KioskToHelper
    share: ShareToHelper
    handout: HandoutToHelper
    about: AboutToHelper
