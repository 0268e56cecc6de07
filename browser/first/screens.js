// The screens that cover the page: our own calm one while the server is gone, and, in a kiosk, the one that invites to
// start, the question whether somebody is still there, and the one for staff (journey/told/screens.py). They come with
// the page's first answer, and work without Streamlit and the server; journey/screen/screens.py tells what changes.

import { hearMissingScript, isConnected, isOfConnection, watchStates } from "../../journey/streamlit_seam/streamlit.js";
import { DRAWN } from "../drawn.js";
import { around, find, targetOf } from "../finding.js";
import { removeReserve } from "../reserve-removal.js";
import { breakApart, isAlone, putInFront, standAlone } from "./alone.js";
import { beatWhileDrawn } from "./beat.js";
import { first } from "./first-words.js";
import { goHome, loadAnew, wipe } from "./forgetting.js";
import { look } from "./gone.js";
import { isLive, line, noteLife, pastLife } from "./live.js";
import { changeLook, showLook } from "./look.js";
import { hearReaders, start, stayHere } from "./readers.js";
import { close, isOpen, sayAnew } from "./screen.js";
import { ago, isKiosk, now, SECOND, state } from "./state.js";

const LATE = 8 * SECOND; // how long Streamlit may take to draw a page that has loaded, or to come back
const TRY_AGAIN = 60 * SECOND; // how often a kiosk that invites loads a page anew whose buttons never came
const PRESSABLE = "#root :is(button, a, input, select, label), #journey-first a";

// --- the live page ---

// Streamlit says of a run that it begins and ends: then the server has heard the press.
function hearState(/** @type {{ isOfRun: boolean, before: string | null }} */ { isOfRun, before }) {
  state.pressed = undefined;
  line.speaks = isOfRun;
  if (isOfRun) return;
  line.since = undefined;
  if (first() && !isConnected() && isOfConnection(before)) standAlone(); // it was refused
}

function watchLivePage() {
  noteLife();
  const drawnSince = pastLife.wasLive ? pastLife.lostSince : 0;
  if (ago(first() ? state.loaded : drawnSince) > LATE && !isOpen("gone")) standAlone();
  if (first() && isLive() && !isAlone()) window.journey.page?.takeOver();
  if (first() && isOpen("attract") && ago(state.loaded) > TRY_AGAIN) goHome();
}

// --- what is pressed ---

/** @type {Record<string, (button: HTMLElement) => void>} */
const ACTS = {
  start: ({ dataset }) => start(dataset.language),
  stay: stayHere,
  over: wipe,
  anew: loadAnew,
  close: () => close("staff"),
};

function hearPress(/** @type {Event} */ event) {
  const target = targetOf(event);
  const button = around(event, "button");
  if (button?.dataset.does) ACTS[button.dataset.does](button);
  else if (button?.closest(".look")) changeLook(button);
  else if (target.closest("#journey-attract")) start(undefined);
  else if (target.closest("#journey-question")) stayHere();
}

function waitForServer(/** @type {Event} */ event) {
  if (around(event, PRESSABLE)) state.pressed = now();
}

function hearLoad() {
  state.loaded ??= now();
}

function hear(/** @type {import("../types.js").Said} */ said, tellLanguage = state.tellLanguage) {
  Object.assign(state, { said, home: state.home || said.home || "", tellLanguage });
  sayAnew();
  showLook();
}

window.journey.screens = {
  get said() {
    return state.said;
  },
  hear,
  isAlone,
  breakApart,
  putInFront,
};
hear(JSON.parse(find("#journey-said")?.textContent ?? ""));
setInterval(look, SECOND);
setInterval(watchLivePage, SECOND);
document.addEventListener("click", hearPress);
document.addEventListener("click", waitForServer, true);
document.addEventListener(DRAWN, showLook);
watchStates((changes) => changes.forEach(hearState));
window.addEventListener("load", hearLoad);
setTimeout(hearLoad, TRY_AGAIN); // a proxy may let a browser wait for ever
hearMissingScript(breakApart);
if (isKiosk()) {
  removeReserve(); // what somebody has read here before it was a kiosk
  hearReaders();
  beatWhileDrawn();
}
