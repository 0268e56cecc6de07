// Asks for the day and the time of the arrival, and keeps them, with the ticks of the checklist, in this browser alone
// (memory.js, which stands before this text). Mounted by journey/screen/plan.py.
// They come from a choice on the page, from a link (#when=2026-12-03T08:00), or from the browser's memory, and go to
// the server over the session; only a time that a reader chose and the server took for a good one is kept.

const MOST_LETTERS = 1000; // of a link's text that are handed on

function takeFromLink() {
  const found = /^#when=(.*)$/s.exec(location.hash);
  if (!found) return "";
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    return decodeURIComponent(found[1]).slice(0, MOST_LETTERS);
  } catch {
    return found[1].slice(0, MOST_LETTERS);
  }
}

// --- the form ---

function make(tag, properties = {}, ...inside) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...inside);
  return element;
}

function field(words, name) {
  const id = `picker-${name}`;
  return make("div", {}, make("label", { htmlFor: id, textContent: words[name] }), make("select", { id, name }));
}

function build(parent, words) {
  const question = make("legend", { textContent: words.question });
  const fields = make("div", { className: "fields" }, ...["month", "day", "time"].map((name) => field(words, name)));
  const wrong = make("p", { className: "wrong" });
  wrong.setAttribute("role", "alert");
  const hint = make("p", { className: "hint" });
  hint.setAttribute("role", "status");
  const show = make("button", { type: "submit", className: "show", textContent: words.show });
  const acts = ["keep", "own", "forget"].map((name) =>
    make("button", { type: "button", className: name, textContent: words[name] }),
  );
  const form = make(
    "form",
    { className: "picker", noValidate: true, words: JSON.stringify(words) },
    make("fieldset", {}, question, fields),
    wrong,
    hint,
    make("div", { className: "acts" }, show, ...acts),
    make("p", { className: "stays" }),
  );
  parent.append(form);
  hear(form);
  return form;
}

// The choices are drawn anew only where they differ, so that an open list stays open.
function offer(select, choices, empty) {
  const wanted = JSON.stringify([choices, empty]);
  if (select.dataset.offers === wanted) return;
  const chosen = select.value;
  select.replaceChildren(new Option(empty, ""), ...choices.map(([value, text]) => new Option(text, value)));
  select.value = choices.some(([value]) => value === chosen) ? chosen : "";
  select.dataset.offers = wanted;
}

function daysOf(month, { months, weekdays }) {
  const found = months.find(([name]) => name === month);
  if (!found) return [];
  const [, , first, last, weekday] = found;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const text = `${weekdays[(weekday + i) % 7]} ${first + i}`;
    return [String(first + i).padStart(2, "0"), text];
  });
}

function offerDays(form) {
  const { data } = form.journey;
  offer(form.elements.day, daysOf(form.elements.month.value, data), data.words.choose);
}

function choose(form, arrival) {
  const [, month, day, time] = /^(.{7})-(..)T(.{5})$/.exec(arrival) ?? ["", "", "", ""];
  form.elements.month.value = month;
  offerDays(form);
  form.elements.day.value = day;
  form.elements.time.value = time;
}

function fill(form) {
  const { data } = form.journey;
  offer(form.elements.month, data.months, data.words.choose);
  offer(form.elements.time, data.times, data.words.choose);
  const { filled = "" } = form.dataset;
  if (data.arrival !== filled && !data.wrong) choose(form, data.arrival);
  form.dataset.filled = data.arrival;
  offerDays(form);
}

function chosenIn({ elements: { month, day, time } }) {
  return month.value && day.value && time.value ? `${month.value}-${day.value}T${time.value}` : "";
}

const find = (form, name) => form.querySelector(`.${name}`);
const say = (form, text) => (find(form, "wrong").textContent = text);

// What the form says of what is chosen, shown and kept. A style sheet hides a plan that is not the one chosen, so that
// nobody saves another day than they see.
function show(form) {
  const { data } = form.journey;
  const { words, procedure } = data;
  const isLinked = Boolean(inThisWindow.linked[procedure]);
  const hasOwn = Boolean(ownPlan(data).when);
  const isStored = !isLinked && stays(data);
  const isChanged = Boolean(data.arrival) && chosenIn(form) !== data.arrival;
  Object.assign(form.dataset, { stored: isStored, changed: isChanged });
  const came = isLinked ? (hasOwn ? words.linked_too : words.linked) : "";
  find(form, "hint").textContent = isChanged ? words.changed : came;
  find(form, "keep").hidden = !isLinked || isChanged;
  find(form, "keep").textContent = hasOwn ? words.keep_instead : words.keep;
  find(form, "own").hidden = !isLinked || !hasOwn;
  find(form, "forget").hidden = !remembersSomething();
  find(form, "stays").textContent = isStored ? words.stays : words.not_kept;
  find(form, "stays").hidden = isLinked;
}

