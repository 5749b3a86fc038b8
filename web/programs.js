// Starts a program that is loaded later, with its style sheet.
import { programs } from "kap-explorer/parts";

export async function start(name) {
  const { glue, wasm, style } = programs[name];
  const [{ default: init }, source] = await Promise.all([glue(), fetched(wasm()), styled(style())]);
  await init({ module_or_path: source });
}

/** What `source` gives, or the file at its address: asked for at once, beside the rest. */
async function fetched(source) {
  const given = await source;
  if (!(given instanceof URL)) return given;
  const response = await fetch(given);
  if (!response.ok) throw new Error(`${given.pathname} did not arrive`);
  return response;
}

function styled(address) {
  // In one file it is in the page; at a second try it may be there.
  if (!address || document.querySelector(`link[href="${address}"]`)) return undefined;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  return new Promise((loaded, failed) => {
    link.onload = loaded;
    link.onerror = () => {
      link.remove();
      failed(new Error("a style sheet did not arrive"));
    };
    document.head.append(link);
  });
}
