"""Which pages there are."""

from typing import Literal, get_args

PageId = Literal["timeline", "risks", "plan", "questions", "contact", "consult", "share", "about"]
PAGES: tuple[PageId, ...] = get_args(PageId)
"""Every page, in the order of the menu; the first one has the address ``/``."""
STAFF_PAGES: tuple[PageId, ...] = ("consult", "share")
"""In the menu only in a consult and on these pages themselves; the about page leads there. Never in a kiosk."""
