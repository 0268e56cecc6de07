// A press never waits: the views to which the timeline leads are here before they are asked for (journey/server/ahead.py).
// A press shows the next one at once, with its address. Streamlit follows the address, and what it draws takes over.

import {
  buttonAt,
  drawingAt,
  followAddress,
  holdAddress,
  isAtRest,
  isConnected,
  pointUnderHand,
  watchStates,
} from "../journey/streamlit_seam/streamlit.js";
import { DRAWN } from "./drawn.js";
import { find, targetOf } from "./finding.js";
import { isLendable, keepLent, land, leave, lend, movesIn } from "./lent-step.js";

const PATIENCE = 5000; // ms: how long a server at rest may show something else than what was asked for

/** @type {{ parameters: string[], pages: Record<string, string> }} */
let known = { parameters: [], pages: {} };
let fetched = ""; // from where
let trail = /** @type {string[]} */ ([]); // the views that were shown before Streamlit has drawn them, the last one last
let hasRun = false; // whether Streamlit has drawn something since
let isHeard = true; // whether what was pressed before, and is not known here, was heard: it may change what is next
let late = 0;
let isAskedAgain = false;
/** @type {Map<string, string>} */
const seen = new Map(); // which view an address showed
let pictured = ""; // the view beside which pictures are here
const parser = new DOMParser();
/** @type {(address: string) => void} */
let writeAddress = () => {};

const drawn = () => find("#root .drawn")?.dataset.view ?? "";
const here = () => trail.at(-1) ?? drawn();
const address = () => location.pathname + location.search;
const parameters = (/** @type {string} */ there) => new URL(there, location.origin).searchParams;
const pageAt = (/** @type {string} */ there) =>
  there in known.pages ? parser.parseFromString(known.pages[there], "text/html") : null;

/** Whether the page shows what Streamlit has not drawn yet. */
export const isAhead = () => trail.length > 0;

// --- what is known ---

// Once the page is at rest, and only where bytes cost nothing. What gets lost on the way is asked for after the next
// drawing.
async function fetchViews() {
  const { connection } = /** @type {Navigator & { connection?: { saveData: boolean } }} */ (navigator);
  if (isAhead() || !isConnected() || !isAtRest() || !drawn().startsWith("/?") || connection?.saveData) return;
  seen.set(address(), drawn());
  const whole = parameters(drawn());
  for (const name of ["step", "part"]) whole.delete(name);
  const from = `/ahead/timeline?${whole}`;
  if (document.getElementById("journey-first")) return;
  if (from !== fetched) await fetchFrom(from);
  fetchPictures();
}

async function fetchFrom(/** @type {string} */ from) {
  fetched = from;
  try {
    const answer = await fetch(from);
    if (answer.ok && from === fetched) known = await answer.json();
  } catch {
    fetched = "";
  }
}

// Those of the steps before and after the one that is shown.
function fetchPictures() {
  const page = pageAt(drawn());
  if (!page || pictured === drawn()) return;
  pictured = drawn();
  for (const move of Object.values(movesIn(page))) {
    const there = pageAt(move?.getAttribute("href") ?? "");
    for (const { src } of there?.querySelectorAll("img") ?? []) new Image().src = src;
  }
}

// --- a press ---

function hearPress(/** @type {MouseEvent} */ event) {
  const pressed = targetOf(event);
  if (!pressed.closest("#root")) return;
  const there = isHeard ? leadsTo(pressed) : undefined;
  if (there && goAhead(there)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (buttonAt(pressed)) {
    isHeard = false;
    giveWay();
  }
}

// The same press is told in the page as HTML, where it leads somewhere.
function leadsTo(/** @type {Element} */ pressed) {
  const page = pageAt(here());
  if (!page) return undefined;
  const drawing = drawingAt(pressed);
  if (drawing) return stepAt(pointUnderHand(drawing));
  const { back, next } = movesIn(page);
  if (pressed.closest(".st-key-back button")) return back?.getAttribute("href");
  if (pressed.closest(":is(.st-key-next, .st-key-finish) :is(button, a)")) return next?.getAttribute("href");
  return stepAt(pressed.closest("[class*='st-key-step-']")?.className.match(/st-key-step-([\w-]+)/)?.[1]);
}

const stepAt = (/** @type {string | undefined} */ step) =>
  step && Object.keys(known.pages).find((there) => parameters(there).get("step") === step);

function goAhead(/** @type {string} */ there) {
  if (!show(there)) return false;
  writeAddress(withTheRest(there));
  followAddress();
  return true;
}

function show(/** @type {string} */ there) {
  const page = pageAt(there);
  if (!page || !isLendable(page)) return false;
  trail.push(there);
  hasRun = false;
  lend(page);
  waitForStreamlit();
  return true;
}

// What else stands in the address, such as what is open, stays.
function withTheRest(/** @type {string} */ there) {
  const more = parameters(address());
  for (const name of known.parameters) more.delete(name);
  return more.size ? `${there}&${more}` : there;
}

// --- what Streamlit draws ---

// It may still draw what was passed on the way. Where it draws what nobody has asked for, it is right.
function compare() {
  if (!isAhead()) return;
  if (!isAtRest() || !hasRun) keepLent();
  else if (drawn() === here()) arrive();
  else keepLent();
}

// What is known is asked for anew where it is old.
function arrive() {
  if (!land()) fetched = "";
  giveWay();
}

/** Whatever Streamlit draws next, counts. */
export function giveWay() {
  trail = [];
  clearTimeout(late);
  leave();
}

function waitForStreamlit() {
  clearTimeout(late);
  isAskedAgain = false;
  late = window.setTimeout(askAgain, PATIENCE);
}

// A server that has drawn since, and shows something else, is right.
function askAgain() {
  late = window.setTimeout(askAgain, PATIENCE);
  if (!isConnected() || !isAtRest()) return;
  if (isAskedAgain && hasRun) location.replace(drawn());
  isAskedAgain = true;
  hasRun = false;
  followAddress();
}

// Back and Forward of the browser: Streamlit hears them, too.
function hearHistory(/** @type {Event} */ event) {
  if (!event.isTrusted) return;
  const there = seen.get(address()) ?? address();
  if (!show(there) && isAhead()) giveWay();
}

// What Streamlit writes into the address may be behind.
const isPassed = (/** @type {string} */ there) =>
  isAhead() &&
  new URL(there, location.href).pathname === location.pathname &&
  parameters(there).get("step") !== parameters(address()).get("step");

export function listen() {
  writeAddress = holdAddress(isPassed);
  document.addEventListener("click", hearPress, true);
  addEventListener("popstate", hearHistory);
  document.addEventListener(DRAWN, fetchViews);
  new MutationObserver(compare).observe(document.body, { childList: true, characterData: true, subtree: true });
  watchStates((changes) => {
    const runs = changes.some(({ isOfRun }) => isOfRun);
    hasRun ||= runs;
    isHeard ||= runs && isAtRest();
    compare();
    fetchViews();
  });
}
