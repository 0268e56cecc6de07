// What this browser remembers: for each procedure a plan, which is what a link carries after "#when=", and for each day
// what is ticked on its checklist. It is read anew each time, so that all tabs have one memory, and forgotten is
// forgotten. A device that many people use, and a browser that refuses, have the memory of this window alone.

const PLANS = "journey-plan-";
const AS_LONG_AS_A_PLAN = 600; // letters
const NO_PLAN = { when: "", ticks: {} };

// "linked" came with a link, and "asked" is not yet known to be a good time: neither is kept.
const inThisWindow = (window.journeyPlans ??= { own: {}, linked: {}, asked: {} });

const arrivalOf = (when) => when.slice(0, 16);
const dayOf = (when) => when.slice(0, 10);

function ownPlan({ procedure, keeps }) {
  return (keeps && storedPlan(procedure)) || inThisWindow.own[procedure] || NO_PLAN;
}

const shownPlan = (here) => inThisWindow.linked[here.procedure] ?? ownPlan(here);

function storedPlan(procedure) {
  try {
    const { when, ticks } = JSON.parse(localStorage.getItem(PLANS + procedure));
    return { when, ticks };
  } catch {
    return null;
  }
}

function keepPlan({ procedure, keeps }, plan) {
  const isEmpty = !plan.when && !Object.values(plan.ticks).flat().length;
  if (isEmpty) forgetPlan(procedure);
  else if (keeps && store(PLANS + procedure, JSON.stringify(plan))) delete inThisWindow.own[procedure];
  else inThisWindow.own[procedure] = plan;
}

function store(name, text) {
  try {
    localStorage.setItem(name, text);
    return localStorage.getItem(name) === text;
  } catch {
    drop(name); // what was kept before would come back
    return false;
  }
}

function drop(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // This browser keeps nothing.
  }
}

function storedNames() {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PLANS));
  } catch {
    return [];
  }
}

// A full or forbidden memory is known by trying.
function stays({ procedure, keeps }) {
  const trial = "journey-trial";
  const isKept = keeps && !inThisWindow.own[procedure] && store(trial, "-".repeat(AS_LONG_AS_A_PLAN));
  if (keeps) drop(trial);
  return isKept;
}

function forgetPlan(procedure) {
  drop(PLANS + procedure);
  delete inThisWindow.own[procedure];
}

function forgetPlans() {
  storedNames().forEach(drop);
  Object.assign(inThisWindow, { own: {}, linked: {}, asked: {} });
}

function remembersSomething() {
  const { own, linked } = inThisWindow;
  return Boolean(storedNames().length || Object.keys({ ...own, ...linked }).length);
}

// The same plan at another time keeps its id, by which a calendar knows it again. The id of one that came with a link
// without an id is the time with which it came.
function at(arrival, { when }) {
  const id = when.split("&plan=")[1] || arrivalOf(when) || newId();
  return `${arrival}&plan=${id}`;
}

// crypto.randomUUID is for HTTPS alone.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// What was ticked before there was a day goes along to the first one; another day has ticks of its own.
function movedTo(when, { when: before, ticks }) {
  return { when, ticks: before ? ticks : { [dayOf(when)]: ticks[""] ?? [] } };
}

function keepLinked(here) {
  const linked = inThisWindow.linked[here.procedure];
  const own = ownPlan(here);
  const day = dayOf(linked.when);
  const ticked = [...((!own.when && own.ticks[""]) || []), ...(linked.ticks[day] ?? [])];
  delete inThisWindow.linked[here.procedure];
  keepPlan(here, { when: linked.when, ticks: { [day]: ticked } });
}

const ticksOf = ({ when, ticks }) => ticks[dayOf(when)] ?? [];

function keepTick(here, task, isDone) {
  const plan = shownPlan(here);
  const ticked = [...ticksOf(plan).filter((other) => other !== task), ...(isDone ? [task] : [])];
  const changed = { ...plan, ticks: { ...plan.ticks, [dayOf(plan.when)]: ticked } };
  if (inThisWindow.linked[here.procedure]) inThisWindow.linked[here.procedure] = changed;
  else keepPlan(here, changed);
}
