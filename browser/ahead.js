// A press never waits: the views to which the timeline leads are here before they are asked for (journey/server/ahead.py).
// A press shows the next one at once, with its address: a step in the card of another one, all else in front of the page.
// Streamlit follows the address, and what it draws takes over.

import {
  buttonAt,
  drawingAt,
  followAddress,
  holdAddress,
  isAtRest,
  isConnected,
  leadsTo,
  pageLinkAt,
  pointUnderHand,
  root,
  watchStates,
} from "../journey/streamlit_seam/streamlit.js";
import { tellDrawn } from "./drawing.js";
import { DRAWN } from "./drawn.js";
import { find, opensElsewhere, targetOf } from "./finding.js";
import { first } from "./first/first-words.js";
import { giveFocusTo } from "./focus.js";
import { isLendable, keepLent, land, leave, lend, movesIn } from "./lent-step.js";

const OF_VIEW = ["step", "part"]; // what of an address says which view of the timeline it is
const PATIENCE = 5000; // ms: how long a server at rest may show something else than what was asked for

/** @type {{ parameters: string[], pages: Record<string, string> }} */
let known = { parameters: [], pages: {} };
let fetched = ""; // from where
let trail = /** @type {string[]} */ ([]); // the view that Streamlit has drawn, and those that were shown since, in order
let hasRun = false; // whether Streamlit has drawn something since the last one was shown
let begun = /** @type {string | null} */ (null); // which view was drawn when the run began that is seen
let isHeard = true; // whether what was pressed before, and is not known here, was heard: it may change what is next
let late = 0;
let isAskedAgain = false;
/** @type {Map<string, string>} */
const seen = new Map(); // which view an address showed
let pictured = ""; // the view beside which pictures are here
const parser = new DOMParser();
/** @type {(address: string) => void} */
let writeAddress = () => {};

const sign = () => find("#root .drawn");
const drawn = () => sign()?.dataset.view ?? "";
const here = () => trail.at(-1) ?? drawn();
const address = () => location.pathname + location.search;
const parameters = (/** @type {string} */ there) => new URL(there, location.origin).searchParams;
const pageAt = (/** @type {string} */ there) =>
  there in known.pages ? parser.parseFromString(known.pages[there], "text/html") : null;

/** Whether the page shows what Streamlit has not drawn yet. */
export const isAhead = () => trail.length > 0;

/** Whether what an address shows is here, and can be shown at once. */
export const knows = (/** @type {string} */ href) => viewAt(href) in known.pages && isOnTimeline();

const viewAt = (/** @type {string} */ href) => {
  const { pathname, search } = new URL(href, location.origin);
  return seen.get(pathname + search) ?? pathname + search;
};

// Streamlit writes the path of another page by itself (presses.js).
const isOnTimeline = () => drawn() !== "" && new URL(drawn(), location.origin).pathname === location.pathname;

// --- what is known ---

