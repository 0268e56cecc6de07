"""Read by Python at its start: the clock of a server that a test starts is wrong by CLOCK_IS_OFF seconds."""

import datetime
import os
import time
from importlib import import_module

import_module("pandas")  # its compiled parts take no class but Python's own
_Datetime = datetime.datetime
_time = time.time
_OFF = datetime.timedelta(seconds=float(os.environ["CLOCK_IS_OFF"]))


class _AsKnown(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, _Datetime)


class _Off(datetime.datetime, metaclass=_AsKnown):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> datetime.datetime:  # type: ignore[override]
        return (_Datetime.now(datetime.UTC) + _OFF).astimezone(tz)


datetime.datetime = _Off  # type: ignore[misc]
time.time = lambda: _time() + _OFF.total_seconds()
