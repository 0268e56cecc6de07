// A page that Streamlit has drawn behind the words that were there before.

import { draw } from "./page.js";

const HELP = '<div class="st-key-help"><div class="help"></div></div>';

/** @param {{ first: string, drawn: string, help?: string }} steps the step that each shows */
export function page({ first, drawn, help = HELP }) {
  draw(
    `<h1 data-page="timeline">Title</h1><div class="st-key-chart"></div>` +
      `<h2 id="step" data-step="${drawn}" data-says="">Step</h2>${help}`,
  );
  document.body.insertAdjacentHTML(
    "beforeend",
    `<div id="journey-first" lang="en"><h1 data-page="timeline">Title</h1>` +
      `<div class="first-chart"><a href="https://journey.test/?step=${first}">1</a></div>` +
      `<h2 id="step" data-step="${first}">Step</h2></div>`,
  );
}

export const isFirst = () => Boolean(document.getElementById("journey-first"));
