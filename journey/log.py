"""How the log is written: as text for people, or as JSON, one object a line, for what gathers the logs of a house."""

import json
import logging
from datetime import UTC, datetime

from journey.settings import Log


class _AsJson(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """When, how grave, who says it, what, and the traceback, if there is one."""
        said = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            said["error"] = self.formatException(record.exc_info)
        return json.dumps(said, ensure_ascii=False)


def begin_log(kind: Log) -> None:
    """Write what we say; in JSON, also what Streamlit and its server say: their loggers write by themselves."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("journey").setLevel(logging.INFO)
    if kind == "json":
        loggers = (logging.getLogger(), *map(logging.getLogger, [*logging.root.manager.loggerDict]))
        for handler in (handler for logger in loggers for handler in logger.handlers):
            handler.setFormatter(_AsJson())
