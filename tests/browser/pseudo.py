"""Pseudo-languages, with every letter accented: what stays plain has escaped translation.

``en-XA`` makes every text a third longer; ``ar-XB`` turns every word around, as if it were read from right to left.
"""

import re
from calendar import day_abbr, day_name, month_abbr, month_name
from pathlib import Path
from typing import Any

import yaml

from journey.languages import plural_categories
from journey.model.texts import PLACEHOLDER
from tests.browser.parts import of_page

CODE = "en-XA"
MIRRORED = "ar-XB"
WORDS_ON_PAGE = of_page("""() => {
  const said = [document.title.split('·')[0]];
  const named = ['aria-label', 'alt', 'title', 'placeholder'];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('[translate=no], :--icon-material, script, style, noscript')) continue;
    if (!e.checkVisibility() || e.closest('[lang]').lang !== document.documentElement.lang) continue;
    for (const n of e.childNodes) if (n.nodeType === 3) said.push(n.textContent);
    for (const name of named) said.push(e.getAttribute(name) ?? '');
  }
  return said;
}""")
_NOT_TRANSLATED = {"Wisconsin", "River", "Orthopaedics", "AM", "PM", "and", "English", "WCAG"}
_NOT_TRANSLATED |= {"Birch", "Lake", "Health", "Center"}
_NOT_TRANSLATED |= {*month_name, *month_abbr, *day_name, *day_abbr}
"""Names, and what the locale says."""
_FROM_THE_RIGHT = "\u202e{}\u202c"
"""A word whose letters stand from right to left, whichever they are (Unicode, right-to-left override)."""
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWYZ",
    "áƀçđéƒğħíĵķłḿñóþǫŕşŧúʋŵýžÁḆÇĐÉҒĞĦÍĴĶŁḾÑÓÞǪŔŞŦÚѴŴÝŽ",
)
_WORD = re.compile(r"[^\W\d_](?:\S*[^\W\d_])?")
_KEPT = {"locale"}
_AS_SHORT = {"short"}
"""What every language must say in as few letters."""


def accented(text: str) -> str:
    """The same text, readable, accented, and a third longer; names in braces stay."""
    parts = PLACEHOLDER.split(text)
    return "".join(f"{{{part}}}" if number % 2 else _longer(part) for number, part in enumerate(parts))


def mirrored(text: str) -> str:
    """The same text, accented, each word from right to left; names in braces stay."""
    parts = PLACEHOLDER.split(text)
    return "".join(f"{{{part}}}" if number % 2 else _turned(part) for number, part in enumerate(parts))


def _turned(text: str) -> str:
    return _WORD.sub(lambda word: _FROM_THE_RIGHT.format(word[0]), _short(text))


def _longer(text: str) -> str:
    words = text.translate(_ACCENTS).split(" ")
    return " ".join(_stretched(word) for word in words)


def _stretched(word: str) -> str:
    letters = [i for i, letter in enumerate(word) if letter.isalpha()]
    if not letters:
        return word
    at = letters[len(letters) // 2]
    return word[: at + 1] + "ö" * (len(letters) // 3 + (len(letters) % 3 > 0)) + word[at + 1 :]


def _short(text: str) -> str:
    return text.translate(_ACCENTS)


def _told(value: Any, code: str, key: str = "") -> Any:  # noqa: ANN401
    if isinstance(value, str):
        say = _short if key in _AS_SHORT else mirrored if code == MIRRORED else accented
        return say(value)
    if isinstance(value, list):
        return [_told(item, code) for item in value]
    if value.keys() == {"one", "other"}:
        value |= {category: value["other"] for category in plural_categories(code) if category not in value}
    return {key: _told(item, code, key) for key, item in value.items()}


def add_to(content: Path) -> None:
    """Tell everything in a content folder in the pseudo-language, too."""
    tell(content, CODE)


def change(content: Path) -> None:
    """Change every sentence in a content folder: English itself becomes the pseudo-language."""
    tell(content, "en")


def tell(content: Path, code: str) -> None:
    """Tell everything in other words under the code of a language."""
    for file in content.glob("*/en.yaml"):
        english = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
        told = {key: item if key in _KEPT else _told(item, code, key) for key, item in english.items()}
        _write(file.with_name(f"{code}.yaml"), told)
    clinic = yaml.load((content / "clinic.yaml").read_text(), Loader=yaml.BaseLoader)
    for notice in clinic["notices"]:
        notice["words"][code] = _told(notice["words"]["en"], code)
    _write(content / "clinic.yaml", clinic)


def _write(file: Path, values: Any) -> None:  # noqa: ANN401
    file.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000))


def escaped(texts: list[str]) -> set[str]:
    """The words in texts told in a pseudo-language that are still plain English."""
    words = {word for text in texts for word in re.findall(r"[^\W\d_]{2,}", text)}
    return {word for word in words if word.isascii()} - _NOT_TRANSLATED
