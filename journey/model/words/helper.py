"""The words around what is told to who helps the patient."""

from journey.model.values import Content
from journey.model.words.labels import Plain


class HelperPageWords(Content):
    """The names of the groups of the helper's list, and of what leads to it and back."""

    heading: Plain
    message: Plain
    drive: Plain
    stay: Plain
    bag: Plain
    watch: Plain
    call: Plain
    what_you_feel: Plain
    to_patient: Plain
    i_help: Plain
    i_am_patient: Plain
    on_paper: Plain
    sheet: Plain
