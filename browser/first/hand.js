// A hand that shakes presses more than once: what comes at once at the same place is the same press.
// Heard before all else as long as the page is open, by whatever is under the hand by then.

import { around, targetOf } from "../finding.js";

const SAME_PRESS = 500; // ms: as long as a double click may take
const NEAR = 24; // px: half of what a finger presses
const CONTROL = "button, summary, a[href]";

/** When and where it pressed last. */
export const hand = { at: -SAME_PRESS, left: 0, right: 0, top: 0, bottom: 0 };

const sides = (/** @type {DOMRect} */ { left, right, top, bottom }) => ({ left, right, top, bottom });

function stopPress(/** @type {Event} */ event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function hearOnce(/** @type {MouseEvent} */ event) {
  if (!event.isTrusted) return; // a script knows what it presses
  const control = around(event, CONTROL);
  const box = (control ?? targetOf(event)).getBoundingClientRect();
  const isByKey = !event.detail;
  const x = isByKey ? box.left + box.width / 2 : event.clientX;
  const y = isByKey ? box.top + box.height / 2 : event.clientY;
  const isThere = x >= hand.left && x <= hand.right && y >= hand.top && y <= hand.bottom;
  const isSame = isThere && event.timeStamp - hand.at < SAME_PRESS;
  hand.at = event.timeStamp;
  if (isSame && control) stopPress(event);
  if (isSame) return;
  const nearby = { left: x - NEAR, right: x + NEAR, top: y - NEAR, bottom: y + NEAR };
  Object.assign(hand, control ? sides(box) : nearby);
}

// A key that is held presses on and on.
function hearKeyOnce(/** @type {KeyboardEvent} */ event) {
  if (event.repeat && event.key === "Enter" && around(event, CONTROL)) stopPress(event);
}

export function hearHand() {
  addEventListener("click", hearOnce, true);
  addEventListener("keydown", hearKeyOnce, true);
}
