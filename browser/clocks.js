// Whether this device is on the same day as the server, which says "today" and "tomorrow": either clock may be wrong.

const HOUR = 60 * 60 * 1000; // ms: how far apart two clocks may be that nobody need look at

/** @typedef {{ today?: string, zone?: string }} Told the server's day, such as 2026-12-03, in the clinic's time zone */

/** By the server's day, as it was when that was heard first: a page may stay open overnight. @type {Map<string, boolean>} */
const found = new Map();

function dayOf(/** @type {number} */ moment, /** @type {string | undefined} */ timeZone) {
  const written = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone,
  });
  const { year, month, day } = Object.fromEntries(
    written.formatToParts(moment).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}`;
}

/** Where the server says no day, nothing differs. */
export function clocksDiffer(/** @type {Told} */ { today, zone }, now = Date.now()) {
  if (!today) return false;
  if (!found.has(today)) found.set(today, ![-HOUR, 0, HOUR].some((apart) => dayOf(now + apart, zone) === today));
  return found.get(today) === true;
}

/**
 * Tell the server, if it does not know.
 * @param {Told & { clocks_differ?: boolean }} data
 * @param {(name: string, value: boolean) => void} setStateValue
 */
export function tellClocks(data, setStateValue) {
  const differ = clocksDiffer(data);
  if (differ !== Boolean(data.clocks_differ)) setStateValue("clocks_differ", differ);
}
