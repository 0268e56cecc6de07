"""The parts of the page for staff: what to hand out, and every way to hand it out.

What staff choose is about the address that they hand out, not about what they look at: it stays out of the view.
"""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from journey import blocks
from journey.figures.palette import palette
from journey.figures.qr_code import qr_code_png
from journey.model.mode import Mode
from journey.model.spine import LEVELS
from journey.screen import addresses, controls, handouts
from journey.screen.here import Here, settings
from journey.screen.html import put
from journey.takeaway.message import email, text_link, text_message
from journey.told import codes, kiosks
from journey.told.handouts import links
from journey.view import View, kiosk_address, read_view
from journey.wording import fill, marked_words, place_words

_PAGES: dict[Mode, str] = {"link": "", "consult": "consult"}
"""The path of the page that an address opens in a mode. A kiosk is set up, not handed out."""


def choose(here: Here) -> View:
    """Ask what to hand out, starting from what is looked at; what there is only one of is not asked."""
    words, library, view = here.interface.share, here.library, here.view
    put(blocks.heading(words.what))
    asked: dict[str, str] = {}
    asked["mode"] = _one_of(
        words.mode, {mode: words.modes[mode] for mode in settings().modes if mode in _PAGES}, "link", "share-mode"
    )
    asked["procedure"] = _one_of(
        words.procedure,
        {name: library.journeys[name][_told_in(name, here)].name for name in library.procedures},
        view.procedure,
        "share-procedure",
    )
    names = {code: library.interfaces[code].language for code in library.languages(asked["procedure"])}
    asked["lang"] = _one_of(words.language, names, view.language, f"share-language-{asked['procedure']}")
    asked["step"] = _step(asked["procedure"], here)
    if library.has_spine(asked["procedure"]):
        asked["levels"] = ",".join(_levels(here))
    return read_view(asked, [], library)


def _told_in(procedure: str, here: Here) -> str:
    """The language in which staff read about a procedure: their own, if it has it."""
    return read_view({"procedure": procedure, "lang": here.view.language}, [], here.library).language


def _one_of(label: str, names: dict[str, str], now: str, key: str) -> str:
    options = list(names)
    if len(options) == 1:
        return options[0]
    start = options.index(now) if now in options else 0
    return st.radio(label, options, start, lambda option: controls.plain(names[option]), key=key)


def _step(procedure: str, here: Here) -> str:
    journey = here.library.journeys[procedure][_told_in(procedure, here)]
    label = here.interface.timeline.step_in_list
    names = {step.id: fill(label, {"number": step.number, "heading": step.heading}) for step in journey.steps}
    with st.expander(here.interface.share.start):
        return _one_of(here.interface.share.start, names, here.view.step, f"share-step-{procedure}")


def _levels(here: Here) -> Sequence[str]:
    words = here.interface.share
    with st.expander(words.bones), st.container(key="share-levels", horizontal=True):
        return [name for name in LEVELS if st.checkbox(name, name in here.view.levels, key=f"share-level-{name}")]


def address_of(chosen: View, here: Here) -> str:
    """The address that opens what was chosen."""
    return addresses.for_readers(chosen, here, _PAGES[chosen.mode])


def show_address(chosen: View, here: Here) -> None:
    """Show the address, what it opens, and a button that copies it."""
    words, address = here.interface.share, address_of(chosen, here)
    journey = here.library.journeys[chosen.procedure][_told_in(chosen.procedure, here)]
    step = journey.step(chosen.step)
    opens = [(words.opens_at, f"{place_words(step, journey, here.interface)}: {step.heading}")]
    if chosen.levels:
        opens.append((words.marked, marked_words(chosen.levels, here.interface)))
    put(
        blocks.heading(words.address),
        blocks.to_copy("share-address", _kept(address, address, here), announces=words.changed),
        addresses.only_here(address, here),
        blocks.presses(
            blocks.copy_button("share-address", words.copy_address, words.copied),
            blocks.link(address, words.try_it, "button", beside=True),
        ),
        blocks.definitions(opens),
        blocks.paragraphs([words.names_nobody]),
    )


