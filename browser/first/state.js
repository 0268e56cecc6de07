// What the scripts of the screens know together. Times are of performance.now(), in ms.

export const SECOND = 1000; // ms

export const state = {
  /** The screens, in words (journey/told/screens.py). */
  said: /** @type {import("../types.js").Said} */ ({}),
  /** Where a kiosk starts over; empty elsewhere. */
  home: "",
  /** When somebody touched last. */
  touched: 0,
  /** When a kiosk asked whether somebody is there; 0 while it does not. */
  asked: 0,
  /** When the page had loaded. */
  loaded: /** @type {number | undefined} */ (undefined),
  /** When something was pressed that the server is to answer. */
  pressed: /** @type {number | undefined} */ (undefined),
  /** Whether a kiosk has forgotten this page. */
  isWiped: false,
  /** Tells the server which language a reader has chosen. */
  tellLanguage: /** @type {((language: string) => void) | undefined} */ (undefined),
};

export const now = () => performance.now();

/** How long ago that was; 0 where it was not. */
export const ago = (/** @type {number | undefined} */ time) => (time === undefined ? 0 : now() - time);

export const waiting = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

export const isKiosk = () => Boolean(state.said.home);
