"""What stands around every page: notices, name, menu, choices, disclaimer, review record, help."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journey.blocks.frame import Ask, Broken, Choice, Help, Look, Menu, Name, ShortContact, StartOver
from journey.blocks.links import Inside, Link
from journey.blocks.overview import Home
from journey.blocks.page import Words, words
from journey.blocks.presses import Press
from journey.blocks.texts import Notice, Text
from journey.model.clinic import Notice as ClinicNotice
from journey.place import Place
from journey.reading.names import in_order
from journey.told import drafts, translated
from journey.told.about import review_words
from journey.told.moves import page_link
from journey.told.outside import call, call_emergency
from journey.wording import fill


@dataclass(frozen=True)
class Frame:
    """All of it, in the order in which it is read; the page stands between ``menu`` and ``foot``."""

    skip: str
    """What leads to the page at once."""
    notices: tuple[Words, ...]
    """What is urgent, and how far a translation can be trusted."""
    home: Home
    name: Name
    look: Look | None
    languages: Choice | None
    menu: Menu
    foot: Words
    help: Help


def frame(place: Place) -> Frame:
    """The frame of a page."""
    said, clinic = place.interface.frame, place.clinic
    pages = () if place.view.is_library else place.menu
    links = tuple(page_link(page, getattr(place.interface.pages, page), place) for page in pages)
    return Frame(
        skip=said.skip,
        notices=(*drafts.notice(place), *_notices(place), *translated.draft(place), *translated.behind(place)),
        home=home(place),
        name=Name(clinic.short_name, said.library),
        look=look(place) if place.is_kiosk else None,
        languages=languages(place),
        menu=Menu(said.menu, links),
        foot=words(
            ShortContact((clinic.name, *clinic.address.lines), call(place)),
            translated.interpreter(place),
            Text((said.disclaimer, review_words(place), *translated.checked(place))),
        ),
        help=_help(place),
    )


def _help(place: Place) -> Help:
    said, emergency = place.interface, place.clinic.emergency_phone
    return Help(
        said.kiosk.need_help if place.is_kiosk else said.frame.need_help,
        place.is_kiosk,
        call(place),
        call_emergency(place)
        if place.view.is_library
        else Inside(fill(said.frame.when_to_call, {"emergency_phone": emergency}), place.address("contact"), emergency),
    )


def _notices(place: Place) -> Iterator[Words]:
    for one in place.clinic.notices:
        if one.is_shown_on(place.today):
            yield words(_notice(one, place))


def _notice(notice: ClinicNotice, place: Place) -> Notice:
    """Its link only where readers may leave these pages."""
    told, name = notice.words[place.interface.code], place.interface.frame.notice
    if place.is_kiosk or not notice.link or not told.link_text:
        return Notice(name, told.text)
    return Notice(name, told.text, told.link_text, notice.link)


def home(place: Place) -> Home:
    """The way back to the overview."""
    view = place.view.on_page("timeline")
    view = view if view.is_library else view.overview
    is_here = place.page == "timeline" and place.view == view
    return Home(place.interface.overview.home, place.address("timeline", view), is_here)


def look(place: Place) -> Look:
    """The buttons of a kiosk that change how the page looks."""
    said = place.interface.kiosk
    return Look(said.text_size, tuple((size, label) for size, label in said.text_sizes), said.contrast, said.start_over)


def start_over(place: Place) -> StartOver:
    """The button of a kiosk that forgets its reader at once."""
    return StartOver(place.interface.kiosk.start_over)


def whom_to_ask(place: Place) -> Ask:
    """Where help is: beside a kiosk there is somebody to ask, and everywhere a number to call."""
    interface, phone = place.interface, place.clinic.phone
    said = fill(interface.frame.call if place.is_kiosk else interface.gone.call, {"phone": phone})
    return Ask(f"{interface.kiosk.need_help} {said}" if place.is_kiosk else said, phone)


def languages(place: Place) -> Choice | None:
    """The same page in each language, under that language's own name; of two, the other one is a press away."""
    interfaces, here = place.library.interfaces, {place.view.language: place.view}
    there = here | place.translations
    presses = tuple(
        Press(
            f"language-{code}", interfaces[code].language, there[code], chosen=code in here,
            kind="language", language=code,
        )
        for code in in_order(there)
    )  # fmt: skip
    others = tuple(replace(press, icon="language", wide=False) for press in presses if not press.chosen)
    return Choice("languages", place.interface.language, presses if len(others) > 1 else others) if others else None


def broken(place: Place) -> Broken:
    """What is said where a page cannot be drawn: so, whom to ask, and a way back."""
    said = place.interface.broken
    back = Link(said.start, place.address("timeline", place.view.on_page("timeline").overview), "button")
    way = start_over(place) if place.is_kiosk else back
    return Broken(said.heading, said.message, whom_to_ask(place), way)
