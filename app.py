"""The app's two lives in one file: the script that draws a page, and the server. ``streamlit run app.py`` starts both.

Streamlit runs this file as a script for every reader, and imports it once as the server (it finds ``app`` below).
Importing it starts nothing: what runs beside the pages starts with the server, in ``serving``.
"""

import gc
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib import import_module

import streamlit as st
from starlette.middleware import Middleware

from journey.log import begin_log
from journey.reading.mistakes import ContentError
from journey.screen import broken, charts
from journey.screen.here import live_library, settings, tally
from journey.screen.show import show_app
from journey.server.below import Below
from journey.server.metrics import listening, measured
from journey.server.refusals import refusing
from journey.server.routes import routes
from journey.server.safety import Guard, let_cookies_pass
from journey.server.saved_files import SavedFiles
from journey.server.static_files import Shelf, StaticFiles
from journey.server.tallying import keeping
from journey.settings import SettingError, in_address
from journey.short_address import long_address
from journey.streamlit_seam import base_path, pages_folder
from journey.streamlit_seam.assumptions import surprises
from journey.streamlit_seam.fragments import follow_with_the_part
from journey.streamlit_seam.hearing import hear_before_the_next
from journey.streamlit_seam.messages import kind_of
from journey.streamlit_seam.restarts import keep_first_presses
from journey.streamlit_seam.sessions import kept
from journey.streamlit_seam.shipped import FOLDER


@asynccontextmanager
async def serving(_: st.App) -> AsyncIterator[None]:
    """Start what runs beside the pages, before the first reader is let in."""
    begin_log(given.log)
    log = logging.getLogger("journey")
    for surprise in surprises():
        log.error("This version of Streamlit may break the pages. %s: %s", surprise.says, surprise.fault)
    # Streamlit imports these at a first chart; readers who come together would import them together, and fail.
    for module in ("numpy", "pandas", "pyarrow"):
        import_module(module)
    pages_folder.is_ours()
    keep_first_presses()
    follow_with_the_part()
    hear_before_the_next()
    let_cookies_pass()
    live_library().watch()
    shelf.prepare()
    # What is loaded by now stays: the collector need not look at it again while readers wait.
    gc.collect()
    gc.freeze()
    host, port = in_address(str(st.get_option("server.address"))), st.get_option("server.port")
    log.info("Serving http://%s:%s%s", host, port, given.root)
    async with (
        listening(given.metrics, lambda: measured(live, kept, given.most_sessions)),
        keeping(tally(), given.count),
    ):
        yield


if __name__ == "__main__":
    show_app()
else:
    try:
        live, given = live_library(), settings()
    except SettingError as error:
        sys.exit(str(error))
    except ContentError as error:
        sys.exit(f"The content has mistakes. Mend them, then start again:\n{error}")
    shelf = Shelf(FOLDER)
    base_path.is_ours()
    kind = partial(kind_of, charts=charts.KEYS)
    app = st.App(
        __file__,
        lifespan=serving,
        routes=routes(live, given, shelf),
        middleware=[
            Middleware(Below, root=given.root),
            Middleware(
                Guard,
                hosts=given.hosts,
                most_sessions=given.most_sessions,
                kind_of=kind,
                kept=kept,
                refuse=refusing(lambda: live.library, given.root),
                leads_to=lambda path, query: long_address(path, query, live.library),
            ),
            Middleware(StaticFiles, shelf=shelf),
            Middleware(SavedFiles),
        ],
        on_script_error=broken.tell,
    )
