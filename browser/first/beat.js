// A kiosk's page shows that it draws: with a frame, the title of its window changes, by a sign that nobody sees there
// (deploy/kiosk/session.sh looks for it). A page that is frozen or has crashed stays as it is.

import { SECOND } from "./state.js";

const EVERY = 10 * SECOND;
const SIGN = " \u2022";

function beat() {
  const { title } = document;
  document.title = title.endsWith(SIGN) ? title.slice(0, -SIGN.length) : title + SIGN;
}

/** From now on, as long as the page is open. */
export const beatWhileDrawn = () => setInterval(() => requestAnimationFrame(beat), EVERY);
