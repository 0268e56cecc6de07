"""What only a kiosk has: size of the text, contrast and starting over, each one press away on every page."""

from markupsafe import Markup

from journey import blocks
from journey.ui.here import Here
from journey.ui.html import put


def controls(here: Here) -> None:
    """The buttons that change how the page looks, and the one that starts over. They work in ``assets/screens.js``."""
    words = here.interface.kiosk
    sizes = blocks.joined(
        Markup(
            '<button type="button" class="size-{}" data-text="{}" aria-pressed="{}">'
            '<span class="visually-hidden">{}</span></button>'
        ).format(size, size, "true" if size == "normal" else "false", label)
        for size, label in words.text_sizes
    )
    put(
        Markup(
            '<div class="look"><div class="sizes" role="group" aria-label="{}">{}</div>'
            '<button type="button" data-contrast aria-pressed="false">{}</button>'
            '<button type="button" class="over" data-does="over">{}</button></div>'
        ).format(words.text_size, sizes, words.contrast, words.start_over)
    )
