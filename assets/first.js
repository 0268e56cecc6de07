// The words of a page work before Streamlit has loaded (journey/server/first_words.py). page.js takes over from here.
// This stands in the head, so that no press comes before it.
(() => {
  const isKiosk = document.currentScript.dataset.mode === "kiosk";
  const first = () => document.getElementById("journey-first");

  // In a kiosk nobody can go back to what the last reader saw.
  if (isKiosk) history.pushState = history.replaceState;

  const PATIENCE = 60_000; // ms: how long a page may take
  const SLOW = 1000; // ms: after that a reader is told that a press is not lost
  const PAUSE = 2000; // ms: between two tries to follow a press
  const SAME_PRESS = 500; // ms: as long as a double click may take
  const NEAR = 24; // px: half of what a finger presses

  // --- a hand that shakes presses more than once: what comes at once at the same place is the same press ---
  // Heard before all else as long as the page is open, by whatever is under the hand by then.

  const hand = (window.journeyHand = { at: -SAME_PRESS, left: 0, right: 0, top: 0, bottom: 0 });

  function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function hearOnce(event) {
    if (!event.isTrusted) return; // a script knows what it presses
    const control = event.target.closest("button, summary, a[href]");
    const box = (control ?? event.target).getBoundingClientRect();
    const isByKey = !event.detail;
    const x = isByKey ? box.left + box.width / 2 : event.clientX;
    const y = isByKey ? box.top + box.height / 2 : event.clientY;
    const isThere = x >= hand.left && x <= hand.right && y >= hand.top && y <= hand.bottom;
    const isSame = isThere && event.timeStamp - hand.at < SAME_PRESS;
    hand.at = event.timeStamp;
    if (!isSame) Object.assign(hand, control ? sides(box) : { left: x - NEAR, right: x + NEAR, top: y - NEAR, bottom: y + NEAR });
    else if (control) stop(event);
  }

  const sides = ({ left, right, top, bottom }) => ({ left, right, top, bottom });

  // A key that is held presses on and on.
  function hearKeyOnce(event) {
    if (event.repeat && event.key === "Enter" && event.target.closest("button, summary, a[href]")) stop(event);
  }

  addEventListener("click", hearOnce, true);
  addEventListener("keydown", hearKeyOnce, true);

  // --- a press leads to other words; without a connection it waits, and says so ---

  let asked = 0; // only what was pressed last is followed

  async function ask(address) {
    const mine = ++asked;
    let text = null;
    const tell = () => {
      const sign = document.getElementById("journey-waiting");
      if (mine === asked) sign.textContent = text === null ? sign.dataset.says : "";
    };
    setTimeout(tell, SLOW);
    while (text === null && mine === asked) {
      text = await read(address);
      if (text === null && !first()) return leaveTo(address);
      if (text === null) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    tell();
    return mine === asked ? new DOMParser().parseFromString(text, "text/html") : null;
  }

  async function read(address) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
      return answer.status < 500 ? await answer.text() : null;
    } catch {
      return null;
    }
  }

  function show(there) {
    const words = there.getElementById("journey-first");
    if (words) first()?.replaceChildren(...words.childNodes);
    if (words) document.title = there.title;
    return Boolean(words);
  }

  // A page as the server first answers it, or null where there is none.
  async function pageAt(address) {
    const page = new DOMParser().parseFromString((await read(address)) ?? "", "text/html");
    return page.getElementById("journey-first") && page;
  }

  async function goTo(address) {
    const there = await pageAt(address);
    if (!there) return null;
    show(there);
    history.pushState({}, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
    return there;
  }

  async function follow(event) {
    const link = event.target.closest("#journey-first a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!link.matches("[data-inside]")) {
      if (isKiosk) event.preventDefault();
      if (isKiosk) leaveTo(link.href);
      return;
    }
    event.preventDefault();
    const there = await ask(link.href);
    if (!there) return;
    if (!show(there)) return leaveTo(link.href);
    const { pathname } = location;
    if (location.href !== link.href) history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    const heading = first()?.querySelector(link.pathname === pathname ? "#step" : "h1");
    if (link.pathname !== pathname) first()?.scrollTo(0, 0);
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }

  // Back and Forward of the browser.
  addEventListener("popstate", async (event) => {
    const there = event.isTrusted && first() && (await ask(location.href));
    if (there) show(there);
  });

  // In a kiosk, a page that cannot be had would leave the browser's own error page: there, our own screen tells.
  async function leaveTo(address) {
    if (!isKiosk) location.assign(address);
    else if (await pageAt(address)) location.replace(address);
  }

  document.addEventListener("click", follow);
  window.journeyFirst = { pageAt, goTo };
})();
