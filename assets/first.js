// The words of a page work before Streamlit has loaded (journey/server/first_words.py). page.js takes over from here.
(() => {
  const first = document.getElementById("journey-first");
  const PATIENCE = 60_000; // ms: how long scripts may take in a kiosk, where nobody can load a page anew

  async function follow(event) {
    const link = event.target.closest("a[data-inside]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { pathname } = location;
    try {
      const answer = await fetch(link.href);
      const there = new DOMParser().parseFromString(await answer.text(), "text/html");
      first.replaceChildren(...there.getElementById("journey-first").childNodes);
      document.title = there.title;
    } catch {
      location.assign(link.href);
      return;
    }
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    const heading = first.querySelector(link.pathname === pathname ? "#step" : "h1");
    if (link.pathname !== pathname) first.scrollTo(0, 0);
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
  }

  first.addEventListener("click", follow);

  async function startAgain() {
    if (!first.isConnected) return;
    const answers = await fetch("/healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (answers) location.reload();
    else setTimeout(startAgain, 5000);
  }

  if (first.dataset.mode === "kiosk") setTimeout(startAgain, PATIENCE);
})();
