// The line at the end of the page: is there a copy for offline use, and is there a newer version?
// A newer version is offered, never forced. Loaded when the page stands.
const HOUR = 3_600_000;
const ONLINE = "The page works all the same while you are online.";
const KEPT = "The version you have goes on working.";
const none = {
  room: `This browser did not keep a copy for offline use: there is no room for it. ${ONLINE}`,
  denied: `This browser did not keep a copy for offline use: it does not allow it. ${ONLINE}`,
  insecure: `This browser did not keep a copy for offline use: it does so only for pages that come over https. ${ONLINE}`,
  withdrawn: `This page keeps no copy for offline use. ${ONLINE}`,
  fetch: `A copy for offline use could not be made: a part of it did not arrive. ${ONLINE}`,
};

const container = navigator.serviceWorker;
const address = new URL("sw.js", document.baseURI).href;
let page; // the address of the start script: it tells this build from others
let registration;
let complete; // the copy is whole, says the worker in charge
let mine = true; // that worker is of this page's build
let trouble; // why the last copy could not be made
let asked = false; // the reader wants the newer version
let later = false; // the reader does not want it yet
let checked = 0;

/**
 * The worker of this folder: one of a folder above may be in charge of a page too. After a reload
 * that passes over workers it is there, but not in charge.
 */
const worker = () => (container.controller?.scriptURL === address ? container.controller : registration?.active);

function notice() {
  const newer = registration?.active && registration.waiting;
  if (!mine) return ["This page has been updated meanwhile. Reload it to go on.", ["Reload", () => location.reload()]];
  if (newer) return ["A newer version of this page is ready.", ["Use it now", use], ...(later ? [] : [["Later", postpone]])];
  if (!navigator.onLine) return [complete ? "You are offline. This is the copy kept on this device." : "You are offline."];
  if (complete && trouble) return [`Ready to work offline. ${trouble === "room" ? "There is no room for an update." : "An update could not be fetched."} ${KEPT}`];
  if (complete) return ["Ready to work offline."];
  if (trouble) return [none[trouble]];
  if (complete === false) return [none.fetch];
  return ["Keeping a copy for offline use…"];
}

function show() {
  const line = document.getElementById("offline");
  const footer = line.closest("footer");
  const [words, ...choices] = notice();
  if (line.textContent !== words) line.textContent = words;
  footer.toggleAttribute("data-asks", !mine || choices.length > 1);
  const buttons = [...footer.querySelectorAll("button")];
  // A button that stays is the same button: one that was put in its place between press and release would hear nothing.
  if (choices.map(([label]) => label).join() === buttons.map((button) => button.textContent).join()) return;
  const held = footer.contains(document.activeElement);
  for (const button of buttons) button.remove();
  for (const [label, act] of choices) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: label });
    button.addEventListener("click", act);
    footer.append(button);
  }
  if (held) footer.querySelector("button")?.focus();
}

function use() {
  asked = true;
  registration.waiting?.postMessage({ use: true });
}

function postpone() {
  later = true;
  show();
}

/** Asks the worker in charge whether its copy is whole and of this build. */
function ask() {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    ({ complete, mine } = data);
    port1.close();
    show();
  };
  worker()?.postMessage({ page }, [port2]);
}

function follow(newcomer) {
  if (!newcomer) return;
  let before = newcomer.state;
  trouble = undefined;
  newcomer.addEventListener("statechange", () => {
    if (before === "installing" && newcomer.state === "redundant") trouble ??= "fetch";
    if (before !== "installing" && newcomer.state === "redundant") seeWhetherWithdrawn();
    if (newcomer.state === "installed") later = false;
    before = newcomer.state;
    show();
  });
}

/** A worker that goes without another in its place was withdrawn by the host, and its copies with it. */
async function seeWhetherWithdrawn() {
  if (await container.getRegistration(address)) return;
  complete = undefined;
  trouble = "withdrawn";
  show();
}

async function begin() {
  checked = Date.now();
  try {
    registration = await container.register(address, { updateViaCache: "none" });
  } catch (error) {
    trouble ??= error.name === "TypeError" ? "fetch" : "denied";
    return show();
  }
  registration.onupdatefound = () => follow(registration.installing);
  follow(registration.installing);
  show();
  if (registration.active && !container.controller) ask();
  // A host that is out of reach is no news: the copy is there for that.
  if (registration.active) await registration.update().catch(() => {});
}

/**
 * Chromium does not ask the worker for what a link downloads: the kept file is handed over by hand. What is not
 * kept and cannot be fetched is said beside the link.
 */
async function handOver(event) {
  const link = event.target.closest?.("a[download]");
  if (!link?.href.startsWith(new URL(".", address).href)) return;
  event.preventDefault();
  const { href, download } = link;
  link.parentElement.querySelector(".not-here")?.remove();
  const file = await fetch(href).then((response) => (response.ok ? response.blob() : null)).catch(() => null);
  if (!file) {
    const said = Object.assign(document.createElement("p"), { className: "not-here", textContent: "This file is not on this device, and could not be fetched now. Try again when you are online." });
    said.setAttribute("role", "alert");
    return link.after(said);
  }
  const kept = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: kept, download }).click();
  setTimeout(() => URL.revokeObjectURL(kept), 60_000);
}

/** Starts: `start` is the address of the script that started the page. */
export function watch(start) {
  // A file on a disk is its own copy; a page in another's frame keeps none.
  if (location.protocol === "file:" || window.top !== window) return;
  page = start;
  if (!container) {
    trouble = isSecureContext ? "denied" : "insecure";
    return show();
  }
  container.addEventListener("message", ({ source, data }) => {
    if (source?.scriptURL !== address || !data.trouble) return;
    trouble = data.trouble;
    show();
  });
  container.addEventListener("controllerchange", () => (asked ? location.reload() : ask()));
  container.startMessages();
  document.addEventListener("click", handOver);
  addEventListener("offline", show);
  addEventListener("online", () => {
    show();
    begin();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - checked > HOUR) begin();
  });
  ask();
  return begin();
}
