"""The interface's own words: menu, buttons, labels (``interface/en.yaml``)."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from journey.model.procedure import PhaseId
from journey.model.rates import Share
from journey.model.spine import BoneState
from journey.model.texts import Label, Placeholders
from journey.model.values import MOST_LIST_ITEMS, Content, Name, Review

PageId = Literal["timeline", "risks", "plan", "contact", "consult", "share", "about"]
PAGES: tuple[PageId, ...] = get_args(PageId)
"""Every page, in the order of the menu; the first one has the address ``/``."""
STAFF_PAGES: tuple[PageId, ...] = ("consult", "share")
"""In the menu only in a consult and on these pages themselves; the about page leads there. Never in a kiosk."""

_N = Annotated[Label, Placeholders(("n",))]
_Phone = Annotated[Label, Placeholders(("phone",))]
_Emergency = Annotated[Label, Placeholders(("emergency_phone",))]
_Clinic = Annotated[Label, Placeholders(("clinic",))]
_Address = Annotated[Label, Placeholders(("address",))]
_Duration = Annotated[Label, Placeholders(("duration",))]
_Number = Annotated[Label, Placeholders(("n", "denominator"))]
Plain = Annotated[Label, Placeholders()]
Points = Annotated[tuple[Plain, ...], Field(min_length=1, max_length=MOST_LIST_ITEMS)]


class PageWords(Content):
    """The name of each page."""

    timeline: Plain
    risks: Plain
    plan: Plain
    contact: Plain
    consult: Plain
    share: Plain
    about: Plain


class FrameWords(Content):
    """What stands around every page."""

    menu: Plain
    library: Plain
    skip: Plain
    waiting: Plain
    not_copied: Plain
    need_help: Plain
    call: _Phone
    when_to_call: _Emergency
    notice: Plain
    disclaimer: Plain
    not_reviewed: Plain
    reviewed: Annotated[Label, Placeholders(("name", "date", "next_date"))]
    overdue: Annotated[Label, Placeholders(("name", "date", "next_date"))]


class PhaseWords(Content):
    """The names of the phases."""

    before: Plain
    during: Plain
    after: Plain

    def __getitem__(self, phase: PhaseId) -> str:
        return str(getattr(self, phase.value))


class TimelineWords(Content):
    """The words of the timeline page."""

    chart_label: Annotated[Label, Placeholders(("total", "number", "heading"))]
    chart_help: Plain
    step_of: Annotated[Label, Placeholders(("number", "total"))]
    back: Plain
    next: Plain
    finish: Plain
    what_happens: Plain
    what_you_do: Plain
    what_you_feel: Plain
    why: Plain
    when: Plain
    how_long: Plain
    all_steps: Annotated[Label, Placeholders(("total",))]
    step_in_list: Annotated[Label, Placeholders(("number", "heading"))]
    summary: Plain
    next_action: Plain
    to_risks: Plain


class ClockWords(Content):
    """The words around the chart of times."""

    heading: Plain
    message: Annotated[Label, Placeholders(("arrival",))]
    how_to_read: Plain
    goes_on: Plain
    label: Plain
    list_label: Plain
    starts_midnight: Annotated[Label, Placeholders(("time",))]
    lasts: _Duration
    or_overnight: _Duration
    bar: _Duration
    bar_overnight: _Duration
    bar_from: Annotated[Label, Placeholders(("time",))]
    night_before: Plain
    procedure_day: Plain
    day_after: Plain
    to_plan: Plain


class RisksWords(Content):
    """The words of the page on benefits and risks."""

    heading: Plain
    benefits: Plain
    risks: Plain
    clinic_risks: Plain
    research_risks: Plain
    very_rare: Plain
    not_known: Plain
    how_to_read: Plain
    research: Plain
    known: Plain
    not_known_heading: Plain
    more_about: Annotated[Label, Placeholders(("name",))]
    meaning: Plain
    team: Plain
    watch: Plain
    sources: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_contact: Plain


class ShareWords(Content):
    """A number of people in everyday words, from the fewest to the most."""

    very_few: Plain
    few: Plain
    some: Plain
    many: Plain
    half: Plain
    most: Plain

    def __getitem__(self, share: Share) -> str:
        return str(getattr(self, share.value))


class BareNumberWords(Content):
    """How a number is said inside a sentence that names the denominator itself."""

    up_to: _N
    fewer: _N
    more: _N


class NumberWords(Content):
    """How numbers from research are said: always out of the same denominator."""

    about: _Number
    up_to: _Number
    at_least: _Number
    fewer: _Number
    more: _Number
    exactly: _Number
    bare: BareNumberWords
    share: ShareWords
    others: Annotated[Label, Placeholders(("least", "most", "denominator"))]
    others_agree: _Number
    other: _Number
    picture: _Number
    who: Plain
    how_many: Plain
    people: _N
    how_long: Plain
    not_told: Plain


class StateWords(Content):
    """What a drawing of the bone shows: for those who do not see it, and below it."""

    alt: Plain
    caption: Plain


class BoneWords(Content):
    """The bone, close up, in each of its states."""

    heading: Plain
    all_states: Plain
    whole: StateWords
    broken: StateWords
    needle: StateWords
    contrast: StateWords
    cement: StateWords

    def __getitem__(self, state: BoneState) -> StateWords:
        words = getattr(self, state.value)
        assert isinstance(words, StateWords)
        return words


class SpineWords(Content):
    """The words around the drawing of the spine."""

    heading: Plain
    label: Annotated[Label, Placeholders(("marked",))]
    how_to_mark: Plain
    level_list: Plain
    none: Plain
    one: Annotated[Label, Placeholders(("levels",))]
    other: Annotated[Label, Placeholders(("n", "levels"))]
    in_all: Annotated[Label, Placeholders(("n", "duration"))]
    fractured: Plain
    treated: Plain


class ConsultWords(Content):
    """The words of the page for a surgeon and a patient in front of one screen."""

    heading: Plain
    message: Plain
    risks: Plain
    end: Plain
    cover: Plain
    keys: Plain
    keys_help: Plain
    end_heading: Plain
    group: Annotated[Label, Placeholders(("name", "n", "total"))]
    was_not_covered: Plain
    all_covered: Plain
    questions: Plain
    take_along: Plain
    code_alt: Plain
    code_caption: Plain
    only_here: Plain
    nothing_kept: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_timeline: Plain


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


class PlanWords(Content):
    """The words of the page with the reader's own date."""

    heading: Plain
    message: Plain
    picker: PickerWords
    wrong: WrongArrivalWords
    your_times: Annotated[Label, Placeholders(("date",))]
    guide: Plain
    counting: Plain
    counted: Annotated[Label, Placeholders(("name", "duration"))]
    arrive: Plain
    midnight: Annotated[Label, Placeholders(("before", "after"))]
    time_on_day: Annotated[Label, Placeholders(("time", "date"))]
    or_overnight: Annotated[Label, Placeholders(("time", "date"))]
    chart_label: Plain
    checklist: Plain
    checklist_day: Annotated[Label, Placeholders(("date",))]
    checklist_message: Plain
    checklist_not_kept: Plain
    take_along: Plain
    calendar: Plain
    link: Plain
    link_message: Plain
    copy_link: Plain
    copied: Plain
    code_alt: Plain
    code_caption: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_contact: Plain


