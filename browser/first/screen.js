// A screen is a dialog over all else: it has the focus, and what lies behind cannot be reached.

import { standAboveDialogs } from "../../journey/streamlit_seam/streamlit.js";
import { state } from "./state.js";

/** @typedef {"gone" | "attract" | "question" | "staff"} Name */

const NAMES = /** @type {Name[]} */ (["gone", "attract", "question", "staff"]);

/** @type {WeakMap<Element, string>} */
const insides = new WeakMap(); // as we said them: a translator may have changed what they hold

/** @returns {HTMLDialogElement | null} */
const dialogOf = (/** @type {Name} */ name) => document.querySelector(`dialog#journey-${name}`);

/** The dialog of a screen, in the words that were said last. */
export function screen(/** @type {Name} */ name) {
  const dialog = dialogOf(name) ?? add(name);
  const inside = state.said[name] ?? "";
  if (insides.get(dialog) !== inside) dialog.innerHTML = inside;
  insides.set(dialog, inside);
  return dialog;
}

function add(/** @type {Name} */ name) {
  const id = `journey-${name}`;
  const dialog = Object.assign(document.createElement("dialog"), { id, className: "journey-screen" });
  dialog.setAttribute("aria-labelledby", `${id}-heading`);
  dialog.setAttribute("closedby", "none"); // Escape does not close it
  standAboveDialogs(dialog);
  if (name === "question") dialog.setAttribute("role", "alertdialog");
  document.body.append(dialog);
  return dialog;
}

export const isOpen = (/** @type {Name} */ name) => Boolean(dialogOf(name)?.open);

export const close = (/** @type {Name} */ name) => dialogOf(name)?.close();

export function open(/** @type {Name} */ name) {
  const dialog = screen(name);
  if (!dialog.open) dialog.showModal();
  return dialog;
}

/** What is open says what was said last. */
export function sayAnew() {
  for (const name of NAMES) if (isOpen(name)) screen(name);
}
