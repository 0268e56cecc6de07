// Asks for the day and the time of the arrival, and keeps them in this browser alone. Mounted by journey/ui/plan.py.
// They come from a choice on the page, from a link (#when=2026-12-03T08:00), or from the browser's memory, and go to
// the server over the session; only a time that the server took for a good one is kept.

const MOST_LETTERS = 1000; // of a link's text that are handed on

const inThisWindow = (window.journeyArrivals ??= {}); // for devices that many people use, and browsers without memory

// --- the browser's memory ---

const place = (procedure) => `journey-when-${procedure}`;

function recall({ procedure, keeps }) {
  try {
    return (keeps && localStorage.getItem(place(procedure))) || inThisWindow[procedure] || "";
  } catch {
    return inThisWindow[procedure] || "";
  }
}

function keep({ procedure, keeps, arrival }) {
  inThisWindow[procedure] = arrival;
  if (!keeps) return;
  try {
    localStorage.setItem(place(procedure), arrival);
  } catch {
    // This browser keeps nothing; the window does.
  }
}

function forget(procedure) {
  delete inThisWindow[procedure];
  try {
    localStorage.removeItem(place(procedure));
  } catch {
    // There was nothing to forget.
  }
}

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
  const note = make("p", { className: "wrong" });
  note.setAttribute("role", "alert");
  const show = make("button", { type: "submit", className: "show", textContent: words.show });
  const forgets = make("button", { type: "button", className: "forget", textContent: words.forget });
  const form = make("form", { className: "picker", noValidate: true }, make("fieldset", {}, question, fields), note, make("div", { className: "acts" }, show, forgets), make("p", { className: "stays" }));
  parent.append(form);
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

function offerDays(form, data) {
  offer(form.elements.day, daysOf(form.elements.month.value, data), data.words.choose);
}

function fill(form, data) {
  offer(form.elements.month, data.months, data.words.choose);
  offer(form.elements.time, data.times, data.words.choose);
  if (data.arrival && form.dataset.filled !== data.arrival) {
    const [, month, day, time] = /^(.{7})-(..)T(.{5})$/.exec(data.arrival);
    form.elements.month.value = month;
    offerDays(form, data);
    form.elements.day.value = day;
    form.elements.time.value = time;
  }
  form.dataset.filled = data.arrival;
  offerDays(form, data);
  if (data.told) form.querySelector(".wrong").textContent = data.wrong;
  form.dataset.told = data.told; // the style sheet hides the button that forgets while there is nothing to forget
  form.querySelector(".stays").textContent = data.keeps ? data.words.stays : data.words.not_kept;
}

function chosenIn({ elements: { month, day, time } }) {
  return month.value && day.value && time.value ? `${month.value}-${day.value}T${time.value}` : "";
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

function hear(form) {
  form.addEventListener("change", () => offerDays(form, form.journey.data));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { data, tell } = form.journey;
    const arrival = chosenIn(form);
    form.querySelector(".wrong").textContent = arrival ? "" : data.words.not_all;
    if (!arrival) return form.querySelector("select:has(option[value='']:checked)")?.focus();
    if (arrival !== data.told) tell(arrival);
    goToTimes(arrival);
  });
  form.querySelector(".forget").addEventListener("click", () => {
    const { data, tell } = form.journey;
    forget(data.procedure);
    window.journeyPage?.forgetTicks();
    for (const name of ["month", "day", "time"]) form.elements[name].value = "";
    offerDays(form, data);
    tell("");
    form.querySelector(".wrong").textContent = data.words.forgotten;
    form.elements.month.focus();
  });
}

export default function ({ data, parentElement, setStateValue }) {
  let form = parentElement.querySelector("form.picker");
  if (!form) {
    form = build(parentElement, data.words);
    hear(form);
  }
  form.journey = { data, tell: (arrival) => setStateValue("arrival", arrival) };
  fill(form, data);
  if (data.arrival) keep(data);
  if (data.wrong) forget(data.procedure);
  const wanted = takeFromLink() || (data.told ? "" : recall(data));
  if (wanted && wanted !== data.told) form.journey.tell(wanted);
  const hearLink = () => {
    const linked = takeFromLink();
    if (linked) form.journey.tell(linked);
  };
  window.addEventListener("hashchange", hearLink);
  return () => window.removeEventListener("hashchange", hearLink);
}
