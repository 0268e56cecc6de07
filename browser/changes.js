// What a press has changed elsewhere on the page is told.

import { announce } from "./announce.js";
import { DRAWN } from "./drawn.js";
import { find } from "./finding.js";
import { told } from "./told.js";

let marks = /** @type {string | null} */ (null);
let text = /** @type {string | null | undefined} */ (undefined);

function tellMarks() {
  if (marks !== null && marks !== told.marks) announce(told.marks);
  marks = told.marks;
}

function tellText() {
  const element = find("[data-announce]");
  if (element && text && text !== element.textContent) announce(element.dataset.announce ?? "");
  text = element?.textContent;
}

export function listen() {
  for (const act of [tellMarks, tellText]) document.addEventListener(DRAWN, act);
}
