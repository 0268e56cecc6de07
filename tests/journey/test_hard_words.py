"""Hard words, found in texts."""

import pytest

from journey.model.hard_words import HardWord, said_in, uses_in
from journey.model.marked import marked


@pytest.mark.parametrize(
    ("names", "text", "is_said"),
    [
        (("fracture",), "Two Fractures hurt.", True),
        (("fracture",), "It is fractured.", False),
        (("vertebra", "vertebrae"), "Some vertebrae break.", True),
        (("CT",), "You get a CT scan.", True),
        (("CT",), "You act.", False),
        (("IV line",), "The word iv line.", True),
        (("CT",), "ct", False),
        (("x-ray dye",), "An x-ray shows it.", False),
        (("cement",), marked("The cement hardens.", "en"), True),
        (("vértebra",), "Las vértebras.", True),
    ],
)
def test_a_hard_word_is_found_where_it_is_said(names: tuple[str, ...], text: str, is_said: bool) -> None:
    word, *also = names
    hard = HardWord(word=word, also=tuple(also), means="It is one.")
    assert said_in(text, [hard]) == ((hard,) if is_said else ())


def test_a_word_within_the_name_of_another_is_not_said() -> None:
    whole, part = HardWord(word="local anesthetic", means="It numbs."), HardWord(word="anesthetic", means="It numbs.")
    assert said_in("You get a local anesthetic.", [part, whole]) == (whole,)
    assert said_in("A local anesthetic is an anesthetic.", [part, whole]) == (part, whole)


CEMENT = HardWord(word="cement", also=("bone filler",), means="A plastic that hardens.")


@pytest.mark.parametrize(
    ("text", "language", "is_explained"),
    [
        ("We use cement, a plastic that hardens, for this.", "de", True),
        (marked("Cement: A plastic that hardens.", "en"), "es", True),
        ("We use cement. It hardens.", "en", False),
        ("It is called surgical cement.", "en", True),
        ("Cement, which is a kind of plastic, hardens.", "en", True),
        ("Cement, which hardens, is used.", "en", False),
        ("Cement, the needle and the dye.", "en", False),
        ("It hardens, and is also called bone filler.", "en", False),
        ("Es el llamado cement.", "es", True),
        ("It is called surgical cement.", "de", False),
        ("Cement (a kind of plastic) hardens.", "de", True),
        ("Cement (SEE-ment) hardens.", "en", False),
        ("El cement (plástico) se endurece.", "es", True),
        ("Cements (a kind of plastic) harden.", "es", True),
        ("Cement (PMMA) hardens.", "en", False),
        ("Bone fillers (kinds of plastic) harden.", "es", True),
        ("Bone filler, also called cement (it hardens).", "de", True),
        ("Bone filler and cement, then a scan (a picture).", "es", False),
    ],
)
def test_a_text_explains_a_word_by_its_meaning_or_in_words_of_its_own(
    text: str, language: str, is_explained: bool
) -> None:
    assert CEMENT.is_explained_in(text, language) is is_explained


def test_the_clause_that_says_what_a_word_means_is_enough_where_it_is_long_enough() -> None:
    numbs = HardWord(word="anesthesia", means="Medicine that numbs you or makes you sleep.")
    assert numbs.is_explained_in("It was anesthesia, which numbs you or makes you sleep.", "en")
    assert not numbs.is_explained_in("They get anesthesia and sleep.", "en")
    assert not CEMENT.is_explained_in("Lie flat while the cement hardens.", "en")


def test_a_text_says_where_it_uses_hard_words() -> None:
    whole, part = HardWord(word="bone cement", means="It is."), HardWord(word="cement", means="It is.")
    text = "Cement and bone cement."
    assert [(one.word, found.span()) for one, found in uses_in(text, (part, whole))] == [
        ("cement", (0, 6)),
        ("bone cement", (11, 22)),
    ]
