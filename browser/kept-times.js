// The times of a reader's plan, as the server told them last: for when nobody answers. They are of one time of arrival,
// of the rules that the clinic had then, and in each language in which they were read.

import { named } from "./kept-names.js";
import * as storage from "./storage.js";

const TIMES = named("times-"); // as it begins in the browser's storage

/**
 * @typedef {{ language: string, rules: string, words: string }} Times what journey/told/plan.py says
 * @typedef {{ when: string, told: Record<string, Times> }} KeptTimes
 */

/** @returns {KeptTimes | null} */
function stored(/** @type {string} */ procedure) {
  try {
    const { when, told } = JSON.parse(storage.read(TIMES + procedure) ?? "");
    return { when, told: { ...told } };
  } catch {
    return null; // none, or written by somebody else
  }
}

export function keepTimes(/** @type {string} */ procedure, /** @type {string} */ when, /** @type {Times} */ times) {
  const before = stored(procedure);
  const told = { ...(before?.when === when ? before.told : {}), [times.language]: times };
  storage.keep(TIMES + procedure, JSON.stringify({ when, told }));
}

/** The words of the times of an arrival, if they are kept, and follow from these rules. */
export function timesOf(
  /** @type {string} */ procedure,
  /** @type {string} */ when,
  /** @type {{ language: string, rules: string }} */ { language, rules },
) {
  const kept = stored(procedure);
  const times = kept?.when === when ? kept.told[language] : undefined;
  return times?.rules === rules ? times.words : "";
}

/** Of a procedure, or of all. */
export function forgetTimes(procedure = "") {
  for (const name of storage.names())
    if (name === TIMES + procedure || (!procedure && name.startsWith(TIMES))) storage.drop(name);
}
