// Streamlit's links keep the step at which the whole page was drawn: only the part that a step changes is drawn after a
// press. And it follows a link by what it knows itself: where that is old, the browser goes, and it follows the browser.
// A link of our own inside the app is followed in the same way.

import { leadsTo, pageLinkAt, pageLinks } from "../journey/streamlit_seam/streamlit.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, findAll, opensElsewhere, targetOf } from "./finding.js";
import { press, stay } from "./presses.js";
import { pagePath } from "./told.js";

const OURS = "#root a[data-inside]";

const inFrame = () => [...pageLinks(), .../** @type {HTMLAnchorElement[]} */ (findAll("#root .help a[data-inside]"))];

function mendLinks() {
  const step = new URLSearchParams(location.search).get("step");
  for (const link of inFrame()) {
    const there = leadsTo(link);
    if (step && there.searchParams.has("step")) there.searchParams.set("step", step);
    set(link, "href", there.pathname + there.search);
  }
}

function follow(/** @type {MouseEvent} */ event) {
  const link = pageLinkAt(targetOf(event)) ?? /** @type {HTMLAnchorElement | null} */ (around(event, OURS));
  if (!link || opensElsewhere(event)) return;
  event.preventDefault();
  event.stopPropagation();
  mendLinks();
  if (isShown(link)) stay();
  else press(link.href);
}

const isShown = (/** @type {HTMLAnchorElement} */ { pathname, search }) =>
  pathname === pagePath() && search === location.search;

export function listen() {
  document.addEventListener(DRAWN, mendLinks);
  document.addEventListener("click", follow, true);
}
