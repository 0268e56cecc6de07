"""What authors write by mistake (``mistakes.yaml``): each is told with its file, line and field, in their own words."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from journey.reading.contents import Parts, read_parts
from journey.reading.mistakes import in_order
from journey.reading.report import report
from tests.conftest import PICTURES, keep_english_alone, offer_another, shipped_content, take_studies

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text())

FILES = {"words": "knee-injection/en.yaml", "shape": "knee-injection/journey.yaml", "clinic": "clinic.yaml"}

MOST_LINES = 20
"""For whatever one cause, with the total."""

NO_WORDS_FOR_AUTHORS = (
    "YAML",
    "mapping",
    "scalar",
    "expected <",
    "token",
    " key",
    "null",
    "None",
    "utf-8",
    "dict",
    " id ",
)
"""What a parser or a programmer says."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder with one small procedure, which has no mistake."""
    content = Path(shutil.copytree(shipped_content(), tmp_path_factory.mktemp("mistakes") / "content"))
    keep_english_alone(content)
    offer_another(content)
    take_studies(content / "knee-injection")
    shutil.rmtree(content / "vertebroplasty")
    clinic = content / "clinic.yaml"
    text = clinic.read_text().replace("[vertebroplasty, knee-injection]", "[knee-injection]")
    clinic.write_text(text.replace("{v: vertebroplasty}", "{v: knee-injection}"))
    assert not read_parts(content, PICTURES, drafts=True).mistakes
    return content


@pytest.fixture
def reads(folder: Path) -> Iterator[Callable[[str, bytes], Parts]]:
    """What is read of the folder once a file holds something else; afterwards, it holds what it did."""
    before: dict[Path, bytes] = {}

    def read(name: str, content: bytes) -> Parts:
        before.setdefault(folder / name, (folder / name).read_bytes())
        (folder / name).write_bytes(content)
        return read_parts(folder, PICTURES, drafts=True)

    yield read
    for file, content in before.items():
        file.write_bytes(content)


@pytest.mark.parametrize("case", CASES, ids=[f"{case['in']}-{case['wrong'].strip()[:40]}" for case in CASES])
def test_a_mistake_is_told_in_few_plain_words_where_it_is(
    folder: Path, reads: Callable[[str, bytes], Parts], case: dict[str, Any]
) -> None:
    name, right, wrong = FILES[case["in"]], case["right"], case["wrong"]
    text = (folder / name).read_text()
    assert right in text
    same = next((i for i, (one, other) in enumerate(zip(right, wrong, strict=False)) if one != other), 0)
    same = same or min(len(right), len(wrong)) * (right[:1] == wrong[:1])
    parts = reads(name, text.replace(right, wrong, 1).encode())
    mistakes = in_order(parts.mistakes)
    if not case["says"]:
        assert not mistakes
        return
    first = (mistakes or in_order(one for one in parts.remarks if case["says"] in str(one)))[0]
    told = first.told_from(folder)
    assert case["says"] in told
    assert told.startswith(f"{FILES[case.get('file', case['in'])]}:")
    if "file" not in case and case.get("line") != "elsewhere":
        assert first.line == text[: text.index(right) + same].count("\n") + 1 + case.get("line", 0)
    assert len(mistakes) <= case.get("lines", 1)
    assert len(list(report(mistakes, folder))) <= MOST_LINES
    for one in mistakes:
        assert not [word for word in NO_WORDS_FOR_AUTHORS if word in f"{one.wrong}, {one.instead}"], one


AS_BYTES: list[tuple[Callable[[str], bytes], str]] = [
    (lambda text: text.replace("Check in", "Café", 1).encode("cp1252"), "is not saved as UTF-8"),
    (lambda text: text.encode("utf-16"), "is not saved as UTF-8"),
    (lambda _: b"", "holds nothing to read"),
    (lambda text: text.rstrip("\n").encode(), "ends in the middle of a line"),
    (lambda text: text[: len(text) // 2].encode(), "ends in the middle of a line"),
    (lambda text: text.replace("\n", "\r\n").encode(), ""),
    (lambda text: b"\xef\xbb\xbf" + text.encode(), ""),
]


@pytest.mark.parametrize(("saved", "says"), AS_BYTES)
def test_how_a_file_is_saved_is_told_or_makes_no_difference(
    folder: Path, reads: Callable[[str, bytes], Parts], saved: Callable[[str], bytes], says: str
) -> None:
    name = FILES["words"]
    mistakes = in_order(reads(name, saved((folder / name).read_text())).mistakes)
    assert any(says in str(one) for one in mistakes) if says else not mistakes
    assert len(list(report(mistakes, folder))) <= MOST_LINES


STRAY = [
    ("en - Copy.yaml", "looks like a copy of en.yaml, remove it"),
    ("journey (1).yaml", "looks like a copy of journey.yaml, remove it"),
    ("~$en.yaml", ""),
    ("._en.yaml", ""),
    ("EN.yaml", "looks like a copy of en.yaml, remove it"),
]


@pytest.mark.parametrize(("stray", "says"), STRAY)
def test_a_stray_file_is_told_in_one_line_or_ignored(folder: Path, stray: str, says: str) -> None:
    file = folder / "knee-injection" / stray
    shutil.copy(folder / FILES["words"], file)
    mistakes = read_parts(folder, PICTURES, drafts=True).mistakes
    file.unlink()
    assert [says in str(one) for one in mistakes] == ([True] if says else [])


@pytest.mark.parametrize("named", ["en.yml", "en.yaml.txt", "En.yaml"])
def test_words_under_a_wrong_name_are_found_and_told_once(folder: Path, named: str) -> None:
    right = folder / FILES["words"]
    wrong = right.rename(right.with_name(named))
    mistakes = read_parts(folder, PICTURES, drafts=True).mistakes
    wrong.rename(right)
    [one] = mistakes
    assert "is not read under this name, call it en.yaml" in str(one)
