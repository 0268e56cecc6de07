// What only the browser can do on every page. Mounted by journey/screen/browser.py.

import * as ahead from "./ahead.js";
import * as aloud from "./aloud.js";
import * as changes from "./changes.js";
import * as consultKeys from "./consult-keys.js";
import * as copying from "./copying.js";
import * as drawing from "./drawing.js";
import * as focus from "./focus.js";
import * as language from "./language.js";
import * as lentStops from "./lent-stops.js";
import * as links from "./links.js";
import * as movement from "./movement.js";
import * as opened from "./opened.js";
import * as place from "./place.js";
import * as presses from "./presses.js";
import * as reserve from "./reserve.js";
import * as roles from "./roles.js";
import * as sending from "./sending.js";
import * as takeOver from "./take-over.js";
import { told } from "./told.js";
import * as touch from "./touch.js";
import * as views from "./views.js";

// After each drawing they act in this order: what was pressed keeps its focus before another page or step takes it.
const PARTS = [
  language,
  focus,
  ahead,
  links,
  roles,
  opened,
  place,
  changes,
  takeOver,
  lentStops,
  touch,
  consultKeys,
  presses,
  copying,
  sending,
  movement,
  reserve,
  drawing,
];

/** @param {{ data: import("./told.js").Told & { aloud: import("./aloud.js").Wanted } }} mounted */
export default function ({ data: { aloud: wanted, ...data } }) {
  Object.assign(told, data);
  if (!window.journey.page) for (const part of PARTS) part.listen();
  window.journey.page = { takeOver: takeOver.takeOver, knows: views.knows };
  drawing.tellDrawn();
  aloud.hear(wanted);
}
