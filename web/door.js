// The door to the programs that are loaded when they are asked for something.
const programs = new Map();
const acts = new Map();

/** Takes what a program does when it is asked. */
export function offer(name, act) {
  acts.set(name, act);
}

/** Waits until a program is there; fails when it did not arrive. */
export function arrive(name) {
  if (!programs.has(name)) {
    const program = import("./programs.js").then(({ start }) => start(name));
    programs.set(name, program);
    program.catch(() => programs.delete(name)); // a later try may succeed, when the network is back
  }
  return programs.get(name);
}

/** Asks a program that is there for something of a view, and waits until it is done. */
export const ask = (name, what, view) => acts.get(name)?.(what, view);
