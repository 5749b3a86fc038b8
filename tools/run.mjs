// Runs the tools of the build, those of this folder first.
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const PATH = [path.join(root, "target/tools/bin"), path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter);

/** Runs a tool to its end; fails with a message when the tool does. A `quiet` one is heard only then. */
export function run(command, args, { quiet = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit", env: { ...process.env, PATH } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => said.push(text));
    child.on("error", ({ code, message }) => failed(new Error(code === "ENOENT" ? `${command} is not there. Run \`make tools\` first.` : message)));
    child.on("close", (status) => {
      if (status === 0) return done();
      process.stderr.write(said.join(""));
      failed(new Error(`${command} failed. See the message above.`));
    });
  });
}

/** Does `work` with each of `all`, as many at a time as there are processors. */
export async function inParallel(all, work) {
  const waiting = [...all];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** Says how long a step took. */
export async function step(what, work) {
  const start = Date.now();
  const result = await work();
  console.log(`  ${what}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
