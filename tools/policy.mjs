// What the page may do: the one place from which the meta tag and every header file are written.

/** The Content-Security-Policy, directive by directive. Fonts, frames, media and objects fall to `default-src`. */
const directives = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  // Text becomes markup or a script's address only through the policy `default` of web/first.js.
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

const written = (all) => Object.entries(all).map(([name, value]) => `${name} ${value}`).join("; ");

/** The policy as the page's meta tag carries it. */
export const pagePolicy = written(directives);

/** What of it concerns markup alone: a build for development has no more, but this, so that nothing is a surprise. */
export const markupPolicy = written(Object.fromEntries(Object.entries(directives).filter(([name]) => name.includes("trusted-types"))));

/** The policy of the explorer in one file: only the scripts and styles that stand in it, and no requests. */
export const filePolicy = (scripts, styles) => written({
  ...directives, "script-src": [...scripts, "'wasm-unsafe-eval'"].join(" "), "style-src": styles.join(" "),
  "connect-src": "'none'", "worker-src": "'none'", "manifest-src": "'none'",
});

/** The policy as a header: who may embed the page can be said only there. `*` means everyone. */
export const headerPolicy = written({ ...directives, "frame-ancestors": "*" });

/** Headers that every file carries. */
export const commonHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), clipboard-write=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  // Nothing here is secret, and other sites may embed the page: what opens it is kept apart, what shows it is not.
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/**
 * The files that carry the policy as a header: documents and the worker. Not `kap-explorer.html`, whose
 * scripts stand inside it: it brings a policy of its own.
 */
export const governed = ["index.html", "studies.html", "sw.js"];

/** Files whose name carries the hash of their content, as a regular expression that nginx and Apache read too. */
export const hashedName = "-[A-Z0-9]{8}\\.(css|js|wasm)$";

/** How long a copy may be used without asking: for ever where the name changes with the content, else never. */
export const cacheControl = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** The media types of what is published, for servers and for the tests. */
export const mediaTypes = {
  css: "text/css", csv: "text/csv", html: "text/html", js: "text/javascript", json: "application/json",
  png: "image/png", svg: "image/svg+xml", txt: "text/plain", wasm: "application/wasm", webmanifest: "application/manifest+json",
};

/** Types that are sent with their charset, which is UTF-8 throughout. */
export const textTypes = ["css", "csv", "html", "js", "txt"];
