"""What can be wrong with how a page looks, or how it is built."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.parts import of_page
from tests.browser.reader import Reader
from tests.conftest import ROOT

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}

SMALL = of_page("""() => [
  ...[...document.querySelectorAll(`button, select, .ticks label, summary, a.call, .button,
    :--page-link, :--radio-option, :--checkbox label`)]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().width && e.getBoundingClientRect().height < 47.5)
    .map(e => `target ${e.textContent} ${e.getBoundingClientRect().height}`),
  ...[...document.querySelectorAll('a')]
    .filter(e => e.checkVisibility() && e.parentElement.textContent.trim() === e.textContent.trim()
      && e.getClientRects()[0].height < 44)
    .map(e => `link ${e.textContent} ${e.getClientRects()[0].height}`),
  ...[...document.querySelectorAll(':--main *')]
    .filter(e => e.checkVisibility() && !e.closest('svg, :--icon-material')
      && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
      && parseFloat(getComputedStyle(e).fontSize) && parseFloat(getComputedStyle(e).fontSize) < 20)
    .map(e => `text ${e.textContent.slice(0, 30)} ${getComputedStyle(e).fontSize}`),
]""")

"""What is too small to press or to read. Words without any size are for the ear: the button shows a sign."""

AT_THE_EDGE = of_page("""() => {
  const forTheEar = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || forTheEar(e.parentElement));
  return [...document.querySelectorAll(':--main :is(a, button, summary)')].filter(e => {
  const { borderLeftWidth, borderLeftStyle, backgroundColor } = getComputedStyle(e);
  const isBox = parseFloat(borderLeftWidth) && borderLeftStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)';
  if (!e.checkVisibility() || !isBox) return false;
  const box = e.getBoundingClientRect();
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(n);
    const { parentElement: its } = n;
    const seen = n.textContent.trim() && its.checkVisibility({ checkOpacity: true }) && !forTheEar(its);
    if (seen && [...range.getClientRects()].some(r => r.left < box.left + 4 || r.right > box.right - 4)) return true;
  }
  return false;
}).map(e => e.textContent);
}""")
"""Words that touch the edge of the box in which they stand."""

DRAWN_AS_A_WORD = of_page("""[...document.querySelectorAll(':--icon-material')]
  .filter(icon => icon.scrollWidth > 1.3 * parseFloat(getComputedStyle(icon).fontSize))
  .map(icon => icon.textContent)""")
"""A box hides what is too wide for it: its own width tells nothing."""

HEIGHT = of_page("""() => [...document.querySelectorAll('#root :is(.original, .interpreter p:nth-child(n + 3))')]
  .reduce((left, one) => left - one.offsetHeight, document.querySelector(':--main').scrollHeight)""")
"""How high a page is, without what languages add: presses that show the English, and, from the third language on, a
line that an interpreter is free."""

CUT_OFF = of_page("""() => {
  const cut = [];
  const forTheEar = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || forTheEar(e.parentElement));
  for (const e of document.querySelectorAll(':--main *')) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (!own || !e.checkVisibility() || e.closest(':--icon-material') || forTheEar(e)) continue;
    const r = e.getBoundingClientRect();
    if (r.width && (r.left < -1 || r.right > innerWidth + 1)) cut.push('outside: ' + e.textContent);
    for (let at = e; at && !at.matches(':--main'); at = at.parentElement) {
      const style = getComputedStyle(at);
      const hides = style.overflowX !== 'visible' || style.textOverflow === 'ellipsis';
      if (at instanceof SVGElement || !hides) continue;
      if (at.scrollWidth > at.clientWidth + 1) cut.push('cut: ' + e.textContent);
    }
  }
  return cut;
}""")

DRAWN_OVER = of_page("""() => {
  const drawn = [...document.querySelectorAll(':--main svg text')]
    .filter(e => e.textContent.trim() && e.checkVisibility({ checkOpacity: true, visibilityProperty: true }))
    .map(e => [e.textContent, e.getBoundingClientRect(), e.closest('svg:not(svg svg)').getBoundingClientRect()])
    .filter(([, box]) => box.width);
  const faults = [];
  for (const [i, [text, box, svg]] of drawn.entries()) {
    const { left, right, top, bottom } = box;
    if (left < svg.left - 1 || right > svg.right + 1 || top < svg.top - 3 || bottom > svg.bottom + 3)
      faults.push(`cut: ${text}`);
    for (const [other, its] of drawn.slice(i + 1)) {
      const wide = Math.min(right, its.right) - Math.max(left, its.left);
      const high = Math.min(bottom, its.bottom) - Math.max(top, its.top);
      if (wide > 1 && high > 4) faults.push(`over each other: ${text}, ${other}`);
    }
  }
  return faults;
}""")
"""Text in a drawing that is cut, or that stands over other text."""

BROKEN_INSIDE = of_page("""() => {
  const broken = [];
  const forTheEar = e => e && (getComputedStyle(e).clipPath === 'inset(50%)' || forTheEar(e.parentElement));
  const walker = document.createTreeWalker(document.querySelector(':--main'), NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    const e = n.parentElement;
    if (e.closest('svg, .typed, .to-copy, .sources, :--icon-material')) continue;
    if (!e.checkVisibility({ checkOpacity: true, visibilityProperty: true }) || forTheEar(e)) continue;
    const isWhole = e.closest('.words, :--html'); // what Streamlit draws may break at the hyphen of "x-ray"
    const words = isWhole
      ? /\\d[\\d-]*\\d|\\b\\p{L}-\\p{L}+|[\\p{L}\\p{M}\\p{N}]+/gu
      : /\\d[\\d-]*\\d|[\\p{L}\\p{M}\\p{N}]+/gu;
    for (const { 0: word, index } of n.data.matchAll(words)) {
      const range = document.createRange();
      range.setStart(n, index);
      range.setEnd(n, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(r => r.width > 1).map(r => Math.round(r.bottom / 8)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
}""")
"""Words and numbers of which one part stands on the next line."""

TOO_HIGH = of_page("""() => [...document.querySelectorAll(':--main .help a')].filter(e => {
  const { top, bottom } = e.getBoundingClientRect();
  if (bottom > innerHeight) return true;
  const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    if (!n.parentElement.checkVisibility({ checkOpacity: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(n);
    if ([...range.getClientRects()].some(r => r.top < top - 2 || r.bottom > bottom + 2)) return true;
  }
  return false;
}).map(e => e.textContent)""")
"""Numbers to call that do not fit into their buttons, or whose buttons leave the window."""

CUT_BELOW = of_page("""() => [...document.querySelectorAll(':--main *')]
  .filter(e => e.checkVisibility() && !e.closest('svg, .visually-hidden, :--drawing, :--icon-material')
    && e.textContent.trim() && /hidden|clip/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 2
    && e.clientHeight > 1)
  .map(e => `${e.className} ${e.textContent.slice(0, 60)}`)""")

SIDEWAYS = of_page("""() => {
  const main = document.querySelector(':--main');
  return Math.max(document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth);
}""")


ACE = ROOT / "node_modules" / "accessibility-checker-engine" / "ace.js"

ACE_VIOLATIONS = of_page("""async () => {
  const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
  const first = XPathResult.FIRST_ORDERED_NODE_TYPE;
  const at = ({ path }) => document.evaluate(path.dom, document, null, first).singleNodeValue;
  const named = one => one.ruleId === 'label_content_exists' && at(one).matches(':--widget-label')
    || one.ruleId === 'label_name_visible' && at(one).querySelector(':--icon-material');
  return results.filter(one => one.value.join(' ') === 'VIOLATION FAIL' && !named(one))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 120)}`);
}""")
"""What is sure; what it calls potential or manual, a person has to judge.

The label above a choice says nothing by itself, since the group has its name; and an icon is no word of a button's
label (Streamlit 1.67).
"""


def ace_violations(reader: Reader) -> list[str]:
    """What IBM's engine, the second one, finds."""
    reader.page.evaluate(f"{ACE.read_text(encoding='utf-8')}; window.ace = ace; null")
    found: list[str] = reader.page.evaluate(ACE_VIOLATIONS)
    return found


def violations(reader: Reader) -> list[str]:
    """What axe finds; what a bar at the bottom covers by now comes out when one scrolls."""
    if not reader.measures("'axe' in window"):
        reader.page.evaluate(Axe().axe_script)
    found = reader.page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [
        f"{rule['id']}: {node['html'][:90]} {[check['data'] for check in node['any']]}"
        for rule in found
        for node in rule["nodes"]
        if not any("partiallyObscured" in str(check["data"]) for check in node["any"])
    ]
