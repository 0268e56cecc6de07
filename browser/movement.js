// Streamlit moves an expander by script, which no style sheet can stop.

import { around } from "./finding.js";

const FRAMES = 6; // a busy machine starts the movement some frames later

function stopMovement(/** @type {Event} */ event) {
  if (!around(event, "summary") || !matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  let frames = FRAMES;
  const stop = () => {
    for (const movement of document.getAnimations()) movement.finish();
    if (frames--) requestAnimationFrame(stop);
  };
  requestAnimationFrame(stop);
}

export function listen() {
  document.addEventListener("click", stopMovement);
}
