"""A press in a chart is heard once, whatever Streamlit tells of it afterwards."""

from journey.screen.heard import Heard, Point

L1: Point = ("L1", "T12 marked")
T11: Point = ("T11", "T12 marked")


def test_a_point_that_stays_chosen_was_pressed_once() -> None:
    assert Heard().pressed([L1]) == [L1]
    assert Heard(L1).pressed([L1]) == []
    assert Heard(L1).drawn([L1], "T12 marked").pressed([L1]) == []


def test_what_another_drawing_says_brings_no_press_back() -> None:
    assert Heard(L1).drawn([], "T12, L1 marked").pressed([L1]) == []


def test_another_point_in_the_same_drawing_is_pressed() -> None:
    assert Heard(L1).pressed([T11]) == [T11]


def test_the_same_point_is_pressed_again_in_a_new_drawing() -> None:
    assert Heard(L1).drawn([], "T12 marked").pressed([L1]) == [L1]


def test_the_same_point_is_pressed_again_in_the_drawing_that_a_reader_came_back_to() -> None:
    back = Heard(L1).drawn([L1], "T12 marked")
    assert back.pressed([]) == [L1]
    assert back.pressed(None) == [], "the chart is on another page"
    assert Heard(L1).pressed([]) == [], "nothing is chosen in the next drawing"
