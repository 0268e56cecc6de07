// A reader has what is kept for when nobody answers removed, and kept again, in one press each.

import { around, find } from "./finding.js";
import { named } from "./kept-names.js";
import { forgetTimes } from "./kept-times.js";
import { removeReserve } from "./reserve-removal.js";
import * as storage from "./storage.js";

const CHOICE = named("reserve");

export const isRefused = () => storage.read(CHOICE) === "refused";

/** Style sheets show what holds. */
export function showReserve(/** @type {"kept" | "refused"} */ state) {
  document.documentElement.dataset.reserve = state;
}

export function hearRemoval(/** @type {() => void} */ keep) {
  document.addEventListener("click", (event) => {
    const { reserve: does } = around(event, "button[data-reserve]")?.dataset ?? {};
    if (does === "remove") refuse();
    else if (does === "keep") allow(keep);
  });
}

function refuse() {
  storage.keep(CHOICE, "refused");
  removeReserve();
  forgetTimes();
  showChoice("refused", "keep");
}

function allow(/** @type {() => void} */ keep) {
  storage.drop(CHOICE);
  showChoice("kept", "remove");
  keep();
}

// The button that was pressed is gone: the other one has the focus, and is read.
function showChoice(/** @type {"kept" | "refused"} */ state, /** @type {string} */ other) {
  showReserve(state);
  find(`button[data-reserve="${other}"]`)?.focus();
}
