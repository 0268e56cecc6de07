// The station of a consult, lent until Streamlit has drawn it: it stands in front of the one that is drawn, and looks the
// same (journey/streamlit_seam/lookalike.py). The spine that is drawn is seen through it, so nothing is seen to move.

import { buttonAt, isDrawnIn, lacksScripts, placeOf } from "../journey/streamlit_seam/streamlit.js";
import { set } from "./attributes.js";
import { tellDrawn } from "./drawing.js";
import { find, findAll } from "./finding.js";
import { giveFocusTo } from "./focus.js";
import { lastRun } from "./sign.js";
import { spine } from "./stage-pictures.js";

const STATION = ".st-key-station";
const SPINE = ".st-key-spine-chart";
const BEHIND = "data-behind";

let lent = /** @type {HTMLElement | null} */ (null);
let runThen = /** @type {string | undefined} */ (undefined); // what had drawn last when what is lent was no longer wanted
let kept = /** @type {Element | null} */ (null); // the spine as it was drawn when a press led on
let waiting = /** @type {string[]} */ ([]); // the places of buttons that the server must hear

const drawn = () => find(`#root ${STATION}:not(.lent)`);

/** Whether a page shows a station, and so does what is drawn. */
export const isLendable = (/** @type {Document} */ page) => Boolean(find(STATION, page) && drawn());

export const isLent = () => lent !== null && runThen === undefined;

export function lend(/** @type {Document} */ page) {
  const station = drawn();
  const theirs = find(STATION, page);
  if (!station || !theirs) return;
  const place = placeOfFocus(lent, station);
  if (isDrawnIn(SPINE)) kept = spine()[0].copy();
  lent?.remove();
  lent = document.importNode(theirs, true);
  lent.classList.add("lent");
  for (const image of findAll("img", lent)) image.removeAttribute("loading"); // they are here (views.js)
  runThen = undefined;
  put(station, lent);
  if (place) focusOn(place, lent);
  tellDrawn();
}

/** Streamlit has drawn something: what is lent stays in front, until nobody wants it any more. */
export function keepLent() {
  if (!lent) return;
  const station = drawn();
  if (!station || (runThen !== undefined && runThen !== lastRun())) takeAway();
  else put(station, lent);
}

/** Whether all of what is drawn can be seen at once: its parts, its pictures, and the spine. */
export function isReady() {
  const station = drawn();
  if (!station) return true;
  if (lacksScripts()) return false;
  const images = /** @type {HTMLImageElement[]} */ (findAll("img", station));
  return images.every((one) => one.complete || !isInSight(one)) && (!find(SPINE, station) || isDrawnIn(SPINE));
}

function isInSight(/** @type {Element} */ image) {
  const { top, bottom } = image.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** The same station is drawn, and what the server says of it counts. Whether that is what was lent. */
export function land() {
  const station = drawn();
  const isSame = lent !== null && station !== null && said(lent) === said(station);
  const place = placeOfFocus(lent);
  const isFocused = lent?.contains(document.activeElement);
  const wanted = waiting;
  takeAway();
  if (place && station) focusOn(place, station);
  else if (isFocused) giveFocusTo(find("#root #step"));
  tellDrawn();
  for (const one of wanted) find(`#root ${one} button`)?.click();
  return isSame;
}

/** What is lent stays until something else is drawn. */
export function leave() {
  waiting = [];
  if (lent) runThen ??= lastRun();
}

/** Keep a press on a button that is lent until the server can hear it. Whether it is such a press. */
export function keepPress(/** @type {Element} */ pressed) {
  const place = lent?.contains(pressed) && buttonAt(pressed) && placeOf(pressed);
  if (place) waiting.push(place);
  return Boolean(place);
}

/** Whether a press waits, after which the next one must wait, too. */
export const hasWaiting = () => waiting.length > 0;

function put(/** @type {HTMLElement} */ station, /** @type {HTMLElement} */ lent) {
  if (station.previousElementSibling !== lent) station.before(lent);
  const hasSpine = find(SPINE, station) !== null;
  const room = find(SPINE, lent);
  set(station, BEHIND, hasSpine && room ? "spine" : "");
  if (!room) return;
  set(lent, "data-spine", hasSpine ? "drawn" : "kept");
  const chart = find(".st-key-spine", room);
  if (!hasSpine && kept && !chart?.firstElementChild) chart?.append(kept.cloneNode(true));
}

// Only buttons have places of their own.
function placeOfFocus(/** @type {(Element | null)[]} */ ...within) {
  const button = document.activeElement && buttonAt(document.activeElement);
  return button && within.some((one) => one?.contains(button)) ? placeOf(button) : undefined;
}

// Where the button leads nowhere any more, focus.js gives the focus to the heading.
function focusOn(/** @type {string} */ place, /** @type {HTMLElement} */ within) {
  /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
  find(`${place} button:not(:disabled)`, within)?.focus({ preventScroll: true });
}

function takeAway() {
  lent?.remove();
  lent = null;
  runThen = undefined;
  waiting = [];
  for (const station of findAll(`[${BEHIND}]`)) station.removeAttribute(BEHIND);
}

const said = (/** @type {HTMLElement} */ station) =>
  findAll(".words:not(:has(.talk-clock, .drawings))", station)
    .map(({ textContent }) => textContent)
    .join("\n");
