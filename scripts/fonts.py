"""Cut Streamlit's fonts to what these pages show, into ``assets/fonts/``, under the names that they have there.

Run it again when Streamlit is updated, or when a page shows another icon: ``python -m scripts.fonts``.
"""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from journey.streamlit_seam import fonts

ICONS = (
    "arrow_back", "arrow_forward", "check", "check_box", "check_box_outline_blank", "close", "error", "event",
    "expand_less", "expand_more", "keyboard_arrow_down", "keyboard_arrow_right", "keyboard_arrow_up", "language",
    "print",
)  # fmt: skip
"""The icons of our buttons and of Streamlit's own parts that stand on our pages."""

LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x1A0, 0x1A1, 0x1AF, 0x1B0, *range(0x218, 0x21C), 0x2BB, 0x2BC,
           0x2C6, 0x2DC, *range(0x300, 0x330), *range(0x1EA0, 0x1EFA), *range(0x2000, 0x2070), *range(0x20A0, 0x20C0),
           *range(0x2150, 0x2180), *range(0x2190, 0x2200), 0x2212, 0x2260, 0x2264, 0x2265, 0x2713, 0x2714]  # fmt: skip
"""The Latin letters of Europe, Spanish, Hmong and Vietnamese; punctuation, currencies, fractions, arrows."""


def icons() -> None:
    """Keep our icons alone. Streamlit writes an icon as its name, which a ligature turns."""
    source = fonts.whole(fonts.ICONS)
    font = TTFont(source)
    options = Options(flavor="woff2", layout_closure=False, layout_features=["liga", "rlig"], glyph_names=True)
    subsetter = Subsetter(options)
    letters = font.getBestCmap()
    subsetter.populate(glyphs=[*ICONS, *(letters[ord(letter)] for letter in sorted(set("".join(ICONS))))])
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(fonts.CUT / source.name)


def letters() -> None:
    """Keep the letters of languages that are written with Latin letters."""
    source = fonts.whole(fonts.LETTERS)
    font = TTFont(source)
    subsetter = Subsetter(Options(flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "liga"]))
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(fonts.CUT / source.name)


if __name__ == "__main__":
    fonts.CUT.mkdir(exist_ok=True)
    icons()
    letters()
    for file in sorted(fonts.CUT.glob("*.woff2")):
        print(f"{file.stat().st_size:8} {file.name}")
