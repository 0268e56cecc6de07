// The screens that cover the page: our own calm one while the server is gone, and, in a kiosk, the one that invites to
// start, the question whether somebody is still there, and the one for staff (journey/told/screens.py). They come with
// the page's first answer, and work without Streamlit and the server; journey/screen/screens.py tells what changes.
(() => {
  const SECOND = 1000; // ms
  const LONG_PRESS = 1500; // ms
  const PATIENCE = 4000; // ms: how long the server may take to answer, and a press to be followed
  const SOON = 1000; // ms: how long a press may wait until the server is looked for
  const LATE = 8 * SECOND; // how long Streamlit may take to draw a page that has loaded, or to come back
  const LOOK_EVERY = 15 * SECOND; // how often a kiosk looks whether the server is there
  const BROKEN = 20 * SECOND; // how long a kiosk shows that it cannot show something, until it starts over
  const TRY_AGAIN = 60 * SECOND; // how often a kiosk that invites loads a page anew whose buttons never came
  const STEADY = 3 * SECOND;
  const SCRIPT = "data-test-script-state"; // Streamlit's (1.67)
  const CHOOSE = ["Tab", "Shift", "Enter", " "]; // the keys that choose an answer; any other one goes on
  const NOBODY_BEHIND = [502, 503, 504]; // what a proxy says for a server that is gone (RFC 9110)
  const RELOAD_AFTER = 30 * SECOND; // when the server answers again, and Streamlit does not come back by itself

  const state = { failed: 0, looked: 0, touched: 0, asked: 0 };
  const now = () => performance.now();
  const waiting = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const isKiosk = () => Boolean(state.said.home);

  // --- a screen is a dialog over all else: it has the focus, and what lies behind cannot be reached ---

  function screen(name) {
    const id = `journey-${name}`;
    let dialog = document.getElementById(id);
    if (!dialog) {
      dialog = Object.assign(document.createElement("dialog"), { id, className: "journey-screen" });
      dialog.setAttribute("aria-labelledby", `${id}-heading`);
      dialog.setAttribute("closedby", "none"); // Escape does not close it
      dialog.dataset.reactAriaTopLayer = "true"; // Streamlit's own dialogs (1.67) make all else inert
      if (name === "question") dialog.setAttribute("role", "alertdialog");
      document.body.append(dialog);
    }
    if (dialog.inside !== state.said[name]) dialog.innerHTML = dialog.inside = state.said[name];
    return dialog;
  }

  const isOpen = (name) => Boolean(document.getElementById(`journey-${name}`)?.open);
  const close = (name) => document.getElementById(`journey-${name}`)?.close();

  function open(name) {
    const dialog = screen(name);
    if (!dialog.open) dialog.showModal();
    return dialog;
  }

  // --- is the server there? ---

  const app = () => document.querySelector("[data-testid=stApp]")?.dataset ?? {};
  const isConnected = () => app().testConnectionState === "CONNECTED";

  // A proxy may let a connection begin, and end it at once: one counts on which something is said, or that lasts.
  const isLive = () => isConnected() && (state.speaks || now() - state.connected > STEADY);

  // Who answers is there, whatever the answer: a proxy may keep an address for itself. Only its own word that nobody is
  // behind it counts. No page of Streamlit's (1.67) connects where this address is not let through.
  async function answers() {
    try {
      const { status } = await fetch("/_stcore/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      return !NOBODY_BEHIND.includes(status);
    } catch {
      return false;
    }
  }

  // A cut cable closes nothing: whoever presses then waits. So a press that is not followed is a reason to look, too.
  function isWaiting() {
    const waits = isConnected() && app().testScriptState !== "notRunning";
    state.waitsSince = waits ? (state.waitsSince ?? now()) : undefined;
    return now() - state.waitsSince > PATIENCE || now() - state.pressed > SOON;
  }

  // While a page still loads, nothing is looked for: on a slow network, it would be in the way.
  async function look() {
    const due =
      isOpen("gone") || state.failed || isWaiting() || (state.wasLive && !isConnected()) ||
      (isKiosk() && now() - state.looked > LOOK_EVERY);
    if (state.looks || state.wiped || !state.loaded || !due) return;
    state.looks = true;
    const there = await answers();
    state.looks = false;
    state.looked = now();
    // A press that waits is a sign of its own.
    state.failed = there ? 0 : state.failed + (state.pressed ? 2 : 1);
    if (there) state.pressed = undefined;
    if (state.failed > 1) showGone();
    else if (there && (isConnected() || first())) {
      state.backSince = undefined;
      close("gone");
    } else if (there && isOpen("gone")) {
      state.backSince ??= now();
      if (now() - state.backSince > RELOAD_AFTER) location.reload();
    }
  }

  // Streamlit (1.67) says of a run that it begins and ends: then the server has heard the press.
  function hearState({ attributeName, oldValue }) {
    state.pressed = undefined;
    state.speaks = attributeName === SCRIPT;
    if (state.speaks) return;
    state.connected = undefined;
    if (first() && !isConnected() && oldValue?.startsWith("CONNECT")) standAlone(); // it was refused
  }

  function showGone() {
    if (isOpen("gone") || isOpen("attract")) return;
    close("question"); // it comes again, above this screen
    state.asked = 0;
    state.touched = Math.max(state.touched, now() - state.said.idle * SECOND + PATIENCE);
    open("gone");
  }

  // --- the words of a page stand alone while its buttons and charts cannot be had ---

  const first = () => document.getElementById("journey-first");

  // Whether the words must stay, though Streamlit has drawn the page.
  const isAlone = () => Boolean(state.broken || ("alone" in (first()?.dataset ?? {}) && !isLive()));

  async function standAlone() {
    if (state.fetches || state.wiped) return;
    if (first()) {
      first().dataset.alone = "";
      return;
    }
    state.fetches = true;
    const page = await window.journeyFirst.pageAt(location.href);
    state.fetches = false;
    if (!page) return showGone();
    const words = page.getElementById("journey-first");
    if (!document.getElementById("first-style")) document.head.append(page.getElementById("first-style"));
    document.body.append(words);
    words.scrollTop = document.querySelector("[data-testid=stMain]")?.scrollTop ?? 0;
    words.dataset.alone = "";
  }

  function breakApart() {
    state.broken = true;
    standAlone();
  }

  function hearLoad() {
    state.loaded ??= now();
  }

  function watchLivePage() {
    state.connected = isConnected() ? (state.connected ?? now()) : undefined;
    state.wasLive ||= isLive();
    state.lostSince = isLive() ? undefined : (state.lostSince ?? now());
    const since = first() ? state.loaded : state.wasLive && state.lostSince;
    if (now() - since > LATE && !isOpen("gone")) standAlone();
    if (first() && isLive() && !isAlone()) window.journeyPage?.takeOver?.();
    if (first() && isOpen("attract") && now() - state.loaded > TRY_AGAIN) goHome();
  }

  // --- a kiosk: between two readers ---

  function invite() {
    state.asked = 0;
    open("attract");
  }

  function start({ language }) {
    state.touched = now();
    if (language && language !== document.documentElement.lang) startIn(language);
    close("attract");
    if (state.wiped) open("gone"); // the new page is not here yet
  }

  async function startIn(language) {
    if (state.tellLanguage && isConnected()) return state.tellLanguage(language);
    const there = new URL(location.href);
    there.searchParams.set("lang", language);
    const page = await window.journeyFirst.goTo(there.href);
    if (!page) return;
    document.documentElement.lang = language;
    hear(JSON.parse(page.getElementById("journey-said").textContent));
  }

  // Twice as long while it reads aloud: who listens does not touch.
  const patience = () => state.said.idle * SECOND * (window.journeyAloud?.isReading() ? 2 : 1);

  function waitForTouch() {
    if (!isKiosk() || isOpen("attract")) return;
    if (state.asked) count();
    else if (now() - state.touched >= patience()) ask();
  }

  function startOverWhenBroken() {
    const isBroken = !first() && !isOpen("attract") && document.querySelector("#root .broken");
    state.brokenSince = isBroken ? (state.brokenSince ?? now()) : undefined;
    if (now() - Math.max(state.brokenSince, state.touched) > BROKEN) wipe();
  }

  function ask() {
    state.asked = now();
    close("staff");
    open("question");
    count();
  }

  function count() {
    const left = Math.ceil(state.said.warning - (now() - state.asked) / SECOND);
    if (left <= 0) return wipe();
    const dialog = screen("question");
    const says = dialog.querySelector("[data-says]");
    says.textContent = says.dataset.says.replace("{n}", left);
    if (left === 5 || left % 10 === 0) dialog.querySelector("[role=status]").textContent = says.textContent;
  }

  function goOn() {
    state.asked = 0;
    close("question");
  }

  function hearTouch(event) {
    state.touched = now();
    if (!state.asked) return;
    if (event.type === "keydown" && !CHOOSE.includes(event.key)) {
      event.preventDefault();
      goOn();
    } else state.asked = now(); // the count stands still until the finger is lifted, so that it presses nothing behind
  }

  // A finger that moves, or stays, makes no click.
  function hearRelease() {
    if (isOpen("question")) setTimeout(goOn, 400);
  }

  // --- a kiosk forgets ---

  async function wipe() {
    for (const name of ["question", "staff", "gone"]) close(name);
    invite();
    if (state.wiped) return;
    state.wiped = true;
    lookLike({});
    document.head.append(...document.querySelectorAll("#root style"));
    for (const page of [first(), document.getElementById("root")]) page?.remove(); // also while no new one can be had
    await Promise.race([forgetAll(), waiting(2 * SECOND)]);
    await goHome();
  }

  // What a browser can keep. It may refuse to open any of it (SecurityError): the rest is forgotten all the same.
  const KEPT = [
    () => window.journeyAloud?.forget(),
    () => window.localStorage.clear(),
    () => window.sessionStorage.clear(),
    () => {
      for (const cookie of document.cookie.split("; ")) document.cookie = `${cookie.split("=")[0]}=; Max-Age=0; path=/`;
    },
    async () => forgetEach(await window.caches?.keys(), (name) => caches.delete(name)),
    async () => forgetEach(await window.indexedDB?.databases?.(), ({ name }) => indexedDB.deleteDatabase(name)),
  ];

  const forgetEach = (kept, forget) => Promise.allSettled((kept ?? []).map(async (one) => forget(one)));
  const forgetAll = () => forgetEach(KEPT, (forget) => forget());

  // Not before the page is there: a browser's or a proxy's own error page would stay.
  async function goHome() {
    if (state.goes) return;
    state.goes = true;
    while (!(await window.journeyFirst.pageAt(state.home))) await waiting(2 * SECOND);
    location.replace(state.home);
  }

  async function loadAnew() {
    const own = performance.getEntriesByType("resource").filter(({ name }) => new URL(name).origin === location.origin);
    await Promise.allSettled(own.map(({ name }) => fetch(name, { cache: "reload" })));
    await wipe();
  }

  // --- how the page looks ---

  function lookLike({ text, contrast }) {
    const { dataset } = document.documentElement;
    if (text) dataset.text = text;
    else delete dataset.text;
    if (contrast) dataset.contrast = contrast;
    else delete dataset.contrast;
    showLook();
  }

  function showLook() {
    const { offsetHeight: top = 0 } = document.querySelector(".st-key-top") ?? {};
    document.documentElement.style.setProperty("--top-height", `${top}px`); // it stays in sight in a kiosk
    const { text = "normal", contrast } = document.documentElement.dataset;
    for (const button of document.querySelectorAll(".look [data-text]")) press(button, button.dataset.text === text);
    for (const button of document.querySelectorAll(".look [data-contrast]")) press(button, contrast === "high");
  }

  function press(button, on) {
    if (button.getAttribute("aria-pressed") !== String(on)) button.setAttribute("aria-pressed", on);
  }

  // --- what is pressed ---

  const ACTS = { start, stay: goOn, over: wipe, anew: loadAnew, close: () => close("staff") };

  function hearPress({ target }) {
    const { text, contrast } = document.documentElement.dataset;
    const button = target.closest("button");
    if (button?.dataset.does) ACTS[button.dataset.does](button.dataset);
    else if (button?.closest(".look") && button.dataset.text) lookLike({ text: button.dataset.text, contrast });
    else if (button?.closest(".look")) lookLike({ text, contrast: contrast ? "" : "high" });
    else if (target.closest("#journey-attract")) start({});
    else if (target.closest("#journey-question")) goOn();
  }

  function waitForServer({ target }) {
    if (target.closest("#root :is(button, a, input, select, label), #journey-first a")) state.pressed = now();
  }

  function hearLongPress({ target }) {
    clearTimeout(state.longPress);
    if (target.closest(".library-name")) state.longPress = setTimeout(() => open("staff"), LONG_PRESS);
  }

  function listen() {
    setInterval(look, SECOND);
    setInterval(watchLivePage, SECOND);
    document.addEventListener("click", hearPress);
    document.addEventListener("click", waitForServer, true);
    document.addEventListener("journey-drawn", showLook);
    const states = { subtree: true, attributeOldValue: true, attributeFilter: [SCRIPT, "data-test-connection-state"] };
    new MutationObserver((changes) => changes.forEach(hearState)).observe(document.body, states);
    window.addEventListener("load", hearLoad);
    setTimeout(hearLoad, TRY_AGAIN); // a proxy may let a browser wait for ever
    window.addEventListener("vite:preloadError", breakApart); // Streamlit's (1.67): a script of a part is not there
  }

  // In a kiosk nobody can open a menu, or drag something away.
  function listenInKiosk() {
    history.scrollRestoration = "manual";
    setInterval(waitForTouch, SECOND);
    setInterval(startOverWhenBroken, SECOND);
    for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
      document.addEventListener(kind, hearTouch, { capture: true, passive: kind !== "keydown" });
    }
    for (const kind of ["pointerup", "pointercancel"]) document.addEventListener(kind, hearRelease, true);
    document.addEventListener("pointerdown", hearLongPress);
    for (const kind of ["pointerup", "pointercancel"]) {
      document.addEventListener(kind, () => clearTimeout(state.longPress));
    }
    for (const kind of ["contextmenu", "dragstart"]) {
      document.addEventListener(kind, (event) => event.preventDefault());
    }
    invite();
  }

  function hear(said, tellLanguage) {
    state.said = said;
    state.home ||= said.home;
    state.tellLanguage = tellLanguage ?? state.tellLanguage;
    for (const name of ["gone", "attract", "question", "staff"]) if (isOpen(name)) screen(name);
    showLook();
  }

  window.journeyScreens = Object.assign(state, { hear, isAlone });
  hear(JSON.parse(document.getElementById("journey-said").textContent));
  listen();
  if (isKiosk()) listenInKiosk();
})();
