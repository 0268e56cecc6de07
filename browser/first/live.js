// Whether the page is live: its server hears what is pressed.

import { isConnected } from "../../journey/streamlit_seam/streamlit.js";
import { ago, now, SECOND } from "./state.js";

const STEADY = 3 * SECOND;

/** Since when there is a connection, and whether something is said over it. */
export const line = { since: /** @type {number | undefined} */ (undefined), speaks: false };

// A proxy may let a connection begin, and end it at once: one counts on which something is said, or that lasts.
export const isLive = () => isConnected() && (line.speaks || ago(line.since) > STEADY);

export const pastLife = { wasLive: false, lostSince: /** @type {number | undefined} */ (undefined) };

/** Look anew, each second. */
export function noteLife() {
  line.since = isConnected() ? (line.since ?? now()) : undefined;
  pastLife.wasLive ||= isLive();
  pastLife.lostSince = isLive() ? undefined : (pastLife.lostSince ?? now());
}
