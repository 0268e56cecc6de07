"""A small procedure like a new knee: from ten minutes to two years, days before it, nights, visits."""

import re
from pathlib import Path

from tests.conftest import offer_another, take_studies

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
  exercises: {kind: exercise, starts: after procedure}
  bending: {kind: exercise, starts: 2 days after procedure, lasts: 6 weeks}
  healing: {starts: after procedure, lasts: 2 years}

visits:
  class: {when: 14 days before arrival, reminder: 2 days}
  stitches: {when: 2 weeks after procedure}

tasks:
  teeth: {when: 2 weeks before arrival, reminder: 3 days}
  smoke_free: {when: 6 weeks before arrival}
  call_us: {when: 3 weeks after procedure}
"""

VALUES = """
values:
  score_with: {value: "32.5", source: clinic}
  score_difference: {value: 10 to 21.5, source: clinic}
  lasts_for: {value: 25 years, source: clinic}
  still_there: {value: 820 of 1000, unit: knees, source: score}
"""

RISKS = """
  clot:
    serious: yes
    sources: [clinic]
    studies:
      clot: {rate: 6 to 7 of 1000, people: "3,424", over: 90 days, source: clinic}
  deep-infection:
    serious: yes
    sources: [clinic]
    studies:
      infection: {rate: 15.5 of 1000, people: "69,663", over: 2 years, source: clinic}
  long-pain:
    different: yes
    sources: [clinic]
    studies:
      pain: {rate: 100 to 340 of 1000, over: 3 to 60 months, source: clinic}
  kneeling:
    different: yes
    sources: [clinic]
    studies:
      kneeling: {rate: 368 of 1000, is_good: yes, over: 1 year, source: clinic}
  numb-skin:
    different: yes
    sources: [clinic]
    studies:
      numb: {rate: 224 of 394, unit: knees, others: [{rate: 46%, unit: knees, source: clinic}], source: clinic}
"""

WORDS_OF_RISKS = "".join(
    f"""
  {risk}:
    name: About {risk}
    meaning: It can happen.
    watch: "Call {{phone}}."
    studies:
      {study}: {{who: "People like you, {{{value}}}.", happens: {happens}, does_not: {does_not}}}
"""
    for risk, study, value, happens, does_not in (
        ("clot", "clot", "clot_number", "had a clot", "had none"),
        ("deep-infection", "infection", "score_with", "had one", "had none"),
        ("long-pain", "pain", "score_difference", "had pain", "had none"),
        ("kneeling", "kneeling", "kneeling_number", "could kneel", "could not kneel"),
        ("numb-skin", "numb", "still_there", "felt less", "felt the same"),
    )
)

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
    "exercises": "Exercises",
    "bending": "Bending",
    "healing": "Healing",
}


def offer_knee(content: Path) -> None:
    """Put it on offer beside the shipped procedure, as ``knee-injection``."""
    offer_another(content)
    take_studies(content / "knee-injection")
    shape, words = content / "knee-injection" / "journey.yaml", content / "knee-injection" / "en.yaml"
    text = re.sub(r"^periods:\n(?: .*\n)+", PERIODS, shape.read_text(), flags=re.M)
    for old, new in (
        ("sums: [procedure, rest]", "sums: [procedure, stay, walker]"),
        ("period: rest", "period: walker"),
        ("\nrisks:\n", f"\n{VALUES}\nrisks:{RISKS}"),
        ("\nsources:\n", "\nsources:\n  score: {title: A study of scores, link: ''}\n"),
    ):
        assert old in text
        text = text.replace(old, new)
    shape.write_text(text)
    said = words.read_text().replace("{rest}", "{walker}")
    names = "".join(f"  {key}: {name}\n" for key, name in NAMES.items())
    times = "".join(f'  {key}: "This is for {{{key}}}."\n' for key in NAMES if key != "exercises")
    times += "  exercises: Do them every day.\n"
    said = re.sub(r"^(periods|plan):\n(?: .*\n)+", lambda found: f"{found[1]}:\n{names}", said, flags=re.M)
    said = said.replace("\nrisks:\n", f"\nrisks:{WORDS_OF_RISKS}")
    words.write_text(
        said
        + f"\ntimes:\n{times}"
        + '\nunits:\n  knees: {one: "{n} knee", other: "{n} knees"}\n'
        + "\nvisits:\n  class: {name: Knee class, told: Learn how to walk with a walker.}\n"
        + '  stitches: {name: Stitches, told: "We take out your stitches {stitches} after it."}\n'
        + "\ntasks:\n  teeth: {name: Dentist, told: See your dentist.}\n"
        + '  smoke_free: {name: Stop smoking, told: "Stop smoking {smoke_free} before."}\n'
        + "  call_us: {name: Call us, told: Call us with your questions.}\n"
    )
