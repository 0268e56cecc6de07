"""The words of the page for staff."""

from typing import Annotated

from journey.model.texts import Label, Placeholders
from journey.model.values import Content
from journey.model.words.labels import Plain, Points, WithAddress, WithClinic, WithPhone


class ModeWords(Content):
    """What an address in a mode is for."""

    link: Plain
    consult: Plain

    def __getitem__(self, mode: str) -> str:
        return str(getattr(self, mode))


class AudienceWords(Content):
    """To whom what is handed out is told."""

    patient: Plain
    helper: Plain

    def __getitem__(self, audience: str) -> str:
        return str(getattr(self, audience))


class FormWords(Content):
    """What is printed for patients who do not know the pages yet."""

    cards: Plain
    poster: Plain
    insert: Plain

    def __getitem__(self, form: str) -> str:
        return str(getattr(self, form))


class SharePageWords(Content):
    """The words of the page for staff who hand out addresses, and of the messages that they send."""

    heading: Plain
    message: Plain
    what: Plain
    mode: Plain
    modes: ModeWords
    audience: Plain
    audiences: AudienceWords
    procedure: Plain
    language: Plain
    start: Plain
    overview: Plain
    bones: Plain
    opens_at: Plain
    marked: Plain
    address: Plain
    set_address: Plain
    names_nobody: Plain
    copy_address: Plain
    copied: Plain
    changed: Plain
    try_it: Plain
    code: Plain
    code_help: Plain
    code_size: Plain
    save_drawing: Plain
    save_picture: Plain
    text: Plain
    text_message: Annotated[Label, Placeholders(("clinic", "address", "phone"))]
    write_text: Plain
    copy_text: Plain
    email: Plain
    email_subject: Plain
    email_body: tuple[Plain, Plain, WithAddress, Plain, WithPhone, WithClinic]
    write_email: Plain
    copy_email: Plain
    handout: Plain
    paper: Plain
    open_pdf: Plain
    open_page: Plain
    open_risks: Plain
    forms: FormWords
    no_letters: Plain
    kiosk: Plain
    kiosk_help: Plain
    kiosk_steps: Points
    kiosk_command: Plain
    copy_command: Plain
    summary: Plain
    summary_points: Points
    next_action: Plain
    to_consult: Plain
