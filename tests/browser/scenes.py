"""What a reader can have on screen: every page, and the main states of each. A new one needs a line here."""

from tests.browser.conftest import SOON, at_eight

SCENES = {
    "overview": "/",
    "hurt": "/?part=hurt",
    "do": "/?part=do",
    "time": "/?part=time",
    "helper": "/?for=helper",
    "steps": "/?step=tell-us",
    "steps-last": "/?step=when-to-call",
    "steps-bones": "/?step=inject-cement&levels=T12,L1",
    "risks": "/risks?risk_cement-leak=true",
    "plan": "/plan",
    "plan-day": f"/plan#when={at_eight(SOON)}",
    "questions": "/questions",
    "contact": "/contact",
    "consult-problem": "/consult?levels=T12",
    "consult-steps": "/consult?step=inject-cement&levels=T12,L1",
    "consult-benefits": "/consult?part=benefits",
    "consult-risks": "/consult?part=risks&risk=cement-leak&covered=infection",
    "consult-choices": "/consult?part=choices",
    "consult-end": "/consult?part=end&levels=T12&covered=lie-flat",
    "share": "/share?levels=T12",
    "about": "/about",
    "kiosk-overview": "/?mode=kiosk",
    "kiosk-steps": "/?mode=kiosk&step=inject-cement",
    "kiosk-risks": "/risks?mode=kiosk&risk_cement-leak=true",
    "kiosk-plan-day": f"/plan?mode=kiosk#when={at_eight(SOON)}",
    "kiosk-questions": "/questions?mode=kiosk",
    "kiosk-contact": "/contact?mode=kiosk",
    "kiosk-about": "/about?mode=kiosk",
}

IN_LIBRARY = {
    "library": "/",
    "library-found": "/?search=new+knee",
    "kiosk-library": "/?mode=kiosk",
}
"""What they can have on screen where several procedures are on offer (``examples/library``)."""

COUNTING = {"steps-hard": "/?step=lie-flat"}
"""What they can have on screen where the clinic counts which steps are hard to understand (``JOURNEY_COUNT``)."""

FOR_JUDGES = {
    "helper-steps": "/?for=helper&step=lie-flat",
    "helper-plan-day": f"/plan?for=helper#when={at_eight(SOON)}",
    "helper-contact": "/contact?for=helper",
    "original": "/?step=lie-flat",
    "consult-lent": "/consult?part=problem",
}
"""What judges alone look at, since nothing in it is drawn otherwise than above. Some of it needs more than an address
(``scripts/judges/states.py``).
"""

FOR_JUDGES_IN_LIBRARY = {
    "knee": "/?procedure=total-knee-replacement",
    "knee-risks": "/risks?procedure=total-knee-replacement",
    "knee-plan-day": f"/plan?procedure=total-knee-replacement#when={at_eight(SOON)}",
}
"""The same where several procedures are on offer."""

FOR_JUDGES_WITHOUT_LINE = {"alone-plan-day": f"/plan#when={at_eight(SOON)}"}
"""The same behind a proxy that hands on no live line."""

ALL = SCENES | IN_LIBRARY | COUNTING

JUDGED = ALL | FOR_JUDGES | FOR_JUDGES_IN_LIBRARY | FOR_JUDGES_WITHOUT_LINE


def server_of(scene: str) -> str:
    """The name of the fixture that serves it."""
    return "library_server" if scene in IN_LIBRARY else "counting_server" if scene in COUNTING else "server"
