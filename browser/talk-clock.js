// How long a talk has lasted, quietly, and how many stations are left. Staff switch it on; it is off else.

import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { find, findAll } from "./finding.js";

const MINUTE = 60_000; // ms
const OFTEN = 5000; // ms

let since = /** @type {number | null} */ (null);

export function turn() {
  since = since === null ? Date.now() : null;
  show();
}

function show() {
  for (const button of findAll("[data-stage=clock]")) set(button, "aria-pressed", String(since !== null));
  const clock = find(".talk-clock");
  if (!clock) return;
  clock.hidden = since === null;
  const minutes = Math.floor((Date.now() - (since ?? 0)) / MINUTE);
  const { says = "", left = "" } = clock.dataset;
  const text = since === null ? "" : says.replace("{minutes}", String(minutes)).replace("{n}", left);
  if (clock.textContent !== text) clock.textContent = text;
}

/** Let it go on until the signal. */
export function run(/** @type {AbortSignal} */ signal) {
  const timer = setInterval(show, OFTEN);
  signal.addEventListener("abort", () => clearInterval(timer));
  document.addEventListener(DRAWN, show, { signal });
  show();
}
