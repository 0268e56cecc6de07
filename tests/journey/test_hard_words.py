"""Hard words, found in texts."""

import pytest

from journey.model.hard_words import HardWord, said_in
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


def test_a_meaning_that_stands_in_a_sentence_is_told_there() -> None:
    cement = HardWord(word="cement", means="A plastic that hardens.")
    assert cement.is_explained_in("We use cement, a plastic that hardens, for this.")
    assert not cement.is_explained_in("We use cement. It hardens.")