class CalendarWords(Content):
    """What a calendar file says."""

    line: Annotated[Label, Placeholders(("name", "time"))]
    stop_eating: Annotated[Label, Placeholders(("phone",))]
    arrive: Annotated[Label, Placeholders(("name",))]
    arrive_more: Annotated[Label, Placeholders(("duration", "phone"))]
    rest: Plain
    rest_more: Annotated[Label, Placeholders(("phone", "emergency_phone"))]


class ModeWords(Content):
    """What an address in a mode is for."""

    link: Plain
    consult: Plain

    def __getitem__(self, mode: str) -> str:
        return str(getattr(self, mode))


class SharePageWords(Content):
    """The words of the page for staff who hand out addresses, and of the messages that they send."""

    heading: Plain
    message: Plain
    what: Plain
    mode: Plain
    modes: ModeWords
    procedure: Plain
    language: Plain
    start: Plain
    bones: Plain
    opens_at: Plain
    marked: Plain
    address: Plain
    names_nobody: Plain
    copy_address: Plain
    copied: Plain
    changed: Plain
    try_it: Plain
    code: Plain
    code_help: Plain
    code_size: Plain
    save_drawing: Plain
    save_picture: Plain
    send: Plain
    send_help: Plain
    text: Plain
    text_message: Annotated[Label, Placeholders(("clinic", "address", "phone"))]
    write_text: Plain
    copy_text: Plain
    email: Plain
    email_subject: Plain
    email_body: tuple[Plain, Plain, _Address, Plain, _Phone, _Clinic]
    write_email: Plain
    copy_email: Plain
    handout: Plain
    handout_help: Plain
    open_pdf: Plain
    open_page: Plain
    kiosk: Plain
    kiosk_help: Plain
    kiosk_steps: Points
    kiosk_command: Plain
    copy_command: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_consult: Plain


class TextSizeWords(Content):
    """The sizes of text, from the smallest to the largest."""

    normal: Plain
    large: Plain
    largest: Plain


