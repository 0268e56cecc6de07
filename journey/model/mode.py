"""Who reads, and where: at home, at a kiosk, in a consult."""

from typing import Literal, get_args

Mode = Literal["link", "kiosk", "consult"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""All of them, the default one first."""
