// The first use of a hard word on a page: a link to its entry, which opens what it means in a line below its text. Heard
// from the first answer on (first/head.js), so that no press comes before it.

import { announce } from "./announce.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, find, findAll, opensElsewhere } from "./finding.js";

const WORD = "a.hard-word";
const TEXT = "p, li, dd";

let lines = 0; // how many were opened, each with an id of its own

const lineOf = (/** @type {HTMLElement} */ word) => find(`#${word.getAttribute("aria-controls")}`);
const isOpen = (/** @type {HTMLElement} */ word) => word.getAttribute("aria-expanded") === "true";

export function becomeButtons() {
  for (const word of findAll(`${WORD}:not([role])`)) {
    set(word, "role", "button");
    set(word, "aria-expanded", "false");
  }
}

function show(/** @type {HTMLElement} */ word) {
  const line = document.createElement("span");
  line.id = `means-${++lines}`;
  line.className = "means";
  line.textContent = word.dataset.means ?? "";
  line.lang = word.closest("[lang]")?.getAttribute("lang") ?? "";
  line.dir = word.closest("[dir]")?.getAttribute("dir") ?? "";
  word.closest(TEXT)?.append(line);
  set(word, "aria-controls", line.id);
  set(word, "aria-expanded", "true");
}

function open(/** @type {HTMLElement} */ word) {
  show(word);
  announce(word.dataset.means ?? "");
}

function close(/** @type {HTMLElement} */ word) {
  lineOf(word)?.remove();
  set(word, "aria-controls", null);
  set(word, "aria-expanded", "false");
}

function hearPress(/** @type {MouseEvent} */ event) {
  const word = around(event, WORD);
  if (!word || opensElsewhere(event)) return;
  event.preventDefault();
  event.stopPropagation();
  if (isOpen(word)) close(word);
  else open(word);
}

// A button is pressed with the space bar, too; Enter presses a link already.
function hearKey(/** @type {KeyboardEvent} */ event) {
  const word = around(event, WORD);
  if (!word) return;
  if (event.key === " ") {
    event.preventDefault();
    word.click();
  } else if (event.key === "Escape" && isOpen(word)) close(word);
}

/** What is open in the words that go is open in those that stand in for them. */
export function openAgain(/** @type {HTMLElement} */ before, /** @type {ParentNode} */ after) {
  for (const word of findAll(`${WORD}[aria-expanded="true"]`, before)) {
    const same = findAll(WORD, after).find((one) => one.getAttribute("href") === word.getAttribute("href"));
    if (same && !isOpen(same)) show(same);
  }
}

export function listen() {
  document.addEventListener("DOMContentLoaded", becomeButtons);
  document.addEventListener(DRAWN, becomeButtons);
  document.addEventListener("click", hearPress, true);
  document.addEventListener("keydown", hearKey);
}
