"""How a kiosk is tried on a computer of one's own."""

from markupsafe import Markup


def command(address: str) -> Markup:
    """The command that opens a kiosk's address; it is the same in every language."""
    return Markup('<span translate="no">chromium --kiosk "{}"</span>').format(address)
