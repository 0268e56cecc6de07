"""A pseudo-language: every letter accented, every text a third longer. What stays plain has escaped translation."""

from pathlib import Path
from typing import Any

import yaml

from journey.model.texts import PLACEHOLDER

CODE = "en-XA"
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ",
    "áƀçđéƒğħíĵķłḿñóþǫŕşŧúṽŵýžÁƁÇĐÉƑĞĦÍĴĶŁḾÑÓÞǪŔŞŦÚṼŴÝŽ",
)
_KEPT = {"locale"}
_AS_SHORT = {"short"}
"""What every language must say in as few letters."""


def accented(text: str) -> str:
    """The same text, readable, accented, and a third longer; names in braces stay."""
    parts = PLACEHOLDER.split(text)
    return "".join(f"{{{part}}}" if number % 2 else _longer(part) for number, part in enumerate(parts))


def _longer(text: str) -> str:
    words = text.translate(_ACCENTS).split(" ")
    return " ".join(_stretched(word) for word in words)


def _stretched(word: str) -> str:
    letters = [i for i, letter in enumerate(word) if letter.isalpha()]
    if not letters:
        return word
    at = letters[len(letters) // 2]
    return word[: at + 1] + "ö" * (len(letters) // 3 + (len(letters) % 3 > 0)) + word[at + 1 :]


def _told(value: Any, key: str = "") -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return value.translate(_ACCENTS) if key in _AS_SHORT else accented(value)
    if isinstance(value, list):
        return [_told(item) for item in value]
    return {key: _told(item, key) for key, item in value.items()}


def add_to(content: Path) -> None:
    """Tell everything in a content folder in the pseudo-language, too."""
    tell(content, CODE)


def change(content: Path) -> None:
    """Change every sentence in a content folder: English itself becomes the pseudo-language."""
    tell(content, "en")


def tell(content: Path, code: str) -> None:
    """Tell everything in other words under the code of a language."""
    for folder in ("interface", "vertebroplasty"):
        english = yaml.load((content / folder / "en.yaml").read_text(), Loader=yaml.BaseLoader)
        told = {key: item if key in _KEPT else _told(item) for key, item in english.items()}
        _write(content / folder / f"{code}.yaml", told)
    clinic = yaml.load((content / "clinic.yaml").read_text(), Loader=yaml.BaseLoader)
    for notice in clinic["notices"]:
        notice["words"][code] = _told(notice["words"]["en"])
    _write(content / "clinic.yaml", clinic)


def _write(file: Path, values: Any) -> None:  # noqa: ANN401
    file.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000))
