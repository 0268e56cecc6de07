// The words of a page stand alone while its buttons and charts cannot be had.

import { isConnected, mainArea, standAboveDialogs } from "../../journey/streamlit_seam/streamlit.js";
import { first } from "./first-words.js";
import { showGone } from "./gone.js";
import { isLive } from "./live.js";
import { showLook } from "./look.js";
import { now, state } from "./state.js";

let isBroken = false;
let fetches = false;

/** Whether the words must stay, though Streamlit has drawn the page. */
export const isAlone = () => isBroken || ("alone" in (first()?.dataset ?? {}) && !isLive());

// A connection that is back will say something soon: words that come now would only flash over the page.
const isBack = () => isConnected() && !isBroken;

export async function standAlone() {
  if (fetches || state.isWiped) return;
  const words = first();
  if (words) {
    standThere(words);
    return;
  }
  if (isBack()) return;
  fetches = true;
  const page = await window.journey.words.pageAt(location.href);
  fetches = false;
  if (isBack()) return;
  if (page) putWords(page);
  else showGone();
}

function putWords(/** @type {Document} */ page) {
  const words = putInFront(page);
  words.scrollTop = mainArea()?.scrollTop ?? 0;
  standThere(words);
}

function standThere(/** @type {HTMLElement} */ words) {
  words.dataset.alone = "";
  standAboveDialogs(words); // Streamlit says in one of its own that it cannot connect
  words.inert = false;
  const { alone, modules } = window.journey;
  const coming = alone ? undefined : import(`${modules}alone-page.js`);
  coming?.catch(() => {}); // it is tried again
  if (alone && !("keeps" in words.dataset)) alone.hear();
}

/** The words of a page stand in front until Streamlit has drawn the same (take-over.js). */
export function putInFront(/** @type {Document} */ page) {
  const words = document.importNode(/** @type {HTMLElement} */ (page.getElementById("journey-first")), true);
  document.getElementById("first-style")?.removeAttribute("media"); // lent-stops.js
  first()?.remove();
  document.body.append(words);
  showLook();
  state.loaded = now();
  return words;
}

/**
 * A script is not there: what is drawn without it is not the page.
 * @param {unknown} why told to who looks after the machine
 */
export function breakApart(why) {
  console.error("The words stand alone, since a script is not there.", why);
  isBroken = true;
  standAlone();
}
