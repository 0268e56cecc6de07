// Where the keyboard is: given to what has come, given back to what was drawn anew.

import { buttonAt, placeOf } from "../journey/streamlit_seam/streamlit.js";
import { DRAWN } from "./drawn.js";
import { around, find, targetOf } from "./finding.js";

const KEPT = ":is(.st-key-levels, [class*='st-key-risks-'], [class*='st-key-cover-'], .st-key-moves)";

let goesByTab = false;
let pressed = /** @type {string | undefined} */ (undefined);

// A frame shows where the focus is to those who go by Tab; a browser would draw one after any other key, too.
export function giveFocusTo(/** @type {HTMLElement | null} */ heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.classList.toggle("no-frame", !goesByTab);
  heading.focus({ preventScroll: true });
}

function hearTab(/** @type {Event} */ event) {
  const isTab = event instanceof KeyboardEvent && event.key === "Tab";
  if (isTab || event.type === "pointerdown") goesByTab = isTab;
}

function skip(/** @type {Event} */ event) {
  const title = around(event, ".skip") && find("h1");
  if (!title) return;
  event.preventDefault();
  giveFocusTo(title);
  title.scrollIntoView({ block: "start" });
}

// Streamlit draws a button anew as its look changes, and the keyboard's focus is lost: give it back. Where the button
// is gone, such as Next at the last step, the focus goes to the step.
function keepFocus(/** @type {Event} */ event) {
  const button = buttonAt(targetOf(event));
  pressed = button?.closest(KEPT) ? placeOf(button) : undefined;
}

function giveFocusBack() {
  if (!pressed || document.activeElement !== document.body) return;
  const button = find(`${pressed} button:not(:disabled)`);
  if (button) button.focus({ preventScroll: true });
  else giveFocusTo(document.getElementById("step"));
}

export function listen() {
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, hearTab, true);
  addEventListener("click", keepFocus, true);
  document.addEventListener("click", skip);
  document.addEventListener(DRAWN, giveFocusBack);
}
