// Tells the server the day that this browser keeps, so that the overview can say what comes next
// (journey/told/my_day.py). It is asked for on another page (plan.js).

import { clocksDiffer, tellClocks } from "./clocks.js";
import { forgetPlan, hearOtherTabs, keepOwnTimes, ownPlan, shownPlan } from "./memory.js";
import { keepRoom } from "./plan-room.js";

/**
 * @param {object} mounted
 * @param {{ told: string, wrong: boolean, procedure: string, keeps: boolean, own_times?: import("./kept-times.js").Times | null, today?: string, zone?: string, clocks_differ?: boolean }} mounted.data
 * @param {(name: string, value: string | boolean) => void} mounted.setStateValue
 */
export default function ({ data, setStateValue }) {
  const tell = () => {
    const { when } = shownPlan(data);
    keepRoom(Boolean(when));
    if (when !== data.told) setStateValue("when", when);
    keepOwnTimes(data);
  };
  if (data.wrong && data.told === ownPlan(data).when && !clocksDiffer(data)) forgetPlan(data.procedure);
  tell();
  tellClocks(data, setStateValue);

  const mounted = new AbortController();
  hearOtherTabs(tell, mounted.signal);
  return () => mounted.abort();
}
