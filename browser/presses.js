// A press that cannot be followed, or was not, waits: it is followed as soon as there is a server.
// What was followed has changed the address: every press of ours does, and a press that need not may be repeated.

import {
  buttonAt,
  drawingAt,
  followAddress,
  holdAddress,
  isAtRest,
  isConnected,
  placeOf,
  pointUnderHand,
  watchStates,
} from "../journey/streamlit_seam/streamlit.js";
import { giveWay, isAhead } from "./ahead.js";
import { DRAWN } from "./drawn.js";
import { find, targetOf } from "./finding.js";
import { hasWaiting } from "./lent-station.js";
import { lastRun } from "./sign.js";
import { pagePath, told } from "./told.js";
import { write } from "./wording.js";

const SLOW = 1000; // ms: after that a reader is told that a press is not lost

/** @typedef {{ href?: string, place?: string }} Press where it leads, or the place of the button */
/** @typedef {Press & { from: string, run: string, isLost: boolean }} Kept run: the one that had drawn last */

let kept = /** @type {Kept | null} */ (null);
let late = 0;
let isBehind = false;
let hasGoneBack = false; // whether the browser's Back or Forward led to what the server has not heard of
let shown = ""; // the address of the page that was drawn last

const address = () => location.pathname + location.search;

function keepPress(/** @type {Event} */ event) {
  const target = targetOf(event);
  const button = buttonAt(target);
  const place = (button && placeOf(button)) ?? placeOfPoint(target);
  if (place) keep({ place });
}

// What a stop of a chart does, a button does, too. With a connection, a chart keeps by itself what is chosen in it.
function placeOfPoint(/** @type {Element} */ target) {
  const drawing = !isConnected() && drawingAt(target);
  const point = drawing && pointUnderHand(drawing);
  return ["step", "level"].map((kind) => `.st-key-${kind}-${point}`).find((place) => find(`${place} button`));
}

/** Follow a link of a page, now or as soon as there is a connection. */
export function press(/** @type {string} */ href) {
  const from = location.href;
  giveWay();
  stay();
  if (isConnected()) goTo(href);
  keep({ href }, from);
}

/** Who presses what is shown does not want what waits. */
export function stay() {
  kept = null;
  tellWaiting();
}

function keep(/** @type {Press} */ what, from = location.href) {
  kept = { ...what, from, run: lastRun(), isLost: !isConnected() };
  clearTimeout(late);
  late = window.setTimeout(tellWaiting, kept.isLost ? 0 : SLOW);
}

// Streamlit goes where the address leads, and writes the path of a page into it once the page is drawn: until then the
// address stays with the page that is shown.
function goTo(/** @type {string} */ href) {
  const before = location.href;
  const samePage = new URL(href).pathname === location.pathname;
  if (samePage && href !== before) history.pushState({}, "", href);
  if (!samePage) history.replaceState({}, "", href);
  followAddress();
  if (!samePage) history.replaceState({}, "", before);
}

function followConnection() {
  if (!isConnected()) {
    isBehind = true;
    if (kept) kept.isLost = true;
  } else if (isAtRest() && isBehind) catchUp();
  else if (isAtRest()) hearAnswer();
  tellWaiting();
}

// A run has drawn since: it may have been too short for Streamlit to show that it began.
function hearAnswer() {
  if (kept?.run === lastRun()) return;
  kept = null;
  if (!isAhead()) shown = address();
}

// What was asked for while there was no server, by a press or by Back and Forward of the browser.
function catchUp() {
  const lost = kept;
  const isShown = location.pathname === pagePath() && address() === shown;
  isBehind = hasGoneBack = false;
  kept = null;
  if (lost?.from === location.href) {
    if (lost.href) press(lost.href);
    else find(`${lost.place} button`)?.click();
  } else if (!isShown) followAddress();
}

function tellWaiting() {
  const sign = document.getElementById("journey-waiting");
  if (sign) write(sign, kept?.from === location.href && (!isAhead() || hasWaiting()) ? told.waiting : "");
}

// Streamlit takes its buttons away as long as it has no connection. Ours can be pressed then, and keep their focus.
function keepOpen(/** @type {MutationRecord[]} */ changes) {
  if (isConnected()) return;
  for (const { target, oldValue } of changes) {
    const button = oldValue === null && buttonAt(/** @type {Element} */ (target));
    if (button) button.disabled = false;
  }
}

// Once a link leads away from a page, what Streamlit still writes into the address of that page is behind; and so is the
// page that it was at, which it draws and writes first when its connection is back, once a reader has left that.
function isPassed(/** @type {string} */ there) {
  const { pathname } = location;
  const to = new URL(there, location.href);
  if (hasGoneBack) return to.pathname + to.search !== address();
  const leaves = kept?.href && kept.from === location.href && new URL(kept.href).pathname !== pathname;
  return Boolean(leaves) && to.pathname === pathname;
}

function hearHistory(/** @type {Event} */ event) {
  if (!event.isTrusted) return;
  hasGoneBack ||= !isConnected();
  stay(); // who goes back does not want what waits, either
}

export function listen() {
  holdAddress(isPassed);
  document.addEventListener("click", keepPress, true);
  addEventListener("popstate", hearHistory);
  watchStates(followConnection);
  document.addEventListener(DRAWN, () => kept && followConnection());
  const disabled = { subtree: true, attributeFilter: ["disabled"], attributeOldValue: true };
  new MutationObserver(keepOpen).observe(document.body, disabled);
}
