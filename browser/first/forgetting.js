// A kiosk forgets a reader before the next one comes.

import { root } from "../../journey/streamlit_seam/streamlit.js";
import { findAll } from "../finding.js";
import { removeReserve } from "../reserve-removal.js";
import { first } from "./first-words.js";
import { lookLike } from "./look.js";
import { close, open } from "./screen.js";
import { SECOND, state, waiting } from "./state.js";

let goes = false;

export function invite() {
  state.asked = 0;
  open("attract");
}

export async function wipe() {
  for (const name of /** @type {const} */ (["question", "staff", "gone"])) close(name);
  invite();
  if (state.isWiped) return;
  state.isWiped = true;
  lookLike({});
  document.head.append(...findAll("#root style"));
  for (const page of [first(), document.getElementById("root")]) page?.remove(); // also while no new one can be had
  await Promise.race([forgetAll(), waiting(2 * SECOND)]);
  await goHome();
}

function forgetCookies() {
  for (const cookie of document.cookie.split("; ")) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is for HTTPS alone
    for (const path of ["/", `${root()}/`]) document.cookie = `${cookie.split("=")[0]}=; Max-Age=0; path=${path}`;
  }
}

// What a browser can keep. It may refuse to open any of it (SecurityError): the rest is forgotten all the same.
const KEPT = [
  () => window.journey.aloud?.forget(),
  () => window.localStorage.clear(),
  () => window.sessionStorage.clear(),
  forgetCookies,
  removeReserve,
  async () => forgetEach(await window.caches?.keys(), (name) => caches.delete(name)),
  async () => forgetEach(await window.indexedDB?.databases?.(), ({ name }) => indexedDB.deleteDatabase(name ?? "")),
];

/**
 * @template Kept
 * @param {Kept[] | undefined} kept
 * @param {(one: Kept) => unknown} forget
 */
const forgetEach = (kept, forget) => Promise.allSettled((kept ?? []).map(async (one) => forget(one)));

const forgetAll = () => forgetEach(KEPT, (forget) => forget());

// Not before the page is there: a browser's or a proxy's own error page would stay.
export async function goHome() {
  if (goes) return;
  goes = true;
  while (!(await window.journey.words.pageAt(state.home))) await waiting(2 * SECOND);
  location.replace(state.home);
}

export async function loadAnew() {
  const own = performance.getEntriesByType("resource").filter(({ name }) => new URL(name).origin === location.origin);
  await Promise.allSettled(own.map(({ name }) => fetch(name, { cache: "reload" })));
  await wipe();
}
