// What a browser keeps, it keeps for a host, on which other such pages may stand below another path: each have names of
// their own.

const top = new URL(".", location.href).pathname; // every page stands right below it, and so does the worker

/** By what name something is kept: "journey-plan-", or "journey/spine-plan-" below a path. */
export const named = (/** @type {string} */ what) => `journey${top.slice(0, -1)}-${what}`;
