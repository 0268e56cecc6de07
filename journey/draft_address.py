"""Draft addresses: by one, and until its last day, a procedure is seen that is not on offer yet.

Such an address holds a code, ``20261203-0123456789abcdef``: its last day, signed together with the procedure (HMAC,
RFC 2104) with the secret that servers share.
"""

import hmac
import re
from datetime import date

ENDED = "ended"
"""What a view keeps in place of a code that is wrong, or has ended."""

_CODE = re.compile(r"([0-9]{8})-[0-9a-f]{16}")


def draft_code(procedure: str, last_day: date, secret: str) -> str:
    """The code by which a procedure is seen, up to and with a day."""
    day = last_day.isoformat().replace("-", "")
    signed = hmac.digest(secret.encode(), f"draft address\n{procedure}\n{day}".encode(), "sha256")
    return f"{day}-{signed.hex()[:16]}"


def last_day(code: str) -> date | None:
    """The last day that a code names, whether it is right or not; none if that is no code."""
    found = _CODE.fullmatch(code)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def opens(code: str, procedure: str, secret: str, today: date) -> bool:
    """Whether a code is right for a procedure, and has not ended; without a secret, none is."""
    day = last_day(code)
    if not secret or day is None or day < today:
        return False
    return hmac.compare_digest(code, draft_code(procedure, day, secret))
