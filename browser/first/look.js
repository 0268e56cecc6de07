// How the page looks in a kiosk: the size of its text, and its contrast.

import { set } from "../attributes.js";
import { find, findAll } from "../finding.js";

/** @typedef {{ text?: string, contrast?: string }} Look none is as it comes */

function put(/** @type {keyof Look} */ name, /** @type {string | undefined} */ value) {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

export function lookLike(/** @type {Look} */ { text, contrast }) {
  put("text", text);
  put("contrast", contrast);
  showLook();
}

export function showLook() {
  const { offsetHeight: top = 0 } = find(".st-key-top") ?? {};
  document.documentElement.style.setProperty("--top-height", `${top}px`); // it stays in sight in a kiosk
  const { text = "normal", contrast } = document.documentElement.dataset;
  for (const button of findAll(".look [data-text]")) set(button, "aria-pressed", String(button.dataset.text === text));
  for (const button of findAll(".look [data-contrast]")) set(button, "aria-pressed", String(contrast === "high"));
}

/** One of its buttons is pressed. */
export function changeLook(/** @type {HTMLElement} */ button) {
  const { text, contrast } = document.documentElement.dataset;
  if (button.dataset.text) lookLike({ text: button.dataset.text, contrast });
  else lookLike({ text, contrast: contrast ? "" : "high" });
}
