"""Where a reader is: a page at a view, looked up in the library, on a day."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from urllib.parse import urlencode, urlsplit

from journey import clocks
from journey.draft_address import last_day
from journey.library import Library
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.mode import MODES, Mode
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.model.procedure import Journey, Step
from journey.model.risks import Risk
from journey.pictures import picture_address, sign_address
from journey.plan import Plan, WrongArrival, read_plan
from journey.reading.names import RECORDED, in_order
from journey.reading.recordings import name_of
from journey.short_address import short_address
from journey.view import PARTS_OF_CONSULT, View, address_of, is_this_computer, other_procedure
from journey.wording import title_words

_OF_A_DAY: tuple[PageId, ...] = ("timeline", "plan")
"""The pages that tell of the reader's own day."""

_AFTER_ALL_STEPS = PARTS_OF_CONSULT[PARTS_OF_CONSULT.index("steps") + 1 :]


@dataclass(frozen=True)
class Place:
    """All that a page depends on: equal places show the same."""

    library: Library
    view: View
    page: PageId
    today: date
    """Today's date at the clinic."""
    modes: tuple[Mode, ...] = MODES
    """Those that are allowed."""
    base: str = ""
    """Where readers find the pages: ``https://journey.example.org``, or ``https://example.org/journey``."""
    arrival: Plan | WrongArrival | None = None
    """The plan for the reader's own day, which their browser told, or what is wrong with that day."""
    told: str = ""
    """What their browser told of it."""
    chosen: View | None = None
    """What staff have chosen to hand out."""
    opened: frozenset[str] = field(default=frozenset())
    """The ids of the steps that this reader has opened."""
    counts: bool = False
    """Whether the clinic counts which steps are hard to understand."""
    clocks_differ: bool = False
    """Whether the reader's device is on another day than this machine: either clock may be wrong."""

    def with_day(self, told: str, now: datetime, clocks_differ: bool = False) -> "Place":
        """The same, for a browser that tells this of its reader's day, if the page is of one; ``now`` at the clinic."""
        if self.page not in _OF_A_DAY:
            return self
        if clocks_differ:
            clocks.tell(now)
        place = replace(self, clocks_differ=clocks_differ)
        journey = self.library.journeys[self.view.procedure][self.view.language]
        return replace(place, arrival=read_plan(told, journey, now), told=told) if told else place

    @property
    def root(self) -> str:
        """The path of their host below which all pages stand, such as ``/journey``; empty at its top."""
        return urlsplit(self.base).path

    @property
    def clinic(self) -> Clinic:
        """The clinic."""
        return self.library.clinic

    @property
    def interface(self) -> Interface:
        """The interface's words in the reader's language, as they speak to the patient, or to who helps them."""
        told = self.library.interfaces_to_helper if self.is_told_to_helper else self.library.interfaces
        return told[self.view.language]

    @property
    def journey(self) -> Journey:
        """The procedure, told in the reader's language, to the patient or to who helps them."""
        told = self.library.journeys[self.view.procedure][self.view.language]
        return told.to_helper or told if self.is_told_to_helper else told

    @property
    def is_told_to_helper(self) -> bool:
        """Whether it is told to somebody who helps a patient."""
        return self.view.audience == "helper"

    @property
    def step(self) -> Step:
        """The step that the address names, else the first one."""
        return self.journey.step(self.view.step) if self.view.step else self.journey.steps[0]

    @property
    def risk(self) -> Risk:
        """The risk that the address names, else the first one."""
        risks = self.journey.risks
        return next((risk for risk in risks if risk.id == self.view.risk), risks[0])

    @property
    def plan(self) -> Plan | None:
        """The plan for the reader's own day, if there is one, in the words in which the journey is told to them."""
        if not isinstance(self.arrival, Plan):
            return None
        return self.arrival if self.arrival.journey is self.journey else replace(self.arrival, journey=self.journey)

    @property
    def is_kiosk(self) -> bool:
        """Whether many people read at this screen, one after the other, and nothing may lead out of these pages."""
        return self.view.mode == "kiosk"

    @property
    def is_consult(self) -> bool:
        """Whether a surgeon and a patient look together."""
        return self.view.mode == "consult"

    @property
    def is_treated(self) -> bool:
        """Whether the cement is in the bone by now: at this step, or because all steps have been told."""
        if self.view.part in _AFTER_ALL_STEPS:
            return True
        return self.view.part != "problem" and self.journey.is_treated_at(self.step)

    @property
    def draft_until(self) -> date | None:
        """The last day of the draft address by which a draft is seen here; none where no draft is seen."""
        return last_day(self.view.draft)

    @property
    def may_open_staff_pages(self) -> bool:
        """Whether the pages for staff are open here."""
        return self.view.may_open_staff_pages(self.modes)

    @property
    def asks_if_hard(self) -> bool:
        """Whether a reader can say here that a step was hard to understand: on their own, of what is on offer."""
        return self.counts and not (self.is_consult or self.view.draft or self.view.is_library)

    @property
    def may_share(self) -> bool:
        """Whether the page that hands these pages out is open here."""
        return self.view.may_open("share", self.modes)

    @property
    def reserve(self) -> str:
        """Where a browser finds what it may keep of this procedure; empty where it may keep nothing."""
        is_of_reader = self.view.mode == self.modes[0] == "link" and self.page not in STAFF_PAGES
        if not is_of_reader or self.view.draft or self.view.is_library or not int(self.clinic.offline_days):
            return ""
        return self.file(f"/reserve/{self.view.procedure}.{self.view.language}.json")

    @property
    def recorded(self) -> dict[str, str]:
        """The address of each recorded voice of this procedure in this language, by the text that it says."""
        if self.view.is_library:
            return {}
        found = self.library.recordings.get((self.view.procedure, self.view.language), {})
        folder = f"/{RECORDED}/{self.view.procedure}.{self.view.language}"
        return {text: self.file(f"{folder}.{name_of(text, file)}") for text, file in found.items()}

    @property
    def menu(self) -> tuple[PageId, ...]:
        """The pages that the menu names here."""
        is_for_staff = self.page in STAFF_PAGES or self.is_consult
        pages = tuple(page for page in PAGES if is_for_staff or page not in STAFF_PAGES)
        return tuple(page for page in pages if page != "share" or self.may_share)

    @property
    def stations(self) -> tuple[View, ...]:
        """The stations of a consult, in order: the problem, each step, and each part that comes after them."""
        steps = (self.view.at(step.id) for step in self.journey.steps)
        return (self.view.at_part("problem"), *steps, *(self.view.at_part(part) for part in _AFTER_ALL_STEPS))

    @property
    def to_hand_out(self) -> View:
        """What staff hand out: what they have chosen, else what they look at."""
        return self.chosen or replace(self.view, mode="link", part="steps", covered=())

    @property
    def is_found_by_others(self) -> bool:
        """Whether anybody at another device can open these pages."""
        return bool(self.base) and not is_this_computer(self.base)

    def at(self, view: View) -> "Place":
        """The same reader at another view of the same page."""
        return replace(self, view=view)

    def on(self, page: PageId) -> "Place":
        """The same reader on another page."""
        return replace(self, page=page, view=self.view.on_page(page) if page != self.page else self.view)

    def station(self, by: int) -> View | None:
        """The station of a consult that is ``by`` stations away, or none."""
        number = self._number + by
        return self.stations[number] if 0 <= number < len(self.stations) else None

    @property
    def stations_left(self) -> int:
        """How many stations of a consult come after this one."""
        return len(self.stations) - 1 - self._number

    @property
    def _number(self) -> int:
        return self.stations.index(replace(self.view, step=self.step.id, risk=""))

    def address(self, page: PageId, view: View | None = None) -> str:
        """The address of a page in this app, at this view or another."""
        return f"{self.root}{_below(page, view or self.view.on_page(page))}"

    def whole_address(self, page: PageId, view: View) -> str:
        """The same with the host, for others."""
        return f"{self.base}{_below(page, view)}"

    def file(self, path: str) -> str:
        """The address of a file of ours, such as ``/handout/vertebroplasty.en.pdf``."""
        return f"{self.root}{path}"

    def picture(self, name: str) -> str:
        """The address of a picture."""
        return self.file(picture_address(name))

    def sign(self, name: str) -> str:
        """The address of a picture where it is small, beside the name of a step."""
        return self.file(sign_address(name))

    def public_address(self, view: View, page: PageId = PAGES[0]) -> str:
        """The address of a view where a reader's phone finds it, short enough for a code."""
        return address_of(self.base, view, page if page != PAGES[0] else "")

    def sent_address(self, view: View, page: PageId = PAGES[0]) -> str:
        """The address that a message holds: the short one, which a phone makes a link; the same, if there is none."""
        return self._short_link(view, page) or self.public_address(view, page)

    def _short_link(self, view: View, page: PageId) -> str:
        return short_address(self.base, view, page, self.library) if self.is_found_by_others else ""

    def short_address(self, view: View, page: PageId = PAGES[0]) -> str:
        """The same as one types it; empty where there is none, or nobody else finds these pages."""
        return self._short_link(view, page).partition("://")[2]

    @property
    def translations(self) -> dict[str, View]:
        """The same view in each other language, by that language's code."""
        told = {name: self.library.languages(name) for name in self.library.procedures}
        here = self.view.procedure
        if self.view.part != "start":
            return {code: self.view.told_in(code) for code in told[here] if code != self.view.language}
        by_code = {code: name for name in reversed(told) for code in told[name]}
        return {
            code: replace(self.view, language=code, procedure=by_code[code])
            for code in in_order(by_code)
            if code != self.view.language
        }

    @property
    def procedures(self) -> dict[str, View]:
        """The start of each procedure for the same reader, by its id."""
        return {name: other_procedure(self.view, name, self.library) for name in self.library.procedures}

    @property
    def has_several(self) -> bool:
        """Whether there are several procedures to choose from."""
        return len(self.library.procedures) > 1

    def title(self, page: PageId) -> str:
        """The title of a page here, in the browser's tab: with the procedure's name, unless it shows all of them."""
        if self.view.is_library:
            return f"{self.interface.frame.library} · {self.clinic.short_name}"
        return title_words(page, self.journey, self.interface, self.clinic)


def _below(page: PageId, view: View) -> str:
    path = page if page != PAGES[0] else ""
    return f"/{path}?{urlencode(view.query, safe=',')}"
