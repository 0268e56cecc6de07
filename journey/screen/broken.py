"""What stands where a page, or a part of it, cannot be drawn: our own words instead of Streamlit's."""

from markupsafe import Markup

from journey import blocks
from journey.screen.here import Here, here, live_library
from journey.screen.html import put
from journey.told.screens import start_over, whom_to_ask
from journey.view import address_of, read_view


def tell(_: Exception) -> bool:
    """Say so in the reader's language, with the number to call and a way back. Streamlit logs the mistake itself.

    For ``st.App(on_script_error=...)``: True keeps Streamlit 1.67 from showing its own, English words.
    """
    now = _where()
    words = now.interface.broken
    start = now.journey.steps[0].id
    back = address_of("", now.view.on_page("timeline").at(start), start)
    put(
        Markup('<div class="card broken" role="alert">{}{}{}{}</div>').format(
            blocks.heading(words.heading),
            blocks.paragraphs([words.message]),
            whom_to_ask(now),
            start_over(now) if now.is_kiosk else blocks.link(back, words.start, "button"),
        )
    )
    return True


def _where() -> Here:
    """Where the reader is; at the start, should just that be what cannot be found out."""
    try:
        return here()
    except Exception:  # whatever it is, the reader is told
        library = live_library().library
        return Here(library, read_view({}, [], library))
