// What this browser keeps for when nobody answers: for each procedure and language that was opened, one file with all
// pages, and the pictures and modules that they name. The worker reads it (worker/worker.js), a live page renews it.

import { RESERVES } from "./reserve-removal.js";

/**
 * @typedef {object} Reserve what journey/server/reserve.py says
 * @property {string} procedure
 * @property {string} language
 * @property {string} locale
 * @property {string} zone the clinic's time zone
 * @property {number} days for how many days it may be shown
 * @property {string} name
 * @property {string} home the address of its first page
 * @property {Record<string, string>} steps the ids that steps had before, each with that of today
 * @property {Record<string, string>} headers
 * @property {string} shell a page without its title and words
 * @property {Record<string, Told>} pages
 * @property {Told} old
 * @property {Told} missing
 * @property {string[]} files
 *
 * @typedef {[title: string, words: string]} Told
 * @typedef {object} Kept
 * @property {Reserve} reserve
 * @property {number} from when we last said that it is right, in ms since 1970
 * @property {string} address where we say it
 */

const FROM = "Journey-From";
const IS_RESERVE = /\/reserve\/[\w.-]+\.json$/;

/** Whether we answered, and not a proxy in our place (journey/server/safety.py). */
export const isOurs = (/** @type {Response} */ answer) => answer.headers.get("Journey") === "pages";

const pathOf = (/** @type {Request} */ { url }) => new URL(url).pathname;

/** All that is kept, the newest first. @returns {Promise<Kept[]>} */
export async function keptReserves() {
  if (!(await caches.has(RESERVES))) return []; // to open it would make it anew
  const cache = await caches.open(RESERVES);
  const names = (await cache.keys()).filter((request) => IS_RESERVE.test(pathOf(request)));
  const kept = await Promise.all(names.map(async (name) => read(pathOf(name), await cache.match(name))));
  return kept.flatMap((one) => one ?? []).sort((a, b) => b.from - a.from);
}

/** @returns {Promise<Kept | null>} */
async function read(/** @type {string} */ address, /** @type {Response | undefined} */ kept) {
  return kept ? { reserve: await kept.json(), from: Date.parse(kept.headers.get(FROM) ?? ""), address } : null;
}

/**
 * Ask us for a reserve, and keep it with its files; what we no longer have is forgotten. A new one takes the place of
 * the old one once all its files are there.
 */
async function keepReserve(/** @type {string} */ address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!isOurs(answer)) return;
  const cache = await caches.open(RESERVES);
  if (answer.status === 404) await cache.delete(address);
  if (answer.ok) await put(cache, address, await answer.text());
  await forgetUnused(cache);
}

/** Ask anew for all that is kept, and for the one that is wanted now: last, so that it is the newest. */
export async function renewReserves(/** @type {string} */ wanted) {
  const kept = (await keptReserves()).map(({ address }) => address);
  for (const address of kept) if (address !== wanted) await keepReserve(address).catch(() => {}); // the old one stays
  if (wanted) await keepReserve(wanted);
}

async function put(/** @type {Cache} */ cache, /** @type {string} */ address, /** @type {string} */ text) {
  const { files } = /** @type {Reserve} */ (JSON.parse(text));
  await Promise.all(files.map(async (file) => (await cache.match(file)) ?? cache.add(file)));
  const headers = { "Content-Type": "application/json", [FROM]: new Date().toISOString() };
  await cache.put(address, new Response(text, { headers }));
}

async function forgetUnused(/** @type {Cache} */ cache) {
  const used = new Set((await keptReserves()).flatMap(({ reserve }) => reserve.files));
  const files = (await cache.keys()).filter((request) => !IS_RESERVE.test(pathOf(request)));
  await Promise.all(files.filter(({ url }) => !used.has(fileName(url))).map((file) => cache.delete(file)));
}

const fileName = (/** @type {string} */ url) => url.slice(new URL(url).origin.length);
