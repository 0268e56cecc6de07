"""The screens that cover the page: one while the server is gone, and those of a kiosk between two readers.

The browser shows them (``assets/screens.js``), also when the server cannot be reached: so they are sent ahead.
"""

from markupsafe import Markup

from journey import blocks
from journey.pictures import picture_address
from journey.told import Reader
from journey.told.about import version_words
from journey.view import kiosk_address


def screens(reader: Reader, idle: tuple[int, int]) -> dict[str, str | int]:
    """What ``assets/screens.js`` needs: each screen as HTML, empty where there is none.

    ``idle`` says after how many seconds a kiosk asks whether somebody is there, and how many the answer may take.
    """
    kiosk = reader.is_kiosk
    return {
        "gone": _gone(reader),
        "attract": _attract(reader) if kiosk else "",
        "question": _question(reader) if kiosk else "",
        "staff": _staff(reader) if kiosk else "",
        "home": kiosk_address("", reader.view, reader.journey.steps[0].id) if kiosk else "",
        "idle": idle[0],
        "warning": idle[1],
    }


def look(reader: Reader) -> Markup:
    """The buttons of a kiosk that change how the page looks, and the one that starts over."""
    words = reader.interface.kiosk
    sizes = blocks.joined(
        Markup(
            '<button type="button" class="size-{}" data-text="{}" aria-pressed="{}">'
            '<span class="visually-hidden">{}</span></button>'
        ).format(size, size, "true" if size == "normal" else "false", label)
        for size, label in words.text_sizes
    )
    return Markup(
        '<div class="look"><div class="sizes" role="group" aria-label="{}">{}</div>'
        '<button type="button" data-contrast aria-pressed="false">{}</button>{}</div>'
    ).format(words.text_size, sizes, words.contrast, start_over(reader))


def start_over(reader: Reader) -> Markup:
    """The button of a kiosk that forgets its reader at once."""
    label = reader.interface.kiosk.start_over
    return Markup('<button type="button" class="over" data-does="over">{}</button>').format(label)


def whom_to_ask(reader: Reader) -> Markup:
    """Where help is: beside a kiosk there is somebody to ask, and everywhere a number to call."""
    words = reader.interface
    number = Markup('<strong class="number">{}</strong>').format(reader.clinic.phone)
    call = Markup.escape(words.frame.call if reader.is_kiosk else words.gone.call).format(phone=number)
    return Markup("<p>{}{}</p>").format(f"{words.kiosk.need_help} " if reader.is_kiosk else "", call)


def _gone(reader: Reader) -> str:
    words = reader.interface.gone
    said = blocks.paragraphs([words.message, words.returns])
    return str(_heading("gone", words.heading) + said + whom_to_ask(reader))


def _attract(reader: Reader) -> str:
    library, procedure = reader.library, reader.view.procedure
    languages = library.languages(procedure)
    starts = blocks.joined(
        Markup(
            '<section lang="{}"><h2>{}</h2><p>{}</p>'
            '<button type="button" class="start" data-does="start" data-language="{}">{}{}</button></section>'
        ).format(
            words.code, told.headline, words.kiosk.what, words.code, words.kiosk.start,
            Markup("<span>{}</span>").format(words.language) if len(languages) > 1 else "",
        )
        for told, words in ((library.journeys[procedure][code], library.interfaces[code]) for code in languages)
    )  # fmt: skip
    forgets = blocks.paragraphs([reader.interface.kiosk.forgets])
    return str(
        _heading("attract", reader.clinic.short_name)
        + Markup('<div class="starts">{}</div>').format(starts)
        + Markup('<img src="{}" alt="">').format(picture_address(reader.journey.steps[-1].picture))
        + Markup("<footer>{}{}</footer>").format(forgets, whom_to_ask(reader))
    )


def _question(reader: Reader) -> str:
    words = reader.interface.kiosk
    return str(
        _heading("question", words.question)
        + blocks.paragraphs([words.question_more])
        + Markup('<p class="left" aria-hidden="true" data-says="{}"></p>').format(words.seconds)
        + Markup('<p class="visually-hidden" role="status"></p>')
        + Markup('<div class="answers">{}{}</div>').format(
            _button("stay", words.still_reading), _button("over", words.finished)
        )
    )


def _staff(reader: Reader) -> str:
    words = reader.interface.kiosk
    return str(
        _heading("staff", words.staff)
        + blocks.paragraphs([version_words(reader)])
        + _button("anew", words.load_anew)
        + _button("close", words.close)
    )


def _heading(screen: str, text: str) -> Markup:
    return Markup('<h1 id="journey-{}-heading">{}</h1>').format(screen, text)


def _button(act: str, label: str) -> Markup:
    return Markup('<button type="button" data-does="{}">{}</button>').format(act, label)