function showTicks(form) {
  const ticked = ticksOf(shownPlan(form.journey.data));
  for (const box of document.querySelectorAll("input[data-tick]")) box.checked = ticked.includes(box.dataset.tick);
}

// The reader is taken to the times as soon as they are there.
function goToTimes(arrival, tries = 100) {
  const heading = document.getElementById("your-times");
  if (heading?.dataset.when === arrival) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  } else if (tries) setTimeout(() => goToTimes(arrival, tries - 1), 50);
}

// --- what the reader does ---

function hear(form) {
  form.addEventListener("change", () => {
    offerDays(form);
    say(form, "");
    show(form);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(form);
  });
  const acts = { keep: keepWhatCame, own: showOwn, forget };
  for (const [name, act] of Object.entries(acts)) find(form, name).addEventListener("click", () => act(form));
}

function submit(form) {
  const { data } = form.journey;
  const arrival = chosenIn(form);
  say(form, arrival ? "" : data.words.not_all);
  if (!arrival) return form.querySelector("select:has(option[value='']:checked)")?.focus();
  if (arrival === data.arrival) return goToTimes(arrival);
  const when = at(arrival, ownPlan(data).when ? ownPlan(data) : shownPlan(data));
  if (when === data.told) return say(form, data.wrong);
  inThisWindow.asked[data.procedure] = when;
  settle(form);
  goToTimes(arrival);
}

function keepWhatCame(form) {
  const { data } = form.journey;
  keepLinked(data);
  refresh(form);
  say(form, stays(data) ? data.words.kept : data.words.not_kept);
  find(form, "show").focus();
}

function showOwn(form) {
  const { data } = form.journey;
  delete inThisWindow.linked[data.procedure];
  say(form, "");
  refresh(form);
  goToTimes(arrivalOf(ownPlan(data).when));
}

function forget(form) {
  forgetPlans();
  choose(form, "");
  refresh(form);
  say(form, form.journey.data.words.forgotten);
  form.elements.month.focus();
}

// --- between the memory and the server ---

function hearLink(form) {
  const { data } = form.journey;
  const when = takeFromLink();
  if (!when) return;
  const { linked, asked } = inThisWindow;
  delete linked[data.procedure];
  say(form, "");
  if (!stays(data)) asked[data.procedure] = when; // nothing is kept here, whoever chose it
  else if (arrivalOf(when) !== arrivalOf(ownPlan(data).when)) linked[data.procedure] = { when, ticks: {} };
}

// What the server says of the time that it was told. Returns whether the reader is to choose again.
function hearAnswer(form) {
  const { told, arrival, wrong, procedure, words } = form.journey.data;
  const { linked, asked } = inThisWindow;
  const here = form.journey.data;
  const own = ownPlan(here);
  if (wrong) say(form, wrong);
  if (told && told === asked[procedure]) {
    delete asked[procedure];
    if (!arrival) return true;
    delete linked[procedure];
    keepPlan(here, movedTo(told, own));
  } else if (wrong && told === linked[procedure]?.when) {
    delete linked[procedure];
    if (own.when) say(form, words.bad_link);
  } else if (wrong && told === own.when) forgetPlan(procedure);
  return false;
}

// The server is told what is to be shown, if it shows something else.
function settle(form) {
  const { data, tellServer } = form.journey;
  const wanted = inThisWindow.asked[data.procedure] ?? shownPlan(data).when;
  if (wanted !== data.told && (wanted || !data.wrong)) tellServer(wanted);
}

function refresh(form) {
  settle(form);
  show(form);
  showTicks(form);
}

export default function ({ data, parentElement, setStateValue }) {
  let form = parentElement.querySelector("form.picker");
  if (form && form.words !== JSON.stringify(data.words)) form = form.remove();
  form ??= build(parentElement, data.words);
  form.journey = { data, tellServer: (when) => setStateValue("when", when) };
  fill(form);
  const choosesAgain = hearAnswer(form);
  hearLink(form);
  if (!choosesAgain) settle(form);
  show(form);
  showTicks(form);

  const mounted = new AbortController();
  const on = (target, kind, act) => target.addEventListener(kind, act, { signal: mounted.signal });
  on(window, "hashchange", () => {
    hearLink(form);
    refresh(form);
  });
  on(window, "storage", ({ key }) => (key === null || key.startsWith(PLANS)) && refresh(form)); // another tab's
  on(document, "journey-drawn", () => showTicks(form));
  on(document, "change", ({ target }) => {
    if (!target.matches("input[data-tick]")) return;
    keepTick(form.journey.data, target.dataset.tick, target.checked);
    show(form);
  });
  return () => mounted.abort();
}
