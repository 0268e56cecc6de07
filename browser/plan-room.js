// Room for what comes next in the plan that this browser keeps, from the first answer on: nothing moves when it is told.

import { read } from "./storage.js";

/** As it begins in the browser's storage (memory.js). */
export const PLANS = "journey-plan-";

export const keepRoom = (/** @type {boolean} */ isNeeded) =>
  document.documentElement.toggleAttribute("data-plan", isNeeded);

/** Whether a plan with a day is kept for a procedure. */
export const keepsDay = (/** @type {string} */ procedure) => /"when":"\d/.test(read(PLANS + procedure) ?? "");
