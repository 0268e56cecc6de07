"""The content while a server runs: a change is taken up, and a mistake costs readers nothing."""

import logging
import shutil
from pathlib import Path

import pytest

from journey.live_library import LiveLibrary
from journey.pictures import forget_pictures, picture_address
from journey.reading import ContentError
from tests.conftest import PICTURES


@pytest.fixture
def live(content: Path) -> LiveLibrary:
    return LiveLibrary(content, PICTURES)


def look(live: LiveLibrary) -> None:
    """Twice: at the second look, nothing has changed any more."""
    live.look()
    live.look()


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_content_that_stays_is_not_read_again(live: LiveLibrary) -> None:
    before = live.library
    look(live)
    assert live.library is before


def test_a_change_is_taken_up_once_it_is_whole(live: LiveLibrary, content: Path) -> None:
    before = live.library
    change(content / "clinic.yaml", "715-201-3624", "715-201-0000")
    live.look()
    assert live.library is before
    live.look()
    assert live.library.clinic.phone == "715-201-0000"


def test_a_broken_file_leaves_the_last_good_content_until_it_is_mended(
    live: LiveLibrary, content: Path, caplog: pytest.LogCaptureFixture
) -> None:
    before, shape = live.library, content / "vertebroplasty" / "journey.yaml"
    good = shape.read_text()
    change(shape, "lasts: 24 hours", "lasts: a while")
    look(live)
    assert live.library is before
    [mistake] = live.mistakes
    assert mistake.told_from(content).startswith("vertebroplasty/journey.yaml:")
    assert "periods.soreness.lasts" in caplog.text
    with caplog.at_level(logging.INFO, logger="journey"):
        shape.write_text(good)
        look(live)
    assert live.mistakes == ()
    assert live.library is not before
    assert "taken up" in caplog.text


def test_a_mistake_is_told_once(live: LiveLibrary, content: Path, caplog: pytest.LogCaptureFixture) -> None:
    (content / "clinic.yaml").write_text("name")
    for _ in range(5):
        look(live)
    assert len(caplog.records) == 1


def test_a_folder_that_is_gone_and_comes_back_costs_nothing(live: LiveLibrary, content: Path) -> None:
    before = live.library
    kept = content.rename(content.with_name("elsewhere"))
    look(live)
    assert live.library is before
    assert live.mistakes
    kept.rename(content)
    look(live)
    assert live.mistakes == ()


def test_folders_that_are_swapped_by_a_link_are_followed(content: Path) -> None:
    """So a mounted ConfigMap of Kubernetes changes: all its files at once, by one link."""
    one, other = content.with_name("one"), content.with_name("other")
    shutil.copytree(content, one)
    shutil.copytree(content, other)
    change(other / "clinic.yaml", "715-201-3624", "715-201-0000")
    mounted = content.with_name("mounted")
    mounted.symlink_to(one)
    live = LiveLibrary(mounted, PICTURES)
    new = content.with_name("new")
    new.symlink_to(other)
    new.replace(mounted)
    look(live)
    assert live.library.clinic.phone == "715-201-0000"


def test_a_picture_that_comes_later_or_changes_is_taken_up(content: Path, tmp_path: Path) -> None:
    pictures = Path(shutil.copytree(PICTURES, tmp_path / "pictures"))
    live = LiveLibrary(content, pictures)
    shape = content / "vertebroplasty" / "journey.yaml"
    change(shape, "picture: lie-flat.svg", "picture: resting.svg")
    look(live)
    assert ["picture" in str(mistake) for mistake in live.mistakes] == [True]
    shutil.copy(pictures / "lie-flat.svg", pictures / "resting.svg")
    look(live)
    assert live.mistakes == ()


def test_a_picture_has_another_address_once_it_has_changed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = Path(shutil.copytree(PICTURES, tmp_path / "pictures"))
    monkeypatch.setattr("journey.pictures.PICTURES", pictures)
    live = LiveLibrary(content, pictures)
    forget_pictures()
    before = picture_address("lie-flat.svg")
    shutil.copy(pictures / "go-home.svg", pictures / "lie-flat.svg")
    look(live)
    assert picture_address("lie-flat.svg") != before
    forget_pictures()


def test_broken_content_is_never_the_first(content: Path) -> None:
    (content / "clinic.yaml").write_text("name")
    with pytest.raises(ContentError):
        LiveLibrary(content, PICTURES)
