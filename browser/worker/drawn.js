// A page of a reserve, as an answer of the worker.

const DAY = 24 * 60 * 60 * 1000; // ms

/** A clock may be wrong by a day; one that is set back by more says nothing of an age. */
const isOld = (/** @type {import("../reserve-store.js").Kept} */ { reserve, from }, /** @type {number} */ now) =>
  !(now - from <= reserve.days * DAY && now - from >= -DAY);

const SIGNS = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });
const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/** Links to all that is kept. */
const links = (/** @type {import("../reserve-store.js").Kept[]} */ kept) =>
  kept.map(({ reserve: { home, name } }) => `<a class="button" href="${escaped(home)}">${escaped(name)}</a>`).join(" ");

/**
 * The page with this key; one that is not kept, or any once the reserve is too old, says so.
 * @param {import("../reserve-store.js").Kept} found
 * @param {string} key
 * @param {import("../reserve-store.js").Kept[]} kept
 */
export function drawn(found, key, kept, now = Date.now()) {
  const { reserve, from } = found;
  const [title, words] = isOld(found, now) ? reserve.old : (reserve.pages[key] ?? reserve.missing);
  const day = new Intl.DateTimeFormat(reserve.locale, { dateStyle: "long", timeZone: reserve.zone });
  const filled = words.replaceAll("[[from]]", () => escaped(day.format(from))).replace("[[kept]]", () => links(kept));
  const page = reserve.shell.replace("[[title]]", () => escaped(title)).replace("[[words]]", () => filled);
  return new Response(page, { headers: reserve.headers });
}
