// Plotly selects on a second tap only, because the first one hovers: hover for it as the finger comes down.

import { drawingAt, surfaceOf } from "../journey/streamlit_seam/streamlit.js";
import { targetOf } from "./finding.js";

function hover(/** @type {PointerEvent} */ event) {
  if (event.pointerType !== "touch") return;
  const drawing = drawingAt(targetOf(event));
  const surface = drawing && surfaceOf(drawing);
  if (!surface) return;
  const at = { bubbles: true, clientX: event.clientX, clientY: event.clientY };
  surface.dispatchEvent(new MouseEvent("mouseover", at));
  surface.dispatchEvent(new MouseEvent("mousemove", at));
}

export function listen() {
  document.addEventListener("pointerdown", hover, true);
}
