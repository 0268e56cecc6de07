// What opens with one press and has a name is open where the address says so: ?risk_cement-leak=true.

import { DRAWN } from "./drawn.js";
import { findAll, targetOf } from "./finding.js";

const NAMED = "details[data-opens]";

const nameOf = (/** @type {Element} */ details) => /** @type {HTMLElement} */ (details).dataset.opens ?? "";
const isNamed = (/** @type {string} */ name) => new URLSearchParams(location.search).get(name) === "true";

const drawn = /** @type {WeakSet<Element>} */ (new WeakSet());

// Once for each: what a reader has closed since stays closed.
function openNamed() {
  for (const details of findAll(NAMED)) {
    if (drawn.has(details)) continue;
    drawn.add(details);
    if (isNamed(nameOf(details))) details.setAttribute("open", "");
  }
}

function nameInAddress(/** @type {Event} */ event) {
  const details = targetOf(event);
  if (!details.matches(NAMED)) return;
  const name = nameOf(details);
  const isOpen = details.hasAttribute("open");
  if (isNamed(name) === isOpen) return;
  const address = new URL(location.href);
  if (isOpen) address.searchParams.set(name, "true");
  else address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

export function listen() {
  document.addEventListener(DRAWN, openNamed);
  document.addEventListener("toggle", nameInAddress, true); // it does not bubble
}
