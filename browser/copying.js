// A button that copies a text.

import { announce } from "./announce.js";
import { around } from "./finding.js";
import { told } from "./told.js";

const SAYS_SO = 3000; // ms

/** @type {WeakSet<Element>} */
const saying = new WeakSet(); // whatever a translator has made of what they say

function hear(/** @type {Event} */ event) {
  const button = around(event, "button[data-copy]");
  const text = button && document.getElementById(button.dataset.copy ?? "");
  if (text) copy(button, text);
}

/** Copy what an element says, and let the button that was pressed say so. */
export async function copy(/** @type {HTMLElement} */ button, /** @type {HTMLElement} */ text) {
  if (saying.has(button)) return;
  button.dataset.label ??= button.textContent ?? "";
  // Without HTTPS, or where it is forbidden, a script has no clipboard, but a browser copies what is selected.
  getSelection()?.selectAllChildren(text);
  const written = navigator.clipboard?.writeText(text.textContent ?? "").then(() => true, copySelected);
  const isCopied = written ? await written : copySelected();
  const says = (isCopied ? button.dataset.done : told.not_copied) ?? "";
  button.textContent = says;
  announce(says);
  if (isCopied) sayAWhile(button);
}

function sayAWhile(/** @type {HTMLElement} */ button) {
  saying.add(button);
  setTimeout(() => {
    saying.delete(button);
    button.textContent = button.dataset.label ?? "";
  }, SAYS_SO);
}

// Whether a browser copied, it tells by an event, too: what it returns says only that it may.
function copySelected() {
  let isHeard = false;
  const hear = () => {
    isHeard = true;
  };
  document.addEventListener("copy", hear, { once: true });
  const mayCopy = document.execCommand("copy");
  document.removeEventListener("copy", hear);
  return mayCopy && isHeard;
}

export function listen() {
  document.addEventListener("click", hear);
}
