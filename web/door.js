// The door to the second program, which makes what readers take away: it is loaded at the first ask.
let program;
let act;

/** Takes what the program does when it is asked. */
export function offer(given) {
  act = given;
}

/** Asks the program for something of a view, and waits until it is done; fails when the program did not arrive. */
export async function ask(what, view) {
  program ??= import("./take_away.js").then(({ start }) => start()).catch((error) => {
    program = undefined; // a later try may succeed, when the network is back
    throw error;
  });
  await program;
  await act(what, view);
}
