// Runs before the first paint, so that a chosen theme never flashes. Storage may be denied.
try {
  const theme = localStorage.getItem("kap-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the page follows the system.
}
