"""Take the screenshots of the documents, from the running app, in a real browser."""

import sys

from playwright.sync_api import sync_playwright

from scripts.find_chromium import find
from tests.browser.conftest import FLAGS, KIOSK, LAPTOP, PHONE, SOON, at_eight
from tests.browser.reader import Reader
from tests.browser.serving import serving
from tests.conftest import ROOT

FOLDER = ROOT / "docs" / "screenshots"

PICTURES = {
    "timeline-wide": ("/?step=lie-flat", LAPTOP),
    "timeline-phone": ("/?step=lie-flat", PHONE),
    "kiosk-start": ("/?mode=kiosk", KIOSK),
    "timeline-kiosk": ("/?mode=kiosk&step=stop-eating", KIOSK),
    "risks-kiosk": ("/risks?mode=kiosk", KIOSK),
    "risks-wide": ("/risks?risk_cement-leak=true", LAPTOP),
    "risks-phone": ("/risks", PHONE),
    "plan-wide": (f"/plan#when={at_eight(SOON)}", LAPTOP),
    "plan-phone": (f"/plan#when={at_eight(SOON)}", PHONE),
    "consult-wide": ("/consult?step=guide-needle&levels=T12,L1", LAPTOP),
    "consult-kiosk": ("/consult?step=guide-needle&levels=T12,L1", KIOSK),
    "share-wide": ("/share?step=lie-flat", LAPTOP),
    "share-phone": ("/share?step=lie-flat", PHONE),
    "contact-wide": ("/contact", LAPTOP),
    "contact-phone": ("/contact", PHONE),
    "about-wide": ("/about", LAPTOP),
    "about-phone": ("/about", PHONE),
}


def main() -> int:
    """Write every screenshot, and say where it is. Returns the exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for name, (address, (width, height)) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            Reader(page, server.address).goes_to(address)
            page.wait_for_load_state("networkidle")
            if "mode=kiosk" in address and name != "kiosk-start":
                page.get_by_role("button", name="Touch to start").click()
            if "#when=" in address:
                page.locator("#your-times").wait_for()
            page.locator("img:visible").evaluate_all("images => Promise.all(images.map(image => image.decode()))")
            page.screenshot(path=FOLDER / f"{name}.png")
            page.close()
            print(FOLDER / f"{name}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