class KioskWords(Content):
    """The words of a touch screen that many people use, one after the other."""

    what: Plain
    start: Plain
    forgets: Plain
    need_help: Plain
    text_size: Plain
    text_sizes: TextSizeWords
    contrast: Plain
    start_over: Plain
    question: Plain
    question_more: Plain
    seconds: _N
    still_reading: Plain
    finished: Plain
    code_alt: Annotated[Label, Placeholders(("name",))]
    code_caption: Plain
    tell_staff: Plain
    paper: Plain
    date_forgotten: Plain
    checks_forgotten: Plain
    plan_summary: Points
    privacy_points: Points
    staff: Plain
    load_anew: Plain
    close: Plain


class GoneWords(Content):
    """What covers the page while the server cannot be reached."""

    heading: Plain
    message: Plain
    returns: Plain
    call: _Phone


class AloneWords(Content):
    """A line above the first words, while they stand alone."""

    message: Plain
    again: Plain


class BrokenWords(Content):
    """What stands where a page, or a part of it, cannot be drawn."""

    heading: Plain
    message: Plain
    start: Plain


class ContactWords(Content):
    """The words of the contact page."""

    heading: Plain
    message: Plain
    call_emergency: _Emergency
    call_clinic: Plain
    call_emergency_button: _Emergency
    nobody_answers: Plain
    address: Plain
    map: Plain
    hours: Plain
    no_hours: Plain
    hours_days: Annotated[Label, Placeholders(("first", "last", "opens", "closes"))]
    hours_day: Annotated[Label, Placeholders(("day", "opens", "closes"))]
    appointment: Plain
    no_appointment: Plain
    save: Plain
    save_button: Plain
    qr_alt: Plain
    qr_caption: Plain
    summary: Plain
    summary_points: tuple[_Emergency, _Phone]
    next_action: Plain
    to_timeline: Plain


class AccessibilityWords(Content):
    """The accessibility statement: what is aimed at, how it was checked, what is still hard, whom to tell."""

    heading: Plain
    aim: Plain
    standard: Annotated[Label, Placeholders(("standard",))]
    aims: Points
    checks: Plain
    checked: Points
    limits: Plain
    limited: Points
    tell: _Phone
    written: Annotated[Label, Placeholders(("date",))]


class AboutWords(Content):
    """The words of the about page."""

    heading: Plain
    message: _Clinic
    review: Plain
    version: Annotated[Label, Placeholders(("version", "date"))]
    privacy: Plain
    privacy_points: Points
    accessibility: AccessibilityWords
    sources: Plain
    sources_message: Plain
    disclaimer: Plain
    staff: Plain
    to_consult: Plain
    to_share: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_timeline: Plain


class SpeedWords(Content):
    """How fast a voice reads."""

    normal: Plain
    slow: Plain
    fast: Plain


class VolumeWords(Content):
    """How loud a voice reads."""

    normal: Plain
    loud: Plain
    quiet: Plain


class AloudWords(Content):
    """The buttons with which a part of a page is read aloud; the browser puts all but the first on the page."""

    read: Plain
    pause: Plain
    go_on: Plain
    again: Plain
    speeds: SpeedWords
    volumes: VolumeWords


class CountedWords(Content):
    """A unit of time after one, and after any other number."""

    one: _N
    other: _N


class UnitWords(Content):
    """A phrase for each unit of time."""

    minute: Plain
    hour: Plain
    day: Plain


class HandoutWords(Content):
    """The words of the printed handout."""

    title: Annotated[Label, Placeholders(("name", "clinic"))]
    steps: Plain
    your_day: Plain
    day: Plain
    arrival: Plain
    checklist: Plain
    code_alt: Plain
    code_caption: Plain
    call_code_alt: Plain
    call_code_caption: Plain
    made_on: Annotated[Label, Placeholders(("date",))]
    save_pdf: Plain
    save_page: Plain


class DurationWords(Content):
    """How lengths of time are said."""

    minute: CountedWords
    hour: CountedWords
    day: CountedWords
    week: CountedWords
    month: CountedWords
    year: CountedWords
    several: UnitWords
    few: UnitWords
    range: Annotated[Label, Placeholders(("least", "most"))]
    about: _Duration
    midnight: Plain
    noon: Plain


class InterfaceWords(Content):
    """The interface's own words in one language: ``interface/en.yaml``."""

    language: Name
    locale: Name
    pages: PageWords
    frame: FrameWords
    phases: PhaseWords
    timeline: TimelineWords
    clock: ClockWords
    risks: RisksWords
    numbers: NumberWords
    bone: BoneWords
    spine: SpineWords
    consult: ConsultWords
    plan: PlanWords
    calendar: CalendarWords
    share: SharePageWords
    kiosk: KioskWords
    gone: GoneWords
    alone: AloneWords
    broken: BrokenWords
    contact: ContactWords
    about: AboutWords
    handout: HandoutWords
    aloud: AloudWords
    durations: DurationWords
    review: Review


class Interface(InterfaceWords):
    """The interface's words, together with the language that they are in."""

    code: str
    """The language's code (BCP 47): the name of its file."""
