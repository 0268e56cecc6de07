// What stands where, and what is chosen, said to those who do not see it.
// Streamlit has no way to say what is a menu and where help stands, reads a chart's parts out after its text, lets the
// keyboard stop at the page as a whole before its first link, and shows by colour only which page, phase and step are
// chosen, and what is marked.

import { buttonsIn, charts, drawings, isChosen, mainArea } from "../journey/streamlit_seam/streamlit.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { find, findAll } from "./finding.js";
import { stepHeading } from "./place.js";
import { pagePath, told } from "./told.js";
import { writeAttribute } from "./wording.js";

const MARKS = ":is(.st-key-levels, .st-key-bones-asked, .st-key-break, [class*='st-key-cover-'])";

function nameParts() {
  const main = mainArea(); // a kiosk that forgets takes it away
  if (main) set(main, "tabindex", "-1");
  namePart(".st-key-menu", "navigation", told.menu);
  namePart(".st-key-help", "region", told.help);
  for (const chart of charts()) set(chart, "role", "img");
  for (const drawing of drawings()) set(drawing, "aria-hidden", "true");
}

function namePart(/** @type {string} */ place, /** @type {string} */ role, /** @type {string} */ name) {
  const part = find(place);
  if (!part) return;
  set(part, "role", role);
  writeAttribute(part, "aria-label", name);
}

function sayWhatIsChosen() {
  for (const link of /** @type {HTMLAnchorElement[]} */ (findAll(".st-key-menu a"))) {
    set(link, "aria-current", link.pathname === pagePath() ? "page" : null);
  }
  for (const button of findAll(".st-key-phases button")) {
    set(button, "aria-current", isChosen(button) ? "step" : null);
  }
  const here = `.st-key-step-${stepHeading()?.dataset.step}`;
  for (const button of buttonsIn(".st-key-all-steps")) {
    set(button, "aria-current", button.closest(here) ? "step" : null);
  }
  for (const button of findAll("[class*='st-key-risks-'] button")) {
    set(button, "aria-current", isChosen(button) ? "true" : null);
  }
  for (const button of findAll(`${MARKS} button`)) {
    set(button, "aria-pressed", String(isChosen(button)));
  }
}

function keepTranslatorsOut() {
  for (const chart of charts()) set(chart, "translate", "no");
}

// Translators are kept out of a chart at once, before they hear of it: what they put around a text, no drawing shows.
export function listen() {
  new MutationObserver(keepTranslatorsOut).observe(document.body, { childList: true, subtree: true });
  for (const act of [nameParts, sayWhatIsChosen]) document.addEventListener(DRAWN, act);
}
