"""Frame and server in one file: ``streamlit run app.py``.

Streamlit runs this file as a script for every reader, and imports it once as the server (it finds ``app`` below).
"""

import gc
import logging
import sys
from importlib import import_module

import streamlit as st

from journey.reading.mistakes import ContentError
from journey.screen import controls, frame
from journey.screen.here import here, live_library, settings
from journey.settings import SettingError


def main() -> None:
    """Draw the frame and, inside it, the page that the address asks for."""
    now = controls.hear(here())
    page = st.navigation(frame.pages(now), position="hidden")
    now = controls.enter(now, page.url_path)
    frame.top(now, page.url_path)
    page.run()
    frame.bottom(now)


if __name__ == "__main__":
    main()
else:
    # Streamlit imports these at a first chart; readers who come together would import them together, and fail.
    for module in ("numpy", "pandas", "pyarrow"):
        import_module(module)

    from functools import partial

    from starlette.middleware import Middleware

    from journey.screen import broken, charts
    from journey.server.routes import routes
    from journey.server.safety import Guard, let_cookies_pass
    from journey.server.saved_files import SavedFiles
    from journey.server.static_files import Shelf, StaticFiles
    from journey.streamlit_seam import pages_folder
    from journey.streamlit_seam.assumptions import surprises
    from journey.streamlit_seam.messages import kind_of
    from journey.streamlit_seam.restarts import keep_first_presses
    from journey.streamlit_seam.sessions import kept
    from journey.streamlit_seam.shipped import FOLDER

    pages_folder.is_ours()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    log = logging.getLogger("journey")
    log.setLevel(logging.INFO)
    for surprise in surprises():
        log.error("This version of Streamlit may break the pages. %s: %s", surprise.says, surprise.fault)
    keep_first_presses()
    let_cookies_pass()
    try:
        live_library().watch()
    except SettingError as error:
        sys.exit(str(error))
    except ContentError as error:
        sys.exit(f"The content has mistakes. Mend them, then start again:\n{error}")
    shelf = Shelf(FOLDER)
    kind = partial(kind_of, charts=charts.KEYS)
    shelf.prepare()
    # What is loaded by now stays: the collector need not look at it again while readers wait.
    gc.collect()
    gc.freeze()
    app = st.App(
        __file__,
        routes=routes(live_library(), settings(), shelf),
        middleware=[
            Middleware(Guard, hosts=settings().hosts, most_sessions=settings().most_sessions, kind_of=kind, kept=kept),
            Middleware(StaticFiles, shelf=shelf),
            Middleware(SavedFiles),
        ],
        on_script_error=broken.tell,
    )
    log.info("Serving http://%s:%s", st.get_option("server.address"), st.get_option("server.port"))
