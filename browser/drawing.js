// Streamlit draws a page piece by piece: what is mended in it is mended after each change of what it draws.

import { DRAWN } from "./drawn.js";

const AFTER_DRAWING = 60; // ms: the new step is on screen first, then it is announced

export const tellDrawn = () => document.dispatchEvent(new Event(DRAWN));

/** Calls at most every 60 ms while something in a part of the page is drawn. */
export function afterDrawing(/** @type {() => void} */ act) {
  let isSoon = false;
  const actLater = () => {
    isSoon = false;
    act();
  };
  return new MutationObserver(() => {
    if (!isSoon) setTimeout(actLater, AFTER_DRAWING);
    isSoon = true;
  });
}

// All of the body: the words that can stand alone (first/alone.js) come, change and go beside what Streamlit draws.
export function listen() {
  afterDrawing(tellDrawn).observe(document.body, { childList: true, subtree: true });
}
