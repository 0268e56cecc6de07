// The keys of a consult: arrows go on and back, a digit goes to the step with this number.

import { buttonsIn } from "../journey/streamlit_seam/streamlit.js";
import { around, find } from "./finding.js";
import { isFromTheRight } from "./language.js";

/** @type {Record<string, string>} */
const KEYS = { ArrowRight: ".st-key-consult-next button", ArrowLeft: ".st-key-consult-back button" };
/** @type {Record<string, string>} where one reads from the right, on is to the left */
const MIRRORED = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" };
const BUSY = "input:not([type=checkbox], [type=range]), textarea, select, [contenteditable=true]";

const areOn = () => /** @type {HTMLInputElement | null} */ (find(".st-key-keys input[type=checkbox]"))?.checked;

function buttonFor(/** @type {string} */ key) {
  if (/^[1-9]$/.test(key)) return buttonsIn(".st-key-all-steps")[Number(key) - 1];
  const way = isFromTheRight() ? MIRRORED[key] : key;
  return Object.hasOwn(KEYS, way) ? find(KEYS[way]) : null;
}

/** Whether a key is pressed for us: the keys are on, and it is not meant for a field, the browser or the system. */
export const isForUs = (/** @type {KeyboardEvent} */ event) =>
  areOn() && !around(event, BUSY) && !(event.ctrlKey || event.altKey || event.metaKey || event.repeat);

function hearKey(/** @type {KeyboardEvent} */ event) {
  if (!isForUs(event) || find("dialog[open]")) return;
  const button = buttonFor(event.key);
  if (!button) return;
  event.preventDefault();
  button.click();
}

export function listen() {
  document.addEventListener("keydown", hearKey);
}
