// What works on a page that comes from this device: the reader's own times, what is checked off, what is answered and
// asked, links to copy and send, and removing it all.

import * as copying from "./copying.js";
import { find, findAll, targetOf } from "./finding.js";
import { timesOf } from "./kept-times.js";
import { hearOtherTabs, keepTick, shownPlan, shownTicks, stays } from "./memory.js";
import hearAnswers from "./questions.js";
import { hearRemoval } from "./reserve-choice.js";
import * as sending from "./sending.js";

const { procedure = "", rules = "" } = document.documentElement.dataset;
const here = { procedure, keeps: true };

function showTimes() {
  const place = find(".without-times");
  const { when } = shownPlan(here);
  if (!place || !when) return;
  const times = document.createElement("div");
  times.innerHTML = timesOf(procedure, when, { language: document.documentElement.lang, rules });
  if (times.hasChildNodes()) {
    for (const general of findAll(".picker, .checklist")) general.remove(); // times of an example, a list without a day
    place.parentElement?.before(times);
  } else place.classList.add("needed");
}

function showTicks() {
  const ticked = shownTicks(here);
  for (const box of /** @type {HTMLInputElement[]} */ (findAll("input[data-tick]"))) {
    box.checked = ticked.includes(box.dataset.tick ?? "");
  }
  document.documentElement.toggleAttribute("data-stored", stays(here));
}

document.addEventListener("change", (event) => {
  const box = /** @type {HTMLInputElement} */ (targetOf(event));
  if (box.matches("input[data-tick]")) keepTick(here, box.dataset.tick ?? "", box.checked);
});
hearOtherTabs(showTicks, new AbortController().signal);
hearAnswers({ data: here });
copying.listen();
sending.listen();
hearRemoval(() => location.reload());
showTimes();
showTicks();
