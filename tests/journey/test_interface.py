"""The interface's words."""

from collections.abc import Iterator

from pydantic import BaseModel

from journey.model.audience import AUDIENCES
from journey.model.choices import Row
from journey.model.interface import InterfaceWords
from journey.model.procedure import ListId, PhaseId
from journey.model.rates import Unit as Counted
from journey.model.spine import BoneState
from journey.model.taking_part import Outlook
from journey.model.values import Unit
from journey.model.words.aloud import AloudWords, SpeedWords, VolumeWords
from journey.model.words.kiosk import TextSizeWords
from journey.model.words.labels import Plural
from journey.model.words.pictures import PictureAltWords
from journey.model.words.plan import PickerWords
from journey.plan import WrongArrival
from journey.takeaway.invitation.invitation import FORMS
from journey.told.closing import NEXT
from journey.view import PARTS_OF_CONSULT
from tests.conftest import ROOT

SAID_BY_NAME = {
    *(f"to_{page}" for page in NEXT.values()),
    *PhaseId,
    *ListId,
    *Unit,
    *Counted,
    *Row,
    *BoneState,
    *Outlook,
    *WrongArrival,
    *PARTS_OF_CONSULT,
    *PickerWords.model_fields,
    *PictureAltWords.model_fields,
    *TextSizeWords.model_fields,
    *AloudWords.model_fields,
    *SpeedWords.model_fields,
    *VolumeWords.model_fields,
    *FORMS,
    *AUDIENCES,
    *Plural.model_fields,
    *("several", "few"),
}
"""Looked up by a phase, a list, a unit, what was counted, a row of a choice, a state of the bone, what a question is
about, a wrong arrival, a picture, a part of a consult, a form to print, an audience, an amount, a plural category; or
handed over whole."""


def leaves(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from leaves(kind)
        else:
            yield name


def test_every_word_is_used() -> None:
    files = [*(ROOT / "journey").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    source = "\n".join(file.read_text() for file in files if file.name != "interface.py")
    pages = {file.stem for file in (ROOT / "pages").glob("*.py")}
    unused = [name for name in leaves(InterfaceWords) if f".{name}" not in source]
    assert set(unused) - SAID_BY_NAME - pages == set()
