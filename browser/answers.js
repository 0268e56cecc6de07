// What a reader has answered and wants to ask, by procedure: kept in this browser alone, and told to nobody. It is read
// anew each time, so that all tabs have one memory, and cleared is cleared. A device that many people use, and a browser
// that refuses, have the memory of this window alone.

import { named } from "./kept-names.js";
import * as storage from "./storage.js";

const ANSWERS = named("answers-"); // as it begins in the browser's storage
const AS_LONG_AS_ANSWERS = 3000; // letters

/**
 * @typedef {{ procedure: string, keeps: boolean }} Here keeps: whether this device is one reader's own
 *
 * @typedef {object} Answers
 * @property {Record<string, string>} said what was answered, by the ids of what was asked; "asked" for marked questions
 * @property {string[]} own questions in the reader's own words
 */

/** @type {Record<string, Answers>} */
window.journey.answers ??= {};
const inThisWindow = window.journey.answers;

/** @returns {Answers} */
const none = () => ({ said: {}, own: [] });

/** @returns {Answers | null} */
function stored(/** @type {string} */ procedure) {
  try {
    const { said, own } = JSON.parse(storage.read(ANSWERS + procedure) ?? "");
    return { said: { ...said }, own: [...own].map(String) };
  } catch {
    return null; // none, or written by somebody else
  }
}

/** @returns {Answers} */
export const answersOf = (/** @type {Here} */ { procedure, keeps }) =>
  (keeps && stored(procedure)) || inThisWindow[procedure] || none();

export const isEmpty = (/** @type {Answers} */ { said, own }) => !Object.keys(said).length && !own.length;

/** Change what is kept. */
export function keepAnswers(/** @type {Here} */ here, /** @type {Partial<Answers>} */ changed) {
  const { procedure, keeps } = here;
  const answers = { ...answersOf(here), ...changed };
  forgetAnswers(here);
  if (isEmpty(answers)) return;
  if (!keeps || !storage.keep(ANSWERS + procedure, JSON.stringify(answers))) inThisWindow[procedure] = answers;
}

/** Keep an answer to what was asked; an empty one takes it back. */
export function keepAnswer(/** @type {Here} */ here, /** @type {string} */ asked, /** @type {string} */ answer) {
  const { [asked]: _, ...others } = answersOf(here).said;
  keepAnswers(here, { said: answer ? { ...others, [asked]: answer } : others });
}

export function forgetAnswers(/** @type {Here} */ { procedure }) {
  storage.drop(ANSWERS + procedure);
  delete inThisWindow[procedure];
}

/** Whether it is still there once the window is closed. */
export const stay = (/** @type {Here} */ { procedure, keeps }) =>
  keeps && !inThisWindow[procedure] && storage.hasRoomFor(AS_LONG_AS_ANSWERS);

/** Hear, until the signal, that another tab has kept or cleared something. */
export function hearOtherTabs(/** @type {() => void} */ hear, /** @type {AbortSignal} */ signal) {
  const hearStorage = (/** @type {StorageEvent} */ { key }) => {
    if (key === null || key.startsWith(ANSWERS)) hear();
  };
  window.addEventListener("storage", hearStorage, { signal });
}
