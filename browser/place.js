// Who comes to another page or step is taken there, and told.

import { mainArea } from "../journey/streamlit_seam/streamlit.js";
import { announce } from "./announce.js";
import { DRAWN } from "./drawn.js";
import { find } from "./finding.js";
import { first } from "./first/first-words.js";
import { giveFocusTo } from "./focus.js";
import { pageName, told } from "./told.js";

const shown = {
  page: /** @type {string | null} */ (null),
  part: /** @type {string | undefined} */ (undefined),
  step: /** @type {string | undefined} */ (undefined),
  picture: /** @type {string | undefined} */ (undefined),
};

export const stepHeading = () => find("#root #step");
export const pageTitle = () => find(`#root h1[data-page="${pageName()}"]`);

// Who comes to another page, or another part of it, starts at its title, which a screen reader then says; on a phone, the
// menu closes.
function showPage() {
  const title = pageTitle();
  const part = title?.dataset.part;
  const start = part === "step" ? stepHeading() : title;
  if (!start || (shown.page === told.page && shown.part === part)) return;
  const isFirst = shown.page === null;
  Object.assign(shown, { page: told.page, part, step: stepHeading()?.dataset.step });
  if (isFirst) return;
  find("details.menu")?.removeAttribute("open");
  mainArea()?.scrollTo({ top: 0, behavior: "instant" });
  if (!first()) giveFocusTo(start); // those who read in front of it are there already
}

// Who pressed in the list below the card is taken up to the card; who pressed Next stays on Next.
function showStep() {
  const heading = stepHeading();
  const main = mainArea();
  if (shown.page !== told.page || !heading || !main || shown.step === heading.dataset.step) return;
  const isFirst = !shown.step; // a page is drawn piece by piece: its title may have been there before its first step
  shown.step = heading.dataset.step;
  if (isFirst) return;
  announce(heading.dataset.says ?? "");
  const stays = document.activeElement?.closest(".st-key-moves, .st-key-phases, .st-key-chart");
  const { top } = heading.getBoundingClientRect();
  const covered = parseFloat(getComputedStyle(main).scrollPaddingTop);
  if (!stays) giveFocusTo(heading);
  if (top < covered || top > window.innerHeight - 160) heading.scrollIntoView({ block: "start" });
}

// The next picture is there before it is asked for.
function fetchAhead() {
  const nextPicture = stepHeading()?.dataset.next;
  if (!nextPicture || shown.picture === nextPicture) return;
  shown.picture = nextPicture;
  new Image().src = nextPicture;
}

export function listen() {
  for (const act of [showPage, showStep, fetchAhead]) document.addEventListener(DRAWN, act);
}
