"""Hard words, found in texts."""

import pytest

from journey.model.hard_words import HardWord
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
    assert HardWord(word=word, also=tuple(also), means="It is one.").is_said_in(text) is is_said


def test_a_meaning_that_stands_in_a_sentence_is_told_there() -> None:
    cement = HardWord(word="cement", means="A plastic that hardens.")
    assert cement.is_explained_in("We use cement, a plastic that hardens, for this.")
    assert not cement.is_explained_in("We use cement. It hardens.")
