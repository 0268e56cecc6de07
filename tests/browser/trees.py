"""What a screen reader hears of each scene, kept in ``trees/``: a change is seen in review.

``make trees`` writes them anew. Left out: addresses, which nobody hears; what depends on the day or on the server.
"""

import re
from pathlib import Path

TREES = Path(__file__).parent / "trees"

DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

HEARD = (
    (r"\n *- /url: .*", ""),
    (r"(?m)^( *)(- .*[\"\]]):$(?!\n\1 )", r"\1\2"),
    (r"(.*\"(.+)\".*):\n *- paragraph: \"?\2\"?(?=\n|$)", r"\1"),  # a name that is the whole content, told once
    (r"(combobox \"[^\"]+\"):(?:\n *- option .*)+", r"\1"),  # months, days and times
    (r"Version .* with content of .*", "VERSION"),
    (rf"{DAYS}, {MONTHS} \d+(?:, \d+)?", "DAY"),
    (r"http://127\.0\.0\.1:\d+", "SERVER"),
    (r"%3A%2F%2F127\.0\.0\.1%3A\d+", "SERVER"),
    (r"#when=[\dT:-]+", "#when=WHEN"),
)


def heard(tree: str) -> str:
    """A tree, without what changes by itself and what is not heard."""
    for pattern, told in HEARD:
        tree = re.sub(pattern, told, tree)
    return tree + "\n"
