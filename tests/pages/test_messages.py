"""What a page may send to the server."""

import pytest

from journey.screen.charts import KEYS as CHARTS
from journey.streamlit_seam.messages import BackMsg, kind_of

CHART = "$$ID-0123456789abcdef-timeline"
POINT = '{"selection": {"points": [{"customdata": ["lie-flat", "stop-eating"]}]}}'


def kind(message: bytes) -> str | None:
    return kind_of(message, CHARTS)


def rerun(name: str, **state: object) -> bytes:
    message = BackMsg()
    message.rerun_script.widget_states.widgets.add(id=name, **state)
    content: bytes = message.SerializeToString()
    return content


def test_a_message_of_a_page_is_known_by_its_kind() -> None:
    assert kind(BackMsg(app_heartbeat=True).SerializeToString()) == "app_heartbeat"
    assert kind(rerun("$$ID-0-next", trigger_value=True)) == "rerun_script"
    assert kind(rerun(CHART, string_value=POINT)) == "rerun_script"
    assert kind(rerun(CHART)) == "rerun_script"


def test_what_is_not_a_chart_may_be_named_like_one() -> None:
    assert kind(rerun("$$ID-0-switch_stable-spine", bool_value=True)) == "rerun_script"


@pytest.mark.parametrize(
    "state",
    [
        {"bool_value": True},
        {"string_value": "{"},
        {"string_value": "null"},
        {"string_value": '{"selection": 3}'},
        {"string_value": '{"selection": {"points": [{}]}}'},
        {"string_value": "[" * 100_000},
    ],
)
def test_a_choice_that_no_chart_makes_is_no_message(state: dict[str, object]) -> None:
    assert kind(rerun(CHART, **state)) is None


def test_what_a_component_says_is_json() -> None:
    assert kind(rerun("$$ID-0-journey_screens", json_value='{"language": "en"}')) == "rerun_script"
    assert kind(rerun("$$ID-0-journey_screens", json_value="{")) is None


@pytest.mark.parametrize("name", ["", "next", "heard"])
def test_a_name_that_no_part_of_a_page_has_is_no_message(name: str) -> None:
    """Streamlit 1.67 would look for it among what the session remembers, in vain, at the next list of choices."""
    assert kind(rerun(name, trigger_value=True)) is None


def test_other_bytes_are_no_message() -> None:
    assert kind(b"\xff" * 40) is None
