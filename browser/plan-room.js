// The plan that this browser has stored, and room for what comes next in it from the first answer on, so that nothing
// moves when it is told. What else is kept, and for how long, is up to memory.js.

import { named } from "./kept-names.js";
import { read } from "./storage.js";

/** As it begins in the browser's storage. */
export const PLANS = named("plan-");

/** @returns {import("./memory.js").Plan | null} */
export function storedPlan(/** @type {string} */ procedure) {
  try {
    const { when, ticks } = JSON.parse(read(PLANS + procedure) ?? "");
    return { when, ticks };
  } catch {
    return null; // none, or written by somebody else
  }
}

export const keepRoom = (/** @type {boolean} */ isNeeded) =>
  document.documentElement.toggleAttribute("data-plan", isNeeded);
