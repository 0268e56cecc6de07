"""The parts of the page for staff: what to hand out, and every way to hand it out.

What staff choose is about the address that they hand out, not about what they look at: it stays out of the view.
"""

from collections.abc import Mapping
from dataclasses import replace

from journey.blocks.forms import Download, Marks, Option, Options
from journey.blocks.html import code_svg
from journey.blocks.links import Controls, CopyButton, CopyText, Link
from journey.blocks.page import Block, Columns, Expander, Section, WithoutScripts, Words, words
from journey.blocks.presses import Press
from journey.blocks.texts import Definition, Definitions, Heading, Items, Text
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code_png
from journey.library import Library
from journey.model.audience import AUDIENCES
from journey.model.interface import Interface
from journey.model.mode import Mode
from journey.model.pages import PageId
from journey.model.procedure import Journey
from journey.model.spine import LEVELS
from journey.place import Place
from journey.takeaway.message import email, text_link, text_message
from journey.told import handouts, helper, outside
from journey.told.about import of_bones
from journey.view import View, address_of, is_this_computer, kiosk_start, read_view
from journey.wording import fill, marked_words, place_words

_PAGES: dict[Mode, PageId] = {"link": "timeline", "consult": "consult"}
"""The page that an address opens in a mode. A kiosk is set up, not handed out."""

_MODE, _AUDIENCE, _PROCEDURE = "share-mode", "share-audience", "share-procedure"


def _language_key(procedure: str) -> str:
    return f"share-language-{procedure}"


def _step_key(procedure: str) -> str:
    return f"share-step-{procedure}"


def _level_key(level: str) -> str:
    return f"share-level-{level}"


def read_choice(said: Mapping[str, str | bool], view: View, library: Library) -> View:
    """What staff chose to hand out, starting from what they look at; ``said`` holds what each choice says, by its key.

    A key that is not there leaves that of ``view``.
    """
    procedure = str(said.get(_PROCEDURE, view.procedure))
    known = {mark.level: mark.text for mark in view.marks}
    asked = {
        "mode": str(said.get(_MODE, "link")),
        "for": str(said.get(_AUDIENCE, view.audience)),
        "procedure": procedure,
        "lang": str(said.get(_language_key(procedure), view.language)),
        "step": str(said.get(_step_key(procedure), view.step)),
        "levels": ",".join(known.get(name, name) for name in LEVELS if said.get(_level_key(name), name in view.levels)),
    }
    return read_view(asked, [], library)


def choice(place: Place) -> tuple[Block, ...]:
    """What can be handed out, starting from what is looked at; what there is only one of is not asked."""
    said, library, chosen = place.interface.share, place.library, place.to_hand_out
    modes = tuple(Option(mode, said.modes[mode], place.view) for mode in place.modes if mode in _PAGES)
    speaks_to_helpers = chosen.mode == "link" and library.speaks_to_helpers(chosen.procedure)
    audiences = tuple(Option(one, said.audiences[one], place.view.told_to(one)) for one in AUDIENCES)
    procedures = tuple(
        Option(name, _told(name, place).name, place.view if name == place.view.procedure else view)
        for name, view in place.procedures.items()
    )
    languages = tuple(
        Option(code, library.interfaces[code].language, replace(place.view, language=code))
        for code in library.languages(chosen.procedure)
    )
    asked = (
        Options(_MODE, said.mode, modes, chosen.mode),
        Options(_PROCEDURE, said.procedure, procedures, chosen.procedure),
        Options(_language_key(chosen.procedure), said.language, languages, chosen.language),
    )
    return (
        words(Heading(said.what)),
        *(one for one in asked if len(one.options) > 1),
        _steps(chosen, place),
        *((_bones(chosen, place),) if library.has_spine(chosen.procedure) else ()),
        # last, for it comes and goes with what is chosen above: what stands below it would be drawn anew
        *((Options(_AUDIENCE, said.audience, audiences, chosen.audience),) if speaks_to_helpers else ()),
    )


def _steps(chosen: View, place: Place) -> Expander:
    said, journey = place.interface, _told(chosen.procedure, place)
    start = Option("", said.share.overview, place.view.overview)
    steps = tuple(
        Option(
            step.id,
            fill(said.timeline.step_in_list, {"number": step.number, "heading": step.heading}),
            place.view.at(step.id),
        )
        for step in journey.steps
    )
    return Expander(
        said.share.start, (Options(_step_key(chosen.procedure), said.share.start, (start, *steps), chosen.step),)
    )


def _bones(chosen: View, place: Place) -> Expander:
    bones = place.interface.share.bones
    marks = (
        Press(_level_key(name), name, place.view.with_level_turned(name), chosen=name in chosen.levels)
        for name in LEVELS
    )
    return Expander(bones, (Marks("share-levels", bones, tuple(marks)),))


def _told(procedure: str, place: Place) -> Journey:
    """A procedure in the language in which staff read about it: their own, if it has it."""
    view = read_view({"procedure": procedure, "lang": place.view.language}, [], place.library)
    return place.library.journeys[procedure][view.language]


def _address(place: Place) -> str:
    """The address that opens what was chosen."""
    return place.public_address(place.to_hand_out, _PAGES[place.to_hand_out.mode])


