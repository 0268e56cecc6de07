"""Sentences, as an author of any language ends them."""

import pytest

from journey.model.sentences import SentenceRules, is_whole, number_of_words, sentences


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ["Ask Dr. Smith before you eat."]),
        ("en", ["Ask Dr. J. Smith.", "Then wait."]),
        ("en", ["Come at 8 a.m. on Monday.", "Bring a friend."]),
        ("en", ["The U.S. Army says so.", "Ask (e.g. Mrs. Jones)."]),
        ("en", ['You say "Stop!" and we stop.', 'We say "Now."', "Then you breathe."]),
        ("en", ["You say “Stop.”", "We stop.", "(Ask first.)", "Is it over?", "Yes!"]),
        ("en", ["Take vitamin D.", "It helps."]),
        ("es", ["Pregunte a la Dra. Pérez.", "¿Le duele?", "¡Avise!"]),
        ("fr", ["Demandez à M. Martin.", "Il dit « oui. »"]),
        ("zh-Hant", ["請平躺。", "不要吃東西。"]),
        ("ja", ["「止めて。」", "待ちます。"]),
        ("ar", ["هل تألم؟", "نعم."]),
        ("hi", ["रुकें।", "पूछें।"]),
        ("el", ["Πονάς;", "Ναι."]),
    ],
)
def test_a_sentence_ends_where_its_language_ends_it(language: str, told: list[str]) -> None:
    between = "" if language in ("zh-Hant", "ja") else " "
    rules = SentenceRules(language, abbreviated=("dra", "M.", "z.b"))
    assert sentences(between.join(told), rules) == told
    assert all(is_whole(sentence, rules) for sentence in told)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "You lie flat"), ("en", "Stop;"), ("en", "Ask (first"), ("el", "Na")]
)
def test_what_is_cut_off_is_no_sentence(language: str, text: str) -> None:
    assert not is_whole(text, SentenceRules(language))


def test_a_language_without_signs_for_it_ends_a_sentence_with_a_space() -> None:
    assert is_whole("นอนราบ", SentenceRules("th"))
    assert len(sentences("นอนราบ หายใจ", SentenceRules("th"))) == 2


def test_a_long_sentence_does_not_get_shorter_by_an_abbreviation_or_by_having_no_spaces() -> None:
    [long] = sentences("Ask Dr. Smith " + "and then ask again " * 5 + "before you eat.")
    assert number_of_words(long) == 26
    assert number_of_words("平躺" * 20 + "。") == 20
    assert number_of_words("You – lie flat.") == 3
