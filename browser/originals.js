// In a translation, a press below a stretch of words shows what they were translated from (journey/told/original.py), and
// takes it away again. It comes from the same page in that language, as the server first answers it; where that cannot be
// had, the press goes there, as it does without scripts. Heard from the first answer on (first/head.js).

import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, find, findAll, opensElsewhere } from "./finding.js";

const PRESS = ".original a:not([data-inside])";
const LEFT_OUT = "figure img, button, input, select, textarea, script, .aloud, .original, .all-steps, .visually-hidden";
const OF_THE_PAGE = [
  "id",
  "for",
  "tabindex",
  "data-page",
  "data-part",
  "data-step",
  "data-says",
  "data-next",
  "data-opens",
];

let isInKiosk = false;
/** @type {{ address: string, page: Promise<Document | null> } | null} */
let last = null;

const isOpen = (/** @type {Element} */ press) => press.getAttribute("aria-expanded") === "true";
const shownBy = (/** @type {Element} */ press) => find(".original ~ .original-words", press.closest(".words"));

export function becomeButtons() {
  for (const press of findAll(`${PRESS}:not([role])`)) {
    set(press, "role", "button");
    set(press, "aria-expanded", "false");
  }
}

async function pageAt(/** @type {string} */ address) {
  if (last?.address !== address) last = { address, page: window.journey.words.pageAt(address) };
  const page = await last.page;
  if (!page) last = null;
  return page;
}

// What is only read: nothing in it can be pressed, but for what opens, and a number to call.
function read(/** @type {Element} */ words, /** @type {HTMLElement} */ { lang, dir }) {
  const shown = document.createElement("div");
  Object.assign(shown, { className: "original-words", lang, dir });
  shown.append(...document.importNode(words, true).childNodes);
  for (const part of findAll(LEFT_OUT, shown)) part.remove();
  for (const link of findAll("a:not([href^='tel:'])", shown)) link.replaceWith(...link.childNodes);
  for (const part of findAll("*", shown)) for (const name of OF_THE_PAGE) part.removeAttribute(name);
  return shown;
}

async function open(/** @type {HTMLAnchorElement} */ press) {
  set(press, "aria-expanded", "true");
  const { href, hash } = press;
  const page = await pageAt(href.slice(0, -hash.length));
  const words = find(hash, page);
  if (!words) return goThere(press);
  const isStill = isOpen(press) && press.isConnected && !shownBy(press);
  if (page && isStill) press.closest(".original")?.after(read(words, page.documentElement));
}

// In a kiosk, a page that cannot be had would leave the browser's own error page.
function goThere(/** @type {HTMLAnchorElement} */ press) {
  close(press);
  if (!isInKiosk) location.assign(press.href);
}

function close(/** @type {HTMLElement} */ press) {
  shownBy(press)?.remove();
  set(press, "aria-expanded", "false");
}

function hearPress(/** @type {MouseEvent} */ event) {
  const press = /** @type {HTMLAnchorElement | null} */ (around(event, PRESS));
  if (!press || opensElsewhere(event)) return;
  event.preventDefault();
  event.stopPropagation();
  if (isOpen(press)) close(press);
  else open(press);
}

// A button is pressed with the space bar, too; Enter presses a link already.
function hearKey(/** @type {KeyboardEvent} */ event) {
  const press = event.key === " " && around(event, PRESS);
  if (!press) return;
  event.preventDefault();
  press.click();
}

/** What is open in the words that go is open in those that stand in for them. */
export function openAgain(/** @type {HTMLElement} */ before, /** @type {ParentNode} */ after) {
  const presses = /** @type {HTMLAnchorElement[]} */ (findAll(PRESS, after));
  for (const press of findAll(`${PRESS}[aria-expanded="true"]`, before)) {
    const same = presses.find((one) => one.getAttribute("href") === press.getAttribute("href"));
    const shown = shownBy(press);
    if (!same || !shown || isOpen(same)) continue;
    same.closest(".original")?.after(shown);
    set(same, "role", "button");
    set(same, "aria-expanded", "true");
  }
}

export function hearOriginals(/** @type {boolean} */ isKiosk) {
  isInKiosk = isKiosk;
  document.addEventListener("DOMContentLoaded", becomeButtons);
  document.addEventListener(DRAWN, becomeButtons);
  document.addEventListener("click", hearPress, true);
  document.addEventListener("keydown", hearKey);
}
