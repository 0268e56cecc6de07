"""A reader's browser says when its device is on another day than this machine (``browser/clocks.js``)."""

import logging
from datetime import datetime

from journey.paces import Pace, Turnstile

_log = logging.getLogger(__name__)
_once_a_minute = Turnstile(Pace(at_once=1, a_second=1 / 60))


def tell(now: datetime) -> None:
    """Let the log say so; who it was, and what they read, is not said."""
    if _once_a_minute.lets_through():
        line = (
            "A reader's device is on another day than this machine, on which it is %s. Look at this machine's clock "
            "(timedatectl); if it is right, the reader's is not."
        )
        _log.warning(line, f"{now:%Y-%m-%d %H:%M %Z}")
