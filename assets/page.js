// What only the browser can do. Mounted once on every page by journey/ui/browser.py.
// Streamlit draws a page piece by piece, so what is mended here is mended after every change of the page.

const AFTER_DRAWING = 60; // ms: the new step is on screen first, then it is announced

const state = (window.journeyPage ??= { wanted: null, step: null, page: null, observer: null });

// --- a new step is announced ---

function announce(text) {
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

// Who pressed in the list below the card is taken up to the card; who pressed Next stays on Next.
function showStep({ step, announcement }) {
  const heading = document.querySelector(`#step[data-step="${step}"]`);
  if (state.step === null) state.step = step;
  if (state.step === step || !heading) return;
  state.step = step;
  announce(announcement);
  const stays = document.activeElement?.closest(".st-key-moves, .st-key-phases, .st-key-chart");
  const { top } = heading.getBoundingClientRect();
  if (!stays) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  if (top < 0 || top > window.innerHeight - 160) heading.scrollIntoView({ block: "start" });
}

// --- what Streamlit 1.67 leaves out ---

function set(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

// It says only in English that one can skip to the main text.
function nameSkipLink(text) {
  const link = document.querySelector("[data-testid='stSkipToContent']");
  if (link && link.textContent !== text) link.textContent = text;
}

// It writes the first page's address as "?query", which leads nowhere else when it is opened in another tab.
function mendLinks() {
  for (const link of document.querySelectorAll("[data-testid='stPageLink-NavLink'][href^='?']")) {
    link.setAttribute("href", "/" + link.getAttribute("href"));
  }
}

// It shows by colour only which page, phase and step are chosen.
function markChosen(page) {
  for (const link of document.querySelectorAll(".st-key-menu a")) {
    set(link, "aria-current", link.pathname === "/" + page ? "page" : null);
  }
  for (const button of document.querySelectorAll(":is(.st-key-phases, .st-key-all-steps) button")) {
    set(button, "aria-current", button.dataset.testid.endsWith("primary") ? "step" : null);
  }
}

// On a phone, the menu opens below its button; it closes as another page comes.
function closeMenu(page) {
  if (state.page !== null && state.page !== page) document.querySelector("details.menu")?.removeAttribute("open");
  state.page = page;
}

// Plotly selects on a second tap only, because the first one hovers: hover for it as the finger comes down.
function hoverForTouch(event) {
  if (event.pointerType !== "touch") return;
  const target = event.target.closest(".js-plotly-plot")?.querySelector(".nsewdrag");
  if (!target) return;
  const at = { bubbles: true, clientX: event.clientX, clientY: event.clientY };
  target.dispatchEvent(new MouseEvent("mouseover", at));
  target.dispatchEvent(new MouseEvent("mousemove", at));
}

function mend() {
  const { language, page, skip } = state.wanted;
  document.documentElement.lang = language;
  nameSkipLink(skip);
  mendLinks();
  markChosen(page);
  closeMenu(page);
  showStep(state.wanted);
}

export default function ({ data }) {
  state.wanted = data;
  if (!state.observer) {
    document.addEventListener("pointerdown", hoverForTouch, true);
    let soon = 0;
    state.observer = new MutationObserver(() => {
      soon ||= setTimeout(() => {
        soon = 0;
        mend();
      }, AFTER_DRAWING);
    });
    state.observer.observe(document.body, { childList: true, subtree: true });
  }
  mend();
}
