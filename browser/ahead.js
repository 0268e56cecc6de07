// A press never waits: the views to which the timeline and a consult lead are here before they are asked for (views.js).
// A press shows the next one at once, with its address: a step in the card of another one, a station in front of another
// one, all else in front of the page. Streamlit follows the address, and what it draws takes over.

import {
  buttonAt,
  drawingAt,
  followAddress,
  holdAddress,
  isAtRest,
  isConnected,
  leadsTo,
  pageLinkAt,
  placeOf,
  pointUnderHand,
  watchStates,
} from "../journey/streamlit_seam/streamlit.js";
import { tellDrawn } from "./drawing.js";
import { DRAWN } from "./drawn.js";
import { find, opensElsewhere, targetOf } from "./finding.js";
import { first } from "./first/first-words.js";
import { giveFocusTo } from "./focus.js";
import * as station from "./lent-station.js";
import * as step from "./lent-step.js";
import { drawnView, lastRun } from "./sign.js";
import {
  address,
  areSame,
  fetchViews,
  forget,
  isOnPage,
  noteSeen,
  OF_VIEW,
  pageAt,
  parameters,
  viewAt,
  viewOfStep,
  withTheRest,
} from "./views.js";

const SOON = 50; // ms: until it is looked again whether pictures and charts are there
const LONGEST_PRESS = 5000; // ms: a hand that was never seen to go holds nothing for ever
const PATIENCE = 5000; // ms: how long a server at rest may show something else than what was asked for

let trail = /** @type {string[]} */ ([]); // the view that Streamlit has drawn, and those that were shown since, in order
let runSeen = ""; // the last run of which it is known what it drew
let hasRun = false; // whether Streamlit has drawn something since the last one was shown
let runHeard = /** @type {string | null} */ (null); // what had drawn last when something was pressed that may change what is next
let late = 0;
let soon = 0;
let isAskedAgain = false;
let held = 0; // until when what is under a hand stays, by the clock of performance
/** @type {(address: string) => void} */
let writeAddress = () => {};

const here = () => trail.at(-1) ?? drawnView();

/** Whether the page shows what Streamlit has not drawn yet. */
export const isAhead = () => trail.length > 0;

// --- a press ---

function hearPress(/** @type {MouseEvent} */ event) {
  const pressed = targetOf(event);
  if (!pressed.closest("#root, #journey-first")) return;
  const isElsewhere = opensElsewhere(event) || runHeard !== null || station.hasWaiting();
  const there = isElsewhere ? undefined : viewBehind(pressed);
  if (there && !areSame(there, here()) && goAhead(there)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (station.keepPress(pressed)) event.preventDefault();
  else if (buttonAt(pressed) || (!there && pointAt(pressed))) {
    runHeard = lastRun();
    giveWay();
  } else if (pressed.closest("#journey-first a")) giveWay(); // first/words.js follows it
}

// A press is one only where it ends on what it began on: what is lent stays meanwhile.
const hold = () => {
  held = performance.now() + LONGEST_PRESS;
};
const letGo = () => {
  held = performance.now() + SOON; // the click comes after the hand is gone
};

function pointAt(/** @type {Element} */ pressed) {
  const drawing = drawingAt(pressed);
  return drawing ? pointUnderHand(drawing) : undefined;
}

// A link says where it leads. Where a button leads is told in the page as HTML.
function viewBehind(/** @type {Element} */ pressed) {
  const page = pageAt(here());
  if (!page) return undefined;
  if (drawingAt(pressed)) return viewOfStep(pointAt(pressed));
  const { back, next } = step.movesIn(page);
  if (pressed.closest(".st-key-back button")) return back?.getAttribute("href");
  if (pressed.closest(":is(.st-key-next, .st-key-finish) :is(button, a)")) return next?.getAttribute("href");
  const link = /** @type {HTMLAnchorElement | null} */ (pressed.closest("a[data-inside]")) ?? pageLinkAt(pressed);
  if (link) return viewOf(link);
  const place = buttonAt(pressed) && placeOf(pressed);
  const to = place && find(`${place} [data-to]`, page)?.dataset.to;
  return to ? withStep(to) : viewOfStep(place?.match(/^\.st-key-step-([\w-]+)$/)?.[1]);
}

// Whoever goes to another part of a consult keeps the step.
function withStep(/** @type {string} */ there) {
  const at = parameters(here()).get("step");
  const isStep = (parameters(there).get("part") ?? "steps") === "steps";
  return isStep || !at ? there : there.replace(/([?&]step=)[^&]*/, `$1${at}`);
}

// The links around the page keep the step at which it was drawn (links.js).
function viewOf(/** @type {HTMLAnchorElement} */ link) {
  const { pathname, search, searchParams } = leadsTo(link);
  return pageLinkAt(link) && searchParams.has("step") ? undefined : pathname + search;
}

function goAhead(/** @type {string} */ there) {
  if (!show(there)) return false;
  writeAddress(withTheRest(there));
  noteSeen(there);
  followAddress();
  return true;
}

function show(/** @type {string} */ there) {
  const page = pageAt(there);
  if (!page || !isOnPage()) return false;
  const lender = [station, step].find(({ isLendable }) => isLendable(page) && !first());
  if (!lender && !page.getElementById("journey-first")) return false;
  if (!isAhead()) [trail, runSeen] = [[drawnView()], lastRun()];
  trail.push(there);
  hasRun = false;
  if (lender) lender.lend(page);
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

function leave() {
  for (const lender of [station, step]) lender.leave();
}

// --- what Streamlit draws ---

// It draws what was asked for in that order, and may leave some out. Where a reader has come to a view twice, it is taken
// to be the first time: else what they passed in between would be drawn after they have arrived.
function compare() {
  if (runHeard !== lastRun() && isAtRest()) runHeard = null;
  if (isAhead() && runSeen !== lastRun()) pass();
  if (isAtRest() && trail.length === 1) {
    if (station.isReady() && performance.now() >= held) return arrive();
    clearTimeout(soon);
    soon = window.setTimeout(compare, SOON);
  }
  station.keepLent();
  if (isAhead()) step.keepLent();
}

function pass() {
  const drawn = drawnView();
  const times = trail.findIndex((view, number) => number > 0 && areSame(view, drawn));
  if (times > 0) trail = trail.slice(times);
  runSeen = lastRun();
  hasRun = true;
}

// What is known is asked for anew where it is old.
function arrive() {
  const lands = [station, step].find(({ isLent }) => isLent());
  if (lands && !lands.land()) forget();
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
  if (areSame(drawnView(), here())) return arrive(); // it was there all the time
  if (isAskedAgain && hasRun) location.replace(drawnView());
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
  document.addEventListener("pointerdown", hold, true);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, letGo, true);
  addEventListener("popstate", hearHistory);
  document.addEventListener(DRAWN, fetchIfThere);
  new MutationObserver(compare).observe(document.body, { childList: true, characterData: true, subtree: true });
  watchStates(() => {
    compare();
    fetchIfThere();
  });
}

function fetchIfThere() {
  if (!isAhead()) fetchViews();
}
