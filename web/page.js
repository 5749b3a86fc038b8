// What the page does beside the explorer: it skips to the results, and knows a key.
addEventListener("click", ({ target }) => {
  if (!target.closest?.("#skip")) return;
  const results = document.getElementById("results");
  results?.focus({ preventScroll: true });
  results?.scrollIntoView();
});

// P presents the page. The key can be switched off, for those whose hand or voice hits it by accident
// (WCAG 2.2, 2.1.4). Storage may be denied.
const typing = "select, textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])";

const isOff = () => {
  try {
    return localStorage.getItem("kap-keys") === "off";
  } catch {
    return false;
  }
};

addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey, repeat, target }) => {
  if (key.toLowerCase() !== "p" || ctrlKey || metaKey || altKey || repeat) return;
  if (target.closest?.(typing) || document.querySelector("dialog[open]") || isOff()) return;
  document.getElementById("present")?.click();
});
