"""The content while a server runs: a change is taken up, and a mistake costs readers nothing."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.live_library import LiveLibrary
from journey.model.marked import marked
from journey.pictures import picture_address, renew_pictures
from journey.reading.mistakes import ContentError
from tests.conftest import PICTURES, add_spanish


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
    change(shape, "picture: lie-flat.svg", "picture: not-drawn-yet.svg")
    look(live)
    assert ["picture" in str(mistake) for mistake in live.mistakes] == [True]
    shutil.copy(pictures / "lie-flat.svg", pictures / "not-drawn-yet.svg")
    look(live)
    assert live.mistakes == ()


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Path]:
    """A copy of the shipped pictures, which readers see."""
    yield Path(shutil.copytree(PICTURES, tmp_path / "pictures"))
    renew_pictures((), [PICTURES])


def test_a_picture_has_another_address_once_it_has_changed(content: Path, pictures: Path) -> None:
    live = LiveLibrary(content, pictures)
    before, library = picture_address("lie-flat.svg"), live.library
    shutil.copy(pictures / "go-home.svg", pictures / "lie-flat.svg")
    look(live)
    assert picture_address("lie-flat.svg") != before
    assert live.library is not library


def test_a_picture_that_breaks_or_goes_stays_as_it_was_and_keeps_no_other_back(content: Path, pictures: Path) -> None:
    live = LiveLibrary(content, pictures)
    broken, other = picture_address("lie-flat.svg"), picture_address("go-home.svg")
    (pictures / "lie-flat.svg").write_text("<svg>")
    shutil.copy(pictures / "drink-water.svg", pictures / "go-home.svg")
    look(live)
    assert [mistake.file.name for mistake in live.mistakes] == ["lie-flat.svg"]
    assert picture_address("lie-flat.svg") == broken
    assert picture_address("go-home.svg") != other
    (pictures / "lie-flat.svg").unlink()
    look(live)
    assert picture_address("lie-flat.svg") == broken


def test_broken_content_is_never_the_first(content: Path) -> None:
    (content / "clinic.yaml").write_text("name")
    with pytest.raises(ContentError):
        LiveLibrary(content, PICTURES)


def two_procedures(content: Path) -> LiveLibrary:
    shutil.copytree(content / "vertebroplasty", content / "kyphoplasty")
    change(content / "clinic.yaml", "[vertebroplasty]", "[vertebroplasty, kyphoplasty]")
    return LiveLibrary(content, PICTURES)


def test_a_typo_in_one_procedure_keeps_no_notice_and_no_other_procedure_from_readers(
    content: Path, caplog: pytest.LogCaptureFixture
) -> None:
    live = two_procedures(content)
    name = live.library.journeys["kyphoplasty"]["en"].name
    change(content / "kyphoplasty" / "journey.yaml", "lasts: 24 hours", "lasts: a while")
    look(live)
    change(content / "clinic.yaml", "call us first.", "call us first. We are closed on December 24.")
    change(content / "clinic.yaml", "715-201-3624", "715-201-0000")
    change(content / "vertebroplasty" / "en.yaml", f"\nname: {name}\n", "\nname: Bone cement\n")
    look(live)
    assert "December 24" in live.library.clinic.notices[0].words["en"].text
    assert live.library.journeys["vertebroplasty"]["en"].name == "Bone cement"
    kept = live.library.journeys["kyphoplasty"]["en"]
    assert kept.name == name
    assert "715-201-0000" in str(kept.checklist)
    assert [mistake.file.parent.name for mistake in live.mistakes] == ["kyphoplasty"]
    assert "periods.soreness.lasts" in caplog.text


def test_a_procedure_whose_folder_is_gone_stays_on_offer_and_keeps_no_notice_back(content: Path) -> None:
    live = two_procedures(content)
    shutil.rmtree(content / "kyphoplasty")
    change(content / "clinic.yaml", "call us first.", "call us first. We are closed on December 24.")
    look(live)
    assert live.library.procedures == ("vertebroplasty", "kyphoplasty")
    assert "December 24" in live.library.clinic.notices[0].words["en"].text
    assert ["kyphoplasty" in str(mistake) for mistake in live.mistakes] == [True]


def test_a_broken_clinic_or_interface_keeps_no_procedure_back(content: Path) -> None:
    live = two_procedures(content)
    change(content / "clinic.yaml", "715-201-3624", "call us")
    interface = content / "interface" / "en.yaml"
    before, good = live.library.interfaces["en"], interface.read_text()
    interface.write_text(good.replace("locale: en_US", "locale: Englisch"))
    change(content / "kyphoplasty" / "en.yaml", "\nname: Vertebroplasty\n", "\nname: Kyphoplasty\n")
    look(live)
    assert live.library.journeys["kyphoplasty"]["en"].name == "Kyphoplasty"
    assert live.library.interfaces["en"] == before
    assert len(live.mistakes) == 2


def test_a_notice_without_words_in_a_language_is_shown_in_english_and_keeps_no_language_back(content: Path) -> None:
    live = LiveLibrary(content, PICTURES)
    for folder in ("interface", "vertebroplasty"):
        shutil.copy(content / folder / "en.yaml", content / folder / "es.yaml")
    look(live)
    assert live.library.languages("vertebroplasty") == ("en", "es")
    told = live.library.clinic.notices[0].words
    assert (told["es"].text, live.mistakes) == (marked(told["en"].text, "en"), ())
    change(
        content / "clinic.yaml", "      en:\n", "      es:\n        text: Aviso.\n        link_text: Leer\n      en:\n"
    )
    look(live)
    assert live.library.clinic.notices[0].words["es"].text == "Aviso."
    (content / "interface" / "es.yaml").unlink()
    look(live)
    assert live.library.languages("vertebroplasty") == ("en",)
    assert live.mistakes


@pytest.fixture
def spanish(content: Path) -> Path:
    """A content folder with a second language; its two files, beside the English ones, are called es.yaml."""
    add_spanish(content)
    return content


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("interface/es.yaml", "  skip: ", "  skipp: "),
        ("interface/es.yaml", "locale: en_US", "locale: Spanisch"),
        ("vertebroplasty/es.yaml", "\nsummary:\n", "\nsumary:\n"),
        ("vertebroplasty/es.yaml", "headline: ", 'headline: "'),
        ("vertebroplasty/es.yaml", "{lie_flat}", "{lie_flatt}"),
    ],
)
def test_a_faulty_translation_is_left_out_and_stops_neither_the_start_nor_the_others(
    spanish: Path, caplog: pytest.LogCaptureFixture, file: str, old: str, new: str
) -> None:
    change(spanish / file, old, new)
    live = LiveLibrary(spanish, PICTURES)
    assert live.library.languages("vertebroplasty") == ("en",)
    assert {mistake.file for mistake in live.mistakes} >= {spanish / file}
    assert str(spanish / file) in caplog.text
    change(spanish / file, new, old)
    look(live)
    assert live.library.languages("vertebroplasty") == ("en", "es")
    assert live.mistakes == ()


def test_a_notice_in_an_unknown_language_is_told_and_stops_no_start(spanish: Path) -> None:
    change(spanish / "clinic.yaml", "      es:\n", "      ess:\n")
    live = LiveLibrary(spanish, PICTURES)
    assert [mistake.field for mistake in live.mistakes] == ["notices.1.words.ess"]
    assert live.library.languages("vertebroplasty") == ("en", "es")


def test_a_translation_under_a_wrong_name_stops_no_start(content: Path) -> None:
    (content / "interface" / "Spanish.yaml").write_text("language: x\n")
    assert [mistake.file.name for mistake in LiveLibrary(content, PICTURES).mistakes] == ["Spanish.yaml"]


@pytest.mark.parametrize("file", ["interface/en.yaml", "vertebroplasty/en.yaml"])
def test_english_must_be_whole_for_the_start(spanish: Path, file: str) -> None:
    (spanish / file).write_text("name")
    with pytest.raises(ContentError):
        LiveLibrary(spanish, PICTURES)


def test_english_under_a_wrong_name_stops_the_start(spanish: Path) -> None:
    (spanish / "interface" / "en.yaml").rename(spanish / "interface" / "en.yml")
    with pytest.raises(ContentError):
        LiveLibrary(spanish, PICTURES)


def test_a_translation_that_breaks_stays_as_it_was_until_its_english_changes(spanish: Path) -> None:
    live = LiveLibrary(spanish, PICTURES)
    before = live.library.journeys["vertebroplasty"]["es"].headline
    change(spanish / "vertebroplasty" / "es.yaml", "{lie_flat}", "{lie_flatt}")
    look(live)
    assert live.library.journeys["vertebroplasty"]["es"].headline == before
    assert live.mistakes
    change(spanish / "vertebroplasty" / "en.yaml", "\nheadline: ", "\nheadline: Please read this. ")
    look(live)
    assert live.library.languages("vertebroplasty") == ("en",)
    assert live.library.journeys["vertebroplasty"]["en"].headline != before
