// A pointer that is seen across a room: a large ring around the mouse, the pen or the finger.

import { make } from "./making.js";

const ring = make("div", { className: "journey-pointer", hidden: true });
ring.setAttribute("aria-hidden", "true");
ring.style.translate = "-100vw 0"; // no hand has been seen yet

/** Show it in an element that is above all else, or hide it. */
export function showIn(/** @type {Element | null} */ place) {
  ring.hidden = !place;
  if (place && ring.parentElement !== place) place.append(ring);
}

/** Let it follow the hand, until the signal. */
export function follow(/** @type {AbortSignal} */ signal) {
  const move = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    ring.style.translate = `${clientX}px ${clientY}px`;
  };
  for (const name of ["pointermove", "pointerdown"]) {
    document.addEventListener(name, /** @type {EventListener} */ (move), { capture: true, signal });
  }
  signal.addEventListener("abort", () => showIn(null));
}
