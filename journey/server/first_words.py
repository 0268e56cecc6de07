"""What a reader sees before Streamlit has loaded, and all that a reader without scripts sees: the page's words."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup

from journey import blocks
from journey.library import Library
from journey.model.clinic import Clinic
from journey.model.interface import PAGES, STAFF_PAGES, Interface, PageId
from journey.model.procedure import Journey, PhaseId, Step
from journey.view import View, other_procedure
from journey.wording import fill, record_words, title_words


@dataclass(frozen=True)
class Reading:
    """A page at a view, looked up."""

    library: Library
    view: View
    page: PageId
    today: date

    @property
    def clinic(self) -> Clinic:
        """The clinic."""
        return self.library.clinic

    @property
    def interface(self) -> Interface:
        """The interface's words in the reader's language."""
        return self.library.interfaces[self.view.language]

    @property
    def journey(self) -> Journey:
        """The procedure, told in the reader's language."""
        return self.library.journeys[self.view.procedure][self.view.language]

    @property
    def step(self) -> Step:
        """The step that the address names."""
        return self.journey.step(self.view.step)

    @property
    def is_kiosk(self) -> bool:
        """Whether nothing may lead out of these pages."""
        return self.view.mode == "kiosk"

    @property
    def title(self) -> str:
        """The title for the browser's tab."""
        return title_words(self.page, self.journey, self.interface, self.clinic)

    @property
    def gist(self) -> str:
        """The page's most important sentence; of a step, its own."""
        return self.step.gist if self.page == PAGES[0] else _headline(self)[1]

    def address(self, page: PageId, step: str = "") -> str:
        """The address of a page at the same view, or at another step."""
        return _address(page, self.view.at(step) if step else self.view)

    @property
    def translations(self) -> dict[str, str]:
        """The address of the same page in each other language, by its code."""
        codes = self.library.languages(self.view.procedure)
        return {code: _address(self.page, self.view.told_in(code)) for code in codes if code != self.view.language}

    @property
    def other_procedures(self) -> dict[str, str]:
        """The address of the same page about each other procedure, by that procedure's name."""
        library, found = self.library, {}
        for procedure in library.procedures:
            if procedure != self.view.procedure:
                there = other_procedure(self.view, procedure, library)
                found[library.journeys[procedure][there.language].name] = _address(self.page, there)
        return found


def _address(page: PageId, view: View) -> str:
    return f"/{page if page != PAGES[0] else ''}?{urlencode(view.on_page(page).query, safe=',')}"


def first_words(reading: Reading) -> Markup:
    """The words of a page, as they stand where Streamlit will draw them."""
    return blocks.joined((_notices(reading), _top(reading), _main(reading), _foot(reading), _help(reading)))


def without_scripts(reading: Reading) -> Markup:
    """What a reader without scripts needs besides: every step, when to call, the handout."""
    words, journey = reading.interface, reading.journey
    steps = blocks.joined(
        Markup('<li><a href="{}">{}</a> {}</li>').format(reading.address(PAGES[0], step.id), step.heading, step.gist)
        for step in journey.steps
    )
    handout = f"/handout/{journey.id}.{journey.language}.html"
    return Markup('<div class="words"><h2>{}</h2><ol>{}</ol>{}<p><a href="{}">{}</a></p></div>').format(
        fill(words.timeline.all_steps, {"total": len(journey.steps)}),
        steps,
        _care(reading) if reading.page != "contact" else "",
        handout,
        words.share.open_page,
    )


def _notices(reading: Reading) -> Markup:
    shown = (notice for notice in reading.clinic.notices if notice.is_shown_on(reading.today))
    said = (blocks.notice(notice, reading.interface, leads_out=not reading.is_kiosk) for notice in shown)
    return blocks.joined(Markup('<div class="words">{}</div>').format(notice) for notice in said)


