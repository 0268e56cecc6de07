// Takes away what this browser keeps for when nobody answers, and the worker that would show it.

import { named } from "./kept-names.js";

/** By this name the browser keeps it. */
export const RESERVES = named("reserve");

async function removeWorkers() {
  const workers = await navigator.serviceWorker?.getRegistrations();
  const here = new URL(".", location.href).href; // others may stand beside us on this host
  const ours = (workers ?? []).filter(({ scope }) => scope === here);
  await Promise.allSettled(ours.map((worker) => worker.unregister()));
}

async function removeCopies() {
  await globalThis.caches?.delete(RESERVES);
}

/** A browser may refuse to open any of it (SecurityError): the rest is removed all the same. */
export const removeReserve = () => Promise.allSettled([removeWorkers(), removeCopies()]);
