// Answers for the pages when nobody else does, from what a reader's browser keeps (../reserve-store.js). The network
// comes first; whatever is not a page, or a file of a reserve, is none of its business.

import { RESERVES } from "../reserve-removal.js";
import { keptReserves } from "../reserve-store.js";
import { askedFor, fitting, keyOf } from "./asked.js";
import { drawn } from "./drawn.js";
import { heard } from "./network.js";

/** The path below which all pages stand, as the worker does. */
const TOP = new URL(".", location.href).pathname;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Pictures, modules and fonts whose address changes with them. */
const FILE = /^(?:pictures\/[^?]+\?v=[0-9a-f]{8}|[0-9a-f]{16}\/(?:browser\/[\w-]+\.js|static\/media\/[\w.-]+\.woff2))$/;

async function answerPage(/** @type {FetchEvent} */ event, /** @type {import("./asked.js").Asked} */ asked) {
  const network = Promise.resolve(event.preloadResponse).then((ahead) => ahead ?? fetch(event.request));
  const isAnew = ["no-cache", "reload"].includes(event.request.cache);
  return (await heard(network, isAnew)) ?? (await fromReserve(asked)) ?? network;
}

async function fromReserve(/** @type {import("./asked.js").Asked} */ asked) {
  const kept = await keptReserves();
  const { found, fits } = fitting(asked, kept);
  return found && drawn(found, fits ? keyOf(asked, found.reserve) : "", kept);
}

async function answerFile(/** @type {Request} */ request) {
  return (await caches.match(request, { cacheName: RESERVES })) ?? fetch(request); // what is removed is not made anew
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin } = worker.location;
  if (request.method !== "GET" || !request.url.startsWith(origin + TOP)) return;
  const asked = request.mode === "navigate" ? askedFor(request.url, TOP) : null;
  if (asked) event.respondWith(answerPage(event, asked));
  else if (FILE.test(request.url.slice((origin + TOP).length))) event.respondWith(answerFile(request));
});

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  const { navigationPreload } = worker.registration;
  event.waitUntil(Promise.all([navigationPreload?.enable(), worker.clients.claim()]));
});