def _top(reading: Reading) -> Markup:
    words, staff = reading.interface, reading.page in STAFF_PAGES or reading.view.mode == "consult"
    menu = blocks.joined(
        _inside(
            reading.address(page), getattr(words.pages, page), Markup(' aria-current="page"') * (page == reading.page)
        )
        for page in PAGES
        if staff or page not in STAFF_PAGES
    )
    return Markup(
        '<header class="first-top"><p class="library-name"><strong translate="no">{}</strong><span>{}</span></p>'
        '{}{}<details class="first-menu"><summary>{}</summary><nav aria-label="{}">{}</nav></details></header>'
    ).format(
        reading.clinic.short_name,
        words.frame.library,
        _languages(reading),
        _procedures(reading),
        words.frame.menu,
        words.frame.menu,
        menu,
    )


def _languages(reading: Reading) -> Markup:
    """The same page in each other language, under that language's own name."""
    return blocks.joined(
        Markup('<a class="first-language" lang="{}" hreflang="{}" href="{}">{}</a>').format(
            code, code, address, reading.library.interfaces[code].language
        )
        for code, address in reading.translations.items()
    )


def _procedures(reading: Reading) -> Markup:
    """The other procedures, as soon as there are two."""
    label = reading.interface.frame.library
    links = blocks.joined(_inside(address, name) for name, address in reading.other_procedures.items())
    return (
        Markup('<details class="first-procedures"><summary>{}</summary><nav aria-label="{}">{}</nav></details>').format(
            label, label, links
        )
        if links
        else links
    )


def _inside(address: str, label: str, more: str = "") -> Markup:
    """A link to a page of ours, which the script of this page follows without loading everything anew."""
    return Markup('<a data-inside href="{}"{}>{}</a>').format(address, more, label)


def _headline(reading: Reading) -> tuple[str, str]:
    """The title of a page, and its most important sentence."""
    words, journey = reading.interface, reading.journey
    match reading.page:
        case "timeline":
            return journey.headline, journey.main_message
        case "risks":
            return words.risks.heading, journey.benefits_message
        case "about":
            return words.about.heading, fill(words.about.message, {"clinic": reading.clinic.short_name})
        case "plan":
            return words.plan.heading, words.plan.message
        case "contact":
            return words.contact.heading, words.contact.message
        case "consult":
            return words.consult.heading, words.consult.message
        case "share":
            return words.share.heading, words.share.message


def _main(reading: Reading) -> Markup:
    title, message = _headline(reading)
    return Markup('<main><div class="words">{}</div>{}</main>').format(
        blocks.headline(reading.page, title, message), _told(reading)
    )


def _told(reading: Reading) -> Markup:
    words, journey = reading.interface, reading.journey
    match reading.page:
        case "timeline":
            card = blocks.step_card(reading.step, journey, words)
            return blocks.joined(
                (
                    _timeline(reading),
                    Markup('<div class="words first-card">{}</div>').format(card),
                    _moves(reading),
                    Markup('<div class="words">{}{}</div>').format(
                        blocks.section(journey.introduction),
                        blocks.summary(words.timeline.summary, journey.summary, words.timeline.next_action),
                    ),
                )
            )
        case "risks":
            return _outcomes(reading)
        case "contact":
            return Markup('<div class="words">{}</div>').format(_care(reading))
        case "consult":
            return _consult(reading)
        case "plan" | "share" | "about":
            return Markup("")


def _consult(reading: Reading) -> Markup:
    words, part = reading.interface, reading.view.part
    if part == "steps":
        return Markup('<div class="words">{}</div>').format(blocks.step_card(reading.step, reading.journey, words))
    heading = words.risks.heading if part == "risks" else words.consult.end_heading
    told = _outcomes(reading) if part == "risks" else blocks.items(reading.journey.questions) + _care(reading)
    return Markup('<div class="words">{}{}</div>').format(blocks.place_heading(part, heading, heading), told)


