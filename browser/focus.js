// Where the keyboard is: given to what has come, given back to what was drawn anew.

import { buttonAt, isAtRest, placeOf, watchStates } from "../journey/streamlit_seam/streamlit.js";
import { DRAWN } from "./drawn.js";
import { around, find, targetOf } from "./finding.js";

const KEPT = ":is(.st-key-levels, [class*='st-key-risks-'], [class*='st-key-cover-'], .st-key-moves)";
const LANGUAGES = ".st-key-languages";
const LANGUAGE = `:is(${LANGUAGES}, [class*='st-key-language-'])`; // a list stands apart from what opens it

let goesByTab = false;
let pressed = /** @type {string | undefined} */ (undefined);
let given = /** @type {HTMLElement | null} */ (null); // the heading that was given the focus, and not left by hand

// A frame shows where the focus is to those who go by Tab; a browser would draw one after any other key, too.
export function giveFocusTo(/** @type {HTMLElement | null} */ heading) {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.classList.toggle("no-frame", !goesByTab);
  heading.focus({ preventScroll: true });
  given = heading;
}

function hearHand(/** @type {Event} */ event) {
  const isTab = event instanceof KeyboardEvent && event.key === "Tab";
  if (!isTab && event.type !== "pointerdown") return;
  goesByTab = isTab;
  given = null;
}

function skip(/** @type {Event} */ event) {
  const title = around(event, ".skip") && find("h1");
  if (!title) return;
  event.preventDefault();
  giveFocusTo(title);
  title.scrollIntoView({ block: "start" });
}

// Streamlit draws a button anew as its look changes, and a heading as it draws on the way to what was asked for, what
// was asked for before: the keyboard's focus is lost, give it back. Where the button is gone once all is drawn, such as
// Next at the last step, the focus goes to the step; of a language that is read by now, to where another one can be chosen.
function keepFocus(/** @type {Event} */ event) {
  pressed = keptPlace(targetOf(event));
}

function keptPlace(/** @type {Element} */ target) {
  if (target.closest(LANGUAGE)) return LANGUAGES;
  const button = buttonAt(target);
  return button?.closest(KEPT) ? placeOf(button) : undefined;
}

function giveFocusBack() {
  if (document.activeElement !== document.body) return;
  if (given && !given.isConnected) return giveFocusTo(find(given.id ? `#root #${given.id}` : "#root h1[data-page]"));
  if (!pressed) return;
  const button = find(`${pressed} button:not(:disabled)`);
  if (button) button.focus({ preventScroll: true });
  else if (isAtRest()) giveFocusTo(document.getElementById("step"));
}

export function listen() {
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, hearHand, true);
  addEventListener("click", keepFocus, true);
  document.addEventListener("click", skip);
  document.addEventListener(DRAWN, giveFocusBack);
  watchStates(giveFocusBack);
}
