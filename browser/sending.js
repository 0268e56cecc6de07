// A button that sends a link: with what the device has for that, a phone's share sheet; else it copies the link.

import { copy } from "./copying.js";
import { around } from "./finding.js";

async function send(/** @type {Event} */ event) {
  const button = around(event, "button[data-send]");
  const text = button && document.getElementById(button.dataset.send ?? "");
  if (!text) return;
  // Without HTTPS there is no share sheet. Who closes it does not want the link elsewhere.
  const shared = navigator.share?.({ url: text.textContent ?? "" }).catch(isClosed);
  if (!shared || (await shared) === false) await copy(button, text);
}

function isClosed(/** @type {Error} */ error) {
  return error.name === "AbortError";
}

export function listen() {
  document.addEventListener("click", send);
}
