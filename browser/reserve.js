// Keeps what a reader reads for when nobody answers: all pages of the procedure in their language, once the page can be
// pressed and the browser has nothing else to do. Only with HTTPS, or on the machine itself; on a page where nothing may
// be kept, the server names none (journey/place.py). A reader may refuse it (/about).

import { root } from "../journey/streamlit_seam/streamlit.js";
import { DRAWN } from "./drawn.js";
import { first } from "./first/first-words.js";
import { hearRemoval, isRefused, showReserve } from "./reserve-choice.js";
import { removeReserve } from "./reserve-removal.js";
import { keptReserves, renewReserves } from "./reserve-store.js";
import { told } from "./told.js";

const QUIET = 2000; // ms: where a browser does not say when it is idle

let asked = /** @type {string | undefined} */ (undefined); // what was asked for last

const isPressable = () => !first();

/** @returns {boolean} */
const savesData = () => Boolean(Reflect.get(navigator, "connection")?.saveData);

function keepSoon() {
  if (told.reserve === asked || !isPressable() || !navigator.serviceWorker) return;
  asked = told.reserve;
  if ("requestIdleCallback" in window) requestIdleCallback(keep, { timeout: 10 * QUIET });
  else setTimeout(keep, QUIET);
}

// What is kept is asked for anew on other pages, too: what is no longer offered is forgotten.
async function keep() {
  if (isRefused()) return showReserve("refused");
  if (savesData() || (!asked && !navigator.serviceWorker.controller)) return;
  try {
    await navigator.serviceWorker.register(`${root()}/worker.js`, { updateViaCache: "none" });
    await renewReserves(asked ?? "");
    if (isRefused()) await removeReserve();
    else if ((await keptReserves()).length) showReserve("kept");
  } catch {
    // No network, no room, or forbidden: it is tried again with the next page.
  }
}

export function listen() {
  document.addEventListener(DRAWN, keepSoon);
  hearRemoval(keep);
}
