"""Content files broken at random: each is reported with file and line, none is accepted, none raises."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from journey.reading.contents import read_contents
from journey.reading.mistakes import ContentError
from tests.conftest import PICTURES, ROOT

FILES = ("clinic.yaml", "interface/en.yaml", "vertebroplasty/journey.yaml", "vertebroplasty/en.yaml")
KEY = re.compile(r"^(\s*)([a-z][a-z_-]*):(.*)$")


def keyed_lines(lines: list[str]) -> list[int]:
    return [i for i, line in enumerate(lines) if KEY.match(line)]


def typo(lines: list[str], chance: random.Random) -> None:
    i = chance.choice(keyed_lines(lines))
    indent, key, rest = KEY.match(lines[i]).groups()  # type: ignore[union-attr]
    lines[i] = f"{indent}{key}x:{rest}"


def repeated_key(lines: list[str], chance: random.Random) -> None:
    i = chance.choice([i for i in keyed_lines(lines) if KEY.match(lines[i])[3].strip()])  # type: ignore[index]
    lines.insert(i, lines[i])


def tab(lines: list[str], chance: random.Random) -> None:
    i = chance.choice([i for i in keyed_lines(lines) if lines[i].startswith("  ")])
    lines[i] = "\t" + lines[i].lstrip()


def cut(lines: list[str], chance: random.Random) -> None:
    text = "\n".join(lines)
    kept = text[: chance.randrange(1, len(text) - 1)]
    lines[:] = kept.split("\n")


def wrong_type(lines: list[str], chance: random.Random) -> None:
    i = chance.choice([i for i in keyed_lines(lines) if KEY.match(lines[i])[3].strip()])  # type: ignore[index]
    indent, key, _ = KEY.match(lines[i]).groups()  # type: ignore[union-attr]
    lines[i] = f"{indent}{key}: [[one], {{two: three}}]"


def unknown_placeholder(lines: list[str], chance: random.Random) -> None:
    said = [i for i, line in enumerate(lines) if line.rstrip().endswith(".") and not line.lstrip().startswith("#")]
    i = chance.choice(said)
    lines[i] = lines[i].rstrip()[:-1] + " {nowhere}."


BREAKS: tuple[Callable[[list[str], random.Random], None], ...] = (
    typo, repeated_key, tab, cut, wrong_type, unknown_placeholder,
)  # fmt: skip


@pytest.mark.parametrize("number", range(60))
def test_a_file_broken_at_random_is_reported(content: Path, number: int) -> None:
    chance = random.Random(number)
    breaking = BREAKS[number % len(BREAKS)]
    with_words = FILES[-1:] if breaking is unknown_placeholder else FILES
    name = chance.choice(with_words)
    file = content / name
    lines = file.read_text().split("\n")
    breaking(lines, chance)
    file.write_text("\n".join(lines))
    assert file.read_text() != (ROOT / "content" / name).read_text()
    with pytest.raises(ContentError) as raised:
        read_contents(content, PICTURES)
    for mistake in raised.value.mistakes:
        assert mistake.line >= 1
        assert mistake.wrong
        assert mistake.instead
    blamed = {mistake.file for mistake in raised.value.mistakes}
    named = any(f"{file.name}:" in mistake.instead for mistake in raised.value.mistakes)
    assert file in blamed or named, f"{breaking.__name__} in {name} is blamed on {blamed}"
