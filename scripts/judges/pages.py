"""Three judges of a page as a browser has drawn it: axe, IBM Equal Access and HTML_CodeSniffer, each with all rules.

What a judge only suspects, and asks a person to look at, is no finding.
"""

from collections.abc import Iterator

from playwright.sync_api import Page

from scripts.judges.places import FROM_NPM
from scripts.judges.verdict import Finding
from tests.browser.faults import ACE

AXE = """async () => {
  const all = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations } = await axe.run(document, { rules: all, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ any }) => !any.some(({ data }) => JSON.stringify(data ?? '').includes('partiallyObscured')))
    .map(({ html }) => [id, html]));
}"""
"""What a bar at the bottom covers by now comes out when one scrolls."""

IBM = """async () => {
  const checker = new ace.Checker();
  const { results } = await checker.check(document, checker.getGuidelineIds());
  return results.filter(({ value }) => value.join(' ') === 'VIOLATION FAIL')
    .map(({ ruleId, reasonId, snippet }) => [`${ruleId} ${reasonId}`, snippet]);
}"""

HTMLCS_AAA = """() => new Promise((done, failed) => {
  const told = () => HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR)
    .map(({ code, element }) => [code.replace('WCAG2AAA.', ''), element.outerHTML ?? element.nodeName]);
  HTMLCS.process('WCAG2AAA', document, () => done(told()), () => failed(new Error('HTMLCS did not end')));
})"""

JUDGES = {
    "axe": (FROM_NPM / "axe-core" / "axe.min.js", "axe", AXE),
    "IBM": (ACE, "ace", IBM),
    "HTMLCS": (FROM_NPM / "@pa11y" / "html_codesniffer" / "build" / "HTMLCS.js", "HTMLCS", HTMLCS_AAA),
}
"""Each judge's script, the name by which it is called, and how it is asked for pairs of a rule and a piece of HTML."""

BAD = """<p style="color: #999; background: #fff">Grey</p><img src="x.png"><a href="#"></a><input type="text">"""
"""A page in which each of them finds mistakes, unless it does not look."""


def judge_page(page: Page, scene: str) -> Iterator[Finding]:
    """What the three find on a page as it is now."""
    for judge, (script, name, asked) in JUDGES.items():
        page.evaluate(f"{script.read_text(encoding='utf-8')}; window.{name} ??= {name}; null")
        for rule, what in page.evaluate(asked):
            yield Finding(judge, rule, scene, what)


def asleep(blank: Page) -> set[str]:
    """Which of them find nothing even in a page that is wrong: what they say of others would mean nothing."""
    blank.set_content(BAD)
    return JUDGES.keys() - {one.judge for one in judge_page(blank, "bad")}