def code(chosen: View, here: Here) -> None:
    """Show the QR code of the address, and save it as a file for letters."""
    words, address = here.interface.share, address_of(chosen, here)
    file = f"{chosen.procedure}-{chosen.language}"
    drawing = codes.code_svg(address)
    put(
        blocks.heading(words.code),
        blocks.drawing(drawing, here.interface.consult.code_alt, "code"),
        blocks.paragraphs([words.code_help, words.code_size]),
    )
    with st.container(key="share-files", horizontal=True):
        st.download_button(
            words.save_drawing, drawing, f"{file}.svg", "image/svg+xml", key="share-svg", on_click="ignore"
        )
        st.download_button(
            words.save_picture,
            lambda: qr_code_png(address, palette().ink, palette().paper),
            f"{file}.png",
            "image/png",
            key="share-png",
            on_click="ignore",
        )


def message_rules(here: Here) -> None:
    """Say what to heed before anything is sent."""
    words = here.interface.share
    put(blocks.heading(words.send), blocks.paragraphs([words.send_help]))


def show_email(chosen: View, here: Here) -> None:
    """Show an e-mail to send, in the language of the reader who gets it."""
    words, address = here.interface.share, address_of(chosen, here)
    told = here.library.interfaces[chosen.language]
    mail = email(address, here.clinic, told)
    text = _kept(f"{mail.subject}\n\n{mail.body}", address, here)
    _message("share-email", (words.email, words.copy_email, words.write_email), text, mail.link, told.code, here)


def show_text(chosen: View, here: Here) -> None:
    """Show a text message to send, in the language of the reader who gets it."""
    words, address = here.interface.share, address_of(chosen, here)
    told = here.library.interfaces[chosen.language]
    text = text_message(address, here.clinic, told)
    labels = (words.text, words.copy_text, words.write_text)
    _message("share-text", labels, _kept(text, address, here), text_link(text), told.code, here)


def _message(name: str, labels: tuple[str, str, str], text: Markup, link: str, language: str, here: Here) -> None:
    heading, copy, write = labels
    put(
        Markup("<h3>{}</h3>").format(heading),
        blocks.to_copy(name, text, language),
        blocks.presses(
            blocks.copy_button(name, copy, here.interface.share.copied),
            blocks.link(link, write, "button"),
        ),
    )


def handout(chosen: View, here: Here) -> None:
    """Give the handout, to print and as a page; with marked bones, it is made on the spot."""
    words = here.interface.share
    with st.container(key="handout"):
        put(blocks.heading(words.handout), blocks.paragraphs([words.handout_help]))
        if chosen.levels:
            handouts.save(chosen, here)
        else:
            put(links(chosen, here))


def kiosk(chosen: View, here: Here) -> None:
    """Say how a kiosk is set up: always at the first step, and with no bones marked."""
    words = here.interface.share
    put(blocks.heading(words.kiosk), blocks.paragraphs([words.kiosk_help]))
    steps, command = st.columns(2, gap="large")
    with steps:
        put(blocks.items(words.kiosk_steps))
    with command:
        put(
            Markup("<h3>{}</h3>").format(words.kiosk_command),
            blocks.to_copy("share-kiosk", _kiosk_command(chosen, here)),
            blocks.presses(blocks.copy_button("share-kiosk", words.copy_command, words.copied)),
        )


def _kiosk_command(chosen: View, here: Here) -> Markup:
    address = kiosk_address(addresses.base(), chosen, here.library.steps(chosen.procedure)[0])
    return kiosks.command(address)


def _kept(text: str, address: str, here: Here) -> Markup:
    """A text whose address stays as it is in a translation, and whose phone number stays on one line."""
    kept = Markup.escape(text)
    for part, span in (
        (address, '<span translate="no">{}</span>'),
        (here.clinic.phone, '<span class="number">{}</span>'),
    ):
        kept = kept.replace(Markup.escape(part), Markup(span).format(part))
    return kept
