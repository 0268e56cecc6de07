// The views to which the timeline or a consult leads, here before they are asked for (journey/server/ahead.py).

import { isAtRest, isConnected, root } from "../journey/streamlit_seam/streamlit.js";
import { find, findAll } from "./finding.js";
import { first } from "./first/first-words.js";
import { movesIn } from "./lent-step.js";
import { drawnView } from "./sign.js";

/** What of an address says which view of a page it is. */
export const OF_VIEW = ["step", "part", "risk", "bone"];

const PAGES = new Map([
  ["", "timeline"],
  ["consult", "consult"],
]);

/** @type {{ parameters: string[], pages: Record<string, string> }} */
let known = { parameters: [], pages: {} };
/** @type {Map<string, string>} */
let addresses = new Map(); // of the known views, by what they say
let fetched = ""; // from where
/** @type {Map<string, string>} */
const seen = new Map(); // which view an address showed
let pictured = ""; // the view beside which pictures are here
const parser = new DOMParser();
/** @type {Map<string, Document>} */
let parsed = new Map(); // a press must not wait for it

export const address = () => location.pathname + location.search;
export const parameters = (/** @type {string} */ there) => new URL(there, location.origin).searchParams;

// A consult is always at a step, also where it shows another part: there the step says nothing.
function saysOf(/** @type {string} */ there) {
  const { pathname, searchParams } = new URL(there, location.origin);
  if ((searchParams.get("part") ?? "steps") !== "steps") searchParams.delete("step");
  return `${pathname}?${searchParams}`;
}

/** Whether two addresses show the same view. */
export const areSame = (/** @type {string} */ one, /** @type {string} */ other) => saysOf(one) === saysOf(other);

/** A view as it will be drawn, if it is here: to be copied from. */
export function pageAt(/** @type {string} */ there) {
  const said = addresses.get(saysOf(there)) ?? "";
  const found = known.pages[said];
  if (found === undefined) return null;
  const page = parsed.get(said) ?? parser.parseFromString(found, "text/html");
  parsed.set(said, page);
  return page;
}

/** The view of a step. */
export const viewOfStep = (/** @type {string | undefined} */ step) =>
  step &&
  Object.keys(known.pages).find((there) => {
    const said = parameters(there);
    return said.get("step") === step && (said.get("part") ?? "steps") === "steps";
  });

/** The view that an address shows, or has shown. */
export function viewAt(/** @type {string} */ href) {
  const { pathname, search } = new URL(href, location.origin);
  return seen.get(pathname + search) ?? pathname + search;
}

/** The address, as it is now, shows this view. */
export const noteSeen = (/** @type {string} */ view) => seen.set(address(), view);

// Streamlit writes the path of another page by itself (presses.js).
export const isOnPage = () =>
  drawnView() !== "" && new URL(drawnView(), location.origin).pathname === location.pathname;

/** Whether what an address shows is here, and can be shown at once. */
export const knows = (/** @type {string} */ href) => addresses.has(saysOf(viewAt(href))) && isOnPage();

/** The address of a view, with what else stands in it by now, such as what is open. */
export function withTheRest(/** @type {string} */ there) {
  const more = parameters(address());
  for (const name of known.parameters) more.delete(name);
  return more.size ? `${there}&${more}` : there;
}

/** What is known is old. */
export function forget() {
  fetched = "";
}

/** Once the page is at rest, and only where bytes cost nothing. What gets lost is asked for after the next drawing. */
export async function fetchViews() {
  const { connection } = /** @type {Navigator & { connection?: { saveData: boolean } }} */ (navigator);
  if (!drawnView() || !isConnected() || !isAtRest() || connection?.saveData) return;
  const { pathname, searchParams } = new URL(drawnView(), location.origin);
  const page = PAGES.get(pathname.slice(root().length + 1));
  if (!page) return;
  noteSeen(drawnView());
  for (const name of OF_VIEW) searchParams.delete(name);
  const from = `${root()}/ahead/${page}?${searchParams}`;
  if (first()) return;
  if (from !== fetched) await fetchFrom(from);
  fetchPictures();
}

async function fetchFrom(/** @type {string} */ from) {
  fetched = from;
  try {
    const answer = await fetch(from);
    if (!answer.ok || from !== fetched) return;
    known = await answer.json();
    parsed = new Map();
    addresses = new Map(Object.keys(known.pages).map((there) => [saysOf(there), there]));
  } catch {
    fetched = "";
  }
}

// Those of the views before and after the one that is shown; on the overview, of the first; of each station of the strip.
function fetchPictures() {
  const page = pageAt(drawnView());
  if (!page || pictured === drawnView()) return;
  pictured = drawnView();
  const links = [...Object.values(movesIn(page)), find(".doors .main a", page)].map((link) =>
    link?.getAttribute("href"),
  );
  const stations = findAll(":is(.st-key-moves, .st-key-phases) [data-to]", page).map(({ dataset }) => dataset.to);
  const views = [...links, ...stations].flatMap((href) => (href && pageAt(href)) || []);
  const images = /** @type {HTMLImageElement[]} */ (views.flatMap((view) => findAll("img", view)));
  for (const src of new Set(images.map(({ src }) => src))) new Image().src = src;
}
