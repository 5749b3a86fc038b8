// Starts the explorer in one file. There is no folder beside it: the published tables are in the page.
import "../start.js";
import { data } from "kap-explorer/files";

document.getElementById("offline").textContent = "This is the whole explorer in one file: it needs no network.";

addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="data/"]');
  if (!link) return;
  event.preventDefault();
  const name = link.getAttribute("href").slice("data/".length);
  const address = URL.createObjectURL(new Blob([data(name)], { type: "text/plain" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
});
