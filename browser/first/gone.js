// Our own calm screen while the server is gone.

import { health, isAtRest, isConnected, root } from "../../journey/streamlit_seam/streamlit.js";
import { first } from "./first-words.js";
import { pastLife } from "./live.js";
import { close, isOpen, open } from "./screen.js";
import { ago, isKiosk, now, SECOND, state } from "./state.js";

const PATIENCE = 4 * SECOND; // how long the server may take to answer, and a press to be followed
const SOON = SECOND; // how long a press may wait until the server is looked for
const LOOK_EVERY = 15 * SECOND; // how often a kiosk looks whether the server is there
const RELOAD_AFTER = 30 * SECOND; // when the server answers again, and Streamlit does not come back by itself
const NOBODY_BEHIND = [502, 503, 504]; // what a proxy says for a server that is gone (RFC 9110)

let failed = 0;
let looked = 0;
let looks = false;
let waitsSince = /** @type {number | undefined} */ (undefined);
let backSince = /** @type {number | undefined} */ (undefined);

// Who answers is there, whatever the answer: a proxy may keep an address for itself. Only its own word that nobody is
// behind it counts. It may let an address wait for ever, or end it: so our worker is asked for, too.
async function answersAt(/** @type {string} */ address) {
  try {
    const { status } = await fetch(address, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
      method: "HEAD",
    });
    return !NOBODY_BEHIND.includes(status);
  } catch {
    return false;
  }
}

async function answers() {
  const both = [health(), `${root()}/worker.js`].map(answersAt);
  return (await Promise.all(both)).includes(true);
}

// A cut cable closes nothing: whoever presses then waits. So a press that is not followed is a reason to look, too.
function isWaiting() {
  const waits = isConnected() && !isAtRest();
  waitsSince = waits ? (waitsSince ?? now()) : undefined;
  return ago(waitsSince) > PATIENCE || ago(state.pressed) > SOON;
}

const isDue = () =>
  isOpen("gone") ||
  failed > 0 ||
  isWaiting() ||
  (pastLife.wasLive && !isConnected()) ||
  (isKiosk() && ago(looked) > LOOK_EVERY);

// While a page still loads, nothing is looked for: on a slow network, it would be in the way.
export async function look() {
  const due = isDue();
  if (looks || state.isWiped || state.loaded === undefined || !due) return;
  looks = true;
  const there = await answers();
  looks = false;
  looked = now();
  // A press that waits is a sign of its own.
  failed = there ? 0 : failed + (state.pressed === undefined ? 1 : 2);
  if (there) state.pressed = undefined;
  if (failed > 1) showGone();
  else if (there && (isConnected() || first())) {
    backSince = undefined;
    close("gone");
  } else if (there && isOpen("gone")) {
    backSince ??= now();
    if (ago(backSince) > RELOAD_AFTER) location.reload();
  }
}

export function showGone() {
  if (isOpen("gone") || isOpen("attract")) return;
  close("question"); // it comes again, above this screen
  state.asked = 0;
  state.touched = Math.max(state.touched, now() - state.said.idle * SECOND + PATIENCE);
  open("gone");
}
