// What only the browser can do. Mounted once on every page by journey/ui/browser.py.

const state = (window.journeyPage ??= { step: null, page: null, touch: null });

function liveRegion() {
  let region = document.getElementById("journey-live");
  if (!region) {
    region = document.createElement("div");
    region.id = "journey-live";
    region.setAttribute("aria-live", "polite");
    region.className = "visually-hidden";
    document.body.append(region);
  }
  return region;
}

// A new step is announced. Who pressed in the list below the card is taken up to it; who pressed Next stays there.
function showStep(heading, announcement) {
  liveRegion().textContent = announcement;
  const inCard = document.activeElement?.closest(".st-key-moves, .st-key-phases, .st-key-chart");
  const { top } = heading.getBoundingClientRect();
  if (!inCard) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (top < 0 || top > window.innerHeight - 160) heading.scrollIntoView({ block: "start" });
}

// The script hears of a new step before its heading is drawn: look again with every frame, for two seconds.
function whenDrawn(step, announcement, framesLeft = 120) {
  if (state.step === null) state.step = step;
  if (state.step === step) return;
  const heading = document.querySelector(`#step[data-step="${step}"]`);
  if (heading) {
    state.step = step;
    showStep(heading, announcement);
  } else if (framesLeft) {
    requestAnimationFrame(() => whenDrawn(step, announcement, framesLeft - 1));
  }
}

// Plotly selects on a second tap only, because the first one hovers: hover for it as the finger comes down.
// (plotly.js in Streamlit 1.67)
function oneTap(event) {
  if (event.pointerType !== "touch") return;
  const target = event.target.closest(".js-plotly-plot")?.querySelector(".nsewdrag");
  if (!target) return;
  const at = { bubbles: true, clientX: event.clientX, clientY: event.clientY };
  target.dispatchEvent(new MouseEvent("mouseover", at));
  target.dispatchEvent(new MouseEvent("mousemove", at));
}

// Streamlit 1.67 shows the current page by its colour only, and writes the first page's address as "?query", which
// leads nowhere else when it is opened in another tab.
function mendLinks(page) {
  for (const link of document.querySelectorAll("[data-testid='stPageLink-NavLink']")) {
    const address = link.getAttribute("href");
    if (address.startsWith("?")) link.setAttribute("href", "/" + address);
    const here = new URL(link.href).pathname.replace("/", "") === page;
    if (here && link.closest(".st-key-menu")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

// On a phone, the menu opens below its button; it closes as another page comes.
function closeMenu(page) {
  if (state.page !== null && state.page !== page) document.querySelector("details.menu")?.removeAttribute("open");
  state.page = page;
}

export default function ({ data }) {
  document.documentElement.lang = data.language;
  if (state.touch) document.removeEventListener("pointerdown", state.touch, true);
  state.touch = oneTap;
  document.addEventListener("pointerdown", oneTap, true);
  const skip = document.querySelector("[data-testid='stSkipToContent']");
  if (skip && skip.textContent !== data.skip) skip.textContent = data.skip;
  requestAnimationFrame(() => {
    mendLinks(data.page);
    closeMenu(data.page);
    whenDrawn(data.step, data.announcement);
  });
}
