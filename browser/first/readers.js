// A kiosk between two readers: it invites, asks whether somebody is still there, and starts over.

import { isConnected } from "../../journey/streamlit_seam/streamlit.js";
import { around, find } from "../finding.js";
import { write } from "../wording.js";
import { first } from "./first-words.js";
import { invite, wipe } from "./forgetting.js";
import { close, isOpen, open, screen } from "./screen.js";
import { ago, isKiosk, now, SECOND, state } from "./state.js";

const LONG_PRESS = 1.5 * SECOND;
const BROKEN = 20 * SECOND; // how long a kiosk shows that it cannot show something, until it starts over
const CHOOSE = ["Tab", "Shift", "Enter", " "]; // the keys that choose an answer; any other one goes on
const AFTER_RELEASE = 400; // ms

let brokenSince = /** @type {number | undefined} */ (undefined);
let longPress = 0;

export function start(/** @type {string | undefined} */ language) {
  state.touched = now();
  if (language && language !== document.documentElement.lang) startIn(language);
  close("attract");
  if (state.isWiped) open("gone"); // the new page is not here yet
}

async function startIn(/** @type {string} */ language) {
  if (state.tellLanguage && isConnected()) return state.tellLanguage(language);
  const there = new URL(location.href);
  there.searchParams.set("lang", language);
  const page = await window.journey.words.goTo(there.href);
  if (!page) return;
  document.documentElement.lang = language;
  document.documentElement.dir = page.documentElement.dir;
  window.journey.screens?.hear(JSON.parse(page.getElementById("journey-said")?.textContent ?? ""));
}

// Twice as long while it reads aloud: who listens does not touch.
const patience = () => state.said.idle * SECOND * (window.journey.aloud?.isReading() ? 2 : 1);

function waitForTouch() {
  if (!isKiosk() || isOpen("attract")) return;
  if (state.asked) count();
  else if (ago(state.touched) >= patience()) askWhoIsThere();
}

function startOverWhenBroken() {
  const isBroken = !first() && !isOpen("attract") && find("#root .broken");
  brokenSince = isBroken ? (brokenSince ?? now()) : undefined;
  if (brokenSince !== undefined && ago(Math.max(brokenSince, state.touched)) > BROKEN) wipe();
}

function askWhoIsThere() {
  state.asked = now();
  close("staff");
  open("question");
  count();
}

function count() {
  const left = Math.ceil(state.said.warning - ago(state.asked) / SECOND);
  if (left <= 0) return wipe();
  const dialog = screen("question");
  const says = /** @type {HTMLElement} */ (find("[data-says]", dialog));
  const text = (says.dataset.says ?? "").replace("{n}", String(left));
  write(says, text);
  if (left === 5 || left % 10 === 0) write(/** @type {HTMLElement} */ (find("[role=status]", dialog)), text);
}

export function stayHere() {
  state.asked = 0;
  close("question");
}

function hearTouch(/** @type {Event} */ event) {
  state.touched = now();
  if (!state.asked) return;
  if (event instanceof KeyboardEvent && event.type === "keydown" && !CHOOSE.includes(event.key)) {
    event.preventDefault();
    stayHere();
  } else state.asked = now(); // the count stands still until the finger is lifted, so that it presses nothing behind
}

// A finger that moves, or stays, makes no click.
function hearRelease() {
  if (isOpen("question")) setTimeout(stayHere, AFTER_RELEASE);
}

function hearLongPress(/** @type {Event} */ event) {
  clearTimeout(longPress);
  if (around(event, ".library-name")) longPress = window.setTimeout(() => open("staff"), LONG_PRESS);
}

// In a kiosk nobody can open a menu, or drag something away.
export function hearReaders() {
  history.scrollRestoration = "manual";
  setInterval(waitForTouch, SECOND);
  setInterval(startOverWhenBroken, SECOND);
  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    document.addEventListener(kind, hearTouch, { capture: true, passive: kind !== "keydown" });
  }
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, hearRelease, true);
  document.addEventListener("pointerdown", hearLongPress);
  for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, () => clearTimeout(longPress));
  for (const kind of ["contextmenu", "dragstart"]) {
    document.addEventListener(kind, (event) => event.preventDefault());
  }
  invite();
}
