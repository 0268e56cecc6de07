// The first use of a hard word on a page: a link to its entry, which opens what it means in a line below its text.

import { announce } from "./announce.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, find, findAll, opensElsewhere } from "./finding.js";

const WORD = "a.hard-word";
const TEXT = "p, li, dd";

let lines = 0; // how many were opened, each with an id of its own

const lineOf = (/** @type {HTMLElement} */ word) => find(`#${word.getAttribute("aria-controls")}`);
const isOpen = (/** @type {HTMLElement} */ word) => word.getAttribute("aria-expanded") === "true";

function becomeButtons() {
  for (const word of findAll(`${WORD}:not([role])`)) {
    set(word, "role", "button");
    set(word, "aria-expanded", "false");
  }
}

function open(/** @type {HTMLElement} */ word) {
  const line = document.createElement("span");
  line.id = `means-${++lines}`;
  line.className = "means";
  line.textContent = word.dataset.means ?? "";
  line.lang = word.closest("[lang]")?.getAttribute("lang") ?? "";
  line.dir = word.closest("[dir]")?.getAttribute("dir") ?? "";
  word.closest(TEXT)?.append(line);
  set(word, "aria-controls", line.id);
  set(word, "aria-expanded", "true");
  announce(line.textContent);
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

export function listen() {
  document.addEventListener(DRAWN, becomeButtons);
  document.addEventListener("click", hearPress, true);
  document.addEventListener("keydown", hearKey);
}
