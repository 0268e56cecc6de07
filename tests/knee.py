"""A small procedure like a new knee: from ten minutes to two years, days before it, nights, visits."""

import re
from pathlib import Path

from tests.conftest import offer_another

PERIODS = """
periods:
  thinners: {kind: medicine, starts: 5 to 14 days before arrival, ends_with: procedure}
  soap: {kind: medicine, starts: 3 days before arrival, lasts: 3 days}
  fasting: {kind: fasting, starts: midnight, ends_with: procedure}
  clear_drinks: {kind: fasting, starts: 2 hours before arrival, ends_with: procedure}
  procedure: {kind: procedure, starts: arrival, lasts: 1 to 2 hours}
  wake_up: {kind: rest, starts: after procedure, lasts: 10 minutes}
  stay: {starts: after procedure, lasts: 0 to 3 nights}
  walker: {starts: after procedure, lasts: 6 weeks}
  cane: {starts: 6 weeks after procedure, lasts: 6 to 12 weeks}
  driving: {starts: after procedure, lasts: 4 to 6 weeks, drawn_as: moment}
  swelling: {starts: after procedure, lasts: 6 to 12 months}
  healing: {starts: after procedure, lasts: 2 years}

visits:
  class: {when: 14 days before arrival, reminder: 2 days}
  stitches: {when: 2 weeks after procedure}
"""

NAMES = {
    "thinners": "Stop blood thinners",
    "soap": "Special soap",
    "fasting": "No food",
    "clear_drinks": "No more drinks",
    "procedure": "The operation",
    "wake_up": "Waking up",
    "stay": "Your stay",
    "walker": "Walker",
    "cane": "Cane",
    "driving": "Driving again",
    "swelling": "Swelling",
    "healing": "Healing",
}


def offer_knee(content: Path) -> None:
    """Put it on offer beside the shipped procedure, as ``knee-injection``."""
    offer_another(content)
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    text = re.sub(r"^periods:\n(?: .*\n)+", PERIODS, shape.read_text(), flags=re.M)
    text = text.replace("sums: [procedure, rest]", "sums: [procedure, stay, walker]").replace(
        "period: rest", "period: walker"
    )
    shape.write_text(text)
    said = words.read_text().replace("{rest}", "{walker}")
    names = "".join(f"  {key}: {name}\n" for key, name in NAMES.items())
    times = "".join(f'  {key}: "This is for {{{key}}}."\n' for key in NAMES)
    said = re.sub(r"^(periods|plan):\n(?: .*\n)+", lambda found: f"{found[1]}:\n{names}", said, flags=re.M)
    said = re.sub(r"^times:\n(?: .*\n)+", f"times:\n{times}", said, flags=re.M)
    words.write_text(
        said
        + "\nvisits:\n  class: {name: Knee class, told: Learn how to walk with a walker.}\n"
        + '  stitches: {name: Stitches, told: "We take out your stitches {stitches} after it."}\n'
    )
