"""The words of the buttons that read aloud."""

from journey.model.values import Content
from journey.model.words.labels import Plain


class SpeedWords(Content):
    """How fast a voice reads."""

    normal: Plain
    slow: Plain
    fast: Plain


class VolumeWords(Content):
    """How loud a voice reads."""

    normal: Plain
    loud: Plain
    quiet: Plain


class AloudWords(Content):
    """The buttons with which a part of a page is read aloud; the browser puts all but the first on the page."""

    read: Plain
    pause: Plain
    go_on: Plain
    again: Plain
    speeds: SpeedWords
    volumes: VolumeWords
