// Runs before the first paint, so that a chosen theme never flashes. Storage may be denied.
const root = document.documentElement;
try {
  const theme = localStorage.getItem("kap-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch {
  // Without storage the page follows the system.
}

// On the first visit to the plain page, three things to do; never again.
try {
  if (!location.hash && !localStorage.getItem("kap-welcomed")) {
    localStorage.setItem("kap-welcomed", "yes");
    root.dataset.welcome = "";
  }
} catch {
  // What cannot be kept cannot be the first visit: better never than always.
}

// Shown within another page, a figure stands alone from the first paint on.
if (/(^#|&)embed=/.test(location.hash)) root.dataset.embed = "";
