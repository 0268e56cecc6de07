// The buttons beside what can be read aloud: one at rest, four while it reads.

import { find, findAll } from "./finding.js";
import { write } from "./wording.js";

const ABOVE = "above"; // what stands above the buttons while there are four of them

// Words for screen readers alone may stand after the button's own.
const name = (/** @type {HTMLElement} */ button, /** @type {string} */ text) =>
  write(button, text, button.firstChild ?? button);

/**
 * @param {HTMLElement} control
 * @param {string} read what the first button says
 * @param {Record<string, string>} others what the others say, by what they do
 */
export function showAll(control, read, others) {
  const bar = /** @type {HTMLElement} */ (control.firstElementChild);
  name(/** @type {HTMLElement} */ (bar.firstElementChild), read);
  control.parentElement?.firstElementChild?.classList.add(ABOVE);
  for (const [act, text] of Object.entries(others)) name(find(`[data-act=${act}]`, bar) ?? add(bar, act), text);
}

function add(/** @type {HTMLElement} */ bar, /** @type {string} */ act) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button" });
  button.dataset.act = act;
  bar.append(button);
  return button;
}

/** Only the first button is left, and says that it reads. */
export function showOne(/** @type {HTMLElement} */ control, /** @type {string} */ read) {
  const [main, ...others] = findAll("button", control);
  name(main, read);
  if (others.some((button) => button === document.activeElement)) main.focus({ preventScroll: true });
  for (const button of others) button.remove();
  find(`:scope > .${ABOVE}`, control.parentElement)?.classList.remove(ABOVE);
  float(control, "");
}

/** The buttons come along when their place has been scrolled out of sight: at the "top", or the "bottom". */
export function float(/** @type {HTMLElement} */ control, /** @type {string} */ edge) {
  control.style.minHeight = edge ? `${control.offsetHeight}px` : "";
  control.dataset.floats = edge;
}
