// The words of a page work before Streamlit has loaded (journey/server/first_words.py): a press leads to other words;
// without a connection it waits, and says so. take-over.js takes over from here.

import { followAddress } from "../../journey/streamlit_seam/streamlit.js";
import { around, find, opensElsewhere } from "../finding.js";
import * as hardWords from "../hard-words.js";
import * as originals from "../originals.js";
import { first } from "./first-words.js";
import { showLook } from "./look.js";

const CHOICE = ".first-choice"; // of a language: whoever changes it stays there
const PATIENCE = 60_000; // ms: how long a page may take
const SLOW = 1000; // ms: after that a reader is told that a press is not lost
const PAUSE = 2000; // ms: between two tries to follow a press

let isInKiosk = false;
let asked = 0; // only what was pressed last is followed

/** @returns {Promise<string | null>} null where nobody answers */
async function readText(/** @type {string} */ address) {
  try {
    const headers = window.journey.alone?.headers(address) ?? {};
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), headers });
    return answer.status < 500 ? await answer.text() : null;
  } catch {
    return null;
  }
}

const parsed = (/** @type {string} */ text) => new DOMParser().parseFromString(text, "text/html");

async function ask(/** @type {string} */ address) {
  asked += 1;
  const mine = asked;
  let text = /** @type {string | null} */ (null);
  const tell = () => {
    const sign = document.getElementById("journey-waiting");
    if (sign && mine === asked) sign.textContent = (text === null && sign.dataset.says) || "";
  };
  setTimeout(tell, SLOW);
  while (text === null && mine === asked) {
    text = await readText(address);
    if (text === null && !first()) {
      await leaveTo(address);
      return null;
    }
    if (text === null) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  tell();
  return mine === asked && text !== null ? parsed(text) : null;
}

function tellLanguage(/** @type {HTMLElement} */ { lang, dir }) {
  const now = first();
  if (now && now.lang !== lang)
    for (const element of [now, document.documentElement]) Object.assign(element, { lang, dir });
}

function show(/** @type {Document} */ there) {
  const words = there.getElementById("journey-first");
  if (!words) return false;
  tellLanguage(words);
  first()?.replaceChildren(...words.childNodes);
  showLook();
  for (const { becomeButtons } of [hardWords, originals]) becomeButtons();
  document.title = there.title;
  window.journey.alone?.hear();
  return true;
}

/** A page as the server first answers it, or null where there is none. */
export async function pageAt(/** @type {string} */ address) {
  const page = parsed((await readText(address)) ?? "");
  return page.getElementById("journey-first") && page;
}

const here = () => location.pathname + location.search;

/** Show the same page as it is told now, unless another one is asked for meanwhile, or has come. Whether it could be had. */
export async function renew() {
  const [mine, address] = [asked, here()];
  const there = await pageAt(address);
  const isHere = mine === asked && address === here();
  return Boolean(there && first() && isHere && show(there));
}

/** Show another page, and say so to Streamlit. Null where there is none. */
export async function goTo(/** @type {string} */ address) {
  const there = await pageAt(address);
  if (!there) return null;
  show(there);
  history.pushState({}, "", address);
  followAddress();
  return there;
}

async function follow(/** @type {MouseEvent} */ event) {
  const link = /** @type {HTMLAnchorElement | null} */ (around(event, "#journey-first a"));
  if (!link || opensElsewhere(event)) return;
  if (!link.matches("[data-inside]")) {
    if (!isInKiosk) return;
    event.preventDefault();
    await leaveTo(link.href);
    return;
  }
  event.preventDefault();
  const there = await ask(link.href);
  if (!there) return;
  if (show(there)) arrive(link);
  else await leaveTo(link.href);
}

function arrive(/** @type {HTMLAnchorElement} */ link) {
  const { pathname } = location;
  if (location.href !== link.href) history.pushState({}, "", link.href);
  followAddress();
  if (link.pathname !== pathname) first()?.scrollTo(0, 0);
  if (link.closest(CHOICE)) return find(`${CHOICE} :is(summary, a)`, first())?.focus({ preventScroll: true });
  const heading = find(link.pathname === pathname ? "#step" : "h1", first());
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
}

// Back and Forward of the browser.
async function hearHistory(/** @type {Event} */ event) {
  if (!event.isTrusted || !first() || window.journey.page?.knows(location.href)) return; // ahead.js has them
  const there = await ask(location.href);
  if (there) show(there);
}

// In a kiosk, a page that cannot be had would leave the browser's own error page: there, our own screen tells.
async function leaveTo(/** @type {string} */ address) {
  if (!isInKiosk) location.assign(address);
  else if (await pageAt(address)) location.replace(address);
}

export function hearWords(/** @type {boolean} */ isKiosk) {
  isInKiosk = isKiosk;
  addEventListener("popstate", hearHistory);
  document.addEventListener("click", follow);
}
