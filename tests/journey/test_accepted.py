"""What a browser says that it takes, read as RFC 9110 says."""

import pytest

from journey.accepted import encoding, languages


@pytest.mark.parametrize(
    ("header", "best"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.000, gzip ; Q = 0.5", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("*", "br"),
        ("*;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("gzip;q=0.5, identity", ""),
        ("identity;q=0.5, gzip;q=0.5", "gzip"),
        ("identity", ""),
        ("", ""),
        ("xbr, br;q=2, gzip;q=much", ""),
        ("," * 10_000 + "br", ""),
    ],
)
def test_the_encoding_is_the_one_that_is_liked_best_and_never_one_that_is_refused(header: str, best: str) -> None:
    assert encoding(header, ("br", "gzip")) == best
    assert encoding(header, ()) == ""


@pytest.mark.parametrize(
    ("header", "wished"),
    [
        ("de, es", ("de", "es")),
        ("en;q=0.5, es-MX;q=0.9, de", ("de", "es-mx", "en")),
        ("es;q=0, en;q=0.1", ("en",)),
        ("*, zh-Hant-TW;q=0.3", ("zh-hant-tw",)),
        ("<script>, es;q=9, en", ("en",)),
        ("", ()),
    ],
)
def test_languages_are_wished_in_the_order_of_their_quality_values(header: str, wished: tuple[str, ...]) -> None:
    assert languages(header) == wished
