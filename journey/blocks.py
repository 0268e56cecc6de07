"""Blocks of text as safe HTML: every word from content is escaped."""

from base64 import b64encode
from collections.abc import Iterable

from markupsafe import Markup

from journey.model.clinic import Clinic, Notice
from journey.model.interface import Interface
from journey.model.outcomes import ClinicWord, Outcome, Section
from journey.model.pages import PageId
from journey.model.procedure import Journey, Step
from journey.model.spine import BoneState
from journey.pictures import bone_picture, picture_address
from journey.plan import example_plan
from journey.wording import clock_words, fill, period_sentence, place_words


def joined(parts: Iterable[Markup]) -> Markup:
    """Blocks one below the other, as one."""
    return Markup("").join(parts)


def items(texts: Iterable[str], kind: str = "") -> Markup:
    """A list with a dot before each text."""
    lines = joined(Markup("<li>{}</li>").format(text) for text in texts)
    return Markup('<ul class="{}">{}</ul>').format(kind, lines)


def paragraphs(texts: Iterable[str]) -> Markup:
    """Paragraphs, one for each text."""
    return joined(Markup("<p>{}</p>").format(text) for text in texts)


def link(address: str, text: str, kind: str = "", *, beside: bool = False) -> Markup:
    """A link. One that leaves this app opens beside it, and so does one that is to."""
    leaves = beside or address.startswith("https:")
    outside = Markup(' target="_blank" rel="noopener noreferrer"') if leaves else Markup("")
    return Markup('<a class="{}" href="{}"{}>{}</a>').format(kind, address, outside, text)