// Once the page is at rest, and only where bytes cost nothing. What gets lost on the way is asked for after the next
// drawing.
async function fetchViews() {
  const { connection } = /** @type {Navigator & { connection?: { saveData: boolean } }} */ (navigator);
  if (isAhead() || !isConnected() || !isAtRest() || !drawn().startsWith(`${root()}/?`) || connection?.saveData) return;
  seen.set(address(), drawn());
  const whole = parameters(drawn());
  for (const name of OF_VIEW) whole.delete(name);
  const from = `${root()}/ahead/timeline?${whole}`;
  if (first()) return;
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

// Those of the steps before and after the one that is shown; on the overview, of the first.
function fetchPictures() {
  const page = pageAt(drawn());
  if (!page || pictured === drawn()) return;
  pictured = drawn();
  for (const move of [...Object.values(movesIn(page)), find(".doors .main a", page)]) {
    const there = pageAt(move?.getAttribute("href") ?? "");
    for (const { src } of there?.querySelectorAll("img") ?? []) new Image().src = src;
  }
}

// --- a press ---

function hearPress(/** @type {MouseEvent} */ event) {
  const pressed = targetOf(event);
  if (!pressed.closest("#root, #journey-first")) return;
  const there = isHeard && !opensElsewhere(event) ? viewBehind(pressed) : undefined;
  if (there && there !== here() && goAhead(there)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (buttonAt(pressed)) {
    isHeard = false;
    giveWay();
  } else if (pressed.closest("#journey-first a")) giveWay(); // first/words.js follows it
}

// A link says where it leads. Where a button leads is told in the page as HTML.
function viewBehind(/** @type {Element} */ pressed) {
  const page = pageAt(here());
  if (!page) return undefined;
  const drawing = drawingAt(pressed);
  if (drawing) return stepAt(pointUnderHand(drawing));
  const { back, next } = movesIn(page);
  if (pressed.closest(".st-key-back button")) return back?.getAttribute("href");
  if (pressed.closest(":is(.st-key-next, .st-key-finish) :is(button, a)")) return next?.getAttribute("href");
  const link = /** @type {HTMLAnchorElement | null} */ (pressed.closest("a[data-inside]")) ?? pageLinkAt(pressed);
  if (link) return viewOf(link);
  return stepAt(pressed.closest("[class*='st-key-step-']")?.className.match(/st-key-step-([\w-]+)/)?.[1]);
}

// The links around the page keep the step at which it was drawn (links.js).
function viewOf(/** @type {HTMLAnchorElement} */ link) {
  const { pathname, search, searchParams } = leadsTo(link);
  return pageLinkAt(link) && searchParams.has("step") ? undefined : pathname + search;
}

const stepAt = (/** @type {string | undefined} */ step) =>
  step && Object.keys(known.pages).find((there) => parameters(there).get("step") === step);

function goAhead(/** @type {string} */ there) {
  if (!show(there)) return false;
  writeAddress(withTheRest(there));
  seen.set(address(), there);
  followAddress();
  return true;
}

function show(/** @type {string} */ there) {
  const page = pageAt(there);
  if (!page || !isOnTimeline()) return false;
  trail = [...(isAhead() ? trail : [drawn()]), there];
  hasRun = false;
  if (isLendable(page) && !first()) lend(page);
  else putInFront(page);
  waitForStreamlit();
  return true;
}

// Who comes to another view starts at its title, as it is drawn (place.js).
function putInFront(/** @type {Document} */ page) {
  leave();
  window.journey.screens?.putInFront(page);
  giveFocusTo(find("#journey-first #step") ?? find("#journey-first h1"));
}

// What else stands in the address, such as what is open, stays.
function withTheRest(/** @type {string} */ there) {
  const more = parameters(address());
  for (const name of known.parameters) more.delete(name);
  return more.size ? `${there}&${more}` : there;
}

// --- what Streamlit draws ---

// It draws what was asked for in that order, and may leave some out. Where a reader has come to a view twice, it is taken
// to be the first time: else what they passed in between would be drawn after they have arrived.
function compare() {
  if (!isAhead()) return;
  if (drawn() && drawn() !== trail[0]) pass();
  if (isAtRest() && trail.length === 1) arrive();
  else keepLent();
}

function pass() {
  const times = trail.indexOf(drawn(), 1);
  if (times > 0) trail = trail.slice(times);
  hasRun = true;
  begun = ""; // this run has drawn another one, whether or not it was seen to begin
}

// A run that drew the same view once more. Of a short one, Streamlit never shows that it began.
function hearRun() {
  if (!isAtRest()) begun ??= trail[0] ?? null;
  else {
    if (isAhead() && begun === drawn() && trail[0] === begun) pass();
    begun = null;
  }
}

// What is known is asked for anew where it is old.
function arrive() {
  if (!land()) fetched = "";
  giveWay();
  if (first()) tellDrawn(); // take-over.js takes them away
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
  if (drawn() === here()) return arrive(); // it was there all the time
  if (isAskedAgain && hasRun) location.replace(drawn());
  isAskedAgain = true;
  hasRun = false;
  followAddress();
}

// Back and Forward of the browser: Streamlit hears them, too.
function hearHistory(/** @type {Event} */ event) {
  if (!event.isTrusted) return;
  if (!show(viewAt(address())) && isAhead()) giveWay();
}

// What Streamlit writes into the address may be behind.
const isPassed = (/** @type {string} */ there) =>
  isAhead() &&
  new URL(there, location.href).pathname === location.pathname &&
  OF_VIEW.some((name) => parameters(there).get(name) !== parameters(address()).get(name));

export function listen() {
  writeAddress = holdAddress(isPassed);
  document.addEventListener("click", hearPress, true);
  addEventListener("popstate", hearHistory);
  document.addEventListener(DRAWN, fetchViews);
  new MutationObserver(compare).observe(document.body, { childList: true, characterData: true, subtree: true });
  watchStates((changes) => {
    const runs = changes.some(({ isOfRun }) => isOfRun);
    if (runs) hearRun();
    isHeard ||= runs && isAtRest();
    compare();
    fetchViews();
  });
}
