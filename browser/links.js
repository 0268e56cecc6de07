// Streamlit's links keep the step, and what was covered, with which the whole page was drawn: only the part that a press
// changes is drawn after it. And Streamlit follows a link by what it knows itself: where that is old, the browser goes, and
// Streamlit follows the browser. A link of our own inside the app is followed in the same way.

import { leadsTo, pageLinkAt, pageLinks } from "../journey/streamlit_seam/streamlit.js";
import { set } from "./attributes.js";
import { DRAWN } from "./drawn.js";
import { around, findAll, opensElsewhere, targetOf } from "./finding.js";
import { press, stay } from "./presses.js";
import { pagePath } from "./told.js";

const OURS = "#root a[data-inside]";

const IN_FRAME = "#root :is(.help, .home) a[data-inside]";

const inFrame = () => [...pageLinks(), .../** @type {HTMLAnchorElement[]} */ (findAll(IN_FRAME))];

function mendLinks() {
  const here = new URLSearchParams(location.search);
  for (const link of inFrame()) {
    const there = leadsTo(link);
    const said = there.searchParams;
    if (said.get("mode") === "consult") carry("covered", here, said);
    if (said.has("step") && here.has("step")) {
      if (there.pathname === location.pathname) there.search = location.search;
      else carry("step", here, said);
    }
    set(link, "href", there.pathname + there.search);
  }
}

function carry(/** @type {string} */ name, /** @type {URLSearchParams} */ here, /** @type {URLSearchParams} */ said) {
  const value = here.get(name);
  if (value) said.set(name, value);
  else said.delete(name);
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
