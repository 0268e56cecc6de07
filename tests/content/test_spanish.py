"""Spanish: whole, in the form of respect, and with no English left in it."""

import re
from collections.abc import Iterator

import pytest

from journey.model.texts import PLACEHOLDER
from journey.reading.contents import read_contents
from tests.conftest import PICTURES, ROOT
from tests.content.test_plain_language import texts

CONTENTS = [read_contents(ROOT / folder, PICTURES) for folder in ("content", "examples/library")]

FAMILIAR = re.compile(
    r"""\b(?:
    tú|ti|tu|tus|te|tuyo|tuya|tuyos|tuyas|contigo|vos|vosotros|
    eres|estás|estés|seas|has|hayas|puedes|podrás|podrías|tienes|tendrás|tengas|debes|deberías|quieres|quieras|
    sabes|sepas|vas|vayas|haces|hagas|dices|digas|vienes|vengas|pones|pongas|sientes|sientas|necesitas|necesites|
    tomas|tomes|comas|bebes|bebas|llamas|llames|preguntes|avisas|avises|dejas|dejes|uses|llevas|lleves|
    traes|traigas|lees|leas|ves|veas|manejas|manejes|levantas|levantes|quedas|quedes|acuestas|acuestes|mueves|
    muevas|preocupes|olvides|firmes|elijas|eliges|marques|escribes|escribas|sigues|sigas|esperas|esperes|
    dile|dime|dinos|díselo|llámanos|pregúntanos|avísanos|pídenos|pídelo|quédate|acuéstate|ponte|siéntate|muévete|
    asegúrate|prepárate|guárdalo|imprímelo|cópialo|llévalo|llévate|tráelo|márcalo|muéstralo|escríbelo|péguelos
    )\b""",
    re.I | re.X,
)
AT_THE_START = re.compile(
    r"""(?:^|[.!?:]\s+)(?:
    Pregunta|Llama|Toma|Come|Bebe|Lee|Elige|Marca|Toca|Escribe|Sigue|Guarda|Pide|Di|Pon|Haz|Ten|Ven|Ve|Trae|Copia|
    Imprime|Lleva|Espera|Mira|Descansa|Agrega|Avisa|Busca|Compara|Acuesta|Usa|Deja|Vuelve|Comparte|Pega|Apunta
    )\s""",
    re.X,
)
"""What tells a friend to do something where a sentence begins; elsewhere it is said of somebody."""

NAMES = (
    "American Academy of Orthopaedic Surgeons", "INVEST", "VAPOUR", "VERTOS IV", "VERTOS V", "Buchbinder", "Stryker",
    "FREE", "CAFE", "KAVIAR", "McAlindon", "Deyle", "Medicare", "Ontario", "Chromium", "COVID", "China", "CT", "MRI",
    "Firefox", "WebKit", "Safari", "PDF", "SVG", "PNG", "QR", "AAA", "AA", "Esc", "kyphoplasty",
)  # fmt: skip
ALSO_SPANISH = {
    "a", "alcohol", "artificial", "canal", "compare", "control", "cookies", "d", "decide", "dental", "diabetes",
    "doctor", "e", "f", "final", "general", "hospital", "internet", "iv", "local", "me", "metal", "min", "no", "normal",
    "plan", "prepare", "sepsis", "son", "stent", "total", "trocar", "tuberculosis", "use", "v", "video", "web", "x",
}  # fmt: skip
"""Words that both languages have."""

HOW_IT_IS_SAID = re.compile(r"\b\w+-\w+-\w+")
"""Such as ver-te-bro-PLAS-tia."""


def familiar(text: str) -> list[str]:
    return [found[0].strip() for pattern in (FAMILIAR, AT_THE_START) for found in pattern.finditer(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Pregunta a su doctor.", "Dile al equipo si le duele.", "No comas nada.", "Guarda tu lista.", "¿Puedes venir?",
        "Descanse. Toma agua.", "Quédate en cama.", "Esto es para ti.",
    ],
)  # fmt: skip
def test_what_is_said_to_a_friend_is_found(text: str) -> None:
    assert familiar(text)


def said_in(code: str) -> Iterator[str]:
    """Every text in a language: of the interface, of each procedure, of the notices; not how a word is said."""
    yield from (text for text in written_in(code) if not HOW_IT_IS_SAID.search(text))


def written_in(code: str) -> Iterator[str]:
    for contents in CONTENTS:
        yield from texts(contents.interfaces[code])
        for procedure in contents.procedures.values():
            if code in procedure.words:
                yield from texts(procedure.words[code])
        for notice in contents.clinic.notices:
            yield from texts(notice.words[code])


def words_in(code: str) -> set[str]:
    said = " ".join(PLACEHOLDER.sub(" ", text) for text in said_in(code))
    for name in NAMES:
        said = re.sub(rf"\b{name}\b", " ", said)
    return set(re.findall(r"[^\W\d_]+", said))


def test_readers_are_told_in_the_form_of_respect() -> None:
    assert [(text, found) for text in said_in("es") if (found := familiar(text))] == []


def test_no_word_is_english() -> None:
    english = {word.lower() for word in words_in("en")}
    left = {word for word in words_in("es") if word.lower() in english - ALSO_SPANISH}
    assert left == set(), "translate them, or, where Spanish has the same word, add it to ALSO_SPANISH above"
