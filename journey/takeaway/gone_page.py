"""What a proxy shows while no server of ours answers: a page of its own, with the number to call and the handouts."""

from dataclasses import asdict

from markupsafe import Markup

from journey.blocks.html import in_language, whole_numbers, with_languages
from journey.figures.palette import palette
from journey.library import Library
from journey.model.interface import Interface
from journey.wording import fill

_LOOK_EVERY = 5
"""In seconds: how often the page asks for the one that was wanted. Nobody has to do anything."""

_STYLE = """
body { margin: 0 auto; padding: 24px; max-width: 34em; background: var(--paper); color: var(--ink);
  overflow-wrap: anywhere; font: 125%/1.45 "Source Sans 3", "Source Sans Pro", "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1rem; margin: 0; }
h2 { font-size: 1.6rem; line-height: 1.2; margin: 24px 0 8px; }
p { margin: 8px 0; }
.number { white-space: nowrap; }
a { display: inline-block; min-height: 48px; padding: 10px 0; box-sizing: border-box; color: var(--before); }
a.call { padding: 10px 18px; border-radius: 14px; background: var(--before); color: var(--paper); font-weight: 700;
  text-decoration: none; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
"""


def gone_page(library: Library, root: str = "") -> str:
    """A whole HTML document. It says the same in every language, since a proxy does not know the reader's."""
    colours = " ".join(f"--{name.replace('_', '-')}: {colour};" for name, colour in asdict(palette()).items())
    first = next(iter(library.interfaces.values()))
    page = Markup(
        '<!doctype html>\n<html {}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta http-equiv="refresh" content="{}">\n'
        "<title>{} · {}</title>\n<style>:root {{ {} }}{}</style>\n</head>\n"
        "<body>\n<h1>{}</h1>\n<main>\n{}\n</main>\n</body>\n</html>\n"
    ).format(
        in_language(first.code),
        _LOOK_EVERY,
        first.gone.heading,
        library.clinic.short_name,
        Markup(colours),
        Markup(_STYLE),
        library.clinic.name,
        Markup("\n").join(_told(interface, library, root) for interface in library.interfaces.values()),
    )
    return whole_numbers(with_languages(page))


def _told(interface: Interface, library: Library, root: str) -> Markup:
    words, clinic = interface.gone, library.clinic
    handouts = Markup("").join(
        Markup('<p><a href="{}/handout/{}.{}.html">{}: {}</a></p>').format(
            root, journey.id, interface.code, journey.name, interface.share.open_page
        )
        for told in library.journeys.values()
        if (journey := told.get(interface.code))
    )
    return Markup(
        '<section {}><h2>{}</h2><p>{}</p><p>{}</p><p><a class="call" href="{}">{}</a></p>{}</section>'
    ).format(
        in_language(interface.code),
        words.heading,
        words.message,
        words.returns,
        clinic.phone_link,
        fill(words.call, {"phone": clinic.phone}),
        handouts,
    )
