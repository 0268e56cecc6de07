// What the network says of a page. A slow one is waited for; one that leads nowhere, or says what is not from us, is not.

import { isOurs } from "../reserve-store.js";

const PATIENCE = 4000; // ms: how long a page may take until we are looked for, and how long we may take to be found
const LESS = 1500; // ms: the same, while nobody was found just now
const JUST_NOW = 60_000; // ms

let lost = -JUST_NOW;

const waiting = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

// The worker itself is asked for: it is small, and always there.
async function isThere(/** @type {number} */ patience) {
  try {
    return isOurs(
      await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(patience) }),
    );
  } catch {
    return false;
  }
}

/**
 * Whether an answer is one to show, though a reserve could be shown in its place. A redirect leads to us or to whoever
 * asks for a consent or a password, which only the reader can give. An error that is not ours tells a reader nothing;
 * any other page that is not ours is shown to who loads the page anew, as it may be the way into a network.
 */
export const isGood = (/** @type {Response} */ answer, /** @type {boolean} */ isAnew) =>
  answer.type === "opaqueredirect" || isOurs(answer) || (isAnew && answer.status < 500);

/**
 * What the network answers, if that is good; null if nobody can be found, or what is said is not from us.
 * @param {Promise<Response>} answering
 * @param {boolean} isAnew
 * @returns {Promise<Response | null>}
 */
export async function heard(answering, isAnew) {
  const patience = performance.now() - lost < JUST_NOW ? LESS : PATIENCE;
  const answered = answering.then(
    (answer) => (isGood(answer, isAnew) ? answer : null),
    () => null,
  );
  const isLost = Symbol("lost");
  const late = waiting(patience).then(async () => ((await isThere(patience)) ? answered : isLost));
  const first = await Promise.race([answered, late]);
  lost = first && first !== isLost ? -JUST_NOW : performance.now();
  return typeof first === "symbol" ? null : first;
}
