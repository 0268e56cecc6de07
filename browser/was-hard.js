// "This was hard to understand", at the end of a step: tells the server at which step, and says so once that has heard it.
// Each step once, as long as the page is open; nothing of it is kept on the device.

import { isAtRest, isConnected, watchStates } from "../journey/streamlit_seam/streamlit.js";
import { announce } from "./announce.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, findAll } from "./finding.js";
import { write } from "./wording.js";

const BUTTON = "button[data-hard]";

const said = /** @type {Set<string>} */ (new Set()); // what the server has not heard yet
const heard = /** @type {Set<string>} */ (new Set());
let wasLost = false;
/** @type {((name: string, steps: string[]) => void) | undefined} */
let tellServer;

const tell = () => said.size && tellServer?.("steps", [...said]);

function hearPress(/** @type {Event} */ event) {
  const step = around(event, BUTTON)?.dataset.hard;
  if (!step || said.has(step) || heard.has(step)) return;
  said.add(step);
  if (isConnected()) tell();
}

// What was said while there was no line, or on its way when it broke.
function followConnection() {
  if (!isConnected()) wasLost = true;
  else if (isAtRest() && wasLost) {
    wasLost = false;
    tell();
  }
}

// The button says it, and keeps the focus.
function showHeard() {
  for (const button of findAll(BUTTON)) {
    if (!heard.has(button.dataset.hard ?? "")) continue;
    write(button, button.dataset.done ?? "");
    set(button, "aria-disabled", "true");
  }
}

function take(/** @type {string[]} */ steps) {
  const isNews = steps.filter((step) => said.delete(step)).length > 0;
  for (const step of steps) heard.add(step);
  showHeard();
  if (isNews) announce(findAll(BUTTON).find(({ dataset }) => heard.has(dataset.hard ?? ""))?.dataset.done ?? "");
}

function listen() {
  document.addEventListener("click", hearPress);
  document.addEventListener(DRAWN, showHeard);
  watchStates(followConnection);
  document.documentElement.dataset.asksIfHard = ""; // style sheets show the button
}

/** @param {{ data: { heard: string[] }, setTriggerValue: NonNullable<typeof tellServer> }} mounted */
export default function ({ data, setTriggerValue }) {
  if (!tellServer) listen();
  tellServer = setTriggerValue;
  take(data.heard);
}
