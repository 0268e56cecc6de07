// Takes away what this browser keeps for when nobody answers, and the worker that would show it.

/** By this name the browser keeps it. */
export const RESERVES = "journey-reserve";

async function removeWorkers() {
  const workers = await navigator.serviceWorker?.getRegistrations();
  await Promise.allSettled((workers ?? []).map((worker) => worker.unregister()));
}

async function removeCopies() {
  await globalThis.caches?.delete(RESERVES);
}

/** A browser may refuse to open any of it (SecurityError): the rest is removed all the same. */
export const removeReserve = () => Promise.allSettled([removeWorkers(), removeCopies()]);
