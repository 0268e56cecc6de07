"""What a file says to readers, field by field: what a review signs, and what changes are found in."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, time
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

from journey.model.clinic import Clinic
from journey.model.interface import Interface
from journey.model.marked import plain
from journey.model.procedure import JourneyShape, JourneyWords
from journey.model.rates import Counted, OtherRate, Rate, StudyShape, Unit
from journey.model.review import Says
from journey.model.values import Duration, VagueDuration
from journey.model.words.labels import Plural
from journey.reading.picture_files import picture_file
from journey.wording import duration_words, number_in_words

_Found = Iterator[tuple[str, tuple[str, ...]]]

_UNSEEN_SHAPE = {"numbers", "house_rules", "aliases", "facts", "values", "year"}
"""What readers see of a shape in the words alone, which name it, or not at all."""

_UNSEEN_WORDS = {"translation"}

_UNSEEN_CLINIC = {"easy_words"}

_UNSEEN_INTERFACE = {"code", "is_behind", "danger", "sentences", "translation"}

_PICTURE = re.compile(r"[a-z0-9-]+\.(?:svg|png|jpe?g)")


def procedure_says(shape: JourneyShape, words: JourneyWords, interface: Interface, pictures: Sequence[Path]) -> Says:
    """What a procedure says in one language: its words, with every value filled in, its numbers and its pictures.

    ``pictures`` are the folders in which pictures are looked for.
    """
    unsaid = {f"house_rules.{key}": "ask" if value else "told" for key, value in shape.house_rules.items()}
    rules = {f"{rule}{to}.{name}" for rule, name in unsaid.items() for to in ("", ".helper")}
    told = _gathered(found for found in _fields(words, "", _UNSEEN_WORDS, interface) if found[0] not in rules)
    sources = {f"values.{key}.source": (value.source,) for key, value in shape.values.items()}
    shown = _gathered(_fields(shape, "", _UNSEEN_SHAPE, interface, has_order=True, units=words.units))
    drawn = {field: tuple(_with_fingerprint(text, pictures) for text in texts) for field, texts in shown.items()}
    return dict(sorted(told.items())) | drawn | sources


def interface_says(interface: Interface) -> Says:
    """What the interface says in one language, whatever is shown in it."""
    return dict(sorted(_gathered(_fields(interface, "", _UNSEEN_INTERFACE, interface)).items()))


def clinic_says(clinic: Clinic, interface: Interface) -> Says:
    """What the clinic says of itself, and its notices in every language."""
    return _gathered(_fields(clinic, "", _UNSEEN_CLINIC, interface))


def fingerprint(says: Says) -> str:
    """By what it is known: twelve hex digits, which change with every change that readers can see."""
    return sha256(json.dumps(sorted(says.items()), ensure_ascii=False).encode()).hexdigest()[:12]


def _gathered(found: _Found) -> dict[str, tuple[str, ...]]:
    """The same as a mapping; what the items of a list say under one name stands together, in their order."""
    gathered: dict[str, tuple[str, ...]] = {}
    for field, texts in found:
        gathered[field] = (*gathered.get(field, ()), *texts)
    return gathered


def _fields(
    value: object,
    field: str,
    unseen: Collection[str],
    interface: Interface,
    *,
    has_order: bool = False,
    units: Mapping[str, Plural] = MappingProxyType({}),
    counts: Counted = Unit.PEOPLE,
) -> _Found:
    """Every field below one with what it says; ``has_order`` says, too, in which order the parts of a mapping stand.

    A rate counts what its study says, in the words of ``units`` where the interface has none.
    """
    if isinstance(value, StudyShape | OtherRate):
        counts = value.unit if isinstance(value.unit, Unit) else units[value.unit]
    further = partial(_fields, unseen=unseen, interface=interface, has_order=has_order, units=units, counts=counts)

    def below(name: str, part: object) -> _Found:
        if name not in unseen:
            yield from further(part, f"{field}.{name}" if field else name)

    match value:
        case None | "":
            return
        case Rate() | Duration() | VagueDuration() | str() | int() | date() | time():
            yield field, (_as_said(value, interface, counts),)
        case BaseModel():
            for name, part in value:
                if name not in (given := type(value).model_fields) or part != given[name].default:
                    yield from below(name, part)
        case dict():
            if has_order and len(value) > 1:
                yield field, tuple(map(str, value))
            for name, part in value.items():
                yield from below(str(name), part)
        case tuple():
            for part in value:
                yield from further(part, field)
        case _:
            raise TypeError(f"{field} holds a {type(value).__name__}, which nothing here can say")


def _as_said(value: object, interface: Interface, counts: Counted) -> str:
    match value:
        case Rate():
            number = plain(number_in_words(value, counts, interface))
            return f"{number} ({value.of} studied)" if value.counted else number
        case Duration() | VagueDuration():
            return plain(duration_words(value, interface))
        case bool():
            return "yes" if value else "no"
        case date() | time():
            return value.isoformat()
        case _:
            return " ".join(plain(str(value)).split())


def _with_fingerprint(text: str, pictures: Sequence[Path]) -> str:
    """The name of a picture with what its file is known by; any other text as it is."""
    if not _PICTURE.fullmatch(text):
        return text
    file = picture_file(text, pictures)
    return f"{text} ({sha256(file.read_bytes()).hexdigest()[:8] if file else 'missing'})"
