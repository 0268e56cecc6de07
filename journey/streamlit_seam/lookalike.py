"""HTML that stands for what Streamlit 1.67 will draw: the same parts by the same names, so the same rules style them.

What Streamlit's own sheet says of them, ``assets/styles/lent.css`` says.
"""

from collections.abc import Iterable

from markupsafe import Markup

from journey.streamlit_seam.assumptions import Assumption
from journey.streamlit_seam.selectors import are_parts

_GAPS = {"small": 1, "medium": 2, "large": 4}
"""Between columns, in rem."""


def element(inside: Markup, key: str = "", *, fits: bool = False) -> Markup:
    """A place for one part; where it fits, it is as wide as what is in it."""
    part = '<div data-testid="stElementContainer"{}{}>{}</div>'
    return Markup(part).format(_key(key), Markup(" data-fits") if fits else "", inside)


def stretch(words: Markup) -> Markup:
    """What ``st.html`` draws."""
    return element(Markup('<div data-testid="stHtml">{}</div>').format(words))


def block(inside: Markup, key: str, *, is_row: bool = False) -> Markup:
    """A container with a key."""
    kind = "stHorizontalBlock" if is_row else "stVerticalBlock"
    return _wrapper(Markup('<div data-testid="{}"{}>{}</div>').format(kind, _key(key), inside))


def columns(insides: Iterable[Markup], widths: tuple[int, ...], gap: str) -> Markup:
    """Columns, as wide as the numbers say of their sum."""
    column = Markup('<div data-testid="stColumn" style="--share: {}"><div data-testid="stVerticalBlock">{}</div></div>')
    told = zip(widths, insides, strict=True)
    drawn = Markup("").join(column.format(f"{width / sum(widths):.4%}", inside) for width, inside in told)
    row = Markup('<div data-testid="stHorizontalBlock" style="--gap-of-columns: {}rem">{}</div>')
    return _wrapper(row.format(_GAPS[gap], drawn))


def expander(label: Markup) -> Markup:
    """What one press opens, closed and empty."""
    opens = (
        '<details><summary><span>{}<div data-testid="stMarkdownContainer"><p>{}</p></div></span></summary></details>'
    )
    told = Markup(opens).format(_icon("keyboard_arrow_right"), label)
    return _wrapper(Markup('<div data-testid="stExpander">{}</div>').format(told))


def button(
    label: str, key: str, to: str, *, primary: bool, disabled: bool, icon: str, icon_after: bool, wide: bool
) -> Markup:
    """A button. Where it leads, it says itself."""
    text = Markup('<span><div data-testid="stMarkdownContainer"><p>{}</p></div></span>').format(label)
    sign = _icon(icon) if icon else Markup("")
    drawn = Markup(
        '<div class="stButton"><button data-testid="stBaseButton-{}"{}{}><div><span>{}</span></div></button></div>'
    ).format(
        "primary" if primary else "secondary",
        Markup(' data-to="{}"').format(to) if to else "",
        Markup(" disabled") if disabled else "",
        text + sign if icon_after else sign + text,
    )
    return element(drawn, key, fits=not wide)


def _icon(name: str) -> Markup:
    sign = '<span><span data-testid="stIconMaterial" aria-hidden="true" translate="no">{}</span></span>'
    return Markup(sign).format(name)


def _wrapper(inside: Markup) -> Markup:
    return Markup('<div data-testid="stLayoutWrapper">{}</div>').format(inside)


def _key(key: str) -> Markup:
    return Markup(' class="st-key-{}"').format(key) if key else Markup("")


_PARTS = frozenset(
    {"stButton", "stColumn", "stElementContainer", "stExpander", "stHorizontalBlock", "stHtml", "stIconMaterial",
     "stLayoutWrapper", "stMarkdownContainer", "stVerticalBlock"}
)  # fmt: skip

ASSUMPTIONS = (Assumption("the page has the parts for which something stands", lambda: are_parts(_PARTS)),)
