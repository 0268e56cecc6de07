// The words that were there before Streamlit are taken away once all that they say is drawn.

import { followAddress, lacksScripts, mainArea } from "../journey/streamlit_seam/streamlit.js";
import { isAhead } from "./ahead.js";
import { DRAWN } from "./drawn.js";
import { find, findAll } from "./finding.js";
import { first } from "./first/first-words.js";
import { giveFocusTo } from "./focus.js";
import * as hardWords from "./hard-words.js";
import { lend, takeBack } from "./lent-stops.js";
import * as originals from "./originals.js";
import { pageTitle } from "./place.js";

const DRAWN_AFTER = 8000; // ms: how long a page may take until it shows what the words show that are there already
const HEADINGS = "h1, h2, h3, .risk-name";

let drawnAt = /** @type {number | undefined} */ (undefined);

const app = (/** @type {string} */ selector) => find(`#root ${selector}`);

export function takeOver() {
  const words = first();
  const title = pageTitle();
  if (!words) drawnAt = undefined; // they may come back (first/alone.js)
  if (!words || !title || !app(".st-key-help .help") || isAhead() || window.journey.screens?.isAlone()) return;
  drawnAt ??= performance.now();
  const isLate = performance.now() - drawnAt > DRAWN_AFTER;
  const isTheSame = saysTheSame(words);
  if (!isLate && (!isTheSame || lacksScripts())) {
    if (!isTheSame) followAddress();
    setTimeout(takeOver, 100);
    return;
  }
  const read = readingPlace(words);
  const focused = words.contains(document.activeElement);
  const chooses = document.activeElement?.closest(".first-choice");
  const stops = find(".first-chart", words);
  const place = stops?.getBoundingClientRect();
  openWhatIsOpen(words);
  words.remove();
  readOn(read);
  if (stops && place) lend(stops, place);
  takeBack();
  if (chooses) app(".st-key-languages button")?.focus({ preventScroll: true });
  else if (focused) giveFocusTo(app("#step") ?? title);
}

function saysTheSame(/** @type {HTMLElement} */ words) {
  const wanted = find("#step", words)?.dataset.step;
  const drawn = app("#step");
  const sameStep = !wanted || !drawn || drawn.dataset.step === wanted;
  const [shown, said] = [find("h1", words)?.dataset, pageTitle()?.dataset];
  return sameStep && shown?.page === said?.page && shown?.part === said?.part;
}

/** @typedef {{ scrolled: number, says: string | null, top: number }} ReadingPlace */

/**
 * The page says more than its first words: whoever reads on stays at the heading above what they read.
 * @returns {ReadingPlace}
 */
function readingPlace(/** @type {HTMLElement} */ words) {
  const headings = findAll(HEADINGS, words).filter((one) => one.checkVisibility?.() ?? true);
  const at = (/** @type {HTMLElement} */ heading) => heading.getBoundingClientRect().top;
  const heading = headings.filter((one) => at(one) < window.innerHeight / 8).at(-1) ?? headings[0];
  return { scrolled: words.scrollTop, says: heading.textContent, top: at(heading) };
}

function openWhatIsOpen(/** @type {HTMLElement} */ words) {
  for (const { dataset } of findAll("details[data-opens][open]", words)) {
    app(`details[data-opens="${dataset.opens}"]`)?.setAttribute("open", "");
  }
  for (const { openAgain } of [hardWords, originals]) openAgain(words, find("#root") ?? document);
}

function readOn(/** @type {ReadingPlace} */ { scrolled, says, top }) {
  const main = mainArea();
  if (!scrolled || !main) return;
  const heading = findAll(HEADINGS, main).find((one) => one.textContent === says && (one.checkVisibility?.() ?? true));
  const down = heading ? main.scrollTop + heading.getBoundingClientRect().top - top : scrolled;
  main.scrollTo({ top: down, behavior: "instant" });
}

export function listen() {
  document.addEventListener(DRAWN, takeOver);
}
