"""What stands where a page, or a part of it, cannot be drawn: our own words instead of Streamlit's."""

from datetime import datetime

from journey.counts import BROKEN
from journey.model.pages import PAGES
from journey.place import Place
from journey.screen.draw import put
from journey.screen.here import here, live_library
from journey.told.frame import broken
from journey.view import read_view


def tell(_: Exception) -> bool:
    """Say so in the reader's language, with the number to call and a way back. Streamlit logs the mistake itself.

    For ``st.App(on_script_error=...)``: True keeps Streamlit 1.67 from showing its own, English words.
    """
    BROKEN.add()
    put(broken(_where()))
    return True


def _where() -> Place:
    """Where the reader is; at the start, should just that be what cannot be found out."""
    try:
        return here(PAGES[0])
    except Exception:  # whatever it is, the reader is told
        library = live_library().library
        return Place(library, read_view({}, [], library), PAGES[0], datetime.now(library.clinic.zone).date())
