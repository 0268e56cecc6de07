"""What a reader sees before Streamlit has loaded, and all that a reader without scripts sees: the page's words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup

from journey import blocks
from journey.library import Library
from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.mode import MODES, Mode
from journey.model.outcomes import Outcome
from journey.model.pages import PAGES, STAFF_PAGES, PageId
from journey.model.procedure import Journey, PhaseId, Step
from journey.takeaway.contact_file import vcard
from journey.told import about, closing, codes, contact, handouts, kiosks, outcomes, outside, spine
from journey.told.screens import look, whom_to_ask
from journey.view import View, address_of, kiosk_address, other_procedure
from journey.wording import fill, marked_words, place_words, title_words


@dataclass(frozen=True)
class Reading:
    """A page at a view, looked up."""

    library: Library
    view: View
    page: PageId
    today: date
    modes: tuple[Mode, ...] = MODES
    """Those that are allowed."""

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


def first_words(reading: Reading, base: str) -> Markup:
    """The words of a page, as they stand where Streamlit will draw them; ``base`` is where readers find the pages."""
    above = (_alone(reading), _notices(reading), _top(reading))
    return blocks.joined((*above, _main(reading, base), _foot(reading), _help(reading)))


def without_scripts(reading: Reading) -> Markup:
    """What a reader without scripts needs besides: every step, when to call, the handout."""
    words, journey = reading.interface, reading.journey
    steps = blocks.joined(
        Markup('<li><a href="{}">{}</a> {}</li>').format(reading.address(PAGES[0], step.id), step.heading, step.gist)
        for step in journey.steps
    )
    return Markup('<div class="words"><h2>{}</h2><ol>{}</ol>{}{}</div>').format(
        fill(words.timeline.all_steps, {"total": len(journey.steps)}),
        steps,
        _care(reading) if reading.page != "contact" else "",
        handouts.handout(reading) if reading.page not in ("plan", "share") else "",
    )


def _alone(reading: Reading) -> Markup:
    """What ``assets/screens.js`` lets be seen when all else of the page does not load."""
    words = reading.interface.alone
    again = Markup('<a href="">{}</a>').format(words.again) if not reading.is_kiosk else ""
    return Markup('<div class="first-alone" role="status"><p>{}</p>{}{}</div>').format(
        words.message, whom_to_ask(reading), again
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
        '{}{}{}<details class="first-menu"><summary>{}</summary><nav aria-label="{}">{}</nav></details></header>'
    ).format(
        reading.clinic.short_name,
        words.frame.library,
        look(reading) if reading.is_kiosk else "",
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


def _main(reading: Reading, base: str) -> Markup:
    title, message = _headline(reading)
    return Markup('<main><div class="words">{}</div>{}{}</main>').format(
        blocks.headline(reading.page, title, message), _told(reading, base), _end(reading)
    )


def _words(*parts: Markup) -> Markup:
    return Markup('<div class="words">{}</div>').format(blocks.joined(parts))


def _columns(*parts: Markup) -> Markup:
    columns = blocks.joined(Markup("<div>{}</div>").format(part) for part in parts)
    return Markup('<div class="first-columns">{}</div>').format(columns)


def _told(reading: Reading, base: str) -> Markup:
    match reading.page:
        case "timeline":
            return _steps(reading)
        case "risks":
            return _words(outcomes.how_to_read(reading), *_risks(reading), outcomes.evidence(reading))
        case "contact":
            return _contact(reading)
        case "consult":
            return _consult(reading)
        case "plan":
            return _words(_checklist(reading), handouts.handout(reading), _times(reading))
        case "about":
            return _words(about.about(reading), _for_staff(reading))
        case "share":
            return _share(reading, base)


def _end(reading: Reading) -> Markup:
    """The short version of the page, and a link to the next one."""
    there, label = reading.address(closing.NEXT[reading.page]), closing.label(reading.page, reading)
    return _words(
        closing.summary(reading.page, reading),
        Markup('<p class="first-next">{}</p>').format(_inside(there, label, Markup(' class="button"'))),
    )


def _steps(reading: Reading) -> Markup:
    card = blocks.step_card(reading.step, reading.journey, reading.interface)
    return blocks.joined(
        (
            _timeline(reading),
            Markup('<div class="words first-card">{}</div>').format(card),
            _moves(reading),
            _words(_spine(reading), blocks.section(reading.journey.introduction), _times(reading)),
        )
    )


def _times(reading: Reading) -> Markup:
    """How long everything takes, in words: the chart needs scripts."""
    journey, interface = reading.journey, reading.interface
    return blocks.times_head(journey, interface, of_chart=False) + blocks.times_list(journey, interface)


def _spine(reading: Reading) -> Markup:
    """The marked bones in words, if there are any."""
    if not reading.view.levels:
        return Markup("")
    treated = reading.view.part != "steps" or reading.journey.is_treated_at(reading.step)
    return blocks.heading(reading.interface.spine.heading) + spine.marked(reading, treated=treated)


def _checklist(reading: Reading) -> Markup:
    """The things to check off, as lists: nothing remembers a mark without scripts."""
    words, tasks = reading.interface, reading.journey.checklist
    lists = (
        Markup('<h3 class="{}">{}</h3>{}').format(
            phase.value, words.phases[phase], blocks.items(task.text for task in its)
        )
        for phase, its in ((PhaseId.BEFORE, tasks.before), (PhaseId.AFTER, tasks.after))
    )
    return blocks.heading(words.plan.checklist) + _columns(*lists)


def _contact(reading: Reading) -> Markup:
    words, card = reading.interface, vcard(reading.clinic)
    caption = words.kiosk.code_caption
    keep = blocks.heading(words.contact.save) + codes.code(card, words.contact.qr_alt) + blocks.paragraphs([caption])
    return _words(
        _care(reading),
        outside.sources(reading.journey.call_sources, reading),
        _columns(contact.whereabouts(reading), keep),
    )


def _for_staff(reading: Reading) -> Markup:
    words = reading.interface.about
    if not reading.view.may_open_staff_pages(reading.modes):
        return Markup("")
    links = _inside(reading.address("consult"), words.to_consult), _inside(reading.address("share"), words.to_share)
    return blocks.heading(words.staff) + blocks.joined(Markup("<p>{}</p>").format(link) for link in links)


def _share(reading: Reading, base: str) -> Markup:
    """What staff hand out, as it is without a choice: the address of what is looked at, and the handout."""
    words, interface, journey = reading.interface.share, reading.interface, reading.journey
    shared = replace(reading.view, mode="link", part="steps", covered=())
    address = address_of(base, shared, journey.steps[0].id)
    opens = [(words.opens_at, f"{place_words(reading.step, journey, interface)}: {reading.step.heading}")]
    if shared.levels:
        opens.append((words.marked, marked_words(shared.levels, interface)))
    return _words(
        blocks.heading(words.address),
        Markup('<p class="to-copy" translate="no">{}</p>').format(address),
        blocks.definitions(opens),
        blocks.paragraphs([words.names_nobody]),
        blocks.heading(words.code),
        codes.code(address, interface.consult.code_alt),
        blocks.paragraphs([words.code_help, words.code_size]),
        blocks.heading(words.send),
        blocks.paragraphs([words.send_help]),
        blocks.heading(words.handout),
        blocks.paragraphs([words.handout_help]),
        handouts.links(shared, reading),
        blocks.heading(words.kiosk),
        blocks.paragraphs([words.kiosk_help]),
        blocks.items(words.kiosk_steps),
        Markup('<h3>{}</h3><p class="to-copy">{}</p>').format(
            words.kiosk_command, kiosks.command(kiosk_address(base, shared, journey.steps[0].id))
        ),
    )


def _consult(reading: Reading) -> Markup:
    words, part = reading.interface, reading.view.part
    if part == "steps":
        return _words(blocks.step_card(reading.step, reading.journey, words), _spine(reading))
    heading = words.risks.heading if part == "risks" else words.consult.end_heading
    station = blocks.place_heading(part, heading, heading)
    if part == "risks":
        return _words(station, outcomes.how_to_read(reading), *_risks(reading, choices=False))
    questions = Markup("<h3>{}</h3>{}").format(words.consult.questions, blocks.items(reading.journey.questions))
    return _words(station, questions, _spine(reading), _care(reading))


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


def _risks(reading: Reading, *, choices: bool = True) -> Iterable[Markup]:
    """Benefits and other choices beside the risks that the clinic names, and those that only research names."""
    words, journey = reading.interface.risks, reading.journey
    others = (journey.without, journey.alternatives) if choices else ()
    yield _columns(
        blocks.heading(words.benefits)
        + _cards(journey.benefits, reading)
        + blocks.joined(outcomes.choice(choice, reading) for choice in others),
        blocks.heading(words.risks) + _cards(journey.clinic_risks, reading),
    )
    if journey.research_risks:
        yield blocks.heading(words.research_risks)
        yield Markup('<div class="first-columns">{}</div>').format(_cards(journey.research_risks, reading))


def _cards(told: Iterable[Outcome], reading: Reading) -> Markup:
    return blocks.joined(
        Markup('<div class="card">{}{}</div>').format(
            outcomes.head(outcome, reading),
            blocks.expandable(outcomes.label(outcome, reading), outcomes.rest(outcome, reading)),
        )
        for outcome in told
    )


def _care(reading: Reading) -> Markup:
    """When to call the emergency number, and when to call the clinic."""
    return Markup('<div class="first-columns">{}{}</div>').format(
        contact.emergency_card(reading), contact.clinic_card(reading)
    )


def _foot(reading: Reading) -> Markup:
    said = [reading.interface.frame.disclaimer, about.review_words(reading)]
    return Markup('<footer class="words">{}{}</footer>').format(blocks.address(reading.clinic), blocks.paragraphs(said))


def _help(reading: Reading) -> Markup:
    words, phone = reading.interface, {"emergency_phone": reading.clinic.emergency_phone}
    return Markup('<div class="words first-help"><span>{}</span>{}{}</div>').format(
        words.kiosk.need_help if reading.is_kiosk else words.frame.need_help,
        outside.call(reading),
        _inside(reading.address("contact"), fill(words.frame.when_to_call, phone), Markup(' class="care"')),
    )