def definitions(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Names, each with what is said about it."""
    lines = joined(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, text) for name, text in pairs)
    return Markup("<dl>{}</dl>").format(lines)


def headline(page: PageId, title: str, message: str) -> Markup:
    """The page's title, and its most important sentence."""
    return Markup('<h1 data-page="{}">{}</h1><p class="main-message">{}</p>').format(page, title, message)


def notice(said: Notice, interface: Interface, *, leads_out: bool) -> Markup:
    """An urgent notice; its link only where readers may leave these pages."""
    words, name = said.words[interface.code], interface.frame.notice
    more = link(said.link, words.link_text) if said.link and leads_out else ""
    return Markup('<aside class="notice" aria-label="{}"><strong aria-hidden="true">{}</strong> {} {}</aside>').format(
        name, name, words.text, more
    )


def section(content: Section) -> Markup:
    """A heading with paragraphs."""
    return heading(content.heading) + paragraphs(content.paragraphs)


def heading(text: str) -> Markup:
    """The heading of a part of a page."""
    return Markup("<h2>{}</h2>").format(text)


def read_aloud(topic: str, interface: Interface, region: str = "[data-testid=stHtml]") -> Markup:
    """A button that reads the region around it aloud; seen only where the browser has a voice (``assets/aloud.js``).

    ``region`` is its selector, ``topic`` says to screen readers what is read.
    """
    return Markup(
        '<div class="aloud" data-region="{}" data-topic="{}"><div><button type="button" class="button" data-act="read">'
        '{}<span class="visually-hidden">: {}</span></button></div></div>'
    ).format(region, topic, interface.aloud.read, topic)


def step_card(step: Step, journey: Journey, interface: Interface) -> Markup:
    """All that is told of a step: where in the journey it is, its picture, its words."""
    return Markup(
        '<section class="step-card"><div class="step-head">{}</div><div class="step-picture">{}</div>'
        '<div class="step-details">{}</div></section>'
    ).format(
        step_head(step, journey, interface, interface.timeline.chart_help),
        step_pictures(step, interface),
        step_details(step, interface),
    )


def step_head(step: Step, journey: Journey, interface: Interface, hint: str = "") -> Markup:
    """What a reader must see of a step without scrolling: where they are, a hint, what happens, the gist.

    The heading says to ``assets/page.js`` what to announce, and which picture to fetch ahead.
    """
    place, after = place_words(step, journey, interface), journey.neighbour(step, 1)
    next_picture = picture_address(after.picture) if after else ""
    return Markup('<p class="place {}"><strong>{}</strong> <span>{}</span></p>{}<p class="gist">{}</p>{}').format(
        step.phase.value,
        place,
        hint,
        place_heading(step.id, step.heading, f"{place}. {step.heading}", next_picture),
        step.gist,
        read_aloud(step.heading, interface, ".step-card, .st-key-consult-step"),
    )


def place_heading(place: str, heading: str, announcement: str, next_picture: str = "") -> Markup:
    """The heading of what the reader is at: a step, or a part of a consult."""
    return Markup('<h2 id="step" data-step="{}" data-says="{}" data-next="{}">{}</h2>').format(
        place, announcement, next_picture, heading
    )


def picture(address: str, alt: str, caption: str, still: str = "") -> Markup:
    """A picture that the browser fetches, with an alternative text and a caption.

    Of one that moves, ``still`` is the address of the picture for readers who want no movement: what a page knows of
    that does not always reach a picture in it (Chromium 156).
    """
    source = Markup('<source media="(prefers-reduced-motion: reduce)" srcset="{}">').format(still) if still else ""
    return Markup(
        '<figure class="picture"><picture>{}<img src="{}" alt="{}" width="640" height="420" loading="lazy"></picture>'
        "<figcaption>{}</figcaption></figure>"
    ).format(source, address, alt, caption)


def drawing(svg: str, alt: str, kind: str = "") -> Markup:
    """A drawing that comes with the page. Without an alternative text it only repeats what the words say."""
    data = b64encode(svg.encode()).decode()
    return Markup('<img class="{}" src="data:image/svg+xml;base64,{}" alt="{}">').format(kind, data, alt)


def expandable(label: str, content: Markup) -> Markup:
    """A part that opens with one press, where the server need not know."""
    return Markup('<details class="expander"><summary>{}</summary><div>{}</div></details>').format(label, content)


def to_copy(name: str, text: Markup, language: str = "", announces: str = "") -> Markup:
    """A text to copy, with the id ``name``. Screen readers are told ``announces`` when it changes."""
    return Markup('<p class="to-copy" id="{}"{}{}>{}</p>').format(
        name,
        Markup(' lang="{}"').format(language) if language else "",
        Markup(' data-announce="{}"').format(announces) if announces else "",
        text,
    )


def copy_button(name: str, label: str, done: str) -> Markup:
    """A button that copies the text with the id ``name``, and then says ``done``."""
    return Markup('<button type="button" class="button" data-copy="{}" data-done="{}">{}</button>').format(
        name, done, label
    )


def presses(*controls: Markup) -> Markup:
    """Buttons and links beside each other."""
    return Markup('<p class="presses">{}</p>').format(joined(controls))


def step_pictures(step: Step, interface: Interface) -> Markup:
    """A step's picture with its times, and the bone close up where the step changes it."""
    shown = picture(picture_address(step.picture), step.picture_alt, step.picture_caption)
    bone = _close_up(step.bone, interface) if step.bone else Markup("")
    return shown + step_times(step, interface) + bone


def _close_up(state: BoneState, interface: Interface) -> Markup:
    """The bone as a step leaves it, moving there once, and every state as a still picture."""
    words = interface.bone
    moving = picture_address(bone_picture(state, moves=True))
    now = picture(moving, words[state].alt, words[state].caption, _still(state))
    stills = joined(picture(_still(each), words[each].alt, words[each].caption) for each in BoneState)
    return Markup('<section class="bone"><h3>{}</h3>{}{}</section>').format(
        words.heading, now, expandable(words.all_states, Markup('<div class="stills">{}</div>').format(stills))
    )


def _still(state: BoneState) -> str:
    return picture_address(bone_picture(state))


def step_times(step: Step, interface: Interface) -> Markup:
    """When a step happens, and how long it takes."""
    words = interface.timeline
    return Markup('<div class="times">{}</div>').format(
        definitions([(words.when, step.when), (words.how_long, step.how_long)])
    )


def step_details(step: Step, interface: Interface) -> Markup:
    """The rest of a step: what to do, what happens, what to feel, why."""
    words = interface.timeline
    return joined(
        (
            _told(words.what_you_do, items(step.what_you_do, "do")),
            _told(words.what_happens, paragraphs([step.what_happens])),
            _told(words.what_you_feel, paragraphs([step.what_you_feel])),
            _told(words.why, paragraphs([step.why])),
        )
    )


def _told(name: str, text: Markup) -> Markup:
    return Markup("<h3>{}</h3>{}").format(name, text)


def outcome_head(outcome: Outcome, interface: Interface) -> Markup:
    """The name of a benefit or a risk, and how often the clinic says that it happens, if it does."""
    said = Markup('<p class="clinic-word">{}</p>').format(interface.risks.very_rare)
    return Markup("<h3>{}</h3>{}").format(outcome.name, said if outcome.clinic_says is ClinicWord.VERY_RARE else "")


def outcome_details(outcome: Outcome, interface: Interface) -> Markup:
    """What a benefit or a risk means, what the team does, and what to watch for."""
    words = interface.risks
    told = ((words.meaning, outcome.meaning), (words.team, outcome.team), (words.watch, outcome.watch))
    return joined(Markup("<h4>{}</h4><p>{}</p>").format(name, text) for name, text in told)


def times_head(journey: Journey, interface: Interface, *, of_chart: bool = True) -> Markup:
    """What is said above the times of a journey: that they are an example, and how to read their chart."""
    words = interface.clock
    message = fill(words.message, {"arrival": clock_words(journey.example_arrival, interface)})
    goes_on = [words.goes_on] if example_plan(journey).outlasts_chart else []
    return heading(words.heading) + paragraphs([message, *([words.how_to_read, *goes_on] if of_chart else [])])


def times_list(journey: Journey, interface: Interface) -> Markup:
    """The same as the chart of times, as a list."""
    return definitions((period.name, period_sentence(period, interface)) for period in journey.periods)


def summary(title: str, points: Iterable[str], next_action: str) -> Markup:
    """The short version at the end of a page, and what to do next."""
    return Markup('<section class="summary"><h2>{}</h2>{}<p class="next-action">{}</p></section>').format(
        title, items(points), next_action
    )


def care_card(title: str, points: Iterable[str], call: Markup, kind: str, interface: Interface) -> Markup:
    """A card that says when to call, and what to do if nobody answers. Never inside an expander."""
    return Markup('<section class="card {}"><h2>{}</h2>{}{}{}{}</section>').format(
        kind,
        title,
        items(points),
        call,
        paragraphs([interface.contact.nobody_answers]),
        read_aloud(title, interface, ".card"),
    )


def address(clinic: Clinic) -> Markup:
    """The clinic's name and address; names are not translated."""
    lines = Markup("<br>").join([clinic.name, *clinic.address.lines])
    return Markup('<address translate="no">{}</address>').format(lines)
