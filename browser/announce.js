// What a screen reader is told, without moving there.

/** @param {string} text */
export function announce(text) {
  let region = document.getElementById("journey-live");
  if (!region) {
    region = document.createElement("div");
    region.id = "journey-live";
    region.className = "visually-hidden";
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  region.textContent = text;
}