def _sent(place: Place) -> str:
    """The same, short."""
    return place.sent_address(place.to_hand_out, _PAGES[place.to_hand_out.mode])


def address(place: Place) -> Words:
    """The address, what it opens, and a button that copies it."""
    said, there, chosen = place.interface.share, _address(place), place.to_hand_out
    journey = _told(chosen.procedure, place)
    opens = [Definition(said.opens_at, _start(chosen, journey, place))]
    if chosen.levels:
        opens.append(Definition(said.marked, marked_words(chosen.levels, place.interface)))
    return words(
        Heading(said.address),
        CopyText("share-address", there, kept=there, announces=said.changed),
        Text((place.interface.consult.only_here, said.set_address), "warning") if is_this_computer(there) else None,
        Controls(
            (
                CopyButton("share-address", said.copy_address, said.copied),
                Link(said.try_it, there, "button", beside=True),
            )
        ),
        Definitions(tuple(opens)),
        Text((said.names_nobody, *of_bones(place.at(chosen)))),
    )


def _start(chosen: View, journey: Journey, place: Place) -> str:
    if not chosen.step:
        return place.interface.share.overview
    step = journey.step(chosen.step)
    values = {"label": place_words(step, journey, place.interface), "text": step.heading}
    return fill(place.interface.frame.labelled, values)


def code(place: Place) -> tuple[Block, ...]:
    """The QR code of the address, to show, and as files for letters."""
    said, there, chosen = place.interface.share, _address(place), place.to_hand_out
    drawn = outside.code(chosen, place.interface.consult.code_alt, "", place, _PAGES[chosen.mode])
    file = f"{chosen.procedure}-{chosen.language}"

    def picture() -> bytes:
        return qr_code_png(there, palette().ink, palette().paper)

    files = (
        Download("share-svg", said.save_drawing, f"{file}.svg", "image/svg+xml", lambda: code_svg(drawn)),
        Download("share-png", said.save_picture, f"{file}.png", "image/png", picture),
    )
    return (
        words(Heading(said.code), drawn, Text((said.code_help, said.code_size))),
        Section("share-files", files, row=True),
    )


def send(place: Place) -> Words:
    """On a phone, one press first: it opens what the phone itself has to send the address, or copies it."""
    return words(Controls((outside.send("share-address", place),)), kind="send")


def doors(place: Place) -> Columns:
    """A text message, an e-mail, paper: side by side, each with its presses first."""
    return Columns(((_text(place),), (_email(place),), (_paper(place),)), gap="medium")


def _text(place: Place) -> Section:
    """A text message to send, in the language of the reader who gets it."""
    said, there, told = place.interface.share, _sent(place), _readers_words(place)
    text = text_message(there, place.clinic, told)
    write = Link(said.write_text, text_link(text), "button")
    return _door("text", said.text, said.copy_text, write, text, place)


def _email(place: Place) -> Section:
    """An e-mail to send, in the language of the reader who gets it."""
    said, there, told = place.interface.share, _sent(place), _readers_words(place)
    mail = email(there, place.clinic, told)
    write = Link(said.write_email, mail.link, "button")
    return _door("email", said.email, said.copy_email, write, f"{mail.subject}\n\n{mail.body}", place)


def _readers_words(place: Place) -> Interface:
    return place.library.interfaces[place.to_hand_out.language]


def _door(name: str, heading: str, copy: str, write: Link, text: str, place: Place) -> Section:
    said, language = place.interface.share, place.to_hand_out.language
    told = words(
        Heading(heading),
        Controls((write, CopyButton(f"share-{name}", copy, said.copied))),
        CopyText(f"share-{name}", text, kept=_sent(place), number=place.clinic.phone, language=language),
    )
    return Section(f"door-{name}", (told,), framed=True)


def _paper(place: Place) -> Section:
    """The handout, a helper's sheet for a helper, cards, a poster and an insert; a handout with bones is made anew."""
    said, chosen = place.interface.share, place.to_hand_out
    heading, general = Heading(said.paper), handouts.links(chosen, place)
    sheet = helper.sheet(chosen, place) if chosen.audience == "helper" else ()
    others = (*sheet, handouts.invitations(chosen, place))
    if not chosen.levels:
        return Section("door-paper", (words(heading, general, *others),), framed=True)
    own = handouts.own(chosen, place), WithoutScripts((words(general),))
    return Section("door-paper", (words(heading), *own, words(*others)), framed=True)


def kiosk(place: Place) -> Expander:
    """How a kiosk is set up, for IT: always at the first step, and with no bones marked."""
    said, chosen = place.interface.share, place.to_hand_out
    start = address_of(place.base, kiosk_start(chosen, place.library))
    command = f'chromium --kiosk "{start}"'
    tried = words(
        Heading(said.kiosk_command, 3),
        CopyText("share-kiosk", command, kept=command),
        Controls((CopyButton("share-kiosk", said.copy_command, said.copied),)),
    )
    return Expander(
        said.kiosk, (words(Text((said.kiosk_help,))), Columns(((words(Items(said.kiosk_steps)),), (tried,))))
    )