def _timeline(reading: Reading) -> Markup:
    """The stops of the journey, a row for each phase, and a link to each phase, as the drawing has them."""
    journey, words = reading.journey, reading.interface
    rows = blocks.joined(
        Markup('<li class="{}"><p>{}</p><ol start="{}">{}</ol></li>').format(
            phase.value,
            words.phases[phase],
            journey.phase(phase)[0].number,
            blocks.joined(
                Markup("<li>{}</li>").format(
                    Markup('<a data-inside href="{}" title="{}"{}>{}</a>').format(
                        reading.address(PAGES[0], step.id),
                        step.heading,
                        _mark(step, reading.step),
                        step.number,
                    )
                )
                for step in journey.phase(phase)
            ),
        )
        for phase in PhaseId
    )
    phases = blocks.joined(
        _inside(
            reading.address(PAGES[0], journey.phase(phase)[0].id),
            words.phases[phase],
            Markup(' class="{}"{}').format(phase.value, Markup(' aria-current="step"') * (phase is reading.step.phase)),
        )
        for phase in PhaseId
    )
    return Markup('<ol class="first-chart">{}</ol><p class="first-phases">{}</p>').format(rows, phases)


def _mark(step: Step, current: Step) -> Markup:
    return Markup(' aria-current="step"') if step is current else Markup("")


def _moves(reading: Reading) -> Markup:
    words = reading.interface.timeline
    back, forward = (reading.journey.neighbour(reading.step, by) for by in (-1, 1))
    there = (reading.address(PAGES[0], forward.id), words.next) if forward else (reading.address("risks"), words.finish)
    return Markup('<p class="first-moves">{}{}</p>').format(
        _inside(reading.address(PAGES[0], back.id), words.back)
        if back
        else Markup("<span>{}</span>").format(words.back),
        _inside(*there, Markup(' class="next"')),
    )


def _outcomes(reading: Reading) -> Markup:
    words, journey = reading.interface, reading.journey
    parts = ((words.risks.benefits, journey.benefits), (words.risks.risks, journey.risks))
    told = blocks.joined(
        Markup("<section><h2>{}</h2>{}</section>").format(
            name,
            blocks.joined(
                Markup('<div class="card">{}{}</div>').format(
                    blocks.outcome_head(outcome, words), blocks.outcome_details(outcome, words)
                )
                for outcome in outcomes
            ),
        )
        for name, outcomes in parts
    )
    return Markup('<div class="words first-columns">{}</div>').format(told)


def _care(reading: Reading) -> Markup:
    """When to call the emergency number, and when to call the clinic."""
    words, journey, clinic = reading.interface, reading.journey, reading.clinic
    numbers = {"phone": clinic.phone, "emergency_phone": clinic.emergency_phone}
    emergency = fill(words.contact.call_emergency_button, numbers)
    return Markup('<div class="first-columns">{}{}</div>').format(
        blocks.care_card(
            fill(words.contact.call_emergency, numbers),
            journey.call_emergency,
            Markup("<p>{}</p>").format(emergency)
            if reading.is_kiosk
            else blocks.link(clinic.emergency_link, emergency, "call"),
            "emergency",
            words,
        ),
        blocks.care_card(words.contact.call_clinic, journey.call_clinic, _call(reading), "clinic", words),
    )


def _call(reading: Reading) -> Markup:
    number = Markup('<span class="number">{}</span>').format(reading.clinic.phone)
    label = Markup.escape(reading.interface.frame.call).format(phone=number)
    if reading.is_kiosk:
        return Markup('<strong class="call-number">{}</strong>').format(label)
    return blocks.link(reading.clinic.phone_link, label, "call")


def _foot(reading: Reading) -> Markup:
    reviews = (*reading.journey.reviews, reading.interface.review, reading.clinic.review)
    said = [reading.interface.frame.disclaimer, record_words(reviews, reading.interface)]
    return Markup('<footer class="words">{}{}</footer>').format(blocks.address(reading.clinic), blocks.paragraphs(said))


def _help(reading: Reading) -> Markup:
    words, phone = reading.interface.frame, {"emergency_phone": reading.clinic.emergency_phone}
    return Markup('<div class="words first-help"><span>{}</span>{}{}</div>').format(
        words.need_help,
        _call(reading),
        _inside(reading.address("contact"), fill(words.when_to_call, phone), Markup(' class="care"')),
    )
