"""A bad setting is one clear line."""

from pathlib import Path

import pytest

from journey.settings import ROOT, SettingError, in_address, read_settings


def test_without_settings_the_shipped_content_is_served() -> None:
    assert read_settings({}).content == ROOT / "content"


def test_another_content_folder_can_be_named(tmp_path: Path) -> None:
    assert read_settings({"JOURNEY_CONTENT": str(tmp_path)}).content == tmp_path


def test_the_address_for_readers_can_be_named() -> None:
    assert read_settings({"JOURNEY_BASE_ADDRESS": "https://journey.example.org/"}).base_address == (
        "https://journey.example.org"
    )
    assert read_settings({}).base_address == ""


@pytest.mark.parametrize(
    "told",
    [
        {"STREAMLIT_SERVER_BASE_URL_PATH": "/hospital/journey/"},
        {"JOURNEY_BASE_ADDRESS": "https://example.org/hospital/journey/"},
        {
            "STREAMLIT_SERVER_BASE_URL_PATH": "hospital/journey",
            "JOURNEY_BASE_ADDRESS": "https://example.org/hospital/journey",
        },
    ],
)
def test_the_pages_may_stand_below_a_path(told: dict[str, str]) -> None:
    settings = read_settings(told)
    assert settings.root == "/hospital/journey"
    assert ("example.org" in settings.hosts) == ("JOURNEY_BASE_ADDRESS" in told)
    assert read_settings({"JOURNEY_BASE_ADDRESS": "https://example.org/"}).root == ""


def test_modes_can_be_left_out_and_the_first_that_is_left_is_the_default() -> None:
    assert read_settings({}).modes == ("link", "kiosk", "consult")
    assert read_settings({"JOURNEY_MODES": "consult, link"}).modes == ("link", "consult")
    assert read_settings({"JOURNEY_MODES": "kiosk"}).modes == ("kiosk",)


def test_a_kiosk_asks_after_90_seconds_and_waits_for_30_unless_told_otherwise() -> None:
    told = read_settings({"JOURNEY_IDLE_SECONDS": "120", "JOURNEY_IDLE_WARNING_SECONDS": "45"})
    assert (read_settings({}).idle_seconds, read_settings({}).idle_warning_seconds) == (90, 30)
    assert (told.idle_seconds, told.idle_warning_seconds) == (120, 45)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("", None),
        ("9110", ("127.0.0.1", 9110)),
        ("0.0.0.0:9110", ("0.0.0.0", 9110)),
        ("[::1]:9110", ("::1", 9110)),
    ],
)
def test_a_monitor_is_told_at_this_machine_alone_unless_an_address_is_named(
    written: str, at: tuple[str, int] | None
) -> None:
    assert read_settings({"JOURNEY_METRICS": written}).metrics == at


def test_nothing_is_counted_unless_a_folder_is_named(tmp_path: Path) -> None:
    assert read_settings({}).count is None
    assert read_settings({"JOURNEY_COUNT": str(tmp_path)}).count == tmp_path


@pytest.mark.parametrize(
    "environment",
    [
        {"STREAMLIT_SERVER_BASE_URL_PATH": "jour ney"},
        {"STREAMLIT_SERVER_BASE_URL_PATH": "a//b"},
        {"STREAMLIT_SERVER_BASE_URL_PATH": "journey", "JOURNEY_BASE_ADDRESS": "https://example.org"},
        {"JOURNEY_BASE_ADDRESS": "https://example.org/a?b=c"},
        {"JOURNEY_CONTENT": "/nowhere"},
        {"JOURNEY_CONTNT": "/tmp"},
        {"JOURNEY_BASE_ADDRESS": "journey.example.org"},
        {"JOURNEY_BASE_ADDRESS": "https://example.org/a?b"},
        {"JOURNEY_BASE_ADRESS": "https://example.org"},
        {"JOURNEY_MODES": "link,kisok"},
        {"JOURNEY_IDLE_SECONDS": "soon"},
        {"JOURNEY_IDLE_SECONDS": "9"},
        {"JOURNEY_IDLE_WARNING_SECONDS": "19"},
        {"JOURNEY_IDLE_WARNING_SECONDS": "-30"},
        {"JOURNEY_IDLE_SECOND": "90"},
        {"JOURNEY_LOG": "yaml"},
        {"JOURNEY_COUNT": "/nowhere"},
        {"JOURNEY_COUNT": __file__},
        {"JOURNEY_METRICS": "0"},
        {"JOURNEY_METRICS": "65536"},
        {"JOURNEY_METRICS": "on"},
        {"JOURNEY_METRICS": "http://127.0.0.1:9110"},
    ],
)
def test_a_bad_setting_is_refused_in_one_line_that_names_it(environment: dict[str, str]) -> None:
    with pytest.raises(SettingError) as raised:
        read_settings(environment)
    assert next(iter(environment)) in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("JOURNEY_IDLE", "JOURNEY_IDLE_SECONDS"),
        ("JOURNEY_IDLE_WARNING", "JOURNEY_IDLE_WARNING_SECONDS"),
        ("JOURNEY_BASE_URL", "JOURNEY_BASE_ADDRESS"),
        ("JOURNEY_ADDRESS", "JOURNEY_BASE_ADDRESS"),
        ("JOURNEY_HOST", "JOURNEY_HOSTS"),
        ("JOURNEY_MODE", "JOURNEY_MODES"),
        ("JOURNEY_CONTENT_FOLDER", "JOURNEY_CONTENT"),
        ("JOURNEY_MAX_SESSIONS", "JOURNEY_MOST_SESSIONS"),
        ("JOURNEY_METRICS_PORT", "JOURNEY_METRICS"),
        ("JOURNEY_COUNTS", "JOURNEY_COUNT"),
    ],
)
def test_a_name_that_is_nearly_a_setting_is_told_the_right_one(name: str, meant: str) -> None:
    with pytest.raises(SettingError, match=f"{name} is not a setting. Write {meant}, or remove it."):
        read_settings({name: "60"})


@pytest.mark.parametrize(
    "name",
    [
        "JOURNEY_PORT", "JOURNEY_SERVICE_HOST", "JOURNEY_SERVICE_PORT", "JOURNEY_SERVICE_PORT_HTTP",
        "JOURNEY_PORT_8501_TCP", "JOURNEY_PORT_8501_TCP_ADDR", "JOURNEY_PORT_8501_TCP_PORT",
        "JOURNEY_PORT_8501_TCP_PROTO", "JOURNEY_CANARY_PORT", "JOURNEY_HOST_SERVICE_HOST", "JOURNEY_SERVERS",
        "JOURNEY_COOKIE_SECRET", "JOURNEY_REPLICAS", "JOURNEY_PAPER", "HOSTS", "IDLE_SECONDS",
    ],
)  # fmt: skip
def test_what_kubernetes_and_others_put_into_the_environment_is_left_alone(name: str) -> None:
    assert read_settings({name: "8501"}) == read_settings({})


def test_the_address_of_a_service_for_metrics_is_no_setting_of_ours() -> None:
    assert read_settings({"JOURNEY_METRICS_PORT": "tcp://10.0.0.1:9110"}) == read_settings({})


def test_an_address_of_version_6_stands_in_brackets() -> None:
    assert [in_address(host) for host in ("::1", "127.0.0.1", "j.org")] == ["[::1]", "127.0.0.1", "j.org"]
