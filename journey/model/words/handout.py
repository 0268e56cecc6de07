"""The words of the printed handout."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain


class HandoutWords(Content):
    """The words of the printed handout."""

    title: Annotated[Label, Placeholders(("name", "clinic"))]
    risk_title: Annotated[Label, Placeholders(("name", "clinic"))]
    question_title: Annotated[Label, Placeholders(("name", "clinic"))]
    helper_title: Annotated[Label, Placeholders(("name", "clinic"))]
    more_on_risks: Plain
    steps: Plain
    your_day: Plain
    day: Plain
    arrival: Plain
    checklist: Plain
    medicines: Plain
    medicine_columns: tuple[Plain, Plain, Plain, Plain]
    allergies: Plain
    ask: Plain
    my_own: Plain
    more_questions: Plain
    risk_columns: tuple[Plain, Plain]
    code_alt: Plain
    code_caption: Plain
    call_code_alt: Plain
    call_code_caption: Plain
    made_on: Annotated[Label, Placeholders(("date",))]
    save_pdf: Plain
    save_page: Plain
